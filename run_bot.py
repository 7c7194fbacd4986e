"""Start here: reads the settings, builds everything once, runs until it is told to stop.

`check` and `backup FILE` are done by `operations`. Exit codes: 0 stopped or done, 1 something is
out of reach, in use or damaged, 2 a person must change the settings or the command, 3 another
process may poll now and this one must be started again. Each comes with a sentence that says why.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from telegram.error import InvalidToken

from bot.app import build_application, run
from bot.updates.receiving import AddressTakenError, open_webhook
from graph.redaction import redacted
from posting import DatabaseTroubleError, Posting, Workers
from process import operations
from process.assembly import (
    KEY_OF_THE_BOT,
    Clock,
    build,
    open_database,
    renew_tokens,
    usable_settings,
    utc_now,
)
from process.logs import set_up
from process.settings import Settings, SettingsError
from process.shutdown import Ending
from storage.errors import DatabaseInUseError, DatabaseUnreachableError
from storage.locks import CHECK_SECONDS, PollingLock, polling_lock, sole_process

STOPPED, OUT_OF_REACH, BAD_SETTINGS, START_AGAIN = 0, 1, 2, 3
USAGE = """Usage: python run_bot.py [COMMAND]

Without a command everything runs in one process. With PostgreSQL it can be spread:
  bot           talks to people; a second one stands by and takes over
  publisher     publishes what is due; any number of them, on any number of machines
Beside whatever runs:
  check         says whether everything that the bot needs is there
  backup FILE   copies the database into a new file"""
LOOK_SECONDS = 1.0  # other processes plan posts, too
SETTLING_SECONDS = 2.5  # a process that lost its lock is gone within CHECK_SECONDS

log = logging.getLogger("run_bot")


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
                return operations.check()
            case ["backup", file]:
                return operations.backup(Path(file), clock())
    except SettingsError as error:
        say("These settings cannot be used. Change in .env or in the environment:")
        for problem in error.problems:
            say(f"- {problem}")
        return BAD_SETTINGS
    except (DatabaseUnreachableError, DatabaseInUseError, DatabaseTroubleError) as error:
        say(f"The bot cannot start. {sentence(error)}")
        return OUT_OF_REACH
    print(USAGE, file=sys.stderr)
    return BAD_SETTINGS


def work(task: Callable[[Settings, Posting], int], clock: Clock, *, has_key: bool = False) -> int:
    """Do a task that may have the database to itself, with everything that it needs. With
    `has_key` it must be able to read the tokens that others have stored.

    Raises SettingsError, DatabaseUnreachableError, DatabaseInUseError, DatabaseTroubleError.
    """
    settings = usable_settings(has_key=has_key)
    with ExitStack() as until_the_end:
        until_the_end.enter_context(sole_process(settings.database_url.get_secret_value()))
        storage = open_database(settings)
        until_the_end.callback(storage.close)
        set_up(settings.log_level, settings.log_format)
        for name, host in settings.unofficial_hosts().items():
            log.warning("%s is not the official host but %s", name, host)
        posting = build(settings, storage, clock)
        if not renew_tokens(storage) and has_key:
            raise SettingsError((f"SECRET_KEY: is another one. {KEY_OF_THE_BOT}",))
        posting.settle_restored(settings.owner_ids)
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
        say(f"The bot cannot start. {error}")
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
    from process.metrics import serve_metrics  # who does not want them does not pay for the library

    try:
        serve_metrics(port, posting)
    except OSError as error:
        why = f"METRICS_PORT: port {port} cannot be used: {error.strerror}. Choose another."
        say(f"The bot cannot start. {why}")
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


def say(text: str) -> None:
    """To whoever started it; a secret is not repeated, wherever the words come from."""
    print(redacted(text), file=sys.stderr)


def sentence(error: Exception) -> str:
    """With a capital and a full stop."""
    text = str(error)
    return text[:1].upper() + text[1:].rstrip(".") + "."


if __name__ == "__main__":
    exit_code = main(sys.argv[1:])
    logging.shutdown()
    sys.stdout.flush()
    os._exit(exit_code)  # an interpreter that is taken down waits for threads that wait for Meta
