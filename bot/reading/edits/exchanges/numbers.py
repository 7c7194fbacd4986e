"""A number of the caption that is said anew, with what it counts, in place of which one, or as the
only one that it can be: `day pass is 950`, `the second show is at 16:00`, «мы теперь до 18:00»."""

import re
from functools import lru_cache

from bot.reading.edits.exchanges import number_words as say
from bot.reading.edits.pieces.clauses import (
    CAPTION_WORD,
    CHANGE,
    LATELY,
    Clause,
    small,
    without_where,
)
from bot.reading.edits.pieces.finding import Spot, put, spots_meant, spots_of
from bot.reading.grammar.spoken import counted_form, counts_in_figures, is_number
from bot.reading.grammar.text import understand

_HOUR, _TENFOLD = 24, 10
_FIXED = re.compile(
    rf"(?:(?:please|pls|can you|пожалуйста) )?(?:{CHANGE})(?: (?:it|that|this|это))?"
    rf"(?: (?:in|в) (?:the )?{CAPTION_WORD})?(?: (?:please|pls|пожалуйста))?"
)
_BEFORE_IT = re.compile(rf"{_FIXED.pattern}(?:[:,.!] ?|$)")
_BEHIND_IT = re.compile(rf"[,.!;—–-]+ *{_FIXED.pattern}\W*$")
_WAS = re.compile(
    r"\b(?:was|were|used to be|before|был[аои]?|раньше)\b"
    r"|\b(?:in the (?:text|caption)|в (?:тексте|подписи|посте)),? (?:it'?s |it says |is )?(?=\d)"
    rf"|[,.;!]+ (?:{CHANGE})(?: please| пожалуйста)?(?: the| that)? (?=\S+(?: (?:to|на) \S+)?$)"
)
"""Beside the number that stands there now."""
_LEAST_AMOUNT, _FEWEST_WORDS, MOST_BESIDE = 100, 2, 6


def with_its_number(clause: Clause, caption: str) -> str | None:
    """The caption with it; None where it is not clear which number is meant, or it may be a time
    of the post."""
    told = without_the_fix(without_where(clause))
    if not _numbers_in(told) or say.FOLLOWERS.search(told):
        return None
    said = say.SINCE.sub(lambda it: it[0] if spots_of(it[0], caption) else " ", told)
    numbers = [it[0] for it in _numbers_in(said)]
    fresh = list(dict.fromkeys(it for it in numbers if not spots_meant(it, caption)))
    is_was = len(numbers) > 1 and _WAS.search(said) is not None
    if len(fresh) != 1 or (sum(it[0].isdigit() for it in numbers) > 1 and not is_was):
        return None
    words = [it for it in say.A_WORD.findall(said) if it not in fresh and not _WAS.fullmatch(it)]
    words = [it for it in words if not (say.BESIDE.fullmatch(it) or _goes(it, caption))]
    is_fixed = told != clause.low
    spots = _spots_told(fresh[0], words, said, caption)
    stale = [it for it in numbers if it not in fresh]
    if not spots and not is_was:
        spots = _counted_so(fresh[0], said, caption, is_fixed=is_fixed)
        spots = [it for it in spots if not stale or small(caption[slice(*it)]) in stale]
    if is_was:
        spots = [it for it in spots if small(caption[slice(*it)]) in stale]
        spots = spots or _taken_back(fresh[0], stale, caption)
    if not spots and (is_fixed or said != told or say.NOW.search(said)):
        spots = _only_like(fresh[0], words, said, caption, is_fixed=is_fixed)
    if not spots and say.NOW.search(said) and clause.typed[:1].islower():
        spots = _led_alike(fresh[0], said, caption)
    return _changed(fresh[0], spots, caption)


def _changed(new: str, spots: list[Spot], caption: str) -> str | None:
    """In the way of the one there."""
    number = _in_its_way(new, caption[slice(*spots[0])]) if len(spots) == 1 else None
    if number is None or _bends_what_it_counts(number, spots[0], caption):
        return None
    return put(caption, (spots[0],), number)


def _goes(word: str, caption: str) -> bool:
    """It only says that something has changed."""
    return say.GOES.fullmatch(word) is not None and not _stands(word, caption)


