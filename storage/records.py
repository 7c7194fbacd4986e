"""The values that leave `storage`: frozen, typed, aware UTC times. All other packages use them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypedDict


class PostState(StrEnum):
    """Where a post is on its way from the first photo to Instagram."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"  # has a time; nothing has been asked of Instagram yet
    PREPARING = "preparing"  # a container is wanted or being processed
    READY = "ready"  # the container is FINISHED and waits for its time
    PUBLISHING = "publishing"  # the intent is saved; the outcome is not
    PUBLISHED = "published"
    FAILED = "failed"
    HELD = "held"  # waits for a person; `hold_reason` says why
    UNCONFIRMED = "unconfirmed"  # may be live; only a person can tell
    DELETED = "deleted"


WAITING_STATES = frozenset({PostState.SCHEDULED, PostState.PREPARING, PostState.READY})
ON_THE_ROAD = WAITING_STATES | {PostState.PUBLISHING}
EDITABLE_STATES = WAITING_STATES | {PostState.DRAFT, PostState.FAILED, PostState.HELD}


class HoldReason(StrEnum):
    """Why a planned post waits for a person."""

    ACCESS = "access"
    QUOTA = "quota"
    LATE = "late"
    INVALID = "invalid"


class DelayReason(StrEnum):
    """Why a post did not go out at its time."""

    DOWN = "down"  # nobody was there to publish it
    DATABASE = "database"  # nothing could be saved
    TURN = "turn"  # others went out first
    PROCESSING = "processing"  # Instagram was not ready with its file
    NO_ANSWER = "no_answer"  # of Instagram's
    REFUSED = "refused"  # Instagram answered with an error: the post's `failure`
    QUOTA = "quota"
    PAUSED = "paused"  # Instagram takes no calls for a while
    ACCESS = "access"  # the account was not connected, or in trouble


class AccountState(StrEnum):
    """Whether the bot may publish for an account."""

    CONNECTED = "connected"
    TROUBLE = "trouble"  # the token or the account needs a person; all its posts wait
    DISCONNECTED = "disconnected"  # the token is erased


class AccountDeed(StrEnum):
    """What a person did with an account's access."""

    CONNECTED = "connected"
    TOKEN_CHANGED = "token_changed"  # noqa: S105 - a name
    DISCONNECTED = "disconnected"


class NoticeKind(StrEnum):
    """What a notice tells its reader."""

    PUBLISHED = "published"
    LINK = "link"  # that of a post which was told as published without one
    FAILED = "failed"
    LATE = "late"
    WAITING = "waiting"  # past its time, and still to go out by itself
    IN_DOUBT = "in_doubt"  # asked to be published, and not known yet whether it is live
    UNCONFIRMED = "unconfirmed"
    QUOTA = "quota"
    ACCOUNT_TROUBLE = "account_trouble"
    AT_RISK = "at_risk"  # a planned post would fail as things are; there is still time
    ACCESS_ENDING = "access_ending"  # the token of an account ends soon
    RESTORED = "restored"  # the database is a copy: what happened after it is not known
    CARD = "card"  # of a post that was made while Telegram took no messages: the card itself
    SET_ASIDE = "set_aside"  # what the reader sent is not going to be handled


@dataclass(frozen=True, slots=True)
class UserTag:
    """A person tagged on a post; `x` and `y` run from 0 to 1 from the top left, None on videos."""

    username: str
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class MediaDoubt:
    """Why Instagram may refuse the medium of a post, with the figures of the sentence."""

    reason: str
    values: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Failure:
    """The last error of a post, as Meta named it. `cause` is the name of a `graph.causes.Cause`."""

    cause: str
    code: int | None
    subcode: int | None
    message: str
    fbtrace_id: str | None = None
    step: str | None = None
    technical: str | None = None  # Meta's words for developers, when `message` is for people


