"""The pretend Telegram itself: people, their chats with the bot, messages, taps and files.

The Bot API methods act for the bot, the chat door for the people; both publish to the feed.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex

from sandbox.feed import Feed, Json
from sandbox.telegram.errors import BotApiError, bad_request
from sandbox.telegram.files import FileStore
from sandbox.telegram.messages import NO_TIES, Chat, Content, Group, Message, Person, Ties
from sandbox.telegram.updates import UpdateQueue
from sandbox.telegram.webhook import Webhook

PEOPLE = (
    Person(1001, "Anna", "anna_sandbox", "en"),
    Person(1002, "Boris", "boris_sandbox", "ru"),
)
BOT = {
    "id": 100200300,
    "is_bot": True,
    "first_name": "Instagram Publisher",
    "username": "instagram_publisher_bot",
}
TOKEN = f"{BOT['id']}:SANDBOX-telegram-token-of-nobody"
TAP_LIFETIME = timedelta(seconds=30)
IDS_BEGAN = 1_790_000_000
LOG_LENGTH = 20_000


@dataclass
class Tap:
    """One press of an inline button; `answer` resolves with what the bot answers, once."""

    person: Person
    message: Message
    at: datetime
    answer: "asyncio.Future[Json]"


class Telegram:
    """All state of one pretend Telegram with one bot. Lives on one event loop."""

    def __init__(self, feed: Feed, clock: Callable[[], datetime], directory: Path) -> None:
        self.feed = feed
        self.clock = clock
        self.files = FileStore(directory, clock)
        # Ids rise over restarts too, so that a bot with a memory does not mistake new for old.
        start = int(clock().timestamp())
        self.updates = UpdateQueue(start)
        self.webhook = Webhook(self.updates, clock)
        self.people = {person.id: person for person in PEOPLE}
        self._last_message_id = start - IDS_BEGAN
        self.forget()

    def forget(self) -> None:
        """Back to the first day; ids go on rising, as a bot that polls expects."""
        self.messages: dict[int, Message] = {}
        self.groups: dict[int, Group] = {}
        self.known: set[int] = set()
        self.blocked: set[int] = set()
        self.taps: dict[str, Tap] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.log: deque[Json] = deque(maxlen=LOG_LENGTH)
        self.out_until: datetime | None = None
        self.flood_left = 0
        self.flood_retry_after = 1
        self.files.recover()
        self.updates.clear()

    # What the bot does

    def chat(self, chat_id: int) -> Chat:
        """Where the bot may write: to a person who wrote first, in a group that it is in. Raises
        BotApiError."""
        if chat_id in self.groups:
            return self._where_bot_is(self.groups[chat_id])
        person = self.people.get(chat_id)
        if person is None or chat_id not in self.known:
            raise bad_request("chat not found")
        if chat_id in self.blocked:
            raise BotApiError(403, "Forbidden: bot was blocked by the user")
        return person

    def _where_bot_is(self, group: Group) -> Group:
        if group.became:
            raise BotApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                {"migrate_to_chat_id": group.became},
            )
        if not group.has_bot:
            raise BotApiError(403, f"Forbidden: bot is not a member of the {group.type} chat")
        return group

    def find(self, chat_id: int, message_id: int) -> Message | None:
        """A message that still exists, or None."""
        message = self.messages.get(message_id)
        alive = message and not message.deleted and message.chat.id == chat_id
        return message if alive else None

    def album_of(self, message: Message) -> list[Message]:
        """All messages of its album that still exist; of a single message itself."""
        album = message.ties.album
        return [
            one
            for one in self.messages.values()
            if one is message or (album and one.ties.album == album and not one.deleted)
        ]

    def say(
        self,
        chat: Chat,
        content: Content,
        *,
        by: Person | None = None,
        keyboard: Json | None = None,
        ties: Ties = NO_TIES,
    ) -> Message:
        """Add a message of the bot, or of a person, to the chat; the latter becomes an update,
        unless it is none of the bot's business in a group."""
        message = self.write(chat, content, by=by, keyboard=keyboard, ties=ties)
        if by is not None and message.is_for_bot:
            self.updates.add("message", message.api())
        return message

    def write(
        self,
        chat: Chat,
        content: Content,
        *,
        by: Person | None = None,
        keyboard: Json | None = None,
        ties: Ties = NO_TIES,
    ) -> Message:
        """Add a message to the chat, of which the bot does not hear yet."""
        self._last_message_id += 1
        message = Message(
            self._last_message_id, chat, by, BOT, self.clock(), content, keyboard, ties
        )
        self.messages[message.message_id] = message
        self._show("message", message)
        if chat is by:
            self.known.add(chat.id)
        return message

    def change(self, message: Message, content: Content, keyboard: Json | None) -> Message:
        """Replace what a message says; an edit by the person becomes an update."""
        changed = replace(message, content=content, keyboard=keyboard, edited=self.clock())
        self.messages[message.message_id] = changed
        self._show("edit", changed)
        if not message.from_bot:
            self.updates.add("edited_message", changed.api())
        return changed

    def delete(self, message: Message) -> None:
        self.messages[message.message_id] = replace(message, content=Content(), deleted=True)
        payload = {"chat": message.chat.id, "message_id": message.message_id}
        self.feed.publish("delete", payload)

    def answer_tap(self, query_id: str, answer: Json) -> None:
        """Raises BotApiError 400 for an unknown, old or already answered query."""
        tap = self.taps.pop(query_id, None)
        if tap is None or self.clock() - tap.at > TAP_LIFETIME:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        if not tap.answer.done():
            tap.answer.set_result(answer)
        self.feed.publish("toast", {"chat": tap.message.chat.id, "to": tap.person.id, **answer})

    # What people do

    def tap(self, person: Person, message: Message, data: str) -> Tap:
        """Press a button with `data`, which need not be on the message: people forge."""
        query_id = str(int(token_hex(8), 16))
        tap = Tap(person, message, self.clock(), asyncio.get_running_loop().create_future())
        self.taps[query_id] = tap
        seen = message.inaccessible() if message.deleted else message.api()
        query = {"id": query_id, "from": person.user(), "message": seen, "data": data}
        self.updates.add(
            "callback_query", query | {"chat_instance": str(8_000_000 + message.chat.id)}
        )
        return tap

    def block(self, person: Person, *, blocked: bool) -> None:
        """The person stops or restarts the bot: a my_chat_member update."""
        (self.blocked.add if blocked else self.blocked.discard)(person.id)
        gone: Json = {"status": "kicked", "user": BOT, "until_date": 0}
        member: Json = {"status": "member", "user": BOT}
        self.note_member(person, person, *((member, gone) if blocked else (gone, member)))
        self.feed.publish("commands", self.view_of(person))

    def note_member(self, chat: Chat, by: Person, old: Json, new: Json) -> None:
        """What somebody has made of the bot in a chat: a my_chat_member update."""
        date = int(self.clock().timestamp())
        change = {"chat": chat.chat(), "from": by.user(), "date": date}
        self.updates.add(
            "my_chat_member", change | {"old_chat_member": old, "new_chat_member": new}
        )

    def chat_messages(self, chat_id: int) -> list[Json]:
        """The chat as the page sees it, oldest first."""
        return [m.page() for m in self.messages.values() if m.chat.id == chat_id]

    def commands_of(self, person: Person) -> list[Json]:
        """The menu that this person sees: the narrowest scope, their language first."""
        return self._commands(person, f"chat:{person.id}", "all_private_chats", "default")

    def _commands(self, person: Person, *scopes: str) -> list[Json]:
        for scope in scopes:
            for language in (person.language_code, ""):
                if (scope, language) in self.commands:
                    return self.commands[scope, language]
        return []

    def text_of(self, person: Person, name: str) -> str:
        """The bot's name, description or short_description in the person's language."""
        return self.texts.get((name, person.language_code)) or self.texts.get((name, ""), "")

    def publish_profile(self) -> None:
        """Tell the page that commands or the bot's texts changed."""
        for person in self.people.values():
            self.feed.publish("commands", self.view_of(person))

    def view_of(self, person: Person) -> Json:
        """What the page shows around the chat of one person."""
        return {
            "person": person.id,
            "commands": self.commands_of(person),
            "group_commands": self._commands(person, "all_group_chats", "default"),
            "bot_name": self.text_of(person, "name") or BOT["first_name"],
            "description": self.text_of(person, "description"),
            "short_description": self.text_of(person, "short_description"),
            "blocked": person.id in self.blocked,
        }

    def _show(self, kind: str, message: Message) -> None:
        self.feed.publish(kind, {"chat": message.chat.id, "message": message.page()})
