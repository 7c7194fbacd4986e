"""`it` in an order to take something away: what the sentence before it names, as in `the second
photo is blurred, please delete it`. Where that is not clear it is never the post."""

import re
from collections.abc import Callable, Iterable, Sequence

from bot.reading.edits.pieces.clauses import TAG, TAKE_THING, Clause, clause_of, small
from bot.reading.edits.reasons.remarks import SPOT, THING, VERBS, times_in

Named = Callable[[str], str]  # with the names of those who are spoken of
_NTH = r"(?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th))"
_NTH_RU = r"(?:перв|втор|треть?|четверт|пят|последн)(?:ая|ое|яя|ее|ья|ье|ий|ый|ой|ей|ую|юю|ю|ем|ом)"
_PHOTO_RU = r"(?:фото(?:к|чк)[аеу]|фотографи[яюи]|фото|снимок|картинк[ау]|слайд)"
_EMOJI = r"(?:emojis?|smileys?|emoticons?)"
_THINGS = re.compile(
    r"(?P<photo>\b(?:number|номер) (?:\d|two|three|four|два|три|четыре)\b"
    rf"|\b{_NTH} (?:photo|picture|pic|image|shot|slide|one)\b|\b(?:photo|slide|фото) \d\b"
    rf"|\b{_NTH_RU} {_PHOTO_RU}\b|\bна (?:{_NTH_RU})(?= (?!предлож|стро|фраз|слов|абзац|мест"
    rf"|план|недел|раз|смайл|х[еэ]ш)[а-я]))"
    r"|(?P<place>\b(?:place|location|geo ?tag|мест[оа]|локаци[яию]|геометк[аиу]|геотег)\b)"
    r"|(?P<comment>\b(?:(?:the )?first comment|перв\w+ коммент\w*)\b)|(?P<sentence>\b(?:first"
    r"|second|third|last) sentence\b|\b(?:первое|второе|третье|последнее) предложение\b)"
    r"|(?P<hashtag>#\w+)|(?P<hashtags>\b(?:hash ?tags|х[еэ]штеги)\b)"
    rf"|(?P<emoji>\b(?:\w+ )?{_EMOJI}\b|\b(?:смайлик\w?|смайлы?|эмодзи)\b)"
    r"|(?P<word>\b(?:words?|слово) [\"“«']?\w+[\"”»']?)|(?P<tag>\b[\w.]+'s tag\b|\btag (?:of|on"
    r"|for) @?[\w.]+|\bотметк[ау] @?[\w.]+|@[\w.]+|\b(?:tag|отметка)\b)"
)
_A_TAG = {"tag", "отметка", "отметку"}
_MOVED = re.compile(r"\b(?:later|earlier|sooner|(?:по)?позже|(?:по)?раньше)\b")
_OTHERS = re.compile(
    r"\b(?:остав\w+|остальн\w+|друг\w+|только|кроме|все|keep|leave|rest|others?|only|except|all)\b"
)
_THIS_ONE = r"(?:это фото|эту фот\w+|этот (?:кадр|снимок|слайд)|this (?:photo|picture|pic|one))"
_PRONOUN = re.compile(
    rf"\b(?:{_THIS_ONE}|it|them|her|him|ее|ей|его|их|него|нее)\b(?! (?:is|was|back)\b)"
)
_TAKEN = re.compile(
    rf"(?P<verb>{TAKE_THING}|take|leave(?= (?:it|them|that) out))"
    rf"(?: (?:{_THIS_ONE}|it|them|that|this|him|her|его|ее|их|это))?"
    r"(?: (?:away|off|out|down))?"
)
"""All of an order."""
_NAME = re.compile(r"@[\w.]*\w")
_TAG_THEM = re.compile(
    r"(?P<told>.*?)[\s,.;!—–-]+(?:(?:and|so|do|also|please|could you|can you|would you|и|так что"
    rf"|поэтому|пожалуйста),? )*{TAG} (?:also |и )?(?:her|him|them|it|ее|его|их|тоже)\b"
    r"(?:[ ,]+(?:too|also|as well|there|тоже|также|там|please|pls|thanks|пожалуйста|плиз"
    r"|спасибо|будьте добры))*(?P<where> .*?)?[\s.!?]*"
)
_ON_A_PHOTO = re.compile(
    rf"(?:in|on|на|в) (?:the )?(?:{_NTH} (?:photo|picture|pic|image|shot|slide)"
    r"|(?:photo|slide|фото) \d|\w+(?:ом|ем|ой|ей) (?:фото(?:графии|чке|к?е)?|снимке|слайде))\b"
)
_ENDS_TAKING = re.compile(
    rf"(?P<told>.*\W)(?:{_TAKEN.pattern})(?:[ ,]*(?:please|pls|пожалуйста|плиз))?[\s.!]*"
)
_INTO_COMMENT = re.compile(r"\b(?:in|into|to|в) (?:\w+ )?(?:\w+ )?(?:comment|коммент)\w*")
_OF_IT = re.compile(
    r"(?:(?:the|his|her|their|ее|его) )?(?P<tag>отметку|метку|tag)(?! (?:of|for|у)\b)"
)


