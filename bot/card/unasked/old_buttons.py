"""Buttons that apply no more are gone: those of letters and questions about a post that has changed
since, and those of a card that stands further down by now. The database says which they are, so
that neither a restart nor an hour without Telegram forgets one. Used by `catching_up`."""

import logging

from telegram.error import BadRequest

from bot.card.last_change import data_of
from bot.card.unasked.redrawing import drop_question, is_editable
from bot.screen import (
    PROMPT,
    Context,
    Html,
    OpenPost,
    Services,
    discard,
    is_covered,
    rows,
    uncover,
    words_of,
)
from posting import Card, Holds, Offer, Offered, Post, PostGoneError, Posting, still_holds

log = logging.getLogger(__name__)


async def put_out(context: Context, offered: Offered) -> None:
    """Unless the buttons are seen to hold, or something else stands there by now. Raises what
    Telegram says against it."""
    chat_id, message_id = offered.chat_id, offered.message_id
    async with context.turn_of(chat_id):
        offer = await context.db(_still_there, context.posting, offered)
        if offer is None:
            return
        data = data_of(context, chat_id)
        if offer.holds is Holds.NO_MORE:
            await _clear_away(context, Card(offer.post_id, chat_id, message_id))
        elif not is_covered(data, message_id) and data.get(PROMPT) != message_id:
            await _leave_the_way(context, offered)
        await context.db(context.posting.cards.offers.drop, chat_id, message_id)


def _still_there(posting: Posting, offered: Offered) -> Offer | None:
    """What holds is not looked at again before the post changes once more. Database thread."""
    chat_id, message_id = offered.chat_id, offered.message_id
    offer = posting.cards.offers.find(chat_id, message_id)
    if offer is None:
        return None
    post = _post_of(posting, offer)
    if post is None or not still_holds(offer, post):
        return offer
    posting.cards.offers.seen(chat_id, message_id, post.version)
    return None


def _post_of(posting: Posting, offer: Offer) -> Post | None:
    """Be it deleted; None when it is erased."""
    try:
        return posting.lists.get(offer.post_id)
    except PostGoneError as error:
        return error.post


async def _leave_the_way(context: Context, offered: Offered) -> None:
    """To the post, which is all that one can do from there."""
    chat_id, post_id = offered.chat_id, offered.offer.post_id
    words, is_there = await context.db(_way, context.services, offered)
    cells = [(words, OpenPost(post_id))] if is_there else []
    try:
        await context.bot.edit_message_reply_markup(
            chat_id, offered.message_id, reply_markup=rows([cells])
        )
    except BadRequest as error:
        log.info("the buttons of message %s stay: %s", offered.message_id, error)


def _way(services: Services, offered: Offered) -> tuple[str, bool]:
    """Database thread."""
    words = words_of(services.posting.people.get(offered.chat_id), services.catalogues)
    is_there = _post_of(services.posting, offered.offer) is not None
    return words.plain("notice.open_post"), is_there


async def _clear_away(context: Context, former: Card) -> None:
    """The card before another one, and a question about the post that nobody can answer any more.
    Another screen that stands there stays: a menu, a list, a question that waits for its answer."""
    data = data_of(context, former.chat_id)
    is_open, line = await context.db(_left_there, context.services, former)
    asked = None if is_open else drop_question(context, former)
    for message_id in {former.message_id, asked or former.message_id}:
        if message_id == asked or not is_covered(data, message_id):
            uncover(data, message_id)
            await discard(context.bot, former.chat_id, message_id, instead=line)


def _left_there(services: Services, former: Card) -> tuple[bool, Html]:
    """Whether the post can still be changed, and the line of a card that cannot be deleted any
    more. Database thread."""
    words = words_of(services.posting.people.get(former.chat_id), services.catalogues)
    return is_editable(services.posting, former.post_id), words("card.further_down")
