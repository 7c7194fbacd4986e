"""Start here: reads the settings, builds everything once, runs until it is told to stop.

Exit codes: 0 stopped, 2 a person must change the settings, 1 anything else.
"""

import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from telegram.error import InvalidToken

from bot.app import build_application, run
from bot.logs import set_up
from bot.settings import Settings, SettingsError, read_settings
from graph.hosts import GraphHosts
from graph.media_url import MediaInspector
from posting import Posting, build_posting
from storage import Storage, open_storage
from storage.database import DatabaseUrlError
from storage.errors import DatabaseUnreachableError, NewerDatabaseError
from storage.secrets import TokenCipher, UnreadableTokenError, load_keys

KEY_FILE = Path("data/secret.key")
STOPPED, OUT_OF_REACH, BAD_SETTINGS = 0, 1, 2

log = logging.getLogger("run_bot")


def utc_now() -> datetime:
    """The one place where the product learns what time it is."""
    return datetime.now(UTC)


def main() -> int:
    """Run the bot; returns the exit code."""
    try:
        settings = read_settings()
        storage = open_database(settings)
    except SettingsError as error:
        print("The bot cannot start. Change in .env or in the environment:", file=sys.stderr)
        for problem in error.problems:
            print(f"- {problem}", file=sys.stderr)
        return BAD_SETTINGS
    except DatabaseUnreachableError as error:
        print(f"The bot cannot start. {error}", file=sys.stderr)
        return OUT_OF_REACH
    set_up(settings.log_level, settings.log_format)
    for name, host in settings.unofficial_hosts().items():
        log.warning("%s is not the official host but %s", name, host)
    renew_tokens(storage)
    application = build_application(settings, build(settings, storage))
    try:
        run(application)
    except InvalidToken:
        log.error("TELEGRAM_TOKEN: Telegram does not know this bot. Copy it again from @BotFather.")  # noqa: TRY400 - a trace would not help
        return BAD_SETTINGS
    finally:
        storage.close()
    return STOPPED


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


def renew_tokens(storage: Storage) -> None:
    """Under the newest key, so that older ones can be dropped. The bot starts in any case: it is
    where an account whose key is lost can be connected again."""
    try:
        storage.accounts.rotate_tokens()
    except UnreadableTokenError as error:
        log.error("%s", error)  # noqa: TRY400 - a trace would not help


def build(settings: Settings, storage: Storage, clock: Callable[[], datetime] = utc_now) -> Posting:
    """The product on this database, speaking to the hosts that the settings name."""
    secret = settings.meta_app_secret
    return build_posting(
        storage,
        GraphHosts(
            facebook=settings.graph_api_url,
            instagram=settings.instagram_api_url,
            rupload=settings.rupload_api_url,
            version=settings.graph_api_version,
        ),
        inspector=MediaInspector(trusted_hosts=settings.trusted_media_hosts),
        clock=clock,
        app_id=settings.meta_app_id,
        app_secret=secret.get_secret_value() if secret else None,
    )


if __name__ == "__main__":
    sys.exit(main())
