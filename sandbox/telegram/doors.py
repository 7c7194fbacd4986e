"""The chat door `/__sandbox/chat/...` and `/__sandbox/telegram/...`: what people do in the chat.

The page and the tests come in here; every answer is JSON, an error `{"error": reason}` with 400.
"""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta

from tornado.routing import URLSpec
from tornado.web import MissingArgumentError, RequestHandler

from sandbox.feed import Json
from sandbox.telegram.attached import attached
from sandbox.telegram.elsewhere import SOURCES
from sandbox.telegram.errors import BotApiError
from sandbox.telegram.files import FileFault
from sandbox.telegram.messages import NO_TIES, Content, Message, Person, Ties, album_id
from sandbox.telegram.mini_app import opened
from sandbox.telegram.state import Telegram
from sandbox.telegram.text import quote, trim, with_found

TAP_WAIT_SECONDS = 5

ACTS = (
    "send",
    "album",
    "location",
    "venue",
    "sticker",
    "voice",
    "poll",
    "forward",
    "edit",
    "tap",
    "app",
    "block",
)
FAULTS = {"", "gone", "slow", "breaks", "empty"}
FOREVER = timedelta(days=365)


def chat_door_routes(telegram: Telegram) -> list[URLSpec]:
    tail = {"telegram": telegram}
    return [
        URLSpec(r"/__sandbox/chat/messages", MessagesDoor, tail),
        URLSpec(rf"/__sandbox/chat/({'|'.join(ACTS)})", ChatDoor, tail),
        URLSpec(r"/__sandbox/telegram/(outage|flood|log)", WeatherDoor, tail),
        URLSpec(r"/__sandbox/telegram/files", FilesDoor, tail),
    ]


