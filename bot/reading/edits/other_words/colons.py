"""A colon where one was left out before words that are given, and the signs that were dictated in
them: `change the caption to we are back comma come in`, `alt toddler in a yellow overall`."""

import re

from bot.reading.edits.pieces.clauses import ADD, CAPTION_WORD, CHANGE, QUOTED, small
from bot.reading.edits.pieces.saying import SIGNS

_TEXT = r"(?:caption|text|description|текст\w?|подпись|описание|post|пост)"
_PLEA = r"(?:,? ?(?:please|pls|пожалуйста|плиз),?)?"
_NOT_WORDS = (
    r"(?!(?:be|make|sound|look|say|something|some|more|less|another|better|english|russian|upper"
    r"|lower|bold|italic|caps|capital|the (?:one|same|old|previous|first|second)|this one|comment"
    r"|photos?|story|reel|drafts?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|более|менее"
    r"|друг\w+|что-\w+|как\w+|английск\w+|русск\w+|капс|тот|ту|фото\w*|покороче|короче|понед\w+"
    r"|вторн\w+|сред[ау]|четв\w+|пятн\w+|субб\w+|воскр\w+|завтра|прежн\w+|стар\w+)\b)"
)
_WHOLE = re.compile(
    rf"(?:{CHANGE}|set|make){_PLEA} (?:(?:the|my|whole|entire|весь|всю|мой) )*(?:caption|text"
    r"|description|текст|подпись|описание)(?: (?:полностью|целиком|completely))?"
    rf"{_PLEA} (?:to|with|на)(?: (?:this|the following|такой|такую|это|следующ\w+))?"
    rf"(?:(?P<colon>: ?)| ){_NOT_WORDS}(?P<words>[^\s\d\"“«'#@]+[ ,]+\S+ \S.*)"
)
_START = re.compile(
    rf"(?:(?:let (?:it|the {_TEXT})|пусть(?: {_TEXT})?) (?:(?P<starts>start|begin|начинается)|end"
    r"|finish|заканчивается)|(?:(?P<start>start|begin|начни(?:те)?)|end|finish|закончи(?:те)?)"
    rf"(?: (?:it|the {_TEXT}|{_TEXT}))?)(?: (?:with|так|со?(?: слова?| фразы)?|словами))+"
    r"(?:(?P<colon>: ?)| )(?P<words>\w.*)"
)
_NO_PLACE = (
    r"(?!(?:it|the|this|that|them|an?|your|my|our|to|for|of|in|on|at|us|is|orders?|bets?|first|last"
    r"|next|photos?|tags?|hash\w*|emoji|slides?|text|not|same|works?|wrong|should|must|needs?|remove"
    r"|delete|off|не|нет|у|на|в|во|для|под|где|есть|рядом|встреч\w+|это|там|тут|с|к|надо|нужно"
    r"|лишн\w+|убер\w+|убра\w+|удал\w+|постав\w+|поменя\w+|смен\w+|замен\w+|добав\w+|укаж\w+|был\w*"
    r"|будет|как\w*)\b)"
)
_NO_ALT = (
    r"(?!(?:text|txt|tag|for|of|on|to|is|off|out|please|текст|для|на|не|к|убер\w+|удал\w+|добав\w+"
    r"|надо|нужно)\b)"
)
_NO_COMMENT = (
    r"(?!(?:wins?|gets?|is (?:not|wrong|missing)|no longer|больше|уже|не|for|from|in|on|to|of"
    r"|should|must|will|with|as|please|off|out|remove|delete|убер\w+|убра\w+|удал\w+|добав\w+|надо|нужно"
    r"|для|на|с|про|пусть|лишн\w+|\w+[еи]т)\b)"
)
_FIELD = re.compile(
    rf"(?:place|место) (?P<where>{_NO_PLACE}[^\W\d][\w'’-]*(?: [\w'’-]+){{0,3}})|(?:alt"
    rf"|альт) (?P<seen>{_NO_ALT}[^\W\d]\w*(?: \S+)+)|(?:(?:first|1st) comment|(?:1|первый"
    rf"|1-?[йы]й?) ком+(?:ент(?:арий)?)?) (?P<said>{_NO_COMMENT}[^\W\d]\w*(?: \S+){{2,}})"
)
_TAG_BEGGED = re.compile(
    r"(?P<tag>(?:hash ?tag|х[еэ]ш ?-?т[еэ]г) [^\W\d_]+(?: [^\W\d_]+)?),?"
    r" (?:please|pls|plz|пожалуйста|плиз)\W*"
)
_TAG_NAMES = re.compile(r"\b(?!(?:and|и)\b)[^\W\d_]+")
_TAGS_LISTED = re.compile(
    rf"{ADD} (?:the )?(?:hash ?tags|х[еэ]штеги) (?P<names>[^\W\d_]+(?:(?:,? (?:and|и) "
    r"|, )(?!(?:publish|post|delete|copy)\b)[^\W\d_]+)+)\W*"
)
_PLEA_BEHIND = re.compile(r"(?:[\s,]+(?:please|pls|plz|пожалуйста|плиз|пж)\W*)?$", re.IGNORECASE)
_THANKS = re.compile(r"(?:thanks|thank you|thx|спасибо|спс)\W*$", re.IGNORECASE)
_SIGNS = re.compile(r"[#@?]")
_GIVES = re.compile(rf".*\b(?:{ADD}|{CAPTION_WORD}|поставь|comment|коммент\w*)\b", re.IGNORECASE)
_DICTATED = re.compile(
    r"(?<!\ba)(?<!\ban)(?<!\bthe)(?<!\bin)(?<!end)(?<!add)(?<!put)(?<!ь)(?<!це)(?<!ец)(?<!:)(?<!те)"
    r" (?:(?=comma \w|запятая \w)|(?=[^,]+$))"
    r"(comma|запятая|full stop|(?:exclamation|question) mark|exclamation point"
    r"|(?:восклицательный|вопросительный) знак)(?= (?!after|before|between|there|in\b)|$)",
    re.IGNORECASE,
)


