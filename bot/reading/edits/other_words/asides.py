"""What is said beside an order: why, what is to stay, what one is sorry for. `Anna would rather not
be seen, so please remove her from the picture` is `remove @anna from the picture`."""

import re
from collections.abc import Iterator

from bot.reading.edits.other_words.bags import from_bags
from bot.reading.edits.pieces.clauses import (
    ADD_RU,
    CHANGE,
    MOVE_RU,
    QUOTED,
    SAME_DAY,
    SEND,
    SEND_RU,
    TAG_RU,
    TAKE_THING,
    Clause,
)
from bot.reading.edits.pieces.finding import spots_of
from bot.reading.people.spot_words import SPOT_WORD

MOST_WORDS = 40
_SUBJECT = (
    r"(?:we'?re|we'?ll|we'?ve|we'?d|we|i'?m|i'?ve|i'?d|i|they'?re|they|it'?s|its|there'?s|theres"
    r"|every(?:one|body)(?:'?s)?|nobody|someone|somebody|he'?s|he|she'?s|she|dont want|that'?s"
    r"|мы|я|они|он|она|никто|никому|у меня|там|юристы|legal)"
)
_REASON = (
    r"(?:because|cause|cuz|cos|since|so that|so it|as (?:it|they|we|he|she)|though|otherwise"
    r"|потому|так как|а то|чтобы|ведь|раз уж|прежде чем|before i)"
)
_SO = (
    r"so(?= (?:please|can|could|would|let|i'd|we'd|make|move|put|take|remove|post|publish|tag|add"
    r"|write|schedule|set|change|say)\b)"
)
_THEREFORE = rf"(?:{_SO}|therefore|поэтому|так что|значит)"
_WISH = re.compile(
    r"(?:i|we)(?: really)?(?:'d (?:like|love|prefer|rather)(?! not)| (?:want|need|would"
    r"|meant|said|wish))\b"
    r"|(?:can|could) the \w+ be\b|it'?s .*\bnot\b|(?:я|мы) (?:хоч|хотел|имел)\w*"
    r"|(?:поэтому )?хотелось бы|(?!если можно).*\bможно\b(?! не)"
)
_ORDERS = (
    r"(?:can (?:u|you)|could (?:u|you)|would you|please|pls|add|remove|take|move|put|use|change"
    r"|replace|delete|tag(?= @)|swap|hold it|убери|удали|добавь|поставь|перенеси|верни"
    r"|поменяй|замени"
    r"|возьми|поправь|исправь|напиши|сдвинь)(?:те)?"
)
_SPLIT = re.compile(
    rf"[.!?…]+\s+|\s*;\s*|\s+[—–-]\s+|(?<!\d),\s+|,\s+(?!\d)|:\s+(?=(?:в тот|that day)\b)"
    r"|\s+and (?:then )?(?=(?:carry|keep|leave)\b)"
    rf"|\s+(?=(?:but|{_REASON}|{_THEREFORE}|{_SUBJECT}|{_ORDERS})\b)"
)
_LEADS = re.compile(r"(?:(?:but|so|and|therefore|но|поэтому|так что|значит|и|а)(?: заодно)?,? )+")
_ENDS = re.compile(r"[, ]+(?:and|but|then|и|но|а)$")
_VERBS = re.compile(
    rf"\b(?:{TAKE_THING}|{CHANGE}|{ADD_RU}|{MOVE_RU}|(?:tag|mark)(?= @)|{TAG_RU}|{SEND}"
    rf"|{SEND_RU}|add|append|insert|write"
    r"|move|put|set|make|bring|shift|say|take|get|swap|untag|describe\w*|capital\w+|start|begin"
    r"|end|restore|undo|revert|duplicate|copy|leave a|hold|cancel|pause|show|schedule|postpone|open"
    r"|сделай(?:те)?|отложи(?:ть|те)?|верн[иуё]\w*|вернем|опиши(?:те)?|укажи(?:те)?|упомяни(?:те)?"
    r"|покажи(?:те)?|разбей(?:те)?|снима\w+|выпуска\w+|выкладыва\w+|удал\w+|пусть|отка\w+|нужн\w+"
    r"|оставить|открыва\w+|первым хештегом|запланир\w+|возьми\w*|переставь\w*|отмен\w+"
    r"|публик\w+|откажемся|drafts?|черновик\w*)\b"
)
_DAYS = (
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|week|month"
    r"|noon|morning|evening|later|earlier|now|hours?|days?|percent|two|three|four|five|six|seven|eight|nine|ten"
    r"|понедельник\w*|вторник\w*|сред[ауы]|четверг\w*|пятниц\w*|суббот\w*|воскресень\w*|сегодня"
    r"|час\w*|день|дня|дней|один|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|двадцат\w+|процент\w*"
    r"|завтра|послезавтра|недел\w+|месяц\w*|полдень|утр\w+|вечер\w*|обед\w*|сейчас"
)
_VALUES = re.compile(rf"[#\d\"“”«»]|\b(?:{SPOT_WORD}|{_DAYS}|instead)\b")
_TELLING = re.compile(rf"(?:{_SUBJECT}|{_REASON})\b|в тот день|that day|.*\bу (?:меня|нас)\b")
_STAYS = re.compile(
    r".*\b(?:(?:same|прежн\w+|то же|тот же|это же) (?:hour|time|час\w*|врем\w+)|stays?|alone"
    r"|(?:час|время)[^,]* (?:тот же|то же|прежн\w+|не мен\w+|менять не \w+)|as (?:it"
    r"|they) (?:is|are)"
    r"|untouched|carry on|остав\w+|остальн\w+|без изменений|остается|как есть|rest is"
    r"|(?:keep|leave) (?:it|this|the \w+|everything))\b.*"
)
"""What is to stay as it is; not who or what of several."""
_TELLS = re.compile(
    rf"{_TELLING.pattern}|@[\w.]+ [а-я]+(?:ла|л|лась|лся|ет|ит|ется)\b|по-моему"
    r"|.*\b(?:is|are|r|was|were|am|looks?|feels?|came|has|have|had|would|can|will"
    r"|don'?t|didn'?t|doesn'?t|won'?t|isn'?t|think|feel|know|perfectly|sorry|thanks?|trouble"
    r"|нравит\w+|кажется|получил\w+|попросил\w+|просила?|был\w*|будет|есть|хотел\w+|хоч\w+"
    r"|запуталась|извините|знаете|добрый|здравствуйте|менять|остальное|остается|работает"
    r"|понадобится)\b"
)
_THING = re.compile(
    r"@[\w.]+|\b(?:the )?(?:photo|фото|video|видео) \d\b|\b(?:first )?comment\b"
    r"|\b(?:перв\w+ )?комментари\w+|#\w+|\b(?:place|location|cover|обложк\w+)\b"
)
_THING_ALONE = re.compile(
    r"(?:the |that |this |это |этот |и )?(?:emojis?|smileys?|emoticons?|смайл\w*|эмодзи|hash ?tags?"
    r"|х[еэ]ш ?-?т[еэ]г\w*|photos?|pictures?|фото\w*|картинк\w+|words?|слов\w+|линк|ссылк\w+)\W*"
)
"""Beside an order: which of the two is meant by it?"""
_ASKS = re.compile(r"(?:who|what|when|where|why|how|кто|что|когда|где|почему|зачем|как)\b")
_WRITES = re.compile(
    r"(?:write|say|put|напиши|пиши)(?:те)? [«\"“][^«»\"“”]*[»\"”]\W*$"
)  # in the place of what?
_SPOT = re.compile(rf"\b(?:{SPOT_WORD})\b(?! (?:now|away))")
_LIMITS = re.compile(r"\b(?:only|just|except|кроме|только)\b|^(?:not|don'?t|never|не|без)$")
_A_THING = re.compile(r"@[\w.]+|\b(?:(?:photo|фото) \d|в тот день|that day)\b")
_LONG = re.compile(r"\w{4,}")
_PRONOUN = re.compile(r"\b(?:it|them|her|him|ее|ей|его|их|него|нее)\b(?! (?:is|was|back)\b)")
_OF_IT = re.compile(r"(?:отметку|метку|the tag|tag)(?! (?:of|for|у)\b)")


