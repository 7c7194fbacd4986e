"""A list of orders, a line each: `1) sun 11:00`, «- фото 3 первым». A caption may be a list too."""

import re
from collections.abc import Callable

from bot.reading.edits.pieces.guards import are_several_times
from bot.reading.edits.pieces.values import (
    About,
    Doubt,
    Edit,
    TimeEdit,
    Unclear,
    Understood,
    after,
    is_deed_beside,
    is_order_unclear,
)

_ITEM = re.compile(
    r"(?:(?P<number>\d{1,2})(?:[.)]\s*(?!\d)|[.)]\s+|\ufe0f?\u20e3\s*)|[•·*▪►‣◦✔✅☑]\ufe0f?\s*"
    r"|[-–—]\s*(?!\s|[#@]|\d+ ?(?:h|m|d|w|hours?|min\w*|days?|weeks?|ч|час\w*|мин\w*|дн\w+|день"
    r"|недел\w+)\b)|(?=[-–—]))(?P<order>\S.*)"
)
_IS_LESS = re.compile("[-–—]")
_KIND_WORDS = re.compile(
    "please|pls|plz|thanks?|thx|you|hi|hello|hey|edits|changes|fixes|todo|a|few|some|спасибо|спс"
    "|пожалуйста|плиз|пж|привет|здравствуйте|правки|правок|изменения|надо|нужно|прошу"
)
LONGEST_LINE, FEW_LINES = 12, 3  # words; so many lines are read as one order

Read = Callable[[str, About], tuple[Edit, ...]]


def is_list(typed: str) -> bool:
    return bool(_items_of(_lines_of(typed)))


def read_list(typed: str, about: About, read: Read) -> Understood | Unclear | None:
    """All of it or nothing: where a line is no order it is asked. A timetable is a caption, and so
    are several lines without marks some of which are no orders."""
    lines = _lines_of(typed)
    items, is_numbered = _items_of(lines), lines[:1] and lines[0][:1].isdigit()
    edits, orders, lost = tuple[Edit, ...](), list[str](), list[str]()
    for item in items or _plain(lines):
        is_read = not items or is_numbered or not _IS_LESS.match(item)
        found = read(item, after(about, edits)) if is_read else ()
        if not found and not items:
            return None
        edits += found
        (orders if found else lost).append(item)
    is_told = len(lost) > 1 and all(isinstance(it, TimeEdit) for it in edits)
    if not edits or is_told or are_several_times(edits):
        return None
    if is_order_unclear(edits) or is_deed_beside(edits):
        return Unclear(Doubt.LOST, typed.strip())
    if lost:
        return Unclear(Doubt.HALF, ", ".join(lost), ", ".join(orders), edits)
    return Understood(edits)


def _lines_of(typed: str) -> list[str]:
    """Without kind words above and below."""
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    for end in (0, -1):
        words = re.findall(r"\w+", lines[end].casefold()) if len(lines) > 1 else ["-"]
        if all(map(_KIND_WORDS.fullmatch, words)):
            lines.pop(end)
    return lines


def _items_of(lines: list[str]) -> list[str]:
    """Without their marks, but for one that may be a minus: `- #oak`. None of what is no list."""
    found = [it for it in map(_ITEM.fullmatch, lines) if it]
    numbers = [int(it["number"]) for it in found if it["number"]]
    is_whole = len(found) == len(lines) > 1 and numbers in ([], [*range(1, len(found) + 1)])
    return [it["order"] for it in found] if is_whole else []


def _plain(lines: list[str]) -> list[str]:
    """More than are read as one order are orders where each is one, in few words."""
    is_short = all(len(it.split()) <= LONGEST_LINE and not it.startswith("#") for it in lines)
    return lines if is_short and len(lines) > FEW_LINES else []
