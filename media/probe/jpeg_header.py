"""The markers of a JPEG, and what it would cost to decode it by them alone. Used by
`media/probe/decoders.py` and by what makes other pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_PIXELS = 250_000_000  # telephones take pictures of 200 million
MOST_SCANS = 100  # encoders make about ten
MOST_COEFFICIENT_BYTES = 150_000_000

_START_OF_SCAN, _END = 0xDA, 0xD9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_BLOCK_BYTES = 64 * 2
# Within the data of a scan FF is followed by 00 or by the mark of a restart.
_NEXT_MARK = re.compile(rb"\xff([^\x00\x01\xd0-\xd7\xff])")


@dataclass(frozen=True)
class JpegCost:
    """`coefficient_bytes` is what a decoder keeps in memory when the picture comes in several
    scans, however small it is asked to make it. `ended`: its end mark is there."""

    pixels: int = 0
    scans: int = 0
    coefficient_bytes: int = 0
    ended: bool = False

    @property
    def absurd(self) -> bool:
        """No camera and no program makes such a picture."""
        return self.pixels > MOST_PIXELS or self.scans > MOST_SCANS

    @property
    def heavy(self) -> bool:
        """Possible, and not to be decoded here."""
        return self.coefficient_bytes > MOST_COEFFICIENT_BYTES


def jpeg_cost(data: bytes) -> JpegCost:
    pixels = scans = coefficients = 0
    progressive = ended = False
    for mark, body in segments(data):
        if mark in _FRAMES and len(body) >= 6:
            progressive = progressive or mark in _PROGRESSIVE
            pixels = max(pixels, _number(body[1:3]) * _number(body[3:5]))
            coefficients = max(coefficients, _coefficient_bytes(body))
        elif mark == _START_OF_SCAN:
            scans += 1
        elif mark == _END:
            ended = True
    return JpegCost(pixels, scans, coefficients if progressive or scans > 1 else 0, ended)


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Every marker up to the end mark with what it carries; the data of scans is passed over."""
    for mark, start, end in stretches(data):
        yield mark, data[start + 2 : end]


def stretches(data: bytes) -> Iterator[tuple[int, int, int]]:
    """The same as places: behind the two bytes of the marker, and where what it carries ends."""
    found = _NEXT_MARK.search(data, 2)
    while found:
        mark, at = found[1][0], found.end()
        end = at + (0 if mark == _END else _number(data[at : at + 2]))
        yield mark, at, end
        if mark == _END:
            return
        found = _NEXT_MARK.search(data, end)


def _coefficient_bytes(frame: bytes) -> int:
    height, width = _number(frame[1:3]), _number(frame[3:5])
    samplings = [(each >> 4 or 1, each & 15 or 1) for each in frame[7::3]]
    widest = max((across for across, _ in samplings), default=1)
    tallest = max((down for _, down in samplings), default=1)
    return sum(
        -(-width * across // (8 * widest)) * -(-height * down // (8 * tallest)) * _BLOCK_BYTES
        for across, down in samplings
    )


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
