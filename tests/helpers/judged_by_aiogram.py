"""aiogram's models as judges of what the pretend Telegram says.

Importing aiogram takes a second. It is done for the stories alone (`loaded_aiogram`), all of
them in one process (`workers`).
"""

from typing import TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


def strict(kind: type[T], answer: object) -> T:
    """Validated by aiogram's model of it; a field that the model does not know is a failure."""
    value = TypeAdapter(kind).validate_python(answer)
    _refuse_unknown(value)
    return value


def _refuse_unknown(value: object) -> None:
    from aiogram import types

    if isinstance(value, list):
        for item in value:
            _refuse_unknown(item)
    elif isinstance(value, types.TelegramObject):
        assert not value.model_extra, (type(value).__name__, value.model_extra)
        for name in type(value).model_fields:
            _refuse_unknown(getattr(value, name))
