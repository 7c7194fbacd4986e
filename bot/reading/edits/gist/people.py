"""Somebody who is named: a tag, its spot, its end, or an invitation."""

import re

from bot.reading.edits.gist.cues import (
    AWAY,
    COLLABORATOR,
    KEPT,
    NTH,
    ONE,
    PHOTO_RU,
    TAGGED,
    number_of,
)
from bot.reading.edits.gist.message import Gist, TypedMessage, without

_NAME = re.compile(r"@([a-z0-9_.]*[a-z0-9_])")
_SPOTS = {
    "top": r"top|upper|верх\w*|сверху|вверху|наверх\w*",
    "bottom": r"bottom|lower|down(?= (?:left|right))|вниз\w*|сниз\w*|нижн\w+",
    "left": r"(?<!wheels )left|лев\w+|слева|влево",
    "right": r"(?<!on the way )right|прав(?:ый|ом|ую|ой|ая)|справа|вправо",
    "middle": r"middle|cent(?:re|er)|центр\w*|середин\w*|посередине",
}
_EXACTLY = re.compile(
    r"(?<!the )(?<!top )(?<!bottom )(?<!upper )(?<!lower )\bright"
    r" (?=on|in|at|over|across|now|there|here)|\b(?:are|is|has|have) left\b"
)
_WAYS = {
    "a bit to the left": r"(?:bit|slightly|little) (?:more )?(?:to the )?left|(?:по)?левее",
    "a bit to the right": r"(?:bit|slightly|little) (?:more )?(?:to the )?right|(?:по)?правее",
    "a bit higher": r"(?:bit|slightly|little) (?:more )?up|higher|(?:по)?выше|(?:при)?подним\w+",
    "a bit lower": r"(?:bit|slightly|little) (?:more )?down|lower|(?:по)?ниже|(?:при)?опусти\w*",
}
_ASIDE = {
    "left": "a bit to the left", "right": "a bit to the right",
    "top": "a bit higher", "bottom": "a bit lower",
}  # fmt: skip
_WITHOUT = re.compile(r"\b(?:without|без) \w+")
_BIT = re.compile(r"\b(?:bit|slightly|little|tad|touch|чуть\w*|чуто\w+|немно\w+|капельку|слегка)\b")
_UNTAGGED = re.compile(
    r"\b(?:not to tag|untag\w*|don'?t tag|not (?:to )?be tagged|не отмеча\w+"
    r"|отме[тч]\w+ не (?:надо|нужно))\b"
)
_ODD = re.compile(
    r"\b(?:who(?: is|'s)|not?|don'?t|never|instead|wrong|should be|(?<!отмечать )не|вместо)\b"
    r"(?! to tag| be tagged| tag| отмеча| [а-я]+(?:[аяеиу]л[аи]?|[аеиую]т(?:ся)?)\b)"
    r"|\bкто так|\b(?:us|(?<!у )нас|stor(?:y|ies)|сторис\w*)\b"
    r"|\b(?:both|each|all|tags|оба|обеих|кажд\w+|все[хе]?|отметки)\b"
    rf"|\bна (?:{NTH})\b(?! (?:{PHOTO_RU}|план|секунд))"
    r"|\b(?:sentence|line|words?|caption|text|предложени\w+|строк\w+|слов\w+|текст\w*)\b"
)
_WRONG = r"(?:wrong|instead of|rather than|and not|(?:а )?не(?: т[аоу]\w*)?|вместо)"
_EXCHANGED = re.compile(
    rf"\b{_WRONG} (?P<old>@[\w.]*\w)|(?P<first>@[\w.]*\w) (?:is )?(?:(?:the )?wrong|не т[аоу]\w*)\b"
)
_WRONG_ONE = re.compile(
    r"\b(?:wrong (?:one|person|tag)|отмечен[аы]? не т\w+|не т\w+ (?:человек\w* )?отмечен[аы]?)\b"
)
_SHOULD = re.compile(
    r"\b(?:(?:it )?should (?:be|have been)|надо(?: было)?|нужн[аоы]?|долж\w+ быть)\b"
)
_ITS_TAG = re.compile(
    r"(?<!location )(?<!geo )(?<!place )\btag\b|\b(?:от)?мет(?:к\w+|ок)\b(?! (?:места|локации|гео))"
)
_INVITED = re.compile(
    r"\b(?:invit\w+|add\w*|as|be|make|ask|let|set|put|send|need\w*|w|obv|please|pls|приглас\w+|позов\w+"
    r"|добав\w+|как|сдела\w+|постав\w+|запиш\w+|укаж\w+|нуж\w+)\b|\bсоавторо[мв]\b|\bсоавтор(?:а|ами)\b"
)
_BUT = re.compile(r"\b(?:but|except|only|keep|instead|но|кроме|только|вместо|оставь\w*|а)\b")
_BETWEEN = re.compile(r"\b(?:and|both|и|с|со|у)\b(?= {2})|^(?:and|и)\b")
_NAME_ALONE = re.compile(r"^[a-zа-я].*[,:—–-] ?@[\w.]+\W*$")
"""«наш Олег на втором фото, @oleg»"""
_OF_THE_PLAN = re.compile(r"\boff the (?:plan|schedule|calendar)\b")
_OF_A_TAG = re.compile(r"\b(?:her|him|them|it|ее|его|их)\b")
_AT = {"top": "at the top", "bottom": "at the bottom", "left": "on the left",
       "right": "on the right", "middle": "in the middle"}  # fmt: skip


