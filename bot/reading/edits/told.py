"""What tells the bot how the post is to be without ordering it: asked about, as the readers of the
post may be told the same."""

import re

from bot.reading.edits.pieces.finding import spots_of

_OF_THE_POST = re.compile(
    r"(?:пока |тогда )?без (?:даты|времени)\b.*|(?:no|without a) (?:date|time) (?:yet|for now)\b.*"
    "|(?:(?:the )?(?:address|venue|place)|адрес|место|площадка) (?:has |is )?(?:changed?|moved"
    r"|другое|другой|(?:с|по|из)мен\w+)[,.;:!—–-]+ ?.*\b(?:place|location|место|локация|адрес) .+"
)
_SOMEBODY = re.compile(
    r"(?:tag|mark) (?:the|our|my) \w+(?: \w+)?,? (?:too|as well|also)"
    r"|(?:отметь|отмечай|тегни)(?:те)? (?:\w+ ){1,2}(?:тоже|также)"
)
"""Who has no name: `tag the makeup artist as well`."""
_NOT_ONLY = re.compile(r".+?,? (?:(?:and )?not (?:only|just)|а не только) (?P<old>.+)")


def tells_how_it_is_to_be(low: str, caption: str) -> bool:
    """`no date yet`, or more than there stands: `watercolour and pastel, not only watercolour`."""
    found = _NOT_ONLY.fullmatch(low)
    is_there = found is not None and bool(spots_of(found["old"], caption))
    return is_there or any(it.fullmatch(low) for it in (_OF_THE_POST, _SOMEBODY))
