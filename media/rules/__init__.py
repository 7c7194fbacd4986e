"""What Instagram takes, and what a file is by its first bytes."""
