"""A message is edited that answered a question for another field than the caption: the first
comment, an alt text, the name of a sound."""

from telegram import Message, Update

from bot.compose.fields import CAPTION, FieldDialog, field_of
from bot.compose.questions.answering import take
from bot.screen import Context, OwnMessage, State, is_asked_for, remember_own, say, text_of
from posting import Post


async def answer_again(
    update: Update, context: Context, message: Message, own: OwnMessage, before: Post
) -> tuple[Post | None, State | int | None]:
    """As long as the post has there still what the message has said, or has it from this very edit,
    or it is asked for: then it is the answer. The post, if its card is to show it, and what is
    awaited then."""
    field, text = _field_of(own, before), text_of(update)
    now = own.saying(field.read(text), is_saved=True)
    if is_asked_for(context.data, before.post_id, field.state, field.medium):
        remember_own(context.data, message.message_id, now)
        return None, await take(update, context, field, text)
    if await context.is_done(before.post_id):
        remember_own(context.data, message.message_id, now)
        return before, None
    if not own.has_said(field.value(before)):
        await say(update, context, context.words("compose.edited.not_same"))
        return None, None
    post = await field.save(context, before, field.read(text))
    remember_own(context.data, message.message_id, now)
    return post, None


def _field_of(own: OwnMessage, post: Post) -> FieldDialog:
    """An alt text goes with its photo, which may have another place by now."""
    state, number = State(own.field), own.medium
    if state is State.ALT_TEXT:
        said = [n for n, medium in enumerate(post.media) if own.has_said(medium.alt_text)]
        number = said[0] if len(said) == 1 else number
    return field_of(state, number) or CAPTION
