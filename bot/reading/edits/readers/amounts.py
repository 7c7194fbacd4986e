"""The price of a caption, as an order: `price is 42 now, not 39`, «цену поставь 2500»; and what is
asked where a word and a number beside it may both be meant."""

import re

from bot.reading.edits.pieces.clauses import CHANGE, MOVE, THOUSANDS, Clause, small
from bot.reading.edits.pieces.values import CaptionEdit, Doubt, DoubtError

_FIGURE = rf"{THOUSANDS}|\d+(?:[.,]\d{{1,2}})?"
_SIGN = r"[€$£₽]"
_MONEY = (
    rf"(?:{_SIGN}|(?:euros?|eur|dollars?|usd|pounds?|quid|bucks|rub(?:les?)?|евро|руб(?:л\w+)?|р"
    r"|тенге|тг|грн|гривен|долл\w*)(?!\w))"
)
_OF_MONEY = re.compile(
    rf"(?<![\w#@.,:])(?P<lead>{_SIGN} ?)?(?P<number>{_FIGURE})(?P<unit> ?{_MONEY})?(?![\w%:-])"
)
_OF_PHONES = re.compile(
    r"(?<![\w#@.,:])(?P<lead>\+ ?)?(?P<number>\d[\d ()-]{4,}\d)(?P<unit>)(?!\w)"
)
_NAMED = (
    (re.compile(r"\b(?:prices?|costs?|цен[ауые]|стоимость|стоит)\b"), _OF_MONEY),
    (re.compile(r"\b(?:phone(?: number)?|tel|телефон\w?|номер(?: телефона)?)\b"), _OF_PHONES),
)
_AROUND = re.compile(
    r"\b(?:the|our|a|new|now|it'?s|it|is|was|be|to|should|must|has|will|make|for|wrong|not right"
    "|not|but|from|and|oops|ops|sorry|actually|went|gone|up|down|as|of|in|on|correct|instead"
    f"|rather|than|{CHANGE}|{MOVE}|нов(?:ая|ую)|теперь|уже|стал[аи]|будет|был[аи]|это|должна|быть"
    r"|на|до|сделай(?:те)?|пусть|не (?:та|верна|такая)|неверн\w+|неправильн\w+|ошибка|ошиблась|не"
    r"|а|ой|упс|и|надо|нужно|вместо|изменилась|в|за|от|миллион\w*|млн|тысяч\w*|million|thousand)\b"
)
_IS_PRICE = re.compile(rf"{_NAMED[0][0].pattern}(?: is| —| -|:)? ?$")
TWO = 2


def read_amount(clause: Clause, caption: str) -> CaptionEdit | None:
    """The only price or phone number of the caption becomes the one that is named; one that is
    taken back must be that. Raises DoubtError where it is not clear which is meant."""
    if not any(map(str.isdigit, clause.low)):
        return None
    for noun, pattern in _NAMED:
        said = list(pattern.finditer(clause.low))
        around, count = noun.subn(" ", pattern.sub(" ", clause.low))
        is_known = not re.search(r"\w", _AROUND.sub(" ", around))
        is_said = clause.typed[:1].islower() or re.search(CHANGE, around) or "!" not in clause.stop
        if count == 1 and 1 <= len(said) <= TWO and is_known and is_said:
            return CaptionEdit(_with_amount(clause, said, caption, pattern))
    return None


def _with_amount(
    clause: Clause, said: list[re.Match[str]], caption: str, pattern: re.Pattern[str]
) -> str:
    there = list(pattern.finditer(small(caption)))
    if pattern is _OF_MONEY:
        there = [
            it
            for it in there
            if it["lead"] or it["unit"] or _IS_PRICE.search(it.string[: it.start()])
        ]
    new = [it for it in said if len(there) != 1 or it["number"] != there[0]["number"]]
    if len(there) != 1 or len(new) != 1:
        raise DoubtError(Doubt.LOST, clause.typed)
    is_whole = _is_other_money(new[0], there[0])
    start, end = there[0].span() if is_whole else there[0].span("number")
    return caption[:start] + (new[0][0].strip() if is_whole else new[0]["number"]) + caption[end:]


def _is_other_money(new: re.Match[str], old: re.Match[str]) -> bool:
    said, there = (_money_of(it) for it in (new, old))
    return bool(said) and said != there


def _money_of(amount: re.Match[str]) -> str:
    """«р», «руб» and «рублей» are one."""
    return (amount["lead"] or amount["unit"] or "").strip().casefold()[:1]
