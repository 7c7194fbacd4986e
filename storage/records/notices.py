"""Messages that the bot owes people: one class for what each kind tells, and the notice around it.
What older versions did not tell has a default here, so that what they owed is read as well."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from storage.records.bot_notices import (
    BackupRestoredNotice,
    ClockNotice,
    SetAsideNotice,
    StoreTroubleNotice,
    StoreWorksNotice,
    TakenBackNotice,
    TakenOverNotice,
)
from storage.records.states import DelayReason, NoticeKind, PostDeed, Role


@dataclass(frozen=True, slots=True)
class PublishedNotice:
    kind: ClassVar = NoticeKind.PUBLISHED


@dataclass(frozen=True, slots=True)
class LinkNotice:
    kind: ClassVar = NoticeKind.LINK


@dataclass(frozen=True, slots=True)
class FailedNotice:
    kind: ClassVar = NoticeKind.FAILED


@dataclass(frozen=True, slots=True)
class LateNotice:
    kind: ClassVar = NoticeKind.LATE
    due: datetime | None
    reason: DelayReason | None = None


@dataclass(frozen=True, slots=True)
class WaitingNotice:
    kind: ClassVar = NoticeKind.WAITING
    reason: DelayReason
    until: datetime


@dataclass(frozen=True, slots=True)
class InDoubtNotice:
    kind: ClassVar = NoticeKind.IN_DOUBT


@dataclass(frozen=True, slots=True)
class UnconfirmedNotice:
    kind: ClassVar = NoticeKind.UNCONFIRMED


@dataclass(frozen=True, slots=True)
class QuotaNotice:
    kind: ClassVar = NoticeKind.QUOTA
    limit: int
    free_at: datetime | None = None
    containers: bool = False  # it is the containers of the day that are used up, not the posts


@dataclass(frozen=True, slots=True)
class AccountTroubleNotice:
    kind: ClassVar = NoticeKind.ACCOUNT_TROUBLE
    username: str
    held: int = 0  # posts
    going_out: int = 0  # posts that were just being published
    next_due: datetime | None = None  # of those that are held
    accounts: tuple[str, ...] = ()  # all that an app stopped, if it is the app
    disconnected_by: int | None = None  # Telegram user id


@dataclass(frozen=True, slots=True)
class AccessEndingNotice:
    kind: ClassVar = NoticeKind.ACCESS_ENDING
    days: int
    posts: int = 0  # planned after the end


@dataclass(frozen=True, slots=True)
class AtRiskNotice:
    kind: ClassVar = NoticeKind.AT_RISK
    problem: str
    values: Mapping[str, object] = field(default_factory=dict)
    of_field: str = "media"


@dataclass(frozen=True, slots=True)
class RefusedNotice:
    kind: ClassVar = NoticeKind.REFUSED


@dataclass(frozen=True, slots=True)
class HandOffNotice:
    kind: ClassVar = NoticeKind.HAND_OFF
    tried: tuple[int, ...] = ()  # who could not be reached with it, by Telegram user id
    missed: str = ""  # the name of the last of them
    files: int = 0  # so many messages with the files are there already, ahead of it


@dataclass(frozen=True, slots=True)
class IsItOutNotice:
    kind: ClassVar = NoticeKind.IS_IT_OUT
    tried: tuple[int, ...] = ()
    missed: str = ""


@dataclass(frozen=True, slots=True)
class WhichIsItNotice:
    kind: ClassVar = NoticeKind.WHICH_IS_IT
    links: Mapping[str, str] = field(default_factory=dict)  # by media id
    tried: tuple[int, ...] = ()
    missed: str = ""


@dataclass(frozen=True, slots=True)
class CardNotice:
    kind: ClassVar = NoticeKind.CARD


@dataclass(frozen=True, slots=True)
class CommentFailedNotice:
    kind: ClassVar = NoticeKind.COMMENT_FAILED


@dataclass(frozen=True, slots=True)
class CommentWaitsNotice:
    kind: ClassVar = NoticeKind.COMMENT_WAITS


@dataclass(frozen=True, slots=True)
class FiguresNotice:
    kind: ClassVar = NoticeKind.FIGURES
    hours: int


@dataclass(frozen=True, slots=True)
class RemovedNotice:
    kind: ClassVar = NoticeKind.REMOVED


@dataclass(frozen=True, slots=True)
class NotRemovedNotice:
    kind: ClassVar = NoticeKind.NOT_REMOVED


@dataclass(frozen=True, slots=True)
class ChangedNotice:
    kind: ClassVar = NoticeKind.CHANGED


@dataclass(frozen=True, slots=True)
class ByAnotherNotice:
    kind: ClassVar = NoticeKind.BY_ANOTHER
    by: int  # Telegram user id
    deed: PostDeed
    version: int  # of the post, as the change has left it
    fields: tuple[str, ...] = ()  # what was edited, as the history names it
    was: datetime | None = None  # when it was to go out
    now: datetime | None = None
    steps: tuple[str, ...] = ()  # that undo it: JSON of partial updates


@dataclass(frozen=True, slots=True)
class JoinedNotice:
    kind: ClassVar = NoticeKind.JOINED
    person: int  # Telegram user id
    role: Role
    invitation: int = 0  # by which of the links


@dataclass(frozen=True, slots=True)
class OwnerBegunNotice:
    kind: ClassVar = NoticeKind.OWNER_BEGUN
    person: int  # Telegram user id


@dataclass(frozen=True, slots=True)
class OwnerEndedNotice:
    kind: ClassVar = NoticeKind.OWNER_ENDED
    person: int  # Telegram user id
    role: Role | None  # that they have now


@dataclass(frozen=True, slots=True)
class RoleNotice:
    kind: ClassVar = NoticeKind.ROLE
    role: Role


@dataclass(frozen=True, slots=True)
class NoAccessNotice:
    kind: ClassVar = NoticeKind.NO_ACCESS
    was_viewer: bool = False  # who leaves no posts


@dataclass(frozen=True, slots=True)
class GroupAddedNotice:
    kind: ClassVar = NoticeKind.GROUP_ADDED
    chat_id: int


@dataclass(frozen=True, slots=True)
class GroupBegunNotice:
    kind: ClassVar = NoticeKind.GROUP_BEGUN


@dataclass(frozen=True, slots=True)
class TopicGoneNotice:
    kind: ClassVar = NoticeKind.TOPIC_GONE


@dataclass(frozen=True, slots=True)
class GroupGoneNotice:
    kind: ClassVar = NoticeKind.GROUP_GONE
    title: str


NoticeDetails = (
    PublishedNotice
    | LinkNotice
    | FailedNotice
    | LateNotice
    | WaitingNotice
    | InDoubtNotice
    | UnconfirmedNotice
    | QuotaNotice
    | AccountTroubleNotice
    | AccessEndingNotice
    | AtRiskNotice
    | RefusedNotice
    | HandOffNotice
    | IsItOutNotice
    | WhichIsItNotice
    | BackupRestoredNotice
    | TakenOverNotice
    | TakenBackNotice
    | ClockNotice
    | StoreTroubleNotice
    | StoreWorksNotice
    | CardNotice
    | SetAsideNotice
    | CommentFailedNotice
    | CommentWaitsNotice
    | FiguresNotice
    | RemovedNotice
    | NotRemovedNotice
    | ChangedNotice
    | ByAnotherNotice
    | JoinedNotice
    | OwnerBegunNotice
    | OwnerEndedNotice
    | RoleNotice
    | NoAccessNotice
    | GroupAddedNotice
    | GroupBegunNotice
    | TopicGoneNotice
    | GroupGoneNotice
)


@dataclass(frozen=True, slots=True)
class Notice:
    """A message the bot owes someone."""

    notice_id: int
    recipient_id: int
    kind: NoticeKind
    created_at: datetime
    details: NoticeDetails | None  # None: what another version wrote down is not understood
    post_id: int | None = None
    account_id: int | None = None
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be owed, written in the same transaction as what it tells of."""

    recipient_id: int
    details: NoticeDetails
    account_id: int | None = None
    after: datetime | None = None  # not sent before, as more may be known by then


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due next, and who is to be told or shown something."""

    due: datetime | None  # the next step of a post, or notice that waits for its moment
    readers: Mapping[int, datetime]  # whoever is owed something, and when the first of it may go
    put_off: frozenset[int]  # those of them whom something was sent in vain, and waits
    chats_behind: frozenset[int]  # with a card, or buttons beside one, of a post as it was
