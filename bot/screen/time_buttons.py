"""Buttons about times: the posting times of an account."""

from dataclasses import dataclass
from enum import StrEnum

from bot.screen.buttons import Button
from posting import DAYS

MINUTES_OF_A_DAY = 24 * 60


class Preset(StrEnum):
    """Posting times that one tap sets."""

    NONE = "0"
    DAILY = "1"
    WEEKDAYS = "2"


@dataclass(frozen=True)
class PostingTimes(Button):
    """Those of an account; 0 is the one that the person works with."""

    prefix = "sl"
    account_id: int


@dataclass(frozen=True)
class SetTimes(Button):
    prefix = "sp"
    account_id: int
    preset: Preset


@dataclass(frozen=True)
class UndoTimes(Button):
    """The posting times as they were before the last change."""

    prefix = "su"
    account_id: int


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
