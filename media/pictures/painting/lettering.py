"""The letters of drawings, shipped beside this module: Latin, Cyrillic, digits and some signs."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).parent / "fonts"
ENDING = "…"
KNOWN = (  # what the files hold; the rest would be boxes
    *((0x20, 0x7E), (0xA0, 0x17F), (0x400, 0x45F), (0x490, 0x491), (0x4D8, 0x4D9)),
    *((0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030)),
    *((0x2039, 0x203A), (0x20AC, 0x20AC), (0x20BD, 0x20BD), (0x2116, 0x2116), (0x2122, 0x2122)),
    *((0x2190, 0x2195), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265)),
    *((0x25A0, 0x25A1), (0x25B2, 0x25B2), (0x25B6, 0x25B6), (0x25BC, 0x25BC), (0x25C0, 0x25C0)),
    *((0x25CB, 0x25CB), (0x25CF, 0x25CF), (0x2605, 0x2606), (0x2611, 0x2611), (0x2713, 0x2714)),
    *((0x2717, 0x2718), (0x2764, 0x2764)),
)


@cache
def font(size: int, *, bold: bool = False) -> "FreeTypeFont":
    from PIL import ImageFont

    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(FONTS / name, size)


def cut_to(text: str, letters: "FreeTypeFont", width: int, lines: int) -> list[str]:
    """The text in so many lines of that width, broken between words; "…" ends what is cut."""
    rest, found = spoken(text), list[str]()
    while rest and len(found) < lines - 1:
        line, rest = _first_line(rest, letters, width)
        found.append(line)
    if rest:
        found.append(_cut(rest, letters, width))
    return found


def spoken(text: str) -> str:
    """Without what the letters do not have, and without what it leaves between words."""
    known = (char if _is_known(ord(char)) else " " if char.isspace() else "" for char in text)
    return " ".join("".join(known).split())


def _is_known(code: int) -> bool:
    return any(first <= code <= last for first, last in KNOWN)


def _first_line(text: str, letters: "FreeTypeFont", width: int) -> tuple[str, str]:
    """As many whole words as fit, at least a part of the first."""
    if letters.getlength(text) <= width:
        return text, ""
    fitting = _fitting(text, letters, width)
    at = text.rfind(" ", 0, fitting + 1)
    end = at if at > 0 else max(fitting, 1)
    return text[:end].rstrip(), text[end:].lstrip()


def _cut(text: str, letters: "FreeTypeFont", width: int) -> str:
    if letters.getlength(text) <= width:
        return text
    return text[: _fitting(text, letters, width, ENDING)].rstrip() + ENDING


def _fitting(text: str, letters: "FreeTypeFont", width: int, ending: str = "") -> int:
    """How many of its characters fit into the width."""
    low, high = 0, min(len(text), 1 + width)
    while low < high:
        middle = (low + high + 1) // 2
        if letters.getlength(text[:middle] + ending) <= width:
            low = middle
        else:
            high = middle - 1
    return low
