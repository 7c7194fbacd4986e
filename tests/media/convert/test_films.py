"""Whatever film is sent, Instagram gets an MP4 that it takes: in a new wrapping where that is
enough, drawn anew where it is not."""

import struct
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import av
import pytest
from PIL import Image

from media import MediaDoubtReason, MediaUrlReason
from media.convert import ConvertedFile, Converter, Note, NoteReason, VideoRecipe, Way
from media.probe.decoders import video_facts
from media.probe.facts import VideoFacts
from media.rules.limits import VIDEO_LIMITS, check
from tests.helpers.films import Shot, filmed, grey_film, picture_at
from tests.helpers.pictures import (
    BLUE,
    CORNERS,
    GREEN,
    GREY,
    RED,
    are_near,
    corners,
    moving_gif,
    saved,
)

pytestmark = pytest.mark.process
AS_IT_IS = VideoRecipe()
BT709, UNTOLD = 1, 2
Made = Callable[..., tuple[ConvertedFile, VideoFacts]]


@pytest.fixture
def made(converter: Converter, tmp_path: Path) -> Made:
    """`made(path, recipe)`: what is handed to Instagram, judged as the look at a link judges."""

    def make(path: Path, recipe: VideoRecipe = AS_IT_IS) -> tuple[ConvertedFile, VideoFacts]:
        to = tmp_path / "made.mp4"
        told: list[int] = []
        converted = converter.video(path, to, recipe, told.append, lambda: False)
        with to.open("rb") as file:
            facts = video_facts(file)
        assert check(facts, VIDEO_LIMITS) == ()
        data = to.read_bytes()
        assert data.index(b"moov") < data.index(b"mdat")
        assert b"edts" not in data
        assert converted.content_type == "video/mp4"
        assert converted.size_bytes == len(data)
        assert told == sorted(set(told))
        assert told[-1] > 80
        return converted, facts

    return make


def reasons(converted: ConvertedFile) -> set[NoteReason]:
    return {note.reason for note in converted.notes}


FINE = Shot(sound="aac")
WRAPPED: Mapping[str, tuple[str, Shot, set[NoteReason]]] = {
    "an MP4 that fits": ("film.mp4", FINE, set()),
    "its header behind its pictures and with a list of cuts": ("film.mov", FINE, set()),
    "Matroska": ("film.mkv", FINE, {NoteReason.CONVERTED}),
    "HEVC": ("film.mp4", replace(FINE, codec="libx265"), set()),
    "no sound": ("film.mp4", Shot(), set()),
    "sound in Opus": (
        "film.mkv",
        Shot(sound="libopus", hertz=48_000),
        {NoteReason.CONVERTED},
    ),
    "sound uncompressed": ("film.mov", Shot(sound="pcm_s16le"), set()),
    "sound of 96 kHz": ("film.mp4", Shot(sound="aac", hertz=96_000), set()),
    "six channels": (
        "film.mp4",
        Shot(sound="aac", layout="5.1", hertz=48_000),
        {NoteReason.SOUND_STEREO},
    ),
    "where it was filmed": (
        "film.mp4",
        replace(FINE, place="+52.5200+013.4050/"),
        {NoteReason.PLACE_REMOVED},
    ),
}


@pytest.mark.parametrize("what", WRAPPED)
def test_a_film_whose_pictures_fit_is_only_wrapped_anew(
    converter: Converter, made: Made, tmp_path: Path, what: str
) -> None:
    name, shot, notes = WRAPPED[what]
    path = filmed(tmp_path / f"sent_{name}", shot)
    looked = converter.look(path)
    assert (looked.width, looked.height, looked.way) == (160, 120, Way.REMUX)
    converted, facts = made(path)
    assert reasons(converted) == notes
    assert packets(path) == packets(tmp_path / "made.mp4")
    assert abs((facts.duration_ms or 0) - 3200) < 100
    assert facts.sound_codec == ("aac" if shot.sound else None)
    assert (facts.sound_channels or 0) <= 2
    assert b"+52.52" not in (tmp_path / "made.mp4").read_bytes()


def packets(path: Path) -> int:
    """How many pictures are in it."""
    with av.open(str(path)) as film:
        return sum(1 for packet in film.demux(video=0) if packet.size)


