"""What taps do about a post that a person publishes by hand."""

from datetime import timedelta
from functools import partial

from telegram import Update

from bot.compose.actions import acted
from bot.compose.questions.walk import finish_with
from bot.screen import (
    AssignNext,
    ChooseMedium,
    Context,
    HandItOver,
    HandLater,
    Handlers,
    SayItIsOut,
    State,
)
from posting import Actor, Post, Role


async def hand_it_over(update: Update, context: Context) -> State | int:
    """Who publishes it, the bot or the person."""
    button = context.button(HandItOver)
    facts = await acted(context, partial(context.posting.by_hand.switch, on=button.on), button)
    return await finish_with(update, context, facts)


async def assign_next(update: Update, context: Context) -> State | int:
    """To the next of those who may change posts and have spoken to it, in a circle."""
    facts = await acted(context, partial(_assign_next, context), context.button(AssignNext))
    toast = context.words.plain("by_hand.toast.assigned", name=facts.poster)
    return await finish_with(update, context, facts, toast=toast)


def _assign_next(context: Context, post_id: int, *, seen_version: int, actor: Actor) -> Post:
    """Database thread."""
    posting = context.posting
    circle = sorted(posting.people.known(context.services.roles.who_may(Role.EDITOR)))
    now = posting.lists.get(post_id).poster_id
    after = next((it for it in circle if it > now), circle[0])
    return posting.by_hand.assign(post_id, after, seen_version=seen_version, actor=actor)


async def say_it_is_out(update: Update, context: Context) -> State | int:
    facts = await acted(context, context.posting.by_hand.done, context.button(SayItIsOut))
    toast = context.words.plain("by_hand.toast.thanks")
    return await finish_with(update, context, facts, toast=toast)


async def choose_medium(update: Update, context: Context) -> State | int:
    button = context.button(ChooseMedium)
    choose = partial(context.posting.by_hand.choose, media_id=button.media_id)
    facts = await acted(context, choose, button)
    return await finish_with(update, context, facts)


async def hand_later(update: Update, context: Context) -> State | int:
    button = context.button(HandLater)
    wait = timedelta(minutes=button.minutes)
    later = partial(context.posting.by_hand.later, wait=wait)
    facts = await acted(context, later, button)
    return await finish_with(update, context, facts)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            HandItOver: hand_it_over,
            AssignNext: assign_next,
            SayItIsOut: say_it_is_out,
            ChooseMedium: choose_medium,
            HandLater: hand_later,
        }
    )
