"""Repetitions of a regular expression that read one text in two ways: `(a|ab|b)+` reads "ab" as one
and as two. Where the rest does not fit, all the ways are tried, and each more of it doubles them.

Every letter of the expression is a place; a repetition is ambiguous when some text leads from one
place back to it along two ways. What only looks ahead, `\\b` and `\\1` hold nothing back here: an
expression that they alone make plain is blamed as well.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, NamedTuple

_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")
_words: Any = import_module("re._constants")
_LETTERS = (_words.LITERAL, _words.NOT_LITERAL, _words.ANY, _words.IN)
_GREEDY_OR_LAZY = (_words.MAX_REPEAT, _words.MIN_REPEAT)
_LOOKS = (_words.ASSERT, _words.ASSERT_NOT)
MANY = 12  # times that a part may be repeated; what is said less often is tried soon
COPIES = 3  # of a part that is counted, such as `{1,30}`
COMMON = frozenset("qжz7_ \n.!,@#'é—")  # letters that are tried beside those of the expression

Parsed = Any  # what the parser makes of a part; nobody has typed it
Letters = frozenset[str]


class Exit(NamedTuple):
    """A place where a part may end, and the letters that cannot follow: `\\w++` leaves none."""

    place: int
    never: Letters


class Part(NamedTuple):
    first: tuple[int, ...]
    last: tuple[Exit, ...]
    may_be_empty: bool


NOTHING = Part((), (), True)


def read_in_two_ways(pattern: str, flags: int = 0) -> str | None:
    """A text that some repetition of the expression reads in two ways; None where there is none."""
    tree = _parser.parse(pattern, flags)
    letters = frozenset(pattern) | COMMON
    bodies = {str(body): body for body in _repeated(tree)}
    texts = (_Places(body, letters, tree.state.flags).text() for body in bodies.values())
    return next((text for text in texts if text is not None), None)


def loses_its_place(pattern: str, flags: int = 0) -> bool:
    """Whether `++` or `*+` stands behind more than a letter: where such a part begins to fit and
    then does not, Python 3.11 goes on from the middle of it. `(?>(?:…)+)` goes back."""
    return any(map(_has_more_than_a_letter, _possessive(_parser.parse(pattern, flags))))


def _possessive(nodes: Iterable[tuple[Parsed, Parsed]]) -> Iterator[Parsed]:
    for kind, value in nodes:
        if kind is _words.POSSESSIVE_REPEAT:
            yield value[2]
        for inner in _inside(kind, value):
            yield from _possessive(inner)


def _has_more_than_a_letter(body: Parsed) -> bool:
    return len(body) != 1 or body[0][0] not in _LETTERS


def _repeated(nodes: Iterable[tuple[Parsed, Parsed]]) -> Iterator[Parsed]:
    """What is repeated, at any depth; of `(?>(?:…)+)` only its own parts are tried again."""
    for kind, value in nodes:
        if kind in _GREEDY_OR_LAZY and value[1] > MANY:
            yield value[2]
        if kind is _words.ATOMIC_GROUP and len(value) == 1 and value[0][0] in _GREEDY_OR_LAZY:
            yield from _repeated(value[0][1][2])
            continue
        for inner in _inside(kind, value):
            yield from _repeated(inner)


def _inside(kind: Parsed, value: Parsed) -> Iterable[Parsed]:
    if kind is _words.BRANCH:
        return list(value[1])
    if kind is _words.ATOMIC_GROUP:
        return [value]
    if kind in (*_GREEDY_OR_LAZY, _words.POSSESSIVE_REPEAT, _words.SUBPATTERN, *_LOOKS):
        return [value[-1]]
    return []


class _Places:
    """The places of what is repeated, and which may follow which."""

    def __init__(self, body: Parsed, letters: Letters, flags: int) -> None:
        self._tried, self._flags = letters, flags
        self._letters: list[Letters] = []
        self._ways: dict[int, Counter[tuple[int, Letters]]] = defaultdict(Counter)
        whole = self._sequence(body)
        self._join(whole.last, whole.first)
        self._begins = whole.first

    def text(self) -> str | None:
        return next((text for it in self._begins if (text := self._text_around(it))), None)

    def _text_around(self, place: int) -> str | None:
        """That leads from the place back to it in two ways; every repetition comes by a begin."""
        start = (place, place, False)
        texts, waiting = {start: ""}, [start]
        for at in waiting:
            for here, there, letters, differ in self._steps(at[0], at[1]):
                to, text = (here, there, at[2] or differ), texts[at] + min(letters)
                if to == (place, place, True):
                    return text
                if to not in texts:
                    texts[to] = text
                    waiting.append(to)
        return None

    def _steps(self, one: int, other: int) -> Iterator[tuple[int, int, Letters, bool]]:
        """What two readers of one text come to next, and whether they part."""
        for (here, letters), times in self._ways[one].items():
            for there, others in self._ways[other]:
                if both := letters & others:
                    yield here, there, both, here != there or (one == other and times > 1)

    def _join(self, ends: Iterable[Exit], begins: Iterable[int]) -> None:
        for end in ends:
            for place in begins:
                if letters := self._letters[place] - end.never:
                    self._ways[end.place][place, letters] += 1

    def _sequence(self, nodes: Iterable[tuple[Parsed, Parsed]]) -> Part:
        whole = NOTHING
        for kind, value in nodes:
            whole = self._both(whole, self._part(kind, value))
        return whole

    def _both(self, before: Part, after: Part) -> Part:
        self._join(before.last, after.first)
        return Part(
            before.first + after.first * before.may_be_empty,
            after.last + before.last * after.may_be_empty,
            before.may_be_empty and after.may_be_empty,
        )

    def _part(self, kind: Parsed, value: Parsed) -> Part:
        if kind in _LETTERS:
            return self._letter(kind, value)
        if kind is _words.BRANCH:
            parts = [self._sequence(it) for it in value[1]]
            first = tuple(place for part in parts for place in part.first)
            last = tuple(end for part in parts for end in part.last)
            return Part(first, last, any(part.may_be_empty for part in parts))
        if kind in (*_GREEDY_OR_LAZY, _words.POSSESSIVE_REPEAT):
            return self._repeat(kind, *value)
        if kind in _LOOKS:
            return NOTHING
        return next((self._sequence(inner) for inner in _inside(kind, value)), NOTHING)

    def _letter(self, kind: Parsed, value: Parsed) -> Part:
        one = _compiler.compile(_parser.SubPattern(_parser.State(), [(kind, value)]), self._flags)
        self._letters.append(frozenset(filter(one.fullmatch, self._tried)))
        place = len(self._letters) - 1
        return Part((place,), (Exit(place, frozenset()),), may_be_empty=False)

    def _repeat(self, kind: Parsed, least: int, most: int, body: Parsed) -> Part:
        is_endless = most > MANY
        copies = max(1, min(least, COPIES)) if is_endless else min(most, COPIES)
        part = self._copies(body, least, copies, is_endless=is_endless)
        is_possessive = kind is _words.POSSESSIVE_REPEAT and not _has_more_than_a_letter(body)
        if is_possessive and most is _words.MAXREPEAT:
            return part._replace(last=tuple(Exit(p, self._letters[p]) for p, _ in part.last))
        return part

    def _copies(self, body: Parsed, least: int, copies: int, *, is_endless: bool) -> Part:
        """`x{1,3}` as `x(x(x)?)?`, and `x+` as one that comes back to itself."""
        part = self._sequence(body)
        if copies > 1:
            after = self._copies(body, least - 1, copies - 1, is_endless=is_endless)
            part = self._both(part, after)
        elif is_endless:
            self._join(part.last, part.first)
        return part._replace(may_be_empty=part.may_be_empty or least < 1)
