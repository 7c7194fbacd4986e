"""A card that changes though nobody taps it: redrawn where it stands, in the turn of its chat, and
never over a question or a menu that is open there. What closes those draws the card as it is then.
Used by `sent_anew`, by what follows a post, and where files come in."""

import asyncio
import logging
from datetime import timedelta
from typing import TypeAlias

from telegram.error import Forbidden

from bot.card.buttons.keyboard import card_keyboard
from bot.card.last_change import as_seen, data_of, is_outdated, way_to_list
from bot.card.lines.facts import CardFacts, card_facts
from bot.card.lines.text import card_text
from bot.card.message import CardMessage
from bot.screen import (
    PROMPT,
    Context,
    Focus,
    Services,
    Touched,
    UserData,
    Words,
    forget,
    is_covered,
    note_about,
    note_picture,
    remove,
    shows_former_picture,
    shows_other_picture,
    swap_prompt,
    touch,
    uncover,
    words_of,
)
from posting import EDITABLE_STATES, Card, Post, PostGoneError, Posting

log = logging.getLogger(__name__)

CardShown: TypeAlias = tuple[CardFacts, Words, Card]  # to one person

LOOKS_FOR = timedelta(minutes=5)


async def redraw_card(context: Context, post: Post) -> None:
    """Wherever it is shown. What Telegram said against one of them is raised when all others are
    drawn."""
    cards = await context.db(context.posting.cards.of, post.post_id)
    drawing = (_redraw_in_turn(context, card) for card in cards)
    for met in await asyncio.gather(*drawing, return_exceptions=True):
        if met is not None:
            raise met


async def _redraw_in_turn(context: Context, card: Card) -> None:
    """What is being handled in its chat may be about to put a question there."""
    async with context.turn_of(card.chat_id):
        await _draw(context, card)


async def catch_up(context: Context, card: Card) -> None:
    """One card that is behind, unless it has been drawn anew meanwhile."""
    async with context.turn_of(card.chat_id):
        now = await context.db(context.posting.cards.find, card.post_id, card.chat_id)
        if now is not None and now.behind is not None:
            await _draw(context, card)


async def _draw(context: Context, card: Card) -> None:
    """Nothing is drawn for whoever has blocked the bot."""
    try:
        await _draw_there(context, card)
    except Forbidden as error:
        log.info("the card of post %s stays as it is: %s", card.post_id, error)
        await context.db(context.posting.cards.shows, card, card.behind or 0)


async def _draw_there(context: Context, card: Card) -> None:
    """A question that nobody can answer any more, as the post is deleted or out, gives way."""
    data, is_another = data_of(context, card.chat_id), False
    if _is_asked(data, card) and not await context.db(is_editable, context.posting, card.post_id):
        asked = data.get(PROMPT)
        if asked is not None and asked == await _end_question(context, card.post_id, card.chat_id):
            is_another = shows_other_picture(data, asked)
            uncover(data, asked)
    await refresh_card(context, card.post_id, card.chat_id, anew=is_another)


async def card_instead_of_question(context: Context, post: Post) -> None:
    """What this person was asked about the post in the chat has been answered elsewhere: where the
    question stands, the card shows what was made of it."""
    data, person_id = context.data, context.person.telegram_id
    async with context.turn_of(person_id):
        own = await _end_question(context, post.post_id, person_id)
        is_another = own is not None and shows_other_picture(data, own)
        if own is not None:
            uncover(data, own)
        touch(data, post, context.now)
        if not await refresh_card(context, post.post_id, person_id, anew=is_another):
            await stand_card(context, person_id, post)


async def _end_question(context: Context, post_id: int, person_id: int) -> int | None:
    """Where it stands the card is from now on, which this returns; the card before goes away."""
    cards = context.posting.cards
    card = await context.db(cards.find, post_id, person_id)
    own = card.message_id if card else None
    asked = drop_question(context, Card(post_id, person_id, own or 0))
    if asked is None:
        return own
    await context.db(cards.move, Card(post_id, person_id, asked), 0, context.now)
    if own is not None and own != asked:
        await remove(context.bot, person_id, own)
        await context.db(context.posting.cards.offers.drop, person_id, own)
    return asked


def drop_question(context: Context, card: Card) -> int | None:
    """Its reader is asked nothing about the post any more; returns the message that did."""
    data = data_of(context, card.chat_id)
    asked, is_on = data.get(PROMPT), Focus.is_on(data, card.post_id)
    context.application.mark_data_for_update_persistence(user_ids=card.chat_id)
    is_about_it = asked is not None and (is_on or asked == card.message_id)
    if is_on or is_about_it:
        forget(data)
    return swap_prompt(data, None) if is_about_it else None


def _is_asked(data: UserData, card: Card) -> bool:
    """Whether the person has a question about the post of the card before them."""
    return Focus.is_on(data, card.post_id) or data.get(PROMPT) == card.message_id


