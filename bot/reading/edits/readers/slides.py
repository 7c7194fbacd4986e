"""The photos and videos of a post, as orders: `photo 3 first`, `поменяй 2 и 4`, `remove slide"
" 3`."""

import re

from bot.reading.edits.pieces.clauses import CHANGE, DO, MOVE, TAKE_THING, Clause
from bot.reading.edits.pieces.values import About, Doubt, DoubtError, MeantError, OrderEdit, Unclear
from bot.reading.ordinals import ORDINALS

_WORD = (
    r"(?:photo|slide|picture|image|video|pic|фото(?:графи[юя])?|фотк[уа]|снимок|слайд"
    r"|картинк[уа]|видео)"
)
_ORDINALS = ORDINALS | {"last": 0, "последн": 0}
_ORDINAL = rf"(?:the )?(?:{'|'.join(_ORDINALS)})[а-я]{{0,3}}"
_NUMBER = r"(?:#|№|number |номер )?\d\d?(?:st|nd|rd|th|-?(?:е|ю|й|го|ье))?"


def _one(name: str) -> str:
    named = rf"(?P<{name}_named>{_ORDINAL}|(?:the )?{_NUMBER}) {_WORD}"
    return rf"(?:(?:the )?{_WORD} (?P<{name}>{_NUMBER})|{named})"


THREE = 3  # `3 1 2`; `2 1` may be a score
_FIRST = (
    r"(?:(?:to |at |in )?(?:the )?(?:very )?(?:first(?: place| position)?|front|beginning|start)"
    r"|(?:as |for |to )?(?:a |the )?cover|обложкой|(?:на|как|для) обложк[уаи]"  # of a carousel
    r"|перв(?:ым|ой|ое|ую|ая)|сначала|вначале|вперед"
    r"|(?:в|на) (?:само[ме] )?(?:начало|начале)|на перв(?:ое|ую|ый)(?: место| позицию)?)"
)
_LAST = (
    r"(?:(?:to |at |in )?(?:the )?(?:very )?(?:last(?: place| position)?|end|back)"
    r"|последн(?:им|ей|ее)|в (?:самый )?(?:конец|конце)|на последнее(?: место)?)"
)
_TO_PLACE = r"(?:(?:to|in|into|at|на) (?:the )?(?:place|position|место)? ?(?P<at>\d\d?)(?: место)?)"
_PUT = rf"(?:(?:{MOVE}|{DO}|use|take|(?:возьми|выбери)(?:те)?) )?"
_IS = rf"(?: (?:should be|goes|go|is|пусть будет|должн[оа] быть|{MOVE}|{DO}))?"
_MOVE = re.compile(
    rf"{_PUT}{_one('n')}{_IS} (?:(?P<front>{_FIRST})|(?P<end>{_LAST})|{_TO_PLACE})"
    rf"|{_PUT}(?P<front_ru>{_FIRST}|start with|open with)"
    rf" (?:пусть )?(?:будет |идет |стоит |{_PUT})?{_one('m')}"
    rf"|(?:{MOVE}|{DO}) (?P<front_alone>первым|первой)(?: будет| идет)? (?P<o>{_ORDINAL})"
    rf"|{_PUT}(?P<end_ru>{_LAST}) {_one('k')}"
)
_SWAP = re.compile(
    r"(?:swap|switch|exchange|поменя(?:й(?:те)?|ть)|переставь(?:те)?)(?: местами)?"
    rf"(?: the)?(?: {_WORD}s?| слайды)?"
    rf" (?P<a>{_NUMBER}|{_ORDINAL})(?: {_WORD})? ?(?:and|with|и|с|<->|,|&) ?(?:the )?(?:{_WORD} )?"
    rf"(?P<b>{_NUMBER}|{_ORDINAL})(?: {_WORD}s?)?(?: местами)?"
    rf"|(?:(?:the )?{_WORD}s? )?(?P<c>{_NUMBER}|{_ORDINAL})(?: {_WORD})? ?(?:and|with|и|с|<->|,|&)"
    rf" ?(?:the )?(?:{_WORD} )?(?P<d>{_NUMBER}|{_ORDINAL})(?: {_WORD}s?)?,?"
    r" (?:the other way (?:a?round)|swap(?:ped)?|местами(?: поменя\w+| переставь\w*)?"
    r"|(?:поменя(?:й(?:те)?|ть)|переставь(?:те)?)(?: местами)?)"
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
_SWAP_FIRST = re.compile(rf"(?:swap|switch|exchange)(?: the)? first (?:2|two) {_WORD}s?")
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
    rf"|new|the|of|{_WORD}s?|in|this|that|like|so|as|follows|following|should|is|must|be|go|to|first|it"
    r"|them|want|i|please|start|begin|with|instead|порядок|порядке|порядком|расставь(?:те)?"
    r"|разложи(?:те)?|слайд\w*|фото\w*|фотк\w*|картин\w+|нов\w+|в|на|так\w*|следующ\w+"
    r"|должен|быть|будет|сначала|вначале|их|хочу|начни|с|со|лучше)\b"
)


def read_slides(clause: Clause, about: About) -> OrderEdit | None:
    """Raises DoubtError for one that is not there."""
    order = list(range(about.media))
    if found := clause.fits(_MOVE):
        name = next(it for it in ("n", "m", "k", "o") if _is_said(found.match, it))
        moved = _position(found.match, name, about)
        order.remove(moved)
        is_first = any(map(found.has, ("front", "front_ru", "front_alone")))
        target = 0 if is_first else len(order)
        if found.has("at"):
            target = _checked(int(found.low("at")), about)
        order.insert(target, moved)
        return OrderEdit(tuple(order)) if about.media > 1 else None
    if about.media < 2:
        return None
    if clause.fits(_SWAP_FIRST):
        return OrderEdit((1, 0, *order[2:]))
    if found := clause.fits(_REMOVE_SEVERAL):
        said = re.findall(_NTH, found.low("several") or found.low("first"))
        out = {_said(it, about) for it in said}
        left = tuple(it for it in order if it not in out)
        return OrderEdit(left) if left and len(said) == len(out) else None
    if found := clause.fits(_SWAP):
        a, b = (_said(found.low(name), about) for name in "abcd" if found.has(name))
        order[a], order[b] = order[b], order[a]
        return OrderEdit(tuple(order))
    if found := clause.fits(_REMOVE):
        gone = _position(found.match, "n" if _is_said(found.match, "n") else "m", about)
        order.remove(gone)
        _ask_if_video(clause, gone, OrderEdit(tuple(order)), about)
        return OrderEdit(tuple(order))
    return _reordered(clause, about)


def _ask_if_video(clause: Clause, gone: int, edit: OrderEdit, about: About) -> None:
    """`the last photo` where the last one is a video. Raises MeantError."""
    if gone in about.videos and _LAST_PHOTO.search(clause.low):
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
    return _said(match[name] or match[f"{name}_named"], about)


def _is_said(match: re.Match[str], name: str) -> bool:
    return bool(match[name] or match.groupdict().get(f"{name}_named"))


def _said(said: str, about: About) -> int:
    """`3`, `№3`, `the third`, `third`"""
    said = said.removeprefix("the ")
    if digits := re.search(r"\d+", said):
        return _checked(int(digits[0]), about)
    number = next(number for word, number in _ORDINALS.items() if said.startswith(word))
    return _checked(number or about.media, about)


def _checked(number: int, about: About) -> int:
    if not 1 <= number <= about.media:
        raise DoubtError(Doubt.NO_SLIDE, str(number))
    return number - 1
