"""The photo or video of a post: what it is made of, and what it does to the rest of a post when it
takes the place of another one."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from media import MediaDoubt, MediaDoubtReason, MediaFacts, MediaKind
from posting.rules.problems import Field, InvalidError, Problem, ProblemCode
from storage.records import HostedFile, Medium, Post, StoredDoubt, UserTag

ALT_TEXT_IN_DOUBT = StoredDoubt("alt_text")


class Inspect(Protocol):
    """Looks at a link as Instagram would. Raises InvalidError."""

    def __call__(self, url: str, *, in_feed: bool) -> MediaFacts: ...


def medium_of(facts: MediaFacts) -> Medium:
    """A medium that was looked at, with what Instagram may dislike about it."""
    is_video = facts.kind is MediaKind.VIDEO
    return Medium(
        image_url=None if is_video else facts.url,
        video_url=facts.url if is_video else None,
        duration=facts.duration_ms if is_video else None,
        width=facts.width,
        height=facts.height,
        size_bytes=facts.size_bytes,
        doubts=tuple(StoredDoubt(doubt.reason.value, doubt.values) for doubt in facts.doubts),
    )


def facts_of(medium: Medium) -> MediaFacts:
    """What was found of it when it was looked at, to be taken again."""
    return MediaFacts(
        url=medium.url,
        kind=MediaKind.VIDEO if medium.is_video else MediaKind.PHOTO,
        size_bytes=medium.size_bytes,
        width=medium.width,
        height=medium.height,
        duration_ms=medium.duration,
        doubts=tuple(
            MediaDoubt(MediaDoubtReason(doubt.reason), doubt.values)
            for doubt in medium.doubts
            if doubt != ALT_TEXT_IN_DOUBT
        ),
    )


def medium_of_file(file: HostedFile) -> Medium:
    """A medium whose file is kept here, with what its sender told of it."""
    return Medium(
        image_url=None if file.is_video else file.url,
        video_url=file.url if file.is_video else None,
        duration=file.duration if file.is_video else None,
        width=file.width,
        height=file.height,
        size_bytes=file.size_bytes,
        file=file,
    )


def medium_instead(medium: Medium, before: Medium) -> Medium:
    """This photo or video with what was said of another one: a cover that does not fit it any more
    is dropped, as are the alt text and the positions of people, which no video has. An alt text
    that stays was written for another photo: its author is reminded until they give it anew."""
    alt_text = None if medium.is_video else before.alt_text
    is_in_doubt = alt_text is not None and _original_of(medium) != _original_of(before)
    return replace(
        medium,
        alt_text=alt_text,
        doubts=(*medium.doubts, ALT_TEXT_IN_DOUBT) if is_in_doubt else medium.doubts,
        thumb_offset=_fitting(before.thumb_offset, medium) if medium.is_video else None,
        user_tags=fitting_tags(before.user_tags, is_video=medium.is_video),
    )


def remade(before: Post, after: Post) -> dict[int, Medium]:
    """What of the same original stood in a post where something else was made of it since: another
    shape, another part. By the places that they have now."""
    was, now = ({medium.url for medium in post.media} for post in (before, after))
    gone = {_original_of(medium): medium for medium in before.media if medium.url not in now}
    return {
        place: gone.pop(_original_of(medium))
        for place, medium in enumerate(after.media)
        if medium.url not in was and _original_of(medium) in gone
    }


def _original_of(medium: Medium) -> object:
    """The same for a picture in another shape."""
    file = medium.file
    if file is None:
        return medium.url
    return file.link or file.made_from or file.file_id


def with_alt_text(medium: Medium, alt_text: str | None) -> Medium:
    """As somebody has given it for this very photo."""
    doubts = tuple(it for it in medium.doubts if it != ALT_TEXT_IN_DOUBT)
    return replace(medium, alt_text=alt_text, doubts=doubts)


def fitting_tags(tags: Iterable[UserTag], *, is_video: bool) -> tuple[UserTag, ...]:
    """People as the kind of post can tag them: without positions on a video."""
    return tuple(UserTag(tag.username) for tag in tags) if is_video else tuple(tags)


def wrong_kind(facts: MediaFacts, *, is_video: bool) -> Problem | None:
    """Where a video is behind the link of a photo, or a photo behind that of a video."""
    if (facts.kind is MediaKind.VIDEO) == is_video:
        return None
    return Problem(Field.MEDIA, ProblemCode.MEDIA_WRONG_TYPE, {"type": facts.kind.value})


def problems_of_cover(url: str, inspect: Inspect) -> tuple[Problem, ...]:
    """Why the picture that a link leads to cannot be the cover of a reel. Network."""
    try:
        facts = inspect(url, in_feed=False)
    except InvalidError as error:
        return tuple(replace(problem, field=Field.COVER_URL) for problem in error.problems)
    is_photo = facts.kind is MediaKind.PHOTO
    return () if is_photo else (Problem(Field.COVER_URL, ProblemCode.COVER_NOT_A_PHOTO),)


def _fitting(thumb_offset: int | None, medium: Medium) -> int | None:
    if thumb_offset is None or medium.duration is None:
        return None
    return thumb_offset if thumb_offset < medium.duration else None
