"""Where python-telegram-bot keeps what the conversation awaits: in our own database.

The library hands over what changed; `bot.updates.marks` has it written together with the mark that
the update is done, in one transaction, so that a restart forgets nothing and repeats nothing.
"""

import json
import logging
from collections.abc import Callable, Collection, MutableMapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any, Self, TypeAlias, TypeVar

from pydantic import TypeAdapter
from telegram.ext import BasePersistence, PersistenceInput

from bot.runtime.context import UserData
from bot.runtime.threads import Threads
from posting import Posting, UnsavableError

log = logging.getLogger(__name__)

ConversationKey: TypeAlias = tuple[int | str, ...]  # chat id, user id
States: TypeAlias = MutableMapping[ConversationKey, object]
CallbackData: TypeAlias = tuple[list[tuple[str, float, dict[str, Any]]], dict[str, str]]

T = TypeVar("T")

USER = "user"
CONVERSATION_NAME = "main"  # of the one conversation
JSON = TypeAdapter(dict[str, Any])
NEVER = 10**9  # seconds; the library's own timer is not needed


class Remembered(dict[str, Any]):
    """What the conversation remembers of one person. The library copies it deeply before it hands
    it over; here it becomes JSON the moment it comes."""

    def __deepcopy__(self, _: object) -> Self:
        return self


@dataclass
class Unsaved:
    """Changes on their way into the database."""

    states: dict[ConversationKey, str | None] = field(default_factory=dict)
    data: dict[int, str] = field(default_factory=dict)  # as JSON

    def take(self, people: Collection[int | str]) -> "Unsaved":
        """What is about these people; it stays here no longer."""
        states = {key: state for key, state in self.states.items() if key[-1] in people}
        data = {person: data for person, data in self.data.items() if person in people}
        for key in states:
            del self.states[key]
        for person in data:
            del self.data[person]
        return Unsaved(states, data)

    def put_back(self, taken: "Unsaved") -> None:
        """Unless there are newer values."""
        self.states = taken.states | self.states
        self.data = taken.data | self.data


class ConversationStore(BasePersistence[UserData, UserData, dict[str, Any]]):
    """Conversation states and user data; nothing else is stored by the library."""

    def __init__(self, posting: Posting, threads: Threads) -> None:
        super().__init__(
            PersistenceInput(bot_data=False, chat_data=False, user_data=True, callback_data=False),
            update_interval=NEVER,
        )
        self._conversations = posting.conversations
        self._storage = posting.storage
        self._threads = threads
        self._written: dict[int, str] = {}  # to write only what changed
        self._unsaved = Unsaved()

    async def get_user_data(self) -> dict[int, UserData]:
        stored = await self._threads.db(self._conversations.load_data, USER)
        self._written = {person: _dump(data) for person, data in stored.items()}
        return {person: Remembered(data) for person, data in stored.items()}

    def last_known(self, person: int) -> str:
        """What is remembered of somebody, as JSON, as their last update has left it."""
        return self._written.get(person, "{}")

    async def save(
        self, also: Callable[[], T], *, people: Collection[int | str], is_flushed: bool = True
    ) -> T:
        """Write what has changed about these people, whose updates `also` marks as done, in one
        transaction on the database thread. About others it would come before their mark: handled
        again after a crash, an answer would meet the question after its own.

        What cannot be saved about one person is left out, and holds up nobody else.
        """
        unsaved = self._unsaved.take(people)
        saved = False
        try:
            result = await self._threads.db(self._write, unsaved, also, is_flushed)
            saved = True
        finally:
            if not saved:  # it goes with their next update
                self._unsaved.put_back(unsaved)
        return result

    def _write(self, unsaved: Unsaved, also: Callable[[], T], is_flushed: bool) -> T:
        with nullcontext() if is_flushed else self._storage.unflushed():
            try:
                with self._storage.transaction():
                    self._save_all(unsaved)
                    return also()
            except UnsavableError:
                with self._storage.transaction():
                    self._save_one_by_one(unsaved)
                    return also()

    def _save_all(self, unsaved: Unsaved) -> None:
        self._conversations.save(CONVERSATION_NAME, unsaved.states)
        self._conversations.save_json(USER, unsaved.data)

    def _save_one_by_one(self, unsaved: Unsaved) -> None:
        each = [
            *(Unsaved(states={key: state}) for key, state in unsaved.states.items()),
            *(Unsaved(data={person: data}) for person, data in unsaved.data.items()),
        ]
        for one in each:
            try:
                with self._storage.part():
                    self._save_all(one)
            except UnsavableError as error:
                log.error("something about a conversation is left out: %s", error)  # noqa: TRY400 - a trace would quote it

    async def update_user_data(self, user_id: int, data: UserData) -> None:
        text = _dump(data)
        if self._written.get(user_id, "{}") != text:
            self._unsaved.data[user_id] = self._written[user_id] = text

    async def drop_user_data(self, user_id: int) -> None:
        """Of somebody who is out, whose row is erased as they go: what is remembered of them later
        is new, whatever it is."""
        self._written.pop(user_id, None)
        self._unsaved.data.pop(user_id, None)

    async def get_conversations(self, name: str) -> States:
        return dict(await self._threads.db(self._conversations.load, name))

    async def update_conversation(
        self,
        name: str,  # noqa: ARG002 - there is one conversation
        key: ConversationKey,
        new_state: object | None,
    ) -> None:
        self._unsaved.states[key] = None if new_state is None else str(new_state)

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

    async def flush(self) -> None:
        """At the end, when nothing is being handled any more."""
        people = {*self._unsaved.data, *(key[-1] for key in self._unsaved.states)}
        await self.save(lambda: None, people=people)


def _dump(data: UserData) -> str:
    """After every update: the library's own takes three times as long."""
    try:
        return JSON.dump_json(data).decode()
    except ValueError:  # half a character, which an earlier release has kept
        return json.dumps(data)
