"""Cards that are sent anew though nobody taps them. At the bottom, where it rings, as the notice of
what has become of a post: no second message repeats what a card says. Without a sound, when a film
was converted. For the courier."""

from dataclasses import replace

from bot.card.last_change import data_of
from bot.card.lines.facts import CardFacts
from bot.card.shown import is_to_upload
from bot.card.unasked.redrawing import (
    CardShown,
    card_shown,
    facts_for,
    message_of,
    note_shown_picture,
    redraw_card,
)
from bot.screen import Context, Services, Words, is_covered, remove
from posting import Card, Medium, Post, PostGoneError, Posting


async def send_anew(
    context: Context,
    post: Post,
    reader_id: int,
    *,
    is_feast: bool = False,
    is_quiet: bool = False,
) -> None:
    """The card of the post at the bottom of somebody's chat, as it is now, and theirs from now on;
    the one before is to be put away."""
    seen = await context.db(_as_it_is, context.services, post.post_id, reader_id)
    if seen is None:
        return
    facts, words, shown = seen
    message = message_of(context, facts, words)
    message_id = await message.send(context, reader_id, is_feast=is_feast, is_quiet=is_quiet)
    note_shown_picture(context, reader_id, message_id, facts.post)
    card = Card(post.post_id, reader_id, message_id)
    await context.db(context.posting.cards.move, card, shown, facts.now)


async def send_first(
    context: Context, post: Post, reader_id: int, *, is_feast: bool, is_quiet: bool
) -> None:
    """The first card of a post, in the turn of the chat and unless it has come by then: what is
    being handled there may be about to show it."""
    async with context.turn_of(reader_id):
        if await context.db(context.posting.cards.find, post.post_id, reader_id) is None:
            await send_anew(context, post, reader_id, is_feast=is_feast, is_quiet=is_quiet)


def _as_it_is(
    services: Services, post_id: int, reader_id: int
) -> tuple[CardFacts, Words, int] | None:
    """And up to which change it is shown: what the card before was behind by is read first, so that
    it need not be drawn once more. Database thread."""
    before = services.posting.cards.find(post_id, reader_id)
    behind = before.behind if before and before.behind else 0
    seen = facts_for(services, post_id, reader_id)
    return (*seen, max(seen[0].post.version, behind)) if seen else None


async def show_film(context: Context, post: Post) -> None:
    """A film that was converted comes as a new card: its upload takes too long to hold up what
    people do meanwhile, and may end when a question stands on the card. Once is enough: all other
    cards show it by the id that Telegram gives it."""
    cards = await context.db(context.posting.cards.of, post.post_id)
    for card in cards:
        if await _bring_film(context, card):
            await redraw_card(context, post)
            return


async def _bring_film(context: Context, card: Card) -> bool:
    shown = await context.db(_card_with_film, context.services, card)
    data = data_of(context, card.chat_id)
    if shown is None or is_covered(data, shown[2].message_id):
        return False
    facts, words, card = shown
    message = message_of(context, facts, words)
    message_id = await message.send_made(context, card.chat_id)
    if message_id is None:
        return False
    async with context.turn_of(card.chat_id):
        is_same = await context.db(_stands, context.posting, card, facts.post.medium)
        if is_same and not is_covered(data, card.message_id):
            becomes = replace(card, message_id=message_id)
            await context.db(context.posting.cards.move, becomes, facts.post.version, facts.now)
            message_id = card.message_id
        await remove(context.bot, card.chat_id, message_id)
        await context.db(context.posting.cards.offers.drop, card.chat_id, message_id)
    return True


def _stands(posting: Posting, card: Card, medium: Medium) -> bool:
    """Whether the card is still there, and that of this film. Database thread."""
    try:
        post = posting.lists.get(card.post_id)
    except PostGoneError:
        return False
    return posting.cards.find(card.post_id, card.chat_id) == card and post.medium.url == medium.url


def _card_with_film(services: Services, card: Card) -> CardShown | None:
    """If it is a film that Telegram has yet to be given. Database thread."""
    try:
        medium = services.posting.lists.get(card.post_id).medium
    except PostGoneError:
        return None
    is_awaited = medium.is_video and is_to_upload(medium, films=True)
    return card_shown(services, card.post_id, card.chat_id) if is_awaited else None
