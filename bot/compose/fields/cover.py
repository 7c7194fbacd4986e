"""The cover of a video: a time in it becomes the post's `thumb_offset` in milliseconds."""

from bot.compose.fields.field import FieldDialog, Seen, UnclearError, change
from bot.reading.cover import CoverError, read_cover
from bot.runtime import Context, State
from bot.screen import Clear, Question
from posting import Post, PostFields


async def ask(context: Context, post: Post) -> Question:
    words = context.words
    length = words("compose.cover.unknown_length")
    if post.medium.duration is not None:
        duration = words.duration(post.medium.duration)
        length = words("compose.cover.length", duration=duration)
    if post.medium.thumb_offset is None:
        return Question(words("compose.cover.ask", length=length))
    cover = words.duration(post.medium.thumb_offset)
    clear = (words.plain("compose.button.no_cover"), Clear(post.post_id, post.version, State.COVER))
    return Question(words("compose.cover.again", length=length, cover=cover), ([clear],))


async def save(context: Context, seen: Seen, typed: str) -> Post:
    try:
        offset = read_cover(typed)
    except CoverError as error:
        refusal = context.words("compose.cover.unclear", typed=typed[:60])
        raise UnclearError(Question(refusal)) from error
    wanted = PostFields(thumb_offset=offset)
    return await change(context, seen.post_id, seen.version, wanted)


COVER = FieldDialog(
    state=State.COVER,
    ask=ask,
    save=save,
    value=lambda post: post.medium.thumb_offset,
    cleared=PostFields(thumb_offset=None),
)
