"""Asks a child process for a task on files and reads its answer, which is not trusted. Used by
`media/convert/converter.py` and `media/pictures/painting/painter.py`."""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

from pydantic import TypeAdapter

from media.apart.messages import Message
from media.apart.process import (
    ChildFailedError,
    NoChildError,
    NotAtHand,
    ProcessApart,
    Request,
    TimeLeft,
)
from media.workshop.asked.errors import FileError, FileReason
from media.workshop.asked.values import ConvertedFile, Looked

# What a measure cannot be, nor a name: a child that was taken over may say anything.
MOST_OF_ANYTHING = 2**53
LONGEST_NAME = 64
MOST_FETCHES = 64  # each brings a further stretch of a file that lies elsewhere

CONVERTED = TypeAdapter(ConvertedFile)
LOOKED = TypeAdapter(Looked)
_REFUSED = TypeAdapter(tuple[FileReason, dict[str, str | int | float]])
Result = TypeVar("Result", Looked, ConvertedFile)

log = logging.getLogger(__name__)


def task_request(
    task: dict[str, Any],
    progress: Callable[[bytes], None] = lambda _percent: None,
    stopped: Callable[[], bool] | None = None,
) -> Request:
    data = json.dumps(task).encode()
    return Request(Message.TASK, data, progress=progress, stopped=stopped)


def ask(
    child: ProcessApart,
    request: Request,
    time_left: TimeLeft,
    adapter: TypeAdapter[Result],
    fetch: Callable[[int], None] | None = None,
) -> Result:
    """What a child lacks is fetched while it is free, and the task repeated. Raises FileError,
    StoppedError, and what `fetch` raises."""
    try:
        for _ in range(MOST_FETCHES):
            answer = child.ask(request, time_left)
            if fetch is None or not isinstance(answer, NotAtHand):
                return _result(adapter, answer)
            fetch(answer.position)
    except NoChildError as error:
        raise _failed(str(error)) from None
    except ChildFailedError:
        raise FileError(FileReason.EXCESSIVE) from None
    except ValueError:
        log.warning("The work on a file gave no answer that can be")
        child.replace()
        raise FileError(FileReason.EXCESSIVE) from None
    raise FileError(FileReason.EXCESSIVE)


def _result(adapter: TypeAdapter[Result], answer: tuple[Message, bytes] | NotAtHand) -> Result:
    """Raises FileError, and ValueError for an answer that cannot be."""
    match answer:
        case (Message.FACTS, data):
            result = adapter.validate_json(data)
            _refuse_the_impossible(asdict(result))
            return result
        case (Message.REFUSED, data):
            reason, values = _REFUSED.validate_json(data)
            _refuse_the_impossible(values)
            raise FileError(reason, **values)
        case (Message.EXCESSIVE, _):
            raise FileError(FileReason.EXCESSIVE)
        case (Message.FAILED, data):
            raise _failed(ascii(data[:200]))
    raise ValueError("not an answer")


def _failed(why: str) -> FileError:
    log.error("Files cannot be worked on: %s", why)
    return FileError(FileReason.FAILED)


def _refuse_the_impossible(value: object) -> None:
    """Raises ValueError."""
    match value:
        case str() if len(value) > LONGEST_NAME:
            raise ValueError("too long a name")
        case int() | float() if not -MOST_OF_ANYTHING < value < MOST_OF_ANYTHING:
            raise ValueError("no number of anything")
        case dict():
            for each in value.values():
                _refuse_the_impossible(each)
        case list() | tuple():
            for each in value:
                _refuse_the_impossible(each)
