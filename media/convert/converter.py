"""Looks at files that people send and makes of them what Instagram takes, in processes apart.
Called by whoever keeps files; what the children do is in `media/workshop/`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from media.apart.process import ChildBounds, ProcessApart, TimeLeft
from media.convert.asking import CONVERTED, LOOKED, Result, ask, task_request
from media.workshop.asked.values import ConvertedFile, Looked, PictureRecipe, VideoRecipe

WORK = "media.workshop.work"
PICTURE_SECONDS = 30.0  # of the processor
PATIENCE = 4  # times as long by the clock: whoever chats goes first
MEMORY_BYTES = 768 * 1024 * 1024
IDLE_SECONDS = 300.0
FILM_SILENCE_SECONDS = 120.0  # between two signs of progress, or from a long film's last one on
FILM_MEMORY_BYTES = 1280 * 1024 * 1024
FILM_CPU_SECONDS = 3600
PICTURES_GIVE_WAY, FILMS_GIVE_WAY = 5, 10  # steps, to whoever chats


class Converter:
    """May be shared by threads; one picture and one film at a time. What is made appears whole or
    not at all."""

    def __init__(
        self,
        *,
        picture_seconds: float = PICTURE_SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._picture_seconds = picture_seconds
        seconds = int(picture_seconds) + 1
        of_pictures = ChildBounds(idle_seconds, memory_bytes, seconds, PICTURES_GIVE_WAY)
        of_films = ChildBounds(idle_seconds, FILM_MEMORY_BYTES, FILM_CPU_SECONDS, FILMS_GIVE_WAY)
        self._pictures = ProcessApart(WORK, of_pictures)
        self._films = ProcessApart(WORK, of_films)

    def look(self, path: Path) -> Looked:
        """What the file is by its content, not by its name. Raises FileError."""
        return self._done(LOOKED, {"name": "look", "path": _named(path)})

    def picture(self, path: Path, to: Path, recipe: PictureRecipe) -> ConvertedFile:
        """A JPEG that Instagram takes, of whatever picture it is. Raises FileError."""
        task = {"name": "picture", "path": _named(path), "recipe": asdict(recipe)}
        with _appearing(to) as part:
            return self._done(CONVERTED, task | {"to": _named(part)})

    def shapes(self, path: Path, to: Path, first: tuple[int, int]) -> ConvertedFile:
        """What `Shape` can make of a picture: four results side by side, numbered in its order. A
        slide takes the shape of the `first` one, of which this is the size. Raises FileError."""
        task = {"name": "sheet", "path": _named(path), "first": first}
        with _appearing(to) as part:
            return self._done(CONVERTED, task | {"to": _named(part)})

    def first_frame(self, path: Path, to: Path) -> ConvertedFile:
        """Of a film, or of a picture that moves, as a JPEG. Raises FileError."""
        with _appearing(to) as part:
            task = {"name": "first_frame", "path": _named(path), "to": _named(part)}
            return self._done(CONVERTED, task)

    def video(
        self,
        path: Path,
        to: Path,
        recipe: VideoRecipe,
        progress: Callable[[int], None],
        stopped: Callable[[], bool],
    ) -> ConvertedFile:
        """An MP4 that Instagram takes, of whatever film or moving picture it is; one at a time.
        `progress` hears the percents, `stopped` is asked all the time and ends the work at once.
        Raises FileError (TOO_SLOW when it would take more than ten minutes here) and
        StoppedError."""
        with _appearing(to) as part:
            task = {
                "name": "video",
                "path": _named(path),
                "to": _named(part),
                "recipe": asdict(recipe),
            }
            request = task_request(task, lambda percent: progress(int(percent[:3])), stopped)
            time_left = TimeLeft(FILM_SILENCE_SECONDS, renewed=FILM_SILENCE_SECONDS)
            return ask(self._films, request, time_left, CONVERTED)

    def _done(self, adapter: TypeAdapter[Result], task: dict[str, Any]) -> Result:
        time_left = TimeLeft(self._picture_seconds * PATIENCE)
        return ask(self._pictures, task_request(task), time_left, adapter)


def _named(path: Path) -> str:
    """For the child, which runs in another folder."""
    return str(path.absolute())


@contextmanager
def _appearing(to: Path) -> Iterator[Path]:
    """A path beside it, which takes its place when all went well and is gone otherwise."""
    part = to.with_name(f"{to.name}.part")
    try:
        yield part
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)
