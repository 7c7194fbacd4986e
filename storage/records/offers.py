"""What the buttons of messages beside a card offer to do with its post, and for how long."""

from dataclasses import dataclass
from enum import StrEnum


class Holds(StrEnum):
    """How long the buttons of a message beside a card do what they say."""

    UNCHANGED = "unchanged"  # while the post is as it was when they came
    UNFOUND = "unfound"  # the same, and nobody knows which post on the profile it is
    EDITABLE = "editable"  # while it can be changed
    CAPTION = "caption"  # the same, and its caption is as it was
    NO_MORE = "no_more"  # the card stands further down by now


@dataclass(frozen=True, slots=True)
class Offer:
    """What the buttons of a message beside a card do something with."""

    post_id: int
    version: int  # of the post, as it was seen last
    holds: Holds
    about: str = ""  # a digest of what of the post they are about


@dataclass(frozen=True, slots=True)
class Offered:
    """And where they are."""

    chat_id: int
    message_id: int
    offer: Offer
