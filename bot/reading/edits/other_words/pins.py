"""People on a photo in a free order of words: `tag the model, @ines, photo 2, dead centre`, `@anna
stands on the right, the tag is on the left`."""

import re
from dataclasses import replace

from bot.reading.edits.pieces.clauses import CHANGE, TAG, TAKE, USERNAME, Clause
from bot.reading.edits.pieces.orders import IS_ASKED
from bot.reading.edits.pieces.values import (
    About,
    Doubt,
    DoubtError,
    Edit,
    NudgeEdit,
    RenameEdit,
    TagEdit,
    UntagEdit,
)
from bot.reading.ordinals import ORDINALS, number_named
from bot.reading.people.spot_words import (
    A_BIT,
    FILLER,
    SPOT_WORD,
    a_bit_aside,
    is_compared,
    spot_in_words,
)

_NAME = re.compile(r"@[a-z0-9_][a-z0-9_.]{0,29}")
_SLIDE = re.compile(
    r"(?:(?:on|in|to|of|at|на|в) )?(?:the )?\b(?:photo|фото|видео|video) ?(?P<n>\d\d?)\b"
)
_TAGS = re.compile(rf"\b{TAG}\b|\btagged\b|\bотметк\w+")
_AROUND = re.compile(
    r"\b(?:me|my|self|us|the|a|an|our|model|models|photographer|mua|stylist|client|add|account|as"
    r"|colleague(?:'s)?|colleagues|добавь(?:те)?|коллег\w*|hand|side|stands?|standing|barista"
    "|friend|girl|guy|owner|baker|chef|florist|artist|supplier|also|too|as well|please|and|dead"
    "|right in|exactly|roughly|is|are|there|here|he|she|her|him|they|it|that|who|with|i'?m|i|am|of"
    "|меня|нас|еще|тоже|также|модель|фотографа|подругу|бариста|баристу|мастера|пожалуйста|и|она|он"
    r"|там|тут|это|точно|ровно|нашу|нашей|нашего|стоит|сидит|находится|мою|моего)\b"
)
_ROLE = re.compile(
    f"{TAG}(?P<role>(?: also| too| еще| тоже)? (?:(?:the|our|my|his|her|a|нашу|нашего|мою"
    "|моего) )?(?!(?:@|instead|not|rather|вместо|не|location|place|photo|video"
    "|hash|friends?|someone|only|just|both|место|фото"
    rf"|друз|друга|подруг|только|лишь|всех|обоих))[^\W\d_]+(?: (?!{FILLER})[^\W\d_]+)?(?=,? (?:@"
    "|(?:(?:too|also|as well|тоже),? )?(?:(?:on|in|at|to|на|в) |(?:he|she|it|they|that|он|она|это"
    r"|ее|его)\b))))"
)
"""Who somebody is, as the tag says: `tag the groom on photo 3, he is @mark`."""
_MOVES = re.compile(
    r"\b(?:move|shift|nudge|put|drag|slide|bring|raise|lower|tag|pin|mark|wrong|should be|stands?"
    "|standing|is on|is in|she'?s|he'?s|сдвинь|передвинь|подвинь|перенеси|поставь|подними|опусти"
    r"|отметк\w+|стоит|сидит|находится|должна|должен|перемести)\b"
)
_OF_THE_PIN = re.compile(
    r"^(?!.*\b(?:move|shift|put|drag|bring|raise|lower down|сдвинь|передвинь|подвинь|перенеси"
    r"|поставь|подними|опусти|перемести)(?:те)?\b).*\b(?:tag|pin|отметк\w+|метк\w+)\b"
)
"""`anna's tag higher`, without a verb that brings it to a side of the photo."""
_ON_THE_FACE = re.compile(
    r"(?<!the )\bright (?:on|over|in|at) (?:\w+ )?"
    r"(?:face|head|eyes?|nose|mouth|hair|hands?|arm|chest)\b"
)
_TAKEN = re.compile(rf"\s*(?:{TAKE}|untag)\b")
_WRONG = re.compile(
    r"(?:(?:а |and |but |,)? ?(?:ее |the |her |his )?(?:tag|pin|отметк\w+)(?: is| сейчас"
    r"| стоит)?(?: on| at| in| в| на)?(?: the)?) (?:wrong \w+|left|right|top|bottom|слева"
    "|справа|сверху|снизу|не там|не на том)"
    r"|(?:not|не) (?:on the |at the )?(?:left|right|top|bottom|слева|справа|сверху|снизу)"
)
_ONE = r"(?:on|in|to|at|на|в)? ?(?:the )?(?:photo|фото)"
_WRONG_ONE = (
    r"(?:on|in|to|at|на|в)? ?(?:the )?(?:(?:photo |фото )?\d|first|second|third|перв\w+|втор\w+)\b"
)
_OTHER_SLIDE = re.compile(
    rf"{_ONE} (?P<right>\d)\b,? (?:and |rather |а )?(?:not|than|instead of|не|вместо) {_WRONG_ONE}"
    rf"|(?:not|не) {_WRONG_ONE},? (?:but|а) {_ONE} (?P<right_last>\d)\b"
)
_BESIDE = re.compile(r"(?:к|besides|in addition to|as well as) @[\w.]+,? ")
_ON_EACH = re.compile(
    r"\b(?:on|in|to|на|в) (?:the )?(?:both|each|every|all(?: the)?|оба|обе|обоих|каждое|каждом"
    r"|все|всех)\b(?: (?:of them|photos?|фото|снимка|снимках|ones))?"
)
_NTH = rf"(?:\d\d?(?:st|nd|rd|th|-?[а-я]{{1,2}})?|(?:{'|'.join(ORDINALS)})[а-я]{{0,3}})"
_ONE_OF = rf"(?:the )?(?:(?:photos?|фото) (?:the )?)?{_NTH}(?: (?:photos?|фото))?"
_ON_SEVERAL = re.compile(
    rf"(?:on|in|to|at|на|в) {_ONE_OF}"
    rf"(?:(?:,? (?:and|и|&) |, ?)(?:on |in |на |в )?{_ONE_OF})+(?: ones?)?(?!\w)"
)
_TO_SLIDE = re.compile(
    r"(?:should be|belongs|goes|must be|move\w*|на самом деле|должн\w+ быть|надо)(?: on| to"
    r"| in| at| на)*(?: the)? (?:photo )?\d"
)

