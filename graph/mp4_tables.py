"""Whether the header of an MP4 or MOV claims more than the file can hold: a decoder makes room for
whatever is claimed. Used by `graph/media_facts.py`."""

import io
from collections.abc import Iterator

MOST_BOXES = 10_000

_HEADER = b"moov"
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


def _boxes(video: io.RawIOBase | io.BufferedReader, size: int) -> Iterator[_Box]:
    """Every box up to the end of the header, those inside it as well, or to the first that makes
    no sense."""
    position, header_end = 0, size
    while position + 8 <= header_end:
        head = _bytes(video, position, 16)
        length, name, start = int.from_bytes(head[:4], "big"), head[4:8], position + 8
        if length == 1:
            length, start = int.from_bytes(head[8:], "big"), position + 16
        end = size if length == 0 else position + length
        if end < start or len(head) < 8:
            return
        if name == _HEADER:
            header_end = min(end, header_end)
        yield name, start, end
        position = start if name in _HOLDERS else end


def _number(video: io.RawIOBase | io.BufferedReader, position: int) -> int:
    return int.from_bytes(_bytes(video, position, 4), "big")


def _bytes(video: io.RawIOBase | io.BufferedReader, position: int, count: int) -> bytes:
    """Fewer at the end of the file."""
    video.seek(position)
    data = b""
    while len(data) < count and (more := video.read(count - len(data))):
        data += more
    return data
