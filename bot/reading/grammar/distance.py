"""Distances from now: `+2h`, `in half an hour`, `через 2 дня`."""

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.reading.grammar.words import COUNTS, UNITS, WHOLE_AMOUNTS, any_of

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Distance:
    """A distance from now. Days keep the clock time, the rest is exact."""

    days: int
    exact: timedelta


_LEAD = re.compile(r"\+ ?|in |через ")
_MINUTES_LEFT = re.compile(r"(?<=час)(?P<hours>а|ов|)[ ,]+(?P<minutes>[1-5]\d|5)$")
"""«час двадцать»"""
_AMOUNT = re.compile(
    f"(?: and | и | )?(?:(?P<whole>{any_of(WHOLE_AMOUNTS)})"
    r"|(?:(?P<number>\d{1,4}(?:[.,]\d)?)(?P<half> and a half| с половиной)? ?"
    rf"|(?P<word>{any_of(COUNTS)}) )(?P<unit>{any_of(UNITS)}))(?![^\W\d_])"
)


def read_distance(text: str) -> Distance | None:
    lead = _LEAD.match(text)
    if not lead or lead.end() == len(text):
        return None
    text = _MINUTES_LEFT.sub(r"\g<hours> \g<minutes> минут", text)
    position, days, exact = lead.end(), 0, timedelta()
    while position < len(text):
        piece = _AMOUNT.match(text, position)
        if not piece:
            return None
        amount, counts_days = _amount(piece)
        if counts_days and amount % ONE_DAY:
            return None
        days += amount.days if counts_days else 0
        exact += timedelta() if counts_days else amount
        position = piece.end()
    return Distance(days, exact)


def _amount(piece: re.Match[str]) -> tuple[timedelta, bool]:
    """The amount, and whether it was said in days or weeks."""
    if piece["whole"]:
        amount = WHOLE_AMOUNTS[piece["whole"]]
        return amount, amount >= ONE_DAY
    count = COUNTS[piece["word"]] if piece["word"] else float(piece["number"].replace(",", "."))
    count += COUNTS["half"] if piece["half"] else 0
    unit = UNITS[piece["unit"]]
    return unit * count, unit >= ONE_DAY
