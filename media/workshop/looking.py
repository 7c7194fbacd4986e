"""What a file is by its content, and what Instagram would say to it. Used by
`media/workshop/work.py`."""

from pathlib import Path

from media.errors import MediaDoubt, MediaUrlReason
from media.facts import MediaKind
from media.probe.facts import ImageFacts
from media.rules.file_type import PHOTO_TYPE
from media.rules.limits import MEGABYTE, PHOTO_LIMITS, PHOTO_MEGABYTES, broken
from media.workshop.asked.values import Looked, Refusal
from media.workshop.films.film_looking import look_at_film
from media.workshop.films.films import READERS
from media.workshop.photos.animation import gif_frames, webp_frames
from media.workshop.photos.opening import DECODERS, MOST_MEGABYTES, opened, refuse_size, type_in
from media.workshop.photos.seeing import label_of, see_all_of, seen_size

_FRAMES = {"GIF": gif_frames, "WebP": webp_frames}


def look(path: Path) -> Looked:
    """Of a JPEG every part is seen; whether the middle of another file is there shows when another
    is made of it."""
    found = type_in(path, {*DECODERS, *READERS})
    return look_at_film(path, found) if found in READERS else _look_at_picture(path, found)


def frames_of(path: Path, found: str) -> tuple[int, ...]:
    """The milliseconds that each frame of a picture is shown; empty: its format does not move."""
    return _FRAMES[found](path.read_bytes()) if found in _FRAMES else ()


def _look_at_picture(path: Path, found: str) -> Looked:
    size = refuse_size(path, MOST_MEGABYTES)
    with opened(path, found) as image:
        label, (width, height) = label_of(image), seen_size(image)
        if found == PHOTO_TYPE:
            see_all_of(image)
    facts = ImageFacts(label, width, height)
    frames = frames_of(path, found)
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
