"""A bare-bones Graph API that answers after a set time and remembers when each call arrived.

`graph_process` serves it in a process of its own, so that it does not compete with what is
measured; `calls` runs it in the process, with a clock of its own.
"""

import asyncio
import itertools
import socket
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import requests
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler, StaticFileHandler

from benchmarks.children import child

SAMPLES = Path(__file__).parent.parent / "sandbox" / "samples"
CONTAINER, MEDIUM = "17", "18"  # what their ids begin with
RECENT = 25  # media on the first page of a profile
EDGES = {
    ("POST", "media"): "create",
    ("GET", "media"): "profile",
    ("GET", "content_publishing_limit"): "quota",
    ("POST", "media_publish"): "publish",
    ("GET", "stories"): "stories",
    ("POST", "comments"): "comment",
    ("GET", "comments"): "comments",
    ("GET", "collaborators"): "collaborators",
    ("GET", "insights"): "insights",
}

Json = dict[str, Any]


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Call:
    """`at`: seconds since 1970, by the clock of the server. `ident`: the node that was named; of
    a publish call the container."""

    at: float
    kind: str
    ident: str


class BenchGraph:
    """The server. Photos are processed at once, videos after `processing` seconds."""

    def __init__(
        self, latency: float, clock: Callable[[], datetime] = _now, processing: float = 0.0
    ) -> None:
        self.latency = latency
        self.calls: list[Call] = []
        self.arrived = asyncio.Event()
        self._clock = clock
        self._processing = processing
        self._numbers = itertools.count(1)
        self._finished_at: dict[str, datetime] = {}
        self._live: dict[str, list[Json]] = {}  # by account, newest first
        self._given: dict[str, dict[str, str]] = {}  # what each container was made of
        self._published: set[str] = set()

    def start(self, listening: socket.socket, certificate: Path | None = None) -> None:
        """Serve in the running loop, over TLS with a certificate."""
        application = Application(
            [
                (r"/v[\d.]+/(\d+)(?:/(\w+))?", _Node, {"graph": self}),
                (r"/seen", _Seen, {"graph": self}),
                (r"/media/(.+)", StaticFileHandler, {"path": str(SAMPLES)}),
            ],
            log_function=lambda _: None,
        )
        how = {"certfile": str(certificate)} if certificate else None
        HTTPServer(application, ssl_options=how).add_socket(listening)

    def has_live(self, ig_user_id: str, pictures: Iterable[str]) -> None:
        """These are on the profile, newest first."""
        self._live[ig_user_id] = [
            {"id": f"{MEDIUM}{number}", "media_url": url} | _types({})
            for number, url in enumerate(pictures)
        ]

    def answer(self, verb: str, ident: str, edge: str | None, given: dict[str, str]) -> Json:
        """What Meta would say; the call is written down."""
        of_node = "status" if ident.startswith(CONTAINER) else "permalink"
        kind = EDGES[verb, edge] if edge else of_node
        about = given["creation_id"] if kind == "publish" else ident
        self.calls.append(Call(self._clock().timestamp(), kind, about))
        self.arrived.set()
        if kind == "create":
            return {"id": self._container(given)}
        if kind == "publish":
            return {"id": self._publish(ident, about)}
        if kind == "quota":
            used = len(self._live.get(ident, ()))
            return {"data": [{"quota_usage": used, "config": {"quota_total": 100_000}}]}
        if kind in ("profile", "stories"):
            shown = (it for it in self._live.get(ident, []) if _is_story(it) is (kind == "stories"))
            return {"data": [*itertools.islice(shown, RECENT)]}
        if kind == "status":
            return {"id": ident, "status_code": self._status(ident)}
        if kind == "comment":
            return {"id": f"{ident}1"}
        if kind == "insights":
            names = given["metric"].split(",")
            return {"data": [{"name": name, "values": [{"value": 7}]} for name in names]}
        if kind in ("comments", "collaborators"):
            return {"data": []}
        return {"id": ident, "permalink": f"https://www.instagram.com/p/{ident}/"}

    def _container(self, given: dict[str, str]) -> str:
        creation_id = f"{CONTAINER}9{next(self._numbers):014}"
        seconds = self._processing if "video_url" in given else 0.0
        self._finished_at[creation_id] = self._clock() + timedelta(seconds=seconds)
        self._given[creation_id] = given
        return creation_id

    def _status(self, creation_id: str) -> str:
        if creation_id in self._published:
            return "PUBLISHED"
        finished_at = self._finished_at.get(creation_id)  # unknown: made when the database was
        in_progress = finished_at is not None and finished_at > self._clock()
        return "IN_PROGRESS" if in_progress else "FINISHED"

    def _publish(self, ig_user_id: str, creation_id: str) -> str:
        self._published.add(creation_id)
        media_id = creation_id.replace(CONTAINER, MEDIUM, 1)
        medium = {
            "id": media_id,
            "permalink": f"https://www.instagram.com/p/{media_id}/",
            "timestamp": f"{self._clock():%Y-%m-%dT%H:%M:%S%z}",
            "caption": self._given.get(creation_id, {}).get("caption", ""),
            **_types(self._given.get(creation_id, {})),
        }
        self._live.setdefault(ig_user_id, []).insert(0, medium)
        return media_id


