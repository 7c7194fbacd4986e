"""The partial update of a post: every field optional, present or absent, None clears."""

from datetime import datetime
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from storage.records import UserTag


class PostChange(BaseModel):
    """What a person wants changed; fields that were not given stay as they are.

    `publish_at` plans the post for that time, None takes it back to the drafts. `token` replaces
    the access token of the post's account. A post has a photo or a video: one URL replaces the
    other, and neither can be cleared.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    token: str | None = Field(default=None, repr=False)
    publish_at: datetime | None = None
    caption: str | None = None
    location_id: str | None = None
    user_tags: tuple[UserTag, ...] | None = None
    thumb_offset: int | None = None
    image_url: str | None = None
    video_url: str | None = None
    account_id: int | None = None

    @model_validator(mode="after")
    def _one_medium(self) -> Self:
        if self.image_url is not None and self.video_url is not None:
            raise ValueError("a post has a photo or a video, not both")
        return self

    def names(self, field: str) -> bool:
        """Whether the field was given, be it None."""
        return field in self.model_fields_set

    @property
    def media_url(self) -> str | None:
        return self.video_url if self.image_url is None else self.image_url

    @property
    def needs_network(self) -> bool:
        """Whether applying it asks Instagram or a media host, which may take seconds."""
        return self.token is not None or self.media_url is not None
