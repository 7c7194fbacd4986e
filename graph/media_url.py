"""Looks at a media URL the way Meta's downloader will, before anything is scheduled with it.
Called by `posting` when a person gives a link."""

import math
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum

from graph.media_errors import MediaUrlError, MediaUrlReason
from graph.media_facts import ExcessiveMediaError, UnreadableMediaError, VideoFacts
from graph.media_source import MediaSource
from graph.media_types import OTHER_IMAGE_TYPES, PHOTO_TYPE, VIDEO_TYPES, WEB_PAGE_TYPE, type_of
from graph.probe_process import MediaProbe
from graph.public_connection import Deadline
from graph.remote_file import RemoteFile

__all__ = ["MediaFacts", "MediaInspector", "MediaKind", "MediaUrlError", "MediaUrlReason"]

MEGABYTE = 1024 * 1024  # Meta's own error text counts so
PHOTO_MEGABYTES, VIDEO_MEGABYTES = 8, 300
TALLEST_RATIO, WIDEST_RATIO = 4 / 5, 1.91
SHORTEST_SECONDS, LONGEST_SECONDS = 3, 15 * 60
FETCH_BYTES = PHOTO_MEGABYTES * MEGABYTE + 1
HEAD_BYTES = 1024

SERVICES = {
    "instagram.com": "Instagram",
    "drive.google.com": "Google Drive",
    "docs.google.com": "Google Drive",
    "dropbox.com": "Dropbox",
    "yadi.sk": "Yandex Disk",
    "disk.yandex.ru": "Yandex Disk",
    "disk.yandex.com": "Yandex Disk",
    "disk.360.yandex.ru": "Yandex Disk",
}


class MediaKind(StrEnum):
    """What a post is made of."""

    PHOTO = "photo"
    VIDEO = "video"


@dataclass(frozen=True)
class MediaFacts:
    """What was found at `url` (as it was given). Pixels are those that a person sees, the turn of
    the camera taken into account for photos. None: neither server nor file header tells."""

    url: str
    kind: MediaKind
    size_bytes: int | None
    width: int | None
    height: int | None
    duration_ms: int | None


class MediaInspector:
    """Looks at URLs, each within `total_seconds`; may be shared by threads.

    `trusted_hosts` ("host" or "host:port") may be private and speak plain http. The limits are
    those of Meta's reference of `/{ig-user-id}/media`. `probe` looks into the files.
    """

    def __init__(
        self,
        *,
        trusted_hosts: frozenset[str] = frozenset(),
        probe: MediaProbe | None = None,
        total_seconds: float = 20.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._trusted_hosts = frozenset(map(str.lower, trusted_hosts))
        self._probe = probe or MediaProbe()
        self._total_seconds = total_seconds
        self._monotonic = monotonic

    def inspect(self, url: str) -> MediaFacts:
        """What is at the URL. Raises MediaUrlError and nothing else, whatever the URL and the
        server are; only the system's look-up of a name may exceed the time."""
        with Deadline(self._total_seconds, self._monotonic) as deadline:
            source = MediaSource(self._trusted_hosts, deadline, limit_bytes=FETCH_BYTES)
            try:
                with closing(source):
                    return _facts(url, source, self._probe)
            except UnreadableMediaError:
                raise MediaUrlError(MediaUrlReason.UNREADABLE) from None
            except ExcessiveMediaError:
                raise MediaUrlError(MediaUrlReason.EXCESSIVE) from None


def _facts(url: str, source: MediaSource, probe: MediaProbe) -> MediaFacts:
    file = source.open(url)
    head = file.read(HEAD_BYTES)
    file.seek(0)
    if not head:
        raise UnreadableMediaError("an empty file")
    found = type_of(head)
    if found == PHOTO_TYPE:
        return _photo(url, file, probe)
    if found in VIDEO_TYPES:
        return _video(url, file, probe)
    if found == WEB_PAGE_TYPE:
        service = _service(source.hosts)
        raise MediaUrlError(MediaUrlReason.WEB_PAGE, **({"service": service} if service else {}))
    if found in OTHER_IMAGE_TYPES:
        raise MediaUrlError(MediaUrlReason.NEEDS_JPEG, type=found)
    raise MediaUrlError(MediaUrlReason.WRONG_TYPE, type=found)


def _photo(url: str, file: RemoteFile, probe: MediaProbe) -> MediaFacts:
    _check_size(file.size, PHOTO_MEGABYTES, MediaUrlReason.PHOTO_TOO_LARGE)
    data = file.readall()
    _check_size(len(data), PHOTO_MEGABYTES, MediaUrlReason.PHOTO_TOO_LARGE)
    image = probe.image_facts(data)
    if image.format != PHOTO_TYPE:
        raise MediaUrlError(MediaUrlReason.NEEDS_JPEG, type=image.format)
    width, height = image.width, image.height
    # One pixel of tolerance, as a crop to a ratio rarely comes out even.
    if width + 1 < height * TALLEST_RATIO or width - 1 > height * WIDEST_RATIO:
        raise MediaUrlError(MediaUrlReason.BAD_RATIO, width=width, height=height)
    return MediaFacts(url, MediaKind.PHOTO, len(data), width, height, None)


def _video(url: str, file: RemoteFile, probe: MediaProbe) -> MediaFacts:
    _check_size(file.size, VIDEO_MEGABYTES, MediaUrlReason.VIDEO_TOO_LARGE)
    try:
        video = probe.video_facts(file)
    except UnreadableMediaError:
        if not file.cut_short:
            raise
        # Its header is where we cannot look; Meta, who takes the whole file, will judge it.
        video = VideoFacts(None, None, None)
    if video.duration_ms is not None:
        seconds = video.duration_ms / 1000
        if not SHORTEST_SECONDS <= seconds <= LONGEST_SECONDS:
            raise MediaUrlError(
                MediaUrlReason.BAD_DURATION,
                seconds=round(seconds, 1),
                minimum_seconds=SHORTEST_SECONDS,
                maximum_seconds=LONGEST_SECONDS,
            )
    return MediaFacts(url, MediaKind.VIDEO, file.size, video.width, video.height, video.duration_ms)


def _check_size(size: int | None, limit_megabytes: int, reason: MediaUrlReason) -> None:
    if size is not None and size > limit_megabytes * MEGABYTE:
        # Rounded up, so that one byte too many never reads "8.0 of 8".
        megabytes = math.ceil(size / MEGABYTE * 10) / 10
        raise MediaUrlError(reason, megabytes=megabytes, limit_megabytes=limit_megabytes)


def _service(hosts: list[str]) -> str | None:
    for host in hosts:
        for domain, name in SERVICES.items():
            if host == domain or host.endswith(f".{domain}"):
                return name
    return None
