"""The part of a picture that a person chooses in the Mini App, as the recipe that the chat's shapes
have as well. Pure."""

from collections.abc import Mapping, Sequence

from posting import (
    SAME_SHAPE,
    TALLEST_RATIO,
    WIDEST_RATIO,
    CutOut,
    Medium,
    Post,
    Shape,
    kind_of,
    media_of,
    shown_ratio,
)

RATIOS = {"4:5": TALLEST_RATIO, "1:1": 1.0, "1.91:1": WIDEST_RATIO, "3:4": 3 / 4}
OF_VIDEO = "video"  # the shape of one in the first place
NEAREST = (TALLEST_RATIO, WIDEST_RATIO)

Size = tuple[int, int]
Wanted = tuple[Shape, float | None]  # its ratio, where it is not the nearest one


def shapes_of(post: Post) -> Mapping[str, float]:
    """Those to choose from, with their ratios: all slides take the shape of the first, and that of
    a video is what it is."""
    media = media_of(post)
    if not media[0].is_video:
        return RATIOS
    ratio = shown_ratio(media)
    return {OF_VIDEO: ratio} if ratio else {}


def wanted(name: str, first: Size | None) -> Wanted:
    """The same as the chat would decide, where it can decide that. `first` is the size of the
    photo in the first place as it was sent, if it is one."""
    if name == "1:1":
        return Shape.SQUARE, None
    if first is None:
        return Shape.CROP, None
    ratio, own = RATIOS[name], first[0] / first[1]
    nearest = min(max(own, NEAREST[0]), NEAREST[1])
    return Shape.CROP, None if _is_same(ratio, nearest) else ratio


def can_be_cropped(post: Post, originals: Sequence[Size | None]) -> bool:
    """Where the first is known, which gives the shape, and there is a photo."""
    media = media_of(post)
    is_known = bool(shapes_of(post)) if media[0].is_video else originals[0] is not None
    return kind_of(post).in_feed and is_known and any(originals)


def present(post: Post) -> str | None:
    """The name of the shape to which the post is cropped; None as it is, or with borders."""
    first = media_of(post)[0]
    if first.is_video:
        return OF_VIDEO
    recipe = first.file.recipe if first.file else None
    if recipe is None or recipe.shape not in (Shape.CROP, Shape.SQUARE):
        return None
    ratio = (first.width or 1) / (first.height or 1)
    return next((name for name, it in RATIOS.items() if _is_same(it, ratio)), None)


def part_of(medium: Medium) -> CutOut:
    recipe = medium.file.recipe if medium.file else None
    return CutOut(recipe.x, recipe.y, recipe.zoom) if recipe else CutOut()


def _is_same(one: float, other: float) -> bool:
    return abs(one / other - 1) <= SAME_SHAPE
