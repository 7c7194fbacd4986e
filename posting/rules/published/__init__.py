"""What is still done with posts that are live, and when."""
