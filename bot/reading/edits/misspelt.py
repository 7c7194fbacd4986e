"""Words of an order that are misspelt: which were probably meant."""

import re
from difflib import get_close_matches

from bot.reading.edits.text import Clause

_OFTEN_MISSPELT = (
    *("replace", "remove", "delete", "change", "schedule", "reschedule", "untag"),
    *("замени", "поменяй", "измени", "убери", "удали", "перенеси", "передвинь", "поставь"),
    *("добавь", "отметь", "замените", "уберите", "удалите", "перенесите", "добавьте"),
)
_SHORT = ("move", "swap", "undo")  # with other letters they are words: `more`, `movie`
_ALIKE = 0.8  # one letter of six is another
_DAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow"),
    *("понедельник", "вторник", "четверг", "пятницу", "субботу", "воскресенье", "завтра"),
)


def meant_day(word: str) -> str | None:
    """The one that a word is like which is none itself, nor a form of one: `firday`, not `fridays`,
    not «пятница»."""
    alike = get_close_matches(word, _DAYS, n=1, cutoff=_ALIKE)
    return next((it for it in alike if not word.startswith(it[:-1])), None)


def meant_verb(word: str) -> str | None:
    """The one that a word is like which is none itself: `replcae`, not `place`, not `changes`."""
    alike = get_close_matches(word, _OFTEN_MISSPELT, cutoff=_ALIKE)
    alike += [it for it in _SHORT if sorted(it) == sorted(word)]
    return next((it for it in alike if it[0] == word[0] and not word.startswith(it)), None)


def with_meant_words(text: Clause) -> Clause:
    """With the verb at its beginning, and the days in it, that were probably meant."""
    found = list(re.finditer(r"\w+", text.low))
    meant = [(meant_verb(it[0]) if it.start() == 0 else None) or meant_day(it[0]) for it in found]
    for it, right in reversed([*zip(found, meant, strict=True)]):
        if right is not None:
            head, tail = text.cut(0, it.start()), text.cut(it.end(), len(text.low))
            text = Clause(head.typed + right + tail.typed, head.low + right + tail.low, text.stop)
    return text
