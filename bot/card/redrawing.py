"""A card that changes though nobody taps it: redrawn where it stands, in the turn of its chat, and
never over a question or a menu that is open there. What closes those draws the card as it is then.
Used by notices, by what follows a post, and where files come in."""

import asyncio
from dataclasses import replace
from typing import cast

from telegram.error import NetworkError

from bot.card.facts import CardFacts, card_facts
from bot.card.keyboard import card_keyboard
from bot.card.last_change import as_seen
from bot.card.message import CardMessage
from bot.card.shown import is_to_upload
from bot.card.text import card_text
from bot.screen import (
    PROMPT,
    Context,
    Focus,
    Services,
    UserData,
    Words,
    forget,
    is_covered,
    note_about,
    remove,
    shows_other_picture,
    swap_prompt,
    touch,
    uncover,
    words_of,
)
from bot.updates.chat_order import ChatTurns
from posting import (
    Card,
    ChangedNotice,
    Medium,
    NewNotice,
    NoticeKind,
    Post,
    PostGoneError,
    Posting,
)


async def redraw_card(context: Context, post: Post) -> None:
    """Beside the handling of updates: what is being handled in its chat may be about to put a
    question there."""
    card = await context.db(context.posting.cards.find, post.post_id)
    if card is None:
        return
    async with _turn(context, card.chat_id):
        await refresh_card(context, post)


async def card_instead_of_question(context: Context, post: Post) -> None:
    """What this person was asked about the post in the chat has been answered elsewhere: where the
    question stands, the card shows what was made of it."""
    data, person_id = context.data, context.person.telegram_id
    async with _turn(context, person_id):
        card = await context.db(context.posting.cards.find, post.post_id)
        own = card.message_id if card and card.chat_id == person_id else None
        asked = data.get(PROMPT)
        if asked is not None and (asked == own or Focus.is_on(data, post.post_id)):
            forget(data)
            swap_prompt(data, None)
            becomes = Card(post.post_id, person_id, asked)
            await context.db(context.posting.cards.remember, becomes)
            if own not in (None, asked):
                await remove(context.bot, person_id, own)
            own = asked
        is_another = own is not None and shows_other_picture(data, own)
        if own is not None:
            uncover(data, own)
        touch(data, post, context.now)
        context.application.mark_data_for_update_persistence(user_ids=person_id)
        try:
            if not await refresh_card(context, post, anew=is_another):
                await stand_card(context, person_id, post)
        except NetworkError:  # Telegram is away: the card is redrawn when it is back
            await context.db(owe_redraw, context.posting, post, person_id)


async def refresh_card(context: Context, post: Post, *, anew: bool = False) -> bool:
    """Redraw the card of a post wherever it was last shown, in the language of that chat, whose
    turn it is. `anew`: its picture too, instead of another one that stands there.

    False when it was never shown, is gone, or stands with somebody who is no owner any more: then
    only a new message can tell of the post.
    """
    shown = await context.db(_card_shown, context.services, post.post_id)
    if shown is None:
        return False
    facts, words, card = shown
    if _is_covered(context, card):
        return True
    message = _message(facts, _data_of(context, card.chat_id), words, card.chat_id)
    return await message.refresh(context, card.chat_id, card.message_id, anew=anew)


async def stand_card(context: Context, chat_id: int, post: Post) -> None:
    """The card of a post that has come to somebody by itself: sent, or redrawn where it stands. A
    question that is open stays open."""
    facts = await context.db(card_facts, context.posting, post)
    message = _message(facts, context.data, context.words, chat_id)
    touch(context.data, post, facts.now)
    before = facts.card
    if before and before.chat_id == chat_id:
        if _is_covered(context, before):
            return
        if await message.refresh(context, chat_id, before.message_id):
            return
    message_id = await message.send(context, chat_id)
    note_about(context.data, message_id, post.post_id)
    await context.db(context.posting.cards.remember, Card(post.post_id, chat_id, message_id))


def owe_redraw(posting: Posting, post: Post, reader_id: int) -> bool:
    """Once, and as soon as that can be. Whoever redraws it gives Telegram the film. Database
    thread."""
    owed = posting.notices.unsent(reader_id, NoticeKind.CHANGED)
    if post.post_id not in {it.post_id for it in owed}:
        notice = NewNotice(reader_id, ChangedNotice(), post.account_id)
        posting.notices.owe(notice, post.post_id, posting.clock())
    return True


async def show_film(context: Context, post: Post) -> None:
    """A film that was converted comes as a new card: its upload takes too long to hold up what
    people do meanwhile, and may end when a question stands on the card."""
    shown = await context.db(_card_with_film, context.services, post.post_id)
    if shown is None or _is_covered(context, shown[2]):
        return
    facts, words, card = shown
    message = _message(facts, _data_of(context, card.chat_id), words, card.chat_id)
    message_id = await message.send_made(context, card.chat_id)
    if message_id is None:
        return
    async with _turn(context, card.chat_id):
        is_same = await context.db(_stands, context.posting, card, facts.post.medium)
        if is_same and not _is_covered(context, card):
            becomes = replace(card, message_id=message_id)
            await context.db(context.posting.cards.remember, becomes)
            message_id = card.message_id
        await remove(context.bot, card.chat_id, message_id)
        await refresh_card(context, post)


def _stands(posting: Posting, card: Card, medium: Medium) -> bool:
    """Whether the card is still there, and that of this film. Database thread."""
    try:
        post = posting.lists.get(card.post_id)
    except PostGoneError:
        return False
    return posting.cards.find(card.post_id) == card and post.medium.url == medium.url


def _turn(context: Context, chat_id: int) -> asyncio.Lock:
    return cast("ChatTurns", context.application.update_processor).line(chat_id)


def _is_covered(context: Context, card: Card) -> bool:
    return is_covered(_data_of(context, card.chat_id), card.message_id)


def _message(facts: CardFacts, data: UserData, words: Words, reader_id: int) -> CardMessage:
    """As it is for whom these data are about."""
    facts = as_seen(facts, data, reader_id)
    return CardMessage(facts.post, card_text(facts, words), card_keyboard(facts, words), words)


def _data_of(context: Context, person_id: int) -> UserData:
    """What the conversation with somebody remembers, whoever is spoken with now."""
    return context.application.user_data.get(person_id, {})


def _card_with_film(services: Services, post_id: int) -> tuple[CardFacts, Words, Card] | None:
    """If it is a film that Telegram has yet to be given. Database thread."""
    try:
        medium = services.posting.lists.get(post_id).medium
    except PostGoneError:
        return None
    is_awaited = medium.is_video and is_to_upload(medium, films=True)
    return _card_shown(services, post_id) if is_awaited else None


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
    words = words_of(posting.people.get(card.chat_id), services.catalogues)
    return card_facts(posting, post), words, card
