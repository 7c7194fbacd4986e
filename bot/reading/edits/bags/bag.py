"""Words that may stand in any order: what is to be done and with what, among words that only beg or
soften. `could the place be taken off here please` is `remove place`."""

import re
from dataclasses import dataclass

from bot.reading.edits.pieces.fillers import FILLERS, NOT
from bot.reading.grammar.words import words_of

_TOKEN = re.compile(r"[#@]?\w+(?:['.:-]\w+)*|[^\w\s,.!?;:()—–-]")
_TIMES = words_of(
    """
    day days date time timing hour hours early late earliest latest asap last next week
    час часа часам часиков часов день время времени дата дату даты позже попозже пораньше ранее
    позднее следующий
    """
)
_NEGATIONS = NOT | words_of("nor or if don didn doesn't don't dont never нельзя или ли если хотя")
_SOFT = words_of(
    """
    all entire completely altogether entirely away from here them simply only both every everything
    feel free ugh first fully she he her him his were these those всю всех целиком полностью совсем
    отсюда оттуда здесь из may wonder wondering whether believe запись фотографий нас кажется omg
    tbh imo yet mentioned спокойно просто тихо нах нафиг фу оба обе
    """
)
CAPTION = r"(?:captions?|text|words|подпис\w+|текст\w*)"
_KNOWN = (FILLERS | _SOFT) - _TIMES - _NEGATIONS


@dataclass(frozen=True)
class Bag:
    """Words of all these kinds stand in it, perhaps of those, and others that say nothing; then it
    is read as `meant`."""

    meant: str
    needs: tuple[re.Pattern[str], ...]
    maybe: re.Pattern[str] | None
    known: frozenset[str]
    media: int = 0  # of a post with so many alone; 0 for any
    is_asked: bool = False  # only of what ends as a question does


def bag(
    meant: str,
    *needs: str,
    maybe: str = "",
    known: str = "",
    media: int = 0,
    is_asked: bool = False,
) -> Bag:
    patterns = tuple(_words(it) for it in needs)
    optional = _words(maybe) if maybe else None
    return Bag(meant, patterns, optional, _KNOWN | words_of(known), media, is_asked)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@#]){pattern}(?!\w)")


def meant_by(bag: Bag, low: str, media: int, *, is_asked: bool) -> str | None:
    """Of a kind that names something there must be one alone."""
    if bag.media not in (0, media) or (bag.is_asked and not is_asked):
        return None
    meant = bag.meant
    for need in bag.needs:
        found = list(need.finditer(low))
        if not found or (need.groups and len(found) > 1):
            return None
        low = need.sub(" ", low)
        meant = found[0].expand(meant) if need.groups else meant
    low = bag.maybe.sub(" ", low) if bag.maybe else low
    return meant if bag.known.issuperset(_TOKEN.findall(low)) else None
