"""What is usual for an account: the medians of its earlier posts. Pure."""

from collections.abc import Sequence

from storage.records import PostFigures

COUNTED = ("views", "reach", "saved", "shares", "comments")
ENOUGH = 5  # earlier posts to compare with


def usual(told: PostFigures, earlier: Sequence[PostFigures]) -> PostFigures | None:
    """At the same age, with None for what too few posts have; None when there are too few posts."""
    if len([it for it in earlier if it.is_told]) < ENOUGH:
        return None
    views, reach, saved, shares, comments = (_median(earlier, name) for name in COUNTED)
    return PostFigures(told.hours, told.read_at, views, reach, saved, shares, comments)


def _median(earlier: Sequence[PostFigures], name: str) -> int | None:
    told: list[int] = sorted(it for it in (getattr(one, name) for one in earlier) if it is not None)
    if len(told) < ENOUGH:
        return None
    middle = len(told) // 2
    return told[middle] if len(told) % 2 else round((told[middle - 1] + told[middle]) / 2)