def with_it_named(
    order: Clause, before: Sequence[str], behind: Iterable[str], named: Named
) -> Clause | None:
    """With the only thing that is named beside it; None where it may be one of several."""
    told = ", ".join(before)
    there, people = _named(told), _people(named(told))
    there = people if people and there <= _A_TAG else there or people
    things = there or {it[0] for it in THING.finditer(", ".join((told, *behind)))}
    pronoun = _PRONOUN.search(order.low)
    is_it = pronoun and not THING.search(_INTO_COMMENT.sub(" ", order.low))
    if things and (is_it or only_takes(order)):
        if len(things) != 1 or _OTHERS.search(told):
            return None
        (thing,) = things
        taken = order.tidy().fits(_TAKEN) if there else None
        if taken:
            verb = "удали" if re.search("[а-я]", taken.low("verb")) else "remove"
            return clause_of(f"{verb} {thing}")
        return order.put(pronoun.span(), thing) if pronoun else order
    tag, tagged = _OF_IT.search(order.low), [it for it in things if it.startswith("@")]
    return order.put(tag.span(), f"{tag['tag']} {tagged[0]}") if tag and tagged else order


def takes_what_is_named(typed: str, named: Named) -> bool:
    """`the place is wrong, delete it`"""
    low = small(typed)
    found = _ENDS_TAKING.fullmatch(low)
    return found is not None and names_a_thing(found["told"], named)


def only_takes(order: Clause) -> bool:
    """And does not say what."""
    return order.tidy().fits(_TAKEN) is not None


def names_a_thing(told: str, named: Named) -> bool:
    """And no time."""
    is_named = _named(told) or _people(named(told))
    rest = _THINGS.sub(" ", told)
    return bool(is_named) and not times_in(rest) and not _MOVED.search(rest)


def _people(told: str) -> set[str]:
    return {*_NAME.findall(told)}


def _named(told: str) -> set[str]:
    found = (re.sub(r"^(?:number|номер) ", "photo ", it[0]) for it in _THINGS.finditer(told))
    found = (re.sub(rf"^на (\w+)(?: {_PHOTO_RU})?$", r"\1 фото", it) for it in found)
    return {re.sub(r" one$", " photo", it) for it in found}


def as_a_tag(typed: str) -> str:
    """`My friend @vera in the first photo did it, please tag her`: where she is may be told."""
    found = _TAG_THEM.fullmatch(small(typed))
    people = _NAME.findall(typed)
    if found is None or len(people) != 1 or VERBS.search(found["told"]):
        return typed
    where = found["where"] or ""
    photos, spots = (
        [it[0] for it in form.finditer(f"{found['told']} {where}")] for form in (_ON_A_PHOTO, SPOT)
    )
    is_more = re.search(r"\w{4,}", _ON_A_PHOTO.sub(" ", SPOT.sub(" ", where)))
    is_clear = len(photos) <= 1 and not is_more
    return " ".join((f"tag {people[0]}", *spots, *photos)) if is_clear else typed