def is_left_alone(context: Context, card: Card) -> bool:
    """A menu, or something else that stands on it, stays there."""
    data = data_of(context, card.chat_id)
    return is_covered(data, card.message_id) and not _is_asked(data, card)


def is_editable(posting: Posting, post_id: int) -> bool:
    """Database thread."""
    try:
        return posting.lists.get(post_id).state in EDITABLE_STATES
    except PostGoneError:
        return False


async def refresh_card(context: Context, post_id: int, chat_id: int, *, anew: bool = False) -> bool:
    """Redraw the card that somebody has of a post, in their language; it is the turn of their chat.
    `anew`: its picture too, instead of another one that stands there.

    False when they have none, it is gone, or they are not let in any more: then only a new message
    can tell of the post.
    """
    shown = await context.db(card_shown, context.services, post_id, chat_id)
    if shown is None:
        return False
    facts, words, card = shown
    if _is_covered(context, card):
        return True
    seen = as_seen(context, facts, words)
    message = _message_of(context, seen, words)
    is_there = await _redrawn(context, message, card, anew=anew)
    await context.db(context.posting.cards.shows, card, facts.post.version)
    if is_outdated(context, seen):  # the mark that this set has just been taken away
        await context.db(context.posting.cards.draw_again, card)
    return is_there


async def stand_card(context: Context, chat_id: int, post: Post) -> None:
    """The card of a post that has come to somebody by itself: sent, or redrawn where it stands. A
    question that is open stays open."""
    facts = await context.db(card_facts, context.posting, post, chat_id)
    message = message_of(context, facts, context.words)
    touch(context.data, post, facts.now)
    before = facts.card
    if before:
        if _is_covered(context, before):
            return
        if await _redrawn(context, message, before):
            await context.db(context.posting.cards.shows, before, post.version)
            return
    message_id = await message.send(context, chat_id)
    note_about(context.data, message_id, post.post_id)
    note_shown_picture(context, chat_id, message_id, post)
    card = Card(post.post_id, chat_id, message_id)
    await context.db(context.posting.cards.remember, card, post.version)


async def _redrawn(
    context: Context, message: CardMessage, card: Card, *, anew: bool = False
) -> bool:
    """With its picture, too, where another one has taken its place."""
    data, post, at = data_of(context, card.chat_id), message.post, card.message_id
    is_another = anew or shows_former_picture(data, at, post.medium.url)
    is_there = await message.refresh(context, card.chat_id, at, anew=is_another)
    note_shown_picture(context, card.chat_id, at, post)
    return is_there


def note_shown_picture(context: Context, person_id: int, message_id: int, post: Post) -> None:
    """On a card that was drawn though they had not tapped it."""
    context.application.mark_data_for_update_persistence(user_ids=person_id)
    note_picture(data_of(context, person_id), message_id, post.medium.url)


def looks_at(context: Context, person_id: int, post_id: int) -> bool:
    """Whether somebody has just had to do with the card of a post: they see what becomes of it."""
    touched = Touched.recall(data_of(context, person_id))
    if touched is None or touched.post_id != post_id:
        return False
    return context.now.timestamp() - touched.at <= LOOKS_FOR.total_seconds()


def _is_covered(context: Context, card: Card) -> bool:
    return is_covered(data_of(context, card.chat_id), card.message_id)


def message_of(context: Context, facts: CardFacts, words: Words) -> CardMessage:
    """As it is for its reader."""
    return _message_of(context, as_seen(context, facts, words), words)


def _message_of(context: Context, seen: CardFacts, words: Words) -> CardMessage:
    post = seen.post
    back = way_to_list(data_of(context, seen.reader_id or 0), post)
    return CardMessage(post, card_text(seen, words), card_keyboard(seen, words, back=back), words)


def card_shown(services: Services, post_id: int, chat_id: int) -> CardShown | None:
    """The post as it is now, the words of the person whose chat it is, and the message there.
    Database thread."""
    card = services.posting.cards.find(post_id, chat_id)
    if card is None:
        return None
    if services.roles.of(chat_id) is None:
        services.posting.cards.shows(card, card.behind or 0)
        return None
    seen = facts_for(services, post_id, chat_id)
    return (*seen, card) if seen else None


def facts_for(services: Services, post_id: int, reader_id: int) -> tuple[CardFacts, Words] | None:
    """The post as it is now, be it deleted, and the words of whoever reads it; None when it is
    erased. Database thread."""
    posting = services.posting
    post: Post | None
    try:
        post = posting.lists.get(post_id)
    except PostGoneError as error:
        post = error.post
    words = words_of(posting.people.get(reader_id), services.catalogues)
    return (card_facts(posting, post, reader_id), words) if post else None
