"""A message is edited that answered a question for another field than the caption: the first
comment, an alt text, the name of a sound."""

from telegram import Message, Update

from bot.compose.fields import CAPTION, FieldDialog, field_of
from bot.compose.questions.answering import take
from bot.compose.questions.walk import is_asked_for
from bot.compose.sent.own_words import tidy
from bot.screen import Context, OwnMessage, State, remember_own, say, text_of
from posting import Post


async def answer_again(
    update: Update, context: Context, message: Message, own: OwnMessage, before: Post
) -> tuple[Post | None, State | int | None]:
    """As long as the post has there still what the message has said, or it is asked for: then it is
    the answer. The post, if its card is to show it, and what is awaited then."""
    field, text = _field_of(own, before), text_of(update)
    if is_asked_for(context, before, field):
        remember_own(context.data, message.message_id, own.saying(field.read(text), is_saved=True))
        return None, await take(update, context, field, text)
    if not _has_said(own, field.value(before)):
        await say(update, context, context.words("compose.edited.not_same"))
        return None, None
    post = await field.save(context, before, field.read(text))
    saved = own.saying(tidy(field.value(post)), is_saved=True)
    remember_own(context.data, message.message_id, saved)
    return post, None


def _field_of(own: OwnMessage, post: Post) -> FieldDialog:
    """An alt text goes with its photo, which may have another place by now."""
    state, number = State(own.field), own.medium
    if state is State.ALT_TEXT:
        said = [n for n, medium in enumerate(post.media) if _has_said(own, medium.alt_text)]
        number = said[0] if len(said) == 1 else number
    return field_of(state, number) or CAPTION


def _has_said(own: OwnMessage, value: object) -> bool:
    """Also before an edit, for that may have been undone."""
    return tidy(value) in map(tidy, own.said)
