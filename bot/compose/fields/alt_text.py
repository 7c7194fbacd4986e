"""The alt text of a photo: what is on it, for people who do not see it."""

from functools import partial

from bot.compose.fields.pieces.field import (
    SHOWN_LENGTH,
    FieldDialog,
    Seen,
    change,
    medium_at,
    of_medium,
)
from bot.reading import own_name
from bot.screen import (
    Clear,
    Context,
    Question,
    State,
    shortened,
)
from posting import Kind, Post, PostFields, utf16_length


async def ask(context: Context, post: Post, number: int) -> Question:
    words, alt_text = context.words, medium_at(post, number).alt_text
    limit = context.posting.limits.alt_text
    html = words("compose.alt_text.ask", limit=limit)
    if not alt_text:
        return Question(html)
    clear = Clear(post.post_id, post.version, State.ALT_TEXT, number)
    length = utf16_length(alt_text)
    shown = shortened(alt_text, SHOWN_LENGTH)
    html = words("compose.alt_text.again", text=shown, length=length, limit=limit)
    return Question(html, ([(words.plain("compose.button.none"), clear)],))


async def save(context: Context, seen: Seen, typed: str, number: int) -> Post:
    wanted = PostFields(alt_text=typed.strip(), medium=number)
    return await change(context, seen.post_id, seen.version, wanted)


def alt_text_of(number: int) -> FieldDialog:
    """Of one photo of the post; then the next one without is asked about."""
    return FieldDialog(
        state=State.ALT_TEXT,
        ask=partial(ask, number=number),
        save=partial(save, number=number),
        value=lambda post: of_medium(post, number, lambda medium: medium.alt_text),
        read=own_name.alt_text_of,
        cleared=PostFields(alt_text=None, medium=number),
        medium=number,
        then=lambda post: _next_without(post, number),
    )


def _next_without(post: Post, number: int) -> FieldDialog | None:
    if post.kind is not Kind.CAROUSEL:
        return None
    for following, medium in enumerate(post.media[number + 1 :], start=number + 1):
        if not medium.is_video and medium.alt_text is None:
            return alt_text_of(following)
    return None
