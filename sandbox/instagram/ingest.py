"""Fetches media from its URL and looks at the bytes, as Meta does after a container is asked for.

Called by methods.py: photos before the answer, videos beside it.
"""

import ipaddress
import struct
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.simple_httpclient import HTTPStreamClosedError, HTTPTimeoutError

from sandbox.instagram.errors import GraphRefusalError

MIB = 1024 * 1024
PHOTO_BYTES = 8 * MIB
VIDEO_BYTES = {"reel": 300_000_000, "story_video": 100_000_000, "child_video": 300_000_000}
LONGEST_SECONDS = {"reel": 15 * 60, "story_video": 60, "child_video": 60}
SHORTEST_SECONDS = 3
RATIO = (3 / 4, 1.91)  # the reference says 4:5, posts of 3:4 are taken
REDIRECTS = 5
VIDEO_CODECS = (b"avc1", b"avc3", b"hvc1", b"hev1")
_SIZE_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True)
class VideoFacts:
    """Seconds, and the size in pixels of the picture track."""

    seconds: float
    size: tuple[int, int]


async def fetch(url: str, limit: int, seconds: float) -> bytes:
    """The body at `url`, at most `limit` + 1 bytes (one more shows that it is too large).

    Raises GraphRefusalError: 9004/2207052 when it cannot be had, -2/2207003 when it takes longer
    than `seconds`.
    """
    client = AsyncHTTPClient(force_instance=True, max_body_size=max(VIDEO_BYTES.values()) + MIB)
    try:
        for _ in range(REDIRECTS + 1):
            _refuse_unreachable(url)
            body, onward = await _get(client, url, limit, seconds)
            if onward is None:
                return body
            url = urljoin(url, onward)
    except HTTPTimeoutError as error:
        raise GraphRefusalError(-2, 2207003) from error
    except (HTTPClientError, HTTPStreamClosedError, OSError, ValueError) as error:
        raise GraphRefusalError(9004, 2207052) from error
    finally:
        client.close()
    raise GraphRefusalError(9004, 2207052)


def _refuse_unreachable(url: str) -> None:
    """Private addresses cannot be seen from Meta's side; loopback stands for the internet here."""
    parts = urlsplit(url)
    if not url.isascii() or parts.scheme not in ("http", "https") or not parts.hostname:
        raise GraphRefusalError(9004, 2207052)
    try:
        address = ipaddress.ip_address(parts.hostname)
    except ValueError:
        return
    if not address.is_loopback and not address.is_global:
        raise GraphRefusalError(9004, 2207052)


async def _get(
    client: AsyncHTTPClient, url: str, limit: int, seconds: float
) -> tuple[bytes, str | None]:
    """The body, or where a redirect leads. Stops reading above `limit`."""
    body = bytearray()

    def keep(chunk: bytes) -> None:
        body.extend(chunk[: max(0, limit + 1 - len(body))])

    request = HTTPRequest(
        url,
        streaming_callback=keep,
        follow_redirects=False,
        connect_timeout=min(seconds, 5.0),
        request_timeout=seconds,
        user_agent="facebookexternalhit/1.1",
    )
    answer = await client.fetch(request, raise_error=False)
    if answer.code in (301, 302, 303, 307, 308):
        return b"", answer.headers.get("Location", "")
    answer.rethrow()
    return bytes(body), None


def photo_size(body: bytes, kind: str) -> tuple[int, int]:
    """Width and height of an acceptable photo.

    Raises GraphRefusalError: 36000/2207004 above 8 MiB, 9004/2207052 for what is no picture,
    36001/2207005 for a picture that is no JPEG, 36003/2207009 for its ratio (stories may have any).
    """
    if len(body) > PHOTO_BYTES:
        raise GraphRefusalError(36000, 2207004)
    size = jpeg_size(body)
    if size is None:
        is_picture = body.startswith((b"\x89PNG", b"GIF8", b"BM", b"\xff\xd8")) or (
            body[8:12] in (b"WEBP", b"heic", b"avif")
        )
        raise GraphRefusalError(36001, 2207005) if is_picture else GraphRefusalError(9004, 2207052)
    if kind != "story_image" and not RATIO[0] <= size[0] / size[1] <= RATIO[1]:
        raise GraphRefusalError(36003, 2207009)
    return size


def jpeg_size(body: bytes) -> tuple[int, int] | None:
    """Width and height from the frame header; None when the bytes are no JPEG."""
    if not body.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 <= len(body) and body[at] == 0xFF:
        marker = body[at + 1]
        if marker in _SIZE_MARKERS:
            height, width = struct.unpack(">HH", body[at + 5 : at + 9])
            return (width, height) if width and height else None
        at += 2 + struct.unpack(">H", body[at + 2 : at + 4])[0]
    return None


def check_video(body: bytes, kind: str, thumb_offset: int) -> VideoFacts:
    """Facts of an acceptable video.

    Raises GraphRefusalError: 352/2207026 for size, format, codec or duration, 1/2207057 for a cover
    outside the video.
    """
    facts = video_facts(body) if len(body) <= VIDEO_BYTES[kind] else None
    if facts is None or not SHORTEST_SECONDS <= facts.seconds <= LONGEST_SECONDS[kind]:
        raise GraphRefusalError(352, 2207026)
    if thumb_offset and thumb_offset >= facts.seconds * 1000:
        raise GraphRefusalError(1, 2207057)
    return facts


def video_facts(body: bytes) -> VideoFacts | None:
    """Read MP4 or MOV boxes; None when there is no H.264 or HEVC picture track in it."""
    movie = _box(body, b"moov")
    if body[4:8] != b"ftyp" or movie is None:
        return None
    header = _box(movie, b"mvhd")
    if header is None or len(header) < 32:
        return None
    layout = ">II" if header[0] == 0 else ">IQ"
    at = 12 if header[0] == 0 else 20
    scale, length = struct.unpack_from(layout, header, at)
    for track in _boxes(movie, b"trak"):
        track_header = _box(track, b"tkhd")
        if track_header and any(codec in track for codec in VIDEO_CODECS):
            width, height = struct.unpack(">II", track_header[-8:])
            return VideoFacts(length / max(scale, 1), (width >> 16, height >> 16))
    return None


def _boxes(body: bytes, name: bytes) -> list[bytes]:
    found, at = [], 0
    while at + 8 <= len(body):
        size, head = struct.unpack_from(">I", body, at)[0], 8
        if size == 1 and at + 16 <= len(body):
            size, head = struct.unpack_from(">Q", body, at + 8)[0], 16
        if size < head:
            break
        if body[at + 4 : at + 8] == name:
            found.append(body[at + head : at + size])
        at += size
    return found


def _box(body: bytes, name: bytes) -> bytes | None:
    found = _boxes(body, name)
    return found[0] if found else None
