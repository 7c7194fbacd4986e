"""What may be meant by a thing of the post that is named: a photo, a person, the cover, an account,
a time. Pure."""

import re
from collections.abc import Iterator

from bot.reading.edits import About, time_of
from bot.reading.edits.gist.cues import (
    AWAY,
    BACK,
    COLLABORATOR,
    FRONT,
    NTH,
    ONE,
    PHOTO,
    PHOTO_RU,
    SWAPPED,
    TAGGED,
    number_of,
)
from bot.reading.guesses.words import FAINT, LIKELY, SURE, THINKABLE, Meaning, Passage

_NEGATED = re.compile(
    r"\b(?:not?|don'?t|no longer|without|never|off|out|un\w+|leav\w+|не|без|нет|долой)\b"
)
_PHOTOS = re.compile(rf"\b(?:{PHOTO}|{PHOTO_RU})\b")
_MIDDLE = re.compile(r"\b(?:middle|средн\w+)\b")
_BOTH_LAST = re.compile(r"\b(?:last|final|последн\w+) (?:two|дв[ае])\b|\b(?:две|два) последн\w+")
_NUMBER = re.compile(
    rf"(?<![\d:.,])(?P<digit>[1-9])(?![\d:.,]|\s?(?:am|pm|eur|€|%))|\b(?P<end>first|last"
    rf"|перв\w+|последн\w+)\b|\b(?P<nth>{NTH})\b"
)
_AT = re.compile(
    r"\b(?P<minute>\d?\d):(?P<second>\d\d)\b|\b(?:second )?(?P<bare>\d\d?)(?: ?(?:s|sec\w*"
    r"|сек\w*))?\b"
)
_COVER = re.compile(r"\b(?:cover|thumb\w*|обложк\w*|заставк\w*|превью)\b")
_AT_NAME = re.compile(r"@([a-z0-9_.]*[a-z0-9_])")
_EACH = re.compile(r"\b(?:both|all|everyone|everybody|обе\w*|оба|всех|всё|все)\b")
_SPOTS = {
    "at the top": r"top|upper|верх\w*|сверху", "at the bottom": r"bottom|lower|низ\w*|снизу",
    "on the left": r"left|(?:на|в)?лев\w+|слева", "on the right": r"right|(?:на|в)?прав\w+|справа",
}  # fmt: skip
_WAYS = {
    "a bit lower": r"down|lower|вниз|ниже|пониже", "a bit higher": r"up|higher|вверх|выше|повыше",
    "a bit to the left": r"left|лев\w+", "a bit to the right": r"right|прав\w+",
}  # fmt: skip
_MOVED = re.compile(
    r"\b(?:move|shift|nudge|little|bit|сдвин\w+|подвин\w+|чуть\w*|немно\w+|опусти\w*|подними\w*)\b"
)
_ACCOUNT = re.compile(r"\b(?:account|page|profile|акк(?:аунт\w*|е)?|страниц\w+)\b")
_TIMELY = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun)|day\b|hour|week|minute|later|earlier|next|half|night"
    r"|noon"
    r"|tomorrow|morning|evening|\b(?:пн|вт|ср|чт|пт|сб|вс)\b|понед|вторн|сред[ауы]|четв|пятниц"
    r"|суббот|воскрес|завтра|сегодня|утр|вечер|полд|час|недел|минут|позже|раньше|через"
)
_LONGEST_TIME = 8  # words


def things(message: Passage, named: Passage, about: About) -> Iterator[Meaning]:
    """`named` is the message with @names in the place of what people are called."""
    yield from _photos(named, about)
    yield from _people(named, about)
    yield from _covers(message, about)
    yield from _accounts(message, about)
    yield from _times(message)


