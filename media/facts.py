"""What is found behind a link. Made by `media/inspection/inspector.py`, kept by `posting`."""

from dataclasses import dataclass
from enum import StrEnum

from media.errors import MediaDoubt

TEXT_TYPE, UNKNOWN_TYPE = "text", "unknown"  # of a file that is in no format of media


class MediaKind(StrEnum):
    """What a post is made of."""

    PHOTO = "photo"
    VIDEO = "video"


@dataclass(frozen=True)
class MediaFacts:
    """What was found at `url` (as it was given). Pixels are those that a person sees, the turn of
    the camera taken into account for photos. None: neither server nor file header tells. With
    `doubts` Instagram may refuse it."""

    url: str
    kind: MediaKind
    size_bytes: int | None
    width: int | None
    height: int | None
    duration_ms: int | None
    doubts: tuple[MediaDoubt, ...] = ()
