"""The time zone that is named beside a clock time: `18:00 msk`, `9am Berlin time`, «по Москве».

Called by the grammar of times."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.zones.city import SHORT_NAMES, find_zone, offset_in, zones_meant

_WORDS = {
    *("get", "art", "met", "west", "us", "usa", "act", "america", "eastern", "central", "mountain"),
    *("pacific", "сша", "америка"),
}
"""No zones without `time` behind them: `at 6 get …`."""
_SIGNED = r"(?:utc|gmt|мск|msk) ?[+−–-] ?\d{1,2}(?::?\d\d)?"
_ALONE = rf"{_SIGNED}|{'|'.join(map(re.escape, (SHORT_NAMES | {'utc'}) - _WORDS))}"
_NAMED = (
    r"(?:по |время |time )(?:времени (?:в )?)?(?P<by>[^\W\d][\w -]*?)(?: времени)?"
    r"|(?P<of>[^\W\d][\w -]*) (?:time|врем(?:я|ени))"
)
_SAID = re.compile(rf"(?P<alone>{_ALONE})(?: time)?|{_NAMED}")
MAY_BE_SAID = re.compile(rf"\b(?:по|time|врем(?:я|ени)|{_ALONE})\b")
_MINE = frozenset({"my", "our", "моему", "мое", "нашему", "наше"})
_CASES = {
    "е": "ая", "у": ("",), "ю": "й", "и": "ьяа", "а": ("",), "ы": "а", "я": "й",
    "скому": ("", "а", "ь"), "ское": ("", "а", "ь"), "ому": ("", "ое"), "ое": ("",),
}  # fmt: skip
"""Of «по Москве», «времени Москвы», «по берлинскому времени», and how the name itself ends."""
_WINTER, _SUMMER = 1, 7


def zones_said(said: str) -> tuple[str, ...] | None:
    """Of words in small letters the zones that they may name, none of these for the own one; None
    where they name no zone."""
    found = _SAID.fullmatch(said)
    name = next(filter(None, found.groups()), "") if found else ""
    if name in _MINE:
        return ()
    return next(filter(None, map(_zones_named, _forms(name))), None)


def _forms(name: str) -> Iterator[str]:
    """The name as it may be called in the table."""
    yield name
    for ending, others in _CASES.items():
        if name.endswith(ending):
            yield from (name.removesuffix(ending) + other for other in others)


def _zones_named(name: str) -> tuple[str, ...]:
    if offset_in(name) is not None:
        return tuple(filter(None, [find_zone(name)]))
    zones = zones_meant(name)
    return tuple(dict.fromkeys((*zones, *_by_the_letter(name, zones))))


def _by_the_letter(name: str, zones: tuple[str, ...]) -> Iterator[str]:
    """`EST` may be meant as that of winter in summer as well."""
    for zone in zones:
        for month in (_WINTER, _SUMMER):
            moment = datetime(2027, month, 1, tzinfo=ZoneInfo(zone))
            hours = (moment.utcoffset() or timedelta()) / timedelta(hours=1)
            fixed = find_zone(f"{hours:+.0f}") if hours.is_integer() else None
            if fixed and moment.tzname() == name.upper():
                yield fixed
