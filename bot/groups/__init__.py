"""The bot in a group of Telegram: what it hears there, what becomes of it, when it leaves."""
