"""Looks at a media URL the way Meta's downloader will, before anything is scheduled with it.
Called by `posting` when a person gives a link."""

import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from media.download.public_network import Deadline
from media.download.remote_file import RemoteFile
from media.download.source import MediaSource
from media.errors import MediaUrlError, MediaUrlReason
from media.facts import MediaFacts, MediaKind
from media.probe.facts import (
    ExcessiveMediaError,
    ImageFacts,
    LookFailedError,
    UnreadableMediaError,
    VideoFacts,
)
from media.probe.parent import MediaProbe
from media.rules.file_type import (
    OTHER_IMAGE_TYPES,
    PHOTO_TYPE,
    VIDEO_TYPES,
    WEB_PAGE_TYPE,
    type_of,
)
from media.rules.limits import (
    MEGABYTE,
    PHOTO_LIMITS,
    PHOTO_MEGABYTES,
    VIDEO_LIMITS,
    VIDEO_MEGABYTES,
    Bound,
    check,
    check_size,
)

FETCH_BYTES = PHOTO_MEGABYTES * MEGABYTE + 1
HEAD_BYTES = 1024
DOWNLOAD_MEGABYTES, DOWNLOAD_SECONDS = 50, 60.0  # of a picture that is to be kept here
PARTS_MEGABYTES, PARTS_SECONDS = 48, 30.0  # of a film whose frames are looked at

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


class MediaInspector:
    """Looks at URLs, each within `total_seconds`; may be shared by threads.

    `trusted_hosts` ("host" or "host:port") may be private and speak plain http. What Instagram
    takes is in `limits`. `probe` looks into the files. `tls` knows whom to trust; without it, they
    are those whom the system trusts.
    """

    def __init__(
        self,
        *,
        trusted_hosts: frozenset[str] = frozenset(),
        probe: MediaProbe | None = None,
        tls: ssl.SSLContext | None = None,
        total_seconds: float = 20.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._trusted_hosts = frozenset(map(str.lower, trusted_hosts))
        self._probe = probe or MediaProbe()
        self._tls = tls
        self._total_seconds = total_seconds
        self._monotonic = monotonic

    def download(self, url: str, to: Path) -> None:
        """The whole picture that is at the URL. Raises MediaUrlError, and OSError when it cannot be
        written."""
        most = DOWNLOAD_MEGABYTES * MEGABYTE
        with Deadline(DOWNLOAD_SECONDS, self._monotonic) as deadline:
            source = MediaSource(self._trusted_hosts, deadline, limit_bytes=most, tls=self._tls)
            with closing(source):
                file = source.open(url)
                data = file.readall() if file.size is None or file.size < most else None
        if data is None or len(data) >= most:
            raise MediaUrlError(MediaUrlReason.EXCESSIVE)
        to.write_bytes(data)

    @contextmanager
    def by_parts(self, url: str) -> Iterator[RemoteFile]:
        """The film at the URL, to be read where it is asked for. It raises MediaUrlError then, as
        this does."""
        with Deadline(PARTS_SECONDS, self._monotonic) as deadline:
            most = PARTS_MEGABYTES * MEGABYTE
            source = MediaSource(self._trusted_hosts, deadline, limit_bytes=most, tls=self._tls)
            with closing(source):
                yield source.open(url)

    def inspect(self, url: str, *, in_feed: bool = True) -> MediaFacts:
        """What is at the URL. Raises MediaUrlError and nothing else, whatever the URL and the
        server are; only the system's look-up of a name may exceed the time. A photo that is not for
        the feed may have any shape."""
        with Deadline(self._total_seconds, self._monotonic) as deadline:
            source = MediaSource(
                self._trusted_hosts, deadline, limit_bytes=FETCH_BYTES, tls=self._tls
            )
            try:
                with closing(source):
                    limits = PHOTO_LIMITS if in_feed else ()
                    return _facts(url, source, self._probe, limits)
            except UnreadableMediaError:
                raise MediaUrlError(MediaUrlReason.UNREADABLE) from None
            except ExcessiveMediaError:
                raise MediaUrlError(MediaUrlReason.EXCESSIVE) from None
            except LookFailedError:
                raise MediaUrlError(MediaUrlReason.LOOK_FAILED) from None


def _facts(
    url: str, source: MediaSource, probe: MediaProbe, of_photos: tuple[Bound[ImageFacts], ...]
) -> MediaFacts:
    file = source.open(url)
    head = file.read(HEAD_BYTES)
    file.seek(0)
    if not head:
        raise UnreadableMediaError("an empty file")
    found = type_of(head)
    if found == PHOTO_TYPE:
        return _photo(url, file, probe, of_photos)
    if found in VIDEO_TYPES:
        return _video(url, file, probe)
    if found == WEB_PAGE_TYPE:
        service = _service(source.hosts)
        raise MediaUrlError(MediaUrlReason.WEB_PAGE, **({"service": service} if service else {}))
    if found in OTHER_IMAGE_TYPES:
        raise MediaUrlError(MediaUrlReason.NEEDS_JPEG, type=found)
    raise MediaUrlError(MediaUrlReason.WRONG_TYPE, type=found)


def _photo(
    url: str, file: RemoteFile, probe: MediaProbe, limits: tuple[Bound[ImageFacts], ...]
) -> MediaFacts:
    check_size(file.size, PHOTO_MEGABYTES, MediaUrlReason.PHOTO_TOO_LARGE)
    data = file.readall()
    if len(data) >= FETCH_BYTES:  # how much more there is, nobody told
        raise MediaUrlError(MediaUrlReason.PHOTO_TOO_LARGE, limit_megabytes=PHOTO_MEGABYTES)
    image = probe.image_facts(data)
    if image.format != PHOTO_TYPE:
        raise MediaUrlError(MediaUrlReason.NEEDS_JPEG, type=image.format)
    doubts = check(image, limits)
    return MediaFacts(
        url, MediaKind.PHOTO, len(data), image.width, image.height, None, doubts=doubts
    )


def _video(url: str, file: RemoteFile, probe: MediaProbe) -> MediaFacts:
    check_size(file.size, VIDEO_MEGABYTES, MediaUrlReason.VIDEO_TOO_LARGE)
    try:
        video = probe.video_facts(file)
    except UnreadableMediaError:
        if not file.cut_short:
            raise
        # Its header is where we cannot look; Meta, who takes the whole file, will judge it.
        video = VideoFacts()
    doubts, length = check(video, VIDEO_LIMITS), video.duration_ms
    return MediaFacts(
        url, MediaKind.VIDEO, file.size, video.width, video.height, length, doubts=doubts
    )


def _service(hosts: list[str]) -> str | None:
    for host in hosts:
        for domain, name in SERVICES.items():
            if host == domain or host.endswith(f".{domain}"):
                return name
    return None
