"""What a running process is made of: settings, logs, shutdown, and `assembly`, which builds
everything once; its commands have a room of their own."""
