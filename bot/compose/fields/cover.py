"""The cover of a video: a time in it becomes the post's `thumb_offset` in milliseconds."""

from collections.abc import Sequence
from functools import partial

from bot.compose.fields.pieces.field import (
    FieldDialog,
    Seen,
    Sight,
    UnclearError,
    change,
    medium_at,
    of_medium,
)
from bot.reading.cover import CoverError, read_cover
from bot.screen import (
    Ask,
    Cell,
    Clear,
    Context,
    CoverFrame,
    Html,
    Question,
    State,
    Words,
    in_rows,
)
from media.pictures import FRAMES_ACROSS, frame_times
from posting import FileState, Kind, Pictures, Post, PostFields


async def ask(context: Context, post: Post, number: int) -> Question:
    words, medium = context.words, medium_at(post, number)
    length = words("compose.cover.unknown_length")
    if medium.duration is not None:
        duration = words.duration(medium.duration)
        length = words("compose.cover.length", duration=duration)
    if medium.thumb_offset is None:
        html = words("compose.cover.ask", length=length)
    else:
        cover = words.duration(medium.thumb_offset)
        html = words("compose.cover.again", length=length, cover=cover)
    if medium.file is None or medium.file.state is not FileState.WANTED:
        return Question(html, (_others(post, number, words),))
    later = words("cover.frames_later")
    look: Cell = (
        words.plain("cover.all_frames"),
        Ask(post.post_id, post.version, State.COVER, number),
    )
    return Question(Html(f"{html}\n{later}"), ([look], _others(post, number, words)))


async def ask_by_sight(context: Context, post: Post, number: int) -> Question:
    """Under the frames, by their numbers."""
    words, medium = context.words, medium_at(post, number)
    cells: list[Cell] = [
        (str(at + 1), CoverFrame(post.post_id, post.version, moment, number))
        for at, moment in enumerate(frame_times(medium.duration or 0))
    ]
    numbers = in_rows(cells, FRAMES_ACROSS)
    html = words("cover.choose")
    if post.kind is Kind.REEL and post.options.cover_url is not None:
        html = words("cover.choose_instead")
    elif medium.thumb_offset is not None:
        html = words("cover.choose_again", cover=words.duration(medium.thumb_offset))
    return Question(html, (*numbers, _others(post, number, words)))


def _others(post: Post, number: int, words: Words) -> Sequence[Cell]:
    """What a cover may be beside a frame, and none."""
    cells: list[Cell] = []
    if post.kind is Kind.REEL:
        own = Ask(post.post_id, post.version, State.COVER_PICTURE)
        cells.append((words.plain("compose.button.own_cover"), own))
    if medium_at(post, number).thumb_offset is not None:
        clear = Clear(post.post_id, post.version, State.COVER, number)
        cells.append((words.plain("compose.button.no_cover"), clear))
    return cells


def _has_frames(post: Post, number: int) -> bool:
    return bool(medium_at(post, number).duration)


def _draw(post: Post, pictures: Pictures, words: Words, number: int) -> bytes:
    medium = medium_at(post, number)
    times = frame_times(medium.duration or 0)
    return pictures.frames(medium, times, [words.duration(moment) for moment in times])


async def save(context: Context, seen: Seen, typed: str, number: int) -> Post:
    try:
        offset = read_cover(typed)
    except CoverError as error:
        refusal = context.words("compose.cover.unclear", typed=typed[:60])
        raise UnclearError(Question(refusal)) from error
    post = await context.db(context.posting.lists.get, seen.post_id)
    wanted = PostFields.frame_as_cover(post, offset, number)
    return await change(context, seen.post_id, seen.version, wanted)


def cover_of(number: int) -> FieldDialog:
    """Of one video of the post."""
    return FieldDialog(
        state=State.COVER,
        ask=partial(ask, number=number),
        save=partial(save, number=number),
        value=lambda post: of_medium(post, number, lambda medium: medium.thumb_offset),
        cleared=PostFields(thumb_offset=None, medium=number),
        medium=number,
        sight=Sight(
            has_any=partial(_has_frames, number=number),
            draw=partial(_draw, number=number),
            ask=partial(ask_by_sight, number=number),
        ),
    )
