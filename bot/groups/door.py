"""What of groups gets past the gate, and what whoever is turned away there reads. Used by
`bot.access`."""

import logging

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.groups.fate import former_group
from bot.groups.heard import (
    asks_for_plan,
    is_addition,
    is_out,
    moved,
    new_title,
    tap_of,
    topic_of,
)
from bot.runtime import Services
from bot.updates.raw_update import RawUpdate
from posting import Role

log = logging.getLogger(__name__)

ONCE = 1  # no further try after a flood wait: nobody is owed this


class GroupDoor:
    """Knows the groups that an owner has brought the bot into."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._known = services.group_chats
        self._bot: ExtBot[int] | None = None

    def start(self, bot: ExtBot[int]) -> None:
        self._bot = bot

    def lets_in(self, raw: RawUpdate) -> bool:
        """That the bot comes, by an owner, that it goes, that the group has become a supergroup or
        has another title, and of the team /plan and taps."""
        role = self._services.roles.of(raw.user_id)
        if self.is_addition(raw):
            if role is Role.OWNER and raw.chat_id is not None:
                self._known.add(raw.chat_id)  # what comes from there next is not turned away
            return role is Role.OWNER
        move = moved(raw)
        if move is not None and not self._known.isdisjoint(move):
            self._known.update(move)
            return True
        is_of_team = role is not None and self.wants_plan(raw)
        is_news = is_out(raw) or new_title(raw) is not None
        return raw.chat_id in self._known and (is_news or is_of_team)

    def is_left(self, raw: RawUpdate) -> bool:
        """Whether the bot has no business there, and still is there."""
        return raw.chat_id not in self._known and not is_out(raw)

    def wants_plan(self, raw: RawUpdate) -> bool:
        username = self._bot.username if self._bot else ""
        return tap_of(raw) is not None or asks_for_plan(raw, username)

    def is_addition(self, raw: RawUpdate) -> bool:
        return self._bot is not None and is_addition(raw, self._bot.id)

    async def is_known(self, chat_id: int) -> bool:
        """Meanwhile, or as what a known group has just become."""
        if chat_id not in self._known and self._bot is not None:
            former = await former_group(self._services, self._bot, chat_id)
            self._known.update([] if former is None else [chat_id])
        return chat_id in self._known

    async def turn_down(self, chat_id: int, raw: RawUpdate, language: str) -> None:
        """Somebody who is not of the team. Raises TelegramError."""
        words, query_id = self._services.catalogues[language], tap_of(raw)
        if self._bot is None:
            return
        if query_id is None:
            html, topic = words("group.only_team"), topic_of(raw)
            await self._bot.send_message(
                chat_id, html, message_thread_id=topic, rate_limit_args=ONCE
            )
            return
        told = words.plain("group.toast.only_team")
        await self._bot.answer_callback_query(query_id, told, show_alert=True, rate_limit_args=ONCE)

    async def say_who_may(self, chat_id: int, language: str) -> None:
        """Where it may not speak it leaves without a word."""
        html = self._services.catalogues[language]("group.only_owners")
        try:
            if self._bot is not None:
                await self._bot.send_message(chat_id, html, rate_limit_args=ONCE)
        except TelegramError as error:
            log.info("in group %s nothing may be said: %s", chat_id, error)
