"""What became of a step, as frozen values: the steps make them, `record` writes them down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias, Union

from graph.answers import Media
from posting.rules.problems import Problem
from storage.records import DelayReason, Failure, PostChanges, PostFigures, Rehearsal


@dataclass(frozen=True, slots=True)
class Wait:
    """The next step is due at `until` (None: there is none), or before that if the author must hear
    that the post waits. `reason` is what for, where neither state nor failure tells."""

    until: datetime | None
    what: str
    changes: PostChanges = field(default_factory=PostChanges)
    reason: DelayReason | None = None


@dataclass(frozen=True, slots=True)
class AtRisk:
    """Its medium cannot go out as things are; the author is told once and has time left."""

    until: datetime
    problem: Problem


@dataclass(frozen=True, slots=True)
class Intent:
    """Meta is about to be asked to publish: the call follows under the same claim. A post that is
    found like this after its lease ran out may be live, and is looked at from `look_at` on."""

    decided_at: datetime
    look_at: datetime
    ahead: timedelta = timedelta()  # of Meta's clock


@dataclass(frozen=True, slots=True)
class NotLive:
    """What was asked for is not live: the same container waits to be asked for again, unless a
    person has changed the post since; or the post shares the fate of its account, which may be in
    trouble. That it was asked for stays noted."""

    until: datetime
    failure: Failure | None
    what: str = "not live"
    reason: DelayReason | None = None


@dataclass(frozen=True, slots=True)
class WentLive:
    """Live, as Meta answered: written also when the claim was lost meanwhile."""

    media_id: str


@dataclass(frozen=True, slots=True)
class FoundLive:
    """Live, as its container says; which medium it is will be searched for."""


@dataclass(frozen=True, slots=True)
class FoundMedium:
    """The one medium on the profile that must be it."""

    medium: Media


@dataclass(frozen=True, slots=True)
class FoundLink:
    """The link of a published post."""

    permalink: str


@dataclass(frozen=True, slots=True)
class CommentIntent:
    """The first comment is about to be written: the call follows under the same claim."""

    decided_at: datetime


@dataclass(frozen=True, slots=True)
class Commented:
    """The first comment is there."""

    comment_id: str


@dataclass(frozen=True, slots=True)
class CommentFailed:
    """It is given up until a person says otherwise; the author is told."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class FiguresRead:
    """How the post does, and what became of its invitations (None: not known)."""

    figures: PostFigures
    invitations: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """It is not on Instagram any more, as a person wanted."""


@dataclass(frozen=True, slots=True)
class RemovalFailed:
    """It stays on Instagram; whoever wanted it gone is told."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class Fail:
    """The author is told."""

    failure: Failure
    changes: PostChanges = field(default_factory=PostChanges)


@dataclass(frozen=True, slots=True)
class Accepted:
    """Instagram was asked ahead and takes the post as it is: its card shows that."""

    rehearsal: Rehearsal
    until: datetime


@dataclass(frozen=True, slots=True)
class Refused:
    """Instagram was asked ahead and does not take the post as it is: it stays planned, its author
    is told and has time left."""

    failure: Failure
    until: datetime
    changes: PostChanges = field(default_factory=PostChanges)


@dataclass(frozen=True, slots=True)
class HandOver:
    """A person gets the post, to publish it by hand; `known` is what was on the profile before."""

    known: tuple[str, ...] | None
    look_at: datetime
    ahead: timedelta = timedelta()  # of Meta's clock


@dataclass(frozen=True, slots=True)
class AskAbout:
    """A person is asked whether what they were given is out, or which of these it is; then it is
    looked for once more."""

    among: tuple[Media, ...]
    until: datetime | None


@dataclass(frozen=True, slots=True)
class TooLate:
    """Too late to go out without its author's word."""

    reason: DelayReason


@dataclass(frozen=True, slots=True)
class OverQuota:
    """The account has used up its posts, or its containers, of 24 hours: the author is asked."""

    limit: int
    free_at: datetime | None
    of_containers: bool = False


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """It may be live, and only a person can tell."""


@dataclass(frozen=True, slots=True)
class StopAccount:
    """Nobody can publish for the account: all that waits is held, whoever it concerns is told; then
    the post, unless it is among what is held."""

    failure: Failure
    then: "Decision | None" = None


@dataclass(frozen=True, slots=True)
class PauseAccount:
    """Meta refuses calls for so many minutes (None: it does not say), perhaps of the whole app."""

    minutes: int | None
    whole_app: bool
    then: "Decision"


@dataclass(frozen=True, slots=True)
class NoteQuota:
    """The account's figures as Meta told them in this step."""

    total: int | None
    usage: int | None
    read_at: datetime
    then: "Decision"


@dataclass(frozen=True, slots=True)
class NoteOption:
    """Instagram does not take this by the account's login, by the name of its parameter."""

    option: str
    then: "Decision"


@dataclass(frozen=True, slots=True)
class NoteName:
    """The account has another name on Instagram by now."""

    username: str
    then: "Decision"


@dataclass(frozen=True, slots=True)
class LostFiles:
    """The bytes of these files of the post are not there any more: they are fetched again."""

    file_ids: tuple[int, ...]
    then: "Decision"


@dataclass(frozen=True, slots=True)
class CountContainer:
    """There may be a container that nobody knows, as the answer was lost: it counts, among those
    that were made ahead if it is one."""

    then: "Decision"
    is_ahead: bool = False


OfTheLive: TypeAlias = (
    CommentIntent | Commented | CommentFailed | FiguresRead | Removed | RemovalFailed
)
OfThePost: TypeAlias = (
    Wait
    | AtRisk
    | Intent
    | NotLive
    | WentLive
    | FoundLive
    | FoundMedium
    | FoundLink
    | OfTheLive
    | Fail
    | Accepted
    | Refused
    | HandOver
    | AskAbout
    | TooLate
    | OverQuota
    | Unconfirmed
)
Decision: TypeAlias = Union[  # noqa: UP007 - of forward references
    OfThePost,
    StopAccount,
    PauseAccount,
    NoteQuota,
    NoteOption,
    NoteName,
    LostFiles,
    CountContainer,
]
