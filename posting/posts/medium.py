"""The photo or video of a post: the look at its link, what may be taken unseen, and what it does to
the rest of a post when it takes the place of another one."""

from collections.abc import Iterable
from dataclasses import replace

from media import MediaDoubt, MediaDoubtReason, MediaFacts, MediaKind, MediaUrlError
from media.inspector import MediaInspector
from posting.rules.errors import InvalidError
from posting.rules.problems import Field, Problem, ProblemCode
from storage.records import Kind, Medium, PostChanges, StoredDoubt, UserTag

OUR_LOOK_FAILED = frozenset(
    {
        ProblemCode.MEDIA_UNRESOLVED,
        ProblemCode.MEDIA_UNREACHABLE,
        ProblemCode.MEDIA_BAD_TLS,
        ProblemCode.MEDIA_TOO_SLOW,
        ProblemCode.MEDIA_BAD_STATUS,
        ProblemCode.MEDIA_TOO_MANY_REDIRECTS,
        ProblemCode.MEDIA_EXCESSIVE,
        ProblemCode.MEDIA_LOOK_FAILED,
    }
)
"""Problems of our own look: another may not find them, and Instagram looks from elsewhere."""
NOT_THERE = frozenset({404, 410})


def inspect(inspector: MediaInspector, url: str) -> MediaFacts:
    """What a link leads to. Network, seconds. Raises InvalidError with one problem of the media
    when Instagram could not use it."""
    try:
        return inspector.inspect(url)
    except MediaUrlError as error:
        code = ProblemCode(f"media_{error.reason.value}")
        raise InvalidError((Problem(Field.MEDIA, code, error.values),)) from error


def unseen(url: str, kind: MediaKind) -> MediaFacts:
    """A medium that a person vouches for after our look has failed."""
    doubt = MediaDoubt(MediaDoubtReason.NOT_LOOKED_AT)
    return MediaFacts(url, kind, None, None, None, None, doubts=(doubt,))


def is_not_there(problem: Problem) -> bool:
    """Whether the server itself says that it has no such file."""
    is_status = problem.code is ProblemCode.MEDIA_BAD_STATUS
    return is_status and problem.values.get("status") in NOT_THERE


def proves_nothing(problem: Problem) -> bool:
    """Whether Instagram may have the file although our look failed."""
    return problem.code in OUR_LOOK_FAILED and not is_not_there(problem)


def kind_of(medium: Medium) -> Kind:
    return Kind.REEL if medium.is_video else Kind.PHOTO


def with_medium(medium: Medium) -> PostChanges:
    """The post has this medium, and becomes what it can become."""
    return PostChanges(kind=kind_of(medium), media=(medium,))


def medium_of(facts: MediaFacts) -> Medium:
    """A medium that was looked at, with what Instagram may dislike about it."""
    is_video = facts.kind is MediaKind.VIDEO
    return Medium(
        image_url=None if is_video else facts.url,
        video_url=facts.url if is_video else None,
        duration=facts.duration_ms if is_video else None,
        doubts=tuple(StoredDoubt(doubt.reason.value, doubt.values) for doubt in facts.doubts),
    )


def medium_instead(facts: MediaFacts, before: Medium) -> Medium:
    """This photo or video with what was said of another one: a cover that does not fit it any more
    is dropped, as are the positions of people on a video."""
    medium = medium_of(facts)
    return replace(
        medium,
        thumb_offset=_fitting(before.thumb_offset, facts) if medium.is_video else None,
        user_tags=fitting_tags(before.user_tags, is_video=medium.is_video),
    )


def fitting_tags(tags: Iterable[UserTag], *, is_video: bool) -> tuple[UserTag, ...]:
    """People as the kind of post can tag them: without positions on a video."""
    return tuple(UserTag(tag.username) for tag in tags) if is_video else tuple(tags)


def _fitting(thumb_offset: int | None, facts: MediaFacts) -> int | None:
    if thumb_offset is None or facts.duration_ms is None:
        return None
    return thumb_offset if thumb_offset < facts.duration_ms else None
