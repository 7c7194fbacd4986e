"""What a file is by its content, and what Instagram would say to it. Used by
`media/workshop/work.py`."""

from pathlib import Path

from media.errors import MediaDoubt, MediaUrlReason
from media.facts import MediaKind
from media.probe.facts import ImageFacts
from media.rules.file_type import PHOTO_TYPE, type_of
from media.rules.limits import MEGABYTE, PHOTO_LIMITS, PHOTO_MEGABYTES, broken
from media.workshop.animation import gif_frames, webp_frames
from media.workshop.errors import FileError, FileReason
from media.workshop.opening import DECODERS, MOST_MEGABYTES, opened, refuse_size
from media.workshop.seeing import label_of, see_all_of, seen_size
from media.workshop.values import Looked, Refusal

HEAD_BYTES = 1024
_FRAMES = {"GIF": gif_frames, "WebP": webp_frames}


def picture_type(path: Path) -> str:
    """Which picture it is by its first bytes. Raises FileError when it is none, or too large."""
    found = _type(path)
    refuse_size(path, MOST_MEGABYTES)
    return found


def look(path: Path) -> Looked:
    """Of a JPEG every part is seen; whether the middle of another picture is there shows when a
    JPEG is made of it."""
    found = picture_type(path)
    size = path.stat().st_size
    with opened(path, found) as image:
        label, (width, height) = label_of(image), seen_size(image)
        if found == PHOTO_TYPE:
            see_all_of(image)
    facts = ImageFacts(label, width, height)
    frames = _FRAMES[found](path.read_bytes()) if found in _FRAMES else ()
    moves = len(frames) > 1
    return Looked(
        MediaKind.PHOTO,
        label,
        size,
        width,
        height,
        duration_ms=sum(frames) if moves else None,
        moves=moves,
        refusals=_refusals(facts, size),
        doubts=_doubts(facts),
    )


def _type(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head:
        raise FileError(FileReason.EMPTY)
    found = type_of(head)
    if found not in DECODERS:
        raise FileError(FileReason.WRONG_TYPE, type=found)
    return found


def _refusals(facts: ImageFacts, size: int) -> tuple[Refusal, ...]:
    found = []
    if facts.format != PHOTO_TYPE:
        found.append(Refusal(MediaUrlReason.NEEDS_JPEG, {"type": facts.format}))
    if size > PHOTO_MEGABYTES * MEGABYTE:
        values = {"megabytes": round(size / MEGABYTE, 1), "limit_megabytes": PHOTO_MEGABYTES}
        found.append(Refusal(MediaUrlReason.PHOTO_TOO_LARGE, values))
    found += [
        Refusal(reason, values)
        for reason, values in broken(facts, PHOTO_LIMITS)
        if isinstance(reason, MediaUrlReason)
    ]
    return tuple(found)


def _doubts(facts: ImageFacts) -> tuple[MediaDoubt, ...]:
    return tuple(
        MediaDoubt(reason, values)
        for reason, values in broken(facts, PHOTO_LIMITS)
        if not isinstance(reason, MediaUrlReason)
    )
