"""What Meta was asked to make of a post, as it leaves `storage`."""

from dataclasses import dataclass
from datetime import datetime

from storage.records.states import Kind


@dataclass(frozen=True, slots=True)
class MadeOf:
    """What of a post can be seen on the profile, as it was when Meta was asked for it."""

    kind: Kind
    caption: str  # as it is live: none, where the kind has none
    media: int
    is_video: bool  # the first of the media


@dataclass(frozen=True, slots=True)
class Container:
    """What Meta was asked to make of a post, and all that became known of it since."""

    creation_id: str | None  # None: Meta's answer was lost, or the database is a copy
    made_at: datetime | None  # None: in a copy, which does not know whether there is one
    container_id: int | None = None  # ours; None until it is saved
    known_media_ids: tuple[str, ...] = ()  # seen on the profile before publishing was asked
    asked_at: datetime | None = None  # when Meta was last asked to publish it
    asks: int = 0  # how often it was, calls that did not leave the machine aside
    answered_not_ready: int = 0  # how many of these Meta answered with "not ready"
    seen_unpublished: int = 0  # how often it was read as unpublished since it was last asked for
    unpublished_at: datetime | None = None  # when it was last read so, since then
    refused_reads: int = 0  # how often Meta refused to tell of it
    outdated: bool = False  # a person has changed since what it was made of
    denied_at: datetime | None = None  # when a person said that it is not live; their last word
    outcome: str | None = None
    made_of: MadeOf | None = None  # None: nobody has noted it
    asked_by_meta: datetime | None = None  # `asked_at` by Meta's clock, where ours was off
    copied_at: datetime | None = None  # a copy of the database: what came since may be the post

    @property
    def asked_moments(self) -> tuple[datetime, ...]:
        """When Meta was last asked to publish it, by either clock: that of the machine may have
        been set since Meta told what time it is."""
        return tuple(at for at in (self.asked_at, self.asked_by_meta) if at is not None)

    @property
    def is_unanswered(self) -> bool:
        """Whether one of the calls to publish it may have taken effect: to all others Meta has
        answered that it is not ready."""
        return self.asks > self.answered_not_ready


UNKNOWN = Container(creation_id=None, made_at=None)
"""What a copy of the database knows of the container of a post: nothing."""
