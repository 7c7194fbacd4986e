"""The words of the time grammar in English and Russian, as data."""

import re
from collections.abc import Iterable
from datetime import timedelta

DAY_WORDS = {
    "yesterday": -1, "вчера": -1,
    "today": 0, "сегодня": 0,
    "tomorrow": 1, "tmrw": 1, "tmr": 1, "tmw": 1, "2morrow": 1, "завтра": 1,
    "day after tomorrow": 2, "the day after tomorrow": 2, "послезавтра": 2,
}  # fmt: skip
"""Days from today."""

WEEKDAYS_EN = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS_RU = {
    "пн": 0, "понедельник": 0, "понедельника": 0,
    "вт": 1, "вторник": 1, "вторника": 1,
    "ср": 2, "среда": 2, "среду": 2, "среды": 2,
    "чт": 3, "четверг": 3, "четверга": 3,
    "пт": 4, "пятница": 4, "пятницу": 4, "пятницы": 4,
    "сб": 5, "суббота": 5, "субботу": 5, "субботы": 5,
    "вс": 6, "воскресенье": 6, "воскресенья": 6,
}  # fmt: skip

MONTHS_EN = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS_RU = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
MONTHS_RU_NAMED = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip

MORNING, DAYTIME, EVENING = (
    frozenset(range(1, 12)),
    frozenset(range(12, 18)),
    frozenset(range(16, 24)),
)
NIGHT = frozenset({22, 23, 1, 2, 3, 4})
"""The hours a part of the day may hold. Twelve at night is missing on purpose: nobody can say to
which day it belongs."""

PARTS = {
    "am": frozenset(range(12)), "a.m.": frozenset(range(12)),
    "pm": frozenset(range(12, 24)), "p.m.": frozenset(range(12, 24)),
    "in the morning": MORNING, "in the afternoon": DAYTIME, "in the evening": EVENING,
    "at night": NIGHT,
    "утра": MORNING, "дня": DAYTIME, "вечера": EVENING, "ночи": NIGHT,
}  # fmt: skip
"""What may follow an hour, with the hours of the day it allows."""

DAY_PARTS = {
    "morning": MORNING, "afternoon": DAYTIME, "evening": EVENING,
    "утром": MORNING, "днем": DAYTIME, "вечером": EVENING,
}  # fmt: skip
"""What may follow a day, with the hours it allows."""

NOON = ("noon", "midday", "полдень")

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)

UNITS = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), _MINUTE),
    **dict.fromkeys(("м", "мин", "минуту", "минуты", "минут"), _MINUTE),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "ч", "час", "часа", "часов"), _HOUR),
    **dict.fromkeys(("d", "day", "days", "д", "день", "дня", "дней"), _DAY),
    **dict.fromkeys(("w", "week", "weeks", "неделю", "недели", "недель"), _WEEK),
}

COUNTS = {"a": 1.0, "an": 1.0, "half an": 0.5, "half a": 0.5, "полтора": 1.5}

WHOLE_AMOUNTS = {
    "полчаса": _HOUR / 2, "полчасика": _HOUR / 2, "час": _HOUR, "минуту": _MINUTE,
    "день": _DAY, "сутки": _DAY, "неделю": _WEEK,
    "hour and a half": _HOUR * 1.5, "an hour and a half": _HOUR * 1.5,
    "часок": _HOUR, "часик": _HOUR, "минутку": _MINUTE, "денек": _DAY, "недельку": _WEEK,
    "часом": _HOUR, "днем": _DAY, "неделей": _WEEK,
}  # fmt: skip
"""Amounts that need no number: `через час`."""


def any_of(words: Iterable[str]) -> str:
    """A regex that matches any of the words, the longest that fits."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in longest_first) + ")"
