"""The tasks of the child of `media/convert/converter.py`, by name, and how they end."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from media.apart.messages import Channel, Message
from media.workshop.asked.errors import FileError, FileReason
from media.workshop.asked.values import ConvertedFile, Looked, PictureRecipe, Shape, VideoRecipe
from media.workshop.films.film_making import make_film, make_first_frame
from media.workshop.films.films import FULL_DISK, READERS
from media.workshop.looking import look
from media.workshop.moving import MOVING, make_film_of_frames
from media.workshop.photos.opening import DECODERS, type_in
from media.workshop.photos.pictures import make_picture
from media.workshop.photos.sheet import make_sheet

Result = Looked | ConvertedFile
Task = Mapping[str, Any]
Tell = Callable[[int], None]
Tasks = Mapping[str, Callable[[Task, Tell], Result]]


def answer(channel: Channel, _word: Message, data: bytes) -> tuple[Message, bytes]:
    return done(TASKS, channel, data)


def done(tasks: Tasks, channel: Channel, data: bytes) -> tuple[Message, bytes]:
    """One of the tasks, and how it ended."""
    task: Task = json.loads(data)

    def tell(percent: int) -> None:
        channel.send(Message.PROGRESS, str(percent).encode())

    try:
        return Message.FACTS, json.dumps(asdict(tasks[task["name"]](task, tell))).encode()
    except FileError as error:
        return Message.REFUSED, json.dumps([error.reason, error.values]).encode()
    except MemoryError:
        return Message.EXCESSIVE, b""
    except ConnectionError:  # the parent is gone, and will not clear away
        if "to" in task:
            Path(task["to"]).unlink(missing_ok=True)
        raise
    except OSError as error:
        reason = FileReason.NO_ROOM if error.errno in FULL_DISK else FileReason.FAILED
        return Message.REFUSED, json.dumps([reason, {}]).encode()
    except ImportError as error:
        return Message.FAILED, str(error).encode()


def _look(task: Task, _tell: Tell) -> Looked:
    return look(Path(task["path"]))


def _picture(task: Task, _tell: Tell) -> ConvertedFile:
    asked = task["recipe"]
    shape = Shape(asked["shape"]) if asked["shape"] else None
    recipe = PictureRecipe(**{**asked, "shape": shape})
    return make_picture(Path(task["path"]), Path(task["to"]), recipe)


def _sheet(task: Task, _tell: Tell) -> ConvertedFile:
    width, height = task["first"]
    return make_sheet(Path(task["path"]), Path(task["to"]), (width, height))


def _first_frame(task: Task, _tell: Tell) -> ConvertedFile:
    path, to = Path(task["path"]), Path(task["to"])
    found = type_in(path, {*DECODERS, *READERS})
    if found in READERS:
        return make_first_frame(path, to, found)
    return make_picture(path, to, PictureRecipe())


def _video(task: Task, tell: Tell) -> ConvertedFile:
    path, to = Path(task["path"]), Path(task["to"])
    recipe = VideoRecipe(**task["recipe"])
    found = type_in(path, {*MOVING, *READERS})
    if found in READERS:
        return make_film(path, to, found, recipe, tell)
    return make_film_of_frames(path, to, found, recipe, tell)


TASKS: Tasks = {
    "look": _look,
    "picture": _picture,
    "sheet": _sheet,
    "first_frame": _first_frame,
    "video": _video,
}
