"""How a caption has changed, with the words around the place. Pure."""

import re
from collections.abc import Sequence
from html import escape
from itertools import zip_longest

from bot.words import Html, led_to_instagram, shortened

OF_CAPTION, AROUND, OF_CUT = 90, 14, 30  # characters
PIECE = re.compile(r"\s+|\S+")
ENDS_WITH = re.compile(r"[^\w\s]+$")


def words_changed(before: str, after: str, *, is_below: bool = True) -> Html:
    """The words around the place that has changed; of a whole new caption what it was before, and
    what it is where that does not stand below; of one that was cut the last words that stay."""
    old, new = PIECE.findall(before), PIECE.findall(after)
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    gone = "".join(old[start : len(old) - end]).strip()
    come = "".join(new[start : len(new) - end]).strip()
    stop = _common_stop(gone, come)
    gone, come = gone.removesuffix(stop), come.removesuffix(stop)
    if is_cut(before, after) and (len(gone) > OF_CAPTION or not start):
        return Html(f"{_last_words(after, OF_CUT)} ✂️")
    if len(gone) + len(come) > OF_CAPTION or not start + end:
        if is_below:
            return struck(shortened(before, OF_CAPTION // 2))
        gone, come = (shortened(it, OF_CAPTION // 2) for it in (gone, come))
    head, tail = "".join(old[:start]), "".join(old[len(old) - end :])
    changed = " ".join(part for part in (struck(gone), _bold(come)) if part) + escape(stop)
    parts = [_last_words(head, AROUND), changed, _first_words(tail, AROUND)]
    return Html(" ".join(part for part in parts if part))


def is_cut(before: str, after: str) -> bool:
    """Whether only the end is gone."""
    return bool(after) and before.startswith(after)


def _common_stop(gone: str, come: str) -> str:
    """The signs that end both."""
    ends = (ENDS_WITH.search(gone), ENDS_WITH.search(come))
    both = {end[0] for end in ends if end}
    return both.pop() if len(both) == 1 and all(ends) else ""


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = enumerate(zip_longest(old, new))
    return next((at for at, (a, b) in pairs if a != b), min(len(old), len(new)))


def _last_words(text: str, room: int) -> Html:
    """Whole ones, unless the very last is longer."""
    text = " ".join(text.split())
    *_, whole = text[-room:].split(" ", maxsplit=1)
    return led_to_instagram(text if len(text) <= room else f"…{whole}")


def _first_words(text: str, room: int) -> Html:
    """Whole ones, unless the very first is longer."""
    text = " ".join(text.split())
    whole, *_ = text[:room].rsplit(" ", maxsplit=1)
    return led_to_instagram(text if len(text) <= room else f"{whole}…")


def struck(text: str) -> Html:
    return Html(f"<s>{led_to_instagram(text)}</s>") if text else Html("")


def _bold(text: str) -> Html:
    return Html(f"<b>{led_to_instagram(text)}</b>") if text else Html("")