def without_asides(clause: Clause, caption: str, *, is_said: bool) -> Iterator[tuple[Clause, bool]]:
    """The parts that may order something, joined; what they call `it` is named as it was before.
    `is_said` is true of words that are clearly said to the bot; others must order and tell. Of each
    it is said whether no time or other value was left out."""
    if len(clause.low.split()) > MOST_WORDS:
        return
    parts = [it for it in _parts(clause) if clause.low[slice(*it)].strip(" ,.!?")]
    for is_strict in (True, False):
        others = [
            it for it in parts if _is_aside(clause.low[slice(*it)], caption, is_strict=is_strict)
        ]
        others = [it for it in others if _is_apart(clause, it) and not _is_order(clause.cut(*it))]
        others = _reasons_of(clause, parts, others)
        kept = [it for it in parts if it not in others]
        if not kept or not others:
            continue
        order = _joined(clause, parts, kept)
        if _WRITES.match(order.low) or SAME_DAY.search(order.low):
            return
        told = [clause.low[slice(*it)] for it in others]
        is_led = any(re.match(rf"{_THEREFORE}\b", clause.low[slice(*it)]) for it in kept)
        is_clear = (
            is_led
            or QUOTED.search(order.low)
            or all(_TELLS.match(it) or _STAYS.fullmatch(it) for it in told)
        )
        has_verb = _VERBS.search(order.low) or _WISH.match(order.low)
        is_ordered = is_led or has_verb or _is_order(order)
        if is_said or (is_clear and is_ordered):
            yield from ((it, is_strict) for it in _named(order, " ".join(told)))