REDRAWN: Mapping[str, tuple[str, Shot, MediaUrlReason | MediaDoubtReason, set[NoteReason]]] = {
    "VP9": (
        "film.webm",
        Shot(codec="libvpx-vp9", sound="libopus", hertz=48_000),
        MediaUrlReason.VIDEO_CODEC,
        {NoteReason.CONVERTED},
    ),
    "MPEG-4 in AVI": (
        "film.avi",
        Shot(codec="mpeg4"),
        MediaUrlReason.VIDEO_CODEC,
        {NoteReason.CONVERTED, NoteReason.FRAME_RATE},
    ),
    "120 frames a second": (
        "film.mp4",
        Shot(rate=120, sound="aac"),
        MediaUrlReason.FRAME_RATE,
        {NoteReason.FRAME_RATE},
    ),
    "12 frames a second": (
        "film.mp4",
        Shot(rate=12),
        MediaUrlReason.FRAME_RATE,
        {NoteReason.FRAME_RATE},
    ),
    "colours of every pixel": (
        "film.mp4",
        Shot(pixels="yuv444p"),
        MediaDoubtReason.COLOURS,
        set(),
    ),
    "too wide": (
        "film.mp4",
        Shot(width=1930, height=200, rate=24),
        MediaDoubtReason.WIDE_VIDEO,
        {NoteReason.SCALED},
    ),
    "brighter than screens": (
        "film.mkv",
        Shot(codec="libx265", pixels="yuv422p10le", color_trc=18),
        MediaDoubtReason.COLOURS,
        {NoteReason.CONVERTED, NoteReason.HDR},
    ),
}


@pytest.mark.parametrize("what", REDRAWN)
def test_a_film_that_does_not_fit_is_drawn_anew(
    converter: Converter, made: Made, tmp_path: Path, what: str
) -> None:
    name, shot, reason, notes = REDRAWN[what]
    path = filmed(tmp_path / name, shot)
    looked = converter.look(path)
    assert looked.way is Way.TRANSCODE
    assert reason in {each.reason for each in (*looked.refusals, *looked.doubts)}  # type: ignore[attr-defined]
    converted, facts = made(path)
    assert reasons(converted) == notes
    assert facts.codec == "h264"
    assert facts.frame_rate == facts.base_frame_rate
    assert (facts.is_420, facts.sound_codec) == (True, "aac" if shot.sound else None)
    assert abs((facts.duration_ms or 0) - 3200) < 120
    is_bright = NoteReason.HDR in notes
    assert color_curve(tmp_path / "made.mp4") == (BT709 if is_bright else UNTOLD)
    away = 60 if is_bright else 12
    assert are_near(corners(picture_at(tmp_path / "made.mp4", 1)), CORNERS, away)


def color_curve(path: Path) -> int:
    with av.open(str(path)) as film:
        return int(next(film.decode(video=0)).color_trc)


def test_key_frames_are_two_seconds_apart(made: Made, tmp_path: Path) -> None:
    made(filmed(tmp_path / "film.mp4", Shot(seconds=5, pixels="yuv444p", key_every=500)))
    with av.open(str(tmp_path / "made.mp4")) as film:
        frames = [each for each in film.demux(video=0) if each.is_keyframe]
    keys = [float((each.pts or 0) * each.time_base) for each in frames]
    assert keys == [0, 2, 4]


def test_the_losses_are_told_in_figures(converter: Converter, made: Made, tmp_path: Path) -> None:
    shot = Shot(width=1930, height=200, rate=62, sound="aac", layout="5.1", hertz=48_000)
    converted, _ = made(filmed(tmp_path / "film.mp4", shot))
    for note in (
        Note(NoteReason.FRAME_RATE, {"was": 62, "now": 31}),
        Note(NoteReason.SCALED, {"width": 1930, "height": 200}),
        Note(NoteReason.SOUND_STEREO, {"channels": 6}),
    ):
        assert note in converted.notes


TURNED = {
    -90: (BLUE, RED, GREY, GREEN),
    90: (GREEN, GREY, RED, BLUE),
    180: (GREY, BLUE, GREEN, RED),
}


