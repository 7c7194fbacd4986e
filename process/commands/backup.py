"""The command `backup FILE`: copies the database while the bot runs. Called by `run_bot.py`."""

from datetime import datetime
from pathlib import Path

from graph.redaction import redacted
from process.assembly import KEY_FILE, MEDIA_FOLDER
from process.exits import ExitCode
from process.settings import SettingsError, read_storage_settings
from storage.engine.backup import BackupError, back_up
from storage.engine.database import DatabaseUrlError
from storage.engine.errors import DatabaseUnreachableError, ForeignDatabaseError


def backup(file: Path, now: datetime) -> ExitCode:
    """Into a new file, and says what is not in it. Raises SettingsError."""
    settings = read_storage_settings()  # the others are no business of a backup
    try:
        back_up(settings.database_url.get_secret_value(), file, now)
    except DatabaseUrlError as error:
        raise SettingsError((str(error),)) from None
    except (BackupError, DatabaseUnreachableError, ForeignDatabaseError) as error:
        print(redacted(f"No backup was made. {error}"))
        return ExitCode.OUT_OF_REACH
    key = "SECRET_KEY" if settings.secret_key else KEY_FILE
    print(f"{file} holds the whole database, {file.stat().st_size:,} bytes.")
    print(f"Not in it: {key}, without which its access tokens cannot be read. Keep it elsewhere.")
    print(
        f"Nor the files that people have sent ({MEDIA_FOLDER}, or the bucket of MEDIA_BUCKET). "
        "Copy them now, after the database: then none is missing that it names."
    )
    return ExitCode.DONE
