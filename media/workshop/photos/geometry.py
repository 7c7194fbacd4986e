"""Where a picture lies in the one that is made of it: shapes and sizes, numbers only. Used by
`media/workshop/photos/pictures.py`, and by whoever asks beforehand where a point would land."""

from dataclasses import dataclass

from media.rules.limits import (
    FEWEST_COLUMNS,
    TALLEST_RATIO,
    WIDEST_PICTURE,
    WIDEST_RATIO,
    feed_ratio,
)
from media.workshop.asked.values import PictureRecipe, Placement, Shape

MOST_ROWS = 10_000  # of a story, which may have any shape

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True)
class Framing:
    """`box` is what is taken of the picture, `inner` its size in the new one of `size`, in whose
    middle it is put."""

    box: Box
    inner: tuple[int, int]
    size: tuple[int, int]

    @property
    def has_borders(self) -> bool:
        return self.inner != self.size


def plan(width: int, height: int, recipe: PictureRecipe) -> Framing:
    ratio = _ratio(width, height, recipe)
    if recipe.shape in (Shape.BORDERS, Shape.BLURRED):
        outer = (max(width, height * ratio), max(height, width / ratio))
        box: Box = (0, 0, width, height)
    else:
        zoom = max(1.0, recipe.zoom)
        outer = (min(width, height * ratio) / zoom, min(height, width / ratio) / zoom)
        left, top = _start(recipe.x, width, outer[0]), _start(recipe.y, height, outer[1])
        box = (left, top, left + outer[0], top + outer[1])
    columns = min(max(round(outer[0]), FEWEST_COLUMNS), WIDEST_PICTURE)
    columns = max(1, min(columns, round(MOST_ROWS * ratio)))
    size = (columns, max(1, round(columns / ratio)))
    scale = columns / outer[0]
    taken = (box[2] - box[0], box[3] - box[1])
    inner = (_near(taken[0] * scale, size[0]), _near(taken[1] * scale, size[1]))
    return Framing(box, inner, size)


def size_of(width: int, height: int, recipe: PictureRecipe) -> tuple[int, int]:
    """Of the picture that is made of one of that size."""
    return plan(width, height, recipe).size


def placement(width: int, height: int, recipe: PictureRecipe) -> Placement:
    """Where points of a picture of that size land."""
    made = plan(width, height, recipe)
    left, top, right, bottom = made.box
    shares = [inner / outer for inner, outer in zip(made.inner, made.size, strict=True)]
    across, down = shares[0] * width / (right - left), shares[1] * height / (bottom - top)
    return Placement(
        across,
        down,
        (1 - shares[0]) / 2 - left / width * across,
        (1 - shares[1]) / 2 - top / height * down,
    )


def _ratio(width: int, height: int, recipe: PictureRecipe) -> float:
    own = width / height
    match recipe:
        case PictureRecipe(shape=None):
            return own
        case PictureRecipe(shape=Shape.SQUARE):
            return 1.0
        case PictureRecipe(ratio=float() | int() as wanted):
            return feed_ratio(wanted)
    return min(max(own, TALLEST_RATIO), WIDEST_RATIO)


def _start(middle: float, whole: float, part: float) -> float:
    """Where a part begins with its middle there, or as near as it can be."""
    return min(max(middle * whole - part / 2, 0.0), whole - part)


def _near(length: float, outer: int) -> int:
    """Rounded; borders of a single pixel are none."""
    inner = max(1, round(length))
    return outer if abs(outer - inner) <= 1 else inner
