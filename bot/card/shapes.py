"""Pictures that do not fit the feed, on a card: what is said of them, and the buttons that lead to
another shape. Pure."""

from collections.abc import Sequence
from math import gcd
from zoneinfo import ZoneInfo

from bot.screen import Cell, ChooseKind, KeepLink, ShapeMenu
from bot.words import Html, Words, problem_sentence
from posting import Kind, Post, Problem, ProblemCode, media_of

LARGEST_NAMED = 32  # 9:16 says something, 541:960 does not
KEPT_HERE = frozenset(
    {
        ProblemCode.MEDIA_BAD_RATIO,
        ProblemCode.MEDIA_NEEDS_JPEG,
        ProblemCode.MEDIA_PHOTO_TOO_LARGE,
    }
)


def ratio_of(width: int, height: int, words: Words) -> str:
    """`9:16`, `2.35:1`"""
    common = gcd(width, height)
    if max(width, height) // common <= LARGEST_NAMED:
        return f"{width // common}:{height // common}"
    return f"{words.decimal(round(width / height, 2))}:1"


def problem_on_card(problem: Problem, words: Words, zone: ZoneInfo) -> Html:
    """As everywhere, but for a shape, which the card's buttons mend."""
    if problem.code is not ProblemCode.MEDIA_BAD_RATIO:
        return problem_sentence(problem, words, zone)
    width, height = _size(problem)
    key = "shape.too_tall" if width < height else "shape.too_wide"
    sentence = words(key, ratio=ratio_of(width, height, words))
    number = problem.values.get("medium")
    if number is None:
        return sentence
    return words("problem.of_slide", medium=number, sentence=sentence)


def shape_cells(post: Post, problems: Sequence[Problem], words: Words) -> list[Cell]:
    """To make them fit, or a story of a single one that is tall."""
    found = [it for it in problems if it.code is ProblemCode.MEDIA_BAD_RATIO]
    if not found:
        return []
    fit: Cell = (words.plain("shape.button.fit"), ShapeMenu(post.post_id, post.version))
    width, height = _size(found[0])
    if width > height or len(media_of(post)) > 1:
        return [fit]
    return [fit, as_story(post, words)]


def as_story(post: Post, words: Words) -> Cell:
    label = words.plain("compose.button.as_story")
    return label, ChooseKind(post.post_id, post.version, Kind.STORY)


def has_shapes(post: Post) -> bool:
    """Whether a picture of it is kept here and has been looked at: its shape may be another."""
    if post.kind not in (Kind.PHOTO, Kind.CAROUSEL):
        return False
    return any(it.file and not it.is_video and it.width for it in media_of(post))


def keep_here(problems: Sequence[Problem], start: int, words: Words) -> list[Cell]:
    """For a photo by link that can be made to fit; its link starts there in the message."""
    if not any(problem.code in KEPT_HERE for problem in problems):
        return []
    return [(words.plain("shape.button.keep_here"), KeepLink(start))]


def _size(problem: Problem) -> tuple[int, int]:
    return int(str(problem.values["width"])), int(str(problem.values["height"]))
