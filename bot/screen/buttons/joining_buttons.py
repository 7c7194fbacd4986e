"""The buttons of a draft that may be meant for another post."""

from dataclasses import dataclass

from bot.runtime import State
from bot.screen.buttons.packing import UNNAMED, Button


@dataclass(frozen=True)
class PutIntoPost(Button):
    """The photos and videos of a draft behind those of the post, or in the place of one of them."""

    prefix = "jp"
    post_id: int
    draft_id: int
    medium: int = UNNAMED


@dataclass(frozen=True)
class WasAnswer(Button):
    """The message with a link was what a field of the post was asked for, and no draft."""

    prefix = "wa"
    post_id: int
    field: State
    medium: int = 0
