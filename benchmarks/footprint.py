"""Start and memory of the idle bot: empty, with many planned posts, beside the echo bot."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.children import child, resident_megabytes, settings
from benchmarks.telegram import BenchTelegram
from storage import open_storage
from storage.models import AccountRow, PostRow
from storage.secrets import TokenCipher, load_keys

SETTLE_SECONDS = 2.0
CHUNK = 1000
STARTS = 5
RUN_BOT = [str(Path(__file__).parent.parent / "run_bot.py")]


@dataclass(frozen=True)
class Footprint:
    """One process: seconds from its start to its first getUpdates; megabytes when idle."""

    start_seconds: float
    megabytes: float


async def measure(arguments: list[str], data: Path) -> Footprint:
    telegram = BenchTelegram()
    port = telegram.start()
    started = time.monotonic()
    with child(
        [*arguments, f"http://127.0.0.1:{port}"], data, settings(port, data, range(1, 2))
    ) as bot:
        await telegram.polled.wait()
        return Footprint(
            telegram.first_poll - started, await resident_megabytes(bot, SETTLE_SECONDS)
        )


def plan_posts(data: Path, count: int) -> None:
    """A database with so many planned posts of one account, an hour and more ahead."""
    cipher = TokenCipher(load_keys(None, data / "data" / "secret.key"))
    storage = open_storage(f"sqlite:///{data}/bot.db", cipher)
    now = datetime.now(UTC)
    account = storage.accounts.connect(
        ig_user_id="17800000000000001",
        username="bench",
        login="instagram",
        token="IGbench",  # noqa: S106 - opens nothing
        timezone="UTC",
        connected_by=1,
        now=now,
    )
    due = now + timedelta(hours=1)
    with storage.transaction():
        for start in range(0, count, CHUNK):
            rows = [
                {
                    "post_id": number + 1,
                    "version": 1,
                    "state": "scheduled",
                    "author_id": 1,
                    "account_id": account.account_id,
                    "ig_user_id": account.ig_user_id,
                    "image_url": f"https://example.com/{number}.jpg",
                    "caption": "A caption of the usual length, with a #hashtag",
                    "publish_at": due + timedelta(minutes=number),
                    "next_try_at": due + timedelta(minutes=number),
                    "created_at": now,
                    "updated_at": now,
                    "known_media_ids": (),
                    "attempts": 0,
                }
                for number in range(start, start + CHUNK)
            ]
            PostRow.insert_many(rows).execute(storage.database)
    assert AccountRow.select().count(storage.database) == 1
    storage.close()


async def run(planned: int) -> tuple[Footprint, Footprint, Footprint]:
    """The echo bot, the bot with nothing planned, the bot with `planned` posts.

    In turns, and the quickest start of each counts: whatever else the machine did made it slower.
    """
    with TemporaryDirectory(prefix="bench-") as directory:
        folders = {name: Path(directory, name) for name in ("echo", "empty", "full")}
        for folder in folders.values():
            (folder / "data").mkdir(parents=True)
        plan_posts(folders["full"], planned)
        commands = {"echo": ["-m", "benchmarks.echo_bot"], "empty": RUN_BOT, "full": RUN_BOT}
        found: dict[str, list[Footprint]] = {name: [] for name in folders}
        for _ in range(STARTS):
            for name, folder in folders.items():
                found[name].append(await measure(commands[name], folder))
        echo, empty, full = (min(each, key=_start) for each in found.values())
        return echo, empty, full


def _start(found: Footprint) -> float:
    return found.start_seconds
