"""A colon where one was left out before words that are given, and the signs that were dictated in
them: `change the caption to we are back comma come in`, `alt toddler in a yellow overall`."""

import re

from bot.reading.edits.pieces.clauses import (
    ADD,
    CAPTION_WORD,
    CHANGE,
    QUOTED,
    TAKE_THING,
    Clause,
    small,
)
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
_ALL = (
    r"whole|entire|весь|вся|всю|полностью|целиком|completely|instead|вместо|(?:as )?follow(?:s|ing)"
    r"|this(?=,? ?:)|like this|another|так(?:ой|ая|ую)?|друг(?:ой|ая|ую)|следующ\w+"
)
"""Of a text that takes the place of all that stands there."""
_ANEW = (
    r"(?:the|my|this|that|one|it|now|new|should|must|to|with|by|for|on|be|is|look|read|say|like|let"
    r"|set|use|make|and|in|of|place|на|эт[ао]\w*|вот|он[аои]?|нее|него|должн\w*|быть|будет|пусть"
    r"|станет|выглядеть|теперь|надо|нужно|а|и|put|(?:сделай|поставь|напиши)(?:те)?"
    rf"|{CHANGE}|{_ALL}|{_TEXT})"
)
_IN_ITS_PLACE = (
    r"(?:,? (?:and|then|и|а|затем|потом))?,? (?:write|put|use|(?:напиши|поставь|пиши)(?:те)?)"
    r"(?: (?:instead|this|it|in its place|like this|the following|вместо \w+|так|вот (?:так|что)"
    r"|следующее|так(?:ой|ую)))*"
)
_ANY = r"(?:(?:the|my|this|whole|old|all|of|it|весь|всю|этот|эту|стар\w+) )*"
_ALL_OF_IT = re.compile(
    rf"(?:(?=[^:]*\b{_TEXT}\b)(?=[^:]*\b(?:{CHANGE}|use|{_ALL})(?!\w)){_ANEW}(?:,? {_ANEW}){{1,8}}"
    rf"|(?:{TAKE_THING} {_ANY}(?:{_TEXT}|everything|all|it|все)|{_ANY}{_TEXT},? {TAKE_THING})"
    rf"{_IN_ITS_PLACE}) ?: ?(?P<words>\S+ .*)"
)
_FIRST_WORDS = (
    rf"(?:it|(?:the |my )?{_TEXT}|(?:the )?(?:(?:very )?first|last) (?:line|sentence|word)"
    r"|(?:сам\w+ )?(?:перв|последн)\w+ (?:строчк|строк|предложени|слов|фраз)\w+)"
)
_START = re.compile(
    rf"(?:(?:let {_FIRST_WORDS}|пусть(?: {_FIRST_WORDS})?"
    rf"|{_FIRST_WORDS},? (?:пусть|should|must|needs to|has to|должн\w+))"
    r" (?:(?P<starts>start|begin|open|начина(?:ет|ть)ся)|end"
    r"|finish|заканчива(?:ет|ть)ся)|(?:(?P<start>start|begin|начни(?:те)?)|end|finish|закончи(?:те)?)"
    rf"(?: (?:it|the {_TEXT}|{_TEXT}))?)(?: (?:with|так|со?(?: слова?| фразы)?|словами))+"
    r"(?:(?P<colon>: ?)| )(?P<words>\w.*)"
)
_NO_PLACE = (
    r"(?!(?:it|the|this|that|them|an?|your|my|our|to|for|of|in|on|at|us|is|orders?|bets?|first|last"
    r"|next|photos?|tags?|hash\w*|emoji|slides?|text|not|same|works?|wrong|should|must|needs?|remove"
    r"|delete|off|не|нет|у|на|в|во|для|под|где|есть|рядом|встреч\w+|это|там|тут|с|к|надо|нужно"
    r"|лишн\w+|убер\w+|убра\w+|удал\w+|постав\w+|поменя\w+|смен\w+|замен\w+|добав\w+|укаж\w+|был\w*"
    r"|пусть|съемки|будет|как\w*)\b)"
)
_NO_ALT = (
    r"(?!(?:(?:photo|pic|slide|фото|слайд)\w* ?\d|text|txt|tag|for|of|on|to|is|off|out|please"
    r"|add|put|set|make|write|change|поставь|сделай|напиши|текст|для|на|не|к|убер\w+|удал\w+|добав\w+"
    r"|надо|нужно)\b)"
)
_NO_COMMENT = (
    r"(?!(?:wins?|gets?|is (?:not|wrong|missing)|no longer|больше|уже|не|for|from|in|on|to|of"
    r"|should|must|will|with|as|please|off|out|remove|delete|убер\w+|убра\w+|удал\w+|добав\w+|надо|нужно"
    r"|для|на|с|про|пусть|лишн\w+|\w+[еи]т)\b)"
)
_LINK = (
    r"(?:,? (?:(?:напиши|пиши|поставь|укажи|добавь|сделай)(?:те)?|пусть(?: будет)?|надо|нужн[аоы]?"
    r"|нужен|указать|поставить|написать|добавить|вот|так(?:ой|ая|ое|ую)?\b|можно|может быть|просто"
    r"|(?:can|could|may|might|should|must|would) be))"
)
_FIELD = re.compile(
    rf"(?:place|место) (?P<where>{_NO_PLACE}[^\W\d][\w'’-]*(?: [\w'’-]+){{0,3}})"
    rf"|(?:(?:надо|нужн[ао]|укажи) )?(?:(?:место|локаци[яю]|гео\w*)(?: на карте)?{_LINK}+|(?:место"
    rf"|точк[ау]|адрес) на карте"
    rf"{_LINK}*)(?:[:,]| [—–-])? (?P<named>[^\W\d][\w'’-]*(?: [\w'’-]+){{0,4}})"
    rf"|(?:alt|(?:для |в |к )?альт)(?:ernative|ернативн\w+|а|у)?(?:[- ]?(?:text|текст[ау]?))?"
    rf"{_LINK}*:? (?P<seen>{_NO_ALT}[^\W\d]\w*(?: \S+){{2,}})|(?:(?:first|1st) comment|(?:1|первый"
    rf"|1-?[йы]й?) ком+(?:ент(?:арий)?)?|(?:(?:в )?перв\w+ )?ком+ент\w*{_LINK}+:?)"
    rf" (?P<said>{_NO_COMMENT}[^\W\d]\w*(?: \S+){{2,}})"
)
_FIELDS = {"where": "place", "named": "place", "seen": "alt", "said": "first comment"}
_AT_A_PLACE = re.compile(r"(?:at|where|где(?: мы)?) ?: ?(?P<where>[A-ZА-ЯЁ]\w+(?: \w+){0,4})\W*")
_TAG_NAMES = re.compile(r"\b(?!(?:and|и)\b)[^\W\d_]+")
_ONE_TAG = r"(?!(?:publish|delete|copy|remove|удали|убери)\b)[^\W\d_]+"
_TAG_LIST = rf"{_ONE_TAG}(?:(?:,? (?:and|и) |, ){_ONE_TAG})+"
_TAGS = r"(?:hash ?tags|х[еэ]ш ?-?т[еэ]ги|теги)"
_TAGS_LISTED = re.compile(
    rf"(?:{ADD}|еще)(?: (?:the|these|еще|such))? {_TAGS}:? (?P<names>{_TAG_LIST})\W*"
    rf"|(?:the |в )?{_TAGS}[:,]? (?:{ADD}|еще|also):? (?P<names_last>{_TAG_LIST})\W*"
    rf"|{ADD} (?P<names_first>{_TAG_LIST}) (?:to (?:the )?hash ?tags|в х[еэ]штеги|к х[еэ]штегам)\W*"
)
_AT = (
    r"(?:(?:at|to|in|on) (?:the )?(?:very )?(?:start|beginning|top|front|end|bottom)"
    r"|в (?:сам\w+ )?(?:начал[оеу]|кон(?:ец|це)))"
    r"(?: (?:of (?:the )?(?:caption|text|post)|текста|поста|подписи))?"
)
_A = r"(?:(?:an?|the|our|one more|another|еще|наш\w*) )?"
_SORT_OF_WORDS = (
    rf"{_A}(?:disclaimer|note|reminder|call to action|cta|question|greeting|hook|warning|p\.?s\.?"
    r"|slogan|tagline|quote|invitation|дисклеймер\w*|приписк\w+|примечани\w+"
    r"|призыв\w*(?: к действию)?|вопрос\w*|приветстви\w+|предупреждени\w+|слоган\w*|цитат\w+"
    r"|пояснени\w+|уточнени\w+|оговорк\w+|напоминани\w+|приглашени\w+|крюч?\w+|хук\w*)"
)
_NO_FIELD = (
    r"(?!(?:add|put|write|and|with|photos?|slides?|pictures?|tags?|hash\w*|place|location|geo\w*"
    r"|comments?|alt|cover|collab\w*|accounts?|people|emojis?|words?|text|caption|sentence|line"
    r"|phrase|фото\w*|слайд\w*|х[еэ]ш\w*|тег\w*|мест\w*|комм\w*|альт\w*|обложк\w*|смайл\w*|эмодзи"
    r"|слов\w*|текст\w*|предложен\w*|стро\w*|фраз\w*|напиши\w*|добавь\w*|поставь\w*|допиши\w*)\b)"
)
_ANY_WORDS = rf"{_A}(?:{_NO_FIELD}[^\W\d_]+)(?: {_NO_FIELD}[^\W\d_]+)?"
_ADDS = rf"(?:{ADD}|поставь(?:те)?|prepend)"
_WITH = r"(?: (?:with|on|со?))?"
_BEGINS = (
    r"(?:start|open|begin|kick off|lead|end|finish|close|начни(?:те)?|за(?:кончи|верши)(?:те)?)"
    r"(?: off)?"
)
_NAMED = re.compile(
    rf"(?:(?:{_ADDS} {_AT}|(?:{_AT}|конец|начало),? {_ADDS}) {_ANY_WORDS}|{_AT},?"
    rf" (?:{_SORT_OF_WORDS}|еще|также)"
    rf"|{_ADDS} {_SORT_OF_WORDS}(?: {_AT})?|{_BEGINS}{_WITH} {_SORT_OF_WORDS}"
    rf"|{_BEGINS} (?:it|(?:the |my )?{_TEXT}){_WITH} {_ANY_WORDS}|{_BEGINS}{_WITH}"
    rf"|перв\w+ строкой): ?(?P<words>[^\s#@].*)"
)
"""What the words are, as a thing: `add at the end a disclaimer: …`, «начни с вопроса: …»."""
_WHERE_BEHIND = re.compile(
    rf"(?P<words>[A-ZА-ЯЁ][^\n]*[.!?…]|[A-ZА-ЯЁ]{{3,}}(?: [A-ZА-ЯЁ]+)*|{QUOTED.pattern}),? "
    r"(?:в (?:сам\w+ )?|at the (?:very )?)?"
    r"(?P<side>начало|конец|сверху|вверху|снизу|внизу|top|start|beginning|end|bottom)\W*"
)
"""«ПРОДАНО. в самое начало», `SOLD at the top`"""
_AT_THE_BEGINNING = re.compile(r"start|open|begin|top|front|kick|lead|нач|перв|сверху|вверху")
_PLEA_BEHIND = re.compile(r"(?:[\s,]+(?:please|pls|plz|пожалуйста|плиз|пж)\W*)?$", re.IGNORECASE)
_THANKS = re.compile(r"(?:thanks|thank you|thx|спасибо|спс)\W*$", re.IGNORECASE)
_SIGNS = re.compile(r"[#@?]")
_GIVES = re.compile(rf".*\b(?:{ADD}|{CAPTION_WORD}|поставь|comment|ком+ент\w*)\b", re.IGNORECASE)
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
    if tags := _TAGS_LISTED.fullmatch(low):
        listed = tags["names"] or tags["names_last"] or tags["names_first"]
        return "add " + " ".join(f"#{it}" for it in _TAG_NAMES.findall(listed))
    if whole := _ALL_OF_IT.fullmatch(low):
        return f"change the caption to: {typed.strip()[whole.start('words') :]}"
    if named := _named(low):
        return f"add at the {named[0]}: {typed.strip()[named[1] :]}"
    if behind := _WHERE_BEHIND.fullmatch(typed):
        side = "beginning" if _AT_THE_BEGINNING.match(behind["side"]) else "end"
        return f"add at the {side}: {behind['words']}"
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
    if at := _AT_A_PLACE.fullmatch(typed.strip()):
        return f"place: {at['where']}"
    found = _FIELD.fullmatch(low) if typed[:1].islower() or typed[:1].isdigit() else None
    if found is None or (_SIGNS.search(low) and not found["said"]):
        return typed
    name = next(it for it in _FIELDS if found[it])
    words = typed[found.start(name) :]
    is_name = name != "named" or words[:1].isupper()
    return f"{_FIELDS[name]}: {words}" if is_name else typed


def undictated(typed: str) -> str:
    """With the signs that were dictated in words that are given: `under offer comma thank you all`,
    `viewings by appointment only full stop`."""
    if not _GIVES.match(typed) or "," in typed:
        return typed
    return _DICTATED.sub(lambda it: SIGNS[it[1].lower()], typed)


def _named(low: str) -> tuple[str, int] | None:
    """At which end, and where the words begin that are called a question or the like."""
    start = len(Clause(low, low).tidy().lead)
    found = _NAMED.fullmatch(low, start) or _NAMED.fullmatch(low)
    if found is None:
        return None
    is_first = _AT_THE_BEGINNING.search(low, start, found.start("words"))
    side = "beginning" if is_first else "end"
    return side, found.start("words")
