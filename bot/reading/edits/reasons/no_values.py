"""What stands where the name of a place or an alt text is given, and is neither: the one that is
there is judged, missed, put off or asked for; or a photo is to be described, and how. Pure."""

import re

from bot.reading.edits.pieces.clauses import small

_SAID_OF_IT = r"(?:is|are|was|were|has|have|had|will|would|should|must|needs?|isn'?t|wasn'?t)\b.*"
_HOW_MUCH = (
    r"(?:(?:still|too|so|just|really|way|not|the|an?|пока|уже|слишком|очень|не|еще|указан\w*"
    r"|стоит) )*"
)
_JUDGED = (
    r"(?:wrong|incorrect|bad|missing|right|correct|fine|ok|okay|good|great|perfect|same|different"
    r"|other|better|later|soon|tb[acd]|unknown|unclear|needed|required|necessary|off|full|packed"
    r"|taken|closed|secret|empty|long|short|please|everything"
    r"|неверн\w+|неправильн\w+|верн[аоы]\w*|правильн\w+|друг(?:ая|ое|ой)|т(?:а|о) же|не т[аоу]"
    r"|нуж(?:ен|н[аоы])|потом|позже|скоро|занят[аоы]?|убра[лн]\w+|удал[иея]\w+|уточн\w+|укаж\w+"
    r"|секрет\w*|огонь|супер|класс|топ|плох\w+|длинн\w+|коротк\w+|силы|все|недели|дня"
    r"|месяца|перво\w+|т(?:а|о) сам\w+)"
)
_MORE = r"(?::.*| (?:one|as|until|till|for|than|now|at|на|в|как|до|везде)\b.*|[,.!] .*)?"
_NO_VALUE = re.compile(rf"(?:{_SAID_OF_IT}|{_HOW_MUCH}{_JUDGED}{_MORE})\W*")
_NO_ALT_TEXT = re.compile(
    r"(?:not|just|for|of|on|says?|said|matters?|для|ко?|на|нуж(?:ен|на)|важн\w+|помогает)\b"
    r"|.*\w[.!?] \w"
)
_HEDGE = re.compile(
    r"(?:(?:could|may|might|can|would) be|maybe|perhaps|probably|our (?:hash ?)?tags"
    r"|может(?: быть)?|можно|наверно\w?|возможно|пожалуй)\b"
)
_GIVEN = re.compile(r"[:\"«“„]| {3}")
_DESCRIBE = re.compile(r"\b(?:describe|опиши(?:те)?)\b")
_HOW = re.compile(
    r"(?:much |a bit |чуть )?(?:better|again|properly|more|differently|shorter|longer"
    r"|in (?:one|a few|two|detail|your)|with an? (?:emoji|word|sentence)|for (?:me|us|the|people"
    r"|those)|лучше|подробн\w+|еще раз|иначе|по-?другому|короче|одним|двумя|тремя|смайл\w*|эмодзи"
    r"|для|нормально|точнее)\b"
)


def is_no_place(name: str) -> bool:
    return _NO_VALUE.fullmatch(small(name)) is not None


def is_no_alt_text(text: str, low: str) -> bool:
    """`low` is what was typed, without what is quoted or given behind a colon."""
    said = small(text)
    if _NO_VALUE.fullmatch(said) or (_DESCRIBE.search(low) and _HOW.match(said)):
        return True
    before = low.partition(said.split()[0])[0] if said.strip() else ":"
    return not _GIVEN.search(before) and _NO_ALT_TEXT.match(said) is not None


def is_hedged(words: str, low: str) -> bool:
    """`maybe Riga`: is it to be there, and is that word one of the name? `low` is the same."""
    found = _HEDGE.match(small(words))
    return found is not None and found[0] in low
