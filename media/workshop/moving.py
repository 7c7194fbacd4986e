"""Makes a film of a picture that moves: a GIF, an animated WebP. Used by
`media/workshop/work.py`."""

import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from media.rules.limits import SHORTEST_SECONDS
from media.workshop.asked.errors import FileError, FileReason
from media.workshop.asked.values import ConvertedFile, Note, NoteReason, VideoRecipe
from media.workshop.films.film_making import finished, mp4
from media.workshop.films.film_target import target
from media.workshop.films.film_tracks import DrawnTrack
from media.workshop.films.films import films_told_apart
from media.workshop.films.pace import Headway
from media.workshop.looking import frames_of
from media.workshop.photos.colours import on_white
from media.workshop.photos.opening import MOST_MEGABYTES, opened, refuse_size

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from PIL.ImageFile import ImageFile

MOVING = frozenset({"GIF", "WebP"})
_MILLISECOND = Fraction(1, 1000)


def make_film_of_frames(
    path: Path, to: Path, found: str, recipe: VideoRecipe, tell: Callable[[int], None]
) -> ConvertedFile:
    """Repeated until it is as long as Instagram asks for. Raises FileError."""
    refuse_size(path, MOST_MEGABYTES)
    lasts = frames_of(path, found)
    if not lasts:
        raise FileError(FileReason.NO_PICTURE)
    times = math.ceil(SHORTEST_SECONDS * 1000 / sum(lasts))
    seconds = sum(lasts) * times / 1000
    end = recipe.first_seconds if recipe.first_seconds and recipe.first_seconds < seconds else None
    pace = Headway(end or seconds, tell)
    with opened(path, found) as image, films_told_apart():
        wanted = target(*image.size, 1000 * len(lasts) / sum(lasts), end or seconds)
        with mp4(to) as output:
            track = DrawnTrack(output, wanted, (), end)
            for frame in _shown(image, lasts * times):
                at = float(frame.time or 0)
                if end and at >= end:
                    break
                output.mux(list(track.drawn(frame)))
                pace.at(at)
            output.mux(list(track.rest()))
        return finished(to, _notes(found, times, end, moves=len(lasts) > 1))


def _shown(image: "ImageFile", lasts: tuple[int, ...]) -> Iterator["VideoFrame"]:
    """Each frame at its time, and the last once more at its end."""
    import av

    at, frames = 0, int(getattr(image, "n_frames", 1))
    for number, milliseconds in enumerate((*lasts, 0)):
        if milliseconds:
            image.seek(number % frames)
            frame = av.VideoFrame.from_image(on_white(image))  # type: ignore[no-untyped-call]
        frame.pts, frame.time_base = max(at - (not milliseconds), 0), _MILLISECOND
        yield frame
        at += milliseconds


def _notes(found: str, times: int, end: int | None, *, moves: bool) -> tuple[Note, ...]:
    notes = [Note(NoteReason.CONVERTED, {"was": found, "now": "MP4"})]
    if times > 1 and moves and not end:
        notes.append(Note(NoteReason.REPEATED, {"times": times}))
    return (*notes, Note(NoteReason.CUT, {"seconds": end})) if end else tuple(notes)
