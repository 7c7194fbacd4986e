"""One file of the pretend Telegram as the Bot API describes it in a message."""

import mimetypes
from dataclasses import dataclass

from sandbox.feed import Json

FOLDERS = {
    "photo": "photos",
    "video": "videos",
    "animation": "animations",
    "document": "documents",
    "audio": "music",
    "voice": "voice",
    "video_note": "video_notes",
    "sticker": "stickers",
}


@dataclass(frozen=True)
class Derived:
    """Of what file a size is made, and its longer side."""

    of: str
    side: int


@dataclass(frozen=True)
class StoredFile:
    """One file; `kind` is a key of FOLDERS, or thumbnail; sizes in pixels, seconds.

    `smaller` are the sizes of a photo up to its own, or the thumbnail of another file; `cover` is
    the photo that a video was sent with.
    """

    key: str
    unique: str
    kind: str
    name: str
    path: str
    size: int
    width: int = 0
    height: int = 0
    duration: int = 0
    smaller: tuple["StoredFile", ...] = ()
    derived: Derived | None = None
    cover: "StoredFile | None" = None

    @property
    def file_id(self) -> str:
        side = self.derived.side if self.derived else ""
        return f"SandboxFile{self.kind.capitalize()}{self.key}AAQ{side}"

    @property
    def mime_type(self) -> str:
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def identity(self) -> Json:
        side = self.derived.side if self.derived else ""
        known: Json = {"file_id": self.file_id, "file_unique_id": f"Sbx{self.unique}{side}"}
        return known if self.derived else known | {"file_size": self.size}

    def in_message(self) -> Json:
        """The fields of a Message that hold the file; an animation is a document, too."""
        if self.kind == "photo":
            return {"photo": [one.picture() for one in (*self.smaller, self)]}
        told = self._described()
        return {self.kind: told} | ({"document": self._document()} if self._is_animation else {})

    def picture(self) -> Json:
        """The PhotoSize of a size or a thumbnail."""
        return self.identity() | self._shape()

    @property
    def _is_animation(self) -> bool:
        return self.kind == "animation"

    def _described(self) -> Json:
        thumbnail = {"thumbnail": self.smaller[0].picture()} if self.smaller else {}
        if self.kind == "video_note":
            return self.identity() | {"length": self.width, "duration": self.duration} | thumbnail
        if self.kind in {"video", "animation"}:
            length = self._shape() | {"duration": self.duration}
            cover = {"cover": self.cover.in_message()["photo"]} if self.cover else {}
            return self._document() | length | cover
        if self.kind in {"voice", "audio"}:
            return self.identity() | {"mime_type": self.mime_type, "duration": self.duration}
        return self._document()

    def _document(self) -> Json:
        named = {"mime_type": self.mime_type, "file_name": self.name}
        thumbnail = {"thumbnail": self.smaller[0].picture()} if self.smaller else {}
        return self.identity() | named | thumbnail

    def _shape(self) -> Json:
        return {"width": self.width, "height": self.height}
