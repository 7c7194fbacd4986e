"""What Instagram surely refuses is refused by its cause and with the figure, what is doubtful is a
doubt, and what people really send is taken without a word."""

from dataclasses import replace
from typing import Any

import pytest

from media.errors import MediaDoubt, MediaDoubtReason, MediaUrlError, MediaUrlReason
from media.probe.facts import ImageFacts, VideoFacts
from media.rules.limits import PHOTO_LIMITS, VIDEO_LIMITS, check
from tests.helpers.table import each_row

Refused, Doubt = MediaUrlReason, MediaDoubtReason
GOOD = VideoFacts(
    width=1080,
    height=1920,
    duration_ms=30_000,
    codec="h264",
    frame_rate=30.0,
    base_frame_rate=30.0,
    is_420=True,
    is_interlaced=False,
    bit_rate=8_000_000,
    sound_codec="aac",
    sound_hertz=44_100,
    sound_channels=2,
)
TAKEN: dict[str, dict[str, Any]] = {
    "an ordinary reel": {},
    "no sound": {"sound_codec": None, "sound_hertz": None, "sound_channels": None},
    "HEVC of a telephone": {"codec": "hevc"},
    "film": {"frame_rate": 24_000 / 1001, "base_frame_rate": 24_000 / 1001},
    "American 60": {"frame_rate": 60_000 / 1001, "base_frame_rate": 60_000 / 1001},
    "60 sharp": {"frame_rate": 60.0, "base_frame_rate": 60.0},
    "23 sharp": {"frame_rate": 23.0, "base_frame_rate": 23.0},
    "a telephone's own rate": {"frame_rate": 29.83, "base_frame_rate": 600.0},
    "filmed sideways": {"width": 1920, "height": 1080},
    "odd sides": {"width": 607, "height": 1081},
    "tall": {"width": 1440, "height": 2560},
    "48 kHz mono": {"sound_hertz": 48_000, "sound_channels": 1},
    "25 megabits": {"bit_rate": 25_000_000},
    "three seconds sharp": {"duration_ms": 3000},
    "a quarter of an hour": {"duration_ms": 900_000},
    "a header without figures": {
        "frame_rate": None, "base_frame_rate": None, "is_420": None, "is_interlaced": None,
        "bit_rate": None, "duration_ms": None, "width": None, "height": None,
    },
}  # fmt: skip
REFUSED: dict[str, tuple[dict[str, Any], MediaUrlReason, dict[str, Any]]] = {
    "too short": (
        {"duration_ms": 2967}, Refused.BAD_DURATION,
        {"seconds": 2.97, "minimum_seconds": 3, "maximum_seconds": 900},
    ),
    "too long": (
        {"duration_ms": 900_040}, Refused.BAD_DURATION,
        {"seconds": 900.04, "minimum_seconds": 3, "maximum_seconds": 900},
    ),
    "VP9": ({"codec": "vp9"}, Refused.VIDEO_CODEC, {"codec": "VP9"}),
    "AV1": ({"codec": "av1"}, Refused.VIDEO_CODEC, {"codec": "AV1"}),
    "DivX": ({"codec": "mpeg4"}, Refused.VIDEO_CODEC, {"codec": "MPEG-4 Part 2"}),
    "of a cutting room": ({"codec": "prores"}, Refused.VIDEO_CODEC, {"codec": "ProRes"}),
    "4K": (
        {"width": 3840, "height": 2160}, Refused.VIDEO_TOO_WIDE,
        {"width": 3840, "height": 2160, "limit": 1920},
    ),
    "4K, filmed upright": (
        {"width": 2160, "height": 3840}, Refused.VIDEO_TOO_WIDE,
        {"width": 2160, "height": 3840, "limit": 1920},
    ),
    "time lapse": (
        {"frame_rate": 10.0, "base_frame_rate": 10.0}, Refused.FRAME_RATE,
        {"frames": 10.0, "minimum": 23, "maximum": 60},
    ),
    "a last frame that stays longer": (
        {"frame_rate": 14.9, "base_frame_rate": 15.0}, Refused.FRAME_RATE,
        {"frames": 14.9, "minimum": 23, "maximum": 60},
    ),
    "slow motion": (
        {"frame_rate": 119.88, "base_frame_rate": 120.0}, Refused.FRAME_RATE,
        {"frames": 119.9, "minimum": 23, "maximum": 60},
    ),
    "Opus": ({"sound_codec": "opus"}, Refused.SOUND_CODEC, {"codec": "Opus"}),
    "MP3": ({"sound_codec": "mp3"}, Refused.SOUND_CODEC, {"codec": "MP3"}),
    "studio sound": (
        {"sound_hertz": 96_000}, Refused.SOUND_RATE, {"kilohertz": 96.0, "limit": 48},
    ),
    "surround": ({"sound_channels": 6}, Refused.SOUND_CHANNELS, {"channels": 6, "limit": 2}),
}  # fmt: skip
DOUBTED: dict[str, tuple[dict[str, Any], MediaDoubtReason, dict[str, Any]]] = {
    "wide, or filmed upright": (
        {"width": 2560, "height": 1440}, Doubt.WIDE_VIDEO,
        {"width": 2560, "height": 1440, "limit": 1920},
    ),
    "a telephone in the dark": (
        {"frame_rate": 18.4, "base_frame_rate": 30.0}, Doubt.UNEVEN_FRAME_RATE,
        {"frames": 18.4, "minimum": 23, "maximum": 60},
    ),
    "a hair above 60": (
        {"frame_rate": 60.02, "base_frame_rate": 60.0}, Doubt.UNEVEN_FRAME_RATE,
        {"frames": 60.02, "minimum": 23, "maximum": 60},
    ),
    "colours of a studio": ({"is_420": False}, Doubt.COLOURS, {}),
    "of a television": ({"is_interlaced": True}, Doubt.INTERLACED, {}),
    "a heavy stream": (
        {"bit_rate": 40_200_000}, Doubt.BIT_RATE, {"megabits": 40.2, "limit": 25},
    ),
    "a header out of reach": ({"codec": None}, Doubt.INSIDE_UNSEEN, {}),
}  # fmt: skip


