"""The files of an upload at the chat door, as the person's app makes them before it sends them."""

from collections.abc import Mapping

from tornado.httputil import HTTPFile

from sandbox.pictures import compressed
from sandbox.telegram.files import FileStore
from sandbox.telegram.stored_file import StoredFile

KINDS = {"photo", "video", "document", "animation", "audio", "video_note"}
TOGETHER = ({"photo", "video"}, {"document"}, {"audio"})  # what an album may hold
MOST_IN_ALBUM = 10
USUAL_SIDE, HIGH_SIDE = 1280, 2560


def attached(
    files: FileStore,
    uploads: Mapping[str, list[HTTPFile]],
    values: Mapping[str, object],
) -> list[StoredFile]:
    """A part named by a kind is of that kind; others are what `as` says, one word or one for each.

    `hd` sends photos in high quality, `size` is what Telegram says of one that is huge. Raises
    ValueError.
    """
    parts = [(part, one) for part, those in uploads.items() for one in those]
    usual = str(values.get("as", "photo")).split(",")
    usual = usual if len(usual) > 1 else usual * len(parts)
    kinds = [part if part in KINDS else own for (part, _), own in zip(parts, usual, strict=True)]
    if not set(kinds) <= KINDS:
        raise ValueError(f"as must be one of {sorted(KINDS)}")
    _check_album(kinds)
    claimed = int(str(values["size"])) if values.get("size") else None
    side = HIGH_SIDE if values.get("hd") else USUAL_SIDE
    made = []
    for kind, (_, upload) in zip(kinds, parts, strict=True):
        name, body = upload["filename"], upload["body"]
        is_gif = body.startswith(b"GIF8") and kind != "document"
        if kind == "photo" and not is_gif:
            name, body = "photo.jpg", compressed(body, side)
        made.append(files.add("animation" if is_gif else kind, name, body, claimed))
    return made


def _check_album(kinds: list[str]) -> None:
    if len(kinds) > MOST_IN_ALBUM:
        raise ValueError(f"an album holds up to {MOST_IN_ALBUM} files")
    if len(kinds) > 1 and not any(set(kinds) <= those for those in TOGETHER):
        raise ValueError("an album is of photos and videos, or of files")
