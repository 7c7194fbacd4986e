"""Has drawings drawn by a child process of their own. Called by `posting`; the child's work is
`media/pictures/painting/work.py`."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from media.apart.process import ChildBounds, ProcessApart, TimeLeft
from media.convert import ConvertedFile, FileError, FileReason
from media.convert.asking import CONVERTED, ask, task_request
from media.download.remote_file import RemoteFile
from media.pictures.values import PART_NAMES, Drawing

WORK = "media.pictures.painting.work"
SECONDS = 20.0
MEMORY_BYTES = 512 * 1024 * 1024
IDLE_SECONDS = 120.0
FETCH_BYTES = 768 * 1024  # of a film that lies elsewhere, at a time


class Painter:
    """May be shared by threads; one drawing at a time, so that any number of people who look at
    once need no more memory than one."""

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._seconds = seconds
        self._child = ProcessApart(
            WORK, ChildBounds(idle_seconds, memory_bytes, 2 * int(seconds) + 1)
        )

    def draw(self, drawing: Drawing) -> bytes:
        """A JPEG. Blocks; raises FileError, and OSError when there is no room for it."""
        with TemporaryDirectory() as bench:
            to = Path(bench) / "drawn"
            task = {"name": "draw", "to": str(to), "drawing": _told(drawing)}
            ask(self._child, task_request(task), TimeLeft(self._seconds), CONVERTED)
            return to.read_bytes()

    def frames(
        self, film: Path, times: Sequence[int], to: Sequence[Path], side: int
    ) -> ConvertedFile:
        """What is seen at these milliseconds, in rising order, as JPEGs of one size, no side of
        which is longer than `side`; and the film's length. Raises FileError."""
        task = _frames_task(times, to, side) | {"path": str(film.absolute())}
        return ask(self._child, task_request(task), TimeLeft(self._seconds), CONVERTED)

    def frame_of_link(self, film: RemoteFile, at: int, to: Path, side: int) -> ConvertedFile:
        """One of a film that lies elsewhere, of which no more is read than that needs. What the
        file's reads raise is passed on; FileError."""
        task = _frames_task((at,), (to,), side) | {"path": None, "size": film.size}
        request = replace(task_request(task), at_hand=film.at_hand)

        def fetch(position: int) -> None:
            film.fetch(position, FETCH_BYTES)

        made = ask(self._child, request, TimeLeft(self._seconds), CONVERTED, fetch)
        if film.cut_short:  # what is seen may be another frame
            raise FileError(FileReason.EXCESSIVE)
        return made


def _frames_task(times: Sequence[int], to: Sequence[Path], side: int) -> dict[str, object]:
    paths = [str(path.absolute()) for path in to]
    return {"name": "frames", "times": tuple(times), "paths": paths, "side": side}


def _told(drawing: Drawing) -> dict[str, object]:
    """For the child, as JSON; each part by its name."""
    parts = [
        {
            "part": PART_NAMES[type(part)],
            **{name: _plain(value) for name, value in asdict(part).items()},
        }
        for part in drawing.parts
    ]
    return {
        "width": drawing.width,
        "height": drawing.height,
        "theme": drawing.theme,
        "parts": parts,
    }


def _plain(value: object) -> object:
    """The child runs in another folder."""
    return str(value.absolute()) if isinstance(value, Path) else value
