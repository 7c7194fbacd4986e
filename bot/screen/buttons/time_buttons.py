"""Buttons about times: the day and the hour of a post, the posting times of an account, zones."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.screen.buttons.packing import LAST_DAY, MINUTES_OF_A_DAY, Button, OpenToAll, PostButton
from posting import DAYS, Role

QUARTERS = (0, 15, 30, 45)
THIS_MONTH = 0
FIRST_MONTH, LAST_MONTH = 12 * date.min.year + 1, 12 * date.max.year + 10  # with one on each side


class TimesPreset(StrEnum):
    """Posting times that one tap sets."""

    NONE = "0"
    DAILY = "1"
    WEEKDAYS = "2"


@dataclass(frozen=True)
class PickDay(PostButton):
    """The hours of a day, to plan the post for one of them; `early` those before seven."""

    prefix = "pd"
    day: int  # the ordinal of the date
    minute: int = 0
    early: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.day <= LAST_DAY or self.minute not in QUARTERS:
            raise ValueError("a day that no calendar has")

    @property
    def date(self) -> date:
        return date.fromordinal(self.day)


@dataclass(frozen=True)
class PickMonth(PostButton):
    """The days of a month, to choose one for the post; of none, of the one that opens first."""

    prefix = "pm"
    month: int = THIS_MONTH  # twelve for each year

    def __post_init__(self) -> None:
        if self.month != THIS_MONTH and not FIRST_MONTH <= self.month <= LAST_MONTH:
            raise ValueError("a month that no calendar has")

    def first(self, opening: date) -> date:
        """Its first day; without a month, of that of the day with which it opens."""
        month = self.month or month_number(opening)
        return date(month // 12, month % 12 + 1, 1)


def month_number(day: date) -> int:
    """As buttons count months."""
    return day.year * 12 + day.month - 1


@dataclass(frozen=True)
class PostingTimes(Button):
    """Those of an account; 0 is the one that the person works with."""

    prefix = "sl"
    account_id: int


@dataclass(frozen=True)
class SetTimes(Button):
    prefix = "sp"
    account_id: int
    preset: TimesPreset


@dataclass(frozen=True)
class UndoTimes(Button):
    """The posting times as they were before the change that has left this `week`, a digest."""

    prefix = "su"
    account_id: int
    week: str = ""


@dataclass(frozen=True)
class WeekdayTimes(Button):
    """The posting times of one day; `early` shows the hours before eight."""

    prefix = "sd"
    account_id: int
    weekday: int
    early: bool = False

    def __post_init__(self) -> None:
        _check_weekday(self.weekday)


@dataclass(frozen=True)
class ToggleTime(WeekdayTimes):
    """A tap on an hour sets it or clears it."""

    prefix = "sg"
    minute: int = 0  # of the day

    def __post_init__(self) -> None:
        _check_weekday(self.weekday)
        if not 0 <= self.minute < MINUTES_OF_A_DAY:
            raise ValueError("a time that no clock shows")


@dataclass(frozen=True)
class CopyDay(WeekdayTimes):
    """The times of one day from Monday to Friday."""

    prefix = "sf"


@dataclass(frozen=True)
class ClearDay(WeekdayTimes):
    prefix = "se"


def _check_weekday(weekday: int) -> None:
    if not 0 <= weekday < DAYS:
        raise ValueError("no day of a week")


@dataclass(frozen=True)
class ChooseZone(Button):
    """For an account as its own, or that of the person who taps, whom it follows from now on."""

    prefix = "zc"
    account_id: int
    zone: str
    mine: bool = False

    @property
    def least(self) -> Role:
        return Role.OWNER if self.account_id else Role.VIEWER


@dataclass(frozen=True)
class TakeZone(ChooseZone):
    """Planned posts keep their clock time, or their moment."""

    prefix = "zt"
    keep_clock: bool = False

    @property
    def least(self) -> Role:
        """It moves posts."""
        return Role.OWNER if self.account_id else Role.EDITOR


@dataclass(frozen=True)
class ZonePosts(ChooseZone):
    """The planned posts that another zone is about."""

    prefix = "zp"


@dataclass(frozen=True)
class UndoZone(OpenToAll):
    """The zone, and the times of posts, as they were before it was changed to this one."""

    prefix = "zu"
    zone: str = ""
