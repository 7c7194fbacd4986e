"""The colours of any picture as those that every screen shows: sRGB, eight bits, nothing seen
through. Used by `media/workshop/pictures.py`."""

import io
from typing import TYPE_CHECKING

from media.workshop.values import Note, NoteReason

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LONGEST_NAME = 32
_SCREEN = "srgb"
_NAMES = {"CMYK": "CMYK", "LAB": "Lab"}
_SEEN_THROUGH = frozenset({"RGBA", "LA", "PA", "RGBa", "La"})
_SIXTEEN_BITS = 65_535


def is_for_screens(picture: "Picture") -> bool:
    """Whether its numbers are sRGB already; a picture that does not say so is taken to be."""
    return picture.mode in ("RGB", "L") and _foreign_profile(picture) is None


def with_eight_bits(picture: "Picture") -> "Picture":
    """In a mode that can be scaled, whatever is seen through still so."""
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


def for_screens(picture: "Picture") -> tuple["Picture", tuple[Note, ...]]:
    """In sRGB, white behind what is seen through, with what that changed."""
    notes = []
    profile, name = picture.info.get("icc_profile"), _foreign_profile(picture)
    name = _NAMES.get(picture.mode, name)
    if picture.mode in _SEEN_THROUGH:
        is_seen_through = picture.getchannel("A").getextrema() != (255, 255)
        picture = on_white(picture)
        notes += [Note(NoteReason.WHITE_BEHIND)] if is_seen_through else []
    if name:
        picture = _converted(picture, profile)
        notes.append(Note(NoteReason.COLOURS, {"was": name[:LONGEST_NAME]}))
    return picture if picture.mode == "RGB" else picture.convert("RGB"), tuple(notes)


def _foreign_profile(picture: "Picture") -> str | None:
    """What its colour profile calls itself; None: it is that of screens, or none that can be
    read."""
    from PIL import ImageCms

    data = picture.info.get("icc_profile")
    if not data:
        return None
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(data))).strip()
    except (ImageCms.PyCMSError, OSError):
        return None
    return None if _SCREEN in name.lower().replace(" ", "") else name or "ICC"


def _flattened(picture: "Picture") -> "Picture":
    """Grey numbers of many bits: those of sixteen are told by their mode or their size, fractions
    are shares of white."""
    _, brightest = picture.convert("F").getextrema()
    is_fine = picture.mode.startswith("I;16") or float(brightest) > 255  # type: ignore[arg-type]
    factor = 255 / _SIXTEEN_BITS if is_fine else 255 if picture.mode == "F" else 1
    return picture.convert("F").point(lambda value: value * factor + 0).convert("L")


def on_white(picture: "Picture") -> "Picture":
    """What is seen through it is white."""
    from PIL import Image

    white = Image.new("RGB", picture.size, "white")
    white.paste(picture.convert("RGB"), mask=picture.convert("RGBA").getchannel("A"))
    return white


def _converted(picture: "Picture", profile: bytes | None) -> "Picture":
    """By its profile; by rule of thumb when there is none, or none that fits."""
    from PIL import ImageCms

    try:
        source = (
            ImageCms.createProfile("LAB")
            if picture.mode == "LAB"
            else ImageCms.ImageCmsProfile(io.BytesIO(profile or b""))
        )
        screen = ImageCms.createProfile("sRGB")
        changed = ImageCms.profileToProfile(picture, source, screen, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture.convert("RGB")
    return changed or picture
