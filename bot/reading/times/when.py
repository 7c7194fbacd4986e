"""Reads when a post shall go out, as a person types it.

Called by the time screen. The grammar (`bot.reading.grammar`) is closed: what it does not know is
refused, never guessed. Callers show the instant back with weekday, date and zone."""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.reading.grammar.clock import ClockTime, of_that_half
from bot.reading.grammar.distance import Distance
from bot.reading.grammar.text import Said, understand
from bot.reading.times.calendar_days import Reading, days_numbered, days_to_try
from posting.rules.limits import PLANNING_HORIZON
from posting.rules.times.proposals import OFFERED_HOURS
from posting.rules.times.wall_clock import MINUTE, instants, next_shown, wall_time

SOONEST = MINUTE
AT_ONCE = frozenset({"now", "right now", "сейчас", "прямо сейчас", "сразу"})

HALF_A_DAY = timedelta(hours=12)
HOUR = re.compile(r"\d{1,2}")
HOURS = (*OFFERED_HOURS, 20, 22)
MOST_HOURS = 3


class WhenReason(StrEnum):
    UNCLEAR = "unclear"
    NO_HOUR = "no_hour"
    PAST = "past"
    NO_SUCH_DATE = "no_such_date"
    NO_SUCH_HOUR = "no_such_hour"
    AMBIGUOUS = "ambiguous"
    TOO_FAR = "too_far"
    TOO_SOON = "too_soon"
    NOW = "now"


@dataclass(frozen=True)
class DayAlone:
    """The days that can be meant where no hour is named; `part` has the hours of the part of the
    day that is."""

    days: tuple[date, ...]
    part: Set[int]


class WhenError(ValueError):
    """A text that names no usable time.

    `moment` is what was understood, aware, in the zone asked for; `suggestions` are aware UTC
    instants, ascending, that can be offered as buttons: the first time after a skipped hour, every
    reading of an ambiguous text, the same clock time tomorrow when the time has passed, hours of
    the `day` when only that was named (NO_HOUR; AMBIGUOUS of two), one a few minutes ahead when it
    is too soon. NOW is no time to plan for: publishing at once is asked for.
    """

    def __init__(
        self,
        reason: WhenReason,
        typed: str,
        *,
        moment: datetime | None = None,
        suggestions: tuple[datetime, ...] = (),
        day: DayAlone | None = None,
    ) -> None:
        super().__init__(f"{reason}: {typed!r}")
        self.reason = reason
        self.typed = typed
        self.moment = moment
        self.suggestions = suggestions
        self.day = day


def read_when(
    text: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    day: date | None = None,
    kept: datetime | None = None,
) -> datetime:
    """The aware UTC instant that `text` names for a person whose clock is in `zone`.

    A clock time alone, or a bare number, is of the `day` that the person looks at, if any; else one
    that has passed today means tomorrow. A day alone has the `clock` time of the post, if any. A
    date without a year means its next coming. In the hour that comes twice the first one is taken.
    With another zone beside it, it is of the clocks there. Raises WhenError.
    """
    said = understand(text)
    if isinstance(said, Said) and said.zones and zone.key not in said.zones:
        return _read_elsewhere(text, said.zones, lambda it: _read(text, now, it, day, kept))
    return _read(text, now, zone, day, kept)


def _read_elsewhere(
    text: str, zones: tuple[str, ...], read: Callable[[ZoneInfo], datetime]
) -> datetime:
    """Where the clocks of all that can be meant do not agree, it is asked which. Raises
    WhenError."""
    found, errors = set[datetime](), list[WhenError]()
    for name in zones:
        try:
            found.add(read(ZoneInfo(name)))
        except WhenError as error:
            error.moment = None  # of the clocks there: what was typed says it
            errors.append(error)
    if not found:
        raise errors[0]
    offers = found.union(*(error.suggestions for error in errors))
    if len(offers) > 1:
        raise WhenError(WhenReason.AMBIGUOUS, text, suggestions=tuple(sorted(offers)))
    return found.pop()


