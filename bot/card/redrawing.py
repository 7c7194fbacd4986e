"""A card that changes though nobody taps it: redrawn where it stands, in the turn of its chat, and
never over a question or a menu that is open there. What closes those draws the card as it is then.
Used by notices, by what follows a post, and where files come in."""

from dataclasses import replace
from typing import cast

from bot.card.facts import CardFacts, card_facts
from bot.card.keyboard import card_keyboard
from bot.card.message import CardMessage
from bot.card.text import card_text
from bot.runtime import Context, Services, UserData, is_covered
from bot.screen import Focus, Words
from bot.updates.chat_order import ChatTurns
from posting import Card, Post, PostGoneError


async def redraw_card(context: Context, post: Post) -> None:
    """Beside the handling of updates: what is being handled in its chat may be about to put a
    question there."""
    card = await context.db(context.posting.cards.find, post.post_id)
    if card is not None:
        turns = cast("ChatTurns", context.application.update_processor)
        async with turns.line(card.chat_id):
            await refresh_card(context, post)


async def refresh_card(context: Context, post: Post) -> bool:
    """Redraw the card of a post wherever it was last shown, in the language of that chat, whose
    turn it is.

    False when it was never shown, is gone, or stands with somebody who is no owner any more: then
    only a new message can tell of the post.
    """
    shown = await context.db(_card_shown, context.services, post.post_id)
    if shown is None:
        return False
    facts, words, card = shown
    data = _data_of(context, card.chat_id)
    if is_covered(data, card.message_id):
        return True
    message = _message(facts, data, words)
    return await message.refresh(context.bot, card.chat_id, card.message_id)


async def stand_card(context: Context, chat_id: int, post: Post) -> None:
    """The card of a post that has come to somebody by itself: sent, or redrawn where it stands. A
    question that is open stays open."""
    facts = await context.db(card_facts, context.posting, post)
    message = _message(facts, context.data, context.words)
    before = facts.card
    if before and before.chat_id == chat_id:
        if is_covered(context.data, before.message_id):
            return
        if await message.refresh(context.bot, chat_id, before.message_id):
            return
    message_id = await message.send(context.bot, chat_id)
    await context.db(context.posting.cards.remember, Card(post.post_id, chat_id, message_id))


def _message(facts: CardFacts, data: UserData, words: Words) -> CardMessage:
    """As it is for whom these data are about."""
    facts = replace(facts, is_awaiting=Focus.is_on(data, facts.post.post_id))
    return CardMessage(facts.post, card_text(facts, words), card_keyboard(facts, words), words)


def _data_of(context: Context, person_id: int) -> UserData:
    """What the conversation with somebody remembers, whoever is spoken with now."""
    return context.application.user_data.get(person_id, {})


def _card_shown(services: Services, post_id: int) -> tuple[CardFacts, Words, Card] | None:
    """The post as it is now, the words of whoever has its card, and where that is."""
    posting = services.posting
    post: Post | None
    try:
        post = posting.lists.get(post_id)
    except PostGoneError as error:
        post = error.post
    card = posting.cards.find(post_id)
    if post is None or card is None or card.chat_id not in services.owners:
        return None
    reader = posting.people.get(card.chat_id)
    words = services.catalogues[reader.language if reader else "en"]
    return card_facts(posting, post), words, card
