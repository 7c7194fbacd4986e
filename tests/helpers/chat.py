"""The real bot on a real database, with an in-memory Telegram before it and a pretend Instagram
behind it. Tests act as people: they send, tap and look.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bot.access import Gate
from bot.app import ALARM, GATE, begin, build_application
from bot.options import BotOptions
from bot.runtime.alarm import Alarm
from bot.runtime.calls.pacing import NO_LIMIT, ChatPacing
from bot.runtime.context import SERVICES, BotApplication, Services
from bot.runtime.file_work import FileWork
from bot.updates.raw_update import RawUpdate
from graph.hosts import GraphHosts
from graph.transport import Transport
from media.inspection import MediaInspector
from media.store import Folder
from posting import FileHosting, Keeper, Making, Posting, StoreWatch, Sweeper, build_posting
from posting.files.source import FileSource
from sandbox.instagram.records import APP
from storage import Storage, open_storage
from storage.engine.secrets import TokenCipher
from tests.helpers.apart import CONVERTER, PAINTER
from tests.helpers.lists import as_read, number_of_line
from tests.helpers.pretend_time import PretendTime
from tests.helpers.story_loop import StoryLoop, StoryThreads
from tests.helpers.telegram_fake import TOKEN, Answer, Json, TelegramFake

ANNA, BORIS, STRANGER = 1001, 1002, 6666
API_URL = "https://api.telegram.org"
A_MOMENT = 0.001  # seconds: until all is done that is due now
T = TypeVar("T")
Opened = Callable[[str, TokenCipher], Storage]


@dataclass(frozen=True)
class Seen:
    """A message of the bot as a person sees it."""

    text: str
    buttons: list[str]
    raw: Json

    @property
    def message_id(self) -> int:
        number: int = self.raw["message_id"]
        return number


class Stage:
    """One process of the bot after another on the same database and the same Telegram."""

    def __init__(
        self,
        database_url: str,
        cipher: TokenCipher,
        *,
        now: Callable[[], datetime],
        hosts: GraphHosts,
        inspector: MediaInspector | None = None,
        owners: frozenset[int] = frozenset({ANNA, BORIS}),
        timezone: str = "UTC",
        telegram: TelegramFake | None = None,
        opened: Opened = open_storage,
    ) -> None:
        self.telegram = telegram or TelegramFake(now)
        self.flood_time = PretendTime()  # stands: a flood wait lasts until the test ends it
        self.database_url, self._cipher, self._now = database_url, cipher, now
        self.hosts, self._inspector = hosts, inspector or MediaInspector()
        self._transport = Transport(hosts)
        self.owners, self._timezone = owners, timezone  # the owners of the next start
        self.public_url: str | None = "https://bot.example.org"  # of the next start
        self.api_url = API_URL  # likewise
        self.workers = 0  # likewise: threads that publish; else `publish_due` does
        self._media = TemporaryDirectory(prefix="media-")
        self._kept = Path(self._media.name) / "kept"
        self._kept.mkdir()
        self._runner = asyncio.Runner(loop_factory=StoryLoop)
        self.start(opened)

    # The process

    def start(self, opened: Opened = open_storage) -> None:
        self.storage: Storage = opened(self.database_url, self._cipher)
        kept = Folder(self._kept)
        self.posting: Posting = build_posting(
            self.storage,
            self._transport,
            inspector=self._inspector,
            clock=self._now,
            hosting=FileHosting(kept, self.public_url, self._now),
        )
        options = BotOptions(TOKEN, self.api_url, self.owners, self._timezone, workers=self.workers)
        self.application: BotApplication = build_application(
            options,
            self.posting,
            pacing=ChatPacing(
                NO_LIMIT, NO_LIMIT, clock=self.flood_time.clock, sleep=self.flood_time.sleep
            ),
            threads=StoryThreads(),
            linger=0,
            request=self.telegram,
            get_updates_request=self.telegram,
        )
        self.telegram.reachability = self.services.reachability
        self.run(self._begin())

    async def _begin(self) -> None:
        await begin(self.application)
        await self.application.initialize()
        assert self.application.post_init
        await self.application.post_init(self.application)
        while not self.application.update_queue.empty():
            await self._handle(self.application.update_queue.get_nowait())

    def restart_with_app(self) -> None:
        """The next process knows the app's number and secret."""
        self._transport = Transport(self.hosts, app_id=APP.id, app_secret=APP.secret)
        self.restart()

    def kill(self) -> None:
        """The process is gone without a word: nothing is written any more."""
        self.run(self.alarm.stop())
        self.services.threads.close()
        self.storage.close()

    def restart(self) -> None:
        self.kill()
        self.start()

    def another(self, database_url: str) -> "Stage":
        """The same bot on another database, before a Telegram that knows nothing yet."""
        return Stage(
            database_url,
            self._cipher,
            now=self._now,
            hosts=self.hosts,
            inspector=self._inspector,
            owners=self.owners,
            timezone=self._timezone,
        )

    def close(self) -> None:
        self.kill()
        self._runner.close()
        self._media.cleanup()

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run something on the bot's event loop. The runner itself would listen to Ctrl-C anew."""
        return self._runner.get_loop().run_until_complete(coroutine)

    @property
    def database_path(self) -> str:
        return self.database_url.removeprefix("sqlite:///")

    @property
    def services(self) -> Services:
        found: Services = self.application.bot_data[SERVICES]
        return found

    @property
    def alarm(self) -> Alarm:
        found: Alarm = self.application.bot_data[ALARM]
        return found

    # What happens

    def deliver(self) -> None:
        """The bot fetches what has come in and handles it all, chats in parallel."""
        self.run(self.deliveries())

    async def deliveries(self) -> None:
        updates = await self.application.bot.get_updates(self._offset())
        if updates:  # else they could not be kept, and come again
            await asyncio.gather(*(self._handle(update) for update in updates))
            self.telegram.pending.clear()
        gate: Gate = self.application.bot_data[GATE]
        await gate.turn_away()

    def fetch(self) -> tuple[RawUpdate, ...]:
        """The bot fetches what has come in, and does not get to handle it."""
        updates: tuple[Any, ...] = self.run(self.application.bot.get_updates(self._offset()))
        return updates

    def _offset(self) -> int:
        return min((u["update_id"] for u in self.telegram.pending), default=0)

    async def _handle(self, update: object) -> None:
        processor = self.application.update_processor
        await processor.process_update(update, self.application.process_update(update))

    def keep_files(self, source: FileSource) -> Keeper:
        """Files are fetched from there from now on, made to fit and kept: whenever the keeper is
        told to step."""
        folder = self._kept
        making = Making(Folder(folder), CONVERTER, source, self._inspector, PAINTER)
        sweeper = Sweeper(self.storage, Folder(folder), 10**9, self._now)
        bench = folder.with_name("bench")
        watch = StoreWatch(self.storage, Folder(folder), self.services.owners, self._now)
        keeper = Keeper(self.storage, making, sweeper, watch, bench, self.posting.outage, self._now)
        self.application.bot_data[SERVICES] = replace(self.services, files=FileWork(keeper))
        return keeper

    def passes(self, seconds: float) -> None:
        """Time, in which nothing comes in: whoever waits for no more of it goes on."""
        self.run(asyncio.sleep(seconds))
        self.run(asyncio.sleep(A_MOMENT))

    def publish_due(self) -> None:
        """A worker does whatever is due, and people are told."""
        while self.posting.publisher.step("worker"):
            pass
        self.run(self._told())

    async def _told(self) -> None:
        await self.alarm.rearm()
        await self.alarm.tell()

    def chat(self, person_id: int, language: str = "en", name: str = "Anna") -> "Chat":
        person = {
            "id": person_id,
            "is_bot": False,
            "first_name": name,
            "language_code": language,
        }
        return Chat(self, person)

    def every_tap_was_answered_once(self) -> bool:
        return all(len(self.telegram.answers[tap]) == 1 for tap in self.telegram.taps)


