"""The four shapes that a picture can take, side by side and numbered, to choose from. Used by
`media/workshop/work.py`."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from media.workshop.asked.values import ConvertedFile, PictureRecipe, Shape
from media.workshop.photos.geometry import plan
from media.workshop.photos.opening import DECODERS, opened, type_in
from media.workshop.photos.pictures import JPEG_TYPE, draw, encoded, framed
from media.workshop.photos.seeing import seen_size

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

CELL, GAP = 640, 24
BADGE, DIGIT = 88, 60
_TABLE, _BADGE_COLOUR = "#d8dbe0", "#1f2937"  # neither is white, as borders are


def make_sheet(paths: Sequence[Path], to: Path) -> ConvertedFile:
    """1 crop, 2 square, 3 borders, 4 blurred. Of several slides the others take the shape of the
    first, and stand beside it. Raises FileError."""
    from PIL import Image

    slides = [_small(path) for path in paths]
    sheet = Image.new("RGB", (2 * CELL, 2 * CELL), _TABLE)
    for number, shape in enumerate(Shape):
        corner = (number % 2 * CELL, number // 2 * CELL)
        _fill(sheet, corner, _shaped(slides, shape))
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


def _shaped(slides: Sequence["Picture"], shape: Shape) -> list["Picture"]:
    shaped: list[Picture] = []
    for slide in slides:
        ratio = shaped[0].width / shaped[0].height if shaped else None
        made = plan(*slide.size, PictureRecipe(shape, ratio))
        shaped.append(framed(slide.resize(made.inner, box=made.box), made, shape))
    return shaped


def _fill(sheet: "Picture", corner: tuple[int, int], pictures: Sequence["Picture"]) -> None:
    """Beside each other, each as large as can be."""
    width = (CELL - GAP) // len(pictures) - GAP
    height = CELL - 2 * GAP
    for number, picture in enumerate(pictures):
        scale = min(width / picture.width, height / picture.height)
        size = (math.floor(picture.width * scale), math.floor(picture.height * scale))
        left = corner[0] + GAP + number * (width + GAP) + (width - size[0]) // 2
        top = corner[1] + GAP + (height - size[1]) // 2
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
