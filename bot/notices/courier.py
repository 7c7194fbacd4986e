"""Sends the notices that the database owes people, in order, each marked when Telegram took it.

Each reader is served apart: whatever befalls one chat, no other waits for it. Called by
`bot.runtime.alarm` in a task of its own, after every step of the pipeline and on its tick.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeAlias

from telegram.error import BadRequest, ChatMigrated, TelegramError, TimedOut

from bot.card.card import send_files
from bot.card.unasked.catching_up import CatchingUp
from bot.card.unasked.redrawing import looks_at, redraw_card
from bot.card.unasked.sent_anew import send_anew, send_first, show_film
from bot.groups.fate import group_moved, not_taken
from bot.notices.kinds import beyond
from bot.notices.letter import Letter, is_group, plain_letter
from bot.notices.letters import Writer
from bot.notices.refusals import GIVEN_UP, UNREACHABLE, is_out_of_reach
from bot.notices.used_link import show_used_link
from bot.screen import CallLostError, Context, Errand, WayBack, keep_way_back, pause_after
from posting import Agenda, Offered, Post, PostFields, Role

log = logging.getLogger(__name__)

AtWork: TypeAlias = Callable[[], Collection[int | None]]

PATIENCE_SECONDS = 1.0  # for those who are served slowly, before others are looked at again


class Courier:
    """Takes owed notices to their readers. A crash may send one twice, none is forgotten. `at_work`
    are the chats whose updates are being handled: these draw their cards, as a rule, and when they
    are marked it is asked whether any is still behind. `tell` has all of it looked at again."""

    def __init__(self, context: Context, at_work: AtWork, tell: Callable[[], object]) -> None:
        self._context = context
        self._at_work = at_work
        self._posting, services = context.posting, context.services
        self._roles, looks = services.roles, partial(looks_at, context)
        self._writer = Writer(context.posting, services.catalogues, looks, lambda: context.bot.link)
        self._rounds: dict[int, Errand] = {}  # by reader
        self._asides: dict[str, Errand] = {}  # cards being drawn, by what is done
        self._offered: dict[int, Offered] = {}  # by the letter that has just come, by reader
        self._may_be_there: set[int] = set()  # notices whose sending had no answer
        self._kept_waiting: set[int] = set()  # readers, by Telegram: they are not out of reach
        self._catching_up = CatchingUp(context, again=tell)
        self._has_begun = False

    def begin(self) -> None:
        """Telegram has answered this process: what is owed may go out from now on."""
        self._has_begun = True

    def opened(self) -> Collection[tuple[int, int]]:
        """Who is asked for something now, or no more, of which post: since this was asked last."""
        return self._catching_up.opened() if self._has_begun else ()

    async def look(self) -> Agenda:
        """What is due, and who is to be told or shown something."""
        if self._has_begun:
            return await self._catching_up.look()
        return await self._context.db(self._agenda)

    def _agenda(self) -> Agenda:
        """Database thread."""
        return self._posting.storage.agenda.look(self._posting.clock())

    async def deliver(self, agenda: Agenda) -> Agenda:
        """Send what is owed now, then draw the cards that are behind; readers who are served slowly
        are served on meanwhile. What there is after those who were to be told something."""
        if not self._has_begun:
            return agenda
        self._asides = {name: each for name, each in self._asides.items() if each.is_busy}
        rounds = {reader: self._round_of(reader).ask() for reader in await self._readers(agenda)}
        await _for_a_while(rounds.values())
        busy = {reader for reader, task in rounds.items() if not task.done()}
        after = await self.look() if rounds else agenda
        behind = after.chats_behind - busy - {*self._at_work()}
        await _for_a_while(self._catching_up.draw(behind))
        return after

    async def stop(self) -> None:
        """Whatever is not told is told by the next process."""
        await self._catching_up.stop()
        for each in (*self._rounds.values(), *self._asides.values()):
            await each.stop()

    async def _readers(self, agenda: Agenda) -> list[int]:
        """Who can be told something now."""
        now, owed = self._posting.clock(), agenda.readers
        away = agenda.put_off - self._kept_waiting  # an earlier process may have tried them
        if others := {it for it in owed if not is_group(it)} - (self._roles.owners - away):
            owed = await self._context.db(self._with_owners, others, away)
        return [reader for reader, moment in owed.items() if moment <= now]

    def _with_owners(self, others: Collection[int], away: Set[int]) -> Mapping[int, datetime]:
        """Who is owed something after the owners are owed what is of people who have no access any
        more, and what its reader cannot set right, or does not hear of. Database thread."""
        owners, notices = sorted(self._roles.owners), self._posting.notices
        heirs = self._roles.owners - away or self._roles.owners
        for reader in others:
            role = self._roles.of(reader)
            if role is None:
                self._posting.by_hand.leave(reader, owners)
                notices.hand_over(reader, to=owners)
            else:
                least = Role.VIEWER if reader in away else role
                notices.share(reader, beyond(least), to=heirs)
        return self._agenda().readers

    def _round_of(self, reader: int) -> Errand:
        errand = Errand(f"notices of {reader}", self._posting, partial(self._serve, reader))
        return self._rounds.setdefault(reader, errand)

    async def _serve(self, reader: int) -> None:
        """All that the reader is owed, until something cannot be sent."""
        while letters := await self._context.db(self._writer.letters, reader):
            for letter in letters:
                if not await self._send(letter):
                    return

    async def _send(self, letter: Letter) -> bool:
        """False when the reader cannot be told anything now, or has been put out meanwhile: the
        owners are owed it from the next look on."""
        if letter.is_for_group:
            return await self._send_to_group(letter)
        if letter.is_farewell is not (self._roles.of(letter.recipient_id) is None):
            return letter.is_farewell and await self._note(letter, None)  # they are in again
        may_answer = self._roles.may(letter.recipient_id, Role.EDITOR)
        if not may_answer and await self._passed_on(letter, is_away=False):
            return True
        pause = await self._post(letter)
        if pause == UNREACHABLE and await self._passed_on(letter, is_away=True):
            return False
        return await self._note(letter, pause)

    async def _send_to_group(self, letter: Letter) -> bool:
        """One that is gone is told nothing any more, and its owner hears so; one that has become a
        supergroup is told there, one without its topic in General."""
        try:
            pause = await self._post(letter)
        except ChatMigrated as error:
            reader = await group_moved(self._context, letter.recipient_id, error.new_chat_id)
        else:
            if pause != UNREACHABLE:
                return await self._note(letter, pause)
            reader = await not_taken(self._context, letter.recipient_id, letter.topic_id)
        if reader is not None:
            self._round_of(reader).ask()
        return False

    async def _note(self, letter: Letter, pause: timedelta | None) -> bool:
        """What has become of it."""
        db, age = self._context.services.threads.db, self._posting.clock() - letter.written_at
        if pause is None or (pause == UNREACHABLE and age > GIVEN_UP):
            await db(self._settle, letter)
        else:
            await db(self._put_off, letter.notice_ids, pause)
        waits = pause not in (None, UNREACHABLE)
        note = self._kept_waiting.add if waits else self._kept_waiting.discard
        note(letter.recipient_id)
        if pause is None:
            await self._tidy(letter)
        return pause is None

    async def _passed_on(self, letter: Letter, *, is_away: bool) -> bool:
        """What somebody was to publish by hand cannot wait until they can be reached, nor be for
        whoever may only look by now."""
        notice_id, *_ = letter.notice_ids
        pass_on = partial(self._posting.by_hand.pass_on, is_away=is_away)
        owners, db = self._roles.owners, self._context.services.threads.db
        heir = await db(pass_on, notice_id, letter.recipient_id, owners)
        if heir is not None:
            self._round_of(heir).ask()
        return heir is not None

    async def _post(self, letter: Letter) -> timedelta | None:
        """None when that is done with; else how long to wait before the next try."""
        try:
            await self._say(self._rung_once(letter))
        except ChatMigrated:
            raise
        except TelegramError as error:
            if is_out_of_reach(error, is_group=letter.is_for_group):
                log.warning("a notice was not taken for %s: %s", letter.recipient_id, error)
                return UNREACHABLE
            if isinstance(error, BadRequest):  # of the message itself: no repetition helps
                log.error("notices %s were refused: %s", letter.notice_ids, error)  # noqa: TRY400 - a trace would not help
                return None
            log.warning("notices for %s wait: %s", letter.recipient_id, error)
            if isinstance(error, TimedOut | CallLostError):
                self._may_be_there.update(letter.notice_ids)
            return pause_after(error, letter.attempts)
        return None

    def _rung_once(self, letter: Letter) -> Letter:
        """What may have come already, as its answer was lost, comes again without a sound."""
        may_be_there = not self._may_be_there.isdisjoint(letter.notice_ids)
        return replace(letter, is_quiet=letter.is_quiet or may_be_there)

    async def _say(self, letter: Letter) -> None:
        """As it is written, or in plain words when Telegram does not like how it is written."""
        await show_used_link(self._context, letter)
        if letter.is_for_the_card:
            return
        self._keep_ways_back(letter)
        if letter.has_files and letter.post is not None:
            await self._send_files(letter, letter.post)
        try:
            await self._send_words(letter)
        except BadRequest as error:
            if is_out_of_reach(error):
                raise
            log.warning("notices %s are sent in plain words: %s", letter.notice_ids, error)
            words = await self._context.db(self._writer.words_of, letter.recipient_id)
            await self._send_words(plain_letter(letter, words))

    async def _send_words(self, letter: Letter) -> None:
        context, reader, is_quiet = self._context, letter.recipient_id, letter.is_quiet
        if letter.is_card and letter.post is not None:
            send = send_first if letter.is_first else send_anew
            await send(context, letter.post, reader, is_feast=letter.is_feast, is_quiet=is_quiet)
            return
        sent = await context.bot.send_message(
            reader,
            letter.html,
            reply_markup=letter.keyboard,
            disable_notification=is_quiet or None,
            message_thread_id=letter.topic_id,
        )
        if letter.offer is not None:
            self._offered[reader] = Offered(reader, sent.message_id, letter.offer)

    def _keep_ways_back(self, letter: Letter) -> None:
        """Where those of the reader's own changes are: the same button takes them."""
        application, reader = self._context.application, letter.recipient_id
        for post, steps in letter.ways_back:
            fields = [PostFields.model_validate_json(step) for step in steps]
            way = WayBack.of(post, self._posting.clock(), fields)
            keep_way_back(application.user_data[reader], post, way)
            application.mark_data_for_update_persistence(user_ids=reader)

    async def _send_files(self, letter: Letter, post: Post) -> None:
        """Each once, though what comes after it must be tried again, be it by another process."""
        notice_id, *_ = letter.notice_ids
        reader, note_files = letter.recipient_id, self._posting.notices.note_files
        words = await self._context.db(self._writer.words_of, reader)
        async for number in send_files(self._context, reader, post, words, after=letter.files):
            await self._context.services.threads.db(note_files, notice_id, number)

    async def _tidy(self, letter: Letter) -> None:
        """After the card came anew, those before it go: several, where it could not be noted that
        it had come. After other news the cards of the post show them; cards of others are behind
        by then, and `CatchingUp` draws them."""
        reader, post = letter.recipient_id, letter.post
        if letter.is_card:
            await self._aside(f"old cards of {reader}", partial(self._catching_up.put_out, reader))
        elif post is not None:
            await self._aside(f"card of {post.post_id}", partial(self._draw, post))

    async def _aside(self, name: str, do: Callable[[], Awaitable[None]]) -> None:
        """The news is told: a card that cannot be drawn now, or stands in a chat that is busy,
        holds nobody up."""
        task = self._asides.setdefault(name, Errand(name, self._posting, do)).ask()
        await asyncio.wait({task}, timeout=PATIENCE_SECONDS)
        if task.done():
            self._asides.pop(name, None)

    async def _draw(self, post: Post) -> None:
        try:
            await redraw_card(self._context, post)
            await show_film(self._context, post)
        except TelegramError as error:
            log.warning("the card of post %s was not redrawn: %s", post.post_id, error)

    def _settle(self, letter: Letter) -> None:
        """What it has told, and what its buttons offer. Database thread."""
        now, offered = self._posting.clock(), self._offered.pop(letter.recipient_id, None)
        with self._posting.storage.transaction():
            for notice_id in letter.notice_ids:
                self._posting.notices.sent(notice_id, now)
            if offered is not None:
                self._posting.cards.offers.note(offered, now)
        self._may_be_there.difference_update(letter.notice_ids)

    def _put_off(self, notice_ids: Sequence[int], pause: timedelta) -> None:
        until = self._posting.clock() + pause
        for notice_id in notice_ids:
            self._posting.notices.put_off(notice_id, until)


async def _for_a_while(tasks: Collection[asyncio.Task[None]]) -> None:
    if tasks:
        await asyncio.wait(tasks, timeout=PATIENCE_SECONDS)
