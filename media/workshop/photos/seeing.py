"""What an opened picture says of itself: its name, its turn, its place. Used by what looks at
pictures and what makes others of them."""

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Exif, Transpose
    from PIL.ImageFile import ImageFile

_LABELS = {"HEIF": "HEIC", "WEBP": "WebP", "MPO": "JPEG"}
_ORIENTATION, _GPS = 0x0112, 0x8825
_TURNS = (
    "FLIP_LEFT_RIGHT",
    "ROTATE_180",
    "FLIP_TOP_BOTTOM",
    "TRANSPOSE",
    "ROTATE_270",
    "TRANSVERSE",
    "ROTATE_90",
)
_SIDEWAYS = frozenset(_TURNS[3:])
_TURNED_BY_ITS_DECODER = "TIFF"


def label_of(image: "ImageFile") -> str:
    """The format in people's words."""
    return _LABELS.get(image.format or "", image.format or "")


def turn_of(image: "ImageFile") -> "Transpose | None":
    """What puts it upright."""
    from PIL.Image import Transpose

    number = _exif(image).get(_ORIENTATION, 1)
    if image.format == _TURNED_BY_ITS_DECODER or number not in range(2, len(_TURNS) + 2):
        return None
    return Transpose[_TURNS[number - 2]]


def seen_size(image: "ImageFile") -> tuple[int, int]:
    """As a person sees it."""
    turn = turn_of(image)
    width, height = image.size
    return (height, width) if turn is not None and turn.name in _SIDEWAYS else (width, height)


def knows_its_place(image: "ImageFile") -> bool:
    """Whether it says where it was taken."""
    return bool(_exif(image).get_ifd(_GPS))


def see_all_of(jpeg: "ImageFile") -> None:
    """Decode it as small as can be, to be sure that all of it is there."""
    jpeg.draft(jpeg.mode, (1, 1))
    jpeg.load()


def _exif(image: "ImageFile") -> "Exif":
    """Empty when what is there makes no sense."""
    from PIL.Image import Exif

    try:
        found = image.getexif()
        found.get_ifd(_GPS)
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error):
        return Exif()
    return found
