"""Words of times as they are typed in haste: slips of a letter, `tonite`, `7:05p`, `0900`."""

import re
from functools import lru_cache

from bot.reading.grammar import words

_SLANG = {
    **dict.fromkeys(("tonite", "2nite", "2night", "tn"), "tonight"),
    **dict.fromkeys(("2moro", "2morow", "2mrw", "tomo", "tmo", "tom", "tmmrw"), "tomorrow"),
    **dict.fromkeys(("tmrow", "tommorow", "tomoz", "tmoro"), "tomorrow"),
    **dict.fromkeys(("todat", "tody", "todya", "2day"), "today"),
    **dict.fromkeys(("седня", "сёдня", "сиводня", "сегод"), "сегодня"),
    **dict.fromkeys(("мин-ут", "минуток", "минуточек", "минутки"), "минут"),
    "wendsday": "wednesday", "wensday": "wednesday", "weds": "wednesday", "b4": "before",
    "morn": "morning", "aft": "afternoon", "eve": "evening", "wk": "week",
    "сред": "среду", "птн": "пт", "втр": "вт", "чтв": "чт", "вск": "вс", "срд": "ср",
    "пнд": "пн", "вскр": "вс",
    "сбт": "сб", "суб": "субботу", "воскр": "воскресенье", "понед": "понедельник",
    "пятн": "пятницу", "утр": "утром", "веч": "вечером", "часик": "час", "часок": "час",
}  # fmt: skip
_SHORTEST = 6  # letters of a word in which a slip is seen; shorter ones have many neighbours
_ALSO = (
    "tonight", "morning", "evening", "afternoon", "minutes", "midday", "midnight", "среда", "среду",
    "вечера", "утречком", "полдень", "полночь", "минуты", "полчаса", "понедельника", "четверга",
)  # fmt: skip
_TABLES = (words.DAY_WORDS, words.DAY_PARTS, words.MONTHS_EN, words.MONTHS_RU, words.WEEKDAYS_EN)
_KNOWN = {
    word for table in (*_TABLES, words.WEEKDAYS_RU, _ALSO) for word in table if " " not in word
}
_MEANT = sorted({word for word in _KNOWN if len(word) >= _SHORTEST} | {"среда", "среду"})
_OTHER_WORDS = words.words_of(
    """
    sundae sundaes mourning warning среди средь сред середа четверо вчера завтрак завтрака
    завтраку завтраки evening's minutest octobers augusta sundry monda
    """
)
_WORD = re.compile(r"\w+")
_CLOCK = re.compile(
    r"(?<![\w:.#@$€£/+-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?:h|hrs?|hours)?(?![\w:.%/-])"
    r"(?! ?(?:[€$₽£]|руб|р\b|eur|usd|dol|people|чел|гр|г\b|год|мл|ml))"
)
_YEAR = re.compile(r"20[2-3]\d")
_DOTTED = re.compile(r"\b(веч|утр|пятн|субб|понед|воскр|сегод|\d{1,2}\.\d{1,2})\.(?= )")
_WITH_H = re.compile(r"(?<![\w.:])(\d{1,2})h(\d{2})\b")
_HOURS = re.compile(r"(?<![\w.:+/-])(?<!in )(1\d|2[0-3]) hour(?! (?:later|earlier|before|after))\b")
"""`17 hour` is a time, `in 17 hours` a distance."""
_HALF = re.compile(r"(?<=\d)(?P<half>[ap])(?=$|[^\w.])")


def known_words(low: str) -> str:
    """Of a text of several words, in small letters."""
    low = _HALF.sub(r"\g<half>m", _DOTTED.sub(r"\1", low))
    low = _HOURS.sub(r"\1:00", _WITH_H.sub(r"\1:\2", low))
    if " " in low:
        low = _CLOCK.sub(_clock, low)
    return _WORD.sub(lambda found: meant_word(found[0]), low)


def _clock(found: re.Match[str]) -> str:
    is_year = _YEAR.fullmatch(found[0].strip()) and not found.string[: found.start()].endswith(
        "at "
    )
    return found[0] if is_year else f"{found['hour']}:{found['minute']}"


@lru_cache(maxsize=4096)
def meant_word(word: str) -> str:
    """The word of a time that it is, but for one letter; else the word itself."""
    if word in _KNOWN or word in _OTHER_WORDS:
        return word
    if word in _SLANG:
        return _SLANG[word]
    bare = re.sub(r"(.)\1+$", r"\1", word)
    if bare in _KNOWN and len(bare) > 1:
        return bare
    if len(word) < _SHORTEST - 2 or not word.isalpha():
        return word
    return next((known for known in _MEANT if _is_slip(word, known)), word)


def _is_slip(word: str, known: str) -> bool:
    """One letter is another, missing, too many, or changed places with the next; the first is
    right. An ending behind the word makes another word of it."""
    if word[0] != known[0] or abs(len(word) - len(known)) > 1 or word.startswith(known):
        return False
    at = next((n for n, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), len(word))
    rest, wanted = word[at:], known[at:]
    if rest[1:] == wanted[1:] or rest == wanted[1:] or rest[1:] == wanted:
        return True
    return rest[1::-1] == wanted[:2] and rest[2:] == wanted[2:]
