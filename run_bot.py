"""Start here: reads the settings, builds everything once, runs until it is told to stop.

`check` and `backup FILE` are done by `operations`. Exit codes: 0 stopped or done, 2 a person must
change the settings or the command, 3 another process may poll now and this one must be started
again, 1 anything else.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from telegram.error import InvalidToken

import operations
from bot.app import build_application, run
from bot.ending import Ending
from bot.logs import set_up
from bot.receiving import AddressTakenError, open_webhook
from bot.settings import Settings, SettingsError, read_settings
from graph.hosts import GraphHosts
from graph.media_url import MediaInspector
from graph.transport import Transport
from posting import DatabaseTroubleError, Limits, Posting, Workers, build_posting
from storage import Storage, open_storage
from storage.database import DatabaseUrlError
from storage.errors import DatabaseInUseError, DatabaseUnreachableError, NewerDatabaseError
from storage.processes import CHECK_SECONDS, PollingLock, polling_lock, sole_process
from storage.secrets import TokenCipher, UnreadableTokenError, load_keys

KEY_FILE = Path("data/secret.key")
STOPPED, OUT_OF_REACH, BAD_SETTINGS, START_AGAIN = 0, 1, 2, 3
USAGE = """Usage: python run_bot.py [COMMAND]

Without a command everything runs in one process. With PostgreSQL it can be spread:
  bot           talks to people; a second one stands by and takes over
  publisher     publishes what is due; any number of them, on any number of machines
