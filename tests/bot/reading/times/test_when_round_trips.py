"""Any minute of the coming year, written in any documented form, is read back as that minute."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.reading.times.when import WhenError, read_when
from tests.helpers.letters import ANY

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=BERLIN)
MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MONTHS_RU = [
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
]  # fmt: skip
WORDS = [
    "через", "in", "+", "-", "в", "at", "on", "next", "this", "завтра", "today", "fri", "пт",
    "25", "2", "5/6", "31.02", "24.12", "18:30", "9", "am", "pm", "утра", "вечера", "h", "d",
    "час", "w", "noon", "may", "2027", "99",
]  # fmt: skip

MINUTES_AHEAD = st.integers(2, 330 * 24 * 60)
FORMS = [
    "{at:%Y-%m-%d %H:%M}",
    "{at:%Y-%m-%dT%H:%M}",
    "{at:%d.%m.%Y %H:%M}",
    "{at:%d.%m.%y %H.%M}",
    "{at.day}.{at.month} {at:%H:%M}",
    "{at:%d.%m %H:%M}",
    "{at:%H:%M %d.%m}",
    "{at.day} {en} {at:%H:%M}",
    "{en} {at.day}, {at.year} at {at:%I:%M} {ampm}",
    "{at.day} {ru} в {at:%H:%M}",
    "{at.day} {ru} {at.year} года в {at:%H:%M}",
]


@given(minutes=MINUTES_AHEAD, form=st.sampled_from(FORMS))
def test_a_minute_written_down_is_read_back(minutes: int, form: str) -> None:
    instant = NOW.astimezone(UTC) + timedelta(minutes=minutes)
    at = instant.astimezone(BERLIN)
    assume(at.fold == 0)  # the second of a doubled hour cannot be written
    typed = form.format(
        at=at, en=MONTHS_EN[at.month - 1], ru=MONTHS_RU[at.month - 1], ampm="ap"[at.hour > 11] + "m"
    )
    assert read_when(typed, now=NOW, zone=BERLIN) == instant


@given(
    minutes=st.integers(1, 9999), form=st.sampled_from(["+{}m", "in {} minutes", "через {} минут"])
)
def test_a_distance_written_down_is_read_back(minutes: int, form: str) -> None:
    read = read_when(form.format(minutes), now=NOW, zone=BERLIN)
    assert read - NOW == timedelta(minutes=minutes)


def outcome(text: str) -> datetime | WhenError:
    try:
        return read_when(text, now=NOW, zone=BERLIN)
    except WhenError as error:
        return error


def is_ahead_within_a_year(instant: datetime) -> bool:
    return timedelta(minutes=1) <= instant - NOW <= timedelta(days=366)


@given(text=st.text(ANY, max_size=80))
def test_any_text_is_either_a_time_ahead_within_a_year_or_refused(text: str) -> None:
    read = outcome(text)
    assert read.typed == text if isinstance(read, WhenError) else is_ahead_within_a_year(read)


@given(words=st.lists(st.sampled_from(WORDS), max_size=5), glue=st.sampled_from(["", " ", ", "]))
def test_any_pile_of_known_words_is_either_a_time_ahead_or_refused(
    words: list[str], glue: str
) -> None:
    read = outcome(glue.join(words))
    instants = read.suggestions if isinstance(read, WhenError) else (read,)
    assert all(map(is_ahead_within_a_year, instants))
