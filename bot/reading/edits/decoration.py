"""Emojis and smileys that people put around what they say: they decorate an order and change
nothing, unless one is itself what the order is about, or belongs to words that are given."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.reading.edits.other_words.spoken_emoji import is_called_so
from bot.reading.edits.pieces.clauses import ADD, CHANGE, MOVE, QUOTED, SEND, TAKE_THING, small
from bot.reading.edits.pieces.emoji import EMOJI, RUN, SMILEY, are_faces
from bot.reading.edits.pieces.given import start_of_given
from bot.reading.place import MARK

NEAR = 40  # letters in which the words stand that are looked at
_BRACKETS = re.compile(r"((?<![:;=(-])\([^()]*\w[^()]*)\)")
_MARKS = ".,!?;…\n"
_ONLY_MARKS = re.compile(rf"(?:{EMOJI}|{SMILEY}|[\s{_MARKS}~])*+")
_TAKEN = re.compile(rf"\b{TAKE_THING}$")
_ABOUT_IT = re.compile(
    rf"(?:\b(?:{ADD}|{CHANGE}|{MOVE}|{SEND}|use|with|to|for|by|of|after|before|from|on|in|than|not"
    r"|and|or|an?|the|plus|as|say|says|на|в|с|со|после|перед|до|от|из|вместо|и|а|или|не|про|без)"
    r"|[:=+>→#@-])$"
)
"""An emoji behind it is what the order is about."""
_ANY_NAME = re.compile(r"\b(?:emojis?|smileys?|emoticons?|смайл\w*|эмодзи)$")
_ABOUT_THAT = re.compile(
    rf"instead\b|вместо\b|->|=>|→|(?:to|with|for|by|and|or|на|и|или) {EMOJI}"
    r"|(?:(?:to|at|in|on|into) )?the (?:very )?(?:end|start|beginning|top|bottom|front)\b"
    r"|(?:after|before|behind|после|перед)\b|в (?:само\w+ )?(?:начал|кон)"
)
"""As one before it."""
_PLEA = re.compile(
    r"\b(?:please|pls+|plz|thanks|thank you|thx|ty|tysm|пожал\w*ста|плиз|плз|пжл?ст?а?|пж|спасиб\w*"
    r"|спс|благодарю)[\s.,!?…]*$"
)
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
    def is_face(self) -> bool:
        return are_faces(self.signs)

    @property
    def is_first(self) -> bool:
        return _ONLY_MARKS.fullmatch(self.text, 0, self.start) is not None

    @property
    def is_last(self) -> bool:
        return _ONLY_MARKS.fullmatch(self.text, self.end) is not None


def decorations(typed: str, caption: str) -> list[Decoration]:
    """In their order; none that stands in quotes or in words that are given behind a colon."""
    quoted = [it.span() for it in QUOTED.finditer(small(typed))]
    given = start_of_given(typed)
    found: list[Decoration] = []
    object_end = -1
    for match in RUN.finditer(_BRACKETS.sub(r"\1.", typed), 0, given):
        run = Decoration(typed, *match.span())
        is_next = object_end >= 0 and not typed[object_end : run.start].strip(", ")
        if is_next or any(start < run.start < end for start, end in quoted):
            object_end = run.end if is_next else -1
        elif _is_decoration(run, caption):
            found.append(run)
        else:
            object_end = run.end
    return found


def _is_decoration(run: Decoration, caption: str) -> bool:
    if run.is_first:
        is_place = run.signs.startswith(MARK)
        return not run.is_last and not is_place and not _ABOUT_THAT.match(run.behind)
    if _TAKEN.search(run.before) or _ANY_NAME.search(run.before):
        return run.is_face and run.signs not in caption
    if _ABOUT_IT.search(run.before) or is_called_so(run.signs, run.before):
        return False
    return run.is_last or (not _ABOUT_THAT.match(run.behind) and _stands_apart(run))


def _stands_apart(run: Decoration) -> bool:
    is_at_a_mark = run.before[-1:] in {*_MARKS} or run.behind[:1] in {*_MARKS}
    return is_at_a_mark or run.is_face or pleads(run.before)


def pleads(words: str) -> bool:
    """They end with please, thanks or a quotation mark, behind which no words go on."""
    return bool(_PLEA.search(words) or _CLOSED.search(words))


def without(typed: str, runs: Sequence[Decoration]) -> str:
    """One in the middle of a sentence takes the place of a comma."""
    for run in reversed(runs):
        before, behind = typed[: run.start].rstrip(" "), typed[run.end :].lstrip(" ")
        if run.is_first:
            typed = behind.lstrip(f" {_MARKS}")
        elif run.is_last or behind[:1] in {*_MARKS}:
            typed = before + behind
        else:
            is_apart = before[-1:] in {*_MARKS} or pleads(run.before) or _JOINS.match(run.behind)
            typed = f"{before}{' ' if is_apart else ', '}{behind}"
    return typed
