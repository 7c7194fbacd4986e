"""How updates come in: Telegram is asked for them, or delivers them to `PUBLIC_URL`.

Either way `bot.updates.inbox` stores each update before Telegram hears that we have it.
Used by `bot.app`.
"""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from socket import AF_INET, AF_INET6, create_server, socket
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from tornado.httpserver import HTTPServer

from bot.runtime.context import SERVICES, BotApplication
from bot.updates.inbox import INBOX, Inbox
from bot.updates.outage import OUTAGE, OutageDesk
from bot.updates.webhook import Door, Refusals, close, serve
from process.settings import Settings

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,  # so that a group or channel is left
)
PATH = "/telegram"  # below PUBLIC_URL
PURPOSE = b"webhook"
SOONEST_SECONDS, LATEST_SECONDS = 1.0, 30.0  # until Telegram is asked again
IN_THE_OPEN = (
    "The webhook listens at %s, port %s, where other machines reach it, and it speaks plain HTTP. "
    "Without a proxy in front that holds a certificate, whoever is on the way reads what people "
    "send to the bot, and the secret with which Telegram makes itself known, and can then speak in "
    "their name. Let only the proxy reach this port, or set WEBHOOK_LISTEN=127.0.0.1."
)

log = logging.getLogger(__name__)


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
    if not address.is_loopback:
        log.warning(IN_THE_OPEN, address, port)
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
    loop = asyncio.get_event_loop()
    reception = Reception(application, webhook)
    opening = loop.create_task(reception.open())
    try:
        loop.run_until_complete(opening)
        loop.run_forever()
    except SystemExit:
        log.debug("the loop was left")
    finally:
        opening.cancel()
        loop.run_until_complete(reception.close())
        loop.close()


class Reception:
    """An application that is delivered to: what `run_polling` does for one that asks."""

    def __init__(self, application: BotApplication, webhook: Webhook) -> None:
        self._application = application
        self._webhook = webhook
        self._server: HTTPServer | None = None

    async def open(self) -> None:
        """Returns when deliveries are taken, however long Telegram does not answer."""
        application, webhook = self._application, self._webhook
        await _insist(application.initialize)
        if application.post_init:
            await application.post_init(application)
        await application.start()
        refusals = Refusals(application.bot_data[SERVICES].posting.clock)
        path = urlsplit(webhook.url).path
        door = Door(path, webhook.secret, self._deliver, refusals)
        self._server = serve(webhook.listener, door)
        await _insist(
            partial(
                application.bot.set_webhook,
                webhook.url,
                secret_token=webhook.secret,
                allowed_updates=ALLOWED_UPDATES,
            )
        )

    async def close(self) -> None:
        """In the order in which the library ends."""
        application = self._application
        if self._server is not None:
            await close(self._server)
        if application.running:
            await application.stop()
            if application.post_stop:
                await application.post_stop(application)
        await application.shutdown()
        if application.post_shutdown:
            await application.post_shutdown(application)

    async def _deliver(self, body: object) -> bool:
        inbox: Inbox = self._application.bot_data[INBOX]
        desk: OutageDesk = self._application.bot_data[OUTAGE]
        mail = inbox.open([body])
        await desk.insist(partial(inbox.keep, mail))
        for update in mail.updates:
            await self._application.update_queue.put(update)
        return mail.last_id is not None


async def _insist(call: Callable[[], Awaitable[object]]) -> None:
    """Until Telegram has answered. Raises InvalidToken."""
    pause = SOONEST_SECONDS
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("Telegram is out of reach: %s", error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LATEST_SECONDS)
        else:
            return
