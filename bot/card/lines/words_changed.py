"""How a caption has changed, with the words around the place. Pure."""

import re
from collections.abc import Sequence
from html import escape
from itertools import zip_longest

from bot.words import Html, shortened

OF_CAPTION, AROUND, OF_CUT = 90, 14, 30  # characters
PIECE = re.compile(r"\s+|\S+")
ENDS_WITH = re.compile(r"[^\w\s]+$")


def words_changed(before: str, after: str) -> Html:
    """The words around the place that has changed; of a whole new caption what it was before, of
    one that was cut the last words that stay."""
    old, new = PIECE.findall(before), PIECE.findall(after)
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    gone = "".join(old[start : len(old) - end]).strip()
    come = "".join(new[start : len(new) - end]).strip()
    stop = _common_stop(gone, come)
    gone, come = gone.removesuffix(stop), come.removesuffix(stop)
    if is_cut(before, after) and (len(gone) > OF_CAPTION or not start):
        return _last_words(after)
    if len(gone) + len(come) > OF_CAPTION or not start + end:
        return struck(shortened(before, OF_CAPTION // 2))
    head, tail = "".join(old[:start]), "".join(old[len(old) - end :])
    changed = " ".join(part for part in (struck(gone), _bold(come)) if part) + escape(stop)
    parts = [_cut_head(head), changed, _cut_tail(tail)]
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


def _cut_head(text: str) -> Html:
    text = " ".join(text.split())
    shown = text if len(text) <= AROUND else f"…{text[-AROUND:].lstrip()}"
    return Html(escape(shown, quote=False))


def _last_words(text: str) -> Html:
    text = " ".join(text.split())
    *_, whole = text[-OF_CUT:].split(" ", maxsplit=1)
    shown = text if len(text) <= OF_CUT else f"…{whole}"
    return Html(f"{escape(shown, quote=False)} ✂️")


def _cut_tail(text: str) -> Html:
    return Html(escape(shortened(" ".join(text.split()), AROUND), quote=False))


def struck(text: str) -> Html:
    return Html(f"<s>{escape(text, quote=False)}</s>") if text else Html("")


def _bold(text: str) -> Html:
    return Html(f"<b>{escape(text, quote=False)}</b>") if text else Html("")
