"""One small HTTP server for what the outside may fetch or deliver: today Telegram's webhook.
Started by `process`; knows nobody of ours."""

from web.webhook import Webhook, listen, serve

__all__ = ["Webhook", "listen", "serve"]
