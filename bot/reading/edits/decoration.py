"""Emojis and smileys that people put around what they say: they decorate an order and change
nothing, unless one is itself what the order is about, or belongs to words that are given."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.reading.edits.other_words.spoken_emoji import is_called_so
from bot.reading.edits.pieces.clauses import (
    ADD,
    CHANGE,
    MOVE,
    QUOTED,
    TAKE_THING,
    clause_of,
    small,
)
from bot.reading.edits.pieces.emoji import EMOJI, RUN, SMILEY, are_faces
from bot.reading.edits.pieces.given import start_of_given
from bot.reading.edits.taking.out import is_plainly_taken
from bot.reading.place import MARK

MOST_SIGNS = 20  # of what may be an order
NEAR = 40  # letters in which the words stand that are looked at
_BRACKETS = re.compile(r"((?<![:;=(-])\([^()]*\w[^()]*)\)")
_MARKS = ".,!?;…\n"
_ONLY_MARKS = re.compile(rf"(?>(?:{EMOJI}|{SMILEY}|[\s{_MARKS}~])*)")
_PART = re.compile(rf"[{_MARKS}]")
_SIGNS_AT_THE_END = re.compile(rf"(?>(?:{EMOJI}|{SMILEY}|\s)+)$")
_ORDERED = re.compile(rf"\b(?:(?P<taken>{TAKE_THING})|{ADD}|{CHANGE}|{MOVE}|use|say)$")
_NO_VERB = re.compile(r"\b(?:of|to|with|the|word|вместо|на|слово) $")  # `instead of write`
_SPOT = re.compile(
    r"\b(?:(?:at|to|in|into|from|в|на|из|к) (?:\w+ ){0,2}(?:end|start|beginning|top|text|caption"
    r"|comment|кон[еэ]?ц|начал|текст|подпис|описан|коммент)"
    r"|(?:вместо|после|перед|instead of|after|before)\b)"
)
_ABOUT_IT = re.compile(
    r"(?:\b(?:with|to|for|of|than|not|and|or|an?|the|plus|as|says|на|(?<!\d )с|со|вместо|и|а|или|не"
    r"|про|без)|[:=+>→#@-]"
    rf"|\b(?:{ADD}|{MOVE}) (?:вместо|instead of) \w+(?: \w+)?)$"
)
"""An emoji behind it is what the order is about."""
_BESIDE = re.compile(r"\b(?:after|before|from|после|перед|до|от|из)$")
_ANY_NAME = re.compile(r"\b(?:emojis?|smileys?|emoticons?|смайл\w*|эмодзи)$")
_PUTS = re.compile(rf"\b(?:{ADD}|{CHANGE}|{MOVE}|use|another|new|друг\w+|нов\w+|вместо|instead)\b")
_DONE_TO_ONE = re.compile(rf"{_PUTS.pattern}|\b(?:{TAKE_THING}|no|without|без)\b")
_ABOUT_THAT = re.compile(
    rf"instead\b|вместо\b|->|=>|→|>|(?:to|with|for|by|and|or|на|и|или) {EMOJI}"
    r"|(?:(?:to|at|in|on|into) )?the (?:very )?(?:end|start|beginning|top|bottom|front)\b"
    r"|(?:after|before|behind|после|перед)\b|в (?:само\w+ )?(?:начал|кон)"
)
"""As one before it, unless something else is put there."""
_ANOTHER = re.compile(rf"[:\"«“]|\b(?:{ADD}|{CHANGE}|{MOVE}|say) (?!please|pls|пожалуйста)[\w#@-]")
_THANKS = (
    r"\b(?:please|pl[sz]+|thanks|thank you|thx|ty|tysm|sorry|пожал\w*ста|плиз|плз|пжл?ст?а?|пж"
    r"|спасиб\w*|спс|благодарю|изв[еи]ните|простите)"
)
_THANKED = re.compile(rf"{_THANKS}\b")
_PLEA = re.compile(rf"{_THANKS}[\s.,!?…]*$")
_BEGS = re.compile(r"\b(?:please|pls|plz|пожал\w*ста|плиз|плз|будьте добры)\b")
_CLOSED = re.compile(r"[»”\"'’“][\s.,!?…]*$")
_JOINS = re.compile(r"(?:and|then|but|also|и|а|но|потом|затем)\b")


@dataclass(frozen=True)
class Decoration:
    """Signs that may be one, and what stands before and behind them in small letters."""

    text: str
    start: int
    end: int

    @property
    def signs(self) -> str:
        return self.text[self.start : self.end]

    @cached_property
    def before(self) -> str:
        return small(self.text[max(0, self.start - NEAR) : self.start]).rstrip(" ")

    @cached_property
    def behind(self) -> str:
        return small(self.text[self.end : self.end + NEAR]).lstrip(" ")

    @property
    def part(self) -> str:
        """What stands between two marks."""
        before, behind = (self.text[: self.start], self.text[self.start :])
        return f"{_PART.split(before)[-1]}{_PART.split(behind)[0]}".strip()

    @property
    def is_face(self) -> bool:
        return are_faces(self.signs)

    @property
    def ends_a_sentence(self) -> bool:
        return self.text[self.end :].lstrip()[:1].isupper()

    @property
    def word(self) -> str:
        """The last one before it, of which it may be a part."""
        return "".join(re.findall(r"[\w#@]+", self.before)[-1:])

    @property
    def may_be_of_words(self) -> bool:
        return not self.is_first and not pleads(_SIGNS_AT_THE_END.sub("", self.before))

    @property
    def is_first(self) -> bool:
        return _ONLY_MARKS.fullmatch(self.text, 0, self.start) is not None

    @property
    def is_last(self) -> bool:
        return _ONLY_MARKS.fullmatch(self.text, self.end) is not None


def decorations(typed: str, caption: str) -> list[Decoration]:
    """In their order; none that stands in quotes or in words that are given behind a colon."""
    quoted = [it.span() for it in QUOTED.finditer(small(typed))]
    until = start_of_given(typed)
    found: list[Decoration] = []
    other: Decoration | None = None  # that is none
    matches = list(RUN.finditer(_BRACKETS.sub(r"\1.", typed), 0, until))
    for match in matches if len(matches) <= MOST_SIGNS else ():
        run = Decoration(typed, *match.span())
        if any(start < run.start < end for start, end in quoted):
            continue
        if (other and _goes_with(run, other)) or not _is_decoration(run, caption):
            other = run
        else:
            found.append(run)
    return found


def _goes_with(run: Decoration, other: Decoration) -> bool:
    """`add 🌷, 🌸`; not `add 🌷 🙏`."""
    is_next = not run.text[other.end : run.start].strip(", ")
    return is_next and (other.is_face or not run.is_face)


def _is_decoration(run: Decoration, caption: str) -> bool:
    if run.signs in caption and is_plainly_taken(run.part, caption):
        return False
    if run.is_first:
        is_place = run.signs.startswith(MARK)
        is_object = _ABOUT_THAT.match(run.behind) and not _ANOTHER.search(run.behind)
        return not (run.is_last or is_place or is_object)
    if (verb := _ORDERED.search(run.before)) and _has_no_object_before(verb):
        return verb["taken"] is not None and _is_no_object(run, caption)
    if _BESIDE.search(run.before):
        return run.signs not in caption
    verbs = [it[0] for it in _DONE_TO_ONE.finditer(run.before)]
    if _ANY_NAME.search(run.before):
        return run.signs not in caption and not (verbs and _PUTS.fullmatch(verbs[-1]))
    if _ABOUT_IT.search(run.before):
        return False
    if verbs and is_called_so(run.signs, run.before):
        return False
    return run.is_last or (not _ABOUT_THAT.match(run.behind) and _stands_apart(run))


def _has_no_object_before(verb: re.Match[str]) -> bool:
    """`please add`, «в конец добавь», not «#a добавь»: it stands behind the verb."""
    part = _PART.split(verb.string)[-1]
    if _NO_VERB.search(part.removesuffix(verb[0])):
        return False
    return _SPOT.search(part) is not None or clause_of(part).low == verb[0]


