"""A message that tells one or more notices, before it is sent. Used by `bot.notices.post_letters`,
`bot.notices.account_letters`, `bot.notices.letters` and `bot.notices.courier`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from telegram import InlineKeyboardMarkup

from bot.screen import Html, ListPosts, Words, rows
from posting import Notice, NoticeKind, Offer, Post, Tab


@dataclass(frozen=True)
class Letter:
    """One message that settles one or more notices."""

    notice_ids: tuple[int, ...]
    recipient_id: int
    html: Html
    keyboard: InlineKeyboardMarkup
    written_at: datetime
    attempts: int
    post: Post | None = None
    is_card: bool = False  # the card of the post says it: that is sent anew
    is_first: bool = False  # that is its first one, which an answer may bring as well
    is_feast: bool = False  # the first post of its author is out
    is_quiet: bool = False  # nobody's phone rings
    is_for_the_card: bool = False  # nothing is said: what shows it is drawn anew where it stands
    is_for_group: bool = False
    topic_id: int | None = None  # of that group, where it comes
    is_farewell: bool = False  # for whoever has no access any more, and for nobody else
    has_files: bool = False  # those of the post come before it
    files: int = 0  # so many messages of those are there already
    offer: Offer | None = None  # where the buttons hold for a while only
    used_link: tuple[int, Html] | None = None  # whose message says this from now on
    ways_back: tuple[tuple[Post, tuple[str, ...]], ...] = ()  # what undoes what it tells of


def plain_letter(letter: Letter, words: Words) -> Letter:
    """Says only that there is news and where: for when Telegram refuses how it is told."""
    keyboard = letter.keyboard if letter.is_for_group else to_the_list(words)
    html = words("notice.plain")
    return replace(letter, html=html, keyboard=keyboard, is_card=False, offer=None)


def unclear_letter(notice: Notice, words: Words) -> Letter:
    """The same of a notice that nobody understands."""
    keyboard = rows([]) if is_group(notice.recipient_id) else to_the_list(words)
    return letter_of([notice], words("notice.plain"), keyboard)


def card_letter(notice: Notice, post: Post, *, is_feast: bool = False) -> Letter:
    letter = letter_of([notice], Html(""), rows([]), post)
    is_first = notice.kind is NoticeKind.CARD
    return replace(letter, is_card=True, is_first=is_first, is_feast=is_feast)


def is_group(reader_id: int) -> bool:
    """Ids of people are above 0, those of groups below."""
    return reader_id < 0


def to_the_list(words: Words) -> InlineKeyboardMarkup:
    return rows([[(words.plain("notice.open_list"), ListPosts(Tab.PLANNED, 0))]])


def letter_of(
    notices: Sequence[Notice],
    html: Html,
    keyboard: InlineKeyboardMarkup,
    post: Post | None = None,
) -> Letter:
    first, numbers = notices[0], tuple(notice.notice_id for notice in notices)
    return Letter(
        numbers,
        first.recipient_id,
        html,
        keyboard,
        first.created_at,
        first.attempts,
        post,
        is_for_group=is_group(first.recipient_id),
    )
