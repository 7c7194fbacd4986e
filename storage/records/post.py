"""A post with its media and its container, as it leaves `storage`, and how it is changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypedDict

from storage.records.accounts import Account
from storage.records.actor import Actor
from storage.records.container import Container
from storage.records.failure import Failure
from storage.records.hosted import HostedFile, file_id_of
from storage.records.options import AS_USUAL, FirstComment, HandOff, Options, Rehearsal, Removal
from storage.records.states import WAITING_STATES, DelayReason, HoldReason, Kind, PostState


@dataclass(frozen=True, slots=True)
class UserTag:
    """A person tagged on a post; `x` and `y` run from 0 to 1 from the top left, None on videos."""

    username: str
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class StoredDoubt:
    """Why Instagram may refuse the medium of a post, with the figures of the sentence."""

    reason: str
    values: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Child:
    """The container of one medium of a carousel, of which the whole is made."""

    container_id: int | None  # ours; None until it is saved
    creation_id: str
    made_at: datetime
    is_ready: bool = False  # it was FINISHED once
    is_ahead: bool = False  # made to hear what Instagram says, and not used yet


@dataclass(frozen=True, slots=True)
class Medium:
    """One photo or video of a post; exactly one of the two URLs is given. That of a file which is
    kept here names it (`hosted_url`)."""

    image_url: str | None = None
    video_url: str | None = None
    thumb_offset: int | None = None  # milliseconds
    alt_text: str | None = None
    duration: int | None = None  # milliseconds
    width: int | None = None  # pixels, as a person sees it; None: nobody has told
    height: int | None = None
    size_bytes: int | None = None
    doubts: tuple[StoredDoubt, ...] = ()
    user_tags: tuple[UserTag, ...] = ()
    child: Child | None = None  # made of just this; gone as soon as any of it is changed
    file: HostedFile | None = field(default=None, compare=False)  # the one that the URL names

    @property
    def is_video(self) -> bool:
        return self.video_url is not None

    @property
    def url(self) -> str:
        url = self.image_url or self.video_url
        if url is None:
            raise ValueError("a medium has an image_url or a video_url; the schema demands it")
        return url

    @property
    def file_id(self) -> int | None:
        """The file that is kept here; None for a link."""
        return file_id_of(self.image_url or self.video_url)


@dataclass(frozen=True, slots=True)
class Post:
    """One post of one Instagram account, from draft to published."""

    post_id: int
    version: int
    state: PostState
    kind: Kind
    author_id: int  # Telegram user id
    account_id: int
    ig_user_id: str
    caption: str
    location_id: str | None
    media: tuple[Medium, ...]  # in order; a kind that takes one takes the first
    publish_at: datetime | None
    created_at: datetime
    updated_at: datetime
    options: Options = AS_USUAL
    cover_file: HostedFile | None = field(default=None, compare=False)  # as `cover_url` names it
    by_hand: bool = False  # a person publishes it; the bot hands it over at its time
    assignee_id: int | None = None  # that person; None: its author
    hold_reason: HoldReason | None = None
    failure: Failure | None = None
    # The pipeline's own notes
    container: Container | None = None  # the one to publish, or the last that Meta was asked for
    rehearsal: Rehearsal | None = None
    hand_off: HandOff | None = None
    containers_made: int = 0
    containers_given_up: int = 0  # since a person last touched the post
    asks: int = 0  # calls to publish since a person last touched the post, of all containers
    checked_at: datetime | None = None  # when quota and profile were looked at for publishing
    at_risk_since: datetime | None = None  # its medium cannot be had; the author was told
    waiting_told_at: datetime | None = None  # that it is past its time and goes on waiting
    doubt_told_at: datetime | None = None  # that it may be live, and is being looked into
    late_because: DelayReason | None = None
    waits_for: DelayReason | None = None  # what its last step left it waiting for, if named
    stepped_at: datetime | None = None  # when the publisher last did something with it
    idle_from: datetime | None = None  # the longest time since it was due ...
    idle_until: datetime | None = None  # ... in which nothing was done with it though it could
    resumed_at: datetime | None = None  # when its account was last cured while it was held
    attempts: int = 0
    next_try_at: datetime | None = None
    claimed_by: str | None = None
    lease_until: datetime | None = None
    # The outcome
    media_id: str | None = None
    permalink: str | None = None
    published_at: datetime | None = None
    first_comment: FirstComment | None = None  # None: nothing of it is owed
    invitations: Mapping[str, str] | None = None  # username of a collaborator -> Meta's status
    removal: Removal | None = None  # from Instagram, once a person wants it
    removed_at: datetime | None = None  # when it was deleted from Instagram as well
    deleted_at: datetime | None = None
    state_before_deletion: PostState | None = None
    location_name: str | None = None  # None: nobody has learnt it yet

    @property
    def medium(self) -> Medium:
        """The only one, or the first of a carousel."""
        return self.media[0]

    @property
    def poster_id(self) -> int:
        """Who publishes it, or hears of it, where that is a person."""
        return self.assignee_id if self.by_hand and self.assignee_id else self.author_id

    @property
    def refusal(self) -> Failure | None:
        """Why it failed; of a planned one what Instagram said when it was asked ahead."""
        if self.state not in WAITING_STATES:
            return self.failure
        return self.rehearsal.failure if self.rehearsal else None

    @property
    def creation_id(self) -> str | None:
        return self.container.creation_id if self.container else None

    @property
    def container_made_at(self) -> datetime | None:
        return self.container.made_at if self.container else None

    @property
    def publish_asked_at(self) -> datetime | None:
        return self.container.asked_at if self.container else None

    @property
    def known_media_ids(self) -> tuple[str, ...]:
        return self.container.known_media_ids if self.container else ()


@dataclass(frozen=True, slots=True)
class NewPost:
    """What a draft starts with."""

    author_id: int  # Telegram user id
    account_id: int
    ig_user_id: str
    kind: Kind
    media: tuple[Medium, ...]
    caption: str = ""
    location_id: str | None = None
    location_name: str | None = None
    options: Options = AS_USUAL
    cover_file: HostedFile | None = field(default=None, compare=False)  # as `cover_url` names it
    idempotency_key: str | None = None  # of what it was made from: never two posts


class PostChanges(TypedDict, total=False):
    """New values for some parts of a post; what is absent stays as it is, None clears.

    A container without a `container_id` is a new one, any other takes the place of its row.
    """

    state: PostState
    account_id: int
    ig_user_id: str
    kind: Kind
    media: tuple[Medium, ...]
    caption: str
    location_id: str | None
    location_name: str | None
    publish_at: datetime | None
    options: Options
    by_hand: bool
    assignee_id: int | None
    hold_reason: HoldReason | None
    failure: Failure | None
    rehearsal: Rehearsal | None
    hand_off: HandOff | None
    container: Container | None
    containers_made: int
    containers_given_up: int
    asks: int
    checked_at: datetime | None
    at_risk_since: datetime | None
    waiting_told_at: datetime | None
    doubt_told_at: datetime | None
    late_because: DelayReason | None
    waits_for: DelayReason | None
    stepped_at: datetime | None
    idle_from: datetime | None
    idle_until: datetime | None
    resumed_at: datetime | None
    attempts: int
    next_try_at: datetime | None
    media_id: str | None
    permalink: str | None
    published_at: datetime | None
    first_comment: FirstComment | None
    invitations: Mapping[str, str] | None
    removal: Removal | None
    removed_at: datetime | None
    deleted_at: datetime | None
    state_before_deletion: PostState | None


MAKES_THE_CONTAINER = frozenset(
    {"kind", "media", "caption", "location_id", "account_id", "options"}
)
"""What a container is made of, as names of `PostChanges`."""


@dataclass(frozen=True, slots=True)
class PostPage:
    """One page of a list of posts."""

    posts: tuple[Post, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Wording:
    """All of a post that is words, and its moment."""

    post_id: int
    caption: str
    location_id: str | None
    location_name: str | None
    options: Options
    people: tuple[str, ...]  # who is tagged
    at: datetime  # when it went out, or is to, else when it was changed last


@dataclass(frozen=True, slots=True)
class Card:
    """Which message shows a post to a person."""

    post_id: int
    chat_id: int
    message_id: int
    behind: int | None = field(default=None, compare=False)  # its version not shown yet, or beyond


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a post's history."""

    post_id: int
    at: datetime
    actor: Actor
    what: str
    from_state: PostState | None
    to_state: PostState | None
    changed: tuple[str, ...] = ()  # the names of what is other than before
    place: str | None = None  # the name of the new one
    gained: tuple[tuple[str, str], ...] = ()  # of which field, and whom or what it had not before
    lost: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a card shows beside its post."""

    account: Account
    usable_accounts: int  # two for any more
    card: Card | None  # the message that shows the post to the reader, if one ever did
    last_deeds: tuple[Event, ...]  # of a person, all of one request, the newest last
    doer: str  # the name of that person, or the number of one who has never talked to the bot
    has_alt_texts: bool  # the account, among the posts that were looked through
