"""Which colours the numbers of a picture mean, where it says so otherwise than by a profile for all
devices: by two numbers of H.273, in PNG, HEIC, AVIF, or inside of such a profile. Used by
`media/workshop/photos/opening.py` and `media/workshop/photos/colours.py`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from media.workshop.photos.tone_curve import BT2020, HLG, PQ, is_bright, is_wide

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_KEY = "told\0colours"  # no text in a PNG, which the decoder notes beside it, is called so
_PNG_SIGNATURE, _PNG_NAME, _PNG_PIXELS = 8, b"cICP", b"IDAT"
_PROFILE_TAGS, _PROFILE_NAME, _PROFILE_VALUE = 128, b"cicp", 8
_MOST_TAGS = 100
_OPEN = 2
_CURVES = {PQ: "PQ", HLG: "HLG"}


@dataclass(frozen=True)
class ToldColours:
    primaries: int
    curve: int

    @property
    def is_bright(self) -> bool:
        """Brighter than screens without HDR can show."""
        return is_bright(self.curve)

    @property
    def name(self) -> str | None:
        """In people's words; None: they are those of screens."""
        space = "BT.2020" if self.primaries == BT2020 else "Display P3"
        names = [space] if is_wide(self.primaries) else []
        return " ".join([*names, *([_CURVES[self.curve]] if self.is_bright else [])]) or None


def note_colours(picture: "Picture", path: Path) -> None:
    """In the picture itself, so that it is known of all that is made of it. `pillow_heif` has read
    those of HEIC."""
    found = _in_png(path) if picture.format == "PNG" else _in_boxes(picture, path)
    if found is not None:
        picture.info[_KEY] = found


def told_colours(picture: "Picture") -> ToldColours | None:
    """What a profile says goes first but in PNG, whose own word is the newer one."""
    told: ToldColours | None = picture.info.get(_KEY)
    profile = picture.info.get("icc_profile")
    return told or (_in_profile(profile) if profile else None)


def _in_png(path: Path) -> ToldColours | None:
    with path.open("rb") as file:
        file.seek(_PNG_SIGNATURE)
        while len(head := file.read(8)) == 8 and head[4:] != _PNG_PIXELS:
            size = int.from_bytes(head[:4], "big")
            if head[4:] == _PNG_NAME:
                return _told(*file.read(min(size, 2)))
            file.seek(size + 4, 1)
    return None


def _in_boxes(picture: "Picture", path: Path) -> ToldColours | None:
    if "icc_profile" in picture.info:
        return None
    told = picture.info.get("nclx_profile") or (_of_avif(path) if picture.format == "AVIF" else {})
    return _told(told["color_primaries"], told["transfer_characteristics"]) if told else None


def _of_avif(path: Path) -> dict[str, int]:
    """Pillow's own decoder does not tell."""
    import pillow_heif

    try:
        told: dict[str, int] = pillow_heif.open_heif(path).info.get("nclx_profile", {})
    except (OSError, ValueError, SyntaxError, EOFError, RuntimeError):
        return {}
    return told


def _in_profile(profile: bytes) -> ToldColours | None:
    """Of a bright picture alone: what a profile says else is more exact than two numbers."""
    for name, at in _tags(profile):
        if name == _PROFILE_NAME:
            found = _told(*profile[at + _PROFILE_VALUE : at + _PROFILE_VALUE + 2])
            return found if found and found.is_bright else None
    return None


def _tags(profile: bytes) -> Iterator[tuple[bytes, int]]:
    """Names, and where their content begins."""
    count = int.from_bytes(profile[_PROFILE_TAGS : _PROFILE_TAGS + 4], "big")
    for number in range(min(count, _MOST_TAGS)):
        at = _PROFILE_TAGS + 4 + 12 * number
        yield profile[at : at + 4], int.from_bytes(profile[at + 4 : at + 8], "big")


def _told(*numbers: int) -> ToldColours | None:
    """None of what is cut short or left open."""
    return ToldColours(*numbers) if len(numbers) == 2 and _OPEN not in numbers else None
