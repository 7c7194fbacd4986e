"""How a caption has changed, with the words around the place. Pure."""

import re
from collections.abc import Sequence
from html import escape
from itertools import zip_longest

from bot.words import Html, shortened

OF_CAPTION, AROUND = 90, 14  # characters
PIECE = re.compile(r"\s+|\S+")
ENDS_WITH = re.compile(r"[^\w\s]+$")


def words_changed(before: str, after: str) -> Html:
    """The words around the place that has changed; of a whole new caption what it was before."""
    old, new = PIECE.findall(before), PIECE.findall(after)
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    gone = "".join(old[start : len(old) - end]).strip()
    come = "".join(new[start : len(new) - end]).strip()
    stop = _common_stop(gone, come)
    gone, come = gone.removesuffix(stop), come.removesuffix(stop)
    if len(gone) + len(come) > OF_CAPTION or not start + end:
        return struck(shortened(before, OF_CAPTION // 2))
    head, tail = "".join(old[:start]), "".join(old[len(old) - end :])
    changed = " ".join(part for part in (struck(gone), _bold(come)) if part) + escape(stop)
    parts = [_cut_head(head), changed, _cut_tail(tail)]
    return Html(" ".join(part for part in parts if part))


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


def _cut_tail(text: str) -> Html:
    return Html(escape(shortened(" ".join(text.split()), AROUND), quote=False))


def struck(text: str) -> Html:
    return Html(f"<s>{escape(text, quote=False)}</s>") if text else Html("")


def _bold(text: str) -> Html:
    return Html(f"<b>{escape(text, quote=False)}</b>") if text else Html("")
