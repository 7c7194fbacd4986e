"""The tasks of the child of `media/convert/converter.py`, by name, and how they end."""

import errno
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from media.apart.messages import Channel, Message
from media.workshop.errors import FileError, FileReason
from media.workshop.looking import look, picture_type
from media.workshop.pictures import make_picture
from media.workshop.values import Converted, Looked, PictureRecipe, Shape

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

Result = Looked | Converted
Task = Mapping[str, Any]


def answer(_channel: Channel, _word: Message, data: bytes) -> tuple[Message, bytes]:
    task: Task = json.loads(data)
    try:
        return Message.FACTS, json.dumps(asdict(TASKS[task["name"]](task))).encode()
    except FileError as error:
        return Message.REFUSED, json.dumps([error.reason, error.values]).encode()
    except MemoryError:
        return Message.EXCESSIVE, b""
    except OSError as error:
        reason = FileReason.NO_ROOM if error.errno in _FULL else FileReason.FAILED
        return Message.REFUSED, json.dumps([reason, {}]).encode()
    except ImportError as error:
        return Message.FAILED, str(error).encode()


def _look(task: Task) -> Looked:
    return look(Path(task["path"]))


def _picture(task: Task) -> Converted:
    path = Path(task["path"])
    return make_picture(path, Path(task["to"]), picture_type(path), _recipe(task["recipe"]))


def _recipe(asked: Mapping[str, Any]) -> PictureRecipe:
    shape = asked["shape"]
    return PictureRecipe(Shape(shape) if shape else None, asked["ratio"])


TASKS: Mapping[str, Callable[[Task], Result]] = {"look": _look, "picture": _picture}
