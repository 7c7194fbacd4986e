"""Buttons of the plan as a picture."""

from dataclasses import dataclass
from datetime import date

from bot.screen.buttons.packing import LAST_DAY, Button, OpenToAll, PostButton

FIRST_DAY = date.min.toordinal() + 31  # so that there is a month before it


@dataclass(frozen=True)
class PlanWeek(OpenToAll):
    """The week of a day; `only` that day's posts have buttons."""

    prefix = "pw"
    day: int = 0  # the ordinal of the date; 0 is today
    only: bool = False

    def __post_init__(self) -> None:
        _check_day(self.day)


@dataclass(frozen=True)
class PlanMonth(OpenToAll):
    """The month of a day."""

    prefix = "pmo"
    day: int

    def __post_init__(self) -> None:
        _check_day(self.day)


@dataclass(frozen=True)
class PlanPost(OpenToAll):
    """A post of the plan, to be moved to one of the days of a week."""

    prefix = "po"
    post_id: int
    day: int

    def __post_init__(self) -> None:
        _check_day(self.day)


@dataclass(frozen=True)
class PlanMove(PostButton):
    """To another day, at the same clock time."""

    prefix = "pv"
    day: int

    def __post_init__(self) -> None:
        _check_day(self.day)
        if not self.day:
            raise ValueError("no day to move it to")


@dataclass(frozen=True)
class PlanUndo(Button):
    """A post that was moved goes back; `day` is of the week that is shown."""

    prefix = "pb"
    post_id: int
    version: int
    day: int

    def __post_init__(self) -> None:
        _check_day(self.day)


@dataclass(frozen=True)
class PlanTheme(OpenToAll):
    """Pictures dark or light from now on."""

    prefix = "pth"
    day: int
    by_month: bool

    def __post_init__(self) -> None:
        _check_day(self.day)


@dataclass(frozen=True)
class PlanAccount(OpenToAll):
    """The same of the next account."""

    prefix = "pa"
    day: int
    by_month: bool

    def __post_init__(self) -> None:
        _check_day(self.day)


@dataclass(frozen=True)
class GroupWeek(OpenToAll):
    """In a group: the week of a day, of one of its accounts."""

    prefix = "gw"
    account_id: int
    day: int

    def __post_init__(self) -> None:
        _check_day(self.day)


@dataclass(frozen=True)
class NoticesHere(OpenToAll):
    """In a group, which sees it whole, and of which only owners do it: its notices are to come in
    this topic. The week of a day stays above."""

    prefix = "gwt"
    account_id: int
    day: int

    def __post_init__(self) -> None:
        _check_day(self.day)


def _check_day(day: int) -> None:
    if day and not FIRST_DAY <= day <= LAST_DAY - 62:
        raise ValueError("a day that no calendar has")
