"""People, as orders: `tag @anna on the left`, `убери отметку @anna`; and a text of names alone."""

import re

from bot.reading.edits.text import Clause
from bot.reading.edits.values import About, Doubt, DoubtError, Edit, TagEdit, UntagEdit
from bot.reading.edits.verbs import ADD, MOVE, NO, TAG, TAKE_THING
from bot.reading.people import read_people

_NAME = r"@[a-z0-9_.]{1,30}"
_NAMES = rf"{_NAME}(?:(?:,? (?:and |и |& ?|\+ ?)?|, ?){_NAME})*"
_LEFT = r"left|слева|влево|левее|лев(?:ый|ом|ее|ой)"
_RIGHT = r"right|справа|вправо|правее|прав(?:ый|ом|ой)"
_TOP = r"top|upper|above|up|сверху|вверху|вверх|наверх|выше|верхн(?:ий|ем|ей)"
_BOTTOM = r"bottom|lower|below|down|снизу|внизу|вниз|ниже|нижн(?:ий|ем|ей)"
_MIDDLE = r"middle|center|centre|центре|центр|посередине|середине|середину|по центру"
_FILLER = (
    r"on|in|at|to|the|of|from|side|edge|corner|photo|picture|part|half|в|во|на|углу|угол|сторон(?:е|у|ы)|край"
    r"|фото|фотографии|части|по|с"
)
_SPOT = re.compile(
    rf"(?:(?:{_FILLER}|-) ?)*(?:(?P<left>{_LEFT})|(?P<right>{_RIGHT})|(?P<top>{_TOP})"
    rf"|(?P<bottom>{_BOTTOM})|(?P<middle>{_MIDDLE}))(?!\w)(?:[ -]+(?:{_FILLER})\b)*[ -]*"
)
_ONLY_FILLERS = re.compile(rf"[ ,.:]*(?:(?:{_FILLER}|this|этом|here|тут|здесь)\b[ ,.:]*)*")
_NUMBERS = re.compile(r"(?:(?:at|on|в|на) )?\d{1,3}(?:[.,]\d+)? ?%?[ ,x×х]+\d{1,3}(?:[.,]\d+)? ?%?")
_SLIDE = re.compile(
    r"(?:,? ?(?:on|in|to|на|в) )?(?:the )?(?:(?:photo|slide|picture|фото"
    r"|слайде?)(?: number)? ?(?:#|№)?(?P<n>\d\d?)"
    r"|(?P<first>\d\d?)(?:-?[мйе]|-?ом|st|nd|rd|th)? (?:photo|slide|picture|фото|слайде?))"
)
_TAGS = rf"(?:{TAG}|(?:{ADD}|поставь(?:те)?) (?:(?:a |the )?tags? (?:of|for|on)|отметк[уи]))"
_TAG = re.compile(
    rf"(?:{_TAGS}(?: also| еще| на фото| тут| здесь)?(?P<before> [^@]+?)? )?"
    rf"(?P<names>{_NAMES})(?P<where>.*)"
)
_PUT = rf"(?:{ADD}|place|set|поставь(?:те)?)"
_ADDED = re.compile(rf"{_PUT} (?P<names>{_NAMES})(?P<where>.+)")
_MARK = r"(?:pin|tag|mark|отметк[уи]|пин)"
_MOVE = re.compile(
    rf"{MOVE}(?: the)?(?: {_MARK}(?: of| у)?)? (?P<names>{_NAME})(?:'s {_MARK})?(?P<where> .+)"
)
_MOVE_BARE = re.compile(_MOVE.pattern.replace(_NAME, "[a-z0-9_.]+"))
_UNTAG = re.compile(
    rf"(?:untag|unmark|(?:don'?t|do not) {TAG}|не {TAG}|{TAKE_THING}(?: the)? {_MARK}s?"
    rf"(?: of| from| for| on| с| у)?|без отмет(?:ки|ок)) (?P<names>{_NAMES})"
)
_UNTAG_BARE = re.compile(_UNTAG.pattern.replace(f"(?P<names>{_NAMES})", "(?P<name>[a-z0-9_.]+)"))
_REMOVE = re.compile(
    rf"(?:{TAKE_THING}|without|без) (?P<names>{_NAMES})(?: from the (?:photo|picture)| с фото)?"
)
_REMOVE_BARE = re.compile(
    rf"{TAKE_THING} (?P<name>[a-z0-9_.]+) (?:from the (?:photo|picture)|с фото)"
)
_TAGS_ALONE = re.compile(rf"(?:{NO}|{TAKE_THING})(?: all)?(?: the| my)? tags")  # people, or #?
_NOBODY = re.compile(
    rf"(?:{NO}|{TAKE_THING})(?: all| все| всех)?(?: the)?"
    r" (?:people|tags|pins|tagged people|людей|отметки|отметок|отмеченных)"
    r"|untag (?:everyone|everybody|all)|tag (?:nobody|no one)|don'?t tag anyone"
    r"|никого не отмечай(?:те)?"
)