@dataclass(frozen=True, slots=True)
class Post:
    """One post of one Instagram account, from draft to published."""

    post_id: int
    version: int
    state: PostState
    author_id: int  # Telegram user id
    account_id: int
    ig_user_id: str
    image_url: str | None
    video_url: str | None
    caption: str
    location_id: str | None
    user_tags: tuple[UserTag, ...]
    thumb_offset: int | None  # milliseconds
    video_duration: int | None  # milliseconds
    publish_at: datetime | None
    created_at: datetime
    updated_at: datetime
    media_doubts: tuple[MediaDoubt, ...] = ()
    hold_reason: HoldReason | None = None
    failure: Failure | None = None
    # The pipeline's own notes
    creation_id: str | None = None
    container_made_at: datetime | None = None
    publish_asked_at: datetime | None = None
    known_media_ids: tuple[str, ...] = ()  # seen on the profile before publishing was asked
    checked_at: datetime | None = None  # when quota and profile were looked at for publishing
    at_risk_since: datetime | None = None  # its medium cannot be had; the author was told
    waiting_told_at: datetime | None = None  # that it is past its time and goes on waiting
    doubt_told_at: datetime | None = None  # that it may be live, and is being looked into
    late_because: DelayReason | None = None
    attempts: int = 0
    next_try_at: datetime | None = None
    claimed_by: str | None = None
    lease_until: datetime | None = None
    # The outcome
    media_id: str | None = None
    permalink: str | None = None
    published_at: datetime | None = None
    deleted_at: datetime | None = None
    state_before_deletion: PostState | None = None
    # The one message that shows the post
    card_chat_id: int | None = None
    card_message_id: int | None = None

    @property
    def is_video(self) -> bool:
        return self.video_url is not None

    @property
    def media_url(self) -> str:
        url = self.image_url or self.video_url
        if url is None:
            raise ValueError("a post has an image_url or a video_url; the schema demands it")
        return url


@dataclass(frozen=True, slots=True)
class NewPost:
    """What a draft starts with; exactly one of the two URLs is given."""

    author_id: int  # Telegram user id
    account_id: int
    ig_user_id: str
    image_url: str | None = None
    video_url: str | None = None
    caption: str = ""
    location_id: str | None = None
    user_tags: tuple[UserTag, ...] = ()
    thumb_offset: int | None = None  # milliseconds
    video_duration: int | None = None  # milliseconds
    media_doubts: tuple[MediaDoubt, ...] = ()
    source_update_id: int | None = None  # the Telegram update it was made from: never two posts


class PostChanges(TypedDict, total=False):
    """New values for some columns of a post; what is absent stays as it is, None clears."""

    state: PostState
    account_id: int
    ig_user_id: str
    image_url: str | None
    video_url: str | None
    caption: str
    location_id: str | None
    user_tags: tuple[UserTag, ...]
    thumb_offset: int | None
    video_duration: int | None
    media_doubts: tuple[MediaDoubt, ...]
    publish_at: datetime | None
    hold_reason: HoldReason | None
    failure: Failure | None
    creation_id: str | None
    container_made_at: datetime | None
    publish_asked_at: datetime | None
    known_media_ids: tuple[str, ...]
    checked_at: datetime | None
    at_risk_since: datetime | None
    waiting_told_at: datetime | None
    doubt_told_at: datetime | None
    late_because: DelayReason | None
    attempts: int
    next_try_at: datetime | None
    media_id: str | None
    permalink: str | None
    published_at: datetime | None
    deleted_at: datetime | None
    state_before_deletion: PostState | None


@dataclass(frozen=True, slots=True)
class Account:
    """A connected Instagram account. Its token stays in storage; ask `accounts.token()` for it."""

    account_id: int
    ig_user_id: str
    username: str
    login: str  # "facebook" or "instagram"
    state: AccountState
    timezone: str  # IANA name
    connected_by: int  # Telegram user id
    created_at: datetime
    trouble: Failure | None = None
    paused_until: datetime | None = None
    quota_total: int | None = None
    quota_usage: int | None = None
    quota_read_at: datetime | None = None
    trouble_since: datetime | None = None
    token_changed_at: datetime | None = None
    token_expires_at: datetime | None = None  # None: never, or not known
    data_access_expires_at: datetime | None = None  # Facebook login: 90 days after the last use
    token_checked_at: datetime | None = None  # when Meta was last asked about or for a token
    token_tries: int | None = None  # how often in a row that was in vain; None: it was not
    warned_days: int | None = None  # the nearest end of which people were told


@dataclass(frozen=True, slots=True)
class AccountEvent:
    """One line of an account's history."""

    account_id: int
    at: datetime
    person_id: int  # Telegram user id
    what: AccountDeed


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who talks to the bot."""

    telegram_id: int
    name: str
    language: str  # "en" or "ru"
    language_chosen: bool
    timezone: str  # for accounts this person connects
    current_account_id: int | None
    refused_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a post's history."""

    post_id: int
    at: datetime
    actor: str  # "person:<telegram id>" or "publisher"
    what: str
    from_state: PostState | None
    to_state: PostState | None
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """A message the bot owes someone."""

    notice_id: int
    recipient_id: int
    kind: NoticeKind
    created_at: datetime
    post_id: int | None = None
    account_id: int | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be owed, written in the same transaction as what it tells of."""

    recipient_id: int
    kind: NoticeKind
    account_id: int | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    after: datetime | None = None  # not sent before, as more may be known by then


@dataclass(frozen=True, slots=True)
class PostPage:
    """One page of a list of posts."""

    posts: tuple[Post, ...]
    total: int
