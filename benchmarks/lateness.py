"""How late posts are: from the due time to the moment their `media_publish` reaches Instagram.

The real `run_bot.py` finds posts whose containers are prepared, due within the minute; a pretend
Graph in a process of its own answers after 300 ms and notes when each call arrived. Beside it, in
the same run, a script that cron would start on the minute.
"""

import random
import sqlite3
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from benchmarks.children import RUN_BOT, child, publisher_workers, settings
from benchmarks.filling import connect_accounts, insert, instant, open_at, prepared
from benchmarks.graph import Call, graph_process, seen
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram

LATENCY = 0.3  # seconds that Instagram takes to answer
ACCOUNTS = 50
AHEAD = timedelta(seconds=40)  # from the filled database to the due time
LAST_LOOK = timedelta(seconds=30)  # before its time a ready post is taken up once more
SWEEP_AHEAD = timedelta(seconds=12)  # the same where the last look has been taken
APART = timedelta(seconds=3)  # between posts that are alone
MINUTE = 60.0
PATIENCE = 900.0
BURST, QUICK_BURST = 1000, 100  # posts due in the same second
SWEPT, QUICK_SWEPT = 250, 50  # the same where numbers of workers are compared
WORKERS, QUICK_WORKERS = (4, 8, 16, 32), (4, 16)
ALONE = 9
CRON_POSTS = 60
AIM_ALONE, AIM_BURST = 0.2, 1.3


@dataclass(frozen=True)
class Lateness:
    """Seconds from the due time to the arrival of each publish call, ascending. `calls` arrived
    from the due time to the last of them."""

    seconds: list[float]
    calls: int

    def at(self, percent: int) -> float:
        """The percentile."""
        return quantiles(self.seconds, n=100, method="inclusive")[percent - 1]

    def ideal(self, workers: int) -> float:
        """Seconds that these calls take when no worker ever waits."""
        return self.calls * LATENCY / workers


def lateness(calls: list[Call], due: dict[str, float]) -> Lateness:
    """Of the posts whose containers are in `due`, with their due times."""
    published = [call for call in calls if call.kind == "publish"]
    assert {call.ident for call in published} == due.keys(), "a post went out twice or not at all"
    assert len(published) == len(due), "a post went out twice"
    first, last = min(due.values()), max(call.at for call in published)
    return Lateness(
        sorted(call.at - due[call.ident] for call in published),
        sum(first <= call.at <= last for call in calls),
    )


async def measure(moments: list[datetime], workers: int | None = None) -> Lateness:
    """One bot with a prepared post for each moment, spread over the accounts. With a given number
    of workers, the last look at the posts has been taken before it starts."""
    with TemporaryDirectory(prefix="bench-") as directory:
        data = Path(directory)
        due = prepare(data, moments, looked=workers is not None)
        telegram = BenchTelegram()
        port = telegram.start()
        with graph_process(LATENCY, data) as graph:
            environment = settings(port, data, range(1, 2), graph)
            if workers is not None:
                environment["PUBLISHER_WORKERS"] = str(workers)
            with child([RUN_BOT], data, environment):
                await telegram.polled.wait()
                assert datetime.now(UTC) < moments[0], "the bot started too slowly to be on time"
                return lateness(await seen(graph, published=len(due), patience=PATIENCE), due)


def prepare(data: Path, moments: list[datetime], *, looked: bool) -> dict[str, float]:
    """A database with a prepared post for each moment; when each container is due."""
    storage, now = open_at(data), datetime.now(UTC)
    accounts = connect_accounts(storage, ACCOUNTS, now)
    look = timedelta() if looked else LAST_LOOK
    posts = [
        prepared(number, accounts[number % ACCOUNTS], moment, moment - look, now)
        | {"checked_at": instant(now) if looked else None}
        for number, moment in enumerate(moments)
    ]
    insert(storage, posts)
    storage.close()
    return {
        str(post["creation_id"]): moment.timestamp()
        for post, moment in zip(posts, moments, strict=True)
    }


async def burst(posts: int, workers: int | None = None) -> Lateness:
    """So many posts due in the same second."""
    ahead = AHEAD if workers is None else SWEEP_AHEAD
    moment = (datetime.now(UTC) + ahead).replace(microsecond=0)
    return await measure([moment] * posts, workers)


async def alone() -> Lateness:
    """Posts that have the moment to themselves."""
    moment = (datetime.now(UTC) + AHEAD).replace(microsecond=0)
    return await measure([moment + APART * number for number in range(ALONE)])


