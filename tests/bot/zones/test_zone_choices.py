"""Whatever a person writes as a time zone is understood or leads to buttons: never to an offset
without summer time that nobody asked for."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from bot.zones.city import find_zone, has_no_summer_time, zones_meant
from bot.zones.zone_choices import MOST, zone_choices, zones_at
from tests.helpers.table import each_row

ZONES = frozenset(available_timezones())
NOW = datetime(2026, 11, 28, tzinfo=UTC)

COUNTRIES = {"PRC", "ROC", "ROK"}  # zones of the database that are places without summer time

UNDERSTOOD = {
    "Moscow": "Europe/Moscow", "москва": "Europe/Moscow", "МОСКВА": "Europe/Moscow",
    "мск": "Europe/Moscow", "MSK": "Europe/Moscow", "Moskva": "Europe/Moscow",
    "московское время": "Europe/Moscow", "Moscow time": "Europe/Moscow",
    "(UTC+03:00) Moscow": "Europe/Moscow", "Москва (МСК)": "Europe/Moscow",
    "Europe/Moscow": "Europe/Moscow", "europe/moscow": "Europe/Moscow",
    "europe moscow": "Europe/Moscow", "Europe/Kiev": "Europe/Kiev", "спб": "Europe/Moscow",
    "Kiev": "Europe/Kyiv", "Kyiv": "Europe/Kyiv", "киев": "Europe/Kyiv",
    "New York": "America/New_York", "new-york": "America/New_York", "NYC": "America/New_York",
    "ny": "America/New_York", "Нью Йорк": "America/New_York", "LA": "America/Los_Angeles",
    "Алматы": "Asia/Almaty", "Алма-Ата": "Asia/Almaty", "Almaty": "Asia/Almaty",
    "Tbilisi": "Asia/Tbilisi", "тбилиси": "Asia/Tbilisi", "Ереван": "Asia/Yerevan",
    "Germany": "Europe/Berlin", "Германия": "Europe/Berlin", "Франция": "Europe/Paris",
    "Israel": "Asia/Jerusalem", "Грузия": "Asia/Tbilisi", "Japan": "Asia/Tokyo",
    "UK": "Europe/London", "Англия": "Europe/London", "UAE": "Asia/Dubai", "ОАЭ": "Asia/Dubai",
    "Eastern Time": "America/New_York", "Pacific Standard Time": "America/Los_Angeles",
    "ET": "America/New_York", "EDT": "America/New_York", "PT": "America/Los_Angeles",
    "EST5EDT": "America/New_York", "HST": "Pacific/Honolulu", "JST": "Asia/Tokyo",
    "AEDT": "Australia/Sydney", "Sao Paulo, Brazil": "America/Sao_Paulo",
    "GMT+3": "Etc/GMT-3", "UTC+03:00": "Etc/GMT-3", "utc +3": "Etc/GMT-3", "+3": "Etc/GMT-3",
    "+03": "Etc/GMT-3", "+0300": "Etc/GMT-3", "-5": "Etc/GMT+5", "мск+2": "Etc/GMT-5",
    "МСК-1": "Etc/GMT-2", "MSK +4": "Etc/GMT-7", "UTC": "UTC", "Zulu": "UTC",
}  # fmt: skip

ASKED = {
    "EST": "America/New_York", "est": "America/New_York", "MST": "America/Denver",
    "CST": "America/Chicago", "PST": "America/Los_Angeles", "AST": "America/Halifax",
    "GMT": "Europe/London", "gmt": "Europe/London", "Greenwich": "Europe/London",
    "BST": "Europe/London", "IST": "Asia/Kolkata", "CET": "Europe/Berlin", "EET": "Europe/Kyiv",
    "WET": "Europe/Lisbon", "AEST": "Australia/Sydney", "(GMT) London time zone GMT": None,
    "Россия": "Europe/Moscow", "Russia": "Europe/Moscow", "USA": "America/New_York",
    "США": "America/New_York", "Казахстан": "Asia/Almaty", "Canada": "America/Toronto",
    "Australia": "Australia/Sydney", "Georgia": "Asia/Tbilisi", "Украина": "Europe/Kyiv",
    "+5:30": "Asia/Kolkata", "UTC+05:45": "Asia/Kathmandu", "GMT-3:30": "America/St_Johns",
    "Mocsow": "Europe/Moscow", "Kyyiv": "Europe/Kyiv", "по Москве": "Europe/Moscow",
    "время Питера": "Europe/Moscow", "Екатеринбруг": "Asia/Yekaterinburg",
    "New Yrok": "America/New_York", "Minsk Belarus": "Europe/Minsk",
}  # fmt: skip


@each_row(("typed", "zone"), UNDERSTOOD.items())
def test_what_names_one_clock_is_understood(typed: str, zone: str) -> None:
    assert find_zone(typed) == zone


@each_row(("typed", "likeliest"), ASKED.items())
def test_what_may_mean_several_clocks_is_asked(typed: str, likeliest: str | None) -> None:
    assert find_zone(typed) is None
    choices = zone_choices(typed, NOW)
    assert 1 <= len(choices) <= MOST
    assert likeliest in (None, choices[0])
    assert set(choices) <= ZONES


@each_row("typed", ["", " ", "?", "3", "qwerty", "+99", "9" * 4096, "a " * 2048])
def test_what_resembles_nothing_has_no_choices(typed: str) -> None:
    assert find_zone(typed) is None
    assert zone_choices(typed, NOW) == ()


def test_no_name_without_an_offset_in_it_leads_to_a_fixed_offset_unasked() -> None:
    """EST is a zone of the database that knows no summer time: an hour late from March on."""
    abbreviations = {zone for zone in ZONES if zone.isalpha() and zone.isupper()}
    assert "EST" in abbreviations
    for name in abbreviations - {"UTC", "UCT"}:
        zone = find_zone(name)
        assert zone is None or not has_no_summer_time(zone), name
        assert zone != name or len({*offsets(zone)}) > 1 or name in COUNTRIES, name


def offsets(zone: str) -> list[timedelta | None]:
    months = (datetime(2027, month, 1, tzinfo=UTC) for month in range(1, 13))
    return [moment.astimezone(ZoneInfo(zone)).utcoffset() for moment in months]


def test_what_an_abbreviation_may_mean_keeps_that_time_in_winter() -> None:
    winter = datetime(2027, 1, 15, tzinfo=UTC)
    for name in ("EST", "MST", "CET", "EET", "GMT"):
        offset = winter.astimezone(ZoneInfo(name)).utcoffset()
        for zone in zones_meant(name):
            assert winter.astimezone(ZoneInfo(zone)).utcoffset() == offset, (name, zone)


@each_row("typed", ["+3", "UTC-5", "мск+0", "по москве мск", "Берлин Berlin", "Germany Berlin"])
def test_no_zone_is_offered_twice(typed: str) -> None:
    choices = zone_choices(typed, NOW)
    assert len(set(choices)) == len(choices)


def test_a_place_whose_clock_never_changes_takes_the_room_of_no_other() -> None:
    places = zones_at(timedelta(hours=3), NOW)
    assert len(set(places)) == len(places) == MOST


def test_an_offset_offers_the_places_that_have_it_now_before_those_of_the_other_half_year() -> None:
    places = zones_at(timedelta(hours=3), NOW)
    assert places[0] == "Europe/Moscow"
    assert places.index("Europe/Istanbul") < places.index("Europe/Kyiv")
