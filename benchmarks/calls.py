"""How many Graph calls a published post costs, beside the fewest with which the API lets one out.

The real pipeline on a clock that is moved from one wake to the next, so that hours take no time.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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
from storage.records import Actor, Kind

PROCESSING = 30.0  # seconds that the pretend Instagram works on a video
PLANNED_AHEAD = timedelta(hours=3)
WHY = {
    "create": "asks Instagram to fetch the media; a carousel once for each of them and once more",
    "status": "a container may be published, or be part of a carousel, only once it is FINISHED",
    "quota": "ahead of the time, whether the account may publish and has room left",
    "profile": "what was there before, so that a lost answer can be told from a post",
    "stories": "the same of a story, which the list of media leaves out",
    "publish": "makes it live; sent once",
    "permalink": "the link that the author is sent",
    "comment": "the first comment; sent once",
    "insights": "how it does after an hour, a day and a week",
}
PHOTO, VIDEO = "bread.jpg", "coffee.mp4"


@dataclass(frozen=True)
class Played:
    """A post whose calls are counted: its media in order, and what else it has."""

    name: str
    samples: tuple[str, ...]
    fields: PostFields

    @property
    def fewest(self) -> int:
        """Meta's API lets nothing out with fewer calls: to make each container, to read that it is
        ready, to publish, to comment."""
        containers = len(self.samples) + 1 if len(self.samples) > 1 else 1
        return 2 * containers + 1 + (self.fields.first_comment is not None)


PLAYED = (
    Played("photo", (PHOTO,), PostFields()),
    Played("reel", (VIDEO,), PostFields()),
    Played("carousel of 3", (PHOTO, VIDEO, PHOTO), PostFields()),
    Played("carousel of 10", (PHOTO,) * 10, PostFields()),
    Played("story", (PHOTO,), PostFields(kind=Kind.STORY)),
    Played("photo, first comment", (PHOTO,), PostFields(first_comment="Come and see")),
)


class Clock:
    """A clock that somebody moves."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now


async def run(*, quick: bool) -> Report:  # noqa: ARG001 - it takes some seconds
    """A video takes Instagram some time: it is read more often."""
    calls = {each.name: (each.fewest, await played(each)) for each in PLAYED}
    rows = tuple(
        Row(
            f"Graph calls per published {name}",
            f"the API's minimum: {fewest}",
            f"{counted.total()}",
            f"{counted.total() / fewest:.1f}",
        )
        for name, (fewest, counted) in calls.items()
    )
    header = ("call", *calls, "what it is for")
    lines = (
        (kind, *(f"{counted[kind]}" for _, counted in calls.values()), why)
        for kind, why in WHY.items()
    )
    return Report(rows, ((header, *lines),))


async def played(what: Played) -> Counter[str]:
    """The calls by kind of one post, from planning to its last figures."""
    clock = Clock()
    with pretend_graph(clock) as (graph, url), TemporaryDirectory(prefix="bench-") as directory:
        await asyncio.to_thread(_publish, Path(directory), url, what, clock)
        return Counter(call.kind for call in graph.calls)


@contextmanager
def pretend_graph(clock: Clock) -> Iterator[tuple[BenchGraph, str]]:
    """An Instagram that answers at once, and its address. In the running loop."""
    graph = BenchGraph(0.0, clock, PROCESSING)
    listening, url = listen()
    graph.start(listening)
    yield graph, url


def _publish(data: Path, url: str, what: Played, clock: Clock) -> None:
    posting = posting_at(data, url, clock)
    links = (f"{url}/media/{sample}?{number}" for number, sample in enumerate(what.samples))
    post = planned_post(posting, *links, fields=what.fields)
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


def planned_post(posting: Posting, *links: str, fields: PostFields | None = None) -> Post:
    """Of several links a carousel."""
    first, *more = map(posting.inspect, links)
    media = {"account_id": 1, "media_facts": first, "more_media": tuple(more)}
    wanted = (fields or PostFields()).model_copy(update=media)
    draft = posting.drafts.create(wanted, author_id=1)
    return posting.schedule.schedule(
        draft.post_id, posting.clock() + PLANNED_AHEAD, seen_version=draft.version, actor=Actor(1)
    )


def play_out(posting: Posting, clock: Clock) -> None:
    """Until nothing is due any more, the clock moved from one wake to the next."""
    while due := posting.publisher.next_wake():
        clock.now = max(due, clock.now)
        while posting.publisher.step("bench"):
            pass
