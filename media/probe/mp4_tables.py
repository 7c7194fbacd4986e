"""Whether an MP4 or MOV claims more than the file can hold: a decoder makes room for whatever its
header claims, and a download that broke off lacks the end. Used by `media/probe/decoders.py`."""

import io
from collections.abc import Iterator

MOST_BOXES = 10_000
BOXES_BEFORE_THE_PICTURES = 32

_HEADER, _PICTURES = b"moov", b"mdat"
_HOLDERS = frozenset({_HEADER, b"trak", b"mdia", b"minf", b"stbl", b"edts"})
# Bytes of a row in the tables whose number of rows follows version and flags.
_ROWS = {b"stts": 8, b"ctts": 8, b"stsc": 12, b"stco": 4, b"co64": 8, b"stss": 4, b"elst": 12}
_SAMPLE_SIZES = b"stsz"

_Box = tuple[bytes, int, int]  # its name, where its content begins, where it ends


def claims_too_much(video: io.RawIOBase | io.BufferedReader) -> bool:
    size = video.seek(0, io.SEEK_END)
    for count, (name, start, end) in enumerate(_boxes(video, size), 1):
        too_many_rows = name in _ROWS and _number(video, start + 4) * _ROWS[name] > end - start
        if count > MOST_BOXES or too_many_rows:
            return True
        if name == _SAMPLE_SIZES:
            one_size, samples = _number(video, start + 4), _number(video, start + 8)
            # Samples of one size need no table, but at least a byte each.
            if samples > size if one_size else samples * 4 > end - start:
                return True
    return False


def is_cut_short(video: io.RawIOBase | io.BufferedReader) -> bool:
    """Whether a box goes on behind the end of the file, up to the first of pictures and sound. What
    comes after that one is not looked at, as each look may cost a request."""
    size = video.seek(0, io.SEEK_END)
    position = 0
    for _ in range(BOXES_BEFORE_THE_PICTURES):
        box = _box(video, position, size)
        if box is None:
            return False
        name, _, position = box
        if name == _PICTURES or position > size:
            return position > size
    return False


def _boxes(video: io.RawIOBase | io.BufferedReader, size: int) -> Iterator[_Box]:
    """Every box up to the end of the header, those inside it as well, or to the first that makes
    no sense."""
    position, header_end = 0, size
    while position + 8 <= header_end and (box := _box(video, position, size)):
        name, start, end = box
        if name == _HEADER:
            header_end = min(end, header_end)
        yield box
        position = start if name in _HOLDERS else end


def _box(video: io.RawIOBase | io.BufferedReader, position: int, size: int) -> _Box | None:
    """The box at a position of a file of `size`, None when there is none that makes sense."""
    head = _bytes(video, position, 16)
    length, name, start = int.from_bytes(head[:4], "big"), head[4:8], position + 8
    if length == 1:
        length, start = int.from_bytes(head[8:], "big"), position + 16
    end = size if length == 0 else position + length
    return None if end < start or len(head) < 8 else (name, start, end)


def _number(video: io.RawIOBase | io.BufferedReader, position: int) -> int:
    return int.from_bytes(_bytes(video, position, 4), "big")


def _bytes(video: io.RawIOBase | io.BufferedReader, position: int, count: int) -> bytes:
    """Fewer at the end of the file."""
    video.seek(position)
    data = b""
    while len(data) < count and (more := video.read(count - len(data))):
        data += more
    return data
