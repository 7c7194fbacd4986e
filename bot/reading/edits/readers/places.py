"""The place of a post, as an order: `place: Riga`, «геометку убери»; a remark behind the name is no
part of it."""

import re

from bot.reading import politeness
from bot.reading.edits.pieces.clauses import (
    ADD,
    CHANGE,
    COLON,
    MOVE,
    NO,
    TAKE_THING,
    Clause,
    FoundWords,
)
from bot.reading.edits.pieces.values import About, Doubt, DoubtError, HalfError, PlaceEdit, Unclear

TAKEN = rf"(?:{NO}|{TAKE_THING}(?: the)?)"
SET = rf"(?:{MOVE}|{ADD}|{CHANGE}|use|take|make|укажи(?:те)?|возьми(?:те)?|сделай(?:те)?)"
_PLACE_WORD = (
    r"(?:(?:place|location)(?: tag)?|geo ?tag|geo ?location|geo|loc|мест[оа]"
    r"|геометк[уиа]|геот[еэ]га?|(?:гео)?локаци[юия]|гео)"
)
_PUT_IN = r"(?:add|(?:добавь|поставь|укажи)(?:те)?)"
_NO_PLACE = re.compile(
    rf"{TAKEN} {_PLACE_WORD}|{_PLACE_WORD}(?: is)? (?:не надо|не нуж(?:ен|на|но|ны)|not needed)"
    rf"|{_PLACE_WORD} не (?:указывай|ставь|добавляй)(?:те)?|не (?:указывай|ставь|добавляй)(?:те)?"
    rf" {_PLACE_WORD}"
)
_PLACE = re.compile(
    rf"(?:(?:{SET}|tag|mark) (?:the |a )?)?{_PLACE_WORD}(?: {SET})?(?: to| на)?{COLON}"
    r"(?P<what>.+)"
    rf"|📍 ?(?P<marked>.+)|{_PLACE_WORD},? {_PUT_IN},? (?P<behind>[^:]+)"
    rf"|(?:set|{CHANGE}|{_PUT_IN}) (?:the |a )?{_PLACE_WORD},? (?:to |на |as )?(?P<named>.+)"
    rf"|(?:the )?(?P<word>{_PLACE_WORD})(?: is| to| should be| это| будет| пусть будет)?"
    r" (?!(?:should|must|has|needs|us|it|this|at|to) )(?P<bare>(?:[^\s.!?:]+ ?){1,5})"
)
_BARE_PLACE = re.compile(r"geo|geo ?tag|geo ?location|геометка|геолокация|location|локация")
_NOT_A_PLACE = re.compile(
    r"(?:your|our|my|an?|for|to|of|is|are|in|at|on|with|where|that|orders?|bets|last|first"
    r"|для|где|у|есть|нет|под|в|на|не)\b"
)
_HOW = re.compile(
    r"(?:somehow|properly|correctly|better|right|как|как-\w+|нормальн\w+|правильн\w+|получше)\b"
)
_TOLD_OF_IT = re.compile(
    r"(?P<place>[^\W\d_a-zа-яё][^,;.!?—–]*)(?:[,;]| [—–-]) "
    r"(?P<rest>(?!(?:у|на|в|около|напротив|рядом|near|at|in|next|opposite|by)\b)"
    r"[a-zа-яё'’-]+(?: [a-zа-яё'’-]+)+)|(?P<said>.*\w{4,})[.!?…]+ (?P<more>\S.*)"
)
"""`Leith, the landlord rang`: words without a capital or a number are no part of an address."""
MOST_OF_A_TITLE = 2  # words: `Place Riga`; more may be a caption


def is_only_a_name(words: str) -> bool:
    """Of what stands behind a 📍."""
    return not (_TOLD_OF_IT.fullmatch(words) or politeness.AFTER.search(words.lower()))


def read_place_order(clause: Clause, _: About) -> PlaceEdit | None:
    """Raises DoubtError, and HalfError for what is perhaps no part of the name."""
    if clause.fits(_NO_PLACE):
        return PlaceEdit("")
    found = clause.fits(_PLACE)
    if found is None or (found.has("bare") and not _is_name(found)):
        return None
    names = (name for name in _PLACE.groupindex if name != "word" and found.has(name))
    place = found[next(names)]
    if _HOW.match(place.lower()):
        raise DoubtError(Doubt.LOST, clause.typed)
    if told := _TOLD_OF_IT.fullmatch(place):
        name, rest = told["place"] or told["said"], told["rest"] or told["more"]
        order = clause.typed[: clause.typed.rindex(rest)].rstrip(" ,.;!?…—–-")
        raise HalfError(Unclear(Doubt.HALF, rest, order, (PlaceEdit(name),)))
    return PlaceEdit(place)


def _is_name(found: FoundWords) -> bool:
    """`place Riga`, not `place to be`; behind words that captions seldom have it may be small."""
    name, word = found["bare"], found.low("word")
    if not name[:1].isupper() or _NOT_A_PLACE.match(found.low("bare")):
        return _BARE_PLACE.fullmatch(word) is not None
    is_short = len(name.split()) <= MOST_OF_A_TITLE or found.clause.typed[:1].islower()
    is_geo = word not in {"place", "место", "места"}
    return is_geo or (is_short and "!" not in found.clause.stop)
