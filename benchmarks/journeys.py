"""What one tap costs inside: modules, statements, transactions, flushes, trips to the database
thread. A link with its caption, a tap on a slot, a publication, and whole conversations.

The bot of `benchmarks.compose_bot` in this process, on the bare Bot API. Counts are exact: they
are the same on every machine, but for how many updates come in one batch.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from benchmarks.calls import Clock, planned_post, play_out, posting_at, pretend_graph
from benchmarks.children import settings
from benchmarks.compose import CHATS, OWNERS, STEPS, composing
from benchmarks.compose_bot import make_bot
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram, talk
from benchmarks.watching import Count, Watch, watching
from bot.app import begin
from bot.screen.buttons.buttons import ScheduleAt
from process.settings import read_settings

ROUNDS, QUICK_ROUNDS = 12, 2
LOOK_EVERY = 0.005  # seconds
OWED = "SELECT count(*) FROM update_inbox WHERE done_at IS NULL"
TAP = "a tap on a slot"
WORDS = "Fresh from the oven, open until six. #sourdough"


@dataclass(frozen=True)
class Aim:
    """Of one figure: what it was before and what it is to be."""

    before: float
    at_most: float


PER_UPDATE = {
    "statements": Aim(16.4, 7),
    "transactions": Aim(2.4, 1.2),
    "flushes": Aim(2.5, 1),
    "trips to the database thread": Aim(4.9, 2),
}
MODULES, READS = Aim(47, 25), Aim(4, 1)  # of a tap on a slot


async def run(*, quick: bool) -> Report:
    journeys = await _journeys()
    publication = await _publication()
    whole, updates = await _conversations(QUICK_ROUNDS if quick else ROUNDS)
    figures = {name: value / updates for name, value in _figures(whole).items()}
    rows = [
        _row(f"{name} per update, {CHATS} chats at once", aim, figures[name])
        for name, aim in PER_UPDATE.items()
    ]
    tap = journeys[TAP]
    rows += [
        _row("our modules that a tap on a slot enters", MODULES, len(tap.modules)),
        _row("times that a tap on a slot reads the account", READS, tap.reads_of("account")),
    ]
    return Report(tuple(rows), (_beside(journeys | {"a publication": publication}),))


async def _journeys() -> dict[str, Count]:
    """A person alone, one thing after the other."""
    async with _bot(modules=True) as (telegram, port, database, watch):
        chat = telegram.chat(OWNERS[0])
        link = f"http://127.0.0.1:{port}/media/bread.jpg {WORDS}"
        await telegram.says(chat, link)  # what is loaded or asked once
        says = await _counted(telegram.says(chat, link), database, watch)
        taps = await _counted(telegram.taps(chat, _slot(chat.buttons)), database, watch)
    return {"a link with its caption": says, TAP: taps}


async def _counted(doing: Awaitable[None], database: Path, watch: Watch) -> Count:
    """From the act to the last mark that it leaves."""
    await _all_done(database)
    watch.reset()
    await doing
    await _all_done(database)
    count = watch.count
    watch.reset()
    return count


async def _all_done(database: Path) -> None:
    while _is_owed(database):  # noqa: ASYNC110 - nobody tells of it
        await asyncio.sleep(LOOK_EVERY)


async def _publication() -> Count:
    """From the first step of a planned post to its link."""
    clock = Clock()
    with (
        watching(modules=True) as watch,
        pretend_graph(clock) as (_, url),
        TemporaryDirectory(prefix="bench-") as directory,
    ):

        def publish() -> None:
            posting = posting_at(Path(directory), url, clock)
            planned_post(posting, f"{url}/media/bread.jpg")
            watch.reset()
            play_out(posting, clock)
            posting.storage.close()

        await asyncio.to_thread(publish)
        return watch.count


async def _conversations(rounds: int) -> tuple[Count, int]:
    """Posts composed by several people at once, and the number of their updates."""
    async with _bot(modules=False) as (telegram, port, database, watch):
        converse = composing(telegram, port)
        await talk(telegram, CHATS, converse)
        await _all_done(database)
        watch.reset()
        for _ in range(rounds):
            await talk(telegram, CHATS, converse)
        await _all_done(database)
        return watch.count, rounds * CHATS * STEPS


@asynccontextmanager
async def _bot(*, modules: bool) -> AsyncIterator[tuple[BenchTelegram, int, Path, Watch]]:
    """The bot, running in this loop."""
    telegram = BenchTelegram()
    port = telegram.start()
    with TemporaryDirectory(prefix="bench-") as directory, watching(modules=modules) as watch:
        with patch.dict("os.environ", settings(port, Path(directory), OWNERS)):
            application = make_bot(read_settings())
        async with application:
            await begin(application)
            assert application.post_init
            assert application.updater
            await application.post_init(application)
            await application.start()
            await application.updater.start_polling()
            yield telegram, port, Path(directory, "bot.db"), watch
            telegram.end()
            await application.updater.stop()
            await application.stop()


def _slot(buttons: dict[str, tuple[int, str]]) -> str:
    """The label of the button that plans the newest card's post."""
    is_slot = f"{ScheduleAt.prefix}:"
    return next(label for label, (_, data) in reversed(buttons.items()) if data.startswith(is_slot))


def _is_owed(path: Path) -> bool:
    """Whether an update is stored and not done yet, asked over a connection that nobody watches."""
    with closing(sqlite3.connect(path, factory=sqlite3.Connection)) as database:
        return bool(database.execute(OWED).fetchone()[0])


def _figures(count: Count) -> dict[str, float]:
    return {
        "statements": len(count.statements),
        "transactions": count.transactions,
        "flushes": count.flushes,
        "trips to the database thread": count.trips,
    }


def _row(what: str, aim: Aim, found: float) -> Row:
    return Row(
        what,
        f"before: {aim.before:g}",
        f"{found:.3g}",
        f"{found / aim.before:.2f}",
        f"≤ {aim.at_most:g}",
        found <= aim.at_most,
    )


def _beside(journeys: dict[str, Count]) -> tuple[tuple[str, ...], ...]:
    lines = (
        (name, f"{len(count.modules)}", *(f"{it}" for it in _figures(count).values()))
        for name, count in journeys.items()
    )
    return (("journey", "our modules entered", *PER_UPDATE), *lines)
