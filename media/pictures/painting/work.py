"""What the child of `media/pictures/painting/painter.py` does, by name."""

import io
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from media.apart.at_parent import FileAtParent
from media.apart.messages import Channel, Message
from media.pictures.painting.frames import frames
from media.pictures.painting.painting import paint
from media.pictures.values import (
    PART_NAMES,
    Align,
    Area,
    Drawing,
    Ink,
    LetterSize,
    Part,
    Portion,
    Theme,
)
from media.workshop.asked.values import ConvertedFile
from media.workshop.photos.pictures import JPEG_TYPE, encoded
from media.workshop.work import Task, Tell, done

READ_BYTES = 64 * 1024  # of a film that lies elsewhere, at a time
PARTS = {name: kind for kind, name in PART_NAMES.items()}
READ_BACK: Mapping[str, Any] = {
    "area": lambda value: Area(*value),
    "seen": lambda value: Portion(*value),
    "path": lambda value: value and Path(value),
    "fill": lambda value: value and Ink(value),
    "outline": lambda value: value and Ink(value),
    "ink": Ink,
    "letters": LetterSize,
    "align": Align,
}


def answer(channel: Channel, _word: Message, data: bytes) -> tuple[Message, bytes]:
    return done({"draw": _draw, "frames": partial(_frames, channel)}, channel, data)


def _draw(task: Task, _tell: Tell) -> ConvertedFile:
    drawing = drawing_of(task["drawing"])
    data = encoded(paint(drawing))
    Path(task["to"]).write_bytes(data)
    return ConvertedFile(JPEG_TYPE, len(data), drawing.width, drawing.height)


def _frames(channel: Channel, task: Task, _tell: Tell) -> ConvertedFile:
    """As JPEGs; the size is that of each."""
    paths = [Path(path) for path in task["paths"]]
    with _film(channel, task) as film:
        pictures, length = frames(film, task["times"], task["side"], paths[0].with_suffix(".cube"))
    written = 0
    for picture, path in zip(pictures, paths, strict=True):
        picture.thumbnail((task["side"], task["side"]))
        data = encoded(picture)
        path.write_bytes(data)
        written += len(data)
    return ConvertedFile(JPEG_TYPE, written, *pictures[0].size, length)


def _film(channel: Channel, task: Task) -> io.BufferedReader:
    """On this machine, or where only the parent can read it."""
    if task["path"]:
        return Path(task["path"]).open("rb")
    return io.BufferedReader(FileAtParent(channel, task["size"]), READ_BYTES)


def drawing_of(told: Mapping[str, Any]) -> Drawing:
    parts = tuple(_part(dict(part)) for part in told["parts"])
    return Drawing(told["width"], told["height"], parts, Theme(told["theme"]))


def _part(told: dict[str, Any]) -> Part:
    kind = PARTS[told.pop("part")]
    values = {name: READ_BACK.get(name, _same)(value) for name, value in told.items()}
    part: Part = kind(**values)
    return part


def _same(value: object) -> object:
    return value
