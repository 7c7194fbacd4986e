"""The tracks of a film on their way into another: copied as they are, or decoded and encoded anew.
Used by `media/workshop/films/film_making.py`, and by whoever shows single pictures of one."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from media.rules.limits import MOST_SOUND_HERTZ
from media.workshop.films.film_target import SOUND_BITS, Target
from media.workshop.photos.tone_curve import is_bright, write_table

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.filter import Graph
    from av.filter.context import FilterContext
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

    AnyPacket = Packet[Any]
    Steps = Sequence[tuple[str, str]]

KEY_FRAME_SECONDS = 2
X264 = {"preset": "veryfast", "crf": "20", "profile": "high"}
_BT709 = 1
# What it is told to be is not what it is: the table knows, and swscale would take minutes a frame.
_AS_IF_USUAL = "color_trc=bt709:color_primaries=bt709:colorspace=bt2020nc"
_TO_RGB, _RGB = "in_color_matrix=bt2020:in_range=tv", "gbrp10le"
_FROM_RGB = "out_color_matrix=bt709:out_range=tv"
_AS_PICTURE = ("format", "rgb24")
_HERTZ = frozenset({8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, MOST_SOUND_HERTZ})
_MOST_REORDERED = 16
_SAMPLES = 1024  # a frame of AAC


class HiddenFramesError(Exception):
    """Frames that were cut away are still in the file: whoever copies it would show them."""


class Track(Protocol):
    """Takes packets in, gives packets out, and at the end those that it still has."""

    def through(self, packet: "AnyPacket") -> Iterator["AnyPacket"]: ...

    def rest(self) -> Iterator["AnyPacket"]: ...


class CopiedTrack:
    """Up to the second `end`, if there is one. `shows`: it is made of pictures."""

    def __init__(
        self,
        output: "OutputContainer",
        stream: "VideoStream | AudioStream",
        end: float | None,
        *,
        shows: bool,
    ) -> None:
        self._output = output.add_stream_from_template(stream)
        self._end = end
        self._shows = shows
        self._untimed: int | None = None

    def through(self, packet: "AnyPacket") -> Iterator["AnyPacket"]:
        if packet.pts is None:
            return
        if packet.dts is None:  # Matroska does not tell when the first ones are to be decoded
            self._untimed = packet.pts - _MOST_REORDERED if self._untimed is None else self._untimed
            packet.dts, self._untimed = self._untimed, self._untimed + 1
        at = packet.pts * packet.time_base
        if self._shows and (packet.is_discard or at < 0):
            raise HiddenFramesError
        if at >= 0 and not packet.is_discard and (self._end is None or at < self._end):
            packet.stream = self._output
            yield packet

    def rest(self) -> Iterator["AnyPacket"]:
        return iter(())


class DrawnTrack:
    """Every picture anew, even in time; `steps` are what FFmpeg's filters do to it. `table`: the
    colours of a film that is brighter than screens."""

    def __init__(
        self,
        output: "OutputContainer",
        target: Target,
        steps: "Steps",
        end: float | None,
        table: Path | None = None,
    ) -> None:
        self._table = table
        self._graph: Graph | None = None
        self._steps = [("fps", f"fps={target.rate}:start_time=0"), *steps]
        self._size = f"{target.width}:{target.height}"
        self._end = end
        self._output = output.add_stream("libx264", rate=target.rate)
        self._output.width, self._output.height = target.width, target.height
        self._output.pix_fmt = "yuv420p"
        codec = self._output.codec_context
        codec.gop_size = round(target.rate * KEY_FRAME_SECONDS)
        bits = str(target.bits)
        codec.options = X264 | {"maxrate": bits, "bufsize": bits}

    def through(self, packet: "AnyPacket") -> Iterator["AnyPacket"]:
        for frame in packet.decode():
            if self._end is None or (frame.time or 0) < self._end:
                yield from self.drawn(frame)

    def rest(self) -> Iterator["AnyPacket"]:
        yield from self._encoded(None)
        yield from self._output.encode(None)

    def drawn(self, frame: "VideoFrame") -> Iterator["AnyPacket"]:
        if self._graph is None:
            self._graph = self._made(frame)
        yield from self._encoded(frame)

    def _encoded(self, frame: "VideoFrame | None") -> Iterator["AnyPacket"]:
        for picture in _filtered(self._graph, frame):
            picture.pict_type = 0  # the encoder decides
            yield from self._output.encode(picture)

    def _made(self, first: "VideoFrame") -> "Graph":
        self._tell_colours(first)
        return _linked_for(first, [*self._steps, *self._fitted(first)])

    def _fitted(self, first: "VideoFrame") -> "Steps":
        """In its size, and in colours that every screen shows."""
        fitted = [("setsar", "1"), ("format", "yuv420p")]
        if self._table is not None:
            return [*_dimmed(self._table, self._size), ("scale", _FROM_RGB), *fitted]
        told = f":{_FROM_RGB}" if first.format.is_rgb else ""
        return [("scale", self._size + told), *fitted]

    def _tell_colours(self, first: "VideoFrame") -> None:
        """What they were, if anything was told, else those that they are made into."""
        codec = self._output.codec_context
        if first.format.is_rgb or self._table is not None:
            codec.color_primaries = codec.color_trc = codec.colorspace = _BT709
        else:
            codec.color_primaries, codec.color_trc = first.color_primaries, first.color_trc
            codec.colorspace = first.colorspace


class HeardTrack:
    """Sound anew: AAC in stereo at most, without gaps."""

    def __init__(self, output: "OutputContainer", stream: "AudioStream", end: float | None) -> None:
        from av.filter import Graph

        hertz = stream.sample_rate if stream.sample_rate in _HERTZ else MOST_SOUND_HERTZ
        layout = "mono" if stream.channels == 1 else "stereo"
        self._end = end
        self._output = output.add_stream("aac", rate=hertz, layout=layout)
        self._output.codec_context.bit_rate = SOUND_BITS
        graph = Graph()
        steps = [
            ("aresample", f"{hertz}:async=1:first_pts=0"),
            ("aformat", f"sample_fmts=fltp:sample_rates={hertz}:channel_layouts={layout}"),
            ("asetnsamples", f"n={_SAMPLES}:p=0"),
        ]
        self._graph = _linked(graph, graph.add_abuffer(template=stream), steps, "abuffersink")

    def through(self, packet: "AnyPacket") -> Iterator["AnyPacket"]:
        for frame in packet.decode():
            if self._end is None or (frame.time or 0) < self._end:
                yield from self._encoded(frame)

    def rest(self) -> Iterator["AnyPacket"]:
        yield from self._encoded(None)
        yield from self._output.encode(None)

    def _encoded(self, frame: "VideoFrame | AudioFrame | None") -> Iterator["AnyPacket"]:
        for sound in _filtered(self._graph, frame):
            yield from self._output.encode(sound)


@contextmanager
def table_beside(to: Path, bright: int | None) -> Iterator[Path | None]:
    """Of the colours by this curve; None where none is needed."""
    if bright is None:
        yield None
        return
    table = to.with_name(f"{to.name}.cube")
    try:
        write_table(table, bright)
        yield table
    finally:
        table.unlink(missing_ok=True)


def on_screens(frame: "VideoFrame", table: Path, side: int) -> "VideoFrame":
    """One picture as every screen shows it, no side of which need be longer. `table` is where
    colours are written, once and only if it is brighter."""
    curve = int(frame.color_trc)
    if not is_bright(curve):
        return frame
    if not table.exists():
        write_table(table, curve)
    return dimmed(frame, table, side)


def dimmed(frame: "VideoFrame", table: Path, side: int | None = None) -> "VideoFrame":
    """One picture of a film that is brighter than screens; smaller, it takes less time."""
    shrunk = min(side / max(frame.width, frame.height), 1.0) if side else 1.0
    size = ":".join(str(max(round(each * shrunk), 1)) for each in (frame.width, frame.height))
    graph = _linked_for(frame, [*_dimmed(table, size), _AS_PICTURE])
    picture: VideoFrame = next(_filtered(graph, frame))
    return picture


def _dimmed(table: Path, size: str) -> "Steps":
    """In colours that every screen shows."""
    return [
        ("setparams", _AS_IF_USUAL),
        ("scale", f"{size}:{_TO_RGB}"),
        ("format", _RGB),
        ("lut3d", f"file={_escaped(table)}"),
    ]


def _escaped(path: Path) -> str:
    """As a filter's argument."""
    return re.sub(r"([\\':])", r"\\\1", str(path))


def _linked_for(first: "VideoFrame", steps: "Steps") -> "Graph":
    from av.filter import Graph

    graph = Graph()
    source = graph.add_buffer(
        width=first.width, height=first.height, format=first.format, time_base=first.time_base
    )
    return _linked(graph, source, steps, "buffersink")


def _linked(graph: "Graph", source: "FilterContext", steps: "Steps", sink: str) -> "Graph":
    graph.link_nodes(source, *(graph.add(*step) for step in steps), graph.add(sink)).configure()
    return graph


def _filtered(graph: "Graph | None", frame: "VideoFrame | AudioFrame | None") -> Iterator[Any]:
    """What comes out when a frame goes in; None: the rest."""
    import av

    if graph is None:
        return
    graph.push(frame)
    while True:
        try:
            yield graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
