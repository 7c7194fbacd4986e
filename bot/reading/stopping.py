"""Words that stop what is about to go out: in a hurry whoever says no means that."""

import re

from bot.reading.grammar.words import words_of

_STOPS = words_of(
    """
    abort cancel dont halt hold no nope not stop stopp undo wait
    назад не нет остановите остановить остановись останови отмена отменить отмените отмени погоди
    погодите подожди подождите постой постойте стой стойте стоп
    """
)
_WITH_THEM = words_of(
    """
    a actually at back ffs god for go going it me moment now oh ok omg on one out pls please post
    posting publish publishing second send sending sorry that the this yet
    ааа блин бы его ее ещё еще момент минуту надо нужно ой пока пожалуйста плиз пост постить
    публикацию публикация публиковать публикуй публикуйте сейчас секунду этот это
    отправляй отправляйте выкладывай выкладывайте
    """
)
_NO_WORD = re.compile(r"[^\w\s]+")
_MOST_WORDS = 6


def is_stop(typed: str) -> bool:
    """`stop!!`, `wait, don't publish`, «стоп, не публикуй»."""
    words = _NO_WORD.sub(" ", typed.lower().replace("'", "").replace("’", "")).split()
    is_known = len(words) <= _MOST_WORDS and (_STOPS | _WITH_THEM).issuperset(words)
    return is_known and not _STOPS.isdisjoint(words)
