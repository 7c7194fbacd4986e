"""Builds everything once, and says all that is wrong with the settings at once. Used by the
commands."""

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from graph.hosts import GraphHosts
from graph.transport import Transport
from media.convert import Converter
from media.inspection import MediaInspector
from media.store import BucketAccess, Folder, MediaStore, StoreError
from posting import (
    DatabaseTroubleError,
    FileHosting,
    Keeper,
    Limits,
    Making,
    Posting,
    StoreWatch,
    Sweeper,
    build_posting,
)
from process.address import checker
from process.connections import TimedConnections, TrustError, tls_context
from process.exits import CannotStartError
from process.logs import set_up
from process.settings import (
    OFFICIAL_HOSTS,
    Settings,
    SettingsError,
    StorageSettings,
    read_settings,
    read_storage_settings,
)
from process.telegram_files import ITS_OWN_FETCH, PATIENCE, TelegramFiles
from storage import (
    DatabaseInUseError,
    DatabaseUnreachableError,
    ForeignDatabaseError,
    NewerDatabaseError,
    Storage,
    open_storage,
)
from storage.engine.database import DatabaseUrlError, connect
from storage.engine.locks import sole_process
from storage.engine.secrets import (
    SecretKeyError,
    TokenCipher,
    UnreadableTokenError,
    load_keys,
    present_keys,
)

KEY_FILE = Path("data/secret.key")
MEDIA_FOLDER = Path("data/media")
GIGABYTE = 1_000_000_000
WORKSHOP = Path("data/workshop")  # of files that are not finished
MANY_OBJECTS = 5_000  # new ones, until garbage is looked for among them
KEY_OF_THE_BOT = "A publisher reads the tokens that the bot stores: give it the bot's key."

CANNOT_START = (
    CannotStartError,
    DatabaseInUseError,
    DatabaseTroubleError,
    DatabaseUnreachableError,
)

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def product(
    clock: Clock, *, has_key: bool = False, keeps_files: bool = True
) -> Iterator[tuple[Settings, Posting]]:
    """Everything that a command needs which may have the database to itself. With `has_key` it must
    be able to read the tokens that others have stored.

    Raises SettingsError, and what is among CANNOT_START.
    """
    settings = usable_settings(has_key=has_key)
    url = settings.database_url.get_secret_value()
    with sole_process(url), closing(open_database(settings)) as storage:
        set_up(settings.log_level, settings.log_format)
        for name, host in settings.unofficial_hosts().items():
            log.warning("%s is not the official host but %s", name, host)
        posting = build(settings, storage, clock, keeps_files=keeps_files)
        if not renew_tokens(storage) and has_key:
            raise SettingsError((f"SECRET_KEY: is another one. {KEY_OF_THE_BOT}",))
        posting.settle_after_restore(settings.owner_ids)
        if settings.metrics_port is not None:
            from process.metrics import serve_metrics  # who wants none does not pay for the library

            serve_metrics(settings.metrics_port, posting)
        collect_garbage()
        yield settings, posting


def collect_garbage() -> None:
    """From now on. What is there already stays to the end and is left out: looking through it again
    and again while it was loaded took a tenth of the start, and afterwards held everybody up for
    80 ms now and then. What an update makes for a moment is no sign of garbage either."""
    gc.freeze()
    gc.set_threshold(MANY_OBJECTS)
    gc.enable()


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


def build(
    settings: Settings, storage: Storage, clock: Clock = utc_now, *, keeps_files: bool = True
) -> Posting:
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
            adapter=TimedConnections(),
        ),
        inspector=media_inspector(settings),
        hosting=FileHosting(
            media_store(settings),
            settings.public_url,
            clock,
            in_bucket=settings.media_bucket is not None,
            keeps=keeps_files,
            check=checker(settings),
        ),
        clock=clock,
        limits=limits,
    )


def media_inspector(settings: Settings) -> MediaInspector:
    return MediaInspector(trusted_hosts=settings.trusted_media_hosts, tls=tls_context())


def build_keeper(settings: Settings, posting: Posting) -> Keeper:
    """Keeps the files that people send to the bot of these settings."""
    url, token = settings.telegram_api_url, settings.telegram_token.get_secret_value()
    is_cloud = url == OFFICIAL_HOSTS["telegram_api_url"]
    source = TelegramFiles(url, token, PATIENCE if is_cloud else ITS_OWN_FETCH)
    store = media_store(settings)
    sweeper = Sweeper(posting.storage, store, int(settings.media_max_gb * GIGABYTE), posting.clock)
    making = Making(store, Converter(), source, media_inspector(settings))
    in_bucket = settings.media_bucket is not None
    watch = StoreWatch(posting.storage, store, settings.owner_ids, posting.clock, in_bucket)
    return Keeper(posting.storage, making, sweeper, watch, WORKSHOP, posting.outage, posting.clock)


def media_store(settings: Settings) -> MediaStore:
    """Where the files that people send are kept. Nothing is asked of a network."""
    if settings.media_bucket is None:
        return Folder(MEDIA_FOLDER)
    from media.store.bucket import Bucket  # who has none does not pay for the library

    name, _, prefix = settings.media_bucket.partition("/")
    secret = settings.aws_secret_access_key
    access = BucketAccess(
        name=name,
        prefix=prefix.strip("/"),
        endpoint=settings.aws_endpoint_url,
        region=settings.aws_region,
        key_id=settings.aws_access_key_id,
        secret=secret.get_secret_value() if secret else None,
        public_url=settings.media_bucket_url,
    )
    return Bucket.of(access)


def trouble_of_store(settings: Settings, storage: Storage | None) -> StoreError | None:
    """Why nothing can be kept where the settings say, or it is not where files were kept; None when
    all is well. Asks the network; a folder is only looked at, as whoever asks may be another
    user."""
    store = media_store(settings)
    try:
        if settings.media_bucket is not None:
            store.try_keeping()
        if storage is not None:
            StoreWatch(storage, store, (), utc_now).refuse_when_away()
    except StoreError as error:
        return error
    return None


def graph_hosts(settings: Settings) -> GraphHosts:
    """Meta's hosts, each from its own setting."""
    return GraphHosts(
        facebook=settings.graph_api_url,
        instagram=settings.instagram_api_url,
        rupload=settings.rupload_api_url,
        version=settings.graph_api_version,
    )
