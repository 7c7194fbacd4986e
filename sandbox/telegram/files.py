"""The files of the pretend Telegram: kept on disk, known by file_id, measured by their bytes.

The same bytes have one `file_unique_id` and a new `file_id` each time that they are sent anew.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from urllib.parse import urlsplit

from sandbox.media_headers import gif_size, picture_size, video_header
from sandbox.pictures import fitted, shrunk
from sandbox.telegram.errors import bad_request
from sandbox.telegram.stored_file import FOLDERS, Derived, StoredFile

MEGABYTE = 1024 * 1024
DOWNLOAD_LIMIT = 20 * MEGABYTE
UPLOAD_LIMIT = 50 * MEGABYTE
LOCAL_LIMIT = 2000 * MEGABYTE  # of a Bot API server of one's own, both ways
PHOTO_LIMIT = 10 * MEGABYTE
PATH_LIFETIME = timedelta(hours=1)
PHOTO_SIDES = (90, 320, 800, 1280, 2560)
THUMBNAIL_SIDE = 320
_UNAVAILABLE = "wrong file_id or the file is temporarily unavailable"
_SUFFIXES = {"photo": ".jpg", "video": ".mp4", "animation": ".mp4", "voice": ".oga"}
_WITH_PICTURES = {"video", "animation", "video_note"}


@dataclass(frozen=True)
class FileFault:
    """What is wrong with a file's bytes: "gone", or its download is "slow", "breaks", "empty".

    `bytes_per_second` is for "slow"; the fault ends after `times` downloads, None: never.
    """

    kind: str
    times: int | None = None
    bytes_per_second: int = 1000


class FileStore:
    """Files by id, with their bytes under `directory`.

    `is_local`: as a Bot API server of one's own on the bot's machine does it.
    """

    def __init__(self, directory: Path, clock: Callable[[], datetime]) -> None:
        self.directory = directory
        self.is_local = False
        self._clock = clock
        self._files: dict[str, StoredFile] = {}
        self._granted: dict[str, tuple[StoredFile, datetime]] = {}  # by path, last by getFile
        self._faults: dict[str, FileFault] = {}

    def recover(self) -> None:
        """Telegram's own cloud again, without faults."""
        self.is_local = False
        self._faults.clear()

    def add(self, kind: str, name: str, data: bytes, claimed_size: int | None = None) -> StoredFile:
        """Keep the bytes. Raises BotApiError 400 when they are no `kind` or too large.

        `claimed_size` is what Telegram says of a file that is too large to be had here.
        """
        if not data:
            raise bad_request("file must be non-empty")
        width, height, duration = _measure(kind, data)
        if kind in _WITH_PICTURES and data[4:8] != b"ftyp" and not data.startswith(b"GIF8"):
            kind = "document"
        safe_name = Path(name).name or "file"
        suffix = _image_suffix(data) if kind == "photo" else Path(safe_name).suffix
        path = f"{FOLDERS[kind]}/file_{len(self._files) + 1}{suffix or _SUFFIXES.get(kind, '')}"
        target = self.directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        unique = sha256(kind.encode() + data).hexdigest()[:14]
        size = len(data) if claimed_size is None else claimed_size
        plain = StoredFile(
            token_hex(8), unique, kind, safe_name, path, size, width, height, duration
        )
        stored = replace(plain, smaller=_sizes(plain, data))
        for one in (stored, *stored.smaller):
            self._files[one.file_id] = one
        return stored

    def get(self, file_id: str, kind: str | None = None) -> StoredFile:
        """The file to send, whichever of a photo's sizes is named.

        Raises BotApiError 400 when the id is unknown or names a file of another kind.
        """
        stored = self.find(file_id)
        if kind not in {None, stored.kind}:
            was, wanted = stored.kind.capitalize(), str(kind).capitalize()
            raise bad_request(f"can't use file of type {was} as {wanted}")
        return self._files[stored.derived.of] if stored.derived else stored

    def find(self, file_id: str) -> StoredFile:
        """Exactly this file or size. Raises BotApiError 400."""
        stored = self._files.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return stored

    def grant(self, file_id: str) -> tuple[StoredFile, str]:
        """The file and where its bytes may be had for an hour; with a local server, the file there.

        Raises BotApiError 400 when it is too big, or gone.
        """
        stored = self.find(file_id)
        if stored.size > (LOCAL_LIMIT if self.is_local else DOWNLOAD_LIMIT):
            raise bad_request("file is too big")
        if self._fault_of(stored).kind == "gone":
            raise bad_request(_UNAVAILABLE)
        self._draw(stored)
        if self.is_local:
            return stored, str((self.directory / stored.path).resolve())
        self._granted[stored.path] = stored, self._clock()
        return stored, stored.path

    def open(self, path: str) -> tuple[bytes, FileFault]:
        """The bytes at a path that was granted, and what is wrong with this download.

        Raises LookupError for any other path, and for a file that is gone.
        """
        stored, granted = self._granted[path]
        if self._clock() - granted > PATH_LIFETIME:
            raise LookupError(path)
        fault = self._fault_of(stored)
        if fault.kind == "gone":
            raise LookupError(path)
        self._count_down(stored)
        return (self.directory / path).read_bytes(), fault

    def spoil(self, file_id: str, fault: FileFault) -> None:
        """Order a fault for one file with all its sizes, or for every one: "*"."""
        key = file_id if file_id == "*" else self.get(file_id).key
        self._faults[key] = fault

    def _fault_of(self, stored: StoredFile) -> FileFault:
        return self._faults.get(stored.key) or self._faults.get("*") or FileFault("")

    def _count_down(self, stored: StoredFile) -> None:
        for key in (stored.key, "*"):
            fault = self._faults.get(key)
            if fault and fault.times is not None:
                self._faults[key] = replace(fault, times=fault.times - 1)
                if fault.times <= 1:
                    del self._faults[key]
                return

    def _draw(self, stored: StoredFile) -> None:
        """A smaller size is drawn when it is asked for."""
        target = self.directory / stored.path
        if stored.derived and not target.exists():
            whole = self.directory / self._files[stored.derived.of].path
            try:
                target.write_bytes(shrunk(whole, stored.derived.side))
            except ValueError:
                raise bad_request(_UNAVAILABLE) from None