@pytest.mark.parametrize("turn", TURNED)
@pytest.mark.parametrize("pixels", ["yuv420p", "yuv444p"], ids=["wrapped", "drawn"])
def test_a_turned_film_stands_as_the_camera_was_held(
    converter: Converter, made: Made, tmp_path: Path, turn: int, pixels: str
) -> None:
    path = filmed(tmp_path / "film.mp4", Shot(turn=turn, pixels=pixels))
    looked = converter.look(path)
    assert (looked.width > looked.height) == (turn == 180)
    converted, _ = made(path)
    assert (converted.width > converted.height) == (turn == 180)
    assert are_near(corners(picture_at(tmp_path / "made.mp4", 1)), TURNED[turn])
    frame = converter.first_frame(path, tmp_path / "frame.jpg")
    assert (frame.width > frame.height) == (turn == 180)


MIRRORED = {
    "left to right": ((-1, 0, 0, 1), (GREEN, RED, GREY, BLUE)),
    "top to bottom": ((1, 0, 0, -1), (BLUE, GREY, RED, GREEN)),
    "over one diagonal": ((0, 1, 1, 0), (RED, BLUE, GREEN, GREY)),
    "over the other": ((0, -1, -1, 0), (GREY, GREEN, BLUE, RED)),
}


@pytest.mark.parametrize("how", MIRRORED)
def test_a_mirrored_film_is_drawn_as_players_show_it(
    converter: Converter, tmp_path: Path, how: str
) -> None:
    matrix, seen = MIRRORED[how]
    path, to = filmed(tmp_path / "film.mp4", Shot()), tmp_path / "made.mp4"
    path.write_bytes(with_matrix(path.read_bytes(), matrix))
    converter.video(path, to, VideoRecipe(drawn=True), lambda _: None, lambda: False)
    assert are_near(corners(picture_at(to, 1)), seen)
    converter.first_frame(path, tmp_path / "frame.jpg")
    with Image.open(tmp_path / "frame.jpg") as frame:
        assert are_near(corners(frame), seen)


def with_matrix(film: bytes, matrix: tuple[int, ...]) -> bytes:
    """The film, to be turned so by players."""
    at = film.index(b"tkhd") + 44
    right, right_down, down_right, down = (each << 16 for each in matrix)
    rows = (right, right_down, 0, down_right, down, 0, 0, 0, 1 << 30)
    return film[:at] + struct.pack(">9i", *rows) + film[at + 36 :]


# Grey of so many nits, as films tell it in ten bits by either curve of BT.2100, and how bright of
# 255 a screen shows it: paper white (203, BT.2408) nearly as white, the grey of a photographer's
# card (26) as in any film. HLG is what iPhones film.
PQ, HLG = 16, 18
GREYS = {
    PQ: {1: (195, 15, 40), 26: (396, 95, 125), 100: (509, 165, 200), 203: (573, 220, 245)},
    HLG: {
        1: (149, 15, 40),
        26: (397, 95, 125),
        100: (616, 165, 200),
        203: (721, 220, 245),
        1000: (940, 250, 255),
    },
}


@pytest.mark.parametrize("curve", GREYS, ids=["PQ", "HLG"])
def test_a_film_brighter_than_screens_is_as_bright_as_it_was_meant(
    converter: Converter, tmp_path: Path, curve: int
) -> None:
    folder = tmp_path / "Anna's: films"
    folder.mkdir()
    signals = [signal for signal, _, _ in GREYS[curve].values()]
    path, to = grey_film(folder / "film.mkv", signals, curve), folder / "made.mp4"
    converted = converter.video(path, to, VideoRecipe(drawn=True), lambda _: None, lambda: False)
    assert NoteReason.HDR in reasons(converted)
    shown = greys(picture_at(to, 1), len(signals))
    for nits, brightness in zip(GREYS[curve], shown, strict=True):
        _, least, most = GREYS[curve][nits]
        assert least <= brightness <= most, nits
    assert color_curve(to) == BT709
    assert sorted(folder.iterdir()) == [path, to]
    converter.first_frame(path, folder / "frame.jpg")
    with Image.open(folder / "frame.jpg") as frame:
        first = greys(frame, len(signals))
    assert all(abs(one - other) <= 6 for one, other in zip(first, shown, strict=True))


