"""The four shapes that a picture can take, side by side and numbered, to choose from. Used by
`media/workshop/work.py`."""

import math
from pathlib import Path
from typing import TYPE_CHECKING

from media.workshop.asked.values import ConvertedFile, PictureRecipe, Shape
from media.workshop.photos.geometry import plan, size_of
from media.workshop.photos.opening import DECODERS, opened, type_in
from media.workshop.photos.pictures import JPEG_TYPE, draw, encoded, framed
from media.workshop.photos.seeing import seen_size

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

CELL, GAP = 640, 24
BADGE, DIGIT = 88, 60
_TABLE, _BADGE_COLOUR = "#d8dbe0", "#1f2937"  # neither is white, as borders are


def make_sheet(path: Path, to: Path, first: tuple[int, int]) -> ConvertedFile:
    """1 crop, 2 square, 3 borders, 4 blurred. A slide takes the shape of the `first` one, of which
    this is the size. Raises FileError."""
    from PIL import Image

    picture = _small(path)
    sheet = Image.new("RGB", (2 * CELL, 2 * CELL), _TABLE)
    for number, shape in enumerate(Shape):
        corner = (number % 2 * CELL, number // 2 * CELL)
        _put(sheet, corner, _shaped(picture, shape, first))
        _number(sheet, corner, number + 1)
    data = encoded(sheet)
    to.write_bytes(data)
    return ConvertedFile(JPEG_TYPE, len(data), *sheet.size)


def _small(path: Path) -> "Picture":
    with opened(path, type_in(path, DECODERS)) as image:
        made = plan(*seen_size(image), PictureRecipe())
        picture = draw(image, made, None).picture
        picture.thumbnail((CELL * 2, CELL * 2))
        return picture


def _shaped(picture: "Picture", shape: Shape, first: tuple[int, int]) -> "Picture":
    width, height = size_of(*first, PictureRecipe(shape))
    made = plan(*picture.size, PictureRecipe(shape, width / height))
    return framed(picture.resize(made.inner, box=made.box), made, shape)


def _put(sheet: "Picture", corner: tuple[int, int], picture: "Picture") -> None:
    """In the middle of its quarter, as large as can be."""
    room = CELL - 2 * GAP
    scale = min(room / picture.width, room / picture.height)
    size = (math.floor(picture.width * scale), math.floor(picture.height * scale))
    left, top = corner[0] + (CELL - size[0]) // 2, corner[1] + (CELL - size[1]) // 2
    sheet.paste(picture.resize(size), (left, top))


def _number(sheet: "Picture", corner: tuple[int, int], number: int) -> None:
    from PIL import ImageDraw, ImageFont

    pen = ImageDraw.Draw(sheet)
    left, top = corner[0] + GAP // 2, corner[1] + GAP // 2
    pen.ellipse(
        (left, top, left + BADGE, top + BADGE), fill=_BADGE_COLOUR, outline="white", width=5
    )
    font = ImageFont.load_default(DIGIT)
    middle = (left + BADGE / 2, top + BADGE / 2)
    pen.text(middle, str(number), fill="white", font=font, anchor="mm", stroke_width=1)
