"""Column types that turn stored values into the values of `records` and back. Used by `models`."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from peewee import BigIntegerField, TextField

from storage.records import (
    AS_USUAL,
    Actor,
    CommentState,
    Failure,
    FirstComment,
    HandOff,
    Options,
    Rehearsal,
    StoredDoubt,
    Trial,
)

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


class ActorField(TextField):
    """An `Actor`."""

    def db_value(self, value: Actor) -> str:
        return value.name

    def python_value(self, value: str) -> Actor:
        return Actor.named(value)


class FailureField(JsonField):
    """A `Failure`."""

    def db_value(self, value: Failure | None) -> str | None:  # type: ignore[override]  # narrower on purpose
        return None if value is None else super().db_value(asdict(value))

    def python_value(self, value: str | None) -> Failure | None:
        return None if value is None else Failure(**json.loads(value))


class OptionsField(JsonField):
    """`Options`: what is as it is by default is left out."""

    def db_value(self, value: Options) -> str | None:  # type: ignore[override]  # narrower on purpose
        default = asdict(AS_USUAL)
        return super().db_value(
            {name: it for name, it in asdict(value).items() if it != default[name]}
        )

    def python_value(self, value: str | None) -> Options:
        kept = json.loads(value or "{}")
        names = tuple(kept.pop("collaborators", ()))
        trial = kept.pop("trial", None)
        return Options(**kept, collaborators=names, trial=None if trial is None else Trial(trial))


class RehearsalField(JsonField):
    """A `Rehearsal`."""

    def db_value(self, value: Rehearsal | None) -> str | None:  # type: ignore[override]  # narrower on purpose
        return None if value is None else super().db_value(asdict(value))

    def python_value(self, value: str | None) -> Rehearsal | None:
        kept = _with_failure(super().python_value(value))
        return None if kept is None else Rehearsal(**kept)


class HandOffField(JsonField):
    """A `HandOff`."""

    def db_value(self, value: HandOff | None) -> str | None:  # type: ignore[override]  # narrower on purpose
        return None if value is None else super().db_value(asdict(value))

    def python_value(self, value: str | None) -> HandOff | None:
        kept: Any = super().python_value(value)
        if kept is None:
            return None
        known, shown = kept.pop("known_media_ids"), tuple(kept.pop("shown"))
        known = None if known is None else tuple(known)
        return HandOff(**kept, known_media_ids=known, shown=shown)


class FirstCommentField(JsonField):
    """A `FirstComment`."""

    def db_value(self, value: FirstComment | None) -> str | None:  # type: ignore[override]  # narrower on purpose
        return None if value is None else super().db_value(asdict(value))

    def python_value(self, value: str | None) -> FirstComment | None:
        kept = _with_failure(super().python_value(value))
        if kept is None:
            return None
        return FirstComment(**{**kept, "state": CommentState(kept["state"])})


class MediaDoubtsField(JsonField):
    """A tuple of `StoredDoubt`."""

    def db_value(self, value: tuple[StoredDoubt, ...]) -> str | None:  # type: ignore[override]  # narrower on purpose
        return super().db_value([asdict(doubt) for doubt in value])

    def python_value(self, value: str | None) -> tuple[StoredDoubt, ...]:
        return tuple(StoredDoubt(**each) for each in json.loads(value or "[]"))


def _with_failure(kept: Any) -> dict[str, Any] | None:  # noqa: ANN401 - whatever was kept
    if kept is None:
        return None
    failure = kept.get("failure")
    return {**kept, "failure": None if failure is None else Failure(**failure)}


def _instant_to_json(value: object) -> dict[str, str]:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return {INSTANT_KEY: value.astimezone(UTC).isoformat()}
    raise TypeError(f"{value!r} cannot be kept as JSON")


def _instant_from_json(value: dict[str, Any]) -> object:
    if value.keys() == {INSTANT_KEY}:
        return datetime.fromisoformat(value[INSTANT_KEY])
    return value