Beside whatever runs:
  check         says whether everything that the bot needs is there
  backup FILE   copies the database into a new file"""
KEY_OF_THE_BOT = "A publisher reads the tokens that the bot stores: give it the bot's key."
LOOK_SECONDS = 1.0  # other processes plan posts, too
SETTLING_SECONDS = 2.5  # a process that lost its lock is gone within CHECK_SECONDS

log = logging.getLogger("run_bot")

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


def main(arguments: Sequence[str] = (), clock: Clock = utc_now) -> int:
    """Carry out a command; returns the exit code."""
    try:
        match list(arguments):
            case []:
                return work(partial(talk, publishes=True), clock)
            case ["bot"]:
                return work(partial(talk, publishes=False), clock)
            case ["publisher"]:
                return work(publish, clock, has_key=True)
            case ["check"]:
                set_up("ERROR", "text")  # what goes wrong is told by the findings
                return operations.check(read_settings(), KEY_FILE, build)
            case ["backup", file]:
                return operations.backup(read_settings(), Path(file), KEY_FILE, clock())
    except SettingsError as error:
        print("The bot cannot start. Change in .env or in the environment:", file=sys.stderr)
        for problem in error.problems:
            print(f"- {problem}", file=sys.stderr)
        return BAD_SETTINGS
    print(USAGE, file=sys.stderr)
    return BAD_SETTINGS


def work(task: Callable[[Settings, Posting], int], clock: Clock, *, has_key: bool = False) -> int:
    """Do a task that may have the database to itself, with everything that it needs. With
    `has_key` it must be able to read the tokens that others have stored.

    Raises SettingsError.
    """
    settings = read_settings()
    with ExitStack() as until_the_end:
        try:
            until_the_end.enter_context(occupy(settings))
            if has_key and settings.secret_key is None and not KEY_FILE.exists():
                missing = f"SECRET_KEY: is missing, and so is {KEY_FILE}. {KEY_OF_THE_BOT}"
                raise SettingsError((missing,))
            storage = open_database(settings)
            until_the_end.callback(storage.close)
        except (DatabaseUnreachableError, DatabaseInUseError) as error:
            print(f"The bot cannot start. {error}", file=sys.stderr)
            return OUT_OF_REACH
        set_up(settings.log_level, settings.log_format)
        for name, host in settings.unofficial_hosts().items():
            log.warning("%s is not the official host but %s", name, host)
        posting = build(settings, storage, clock)
        try:
            if not renew_tokens(storage) and has_key:
                raise SettingsError((f"SECRET_KEY: is another one. {KEY_OF_THE_BOT}",))
            posting.settle_restored(settings.owner_ids)
        except DatabaseTroubleError as error:
            log.error("The bot cannot start: %s", error)  # noqa: TRY400 - a trace would not help
            return OUT_OF_REACH
        if settings.metrics_port is not None and not offer_metrics(settings.metrics_port, posting):
            return OUT_OF_REACH
        return task(settings, posting)


def talk(settings: Settings, posting: Posting, *, publishes: bool) -> int:
    """The bot: alone in polling Telegram, whatever else runs on the database."""
    ending = Ending()
    ending.watch_signals()
    lock = polling_lock(settings.database_url.get_secret_value())
    if lock is not None:
        if not stand_by(lock, ending):
            return STOPPED
        threading.Thread(target=leave_when_lost, args=(lock,), daemon=True).start()
    others_publish = lock is not None
    try:
        webhook = open_webhook(settings)
    except AddressTakenError as error:
        print(f"The bot cannot start. {error}", file=sys.stderr)
        return OUT_OF_REACH
    application = build_application(
        settings, posting, publishes=publishes, others_publish=others_publish
    )
    try:
        run(application, ending, webhook)
    except InvalidToken:
        log.error("TELEGRAM_TOKEN: Telegram does not know this bot. Copy it again from @BotFather.")  # noqa: TRY400 - a trace would not help
        return BAD_SETTINGS
    except DatabaseTroubleError as error:
        log.error("The bot cannot start: %s", error)  # noqa: TRY400 - a trace would not help
        return OUT_OF_REACH
    return STOPPED


def offer_metrics(port: int, posting: Posting) -> bool:
    """Until the process ends; False when the port is taken."""
    from bot.metrics import serve_metrics  # who does not want them does not pay for the library

    try:
        serve_metrics(port, posting)
    except OSError as error:
        why = f"METRICS_PORT: port {port} cannot be used: {error.strerror}. Choose another."
        print(f"The bot cannot start. {why}", file=sys.stderr)
        return False
    return True


def publish(settings: Settings, posting: Posting) -> int:
    """The publisher: no Telegram; the bot tells people what it has done."""
    ending = Ending()
    ending.watch_signals()
    workers = Workers(posting.publisher, posting.outage, settings.publisher_workers)
    ending.at_worst(workers.give_back)
    workers.start()
    log.info("publishing with %d workers", settings.publisher_workers)
    while not ending.wait(until_next_look(posting)):
        workers.wake()
    workers.stop()
    return STOPPED


def until_next_look(posting: Posting) -> float:
    """Seconds until the next due moment, a second at most."""
    if posting.outage.error is not None:
        return LOOK_SECONDS
    try:
        due = posting.publisher.next_wake()
    except DatabaseTroubleError as error:
        posting.outage.begin(error)
        return LOOK_SECONDS
    if due is None:
        return LOOK_SECONDS
    return min(LOOK_SECONDS, max(0.0, (due - posting.clock()).total_seconds()))


def stand_by(lock: PollingLock, ending: Ending) -> bool:
    """Wait until no other bot polls; False when told to stop before that."""
    if lock.take():
        return True
    log.info("another bot polls; this one stands by")
    while not ending.wait(CHECK_SECONDS):
        if lock.take():
            log.info("the other bot is gone; this one takes over")
            return not ending.wait(SETTLING_SECONDS)
    return False


def leave_when_lost(lock: PollingLock) -> None:
    """At once and in the middle of everything, as if the power had failed: another bot begins."""
    lock.watch()
    log.error("the connection that keeps other bots away is lost; start this process again")
    os._exit(START_AGAIN)


def occupy(settings: Settings) -> AbstractContextManager[object]:
    """Keeps other processes off an SQLite file. Raises SettingsError, DatabaseInUseError,
    DatabaseUnreachableError."""
    try:
        return sole_process(settings.database_url.get_secret_value())
    except DatabaseUrlError as error:
        raise SettingsError((str(error),)) from None


def open_database(settings: Settings) -> Storage:
    """The database, brought to the present schema.

    Raises SettingsError, DatabaseUnreachableError.
    """
    secret_key = settings.secret_key.get_secret_value() if settings.secret_key else None
    try:
        cipher = TokenCipher(load_keys(secret_key, KEY_FILE))
    except ValueError as error:
        raise SettingsError((str(error),)) from None
    except OSError as error:
        why = f"SECRET_KEY: is missing, and {KEY_FILE} cannot be made or read: {error.strerror}"
        raise SettingsError((why,)) from None
    try:
        return open_storage(settings.database_url.get_secret_value(), cipher)
    except (DatabaseUrlError, NewerDatabaseError) as error:
        raise SettingsError((str(error),)) from None


def renew_tokens(storage: Storage) -> bool:
    """Under the newest key, so that older ones can be dropped. False when one cannot be read; the
    bot starts all the same: it is where an account whose key is lost can be connected again."""
    try:
        storage.accounts.rotate_tokens()
    except UnreadableTokenError as error:
        log.error("%s", error)  # noqa: TRY400 - a trace would not help
        return False
    return True


def build(settings: Settings, storage: Storage, clock: Clock = utc_now) -> Posting:
    """The product on this database, speaking to the hosts that the settings name."""
    secret = settings.meta_app_secret
    limits = Limits(
        late_grace=timedelta(minutes=settings.late_minutes),
        photo_prepare_ahead=timedelta(minutes=settings.prepare_photo_minutes),
        video_prepare_ahead=timedelta(minutes=settings.prepare_video_minutes),
    )
    hosts = GraphHosts(
        facebook=settings.graph_api_url,
        instagram=settings.instagram_api_url,
        rupload=settings.rupload_api_url,
        version=settings.graph_api_version,
    )
    return build_posting(
        storage,
        Transport(
            hosts,
            app_id=settings.meta_app_id,
            app_secret=secret.get_secret_value() if secret else None,
        ),
        inspector=MediaInspector(trusted_hosts=settings.trusted_media_hosts),
        clock=clock,
        limits=limits,
    )


if __name__ == "__main__":
    exit_code = main(sys.argv[1:])
    logging.shutdown()
    sys.stdout.flush()
    os._exit(exit_code)  # an interpreter that is taken down waits for threads that wait for Meta
