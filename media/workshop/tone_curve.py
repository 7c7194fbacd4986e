"""How films whose brightness is told in nits (PQ, BT.2100) look on screens without HDR: a table of
colours for FFmpeg's `lut3d`, as the library has no filter of its own for that. Numbers only. Used
by `media/workshop/film_making.py`."""

from itertools import product
from pathlib import Path

PQ = 16  # how FFmpeg numbers the curve
WHITE_NITS, PEAK_NITS = 203.0, 1000.0  # of paper, by BT.2408; of the brightest that most films have
POINTS = 33  # for each of the three colours
KNEE = 0.6  # of white: what is darker keeps its brightness
GAMMA = 2.4  # BT.1886

_M1, _M2 = 2610 / 16384, 2523 / 4096 * 128
_C1, _C2, _C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
_TO_BT709 = (
    (1.660491, -0.587641, -0.072850),
    (-0.124550, 1.132900, -0.008349),
    (-0.018151, -0.100579, 1.118730),
)

Colour = tuple[float, float, float]


def write_table(to: Path) -> None:
    """In the format of the `cube` files that video programs share: red changes first."""
    light = [_nits(number / (POINTS - 1)) / WHITE_NITS for number in range(POINTS)]
    lines = [f"LUT_3D_SIZE {POINTS}"]
    for blue, green, red in product(light, repeat=3):
        lines.append(" ".join(f"{part:.5f}" for part in _shown(red, green, blue)))
    to.write_text("\n".join(lines))


def _nits(signal: float) -> float:
    power = signal ** (1 / _M2)
    return float(10_000 * (max(power - _C1, 0) / (_C2 - _C3 * power)) ** (1 / _M1))


def _shown(red: float, green: float, blue: float) -> Colour:
    """The signal of a screen for light in shares of white. All three are dimmed alike, so that the
    colour stays what it is."""
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
