"""Numbers as they are spoken become figures: `six pm`, «в шесть вечера», «через три дня», «пятого
марта». A clock time that is spoken (`half past six`, «полседьмого») becomes `6'30`: nobody says of
which half of the day it is."""

import re
from functools import lru_cache

from bot.reading.grammar.words import WEEKDAYS_EN, WEEKDAYS_RU, any_of

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "один": 1, "одну": 1, "одно": 1, "два": 2, "две": 2, "три": 3, "четыре": 4,
    "пять": 5,
    "шесть": 6, "семь": 7, "восемь": 8, "девять": 9,
    "одного": 1, "двух": 2, "трех": 3, "четырех": 4, "восьми": 8,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "десять": 10, "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14,
    "пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18,
    "девятнадцать": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "шестьдесят": 60, "семьдесят": 70,
    "восемьдесят": 80, "девяносто": 90,
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "сорока": 40,
    "пятидесяти": 50, "шестидесяти": 60,
}  # fmt: skip
for _table in (ONES, TEENS, TENS):  # «пяти» of «пять»
    _table |= {f"{word[:-1]}и": it for word, it in _table.items() if word.endswith("ь")}
A_FEW = {"a couple of": 2, "couple of": 2, "a couple": 2, "пару": 2}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "первого": 1, "второго": 2, "третьего": 3, "четвертого": 4, "пятого": 5, "шестого": 6,
    "седьмого": 7, "восьмого": 8, "девятого": 9, "десятого": 10, "одиннадцатого": 11,
    "двенадцатого": 12, "тринадцатого": 13, "четырнадцатого": 14, "пятнадцатого": 15,
    "шестнадцатого": 16, "семнадцатого": 17, "восемнадцатого": 18, "девятнадцатого": 19,
    "двадцатого": 20, "тридцатого": 30,
}  # fmt: skip
ORDINALS |= {f"{word[:-3]}ое": number for word, number in ORDINALS.items() if word.endswith("ого")}
ORDINALS |= {f"{word[:-2]}му": it for word, it in [*ORDINALS.items()] if word.endswith("ого")}
ORDINALS |= {"третье": 3, "третьему": 3}
_DAYS = {name[:count]: name for name in WEEKDAYS_EN for count in range(3, 6)}
_PAIRS = zip(WEEKDAYS_RU, [*WEEKDAYS_RU][1:], strict=False)
_DAYS |= {short: name for short, name in _PAIRS if not short[2:]}
_SHORT_DAY = re.compile(rf"\b(?:{any_of(_DAYS)})$", re.IGNORECASE)
_UNITS = ONES | TEENS | TENS
_PLACES = (1, 2, 3)  # of a photo
_ONE_O_CLOCK = {"час": 1}  # «без пяти час»
_ZERO = re.compile(r"\b(?:ноль|zero|oh)[ -](?:ноль|zero|oh)\b|\bhundred(?: hours)?\b")
_HOUR = 60
FEW, MANY = 4, 5

_NUMERAL = re.compile(
    rf"\b(?:(?P<tens>{any_of(TENS)})(?:[ -](?P<ones>{any_of(ONES)}))?"
    rf"|(?P<alone>{any_of(ONES | TEENS | A_FEW)}))\b"
)
_ORDINAL = re.compile(
    rf"(?P<led>\b(?:на|к|{any_of(WEEKDAYS_RU)})"
    rf" )?\b(?:(?P<tens>{any_of(TENS)})[ -])?(?P<ordinal>{any_of(ORDINALS)})\b"
    r"(?:(?= (?:of )?[^\W\d_])|(?P<ends>(?=$| \d)))"
)
_CLOCK_FOLLOWS = re.compile(r" (?:at|в|на) ")
_PAST = re.compile(
    r"\b(?:(half) (?:past |after |(?=[a-z]))|(?:(?:a )?(quarter)|(five|ten|twenty|\d\d?)"
    r"(?: min(?:ute)?s?)?) (?:past|after) )(\w+)\b"
)
_TO = re.compile(
    r"\b(?:(?:a )?(quarter)|(five|ten|twenty|\d\d?(?= min))(?: min(?:ute)?s?)?) (?:to|before|til"
    r"|till) (\w+)\b|\b(?:без|за) (?:(четверти)|(пять|десять|пяти|десяти|пятнадцати|двадцати"
    r"|\d\d?)(?: мин\w*)?) (?:до )?(\w+)\b"
)
_OF = re.compile(rf"\b(пол|половин[аеу]|четверть)[ -]?({any_of(ORDINALS)}|1[0-2]|[1-9])\b")
_MINUTES_OF = re.compile(
    rf"\b(?P<minutes>{any_of(ONES | TEENS | TENS)}|\d\d?) минут (?P<hour>{any_of(ORDINALS)})\b"
)
_PAIR = re.compile(r"(?<![\d:.'] )(?<![\d:.'])\b(\d\d?) (00|[1-5]\d)\b(?! ?(?:[мm]|day|д|%))")
_AN_HOUR = re.compile(
    r"\bв час\b(?! пик)|\b(?:(?:на|к) час[уа]?|(?<!\d )(?<!один )час)(?= (?:дня|ночи)\b)"
)
_HOUR_AND_MINUTES = re.compile(r"(\b[вк] \d\d?) час(?:а|ов)? (\d\d)(?: мин\w*)?\b")


