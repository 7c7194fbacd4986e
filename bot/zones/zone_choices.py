"""The time zones to choose from when what a person typed does not name one of them for certain.

Called by the settings.
"""

import difflib
import functools
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.core import get_global

from bot.zones.city import find_zone, key_of, offset_in, prominence, zones_by_name, zones_meant
from bot.zones.city_names import ABBREVIATIONS, CITIES

MOST = 9
_READ = 60  # characters of what was typed; names are shorter
_ALIKE = 0.75  # of `difflib`: a letter wrong in four
_SHORTEST = 4  # letters: shorter names resemble too much
_HALF_A_YEAR = timedelta(days=182)


def zone_choices(typed: str, now: datetime) -> tuple[str, ...]:
    """What an abbreviation, a country or an offset may mean, or zones whose names look alike; the
    likeliest first, none when nothing comes near."""
    typed = typed[:_READ]
    offset = offset_in(typed)
    found = zones_at(offset, now) if offset is not None else zones_meant(typed) or _alike(typed)
    return tuple(dict.fromkeys(found))[:MOST]


def zones_at(ahead: timedelta, now: datetime) -> tuple[str, ...]:
    """Well-known places whose clocks are that far ahead of UTC now, then those half a year away;
    any places if no well-known one is."""
    for places in (_well_known(), _all_places()):
        of_now = [zone for zone in places if _is_ahead(zone, ahead, now)]
        of_later = [zone for zone in places if _is_ahead(zone, ahead, now + _HALF_A_YEAR)]
        if of_now or of_later:
            return tuple(dict.fromkeys([*of_now, *of_later]))[:MOST]
    return ()


def _is_ahead(zone: str, ahead: timedelta, moment: datetime) -> bool:
    return moment.astimezone(ZoneInfo(zone)).utcoffset() == ahead


@functools.cache
def _well_known() -> tuple[str, ...]:
    abbreviated = (zone for zones in ABBREVIATIONS.values() for zone in zones if zone != "UTC")
    return tuple(sorted({*CITIES, *abbreviated}, key=prominence))


@functools.cache
def _all_places() -> tuple[str, ...]:
    zones = (zone for of_country in get_global("territory_zones").values() for zone in of_country)
    return tuple(sorted({found for zone in zones if (found := find_zone(zone))}))


def _alike(typed: str) -> Iterable[str]:
    """By the whole of it, then by its words: `Mocsow`, `по Москве`."""
    names = {name: zones for name, zones in zones_by_name().items() if len(name) >= _SHORTEST}
    for part in dict.fromkeys([typed, *re.split(r"[^\w]+", typed)]):
        known = zones_by_name().get(key_of(part), ())
        yield from known
        if not known and len(key_of(part)) >= _SHORTEST:
            for name in difflib.get_close_matches(key_of(part), names, n=3, cutoff=_ALIKE):
                yield from names[name][:1]
