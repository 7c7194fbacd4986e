"""Finds a time zone by the city or zone a person names, and the city to show for a zone.

Called by the settings and wherever a time is shown with its zone."""

import functools
import re
import unicodedata
from zoneinfo import available_timezones

from babel import Locale

from bot.reading.city_names import CITIES, RENAMED

_REGIONS = frozenset(
    {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe"}
    | {"Indian", "Pacific"}
)
_UTC_NAMES = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT"})
_NOT_ZONES = frozenset({"localtime", "Factory"})
_OFFSET = re.compile(r"(?:utc|gmt)? ?(?P<sign>[+\-−]) ?(?P<hours>\d{1,2})(?::?00)?", re.IGNORECASE)
_FURTHEST_EAST, _FURTHEST_WEST = 14, -12


def find_zone(text: str) -> str | None:
    """The IANA zone of a city (`Moscow`, `Питер`, `São Paulo`), of a zone name or of a whole-hour
    offset (`UTC+3`, `+3`); None when it is not known. What follows a comma is left out."""
    typed = text.strip()
    if offset := _OFFSET.fullmatch(typed):
        return _fixed_zone(int(offset["hours"]) * (1 if offset["sign"] == "+" else -1))
    names = _zones_by_name()
    return names.get(_key(typed)) or names.get(_key(typed.split(",")[0]))


def city_of(zone: str, language: str = "en") -> str:
    """The city that stands for an IANA zone, in English or Russian; `UTC+3` where there is none."""
    if zone in _UTC_NAMES:
        return "UTC"
    if fixed := re.fullmatch(r"Etc/GMT([+-])(\d+)", zone):
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    city = zone.rsplit("/", 1)[-1].replace("_", " ")
    return city if language == "en" else _cities_in(language).get(zone, city)


def _fixed_zone(hours_east: int) -> str | None:
    """POSIX counts west of Greenwich as positive, so `UTC+3` is the zone `Etc/GMT-3`."""
    if not _FURTHEST_WEST <= hours_east <= _FURTHEST_EAST:
        return None
    return f"Etc/GMT{-hours_east:+d}" if hours_east else "UTC"


def _key(name: str) -> str:
    """Letters and digits only, without case and accents: `Нью-Йорк` and `нью йорк` are the same."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


@functools.cache
def _zones_by_name() -> dict[str, str]:
    """Every known name, later lines winning over earlier ones."""
    zones = sorted(available_timezones() - _NOT_ZONES, key=lambda zone: (zone.count("/"), zone))
    cities = [zone for zone in zones if zone.split("/")[0] in _REGIONS]
    names = {_key(zone): zone for zone in zones}
    names |= {_key(zone.rsplit("/", 1)[-1]): RENAMED.get(zone, zone) for zone in cities}
    names |= {_key(city): zone for zone, city in _cities_in("ru").items() if zone in zones}
    names |= {_key(city): zone for zone, many in CITIES.items() for city in many.split(",")}
    return names | {_key(name): "UTC" for name in _UTC_NAMES}


@functools.cache
def _cities_in(language: str) -> dict[str, str]:
    """CLDR's name of each zone's city."""
    known = Locale.parse(language).time_zones.items()
    return {RENAMED.get(zone, zone): names["city"] for zone, names in known if "city" in names}
