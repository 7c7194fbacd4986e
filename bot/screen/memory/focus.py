"""The question that is open: which field of which post is awaited from a person, and who else is to
see that it is."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

from bot.runtime import UserData
from posting import Post

FOCUS = "focus"  # in user data, as the next ones
REPLY = "reply"  # an answer that met somebody else's change, or that could be made to fit
REPLY_LINKS = "reply_links"  # behind its words
DAY_SHOWN = "day_shown"  # of a post's time screen
OPEN_FIELD = "open_field"
SEEN_BY_OTHERS = timedelta(minutes=5)


@dataclass(frozen=True)
class Focus:
    """The post whose field is awaited, as it was when it was asked about."""

    post_id: int
    version: int
    walk: bool
    value: str  # a digest of the field
    medium: int = 0  # of several, the one that the field is about
    from_slide: bool = False  # asked from the view of that one: the way leads back there

    @classmethod
    def recall(cls, data: UserData) -> Self | None:
        stored = data.get(FOCUS)
        return cls(**stored) if stored else None

    @classmethod
    def is_on(cls, data: UserData, post_id: int) -> bool:
        """Whether a field of this post is awaited."""
        stored = data.get(FOCUS)
        return stored is not None and bool(stored["post_id"] == post_id)


def focus_on(  # noqa: PLR0913 - what the note holds, by name
    data: UserData,
    post: Post,
    value: object,
    *,
    walk: bool,
    medium: int = 0,
    from_slide: bool = False,
) -> None:
    """Note that a field of the post is awaited whose value is `value`."""
    focus = Focus(post.post_id, post.version, walk, digest(value), medium, from_slide)
    data[FOCUS] = {**vars(focus)}
    data.pop(DAY_SHOWN, None)


def is_on_walk(data: UserData, post_id: int) -> bool:
    """Whether the steps of `/new` go on with this post."""
    focus = Focus.recall(data)
    return focus is not None and focus.walk and focus.post_id == post_id


def forget(data: UserData) -> None:
    """Nothing is awaited any more."""
    data.pop(FOCUS, None)
    data.pop(REPLY, None)
    data.pop(REPLY_LINKS, None)
    data.pop(DAY_SHOWN, None)
    if OPEN_FIELD in data:
        data[OPEN_FIELD]["is_open"] = False


@dataclass(frozen=True)
class OpenField:
    """What somebody was asked for last; the note stays when that is over, so that whoever saw it
    can be shown that it is."""

    post_id: int
    field: str  # a state of the conversation
    who: str  # their name
    at: float
    is_open: bool = True

    @classmethod
    def recall(cls, data: UserData) -> Self | None:
        stored = data.get(OPEN_FIELD)
        return cls(**stored) if stored else None

    @classmethod
    def seen(cls, data: UserData, now: datetime) -> Self | None:
        """What others see of it at their cards of the post: for a while."""
        stored = data.get(OPEN_FIELD)
        if not stored or not stored["is_open"] or not Focus.is_on(data, stored["post_id"]):
            return None
        noted = cls(**stored)
        return noted if now.timestamp() - noted.at < SEEN_BY_OTHERS.total_seconds() else None


def field_asked(data: UserData, post_id: int) -> str | None:
    """Which field of the post this person is asked for, if one is."""
    asked = OpenField.recall(data)
    is_its = asked is not None and asked.is_open and asked.post_id == post_id
    return asked.field if asked and is_its and Focus.is_on(data, post_id) else None


def is_asked_for(data: UserData, post_id: int, field: str, medium: int = 0) -> bool:
    """Of several photos: of the same one."""
    focus = Focus.recall(data)
    is_same = focus is not None and focus.medium == medium
    return is_same and field_asked(data, post_id) == field


def note_open_field(data: UserData, post_id: int, field: str, who: str, now: datetime) -> None:
    data[OPEN_FIELD] = {**vars(OpenField(post_id, field, who, now.timestamp()))}


def note_day_shown(data: UserData, day: date) -> None:
    """Note the day whose hours are shown for the post that is awaited: a clock time that is typed
    is of that day."""
    data[DAY_SHOWN] = day.toordinal()


def day_shown(data: UserData) -> date | None:
    return date.fromordinal(data[DAY_SHOWN]) if DAY_SHOWN in data else None


def digest(value: object) -> str:
    """Tells whether a field is still what it was, without keeping it."""
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]
