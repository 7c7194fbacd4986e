"""Clock times: `18:30`, `9am`, `в 6 вечера`, `noon`."""

import re
from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.reading.grammar.words import MIDNIGHT, NOON, PARTS, any_of


@dataclass(frozen=True)
class ClockTime:
    """A clock time. `plain` is one that may be of either half of the day as it was said (`9`, `half
    past six`, `5:30`); `marked` has `at`, minutes or a part of the day, so that it cannot be
    anything but a time. Nobody can say to which day `midnight` belongs. `half five`, `6'30`, is
    `spoken`."""

    at: time
    plain: bool
    marked: bool
    is_midnight: bool = False
    is_spoken: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Whether it is asked about at any time of the day."""
        return self.plain and 1 <= self.at.hour <= LAST_DOUBTFUL_HOUR


HALF_A_DAY = 12  # hours
A_LITTLE = 120  # minutes
LAST_DOUBTFUL_HOUR = 9
"""An hour alone up to this one is asked about: people post at nine in the evening as well."""
LAST_SMALL_HOUR = 6
"""With minutes only up to this one: `5:30` may be typed without a thought of the morning."""

# `18-30` is a Russian habit; other minutes after a hyphen would be a range (`10-12`).
_CLOCK = re.compile(
    r"(?P<at>at |@ ?|в |к )?(?P<hour>\d{1,2})(?:(?P<sign>[:.'hч]|-(?=00|2[5-9]"
    r"|[3-5]\d))(?P<minute>\d\d)(?: ?м(?:ин)?(?!\w))?)?(?: ?(?:(?P<oclock>o['’]clock)|h|ч|час(?:ов"
    rf"|а)?)(?!\w))?(?: ?(?P<part>{any_of(PARTS)}))?"
)
_NOON = re.compile(rf"(?:at |в |ко? )?{any_of(NOON)}")
_MIDNIGHT = re.compile(rf"(?:at |в )?{any_of(MIDNIGHT)}")


def read_clock(text: str) -> ClockTime | None:
    if _NOON.fullmatch(text):
        return ClockTime(time(12), plain=False, marked=True)
    if _MIDNIGHT.fullmatch(text):
        return ClockTime(time(0), plain=False, marked=True, is_midnight=True)
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hour: int | None = int(found["hour"])
    minute = int(found["minute"] or 0)
    if found["part"]:
        hours = PARTS[found["part"]]
        if found["sign"] == "'":  # «без четверти двенадцать дня» is of the hour that comes
            hours |= {it - 1 for it in hours}
        hour = hour_within(hours, int(found["hour"]))
    if hour is None or hour > 23 or minute > 59:
        return None
    marked = bool(found["at"] or found["minute"] or found["part"] or found["oclock"])
    is_spoken = found["sign"] == "'"
    return ClockTime(time(hour, minute), _is_plain(found), marked, is_spoken=is_spoken)


def _is_plain(found: re.Match[str]) -> bool:
    """`06` and `06:30` are of the clock of 24 hours, `6'30` is how spoken times come here."""
    if found["part"] or found["hour"].startswith("0"):
        return False
    if found["minute"] is None or found["sign"] == "'":
        return True
    return int(found["hour"]) <= LAST_SMALL_HOUR


def hour_within(allowed: Set[int], hour: int) -> int | None:
    """The hour of the 24-hour day that `hour` means in a part of the day."""
    twelve_later = (hour + 12) % 24 if hour <= 12 else hour
    return next((h for h in (hour, twelve_later) if h in allowed), None)


def of_that_half(clock: ClockTime, kept: datetime | None) -> ClockTime:
    """`at 7` is in the morning and `half five` in the afternoon where the post waits for that half
    of the day; so is `6:45` that is little earlier or later than the post."""
    hour = clock.at.hour
    if kept is None or not clock.plain or not 1 <= hour <= HALF_A_DAY:
        return clock
    is_late, was_late = hour <= LAST_SMALL_HOUR or hour == HALF_A_DAY, kept.hour >= HALF_A_DAY
    at = clock.at.replace(hour=hour % HALF_A_DAY + HALF_A_DAY * was_late)
    minutes = (at.hour - kept.hour) * 60 + at.minute - kept.minute
    is_certain = is_late == was_late and (clock.is_spoken or not is_late)
    is_near = hour <= LAST_SMALL_HOUR and abs(minutes) <= A_LITTLE
    return replace(clock, at=at, plain=False) if is_certain or is_near else clock
