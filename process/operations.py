"""The commands of whoever runs the bot: `check` and `backup`. Called by `run_bot.py`.

Both may run beside the bot, on SQLite too.
"""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.words.words import load_words
from graph.reach import why_unreachable
from graph.redaction import redacted
from process.assembly import (
    KEY_FILE,
    build,
    problems_beside,
    secret_key_of,
    usable_settings,
)
from process.check import Finding, check_accounts, check_telegram, fine, problem
from process.settings import Settings, SettingsError, read_settings, read_storage_settings
from storage import open_storage
from storage.backup import BackupError, back_up
from storage.database import DatabaseUrlError
from storage.errors import DatabaseUnreachableError, ForeignDatabaseError
from storage.inspection import Inspection, inspect
from storage.permissions import too_wide
from storage.secrets import SecretKeyError, TokenCipher, present_keys

FINE, PROBLEMS, BAD_SETTINGS = 0, 1, 2
SETTINGS = "settings"


def check() -> int:
    """Prints a line per thing that the bot needs; the exit code. Changes nothing.

    Raises SettingsError when so much is wrong that nothing can be looked at.
    """
    code = FINE
    for finding in _findings(_readable_settings()):
        print(finding, flush=True)
        if not finding.is_fine:
            code = max(code, BAD_SETTINGS if finding.subject == SETTINGS else PROBLEMS)
    return code


def backup(file: Path, now: datetime) -> int:
    """Copies the database into a new file; the exit code. Raises SettingsError."""
    settings = read_storage_settings()  # the others are no business of a backup
    try:
        back_up(settings.database_url.get_secret_value(), file, now)
    except DatabaseUrlError as error:
        raise SettingsError((str(error),)) from None
    except (BackupError, DatabaseUnreachableError, ForeignDatabaseError) as error:
        print(redacted(f"No backup was made. {error}"))
        return PROBLEMS
    key = "SECRET_KEY" if settings.secret_key else KEY_FILE
    print(f"{file} holds the whole database, {file.stat().st_size:,} bytes.")
    print(f"Not in it: {key}, without which its access tokens cannot be read. Keep it elsewhere.")
    return FINE


def _readable_settings() -> Settings:
    """Values that can be used; with them everything else can be looked at."""
    try:
        return read_settings()
    except SettingsError:
        usable_settings()  # names what else is wrong as well
        raise


def _findings(settings: Settings) -> Iterator[Finding]:
    problems = list(problems_beside(settings))
    yield from (problem(SETTINGS, what) for what in problems)
    if not problems:
        yield fine(SETTINGS, "complete")
    for name, host in settings.unofficial_hosts().items():
        yield fine(SETTINGS, f"{name} is not the official host but {host}")
    found = _inspected(settings)
    if found is not None:
        yield found if isinstance(found, Finding) else _database(found)
    is_ready = isinstance(found, Inspection) and not (
        found.is_new or found.missing or found.unknown
    )
    keys = _keys(settings)
    if keys is not None:
        yield _key(keys, needed=is_ready)
    url = settings.database_url.get_secret_value()
    yield from (problem("permissions", what) for what in too_wide(url, KEY_FILE))
    yield asyncio.run(check_telegram(settings))
    for host in dict.fromkeys((settings.graph_api_url, settings.instagram_api_url)):
        yield _host(host)
    if is_ready and keys:
        with closing(open_storage(url, TokenCipher(keys))) as storage:
            yield from check_accounts(build(settings, storage), load_words()["en"])


def _inspected(settings: Settings) -> Inspection | Finding | None:
    """None when its address names no database, which is told already."""
    try:
        return inspect(settings.database_url.get_secret_value())
    except DatabaseUrlError:
        return None
    except (DatabaseUnreachableError, ForeignDatabaseError) as error:
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


def _keys(settings: Settings) -> tuple[str, ...] | None:
    """None when they cannot be used, which is told already. Looking must not make any."""
    try:
        return present_keys(secret_key_of(settings), KEY_FILE)
    except SecretKeyError:
        return None


def _key(keys: tuple[str, ...], *, needed: bool) -> Finding:
    if keys:
        return fine("secret key", f"{len(keys)} to read access tokens with")
    if needed:
        what = f"{KEY_FILE} is missing. Put it back: without it no stored token can be read."
        return problem("secret key", what)
    return fine("secret key", f"{KEY_FILE} will be made at the first start")


def _host(url: str) -> Finding:
    trouble = why_unreachable(url)
    if trouble is None:
        return fine("Graph API", f"{url} answers")
    what = f"{url} cannot be reached ({trouble}). Check the network, the name server and a proxy."
    return problem("Graph API", what)
