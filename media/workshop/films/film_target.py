"""What a film is to be after it is drawn anew: size, frames a second, bits. Numbers only. Used by
`media/workshop/films/film_making.py`."""

import math
from dataclasses import dataclass
from fractions import Fraction

from media.rules.limits import (
    FEWEST_COLUMNS,
    FEWEST_FRAMES,
    MEGABYTE,
    MOST_COLUMNS,
    MOST_FRAMES,
    VIDEO_MEGABYTES,
)

MOST_BITS = 20_000_000  # a second; Instagram takes 25
SOUND_BITS = 128_000
USUAL_RATES = (24, 25, 30, 48, 50, 60)
_NTSC = Fraction(1000, 1001)
_NEAR = 0.015
_ROOM = 0.9  # of the largest file: encoders do not keep to the bit


@dataclass(frozen=True)
class Target:
    width: int
    height: int
    rate: Fraction
    bits: int


def target(width: int, height: int, rate: float, seconds: float | None) -> Target:
    return Target(*_size(width, height), even_rate(rate), _bits(seconds))


def even_rate(rate: float) -> Fraction:
    """A usual one within what Instagram takes, of which the film's own is a part or a multiple as
    far as can be, so that movements stay even."""
    if rate > MOST_FRAMES * (1 + _NEAR):
        rate /= math.ceil(rate / MOST_FRAMES - _NEAR)
    elif 0 < rate < FEWEST_FRAMES:
        rate *= math.ceil(FEWEST_FRAMES / rate)
    known = [Fraction(each) * factor for each in USUAL_RATES for factor in (1, _NTSC)]
    nearest = min(known, key=lambda each: abs(float(each) - rate))
    if abs(float(nearest) - rate) <= _NEAR * rate:
        return nearest
    return Fraction(min(max(round(rate), FEWEST_FRAMES), MOST_FRAMES)) if rate > 0 else Fraction(30)


def _size(width: int, height: int) -> tuple[int, int]:
    """Even numbers, as colours are told for every second pixel."""
    scale = min(1.0, MOST_COLUMNS / max(width, height))
    scale = max(scale, FEWEST_COLUMNS / width) if height <= 2 * width else scale
    columns, rows = (max(2, round(side * scale / 2) * 2) for side in (width, height))
    return columns, rows


def _bits(seconds: float | None) -> int:
    if not seconds:
        return MOST_BITS
    room = VIDEO_MEGABYTES * MEGABYTE * 8 * _ROOM / seconds - SOUND_BITS
    return int(min(MOST_BITS, max(room, SOUND_BITS)))
