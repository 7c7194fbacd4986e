"""How many Graph calls a published post costs, beside the fewest with which the API lets one out.

The real pipeline on a clock that is moved from one wake to the next, so that hours take no time.
"""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.filling import connect_accounts, open_at
from benchmarks.graph import BenchGraph, listen
from benchmarks.tables import Report, Row
from graph.hosts import GraphHosts
from graph.transport import Transport
from media.inspector import MediaInspector
from posting import build_posting

PROCESSING = 30.0  # seconds that the pretend Instagram works on a video
PLANNED_AHEAD = timedelta(hours=3)
MINIMUM = {"create": 1, "status": 1, "publish": 1}
WHY = {
    "create": "asks Instagram to fetch the media",
    "status": "a container may be published only once it is FINISHED",
    "quota": "ahead of the time, whether the account may publish and has room left",
    "profile": "what was there before, so that a lost answer can be told from a post",
    "publish": "makes it live; sent once",
    "permalink": "the link that the author is sent",
}


class _Clock:
    """A clock that somebody moves."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now


async def run(*, quick: bool) -> Report:  # noqa: ARG001 - it takes a second
    photo, video = await played("bread.jpg"), await played("coffee.mp4")
    fewest = sum(MINIMUM.values())
    rows = tuple(
        Row(
            f"Graph calls per published {kind}",
            f"the API's minimum: {fewest}",
            f"{calls.total()}",
            f"{calls.total() / fewest:.1f}",
        )
        for kind, calls in (
            ("photo", photo),
            (f"video that Instagram processes for {PROCESSING:.0f} s", video),
        )
    )
    header = ("call", "minimum", "photo", "video", "what it is for")
    lines = tuple(
        (kind, f"{MINIMUM.get(kind, 0)}", f"{photo[kind]}", f"{video[kind]}", why)
        for kind, why in WHY.items()
    )
    return Report(rows, ((header, *lines),))


async def played(sample: str) -> Counter[str]:
    """The calls by kind of one post, from planning to the link."""
    clock = _Clock()
    graph = BenchGraph(0.0, clock, PROCESSING)
    listening, url = listen()
    graph.start(listening)
    with TemporaryDirectory(prefix="bench-") as directory:
        await asyncio.to_thread(_publish, Path(directory), url, sample, clock)
    return Counter(call.kind for call in graph.calls)


def _publish(data: Path, url: str, sample: str, clock: _Clock) -> None:
    storage = open_at(data)
    connect_accounts(storage, 1, clock())
    posting = build_posting(
        storage,
        Transport(GraphHosts(facebook=url, instagram=url, rupload=url, version="v25.0")),
        inspector=MediaInspector(trusted_hosts=frozenset({url.removeprefix("http://")})),
        clock=clock,
    )
    facts = posting.media.inspect(f"{url}/media/{sample}")
    draft = posting.drafts.create_from_media(facts, author_id=1, account_id=1)
    post = posting.schedule.schedule(
        draft.post_id, clock() + PLANNED_AHEAD, seen_version=draft.version, actor_id=1
    )
    while due := posting.publisher.next_wake():
        clock.now = max(due, clock.now)
        while posting.publisher.step("bench"):
            pass
    assert storage.posts.get(post.post_id).permalink
    storage.close()
