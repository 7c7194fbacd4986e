"""Finds a time zone by the city or zone a person names, and the city to show for a zone: for the
settings, the start, and wherever a time is shown with its zone. What to choose from when a name is
not clear: `zone_choices`."""

import functools
import re
import unicodedata
from datetime import timedelta
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

from bot.zones.city_names import ABBREVIATIONS, CITIES, RENAMED

_REGIONS = frozenset(
    {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe"}
    | {"Indian", "Pacific"}
)
_UTC_NAMES = frozenset({"UTC", "UCT", "Universal", "Zulu", "Etc/UTC", "Etc/GMT"})
_EXCLAVES = frozenset({"Europe/Busingen"})  # a village of Germany with the clocks of Zurich
_NOT_ZONES = frozenset({"localtime", "Factory"})
_SIGNED = "Etc/GMT"  # whose names differ by a sign alone, which keys leave out
_NO_SUMMER_TIME = _UTC_NAMES | {"GMT", "EST", "MST", "HST"}
_LANGUAGES = ("en", "ru")
SHORT_NAMES = frozenset(name.casefold() for many in ABBREVIATIONS for name in many.split(", "))
_OFFSET = re.compile(
    r"(?P<from>utc|gmt|мск|msk)? ?(?P<sign>[+\-−–]) ?(?P<hours>\d{1,2})"
    r"(?::?(?P<minutes>00|15|30|45))?",
    re.IGNORECASE,
)
_ABOUT_ZONE = re.compile(  # what people put around the name: "(UTC+3) Moscow", "Moscow time"
    r"\([^()]*\)|\b(?:standard|daylight|summer)?\s*(?:time ?zone|time)\b|\b(?:по|время|времени)\b",
    re.IGNORECASE,
)
_FURTHEST_EAST, _FURTHEST_WEST = 14, -12
_MOSCOW = timedelta(hours=3)


def find_zone(text: str) -> str | None:
    """The IANA zone of a city (`Moscow`, `Питер`, `São Paulo`), of a country or an abbreviation
    that has one clock, of a zone name or of a whole-hour offset (`UTC+3`, `+3`); None when it is
    not known or may mean several. What follows a comma is left out."""
    typed = text.strip()
    if typed.startswith(_SIGNED) and is_zone(typed):
        return typed
    offset = offset_in(typed)
    if offset is not None:
        return _fixed_zone(offset)
    meant = zones_meant(typed)
    return meant[0] if len(meant) == 1 else None


def zones_meant(typed: str) -> tuple[str, ...]:
    """The zones that a name stands for, the likeliest first."""
    bare = _ABOUT_ZONE.sub(" ", typed)
    names = (typed, typed.split(",")[0], bare, bare.split(",")[0])
    return next(filter(None, (zones_by_name().get(key_of(name)) for name in names)), ())


def offset_in(typed: str) -> timedelta | None:
    """What `UTC+3`, `GMT-5:30`, `+3` or `мск+2` is ahead of UTC."""
    found = _OFFSET.fullmatch(typed.strip())
    if found is None:
        return None
    length = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    base = _MOSCOW if (found["from"] or "").casefold() in ("мск", "msk") else timedelta()
    return base + (length if found["sign"] == "+" else -length)


def is_zone(name: str) -> bool:
    """Whether there is such a zone: buttons may be forged or of another version."""
    return name in _zones()


@functools.cache
def _zones() -> frozenset[str]:
    """All there are, looked up in the files of this machine once."""
    return frozenset(available_timezones())


def has_no_summer_time(zone: str) -> bool:
    """Whether a zone is an offset and not a place, whose clocks may change."""
    return zone in _NO_SUMMER_TIME or zone.startswith("Etc/")


def city_of(zone: str, language: str = "en") -> str:
    """The city that stands for an IANA zone, in English or Russian; `UTC+3` where there is none."""
    if zone in _UTC_NAMES or zone == "GMT":
        return "UTC"
    if fixed := re.fullmatch(r"Etc/GMT([+-])(\d+)", zone):
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    city = zone.rsplit("/", 1)[-1].replace("_", " ")
    return city if language == "en" else _cities_in(language).get(zone, city)


def _fixed_zone(ahead: timedelta) -> str | None:
    """POSIX counts west of Greenwich as positive, so `UTC+3` is the zone `Etc/GMT-3`."""
    hours, rest = divmod(ahead, timedelta(hours=1))
    if rest or not _FURTHEST_WEST <= hours <= _FURTHEST_EAST:
        return None
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def key_of(name: str) -> str:
    """Letters and digits only, without case and accents: `Нью-Йорк` and `нью йорк` are the same."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


@functools.cache
def zones_by_name() -> dict[str, tuple[str, ...]]:
    """The zones that every known name may mean, later lines winning over earlier ones."""
    known = _zones() - _NOT_ZONES
    keyed = (zone for zone in known if not zone.startswith(_SIGNED))
    zones = sorted(keyed, key=lambda zone: (zone.count("/"), zone))
    cities = [zone for zone in zones if zone.split("/")[0] in _REGIONS]
    names = {key_of(zone): (zone,) for zone in zones} | _countries(known)
    names |= {key_of(zone.rsplit("/", 1)[-1]): (RENAMED.get(zone, zone),) for zone in cities}
    names |= {key_of(city): (zone,) for zone, city in _cities_in("ru").items() if zone in known}
    names |= {key_of(city): (zone,) for zone, many in CITIES.items() for city in many.split(",")}
    names |= {key_of(name): ("UTC",) for name in _UTC_NAMES}
    return names | {
        key_of(name): zones for many, zones in ABBREVIATIONS.items() for name in many.split(",")
    }


def _countries(known: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Every country in every language, the zone with the most of our cities first."""
    names = {}
    for code, zones in get_global("territory_zones").items():
        there = tuple(sorted(known.intersection(zones) - _EXCLAVES, key=prominence))
        for language in _LANGUAGES:
            name = Locale.parse(language).territories.get(code)
            if name and there:
                names[key_of(name)] = there
    return names


def prominence(zone: str) -> tuple[int, str]:
    """For sorting: zones with many cities of ours first."""
    return -CITIES.get(zone, "").count(","), zone


@functools.cache
def _cities_in(language: str) -> dict[str, str]:
    """CLDR's name of each zone's city."""
    known = Locale.parse(language).time_zones.items()
    return {RENAMED.get(zone, zone): names["city"] for zone, names in known if "city" in names}
