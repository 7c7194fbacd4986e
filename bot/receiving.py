"""How updates come in: Telegram is asked for them, or delivers them to `PUBLIC_URL`.

Either way python-telegram-bot's own machinery runs; `bot.inbox` stores each update before
Telegram hears that we have it. Used by `bot.app`.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass
from socket import AF_INET, AF_INET6, create_server, socket
from urllib.parse import urlsplit

from telegram import Update

from bot.context import BotApplication
from bot.settings import Settings

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,  # so that a group or channel is left
)
PATH = "/telegram"  # below PUBLIC_URL
PURPOSE = b"webhook"


class AddressTakenError(Exception):
    """The webhook cannot listen where the settings say; the message names them."""


@dataclass(frozen=True)
class Webhook:
    """Where Telegram delivers, and the socket at which it is listened for."""

    url: str
    secret: str
    listener: socket


def open_webhook(settings: Settings) -> Webhook | None:
    """The webhook of these settings, listening already; None to poll.

    Raises AddressTakenError.
    """
    if settings.public_url is None:
        return None
    address, port = settings.webhook_listen, settings.webhook_port
    family = AF_INET6 if address.version == 6 else AF_INET
    try:
        listener = create_server((str(address), port), family=family)
    except OSError as error:
        raise AddressTakenError(
            f"WEBHOOK_LISTEN, WEBHOOK_PORT: cannot listen on {address}, port {port}: "
            f"{error.strerror}. Stop what uses it, or choose another."
        ) from None
    listener.setblocking(False)
    token = settings.telegram_token.get_secret_value()
    return Webhook(settings.public_url + PATH, secret_of(token), listener)


def secret_of(token: str) -> str:
    """What Telegram must say with every update: the same after every restart of the bot."""
    return hmac.new(token.encode(), PURPOSE, hashlib.sha256).hexdigest()


def receive(application: BotApplication, webhook: Webhook | None) -> None:
    """Until the loop is left. Polling tells Telegram to forget a webhook that was set earlier.

    Raises telegram.error.InvalidToken when Telegram knows no such bot.
    """
    if webhook is None:
        application.run_polling(
            allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, stop_signals=None
        )
        return
    application.run_webhook(
        webhook_url=webhook.url,
        url_path=re.escape(urlsplit(webhook.url).path),
        secret_token=webhook.secret,
        unix=webhook.listener,
        allowed_updates=ALLOWED_UPDATES,
        bootstrap_retries=-1,
        stop_signals=None,
    )
