"""Words of an order that are misspelt: which were probably meant. One table for all of them."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from bot.reading.edits.pieces.clauses import QUOTED, Clause
from bot.reading.grammar.words import words_of

_VERBS = words_of(
    """
    replace remove delete change schedule reschedule postpone untag
    замени поменяй измени убери удали перенеси передвинь поставь добавь отметь исправь
    замените поменяйте измените уберите удалите перенесите передвиньте поставьте добавьте отметьте
    исправьте напишите сделайте опубликуйте выложите
    """
)
_DAYS = words_of(
    """
    monday tuesday wednesday thursday friday saturday sunday tomorrow
    понедельник вторник четверг пятницу субботу воскресенье завтра
    """
)
_OTHERS = words_of(
    """
    account hashtag hashtags sentence comment caption photo video location picture
    аккаунт хештег хештеги предложение комменте комментарии видео обложка
    instead please thanks пожалуйста спасибо лучше
    вчера ранее раньше пораньше позже попозже вечера вечером выкладывать публиковать
    """
)
_TABLE = _VERBS | _DAYS | _OTHERS
_ALIKE = 0.8  # one letter of six is another
_SHORTEST = 5


@lru_cache(maxsize=4096)
def meant_word(word: str) -> str | None:
    """The one that a word is like which is none itself, nor a form of one: `firday`, not `fridays`,
    not «пятница»."""
    if len(word) < _SHORTEST or word in _TABLE or not word.isalpha():
        return None
    alike = [it for it in _TABLE if it[0] == word[0] and abs(len(it) - len(word)) <= 1]
    ratios = {it: SequenceMatcher(None, word, it).ratio() for it in alike}
    best = max(alike, key=lambda it: ratios[it], default=None)
    is_form = best is None or word.startswith(best if best in _VERBS else best[:-1])
    is_form = is_form or _is_told(word, best or "")
    return None if is_form or best is None or ratios[best] < _ALIKE else best


def _is_told(word: str, verb: str) -> bool:
    """«Поменяли» tells what «поменяй» orders."""
    stem = re.sub(r"(?:ть|[йиь](?:те)?)$", "", verb)
    is_verb = verb in _VERBS or verb.endswith("ть")
    return is_verb and re.fullmatch(rf"{stem}и?(?:л|ю|е[тм]|т[ьи]|н|в|ш)\w*", word) is not None


def with_meant_words(text: Clause) -> Clause:
    """With the words in it that were probably meant, but in quotes and behind a colon."""
    quoted = [it.span() for it in QUOTED.finditer(text.low)]
    end = text.low.find(": ") if ": " in text.low else len(text.low)
    for it in reversed(list(re.finditer(r"\w+", text.low[:end]))):
        right = meant_word(it[0])
        if right is not None and not any(a <= it.start() < b for a, b in quoted):
            text = text.put(it.span(), right)
    return text
