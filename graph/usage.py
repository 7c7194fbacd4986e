"""How much of Meta's call budget is spent and what time it is there, read from the headers of an
answer. The client hands it to whoever decides when to slow down."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeGuard


@dataclass(frozen=True)
class Usage:
    """Percentages, throttling starts at 100: of the app, and by business or IG account id.

    Each is the worst of Meta's three figures (calls, total time, CPU time).
    """

    app: float | None = None
    account: Mapping[str, float] = field(default_factory=dict)
    regain_access_minutes: int | None = None
    at: datetime | None = None  # by Meta's clock


def parse_usage(headers: Mapping[str, str]) -> Usage | None:
    """Read `X-App-Usage`, `X-Business-Use-Case-Usage` and `Date`; None when none can be read.

    `headers` must look names up without regard to case, as those of requests do.
    """
    app = _json_object(headers.get("X-App-Usage"))
    business = _json_object(headers.get("X-Business-Use-Case-Usage"))
    buckets = {account: _objects(entries) for account, entries in business.items()}
    worst = {account: _worst(entries) for account, entries in buckets.items()}
    account = {key: percent for key, percent in worst.items() if percent is not None}
    minutes = [
        int(entry["estimated_time_to_regain_access"])
        for entries in buckets.values()
        for entry in entries
        if _is_number(entry.get("estimated_time_to_regain_access"))
    ]
    usage = Usage(_worst([app]), account, max(minutes, default=0) or None, _date(headers))
    return None if usage == Usage() else usage


def _date(headers: Mapping[str, str]) -> datetime | None:
    try:
        date = parsedate_to_datetime(headers.get("Date", ""))
    except ValueError:
        return None
    return date if date.tzinfo is not None else None


def _json_object(text: str | None) -> dict[str, Any]:
    try:
        value = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _objects(entries: object) -> list[dict[str, Any]]:
    found = entries if isinstance(entries, list) else [entries]
    return [entry for entry in found if isinstance(entry, dict)]


def _worst(entries: Iterable[Mapping[str, Any]]) -> float | None:
    figures = ("call_count", "total_time", "total_cputime")
    return max(
        (
            float(entry[name])
            for entry in entries
            for name in figures
            if _is_number(entry.get(name))
        ),
        default=None,
    )


def _is_number(value: object) -> TypeGuard[int | float]:
    # JSON allows NaN, infinity and numbers of any length; none of them is a percentage.
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 10**6
