"""The real bot under a rain of updates: owners, strangers, groups, broken ones and unheard-of ones.

One seed decides everything. What must hold: nothing leaves the application, no incident, every
message of an owner is answered, nothing piles up in memory.
"""

import asyncio
import logging
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from random import Random
from typing import Any

import psutil
from cryptography.fernet import Fernet

from graph.hosts import GraphHosts
from media.inspection import MediaInspector
from storage.engine.secrets import TokenCipher
from tests.fuzz.update_makers import DATE, Json, UpdateMaker
from tests.helpers.chat import ANNA, BORIS, Stage, settle
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, running_instagram

STRANGERS = range(50_000, 50_400)
BATCH, KEPT_MESSAGES = 20, 60
ELSEWHERE = "https://пекарня.invalid/a.jpg"
MEGABYTE = 1024 * 1024
HOMES = (-77, -78, -79)  # groups of which one is confirmed whenever a batch comes
IN_GROUPS = ("gw:",)  # buttons
SPOKEN = {"sendMessage", "sendPhoto", "sendVideo", "editMessageText", "editMessageCaption"}


@dataclass(frozen=True)
class Report:
    """What came of a run; `faults` name what must not happen, with the update that led to it."""

    seed: int
    updates: int
    owed_answers: int
    answered: int
    people_in_memory: int
    megabytes: tuple[float, float]  # resident, after a fifth of the run and at its end
    faults: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: updates {self.updates}, messages of owners {self.owed_answers}, "
            f"answered {self.answered}, faults {len(self.faults)}, "
            f"people in memory {self.people_in_memory}, "
            f"memory {self.megabytes[0]:.0f} -> {self.megabytes[1]:.0f} MB"
        )


