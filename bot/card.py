"""The card: the one message that shows a post and its buttons. Redrawn on taps, sent anew at the
bottom after something typed. Called by every task about posts, by errors and by notices."""

import asyncio

from telegram import Update

from bot.answers import answer
from bot.buttons import ListPosts
from bot.card_facts import CardFacts, card_facts
from bot.card_keyboard import card_keyboard
from bot.card_message import CardMessage
from bot.card_text import card_text
from bot.context import Context
from bot.focus import opened_from, swap_prompt, whole_caption
from bot.messages import chat_id_of, remove, tapped_message
from bot.words import Words
from posting import Post, PostGoneError, Posting


async def show_card(
    update: Update,
    context: Context,
    post: Post,
    *,
    toast: str = "",
    alert: bool = False,
    fresh: bool = False,
    menu: bool = False,
) -> None:
    """Show the post as it is now and answer the tap.

    `fresh` sends a new card even after a tap; `menu` shows the buttons that edit a planned post.
    """
    facts = await context.db(card_facts, context.posting, post)
    words = context.words
    keyboard = card_keyboard(
        facts,
        words,
        menu=menu,
        back=_back(context, post),
        was_cut=whole_caption(context.data, post) is not None,
    )
    card = CardMessage(post, card_text(facts, words), keyboard, words)
    tapped = None if fresh else tapped_message(update)
    chat_id = chat_id_of(update)
    drawing = card.put_on(tapped) if tapped else card.send(context.bot, chat_id)
    message_id, _ = await asyncio.gather(drawing, answer(update, context, toast, alert=alert))
    if message_id is None:
        message_id = await card.send(context.bot, chat_id)
    await _replace_others(context, post, chat_id, message_id)


async def refresh_card(context: Context, post: Post, words: Words) -> bool:
    """Redraw the card of a post wherever it was last shown, for the publisher's progress.

    False when it was never shown or is gone: then only a new message can tell of the post.
    """
    found = await context.db(_facts_now, context.posting, post.post_id)
    if found is None:
        return False
    card, place = found.post, (found.post.card_chat_id, found.post.card_message_id)
    if place[0] is None or place[1] is None:
        return False
    message = CardMessage(card, card_text(found, words), card_keyboard(found, words), words)
    return await message.refresh(context.bot, place[0], place[1])


async def _replace_others(context: Context, post: Post, chat_id: int, message_id: int) -> None:
    """Remember this message as the card; the question and the card before it go away."""
    outdated = {swap_prompt(context.data, None)}
    if (post.card_chat_id, post.card_message_id) != (chat_id, message_id):
        await context.db(context.posting.remember_card, post.post_id, chat_id, message_id)
        if post.card_chat_id == chat_id:
            outdated.add(post.card_message_id)
    for old in outdated - {message_id}:
        if old is not None:
            await remove(context.bot, chat_id, old)


def _back(context: Context, post: Post) -> ListPosts | None:
    page = opened_from(context.data, post.post_id)
    return ListPosts(*page) if page else None


def _facts_now(posting: Posting, post_id: int) -> CardFacts | None:
    try:
        return card_facts(posting, posting.drafts.get(post_id))
    except PostGoneError as error:
        return card_facts(posting, error.post) if error.post else None
