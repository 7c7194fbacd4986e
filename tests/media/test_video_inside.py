"""Real small videos, as cameras, programs and web sites make them, through the whole look at a
file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.stream import Disposition
from av.video.stream import VideoStream

from media.errors import MediaDoubtReason, MediaUrlError, MediaUrlReason
from media.probe.decoders import video_facts
from media.probe.facts import VideoFacts
from media.rules.limits import VIDEO_LIMITS, check

SAMPLES = 1024
FAST = {"preset": "ultrafast"}
Make = Callable[..., VideoFacts]
Missing = frozenset[int]


@dataclass(frozen=True)
class Sound:
    codec: str = "aac"
    hertz: int = 44_100
    layout: str = "stereo"

    def track(self, output: OutputContainer) -> AudioStream:
        track = output.add_stream(self.codec, rate=self.hertz, layout=self.layout)
        assert isinstance(track, AudioStream)
        return track

    def fill(self, output: OutputContainer, track: AudioStream, seconds: int) -> None:
        """Silence."""
        for start in range(0, seconds * self.hertz, SAMPLES):
            silence = av.AudioFrame("fltp", self.layout, SAMPLES)
            for plane in silence.planes:
                plane.update(bytes(plane.buffer_size))
            silence.sample_rate, silence.pts = self.hertz, start
            output.mux(track.encode(silence))
        output.mux(track.encode())


def cover_of(output: OutputContainer) -> VideoStream:
    cover = output.add_stream("mjpeg", rate=1)
    assert isinstance(cover, VideoStream)
    cover.width, cover.height, cover.pix_fmt = 320, 320, "yuvj420p"
    cover.disposition = Disposition.attached_pic
    return cover


def cover_first(data: bytes) -> bytes:
    """The same file with what belongs to all of it, a cover too, before its tracks."""
    start = data.rindex(b"moov") + 4
    boxes, at = [], start
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        boxes.append(data[at : at + size])
        at += size
    boxes.sort(key=lambda box: box[4:8] != b"udta")
    return data[:start] + b"".join(boxes)


@pytest.fixture
def facts_of(tmp_path: Path) -> Make:
    """`facts_of(codec=…, rate=…, …)`: what is found in a video of about three seconds."""

    def make(
        codec: str = "libx264",
        rate: int | Fraction = 30,
        pixels: str = "yuv420p",
        sounds: tuple[Sound, ...] = (Sound(),),
        name: str = "video.mp4",
        options: dict[str, str] = FAST,
        with_cover: bool = False,
        missing: Missing = frozenset(),
    ) -> VideoFacts:
        path = tmp_path / name
        with av.open(str(path), "w") as output:
            cover = cover_of(output) if with_cover else None
            picture = output.add_stream(codec, rate=rate, options=dict(options))
            assert isinstance(picture, VideoStream)
            picture.width, picture.height, picture.pix_fmt = 96, 128, pixels
            tracks = [sound.track(output) for sound in sounds]
            if cover:
                still = av.VideoFrame(320, 320, "yuvj420p")
                still.pts = 0
                output.mux(cover.encode(still))
                output.mux(cover.encode())
            for number in sorted({*range(round(3.2 * rate))} - missing):
                frame = av.VideoFrame(96, 128, "yuv420p").reformat(format=pixels)
                frame.pts = number
                output.mux(picture.encode(frame))
            output.mux(picture.encode())
            for sound, track in zip(sounds, tracks, strict=True):
                sound.fill(output, track, seconds=3)
        path.write_bytes(cover_first(path.read_bytes()))
        with path.open("rb", buffering=0) as file:
            return video_facts(file)

    return make


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"sounds": ()},
        {"name": "video.mov"},
        {"codec": "libx265", "options": {**FAST, "x265-params": "log-level=none"}},
        {"rate": Fraction(24_000, 1001)},
        {"rate": Fraction(60_000, 1001)},
        {"rate": 60},
        {"sounds": (Sound("aac", 48_000, "mono"),)},
    ],
    ids=str,
)
def test_what_telephones_and_programs_make_is_taken(facts_of: Make, how: dict[str, Any]) -> None:
    assert check(facts_of(**how), VIDEO_LIMITS) == ()


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"codec": "mpeg4", "options": {}}, MediaUrlReason.VIDEO_CODEC),
        (
            {"codec": "libvpx-vp9", "options": {"deadline": "realtime", "cpu-used": "8"}},
            MediaUrlReason.VIDEO_CODEC,
        ),
        (
            {"codec": "prores_ks", "pixels": "yuv422p10le", "name": "video.mov", "options": {}},
            MediaUrlReason.VIDEO_CODEC,
        ),
        ({"rate": 10}, MediaUrlReason.FRAME_RATE),
        ({"rate": 120}, MediaUrlReason.FRAME_RATE),
        ({"sounds": (Sound("libmp3lame", 44_100, "stereo"),)}, MediaUrlReason.SOUND_CODEC),
        ({"sounds": (Sound("aac", 96_000, "stereo"),)}, MediaUrlReason.SOUND_RATE),
        ({"sounds": (Sound("aac", 44_100, "5.1"),)}, MediaUrlReason.SOUND_CHANNELS),
    ],
    ids=str,
)
def test_what_instagram_does_not_take_is_refused(
    facts_of: Make, how: dict[str, Any], reason: MediaUrlReason
) -> None:
    with pytest.raises(MediaUrlError) as refused:
        check(facts_of(**how), VIDEO_LIMITS)
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"pixels": "yuv444p"}, MediaDoubtReason.COLOURS),
        ({"options": {**FAST, "x264-params": "tff=1"}}, MediaDoubtReason.INTERLACED),
    ],
    ids=str,
)
def test_what_instagram_may_refuse_is_doubted(
    facts_of: Make, how: dict[str, Any], reason: MediaDoubtReason
) -> None:
    assert [doubt.reason for doubt in check(facts_of(**how), VIDEO_LIMITS)] == [reason]


def test_a_sound_in_a_codec_of_the_telephones_own_beside_the_usual_one_is_no_obstacle(
    facts_of: Make,
) -> None:
    facts = facts_of(sounds=(Sound("libopus", 48_000), Sound()))
    assert facts.sound_codec == "aac"
    assert check(facts, VIDEO_LIMITS) == ()


def test_a_cover_inside_the_file_is_not_taken_for_the_video(facts_of: Make) -> None:
    facts = facts_of(with_cover=True)
    assert (facts.codec, facts.width) == ("h264", 96)


@pytest.mark.parametrize(
    ("missing", "doubts"),
    [
        (range(0, 90, 7), []),
        (range(45, 90, 2), [MediaDoubtReason.UNEVEN_FRAME_RATE]),
        ({n for n in range(96) if n % 3}, [MediaDoubtReason.UNEVEN_FRAME_RATE]),
    ],
    ids=["some frames dropped", "dark in the second half", "dark, with one bright moment"],
)
def test_the_rate_of_a_telephone_follows_the_light(
    facts_of: Make, missing: Iterable[int], doubts: list[MediaDoubtReason]
) -> None:
    bright = {40, 41}
    facts = facts_of(missing=frozenset(missing) - bright, sounds=())
    assert [doubt.reason for doubt in check(facts, VIDEO_LIMITS)] == doubts