class Listener(logging.Handler):
    """Keeps what was logged as an error: an incident, or something that nobody answered for."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(self.format(record))


class Rain:
    """Lets updates fall on one stage and judges after each batch."""

    def __init__(self, stage: Stage, seed: int, links: list[str]) -> None:
        self._stage = stage
        self._random = Random(seed)  # noqa: S311 - to be replayed, not to be secret
        self._make = UpdateMaker(self._random, links)
        self._seed = seed
        self._owners = [stage.chat(ANNA), stage.chat(BORIS, "ru", "Борис")]
        self._faults: list[str] = []
        self._updates = self._owed = self._answered = 0

    def fall(self, updates: int) -> Report:
        with _listening(self._stage) as listener:
            self._until(updates // 5, listener)
            warm = _resident()
            self._until(updates, listener)
        return Report(
            self._seed,
            self._updates,
            self._owed,
            self._answered,
            len(self._stage.application.user_data),
            (warm, _resident()),
            tuple(self._faults),
        )

    def _until(self, updates: int, listener: Listener) -> None:
        while self._updates < updates:
            self._batch(listener)
            if self._random.random() < 0.01:
                self._guarded("restart", self._stage.restart)

    def _batch(self, listener: Listener) -> None:
        """Some updates come in at once, one message of one owner among them."""
        telegram = self._stage.telegram
        self._confirm_a_group()
        before = len(telegram.pending)
        for _ in range(self._random.randrange(BATCH)):
            self._push(self._anything())
        owner = self._random.choice(self._owners)
        self._push({"message": telegram.new_message(owner.person, self._make.content())})
        came = [str(update)[:600] for update in telegram.pending[before:]]
        self._updates += len(came)
        telegram.calls.clear()
        self._guarded("\n".join(came), self._stage.deliver)
        # Photos in a row are asked about once no more of them come.
        self._guarded("\n".join(came), lambda: settle(self._stage))
        self._owed += 1
        spoken = [given for name, given in telegram.calls if name in SPOKEN]
        if any(str(given.get("chat_id")) == str(owner.id) for given in spoken):
            self._answered += 1
        else:
            self._faults.append(f"no answer to the last of:\n{_lines(came)}")
        self._faults += [f"{it} in a group after:\n{_lines(came)}" for it in self._misplaced()]
        if listener.heard:
            self._faults += [f"{said}\nafter:\n{_lines(came)}" for said in listener.heard]
            listener.heard.clear()
        self._forget()

    def _confirm_a_group(self) -> None:
        """An owner has brought the bot there, unless it still is."""
        groups = self._stage.posting.groups
        if any(group.confirmed_at for group in groups.all()):
            return
        home = self._random.choice(HOMES)
        groups.added(home, "Home", ANNA)
        groups.confirm(home, ANNA)
        self._stage.services.group_chats.add(home)

    def _misplaced(self) -> Iterator[str]:
        """Buttons in groups that are no pages, and no links."""
        for name, given in self._stage.telegram.calls:
            if name in SPOKEN and given.get("chat_id") in HOMES:
                rows = (given.get("reply_markup") or {}).get("inline_keyboard", [])
                data = [it.get("callback_data", "gw:") for row in rows for it in row]
                yield from (each for each in data if not each.startswith(IN_GROUPS))

    def _guarded(self, what: str, act: Callable[[], object]) -> None:
        """A fuzzer is the place for it: whatever leaves the application is what it looks for."""
        try:
            act()
        except Exception as error:  # noqa: BLE001
            trace = "".join(traceback.format_exception(error)[-6:])
            self._faults.append(f"{trace}left the bot after:\n{what}")
            self._stage.telegram.pending.clear()

    def _push(self, content: Json) -> None:
        telegram = self._stage.telegram
        telegram.last_update_id += 1
        telegram.pending.append({"update_id": telegram.last_update_id, **content})

    def _anything(self) -> Json:
        person, chat = self._sender()
        kinds: tuple[Callable[[], Json], ...] = (
            lambda: {"message": self._message(person, chat, self._make.content())},
            lambda: {"message": self._message(person, chat, self._make.service(chat))},
            lambda: {"edited_message": self._message(person, chat, self._make.content())},
            lambda: self._tap(person, chat),
            lambda: self._tap(person, chat),
            lambda: self._make.unknown(chat, person),
            lambda: {"my_chat_member": self._make.membership(chat, person)},
        )
        update = self._random.choice(kinds)()
        return self._make.broken(update) if self._random.random() < 0.4 else update

    def _sender(self) -> tuple[Json, Json]:
        if self._random.random() < 0.15:
            strangers = [{"id": next(iter(STRANGERS)), "is_bot": False, "first_name": "S"}]
            someone = self._random.choice([*(it.person for it in self._owners), *strangers])
            home = self._random.choice(HOMES)
            return someone, {"id": home, "type": "supergroup", "title": "Home"}
        if self._random.random() < 0.6:
            person = self._random.choice(self._owners).person
            return person, {"id": person["id"], "type": "private", "first_name": "Person"}
        ident = self._random.choice(STRANGERS)
        person = {"id": ident, "is_bot": False, "first_name": "", "language_code": "xx"}
        if self._random.random() < 0.5:
            return person, {"id": ident, "type": "private"}
        return person, {"id": -ident, "type": self._random.choice(("group", "channel"))}

    def _message(self, person: Json, chat: Json, content: Json) -> Json:
        number = self._stage.telegram.last_message_id + 1
        self._stage.telegram.last_message_id = number
        return {"message_id": number, "date": DATE, "chat": chat, "from": person, **content}

    def _tap(self, person: Json, chat: Json) -> Json:
        """A button that is there, one that was there, one that never was."""
        telegram = self._stage.telegram
        ident = str(9000 + len(telegram.taps))
        telegram.taps.append(ident)
        message, data = self._button(person["id"])
        if self._random.random() < 0.3:
            data = self._make.bent(data)
        tap: Json = {"id": ident, "from": person, "chat_instance": "1", "data": data}
        gone: Json = {"message_id": 2, "date": 0, "chat": chat}
        return {"callback_query": {**tap, "message": message or gone}}

    def _button(self, person_id: int) -> tuple[Json | None, str]:
        shown = [m for m in self._stage.telegram.of_bot(person_id) if m.get("reply_markup")]
        if not shown:
            return None, self._make.forged()
        message = self._random.choice(shown)
        row = self._random.choice(message["reply_markup"]["inline_keyboard"])
        data: str = self._random.choice(row).get("callback_data") or self._make.forged()
        return message, data

    def _forget(self) -> None:
        """The pretend Telegram itself must not grow: only the newest messages stand."""
        telegram = self._stage.telegram
        for key in list(telegram.messages)[:-KEPT_MESSAGES]:
            del telegram.messages[key]
        telegram.touched[:] = telegram.touched[-KEPT_MESSAGES:]
        telegram.answers.clear()


def rain(database_url: str, seed: int, updates: int) -> Report:
    """So many updates, or a few more, on a stage of their own with one account connected."""
    cipher = TokenCipher([Fernet.generate_key().decode()])
    with running_instagram() as instagram:
        hosts = GraphHosts(instagram.url, instagram.url, instagram.url, "v25.0")
        trusted = frozenset({instagram.url.removeprefix("http://")})
        inspector = MediaInspector(trusted_hosts=trusted)
        stage = Stage(
            database_url, cipher, now=lambda: instagram.now, hosts=hosts, inspector=inspector
        )
        with closing(stage):
            anna = stage.chat(ANNA)
            anna.sends("/start")
            anna.taps("Connect")
            anna.sends(INSTAGRAM_TOKEN)
            links = [instagram.sample("bread.jpg"), instagram.sample("nothing.jpg"), ELSEWHERE]
            return Rain(stage, seed, links).fall(updates)


@contextmanager
def _listening(stage: Stage) -> Iterator[Listener]:
    """To the log, and to what the event loop finds unanswered."""
    listener, root = Listener(), logging.getLogger()

    def unanswered(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        listener.heard.append(f"left to the event loop: {context}")

    async def listen() -> None:
        asyncio.get_running_loop().set_exception_handler(unanswered)

    root.addHandler(listener)
    stage.run(listen())
    try:
        yield listener
    finally:
        root.removeHandler(listener)


def _resident() -> float:
    return psutil.Process().memory_info().rss / MEGABYTE


def _lines(came: list[str]) -> str:
    return "\n".join(f"  {line}" for line in came)