@each_row("changes", TAKEN.values())
def test_what_people_send_is_taken(changes: dict[str, Any]) -> None:
    assert check(replace(GOOD, **changes), VIDEO_LIMITS) == ()


@each_row(("changes", "reason", "values"), REFUSED.values())
def test_what_is_surely_refused_names_its_cause(
    changes: dict[str, Any], reason: MediaUrlReason, values: dict[str, Any]
) -> None:
    with pytest.raises(MediaUrlError) as refused:
        check(replace(GOOD, **changes), VIDEO_LIMITS)
    assert (refused.value.reason, refused.value.values) == (reason, values)


@each_row(("changes", "reason", "values"), DOUBTED.values())
def test_what_may_be_refused_is_a_doubt(
    changes: dict[str, Any], reason: MediaDoubtReason, values: dict[str, Any]
) -> None:
    assert check(replace(GOOD, **changes), VIDEO_LIMITS) == (MediaDoubt(reason, values),)


@each_row(
    ("width", "height", "doubted"),
    [(1080, 1350, False), (1080, 1351, False), (1080, 1353, True), (1080, 1440, True)],
)
def test_a_photo_between_4_to_5_and_3_to_4_is_a_doubt(
    width: int, height: int, doubted: bool
) -> None:
    doubts = check(ImageFacts("JPEG", width, height), PHOTO_LIMITS)
    assert [doubt.reason for doubt in doubts] == [Doubt.TALL_PHOTO] * doubted


def test_every_row_is_tried() -> None:
    tried = {row[1] for row in (*REFUSED.values(), *DOUBTED.values())}
    assert {limit.reason for limit in VIDEO_LIMITS} == tried