async def cron() -> Lateness:
    """Posts due at random moments of a minute, at whose end the script is started."""
    with TemporaryDirectory(prefix="bench-") as directory:
        data = Path(directory)
        with graph_process(LATENCY, data) as graph:
            await seen(graph, published=0, patience=PATIENCE)
            tick, chance = time.time(), random.Random(7)  # noqa: S311 - the same minute every time
            due = {f"{17889 + n}": tick - chance.uniform(0, MINUTE) for n in range(CRON_POSTS)}
            with sqlite3.connect(data / "cron.db") as database:
                database.execute("CREATE TABLE due (creation_id, ig_user_id, publish_at)")
                rows = [(container, "17841", moment) for container, moment in due.items()]
                database.executemany("INSERT INTO due VALUES (?, ?, ?)", rows)
            with child(["-m", "benchmarks.cron_script", str(data / "cron.db"), graph], data, {}):
                return lateness(await seen(graph, published=CRON_POSTS, patience=PATIENCE), due)


async def run(*, quick: bool) -> Report:
    workers = publisher_workers()
    posts = QUICK_BURST if quick else BURST
    by_cron, single, many = await cron(), await alone(), await burst(posts)
    swept = QUICK_SWEPT if quick else SWEPT
    sweep = {count: await burst(swept, count) for count in (QUICK_WORKERS if quick else WORKERS)}
    rows = (*_alone_rows(single, by_cron), *_burst_rows(many, posts, workers))
    return Report(rows, (_peers(single, by_cron), _sweep(sweep, swept)))


def _alone_rows(single: Lateness, by_cron: Lateness) -> tuple[Row, ...]:
    figures = {
        "median": (median(single.seconds), median(by_cron.seconds)),
        "max": (single.seconds[-1], by_cron.seconds[-1]),
    }
    return tuple(
        Row(
            f"late by, one post alone, {name}",
            f"minute cron: {theirs:.1f} s",
            f"{own:.3f} s",
            f"{own / theirs:.4f}",
            f"< {AIM_ALONE} s",
            own < AIM_ALONE,
        )
        for name, (own, theirs) in figures.items()
    )


def _burst_rows(many: Lateness, posts: int, workers: int) -> tuple[Row, ...]:
    ideal = many.ideal(workers)
    figures = {"p50": many.at(50), "p99": many.at(99), "max": many.seconds[-1]}
    return tuple(
        Row(
            f"late by, {posts:,} posts due in one second, {ACCOUNTS} accounts, "
            f"{LATENCY * 1000:.0f} ms per call, {workers} workers, {name}",
            f"ideal for the last: {many.calls:,} calls, {ideal:.1f} s",
            f"{seconds:.1f} s",
            f"{seconds / ideal:.2f}",
            *((f"≤ {AIM_BURST}", seconds <= AIM_BURST * ideal) if name == "p99" else ()),
        )
        for name, seconds in figures.items()
    )


def _peers(single: Lateness, by_cron: Lateness) -> tuple[tuple[str, ...], ...]:
    percents = (50, 90, 95, 99)
    pollers = [
        (f"a look every {every} s", *(f"{every * p / 100:.2f} s" for p in percents), "computed")
        for every in (1, 15, 60)
    ]
    return (
        ("who", *(f"p{percent}" for percent in percents), "how known"),
        ("ours, one post alone", *(f"{single.at(p):.3f} s" for p in percents), "measured"),
        ("minute cron", *(f"{by_cron.at(p):.1f} s" for p in percents), "measured"),
        *pollers,
        ("Buffer, a million posts, 2021", "–", "31 s", "43 s", "69 s", "quoted"),
    )


def _sweep(sweep: dict[int, Lateness], posts: int) -> tuple[tuple[str, ...], ...]:
    head = (
        *("workers", f"p50 of {posts} posts", "p99", "max"),
        *("least", "calls", "ideal", "p99 / ideal"),
    )
    lines = [
        (
            f"{workers}",
            *(f"{seconds:.1f} s" for seconds in (found.at(50), found.at(99), found.seconds[-1])),
            f"{posts * LATENCY / workers:.1f} s",
            f"{found.calls:,}",
            f"{found.ideal(workers):.1f} s",
            f"{found.at(99) / found.ideal(workers):.2f}",
        )
        for workers, found in sweep.items()
    ]
    return (head, *lines)
