"""Pictures of strangers: opened, looked at, and made into the JPEG that Instagram takes."""
