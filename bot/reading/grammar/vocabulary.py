"""All words that a time can be made of: by one that is none of them it is known, without a look at
any pattern, that a text is no time."""

import re
from functools import lru_cache

from bot.reading.grammar import spoken, words
from bot.reading.grammar.words import words_of

_TABLES = (
    words.DAY_WORDS, words.WEEKDAYS_RU, words.PARTS, words.DAY_PARTS, words.NOON, words.MIDNIGHT,
    words.UNITS, words.COUNTS, words.WHOLE_AMOUNTS, spoken.ONES, spoken.TEENS, spoken.TENS,
    spoken.A_FEW, spoken.ORDINALS,
)  # fmt: skip
_BETWEEN = words_of(
    """
    about approximately around by clock coming for from hundred ish last later month next now o oh
    on past roughly sharp st nd rd th t this til till to zero часу во г года год где то за и ко мину
    на назад же часам неделе ноль около пол полови половина половине половину половиной половины
    приблизительно примерно районе ровно следующ следующая следующее следующей следующему следующий
    следующую та той том того тому т через числа число четверти без го е ое эта эти это этот эту
    ближайшая ближайшее ближайший ближайшую завтрашнее завтрашнего завтрашней завтрашнем завтрашний
    завтрашнюю пожалуйста месяца последний этого пары след
    """
)
_WORD = re.compile(r"[^\W\d_]+")
_KNOWN = _BETWEEN | {part for table in _TABLES for entry in table for part in _WORD.findall(entry)}
_NAMES = (*words.WEEKDAYS_EN, *words.MONTHS_EN, *words.MONTHS_RU, *words.MONTHS_RU_NAMED)
_SHORTEST_NAME = 3


def may_be_a_time(text: str) -> bool:
    """Of a text in small letters, with е for ё."""
    return all(map(_is_known, _WORD.findall(text)))


@lru_cache(maxsize=4096)
def _is_known(word: str) -> bool:
    if word in _KNOWN:
        return True
    if len(word) >= _SHORTEST_NAME and any(name.startswith(word) for name in _NAMES):
        return True
    return word.startswith("пол") and word[len("пол") :] in spoken.ORDINALS
