"""Column types of moments and documents, and how a row that was read becomes values. Used by
`models`; `values` builds on them."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

from peewee import (
    AutoField,
    BigIntegerField,
    Field,
    FloatField,
    ForeignKeyField,
    IntegerField,
    TextField,
)
from playhouse.fields import EnumField  # type: ignore[import-untyped]  # ships without types

# How the values of columns are read, by name; None where they are what the driver gives.
Converters: TypeAlias = Mapping[str, Callable[[Any], Any] | None]

AS_THEY_ARE = (AutoField, BigIntegerField, FloatField, ForeignKeyField, IntegerField, TextField)

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


def converters(fields: "Iterable[Field[Any]]") -> Converters:
    return {field.name: _converter(field) for field in fields}


def values_of(known: Converters, line: Sequence[Any]) -> dict[str, Any]:
    """The columns at the beginning of a line, by name. Most are NULL or need no call: posts and
    accounts are read all day."""
    return {
        name: value if value is None or convert is None else convert(value)
        for (name, convert), value in zip(known.items(), line, strict=False)
    }


def _converter(field: "Field[Any]") -> Callable[[Any], Any] | None:
    if isinstance(field, EnumField):
        enum: Callable[[Any], Any] = field.enum_class
        return enum
    return None if type(field) in AS_THEY_ARE else field.python_value


def _instant_to_json(value: object) -> dict[str, str]:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return {INSTANT_KEY: value.astimezone(UTC).isoformat()}
    raise TypeError(f"{value!r} cannot be kept as JSON")


def _instant_from_json(value: dict[str, Any]) -> object:
    if value.keys() == {INSTANT_KEY}:
        return datetime.fromisoformat(value[INSTANT_KEY])
    return value
