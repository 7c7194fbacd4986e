"""Opens pictures of strangers: nothing is decoded before its size is known. Used by what looks at
pictures and what makes others of them."""

import io
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from media.probe.decoders import image_facts
from media.probe.facts import ExcessiveMediaError, UnreadableMediaError
from media.probe.jpeg_header import MOST_PIXELS as MOST_JPEG_PIXELS
from media.probe.jpeg_header import JpegCost, jpeg_cost
from media.probe.mp4_tables import is_cut_short
from media.rules.file_type import PHOTO_TYPE, type_of
from media.rules.limits import MEGABYTE
from media.workshop.asked.errors import FileError, FileReason
from media.workshop.photos.told_colours import note_colours

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_MEGABYTES = 128
MOST_PIXELS = 64_000_000  # a JPEG may have more, as it is decoded smaller than it is
# Of a JPEG in several scans, which decoders keep whole; they fit into the child.
MOST_COEFFICIENT_BYTES = 400_000_000

_HEAD_BYTES = 1024
# What decoders raise; that of HEIC a RuntimeError.
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError, RuntimeError)
_END_MARK = b"\xff\xd9"
_BOXED = frozenset({"HEIC", "AVIF"})

# Pillow's names of decoders for what the first bytes say; one brand stands for both HEIC and AVIF.
DECODERS = {
    PHOTO_TYPE: ("JPEG",),  # those of several pictures, too
    "PNG": ("PNG",),
    "WebP": ("WEBP",),
    "GIF": ("GIF",),
    "HEIC": ("HEIF", "AVIF"),
    "AVIF": ("AVIF", "HEIF"),
    "TIFF": ("TIFF",),
    "BMP": ("BMP",),
}


@contextmanager
def opened(path: Path, found: str) -> Iterator["ImageFile"]:
    """The picture, not decoded yet. Raises FileError for one that cannot be, there and while it is
    worked on."""
    from PIL import Image

    if found != PHOTO_TYPE and _ends_early(path, found):
        raise FileError(FileReason.CUT_SHORT)
    _register_heif()
    Image.MAX_IMAGE_PIXELS = None  # judged below
    try:
        source, cost = _jpeg(path) if found == PHOTO_TYPE else (path, None)
        with Image.open(source, formats=DECODERS[found]) as image:
            _refuse_the_excessive(*image.size, cost)
            note_colours(image, path)
            yield image
    except (MemoryError, ExcessiveMediaError):
        raise FileError(FileReason.EXCESSIVE) from None
    except (*_BROKEN, UnreadableMediaError) as error:
        if isinstance(error, OSError) and error.errno:
            raise  # of the disk
        cut = "truncated" in str(error) or (found == PHOTO_TYPE and _ends_early(path, found))
        raise FileError(FileReason.CUT_SHORT if cut else FileReason.BROKEN) from None


def _register_heif() -> None:
    import pillow_heif

    pillow_heif.register_heif_opener(thumbnails=False)


def _jpeg(path: Path) -> tuple[io.BytesIO, JpegCost]:
    """One that lacks nothing but its end mark gets it: decoders would take it for cut."""
    data = path.read_bytes()
    cost = jpeg_cost(data)
    if not cost.ended and not cost.absurd:
        image_facts(data)
        data += _END_MARK
    return io.BytesIO(data), cost


def _ends_early(path: Path, found: str) -> bool:
    """Whether the file's own header says that there should be more."""
    with path.open("rb") as file:
        if found in _BOXED:
            return is_cut_short(file)
        head = file.read(8)
        size = file.seek(0, io.SEEK_END)
        if found == PHOTO_TYPE:
            file.seek(-len(_END_MARK), io.SEEK_END)
            return file.read() != _END_MARK
        return head.startswith(b"RIFF") and int.from_bytes(head[4:], "little") + 8 > size


def _refuse_the_excessive(width: int, height: int, cost: JpegCost | None) -> None:
    limit = MOST_JPEG_PIXELS if cost else MOST_PIXELS
    if width * height > limit:
        values = {"width": width, "height": height, "limit": limit // 1_000_000}
        raise FileError(FileReason.TOO_MANY_PIXELS, **values)
    if cost and (cost.absurd or cost.coefficient_bytes > MOST_COEFFICIENT_BYTES):
        raise FileError(FileReason.EXCESSIVE)


def type_in(path: Path, known: Collection[str]) -> str:
    """What a file is by its first bytes. Raises FileError when it is nothing of what is known."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head:
        raise FileError(FileReason.EMPTY)
    found = type_of(head)
    if found not in known:
        raise FileError(FileReason.WRONG_TYPE, type=found)
    return found


def refuse_size(path: Path, most_megabytes: int) -> int:
    """The size of the file. Raises FileError for one of no bytes or too many."""
    size = path.stat().st_size
    if not size:
        raise FileError(FileReason.EMPTY)
    if size > most_megabytes * MEGABYTE:
        raise FileError(
            FileReason.TOO_LARGE,
            megabytes=round(size / MEGABYTE, 1),
            limit_megabytes=most_megabytes,
        )
    return size
