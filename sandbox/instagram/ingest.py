"""Fetches media from its URL and looks at the bytes, as Meta does after a container is asked for.

Called by methods.py: photos before the answer, videos beside it.
"""

import ipaddress
from urllib.parse import urljoin, urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.simple_httpclient import HTTPStreamClosedError, HTTPTimeoutError

from sandbox.instagram.errors import GraphRefusalError
from sandbox.media_headers import VideoHeader, jpeg_size, video_header

MIB = 1024 * 1024
PHOTO_BYTES = 8 * MIB
VIDEO_BYTES = {"reel": 300_000_000, "story_video": 100_000_000, "child_video": 100_000_000}
LONGEST_SECONDS = {"reel": 15 * 60, "story_video": 60, "child_video": 60}
SHORTEST_SECONDS = 3
RATIO = (3 / 4, 1.91)  # the reference says 4:5, posts of 3:4 are taken
REDIRECTS = 5
VIDEO_CODECS = (b"avc1", b"avc3", b"hvc1", b"hev1")


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


def is_cover(body: bytes) -> bool:
    """Whether a reel may have it as its cover."""
    return len(body) <= PHOTO_BYTES and jpeg_size(body) is not None


def check_video(body: bytes, kind: str, thumb_offset: int) -> VideoHeader:
    """The header of an acceptable video.

    Raises GraphRefusalError: 352/2207026 for size, format, codec or duration, 1/2207057 for a cover
    outside the video.
    """
    header = video_header(body) if len(body) <= VIDEO_BYTES[kind] else None
    if header is None or header.codec not in VIDEO_CODECS:
        raise GraphRefusalError(352, 2207026)
    if not SHORTEST_SECONDS <= header.seconds <= LONGEST_SECONDS[kind]:
        raise GraphRefusalError(352, 2207026)
    if thumb_offset and thumb_offset >= header.seconds * 1000:
        raise GraphRefusalError(1, 2207057)
    return header
