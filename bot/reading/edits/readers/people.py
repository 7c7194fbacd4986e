"""People, as orders: `tag @anna on the left`, `убери отметку @anna`; and a text of names alone."""

import re
from functools import lru_cache

from bot.reading.edits.pieces.clauses import (
    ADD,
    LATELY,
    MOVE,
    NO,
    TAG,
    TAKE_THING,
    USERNAME,
    Clause,
)
from bot.reading.edits.pieces.values import (
    About,
    Doubt,
    DoubtError,
    Edit,
    MeantError,
    TagEdit,
    Unclear,
    UntagEdit,
)
from bot.reading.people.people import read_people
from bot.reading.people.spot_words import FILLER, SPOT_WORD, a_bit_aside, spot_in_words

_NAME = rf"@{USERNAME}"
_NAMES = rf"{_NAME}(?:(?:,? (?:and |и |& ?|\+ ?)?|,){_NAME})*"
_ONLY_FILLERS = re.compile(rf"[ ,.:]*(?:(?:{FILLER}|this|этом|here|тут|здесь)\b[ ,.:]*)*")
_NUMBERS = re.compile(r"(?:(?:at|on|в|на) )?\d{1,3}(?:[.,]\d+)? ?%?[ ,x×х]+\d{1,3}(?:[.,]\d+)? ?%?")
_SLIDE = re.compile(
    r"(?:,? ?(?:on|in|to|на|в) )?(?:the )?(?:(?:photo|slide|picture|фото"
    r"|слайде?)(?: number)? ?(?:#|№)?(?P<n>\d\d?)"
    r"|(?P<first>\d\d?)(?:-?[мйе]|-?ом|st|nd|rd|th)? (?:photo|slide|picture|фото|слайде?))"
)
_POSITION = re.compile(
    rf"{FILLER}|{SPOT_WORD}|and|и|&|\+|[a-zа-я]\d{{1,2}}|\d{{1,2}}[a-zа-я]|\d{{1,3}}(?:[.,]\d+)?%?"
)
_ONE_OF_NAMES = re.compile(rf"(?P<name>{_NAME})(?P<where>[^@]*)")
_WORDS = re.compile(r"[^\W\dxх_]")  # `30x40` has none
_JOINT = re.compile(r"(?:[ ,;]|\b(?:and|и)\b|[&+])*$")
_NO_PERSON = re.compile(r"it|this|that|him|her|them|photo|picture|text|caption|post|video|slide")
MOST_OF_A_BARE_MOVE = 3  # words; more may be a sentence
_TAGS = rf"(?:{TAG}|(?:{ADD}|поставь(?:те)?) (?:(?:a |the )?tags? (?:of|for|on)|отметк[уи]))"
_TAG = re.compile(
    rf"(?:{_TAGS}(?: also| up| еще| на фото| тут| здесь)?(?P<before> [^@]+?)? )?"
    rf"(?P<names>{_NAMES})(?P<where>.*)"
)
_PUT = rf"(?:{ADD}|place|set|поставь(?:те)?)"
_ADDED = re.compile(rf"{_PUT} (?P<names>{_NAMES})(?P<where>.+)")
_MARK = r"(?:pin|tag|mark|отметк[уи]|пин)"
_MOVE = re.compile(
    rf"{MOVE}(?: the)?(?: {_MARK}(?: of| у)?)? (?P<names>{_NAME})(?:'s {_MARK})?(?P<where> .+)"
)
_MOVE_BARE = re.compile(_MOVE.pattern.replace(_NAME, USERNAME))
_UNTAG = re.compile(
    rf"(?:untag|unmark|(?:don'?t|do not) {TAG}|не {TAG}|{TAKE_THING}(?: the)? {_MARK}s?"
    rf"(?: of| from| for| on| с| у)?|без отмет(?:ки|ок)) (?P<names>{_NAMES})"
)
_UNTAG_BARE = re.compile(_UNTAG.pattern.replace(f"(?P<names>{_NAMES})", f"(?P<name>{USERNAME})"))
_REMOVE = re.compile(
    rf"(?:{TAKE_THING}|without|без) (?P<names>{_NAMES})(?: from the (?:photo|picture)| с фото)?"
)
_REMOVE_BARE = re.compile(
    rf"{TAKE_THING} (?P<name>{USERNAME}) (?:from the (?:photo|picture)|с фото)"
)
_NO_NAME_OF_INSTAGRAM = re.compile(
    r"(?P<name>@[\w.]*[а-я][\w.]*)"
    rf"(?:,? (?:[a-z]\d|(?>(?:(?:{FILLER}|{SPOT_WORD})(?![^\W\d_])|\d+| )+)))?"
)
_TAGS_ALONE = re.compile(rf"(?:{NO}|{TAKE_THING})(?: all)?(?: the| my)? tags")  # people, or #?
_NOBODY = re.compile(
    f"(?:{NO}|{TAKE_THING})(?: all| все| всех)?(?: the)? (?:people|tags|pins|tagged people|людей"
    "|отметки|отметок|отмеченных)|untag (?:everyone|everybody|all)|tag (?:nobody|no one)"
    f"|don'?t tag anyone|никого не отмечай(?:те)?|(?P<all>{TAKE_THING} (?:everyone|everybody|всех)"
    r"(?: off| from (?:the|this) (?:photo|pic\w*|post|video)| с фото\w*)?)"
)
_EVERYONE = re.compile(r"\b(?:every(?:one|body)|всех)\b", re.IGNORECASE)


