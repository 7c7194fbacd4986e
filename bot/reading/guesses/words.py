"""A message, the words and values that it or a caption is made of (prices, hours, days, how many),
and what it may mean. Pure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.reading.edits.pieces.clauses import small
from bot.reading.edits.pieces.fillers import FILLERS, NEUTRAL, SOFT
from bot.reading.edits.pieces.stems import stem
from bot.reading.grammar.spoken import ONES, TEENS, TENS, counts_in_figures

CERTAIN, SURE, LIKELY, THINKABLE, FAINT = 10, 8, 6, 4, 2
NUMBER = "number"  # a sort of value
_WORD = re.compile(
    r"[#@]?[^\W_](?:[\w.'’:-]*[^\W_])?|[\u2190-\u21ff\u2300-\u27bf\U0001f000-\U0001faff]\ufe0f?"
)
_PIECE = re.compile(r"(?<=[\w»\")€%])[.!?…]+(?=\s|$)|[;\n]|,\s|\s[—–]\s|[)(]|: ")
_MONTHS = (
    r"(?:январ|феврал|март|апрел|ма[йя]\b|июн|июл|август|сентябр|октябр|ноябр|декабр"
    r"|jan|feb|mar(?:ch)?\b|apr|may\b|jun|jul|aug|sep|oct|nov|dec)[a-zа-я]*"
)
_DAYS = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|понедельник|вторник|сред[ауые]"
    r"|четверг|пятниц|суббот|воскресен)[a-zа-я]*"
)
_NO_COUNTS = {"one", "один", "одна", "одно", "одну", "раз"}
_COUNTS = "|".join(sorted({*ONES, *TEENS, *TENS} - _NO_COUNTS, key=len, reverse=True))
_MONEY = r"(?:[€$£₽]|eur\w*|usd|dollars?|pounds?|bucks|руб\w*|р\b|тенге|грн)"
_VALUE = re.compile(
    rf"(?<![\w#@.,:])(?:(?P<date>\d\d? (?:of )?{_MONTHS}|{_MONTHS} \d\d?(?!\d))"
    rf"|(?P<clock>\d?\d:\d\d(?: ?[ap]m)?|\d\d? ?[ap]m)(?!\w)"
    rf"|(?P<day>{_DAYS})|(?P<month>{_MONTHS})"
    r"|(?P<code>[a-zа-я]\d{1,3}|\d{1,3}[a-zа-я])(?!\w)"
    rf"|(?P<number>[€$£]?\d{{1,3}}(?:[ .,]\d{{3}})+|[€$£]?\d[\d.,]*\d|[€$£]?\d"
    rf"|(?:{_COUNTS})(?!\w)))"
)
_UNIT = re.compile(rf"\s?{_MONEY}")
_AROUND = FILLERS | NEUTRAL | SOFT


@dataclass(frozen=True)
class OneWord:
    start: int
    end: int
    low: str

    @cached_property
    def stem(self) -> str:
        return stem(self.low)

    @property
    def is_weighty(self) -> bool:
        """It says something by itself."""
        return self.low not in _AROUND and (len(self.low) > 1 or not self.low.isalpha())


@dataclass(frozen=True)
class Value:
    """`before` and `behind` are the stems of the words beside it."""

    sort: str
    text: str
    before: str
    behind: str

    @cached_property
    def key(self) -> str:
        """The same for all ways to write it."""
        plain = counts_in_figures(small(self.text))
        return re.sub(r"\D", "", plain) if self.sort == NUMBER else stem(plain)


@dataclass(frozen=True)
class Passage:
    """What was typed, or a caption."""

    typed: str

    @cached_property
    def low(self) -> str:
        return small(self.typed)

    @cached_property
    def words(self) -> tuple[OneWord, ...]:
        return tuple(OneWord(*it.span(), it[0]) for it in _WORD.finditer(self.low))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return tuple(it.stem for it in self.words)

    @cached_property
    def pieces(self) -> tuple["Passage", ...]:
        """The whole, and what stands between full stops, commas and dashes."""
        parts = [it.strip() for it in _PIECE.split(self.typed)]
        whole = self.typed.strip(" .!?…")
        return tuple(Passage(it) for it in dict.fromkeys([whole, *filter(None, parts)]))

    @cached_property
    def values(self) -> tuple[Value, ...]:
        return tuple(self._values())

    def _values(self) -> Iterator[Value]:
        starts, ends = [it.start for it in self.words], [it.end for it in self.words]
        for found in _VALUE.finditer(self.low):
            before = self.stems[: bisect_right(ends, found.start())][-1:]
            behind = self.stems[bisect_left(starts, found.end()) :][:1]
            unit = ("money",) if _UNIT.match(self.low, found.end()) else behind
            text = self.typed[slice(*found.span())]
            yield Value(str(found.lastgroup), text, *("".join(it) for it in (before, unit)))

    def between(self, first: OneWord, last: OneWord) -> str:
        return self.typed[first.start : last.end]


@lru_cache(maxsize=16)
def said(text: str) -> Passage:
    return Passage(text)


def bare(text: str) -> str:
    """Without the words around it that say nothing by themselves."""
    words = said(text).words
    heavy = [it for it in words if it.is_weighty]
    return said(text).between(heavy[0], heavy[-1]) if heavy else ""


@dataclass(frozen=True)
class Meaning:
    """`weight` says how well the message fits it."""

    order: str
    weight: int


def put(old: str, new: str, weight: int) -> Meaning:
    """The new words in the place of the old ones, or nothing."""
    old, new = old.replace('"', ""), new.replace('"', "")
    return Meaning(f'replace "{old}" with "{new}"' if new else f'remove "{old}"', weight)
