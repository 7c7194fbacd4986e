"""Films that cannot be one are told apart; who stops a conversion, or dies over it, leaves
nothing."""

import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import av
import psutil
import pytest

from media.convert import Converter, FileError, FileReason, StoppedError, VideoRecipe
from media.workshop.films.film_target import even_rate, target
from media.workshop.films.pace import Headway
from tests.helpers.child_processes import children
from tests.helpers.films import Shot, filmed
from tests.helpers.hostile_media import COFFEE, claiming_samples
from tests.helpers.pictures import cornered, saved

pytestmark = pytest.mark.process
ROOT = Path(__file__).parents[3]
PATIENCE = 60
AS_IT_IS = VideoRecipe()
SLOW = Shot(seconds=6, pixels="yuv444p", rate=120)
Sent = Callable[..., Path]


def going_on() -> bool:
    return False


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def refused(converter: Converter, path: Path) -> FileError:
    to = path.parent / "made.mp4"
    with pytest.raises(FileError) as told:
        converter.video(path, to, AS_IT_IS, lambda _: None, going_on)
    assert not names(path.parent) & {"made.mp4", "made.mp4.part"}
    return told.value


BAD = {
    "nothing in it": (b"", FileReason.EMPTY),
    "a PDF": (b"%PDF-1.7", FileReason.WRONG_TYPE),
    "a photo": (saved(cornered(), "JPEG"), FileReason.WRONG_TYPE),
    "half of it": (COFFEE[: len(COFFEE) // 2], FileReason.CUT_SHORT),
    "its head alone": (COFFEE[:400], FileReason.CUT_SHORT),
    "eighty million samples": (claiming_samples(COFFEE, 80_000_000), FileReason.EXCESSIVE),
    "the head of a Matroska": (b"\x1a\x45\xdf\xa3matroska" + bytes(500), FileReason.BROKEN),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_a_film_is_told_apart(converter: Converter, sent: Sent, what: str) -> None:
    data, reason = BAD[what]
    assert refused(converter, sent(data, "film.mp4")).reason is reason


def test_a_film_that_only_sounds_is_told(converter: Converter, tmp_path: Path) -> None:
    path = tmp_path / "sound.mp4"
    with av.open(str(path), "w") as output:
        sound = output.add_stream("aac", rate=44_100, layout="mono")
        frame = av.AudioFrame(format="fltp", layout="mono", samples=1024)
        frame.planes[0].update(bytes(frame.planes[0].buffer_size))
        frame.sample_rate = 44_100
        output.mux(sound.encode(frame))
        output.mux(sound.encode(None))
    assert refused(converter, path).reason is FileReason.NO_PICTURE
    with pytest.raises(FileError) as told:
        converter.look(path)
    assert told.value.reason is FileReason.NO_PICTURE


def test_half_a_matroska_is_told_when_its_end_does_not_come(
    converter: Converter, tmp_path: Path
) -> None:
    path = filmed(tmp_path / "film.mkv", Shot(seconds=8, sound="aac"))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert refused(converter, path).reason is FileReason.CUT_SHORT


def test_a_look_at_half_a_film_tells_it(converter: Converter, sent: Sent) -> None:
    with pytest.raises(FileError) as told:
        converter.look(sent(COFFEE[: len(COFFEE) // 2], "film.mp4"))
    assert told.value.reason is FileReason.CUT_SHORT


def drawing() -> set[psutil.Process]:
    return children("media.workshop.work")


def test_who_stops_a_conversion_stops_it_at_once(tmp_path: Path) -> None:
    converter, before = Converter(), drawing()
    path = filmed(tmp_path / "film.mp4", SLOW)
    stop = threading.Event()
    with pytest.raises(StoppedError):
        converter.video(path, tmp_path / "made.mp4", AS_IT_IS, lambda _: stop.set(), stop.is_set)
    assert names(tmp_path) == {"film.mp4"}
    assert drawing() <= before
    converter.video(path, tmp_path / "made.mp4", VideoRecipe(1), lambda _: None, going_on)


def test_who_waits_for_another_film_may_stop_as_well(tmp_path: Path) -> None:
    converter, path = Converter(), filmed(tmp_path / "film.mp4", SLOW)
    begun, go_on = threading.Event(), threading.Event()

    def hold(_percent: int) -> None:
        begun.set()
        assert go_on.wait(PATIENCE)

    with ThreadPoolExecutor(1) as threads:
        first = threads.submit(
            converter.video, path, tmp_path / "1.mp4", VideoRecipe(1), hold, going_on
        )
        assert begun.wait(PATIENCE)
        with pytest.raises(StoppedError):
            converter.video(path, tmp_path / "2.mp4", AS_IT_IS, lambda _: None, lambda: True)
        go_on.set()
        assert first.result(PATIENCE).content_type == "video/mp4"
    assert names(tmp_path) == {"film.mp4", "1.mp4"}


def test_pictures_do_not_wait_for_a_film(tmp_path: Path) -> None:
    converter, path = Converter(), filmed(tmp_path / "film.mp4", SLOW)
    looked: list[int] = []

    def look(_percent: int) -> None:
        looked.append(converter.look(path).width)

    converter.video(path, tmp_path / "made.mp4", VideoRecipe(1), look, going_on)
    assert set(looked) == {160}


def test_a_child_that_is_killed_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    """The first one may have been ended by anybody, so that another tries once more."""
    converter, path = Converter(), filmed(tmp_path / "film.mp4", SLOW)
    before = drawing()

    def kill(_percent: int) -> None:
        for child in drawing() - before:
            child.kill()

    with pytest.raises(FileError) as told:
        converter.video(path, tmp_path / "made.mp4", AS_IT_IS, kill, going_on)
    assert told.value.reason is FileReason.EXCESSIVE
    assert names(tmp_path) == {"film.mp4"}


BOT = """
import sys
from pathlib import Path
from media.convert import Converter, VideoRecipe
folder = Path(sys.argv[1])
tell = lambda percent: print("at work", flush=True)
recipe, goes_on = VideoRecipe(), lambda: False
Converter().video(folder / "film.mp4", folder / "made.mp4", recipe, tell, goes_on)
"""


def test_when_the_bot_is_killed_its_child_goes_and_clears_away(tmp_path: Path) -> None:
    filmed(tmp_path / "film.mp4", replace(SLOW, seconds=12))
    with subprocess.Popen(
        [sys.executable, "-c", BOT, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
    ) as bot:
        assert bot.stdout
        assert bot.stdout.readline() == b"at work\n"
        (child,) = children("media.workshop.work", psutil.Process(bot.pid))
        bot.kill()
    assert not psutil.wait_procs([child], timeout=PATIENCE)[1]
    assert names(tmp_path) == {"film.mp4"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no full disk")
def test_a_full_disk_is_named_and_leaves_nothing(converter: Converter, tmp_path: Path) -> None:
    path = filmed(tmp_path / "film.mp4", Shot())
    (tmp_path / "made.mp4.part").symlink_to("/dev/full")
    assert refused(converter, path).reason is FileReason.NO_ROOM


def test_what_would_take_too_long_is_said_after_the_first_seconds() -> None:
    clock, told = [0.0], list[int]()
    pace = Headway(total=600, tell=told.append, monotonic=lambda: clock[0])
    for second in range(4):
        clock[0] = second
        pace.at(second)
    clock[0] = 6
    with pytest.raises(FileError) as error:
        pace.at(5)  # 6 seconds for 5 of 600
    assert (error.value.reason, error.value.values) == (FileReason.TOO_SLOW, {"minutes": 12})
    assert told == [0]


def test_what_goes_quickly_is_told_by_the_percent() -> None:
    clock, told = [0.0], list[int]()
    pace = Headway(total=200, tell=told.append, monotonic=lambda: clock[0])
    for second in range(200):
        clock[0] = second / 2
        pace.at(second)
    assert told == list(range(100))


@pytest.mark.parametrize(
    ("rate", "becomes"),
    [
        (30, 30),
        (29.97, 29.97),
        (23.976, 23.976),
        (120, 60),
        (240, 60),
        (119.88, 59.94),
        (59.94, 59.94),
        (15, 30),
        (10, 30),
        (12.5, 25),
        (22, 44),
        (27, 27),
        (144, 48),
        (0, 30),
        (1000, 59),
    ],
)
def test_frames_become_even_at_a_rate_that_instagram_takes(rate: float, becomes: float) -> None:
    assert float(even_rate(rate)) == pytest.approx(becomes, abs=0.01)


@pytest.mark.parametrize(
    ("size", "becomes"),
    [
        ((3840, 2160), (1920, 1080)),
        ((2160, 3840), (1080, 1920)),
        ((1081, 1921), (1080, 1920)),
        ((160, 120), (320, 240)),
        ((99, 990), (100, 990)),
    ],
)
def test_a_film_is_drawn_no_larger_than_it_is_shown(
    size: tuple[int, int], becomes: tuple[int, int]
) -> None:
    made = target(*size, 30, 60)
    assert (made.width, made.height) == becomes


def test_a_long_film_gets_fewer_bits_so_that_it_fits() -> None:
    assert target(1080, 1920, 30, 60).bits == 20_000_000
    assert target(1080, 1920, 30, 900).bits * 900 / 8 < 300 * 1024 * 1024


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_film_is_drawn_in_bounded_memory(tmp_path: Path) -> None:
    converter, before, most = Converter(), drawing(), [0]
    path = filmed(tmp_path / "film.mp4", Shot(seconds=1, width=3840, height=2160, rate=24))

    def measure(_percent: int) -> None:
        for child in drawing() - before:
            most[0] = max(most[0], child.memory_info().rss)

    converter.video(path, tmp_path / "made.mp4", AS_IT_IS, measure, going_on)
    assert 0 < most[0] < 900 * 1024 * 1024