def _reasons_of(
    clause: Clause, parts: list[tuple[int, int]], others: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """What stands before `so` or «поэтому» is a reason, whatever it says."""
    at = next(
        (n for n, it in enumerate(parts) if re.match(rf"{_THEREFORE}\b", clause.low[slice(*it)])), 0
    )
    return sorted({*others, *parts[:at]})


def _is_apart(clause: Clause, span: tuple[int, int]) -> bool:
    """By a sign, or because it tells."""
    start, end = span
    signs = clause.low[max(0, start - 2) : start] + clause.low[end : end + 1]
    told = clause.low[start:end].strip()
    is_told = _TELLS.match(told) or _STAYS.fullmatch(told)
    return is_told is not None or re.search(r"[.,;:!?…—–-]", signs) is not None


def _is_order(part: Clause) -> bool:
    return any(from_bags(part, media=2))


def _named(order: Clause, before: str) -> Iterator[Clause]:
    things = {found[0] for found in _THING.finditer(before)}
    pronoun = _PRONOUN.search(order.low)
    if pronoun and things and not _THING.search(order.low):
        if len(things) == 1:
            yield order.put(pronoun.span(), things.pop())
        return
    yield order
    tag = _OF_IT.search(order.low)
    if tag and len(things) == 1:
        yield order.put((tag.end(), tag.end()), f" {things.pop()}")


def _parts(clause: Clause) -> Iterator[tuple[int, int]]:
    quoted = [found.span() for found in QUOTED.finditer(clause.low)]
    start = 0
    for found in _SPLIT.finditer(clause.low):
        if any(a < found.end() and found.start() < b - 1 for a, b in quoted):
            continue
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < len(clause.low):
        yield start, len(clause.low)


def _is_aside(low: str, caption: str, *, is_strict: bool) -> bool:
    """It orders nothing, and is no further thing of an order."""
    if _STAYS.fullmatch(low) and not re.search(r"[#@\d\"“«]", low):
        return True
    if _THING_ALONE.fullmatch(low.strip()):
        return False
    is_telling = _TELLING.match(low) is not None
    is_limit = not is_telling and _LIMITS.search(low) is not None
    if _WISH.match(low) or _ASKS.match(low) or is_limit:
        return False
    if is_telling and not is_strict:
        return _SPOT.search(low) is None
    is_told = _TELLS.match(low) is not None
    if _VALUES.search(_A_THING.sub(" ", low) if is_told or is_telling else low):
        return False
    if is_telling:
        return True
    if _VERBS.search(low):
        return False
    names_one = _THING.search(low) or any(spots_of(it, caption) for it in _LONG.findall(low))
    return is_told or not names_one


def _joined(clause: Clause, parts: list[tuple[int, int]], kept: list[tuple[int, int]]) -> Clause:
    """Neighbours stay as they stand."""
    runs: list[tuple[int, int]] = []
    for it in kept:
        is_next = runs and parts.index(it) > 0 and parts[parts.index(it) - 1][1] == runs[-1][1]
        runs = [*runs[:-1], (runs[-1][0], it[1])] if is_next else [*runs, it]
    found = [_led(clause.cut(*run).tidy()) for run in runs]
    found = [it.cut(0, len(_ENDS.sub("", it.low))) for it in found]
    typed, low = (
        ", ".join(words) for words in zip(*((it.typed, it.low) for it in found), strict=True)
    )
    return Clause(typed, low, found[-1].stop)


def _led(clause: Clause) -> Clause:
    """Without the word that joins it to what was said before."""
    lead = _LEADS.match(clause.low)
    return clause.cut(lead.end(), len(clause.low)).tidy() if lead else clause