def _photos(named: Passage, about: About) -> Iterator[Meaning]:
    low, numbers = named.low, _numbers(named, about.media)
    if about.media < 2 or not numbers:
        return
    if len(numbers) == about.media > 2:
        yield Meaning(f"slides {' '.join(map(str, numbers))}", LIKELY)
    if len(numbers) == 2:
        weight = SURE if SWAPPED.search(low) else LIKELY
        yield Meaning(f"swap photos {numbers[0]} and {numbers[1]}", weight)
    for number in numbers[:2]:
        is_off = AWAY.search(low) or _NEGATED.search(low)
        yield Meaning(f"photo {number} first", LIKELY if FRONT.search(low) else FAINT)
        yield Meaning(f"photo {number} last", LIKELY if BACK.search(low) else FAINT)
        yield Meaning(f"remove photo {number}", LIKELY if is_off else FAINT)


def _numbers(named: Passage, media: int) -> list[int]:
    """Of the photos that are named, from one on."""
    found = [number_of(it, media) for it in ONE.finditer(named.low)]
    if _BOTH_LAST.search(named.low):
        return [media - 1, media]
    if _MIDDLE.search(named.low) and media % 2:
        found.append(media // 2 + 1)
    if found or _PHOTOS.search(named.low):
        said = [it for it in _NUMBER.finditer(named.low) if not (found and it["end"])]
        found += [number_of(it, media) for it in said]
    return [it for it in dict.fromkeys(found) if 1 <= it <= media]


def _people(named: Passage, about: About) -> Iterator[Meaning]:
    low, names = named.low, list(dict.fromkeys(_AT_NAME.findall(named.low)))
    is_off = AWAY.search(low) or _NEGATED.search(low)
    if TAGGED.search(low) and not names and about.people:
        each = [*sorted(about.people)]
        if len(each) > 1 and (is_off or _EACH.search(low)):
            yield Meaning("untag everybody", SURE if _EACH.search(low) else LIKELY)
        names = each[:2]
    for name in names:
        if name in about.people:
            yield Meaning(f"untag @{name}", LIKELY if is_off else FAINT)
            for way, form in _WAYS.items() if _MOVED.search(low) else ():
                if re.search(rf"\b(?:{form})\b", low):
                    yield Meaning(f"move @{name} {way}", SURE)
        elif COLLABORATOR.search(low):
            yield Meaning(f"invite @{name} as a collaborator", SURE)
        else:
            yield Meaning(f"tag @{name}{_where(low, about.media)}", LIKELY)


def _where(low: str, media: int) -> str:
    spots = [spot for spot, form in _SPOTS.items() if re.search(rf"\b(?:{form})\b", low)]
    photo = next((number_of(it, media) for it in ONE.finditer(low)), None) if media > 1 else None
    return "".join(f" {it}" for it in (*spots[:1], f"on photo {photo}" if photo else "") if it)


def _covers(message: Passage, about: About) -> Iterator[Meaning]:
    found = _AT.search(message.low)
    if about.videos and found and _COVER.search(message.low):
        minute, second = int(found["minute"] or 0), int(found["second"] or found["bare"])
        yield Meaning(f"cover {minute}:{second:02}", SURE)


def _accounts(message: Passage, about: About) -> Iterator[Meaning]:
    """By the whole name, or by a part of it beside the word."""
    is_named = _ACCOUNT.search(message.low)
    words = {it.low for it in message.words}
    for name in sorted(about.accounts):
        parts = {it for it in re.split(r"[._\d]+", name) if len(it) > 2}
        if name in message.low or (is_named and parts & words):
            yield Meaning(f"account {name}", SURE)


def _times(message: Passage) -> Iterator[Meaning]:
    """The words that say most of when."""
    best, most = "", 0
    words = message.words
    for length in range(1, _LONGEST_TIME):
        for at in range(len(words) - length + 1):
            text = message.between(words[at], words[at + length - 1])
            said = len(_TIMELY.findall(text.lower()))
            if said > most and time_of(text) is not None:
                best, most = text, said
    if best:
        yield Meaning(best, LIKELY if most > 1 else THINKABLE)
