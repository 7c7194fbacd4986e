"""Builds what every command needs, and says all that is wrong with the settings at once.

Used by `run_bot.py` and `process/operations.py`.
"""

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from graph.hosts import GraphHosts
from graph.tls import TrustError, tls_context
from graph.transport import Transport
from media.inspector import MediaInspector
from posting import Limits, Posting, build_posting
from process.settings import (
    Settings,
    SettingsError,
    StorageSettings,
    read_settings,
    read_storage_settings,
)
from storage import Storage, open_storage
from storage.database import DatabaseUrlError, connect
from storage.errors import ForeignDatabaseError, NewerDatabaseError
from storage.secrets import (
    SecretKeyError,
    TokenCipher,
    UnreadableTokenError,
    load_keys,
    present_keys,
)

KEY_FILE = Path("data/secret.key")
KEY_OF_THE_BOT = "A publisher reads the tokens that the bot stores: give it the bot's key."

log = logging.getLogger("run_bot")

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


def usable_settings(*, has_key: bool = False) -> Settings:
    """The settings, with nothing wrong that can be known before anything is opened. With `has_key`
    there must be a key already.

    Raises SettingsError with everything that is wrong.
    """
    problems: list[str] = []
    settings: Settings | None = None
    try:
        settings = read_settings()
    except SettingsError as error:
        problems += error.problems
    problems += problems_beside(settings or read_storage_settings(), has_key=has_key)
    if settings is None or problems:
        raise SettingsError(tuple(problems))
    return settings


def problems_beside(settings: StorageSettings, *, has_key: bool = False) -> Iterator[str]:
    """What is wrong with the database's address, the key and the trusted certificates."""
    try:
        connect(settings.database_url.get_secret_value())
    except DatabaseUrlError as error:
        yield str(error)
    try:
        keys = present_keys(secret_key_of(settings), KEY_FILE)
    except SecretKeyError as error:
        yield str(error)
    else:
        if has_key and not keys:
            yield f"SECRET_KEY: is missing, and so is {KEY_FILE}. {KEY_OF_THE_BOT}"
    try:
        tls_context()
    except TrustError as error:
        yield str(error)


def secret_key_of(settings: StorageSettings) -> str | None:
    return settings.secret_key.get_secret_value() if settings.secret_key else None


def open_database(settings: Settings) -> Storage:
    """The database, brought to the present schema.

    Raises SettingsError, DatabaseUnreachableError.
    """
    try:
        cipher = TokenCipher(load_keys(secret_key_of(settings), KEY_FILE))
        return open_storage(settings.database_url.get_secret_value(), cipher)
    except (SecretKeyError, DatabaseUrlError, NewerDatabaseError, ForeignDatabaseError) as error:
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
    return build_posting(
        storage,
        Transport(
            graph_hosts(settings),
            app_id=settings.meta_app_id,
            app_secret=secret.get_secret_value() if secret else None,
        ),
        inspector=MediaInspector(trusted_hosts=settings.trusted_media_hosts),
        clock=clock,
        limits=limits,
    )


def graph_hosts(settings: Settings) -> GraphHosts:
    """Meta's hosts, each from its own setting."""
    return GraphHosts(
        facebook=settings.graph_api_url,
        instagram=settings.instagram_api_url,
        rupload=settings.rupload_api_url,
        version=settings.graph_api_version,
    )