def _read(
    text: str, now: datetime, zone: ZoneInfo, day: date | None, kept: datetime | None
) -> datetime:
    """In the only zone that is meant. Raises WhenError."""
    kept = kept and kept.astimezone(zone)
    question = _Question(text, now.astimezone(UTC), zone)
    if " ".join(text.casefold().split()).strip(".!") in AT_ONCE:
        raise question.refusal(WhenReason.NOW)
    is_hour = day is not None and HOUR.fullmatch(text.strip())
    said = understand(f"at {text.strip()}" if is_hour else text)
    if said is None:
        raise question.refusal(WhenReason.UNCLEAR)
    if isinstance(said, Distance):
        return question.after(said)
    readings = question.readings(said, day)
    if said.clock is not None:
        found = _chosen(question, readings, said.clock, kept)
        if dates := question.by_number(said, kept.time() if kept else found.time()):
            raise question.refusal(WhenReason.AMBIGUOUS, offers=[found, *dates])
        return question.instant(found)
    if kept is None or said.hours:
        raise question.without_hour(readings, said.hours)
    clock = ClockTime(kept.time().replace(second=0, microsecond=0), plain=False, marked=True)
    return question.instant(question.chosen(question.other_days(readings, kept.date()), clock))


def _chosen(
    question: "_Question", readings: Sequence[Reading], clock: ClockTime, kept: datetime | None
) -> datetime:
    """Not the hour that the post has already, nor one that has passed. Raises WhenError."""
    with suppress(WhenError):
        found = question.chosen(readings, of_that_half(clock, kept))
        if kept is None or found != kept.replace(tzinfo=None):
            return found
    return question.chosen(readings, clock)