class Chat:
    """One person's private chat with the bot."""

    def __init__(self, stage: Stage, person: Json) -> None:
        self.stage = stage
        self.person = person
        self.id: int = person["id"]
        self.answer: Answer | None = None  # of the last tap

    # What the person does

    def sends(self, text: str) -> Json:
        return self.sends_thing(text=text, **_entities(text))

    def sends_thing(self, **content: object) -> Json:
        """Anything else: `photo=[…]`, `sticker={…}`, with `caption` or not."""
        message = self.stage.telegram.new_message(self.person, content)
        self.stage.telegram.push("message", message)
        self.stage.deliver()
        return message

    def sends_photo(self, name: str = "bread", **more: object) -> Json:
        """The same name is the same file; with `caption`, `media_group_id`."""
        return self.sends_thing(**photo(name), **more)

    def attaches(self, **content: object) -> Json:
        """Send something, but let the bot not fetch it yet."""
        message = self.stage.telegram.new_message(self.person, content)
        self.stage.telegram.push("message", message)
        return message

    def types(self, text: str) -> Json:
        """Send it, but let the bot not fetch it yet."""
        message = self.stage.telegram.new_message(self.person, {"text": text, **_entities(text)})
        self.stage.telegram.push("message", message)
        return message

    def edits(self, message: Json, text: str) -> None:
        now = int(self.stage.telegram.now().timestamp())
        message.update(text=text, edit_date=now, **_entities(text))
        self.stage.telegram.push("edited_message", message)
        self.stage.deliver()

    def taps(self, label: str) -> Answer:
        """Tap the newest button whose label, or line of a list, is or has these words; how the tap
        was answered."""
        for message in map(_seen, reversed(self.stage.telegram.of_bot(self.id))):
            number = number_of_line(message.text, label)
            buttons = [button for row in _keyboard(message.raw) for button in row]
            exactly = [it for it in buttons if it["text"] == label]
            having = [it for it in buttons if label in it["text"] or number == it["text"]]
            if found := exactly or having:
                return self.taps_data(found[0]["callback_data"], message.raw)
        raise AssertionError(f"no button {label!r} in\n{self.transcript()}")

    def taps_data(self, data: str, message: Json | None = None) -> Answer:
        """Tap a button with this data, be it there or forged."""
        self.tap_waits(data, message)
        self.stage.deliver()
        answers = self.stage.telegram.answers[self.stage.telegram.taps[-1]]
        assert len(answers) == 1, f"the tap was answered {len(answers)} times"
        self.answer = answers[0]
        return answers[0]

    def tap_waits(self, data: str, message: Json | None = None) -> None:
        """Tap, but let the bot not fetch it yet."""
        telegram = self.stage.telegram
        ident = str(9000 + len(telegram.taps))
        telegram.taps.append(ident)
        telegram.push(
            "callback_query",
            {
                "id": ident,
                "from": self.person,
                "chat_instance": str(self.id),
                "message": message or self.last.raw,
                "data": data,
            },
        )

    # What the person sees

    @property
    def messages(self) -> list[Seen]:
        """The bot's standing messages, the one touched last at the end."""
        return [_seen(raw) for raw in self.stage.telegram.of_bot(self.id)]

    @property
    def newest(self) -> Seen | None:
        """The last of them."""
        raw = self.stage.telegram.newest_of_bot(self.id)
        return None if raw is None else _seen(raw)

    @property
    def last(self) -> Seen:
        newest = self.newest
        assert newest, "the bot has said nothing"
        return newest

    def sees(self, words: str) -> Seen:
        """The last message, which has these words."""
        assert words in self.last.text, f"{words!r} is not in\n{self.transcript()}"
        return self.last

    def transcript(self) -> str:
        return "\n---\n".join(f"{m.text}\n{m.buttons}" for m in self.messages[-4:])


