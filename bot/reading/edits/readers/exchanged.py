"""What is put in the place of something: two quoted parts with `instead of` between them, and a
number that is named by a word of the caption."""

import re

from bot.reading.edits.pieces.clauses import QUOTED, Clause, clause_of, unquoted
from bot.reading.edits.pieces.finding import Spot, once, put, spots_of
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Chosen,
    Doubt,
    DoubtError,
    Unclear,
)

_Q = QUOTED.pattern
_BETWEEN = r",? (?:instead of|in place of|rather than|and not|not|вместо|взамен|а не)(?: the)? "
_QUOTED_INSTEAD = re.compile(
    rf"(?P<head>[^:«»\"“”]{{0,60}}: ?)?(?P<new>{_Q}){_BETWEEN}(?P<old>{_Q})"
    rf"|(?P<head_first>[^:«»\"“”]{{0,60}}: ?)?(?:instead of|вместо) (?P<old_first>{_Q})"
    rf"(?:,|:| [—–-])? ?(?P<new_last>{_Q})"
)
_NOT_OF_THE_CAPTION = re.compile(r"com+ents?\b|ком+(?:ент\w*)?\b|\balt|\bальт")
_NUMBER = r"[€$£+]?\d(?:[\d.,:]*\d)?"
_NAMED = re.compile(rf"(?P<label>[^\d«\"“]*[^\W\d]{{3,}}) (?P<number>{_NUMBER}(?: ?[€$£₽%])?)")


def exchange_in(typed: str, about: About, chosen: Chosen) -> CaptionEdit | Unclear | None:
    """`text: “A” instead of “B”`, whatever stands before the colon; a doubt where it is not clear
    where it is to be done."""
    try:
        return _exchanged(clause_of(typed), about, chosen)
    except DoubtError as error:
        return error.unclear


def _exchanged(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    """Raises DoubtError."""
    found = clause.fits(_QUOTED_INSTEAD)
    if found is None or not about.caption:
        return None
    names = found.match.groupdict()
    old = unquoted(found["old"] if names["old"] else found["old_first"])
    new = found["new"] if names["new"] else found["new_last"]
    spots = spots_of(old, about.caption)
    head = names["head"] or names["head_first"] or ""
    if not spots or _NOT_OF_THE_CAPTION.search(head):
        raise DoubtError(Doubt.LOST, clause.typed)
    if len(spots) > 1 and chosen is None:
        raise DoubtError(Doubt.TWICE, old, spots)
    if isinstance(chosen, int) and len(spots) > 1:
        spots = spots[chosen : chosen + 1]
    return CaptionEdit(put(about.caption, spots, new))


def fitted(new: str, old: str, spots: tuple[Spot, ...], caption: str, typed: str) -> str:
    """So that no word stands twice. Raises DoubtError."""
    return _number_alone(once(new, spots, caption), old, spots, caption, typed)


def _number_alone(new: str, old: str, spots: tuple[Spot, ...], caption: str, typed: str) -> str:
    """`ticket 550` in the place of the 600 of “a ticket for 600 roubles”: the word stands there.
    Raises DoubtError for one that does not, and would follow others: “a ticket for entry 550”."""
    named = _NAMED.fullmatch(new)
    if named is None or not re.fullmatch(_NUMBER, old):
        return new
    if all(spots_of(word, caption) for word in re.findall(r"\w+", named["label"])):
        return named["number"]
    if any(re.search(r"\w ?$", caption[:start]) for start, _ in spots):
        raise DoubtError(Doubt.LOST, typed)
    return new


def with_its_unit(new: str, old: str, spots: tuple[Spot, ...], caption: str) -> str:
    """`not 20 seconds but 15`: what is counted stays, and is not said twice."""
    if old[-1:].isdigit():
        return without_unit(new, spots, caption)
    counted = re.fullmatch(r"[\d.,:]+(?P<unit> ?[^\W\d]+)", caption[slice(*spots[0])])
    return new + counted["unit"] if counted and re.fullmatch(r"[\d.,:]+", new) else new


def without_unit(new: str, spots: tuple[Spot, ...], caption: str) -> str:
    """`22 euros` in the place of the 24 of “24 euros”: the word is not said twice."""
    number, _, unit = new.partition(" ")
    behind = [caption[end:].lstrip().casefold() for _, end in spots]
    is_there = unit and all(re.match(rf"{re.escape(unit.casefold())}(?!\w)", it) for it in behind)
    return number if is_there and number[-1:].isdigit() else new