def read_names(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """`tag @anna on the left`, or only names, with spots or words for them. Raises DoubtError."""
    if name := clause.fits(_NO_NAME_OF_INSTAGRAM):
        raise DoubtError(Doubt.BAD_NAME, name["name"])
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
        spot = spot_in_words(where)
        return spot and tuple(TagEdit(_bare(name), *spot, slide=slide) for name in names)
    spot = spot_in_words(where)
    if spot is None and found.match["before"]:
        return None
    if spot is not None:
        return (TagEdit(_bare(names[0]), *spot, slide=slide),)
    return _several(clause.low[found.match.start("names") :], slide)


def read_each_name(clause: Clause) -> tuple[Edit, ...] | None:
    """Hardly more than names, each with a spot of its own. Raises MeantError where a spot is none
    that is known: then it is asked, not taken for a caption."""
    found = list(_ONE_OF_NAMES.finditer(clause.low))
    wheres = [it["where"] for it in found]
    tokens = [token for where in wheres for token in re.split(r"[\s,;()]+", where) if token]
    if not found or not all(map(_POSITION.fullmatch, tokens)):
        return None
    edits, understood, unread = [], [], []
    for it in found:
        where = _JOINT.sub("", it["where"])
        edit = _placed(it["name"], where)
        edits.append(edit or TagEdit(_bare(it["name"])))
        start = it.start("where")
        end = start + len(where)
        understood.append(clause.typed[it.start("name") : start if edit is None else end].strip())
        if edit is None:
            unread.append(clause.typed[start:end].strip(" ,;()"))
    if unread:
        said = ", ".join(understood)
        raise MeantError(Unclear(Doubt.HALF, ", ".join(unread), said, tuple(edits)))
    return tuple(edits)


def _placed(name: str, where: str) -> TagEdit | None:
    if spot := spot_in_words(where):
        return TagEdit(_bare(name), *spot)
    people, problems = read_people(f"{name}{where}", with_positions=True)
    return None if problems else TagEdit(people[0].username, people[0].x, people[0].y)


def _added(clause: Clause) -> tuple[Edit, ...] | None:
    """`add @anna on the left`; without a side of the photo it may be a word of the caption."""
    found = clause.fits(_ADDED)
    spot = spot_in_words(found.match["where"]) if found else None
    if found is None or spot is None or spot[0] is None:
        return None
    return tuple(TagEdit(_bare(name), *spot) for name in re.findall(_NAME, found.match["names"]))


def _several(text: str, slide: int | None) -> tuple[Edit, ...] | None:
    """Names with numbers, as on the screen of people."""
    tail = re.sub(r"\b(?:at|on|and|в|на|и)\b", " ", text)
    people, problems = read_people(tail, with_positions=True)
    has_words = _WORDS.search(re.sub(_NAME, "", tail))
    if problems or has_words or "@" not in text:
        return None
    return tuple(TagEdit(it.username, it.x, it.y, slide) for it in people)


@lru_cache(maxsize=LATELY)
def read_people_order(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Raises DoubtError when somebody is not tagged."""
    if clause.fits(_TAGS_ALONE) and "#" in about.caption:
        if about.people:
            raise DoubtError(Doubt.LOST, clause.typed)
        return None
    nobody = clause.fits(_NOBODY)
    if nobody and not (nobody.has("all") and _EVERYONE.search(about.caption)):
        return (UntagEdit(),)
    if (moved := _moved(clause, about)) is not None:
        return moved
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


def _moved(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Raises DoubtError."""
    found = clause.fits(_MOVE) or clause.fits(_MOVE_BARE)
    if found and _bare(found.low("names")) not in about.people and (new := _added(clause)):
        return new
    if found:
        _refuse_move(found.low("names"), found.match["where"], about)
    if found and _bare(found.low("names")) in about.people | {found.low("names")[1:]}:
        slide, where = _slide_of(found.match["where"], about)
        spot, name = spot_in_words(where), _bare(found.low("names"))
        if spot is None:
            return None
        return (TagEdit(_tagged(name, about), *spot, slide=slide, is_known=True),)
    return None


def _refuse_move(name: str, where: str, about: About) -> None:
    """Raises DoubtError where a pin is to be moved that is not there."""
    is_aside = a_bit_aside(where) is not None
    is_order = is_aside or name.startswith("@") or len(where.split()) < MOST_OF_A_BARE_MOVE
    if (
        is_order
        and (is_aside or spot_in_words(where) is not None)
        and not _NO_PERSON.fullmatch(name)
    ):
        _tagged(_bare(name), about)


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
