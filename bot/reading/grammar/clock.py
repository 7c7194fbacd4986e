"""Clock times: `18:30`, `9am`, `в 6 вечера`, `noon`."""

import re
from collections.abc import Set
from dataclasses import dataclass
from datetime import time

from bot.reading.grammar.words import NOON, PARTS, any_of


@dataclass(frozen=True)
class ClockTime:
    """A clock time. `plain` is an hour alone (`9`), which some people mean as 21:00; `marked` has
    `at`, minutes or a part of the day, so that it cannot be anything but a time."""

    at: time
    plain: bool
    marked: bool


# `18-30` is a Russian habit; other minutes after a hyphen would be a range (`10-12`).
_CLOCK = re.compile(
    r"(?P<at>at |@ ?|в |к )?"
    r"(?P<hour>\d{1,2})"
    r"(?:(?:[:.]|-(?=00|2[5-9]|[3-5]\d))(?P<minute>\d\d))?"
    r"(?: ?(?:o['’]clock|ч|часов|часа|час))?"
    rf"(?: ?(?P<part>{any_of(PARTS)}))?"
)
_NOON = re.compile(rf"(?:at |в )?{any_of(NOON)}")


def read_clock(text: str) -> ClockTime | None:
    if _NOON.fullmatch(text):
        return ClockTime(time(12), plain=False, marked=True)
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hour: int | None = int(found["hour"])
    minute = int(found["minute"] or 0)
    if found["part"]:
        hour = hour_within(PARTS[found["part"]], int(found["hour"]))
    if hour is None or hour > 23 or minute > 59:
        return None
    plain = not found["minute"] and not found["part"]
    return ClockTime(time(hour, minute), plain=plain, marked=bool(found["at"]) or not plain)


def hour_within(allowed: Set[int], hour: int) -> int | None:
    """The hour of the 24-hour day that `hour` means in a part of the day."""
    twelve_later = (hour + 12) % 24 if hour <= 12 else hour
    return next((h for h in (hour, twelve_later) if h in allowed), None)
