"""What is shown of drafts that a message has begun: the next question of `/new`, or their cards."""

from telegram import Update

from bot.card.card import show_card
from bot.compose.fields import CAPTION, next_step
from bot.compose.time_as_caption import (
    ask_instead,
    ask_time_or_caption,
    time_with,
    without_words,
)
from bot.compose.walk import ask, finish
from bot.screen import Context, State, chat_id_of
from posting import Post

ON_WALK = "on_walk"  # in user data: the next draft is that of `/new`


async def begun(update: Update, context: Context, posts: list[Post]) -> State | int:
    """What follows on the walk, or the cards of the new drafts."""
    *others, post = posts
    on_walk = context.data.pop(ON_WALK, False) and not others
    for other in others:
        await _show(update, context, other)
    time = time_with(None if others else update, post)
    if time:
        post = await without_words(context, post)
    if on_walk and time:
        return await ask_instead(update, context, post, time, walk=True)
    if on_walk:
        step = next_step(post, State.CAPTION if post.caption else State.MEDIA)
        return await ask(update, context, post, step or CAPTION, walk=True)
    state = await finish(update, context, post, fresh=bool(others))
    if time:
        await ask_time_or_caption(context, chat_id_of(update), post, time)
    return state


async def _show(update: Update, context: Context, post: Post) -> None:
    """Of a draft that is not the last one of its message."""
    if time := time_with(None, post):
        post = await without_words(context, post)
    await show_card(update, context, post, fresh=True)
    if time:
        await ask_time_or_caption(context, chat_id_of(update), post, time)
