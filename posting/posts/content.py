"""What a medium does to the rest of a post when it takes the place of another one.

Shared by drafts and updates.
"""

from collections.abc import Iterable

from media import MediaFacts, MediaKind
from storage.records import MediaDoubt, Post, PostChanges, UserTag


def media_columns(facts: MediaFacts, post: Post) -> PostChanges:
    """The post with this photo or video: a cover that does not fit it any more is dropped, as are
    the positions of people on a video."""
    is_video = facts.kind is MediaKind.VIDEO
    return PostChanges(
        image_url=None if is_video else facts.url,
        video_url=facts.url if is_video else None,
        video_duration=facts.duration_ms if is_video else None,
        media_doubts=media_doubts(facts),
        thumb_offset=_fitting(post.thumb_offset, facts) if is_video else None,
        user_tags=fitting_tags(post.user_tags, is_video=is_video),
    )


def media_doubts(facts: MediaFacts) -> tuple[MediaDoubt, ...]:
    """What Instagram may dislike about the medium, to be kept with the post."""
    return tuple(MediaDoubt(doubt.reason.value, doubt.values) for doubt in facts.doubts)


def fitting_tags(tags: Iterable[UserTag], *, is_video: bool) -> tuple[UserTag, ...]:
    """People as the kind of post can tag them: without positions on a video."""
    return tuple(UserTag(tag.username) for tag in tags) if is_video else tuple(tags)


def _fitting(thumb_offset: int | None, facts: MediaFacts) -> int | None:
    if thumb_offset is None or facts.duration_ms is None:
        return None
    return thumb_offset if thumb_offset < facts.duration_ms else None
