"""Real small videos, as cameras, programs and web sites make them, through the whole look at a
file."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream

from graph.media_errors import MediaDoubtReason, MediaUrlError, MediaUrlReason
from graph.media_facts import VideoFacts, video_facts
from graph.media_limits import VIDEO_LIMITS, check

SAMPLES = 1024
FAST = {"preset": "ultrafast"}
Make = Callable[..., VideoFacts]


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


@pytest.fixture
def facts_of(tmp_path: Path) -> Make:
    """`facts_of(codec=…, rate=…, …)`: what is found in a video of about three seconds."""

    def make(
        codec: str = "libx264",
        rate: int | Fraction = 30,
        pixels: str = "yuv420p",
        sound: Sound | None = Sound(),
        name: str = "video.mp4",
        options: dict[str, str] = FAST,
    ) -> VideoFacts:
        path = tmp_path / name
        with av.open(str(path), "w") as output:
            picture = output.add_stream(codec, rate=rate, options=dict(options))
            assert isinstance(picture, VideoStream)
            picture.width, picture.height, picture.pix_fmt = 96, 128, pixels
            track = sound.track(output) if sound else None
            for number in range(round(3.2 * rate)):
                frame = av.VideoFrame(96, 128, "yuv420p").reformat(format=pixels)
                frame.pts = number
                output.mux(picture.encode(frame))
            output.mux(picture.encode())
            if sound and track:
                sound.fill(output, track, seconds=3)
        with path.open("rb", buffering=0) as file:
            return video_facts(file)

    return make


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"sound": None},
        {"name": "video.mov"},
        {"codec": "libx265", "options": {**FAST, "x265-params": "log-level=none"}},
        {"rate": Fraction(24_000, 1001)},
        {"rate": Fraction(60_000, 1001)},
        {"rate": 60},
        {"sound": Sound("aac", 48_000, "mono")},
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
        ({"sound": Sound("libmp3lame", 44_100, "stereo")}, MediaUrlReason.SOUND_CODEC),
        ({"sound": Sound("aac", 96_000, "stereo")}, MediaUrlReason.SOUND_RATE),
        ({"sound": Sound("aac", 44_100, "5.1")}, MediaUrlReason.SOUND_CHANNELS),
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
