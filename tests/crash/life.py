"""One life of the bot: a process with the real product, its clock moved by `tests.crash.rig`.

Everything is built as `run_bot.py` builds it and speaks HTTP to the sandbox; only what would wait
for the time to pass is left to the rig: the process does all that is due, says when it wants to be
woken, and goes on when it is told the new time.
"""

import asyncio
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import pytest

from bot.access import Gate
from bot.app import COURIER, GATE, build_application
from bot.card.unasked import catching_up
from bot.notices.courier import Courier
from bot.runtime.context import SERVICES, BotApplication, Services
from bot.updates.inbox import INBOX, Inbox
from bot.updates.raw_update import RawUpdate
from bot.updates.receiving import ALLOWED_UPDATES
from process import assembly
from process.commands.bot import bot_options, mini_app_of
from process.logs import set_up
from process.settings import read_settings
from tests.crash.boundaries import Boundaries
from tests.crash.keeping import Keeping
from tests.crash.phone import Arranging, arrange
from tests.helpers import Clock

TICK = timedelta(seconds=30)
SOME_DAY = timedelta(days=100)
Result = TypeVar("Result")


@dataclass(frozen=True)
class Orders:
    """What a process is born with. `home` is the folder in which it works, `stops` are the
    boundaries at which it asks what to do."""

    settings: Mapping[str, str]
    log: Path
    home: Path
    now: datetime
    stops: range


@dataclass(frozen=True)
class Resting:
    """Nothing is due; `wake` is when something will be."""

    wake: datetime | None


@dataclass(frozen=True)
class Woken:
    """It is later; `has_mail` when Telegram has updates. `arranging`: what people do in the Mini
    App now."""

    now: datetime
    has_mail: bool
    arranging: tuple[Arranging, ...] = ()


@dataclass(frozen=True)
class Stopped:
    """At which boundary; the answer is whether to live on or to die."""

    point: int
    name: str


@dataclass(frozen=True)
class Ended:
    """An orderly end, after this boundary."""

    point: int


def live(orders: Orders, line: Connection) -> None:
    """The whole process. It says Resting and hears Woken, or None for the end, and says Ended; and
    wherever it says Stopped, it hears whether it may live on."""
    with orders.log.open("ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    os.chdir(orders.home)  # where there is no .env
    talk = _Talk(line)
    boundaries = Boundaries(
        lambda point, name: point not in orders.stops or bool(talk.ask(Stopped(point, name)))
    )
    patch = pytest.MonkeyPatch()
    boundaries.install(patch)
    patch.setattr(catching_up, "PAUSE_SECONDS", 0.0)  # nothing here waits for the time to pass
    clock = Clock(orders.now)
    settings = read_settings(**orders.settings)
    set_up(settings.log_level, settings.log_format)
    storage = assembly.open_database(settings)
    assembly.renew_tokens(storage)
    posting = assembly.build(settings, storage, clock.now)
    keeping = Keeping.of(settings, posting)
    keeper = keeping.keeper if keeping is not None else None
    application = build_application(bot_options(settings), posting, keeper=keeper)
    mini_app = mini_app_of(settings, application, lambda: None)  # each round tells what is owed
    served = keeping.served(mini_app) if keeping is not None else nullcontext()
    asyncio.run(_Days(application, clock, talk, boundaries, keeping).pass_by(served))
    storage.close()
    line.send(Ended(len(boundaries.names)))


class _Talk:
    """Questions of all threads, one after the other: nothing goes on while one is answered."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        self._turn = Lock()

    def ask(self, question: Resting | Stopped) -> Any:  # noqa: ANN401 - to each its own answer
        with self._turn:
            self._line.send(question)
            return self._line.recv()


class _Days:
    """The bot at work, from one moment at which something is due to the next."""

    def __init__(
        self,
        application: BotApplication,
        clock: Clock,
        talk: _Talk,
        boundaries: Boundaries,
        keeping: Keeping | None,
    ) -> None:
        self._application = application
        self._services: Services = application.bot_data[SERVICES]
        self._courier: Courier = application.bot_data[COURIER]
        self._clock = clock
        self._talk = talk
        self._boundaries = boundaries
        self._keeping = keeping
        self._offset = 0  # as python-telegram-bot counts it
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="publisher")

    async def pass_by(self, served: AbstractAsyncContextManager[None]) -> None:
        async with served:
            if self._keeping is not None:
                await self._in_turn(self._keeping.keeper.arrive, "worker")
            await self._pass_by()

    async def _pass_by(self) -> None:
        await self._application.initialize()
        gate: Gate = self._application.bot_data[GATE]
        await gate.start(self._application)
        self._courier.begin()
        inbox: Inbox = self._application.bot_data[INBOX]
        for update in await inbox.recall():
            await self._handle(update)
        news: Woken | None = Woken(self._clock.now(), has_mail=True)
        while news is not None:
            self._clock.moment = news.now
            news = await self._round(news)
        if self._keeping is not None:
            await self._in_turn(self._keeping.keeper.sweeper.sweep)
        await self._application.shutdown()
        self._worker.shutdown()
        self._services.threads.close()

    async def _round(self, news: Woken) -> Woken | None:
        if news.has_mail:
            await self._open_mail()
        for arranging in news.arranging:
            await arrange(arranging)
        await self._tell()
        while await self._in_turn(self._step):
            await self._tell()
        wake = await self._services.threads.db(self._wake)
        self._boundaries.idle()
        answer: Woken | None = self._talk.ask(Resting(wake))
        return answer

    async def _tell(self) -> None:
        await self._courier.deliver(await self._courier.look())

    def _step(self) -> bool:
        """Of those that keep files, or of the publisher."""
        if self._keeping is not None and self._keeping.keeper.step("worker"):
            return True
        return self._services.posting.publisher.step("worker")

    async def _in_turn(self, act: Callable[..., Result], *what: str) -> Result:
        """After whatever the one thread that works is at."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, act, *what)

    def _wake(self) -> datetime | None:
        """The next step or notice, or the tick of the alarm while a message is put off."""
        posting, now = self._services.posting, self._clock.now()
        moments = [posting.publisher.next_wake(), posting.storage.agenda.look(now).due]
        if self._keeping is not None:
            moments.append(self._keeping.keeper.next_wake())
        if posting.notices.owed(now=now + SOME_DAY):
            moments.append(now + TICK)
        return min((moment for moment in moments if moment is not None), default=None)

    async def _open_mail(self) -> None:
        """As the library's polling does: the next call confirms what this one brought."""
        bot: Any = self._application.bot  # hands out raw updates
        while updates := await bot.get_updates(
            self._offset, timeout=0, allowed_updates=ALLOWED_UPDATES
        ):
            self._offset = updates[-1].update_id + 1
            for update in updates:
                await self._handle(update)

    async def _handle(self, update: RawUpdate) -> None:
        work = self._application.process_update(update)
        await self._application.update_processor.process_update(update, work)