class TelegramDoor(RequestHandler):
    """Common to the doors: JSON or form in, JSON out."""

    def initialize(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.values: Json = {}

    def prepare(self) -> None:
        if self.request.headers.get("Content-Type", "").startswith("application/json"):
            self.values = json.loads(self.request.body or b"{}")
        else:
            self.values = {name: self.get_argument(name) for name in self.request.arguments}

    def write_error(self, status_code: int, **details: object) -> None:
        problem = details.get("exc_info", (None, None, None))
        reason = problem[1] if isinstance(problem, tuple) else None
        asked_wrongly = isinstance(reason, (BotApiError, LookupError, ValueError))
        self.set_status(400 if asked_wrongly else status_code)
        self.finish({"error": str(reason) or self._reason})

    def log_exception(self, *details: object) -> None:
        """A wrong request at the door is answered, not logged."""


class MessagesDoor(TelegramDoor):
    def get(self) -> None:
        chat_id = int(self.get_argument("chat"))
        self.finish({"messages": self.telegram.chat_messages(chat_id)})


class ChatDoor(TelegramDoor):
    """One act of a person; the answer names the message that it made or touched."""

    async def post(self, act: str) -> None:
        person = self.telegram.people[int(self.values["from"])]
        if act == "tap":
            self.finish(await self._tap(person))
        elif act == "app":
            url, at = str(self.values["url"]), self.telegram.clock()
            self.finish({"url": opened(person, self._message(person), url, at)})
        elif act == "block":
            self.telegram.block(person, blocked=bool(self.values["blocked"]))
            self.finish({"ok": True})
        else:
            made = self._made(act, person)
            self.finish({"message_id": made.message_id})

    def _made(self, act: str, person: Person) -> Message:
        """The message that an act makes or changes; the first one of an album."""
        if act == "edit":
            return self._edit(person)
        if act != "forward":
            return self._say(person, self._contents(act), self._answering(person))
        source = self.values.get("elsewhere")
        if source is None:
            return self._forward(person)
        ties = Ties(origin=SOURCES[source].origin(self.telegram.clock()))
        return self._say(person, self._contents("album" if self.request.files else "send"), ties)

    def _say(self, person: Person, contents: list[Content], ties: Ties) -> Message:
        """Several are an album; one with the `album` of others joins them, as late files do.

        `arriving` is the order in which the bot hears of them, such as "2,0,1".
        """
        album = self.values.get("album") or (album_id() if len(contents) > 1 else None)
        ties = replace(ties, album=str(album) if album else None)
        order = str(self.values.get("arriving") or "")
        arriving = [int(place) for place in order.split(",")] if order else range(len(contents))
        if sorted(arriving) != list(range(len(contents))):
            raise ValueError("arriving names every file once, from 0 on")
        sent = [self.telegram.write(person, one, by=person, ties=ties) for one in contents]
        for place in arriving:
            self.telegram.updates.add("message", sent[place].api())
        return sent[0]

    def _answering(self, person: Person) -> Ties:
        """What a message with `reply_to` answers, and the words `quote` that it quotes of it.

        `quote_position` counts UTF-16 units. Raises ValueError or LookupError.
        """
        if not self.values.get("reply_to"):
            return NO_TIES
        answered = self._found(person, int(self.values["reply_to"]))
        if not self.values.get("quote"):
            return Ties(reply_to=answered)
        said, position = answered.content, int(self.values["quote_position"])
        words = quote(said.text, said.entities, position, str(self.values["quote"]))
        return Ties(reply_to=answered, quote=words)

    def _forward(self, person: Person) -> Message:
        """A message of this chat, or the album that it is part of, once more."""
        chosen = self._found(person, int(self.values["message_id"]))
        originals = self.telegram.album_of(chosen)
        album = album_id() if len(originals) > 1 else None
        sent = [
            self.telegram.say(
                person, one.content, by=person, ties=Ties(album=album, origin=one.origin())
            )
            for one in originals
        ]
        return sent[0]

    def _contents(self, act: str) -> list[Content]:
        files = attached(self.telegram.files, self.request.files, self.values)
        if not files:
            return [self._special(act)]
        if len(files) > 1 and act != "album":
            raise ValueError("several files are an album")
        text, entities = self._text("caption")
        return [
            Content(text, entities, files[0]),
            *(Content(file=one) for one in files[1:]),
        ]

    def _special(self, act: str) -> Content:
        if act in ("location", "venue"):
            return Content(special=self._place(act))
        if act == "sticker":
            return Content(special={"sticker": self._sticker()})
        if act == "poll":
            return Content(special={"poll": _poll()})
        if act == "voice":
            return Content(file=self.telegram.files.add("voice", "voice.oga", b"OggS silence"))
        text, entities = self._text("text")
        if not text:
            raise ValueError("text is empty")
        return Content(text, entities)

    def _place(self, act: str) -> Json:
        """Where a venue is, its message says twice."""
        spot = {k: float(self.values[k]) for k in ("latitude", "longitude")}
        if act == "location":
            return {"location": spot}
        address = str(self.values.get("address") or "")
        venue = {"location": spot, "title": str(self.values["title"]), "address": address}
        return {"location": spot, "venue": venue}

    def _text(self, name: str) -> tuple[str, tuple[Json, ...]]:
        text, _ = trim(str(self.values.get(name) or ""), [])
        return text, tuple(with_found(text, []))

    def _edit(self, person: Person) -> Message:
        message = self._message(person)
        if message.from_bot or message.deleted or message.ties.origin:
            raise ValueError("a person edits own messages only")
        text, entities = self._text("text")
        old = message.content
        return self.telegram.change(message, Content(text, entities, old.file, old.special), None)

    async def _tap(self, person: Person) -> Json:
        """Press a button and wait for the bot's answer, up to `wait` seconds (default 5)."""
        wait = float(self.values.get("wait", TAP_WAIT_SECONDS))
        tap = self.telegram.tap(person, self._message(person), str(self.values["data"]))
        try:
            return {"answer": await asyncio.wait_for(tap.answer, wait)}
        except TimeoutError:
            return {"answer": None}

    def _found(self, person: Person, message_id: int) -> Message:
        """A message of this chat that still stands."""
        found = self.telegram.find(person.id, message_id)
        if found is None:
            raise LookupError("no such message in this chat")
        return found

    def _message(self, person: Person) -> Message:
        message = self.telegram.messages[int(self.values["message_id"])]
        if message.chat is not person and isinstance(message.chat, Person):
            raise LookupError("no such message in this chat")
        return message

    def _sticker(self) -> Json:
        picture = self.telegram.files.add("sticker", "hello.webp", b"RIFF sticker")
        shape: Json = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
        return picture.identity() | shape | {"type": "regular", "emoji": "👋"}


class FilesDoor(TelegramDoor):
    """What becomes of files: `{"file_id": … or "*", "fault": "gone"|"slow"|"breaks"|"empty"|"",
    "times": n, "bytes_per_second": n}`; `{"local": true}` makes it a Bot API server of one's own.
    """

    def post(self) -> None:
        files = self.telegram.files
        if "local" in self.values:
            files.is_local = bool(self.values["local"])
        if "fault" in self.values:
            kind, times = str(self.values["fault"]), self.values.get("times")
            if kind not in FAULTS:
                raise ValueError(f"fault must be one of {sorted(FAULTS)}")
            speed = int(self.values.get("bytes_per_second", FileFault.bytes_per_second))
            fault = FileFault(kind, None if times is None else int(times), speed)
            files.spoil(str(self.values["file_id"]), fault)
        self.finish({"ok": True})


class WeatherDoor(TelegramDoor):
    """Outage and flood to order, and the log of calls."""

    def get(self, what: str) -> None:
        if what != "log":
            raise MissingArgumentError(what)
        self.finish({"calls": list(self.telegram.log)})

    def post(self, what: str) -> None:
        if what == "outage":
            seconds = timedelta(seconds=float(self.values.get("seconds", 0)))
            length = FOREVER if self.values.get("on") else seconds
            self.telegram.out_until = self.telegram.clock() + length
        else:
            self.telegram.flood_left = int(self.values.get("times", 1))
            self.telegram.flood_retry_after = int(self.values.get("retry_after", 1))
        self.finish({"ok": True})


def _poll() -> Json:
    options = [
        {"persistent_id": str(n), "text": text, "voter_count": 0}
        for n, text in enumerate(("Yes", "No"))
    ]
    flags = {
        "is_closed": False,
        "is_anonymous": True,
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
    question: Json = {"id": "5300000001", "question": "Shall we?", "type": "regular"}
    return question | flags | {"options": options, "total_voter_count": 0}
