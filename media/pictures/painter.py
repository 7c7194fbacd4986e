"""Has drawings drawn by a child process of their own. Called by `posting`; the child's work is
`media/pictures/work.py`."""

from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from media.apart.process import Bounds, ProcessApart, TimeLeft
from media.convert.asking import CONVERTED, ask, task_request
from media.pictures.values import Drawing

WORK = "media.pictures.work"
SECONDS = 20.0
MEMORY_BYTES = 512 * 1024 * 1024
IDLE_SECONDS = 120.0


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
        self._child = ProcessApart(WORK, Bounds(idle_seconds, memory_bytes, int(seconds) + 1))

    def draw(self, drawing: Drawing) -> bytes:
        """A JPEG. Blocks; raises FileError, and OSError when there is no room for it."""
        with TemporaryDirectory() as bench:
            to = Path(bench) / "drawn"
            task = {"name": "draw", "to": str(to), "drawing": _told(drawing)}
            ask(self._child, task_request(task), TimeLeft(self._seconds), CONVERTED)
            return to.read_bytes()


def _told(drawing: Drawing) -> dict[str, object]:
    """For the child, as JSON; each part by the name of its class."""
    parts = [
        {
            "part": type(part).__name__,
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
