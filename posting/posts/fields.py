"""What a person gives of a post, new or changed: every field optional, all of them judged before
any is written. The bot makes it; creating, changing and scheduling take it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic import Field as Given

from media import MediaDoubt, MediaDoubtReason, MediaFacts, MediaKind
from posting.posts.medium import fitting_tags
from posting.rules.limits import Limits
from posting.rules.post import media_url_problems, post_problems, tidy_caption
from posting.rules.problems import Field, Problem
from storage.records import Medium, NewPost, Post, UserTag


class PostFields(BaseModel):
    """Fields that were not given stay as they are; None clears.

    `publish_at` plans the post for that time, None takes it back to the drafts. `token` replaces
    the access token of the post's account. A post has a photo or a video, which a link names or
    `media_facts`, when it was looked at already; one replaces the other, none can be cleared.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    token: str | None = Given(default=None, repr=False)
    publish_at: datetime | None = None
    caption: str | None = None
    location_id: str | None = None
    user_tags: tuple[UserTag, ...] | None = None
    thumb_offset: int | None = None
    image_url: str | None = None
    video_url: str | None = None
    media_facts: MediaFacts | None = None
    account_id: int | None = None

    @model_validator(mode="after")
    def _one_medium(self) -> Self:
        given = (self.image_url, self.video_url, self.media_facts)
        if sum(it is not None for it in given) > 1:
            raise ValueError("a post has a photo or a video, not both")
        return self

    def names(self, field: str) -> bool:
        """Whether the field was given, be it None."""
        return field in self.model_fields_set

    @property
    def media_url(self) -> str | None:
        """The link of a medium that was not looked at yet."""
        return self.video_url if self.image_url is None else self.image_url

    @property
    def tidy_caption(self) -> str:
        return tidy_caption(self.caption or "")

    def link_problems(self) -> tuple[Problem, ...]:
        """What can be told of the medium's link without following it."""
        return () if self.media_facts else media_url_problems(self.media_url or "")

    def given_to(self, medium: Medium) -> Medium:
        """The medium with the people and the cover that are named here."""
        if self.names("user_tags"):
            tags = fitting_tags(self.user_tags or (), is_video=medium.is_video)
            medium = replace(medium, user_tags=tags)
        if self.names("thumb_offset"):
            medium = replace(medium, thumb_offset=self.thumb_offset)
        return medium

    def problems_in(
        self, content: Post | NewPost, limits: Limits, *, goes_out: bool
    ) -> Sequence[Problem]:
        """What is wrong with a post that has these fields. Whatever goes out by itself must be
        right as a whole; of any other, what is given here, and its caption may be too long: nothing
        typed is lost, and the card says what to cut."""
        found = post_problems(content, limits)
        if goes_out:
            return found
        return [it for it in found if it.field is not Field.CAPTION and self.names(it.field.value)]


def unseen(url: str, kind: MediaKind) -> MediaFacts:
    """A medium that a person vouches for after our look has failed."""
    doubt = MediaDoubt(MediaDoubtReason.NOT_LOOKED_AT)
    return MediaFacts(url, kind, None, None, None, None, doubts=(doubt,))
