"""Buttons under pictures that the bot has drawn: what is seen there is chosen with them."""

from dataclasses import dataclass

from bot.screen.buttons import PostButton

LONGEST_FILM = 24 * 3600 * 1000  # milliseconds


@dataclass(frozen=True)
class CoverFrame(PostButton):
    """One frame of a video, to be looked at."""

    prefix = "fr"
    at: int  # milliseconds
    medium: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.at < LONGEST_FILM:
            raise ValueError("a moment that no film has")


@dataclass(frozen=True)
class TakeFrame(CoverFrame):
    """That frame becomes the cover."""

    prefix = "fo"