def with_a_colon(typed: str) -> str:
    """Unless it is not certain where they begin, or whether these are words."""
    low = small(typed.strip())
    if tag := _TAG_BEGGED.fullmatch(low):
        return f"add {tag['tag']}"
    if tags := _TAGS_LISTED.fullmatch(low):
        return "add " + " ".join(f"#{it}" for it in _TAG_NAMES.findall(tags["names"]))
    if QUOTED.search(low) or len(low) != len(typed):
        return typed
    if found := _WHOLE.fullmatch(low):
        words = typed[found.start("words") :]
        words = words if found["colon"] else _PLEA_BEHIND.sub("", words)
        is_clear = words[:1].islower() and not _SIGNS.search(words) and not _THANKS.search(words)
        return f"change the caption to: {words}" if found["colon"] or is_clear else typed
    if found := _START.fullmatch(low):
        end = "beginning" if found["start"] or found["starts"] else "end"
        words = typed[found.start("words") :]
        return f"add at the {end}: {words}" if found["colon"] or words[:1].isupper() else typed
    found = _FIELD.fullmatch(low) if typed[:1].islower() or typed[:1].isdigit() else None
    if found is None or (_SIGNS.search(low) and not found["said"]):
        return typed
    name = next(it for it in ("where", "seen", "said") if found[it])
    return f"{typed[: found.start(name)].rstrip()}: {typed[found.start(name) :]}"


def undictated(typed: str) -> str:
    """With the signs that were dictated in words that are given: `under offer comma thank you all`,
    `viewings by appointment only full stop`."""
    if not _GIVES.match(typed) or "," in typed:
        return typed
    return _DICTATED.sub(lambda it: SIGNS[it[1].lower()], typed)
