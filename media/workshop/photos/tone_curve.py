"""How pictures and films look on screens that show neither their brightness nor all of their
colours: BT.2100 (PQ, and HLG as telephones film it), BT.2020, Display P3. Tables of colours, for
FFmpeg's `lut3d`, which has no filter of its own for that, and for Pillow. Numbers only."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain, product
from math import exp
from pathlib import Path

SRGB, PQ, HLG = 13, 16, 18  # how H.273 numbers the curves, and these the primaries
BT709, BT2020, DISPLAY_P3 = 1, 9, 12
WHITE_NITS, PEAK_NITS = 203.0, 1000.0  # of paper, by BT.2408; of the brightest that most films have
POINTS = 33  # for each of the three colours
KNEE = 0.6  # of white: what is darker keeps its brightness
GAMMA = 2.4  # BT.1886

_M1, _M2 = 2610 / 16384, 2523 / 4096 * 128
_C1, _C2, _C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
_A, _B, _C = 0.17883277, 0.28466892, 0.55991073  # of HLG
_ON_SCREEN = 1.2  # how a screen of PEAK_NITS shows the light that a camera saw, by HLG
_LUMINANCE = (0.2627, 0.6780, 0.0593)
_TO_BT709 = {
    BT709: ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    BT2020: (
        (1.660491, -0.587641, -0.072850),
        (-0.124550, 1.132900, -0.008349),
        (-0.018151, -0.100579, 1.118730),
    ),
    DISPLAY_P3: (
        (1.224940, -0.224940, 0.0),
        (-0.042057, 1.042057, 0.0),
        (-0.019638, -0.078636, 1.098274),
    ),
}

Colour = tuple[float, float, float]


def is_bright(curve: int) -> bool:
    """Whether it is brighter than screens without HDR can show."""
    return curve in (PQ, HLG)


def is_wide(primaries: int) -> bool:
    """Whether it has colours that most screens do not."""
    return primaries in (BT2020, DISPLAY_P3)


def write_table(to: Path, curve: int) -> None:
    """Of a film, in the format of the `cube` files that video programs share."""
    to.write_text(_cube(curve))


@cache
def _cube(curve: int) -> str:
    """Half a second's work, and wanted twice for most films."""
    lines = [f"LUT_3D_SIZE {POINTS}"]
    lines += [" ".join(f"{part:.5f}" for part in each) for each in _table(BT2020, curve, _of_film)]
    return "\n".join(lines)


def table_of_pictures(primaries: int, curve: int) -> tuple[float, ...]:
    """In sRGB, all in a row. What is not known is taken for what screens show."""
    known = primaries if primaries in _TO_BT709 else BT709
    return _known_table(known, curve if is_bright(curve) else SRGB)


@cache
def _known_table(primaries: int, curve: int) -> tuple[float, ...]:
    """One is megabytes: kept by what changes it alone, or files could fill the memory with them."""
    return tuple(chain.from_iterable(_table(primaries, curve, _of_picture)))


def _table(
    primaries: int, curve: int, signal: Callable[[float], float]
) -> Iterator[tuple[float, ...]]:
    """The signals that screens are to be given for those that are there. Red changes first."""
    light = {PQ: _nits, HLG: _seen}.get(curve, _usual)
    steps = [light(number / (POINTS - 1)) for number in range(POINTS)]
    rows = _TO_BT709[primaries]
    for blue, green, red in product(steps, repeat=3):
        nits = _on_screen(red, green, blue) if curve == HLG else (red, green, blue)
        shown = _dimmed_alike(nits) if is_bright(curve) else nits
        yield tuple(signal(sum(a * b for a, b in zip(row, shown, strict=True))) for row in rows)


def _nits(signal: float) -> float:
    power = signal ** (1 / _M2)
    return float(10_000 * (max(power - _C1, 0) / (_C2 - _C3 * power)) ** (1 / _M1))


def _seen(signal: float) -> float:
    """By the camera, in shares of the brightest."""
    return signal**2 / 3 if signal <= 0.5 else (exp((signal - _C) / _A) + _B) / 12


def _on_screen(*seen: float) -> Colour:
    """In nits."""
    luminance = sum(share * part for share, part in zip(_LUMINANCE, seen, strict=True))
    factor = PEAK_NITS * luminance ** (_ON_SCREEN - 1)
    red, green, blue = (factor * part for part in seen)
    return red, green, blue


def _usual(signal: float) -> float:
    """By sRGB, in shares of white."""
    return signal / 12.92 if signal <= 0.04045 else float(((signal + 0.055) / 1.055) ** 2.4)


def _dimmed_alike(nits: Colour) -> Colour:
    """In shares of white. All three are dimmed alike, so that the colour stays what it is."""
    brightest = max(nits) / WHITE_NITS
    factor = (_dimmed(brightest) / brightest if brightest else 1.0) / WHITE_NITS
    red, green, blue = (factor * part for part in nits)
    return red, green, blue


def _dimmed(light: float) -> float:
    """Above the knee ever less is added, up to white where the film is brightest."""
    if light <= KNEE:
        return light
    above = min((light - KNEE) / (PEAK_NITS / WHITE_NITS - KNEE), 1.0)
    slope = (PEAK_NITS / WHITE_NITS - KNEE) / (1 - KNEE)
    return KNEE + (1 - KNEE) * slope * above / (1 + (slope - 1) * above)


def _of_film(light: float) -> float:
    return float(min(max(light, 0.0), 1.0) ** (1 / GAMMA))


def _of_picture(light: float) -> float:
    """By sRGB."""
    shown = min(max(light, 0.0), 1.0)
    return 12.92 * shown if shown <= 0.0031308 else float(1.055 * shown ** (1 / 2.4) - 0.055)
