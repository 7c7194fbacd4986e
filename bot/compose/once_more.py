"""An answer that could not be saved waits, and is saved once more by a tap: over a change of
somebody else's, after another look, cut, or unseen."""

from telegram import Update

from bot.compose.answering import take
from bot.compose.fields import field_of, replacement_of
from bot.compose.walk import finish
from bot.screen import REPLY, Context, Focus, Handlers, ReplaceUnseen, State, TakeAgain, TakeCut
from posting import Limits, cut_at_word, without_last_hashtags


async def _again(update: Update, context: Context) -> State | int:
    """Save the answer that could not be saved before: over a change, or after another look."""
    button = context.button(TakeAgain)
    focus, text = Focus.recall(context.data), _reply_about(context, button.post_id)
    field = field_of(button.step, focus.medium if focus else 0)
    post = await context.db(context.posting.lists.get, button.post_id)
    if text is None or field is None:
        return await finish(update, context, post)
    if isinstance(button, TakeCut):
        text = made_to_fit(text, button.step, context.posting.limits)
    return await take(update, context, field, text)


def made_to_fit(text: str, step: State, limits: Limits) -> str:
    """As much of an answer as its field takes."""
    most = {
        State.ALT_TEXT: limits.alt_text,
        State.COMMENT: limits.first_comment,
        State.AUDIO_NAME: limits.audio_name,
    }
    fewer = without_last_hashtags(text, limits.hashtags)
    return cut_at_word(fewer, most.get(step, limits.caption))


def _reply_about(context: Context, post_id: int) -> str | None:
    """The answer that waits, unless it is about another post than the button."""
    focus = Focus.recall(context.data)
    is_its = focus is not None and focus.post_id == post_id
    return context.data.pop(REPLY, None) if is_its else None


async def _replaced_unseen(update: Update, context: Context) -> State | int:
    """The link that waits, although it could not be looked at, as the person wants it."""
    button = context.button(ReplaceUnseen)
    focus, text = Focus.recall(context.data), _reply_about(context, button.post_id)
    if text is None or focus is None:
        post = await context.db(context.posting.lists.get, button.post_id)
        return await finish(update, context, post)
    return await take(update, context, replacement_of(focus.medium, button.kind), text)


def handlers() -> Handlers:
    return Handlers(
        buttons={TakeAgain: _again, TakeCut: _again, ReplaceUnseen: _replaced_unseen},
    )
