"""What a post may carry beside caption, place and people, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from storage.records.failure import Failure
from storage.records.states import CommentState, Trial


@dataclass(frozen=True, slots=True)
class Options:
    """What a post may carry beside caption, place and people. All of it is kept whatever its kind,
    and used by the kinds that take it."""

    collaborators: tuple[str, ...] = ()  # usernames, without "@"
    first_comment: str | None = None
    share_to_feed: bool = True
    audio_name: str | None = None
    cover_url: str | None = None  # that of a file which is kept here names it (`hosted_url`)
    trial: Trial | None = None


AS_USUAL = Options()
"""Nothing was chosen."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A container that was made ahead, of a post as it was planned, to hear what Instagram says."""

    creation_id: str | None  # None: it was refused at once, could not be asked for, or is used up
    made_at: datetime
    accepted_at: datetime | None = None
    failure: Failure | None = None  # why Instagram refused it
    container_id: int | None = None  # ours; None until it is saved

    @property
    def is_settled(self) -> bool:
        """Whether Instagram has said what it thinks of it, or will not be asked any more."""
        is_answered = self.accepted_at is not None or self.failure is not None
        return is_answered or self.creation_id is None


@dataclass(frozen=True, slots=True)
class Removal:
    """A person wants a published post gone from Instagram. With a failure and no next try it is
    given up."""

    wanted_by: int  # Telegram user id
    wanted_at: datetime
    attempts: int = 0
    next_try_at: datetime | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class PostFigures:
    """How a published post did at an age of so many hours; None is what Instagram did not tell."""

    hours: int
    read_at: datetime
    views: int | None = None
    reach: int | None = None
    saved: int | None = None
    shares: int | None = None
    comments: int | None = None
    too_few: bool = False  # a story that fewer than five have seen

    @property
    def is_told(self) -> bool:
        """Whether Instagram has told anything, be it that there is nothing to tell."""
        told = (self.views, self.reach, self.saved, self.shares, self.comments)
        return self.too_few or any(it is not None for it in told)


@dataclass(frozen=True, slots=True)
class HandOff:
    """A post that was given to a person, who publishes it in Instagram's app."""

    handed_at: datetime
    known_media_ids: tuple[str, ...] | None  # on the profile then; None: that could not be seen
    asked_at: datetime | None = None  # when the person was asked whether it is out
    shown: tuple[str, ...] = ()  # media ids among which they were asked to choose
    handed_by_meta: datetime | None = None  # `handed_at` by Meta's clock, where ours was off


@dataclass(frozen=True, slots=True)
class FirstComment:
    """What became of the first comment of a published post."""

    state: CommentState
    comment_id: str | None = None
    asked_at: datetime | None = None
    attempts: int = 0
    next_try_at: datetime | None = None
    failure: Failure | None = None