def read_names(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """`tag @anna on the left`, or only names, with spots or words for them."""
    found = clause.fits(_TAG)
    if found is None:
        return _added(clause)
    names = re.findall(_NAME, found.match["names"])
    where = found.match["where"] + (found.match["before"] or "")
    slide, where = _slide_of(where, about)
    if _ONLY_FILLERS.fullmatch(where):
        people, problems = read_people(" ".join(names), with_positions=False)
        return None if problems else tuple(TagEdit(it.username, slide=slide) for it in people)
    if len(names) > 1 and not _NUMBERS.fullmatch(where.strip()):
        spot = _spot(where)
        return spot and tuple(TagEdit(_bare(name), *spot, slide=slide) for name in names)
    spot = _spot(where)
    if spot is None and found.match["before"]:
        return None
    if spot is not None:
        return (TagEdit(_bare(names[0]), *spot, slide=slide),)
    return _several(clause.low[found.match.start("names") :], slide)


def _added(clause: Clause) -> tuple[Edit, ...] | None:
    """`add @anna on the left`; without a side of the photo it may be a word of the caption."""
    found = clause.fits(_ADDED)
    spot = _spot(found.match["where"]) if found else None
    if found is None or spot is None or spot[0] is None:
        return None
    return tuple(TagEdit(_bare(name), *spot) for name in re.findall(_NAME, found.match["names"]))


def _several(text: str, slide: int | None) -> tuple[Edit, ...] | None:
    """Names with numbers, as on the screen of people."""
    tail = re.sub(r"\b(?:at|on|and|в|на|и)\b", " ", text)
    people, problems = read_people(tail, with_positions=True)
    if problems or "@" not in text:
        return None
    return tuple(TagEdit(it.username, it.x, it.y, slide) for it in people)


def read_people_order(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Raises DoubtError when somebody is not tagged."""
    if clause.fits(_TAGS_ALONE) and "#" in about.caption:
        if about.people:
            raise DoubtError(Doubt.LOST, clause.typed)
        return None
    if clause.fits(_NOBODY):
        return (UntagEdit(),)
    found = clause.fits(_MOVE) or clause.fits(_MOVE_BARE)
    if found and _bare(found.low("names")) not in about.people and (new := _added(clause)):
        return new
    if found and _bare(found.low("names")) in about.people | {found.low("names")[1:]}:
        slide, where = _slide_of(found.match["where"], about)
        spot, name = _spot(where), _bare(found.low("names"))
        if spot is None:
            return None
        return (TagEdit(_tagged(name, about), *spot, slide=slide, is_known=True),)
    found = clause.fits(_UNTAG)
    names = tuple(map(_bare, re.findall(_NAME, found.match["names"]))) if found else ()
    bare = clause.fits(_UNTAG_BARE) or clause.fits(_REMOVE_BARE)
    if not found and bare and bare.low("name") in about.people:
        names = (bare.low("name"),)
    if not found and (other := clause.fits(_REMOVE)):
        names = tuple(map(_bare, re.findall(_NAME, other.match["names"])))
        if not about.people.issuperset(names):
            return None
    return (UntagEdit(tuple(_tagged(name, about) for name in names)),) if names else None


def _tagged(name: str, about: About) -> str:
    if name not in about.people:
        raise DoubtError(Doubt.NOT_TAGGED, f"@{name}")
    return name


def _bare(name: str) -> str:
    return name.removeprefix("@").rstrip(".")


def _slide_of(where: str, about: About) -> tuple[int | None, str]:
    found = _SLIDE.search(where)
    if found is None:
        return None, where
    number = int(found["n"] or found["first"])
    if not 1 <= number <= about.media:
        raise DoubtError(Doubt.NO_SLIDE, str(number))
    return number - 1, where[: found.start()] + where[found.end() :]


def _spot(where: str) -> tuple[float | None, float | None] | None:
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
