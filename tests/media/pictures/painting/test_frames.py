"""Frames of a film by their times: those that players show, of any film and from wherever it
lies."""

from pathlib import Path

import av
import pytest
from PIL import Image, ImageChops, ImageStat

from media.convert import FileError, FileReason
from media.inspection import MediaInspector
from media.pictures import contact_sheet, frame_times, framed_for_grid
from media.pictures.painting.painter import Painter
from tests.helpers.films import Shot, filmed, grey_film, picture_at
from tests.helpers.golden import looks_like
from tests.helpers.pictures import noise
from tests.helpers.table import each_row
from tests.media.conftest import MediaServer
from tests.media.pictures.conftest import GOLDEN

TIMES = (0, 500, 1700, 3000)
ODD_FILMS = {
    "many keys": (Shot(), "mp4"),
    "one key": (Shot(key_every=1000), "mp4"),
    "turned": (Shot(turn=90), "mp4"),
    "uneven": (Shot(uneven=True), "mov"),
    "webm": (Shot(codec="libvpx"), "webm"),
    "mkv": (Shot(), "matroska"),
    "avi": (Shot(codec="mpeg4"), "avi"),
}


def is_alike(path: Path, other: Image.Image) -> bool:
    with Image.open(path) as picture:
        shown = picture.convert("RGB").resize(other.size)
    away = ImageChops.difference(shown.convert("L"), other.convert("L"))
    return ImageStat.Stat(away).mean[0] < 4


@pytest.mark.parametrize("name", ODD_FILMS)
def test_what_is_seen_then_is_what_players_show(
    painter: Painter, tmp_path: Path, name: str
) -> None:
    shot, container = ODD_FILMS[name]
    film = filmed(tmp_path / "film", shot, container)
    to = [tmp_path / str(at) for at in TIMES]
    made = painter.frames(film, TIMES, to, 160)
    assert max(made.width, made.height) == 160
    assert made.duration_ms == pytest.approx(3200, abs=120)
    for at, path in zip(TIMES, to, strict=True):
        assert is_alike(path, picture_at(film, at / 1000)), at


def test_beyond_the_end_the_last_frame_is_seen(painter: Painter, tmp_path: Path) -> None:
    film = filmed(tmp_path / "film.mp4", Shot(seconds=2))
    painter.frames(film, (60_000,), (tmp_path / "last",), 160)
    assert is_alike(tmp_path / "last", picture_at(film, 1.95))


def noisy(path: Path, seconds: int) -> Path:
    """As large as can be: a megabyte for every half second."""
    with av.open(str(path), "w", format="mp4", options={"movflags": "faststart"}) as output:
        stream = output.add_stream("libx264", rate=10)
        stream.width = stream.height = 256
        stream.pix_fmt = "yuv420p"
        stream.codec_context.gop_size = 10
        stream.codec_context.options = {"preset": "ultrafast", "qp": "2"}
        for _ in range(10 * seconds):
            output.mux(stream.encode(av.VideoFrame.from_image(noise(256, 256))))  # type: ignore[no-untyped-call]
        output.mux(stream.encode(None))
    return path


def test_of_a_film_behind_a_link_only_parts_are_read(
    painter: Painter, media_server: MediaServer, tmp_path: Path
) -> None:
    film = noisy(tmp_path / "film.mp4", 20)
    url = media_server.serve("/film.mp4", film.read_bytes())
    inspector = MediaInspector(trusted_hosts=frozenset({media_server.host}))
    with inspector.by_parts(url) as remote:
        for at in (3000, 15_500):
            painter.frame_of_link(remote, at, tmp_path / str(at), 256)
            assert is_alike(tmp_path / str(at), picture_at(film, at / 1000))
    # Beyond what is read, some megabytes are on their way when a connection is closed.
    assert media_server.bytes_sent < film.stat().st_size * 0.85


@pytest.mark.parametrize("in_parts", [True, False])
def test_a_film_whose_header_comes_last_is_read_where_the_server_lets_us(
    painter: Painter, media_server: MediaServer, tmp_path: Path, in_parts: bool
) -> None:
    film = filmed(tmp_path / "film.mp4", Shot())
    url = media_server.serve("/film.mp4", film.read_bytes())
    if not in_parts:
        media_server.without_ranges.add("/film.mp4")
    inspector = MediaInspector(trusted_hosts=frozenset({media_server.host}))
    with inspector.by_parts(url) as remote:
        painter.frame_of_link(remote, 1700, tmp_path / "seen", 160)
    assert is_alike(tmp_path / "seen", picture_at(film, 1.7))


BRIGHT = {"PQ": (16, 573), "HLG": (18, 721)}  # the curve, and its signal for paper white


@pytest.mark.parametrize("name", BRIGHT)
def test_a_film_brighter_than_screens_is_as_bright_in_its_frames_as_it_goes_out(
    painter: Painter, media_server: MediaServer, tmp_path: Path, name: str
) -> None:
    """Where it lies on this machine and where it is read by its link, and nothing is left over."""
    curve, signal = BRIGHT[name]
    folder = tmp_path / "Anna's: films"
    folder.mkdir()
    film = grey_film(folder / "film.mp4", [signal] * 4, curve)
    shown = [folder / "frame 0", folder / "frame 2000", folder / "of the link"]
    painter.frames(film, (0, 2000), shown[:2], 64)
    url = media_server.serve("/film.mp4", film.read_bytes())
    inspector = MediaInspector(trusted_hosts=frozenset({media_server.host}))
    with inspector.by_parts(url) as remote:
        painter.frame_of_link(remote, 2000, shown[2], 64)
    for path in shown:
        with Image.open(path) as picture:
            white = picture.convert("L").getpixel((32, 30))
        assert isinstance(white, int)
        assert 220 <= white <= 245, path
    assert sorted(folder.iterdir()) == [film, *shown]


def test_what_is_no_film_is_told(painter: Painter, photo: Path, tmp_path: Path) -> None:
    with pytest.raises(FileError) as told:
        painter.frames(photo, (0,), (tmp_path / "seen",), 160)
    assert told.value.reason is FileReason.WRONG_TYPE


def test_the_sheet_and_the_frame_look_as_they_did(painter: Painter, tmp_path: Path) -> None:
    film = filmed(tmp_path / "film.mp4", Shot(seconds=9, width=360, height=640))
    times = frame_times(9000)
    to = [tmp_path / str(at) for at in times]
    made = painter.frames(film, times, to, 640)
    size, labels = (made.width, made.height), [f"0:{at / 1000:04.1f}" for at in times]
    looks_like(painter.draw(contact_sheet(to, size, labels)), GOLDEN / "contact_sheet.png")
    looks_like(painter.draw(framed_for_grid(to[4], size)), GOLDEN / "cover.png")


@each_row(
    ("length", "times"),
    [
        (9000, (500, 1500, 2500, 3500, 4500, 5500, 6500, 7500, 8500)),
        (14_000, (700, 2300, 3800, 5400, 7000, 8500, 10_100, 11_600, 13_200)),
        (300, (0, 100, 200)),
        (50, (0,)),
    ],
)
def test_nine_moments_of_a_film(length: int, times: tuple[int, ...]) -> None:
    assert frame_times(length) == times