_TELLS_OF_ONE = re.compile(rf"[,.—–-] .*(?:{SPOT_WORD}).* (?:is|это) @")

_OLD = rf"(?:@(?P<old>{USERNAME})|her|him|нее|него)"
_NEW = rf"(?:{TAG} )?@?(?P<new>{USERNAME})"
_ON_IT = r"(?:(?:on|in) the (?:photo|pic|picture)|на (?:фото|снимке))"
_LEAD = (
    r"(?:(?:it'?s|it is|it|we|there|should (?:be|have)|tagged|must be|had to|там|тут|это|надо|было"
    rf"|долж\w+ быть|the tag is|{_ON_IT}) )*"
)
_RENAMED = (
    re.compile(
        rf"{_LEAD}{_NEW}(?: {TAG})?,? (?:and not|not|instead of|rather than|а не|вместо) {_OLD}"
    ),
    re.compile(rf"{_LEAD}(?:not|не) {_OLD}(?:,? (?:but|а|it'?s|its|это)|,) {_NEW}"),
    re.compile(
        rf"(?:{TAG} )?(?:instead of|вместо) {_OLD},? (?:(?:{TAG}|put|поставь(?:те)?|{_ON_IT}) )*"
        rf"@(?P<new>{USERNAME})"
    ),
    re.compile(
        rf"(?:(?:the )?wrong (?:person|tag)(?: (?:is )?tagged)?|(?:отмечен )?не (?:тот|та|того)"
        rf"(?: отмечен\w*| человек\w*)?|отметка не та)[,.;]? (?P<old>){_LEAD}"
        rf"(?:(?:надо|нужн\w+|должн\w+ быть|{TAG}) )*@(?P<new>{USERNAME})"
    ),
    re.compile(
        rf"{CHANGE} (?:the )?(?:(?:tag|отметку)(?: of| from| с)? )?{_OLD} (?:to|with|for|by|на)"
        rf" @(?P<new>{USERNAME})(?: (?:on|in|from) (?:the )?(?:photo|picture|tags?)| на фото)?"
    ),
    re.compile(
        rf"{_OLD}(?:'s)? (?:(?:is|has|changed|поменял\w*|сменил\w*|ник|name|username|her|his|it|and"
        rf"|теперь|now|он|она|это|he|she)(?:'s)?[ ,]+)+@(?P<new>{USERNAME})(?: now| теперь)?"
    ),
)


