"""The frame of a video that is to be its cover, in any order of words: `make 0:03 the cover`,
«обложку с 5 секунды возьми»."""

import re

from bot.reading.cover import CoverError, read_cover
from bot.reading.edits.pieces.clauses import CHANGE, DO, MOVE, Clause
from bot.reading.edits.pieces.values import About, CoverEdit, Edit

_COVER = re.compile(
    r"\b(?:cover|thumbnail|thumb|обложк\w+)\b"
    r"|^(?:use|take|возьми(?:те)?) (?:the )?(?:bit|frame|moment|part|кадр|момент)\b"
)
_OF_THE_VIDEO = re.compile(r"\b(?:of|for|on|на|для|из|к|у) (?:the |this )?(?:photo|фото) \d")
_MOMENT = re.compile(
    r"(?<![\w@#])(?:(?P<nth>(?:the )?[a-zа-я]{4,} (?:second|секунд[аыуе]))"
    r"|(?P<at>\d[\d:.,]*)(?:st|nd|rd|th|-?[йяюеом]{1,2}(?![а-я]))?"
    r"(?: ?(?P<unit>ms|мс|s|с|secs?|сек|seconds?|секунд\w?))?)(?!\w)"
)
_AROUND = re.compile(
    rf"\b(?:{CHANGE}|{DO}|{MOVE}|use|take|let|pick|choose|get|have|want|i|it|its|can|could|we"
    r"|cover|thumbnail|thumb|video|clip|reel|видео|ролика?|рилса?|frame|still|moment|bit|part|image|mark|seconds?|sec|the|a|an|at|from|on|to|in|of|for|as"
    r"|is|be|should|must|with|there|please"
    r"|обложк\w+|кадр\w*|момент\w*|секунд\w*|сек|с|со|из|на|в|для|как|по|от|это|хочу|можно|лучше"
    r"|(?:возьми|выбери|установи|укажи)(?:те)?|будет|быть|должн\w+|стоит)\b"
)


def read_cover_order(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Of a post with a video alone; one moment is named, and nothing else is said."""
    if not about.videos or not _COVER.search(clause.low):
        return None
    low = _OF_THE_VIDEO.sub(" ", clause.low)
    moments = [it for it in map(_milliseconds, _MOMENT.finditer(low)) if it is not None]
    around = _AROUND.sub(" ", _MOMENT.sub(_unless_a_moment, low))
    is_other = len(moments) != 1 or re.search(r"[^\s,.:;!=—–-]", around)
    return None if is_other else (CoverEdit(moments[0]),)


def _milliseconds(found: re.Match[str]) -> int | None:
    exact = found["at"] and f"{found['at'].rstrip('.,:')} {found['unit'] or ''}"
    try:
        return read_cover(exact or found["nth"])
    except CoverError:
        return None


def _unless_a_moment(found: re.Match[str]) -> str:
    return found[0] if _milliseconds(found) is None else " "
