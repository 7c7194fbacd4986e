"""Orders as busy people note them, put into words that the grammar has: `photo 3 → first`, `19:00 →
20:15`, «в конец → Цена в директ», `geo: none`, `9.03, 10:00 (8th is a holiday)`."""

import re
from collections.abc import Iterator

from bot.reading.edits.pieces.clauses import (
    ADD,
    CAPTION_WORD,
    QUOTED,
    WHEN,
    clause_of,
    small,
)
from bot.reading.edits.pieces.finding import spots_of
from bot.reading.edits.readers.times import read_time
from bot.reading.grammar.text import understand

LONGEST_NOTE = 25  # words
_ARROW = re.compile(
    r"\s*(?:(?P<both>[↔⇄⟷]\ufe0f?|<[-=]+>)|[-=]+>|[→⇒⟶➔➜➡⮕]\ufe0f?|(?<=\s)>(?=\s))\s*"
)
_WHERE = re.compile(
    rf"(?:(?:in the |в )?(?:{CAPTION_WORD}|тексте|подписи|описании|post|пост[еа]?)[:,]) "
)
_WHOLE = re.compile(r"(?:it|this|(?:the )?post|kind|type|format|пост|это|этот пост|формат|тип)?")
_OLD_TIME = re.compile(
    rf"(?:(?:{WHEN}|reschedul(?:ed?|ing)|перенос|time|date|время|дата|выход)(?:: ?| ))?"
    r"(?P<old>[^:]+|\D*\d{1,2}:\d\d)"
)
_JOINTS, _JOINTS_RU = (" to ", " ", ", to ", ", "), (" на ", " в ", " ", ", ")
_NONE = re.compile(
    r"(?P<what>[^:\n]{2,40}): ?(?:none|nothing|no|нет|ничего|не надо|не нуж\w+|убрать|удалить)\W*"
)
_ASIDE = re.compile(
    r"(?P<time>[^()\n]+?) \([^()]*\b(?:holiday|busy|closed|client\S*|клиент\w*|праздник"
    r"|выходн\w+|занят\w*|закрыт\w*)\b[^()]*\)\W*"
)
_TAGS = r"(?P<tags>#[^\s#,;.!]++(?:[\s,;]*(?:(?:and|и) )?#[^\s#,;.!]++)*)"
_TO_TAGS = r"(?:(?:to|into) (?:the |my )?(?:hash ?)?tags|[кв] (?:х[еэ]ш ?-?)?т[еэ]г(?:ам|и))"
_AS_WELL = rf"(?:and|also|too|as well|plus|и|еще|тоже|также|плюс|{ADD}|{_TO_TAGS})"
_MORE_TAGS = re.compile(rf"(?:{_AS_WELL}:? )*{_TAGS}(?:,? {_AS_WELL})*")
_AND_TAGS = re.compile(
    rf"(?P<time>[^#@:\"«“]+?|.*\d:\d\d),? (?:and|plus|и|плюс|\+)(?: also| еще)? {_TAGS}"
)
_COUNTED = re.compile(r"\d+ ")  # `1 comment → 1 tree planted`


def in_words(typed: str, caption: str) -> Iterator[str]:
    """All ways to say it, the likeliest first; none of what is no such note."""
    clause = clause_of(typed)
    low = clause.low
    if caption and (more := clause.fits(_MORE_TAGS)) and more["tags"] != clause.typed:
        yield f"add {more['tags']}"
    if caption and (both := clause.fits(_AND_TAGS)) and read_time(clause_of(both["time"])):
        yield f"{both['time']}, add {both['tags']}"
    if found := _NONE.fullmatch(low):
        yield f"remove {found['what']}"
    if (found := _ASIDE.fullmatch(low)) and understand(found["time"]):
        yield found["time"]
    yield from _without_arrow(typed, caption)


def _without_arrow(typed: str, caption: str) -> Iterator[str]:
    """None where words of the caption are exchanged, or it is an arrow of words that are given."""
    quoted = [it.span() for it in QUOTED.finditer(small(typed))]
    arrows = [it for it in _ARROW.finditer(typed) if not any(a < it.start() < b for a, b in quoted)]
    if not arrows or "\n" in typed.strip() or len(typed.split()) > LONGEST_NOTE:
        return
    left, right = typed[: arrows[0].start()].strip(), typed[arrows[0].end() :].strip()
    if left.startswith("#") and right.startswith("#"):
        return
    where = _WHERE.match(small(left))
    if where and spots_of(left[where.end() :], caption):
        yield typed[typed.index(left) + where.end() :]
    elif arrows[0]["both"]:
        yield from (f"swap {left} and {right}", f"поменяй местами {left} и {right}")
    elif left[:1] in "#" or not spots_of(left, caption):
        yield from _one_way(left, right, is_alone=len(arrows) == 1)


def _one_way(left: str, right: str, *, is_alone: bool) -> Iterator[str]:
    """Of several arrows all but the first are of words that are given."""
    low, time = small(left), _OLD_TIME.fullmatch(small(left))
    is_russian = re.search("[а-я]", small(left + right)) is not None
    if is_alone and time and understand(time["old"]) and understand(clause_of(right).low):
        yield right
    if left.startswith("@") and right.startswith("@"):
        yield f"change {left} to {right}"
    elif _WHOLE.fullmatch(low):
        yield from (right, f"на {right}" if is_russian else f"to {right}")
    elif ":" not in left:
        yield from () if _COUNTED.match(low) else (f"{left}: {right}",)
        for joint in _JOINTS_RU if is_russian else _JOINTS if is_alone else ():
            yield f"{left}{joint}{right}".strip()