@dataclass(frozen=True)
class _Question:
    """What was typed, when, and by whose clock. A `wall` is a naive time on that clock."""

    typed: str
    now: datetime
    zone: ZoneInfo

    @property
    def wall(self) -> datetime:
        return wall_time(self.now, self.zone)

    @property
    def this_minute(self) -> datetime:
        return self.now.replace(second=0, microsecond=0)

    def readings(self, said: Said, day: date | None) -> tuple[Reading, ...]:
        """Who names without an hour the day of the week that it is, or its number, may mean today
        or the next such day. Raises WhenError."""
        today = self.wall.date()
        is_of_day = said.day is None and day is not None
        found = ((day,),) if is_of_day and day else days_to_try(said.day, today)
        if not found:
            raise self.refusal(WhenReason.NO_SUCH_DATE)
        if said.clock is not None:
            return found
        return tuple((it,) for days in found for it in (days if days[0] == today else days[:1]))

    def other_days(self, readings: Sequence[Reading], kept: date) -> Sequence[Reading]:
        """`next friday` is not the Friday that a post has already; today may be meant anew."""
        others = [days for days in readings if days[0] != kept]
        is_one_name = len({days[0].weekday() for days in readings}) == 1
        return others if others and is_one_name and kept != self.wall.date() else readings

    def by_number(self, said: Said, clock: time) -> list[datetime]:
        """`fri 12` may be the 12th as well, where that is a Friday."""
        hour = said.clock
        if hour is None or hour.marked:
            return []
        dates = days_numbered(said.day, hour.at.hour, self.wall.date())
        return [datetime.combine(date, clock) for date in dates]

    def without_hour(self, readings: Sequence[Reading], part: Set[int]) -> WhenError:
        """Of days that are over, or too far away, that is said."""
        last = time(max(part, default=23), 59)
        ends = [datetime.combine(days[0], last) for days in readings]
        ahead = [end for end in ends if not self.passed(end)]
        near = tuple(end.date() for end in ahead if not self.too_far(end.replace(hour=0)))
        if not near:
            reason = WhenReason.TOO_FAR if ahead else WhenReason.PAST
            return self.refusal(reason, (ahead or ends)[0])
        day = DayAlone(near, part)
        if len(near) == 1:
            offers = self.hours(near[0], part)[:MOST_HOURS]
            return self.refusal(WhenReason.NO_HOUR, offers=offers, day=day)
        evenings = [at for it in near for at in self.evening(it, part)]
        return self.refusal(WhenReason.AMBIGUOUS, offers=evenings, day=day)

    def hours(self, day: date, part: Set[int]) -> list[datetime]:
        """Those to offer of a day, or of a part of it: they are ahead."""
        walls = [datetime.combine(day, time(it)) for it in HOURS if not part or it in part]
        return [wall for wall in walls if not self.passed(wall)]

    def evening(self, day: date, part: Set[int]) -> list[datetime]:
        """The one to offer of a day among others, if it has any ahead."""
        hours = self.hours(day, part)
        return [at for at in hours if at.hour >= OFFERED_HOURS[-1]][:1] or hours[:1]

    def after(self, distance: Distance) -> datetime:
        start = self.shown(self.wall + timedelta(distance.days)) if distance.days else self.now
        return self.in_range(start + distance.exact)

    def chosen(self, readings: Sequence[Reading], clock: ClockTime) -> datetime:
        """The only wall time ahead among the readings."""
        walls = [[datetime.combine(day, clock.at) for day in days] for days in readings]
        if clock.is_midnight:
            nights = [walls[0][0], walls[0][0] + 2 * HALF_A_DAY]
            raise self.refusal(WhenReason.AMBIGUOUS, offers=nights)
        ahead = {next((w for w in tries if not self.passed(w)), tries[0]) for tries in walls}
        ahead = {w for w in ahead if not self.passed(w)}
        evenings = {w for tries in walls for w in self.twelve_later(tries[0], clock)}
        if not ahead:
            tomorrow = datetime.combine(self.wall.date() + timedelta(1), clock.at)
            raise self.refusal(WhenReason.PAST, walls[0][0], offers=[*evenings, tomorrow])
        if len(ahead | evenings) > 1 and not all(map(self.too_far, ahead)):
            raise self.refusal(WhenReason.AMBIGUOUS, offers=ahead | evenings)
        return min(ahead)

    def twelve_later(self, wall: datetime, clock: ClockTime) -> list[datetime]:
        """`at 8` may mean 20:00 at any time; `at 11` may mean 23:00 when 11:00 has passed."""
        later = wall + HALF_A_DAY
        may_be_pm = clock.plain and 1 <= clock.at.hour <= 12
        asked = clock.is_doubtful or (may_be_pm and self.passed(wall))
        return [later] if asked and not self.passed(later) else []

    def passed(self, wall: datetime) -> bool:
        return instants(next_shown(wall, self.zone), self.zone)[-1] < self.this_minute

    def too_far(self, wall: datetime) -> bool:
        return wall - self.wall > PLANNING_HORIZON

    def instant(self, wall: datetime) -> datetime:
        return self.in_range(self.shown(wall))

    def shown(self, wall: datetime) -> datetime:
        """The instant of a wall time: the first that has not passed if there are two."""
        found = instants(wall, self.zone)
        if not found:
            raise self.refusal(WhenReason.NO_SUCH_HOUR, wall, offers=[wall])
        return next((i for i in found if i >= self.this_minute), found[-1])

    def in_range(self, instant: datetime) -> datetime:
        wall = wall_time(instant, self.zone)
        if instant < self.now + SOONEST:
            earliest = wall_time(self.this_minute + 3 * MINUTE, self.zone)
            raise self.refusal(WhenReason.TOO_SOON, wall, offers=[earliest])
        if instant - self.now > PLANNING_HORIZON:
            raise self.refusal(WhenReason.TOO_FAR, wall)
        return instant

    def is_near(self, instant: datetime) -> bool:
        return SOONEST <= instant - self.now <= PLANNING_HORIZON

    def refusal(
        self,
        reason: WhenReason,
        wall: datetime | None = None,
        offers: Iterable[datetime] = (),
        day: DayAlone | None = None,
    ) -> WhenError:
        usable = {instants(next_shown(w, self.zone), self.zone)[0] for w in offers}
        return WhenError(
            reason,
            self.typed,
            moment=wall and wall.replace(tzinfo=self.zone),
            suggestions=tuple(sorted(i for i in usable if self.is_near(i))),
            day=day,
        )
