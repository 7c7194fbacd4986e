"""Reads which moment of a video shall be its cover. Called by the cover screen."""

import re

from bot.reading.ordinals import ORDINALS

_SECONDS = re.compile(
    r"(?:(?:at|on|на|с|со) )?(?:(?:the )?second |секунд[аыуе] )?"
    r"(?:(?P<minutes>[0-9]{1,3}):(?=[0-5]?[0-9](?:[^0-9]|$)))?(?P<seconds>[0-9]{1,5})(?:[.,]"
    r"(?P<fraction>[0-9]{1,3}))?\s*(?:s|sec|secs|seconds?|с|сек|секунд[аыуе]?)?\.?",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"(?:(?:at|on|на|с|со) )?(?:the )?(?:(?P<named>{'|'.join(ORDINALS)})[а-я]{{0,3}}"
    r"|(?P<number>[0-9]{1,3})(?:st|nd|rd|th|-?[а-я]{1,2})) (?:second|секунд[аыуе])\.?",
    re.IGNORECASE,
)
_MILLISECONDS = re.compile(r"([0-9]{1,8})\s*(?:ms|мс)\.?", re.IGNORECASE)


class CoverError(ValueError):
    """A text that names no moment of a video."""

    def __init__(self, typed: str) -> None:
        super().__init__(f"no cover time: {typed!r}")
        self.typed = typed


def read_cover(text: str) -> int:
    """Milliseconds from the start: `0:03.5`, `1:02`, `3.5`, `3,5 s`, `3 сек`, `3500ms`,
    `the third second`, `at second 3`.

    A number alone is seconds. Whether the video is that long is not known here. Raises CoverError.
    """
    text = text.strip()
    if found := _MILLISECONDS.fullmatch(text):
        return int(found[1])
    if found := _NTH.fullmatch(text.lower().replace("ё", "е")):
        return int(found["number"] or ORDINALS[found["named"]]) * 1000
    found = _SECONDS.fullmatch(text)
    if not found:
        raise CoverError(text)
    seconds = int(found["minutes"] or 0) * 60 + int(found["seconds"])
    return seconds * 1000 + int((found["fraction"] or "").ljust(3, "0"))
