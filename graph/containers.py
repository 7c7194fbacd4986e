"""What a container can be made of, by kind. Each kind sends only the parameters that Meta allows
for it (reference of `/{ig-user-id}/media`)."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Tag:
    """A tagged person; x and y from 0.0 to 1.0, measured from the left and the top edge."""

    username: str
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True)
class PhotoContainer:
    """A single photo. Meta fetches `image_url` itself; tags need coordinates."""

    image_url: str
    caption: str | None = None
    location_id: str | None = None
    user_tags: tuple[Tag, ...] = ()

    def parameters(self) -> dict[str, str]:
        """The form fields of the request; `user_tags` is JSON text."""
        tags = [_with_position(tag) for tag in self.user_tags]
        return _filled(
            image_url=self.image_url,
            caption=self.caption,
            location_id=self.location_id,
            user_tags=json.dumps(tags) if tags else None,
        )


@dataclass(frozen=True)
class ReelContainer:
    """A single video, which Instagram publishes as a reel, shown in the feed grid as well.

    `thumb_offset` is the cover frame in milliseconds.
    """

    video_url: str
    caption: str | None = None
    location_id: str | None = None
    thumb_offset: int | None = None
    user_tags: tuple[Tag, ...] = ()

    def parameters(self) -> dict[str, str]:
        """The form fields of the request; people in videos are tagged without coordinates."""
        tags = [{"username": tag.username} for tag in self.user_tags]
        return _filled(
            media_type="REELS",
            share_to_feed="true",
            video_url=self.video_url,
            caption=self.caption,
            location_id=self.location_id,
            thumb_offset=None if self.thumb_offset is None else str(self.thumb_offset),
            user_tags=json.dumps(tags) if tags else None,
        )


def _filled(**parameters: str | None) -> dict[str, str]:
    return {name: value for name, value in parameters.items() if value}


def _with_position(tag: Tag) -> dict[str, str | float]:
    fields = {"username": tag.username, "x": tag.x, "y": tag.y}
    return {name: value for name, value in fields.items() if value is not None}
