"""The photos and videos of a post, as orders: `photo 3 first`, `поменяй 2 и 4`, `remove slide"
" 3`."""

import re

from bot.reading.edits.pieces.clauses import (
    CHANGE,
    DO,
    MOVE,
    NUMBERS,
    TAKE_THING,
    Clause,
    FoundWords,
)
from bot.reading.edits.pieces.values import About, Doubt, DoubtError, MeantError, OrderEdit, Unclear
from bot.reading.ordinals import ORDINALS, number_named

_WORD = (
    r"(?:photo(?:graph)?|slide|picture|image|video|pic|фото(?:графи[юя])?|фотк[уаи]|снимок|слайд"
    r"|картинк[уаи]|карточк[уа]|видео|shot|frame|кадр)"
)
_ORDINAL = rf"(?:the )?(?:{'|'.join(ORDINALS)}|last|последн)[а-я]{{0,4}}"
_ALONE = rf"(?:{'|'.join(ORDINALS)})(?:[уь]ю|[аь]я)|последнюю|\d\d?-?(?:ую|ая|ю)"  # «фотку»
_NUMBER = r"(?:#|№|number |номер )?\d\d?(?:st|nd|rd|th|-?(?:[еюй]|го|ье|ую|ое|ый|ью))?"


def _one(name: str) -> str:
    named = rf"(?P<{name}_named>{_ORDINAL}|(?:the )?{_NUMBER}) {_WORD}|(?P<{name}_alone>{_ALONE})"
    return rf"(?:(?:the )?{_WORD} (?P<{name}>{_NUMBER})|{named})"


