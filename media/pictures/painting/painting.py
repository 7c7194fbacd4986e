"""Paints a `Drawing` with Pillow. Runs in the child; strangers' photos are opened as the workshop
opens them."""

from functools import cache
from typing import TYPE_CHECKING

from media.pictures.painting.colours import COLOURS
from media.pictures.painting.lettering import cut_to, font
from media.pictures.values import Align, Area, Badge, Block, Drawing, Ink, Label, Part, Photo
from media.workshop.asked.errors import FileError
from media.workshop.photos.pictures import cut_out

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

RING = 5  # around a badge
LINE_HEIGHT = 1.25
DASH, DASH_GAP = 14, 10
SMOOTH = 3  # discs are drawn so many times larger, and made small


def paint(drawing: Drawing) -> "Picture":
    """Raises FileError for a photo that is needed and cannot be shown."""
    colours = COLOURS[drawing.theme]
    canvas, parts = _ground(drawing, colours)
    for part in parts:
        match part:
            case Photo():
                _photo(canvas, part, colours)
            case Block():
                _block(canvas, part, colours)
            case Label():
                _label(canvas, part, colours)
            case Badge():
                _badge(canvas, part, colours)
    return canvas


def _ground(drawing: Drawing, colours: dict[Ink, str]) -> tuple["Picture", tuple[Part, ...]]:
    """What the rest is painted on: the photo that fills all of it, or paper."""
    from PIL import Image

    size, first = (drawing.width, drawing.height), drawing.parts[0] if drawing.parts else None
    if isinstance(first, Photo) and first.needed and first.path and first.area == (0, 0, *size):
        return cut_out(first.path, first.seen, size), drawing.parts[1:]
    return Image.new("RGB", size, colours[Ink.PAPER]), drawing.parts


def _photo(canvas: "Picture", part: Photo, colours: dict[Ink, str]) -> None:
    left, top, *size = part.area
    try:
        if part.path is not None:
            canvas.paste(cut_out(part.path, part.seen, (size[0], size[1])), (left, top))
            return
    except FileError:
        if part.needed:
            raise
    _block(canvas, Block(part.area, fill=Ink.LINE), colours)


def _block(canvas: "Picture", part: Block, colours: dict[Ink, str]) -> None:
    from PIL import ImageDraw

    pen = ImageDraw.Draw(canvas, "RGBA")
    left, top, width, height = part.area
    box = (left, top, left + width - 1, top + height - 1)
    outline = colours[part.outline] if part.outline and not part.dashed else None
    fill = colours[part.fill] if part.fill else None
    if fill or outline:
        pen.rounded_rectangle(box, part.radius, fill, outline, part.line)
    if part.outline and part.dashed:
        for dash in _dashes(part.area, part.line):
            pen.rectangle(dash, colours[part.outline])


def _dashes(area: Area, line: int) -> list[tuple[int, int, int, int]]:
    left, top, width, height = area
    right, bottom = left + width - 1, top + height - 1
    found = []
    for at in range(left, right, DASH + DASH_GAP):
        end = min(at + DASH, right)
        found += [(at, top, end, top + line - 1), (at, bottom - line + 1, end, bottom)]
    for at in range(top, bottom, DASH + DASH_GAP):
        end = min(at + DASH, bottom)
        found += [(left, at, left + line - 1, end), (right - line + 1, at, right, end)]
    return found


def _label(canvas: "Picture", part: Label, colours: dict[Ink, str]) -> None:
    from PIL import ImageDraw

    pen = ImageDraw.Draw(canvas, "RGBA")
    letters = font(part.letters, bold=part.bold)
    left, top, width, _ = part.area
    for number, line in enumerate(cut_to(part.text, letters, width, part.lines)):
        spare = width - letters.getlength(line)
        shift = {Align.LEFT: 0.0, Align.CENTRE: spare / 2, Align.RIGHT: spare}[part.align]
        middle = top + part.letters * LINE_HEIGHT * (number + 0.5)
        pen.text((left + shift, middle), line, colours[part.ink], letters, anchor="lm")


def _badge(canvas: "Picture", part: Badge, colours: dict[Ink, str]) -> None:
    from PIL import ImageDraw

    outer = part.radius
    disc = _disc(outer, colours[part.fill]).copy()
    size = round(outer * (1.15 if len(part.text) < 2 else 0.95))
    pen = ImageDraw.Draw(disc)
    pen.text((outer, outer), part.text, colours[Ink.ON_ACCENT], font(size, bold=True), anchor="mm")
    canvas.paste(disc, (part.x - outer, part.y - outer), disc)


@cache
def _disc(radius: int, colour: str) -> "Picture":
    """With a white ring; there are few kinds, and making one smooth takes as long as a photo."""
    from PIL import Image, ImageDraw

    side, inset = 2 * radius * SMOOTH, RING * SMOOTH
    disc = Image.new("RGBA", (side, side))
    pen = ImageDraw.Draw(disc)
    pen.ellipse((0, 0, side - 1, side - 1), "#ffffff")
    pen.ellipse((inset, inset, side - 1 - inset, side - 1 - inset), colour)
    return disc.resize((2 * radius, 2 * radius), Image.Resampling.LANCZOS)
