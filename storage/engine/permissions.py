"""Who else on this machine may look at what the bot keeps. For `check`."""

from collections.abc import Iterator
from pathlib import Path

from storage.engine.database import DatabaseUrlError, Sqlite, connect
from storage.engine.secrets import EVERYBODY_ELSE


def too_wide(url: str, key_file: Path) -> Iterator[str]:
    """What to do about a folder or a database file that others may read or write."""
    yield from open_to_others(key_file.parent, "700")
    try:
        database = connect(url)
    except DatabaseUrlError:
        return
    if isinstance(database, Sqlite):
        yield from open_to_others(Path(database.database), "600")


def open_to_others(path: Path, mode: str) -> Iterator[str]:
    """What to do about one that is there."""
    try:
        found = path.stat().st_mode
    except OSError:
        return  # nothing there, or told by others
    if found & EVERYBODY_ELSE:
        yield f"others on this machine may open {path}. Run: chmod {mode} {path}"