@lru_cache(maxsize=4096)
def in_figures(text: str) -> str:
    """Of a text in small letters, with е for ё."""
    text = _MINUTES_OF.sub(_minutes_of, text)
    text = _TO.sub(_to, _PAST.sub(_past, _OF.sub(_of_the_hour, text)))
    text = _AN_HOUR.sub("в 1 час", _ORDINAL.sub(_ordinal, text))
    spoken = _HOUR_AND_MINUTES.sub(r"\1:\2", _NUMERAL.sub(_numeral, _ZERO.sub("00", text)))
    return text if spoken == text else _PAIR.sub(r"\1'\2", spoken)


def counts_in_figures(text: str) -> str:
    """Numbers alone, as in `four bedroom`: what may be an hour is none."""
    return _NUMERAL.sub(_numeral, text)


def counted_form(number: int) -> int:
    """Of what is counted in Russian: 1 of «21 место», 2 of «3 места», 5 of «11 мест»."""
    last = number % 10
    if number % 100 in range(11, 15) or not 1 <= last <= FEW:
        return MANY
    return 1 if last == 1 else 2


def days_in_full(words: str) -> str:
    """`thursday` of `thurs`, «пятница» of «пт», at their end."""
    return _SHORT_DAY.sub(lambda found: _DAYS[found[0].lower()], words)


def _numeral(found: re.Match[str]) -> str:
    if found["alone"]:
        return str((ONES | TEENS | A_FEW)[found["alone"]])
    return str(TENS[found["tens"]] + ONES.get(found["ones"] or "", 0))


def _ordinal(found: re.Match[str]) -> str:
    """Where no month follows it is marked as a day: «на восьмое», «в пятницу пятого», «восьмого»;
    «на первое» may be a place."""
    number, led = TENS.get(found["tens"] or "", 0) + ORDINALS[found["ordinal"]], found["led"] or ""
    is_alone = found[0] == found.string and found[0].endswith("ого") and number not in _PLACES
    is_named = is_alone or led.strip() in WEEKDAYS_RU
    if found["ends"] is not None and not is_named and (not led or number in _PLACES):
        return found[0]
    is_day = is_named or found["ends"] is not None
    is_day = is_day or _CLOCK_FOLLOWS.match(found.string, found.end()) is not None
    mark = "th" if found["ordinal"].isascii() else "-го"
    return f"{led}{number}{mark if is_day else ''}"


def _of_the_hour(found: re.Match[str]) -> str:
    """Half of the seventh hour is 6:30."""
    minute = 15 if found[1] == "четверть" else 30
    hour = int(found[2]) if found[2].isdigit() else ORDINALS[found[2]]
    return _spoken(hour * _HOUR - _HOUR + minute)


def _minutes_of(found: re.Match[str]) -> str:
    """«Десять минут десятого» is 9:10."""
    return _spoken(ORDINALS[found["hour"]] * _HOUR - _HOUR + _number(found["minutes"]))


def _past(found: re.Match[str]) -> str:
    minutes = 30 if found[1] else 15 if found[2] else _number(found[3])
    return _from(found[0], found[4], minutes)


def _to(found: re.Match[str]) -> str:
    quarter, minutes, hour = found.groups()[:3] if found[3] else found.groups()[3:]
    return _from(found[0], hour, -15 if quarter else -_number(minutes))


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _UNITS[said]


def _from(said: str, hour: str, minutes: int) -> str:
    """As it was said where that is no hour."""
    number = int(hour) if hour.isdigit() else (_UNITS | _ONE_O_CLOCK).get(hour, 0)
    return _spoken(number * _HOUR + minutes) if 1 <= number <= 12 else said


def _spoken(minutes: int) -> str:
    hour, minute = divmod(minutes % (12 * _HOUR), _HOUR)
    return f"{hour or 12}'{minute:02}"


_ONE = frozenset({"одна", "одной", "одно", "одним"})


@lru_cache(maxsize=512)
def is_number(word: str) -> bool:
    """In figures or spoken, with a sign of money before it."""
    return word.lstrip("€$£")[:1].isdigit() or in_figures(word).isdigit() or word in _ONE
