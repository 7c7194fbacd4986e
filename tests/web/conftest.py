"""The real server on a real port, with a folder of files behind it."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from ipaddress import IPv4Address
from pathlib import Path

import pytest
import requests

from tests.helpers import Clock
from tests.helpers.ports import own_port
from web import Fetch, Files, Patience, Served, Site, listen, serve

PHOTO, VIDEO = "image/jpeg", "video/mp4"
MUCH_LATER = 20.0  # seconds; than a busy machine needs
PATIENCE = Patience(request=5.0, reader=0.5)


@dataclass
class Outside:
    """What somebody sees who only knows an address, and what was noted of it."""

    folder: Path
    clock: Clock
    path: str = ""
    port: int = field(default_factory=own_port)
    fetches: list[Fetch] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    _noted: threading.Condition = field(default_factory=threading.Condition)
    _files: dict[str, Served] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"

    def keeps(self, content: bytes, content_type: str = PHOTO, *, slug: str = "") -> str:
        """The address of a file with that content."""
        slug = slug or f"{len(self._files):0>43}"
        file = self.folder / slug
        file.write_bytes(content)
        self._files[slug] = Served(file, content_type, len(content))
        return f"{self.url}/f/{slug}/1.{'mp4' if content_type == VIDEO else 'jpg'}"

    def find(self, slug: str) -> Served | None:
        self.asked.append(slug)
        return self._files.get(slug)

    def note(self, fetch: Fetch) -> None:
        with self._noted:
            self.fetches.append(fetch)
            self._noted.notify_all()

    def noted(self, count: int = 1) -> list[Fetch]:
        """So many fetches, as soon as they are noted: an answer may arrive a little earlier."""
        with self._noted:
            assert self._noted.wait_for(lambda: len(self.fetches) >= count, MUCH_LATER)
            return list(self.fetches)

    def get(self, url: str, **headers: str) -> requests.Response:
        return requests.get(url, headers=headers, timeout=MUCH_LATER, allow_redirects=False)


class Running:
    """A server in a thread of its own."""

    def __init__(self, site: Site, port: int) -> None:
        self._site, self._port = site, port
        self._stopping: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_up = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    async def _serve(self) -> None:
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        listener = listen(IPv4Address("127.0.0.1"), self._port)
        stop = await serve(listener, self._site, PATIENCE)
        self._is_up.set()
        await self._stopping.wait()
        await stop()

    def start(self) -> None:
        self._thread.start()
        assert self._is_up.wait(MUCH_LATER)

    def stop(self) -> None:
        if self._loop is not None and self._stopping is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(MUCH_LATER)
        assert not self._thread.is_alive()


@pytest.fixture
def outside(tmp_path: Path, clock: Clock) -> Outside:
    return Outside(tmp_path, clock)


@pytest.fixture
def server(outside: Outside) -> Iterator[Running]:
    site = Site(outside.path, outside.clock.now, files=Files(outside.find, outside.note))
    running = Running(site, outside.port)
    running.start()
    yield running
    running.stop()
