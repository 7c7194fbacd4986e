"""How films that are brighter than screens without HDR can show (BT.2100: PQ, and HLG as telephones
film it) look on those: a table of colours for FFmpeg's `lut3d`, as the library has no filter of its
own for that. Numbers only. Used where such films are made anew and where their frames are shown."""

from functools import cache
from itertools import product
from math import exp
from pathlib import Path

PQ, HLG = 16, 18  # how FFmpeg numbers the curves
WHITE_NITS, PEAK_NITS = 203.0, 1000.0  # of paper, by BT.2408; of the brightest that most films have
POINTS = 33  # for each of the three colours
KNEE = 0.6  # of white: what is darker keeps its brightness
GAMMA = 2.4  # BT.1886

_M1, _M2 = 2610 / 16384, 2523 / 4096 * 128
_C1, _C2, _C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
_A, _B, _C = 0.17883277, 0.28466892, 0.55991073  # of HLG
_ON_SCREEN = 1.2  # how a screen of PEAK_NITS shows the light that a camera saw, by HLG
_LUMINANCE = (0.2627, 0.6780, 0.0593)
_TO_BT709 = (
    (1.660491, -0.587641, -0.072850),
    (-0.124550, 1.132900, -0.008349),
    (-0.018151, -0.100579, 1.118730),
)

Colour = tuple[float, float, float]


def is_bright(curve: int) -> bool:
    """Whether it is brighter than screens without HDR can show."""
    return curve in (PQ, HLG)


def write_table(to: Path, curve: int) -> None:
    """In the format of the `cube` files that video programs share."""
    to.write_text(_table(curve))


@cache
def _table(curve: int) -> str:
    """Red changes first. Half a second's work, and wanted twice for most films."""
    light = _seen if curve == HLG else _nits
    steps = [light(number / (POINTS - 1)) for number in range(POINTS)]
    lines = [f"LUT_3D_SIZE {POINTS}"]
    for blue, green, red in product(steps, repeat=3):
        nits = _on_screen(red, green, blue) if curve == HLG else (red, green, blue)
        lines.append(" ".join(f"{part:.5f}" for part in _shown(*nits)))
    return "\n".join(lines)


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


def _shown(*nits: float) -> Colour:
    """The signal of a screen. All three are dimmed alike, so that the colour stays what it is."""
    red, green, blue = (part / WHITE_NITS for part in nits)
    brightest = max(red, green, blue)
    dimmed = _dimmed(brightest) / brightest if brightest else 1.0
    first, second, third = (
        dimmed * (to_red * red + to_green * green + to_blue * blue)
        for to_red, to_green, to_blue in _TO_BT709
    )
    return _signal(first), _signal(second), _signal(third)


def _dimmed(light: float) -> float:
    """Above the knee ever less is added, up to white where the film is brightest."""
    if light <= KNEE:
        return light
    above = min((light - KNEE) / (PEAK_NITS / WHITE_NITS - KNEE), 1.0)
    slope = (PEAK_NITS / WHITE_NITS - KNEE) / (1 - KNEE)
    return KNEE + (1 - KNEE) * slope * above / (1 + (slope - 1) * above)


def _signal(light: float) -> float:
    return float(min(max(light, 0.0), 1.0) ** (1 / GAMMA))
