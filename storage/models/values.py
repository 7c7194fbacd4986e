"""Column types that turn stored values into the values of `records` and back. Used by `models`."""

import json
from dataclasses import asdict
from typing import Any

from peewee import TextField

from storage.models.columns import JsonField
from storage.records import (
    AS_USUAL,
    Actor,
    CommentState,
    Failure,
    FileNote,
    FirstComment,
    HandOff,
    Kind,
    MadeOf,
    Options,
    Receipt,
    Recipe,
    Rehearsal,
    Removal,
    StoredDoubt,
    Trial,
)


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
        kept: Any = super().python_value(value)
        return None if kept is None else _failure(kept)


class OptionsField(JsonField):
    """`Options`: what is as it is by default is left out."""

    def db_value(self, value: Options) -> str | None:  # type: ignore[override]  # narrower on purpose
        if value == AS_USUAL:
            return "{}"
        default = asdict(AS_USUAL)
        return super().db_value(
            {name: it for name, it in asdict(value).items() if it != default[name]}
        )

    def python_value(self, value: str | None) -> Options:
        if value == "{}":  # as a rule
            return AS_USUAL
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


class RemovalField(JsonField):
    """A `Removal`."""

    def db_value(self, value: Removal | None) -> str | None:  # type: ignore[override]  # narrower on purpose
        return None if value is None else super().db_value(asdict(value))

    def python_value(self, value: str | None) -> Removal | None:
        kept = _with_failure(super().python_value(value))
        return None if kept is None else Removal(**kept)


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


class MadeOfField(JsonField):
    """A `MadeOf`."""

    def db_value(self, value: MadeOf | None) -> str | None:  # type: ignore[override]  # narrower on purpose
        return None if value is None else super().db_value(asdict(value))

    def python_value(self, value: str | None) -> MadeOf | None:
        kept: Any = super().python_value(value)
        return None if kept is None else MadeOf(**{**kept, "kind": Kind(kept["kind"])})


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


class FileNoteField(JsonField):
    """A `FileNote`."""

    def db_value(self, value: FileNote | None) -> str | None:  # type: ignore[override]  # narrower on purpose
        return None if value is None else super().db_value(asdict(value))

    def python_value(self, value: str | None) -> FileNote | None:
        return None if value is None else FileNote(**json.loads(value))


class FileNoteListField(JsonField):
    """A tuple of `FileNote`."""

    def db_value(self, value: tuple[FileNote, ...]) -> str | None:  # type: ignore[override]  # narrower on purpose
        return super().db_value([asdict(note) for note in value])

    def python_value(self, value: str | None) -> tuple[FileNote, ...]:
        return tuple(FileNote(**each) for each in json.loads(value or "[]"))


class RecipeField(JsonField):
    """A `Recipe`: what is as it is by default is left out."""

    def db_value(self, value: Recipe) -> str | None:  # type: ignore[override]  # narrower on purpose
        default = asdict(Recipe())
        return super().db_value(
            {name: it for name, it in asdict(value).items() if it != default[name]}
        )

    def python_value(self, value: str | None) -> Recipe:
        return Recipe(**json.loads(value or "{}"))


def _with_failure(kept: Any) -> dict[str, Any] | None:  # noqa: ANN401 - whatever was kept
    if kept is None:
        return None
    failure = kept.get("failure")
    return {**kept, "failure": None if failure is None else _failure(failure)}


def _failure(kept: dict[str, Any]) -> Failure:
    receipt = kept.get("receipt")
    return Failure(**{**kept, "receipt": None if receipt is None else Receipt(**receipt)})