_WAYS = ("", "_named", "_alone")
THREE = 3  # `3 1 2`; `2 1` may be a score
_FIRST = (
    r"(?:(?:to |at |in )?(?:the )?(?:very )?(?:first(?: place| position)?|front|beginning|start)"
    r"|(?:as )?the (?:opener|first (?:one|thing|photo))"
    r"|(?:as |for |to )?(?:a |the )?cover|обложкой|(?:на|как|для) обложк[уаи]"  # of a carousel
    r"|перв(?:ым|ой|ое|ую|ая)|сначала|вначале|вперед"
    r"|(?:в|на) (?:само[ме] )?(?:начало|начале)|на перв(?:ое|ую|ый)(?: место| позицию)?)"
)
_LAST = (
    r"(?:(?:to |at |in )?(?:the )?(?:very )?(?:last(?: place| position)?|end|back)"
    r"|последн(?:им|ей|ее)|в (?:самый )?(?:конец|конце)|на последнее(?: место)?)"
)
_PLACE = r"(?:place|position|spot|место|позицию)"
_TO_PLACE = (
    rf"(?:(?:to|in|into|at|на) (?:the )?{_PLACE}? ?(?P<at>\d\d?)(?: место)?"
    rf"|(?:(?:to|in|into|at|на|as) )?(?:the )?(?P<nth_at>(?:{'|'.join(ORDINALS)})[а-я]{{0,3}})"
    rf"(?: {_PLACE}| one| photo)?)"
)
_START_RU = r"(?:пусть )?нач(?:ни(?:те)?|нем|инаем|инается|нется|инать) со?"
_WHICH_IS = re.compile(
    rf"\bту(?: {_WORD})?,? (?:что|котор\w+) (?P<nth>{_ORDINAL})(?: по счету)?\b,?"
)
_PUT = (
    rf"(?:(?:{MOVE}|{DO}|use|take|send|push|i(?: want|'d like)|can|could|may|might"
    r"|(?:отправь|возьми|выбери)(?:те)?|пусть) )?"
)
_IS = (
    r"(?: (?:(?:should |must |ought to |needs to |has to |to )?(?:be|comes?|goes|go)|is|[—–-]"
    rf"|(?:пусть )?(?:будет|идет)|должн[оа] быть|{MOVE}|{DO}))?"
)
_MOVE = re.compile(
    f"{_PUT}{_one('n')}{_IS} (?:(?P<front>{_FIRST})|(?P<end>{_LAST})|{_TO_PLACE})"
    rf"|(?:(?:{MOVE}|{DO}) )?(?P<o_named>\d) (?:(?P<front_bare>{_FIRST})|(?P<end_bare>{_LAST}))"
    f"|{_PUT}(?P<front_ru>{_FIRST}|(?:start|open|begin|lead) with|{_START_RU})"
    f" (?:пусть )?(?:будет |идет |стоит "
    f"|{_PUT})?{_one('m')}|(?P<front_of>{_START_RU}) (?P<s>(?:{'|'.join(ORDINALS)})(?:ой|ьей)"
    f"|последней)"
    f"|(?:{MOVE}|{DO}) (?P<front_alone>первым|первой)(?: будет"
    f"| идет)? (?P<o>{_ORDINAL})|{_PUT}(?P<end_ru>{_LAST}|(?:end|finish|close) with) {_one('k')}"
)
_SWAP = re.compile(
    "(?:swap|switch|exchange|поменя(?:й(?:те)?|ть)|переставь(?:те)?)(?: местами)?(?: the)?(?: "
    f"{_WORD}s?| слайды)? (?P<a>{_NUMBER}|{_ORDINAL})(?: {_WORD})? ?(?:and|with|и|со?|<->|,"
    f"|&) ?(?:the )?(?:{_WORD} )?(?P<b>{_NUMBER}|{_ORDINAL})(?: {_WORD}s?)?"
    "(?: местами| around| round| over)?"
    f"|(?:(?:the )?{_WORD}s? )?(?P<c>{_NUMBER}|{_ORDINAL})(?: {_WORD})? ?(?:and|with|и|со?|<->|,"
    f"|&) ?(?:the )?(?:{_WORD} )?(?P<d>{_NUMBER}|{_ORDINAL})(?: {_WORD}s?)?,? "
    r"(?:(?:are )?(?:the (?:other|wrong) way a?round|(?:the )?wrong way a?round|mixed up"
    r"|in the wrong order)|(?:(?:should|must|need to) )?(?:be )?(?:swapped|(?:change|trade|swap)"
    r" places)|перепутан\w*|наоборот|swap(?:ped)?|местами(?: поменя\w+| переставь\w*)?"
    "|(?:поменя(?:й(?:те)?|ть)|переставь(?:те)?)(?: местами)?)"
)
_BESIDE = re.compile(
    rf"{_PUT}{_one('n')}{_IS},? (?:(?:right|just|directly|сразу|прямо) )?(?:(?P<before>before"
    r"|in front of|ahead of|перед|до)|after|behind|после|за|следом за)"
    rf" (?:the )?(?:{_WORD} )?(?P<other>{_NUMBER}|{_ORDINAL})(?: {_WORD}| one)?"
)
_REMOVE = re.compile(
    rf"(?:{TAKE_THING}|without|без) {_one('n')}"
    rf"|{_one('m')} (?:out|off|away|gone|прочь|вон|долой|не нужн[оа])"
)
_NTH = rf"(?:{_NUMBER}|{_ORDINAL})"
_SEVERAL = rf"(?P<several>{_NTH}(?:(?:,? (?:and|и|&) |, ?)(?:{_WORD} )?{_NTH})+)"
_REMOVE_SEVERAL = re.compile(
    rf"{TAKE_THING} (?:the )?(?:{_WORD}s? )?{_SEVERAL}(?: {_WORD}s?)?"
    rf"|{_SEVERAL.replace('several', 'first')}(?: {_WORD}s?)? {TAKE_THING}"
)
_SWAP_FIRST = re.compile(
    rf"(?:swap|switch|exchange)(?: the)? first (?:2|two)(?: {_WORD}s?| ones)?"
    rf"|(?:поменя(?:й(?:те)?|ть)|переставь(?:те)?)(?: местами)? первые (?:2|два|две)(?: {_WORD})?"
)
_REMOVE_RANGE = re.compile(
    rf"{TAKE_THING} (?:the )?{_WORD}s? (?:from |с |со )?(?P<from>\d\d?)"
    r" ?(?:-|–|to|through|thru|по|до) ?(?P<to>\d\d?)"
)
_REMOVE_SOME = re.compile(
    rf"{TAKE_THING} (?:the )?(?P<which>first|last|перв\w+|последн\w+)"
    rf" (?P<count>\d|{'|'.join(NUMBERS)}) {_WORD}s?"
)
_ALL_OF_THEM = (
    rf"(?:the |all |все )*(?:{_WORD}s?|order|порядок|them)(?: of (?:the )?{_WORD}s?| фот\w+)?"
)
_REVERSED = re.compile(
    rf"(?:reverse|flip|invert|(?:пере|раз)верни(?:те)?) {_ALL_OF_THEM}"
    rf"|(?:(?:{MOVE}|{DO}|show) )?(?:{_ALL_OF_THEM} )?(?:(?:{MOVE}|{DO}) )?"
    r"(?:in (?:the )?(?:reversed?|opposite) order|backwards|в обратном порядке)"
)
_SPOKEN = re.compile(rf"\b(?:{'|'.join(NUMBERS)})\b")
_LAST_PHOTO = re.compile(
    r"\b(?:last|final) (?:photo|picture|pic|image)\b|\bпоследн\w+ (?:фото|картинк|снимок|фотк)"
)
_NTH_IN_ORDER = rf"(?:{_WORD} )?(?:#|№)?\d\d?(?:st|nd|rd|th|-?[еяй]{{1,2}}(?![а-я]))?"
_THEN = r"(?:[ ,;>→–-]|\b(?:and|then|next|и|а|потом|затем|дальше|далее)\b)+"
_ORDER = re.compile(
    rf"(?P<before>[^\d#№]*?)(?P<order>{_NTH_IN_ORDER}(?:{_THEN}{_NTH_IN_ORDER})+"
    r"|(?<=[^\d])\d{3,9})(?P<after>[^\d]*)"
)
_AROUND_ORDER = re.compile(
    rf"\b(?:{DO}|{MOVE}|{CHANGE}|(?:re)?order(?:ed)?|re-?arrange|arrange|sort|sequence"
    rf"|everything|all|new|the|of|{_WORD}s?|in|this|that|like|so|as|follows|following|should|is|must|be|go|to|first|it"
    r"|them|want|i|please|start|begin|with|instead|порядок|порядке|порядком|расставь(?:те)?"
    r"|разложи(?:те)?|слайд\w*|фото\w*|фотк\w*|картин\w+|нов\w+|в|на|так\w*|следующ\w+"
    r"|должен|быть|будет|сначала|вначале|их|хочу|начни|с|со|лучше)\b"
)


