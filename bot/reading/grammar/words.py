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
_FORMS_RU = (
    "пн понедельник понедельника понедельнику", "вт вторник вторника вторнику",
    "ср среда среду среды среде", "чт четверг четверга четвергу",
    "пт пятница пятницу пятницы пятнице", "сб суббота субботу субботы субботе",
    "вс воскресенье воскресенья вск воскресенью",
)  # fmt: skip
WEEKDAYS_RU = {form: day for day, forms in enumerate(_FORMS_RU) for form in forms.split()}

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
    "am": frozenset(range(12)), "a.m.": frozenset(range(12)), "a.m": frozenset(range(12)),
    "pm": frozenset(range(12, 24)), "p.m.": frozenset(range(12, 24)),
    "p.m": frozenset(range(12, 24)),
    "in the morning": MORNING, "in the afternoon": DAYTIME, "in the evening": EVENING,
    "at night": NIGHT, "tonight": EVENING,
    "утра": MORNING, "утром": MORNING, "дня": DAYTIME,
    "вечера": EVENING, "вечером": EVENING, "ночи": NIGHT,
}  # fmt: skip
"""What may follow an hour, with the hours of the day it allows."""

_LUNCH, _CLOSE = frozenset({12, 13, 14}), frozenset({17, 18})
DAY_PARTS = {
    "morning": MORNING, "afternoon": DAYTIME, "evening": EVENING, "night": EVENING | NIGHT,
    "lunch": _LUNCH, "lunchtime": _LUNCH, "lunch time": _LUNCH, "at lunch": _LUNCH,
    "eod": _CLOSE, "end of day": _CLOSE, "end of the day": _CLOSE, "cob": _CLOSE,
    "close of business": _CLOSE, "early morning": MORNING, "first thing": MORNING,
    "crack of dawn": MORNING, "late morning": MORNING, "late afternoon": DAYTIME,
    "early evening": EVENING, "late evening": EVENING, "golden hour": EVENING,
    "prime time": EVENING, "before lunch": MORNING, "after lunch": DAYTIME, "after work": EVENING,
    "утром": MORNING, "днем": DAYTIME, "вечером": EVENING, "ночью": NIGHT,
    "утро": MORNING, "с утра": MORNING, "с утречка": MORNING, "утречком": MORNING,
    "рано утром": MORNING, "с самого утра": MORNING, "с утра пораньше": MORNING,
    "вечер": EVENING, "вечерком": EVENING, "под вечер": EVENING, "к вечеру": EVENING,
    "ближе к вечеру": EVENING, "поздно вечером": EVENING, "вечерочком": EVENING,
    "после работы": EVENING, "в прайм тайм": EVENING, "в прайм-тайм": EVENING,
    "в обед": _LUNCH, "обед": _LUNCH, "к обеду": _LUNCH, "в обеденное время": _LUNCH,
    "после обеда": DAYTIME, "до обеда": MORNING, "ближе к обеду": _LUNCH,
    "к концу дня": _CLOSE, "в конце дня": _CLOSE, "конец дня": _CLOSE,
    "к концу рабочего дня": _CLOSE, "в конце рабочего дня": _CLOSE,
}  # fmt: skip
"""What may follow a day, with the hours it allows."""

NOON = ("noon", "midday", "high noon", "полдень", "полудню")
MIDNIGHT = ("midnight", "полночь", "12 ночи", "12 at night", "12 часов ночи")

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)

UNITS = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), _MINUTE),
    **dict.fromkeys(("м", "мин", "минуту", "минуты", "минут", "минуток", "минуточек"), _MINUTE),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "ч", "час", "часа", "часов"), _HOUR),
    **dict.fromkeys(("часик", "часика", "часиков"), _HOUR),
    **dict.fromkeys(("d", "day", "days", "д", "день", "дня", "дней", "суток"), _DAY),
    **dict.fromkeys(("fortnight", "fortnights"), _WEEK * 2),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), _WEEK),
    **dict.fromkeys(("неделя", "неделю", "недели", "недель"), _WEEK),
}

COUNTS = {
    "a": 1.0, "an": 1.0, "half an": 0.5, "half a": 0.5, "half": 0.5, "a quarter of an": 0.25,
    "quarter of an": 0.25, "полтора": 1.5, "полутора": 1.5, "one and a half": 1.5, "a half": 0.5,
    "another": 1.0, "an extra": 1.0, "двое": 2.0, "трое": 3.0, "четверо": 4.0,
}  # fmt: skip

WHOLE_AMOUNTS = {
    "четверть часа": _HOUR / 4,
    "полчаса": _HOUR / 2, "полчасика": _HOUR / 2, "час": _HOUR, "минуту": _MINUTE,
    "день": _DAY, "сутки": _DAY, "неделю": _WEEK, "неделя": _WEEK,
    "minute": _MINUTE, "hour": _HOUR, "day": _DAY, "week": _WEEK,
    "hour and a half": _HOUR * 1.5, "an hour and a half": _HOUR * 1.5,
    "hr and a half": _HOUR * 1.5, "an hr and a half": _HOUR * 1.5,
    "часок": _HOUR, "часик": _HOUR, "минутку": _MINUTE, "денек": _DAY, "недельку": _WEEK,
    "часом": _HOUR, "днем": _DAY, "неделей": _WEEK,
}  # fmt: skip
"""Amounts that need no number: `через час`."""


def words_of(text: str) -> frozenset[str]:
    """A table of words, as text."""
    return frozenset(text.split())


def any_of(words: Iterable[str]) -> str:
    """A regex that matches any of the words, the longest that fits."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in longest_first) + ")"