def name_of_url(url: str) -> str:
    return Path(urlsplit(url).path).name or "file"


def _sizes(whole: StoredFile, data: bytes) -> tuple[StoredFile, ...]:
    """The smaller sizes of a photo, the thumbnail of anything else with a picture."""
    if whole.kind == "photo":
        longest = max(whole.width, whole.height)
        sides = [side for side in PHOTO_SIDES if side < longest]
        return tuple(_smaller(whole, (whole.width, whole.height), side) for side in sides)
    shape = (whole.width, whole.height)
    if whole.kind == "document":
        film = video_header(data)
        shape = film.size if film else picture_size(data) or gif_size(data) or (0, 0)
    return (_smaller(whole, shape, THUMBNAIL_SIDE, "thumbnail"),) if all(shape) else ()


def _smaller(
    whole: StoredFile, shape: tuple[int, int], side: int, kind: str = "photo"
) -> StoredFile:
    width, height = fitted(*shape, side)
    return StoredFile(
        whole.key,
        whole.unique,
        kind,
        whole.name,
        f"{whole.path}.{side}.jpg",
        0,
        width,
        height,
        derived=Derived(whole.file_id, side),
    )


def _measure(kind: str, data: bytes) -> tuple[int, int, int]:
    if kind in _WITH_PICTURES:
        header = video_header(data)
        still = (*(gif_size(data) or (0, 0)), 0)
        return (*header.size, round(header.seconds)) if header else still
    if kind != "photo":
        return 0, 0, 0
    if len(data) > PHOTO_LIMIT:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; "
            f"the maximum size is {PHOTO_LIMIT} bytes"
        )
    shape = picture_size(data)
    if shape is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = shape
    if width + height > 10_000 or max(shape) > 20 * min(shape):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height, 0


def _image_suffix(data: bytes) -> str:
    if data.startswith(b"\x89PNG"):
        return ".png"
    return ".webp" if data.startswith(b"RIFF") else ".jpg"