def _taken_back(new: str, old: list[str], caption: str) -> list[Spot]:
    """«на 16:00, исправьте 15:00»: the one that is named, if the other may take its place."""
    phrases = say.PHRASE.finditer(caption)
    like = {it for phrase in phrases for it in _spots_like(new, phrase)}
    there = [spots_meant(it, caption) for it in old]
    spots = [it[0] for it in there if len(it) == 1 and it[0] in like]
    return spots if len(old) == 1 else []


def _spots_told(new: str, words: list[str], said: str, caption: str) -> list[Spot]:
    """By what is counted, or by its place among others: `the second show is at 16:00`."""
    phrases = list(say.PHRASE.finditer(caption))
    nth = say.NTH_THING.search(said)
    if nth and nth["thing"] != new and not spots_of(nth[0], caption):
        at = next(at for name, at in say.NTH.items() if nth["nth"].startswith(name))
        several = [spots for it in phrases if len(spots := _spots_like(new, it)) > 1]
        others = [it for it in words if it not in (nth["nth"], nth["thing"])]
        is_one = len(several) == 1 and all(map(say.LEADS.fullmatch, others))
        return [several[0][at]] if is_one and at < len(several[0]) else []
    counted = [it for it in words if not (say.LEADS.fullmatch(it) or understand(it))]
    if not counted or (
        len(said.split()) <= _FEWEST_WORDS and all(map(say.UNIT_OF_TIME.match, counted))
    ):
        return []
    if say.CLOCK.fullmatch(new) and say.GOES.search(said):
        words = [it for it in words if it not in {"at", "в"}]
    return [it for phrase in phrases if (it := _number_of(phrase, words, new))]


def _counted_so(new: str, said: str, caption: str, *, is_fixed: bool) -> list[Spot]:
    """`24 euros` of “25 euros”, «семь недель делали» of «пять недель»; no time that may be how much
    later, nor a day."""
    counted = say.COUNTED.match(said, said.find(new) + len(new))
    if (
        counted is None
        or ":" in new
        or len(said.split()) > MOST_BESIDE
        or say.LET_IT_BE.match(said)
    ):
        return []
    is_span = say.UNIT_OF_TIME.match(counted["what"]) is not None
    is_short = len(said.split()) <= _FEWEST_WORDS
    is_day = not is_fixed and understand(f"{new}{counted[0]}") is not None
    is_later = say.LATER.search(said if is_span else said[counted.end() :]) is not None
    if is_day or is_later or (is_span and is_short):
        return []
    low = small(caption)
    like = (it for phrase in say.PHRASE.finditer(caption) for it in _spots_like(new, phrase))
    like = (it for it in like if _are_near(new, caption[slice(*it)]))
    return [
        it for it in like if (there := say.COUNTED.match(low, it[1])) and there[0] == counted[0]
    ]


def _are_near(new: str, old: str) -> bool:
    """The one may have become the other."""
    amounts = sorted(_amount_of(it) or 0 for it in (new, old))
    return amounts[1] <= 2 * amounts[0]


def _only_like(
    new: str, words: list[str], said: str, caption: str, *, is_fixed: bool
) -> list[Spot]:
    """The only hour of the caption, where that is to be put right, or the only such amount."""
    if say.CLOCK.fullmatch(new):
        is_of_a_day = any(understand(it) and not spots_of(it, caption) for it in words)
        is_hour = (
            is_fixed
            and not is_of_a_day
            and (
                say.OPENS.search(said)
                or say.NOW.search(said)
                or not all(map(say.LEADS.fullmatch, words))
            )
        )
        hours = [it.span() for it in say.CLOCK.finditer(caption)] if is_hour else []
        ends = [it for it in hours if say.UNTIL.search(caption[: it[0]])]
        return ends if ends and say.UNTIL.search(said.partition(new)[0]) else hours
    others = [it for it in words if not (say.LEADS.fullmatch(it) or say.PRICE.fullmatch(it))]
    return [] if others else amounts_like(new, caption)


