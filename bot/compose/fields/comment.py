"""The first comment: posted under the post as soon as it is out, often the hashtags."""

from bot.compose.fields.pieces.field import SHOWN_LENGTH, FieldDialog, Seen, change
from bot.reading.own_name import comment_of
from bot.screen import (
    Clear,
    Context,
    MoveHashtags,
    Question,
    SnippetMenu,
    State,
    shortened,
)
from posting import Post, PostFields, ends_with_hashtags, utf16_length


async def ask(context: Context, post: Post) -> Question:
    words, limits, comment = context.words, context.posting.limits, post.options.first_comment
    limit, hashtags = limits.caption, limits.hashtags
    menu = SnippetMenu(post.post_id, post.version, to_comment=True)
    move = MoveHashtags(post.post_id, post.version)
    moving = [(words.plain("snippets.button.move"), move)]
    sets = [
        (words.plain("snippets.button.sets"), menu),
        *(moving if ends_with_hashtags(post.caption) else []),
    ]
    if not comment:
        return Question(words("compose.comment.ask", limit=limit, hashtags=hashtags), (sets,))
    length = utf16_length(comment)
    shown = shortened(comment, SHOWN_LENGTH)
    html = words("compose.comment.again", comment=shown, length=length, limit=limit)
    clear = Clear(post.post_id, post.version, State.COMMENT)
    return Question(html, (sets, [(words.plain("compose.button.none"), clear)]))


async def save(context: Context, seen: Seen, typed: str) -> Post:
    return await change(context, seen.post_id, seen.version, PostFields(first_comment=typed))


COMMENT = FieldDialog(
    state=State.COMMENT,
    ask=ask,
    save=save,
    value=lambda post: post.options.first_comment,
    read=comment_of,
    cleared=PostFields(first_comment=None),
)
