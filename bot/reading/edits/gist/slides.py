"""A photo that shall go somewhere, two that change places, and the cover of a video."""

import re

from bot.reading.edits.gist.cues import (
    AWAY,
    BACK,
    FRONT,
    KEPT,
    NTH,
    ONE,
    PHOTO,
    PHOTO_RU,
    SWAPPED,
    number_of,
)
from bot.reading.edits.gist.message import Gist, TypedMessage, without

_BARE = re.compile(
    rf"(?P<digit>\d)(?:st|nd|rd|th|-?[а-я]{{1,2}})?\b(?! ?(?:[ap]m|:))|(?P<nth>{NTH})\b"
)
_BESIDE = re.compile(rf"\b(?P<nth>{NTH}) (?:and|и) (?=(?:the )?(?:{NTH}) (?:{PHOTO}|{PHOTO_RU}))")
_SHOWS = re.compile(
    r"\b(?:from|off|out of|со?|из) (?:the )?$"
    r"|\b(?:take|remove|lose|delete|cut|убер\w+|удал\w+|сними\w*) (?:the )?\w+ (?:in|on"
    r"|на) (?:the )?$"
    r"|\b(?:to|but|before|пред) $"
    r"|\b(?:tag|mark|отмет\w+|тегн\w+) @[\w.]+(?:(?!\band\b|\bи\b)[^,;!?])*$"
)
"""Somebody or something that goes is seen on it, or somebody is tagged there."""
_NUMBERED = re.compile(r"(?:(?:and|or|&|и|, ) ?)?\b\d\b")
_THAT_ONE = re.compile(
    rf"\b(?:remove|delete|drop|lose|cut|убер\w+|удал\w+) (?:the )?(?:(?P<digit>\d)|(?P<nth>{NTH}))"
    r"(?:st|nd|rd|th|-?[а-я]{1,2})?(?: one)?(?=\W*$|,| please| pls| пожалуйста)"
)
_SHOWS_SOMEBODY = re.compile(rf"{_SHOWS.pattern}|\b(?:on|in|на) (?:the )?$")
_COVER = re.compile(r"\b(?:cover|thumbnail|thumb|обложк\w*|заставк\w*|превью)\b")
_SECOND = re.compile(
    r"\b(?:second|sec|секунд\w*|сек)\.? (?P<behind>\d+(?:[.,]\d+)?)\b|(?<![\d:])(?P<before>\d+"
    r"(?:[.,]\d+)?) ?-?(?:st|nd|rd|th|й|я|ю|ую|ой|ая)? ?(?:seconds?|secs?|s|секунд\w*|сек|с)\b"
    rf"|\b(?P<nth>(?!last|final|послед)(?:{NTH})) (?:second|секунд\w*)\b"
)
_HOW_LONG = re.compile(
    r"(?<!from )(?<!at )(?<!. to )(?<!cover )(?<!cover: )(?<!. с )(?<!. на )(?<!ложка )"
    r"\b\d+ ?(?:seconds|секунды?)\b|\b(?:seconds?|секунд\w*) (?:later|earlier|off|позже|раньше)\b"
)
_CORRECTED_SECOND = re.compile(
    r"(?:с |со |from |at )?(?P<number>\d+(?:[.,]\d+)?)(?:-?[а-я]{1,2}|st|nd|rd|th)?\b"
)


def slides(message: TypedMessage) -> Gist | None:
    found = list(ONE.finditer(message.low))
    if not found or message.about.media == 1 or _COVER.search(message.low):
        return None
    shows = _SHOWS_SOMEBODY if "@" in message.low else _SHOWS
    if any(shows.search(message.low[: it.start()]) for it in found):
        return None
    rest = without(message.unquoted, *found)
    numbers = [number_of(it, message.about.media) for it in found]
    if beside := _BESIDE.search(message.low):
        numbers.append(number_of(beside, message.about.media))
        rest = without(rest, beside)
    start = message.corrected_from(found[0].end())
    if start is not None and (bare := _BARE.match(message.low, start)):
        numbers = [number_of(bare, message.about.media)]
        rest = message.corrected(without(rest, bare))
    if away := _THAT_ONE.search(rest):
        numbers = [number_of(away, message.about.media)]
        rest = _NUMBERED.sub(lambda it: " " * len(it[0]), rest)
    numbers = list(dict.fromkeys(numbers))
    if SWAPPED.search(rest) and len(numbers) == 2:
        return Gist(f"swap photos {numbers[0]} and {numbers[1]}", rest)
    return None if KEPT.search(rest) or len(numbers) != 1 else _moved(numbers[0], rest)


def _moved(number: int, rest: str) -> Gist | None:
    orders = {
        f"remove photo {number}": AWAY,
        f"photo {number} first": FRONT,
        f"photo {number} last": BACK,
    }
    said = [order for order, cue in orders.items() if cue.search(rest)]
    return Gist(said[0], rest) if len(said) == 1 else None


def cover(message: TypedMessage) -> Gist | None:
    found = list(_SECOND.finditer(message.low))
    if not found or not message.about.videos or not _COVER.search(message.low):
        return None
    if _HOW_LONG.search(message.low):
        return None
    last, rest = found[-1], without(message.unquoted, *found)
    nth = str(number_of(last, message.about.media)) if last["nth"] else ""
    second = nth or last["behind"] or last["before"]
    start = message.corrected_from(found[0].end())
    if start is not None and (bare := _CORRECTED_SECOND.match(message.low, start)):
        second, rest = bare["number"], message.corrected(without(rest, bare))
    elif start is None and len(found) > 1:
        return None
    whole, _, part = second.replace(",", ".").partition(".")
    return Gist(f"cover 0:{int(whole):02}.{part or 0}", rest)
