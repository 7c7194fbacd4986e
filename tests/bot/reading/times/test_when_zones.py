"""A time that is typed with the name of a zone, on Tuesday, 2 March 2027, at 10:00 in Moscow: it is
of the clocks there, and where these may be several that do not agree it is asked which."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.edits import About, Sort, TimeEdit, sort_of
from bot.reading.times.when import WhenError, WhenReason, read_when
from tests.helpers.table import each_row

MOSCOW, NEW_YORK = ZoneInfo("Europe/Moscow"), ZoneInfo("America/New_York")
NOW = datetime(2027, 3, 2, 10, tzinfo=MOSCOW)
POST = About("Oak tables 🪵 Delivery in Moscow until March 15!\n#oak", media=3)


def read(typed: str, zone: ZoneInfo = MOSCOW) -> str:
    return f"{read_when(typed, now=NOW, zone=zone).astimezone(zone):%a %d.%m %H:%M}"


@each_row(
    ["typed", "in_moscow", "in_new_york"],
    [
        ("mon 12:00 msk", "Mon 08.03 12:00", "Mon 08.03 04:00"),
        ("12 мск", "Tue 02.03 12:00", "Tue 02.03 04:00"),
        ("в 12 по Москве в понедельник", "Mon 08.03 12:00", "Mon 08.03 04:00"),
        ("пн, 12:00 (мск)", "Mon 08.03 12:00", "Mon 08.03 04:00"),
        ("завтра в 18:00 по московскому времени", "Wed 03.03 18:00", "Wed 03.03 10:00"),
        ("18:00 по времени Самары", "Tue 02.03 17:00", "Tue 02.03 09:00"),
        ("завтра в 9 утра по Нью-Йорку", "Wed 03.03 17:00", "Wed 03.03 09:00"),
        ("18:00 по минскому времени", "Tue 02.03 18:00", "Tue 02.03 10:00"),
        ("friday 6pm EST", "Sat 06.03 02:00", "Fri 05.03 18:00"),
        ("2 july 6pm EDT", "Sat 03.07 01:00", "Fri 02.07 18:00"),
        ("18:00 UTC", "Tue 02.03 21:00", "Tue 02.03 13:00"),
        ("18:00 мск+2", "Tue 02.03 16:00", "Tue 02.03 08:00"),
        ("9am Berlin time tomorrow", "Wed 03.03 11:00", "Wed 03.03 03:00"),
        ("9am Berlin time 2 july", "Fri 02.07 10:00", "Fri 02.07 03:00"),
        ("5.03 18:00 GMT", "Fri 05.03 21:00", "Fri 05.03 13:00"),
        ("fri 18:00 my time", "Fri 05.03 18:00", "Fri 05.03 18:00"),
    ],
)
def test_a_time_of_another_zone_is_of_the_clocks_there(
    typed: str, in_moscow: str, in_new_york: str
) -> None:
    assert (read(typed), read(typed, NEW_YORK)) == (in_moscow, in_new_york)


@each_row(
    ["typed", "offers"],
    [
        ("fri 18:00 IST", ["15:30", "19:00", "20:00", "21:00"]),
        ("fri 12:00 CST", ["07:00", "21:00"]),
        ("12.07 18:00 BST", ["15:00", "20:00"]),
        ("2 july 6pm EST", ["01:00", "02:00"]),  # their summer has EDT
        ("5.03 6pm EDT", ["01:00", "02:00"]),
        ("8 мск", ["20:00", "08:00"]),
    ],
)
def test_where_it_may_be_of_several_clocks_each_is_offered(typed: str, offers: list[str]) -> None:
    with pytest.raises(WhenError) as caught:
        read(typed)
    assert caught.value.reason is WhenReason.AMBIGUOUS
    assert [f"{it.astimezone(MOSCOW):%H:%M}" for it in caught.value.suggestions] == offers


@each_row(
    ["typed", "zone"],
    [
        ("18:00 IST", "Asia/Kolkata"),
        ("2 july 6pm EST", "America/New_York"),
        ("5pm BST", "Asia/Dhaka"),
    ],
)
def test_a_name_that_may_be_of_the_own_zone_is(typed: str, zone: str) -> None:
    here = ZoneInfo(zone)
    assert read(typed, here) == read(typed.rpartition(" ")[0], here)


@each_row(
    "typed", ["18:00 по местному времени", "tomorrow msk", "at 6 get", "по Москве", "7 pm xyz"]
)
def test_what_names_no_zone_or_no_clock_is_no_time(typed: str) -> None:
    with pytest.raises(WhenError) as caught:
        read(typed)
    assert caught.value.reason is WhenReason.UNCLEAR


@each_row(
    "typed",
    [
        "mon 12:00 msk pls",
        "Today 21:00 msk",
        "перенеси на пт, 18:00 по Москве",
        "move to fri 9am EST",
    ],
)
def test_under_a_card_it_is_an_order(typed: str) -> None:
    found = sort_of(typed, POST)
    assert found.sort is Sort.EDITS
    assert [type(it) for it in found.edits] == [TimeEdit]


@each_row("typed", ["Доставка по Москве до 21:00", "Эфир в 19:00 по Москве, заходите!"])
def test_a_caption_with_a_zone_stays_one(typed: str) -> None:
    assert sort_of(typed, POST).sort is Sort.TEXT
