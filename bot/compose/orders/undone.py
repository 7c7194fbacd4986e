"""What stands again once a change is undone, in a few words."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from bot.card.lines.contents import people_of_post
from bot.screen import Words, place_words, shape_words, shortened
from posting import WAITING_STATES, Post, remade

TOLD = 41  # characters of a caption, with the ellipsis


def undone(before: Post, after: Post, zone: ZoneInfo, words: Words) -> str:
    """What stands again, in a few words."""
    again = " · ".join(_standing_again(before, after, zone, words))
    if again:
        return words.plain("in_hand.toast.undone", what=again)
    return words.plain("in_hand.toast.undone_all")


def _standing_again(before: Post, after: Post, zone: ZoneInfo, words: Words) -> Iterator[str]:
    if after.publish_at and after.state in WAITING_STATES and before.publish_at != after.publish_at:
        yield words.moment(after.publish_at, zone)
    if before.kind is not after.kind:
        yield words.plain(f"kind.{after.kind.value}")
    if before.caption != after.caption and after.caption:
        yield shortened(" ".join(after.caption.split()), TOLD)
    if before.location_id != after.location_id and after.location_id:
        yield place_words(after, words)
    was, now = (people_of_post(it) for it in (before, after))
    if shape := _shape_again(before, after, words):
        yield shape
    if was != now:
        yield f"👤 {' '.join(f'@{name}' for name in now) or '–'}"
    yield from _files_again(before, after, words)


def _files_again(before: Post, after: Post, words: Words) -> Iterator[str]:
    """Where as many stand in other places, or others; one that was made to fit in another way is
    the same."""
    former = remade(before, after)
    was = [medium.url for medium in before.media]
    now = [former.get(place, medium).url for place, medium in enumerate(after.media)]
    if was != now and len(was) == len(now):
        key = "order" if sorted(was) == sorted(now) else "files"
        yield words.plain(f"in_hand.toast.{key}_again")


def _shape_again(before: Post, after: Post, words: Words) -> str | None:
    """Of the pictures that were made to fit in another way, where that is another shape."""
    shapes: dict[str, None] = {}
    for place, was in remade(before, after).items():
        now = after.media[place]
        if was.width and was.height and now.width and now.height:
            old, new = (shape_words(it.width or 0, it.height or 0, words) for it in (was, now))
            shapes |= {new: None} if old != new else {}
    return f"📐 {', '.join(shapes)}" if shapes else None
