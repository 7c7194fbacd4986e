"""How people say that something is not so but otherwise: `not X but Y`, «Y, а не X», `X is wrong,
it should be Y`, `write Y where it says X`, «вместо X Y»; whatever they are sorry for before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.reading.edits.pieces.clauses import (
    ADD,
    ADD_RU,
    CAPTION_WORD,
    CHANGE,
    DO,
    MOVE,
    QUOTED,
    TAKE_THING,
    Clause,
    small,
    unquoted,
)
from bot.reading.politeness import REGRET

MOST_WORDS = 14
ACTUALLY = r"(?:actually|in fact|вообще-то|на самом деле)"
LONGEST = 22  # words, with what is said before it
_MENTIONS = re.compile(
    r"\b(?:not|isn'?t|rather than|не|no|wrong|incorrect|неправильно|неверно|ошибка|where|где"
    r"|instead|вместо|spelled|spelt|written|called|пишется)\b"
    rf"|\b{ACTUALLY}\W*$"
)
_IN_TEXT = rf"(?: (?:in|of|with|в|с) (?:the )?(?:{CAPTION_WORD}|\w+))?"
_SORRY = (
    rf"(?:{REGRET}|(?:just |i made |i have made |i did |there(?:'s| is) )?an? "
    r"(?:(?:small|little|tiny) )?(?:mistake|typo|error)|ops|oops|correction|typo|mistake|error"
    r"|my (?:bad|mistake|error|fault)|mixed (?:it|them|'?em) up|please|ой|упс|с(?:о|орр)ри|блин"
    r"|(?:(?:маленькая|небольшая) )?(?:опечатка|ошибка)|(?:я )?(?:ошиб|перепут|попут|напут)\w+"
    rf"|пожалуйста|будьте добры|(?:прошу |надо )?(?:{CHANGE}|amend)(?: (?:it|that|this|это))?)"
)
_WRONG_THING = (
    r"(?:wrong|неправильн\w+|неверн\w+|не т[аоуе]т?) \w+|(?:the )?[\w']+(?: [\w']+){0,2}?"
    rf"{_IN_TEXT}(?: (?:is|are|was|указан\w*))? (?:wrong|not right|incorrect|неправильн\w+"
    r"|неверн\w+|не т[аоуе]т?)"
)
_REGRETS = re.compile(
    rf"(?>(?:(?:{_SORRY}|{_WRONG_THING}|oh|no|wait|i was wrong|нет){_IN_TEXT}[\s,.:!;—–-]+)+)"
)
_SORRY_BEHIND = re.compile(rf"(?>(?:[\s]*[,.!;—–-]+ (?:{_SORRY}))+)$")
_ORDERED = re.compile(
    r"(?:(?:it|this|that) )?(?:should|must|has to|needs to|ought to) (?:be|say|read)\b"
    r"|(?:там )?(?:надо|нужно|должно быть|правильн\w+|вернее)\b"
)
_NOT = r"(?:not|isn'?t|не|no(?=[^,]*, (?:but |it'?s )))"
_NOT_BUT = re.compile(
    rf"(?:(?P<head>.*?[\w»\"”'])(?P<mark>,| [—–-])? )?{_NOT} (?P<old>.+?)"
    r"(?P<joint>,? but|,? а(?: не просто)?|,? it'?s|,(?!\d))(?: (?:it'?s|is|это))? (?P<new>.+)"
)
_BUT_NOT = re.compile(
    r"(?P<new>.+?)(?:,? (?:and )?(?:not|isn'?t)|,? а не|(?:,| [—–-]) не| не(?= \d)) (?P<old>.+)"
)
_WRONG = re.compile(
    "(?:the |слово )?(?P<old>.+?) (?:is|are|was|это)? ?(?:wrong|not right|incorrect|неправильно"
    "|неверно|ошибка)[,.:;—–-]* (?:(?:it|they)? ?(?:'s|is|should be|must be|should say)"
    "|(?:там )?(?:надо|нужно|должно быть|правильно))[: ]+(?P<new>.+)|(?P<old_spelt>.+?) (?:is"
    "|are) (?:spelled|spelt|written|called) (?P<new_spelt>.+)|(?P<old_ru>.+?) пишется (?:как "
    "|так:? )?(?P<new_ru>.+)|(?P<old_actual>\\S+(?: \\S+)?) (?:is|are|это) (?P<new_actual>\\S+"
    f"(?: \\S+)?),? {ACTUALLY}"
    f"|(?:write|put|say|use|{ADD_RU}|поставь(?:те)?) (?P<new_first>.+?) (?:where|in the place where"
    "|там,? где|где)(?: it| сейчас)? (?:says|is written|stands|написано|стоит) (?P<old_first>.+)"
    "|(?:(?:it|this|that|there) )?(?:should|must|has to|ought to) (?:say|be|read) (?P<new_said>.+?)"
    ",? (?:instead of|rather than)(?: the)? (?P<old_said>.+)"
)
_QUOTED_LAST = re.compile(rf"(?P<head>[^«\"“„]*)(?P<new>{QUOTED.pattern})")
_INSTEAD = re.compile(
    r"(?:instead of|вместо) (?:the |слова )?"
    rf"(?P<rest>(?:(?!\b(?:{ADD}|{DO}|{MOVE}|say|use|пиши)\b)[^,:—–]){{3,60}})"
)
_SIDES = ("new", "old")
_NAMES = tuple(
    f"{side}{way}" for way in ("", "_first", "_spelt", "_ru", "_said", "_actual") for side in _SIDES
)
_WILL_BE = re.compile(r"^(?:пусть |теперь |у нас )*(?:будет|будут|станет) ")
_AT_THE_END = re.compile(
    r"(?:,? (?:now|lol|haha|bro|mate|man|pls|plz|please|пж|плиз|any ?more|there"
    r"|in the (?:text|caption|post)|теперь|уже|сейчас|тут|там|в (?:тексте|подписи|посте)))+$"
)
_GLUED = re.compile(  # `500g` is `500 g`, `5b` is a name
    r"(?<=\d)(?=(?:[kmc]?g|[mc]?l|[kmc]?m|oz|lbs?|h|hr?s?|min\w*|am|pm|e|eur|usd|rub|[кмс]?г|мл|л"
    r"|[кмс]?м|ч|мин|час\w*|р|руб\w*|шт)\b)|(?<=\d)-?(?:го|е|й|ый|ая|ое)\b"
)
_IS_NOT = re.compile(r"\b(?:i[sm]|are|was|were|be|do(?:es)?|did|ha[sv]e?|can|could|w(?:ill|ould))$")
_TAKES = re.compile(rf"(?:{TAKE_THING})\b")
_COMMA = re.compile(r",(?!\d)")
_MORE = re.compile(r"[;#@\n]|[.!?…] +\S|\s[—–-]\s")


@dataclass(frozen=True)
class NotBut:
    """What is so, and what is not; `head` is said of both."""

    head: str
    new: str
    old: str
    is_quoted: bool = False
    is_whole: bool = True  # all of `new` is to stand there
    is_regretted: bool = False  # they beg pardon, or say how it should be
    is_named: bool = False  # as a thing is called, the old one in the genitive


def may_contrast(clause: Clause) -> bool:
    """It has a word of theirs, and is short."""
    return bool(_MENTIONS.search(clause.low)) and clause.low.count(" ") <= LONGEST


def sides_of(clause: Clause) -> Iterator[NotBut]:
    """All ways to read it; none for a sentence that is no such thing."""
    behind = _SORRY_BEHIND.search(clause.low)
    whole = clause.cut(0, behind.start()) if behind else clause
    regret = _REGRETS.match(whole.low)
    said = whole.cut(regret.end(), len(whole.low)) if regret else whole
    for words in (said, whole) if regret else (said,):
        is_long = len(words.low.split()) > MOST_WORDS or _MORE.search(words.low)
        for sides in () if is_long else (*_sides(words), *_instead(words)):
            is_regretted = bool(regret or behind or _ORDERED.match(words.low))
            yield replace(sides, is_regretted=is_regretted)


def _sides(said: Clause) -> Iterator[NotBut]:
    for frame in (_NOT_BUT, _BUT_NOT, _WRONG):
        found = said.fits(frame)
        if found is None:
            continue
        names = [it for it in _NAMES if found.match.groupdict().get(it)]
        apart = (_GLUED.sub(lambda it: "" if it[0] else " ", found[it]) for it in names)
        new, old = (unquoted(_AT_THE_END.sub("", it)) for it in apart)
        head = found["head"] if frame is _NOT_BUT else ""
        is_quoted = any(map(found.is_quoted, names))
        is_told = frame is _NOT_BUT and found["mark"] and found["joint"] == "," and " " in head
        if is_told or _TAKES.match(small(new)) or (frame is _BUT_NOT and _IS_NOT.search(new)):
            continue  # `it was linen, not cotton, my daughter says`
        if frame is _BUT_NOT and (quoted := _QUOTED_LAST.fullmatch(new)):
            yield NotBut(quoted["head"], unquoted(quoted["new"]), old, is_quoted)
        elif new and old and (is_quoted or not _COMMA.search(new)):  # `not A but B, we asked`
            yield NotBut(head, _WILL_BE.sub("", new), old, is_quoted, frame is not _BUT_NOT)


def _instead(said: Clause) -> Iterator[NotBut]:
    """`вместо тунца гребешок`: the longest first; no more words than these and one follow."""
    found = said.fits(_INSTEAD)
    words = found["rest"].split() if found else []
    for count in range(len(words) - 1, 0, -1):
        old, new = " ".join(words[:count]), _WILL_BE.sub("", " ".join(words[count:]))
        if len(words) <= 2 * count + 1:
            yield NotBut("", new, old, is_named=said.low.startswith("вместо"))
