"""What a running process is made of: settings, logs, shutdown, and its commands."""
