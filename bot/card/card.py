"""The card: the one message that shows a post and its buttons. Redrawn on taps, sent anew at the
bottom after something typed. Called by every task about posts, by errors and by notices."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from html import escape

from telegram import InlineKeyboardMarkup, Update
from telegram.error import BadRequest, NetworkError

from bot.card.buttons.keyboard import Menu, card_keyboard
from bot.card.last_change import as_seen, is_outdated, way_to_list
from bot.card.lines.facts import CardFacts, card_facts
from bot.card.lines.text import card_text
from bot.card.message import CardMessage
from bot.card.shown import is_to_upload
from bot.screen import (
    Context,
    Html,
    UserData,
    Words,
    answer,
    answered_message,
    chat_id_of,
    cover,
    note_about,
    note_picture,
    put_away,
    remove,
    shows_former_picture,
    shows_other_picture,
    swap_prompt,
    take_buttons,
    tapped_message,
    touch,
    uncover,
)
from posting import (
    Card,
    CardNotice,
    ChangedNotice,
    Field,
    HostedFile,
    Medium,
    NewNotice,
    NoticeKind,
    Post,
    Posting,
    SentAs,
    cut_caption,
    kind_of,
    media_of,
)

COMMENT_LENGTH = 4000  # what a message has room for


async def show_card(  # noqa: PLR0913 - how a card is shown, by name
    update: Update,
    context: Context,
    post: Post,
    *,
    toast: str = "",
    alert: bool = False,
    fresh: bool = False,
    menu: Menu = Menu.CARD,
) -> None:
    """Show the post as it is now and answer the tap.

    `fresh` sends a new card even after a tap; `menu` shows other buttons than those of the card.
    """
    facts = await context.db(card_facts, context.posting, post, chat_id_of(update))
    await draw_card(update, context, facts, toast=toast, alert=alert, fresh=fresh, menu=menu)


async def draw_card(  # noqa: PLR0913 - how a card is shown, by name
    update: Update,
    context: Context,
    facts: CardFacts,
    *,
    toast: str = "",
    alert: bool = False,
    fresh: bool = False,
    menu: Menu = Menu.CARD,
) -> None:
    """As `show_card`, with what was looked up already."""
    post, words, chat_id = facts.post, context.words, chat_id_of(update)
    facts = as_seen(context, facts, words)
    back = way_to_list(context.data, post)
    keyboard = card_keyboard(facts, words, menu=menu, back=back)
    card = CardMessage(post, card_text(facts, words), keyboard, words)
    tapped = None if fresh else tapped_message(update)
    before = facts.card
    if tapped and _shows_another(context.data, tapped.message_id, post.medium.url):
        before = None  # it is the card, and is to show its own again
    drawing = card.put_on(context, tapped, before) if tapped else card.send(context, chat_id)
    try:
        message_id, _ = await asyncio.gather(drawing, answer(update, context, toast, alert=alert))
        if message_id is None:
            message_id = await card.send(context, chat_id)
    except NetworkError as error:
        if not isinstance(error, BadRequest):  # Telegram is away: a first card is sent afterwards
            await context.db(_owe_card, context.posting, post, chat_id)
        raise
    (uncover if menu is Menu.CARD else cover)(context.data, message_id)
    note_picture(context.data, message_id, post.medium.url)
    touch(context.data, post, facts.now)
    card_now = Card(post.post_id, chat_id, message_id)
    await _replace_others(update, context, facts.card, card_now, post.version)
    if is_outdated(context, facts):  # what marks cards has been and gone
        context.later(context.posting.cards.draw_again, card_now)
    if post.medium.is_video and is_to_upload(post.medium, films=True):
        context.later(_owe_redraw, context.posting, post, chat_id)


async def send_files(
    context: Context, chat_id: int, post: Post, words: Words, *, after: int = 0
) -> AsyncIterator[int]:
    """The media of a post one by one, with their links, the cover of its own, then its first
    comment: for whoever publishes it by hand. Tells after each how many messages are there;
    `after` so many it goes on."""
    media, cover = media_of(post), kind_of(post).cover(post)
    files = (*media, *([cover] if cover else []))
    for n, medium in enumerate(files, 1):
        if n <= after:
            continue
        label = file_label(medium, n, len(media), words)
        if medium is cover:
            label = words("by_hand.cover")
        one = replace(post, media=(medium,))
        message = CardMessage(one, label, InlineKeyboardMarkup([]), words, films=True)
        await message.send(context, chat_id)
        yield n
    comment = post.options.first_comment
    if comment and Field.FIRST_COMMENT in kind_of(post).of_post and after <= len(files):
        whole = cut_caption(comment, COMMENT_LENGTH)
        await context.bot.send_message(chat_id, words("by_hand.comment", comment=whole))
        yield len(files) + 1


def file_label(medium: Medium, n: int, count: int, words: Words) -> Html:
    """Whether it is what was sent, with its link, what Telegram made of that, or what we did."""
    file = medium.file
    made = file is not None and file.shown_file_id is not None
    what = "made" if made or is_to_upload(medium, films=True) else _as_sent(file)
    key = f"by_hand.{what}" if count > 1 else f"by_hand.only_{what}"
    label = Html(escape(words.plain(key, n=n, of=count)))
    return label if file else Html(f'<a href="{escape(medium.url)}">{label}</a>')


def _as_sent(file: HostedFile | None) -> str:
    """Telegram compresses what is sent as a photo; whether it has a video, nobody tells."""
    if file is not None and file.sent_as is SentAs.PHOTO:
        return "photo"
    is_whole = file is None or file.sent_as in (None, SentAs.DOCUMENT)
    return "file" if is_whole else "video"


def _shows_another(data: UserData, message_id: int, url: str) -> bool:
    return shows_other_picture(data, message_id) or shows_former_picture(data, message_id, url)


async def _replace_others(
    update: Update, context: Context, before: Card | None, card: Card, version: int
) -> None:
    """Remember this message as the card; the question and the card before it go away, be it later
    where Telegram does not take it away now. One that was answered stays without its buttons: else
    the answer would be to nothing."""
    question, former = swap_prompt(context.data, None), None
    note_about(context.data, card.message_id, card.post_id)
    cards, answered = context.posting.cards, answered_message(update)
    if before is None or before.message_id != card.message_id:
        former = before.message_id if before else None
        if former in (None, answered) or await _put_former_away(context, card.chat_id, former):
            is_new = not _is_tapped(update, card.message_id)
            context.later(cards.remember, card, version, is_new=is_new)
        else:  # nothing else stands on it any more that it would stay for
            uncover(context.data, former)
            context.later(cards.move, card, version, context.now)
    elif before.behind is not None:
        context.later(cards.shows, card, version)
    for old in {question, former} - {card.message_id}:
        if old is not None and old == answered:
            await take_buttons(context.bot, card.chat_id, old)
        elif old is not None and old != former:
            await put_away(context, card.chat_id, old)


def _is_tapped(update: Update, message_id: int) -> bool:
    tapped = tapped_message(update)
    return tapped is not None and tapped.message_id == message_id


async def _put_former_away(context: Context, chat_id: int, former: int) -> bool:
    line = context.words("card.further_down")
    return await remove(context.bot, chat_id, former, instead=line)


def _owe_card(posting: Posting, post: Post, reader_id: int) -> None:
    """Once. Database thread."""
    owed = posting.notices.unsent(reader_id, NoticeKind.CARD)
    is_shown = posting.cards.find(post.post_id, reader_id) is not None
    if not is_shown and post.post_id not in {it.post_id for it in owed}:
        notice = NewNotice(reader_id, CardNotice(), post.account_id)
        posting.notices.owe(notice, post.post_id, posting.clock())


def _owe_redraw(posting: Posting, post: Post, reader_id: int) -> bool:
    """Once, and at once. Whoever redraws it gives Telegram the film. Database thread."""
    owed = posting.notices.unsent(reader_id, NoticeKind.CHANGED)
    if post.post_id not in {it.post_id for it in owed}:
        notice = NewNotice(reader_id, ChangedNotice(), post.account_id)
        posting.notices.owe(notice, post.post_id, posting.clock())
    return True
