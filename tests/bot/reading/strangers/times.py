"""What becomes of a time that a stranger types where a time is asked for, and of posting times."""

from datetime import datetime

from bot.reading.edits import SlotEdit, Sort, sort_of, time_said
from bot.reading.times.posting_times import PostingTimesError, read_posting_times
from bot.reading.times.when import WhenError, read_when
from posting import of_day
from tests.bot.reading.strangers.judge import Verdict
from tests.bot.reading.strangers.posts import ENGLISH
from tests.bot.reading.strangers.stage import NOW, ZONE

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def time_judged(typed: str, expected: str) -> Verdict:
    return _verdict(_when(typed), expected.split(" | "))


def _when(typed: str) -> str:
    """As the screen of the time does: what is no time may be an order."""
    try:
        read = read_when(time_said(typed) or typed, now=NOW, zone=ZONE)
    except WhenError:
        found = sort_of(typed, ENGLISH.about)
        is_slot = found.sort is Sort.EDITS and any(isinstance(it, SlotEdit) for it in found.edits)
        return "slot" if is_slot else "asked"
    local: datetime = read.astimezone(ZONE)
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def slots_judged(typed: str, expected: str) -> Verdict:
    try:
        times = read_posting_times(typed)
    except PostingTimesError:
        return _verdict("asked", expected.split(" | "))
    week = {day: [f"{at:%H:%M}" for at in of_day(times, number)] for number, day in enumerate(DAYS)}
    shown = "; ".join(f"{day} {' '.join(clock)}" for day, clock in week.items() if clock)
    return _verdict(shown, [_spelled_out(one) for one in expected.split(" | ")])


def _spelled_out(week: str) -> str:
    """`Mo-Fr 12:00` day by day, as `week` has it."""
    if week == "asked":
        return week
    found: dict[str, list[str]] = {day: [] for day in DAYS}
    for part in week.split("; "):
        words = part.split()
        days = [word for word in words if ":" not in word]
        for day in days:
            first, _, last = day.partition("-")
            start, end = DAYS.index(first), DAYS.index(last or first)
            for name in DAYS[start : end + 1]:
                found[name] += [word for word in words if ":" in word]
    return "; ".join(f"{day} {' '.join(clock)}" for day, clock in found.items() if clock)


def _verdict(became: str, expected: list[str]) -> Verdict:
    if became in expected:
        return Verdict.WORKED
    return Verdict.ASKED if became == "asked" else Verdict.WRONG