def settle(stage: Stage) -> None:
    """A second passes in which nothing more comes from anybody."""
    jobs = stage.application.job_queue
    assert jobs
    for job in jobs.jobs():
        if job.name and job.name.startswith("arriving"):
            job.schedule_removal()
            stage.run(job.run(stage.application))


def photo(name: str, width: int = 1080, height: int = 1350) -> Json:
    """A photo with its sizes, the largest last."""
    sizes = [(90, 90 * height // width), (width, height)]
    return {
        "photo": [
            {
                "file_id": f"{name} {w}",
                "file_unique_id": f"u {name} {w}",
                "width": w,
                "height": h,
                "file_size": w * h // 4,
            }
            for w, h in sizes
        ]
    }


def film(name: str, seconds: int = 10, size: int = 3_000_000) -> Json:
    """A video as Telegram compresses it."""
    file = {"file_id": name, "file_unique_id": f"u {name}", "width": 1080, "height": 1920}
    told = {"duration": seconds, "file_size": size, "mime_type": "video/mp4"}
    return {"video": file | told}


def document(name: str, mime_type: str, size: int = 500_000) -> Json:
    """A file that Telegram leaves as it is."""
    file = {"file_id": name, "file_unique_id": f"u {name}", "file_name": name}
    return {"document": file | {"mime_type": mime_type, "file_size": size}}


def _seen(raw: Json) -> Seen:
    return Seen(
        as_read(raw.get("text") or raw.get("caption", "")),
        [button["text"] for row in _keyboard(raw) for button in row],
        raw,
    )


def _keyboard(raw: Json) -> list[list[Json]]:
    keyboard: list[list[Json]] = raw.get("reply_markup", {}).get("inline_keyboard", [])
    return keyboard


def _entities(text: str) -> Json:
    if not text.startswith("/"):
        return {}
    return {"entities": [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]}
