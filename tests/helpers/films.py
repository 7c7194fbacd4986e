"""Films of every sort, made on the spot: seconds long and as small as can be."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import av
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.reformatter import VideoReformatter
from av.video.stream import VideoStream
from PIL import Image

from tests.helpers.pictures import cornered

SOUND_FRAME = 1024
STRIPE = 32  # pixels of each grey, beside each other
MARK = 8  # the side of the white one that crosses a film, and how far it goes at a time


@dataclass(frozen=True)
class Shot:
    """What to film. `sound` is its codec, `turn` the degrees that players have to turn it by,
    counterclockwise."""

    seconds: float = 3.2
    width: int = 160
    height: int = 120
    rate: int = 30
    codec: str = "libx264"
    pixels: str = "yuv420p"
    sound: str | None = None
    layout: str = "stereo"
    hertz: int = 44_100
    turn: int | None = None
    uneven: bool = False
    key_every: int = 12
    color_trc: int | None = None
    place: str | None = None


def filmed(path: Path, shot: Shot, container: str | None = None, **options: str) -> Path:
    """A film whose corners have colours, and which hums."""
    path.write_bytes(_made(path.suffix, shot, container, tuple(options.items())))
    return path


def grey_film(path: Path, signals: list[int], curve: int) -> Path:
    """Stripes of grey by a curve of BT.2100: three seconds in HEVC, as telephones film."""
    frame = av.VideoFrame(STRIPE * len(signals), 120, "yuv420p10le")
    for plane, side, values in zip(
        frame.planes, (STRIPE, STRIPE // 2, STRIPE // 2), (signals, [512], [512]), strict=True
    ):
        row = b"".join(value.to_bytes(2, "little") * side for value in values)
        row = (row * len(signals))[: plane.width * 2].ljust(plane.line_size, b"\0")
        plane.update(row * plane.height)
    frame.color_trc, frame.color_primaries, frame.colorspace, frame.color_range = curve, 9, 9, 1
    with av.open(str(path), "w") as output:
        stream = output.add_stream("libx265", rate=30)
        stream.width, stream.height, stream.pix_fmt = frame.width, 120, "yuv420p10le"
        stream.codec_context.color_trc, stream.codec_context.color_primaries = curve, 9
        stream.codec_context.colorspace, stream.codec_context.color_range = 9, 1
        stream.codec_context.options = {"preset": "ultrafast", "x265-params": "log-level=0"}
        for number in range(100):
            frame.pts, frame.time_base = number, Fraction(1, 30)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return path


@cache
def _made(
    suffix: str, shot: Shot, container: str | None, options: tuple[tuple[str, str], ...]
) -> bytes:
    """Many stories want the same film: it is made once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"film{suffix}"
        _film(path, shot, container, dict(options))
        return path.read_bytes()


def _film(path: Path, shot: Shot, container: str | None, options: dict[str, str]) -> None:
    with av.open(str(path), "w", format=container, options=options) as output:
        if shot.place:
            output.metadata["location"] = shot.place
        picture = cast("VideoStream", output.add_stream(shot.codec, rate=shot.rate))
        picture.width, picture.height, picture.pix_fmt = shot.width, shot.height, shot.pixels
        picture.codec_context.time_base = Fraction(1, 1000)
        picture.codec_context.gop_size = shot.key_every
        picture.codec_context.thread_count = 1  # those of VP8 wait for each other without sleeping
        if shot.codec == "libx264":
            picture.codec_context.options = {"preset": "ultrafast", "bf": "2"}
        if shot.codec == "libx265":
            picture.codec_context.options = {"preset": "ultrafast", "x265-params": "log-level=0"}
        if shot.color_trc:
            picture.codec_context.color_trc = shot.color_trc
        if shot.turn is not None:
            picture.set_display_rotation(shot.turn)
        sound = _hearing(output, shot)
        for frame in _pictures(shot):
            output.mux(picture.encode(frame))
        output.mux(picture.encode(None))
        if sound:
            for heard in _hum(shot, sound.codec_context.format.name):
                output.mux(sound.encode(heard))
            output.mux(sound.encode(None))


def _hearing(output: OutputContainer, shot: Shot) -> AudioStream | None:
    if not shot.sound:
        return None
    return cast("AudioStream", output.add_stream(shot.sound, rate=shot.hertz, layout=shot.layout))


def _pictures(shot: Shot) -> Iterator[av.VideoFrame]:
    """To be encoded one by one: what is seen for longer than a frame is drawn once."""
    still = cornered(shot.width, shot.height)
    reformatter = VideoReformatter()  # one for all: each frame would prepare its own
    seen, frame = -1, None
    for number in range(round(shot.seconds * shot.rate)):
        across = int(shot.width * number / (shot.seconds * shot.rate)) // MARK * MARK
        if frame is None or across != seen:
            picture = still.copy()
            top = (shot.height - MARK) // 2
            picture.paste("white", (across, top, across + MARK, top + MARK))
            drawn = av.VideoFrame.from_image(picture)  # type: ignore[no-untyped-call]
            seen, frame = across, reformatter.reformat(drawn, format=shot.pixels)
        late = number % 3 * 0.3 if shot.uneven else 0
        frame.pts, frame.time_base = round((number + late) * 1000 / shot.rate), Fraction(1, 1000)
        if shot.color_trc:
            frame.color_trc = shot.color_trc
        yield frame


def _hum(shot: Shot, samples: str) -> list[av.AudioFrame]:
    frames = []
    for number in range(math.ceil(shot.seconds * shot.hertz / SOUND_FRAME)):
        frame = av.AudioFrame(format=samples, layout=shot.layout, samples=SOUND_FRAME)
        for plane in frame.planes:
            plane.update(bytes(plane.buffer_size))
        frame.sample_rate, frame.pts = shot.hertz, number * SOUND_FRAME
        frame.time_base = Fraction(1, shot.hertz)
        frames.append(frame)
    return frames


def picture_at(path: Path, second: float) -> Image.Image:
    """What is seen then, turned as players turn it."""
    with av.open(str(path)) as film:
        for frame in film.decode(video=0):
            if frame.time is not None and frame.time >= second:
                shown: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]
                return shown.rotate(frame.rotation, expand=True)
    raise AssertionError("the film is over by then")
