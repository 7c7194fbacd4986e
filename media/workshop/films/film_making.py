"""Makes the MP4 that Instagram takes out of any film: in another wrapping where that is enough,
else drawn anew. Used by `media/workshop/work.py`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from media.errors import MediaUrlReason
from media.probe.decoders import video_facts
from media.workshop.asked.errors import FileError, FileReason
from media.workshop.asked.values import (
    ConvertedFile,
    Looked,
    Note,
    NoteReason,
    PictureRecipe,
    VideoRecipe,
    Way,
)
from media.workshop.films.film_looking import looked_at
from media.workshop.films.film_notes import notes_of
from media.workshop.films.film_target import Target, target
from media.workshop.films.film_tracks import (
    CopiedTrack,
    DrawnTrack,
    HeardTrack,
    HiddenFramesError,
    Track,
    dimmed,
    table_beside,
)
from media.workshop.films.films import Film, film
from media.workshop.films.pace import Headway
from media.workshop.photos.geometry import plan
from media.workshop.photos.pictures import JPEG_TYPE, encoded

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.stream import Stream

VIDEO_TYPE = "video/mp4"
# The header first, and no list of cuts, which Meta excludes.
MP4_OPTIONS = {"movflags": "+faststart+negative_cts_offsets", "use_editlist": "0"}
_SOUND = frozenset(
    {MediaUrlReason.SOUND_CODEC, MediaUrlReason.SOUND_RATE, MediaUrlReason.SOUND_CHANNELS}
)
_LASTS_SECONDS = 0.05  # what the last picture and the last sound take beyond where they begin
_WHOLE = 0.9  # of what its header says; less, and the rest is missing
_READ_ON_SECONDS = 1.0  # pictures come in another order than they are shown in


@dataclass(frozen=True)
class _Job:
    """Without a target pictures are copied. `end`: the second at which it ends, before its time."""

    source: Film
    looked: Looked
    end: float | None
    target: Target | None = None
    table: Path | None = None  # of the colours of a film that is brighter than screens

    @property
    def last(self) -> float | None:
        """Before which the last picture and the last sound begin, so that all ends by `end`."""
        return self.end - _LASTS_SECONDS if self.end else None

    @property
    def seconds(self) -> float | None:
        seconds = self.source.seconds
        return min(seconds, self.end) if seconds and self.end else seconds


def make_film(
    path: Path, to: Path, found: str, recipe: VideoRecipe, tell: Callable[[int], None]
) -> ConvertedFile:
    """`tell` hears the percents. Raises FileError."""
    try:
        return _made_of(path, to, found, recipe, tell)
    except HiddenFramesError:
        return _made_of(path, to, found, replace(recipe, drawn=True), tell)


def _made_of(
    path: Path, to: Path, found: str, recipe: VideoRecipe, tell: Callable[[int], None]
) -> ConvertedFile:
    with film(path, found) as source:
        looked = looked_at(source, path.stat().st_size, found)
        seconds, end = source.seconds, recipe.first_seconds
        job = _Job(source, looked, end if end and (seconds or end + 1) > end else None)
        if looked.way is Way.TRANSCODE or recipe.drawn:
            rate = source.facts.frame_rate or 0
            wanted = target(source.width, source.height, rate, job.seconds)
            job = replace(job, target=wanted)
        with table_beside(to, source.bright if job.target else None) as table:
            return _made(replace(job, table=table), to, tell)


def make_first_frame(path: Path, to: Path, found: str) -> ConvertedFile:
    """As a JPEG. Raises FileError."""
    with film(path, found) as source:
        frame = next(source.container.decode(source.picture))
        with table_beside(to, source.bright) as table:
            frame = dimmed(frame, table) if table else frame
        picture = frame.to_image()  # type: ignore[no-untyped-call]
        picture = source.turn.done_to(picture)
    size = plan(source.width, source.height, PictureRecipe()).size
    data = encoded(picture.resize(size))
    to.write_bytes(data)
    return ConvertedFile(JPEG_TYPE, len(data), *size, notes=(Note(NoteReason.FIRST_FRAME),))


@contextmanager
def mp4(to: Path) -> Iterator["OutputContainer"]:
    import av

    with av.open(str(to), "w", format="mp4", options=MP4_OPTIONS) as output:
        yield output


def finished(to: Path, notes: tuple[Note, ...]) -> ConvertedFile:
    """What was made, as its own header says."""
    with to.open("rb") as file:
        facts = video_facts(file)
    size = to.stat().st_size
    width, height = facts.width or 0, facts.height or 0
    return ConvertedFile(VIDEO_TYPE, size, width, height, facts.duration_ms, notes)


def _made(job: _Job, to: Path, tell: Callable[[int], None]) -> ConvertedFile:
    pace = Headway(job.seconds, tell)
    with mp4(to) as output:
        tracks = _tracks(job, output)
        by_stream = {stream.index: track for stream, track in tracks}
        for packet in job.source.container.demux(*(stream for stream, _ in tracks)):
            at = float(packet.pts * packet.time_base) if packet.pts is not None else None
            if at is not None and job.end and at > job.end + _READ_ON_SECONDS:
                break
            output.mux(list(by_stream[packet.stream.index].through(packet)))
            pace.at(at or 0)
        for _, track in tracks:
            output.mux(list(track.rest()))
    if job.end is None and pace.reached < (job.source.seconds or 0) * _WHOLE:
        raise FileError(FileReason.CUT_SHORT)
    made = finished(to, notes_of(job.source, job.looked, job.target, job.end))
    if not job.target and job.source.turn.is_sideways:
        return replace(made, width=made.height, height=made.width)  # players turn it
    return made


def _tracks(job: _Job, output: "OutputContainer") -> list[tuple["Stream", Track]]:
    source = job.source
    tracks: list[tuple[Stream, Track]] = []
    if job.target is None:
        copied = CopiedTrack(output, source.picture, job.last, shows=True)
        tracks.append((source.picture, copied))
    else:
        drawn = DrawnTrack(output, job.target, _steps(source), job.last, job.table)
        tracks.append((source.picture, drawn))
    if source.sound:
        is_fine = not _SOUND & {each.reason for each in job.looked.refusals}
        sound: Track = (
            CopiedTrack(output, source.sound, job.last, shows=False)
            if is_fine
            else HeardTrack(output, source.sound, job.last)
        )
        tracks.append((source.sound, sound))
    return tracks


def _steps(source: Film) -> list[tuple[str, str]]:
    """What filters do to its pictures before they are scaled."""
    steps = [("bwdif", "")] if source.facts.is_interlaced else []
    return [*steps, *source.turn.filters]