def _led_alike(new: str, said: str, caption: str) -> list[Spot]:
    """«билетики теперь от 850» of «билеты от 700»"""
    lead = say.LED_BY.search(said.partition(new)[0])
    there = ((it, say.LED_BY.search(small(caption[: it[0]]))) for it in amounts_like(new, caption))
    return [it for it, found in there if lead and found and found["lead"] == lead["lead"]]


def amounts_like(new: str, caption: str) -> list[Spot]:
    """Those that may have become this one; none of what may be an hour."""
    amount = _amount_of(new) or 0
    if amount < _LEAST_AMOUNT or understand(new):
        return []
    return [it.span() for it in _numbers_in(caption) if _are_near(new, it[0])]


def amount_alone(clause: Clause, caption: str) -> str | None:
    """`3900`, `course 6200` beside another order: the only amount that may have become this one."""
    found = clause.tidy().fits(say.AMOUNT) if any(map(str.isdigit, clause.low)) else None
    spots = amounts_like(found["amount"], caption) if found else []
    if found is None or len(spots) != 1 or spots_of(found["what"], caption):
        return None
    return put(caption, (spots[0],), found["amount"])


def _number_of(phrase: re.Match[str], words: list[str], new: str) -> Spot | None:
    """The only one of a phrase in which all the words stand, or the only one of its sort."""
    if not all(_stands(it, phrase[0]) for it in words if not say.LEADS.fullmatch(it)):
        return None
    leads = list(filter(say.LEADS.fullmatch, words))
    if leads and not any(spots_of(it, phrase[0]) for it in leads):
        return None
    spots = _spots_like(new, phrase)
    if not spots and new.isdigit():  # `at 7` of “7:00”
        clocks = [it.span() for it in say.CLOCK.finditer(phrase[0])]
        spots = [(phrase.start() + start, phrase.start() + end) for start, end in clocks]
    text = phrase.string
    same = [it for it in spots if text[it[0]].isdigit() is new[0].isdigit()]
    spots = same if len(spots) > 1 else spots
    return spots[0] if len(spots) == 1 else None


def _bends_what_it_counts(new: str, spot: Spot, caption: str) -> bool:
    """«занятий четыре» of «восемь занятий»"""
    amounts = [_amount_of(it) for it in (caption[slice(*spot)], new)]
    forms = {counted_form(it) for it in amounts if it is not None}
    return say.COUNTED_RU.match(caption, spot[1]) is not None and len(forms) > 1


@lru_cache(maxsize=LATELY)
def _numbers_in(text: str) -> tuple[re.Match[str], ...]:
    """In figures and in words."""
    spoken = (it for it in say.A_WORD.finditer(text) if it[0].lower() not in say.NO_NUMBER)
    return (*say.NUMBER.finditer(text), *(it for it in spoken if is_number(small(it[0]))))


def _amount_of(number: str) -> int | None:
    """None of a clock time, a fraction or several figures."""
    figures = counts_in_figures(small(number))
    return int(figures) if figures.isdecimal() else None


def _spots_like(new: str, phrase: re.Match[str]) -> list[Spot]:
    """Of hours where an hour is said, of amounts where it is one that may have become this one."""
    amount, found = _amount_of(new), list[Spot]()
    for it in _numbers_in(phrase[0]):
        old = _amount_of(it[0])
        is_near = amount is None or old is None or max(amount, old) < _TENFOLD * min(amount, old)
        if (":" in it[0]) is (":" in new) and is_near:
            found.append((phrase.start() + it.start(), phrase.start() + it.end()))
    return found


@lru_cache(maxsize=LATELY)
def _stands(word: str, text: str) -> bool:
    """Of an English one the plural, too."""
    return any(spots_of(it, text) for it in (word, f"{word}s", word.removesuffix("s")))


def _in_its_way(new: str, old: str) -> str | None:
    """An hour in the way of the one there; None for a clock time in the place of a count."""
    if ":" in old and new.isdigit():
        return f"{new}:00" if int(new) <= _HOUR else None
    return None if ":" in new and ":" not in old else new


def without_the_fix(clause: Clause) -> str:
    """Without the order to put it right."""
    behind = _BEHIND_IT.search(clause.low)
    said = clause.low[: behind.start()] if behind else clause.low
    before = _BEFORE_IT.match(said)
    return said[before.end() :] if before else said
