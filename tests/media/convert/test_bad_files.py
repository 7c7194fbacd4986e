"""What cannot be a picture is told apart, and costs neither time nor memory nor anybody else."""

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from media.convert import Converter, FileError, FileReason, PictureRecipe
from media.convert.converter import PICTURES_GIVE_WAY
from tests.helpers.child_processes import children
from tests.helpers.hostile_media import claiming_pixels, progressive, with_scans
from tests.helpers.pictures import cornered, moving_gif, noise, png_of, saved

Sent = Callable[..., Path]
PATIENCE = 60
GOOD = saved(cornered(), "PNG")
PHOTO = saved(noise(400, 400), "JPEG")


def names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def half(image_format: str) -> bytes:
    data = saved(noise(120, 120), image_format)
    return data[: len(data) // 2]


BAD = {
    "nothing in it": (b"", FileReason.EMPTY, {}),
    "a PDF": (b"%PDF-1.7\n" + bytes(2000), FileReason.WRONG_TYPE, {"type": "PDF"}),
    "words": ("Привет".encode(), FileReason.WRONG_TYPE, {"type": "text"}),
    "nobody knows what": (bytes(200), FileReason.WRONG_TYPE, {"type": "unknown"}),
    "the head of a JPEG alone": (b"\xff\xd8\xff\xe0", FileReason.CUT_SHORT, {}),
    "a JPEG of noise": (b"\xff\xd8\xff" + bytes(range(256)) * 9, FileReason.CUT_SHORT, {}),
    "a JPEG without its tables": (b"\xff\xd8\xff\xda" + PHOTO[4:], FileReason.BROKEN, {}),
    "half a JPEG": (half("JPEG"), FileReason.CUT_SHORT, {}),
    "half a PNG": (half("PNG"), FileReason.CUT_SHORT, {}),
    "half a WebP": (half("WEBP"), FileReason.CUT_SHORT, {}),
    "half a HEIC": (half("HEIF"), FileReason.CUT_SHORT, {}),
    "half an AVIF": (half("AVIF"), FileReason.CUT_SHORT, {}),
    "half a GIF": (half("GIF"), FileReason.CUT_SHORT, {}),
    "half a TIFF": (half("TIFF"), FileReason.CUT_SHORT, {}),
    "half a BMP": (half("BMP"), FileReason.CUT_SHORT, {}),
    "the head of a GIF alone": (b"GIF89a", FileReason.BROKEN, {}),
    "a PNG that is too large to draw": (
        png_of(40_000, 40_000),
        FileReason.TOO_MANY_PIXELS,
        {"width": 40_000, "height": 40_000, "limit": 64},
    ),
    "a JPEG that is too large to draw": (
        claiming_pixels(PHOTO, 40_000, 40_000),
        FileReason.TOO_MANY_PIXELS,
        {"width": 40_000, "height": 40_000, "limit": 250},
    ),
    "a JPEG of a thousand scans": (
        with_scans(progressive(200, 200), 1000),
        FileReason.EXCESSIVE,
        {},
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_a_picture_is_told_apart(
    converter: Converter, sent: Sent, tmp_path: Path, what: str
) -> None:
    data, reason, values = BAD[what]
    path, to = sent(data, "photo.jpg"), tmp_path / "made.jpg"
    with pytest.raises(FileError) as told:
        converter.picture(path, to, PictureRecipe())
    assert (told.value.reason, told.value.values) == (reason, values)
    assert names(tmp_path) == ["photo.jpg"]


def test_a_look_sees_every_part_of_a_jpeg_and_the_head_of_others(
    converter: Converter, sent: Sent
) -> None:
    for what, (data, reason, _) in BAD.items():
        if what in ("half a PNG", "half a GIF", "half a TIFF", "half a BMP"):
            continue
        with pytest.raises(FileError) as told:
            converter.look(sent(data))
        assert told.value.reason is reason, what


def test_the_child_of_bad_files_serves_good_ones(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    for data, _, _ in BAD.values():
        with pytest.raises(FileError):
            converter.picture(sent(data), tmp_path / "made.jpg", PictureRecipe())
        converter.picture(sent(GOOD), tmp_path / "made.jpg", PictureRecipe())


def processor_seconds() -> float:
    """What the children that work on files have taken of it: a busy machine does not count."""
    return sum(sum(child.cpu_times()[:2]) for child in workers())


def test_two_thousand_frames_are_counted_without_being_drawn(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    path = sent(moving_gif(2000, 500, 500, milliseconds=50))
    begun = processor_seconds()
    looked = converter.look(path)
    converter.picture(path, tmp_path / "made.jpg", PictureRecipe())
    assert (looked.moves, looked.duration_ms) == (True, 100_000)
    assert processor_seconds() - begun < 5


def test_a_picture_that_takes_too_much_memory_ends_the_work_and_not_the_bot(
    sent: Sent, tmp_path: Path
) -> None:
    poor = Converter(memory_bytes=96 * 1024 * 1024)
    for data in (progressive(4500, 4500), saved(cornered(6000, 6000), "PNG", compress_level=1)):
        with pytest.raises(FileError) as told:
            poor.picture(sent(data), tmp_path / "made.jpg", PictureRecipe())
        # The decoder of JPEGs says no more than that it could not.
        assert told.value.reason in (FileReason.EXCESSIVE, FileReason.BROKEN)
        assert names(tmp_path) == ["file"]
    assert poor.picture(sent(GOOD), tmp_path / "made.jpg", PictureRecipe()).width == 480


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_largest_picture_fits_into_the_memory_of_the_child(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    clear = cornered(8000, 8000).convert("RGBA")
    path = sent(saved(clear, "PNG", compress_level=1))
    made = converter.picture(path, tmp_path / "made.jpg", PictureRecipe())
    assert (made.width, made.height) == (1440, 1440)


def workers() -> set[psutil.Process]:
    return children("media.workshop.work")


def started(converter: Converter, path: Path) -> psutil.Process:
    """The child of a converter that has looked at a file."""
    before = workers()
    converter.look(path)
    (child,) = workers() - before
    return child


def test_a_child_that_is_killed_in_the_middle_is_replaced_once(sent: Sent, tmp_path: Path) -> None:
    converter, path = Converter(), sent(GOOD)
    child = started(converter, path)
    child.suspend()
    with ThreadPoolExecutor(1) as threads:
        made = threads.submit(converter.picture, path, tmp_path / "made.jpg", PictureRecipe())
        child.kill()
        assert made.result(PATIENCE).width == 480


DYING = """#!{python} -S
import json, socket, struct
channel = socket.socket(fileno=0)
channel.sendall(b"G" + bytes(4))
length = struct.unpack("!cI", channel.recv(5))[1]
open(json.loads(channel.recv(length))["to"], "wb").write(b"half a picture")
"""


def test_a_child_that_dies_over_a_file_leaves_nothing_of_it(
    sent: Sent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = sent(DYING.format(python=sys.executable).encode(), "python")
    python.chmod(0o700)
    path = sent(GOOD)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", str(python))
        converter = Converter()
        with pytest.raises(FileError) as told:
            converter.picture(path, tmp_path / "made.jpg", PictureRecipe())
    assert told.value.reason is FileReason.EXCESSIVE
    assert sorted(names(tmp_path)) == ["file", "python"]
    assert converter.picture(path, tmp_path / "made.jpg", PictureRecipe()).width == 480


def test_a_child_that_thinks_too_long_is_ended(sent: Sent, tmp_path: Path) -> None:
    converter, path = Converter(picture_seconds=2), sent(GOOD)  # a busy machine looks in that time
    child = started(converter, path)
    child.suspend()
    with pytest.raises(FileError) as told:
        converter.picture(path, tmp_path / "made.jpg", PictureRecipe())
    assert told.value.reason is FileReason.EXCESSIVE
    assert not child.is_running()


def test_whoever_chats_goes_before_pictures_from_the_start_of_their_child(sent: Sent) -> None:
    """What it loads takes longer than a picture."""
    converter = Converter()
    child = started(converter, sent(GOOD))
    assert child.nice() == psutil.Process().nice() + PICTURES_GIVE_WAY


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_machine_that_runs_out_of_memory_ends_the_child_and_not_the_bot(sent: Sent) -> None:
    converter = Converter()  # with which its child would go
    child = started(converter, sent(GOOD))
    assert Path(f"/proc/{child.pid}/oom_score_adj").read_text() == "1000\n"


def test_a_child_that_does_not_start_says_nothing_about_the_file(
    sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(FileError) as told:
        Converter().look(sent(GOOD))
    assert told.value.reason is FileReason.FAILED


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no full disk")
def test_a_full_disk_is_named_and_leaves_nothing(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    (tmp_path / "made.jpg.part").symlink_to("/dev/full")
    with pytest.raises(FileError) as told:
        converter.picture(sent(GOOD), tmp_path / "made.jpg", PictureRecipe())
    assert told.value.reason is FileReason.NO_ROOM
    assert names(tmp_path) == ["file"]


def test_threads_have_each_their_own_picture(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    sizes = [(400 + 10 * n, 500) for n in range(8)]
    paths = [sent(saved(cornered(*size), "PNG"), f"{size[0]}.png") for size in sizes]
    with ThreadPoolExecutor(4) as threads:
        made = threads.map(
            lambda path: converter.picture(path, path.with_suffix(".jpg"), PictureRecipe()), paths
        )
        assert [(each.width, each.height) for each in made] == sizes
    assert threading.active_count() < 50
