"""What may be asked for: the files that Instagram fetches, the Mini App, Telegram's webhook, the
probe; who asks, and how much one client may ask for. `web/app.py` gives each its path."""
