"""Where python-telegram-bot keeps what the conversation awaits: in our own database.

`bot.processor` has it written before an update counts as handled, so a restart forgets nothing.
"""

import json
from collections.abc import MutableMapping
from typing import Any, TypeAlias

from telegram.ext import BasePersistence, PersistenceInput

from bot.context import UserData
from bot.threads import Threads
from posting import Posting

ConversationKey: TypeAlias = tuple[int | str, ...]  # chat id, user id
Conversations: TypeAlias = MutableMapping[ConversationKey, object]
CallbackData: TypeAlias = tuple[list[tuple[str, float, dict[str, Any]]], dict[str, str]]

USER = "user"
NEVER = 10**9  # seconds; the library's own timer is not needed


class ConversationStore(BasePersistence[UserData, UserData, dict[str, Any]]):
    """Conversation states and user data; nothing else is stored by the library."""

    def __init__(self, posting: Posting, threads: Threads) -> None:
        super().__init__(
            PersistenceInput(bot_data=False, chat_data=False, user_data=True, callback_data=False),
            update_interval=NEVER,
        )
        self._conversations = posting.conversations
        self._threads = threads
        self._written: dict[int, str] = {}  # to write only what changed

    async def get_user_data(self) -> dict[int, UserData]:
        stored = await self._threads.db(self._conversations.load_data, USER)
        self._written = {person: _dump(data) for person, data in stored.items()}
        return stored

    async def update_user_data(self, user_id: int, data: UserData) -> None:
        text = _dump(data)
        if self._written.get(user_id, "{}") != text:
            await self._threads.db(self._conversations.save_data, USER, user_id, data)
            self._written[user_id] = text

    async def drop_user_data(self, user_id: int) -> None:
        await self.update_user_data(user_id, {})

    async def get_conversations(self, name: str) -> Conversations:
        return dict(await self._threads.db(self._conversations.load, name))

    async def update_conversation(
        self, name: str, key: ConversationKey, new_state: object | None
    ) -> None:
        state = None if new_state is None else str(new_state)
        await self._threads.db(self._conversations.save, name, key, state)

    # The rest of the interface is for kinds of data that this bot does not have.

    async def get_chat_data(self) -> dict[int, UserData]:
        return {}

    async def get_bot_data(self) -> dict[str, Any]:
        return {}

    async def get_callback_data(self) -> CallbackData | None:
        return None

    async def update_chat_data(self, chat_id: int, data: UserData) -> None: ...

    async def update_bot_data(self, data: dict[str, Any]) -> None: ...

    async def update_callback_data(self, data: CallbackData) -> None: ...

    async def drop_chat_data(self, chat_id: int) -> None: ...

    async def refresh_user_data(self, user_id: int, user_data: UserData) -> None: ...

    async def refresh_chat_data(self, chat_id: int, chat_data: UserData) -> None: ...

    async def refresh_bot_data(self, bot_data: dict[str, Any]) -> None: ...

    async def flush(self) -> None: ...


def _dump(data: UserData) -> str:
    return json.dumps(data, sort_keys=True)
