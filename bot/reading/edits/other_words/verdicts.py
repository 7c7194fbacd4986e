"""What is found wrong with words of the caption, and what is to be there: `six is too many, make it
five` is `change six to five`; behind a reason the words are quoted, as they end there."""

import re

from bot.reading.edits.pieces.clauses import CHANGE, CHANGE_RU, QUOTED, Clause, small, unquoted
from bot.reading.edits.pieces.finding import are_alike, spots_meant, spots_of
from bot.reading.grammar.text import understand

MOST_OF_A_VERDICT = 20  # words
_OLD = r"(?P<word>the word |слово )?(?:the )?(?P<old>\S.{0,40}?)"
_DISLIKED = (
    r"(?P<disliked>(?:мне |нам )?(?:совсем |как-то )?не нравится |i (?:really )?(?:don'?t like|hate"
    r"|dislike) |not a fan of )?"
)
_WRONG = (
    r"(?:(?:just|simply|это) )?(?:wrong|an? (?:typo|mistake)|incorrect|not (?:right|true|correct)"
    r"|misspel\w+|неправильн\w+|неверн\w+|ошибка|опечатка)"
)
_AMOUNT = (
    r"(?:(?:way|far|a bit|слишком|как-то|уже) )*(?:too (?:many|much|few|little|low|high)"
    r"|not enough|(?:мало|много)(?:вато)?)"
)
_POOR = (
    r"(?! (?:so |very |really |очень )?(?:good|great|nice|fine|perfect|хорош|отличн|классн|супер"
    r"|красив))"
)
_UNFIT = (
    r"(?:(?:way|far|a bit|just|really|so|слишком|как-то|очень|уж|уже|тут) )*"
    rf"(?:too (?!early|late|soon)\w+|(?P<sound>sounds?{_POOR}(?: \w+){{1,3}}?|не нравится"
    rf"|(?:looks?|reads?){_POOR}(?: \w+){{1,2}}?|(?:(?:как-то|уже|тут|это|очень|просто)"
    rf" )?звучит{_POOR}(?: \S+){{0,2}}?)"
    r"|outdated|old|boring|dull|dead|generic|overused|bad|weird|odd|никто не ищет"
    r"|[а-я]{3,}(?:о|ый|ая|ое|ий))"
)
_SAY = (
    r"(?:(?:so|then|а|значит) )?(?:make (?:it|that)|put(?: in)?|it'?s|it is|write|say|use|try"
    r"|go with|(?:(?:it|they) )?(?:should|must|needs to) (?:be|say|read)"
    r"|(?:change|swap) (?:it )?(?:to|for)|let'?s (?:say|use|put|have)|пусть(?: будет)?"
    r"|(?:на)?пиши(?:те)?|поставь(?:те)?|давай(?:те)?|лучше|сделай(?:те)?|надо|нужно"
    r"|должно быть|правильно|(?:замени|исправь|поменяй)(?:те)? на)"
)
_WHY = r"(?:[^,.;!?]{3,40}[,.;!] )?"
_NEW = r"(?P<new>.+?)(?: now| теперь)?(?P<rest>(?:[,.;!?…]+|\s[—–-])(?:\s.*)?|\s*\(.*)?"
_FOUND_WRONG = re.compile(
    rf"{_DISLIKED}{_OLD}(?!\w)(?(disliked)(?= ?[,.:;!–—])|(?:'?s| is| are| was| isn'?t|,| [—–-])? ?"
    rf"(?:(?P<wrong>{_WRONG}|(?<=n't )(?:right|true))|(?P<amount>{_AMOUNT})|{_UNFIT}))"
    r"(?:,? |[.:;!]+ | [—–-] )"
    rf"{_WHY}{_SAY}:? {_NEW}"
)
_SHOULD_BE = re.compile(
    rf"{_OLD} (?:should|shd|shld|shud|must|needs? to|ha(?:s|ve) to|ought to|должн[оаы]?)"
    rf" (?:be|(?P<said>say|read)|быть)(?! (?:in|on|at|for|with|to|в|на)\b):? {_NEW}"
)
_IN_AND_OUT = re.compile(
    rf"{_OLD} out,? (?:and |put )?(?P<new>\S+(?: \S+){{0,2}}) in(?P<rest>\W.*)?"
)
_CHANGED = re.compile(rf"{CHANGE} (?P<old>\S.{{0,40}}?) (?:to|with|for|by|на) {_NEW}")
_CHANGED_RU = re.compile(
    rf"{_OLD} (?:надо |нужно |бы )*(?:{CHANGE_RU}|(?:меня|исправля)(?:ем|й|йте)) на {_NEW}"
)
_WAYS = (_CHANGED, _CHANGED_RU, _FOUND_WRONG, _SHOULD_BE, _IN_AND_OUT)
_STARTS = re.compile(r"[.!?,;…]+\s+|\s[—–-]\s|\s?[()]+\s*")
_ANOTHER = re.compile(r".\b(?:and|и|to|на|with)\b")  # a second one, or is it of these words?
_MOST_MORE = 2  # words of what is new, more than of what it replaces


def as_a_change(typed: str, caption: str) -> str:
    """As an order; as it was typed where no words of the caption are surely meant."""
    if not caption or len(typed.split()) > MOST_OF_A_VERDICT or "\n" in typed.strip():
        return typed
    low = small(typed)
    if len(low) != len(typed) or QUOTED.search(low):
        return typed
    clause = Clause(typed, low).tidy()
    end = len(clause.lead + clause.typed)
    for number, start in enumerate((len(clause.lead), *(it.end() for it in _STARTS.finditer(low)))):
        for way in _WAYS if number else _WAYS[1:]:
            found = way.fullmatch(low, start, end)
            if found and _is_meant(found, typed, caption):
                order = _order(found, typed, caption, is_behind=number > 0)
                return typed[:start] + order + typed[end:]
    return typed


def _is_meant(found: re.Match[str], typed: str, caption: str) -> bool:
    """It stands once, and what is called so and replaces it is like it."""
    old, new = (unquoted(typed[slice(*found.span(it))]) for it in ("old", "new"))
    is_longer = len(new.split()) > len(old.split()) + _MOST_MORE
    is_longer = is_longer or bool(_ANOTHER.search(small(new)) and not _ANOTHER.search(small(old)))
    if is_longer or len(spots_meant(old, caption)) != 1 or spots_of(new, old):
        return False
    groups = found.groupdict()
    is_told = groups.get("said") or found.re in (_CHANGED, _CHANGED_RU)
    is_timed = found.re is _FOUND_WRONG or (" " not in old and understand(small(old)))
    if is_timed and understand(small(new)) and not (is_told or groups.get("amount")):
        return False
    is_sure = is_told or found.re is _IN_AND_OUT
    is_sure = is_sure or any(groups.get(it) for it in ("wrong", "disliked", "word", "sound"))
    return bool(is_sure) or are_alike(old, new)


def _order(found: re.Match[str], typed: str, caption: str, *, is_behind: bool) -> str:
    old, new = (typed[slice(*found.span(it))].strip() for it in ("old", "new"))
    is_english = re.search("[а-я]", small(typed)) is None
    is_exact = small(old) in small(caption)
    if is_behind and is_exact:
        old, new = f"“{old}”", f"“{new}”"
    rest = typed[slice(*found.span("rest"))] if found["rest"] else ""
    return f"change {old} to {new}{rest}" if is_english else f"замени {old} на {new}{rest}"
