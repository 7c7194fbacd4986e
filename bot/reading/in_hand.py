"""Which post a typed text is about: the one rule, everywhere. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

IN_HAND_FOR = timedelta(minutes=30)
FEW, MANY = 3, 100  # words, and characters of a caption
CUT_AT = 4000  # characters; a message of Telegram's has 96 more, and is cut between words


@dataclass(frozen=True)
class LastTouched:
    """The post that this person made, opened or changed last in this chat."""

    post_id: int
    at: datetime
    slide: int | None = None  # of it, the one that is open


@dataclass(frozen=True)
class InHand:
    """`slide` is a photo or video of it; `by_reply` says that a message about it was answered."""

    post_id: int
    slide: int | None = None
    by_reply: bool = False


@dataclass(frozen=True)
class WhichPost:
    """It is too long ago that one was touched: this one, or another? Or, where that `is_forgotten`,
    that of the message that is answered?"""

    post_id: int
    is_forgotten: bool = False


def post_in_hand(
    *,
    replied_to: int | None,
    is_forgotten: bool = False,
    asked_about: int | None,
    touched: LastTouched | None,
    now: datetime,
) -> InHand | WhichPost | None:
    """An answer to a message means its post, however old, and is asked about where that is
    forgotten; an open question means its own; else the post that was touched last, for half an
    hour."""
    slide = touched.slide if touched else None
    if replied_to is not None:
        is_open = touched is not None and touched.post_id == replied_to
        return InHand(replied_to, slide if is_open else None, by_reply=True)
    if touched is not None and is_forgotten:
        return WhichPost(touched.post_id, is_forgotten=True)
    if asked_about is not None:
        return InHand(asked_about)
    if touched is None:
        return None
    if now - touched.at > IN_HAND_FOR:
        return WhichPost(touched.post_id)
    return InHand(touched.post_id, slide)


def are_few_for_many(typed: str, length: int) -> bool:
    """Whether so few words may hardly take the place of a caption of so many characters."""
    return len(typed.split()) <= FEW and length > MANY


def is_hardly_all(typed: str, length: int) -> bool:
    """Whether it may go behind a caption of so many characters rather than take its place: a text
    that is too long for one message comes in several."""
    return are_few_for_many(typed, length) or length > CUT_AT