def _is_no_object(run: Decoration, caption: str) -> bool:
    return run.is_face and run.signs not in caption


def _stands_apart(run: Decoration) -> bool:
    is_at_a_mark = run.before[-1:] in {*_MARKS} or run.behind[:1] in {*_MARKS}
    is_apart = is_at_a_mark or run.is_face or run.ends_a_sentence or pleads(run.before)
    is_thanked = _THANKED.match(run.behind) is not None
    return (
        is_apart or is_thanked or clause_of(f"{run.before}, x").low == "x"
    )  # behind `hi` or `oops`


def pleads(words: str) -> bool:
    """They end with please, thanks or a quotation mark, behind which no words go on."""
    return bool(_PLEA.search(words) or _CLOSED.search(words))


def begs(words: str) -> bool:
    return _BEGS.search(small(words)) is not None


def without(typed: str, runs: Sequence[Decoration]) -> str:
    """One in the middle takes the place of a comma or of a full stop."""
    for run in reversed(runs):
        before, behind = typed[: run.start].rstrip(" "), typed[run.end :].lstrip(" ")
        if run.is_first:
            typed = behind.lstrip(f" {_MARKS}")
        elif run.is_last or behind[:1] in {*_MARKS}:
            typed = before + behind
        else:
            is_apart = before[-1:] in {*_MARKS} or pleads(run.before) or _JOINS.match(run.behind)
            mark = "" if is_apart else "." if run.ends_a_sentence else ","
            typed = f"{before}{mark} {behind}"
    return typed
