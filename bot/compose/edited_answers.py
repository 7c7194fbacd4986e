"""A message is edited that answered a question for another field than the caption: the first
comment, an alt text, the name of a sound, people, collaborators, the place, the time."""

from collections.abc import Mapping
from dataclasses import replace

from telegram import Message, Update

from bot.compose.fields import CAPTION, FieldDialog, Seen, UnclearError, field_of
from bot.compose.questions.answering import take
from bot.screen import (
    Context,
    OwnMessage,
    PageAgain,
    State,
    digest,
    is_asked_for,
    page_answer,
    remember_own,
    say,
    text_of,
)
from posting import Post


async def answer_again(
    update: Update, context: Context, message: Message, own: OwnMessage, before: Post
) -> tuple[Post | None, State | int | None]:
    """As long as the post has there still what the message has said, or has it from this very edit,
    or it is asked for: then it is the answer. The post, if its card is to show it, and what is
    awaited then."""
    field, text = _field_of(own, before), text_of(update)
    if own.said[:1] == (field.read(text),):
        return None, None  # Telegram sends edits that change no word
    now = own.saying(field.read(text), is_saved=True)
    field = _in_its_place(field, own, before)
    if is_asked_for(context.data, before.post_id, field.state, field.medium):
        remember_own(context.data, message.message_id, now)
        return None, await take(update, context, field, text)
    if await context.is_done(before.post_id):
        remember_own(context.data, message.message_id, _holding(now, field, before))
        return before, None
    if not _is_there(field, own, before):
        await say(update, context, context.words("compose.edited.not_same"))
        return None, None
    try:
        post = await field.save(context, before, field.read(text))
    except UnclearError as error:
        await say(update, context, error.reply.html, [*error.reply.rows])
        if error.post is None:
            return None, None
        post = error.post
    remember_own(context.data, message.message_id, _holding(now, field, post))
    return post, None


async def page_again(
    pages: Mapping[str, PageAgain], update: Update, context: Context, message: Message
) -> State | int | None:
    """Of an answer to a page: it is answered anew, where that is as the message has left it."""
    answered = page_answer(context.data, message)
    if answered is None:
        return None
    again = pages.get(answered.page)
    state = await again(update, context, answered) if again else None
    if state is None:
        await say(update, context, context.words("compose.edited.answered"))
    return state


def _holding(own: OwnMessage, field: FieldDialog, post: Post) -> OwnMessage:
    return replace(own, gave=digest(field.given(post))) if own.gave else own


def _is_there(field: FieldDialog, own: OwnMessage, post: Post) -> bool:
    if own.gave:
        return own.gave == digest(field.given(post))
    return own.has_said(field.value(post))


def _in_its_place(field: FieldDialog, own: OwnMessage, post: Post) -> FieldDialog:
    """Whom it has named goes, where names are added to those that are there."""
    exchange = field.exchange
    if exchange is None or not own.gave or not _is_there(field, own, post):
        return field
    former = "\n".join(own.said)

    async def save(context: Context, seen: Seen, typed: str) -> Post:
        return await exchange(context, seen, typed, former)

    return replace(field, save=save)


def _field_of(own: OwnMessage, post: Post) -> FieldDialog:
    """An alt text goes with its photo, which may have another place by now."""
    state, number = State(own.field), own.medium
    if state is State.ALT_TEXT:
        said = [n for n, medium in enumerate(post.media) if own.has_said(medium.alt_text)]
        its = [n for n in said if post.media[n].url == own.url]
        number = its[0] if its else said[0] if len(said) == 1 else number
    return field_of(state, number) or CAPTION
