"""A pretend Telegram and a pretend Instagram on loopback; start with `python -m sandbox`."""
