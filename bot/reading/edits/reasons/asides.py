"""An order that is whole and has an end, beside what is said before or behind it: why, what is to
stay, what one is sorry for. `Anna would rather not be seen, so please remove her from the picture`
is `remove @anna from the picture`. What is beside it changes nothing unless it may order too."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.reading.edits.exchanges.contrasts import whole_contrast
from bot.reading.edits.exchanges.pairs import with_other_numbers
from bot.reading.edits.pieces import clauses, guards
from bot.reading.edits.pieces.clauses import QUOTED, VERBS_RU, WHEN, Clause, small
from bot.reading.edits.pieces.given import is_quoted, start_of_given
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Doubt,
    Edit,
    NudgeEdit,
    ShiftEdit,
    TagEdit,
    TimeEdit,
    Unclear,
    Understood,
)  # fmt: skip
from bot.reading.edits.readers.times import begins_with_a_shift, orders_a_time, slot_or_shift
from bot.reading.edits.reasons.named_before import Named, names_a_thing, only_takes, with_it_named
from bot.reading.edits.reasons.remarks import (
    BEGINS,
    FINITE_RU,
    REASON,
    SUBJECT,
    VERBS,
    WISH,
    Remark,
    is_in_a_bag,
    remark_in,
    times_in,
)  # fmt: skip
from bot.reading.edits.taking.out import plainly_taken

Read = Callable[[str], Understood | Unclear | None]
Span = tuple[int, int]
MOST_WORDS, MOST_PARTS = 40, 8
MOST_READ = 4  # ways to part a text
_SO = (
    rf"so(?= (?:please|can|could|would|let|i'd|we'd|{WHEN}|take|remove|tag|add|write|change|say|no"
    r"|delete|undo|hold|unschedule|cancel|(?:on |at )?(?:\w+day|tomorrow|tonight|\d))\b)"
    r"|(?<=[,.;—–-] )so(?! (?:that|it|they|he|she|no ?body|no one|people|every\w+"
    r"|(?:we|i|you) (?:\w+n'?t|can|get|have|see|know))\b)"
)
_THEREFORE = re.compile(rf"(?:{_SO}|therefore|thus|hence|поэтому|так что|значит|посему)\b")
_JOINED = re.compile(rf"(?P<led>{_THEREFORE.pattern})|{REASON}\b")
_ORDERS = (
    r"(?:(?:can|could) (?:u|you)|would you|please|pls|add|remove|take|move|put|use|change|replace"
    rf"|delete|tag(?= @)|swap|hold it|{VERBS_RU}|(?:верни|возьми)(?:те)?)"
)
_SOMEBODY = (
    r"(?:the|my|our|his|her|their) [\w']+ (?:is|are|was|has|have|isn'?t|hasn'?t|wants?|said|says"
    rf"|asked|doesn'?t|will|won'?t)\b|[а-я]{{4,}}(?: (?:не|еще|уже|пока))* {FINITE_RU}\b"
)
_SPLIT = re.compile(
    rf"[.!?…]+\s+|\s*[;\n]\s*|\s+[—–-]\s+|(?<!хочу)(?:(?<!\d),\s+|,\s+(?!\d))"
    r"|:\s+(?=(?:в тот|that day)\b)|\s*[()]\s*|\s+and (?:then )?(?=(?:carry|keep|leave)\b)"
    rf"|(?<!'ll)(?<! will)(?<!\bdo)(?<! не)(?<! not)(?<!n't)\s+"
    rf"(?=(?:but|{_THEREFORE.pattern}|{_ORDERS})\b)"
    rf"|(?P<telling>\s+(?=(?:{REASON}|{SUBJECT})\b))|(?P<somebody>\s+(?={_SOMEBODY}))"
)
_LEADS = re.compile(r"(?:(?:but|so|and|therefore|но|поэтому|так что|значит|и|а)(?: заодно)?,? )+")
_OPEN = re.compile(
    rf"{clauses.SAME_DAY.pattern}"
    r"|^(?:write|say|put|напиши|пиши)(?:те)?(?:,? \w+,?)? [«\"“][^«»\"“”]*[»\"”]\W*$"
)
_ORDERED = re.compile(
    rf"{VERBS.pattern}|\b(?:{clauses.TAKE_THING}|publish|post|send|release|share|tag|pause|untag|off|out"
    r"|away|по-моему)\b|->|→|=>"
)
_IS_IT = re.compile(r"(?:is|are|do|does)n'?t (?:it|they|you)|правда|верно|да")
_OTHERWISE = re.compile(r"\b(?:better|rather|instead|лучше|(?:can|could) (?:it|this|we))\b")
_POINTS = re.compile(r"\b(?:it|that|this|them|это|его|ее|их)\b")
_BARE = re.compile(
    r"(?:take|pull|hold|send|share|post|put|go|stop|keep|show|bring|сними|убери|отправь|держи)(?:те)?"
    r"(?: (?:it|this|that|off|out|back|его|это))*"
)


@dataclass(frozen=True)
class _Parted:
    """A text in its parts; of each the remark that it is, where it may be no order. `is_said` is
    true of one that is clearly said to the bot."""

    clause: Clause
    parts: tuple[Span, ...]
    remarks: tuple[Remark | None, ...]
    named: Named
    is_said: bool

    def whole(self, order: Clause, about: About) -> CaptionEdit | None:
        """Words that take the place of others, and do not go on behind them."""
        is_small = self.clause.typed[:1].islower() or self.clause.typed[:1].isdigit()
        whole = whole_contrast(order, about, is_small=is_small)
        is_there = is_small or order.typed.split(" ")[0] in about.caption
        return whole or (with_other_numbers(order, about.caption) if is_there else None)

    def kept(self) -> Iterator[Sequence[int]]:
        """What may be the order, the longest first: all that is no remark, and its neighbours."""
        count, must = len(self.parts), [n for n, it in enumerate(self.remarks) if it is None]
        runs = (range(a, b) for a in range(count) for b in range(a + 1, count + 1) if b - a < count)
        yield from (it for it in sorted(runs, key=len, reverse=True) if {*must} <= {*it})
        if must and must[-1] - must[0] >= len(must):
            yield must

    def order(self, kept: Sequence[int]) -> Clause:
        """Neighbours stay as they stand."""
        runs: list[Span] = []
        for it in kept:
            start, end = self.parts[it]
            is_next = it - 1 in kept
            runs = [*runs[:-1], (runs[-1][0], end)] if is_next else [*runs, (start, end)]
        found = [_led(self.clause.cut(*run)) for run in runs]
        typed, low = ", ".join(it.typed for it in found), ", ".join(it.low for it in found)
        is_asked = self.clause.low[runs[-1][1] : runs[-1][1] + 1] == "?"
        return Clause(typed, low, "?" if is_asked else found[-1].stop, found[0].lead)

    def told(self, numbers: Iterable[int]) -> list[str]:
        return [self.clause.low[slice(*self.parts[it])] for it in numbers]

    def tells(self, numbers: Iterable[int], caption: str) -> bool:
        """Each of these alone is clearly a remark, and names no day but one of the caption."""
        remarks = (remark_in(self.clause.cut(*self.parts[it]), caption, None) for it in numbers)
        known = f":{small(caption)}"
        return all(it and it.is_clear and all(day in known for day in it.times) for it in remarks)

    def orders_more(self, numbers: Iterable[int], edits: tuple[Edit, ...], read: Read) -> bool:
        """One of these is no remark: alone it orders something else."""
        alone = (read(self.clause.cut(*self.parts[it]).tidy().typed) for it in numbers)
        return any(isinstance(it, Understood) and {*it.edits} - {*edits} for it in alone)

    def beside(self, kept: Sequence[int]) -> list[Remark] | None:
        """None where one may be of a caption: that tells nothing, and stands before the order."""
        found: list[Remark] = []
        for number, it in enumerate(self.remarks):
            if number in kept or it is None:
                continue
            is_some = " " in self.clause.low[slice(*self.parts[number])] and number > kept[-1]
            if not it.is_clear and not (self.is_said or is_some):
                return None
            found.append(it)
        return found


def read_alone(
    typed: str, about: About, read: Read, *, named: Named, is_said: bool
) -> Understood | Unclear | None:
    """The order without what is said beside it; asked about where that is no remark."""
    clause = Clause(typed, small(typed)).tidy()
    is_given = start_of_given(typed) < len(typed)
    if is_given or not about.caption or len(clause.low.split()) > MOST_WORDS:
        return None
    text = _parted(clause, about, named, is_said=is_said)
    if not 1 < len(text.parts) <= MOST_PARTS:
        return None
    return _without_remarks(text, about, read) or _first_of(text, about, read)


def _without_remarks(text: _Parted, about: About, read: Read) -> Understood | None:
    starts = [_JOINED.match(text.clause.low, start) for start, _ in text.parts]
    is_led, is_linked = (any(it and it[name] for it in starts) for name in ("led", 0))
    for kept in islice(text.kept(), MOST_READ):
        order, remarks = text.order(kept), text.beside(kept)
        is_taken = plainly_taken(order.tidy(), about.caption) is not None
        if remarks is None or (_OPEN.search(order.low) and not is_taken):
            continue
        others = [it for it in range(len(text.parts)) if it not in kept]
        before, behind = ([it for it in others if (it < kept[0]) is led] for led in (True, False))
        named = with_it_named(order, text.told(before), text.told(behind), text.named)
        is_said = text.is_said or is_linked or named is not order
        whole = text.whole(order, about)
        is_said = is_said or is_taken or is_ordered(order) or whole is not None
        found = read(named.typed + named.stop) if named else None
        found = Understood((whole,)) if whole and not isinstance(found, Understood) else found
        if not isinstance(found, Understood) or not (is_said or guards.are_never_told(found.edits)):
            continue
        if named is order and text.orders_more(others, found.edits, read):
            continue
        is_contrast = found.edits == (whole,) and text.tells(others, about.caption)
        is_last = [*kept] == [*range(kept[0], len(text.parts))] and not _POINTS.search(order.low)
        is_ended = is_last or _ends(found.edits, named or order, about)
        if not is_contrast and (not is_ended or guards.are_unclear(found.edits)):
            continue
        is_other = is_led or named is not order or _OTHERWISE.search(", ".join(text.told(kept)))
        if _leaves_nothing(found.edits, [] if is_other else remarks, order):
            return Understood(tuple(dict.fromkeys(found.edits)))
    return None


def _first_of(text: _Parted, about: About, read: Read) -> Unclear | None:
    """An order that stands first, beside what is not understood."""
    for number in range(1, min(len(text.parts), MOST_READ)):
        order, rest = text.order(range(number)), text.parts[number][0]
        whole = text.whole(order, about)
        if not (text.is_said or whole or is_ordered(order)):
            continue
        found = Understood((whole,)) if whole else read(order.typed)
        if isinstance(found, Understood) and (whole or _ends(found.edits, order, about)):
            return Unclear(Doubt.HALF, text.clause.typed[rest:], order.typed, found.edits)
    is_last = any(orders_a_time(text.order([it]).low) for it in range(1, len(text.parts)))
    return Unclear(Doubt.LOST, text.clause.typed) if is_last else None


def is_ordered(order: Clause) -> bool:
    """Not only in the way of captions."""
    low = small(order.lead) + order.low
    is_better = _OTHERWISE.search(small(order.lead))
    has_verb = is_better or WISH.match(low) or BEGINS.match(low) or _ORDERED.search(order.low)
    is_shifted = order.typed.islower() and slot_or_shift(order.low) is not None
    is_said = has_verb or is_shifted or is_in_a_bag(order) or orders_a_time(order.low)
    return is_said and not _BARE.fullmatch(order.low)


def _parted(clause: Clause, about: About, named: Named, *, is_said: bool) -> _Parted:
    """What stands before `so` or «поэтому» is a reason, whatever it says."""
    parts = [it for it in _parts(clause, is_said=is_said) if clause.low[slice(*it)].strip(" ,.!?")]
    led = next((n for n, it in enumerate(parts) if _leads(clause, it, named)), None)
    found: list[Remark | None] = []
    for number, span in enumerate(parts):
        part = clause.cut(*span)
        before = found[-1] if found else None
        remark = remark_in(part, about.caption, before)
        is_asked = clause.low[span[1] : span[1] + 1] == "?" and not _IS_IT.fullmatch(part.low)
        is_told = remark and (remark.is_clear or _is_apart(clause, span))
        is_order = orders_a_time(part.low) or (led and begins_with_a_shift(part.low))
        remark = None if number == led or is_asked or not is_told or is_order else remark
        if number < (led or 0) and not (is_order or VERBS.match(part.low)):
            remark = remark or Remark(times=times_in(part.low))
        found.append(remark)
    return _Parted(clause, tuple(parts), tuple(found), named, is_said)


def _leads(clause: Clause, span: Span, named: Named) -> bool:
    """To what was said before it."""
    before = clause.low[: span[0]]
    is_named = "?" not in before and only_takes(clause.cut(*span)) and names_a_thing(before, named)
    return is_named or _THEREFORE.match(clause.low, span[0]) is not None


def _is_apart(clause: Clause, span: Span) -> bool:
    """By a sign."""
    start, end = span
    signs = clause.low[max(0, start - 2) : start] + clause.low[end : end + 1]
    return re.search(r"[.,;:!?…—–()-]", signs) is not None


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


def _led(clause: Clause) -> Clause:
    """Without the word that joins it to what was said before."""
    lead = _LEADS.match(clause.low)
    return clause.cut(lead.end() if lead else 0, len(clause.low)).tidy()


def _ends(edits: tuple[Edit, ...], order: Clause, about: About) -> bool:
    """Its words do not go on in what seems to be a remark."""
    may_go_on = is_quoted(order.typed) or guards.are_unclear(edits)
    return not may_go_on and guards.gives_only_quoted(edits, order, about)


def _leaves_nothing(edits: tuple[Edit, ...], remarks: Sequence[Remark], order: Clause) -> bool:
    is_until = any(it.is_when for it in remarks) and not guards.are_exact(edits)
    if is_until:
        return False
    if any(it.is_of_a_spot for it in remarks) and not all(map(has_a_spot, edits)):
        return False
    is_timed = any(isinstance(it, TimeEdit | ShiftEdit) for it in edits)
    times = frozenset[str]().union(*(it.times for it in remarks)) - times_in(order.low)
    return not (is_timed and times) or guards.tells_the_time_anew(edits, times, is_apart=True)


def has_a_spot(edit: Edit) -> bool:
    """`tag @tom, he stands on the right` has it in the remark."""
    is_tagged = isinstance(edit, TagEdit) and (edit.across, edit.down) != (None, None)
    return is_tagged or isinstance(edit, NudgeEdit)
