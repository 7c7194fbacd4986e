"""Sends the notices that the database owes people, in order, each marked when Telegram took it.

Called by `bot.queue` in a task of its own, after every step of the pipeline and on its tick.
"""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.card import refresh_card
from bot.card_facts import CardFacts, card_facts
from bot.context import Context
from bot.notice_words import (
    Letter,
    account_letter,
    disconnected_letter,
    ending_letter,
    is_outdated,
    late_letter,
    plain_letter,
    post_letter,
    restored_letter,
    set_aside_letter,
)
from bot.words import Words
from posting import AccountState, Notice, NoticeKind, Post, PostGoneError

log = logging.getLogger(__name__)

BACK_OFF = (5, 15, 60)  # seconds, by the attempts so far: after an outage news is not old
UNREACHABLE = timedelta(hours=6)  # the person has blocked the bot
GIVEN_UP = timedelta(days=7)  # after so long it is news no more
ABOUT_ACCOUNTS = frozenset({NoticeKind.ACCOUNT_TROUBLE, NoticeKind.ACCESS_ENDING})


class Courier:
    """Takes owed notices to their readers. A crash may send one twice, none is forgotten."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._posting = context.posting
        self._lock = asyncio.Lock()
        self._has_begun = False

    def begin(self) -> None:
        """Telegram has answered this process: what is owed may go out from now on."""
        self._has_begun = True

    async def deliver(self) -> None:
        """Send what is owed now; stop at the first sign that Telegram is out of reach."""
        if not self._has_begun:
            return
        async with self._lock:
            while letters := await self._context.db(self._letters):
                for letter in letters:
                    if not await self._send(letter):
                        return

    async def _send(self, letter: Letter) -> bool:
        """False when nothing can be sent to anyone now."""
        try:
            await self._post(letter)
        except Forbidden as error:
            await self._wait_for_reader(letter, error)
            return True
        except BadRequest as error:
            log.error("notices %s were refused: %s", letter.notice_ids, error)  # noqa: TRY400 - a trace would not help
        except TelegramError as error:
            log.warning("Telegram is out of reach, notices wait: %s", error)
            pause = BACK_OFF[min(letter.attempts, len(BACK_OFF) - 1)]
            await self._put_off(letter, timedelta(seconds=pause))
            return False
        await self._context.db(self._settle, letter.notice_ids)
        if letter.post is not None:
            await self._redraw(letter.post, letter.recipient_id)
        return True

    async def _post(self, letter: Letter) -> None:
        """As it is written, or in plain words when Telegram does not like how it is written."""
        send = self._context.bot.send_message
        try:
            await send(letter.recipient_id, letter.html, reply_markup=letter.keyboard)
        except BadRequest as error:
            log.warning("notices %s are sent in plain words: %s", letter.notice_ids, error)
            plain = plain_letter(letter, self._words_of(letter.recipient_id))
            await send(plain.recipient_id, plain.html, reply_markup=plain.keyboard)

    async def _wait_for_reader(self, letter: Letter, error: Forbidden) -> None:
        """Whoever blocked the bot may come back, but not to news of long ago."""
        log.warning("a notice was not taken for %s: %s", letter.recipient_id, error)
        if self._posting.clock() - letter.written_at > GIVEN_UP:
            await self._context.db(self._settle, letter.notice_ids)
        else:
            await self._put_off(letter, UNREACHABLE)

    async def _redraw(self, post: Post, reader_id: int) -> None:
        """The notice has told it all: a card that cannot be redrawn now holds nobody up."""
        try:
            await refresh_card(self._context, post, self._words_of(reader_id))
        except TelegramError as error:
            log.warning("the card of post %s was not redrawn: %s", post.post_id, error)

    async def _put_off(self, letter: Letter, pause: timedelta) -> None:
        until = self._posting.clock() + pause
        for notice_id in letter.notice_ids:
            await self._context.db(self._posting.notices.put_off, notice_id, until)

    def _settle(self, notice_ids: Sequence[int]) -> None:
        now = self._posting.clock()
        for notice_id in notice_ids:
            self._posting.notices.sent(notice_id, now)

    def _letters(self) -> list[Letter]:
        """What is owed now, as messages; notices that time has settled are crossed off."""
        owed = self._posting.notices.owed(now=self._posting.clock())
        return list(self._written(owed))

    def _written(self, owed: Sequence[Notice]) -> Iterator[Letter]:
        told: set[int] = set()
        for notice in owed:
            if notice.notice_id in told:
                continue
            words = self._words_of(notice.recipient_id)
            if notice.kind in ABOUT_ACCOUNTS:
                letter = self._about_account(notice, words)
                if letter is None:
                    self._settle([notice.notice_id])
                else:
                    yield letter
                continue
            if notice.kind is NoticeKind.RESTORED:
                yield restored_letter(notice, words)
                continue
            if notice.kind is NoticeKind.SET_ASIDE:
                yield set_aside_letter(notice, words, self._zone_of(notice.recipient_id))
                continue
            facts = self._facts(notice)
            if facts is None:
                self._settle([notice.notice_id])
                continue
            late = self._late_too(notice) if notice.kind is NoticeKind.LATE else []
            if len(late) > 1:
                told |= {each.notice_id for each, _ in late}
                yield late_letter(late, words)
            else:
                yield post_letter(notice, facts, words)

    def _about_account(self, notice: Notice, words: Words) -> Letter | None:
        """None when there is nothing left to tell."""
        account = self._posting.accounts.get(notice.account_id or 0)
        who = notice.details.get("disconnected_by")
        match notice.kind, account.state:
            case NoticeKind.ACCESS_ENDING, AccountState.CONNECTED:
                if account.warned_days != notice.details.get("days"):
                    return None
                return ending_letter(notice, account, words)
            case NoticeKind.ACCOUNT_TROUBLE, AccountState.TROUBLE if account.trouble:
                if account.trouble_since and notice.created_at < account.trouble_since:
                    return None  # of an earlier trouble; the present one has a notice of its own
                return account_letter(notice, account, account.trouble, words)
            case NoticeKind.ACCOUNT_TROUBLE, AccountState.DISCONNECTED if isinstance(who, int):
                person = self._posting.people.get(who)
                return disconnected_letter(notice, account, person.name if person else "?", words)
        return None

    def _late_too(self, notice: Notice) -> list[tuple[Notice, CardFacts]]:
        """This and the other missed posts of the same reader, also those just found."""
        unsent = self._posting.notices.unsent(notice.recipient_id, NoticeKind.LATE)
        found = ((each, self._facts(each)) for each in unsent)
        return [(each, facts) for each, facts in found if facts is not None]

    def _facts(self, notice: Notice) -> CardFacts | None:
        """None when there is nothing left to tell."""
        post = self._find(notice.post_id)
        if post is None or is_outdated(notice, post):
            return None
        return card_facts(self._posting, post)

    def _find(self, post_id: int | None) -> Post | None:
        if post_id is None:
            return None
        try:
            return self._posting.drafts.get(post_id)
        except PostGoneError as error:
            return error.post

    def _words_of(self, telegram_id: int) -> Words:
        person = self._posting.people.get(telegram_id)
        return self._context.services.catalogues[person.language if person else "en"]

    def _zone_of(self, telegram_id: int) -> ZoneInfo:
        person = self._posting.people.get(telegram_id)
        return ZoneInfo(person.timezone if person else "UTC")
