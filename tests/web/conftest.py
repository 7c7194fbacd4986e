"""The real server on a real port, with a folder of files behind it."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests

from posting import DatabaseTroubleError, Trouble
from tests.helpers import Clock
from tests.helpers.ports import own_port
from tests.helpers.web_server import MUCH_LATER, Running
from web import Fetch, Files, Patience, Served, Site

PHOTO, VIDEO = "image/jpeg", "video/mp4"
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
    database_is_away: bool = False
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
        if self.database_is_away:
            raise DatabaseTroubleError(Trouble.AWAY)
        return self._files.get(slug)

    def note(self, fetch: Fetch) -> None:
        if self.database_is_away:
            raise DatabaseTroubleError(Trouble.AWAY)
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


@pytest.fixture
def outside(tmp_path: Path, clock: Clock) -> Outside:
    return Outside(tmp_path, clock)


@pytest.fixture
def server(outside: Outside) -> Iterator[Running]:
    site = Site(outside.path, outside.clock.now, files=Files(outside.find, outside.note))
    running = Running(site, outside.port, PATIENCE)
    running.start()
    yield running
    running.stop()
