"""How many Graph calls a published post costs, beside the fewest with which the API lets one out.

The real pipeline on a clock that is moved from one wake to the next, so that hours take no time.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.filling import connect_accounts, open_at
from benchmarks.graph import BenchGraph, listen
from benchmarks.tables import Report, Row
from graph.hosts import GraphHosts
from graph.transport import Transport
from media.inspection import MediaInspector
from posting import Post, PostFields, Posting, build_posting
from storage.records import Actor

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


class Clock:
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
    clock = Clock()
    with pretend_graph(clock) as (graph, url), TemporaryDirectory(prefix="bench-") as directory:
        await asyncio.to_thread(_publish, Path(directory), url, sample, clock)
        return Counter(call.kind for call in graph.calls)


@contextmanager
def pretend_graph(clock: Clock) -> Iterator[tuple[BenchGraph, str]]:
    """An Instagram that answers at once, and its address. In the running loop."""
    graph = BenchGraph(0.0, clock, PROCESSING)
    listening, url = listen()
    graph.start(listening)
    yield graph, url


def _publish(data: Path, url: str, sample: str, clock: Clock) -> None:
    posting = posting_at(data, url, clock)
    post = planned_post(posting, f"{url}/media/{sample}")
    play_out(posting, clock)
    assert posting.storage.posts.get(post.post_id).permalink
    posting.storage.close()


def posting_at(data: Path, url: str, clock: Clock) -> Posting:
    """The product on a database of its own, with one account, before the Instagram at `url`."""
    storage = open_at(data)
    connect_accounts(storage, 1, clock())
    return build_posting(
        storage,
        Transport(GraphHosts(facebook=url, instagram=url, rupload=url, version="v25.0")),
        inspector=MediaInspector(trusted_hosts=frozenset({url.removeprefix("http://")})),
        clock=clock,
    )


def planned_post(posting: Posting, link: str) -> Post:
    facts = posting.inspect(link)
    draft = posting.drafts.create(PostFields(account_id=1, media_facts=facts), author_id=1)
    return posting.schedule.schedule(
        draft.post_id, posting.clock() + PLANNED_AHEAD, seen_version=draft.version, actor=Actor(1)
    )


def play_out(posting: Posting, clock: Clock) -> None:
    """Until nothing is due any more, the clock moved from one wake to the next."""
    while due := posting.publisher.next_wake():
        clock.now = max(due, clock.now)
        while posting.publisher.step("bench"):
            pass
