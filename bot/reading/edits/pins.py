"""People on a photo in a free order of words: `tag the model, @ines, photo 2, dead centre`, `@anna
stands on the right, the tag is on the left`."""

import re

from bot.reading.edits.text import Clause
from bot.reading.edits.values import About, Doubt, DoubtError, TagEdit
from bot.reading.edits.verbs import TAG
from bot.reading.spot_words import FILLER, SPOT_WORD, spot_in_words

_NAME = re.compile(r"@[a-z0-9_][a-z0-9_.]{0,29}")
_SLIDE = re.compile(
    r"(?:(?:on|in|to|of|at|на|в) )?(?:the )?\b(?:photo|фото|видео|video) ?(?P<n>\d\d?)\b"
)
_TAGS = re.compile(rf"\b{TAG}\b|\btagged\b|\bотметк\w+")
_AROUND = re.compile(
    r"\b(?:me|my|self|us|the|a|an|our|model|models|photographer|mua|stylist|client"
    "|barista|friend|girl|guy|owner|baker|chef|florist|artist"
    "|supplier|also|too|as well|please|and|dead|right in|exactly|roughly|is|are|there"
    "|here|he|she|her|him|they|it|that|who|with|i'?m|i|am|of"
    "|меня|нас|еще|тоже|также|модель|фотографа|подругу|бариста|баристу|мастера"
    r"|пожалуйста|и|она|он|там|тут|это|точно|ровно|нашу|нашего|мою|моего)\b"
)
_MOVES = re.compile(
    r"\b(?:move|shift|nudge|put|drag|slide|bring|raise|lower|tag|pin|mark|wrong|should be"
    "|stands?|standing|is on|is in|she'?s|he'?s"
    r"|сдвинь|передвинь|подвинь|перенеси|поставь|подними|опусти|отметк\w+|стоит|сидит"
    r"|находится|должна|должен|перемести)\b"
)
_UP = re.compile(r"\b(?:raise|подними|повыше|выше|higher)\b")
_DOWN = re.compile(r"\b(?:lower|опусти|пониже|ниже)\b")
_WRONG = re.compile(
    r"(?:(?:а |and |but |,)? ?(?:ее |the |her |his )?(?:tag|pin|отметк\w+)(?: is| сейчас"
    r"| стоит)?(?: on| at| in| в| на)?(?: the)?) (?:wrong \w+|left|right|top|bottom|слева"
    "|справа|сверху|снизу|не там|не на том)"
    r"|(?:not|не) (?:on the |at the )?(?:left|right|top|bottom|слева|справа|сверху|снизу)"
)
_TO_SLIDE = re.compile(
    r"(?:should be|belongs|goes|must be|move\w*|на самом деле|должн\w+ быть|надо)(?: on| to"
    r"| in| at| на)*(?: the)? (?:photo )?\d"
)


def read_pins(clause: Clause, about: About) -> tuple[TagEdit, ...] | None:
    """Raises DoubtError for a slide that is not there."""
    names = [it[0].removeprefix("@").rstrip(".") for it in _NAME.finditer(clause.low)]
    if not names or "#" in clause.low or _TO_SLIDE.search(clause.low):
        return None
    slide, low = _slide(_NAME.sub(" ", clause.low), about)
    if len(names) == 1 and names[0] in about.people and (moved := _moved(names[0], low, slide)):
        return (moved,)
    rest = _AROUND.sub(" ", _TAGS.sub(" ", low))
    rest = " ".join(re.sub(r"[,.:;!—–-]", " ", rest).split())
    has_order = _TAGS.search(low) or slide is not None
    is_spot = not re.sub(rf"\b(?:{FILLER}|{SPOT_WORD})\b", "", rest).strip()
    spot = spot_in_words(rest) if rest and is_spot else None
    if (
        not is_spot
        or not (has_order or spot)
        or (rest and spot is None and re.search(SPOT_WORD, rest))
    ):
        return None
    across, down = spot or (None, None)
    return tuple(TagEdit(name, across, down, slide) for name in names)


def _slide(low: str, about: About) -> tuple[int | None, str]:
    found = _SLIDE.search(low)
    if found is None:
        return None, low
    number = int(found["n"])
    if not 1 <= number <= about.media:
        raise DoubtError(Doubt.NO_SLIDE, str(number))
    return number - 1, f"{low[: found.start()]} {low[found.end() :]}"


def _moved(name: str, low: str, slide: int | None) -> TagEdit | None:
    """To the side that is not the one where it is wrong."""
    if not _MOVES.search(low):
        return None
    right = _WRONG.sub(" ", low)
    sides = re.findall(rf"\b(?:{SPOT_WORD})\b", right)
    if _UP.search(right):
        return TagEdit(name, None, 0.25, slide, is_known=True)
    if _DOWN.search(right):
        return TagEdit(name, None, 0.75, slide, is_known=True)
    spot = spot_in_words(" ".join(sides)) if 1 <= len(sides) <= len("xy") else None
    return TagEdit(name, *spot, slide=slide, is_known=True) if spot else None
