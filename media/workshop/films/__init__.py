"""Films of strangers: opened, looked at, and made into the MP4 that Instagram takes."""
