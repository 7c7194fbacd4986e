"""The gate: only the owners and whom they have let in get in, and of a group that an owner has
brought the bot into what it is there for.

Whatever else comes in is turned away before anything of it is stored. A stranger is told so once a
day, another group or channel is left, and of all only so many a minute: a flood meets silence. Who
comes with a link is let in here. Used by `bot.updates.inbox` and `bot.app`.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from telegram import Chat, InlineKeyboardMarkup, Update
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop, ExtBot, TypeHandler

from bot.groups.door import GroupDoor
from bot.runtime.calls.pacing import Budget, CallRate
from bot.screen import (
    BY_LINK,
    ZONE_UNASKED,
    BotApplication,
    Cell,
    Context,
    Errand,
    ListPosts,
    Services,
    SettingsMenu,
    Words,
    ZoneMenu,
    clock_question,
    copy,
    language_of,
    rows,
    show_menu,
    show_own_menu,
    told_by_links,
)
from bot.updates.raw_update import RawUpdate, UnreadableError, as_update
from posting import Tab, Visitor

log = logging.getLogger(__name__)

TURNED_AWAY = CallRate(burst=20, per_second=20 / 60)  # all strangers, groups and channels together
OF_ONE = CallRate(burst=3, per_second=3 / 60)  # links that one of them comes with, plans asked for
AT_THE_DOOR = 20  # chats that wait for it; more of them hear nothing
START = "/start "
ONCE = 1  # no further try after a flood wait: nobody is owed this


@dataclass(frozen=True)
class Knock:
    """Somebody, or a whole group, that is to be turned away."""

    chat_id: int
    user_id: int | None
    language: str
    is_private: bool
    invited_by: RawUpdate | None = None  # the message with the link
    outsider: RawUpdate | None = None  # who wants the plan of a known group
    is_addition: bool = False  # the bot was just brought there


class Gate:
    """Lives in the event loop. It remembers nobody, but for a minute who has come with a link: the
    refusal of a day is a row."""

    def __init__(self, services: Services, *, tell: Callable[[], object]) -> None:
        self._services = services
        self._tell = tell
        self._posting = services.posting
        self._bot: ExtBot[int] | None = None
        self._groups = GroupDoor(services)
        self._budget = Budget(TURNED_AWAY)
        self._door: dict[int, Knock] = {}  # by chat
        self._tries: dict[int | None, Budget] = {}  # of links, until they are earned again
        self._errand = Errand("gate", services.posting, self._turn_away)
        self._known: set[int] = set()  # who was read since anybody has changed
        self._changes = 0

    async def start(self, application: BotApplication) -> None:
        """Its bot speaks for it; whom and which groups it knows is read. Of strangers nothing is
        remembered."""
        services, db = self._services, self._services.threads.db
        services.roles.recall(await db(self._posting.team.settle, services.owners))
        for person_id in [it for it in application.user_data if services.roles.of(it) is None]:
            application.drop_user_data(person_id)
        services.group_chats.update(it.chat_id for it in await db(self._posting.groups.all))
        self._bot = application.bot
        self._groups.start(application.bot)

    async def stop(self) -> None:
        await self._errand.stop()

    def lets_in(self, raw: RawUpdate) -> bool:
        """Whether the update is to be stored and handled."""
        is_private = raw.chat_type == Chat.PRIVATE
        role = self._services.roles.of(raw.user_id)
        if role is not None if is_private else self._groups.lets_in(raw):
            return True
        knock = self._knock(raw, is_private=is_private)
        if knock is not None and self._has_room():
            if (knock.invited_by or knock.outsider) and not self._has_tries(raw.user_id):
                return False
            if knock.invited_by or knock.chat_id not in self._door:
                self._door[knock.chat_id] = knock
            self.turn_away()
        return False

    def _knock(self, raw: RawUpdate, *, is_private: bool) -> Knock | None:
        """None: not a word, as for who has only stopped or started the bot."""
        if raw.chat_id is None or (is_private and raw.kind == Update.MY_CHAT_MEMBER):
            return None
        knock = Knock(raw.chat_id, raw.user_id, language_of(raw.language), is_private)
        if is_private:
            return replace(knock, invited_by=raw if self._token_of(raw) else None)
        if self._groups.is_left(raw):
            return replace(knock, is_addition=self._groups.is_addition(raw))
        is_known = raw.chat_id in self._services.group_chats
        return replace(knock, outsider=raw) if is_known and self._groups.wants_plan(raw) else None

    def _token_of(self, raw: RawUpdate) -> str:
        return _token_of(raw, self._bot.username) if self._bot else ""

    def recognize(self, updates: Sequence[RawUpdate]) -> None:
        """Who has sent what is stored now. Only a read: nothing about them keeps an update from
        being stored. Whoever was read before is as they were, unless this process, which alone
        talks to people, has changed anybody. Database thread, as all changes of people."""
        people = self._posting.people
        if people.changes != self._changes:
            self._known.clear()
            self._changes = people.changes
        unknown = {it.user_id for it in updates if it.user_id is not None} - self._known
        found = people.known(unknown)
        self._services.people.update(found)
        self._known |= found.keys()

    def turn_away(self) -> asyncio.Task[None]:
        """Whoever waits at the door, in the task that this returns."""
        return self._errand.ask()

    def _has_room(self) -> bool:
        """In a flood nothing is done for an update but to look at it."""
        return len(self._door) < AT_THE_DOOR and not self._budget.wait(self._seconds())

    def _has_tries(self, user_id: int | None) -> bool:
        """One who guesses links leaves the others their answers."""
        now = self._seconds()
        self._tries = {who: it for who, it in self._tries.items() if not it.has_rested(now)}
        tries = self._tries.setdefault(user_id, Budget(OF_ONE))
        if tries.wait(now):
            return False
        tries.take(now)
        return True

    async def _turn_away(self) -> None:
        """One after the other: all strangers together have one turn at the database."""
        while self._door and self._bot is not None:
            knock = self._door.pop(next(iter(self._door)))
            if not self._has_room():
                continue
            try:
                await self._receive(await self._in_their_language(knock), self._bot)
            except TelegramError as error:
                log.info("chat %s could not be turned away: %s", knock.chat_id, error)

    async def _in_their_language(self, knock: Knock) -> Knock:
        """Who is out again, or is in but for a group, is told in the language they have chosen."""
        speaks, db = self._posting.people.speaks, self._services.threads.db
        return replace(knock, language=await db(speaks, knock.user_id, knock.language))

    async def _receive(self, knock: Knock, bot: ExtBot[int]) -> None:
        if knock.invited_by is not None:
            await self._admit(knock.invited_by, knock.language, bot)
        elif knock.outsider is not None:
            self._budget.take(self._seconds())
            await self._groups.turn_down(knock.chat_id, knock.outsider, knock.language)
        else:
            await (self._refuse if knock.is_private else self._leave)(knock, bot)

    async def _admit(self, raw: RawUpdate, language: str, bot: ExtBot[int]) -> None:
        """A link works once: whoever comes with one that has worked is told where to get another,
        however often they were refused."""
        self._budget.take(self._seconds())
        try:
            user = as_update(raw, bot).effective_user
        except UnreadableError:
            return
        services = self._services
        if user is None or services.roles.of(user.id) is not None:  # tapped twice
            return
        visitor = Visitor(user.id, user.full_name or "", language)
        join, owners, db = self._posting.team.join, services.owners, services.threads.db
        zone = await db(first_zone, services)
        person = await db(join, self._token_of(raw), visitor, zone, owners)
        words = services.catalogues[person.language if person else language]
        if person is None or person.role is None:
            await bot.send_message(user.id, words("team.link_is_over"), rate_limit_args=ONCE)
            return
        services.roles.note(user.id, person.role)
        services.people[user.id] = person
        self._tell()
        welcome = words(f"team.welcome.{person.role}", name=person.name)
        clock = clock_question(ZoneInfo(person.timezone), self._posting.clock(), words)
        html, ways = f"{welcome}\n\n{clock}", first_ways(words)
        await bot.send_message(user.id, html, reply_markup=ways, rate_limit_args=ONCE)
        await show_menu(bot, services, person)

    async def _refuse(self, knock: Knock, bot: ExtBot[int]) -> None:
        """A stranger is told their own id, with which an owner can let them in."""
        posting, db = self._posting, self._services.threads.db
        note, again = posting.people.note_refusal, posting.limits.refusal_every
        if not await db(note, knock.chat_id, posting.clock(), again):
            return
        self._budget.take(self._seconds())
        words = self._services.catalogues[knock.language]
        await bot.send_message(
            knock.chat_id,
            words("common.refused", user_id=knock.chat_id),
            reply_markup=rows([[copy(words.plain("common.copy_id"), str(knock.chat_id))]]),
            rate_limit_args=ONCE,
        )

    async def _leave(self, knock: Knock, bot: ExtBot[int]) -> None:
        """Whoever has brought the bot there reads who may, an owner who has to do with it where it
        works."""
        if knock.is_addition and await self._groups.is_known(knock.chat_id):
            return
        self._budget.take(self._seconds())
        if knock.is_addition:
            await self._groups.say_who_may(knock.chat_id, knock.language)
        await bot.leave_chat(knock.chat_id, rate_limit_args=ONCE)
        if knock.user_id is not None and knock.user_id in self._services.owners:
            words = self._services.catalogues[knock.language]
            await bot.send_message(knock.user_id, words("common.left_group"))

    def _seconds(self) -> float:
        return self._posting.clock().timestamp()


async def meet(update: Update, context: Context) -> None:
    """Before every other handler: who is speaking. Known as a rule, since the update was stored.
    Who was removed while it waited is not answered any more."""
    user = update.effective_user
    if user is None or context.services.roles.of(user.id) is None:
        raise ApplicationHandlerStop
    # The library has None for an empty first name.
    visitor = Visitor(user.id, user.full_name or "", language_of(user.language_code))
    known = context.services.people.get(user.id)
    if known is None or not visitor.is_as_known(known):
        services = context.services
        zone = services.default_timezone if known else await context.db(first_zone, services)
        context.person = await context.db(context.posting.people.meet, visitor, zone, context.now)
        if known is None:
            account = await context.db(services.posting.accounts.current, None)
            context.data[ZONE_UNASKED] = account is not None
        if known is None or known.language != context.person.language:
            show_own_menu(context)


def first_zone(services: Services) -> str:
    """Who comes to an account that others have connected begins with its clock, and is asked for
    their own. Database thread."""
    account = services.posting.accounts.current(None)
    return account.timezone if account else services.default_timezone


def handler() -> TypeHandler[Update, Context, None]:
    return TypeHandler(Update, meet)


def first_ways(words: Words) -> InlineKeyboardMarkup:
    """Where somebody goes first who has just been let in."""
    posts: Cell = (words.plain("common.posts"), ListPosts(Tab.PLANNED, 0))
    zone: Cell = (words.plain("home.change_zone"), ZoneMenu(0))
    return rows([[zone], [posts, (words.plain("common.settings"), SettingsMenu())]])


def _token_of(raw: RawUpdate, username: str) -> str:
    """Of the link that somebody has tapped, or pasted as text, if they have."""
    message = raw.body.get("message")
    text = message.get("text") if isinstance(message, dict) else None
    if not isinstance(text, str):
        return ""
    told = [text.removeprefix(START), *told_by_links(text, username)]
    return next((it.removeprefix(BY_LINK) for it in told if it.startswith(BY_LINK)), "")
