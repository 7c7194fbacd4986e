"""What a container can be made of, by kind. Each kind sends only the parameters that Meta allows
for it (reference of `/{ig-user-id}/media`)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

RESUMABLE = "resumable"
"""Instead of a `video_url`: its bytes will be sent (`GraphClient.upload_video`)."""


@dataclass(frozen=True)
class TaggedPerson:
    """A tagged person; x and y from 0.0 to 1.0, measured from the left and the top edge."""

    username: str
    x: float | None = None
    y: float | None = None


class GraduationStrategy(StrEnum):
    """How a trial reel, at first shown to nobody who follows, comes to be shown to everybody."""

    MANUAL = "MANUAL"  # by the owner, in Instagram's app
    SS_PERFORMANCE = "SS_PERFORMANCE"  # by Instagram, if it does well


@dataclass(frozen=True)
class PhotoContainer:
    """A single photo. Meta fetches `image_url` itself; tags need coordinates."""

    image_url: str
    caption: str | None = None
    location_id: str | None = None
    user_tags: tuple[TaggedPerson, ...] = ()
    alt_text: str | None = None
    collaborators: tuple[str, ...] = ()

    def parameters(self) -> dict[str, str]:
        """The form fields of the request; lists are JSON text."""
        return _filled(
            image_url=self.image_url,
            caption=self.caption,
            location_id=self.location_id,
            user_tags=_placed(self.user_tags),
            alt_text=self.alt_text,
            collaborators=_json(self.collaborators),
        )


@dataclass(frozen=True)
class ReelContainer:
    """A single video, which Instagram publishes as a reel; `share_to_feed` asks it to show the reel
    in the feed grid as well.

    `thumb_offset` is the cover frame in milliseconds; a picture at `cover_url` is preferred to it.
    """

    video_url: str
    caption: str | None = None
    location_id: str | None = None
    thumb_offset: int | None = None
    user_tags: tuple[TaggedPerson, ...] = ()
    cover_url: str | None = None
    share_to_feed: bool = True
    audio_name: str | None = None
    trial: GraduationStrategy | None = None
    collaborators: tuple[str, ...] = ()

    def parameters(self) -> dict[str, str]:
        """The form fields of the request; people in videos are tagged without coordinates."""
        return _filled(
            media_type="REELS",
            share_to_feed="true" if self.share_to_feed else "false",
            **_video(self.video_url),
            caption=self.caption,
            location_id=self.location_id,
            cover_url=self.cover_url,
            thumb_offset=None if self.cover_url else _number(self.thumb_offset),
            user_tags=_json([{"username": tag.username} for tag in self.user_tags]),
            audio_name=self.audio_name,
            trial_params=_json({"graduation_strategy": self.trial} if self.trial else {}),
            collaborators=_json(self.collaborators),
        )


@dataclass(frozen=True)
class StoryContainer:
    """A photo or a video for 24 hours. People are mentioned, with a sticker if they have a place
    on the picture; a story has no words and no place of its own."""

    image_url: str | None = None
    video_url: str | None = None
    user_tags: tuple[TaggedPerson, ...] = ()

    def __post_init__(self) -> None:
        _one_of(self.image_url, self.video_url)

    def parameters(self) -> dict[str, str]:
        """The form fields of the request."""
        return _filled(
            media_type="STORIES",
            image_url=self.image_url,
            **_video(self.video_url),
            user_tags=_placed(self.user_tags),
        )


@dataclass(frozen=True)
class ChildContainer:
    """One slide of a carousel. Photos have tags and an alt text, videos a cover frame; everything
    else belongs to the carousel."""

    image_url: str | None = None
    video_url: str | None = None
    user_tags: tuple[TaggedPerson, ...] = ()
    alt_text: str | None = None
    thumb_offset: int | None = None

    def __post_init__(self) -> None:
        _one_of(self.image_url, self.video_url)

    def parameters(self) -> dict[str, str]:
        """The form fields of the request."""
        if self.video_url:
            return _filled(
                is_carousel_item="true",
                media_type="VIDEO",
                **_video(self.video_url),
                thumb_offset=_number(self.thumb_offset),
            )
        return _filled(
            is_carousel_item="true",
            image_url=self.image_url,
            user_tags=_placed(self.user_tags),
            alt_text=self.alt_text,
        )


@dataclass(frozen=True)
class CarouselContainer:
    """Slides that are ready, by the ids of their containers, in the order in which they are shown.
    Tags and alt texts are those of the slides."""

    children: tuple[str, ...]
    caption: str | None = None
    location_id: str | None = None
    collaborators: tuple[str, ...] = ()

    def parameters(self) -> dict[str, str]:
        """The form fields of the request; the ids are separated by commas."""
        return _filled(
            media_type="CAROUSEL",
            children=",".join(self.children),
            caption=self.caption,
            location_id=self.location_id,
            collaborators=_json(self.collaborators),
        )


AnyContainer: TypeAlias = (
    PhotoContainer | ReelContainer | StoryContainer | ChildContainer | CarouselContainer
)


def _one_of(image_url: str | None, video_url: str | None) -> None:
    if bool(image_url) == bool(video_url):
        raise ValueError("a story and a slide are either a photo or a video")


def _filled(**parameters: str | None) -> dict[str, str]:
    return {name: value for name, value in parameters.items() if value}


def _video(video_url: str | None) -> dict[str, str | None]:
    if video_url == RESUMABLE:
        return {"upload_type": RESUMABLE}
    return {"video_url": video_url}


def _json(value: Sequence[object] | Mapping[str, str]) -> str | None:
    return json.dumps(value) if value else None


def _number(value: int | None) -> str | None:
    return None if value is None else str(value)


def _placed(tags: Sequence[TaggedPerson]) -> str | None:
    return _json([_with_position(tag) for tag in tags])


def _with_position(tag: TaggedPerson) -> dict[str, str | float]:
    fields = {"username": tag.username, "x": tag.x, "y": tag.y}
    return {name: value for name, value in fields.items() if value is not None}
