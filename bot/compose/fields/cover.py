"""The cover of a video: a time in it becomes the post's `thumb_offset` in milliseconds."""

from functools import partial

from bot.compose.fields.field import (
    FieldDialog,
    Seen,
    UnclearError,
    change,
    medium_at,
    of_medium,
)
from bot.reading.cover import CoverError, read_cover
from bot.screen import (
    Ask,
    Clear,
    Context,
    Question,
    State,
)
from posting import Kind, Post, PostFields


async def ask(context: Context, post: Post, number: int) -> Question:
    words, medium = context.words, medium_at(post, number)
    length = words("compose.cover.unknown_length")
    if medium.duration is not None:
        duration = words.duration(medium.duration)
        length = words("compose.cover.length", duration=duration)
    picture = (words.plain("compose.button.own_cover"), _own_picture(post))
    own = [picture] if post.kind is Kind.REEL else []
    if medium.thumb_offset is None:
        return Question(words("compose.cover.ask", length=length), (own,))
    cover = words.duration(medium.thumb_offset)
    clear = Clear(post.post_id, post.version, State.COVER, number)
    html = words("compose.cover.again", length=length, cover=cover)
    return Question(html, (own, [(words.plain("compose.button.no_cover"), clear)]))


def _own_picture(post: Post) -> Ask:
    return Ask(post.post_id, post.version, State.COVER_PICTURE)


async def save(context: Context, seen: Seen, typed: str, number: int) -> Post:
    try:
        offset = read_cover(typed)
    except CoverError as error:
        refusal = context.words("compose.cover.unclear", typed=typed[:60])
        raise UnclearError(Question(refusal)) from error
    wanted = PostFields(thumb_offset=offset, medium=number)
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
    )
