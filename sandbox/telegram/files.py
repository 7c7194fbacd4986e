"""The files of the pretend Telegram: kept on disk, known by file_id, measured by their bytes."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from urllib.parse import urlsplit

from sandbox.feed import Json
from sandbox.media_headers import picture_size, video_header
from sandbox.telegram.errors import bad_request

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
_FOLDERS = {"photo": "photos", "video": "videos", "document": "documents", "voice": "voice"}
_SUFFIXES = {"photo": ".jpg", "video": ".mp4", "voice": ".oga"}


@dataclass(frozen=True)
class StoredFile:
    """One file; `kind` is photo, video, document, voice or sticker; sizes in pixels, seconds."""

    key: str
    kind: str
    name: str
    path: str
    size: int
    width: int = 0
    height: int = 0
    duration: int = 0

    @property
    def file_id(self) -> str:
        return f"SandboxFile{self.kind.capitalize()}{self.key}AAQ"

    @property
    def mime_type(self) -> str:
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def identity(self) -> Json:
        unique = f"Sbx{self.key}"
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": self.size}

    def in_message(self) -> Json | list[Json]:
        """The value of the field of a Message that is named after `kind`."""
        shape: Json = {"width": self.width, "height": self.height}
        if self.kind == "photo":
            return [self.identity() | shape]
        named = self.identity() | {"mime_type": self.mime_type}
        if self.kind == "video":
            return named | shape | {"duration": self.duration, "file_name": self.name}
        if self.kind == "voice":
            return named | {"duration": self.duration}
        return named | {"file_name": self.name}


class FileStore:
    """Files by id, with their bytes under `directory`."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._files: dict[str, StoredFile] = {}

    def add(self, kind: str, name: str, data: bytes) -> StoredFile:
        """Keep the bytes. Raises BotApiError 400 when they are no `kind` or too large."""
        if not data:
            raise bad_request("file must be non-empty")
        width, height, duration = _measure(kind, data)
        if kind == "video" and data[4:8] != b"ftyp":
            kind = "document"
        number = len(self._files) + 1
        safe_name = Path(name).name or "file"
        suffix = _image_suffix(data) if kind == "photo" else Path(safe_name).suffix
        suffix = suffix or _SUFFIXES.get(kind, "")
        path = f"{_FOLDERS.get(kind, 'documents')}/file_{number}{suffix}"
        target = self.directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        stored = StoredFile(token_hex(8), kind, safe_name, path, len(data), width, height, duration)
        self._files[stored.file_id] = stored
        return stored

    def get(self, file_id: str, kind: str | None = None) -> StoredFile:
        """Raises BotApiError 400 when the id is unknown or names a file of another kind."""
        stored = self._files.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if kind not in {None, stored.kind}:
            was, wanted = stored.kind.capitalize(), str(kind).capitalize()
            raise bad_request(f"can't use file of type {was} as {wanted}")
        return stored


def name_of_url(url: str) -> str:
    return Path(urlsplit(url).path).name or "file"


def _measure(kind: str, data: bytes) -> tuple[int, int, int]:
    if kind == "video":
        header = video_header(data)
        return (*header.size, round(header.seconds)) if header else (0, 0, 0)
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
