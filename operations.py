"""The commands of whoever runs the bot: `check` and `backup`. Called by `run_bot.py`.

Both may run beside the bot, on SQLite too.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.checkup import Finding, check_accounts, check_telegram, fine, problem
from bot.settings import Settings, SettingsError
from bot.words import load_words
from graph.reach import why_unreachable
from posting import Posting
from storage import Storage, open_storage
from storage.backup import BackupError, back_up
from storage.database import DatabaseUrlError
from storage.errors import DatabaseUnreachableError
from storage.inspection import Inspection, inspect
from storage.secrets import TokenCipher, load_keys

FINE, PROBLEMS = 0, 1


def check(settings: Settings, key_file: Path, build: Callable[[Settings, Storage], Posting]) -> int:
    """Prints a line per thing that the bot needs; the exit code. Changes nothing.

    Raises SettingsError.
    """
    code = FINE
    for finding in _findings(settings, key_file, build):
        print(finding, flush=True)
        if not finding.is_fine:
            code = PROBLEMS
    return code


def backup(settings: Settings, file: Path, key_file: Path, now: datetime) -> int:
    """Copies the database into a new file; the exit code. Raises SettingsError."""
    try:
        back_up(settings.database_url.get_secret_value(), file, now)
    except DatabaseUrlError as error:
        raise SettingsError((str(error),)) from None
    except (BackupError, DatabaseUnreachableError) as error:
        print(f"No backup was made. {error}")
        return PROBLEMS
    key = "SECRET_KEY" if settings.secret_key else key_file
    print(f"{file} holds the whole database, {file.stat().st_size:,} bytes.")
    print(f"Not in it: {key}, without which its access tokens cannot be read. Keep it elsewhere.")
    return FINE


def _findings(
    settings: Settings, key_file: Path, build: Callable[[Settings, Storage], Posting]
) -> Iterator[Finding]:
    yield fine("settings", "complete")
    for name, host in settings.unofficial_hosts().items():
        yield fine("settings", f"{name} is not the official host but {host}")
    found = _inspected(settings)
    yield found if isinstance(found, Finding) else _database(found)
    keys = _keys(settings, key_file)
    is_ready = isinstance(found, Inspection) and not (
        found.is_new or found.missing or found.unknown
    )
    yield _key(keys, key_file, needed=is_ready)
    yield asyncio.run(check_telegram(settings))
    for url in dict.fromkeys((settings.graph_api_url, settings.instagram_api_url)):
        yield _host(url)
    if is_ready and keys:
        url = settings.database_url.get_secret_value()
        with closing(open_storage(url, TokenCipher(keys))) as storage:
            yield from check_accounts(build(settings, storage), load_words()["en"])


def _inspected(settings: Settings) -> Inspection | Finding:
    try:
        return inspect(settings.database_url.get_secret_value())
    except DatabaseUrlError as error:
        raise SettingsError((str(error),)) from None
    except DatabaseUnreachableError as error:
        return problem("database", str(error))


def _database(found: Inspection) -> Finding:
    if found.unknown:
        what = "was made by a newer version of the bot. Run that version, or restore a backup."
        return problem("database", f"{found.kind}, {what}")
    if found.is_new:
        return fine("database", f"{found.kind}, will be made at the first start")
    if found.missing:
        steps = ", ".join(found.missing)
        what = f"will be brought up to date at the next start ({steps}). Make a backup before."
        return fine("database", f"{found.kind}, can be written; {what}")
    return fine("database", f"{found.kind}, can be written, up to date")


def _keys(settings: Settings, key_file: Path) -> tuple[str, ...]:
    """None while there are none: looking must not make any."""
    secret_key = settings.secret_key.get_secret_value() if settings.secret_key else None
    if secret_key is None and not key_file.exists():
        return ()
    try:
        keys = load_keys(secret_key, key_file)
        TokenCipher(keys)
    except ValueError as error:
        raise SettingsError((str(error),)) from None
    except OSError as error:
        raise SettingsError((f"SECRET_KEY: {key_file} cannot be read: {error.strerror}",)) from None
    return keys


def _key(keys: tuple[str, ...], key_file: Path, *, needed: bool) -> Finding:
    if keys:
        return fine("secret key", f"{len(keys)} to read access tokens with")
    if needed:
        what = f"{key_file} is missing. Put it back: without it no stored token can be read."
        return problem("secret key", what)
    return fine("secret key", f"{key_file} will be made at the first start")


def _host(url: str) -> Finding:
    trouble = why_unreachable(url)
    if trouble is None:
        return fine("Graph API", f"{url} answers")
    what = f"{url} cannot be reached ({trouble}). Check the network, the name server and a proxy."
    return problem("Graph API", what)
