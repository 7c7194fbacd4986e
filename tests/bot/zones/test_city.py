"""A person names a city, and the account gets its time zone."""

from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.zones.city import city_of, find_zone, zones_meant
from bot.zones.city_names import CITIES
from tests.helpers.table import each_row

NAMED = {
    "Moscow": "Europe/Moscow", "москва": "Europe/Moscow", "Питер": "Europe/Moscow",
    "Санкт-Петербург": "Europe/Moscow", "Petersburg": "Europe/Moscow", "Казань": "Europe/Moscow",
    "Екатеринбург": "Asia/Yekaterinburg", "Пермь": "Asia/Yekaterinburg",
    "Новосибирск": "Asia/Novosibirsk", "Владивосток": "Asia/Vladivostok",
    "Минск": "Europe/Minsk", "Киев": "Europe/Kyiv", "Kiev": "Europe/Kyiv", "Kyiv": "Europe/Kyiv",
    "Алматы": "Asia/Almaty", "Ташкент": "Asia/Tashkent", "Тбилиси": "Asia/Tbilisi",
    "London": "Europe/London", "Лондон": "Europe/London", "Lisbon": "Europe/Lisbon",
    "Milan": "Europe/Rome", "Милан": "Europe/Rome", "Munich": "Europe/Berlin",
    "Barcelona": "Europe/Madrid", "Барселона": "Europe/Madrid", "Париж": "Europe/Paris",
    "New York": "America/New_York", "new_york": "America/New_York", "Нью-Йорк": "America/New_York",
    "нью йорк": "America/New_York", "Miami": "America/New_York", "Boston": "America/New_York",
    "San Francisco": "America/Los_Angeles", "São Paulo": "America/Sao_Paulo",
    "sao paulo": "America/Sao_Paulo", "Delhi": "Asia/Kolkata", "Mumbai": "Asia/Kolkata",
    "Calcutta": "Asia/Kolkata", "Дубай": "Asia/Dubai", "Стамбул": "Europe/Istanbul",
    "Buenos Aires": "America/Argentina/Buenos_Aires", "Moscow, Russia": "Europe/Moscow",
    " Europe/Berlin ": "Europe/Berlin", "europe/berlin": "Europe/Berlin",
    "UTC": "UTC", "utc": "UTC", "UTC+0": "UTC", "UTC+3": "Etc/GMT-3",
    "GMT+3": "Etc/GMT-3", "utc +03:00": "Etc/GMT-3", "+3": "Etc/GMT-3", "-5": "Etc/GMT+5",
    "UTC−5": "Etc/GMT+5", "+14": "Etc/GMT-14", "-12": "Etc/GMT+12",
}  # fmt: skip


@each_row(("typed", "zone"), NAMED.items())
def test_a_city_or_a_zone_is_found_in_either_language(typed: str, zone: str) -> None:
    assert find_zone(typed) == zone


@each_row(
    "typed",
    [
        "",
        " ",
        ",",
        "Atlantis",
        "Неизвестный город",
        "localtime",
        "+15",
        "-13",
        "3",
        "+5:30",
        "9" * 4096,
    ],
)
def test_what_is_not_known_is_not_guessed(typed: str) -> None:
    assert find_zone(typed) is None


@each_row("zone", CITIES)
def test_every_city_of_the_table_leads_to_a_zone_that_exists(zone: str) -> None:
    ZoneInfo(zone)
    assert {find_zone(city) for city in CITIES[zone].split(",")} == {zone}


def test_every_zone_is_found_by_its_own_name_or_asked_about() -> None:
    odd = {"localtime", "Factory"}
    for zone in available_timezones() - odd:
        assert find_zone(zone) or zones_meant(zone), zone


@each_row(
    ("zone", "language", "city"),
    [
        ("Europe/Moscow", "en", "Moscow"),
        ("Europe/Moscow", "ru", "Москва"),
        ("America/New_York", "en", "New York"),
        ("America/New_York", "ru", "Нью-Йорк"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
        ("Europe/Kyiv", "ru", "Киев"),
        ("Etc/GMT-3", "en", "UTC+3"),
        ("Etc/GMT+5", "ru", "UTC-5"),
        ("UTC", "ru", "UTC"),
        ("Etc/UTC", "en", "UTC"),
    ],
)
def test_a_zone_is_shown_by_its_city(zone: str, language: str, city: str) -> None:
    assert city_of(zone, language) == city


@pytest.mark.parametrize("name", ["Etc/GMT+5", "Etc/GMT-5", "Etc/GMT-14"])
def test_names_that_differ_by_a_sign_are_not_mixed_up(name: str) -> None:
    assert find_zone(name) == name
    assert (
        find_zone(name.lower()) is None
    )  # asked, as the sign of such names is the other way round
