"""Column types of moments and documents. Used by `models`; `values` builds on them."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from peewee import BigIntegerField, TextField

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
INSTANT_KEY = "instant"  # how a moment is marked inside JSON


class InstantField(BigIntegerField):
    """A moment, kept as microseconds since 1970 UTC so that it sorts; an aware UTC datetime."""

    def db_value(self, value: datetime | None) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a time zone, this one has none: {value.isoformat()}")
        return (value - EPOCH) // MICROSECOND

    def python_value(self, value: int | None) -> datetime | None:
        return None if value is None else EPOCH + value * MICROSECOND


class JsonField(TextField):
    """A JSON document; moments inside survive as moments, tuples come back as lists. In ASCII, so
    that any text in it can be saved."""

    def db_value(self, value: object) -> str | None:
        if value is None:
            return None
        return json.dumps(value, default=_instant_to_json)

    def python_value(self, value: str | None) -> object:
        return None if value is None else json.loads(value, object_hook=_instant_from_json)


class StringsField(JsonField):
    """A tuple of strings."""

    def python_value(self, value: str | None) -> tuple[str, ...] | None:
        return None if value is None else tuple(json.loads(value))


class NumbersField(JsonField):
    """A tuple of whole numbers."""

    def python_value(self, value: str | None) -> tuple[int, ...] | None:
        return None if value is None else tuple(json.loads(value))


def _instant_to_json(value: object) -> dict[str, str]:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return {INSTANT_KEY: value.astimezone(UTC).isoformat()}
    raise TypeError(f"{value!r} cannot be kept as JSON")


def _instant_from_json(value: dict[str, Any]) -> object:
    if value.keys() == {INSTANT_KEY}:
        return datetime.fromisoformat(value[INSTANT_KEY])
    return value