def read_pins(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Raises DoubtError for a slide that is not there."""
    if beside := _BESIDE.match(clause.low):
        clause = clause.cut(beside.end(), len(clause.low))
    if role := _ROLE.match(clause.low):
        clause = clause.put(role.span("role"), "")
    names = [it[0].removeprefix("@").rstrip(".") for it in _NAME.finditer(clause.low)]
    is_told = len(names) > 1 and _TELLS_OF_ONE.search(clause.low)
    if not names or "#" in clause.low or is_told or IS_ASKED.match(clause.low):
        return None
    if (renamed := _renamed(clause, about)) is not None:
        return (renamed,)
    if other := _to_other_slide(names, clause.low, about):
        return other
    if _TO_SLIDE.search(clause.low):
        return None
    if about.media > 1 and (each := _slides_meant(clause.low, about)):
        return _on_each(clause, *each, about)
    slide, low = _slide(_ON_THE_FACE.sub(" ", _NAME.sub(" ", clause.low)), about)
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


def _renamed(clause: Clause, about: About) -> RenameEdit | None:
    """A name that stands in the caption may be meant there."""
    found = next(filter(None, (way.fullmatch(clause.low) for way in _RENAMED)), None)
    if found is None:
        return None
    old = found["old"] or (next(iter(about.people)) if len(about.people) == 1 else "")
    is_there = f"@{old}" in about.caption.casefold()
    if old not in about.people or is_there or found["new"] == old:
        return None
    return RenameEdit(old, found["new"])


def _slides_meant(low: str, about: About) -> tuple[tuple[int, int], list[int]] | None:
    """`on both photos`, `on the first and the third`: where that is said, and which they are.
    Raises DoubtError."""
    if found := _ON_EACH.search(low):
        return found.span(), [at for at in range(about.media) if at not in about.videos]
    if found := _ON_SEVERAL.search(low):
        return found.span(), [_checked(it, about) for it in re.findall(_NTH, found[0])]
    return None


def _on_each(
    clause: Clause, span: tuple[int, int], slides: list[int], about: About
) -> tuple[Edit, ...] | None:
    low = clause.put(span, " ").low
    one = Clause(low, low, clause.stop).tidy()
    found = read_pins(one if _TAGS.search(low) else _tag_of(one), about) or ()
    tags = [it for it in found if isinstance(it, TagEdit) and it.slide is None]
    return tuple(replace(it, slide=at) for it in tags for at in slides) or None


def _checked(said: str, about: About) -> int:
    """Raises DoubtError."""
    number = number_named(said) or 0
    if not 1 <= number <= about.media:
        raise DoubtError(Doubt.NO_SLIDE, str(number))
    return number - 1


def _tag_of(clause: Clause) -> Clause:
    return Clause(f"tag {clause.typed}", f"tag {clause.low}", clause.stop)


def _to_other_slide(names: list[str], low: str, about: About) -> tuple[Edit, ...] | None:
    """`@anna is on photo 2, not on photo 1`: the tag goes there."""
    found = _OTHER_SLIDE.search(low)
    if found is None or len(names) != 1 or names[0] not in about.people:
        return None
    right = _checked(found["right"] or found["right_last"], about)
    return UntagEdit((names[0],)), TagEdit(names[0], slide=right)


def _slide(low: str, about: About) -> tuple[int | None, str]:
    found = _SLIDE.search(low)
    if found is None:
        return None, low
    return _checked(found["n"], about), f"{low[: found.start()]} {low[found.end() :]}"


def _moved(name: str, low: str, slide: int | None) -> TagEdit | NudgeEdit | None:
    """To the side that is not the one where it is wrong, or a bit from where it is."""
    said = " ".join(re.findall(rf"\b(?:{SPOT_WORD}|{A_BIT})\b", low))
    is_of_the_pin = _OF_THE_PIN.search(low) is not None or low.split() == [said]
    is_of_the_pin = is_of_the_pin and is_compared(said)
    if step := a_bit_aside(f"a bit {said}" if is_of_the_pin else said):
        return NudgeEdit(name, *step)
    if not _MOVES.search(low) or _TAKEN.match(low):
        return None
    right = _WRONG.sub(" ", low)
    sides = re.findall(rf"\b(?:{SPOT_WORD})\b", right)
    spot = spot_in_words(" ".join(sides)) if 1 <= len(sides) <= len("xy") else None
    return TagEdit(name, *spot, slide=slide, is_known=True) if spot else None
