"""The colours of any picture as those that every screen shows: sRGB, eight bits, nothing seen
through. Used by `media/workshop/photos/pictures.py`."""

import io
from itertools import product
from typing import TYPE_CHECKING

from media.workshop.asked.values import Note, NoteReason
from media.workshop.photos.told_colours import ToldColours, told_colours
from media.workshop.photos.tone_curve import POINTS, table_of_pictures

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageCms import ImageCmsProfile

LONGEST_NAME = 32
_NAMES = {"CMYK": "CMYK", "LAB": "Lab"}
_SEEN_THROUGH = frozenset({"RGBA", "LA", "PA", "RGBa", "La"})
_SIXTEEN_BITS = 65_535
_TRIED = bytes(part for each in product((0, 64, 128, 192, 255), repeat=3) for part in each)
_UNSEEN = 4  # of 255


def is_for_screens(picture: "Picture") -> bool:
    """Whether its numbers are sRGB already; a picture that does not say so is taken to be."""
    return picture.mode in ("RGB", "L") and _own_colours(picture) is None


def with_eight_bits(picture: "Picture") -> "Picture":
    """Decoded, in a mode that can be scaled, whatever is seen through still so."""
    picture.load()
    _forget_words(picture)
    mode, has_key = picture.mode, "transparency" in picture.info
    if mode == "F" or mode.startswith("I"):
        return _flattened(picture)
    if has_key and mode in ("P", "1", "L", "RGB"):
        return picture.convert("RGBA")
    if mode in ("PA", "RGBa", "La"):
        return picture.convert("RGBA")
    if mode == "P":
        return picture.convert("RGB")
    return picture.convert("L") if mode == "1" else picture


def _forget_words(picture: "Picture") -> None:
    """The decoder of PNG notes its texts among what it has found out, by whatever name they have:
    those would be taken for a colour or a profile."""
    for name in ("transparency", "icc_profile"):
        if isinstance(picture.info.get(name), str):
            del picture.info[name]


def for_screens(picture: "Picture") -> tuple["Picture", tuple[Note, ...]]:
    """In sRGB, white behind what is seen through, with what that changed."""
    notes = []
    if picture.mode in _SEEN_THROUGH:
        is_seen_through = picture.getchannel("A").getextrema() != (255, 255)
        picture = on_white(picture)
        notes += [Note(NoteReason.WHITE_BEHIND)] if is_seen_through else []
    name = _own_colours(picture)
    if name:
        told = told_colours(picture)
        picture = _looked_up(picture, told) if told else _by_profile(picture)
        is_bright = told is not None and told.is_bright
        was = {"was": name[:LONGEST_NAME]}
        notes.append(Note(NoteReason.HDR) if is_bright else Note(NoteReason.COLOURS, was))
    return picture if picture.mode == "RGB" else picture.convert("RGB"), tuple(notes)


def _own_colours(picture: "Picture") -> str | None:
    """What they are called; None: they are those of screens, or nothing that can be read says
    otherwise."""
    told = told_colours(picture)
    if told:
        return told.name
    return _NAMES.get(picture.mode) or _foreign_profile(picture)


def _foreign_profile(picture: "Picture") -> str | None:
    from PIL import ImageCms

    data = picture.info.get("icc_profile")
    if not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        if not _changes_colours(profile, picture.mode):
            return None
        return ImageCms.getProfileDescription(profile).strip() or "ICC"
    except (ImageCms.PyCMSError, OSError):
        return None


def _changes_colours(profile: "ImageCmsProfile", mode: str) -> bool:
    """Names of profiles say little of what they do."""
    from PIL import Image, ImageChops, ImageCms

    tried = Image.frombytes("RGB", (len(_TRIED) // 3, 1), _TRIED).convert(mode)
    screen = ImageCms.createProfile("sRGB")
    changed = ImageCms.profileToProfile(tried, profile, screen, outputMode="RGB")
    if changed is None:
        return False
    return max(ImageChops.difference(tried.convert("RGB"), changed).tobytes()) > _UNSEEN


def _flattened(picture: "Picture") -> "Picture":
    """Grey numbers of many bits: those of sixteen are told by their mode or their size, fractions
    are shares of white."""
    _, brightest = picture.convert("F").getextrema()
    is_fine = picture.mode.startswith("I;16") or float(brightest) > 255  # type: ignore[arg-type]
    factor = 255 / _SIXTEEN_BITS if is_fine else 255 if picture.mode == "F" else 1
    return picture.convert("F").point(lambda value: value * factor + 0).convert("L")


def on_white(picture: "Picture") -> "Picture":
    """What is seen through it is white; what it says of its colours stays said."""
    from PIL import Image

    white = Image.new("RGB", picture.size, "white")
    white.info = picture.info.copy()
    white.paste(picture.convert("RGB"), mask=picture.convert("RGBA").getchannel("A"))
    return white


def _looked_up(picture: "Picture", told: ToldColours) -> "Picture":
    from PIL import ImageFilter

    table = table_of_pictures(told.primaries, told.curve)
    return picture.convert("RGB").filter(ImageFilter.Color3DLUT(POINTS, table))


def _by_profile(picture: "Picture") -> "Picture":
    """By rule of thumb when there is none, or none that fits."""
    from PIL import ImageCms

    data = picture.info.get("icc_profile")
    try:
        source = (
            ImageCms.createProfile("LAB")
            if picture.mode == "LAB"
            else ImageCms.ImageCmsProfile(io.BytesIO(data or b""))
        )
        screen = ImageCms.createProfile("sRGB")
        changed = ImageCms.profileToProfile(picture, source, screen, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture.convert("RGB")
    return changed or picture
