"""The command `bot`, also of a process that does everything: talks to people, alone in polling
Telegram whatever else runs on the database; a second one stands by. Called by `run_bot.py`."""

import hashlib
import hmac
import logging
import os
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from telegram.error import InvalidToken

from bot.app import ALARM, build_application, give_back, run
from bot.mini_app import MiniAppCalls, page_words
from bot.options import BotOptions
from bot.runtime import AppLinks, BotApplication
from bot.updates.receiving import Deliver, DeliveryPoint, StopServing
from bot.words import load_words
from posting import DatabaseTroubleError, Posting
from process.assembly import Clock, build_keeper, collect_garbage, media_store, product
from process.exits import CannotStartError, ExitCode
from process.settings import Settings
from process.shutdown import Shutdown
from storage.engine.locks import CHECK_SECONDS, PollingLock, polling_lock

if TYPE_CHECKING:
    from web import MiniApp, Site

SETTLING_SECONDS = 2.5  # a process that lost its lock is gone within CHECK_SECONDS
PURPOSE = b"webhook"
IN_THE_OPEN = (
    "The webhook listens at %s, port %s, where other machines reach it, and it speaks plain HTTP. "
    "Without a proxy in front that holds a certificate, whoever is on the way reads what people "
    "send to the bot, and the secret with which Telegram makes itself known, and can then speak in "
    "their name. Let only the proxy reach this port, or set WEBHOOK_LISTEN=127.0.0.1."
)

log = logging.getLogger(__name__)


def talk(clock: Clock, *, publishes: bool) -> ExitCode:
    """Until it is told to stop. Raises what `product` raises."""
    with product(clock) as (settings, posting):
        shutdown = Shutdown()
        shutdown.watch_signals()
        lock = polling_lock(settings.database_url.get_secret_value())
        if lock is not None:
            if not stand_by(lock, shutdown):
                return ExitCode.DONE
            threading.Thread(target=leave_when_lost, args=(lock,), daemon=True).start()
        options = bot_options(settings, publishes=publishes, others_publish=lock is not None)
        application = build_application(options, posting, keeper=build_keeper(settings, posting))
        webhook = open_webhook(settings, partial(site_of, settings, posting, application))
        collect_garbage()  # what was built since, the words above all, stays, too
        return _until_told(shutdown, application, webhook)


def bot_options(
    settings: Settings, *, publishes: bool = True, others_publish: bool = False
) -> BotOptions:
    return BotOptions(
        token=settings.telegram_token.get_secret_value(),
        api_url=settings.telegram_api_url,
        owners=settings.owner_ids,
        default_timezone=settings.default_timezone,
        workers=settings.publisher_workers if publishes else 0,
        others_publish=others_publish,
        app_links=_app_links(settings),
    )


def _app_links(settings: Settings) -> AppLinks | None:
    if not settings.opens_mini_app:
        return None
    import web

    page = f"{settings.public_url}{web.MINI_APP}"
    return AppLinks.signed_by(page, settings.telegram_token.get_secret_value())


def _until_told(
    shutdown: Shutdown, application: BotApplication, webhook: DeliveryPoint | None
) -> ExitCode:
    shutdown.as_last_resort(partial(give_back, application))
    try:
        run(application, webhook, shutdown.on_begin)
    except InvalidToken:
        log.error("TELEGRAM_TOKEN: Telegram does not know this bot. Copy it again from @BotFather.")  # noqa: TRY400 - a trace would not help
        return ExitCode.BAD_SETTINGS
    except DatabaseTroubleError as error:
        log.error("The bot cannot start: %s", error)  # noqa: TRY400 - a trace would not help
        return ExitCode.OUT_OF_REACH
    return ExitCode.DONE


def open_webhook(settings: Settings, site: Callable[[Deliver], "Site"]) -> DeliveryPoint | None:
    """The webhook of these settings, listened for already; None to poll. `site` is what is served
    beside it.

    Raises CannotStartError.
    """
    if settings.public_url is None:
        return None
    import web  # who is reached by nobody does not pay for the server

    address, port = settings.webhook_listen, settings.webhook_port
    try:
        listener = web.listen(address, port)
    except OSError as error:
        raise CannotStartError(
            f"WEBHOOK_LISTEN, WEBHOOK_PORT: cannot listen on {address}, port {port}: "
            f"{error.strerror}. Stop what uses it, or choose another."
        ) from None
    if not address.is_loopback:
        log.warning(IN_THE_OPEN, address, port)
    secret = secret_of(settings.telegram_token.get_secret_value())

    async def serve(deliver: Deliver) -> StopServing:
        return await web.serve(listener, site(deliver))

    return DeliveryPoint(settings.public_url + web.DELIVERIES, secret, serve)


def site_of(
    settings: Settings, posting: Posting, application: BotApplication, deliver: Deliver
) -> "Site":
    """All that is served at PUBLIC_URL: what Instagram fetches lies elsewhere with a bucket."""
    import web
    from process.hosted_files import files_of  # loads the server

    files = None if settings.media_bucket else files_of(posting, media_store(settings))
    mini_app = mini_app_of(settings, application, application.bot_data[ALARM].tell)
    return web.Site(
        unquote(urlsplit(settings.public_url or "").path),
        posting.clock,
        web.Webhook(secret_of(settings.telegram_token.get_secret_value()), deliver),
        files,
        mini_app if settings.opens_mini_app else None,
    )


def mini_app_of(
    settings: Settings, application: BotApplication, tell: Callable[[], object]
) -> "MiniApp":
    """What people are owed when it has changed a post they are told by `tell`."""
    import web

    key = web.key_of(settings.telegram_token.get_secret_value())
    answer = MiniAppCalls(application, tell).answer
    return web.MiniApp(key, settings.telegram_web_url, page_words(load_words()), answer)


def secret_of(token: str) -> str:
    """What Telegram must say with every update: the same after every restart of the bot."""
    return hmac.new(token.encode(), PURPOSE, hashlib.sha256).hexdigest()


def stand_by(lock: PollingLock, shutdown: Shutdown) -> bool:
    """Wait until no other bot polls; False when told to stop before that."""
    if lock.take():
        return True
    log.info("another bot polls; this one stands by")
    while not shutdown.wait(CHECK_SECONDS):
        if lock.take():
            log.info("the other bot is gone; this one takes over")
            return not shutdown.wait(SETTLING_SECONDS)
    return False


def leave_when_lost(lock: PollingLock) -> None:
    """At once and in the middle of everything, as if the power had failed: another bot begins."""
    lock.watch()
    log.error("the connection that keeps other bots away is lost; start this process again")
    os._exit(ExitCode.START_AGAIN)
