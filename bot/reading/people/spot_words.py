"""Words for a spot on a photo: `on the left`, `сверху справа`."""

import re

_LEFT = r"left|слева|влево|(?:по)?левее|лев(?:ый|ом|ее|ой)"
_RIGHT = r"right|справа|вправо|(?:по)?правее|прав(?:ый|ом|ой)"
_TOP = r"top|upper|above|up|сверху|вверху|вверх|наверх|higher|(?:по)?выше|верхн(?:ий|ем|ей)"
_BOTTOM = r"bottom|lower|below|down|снизу|внизу|вниз|(?:по)?ниже|нижн(?:ий|ем|ей)"
_MIDDLE = r"middle|center|centre|центре|центр|посередине|середине|середину|по центру"
FILLER = (
    r"on|in|at|to|the|of|from|far|hand|side|edge|corner|photo|picture|part|half|в|во|на|углу|угол|сторон(?:е|у|ы)|край"
    r"|фото|фотографии|части|по|с"
)
SPOT_WORD = rf"{_LEFT}|{_RIGHT}|{_TOP}|{_BOTTOM}|{_MIDDLE}|центру"
_SPOT = re.compile(
    rf"(?:(?:{FILLER}|-) ?)*(?:(?P<left>{_LEFT})|(?P<right>{_RIGHT})|(?P<top>{_TOP})"
    rf"|(?P<bottom>{_BOTTOM})|(?P<middle>{_MIDDLE}))(?!\w)(?:[ -]+(?:{FILLER})\b)*[ -]*"
)


A_BIT = (
    "(?:just )?(?:an? )?(?:tiny |little |lil |wee )?(?:bit|little|lil|tad|touch|smidge|notch)"
    "|slightly|somewhat|немно(?:го|жко)|чуть(?:-чуть)?|слегка|чуток|чутка|чуточку|(?:на )?капельку"
)
_A_BIT = re.compile(rf"\b(?:{A_BIT})\b")
COMPARED = r"(?:по)?(?:левее|правее|выше|ниже)|higher|lower$|further (?:left|right|up|down)"
_COMPARED = re.compile(rf"\b(?:{COMPARED})\b")
"""From where it is now: not a side of the photo."""
_MORE = re.compile(r"\b(?:more|further|to the|на)\b")
_STEP = 0.1  # of the width, or the height


def a_bit_aside(where: str) -> tuple[float, float] | None:
    """How far across and down `a bit to the right` is; None for words that are no such step."""
    exact = _A_BIT.sub(" ", where)
    spot = spot_in_words(" ".join(_MORE.sub(" ", exact).split())) if exact != where else None
    if spot is None or spot == (0.5, 0.5):
        return None
    across, down = (0.0 if at is None else _STEP * (1 if at > 0.5 else -1) for at in spot)
    return across, down


def is_compared(where: str) -> bool:
    """`higher`; not `on the left, higher`."""
    rest, count = _COMPARED.subn(" ", where.strip())
    return count > 0 and re.search(rf"\b(?:{SPOT_WORD})\b", rest) is None


def spot_in_words(where: str) -> tuple[float | None, float | None] | None:
    """Across and down, None for the one that is not named; None for words that are no spot."""
    where, place = where.strip(" ,.:—–-()"), 0
    across: float | None = None
    down: float | None = None
    while place < len(where):
        found = _SPOT.match(where, place)
        if not found:
            return None
        if found["left"] or found["right"]:
            across = 0.25 if found["left"] else 0.75
        elif found["top"] or found["bottom"]:
            down = 0.25 if found["top"] else 0.75
        else:
            across, down = across or 0.5, down or 0.5
        place = found.end()
    return None if across is None and down is None else (across, down)