def greys(picture: Image.Image, count: int) -> list[int]:
    """How bright the middle of each stripe is."""
    row = picture.convert("L").crop(
        (0, picture.height // 2, picture.width, picture.height // 2 + 1)
    )
    return [row.tobytes()[(2 * at + 1) * picture.width // (2 * count)] for at in range(count)]


def test_an_uneven_film_becomes_even_and_keeps_its_length(made: Made, tmp_path: Path) -> None:
    path = filmed(tmp_path / "film.mp4", Shot(pixels="yuv444p", uneven=True, sound="aac"))
    _, facts = made(path)
    with av.open(str(tmp_path / "made.mp4")) as film:
        times = sorted(each.pts for each in film.demux(video=0) if each.pts is not None)
    assert len({after - before for before, after in pairwise(times)}) == 1
    assert abs((facts.duration_ms or 0) - 3200) < 120


def test_what_was_cut_away_in_the_telephone_is_not_shown(made: Made, tmp_path: Path) -> None:
    """Its frames are still in the file, before the list of cuts says that it begins."""
    path = filmed(tmp_path / "film.mp4", Shot(seconds=5.2, key_every=500))
    cut = with_a_cut(path.read_bytes(), seconds=1.5)
    path.write_bytes(cut)
    converted, facts = made(path)
    assert abs((facts.duration_ms or 0) - 3700) < 200
    assert packets(tmp_path / "made.mp4") == round(3.7 * 30)
    assert are_near(corners(picture_at(tmp_path / "made.mp4", 0)), CORNERS)
    assert reasons(converted) == set()


def with_a_cut(film: bytes, seconds: float) -> bytes:
    """The film, beginning later by its list of cuts."""
    row = film.index(b"elst") + 4 + 4 + 4  # behind version and number of rows
    scale = film.index(b"mdhd") + 4 + 4 + 8
    ticks = int.from_bytes(film[scale : scale + 4], "big")
    lasts = int.from_bytes(film[row : row + 4], "big") - round(seconds * 1000)
    begins = int.from_bytes(film[row + 4 : row + 8], "big") + round(seconds * ticks)
    return film[:row] + lasts.to_bytes(4, "big") + begins.to_bytes(4, "big") + film[row + 8 :]


def test_the_first_seconds_alone(made: Made, tmp_path: Path) -> None:
    for pixels in ("yuv420p", "yuv444p"):
        path = filmed(tmp_path / "film.mp4", Shot(seconds=6, pixels=pixels, sound="aac"))
        converted, facts = made(path, VideoRecipe(first_seconds=4))
        assert Note(NoteReason.CUT, {"seconds": 4}) in converted.notes
        assert 3850 < (facts.duration_ms or 0) <= 4000, "never longer than a kind of post takes"
        converted, _ = made(path, VideoRecipe(first_seconds=60))
        assert NoteReason.CUT not in reasons(converted)


@pytest.mark.parametrize(
    ("frames", "lasts", "becomes"), [(1, 200, 3000), (5, 200, 3000), (40, 100, 4000)]
)
def test_a_gif_becomes_a_film_that_is_long_enough(
    made: Made, tmp_path: Path, frames: int, lasts: int, becomes: int
) -> None:
    path = tmp_path / "moving.gif"
    path.write_bytes(moving_gif(frames, milliseconds=lasts))
    converted, facts = made(path)
    assert abs((facts.duration_ms or 0) - becomes) < 60
    assert (NoteReason.REPEATED in reasons(converted)) == (frames > 1 and becomes > frames * lasts)
    assert NoteReason.CONVERTED in reasons(converted)


def test_a_moving_webp_becomes_a_film(made: Made, tmp_path: Path) -> None:
    path = tmp_path / "moving.webp"
    frames = [Image.new("RGBA", (400, 300), colour) for colour in ("red", (0, 0, 0, 0))]
    path.write_bytes(
        saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=2000)
    )
    made(path)
    assert corners(picture_at(tmp_path / "made.mp4", 1))[0][1] < 40
    assert min(corners(picture_at(tmp_path / "made.mp4", 3))[0]) > 240  # white, where it was clear


def test_the_first_frame_of_whatever_moves(converter: Converter, tmp_path: Path) -> None:
    path, to = filmed(tmp_path / "film.mkv", Shot(width=400, height=500)), tmp_path / "frame.jpg"
    frame = converter.first_frame(path, to)
    assert (frame.content_type, frame.width, frame.height) == ("image/jpeg", 400, 500)
    assert reasons(frame) == {NoteReason.FIRST_FRAME}
    path.write_bytes(moving_gif(4))
    assert NoteReason.FIRST_FRAME in reasons(converter.first_frame(path, to))
