"""`it` in an order to take something away: what the sentence before it names, as in `the second
photo is blurred, please delete it`. Where that is not clear it is never the post."""

import re

from bot.reading.edits.pieces.clauses import TAKE_THING, small
from bot.reading.edits.reasons.remarks import BEGINS, VERBS, times_in, without_told

_NTH = r"(?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th))"
_NTH_RU = r"(?:перв|втор|треть|четверт|пят|последн)(?:ая|ое|яя|ее|ья|ье|ий|ый|ой|ую|юю|ю|ем|ом)"
_PHOTO_RU = r"(?:фото(?:к|чк)[аеу]|фотографи[яюи]|фото|снимок|картинк[ау]|слайд)"
_EMOJI = r"(?:emojis?|smileys?|emoticons?)"
_THINGS = re.compile(
    r"(?P<photo>\b(?:number|номер) (?:\d|two|three|four|два|три|четыре)\b"
    rf"|\b{_NTH} (?:photo|picture|pic|image|shot|slide|one)\b|\b(?:photo|slide|фото) \d\b"
    rf"|\b{_NTH_RU} {_PHOTO_RU}\b)"
    r"|(?P<place>\b(?:place|location|geo ?tag|мест[оа]|локаци[яию]|геометк[аиу]|геотег)\b)"
    r"|(?P<comment>\b(?:(?:the )?first comment|перв\w+ коммент\w*)\b)"
    r"|(?P<sentence>\b(?:first|second|third|last) sentence\b"
    r"|\b(?:первое|второе|третье|последнее) предложение\b)"
    r"|(?P<hashtag>#\w+)|(?P<hashtags>\b(?:hash ?tags|х[еэ]штеги)\b)"
    rf"|(?P<emoji>\b(?:\w+ )?{_EMOJI}\b|\b(?:смайлик\w?|смайлы?|эмодзи)\b)"
    r"|(?P<word>\b(?:words?|слово) [\"“«']?\w+[\"”»']?)"
    r"|(?P<tag>\b[\w.]+'s tag\b|\btag (?:of|on|for) @?[\w.]+|\bотметк[ау] @?[\w.]+|@[\w.]+"
    r"|\b(?:tag|отметка)\b)"
)
_ANY = re.compile(
    rf"{_THINGS.pattern}|\b(?:photos?|pictures?|pics?|images?|slides?|sentences?|hash ?tags?|tags?"
    r"|comments?|words?|lines?|video|cover|the \w+ one|фот\w+|снимок|слайд\w*|предложени\w+"
    r"|х[еэ]штег\w*|отметк\w+|отмечен\w*|коммент\w*|слов[оа]|строчк\w+|видео|обложк\w+)\b"
)
_THE_POST = re.compile(
    r"\b(?:posts?|drafts?|whole|everything|publication|пост\w{0,2}|публикаци\w+|запись|все)\b"
)
_IT = re.compile(
    rf"(?P<head>.+?)(?:\s*[,.;!:—–-]+\s+|\s+)(?:(?:so|and|but|just|please|pls|plz|can you|could you"
    r"|would you|kindly|и|поэтому|так что|пожалуйста|плиз|просто|лучше)[ ,]+)*"
    rf"(?P<verb>{TAKE_THING}|take|leave(?= (?:it|them|that) out))"
    r"(?: (?:it|them|that|this|him|her|его|ее|их|это))?(?: (?:away|off|out|down))?"
    r"[ ,]*(?:please|pls|plz|thanks|thank you|пожалуйста|плиз|спасибо)?[\s.!]*"
)


_OTHERS = re.compile(
    r"\b(?:остав\w+|остальн\w+|друг\w+|только|кроме|все|keep|leave|rest|others?|only|except|all)\b"
)


def with_it_named(typed: str) -> str | None:
    """The order with the only thing that is named before it."""
    found = _IT.fullmatch(small(typed))
    things = list(_THINGS.finditer(found["head"])) if found else []
    if found is None or len(things) != 1 or "?" in typed:
        return None
    beside = _THINGS.sub(" ", found["head"])
    is_order = BEGINS.match(beside) or VERBS.search(without_told(beside))
    if is_order or times_in(beside) or _OTHERS.search(beside):
        return None
    verb = "удали" if re.search("[а-я]", found["verb"]) else "remove"
    start, end = things[0].span()
    thing = re.sub(r" one$", " photo", typed[start:end])
    thing = re.sub(r"^(?:number|номер) ", "photo ", thing)
    return f"{verb} {_bare(thing)}"


def _bare(thing: str) -> str:
    """`tag is`, «отметка не»: of nobody who is named."""
    return re.sub(r"(?i)^(tag|отметка|отметку) (?:не|лишняя|зря|тут|там|уже)$", r"\1", thing)


def may_be_of_a_thing(typed: str) -> bool:
    """What is to go, and may be none of the post as a whole."""
    low = small(typed)
    return _ANY.search(low) is not None and _THE_POST.search(low) is None
