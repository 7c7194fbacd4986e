"""How the pictures of a post are made to fit the feed: one choice for all of them, which take the
shape of the first; their people's marks move with them. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from media.convert import (
    SAME_SHAPE,
    PictureRecipe,
    Placement,
    Shape,
    feed_ratio,
    placement,
    size_of,
)
from storage.records import AS_SENT, Medium, Recipe, UserTag

DIGITS = 4  # of a position
MUCH = 0.2  # of a picture, to be cut off

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reshaped:
    """One picture of a post as it is to be."""

    number: int
    recipe: PictureRecipe
    size: Size
    tags: tuple[UserTag, ...]  # where they are then
    outside: tuple[str, ...]  # who is not in it any more


@dataclass(frozen=True, slots=True)
class CutOut:
    """What of a picture is to be seen, as `PictureRecipe` says it."""

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0


WHOLE = CutOut()


def reshaped(
    media: Sequence[Medium],
    originals: Sequence[Size | None],
    shape: str | None,
    parts: Mapping[int, CutOut] | None = None,
    ratio: float | None = None,
) -> Iterator[Reshaped]:
    """Those that change; no shape is that of the original. One that fits as it was sent, and is as
    it was sent, stays. `originals` are the sizes of what was sent, None of a video. `parts` of
    those that are cropped elsewhere than in their middle; `ratio` of the first, if it is not the
    nearest."""
    for number, (medium, original) in enumerate(zip(media, originals, strict=True)):
        if original is None:
            if number == 0 and medium.width and medium.height:
                ratio = medium.width / medium.height
            continue
        part = (parts or {}).get(number, WHOLE)
        wanted = (Shape(shape), ratio, part.x, part.y, part.zoom) if shape else ()
        recipe = PictureRecipe(*wanted)
        size = size_of(*original, recipe)
        if number == 0 and shape is not None:
            ratio = size[0] / size[1]
        present = recipe_of(medium.file.recipe if medium.file else AS_SENT)
        if recipe != present and (part.zoom > 1 or not _stays(original, size, present)):
            moved = _moved(medium, placement(*original, present), placement(*original, recipe))
            yield Reshaped(number, recipe, size, *moved)


def recipe_of(its: Recipe) -> PictureRecipe:
    """As the workshop takes it."""
    return PictureRecipe(Shape(its.shape) if its.shape else None, its.ratio, its.x, its.y, its.zoom)


def _stays(original: Size, size: Size, present: PictureRecipe) -> bool:
    before, after = original[0] / original[1], size[0] / size[1]
    return present.shape is None and abs(after / before - 1) <= SAME_SHAPE


def _moved(
    medium: Medium, before: Placement, after: Placement
) -> tuple[tuple[UserTag, ...], tuple[str, ...]]:
    tags, outside = [], []
    for tag in medium.user_tags:
        place = _place(tag, before, after)
        if place is None:
            outside.append(tag.username)
        else:
            tags.append(replace(tag, x=place[0], y=place[1]))
    return tuple(tags), tuple(outside)


def _place(
    tag: UserTag, before: Placement, after: Placement
) -> tuple[float | None, float | None] | None:
    if tag.x is None or tag.y is None:
        return tag.x, tag.y
    x, y = (tag.x - before.left) / before.across, (tag.y - before.top) / before.down
    found = after.place(x, y)
    return found and (round(found[0], DIGITS), round(found[1], DIGITS))


@dataclass(frozen=True, slots=True)
class ShapeSample:
    """The picture of a post that changes most with its shape, as all take that of the first one."""

    number: int
    first: Size  # of the first one, or the first of which it is known


def sample_of(media: Sequence[Medium], originals: Sequence[Size | None]) -> ShapeSample | None:
    """By the sizes of what was sent, None of a video. None when none of them is known."""
    sizes = {number: size for number, size in enumerate(originals) if size}
    if not sizes:
        return None
    its = media[0]
    of_film = (its.width, its.height) if its.width and its.height else None
    first = sizes.get(0) or of_film or next(iter(sizes.values()))
    shape = feed_ratio(first[0] / first[1])

    def kept(number: int) -> float:
        ratio = sizes[number][0] / sizes[number][1] / shape
        return min(ratio, 1 / ratio)

    return ShapeSample(min(sizes, key=kept), first)


def shown_ratio(media: Sequence[Medium]) -> float | None:
    """Width to height, in which the feed shows all of these: that of the first. None: nobody knows
    it."""
    first = media[0]
    if not (first.width and first.height):
        return None
    return feed_ratio(first.width / first.height)


def loses_much(medium: Medium, first: Medium) -> bool:
    """Whether more than a fifth of a slide is cut off to give it the shape of the first one."""
    shown = shown_ratio([first])
    if shown is None or not (medium.width and medium.height):
        return False
    ratio = medium.width / medium.height / shown
    return min(ratio, 1 / ratio) < 1 - MUCH
