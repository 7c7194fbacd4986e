"""An order that is whole, without what is said beside it: why, what is to stay, what one is sorry
for. `Anna would rather not be seen, so please remove her from the picture` is `remove @anna from
the picture`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.reading.edits.bags.reading import from_bags
from bot.reading.edits.pieces.clauses import QUOTED, SAME_DAY, SEND, TAKE_THING, Clause
from bot.reading.edits.pieces.orders import IS_ASKED
from bot.reading.edits.reasons.remarks import (
    BEGINS,
    FINITE_RU,
    REASON,
    SUBJECT,
    THING,
    VERBS,
    WISH,
    Remark,
    remark_in,
    times_in,
)

MOST_WORDS = 40
_SO = (
    r"so(?= (?:please|can|could|would|let|i'd|we'd|make|move|put|take|remove|post|publish|tag|add"
    r"|write|schedule|set|change|say|no|delete|undo|hold|unschedule|cancel"
    r"|(?:on |at )?(?:\w+day|tomorrow|tonight|\d))\b)|(?<=[,.;—–-] )so"
)
_THEREFORE = re.compile(rf"(?:{_SO}|therefore|thus|hence|поэтому|так что|значит|посему)\b")
_WISHED = re.compile(r".*\b(?:like|want|wish|хо\w+|прошу|просьба|нужно|надо|можно)(?: бы)?")
_SENTENCES = re.compile(r"[.?!] ")
_TELLER = re.compile(rf"(?:{SUBJECT}|{REASON})\b")
_THAT = re.compile(r"(?:чтобы|чтоб|что|that)\b")
_ORDERS = (
    r"(?:can (?:u|you)|could (?:u|you)|would you|please|pls|add|remove|take|move|put|use|change"
    r"|replace|delete|tag(?= @)|swap|hold it|убери|удали|добавь|поставь|перенеси|верни"
    r"|поменяй|замени"
    r"|возьми|поправь|исправь|напиши|сдвинь)(?:те)?"
)
_SOMEBODY = (
    r"(?:the|my|our|his|her|their) [\w']+ (?:is|are|was|has|have|isn'?t|hasn'?t|wants?|said|says"
    rf"|asked|doesn'?t|will|won'?t)\b|[а-я]{{4,}}(?: (?:не|еще|уже|пока))* {FINITE_RU}\b"
)
_SPLIT = re.compile(
    rf"[.!?…]+\s+|\s*[;\n]\s*|\s+[—–-]\s+|(?<!\d),\s+|,\s+(?!\d)|:\s+(?=(?:в тот|that day)\b)"
    r"|\s*[()]\s*|\s+and (?:then )?(?=(?:carry|keep|leave)\b)"
    rf"|\s+(?=(?:but|{_THEREFORE.pattern}|{_ORDERS})\b)"
    rf"|(?P<telling>\s+(?=(?:{REASON}|{SUBJECT})\b))|(?P<somebody>\s+(?={_SOMEBODY}))"
)
_LEADS = re.compile(r"(?:(?:but|so|and|therefore|но|поэтому|так что|значит|и|а)(?: заодно)?,? )+")
_ENDS = re.compile(r"[, ]+(?:and|but|then|и|но|а)$")
_WRITES = re.compile(
    r"(?:write|say|put|напиши|пиши)(?:те)? [«\"“][^«»\"“”]*[»\"”]\W*$"
)  # in the place of what?
_ORDERED = re.compile(
    rf"{VERBS.pattern}|\b(?:{TAKE_THING}|{SEND}|tag|pause|untag|off|out|away|по-моему)\b"
)
_BARE = re.compile(
    r"(?:take|pull|hold|send|share|post|put|go|stop|keep|show|bring|сними|убери|отправь|держи)(?:те)?"
    r"(?: (?:it|this|that|off|out|back|его|это))*"
)
"""Readers may be told so as well."""
_PRONOUN = re.compile(r"\b(?:it|them|her|him|ее|ей|его|их|него|нее)\b(?! (?:is|was|back)\b)")
_THINGS = re.compile(
    rf"{THING.pattern}|(?:the )?(?:\w+ )?emojis?\b|\bhash ?tags?\b|\bсмайл\w*|\bх[еэ]ште\w+"
    r"|\b(?:last |second |third )?sentence\b|\b(?:words?|photos?|pictures?|фото\w*|слов[оа])\b"
)
_INTO_COMMENT = re.compile(
    r"\b(?:in|into|to|в) (?:the )?(?:first |перв\w+ )?(?:comment|коммент)\w*"
)
_OF_IT = re.compile(
    r"(?:(?:the|his|her|their|ее|его) )?(?P<tag>отметку|метку|tag)(?! (?:of|for|у)\b)"
)

Span = tuple[int, int]


@dataclass(frozen=True)
class Order:
    """`times` are those, numbers too, that stand in what was left out. `is_apart` is true where
    that stands before the order or begins with who tells it, `is_amiss` where a part of the post is
    called wrong."""

    clause: Clause
    times: frozenset[str]
    is_apart: bool
    is_amiss: bool


def without_asides(clause: Clause, caption: str, *, is_said: bool) -> Iterator[Order]:
    """The parts that may order something, joined; what they call `it` is named as it was before.
    `is_said` is true of words that are clearly said to the bot; others must order and tell."""
    is_asked = IS_ASKED.match(clause.low) and not _SENTENCES.search(clause.low)
    if is_asked or len(clause.low.split()) > MOST_WORDS:
        return
    parts = [it for it in _parts(clause, is_said=is_said) if clause.low[slice(*it)].strip(" ,.!?")]
    remarks = _remarks(clause, parts, caption)
    kept = [it for it in parts if it not in remarks]
    if not kept or not remarks:
        return
    order = _joined(clause, parts, kept)
    if _WRITES.match(order.low) or SAME_DAY.search(order.low):
        return
    is_led = any(_THEREFORE.match(clause.low, start) for start, _ in kept)
    is_clear = is_led or QUOTED.search(order.low) or all(it.is_clear for it in remarks.values())
    has_verb = any(it.match(order.low) for it in (WISH, BEGINS)) or _ORDERED.search(order.low)
    is_ordered = is_led or has_verb or any(from_bags(order, media=2))
    if is_said or (is_clear and is_ordered and not _BARE.fullmatch(order.low)):
        told = [clause.low[slice(*it)] for it in remarks]
        before = " ".join(clause.low[slice(*it)] for it in remarks if it < min(kept))
        times = frozenset[str]().union(*(it.times for it in remarks.values() if not is_led))
        is_amiss = any(it.is_amiss for it in remarks.values())
        is_apart = all(
            not it.times or span < min(kept) or _TELLER.match(clause.low, span[0])
            for span, it in remarks.items()
        )
        for named in _named(order, " ".join(told), before):
            yield Order(named, times, is_apart, is_amiss)


def _remarks(clause: Clause, parts: list[Span], caption: str) -> dict[Span, Remark]:
    """What stands before `so` or «поэтому» is a reason, whatever it says."""
    found: dict[Span, Remark] = {}
    led = next((n for n, it in enumerate(parts) if _THEREFORE.match(clause.low, it[0])), None)
    for number, span in enumerate(parts):
        part = clause.cut(*span)
        if number == led or number in _wished(clause, parts):
            continue
        remark = remark_in(part, caption, found.get(parts[number - 1]) if number else None)
        if number < (led or 0) and not VERBS.match(part.low):
            found[span] = remark or Remark(times=times_in(part.low))
        elif remark and (remark.is_clear or _is_apart(clause, span)):
            found[span] = remark
    return found


def _wished(clause: Clause, parts: list[Span]) -> Iterator[int]:
    """`I would like, that …`: both parts are the order."""
    for number, (one, next_one) in enumerate(pairwise(parts)):
        is_wish = _WISHED.fullmatch(clause.low[slice(*one)])
        if is_wish and _THAT.match(clause.low, next_one[0]):
            yield from (number, number + 1)


def _is_apart(clause: Clause, span: Span) -> bool:
    """By a sign."""
    start, end = span
    signs = clause.low[max(0, start - 2) : start] + clause.low[end : end + 1]
    return re.search(r"[.,;:!?…—–()-]", signs) is not None


def _named(order: Clause, told: str, before: str) -> Iterator[Clause]:
    things = {it[0] for it in (*THING.finditer(told), *_THINGS.finditer(before))}
    pronoun = _PRONOUN.search(order.low)
    if pronoun and things and not THING.search(_INTO_COMMENT.sub(" ", order.low)):
        if len(things) == 1:
            yield order.put(pronoun.span(), things.pop())
        return
    yield order
    tag = _OF_IT.search(order.low)
    if tag and len(things) == 1:
        yield order.put(tag.span(), f"{tag['tag']} {things.pop()}")


def _parts(clause: Clause, *, is_said: bool) -> Iterator[Span]:
    """Without a sign a reason begins only behind an order."""
    quoted = [found.span() for found in QUOTED.finditer(clause.low)]
    start = 0
    for found in _SPLIT.finditer(clause.low):
        if any(a < found.end() and found.start() < b - 1 for a, b in quoted):
            continue
        head = clause.low[start : found.start()]
        is_order = _ORDERED.search(head) or BEGINS.match(head)
        is_other = found["somebody"] and not (is_said or BEGINS.match(clause.low))
        if (found["telling"] or found["somebody"]) and (not is_order or is_other):
            continue
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < len(clause.low):
        yield start, len(clause.low)


def _joined(clause: Clause, parts: list[Span], kept: list[Span]) -> Clause:
    """Neighbours stay as they stand."""
    runs: list[Span] = []
    for it in kept:
        is_next = runs and parts.index(it) > 0 and parts[parts.index(it) - 1][1] == runs[-1][1]
        runs = [*runs[:-1], (runs[-1][0], it[1])] if is_next else [*runs, it]
    found = [_led(clause.cut(*run)) for run in runs]
    found = [it.cut(0, len(_ENDS.sub("", it.low))) for it in found]
    typed, low = (
        ", ".join(words) for words in zip(*((it.typed, it.low) for it in found), strict=True)
    )
    return Clause(typed, low, found[-1].stop)


def _led(clause: Clause) -> Clause:
    """Without the word that joins it to what was said before."""
    lead = _LEADS.match(clause.low)
    return clause.cut(lead.end() if lead else 0, len(clause.low)).tidy()
