"""Buttons under pictures that the bot has drawn: what is seen there is chosen with them."""

from dataclasses import dataclass

from bot.screen.buttons import PostButton


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