def _types(given: dict[str, str]) -> Json:
    """What the profile calls a medium made of this; what was made when the database was is a
    photo."""
    media_type = "VIDEO" if "video_url" in given else "IMAGE"
    match given.get("media_type"):
        case "CAROUSEL":
            children = [{"id": ident} for ident in given["children"].split(",")]
            return {
                "media_type": "CAROUSEL_ALBUM",
                "media_product_type": "FEED",
                "children": {"data": children},
            }
        case "STORIES":
            return {"media_type": media_type, "media_product_type": "STORY"}
        case "REELS":
            return {"media_type": "VIDEO", "media_product_type": "REELS"}
    return {"media_type": "IMAGE", "media_product_type": "FEED"}


def _is_story(medium: Json) -> bool:
    return bool(medium["media_product_type"] == "STORY")


class _Node(RequestHandler):
    def initialize(self, graph: BenchGraph) -> None:
        self.graph = graph

    async def get(self, ident: str, edge: str | None) -> None:
        given = {name: values[-1].decode() for name, values in self.request.arguments.items()}
        answer = self.graph.answer(self.request.method or "GET", ident, edge, given)
        if self.graph.latency:
            await asyncio.sleep(self.graph.latency)
        self.write(answer)

    post = get


class _Seen(RequestHandler):
    """Every call so far, once so many posts have been published."""

    def initialize(self, graph: BenchGraph) -> None:
        self.graph = graph

    async def get(self) -> None:
        wanted = int(self.get_argument("published"))
        while sum(call.kind == "publish" for call in self.graph.calls) < wanted:
            self.graph.arrived.clear()
            await self.graph.arrived.wait()
        self.write({"calls": [asdict(call) for call in self.graph.calls]})


@contextmanager
def graph_process(latency: float, data: Path, certificate: Path | None = None) -> Iterator[str]:
    """The pretend Graph in a process of its own, over TLS with a certificate; its address. Calls
    that come before it has started wait."""
    listening, url = listen()
    if certificate is not None:
        url = url.replace("http:", "https:")
    with listening:
        number = listening.fileno()
        arguments = ["-m", "benchmarks.graph", str(number), str(latency)]
        arguments += [str(certificate)] if certificate else []
        with child(arguments, data, {}, inherits=(number,)):
            yield url


def listen() -> tuple[socket.socket, str]:
    """A socket for `BenchGraph.start`, and the address at which it will serve."""
    (listening,) = bind_sockets(0, "127.0.0.1", backlog=1024)
    return listening, f"http://127.0.0.1:{listening.getsockname()[1]}"


async def seen(
    url: str, *, published: int, patience: float, trust: Path | None = None
) -> list[Call]:
    """Every call that arrived until so many posts were published.

    Raises requests.Timeout when that takes longer than `patience` seconds.
    """
    answer = await asyncio.to_thread(
        requests.get,
        f"{url}/seen",
        params={"published": published},
        timeout=patience,
        verify=str(trust) if trust else True,
    )
    return [Call(**call) for call in answer.json()["calls"]]


async def main(number: int, latency: float, certificate: Path | None = None) -> None:
    listening = socket.socket(fileno=number)
    listening.setblocking(False)
    BenchGraph(latency).start(listening, certificate)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2]), *map(Path, sys.argv[3:])))
