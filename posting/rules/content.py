"""What Instagram would refuse of a post, and what it may dislike, by the kind of post: what a kind
does not carry is kept and not judged. Pure; for all of `posting`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from media import MEGABYTE, NEARLY_SAME_SHAPE, MediaDoubtReason, beside
from posting.rules.kinds import KindRow, kind_of, media_of
from posting.rules.limits import Limits
from posting.rules.post import (
    alt_text_problems,
    audio_name_problems,
    caption_problems,
    caption_warnings,
    collaborator_problems,
    first_comment_problems,
    location_problems,
    thumb_offset_problems,
    user_tag_problems,
)
from posting.rules.problems import Field, Problem, ProblemCode
from storage.records import FileState, HostedFile, Medium, NewPost, Post, StoredDoubt


def post_problems(
    post: Post | NewPost, limits: Limits, own_name: str | None = None
) -> tuple[Problem, ...]:
    """Everything Instagram would refuse about the post's content, all at once. `own_name` is that
    of its account."""
    row, options = kind_of(post), post.options
    found = (
        *_media_problems(post, row),
        *_cover_file_problems(post.cover_file),
        *caption_problems(post.caption, limits),
        *location_problems(post.location_id),
        *collaborator_problems(options.collaborators, own_name, limits),
        *first_comment_problems(options.first_comment, limits),
        *audio_name_problems(options.audio_name, limits),
    )
    judged = row.of_post | {Field.MEDIA, Field.KIND}
    return (*(it for it in found if it.field in judged), *_of_each_medium(post, limits))


def _is_of_kind(reason: str, row: KindRow, medium: Medium) -> bool:
    """Whether a doubt about a medium matters to posts of a kind."""
    if reason == MediaDoubtReason.TALL_PHOTO:
        return row.in_feed
    is_of_alt_text = f"doubt_{reason}" == ProblemCode.DOUBT_ALT_TEXT
    return not is_of_alt_text or Field.ALT_TEXT in row.of_medium(medium)


def post_warnings(post: Post, limits: Limits) -> tuple[Problem, ...]:
    """What Instagram may dislike without refusing it; never stops a post. What is doubted of a file
    is doubted of its API: who posts by hand needs none."""
    row = kind_of(post)
    media = row.media(post)
    doubts = [
        [
            Problem(Field.MEDIA, ProblemCode(f"doubt_{it.reason}"), it.values)
            for it in (*medium.doubts, *_doubts_of_file(medium, limits))
            if _is_of_kind(it.reason, row, medium)
        ]
        for medium in (() if post.by_hand else media)
    ]
    words = caption_warnings(post.caption, limits) if Field.CAPTION in row.of_post else ()
    return (*_numbered(doubts), *_cropped(media), *words)


def _doubts_of_file(medium: Medium, limits: Limits) -> Iterator[StoredDoubt]:
    """Of a photo that is kept here, whose shape may be chosen anew; what was doubted of a link when
    it was looked at stands with it."""
    width, height = medium.width, medium.height
    if medium.file is None or medium.is_video or not width or not height:
        return
    if limits.tallest_photo * height <= width + 1 < limits.tallest_surely * height:
        yield StoredDoubt(MediaDoubtReason.TALL_PHOTO.value, {"width": width, "height": height})


def _media_problems(post: Post | NewPost, row: KindRow) -> Iterator[Problem]:
    media, count = media_of(post), len(post.media)
    if count < row.fewest:
        values = {"count": count, "limit": row.fewest}
        yield Problem(Field.KIND, ProblemCode.TOO_FEW_MEDIA, values)
    if count > row.most > 1:
        yield Problem(Field.MEDIA, ProblemCode.TOO_MANY_MEDIA, {"count": count, "limit": row.most})
    for medium in media:
        if not row.takes(medium):
            is_video = medium.is_video
            code = ProblemCode.NOT_OF_A_VIDEO if is_video else ProblemCode.NOT_OF_A_PHOTO
            yield Problem(Field.KIND, code)
    yield from _twice(media)


def _twice(media: Sequence[Medium]) -> Iterator[Problem]:
    first: dict[tuple[str | None, str | None], int] = {}
    for number, medium in enumerate(media, start=1):
        other = first.setdefault((medium.image_url, medium.video_url), number)
        if other != number:
            values = {"medium": number, "first": other}
            yield Problem(Field.MEDIA, ProblemCode.SAME_MEDIUM_TWICE, values)


def _of_each_medium(post: Post | NewPost, limits: Limits) -> tuple[Problem, ...]:
    row = kind_of(post)
    found = [
        [
            *_medium_problems(medium, row, limits),
            *_kept_file_problems(medium.file, Field.MEDIA),
            *_file_problems(medium, post, limits),
        ]
        for medium in row.media(post)
    ]
    return _numbered(found)


def _medium_problems(medium: Medium, row: KindRow, limits: Limits) -> list[Problem]:
    is_video, carried = medium.is_video, row.of_medium(medium)
    covers = thumb_offset_problems(medium.thumb_offset, is_video, medium.duration, limits)
    found = (
        *user_tag_problems(medium.user_tags, is_video or not row.in_feed, limits),
        *alt_text_problems(medium.alt_text, limits),
        *(covers if is_video else ()),
    )
    on_photo = () if is_video else covers  # a photo has no cover in any kind
    judged = [it for it in found if it.field in carried]
    return [*judged, *on_photo]


def _cover_file_problems(file: HostedFile | None) -> Iterator[Problem]:
    if file is not None and file.is_video:
        yield Problem(Field.COVER_URL, ProblemCode.COVER_NOT_A_PHOTO)
    yield from _kept_file_problems(file, Field.COVER_URL)


def _kept_file_problems(file: HostedFile | None, field: Field) -> Iterator[Problem]:
    """Why a file that was sent cannot be used. One that is still on its way can."""
    if file is None:
        return
    if file.state is FileState.GONE:
        yield Problem(field, ProblemCode.FILE_GONE)
    if file.state is FileState.REFUSED and file.failure is not None:
        yield Problem(field, ProblemCode(file.failure.reason), file.failure.values)


def _file_problems(medium: Medium, post: Post | NewPost, limits: Limits) -> Iterator[Problem]:
    """What was looked at for another kind may not be good for this one."""
    row, kind = kind_of(post), post.kind.value
    longest = row.longest_video
    if medium.is_video and longest is not None and medium.duration is not None:
        seconds, limit = medium.duration / 1000, int(longest.total_seconds())
        if seconds > limit:
            values = {"seconds": beside(seconds, limit), "limit": limit}
            yield Problem(Field.MEDIA, ProblemCode(f"{kind}_video_too_long"), values)
    if medium.is_video and row.largest_video is not None and medium.size_bytes is not None:
        megabytes, most = medium.size_bytes / MEGABYTE, row.largest_video
        if megabytes > most:
            values = {"megabytes": beside(megabytes, most), "limit": most}
            yield Problem(Field.MEDIA, ProblemCode(f"{kind}_video_too_large"), values)
    width, height = medium.width, medium.height
    if row.in_feed and not medium.is_video and width and height:
        # One pixel of tolerance, as a crop to a ratio rarely comes out even.
        too_tall = width + 1 < height * limits.tallest_photo
        if too_tall or width - 1 > height * limits.widest_photo:
            values = {"width": width, "height": height}
            yield Problem(Field.MEDIA, ProblemCode.MEDIA_BAD_RATIO, values)


def _cropped(media: Sequence[Medium]) -> Iterator[Problem]:
    """Instagram cuts all pictures to the shape of the first one; what it does when a video is
    among them, nobody says."""
    if not media or not media[0].width or not media[0].height:
        return
    width, height = media[0].width, media[0].height
    others = [at for at, it in enumerate(media, 1) if not _has_shape(it, width / height)]
    is_sure = not any(media[at - 1].is_video for at in (1, *others))
    code = ProblemCode.CAROUSEL_CROPPED if is_sure else ProblemCode.CAROUSEL_MAY_BE_CROPPED
    if all(it.is_video for it in media):
        code = ProblemCode.VIDEOS_MAY_BE_CROPPED
    if others:
        values = {"media": tuple(others), "width": width, "height": height}
        yield Problem(Field.MEDIA, code, values)


def _has_shape(medium: Medium, ratio: float) -> bool:
    """Also where nobody has told its shape."""
    if not medium.width or not medium.height:
        return True
    return abs(medium.width / medium.height / ratio - 1) <= NEARLY_SAME_SHAPE


def _numbered(of_media: Sequence[Iterable[Problem]]) -> tuple[Problem, ...]:
    """With the number of the medium, where there are several."""
    return tuple(
        problem
        if len(of_media) == 1
        else replace(problem, values={**problem.values, "medium": number})
        for number, problems in enumerate(of_media, start=1)
        for problem in problems
    )
