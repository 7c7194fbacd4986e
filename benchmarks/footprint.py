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

SETTLE_SECONDS = 4.0
CHUNK = 1000


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
    """The echo bot, the bot with nothing planned, the bot with `planned` posts."""
    found = []
    root = Path(__file__).parent.parent
    for arguments, posts in (
        (["-m", "benchmarks.echo_bot"], None),
        ([str(root / "run_bot.py")], 0),
        ([str(root / "run_bot.py")], planned),
    ):
        with TemporaryDirectory(prefix="bench-") as directory:
            data = Path(directory)
            (data / "data").mkdir()
            if posts:
                plan_posts(data, posts)
            found.append(await measure(arguments, data))
    echo, empty, full = found
    return echo, empty, full