def read_slides(clause: Clause, about: About) -> OrderEdit | None:
    """Raises DoubtError for one that is not there."""
    if len(_SPOKEN.findall(clause.low)) > 1:
        clause = clause.replaced(_SPOKEN, lambda it: str(NUMBERS[it[0]]))
    clause = clause.replaced(_WHICH_IS, lambda it: f"{it['nth']} фото")
    if found := clause.fits(_MOVE):
        return _moved(found, about)
    if (found := clause.fits(_BESIDE)) and about.media > 1:
        return _beside(found, about)
    if about.media < 2:
        _removed(clause, about)
        return None
    return _turned(clause, about) or _removed(clause, about) or _reordered(clause, about)


def _moved(found: FoundWords, about: About) -> OrderEdit | None:
    order = list(range(about.media))
    name = next(it for it in ("n", "m", "k", "o", "s") if _is_said(found.match, it))
    moved = _position(found.match, name, about)
    order.remove(moved)
    is_first = any(map(found.has, ("front", "front_bare", "front_ru", "front_alone", "front_of")))
    target = 0 if is_first else len(order)
    if found.has("at") or found.has("nth_at"):
        target = _said(found.low("at") or found.low("nth_at"), about)
    order.insert(target, moved)
    return OrderEdit(tuple(order)) if about.media > 1 else None


