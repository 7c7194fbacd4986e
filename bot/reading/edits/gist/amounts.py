"""A number of the caption that is said anew: a price, an hour, a day, how many, from when to when.
It takes the place of the one there that it can be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.edits.gist.message import Gist, TypedMessage
from bot.reading.edits.pieces.finding import speaks_of
from bot.reading.grammar.spoken import ONES, TEENS, TENS, counted_form, counts_in_figures

_MONTH = (
    r"(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|jan|feb|mar|apr"
    r"|may|jun|jul|aug|sep|oct|nov|dec)"
)
_SPOKEN = "|".join(sorted({*ONES, *TEENS, *TENS}, key=len, reverse=True))
_COUNT = rf"(?:(?:{'|'.join(TENS)}) (?:{'|'.join(ONES)})|{_SPOKEN}|\d\d?)"
_VALUE = re.compile(
    rf"(?<![\w#@.,:])(?:(?P<range>(?:от|с|from) {_COUNT} (?:до|to) {_COUNT})(?!\w|[:.,]\d)"
    rf"|(?P<date>\d\d? (?:of )?{_MONTH}[а-яa-z]*|{_MONTH}[a-z]* \d\d?)(?!\w)"
    r"|(?P<clock>\d?\d:\d\d)(?!\w)|(?P<sum>\d{1,3}(?:[ .,]\d{3})+|\d{3,6})(?!\w|[:.,]\d)"
    r"|(?P<month>(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
    r"[а-я]{0,2})(?!\w)"
    rf"|(?P<count>{_COUNT})(?!\w|[:.,]\d))"
)
_IN_TEXT = r"\bв (?:тексте|подписи|посте)(?: (?:написано|стоит|указано))?"
_FIXED = re.compile(
    r"\b(?:(?:ис|по)прав(?:ь|ьте|им|ить)|(?:по|из)мен(?:яй|яйте|и|ите|ять)|замен(?:и|ите|ить)"
    r"|(?:на)?пиши(?:те)?|fix|correct|update)\b"
)
_BESIDE = re.compile(rf"{_FIXED.pattern}|{_IN_TEXT}")
_DEARER = re.compile(
    r"\b(?:теперь|уже|подня(?:л|ла|ли)|подорожал\w*|подешевел\w*|вырос\w*|снизил\w*|цен(?:а|у|ник)"
    r"|стои[тм]\w*|now|price|costs?|raised|went up)\b"
)
_LEAD = r"(?:(?:от|до|с|за|на|по|в|к|from|to|till|until|for|at) )?$"
_NOT_THAT = rf"(?:,? ?(?:(?:а )?не|вместо|instead of|not|(?:а )?{_IN_TEXT}|а там) ?)?{_LEAD}"
_NOW_THAT = rf"(?:\b(?:и|а|and) )?(?:\b(?:только|всего|надо|нужно|должно быть) )?{_LEAD}"
_OLD_LEAD, _NEW_LEAD = re.compile(_NOT_THAT), re.compile(_NOW_THAT)
_SO = re.compile(r"\b(?:так что|значит|итого|осталось|выходит|so) (?:теперь |уже |их )*$")
_NO_COUNT = re.compile(r"\b(?:фото\w*|слайд\w*|номер|в|во|на|к|photo|pic|at|on|number) $")
_OF_TIME = re.compile(r" ?(?:фот|слайд|сек|утр|вечер|числ|am\b|pm\b|st\b|nd\b|rd\b|th\b|[-%]|раз)")
_NUMBER = re.compile(r"\d+")
_OF_LETTERS = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[,.!?;…\n—–]")
_OTHER = re.compile(
    r"[#@\"«“„]|\bна[мс] уже\b|\b(?:позже|раньше|попозже|пораньше|later|earlier)\b|^(?:make it|let"
    r" it be|пусть(?: будет)?) "
)
_FORMED = re.compile(r".*(?:и|ух|ех|сорока|одного)")  # of «восемь» «восьми» takes no place
_NAMED = re.compile(
    r"^(?!лучше|давай|пост|перенес|поставь|можно|пусть|хочу|better|move|post|let)[а-яa-z]{4,}"
    r"(?: [а-яa-z]+){0,2}? (?:будет|теперь|у нас|в|с|до|is|are|at|starts?) "
)
_ALIKE = re.compile(r"\b(?:теперь|только|уже|мы|now|only|we)\b")
_BEFORE = re.compile(r"(?P<lead>[а-яa-z]+) $")
_AFTER = re.compile(r" (?P<word>[^\W\d_]{3,})")
_WORD_BEFORE = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{3,})(?: (?:теперь|уже|будет))? $")
_LONG, _MOST_TIMES, _NEAR, _SHORT, _BARE_WORDS = 4, 3, 1.5, 8, 2


@dataclass(frozen=True)
class _Value:
    kind: str
    number: str
    span: tuple[int, int]


def amount(message: TypedMessage) -> Gist | None:
    low, caption = message.low, message.about.caption
    is_fixed = _FIXED.search(low) is not None
    if _OTHER.search(low) or message.typed[:1].isupper():
        return None
    said, there = list(_values(low)), list(_values(caption.lower().replace("ё", "е")))
    known = {(it.kind, it.number) for it in there}
    within = {number for it in said if it.kind == "range" for number in _NUMBER.findall(it.number)}
    stale = [it for it in said if (it.kind, it.number) in known]
    told = [it for it in said if it.kind == "count" and it.number in within]
    is_month = any(it.kind == "month" for it in stale)
    told += [it for it in said if it.kind == "month" and not is_month]
    if not (is_fixed or stale or _BARE_WORDS < len(low.split()) <= _SHORT or _is_of_a_thing(low)):
        return None
    fresh = _kept([it for it in said if it not in (*stale, *told)], low)
    olds = _olds(fresh, stale, there, message)
    orders = [_order(new, old, message) for new, old in zip(fresh, olds, strict=True) if old]
    if not orders or len(orders) < len(fresh) or not all(orders):
        return None
    rest = _without(_without(low, stale, _OLD_LEAD), (*fresh, *told), _NEW_LEAD)
    rest = _BESIDE.sub(lambda it: " " * len(it[0]), rest)
    return Gist(" и ".join(filter(None, orders)), rest)


def _is_of_a_thing(low: str) -> bool:
    """`sixty minutes` may be how much later."""
    is_bare = len(low.split()) <= _BARE_WORDS
    return is_bare and re.search(r"минут|час|д[ен]|недел|minute|hour|day|week", low) is None


def _values(text: str) -> Iterator[_Value]:
    for found in _VALUE.finditer(text):
        kind = str(found.lastgroup)
        is_time = kind == "count" and (
            _OF_TIME.match(text, found.end()) or _NO_COUNT.search(text[: found.start()])
        )
        if not is_time:
            number = counts_in_figures(found[0]).replace(" ", "")
            yield _Value(kind, number[:3] if kind == "month" else number, found.span())


def _kept(fresh: list[_Value], low: str) -> list[_Value]:
    """«одну съели, так что одиннадцать»: what follows from it."""
    led = [it for it in fresh if _SO.search(low[: it.span[0]])]
    return led or fresh


def _without(text: str, values: Sequence[_Value], lead: re.Pattern[str]) -> str:
    for it in values:
        led = lead.search(text[: it.span[0]])
        start = led.start() if led else it.span[0]
        text = f"{text[:start]}{' ' * (it.span[1] - start)}{text[it.span[1] :]}"
    return text


def _olds(
    fresh: Sequence[_Value],
    stale: Sequence[_Value],
    there: Sequence[_Value],
    message: TypedMessage,
) -> list[_Value | None]:
    """Of each; of several of a kind one may be the only one that is left."""
    kinds = [it.kind for it in fresh]
    found = [_old_of(it, stale, there, message, is_alone=kinds.count(it.kind) == 1) for it in fresh]
    if found.count(None) == 1 and len(fresh) > 1:
        lost = found.index(None)
        left = [it for it in there if it.kind == kinds[lost] and it not in found]
        if kinds[lost] == "sum" and len(left) == 1 and _may_be(fresh[lost], left[0], most=_NEAR):
            found[lost] = left[0]
    return found if len({*found}) == len(found) else [None] * len(found)


def _old_of(
    new: _Value,
    stale: Sequence[_Value],
    there: Sequence[_Value],
    message: TypedMessage,
    *,
    is_alone: bool,
) -> _Value | None:
    """The one that is named, or of which the message speaks, or the only one that it can be."""
    alike = [it for it in there if it.kind == new.kind and _may_be(new, it)]
    if named := [it for it in alike if any(it.number == one.number for one in stale)]:
        return named[0] if len(named) == 1 and _is_said(message.low, new) else None
    spoken = [it for it in alike if _speaks_of(new, it, message, is_alone=is_alone)]
    if new.kind in {"count", "month"} or not is_alone:
        return spoken[0] if len(spoken) == 1 and new.kind != "month" else None
    is_sure = bool(stale) or _FIXED.search(message.low) is not None
    is_sure = is_sure or _is_led_alike(new, spoken or alike, message)
    is_sure = is_sure or (new.kind == "sum" and _DEARER.search(message.low) is not None)
    if new.kind in {"clock", "date"} and not is_sure:  # of the post?
        return None
    meant = spoken if len(alike) > 1 or not is_sure else alike
    return meant[0] if len(meant) == 1 else None


def _may_be(new: _Value, old: _Value, most: float = _MOST_TIMES) -> bool:
    """A price that is a hundred times another is that of something else."""
    if new.kind != "sum":
        return True
    one, other = (int(re.sub(r"\D", "", it.number)) for it in (new, old))
    return one < most * other and other < most * one


def _is_said(low: str, new: _Value) -> bool:
    """Of the caption: «группа будет в 20:15 а не в 19:30», not «лучше в 20:15 а не в 19:30»."""
    is_fixed = _BESIDE.search(low) is not None
    return is_fixed or new.kind not in {"clock", "date"} or _NAMED.match(low) is not None


def _speaks_of(new: _Value, old: _Value, message: TypedMessage, *, is_alone: bool) -> bool:
    """What is counted, in the same form, or another word that stands in the same phrase."""
    low, caption = message.low, message.about.caption.lower()
    if new.kind == "count":
        counted = _AFTER.match(caption, old.span[1])
        said = (_AFTER.match(low, new.span[1]), _WORD_BEFORE.search(low[: new.span[0]]))
        return counted is not None and any(it and it["word"] == counted["word"] for it in said)
    words = _OF_LETTERS.findall(low if is_alone else _phrase(low, new.span))
    phrase = _phrase(caption, old.span)
    return any(len(it) >= _LONG and speaks_of(it, phrase) for it in words)


def _phrase(text: str, span: tuple[int, int]) -> str:
    start = max((it.end() for it in _ENDS.finditer(text, 0, span[0])), default=0)
    end = _ENDS.search(text, span[1])
    return text[start : end.start() if end else len(text)]


def _is_led_alike(new: _Value, olds: Sequence[_Value], message: TypedMessage) -> bool:
    """«мы теперь до 18:00» of “до 16:00”"""
    leads = (
        (message.low, new.span),
        *((message.about.caption.lower(), it.span) for it in olds),
    )
    found = [_BEFORE.search(text[: span[0]]) for text, span in leads]
    are_alike = all(found) and len({it["lead"] for it in found if it}) == 1
    return are_alike and _ALIKE.search(message.low) is not None


def _order(new: _Value, old: _Value, message: TypedMessage) -> str | None:
    """None where what is counted would need another form."""
    caption = message.about.caption
    there, words = (text[slice(*it.span)] for text, it in ((caption, old), (message.typed, new)))
    is_counted = new.kind in {"count", "sum"} and re.match(r" [а-яё]", caption[old.span[1] :])
    if is_counted and _form(new) != _form(old):
        more = _AFTER.match(caption, old.span[1]), _AFTER.match(message.typed, new.span[1])
        if not more[0] or not more[1] or not speaks_of(more[0]["word"], more[1]["word"]):
            return None
        there, words = f"{there}{more[0][0]}", f"{words}{more[1][0]}"
    if caption.count(there) > 1 or (new.kind == "count" and _FORMED.fullmatch(words)):
        return None
    return f'замени "{there}" на "{words.capitalize() if there[:1].isupper() else words}"'


def _form(value: _Value) -> int:
    return counted_form(int(re.sub(r"\D", "", value.number)))
