"""The caption: any text as it is typed. A draft takes too much, and the card says what to cut."""

from bot.compose.fields.pieces.field import SHOWN_LENGTH, FieldDialog, Seen, change
from bot.reading.own_name import caption_of
from bot.screen import (
    Clear,
    Context,
    Question,
    SnippetMenu,
    State,
)
from posting import Post, PostFields, utf16_length


async def ask(context: Context, post: Post) -> Question:
    words, limit = context.words, context.posting.limits.caption
    length = utf16_length(post.caption)
    if not post.caption:
        html = words("compose.caption.first", limit=limit)
    elif length > SHOWN_LENGTH:
        html = words("compose.caption.again_long", length=length, limit=limit)
    else:
        html = words("compose.caption.again", caption=post.caption, length=length, limit=limit)
    clear = (
        words.plain("compose.button.no_caption"),
        Clear(post.post_id, post.version, State.CAPTION),
    )
    menu = SnippetMenu(post.post_id, post.version)
    sets = [(words.plain("snippets.button.sets"), menu)]
    return Question(html, (sets, [clear] if post.caption else []))


async def save(context: Context, seen: Seen, typed: str) -> Post:
    return await change(context, seen.post_id, seen.version, PostFields(caption=typed))


CAPTION = FieldDialog(
    state=State.CAPTION,
    ask=ask,
    save=save,
    value=lambda post: post.caption,
    read=caption_of,
    cleared=PostFields(caption=""),
)
