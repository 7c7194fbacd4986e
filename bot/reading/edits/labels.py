"""A word that stands before a number and means it: under “Price 24 euros” `remove the price` and
`change the price to 26` are about the 24, not about the word. What is probably meant is asked."""

import re

from bot.reading.edits.finding import Spot, put, spots_of, without
from bot.reading.edits.values import CaptionEdit, Doubt, MeantError, Unclear

_NUMBER = re.compile(
    r"(?P<before>[ :—–-]{1,3})(?P<number>[€$£+]?\d(?:[\d.,: ()-]*\d)?)"
    r"(?P<unit> ?[€$£₽%]| [^\W\d]+)?"
)
_NEW = re.compile(r"[€$£+]?\d(?:[\d.,: ()-]*\d)?(?P<unit> ?[€$£₽%]| ?[^\W\d]+)?")


def ask_if_named(label: str, new: str | None, caption: str, typed: str) -> None:
    """Raises MeantError where the word names a number; `new` is None when it is to go."""
    spots = spots_of(label, caption)
    if len(label.split()) != 1 or len(spots) != 1 or re.search(r"\d", label):
        return
    start, end = spots[0]
    found = _NUMBER.match(caption, end)
    other = None if new is None else _NEW.fullmatch(new)
    if found is None or (new is not None and other is None):
        return
    with_unit = other is None or other["unit"] is not None
    number = (found.start("number"), found.end() if with_unit else found.end("number"))
    if new is None:
        meant, text = caption[start : number[1]], without(caption, ((start, number[1]),))
    else:
        meant, text = f"{caption[slice(*number)]} → {new}", put(caption, (number,), new)
    raise MeantError(Unclear(Doubt.MAYBE, f"{typed} ({meant})", typed, (CaptionEdit(text),)))


def ask_if_only_the_number(old: str, new: str, caption: str, typed: str) -> None:
    """`price 24 -> 22`: what replaces a word and a number is a number alone. Raises MeantError."""
    spots = spots_of(old, caption)
    said = re.fullmatch(rf"[^\W\d]+(?P<number>{_NUMBER.pattern.replace('?P<', '?P<the_')})", old)
    if said is None or len(spots) != 1 or not _NEW.fullmatch(new):
        return
    found = _NUMBER.search(caption, spots[0][0])
    if found is None:
        return
    spot = found.span("number")
    meant = f"{found['number']} → {new}"
    text = put(caption, (spot,), without_unit(new, (spot,), caption))
    raise MeantError(Unclear(Doubt.MAYBE, f"{typed} ({meant})", typed, (CaptionEdit(text),)))


def ask_if_amount(old: str, new: str, caption: str, typed: str) -> None:
    """`the price is 35, not 30` where no price is spoken of. Raises MeantError."""
    spots = spots_of(old, caption)
    text = put(caption, spots, without_unit(new, spots, caption))
    raise MeantError(Unclear(Doubt.MAYBE, f"{typed} ({old} → {new})", typed, (CaptionEdit(text),)))


def without_unit(new: str, spots: tuple[Spot, ...], caption: str) -> str:
    """`22 euros` in the place of the 24 of “24 euros”: the word is not said twice."""
    number, _, unit = new.partition(" ")
    behind = [caption[end:].lstrip().casefold() for _, end in spots]
    is_there = unit and all(re.match(rf"{re.escape(unit.casefold())}(?!\w)", it) for it in behind)
    return number if is_there and number[-1:].isdigit() else new
