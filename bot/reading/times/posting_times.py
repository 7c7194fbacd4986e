"""Reads the posting times of a week as a person types them: `mon-fri 12:00 18:00; sat 11:00`,
«пн-пт 12:00 и 18:00, сб 11:00».

Called by their screen. What is not understood is refused by its own words, nothing is guessed.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import time

from bot.reading.grammar.clock import read_clock
from bot.reading.grammar.day import Weekday, read_day
from bot.reading.grammar.words import PARTS, any_of
from posting import DAYS, MOST_OF_A_DAY, WORKDAYS, WeekTimes, of_day, week_times

EVERY_DAY = tuple(range(DAYS))
SETS_OF_DAYS: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(("daily", "everyday", "every day", "all days"), EVERY_DAY),
    **dict.fromkeys(("ежедневно", "каждый день", "все дни"), EVERY_DAY),
    **dict.fromkeys(("weekdays", "workdays", "working days"), tuple(WORKDAYS)),
    **dict.fromkeys(("будни", "в будни", "по будням", "рабочие дни"), tuple(WORKDAYS)),
    **dict.fromkeys(("weekend", "weekends", "выходные", "в выходные", "по выходным"), (5, 6)),
}
EACH = {
    "понедельникам": 0, "вторникам": 1, "средам": 2, "четвергам": 3,
    "пятницам": 4, "субботам": 5, "воскресеньям": 6,
    "mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6,
}  # fmt: skip
FILLERS = frozenset(
    {"and", "at", "on", "every", "each", "и", "в", "во", "по", "&"}
    | {"каждый", "каждую", "каждое", "каждые"}
)
LONGEST = 1000
NOON_HOUR = 12
_CLOCK = rf"\d{{1,2}}(?:[:.]\d\d)?(?: ?{any_of(PARTS)})?(?![\w:.])|noon|midday|полдень"
_WORD = r"[^\W\d_]+\.?"
_FROM_TO = re.compile(
    rf"\b(?:(?:from|с|от) )?({_WORD}) (?:to|through|thru|till|until|по|до) ({_WORD})"
)
_PIECE = re.compile(rf"{any_of(SETS_OF_DAYS)}(?!\w)|{_CLOCK}|{_WORD} ?- ?{_WORD}|[^\s,;]+")


class PostingTimesError(ValueError):
    """`part` is what could not be understood, in small letters; empty when a day has more times
    than there is room for. `readings` are both times that it may mean, if it is such a one."""

    def __init__(self, part: str, readings: tuple[time, ...] = ()) -> None:
        super().__init__(part)
        self.part, self.readings = part, readings


def read_posting_times(text: str) -> WeekTimes:
    """Of the whole week; times without a day are those of every day. Raises PostingTimesError."""
    if len(text) > LONGEST:
        raise PostingTimesError(text[:LONGEST])
    tidied = _tidy(text)
    found: list[tuple[int, time]] = []
    for part in re.split(r"[;\n]", tidied):
        found += _of_part(part.strip())
    _refuse_doubtful(tidied)
    times = week_times(found)
    if not times:
        raise PostingTimesError(text.strip())
    if any(len(of_day(times, day)) > MOST_OF_A_DAY for day in EVERY_DAY):
        raise PostingTimesError("")
    return times


def read_day_times(text: str) -> tuple[time, ...]:
    """Of one day: `9:30 18:15`. Raises PostingTimesError."""
    clock: list[time] = []
    tidied = _tidy(text).replace(";", " ")
    for piece in _pieces(tidied):
        read = read_clock(piece)
        if read is None:
            raise PostingTimesError(piece)
        clock.append(read.at)
    if not clock:
        raise PostingTimesError(text.strip())
    _refuse_doubtful(tidied)
    if len(set(clock)) > MOST_OF_A_DAY:
        raise PostingTimesError("")
    return tuple(sorted(set(clock)))


_SPELLED = {"е": "[её]", "-": r"\s*[-–—−‑]\s*", " ": r"[\s·•/]+"}


def as_typed(part: str, typed: str) -> str:
    """The part of an error with the capitals and signs that the person gave it."""
    spelled = "".join(_SPELLED.get(sign, re.escape(sign)) for sign in part)
    found = re.search(spelled, typed, re.IGNORECASE)
    return found[0] if found else part


def _refuse_doubtful(text: str) -> None:
    """`mon 6` may be an evening's; another time may show that it is of the clock of 24 hours."""
    clocks = [(piece, read) for piece in _pieces(text) if (read := read_clock(piece))]
    if any(read.at.hour > NOON_HOUR or read.at.hour == 0 for _, read in clocks):
        return
    for piece, read in clocks:
        if read.is_doubtful:
            later = read.at.replace(hour=read.at.hour + NOON_HOUR)
            raise PostingTimesError(piece, (read.at, later))


def _of_part(part: str) -> list[tuple[int, time]]:
    """Days and their times, as often as they follow each other."""
    found: list[tuple[int, time]] = []
    days: list[int] = []
    clock: list[time] = []
    for piece in _pieces(part):
        if named := _days(piece):
            if clock:
                found += _each(days, clock)
                days, clock = [], []
            days += named
        elif read := read_clock(piece):
            clock.append(read.at)
        else:
            raise PostingTimesError(piece)
    if days and not clock:
        raise PostingTimesError(part)
    return [*found, *_each(days, clock)]


def _each(days: Sequence[int], clock: Sequence[time]) -> list[tuple[int, time]]:
    return [(day, at) for day in days or EVERY_DAY for at in clock]


def _days(piece: str) -> tuple[int, ...]:
    """The weekdays that a word or a range names; none when it names none."""
    if piece in SETS_OF_DAYS:
        return SETS_OF_DAYS[piece]
    first, *rest = (_weekday(end.strip()) for end in piece.split("-"))
    if first is None or len(rest) > 1:
        return ()
    last = rest[0] if rest else first
    return (
        () if last is None else tuple((first + n) % DAYS for n in range((last - first) % DAYS + 1))
    )


def _weekday(word: str) -> int | None:
    if word in EACH:
        return EACH[word]
    day = read_day(word)
    if isinstance(day, Weekday) and not day.next_one:
        return day.number
    day = read_day(word.removesuffix("s"))
    return day.number if isinstance(day, Weekday) else None


def _pieces(text: str) -> list[str]:
    found = (piece.rstrip(":") for piece in _PIECE.findall(text))
    return [piece for piece in found if piece and piece not in FILLERS]


def _tidy(typed: str) -> str:
    text = unicodedata.normalize("NFKC", typed).casefold().replace("ё", "е")
    text = re.sub(r"[–—−‑]", "-", text)
    text = re.sub(r"(?<=[^\W\d])/(?=[^\W\d])", " ", text)
    text = re.sub(r"[ \t·•]+", " ", text)
    text = re.sub(r"(?<![\d:.])(\d{1,2}) 00(?![\d:.])", r"\1:00", text)  # else midnight as well
    return _FROM_TO.sub(_as_range, text)


def _as_range(found: re.Match[str]) -> str:
    """`monday to friday` is a range as `mon-fri` is; «по вторникам и по средам» is none."""
    ends = found[1], found[2]
    return "-".join(ends) if all(_weekday(end) is not None for end in ends) else found[0]
