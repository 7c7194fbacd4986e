"""Single pictures out of a film, by their times. Runs in the child; the film lies on this machine,
or its parent reads it where it is, in parts."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from media.probe.decoders import video_facts
from media.rules.file_type import type_of
from media.workshop.asked.errors import FileError, FileReason
from media.workshop.films.film_tracks import on_screens
from media.workshop.films.film_turn import turn_of_film
from media.workshop.films.films import READERS, films_told_apart

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from PIL.Image import Image as Picture

HEAD_BYTES = 1024
REORDERED_SECONDS = 0.2  # pictures come in another order than they are shown in
UNKNOWN_SECONDS = 2.0  # where a film does not say at which pictures it can be entered

Film: TypeAlias = io.BufferedReader


def frames(
    film: Film, times: Sequence[int], side: int, table: Path
) -> tuple[list["Picture"], int | None]:
    """What is seen at these milliseconds, in rising order, upright, in colours that every screen
    shows; at one beyond the end, what is seen last. Then the film's length. No side need be longer
    than `side`; `table` is where those colours may be written meanwhile. Raises FileError."""
    import av

    found = type_of(film.read(HEAD_BYTES))
    if found not in READERS:
        raise FileError(FileReason.WRONG_TYPE, type=found)
    film.seek(0)
    with films_told_apart():
        length = video_facts(film, READERS[found]).duration_ms
        film.seek(0)
        with av.open(film, "r", format=READERS[found], metadata_errors="replace") as container:
            player = _Player(container, side, table)
            try:
                return [player.picture_at(time / 1000) for time in times], length
            finally:
                table.unlink(missing_ok=True)


class _Player:
    """Goes through a film, and winds on where that is shorter than to look at all of it."""

    def __init__(self, container: "InputContainer", side: int, table: Path) -> None:
        """Raises FileError."""
        import av

        stream = container.streams.best("video")
        if not isinstance(stream, av.VideoStream) or stream.time_base is None:
            raise FileError(FileReason.NO_PICTURE)
        stream.codec_context.thread_type = "AUTO"
        self._container, self._stream = container, stream
        self._side, self._table = side, table
        self._begins = float((stream.start_time or 0) * stream.time_base)
        self._coming = container.decode(stream)
        self._shown: VideoFrame | None = None
        self._next: VideoFrame | None = None

    def picture_at(self, seconds: float) -> "Picture":
        """As players show it."""
        frame, aspect = self._seen_at(seconds), self._stream.sample_aspect_ratio
        picture: Picture = on_screens(frame, self._table, self._side).to_image()  # type: ignore[no-untyped-call]
        if aspect and aspect != 1:
            picture = picture.resize((max(1, round(picture.width * aspect)), picture.height))
        return turn_of_film(frame).done_to(picture)

    def _seen_at(self, seconds: float) -> "VideoFrame":
        at = seconds + self._begins
        self._wind_to(max(at - REORDERED_SECONDS, self._begins))
        while frame := self._next or next(self._coming, None):
            self._next = frame
            if self._shown is not None and (frame.time or 0) > at:
                break
            self._shown, self._next = frame, None
        if self._shown is None:
            raise FileError(FileReason.NO_PICTURE)
        return self._shown

    def _wind_to(self, at: float) -> None:
        base = self._stream.time_base or 1
        reached = (self._shown.time or 0) if self._shown else self._begins
        entries = self._stream.index_entries
        key = entries.search_timestamp(round(at / base), backward=True)
        lands = float(entries[key].timestamp * base) if key >= 0 else at - UNKNOWN_SECONDS
        if lands > reached:
            self._container.seek(round(at / base), stream=self._stream)
            self._coming = self._container.decode(self._stream)
            self._shown = self._next = None
