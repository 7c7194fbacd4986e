"""Buttons under pictures that the bot has drawn: what is seen there is chosen with them."""

from dataclasses import dataclass
from enum import StrEnum

from bot.screen.buttons.packing import Button, OpenToAll, PostButton

SQUARES = range(1, 10)


class Direction(StrEnum):
    LEFT = "l"
    UP = "u"
    DOWN = "d"
    RIGHT = "r"


@dataclass(frozen=True)
class CoverFrame(PostButton):
    """One frame of a video, to be looked at."""

    prefix = "fr"
    at: int  # milliseconds
    medium: int = 0


@dataclass(frozen=True)
class TakeFrame(CoverFrame):
    """That frame becomes the cover."""

    prefix = "fo"


@dataclass(frozen=True)
class MovePin(PostButton):
    """Where one person is on a photo, to be pointed at."""

    prefix = "um"
    number: int  # the person's place in the list
    medium: int = 0


@dataclass(frozen=True)
class PeoplePage(PostButton):
    """More of those who are on a photo or video."""

    prefix = "ul"
    medium: int
    page: int


@dataclass(frozen=True)
class PinSquare(PostButton):
    """One of nine squares, or one of the nine inside it."""

    prefix = "ug"
    number: int
    medium: int
    square: int
    inner: int = 0

    def __post_init__(self) -> None:
        if self.square not in SQUARES or self.inner not in (0, *SQUARES):
            raise ValueError("no square of a photo")


@dataclass(frozen=True)
class NudgePin(PostButton):
    prefix = "un"
    number: int
    medium: int
    to: Direction


@dataclass(frozen=True)
class ShowGrid(OpenToAll):
    """The profile as it will look; with one post marked in it, if it is named."""

    prefix = "g"
    post_id: int = 0


@dataclass(frozen=True)
class GridAccount(OpenToAll):
    """The grid of another account."""

    prefix = "ga"
    account_id: int


@dataclass(frozen=True)
class GridPage(OpenToAll):
    """Later planned posts in it, from the one at `start` on, or sooner ones; as `PickInGrid`."""

    prefix = "gp"
    post_id: int
    start: int
    first: int = 0
    first_version: int = 0


@dataclass(frozen=True)
class PickInGrid(Button):
    """One of two posts that are to swap their times; `first`: the one that was tapped before,
    `start`: the place of the first that is shown."""

    prefix = "gs"
    post_id: int
    shown_for: int = 0  # the post that is marked in it
    first: int = 0
    version: int = 0
    first_version: int = 0
    start: int = 0


@dataclass(frozen=True)
class SwapBack(Button):
    prefix = "gu"
    post_id: int
    other_id: int
    version: int
    other_version: int
    shown_for: int = 0
    start: int = 0


@dataclass(frozen=True)
class PreviewPage(OpenToAll):
    """One medium as the app shows it, or the film itself; `is_page`: in the place of the page that
    was tapped."""

    prefix = "vm"
    post_id: int
    medium: int = 0
    pins: bool = False
    is_page: bool = False
    film: bool = False