def _beside(found: FoundWords, about: About) -> OrderEdit | None:
    """`photo 3 before photo 1`"""
    moved, other = _position(found.match, "n", about), _said(found.low("other"), about)
    if moved == other:
        return None
    order = [it for it in range(about.media) if it != moved]
    order.insert(order.index(other) + (not found.has("before")), moved)
    return OrderEdit(tuple(order))


def _turned(clause: Clause, about: About) -> OrderEdit | None:
    order = list(range(about.media))
    if clause.fits(_REVERSED):
        return OrderEdit(tuple(reversed(order)))
    found = clause.fits(_SWAP)
    if found is None and not clause.fits(_SWAP_FIRST):
        return None
    a, b = (_said(found.low(it), about) for it in "abcd" if found.has(it)) if found else (0, 1)
    order[a], order[b] = order[b], order[a]
    return OrderEdit(tuple(order))


def _removed(clause: Clause, about: About) -> OrderEdit | None:
    if found := clause.fits(_REMOVE_RANGE):
        first, last = (_said(found.low(it), about) for it in ("from", "to"))
        return _without({*range(first, last + 1)}, about)
    if found := clause.fits(_REMOVE_SOME):
        count = NUMBERS.get(found.low("count")) or int(found.low("count"))
        places = list(range(about.media))
        is_last = found.low("which").startswith(("last", "послед"))
        return _without({*(places[-count:] if is_last else places[:count])}, about)
    if found := clause.fits(_REMOVE_SEVERAL):
        said = re.findall(_NTH, found.low("several") or found.low("first"))
        out = {_said(it, about) for it in said}
        return _without(out, about) if len(said) == len(out) else None
    if (found := clause.fits(_REMOVE)) is None:
        return None
    gone = _position(found.match, "n" if _is_said(found.match, "n") else "m", about)
    edit = OrderEdit(tuple(it for it in range(about.media) if it != gone))
    _ask_if_video(clause, gone, edit, about)
    return edit


def _without(out: set[int], about: About) -> OrderEdit | None:
    left = tuple(it for it in range(about.media) if it not in out)
    return OrderEdit(left) if out and left else None


def _ask_if_video(clause: Clause, gone: int, edit: OrderEdit, about: About) -> None:
    """`the last photo` where the last one is a video. Raises MeantError."""
    if edit.order and gone in about.videos and _LAST_PHOTO.search(clause.low):
        typed = clause.typed
        raise MeantError(Unclear(Doubt.VIDEO, typed, typed, (edit,)))


def _reordered(clause: Clause, about: About) -> OrderEdit | None:
    """All of them, once each. Raises DoubtError for one that is not there."""
    found = clause.fits(_ORDER)
    if found is None:
        return None
    around = f"{found.low('before')} {found.low('after')}"
    said = found.low("order")
    numbers = [*said] if said.isdigit() else re.findall(r"\d+", said)
    is_whole = sorted(map(int, numbers)) == list(range(1, about.media + 1))
    is_bare = not re.search(r"\w", found.low("before"))
    if re.search(r"\w", _AROUND_ORDER.sub(" ", around)) or (is_bare and not is_whole):
        return None
    if is_bare and about.media < THREE:
        return None
    order = tuple(_checked(int(it), about) for it in numbers)
    return OrderEdit(order) if is_whole else None


def _position(match: re.Match[str], name: str, about: About) -> int:
    said = (match.groupdict().get(f"{name}{way}") for way in _WAYS)
    return _said(next(filter(None, said)), about)


def _is_said(match: re.Match[str], name: str) -> bool:
    return any(match.groupdict().get(f"{name}{way}") for way in _WAYS)


def _said(said: str, about: About) -> int:
    """`3`, `№3`, `the third`, `third`"""
    number = number_named(said.removeprefix("the "))
    return _checked(about.media if number is None else number, about)


def _checked(number: int, about: About) -> int:
    if not 1 <= number <= about.media:
        raise DoubtError(Doubt.NO_SLIDE, str(number))
    return number - 1
