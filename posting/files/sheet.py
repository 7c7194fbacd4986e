"""What the pictures of a post would look like in each of the shapes that they can take, to choose
from. Nothing of it is kept."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from media.convert import FileError
from media.store import StoreError
from posting.files.making import Making, UnfitError, download, have_original
from posting.files.source import FileDroppedError, FileTooLargeError, SourceTroubleError
from storage.records import HostedFile, Medium

SHOWN = 2  # slides of a carousel
NAME = "sheet"
TROUBLES = (
    *(FileError, UnfitError, StoreError, OSError),
    *(FileDroppedError, FileTooLargeError, SourceTroubleError),
)

log = logging.getLogger(__name__)


class NoSheetError(Exception):
    """A picture could not be had or drawn now."""


def sheet_of(
    tools: Making, find: Callable[[int], HostedFile], media: Sequence[Medium], workshop: Path
) -> bytes:
    """A JPEG of the first of these pictures, from their originals. Blocks for seconds. Raises
    NoSheetError."""
    try:
        workshop.mkdir(parents=True, exist_ok=True, mode=0o700)
        with TemporaryDirectory(dir=workshop) as bench:
            to = Path(bench) / NAME
            originals = [Path(bench) / str(number) for number in range(len(media[:SHOWN]))]
            for medium, original in zip(media, originals, strict=False):
                _fetch(tools, find, medium, original)
            tools.converter.shapes(originals, to)
            return to.read_bytes()
    except TROUBLES as error:
        log.info("no sheet of shapes: %r", error)
        raise NoSheetError from error


def _fetch(tools: Making, find: Callable[[int], HostedFile], medium: Medium, to: Path) -> None:
    file = medium.file
    if file is None:
        download(tools, medium.url, to, is_last=True)
    else:
        have_original(tools, file, find(file.made_from) if file.made_from else None, to)
