"""Where Instagram fetches a file that is kept here: at this bot's own address or from a bucket."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from media.own_address import AddressFinding
from media.store import MediaStore, StoreError
from storage.records import SERVED, FileState, HostedFile, Medium, key_of

HOSTED_PATH = "/f"  # below PUBLIC_URL
NUMBERS = 10**9  # as `web` takes them
LASTS = timedelta(days=2)  # an address of a bucket, from when it is given out


log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FileHosting:
    """`store` is None where no file is kept, `public_url` where nobody outside can reach this
    bot."""

    store: MediaStore | None = field(repr=False)
    public_url: str | None
    clock: Callable[[], datetime]
    in_bucket: bool = False  # where Instagram fetches files without us
    keeps: bool = True  # this process puts files there; one that only publishes may be elsewhere
    # Whether the address leads here; asked of the network, up to twenty seconds.
    check: Callable[[], AddressFinding] | None = field(default=None, repr=False)

    @property
    def reaches_out(self) -> bool:
        """Whether Instagram can fetch anything from here."""
        if self.store is None:
            return False
        return self.public_url is not None or self.in_bucket

    @property
    def own_host(self) -> str | None:
        """Where Instagram fetches files from this bot itself, which notes who came."""
        if self.public_url is None or self.in_bucket:
            return None
        return urlsplit(self.public_url).netloc

    def address(self, file: HostedFile) -> str | None:
        """A new one each time, as some fetchers remember those that failed once. None: there is
        none, nothing is kept, or the bucket gives none now."""
        now = self.clock()
        if file.state is not FileState.KEPT or self.store is None:
            return None
        try:
            address = self.store.address(key_of(file), LASTS)
        except StoreError as error:
            log.warning("a file has no address now: %s", error.why)
            return None
        if address is not None or self.public_url is None:
            return address
        ending, number = "mp4" if file.is_video else "jpg", int(now.timestamp()) % NUMBERS
        return f"{self.public_url}{HOSTED_PATH}/{file.slug}/{number}.{ending}"

    def upload(self, medium: Medium) -> Path | None:
        """What is sent to Instagram by those whose login allows it, where it can fetch nothing from
        here: a video that lies on this machine."""
        file = medium.file
        if file is None or not file.is_video or file.state is not FileState.KEPT:
            return None
        path = None if self.reaches_out or self.store is None else self.store.path(key_of(file))
        return path if path is not None and path.is_file() else None

    def is_elsewhere(self, file: HostedFile) -> bool:
        """Whether it lies in a folder of another machine, and this one does not know at which
        address the bot there serves it."""
        if self.keeps or self.reaches_out or self.store is None:
            return False
        path = self.store.path(key_of(file))
        return path is None or not path.is_file()

    def is_lost(self, file: HostedFile) -> bool:
        """Whether its bytes are not as they were put. False where that cannot be seen from here, or
        now."""
        if self.store is None or file.state is not FileState.KEPT:
            return False
        if not (self.keeps or self.in_bucket):
            return False
        try:
            return self.store.size(key_of(file)) != file.size_bytes
        except StoreError as error:
            log.warning("file %d cannot be looked for now: %s", file.file_id, error.why)
            return False

    def served(self, file: HostedFile) -> bytes | None:
        """What goes out, to be shown to people. Blocks; None: it is not here, or cannot be had
        now."""
        if self.store is None or file.state is not FileState.KEPT:
            return None
        with TemporaryDirectory() as bench:
            to = Path(bench) / SERVED
            try:
                self.store.fetch(key_of(file), to)
            except StoreError as error:
                log.warning("file %d cannot be had now: %s", file.file_id, error.why)
                return None
            return to.read_bytes()

    def addressed(self, medium: Medium) -> Medium:
        """With the address at which Instagram finds it; a link is one already."""
        if medium.file is None or (address := self.address(medium.file)) is None:
            return medium
        if medium.is_video:
            return replace(medium, video_url=address)
        return replace(medium, image_url=address)
