"""What the headers of pictures and videos tell: sizes, lengths, codecs.

Used by the pretend Telegram for uploads and by the pretend Instagram for what it fetches.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_SIZE_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a JPEG, PNG or WebP; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:4] == b"RIFF" and data[8:15] == b"WEBPVP8" and len(data) >= 30:
        return _webp_size(data)
    return jpeg_size(data)


def gif_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a GIF; None for anything else."""
    if data[:4] != b"GIF8" or len(data) < 10:
        return None
    width, height = struct.unpack("<HH", data[6:10])
    return width, height


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height from the frame header; None when the bytes are no JPEG."""
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _SIZE_MARKERS:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return (width, height) if width and height else None
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return None


def _webp_size(data: bytes) -> tuple[int, int]:
    if data[15:16] == b"X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if data[15:16] == b"L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack("<HH", data[26:30])
    return width & 0x3FFF, height & 0x3FFF


@dataclass(frozen=True)
class VideoHeader:
    """Seconds, and the size in pixels and the codec of the picture track."""

    seconds: float
    size: tuple[int, int]
    codec: bytes


def video_header(data: bytes) -> VideoHeader | None:
    """Read from the boxes of an MP4 or MOV; None when there is no picture track in it."""
    movie = _box(data, b"moov")
    about = _box(movie, b"mvhd")
    if data[4:8] != b"ftyp" or len(about) < 32:
        return None
    scale, length = struct.unpack_from(*(">II", about, 12) if about[0] == 0 else (">IQ", about, 20))
    for track in _boxes(movie, b"trak"):
        shape, media = _box(track, b"tkhd"), _box(track, b"mdia")
        samples = _box(_box(_box(media, b"minf"), b"stbl"), b"stsd")
        if len(shape) >= 8 and any(shape[-8:]):
            width, height = struct.unpack(">II", shape[-8:])
            size = (width >> 16, height >> 16)
            return VideoHeader(length / max(scale, 1), size, samples[12:16])
    return None


def _boxes(data: bytes, name: bytes) -> Iterator[bytes]:
    at = 0
    while at + 8 <= len(data):
        size, head = struct.unpack_from(">I", data, at)[0], 8
        if size == 1 and at + 16 <= len(data):
            size, head = struct.unpack_from(">Q", data, at + 8)[0], 16
        if size < head:
            break
        if data[at + 4 : at + 8] == name:
            yield data[at + head : at + size]
        at += size


def _box(data: bytes, name: bytes) -> bytes:
    """The content of the first box of that name, empty when there is none."""
    return next(_boxes(data, name), b"")
