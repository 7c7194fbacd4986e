"""Where a file that somebody sent, or gave a link to, is fetched from. The bot gives them; nothing
here knows Telegram."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from media.inspection import RemoteFile


class FileDroppedError(Exception):
    """It cannot be had any more, however often it is asked for."""


class FileTooLargeError(Exception):
    """It is larger than what the source hands out."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(f"more than {megabytes} MB")
        self.megabytes = megabytes


class SourceTroubleError(Exception):
    """It could not be had now; later it may be."""


class FileSource(Protocol):
    """Blocks for as long as the file takes."""

    def __call__(self, telegram_file_id: str, to: Path) -> None:
        """Raises FileDroppedError, FileTooLargeError, SourceTroubleError; then `to` may be there in
        part. OSError when it cannot be written."""


class LinkSource(Protocol):
    """What a stranger's link leads to, within the rules for such links. Everything raises
    MediaUrlError."""

    def download(self, url: str, to: Path) -> None:
        """OSError when it cannot be written."""

    def by_parts(self, url: str) -> AbstractContextManager[RemoteFile]:
        """A film, of which no more is read than is asked for."""