def people(message: TypedMessage) -> Gist | None:
    names = [*dict.fromkeys(_NAME.findall(message.named))]
    rest = _NAME.sub(lambda it: " " * len(it[0]), message.named)
    if not names and len(message.about.people) == 1 and _ITS_TAG.search(rest):
        names = [*message.about.people]
    if exchanged := _exchanged(names, message):
        return exchanged
    if _ODD.search(rest) or _OF_THE_PLAN.search(rest):
        return None
    if len(names) > 1 and message.about.people.issuperset(names) and not _BUT.search(rest):
        is_away = _UNTAGGED.search(rest) or (TAGGED.search(rest) and AWAY.search(rest))
        rest = without(rest, *_BETWEEN.finditer(rest), *_UNTAGGED.finditer(rest))
        return Gist(f"untag {' and '.join(f'@{it}' for it in names)}", rest) if is_away else None
    slides = list(ONE.finditer(rest))
    if len(names) != 1 or len(slides) > 1 or KEPT.search(rest):
        return None
    if COLLABORATOR.search(rest):
        if not _INVITED.search(rest):
            return None
        invited = Gist(f"invite @{names[0]} as a collaborator", rest)
        return None if AWAY.search(rest) else invited
    where = f" on photo {number_of(slides[0], message.about.media)}" if slides else ""
    rest = _EXACTLY.sub(lambda it: " " * len(it[0]), without(rest, *slides))
    if names[0] in message.about.people:
        return None if where else _of_a_tag(names[0], rest)
    is_shown = bool(slides) and _NAME_ALONE.search(message.named) is not None
    if not (TAGGED.search(rest) or is_shown) or AWAY.search(_WITHOUT.sub(" ", rest)):
        return None
    spot = _spot(rest)
    return Gist(f"tag @{names[0]} {_AT.get(spot, spot)}{where}", rest)


def _exchanged(names: list[str], message: TypedMessage) -> Gist | None:
    """`the wrong Masha is tagged, should be @masha.b`: the one who is not tagged takes the place of
    the one who is."""
    there = [it for it in names if it in message.about.people]
    new = [it for it in names if it not in there]
    if len(new) != 1 or len(there) > 1:
        return None
    found = _EXCHANGED.search(message.named)
    if not there and len(message.about.people) == 1 and (found := _WRONG_ONE.search(message.named)):
        there = [*message.about.people]
    elif not found or there != [(found["old"] or found["first"])[1:]]:
        return None
    rest = _SHOULD.sub(lambda it: " " * len(it[0]), without(message.named, found))
    rest = _NAME.sub(lambda it: " " * len(it[0]), rest)
    return Gist(f"replace @{there[0]} with @{new[0]}", rest)


def _of_a_tag(name: str, rest: str) -> Gist | None:
    """Of somebody who is tagged."""
    ways = [way for way, form in _WAYS.items() if re.search(rf"\b(?:{form})\b", rest)]
    spot = _spot(rest)
    if not (TAGGED.search(rest) or _OF_A_TAG.search(rest) or (ways and _BIT.search(rest))):
        return None
    if ways or (_BIT.search(rest) and spot):
        way = ways[0] if len(ways) == 1 else _ASIDE.get(spot)
        return Gist(f"move @{name} {way}", rest) if way and _BIT.search(rest) else None
    if (untagged := _UNTAGGED.search(rest)) or AWAY.search(rest):
        rest = without(rest, untagged) if untagged else rest
        return None if spot else Gist(f"untag @{name}", rest)
    return Gist(f"move @{name} to the {spot}", rest) if spot and TAGGED.search(rest) else None


def _spot(low: str) -> str:
    return " ".join(name for name, form in _SPOTS.items() if re.search(rf"\b(?:{form})\b", low))
