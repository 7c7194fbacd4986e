"""Whether a JPEG holds all the scans its picture is made of. A progressive one that was cut between
two of them looks whole to decoders, only blurred. Used by `graph/media_facts.py`."""

import re
from collections.abc import Iterator

_COEFFICIENTS = 64
_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})  # baseline, extended, progressive
# In the data of a scan FF is followed by 00, or by the mark of a restart.
_NEXT_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def has_all_scans(data: bytes) -> bool:
    """Whether every coefficient of every component has begun to be sent to its last bit."""
    missing: set[tuple[int, int]] | None = None
    try:
        for mark, body in _segments(data):
            if mark in _FRAMES:
                components = [body[6 + 3 * n] for n in range(body[5])]
                missing = {(each, n) for each in components for n in range(_COEFFICIENTS)}
            elif mark == _START_OF_SCAN and missing:
                missing -= _finished(body)
    except IndexError:  # a header that is cut
        return False
    return missing is not None and not missing


def _finished(scan: bytes) -> set[tuple[int, int]]:
    components = [scan[1 + 2 * n] for n in range(scan[0])]
    first, last, bits = scan[-3], scan[-2], scan[-1]
    if bits & 0x0F:  # lower bits follow
        return set()
    return {(each, n) for each in components for n in range(first, last + 1)}


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Every mark with its header; the data of scans is passed over."""
    found = _NEXT_MARK.search(data, 2)
    while found and data[found.start() + 1] != _END_OF_IMAGE:
        start = found.end()
        length = int.from_bytes(data[start : start + 2], "big")
        yield data[start - 1], data[start + 2 : start + length]
        found = _NEXT_MARK.search(data, start + max(length, 2))
