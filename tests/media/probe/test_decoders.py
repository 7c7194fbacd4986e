"""Pictures and videos are measured as a person sees them, and broken ones are noticed."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from media.download.remote_file import RemoteFile
from media.probe.decoders import image_facts, video_facts
from media.probe.facts import ExcessiveMediaError, ImageFacts, UnreadableMediaError, VideoFacts
from tests.helpers.table import each_row

ORIENTATION = 0x0112


def opened(data: bytes) -> RemoteFile:
    return RemoteFile(iter([data]), len(data), lambda _: None, limit=len(data) + 1)


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, (500, 400)), (3, (500, 400)), (6, (400, 500))]
)
def test_a_photo_taken_sideways_is_measured_upright(
    picture: Callable[..., bytes], orientation: int, size: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    assert image_facts(picture(500, 400, exif=exif)) == ImageFacts("JPEG", *size)


def test_a_video_without_a_picture_is_refused(video: Callable[..., bytes]) -> None:
    sound_only = video(4).replace(b"vide", b"soun")
    with pytest.raises(UnreadableMediaError):
        video_facts(opened(sound_only))


def test_a_list_of_other_files_that_calls_itself_a_video_is_not_followed(
    video: Callable[..., bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "private.mp4").write_bytes(video(4))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableMediaError):
        video_facts(opened(b"ffconcat version 1.0\nfile private.mp4\n"))


def test_a_video_with_a_title_in_an_old_alphabet_is_measured(video: Callable[..., bytes]) -> None:
    titled = video(4).replace(b"VideoHandler", "Видеофайл...".encode("cp1251"))
    facts = video_facts(opened(titled))
    assert (facts.width, facts.height, facts.duration_ms) == (64, 80, 4000)


NOISE = Image.effect_noise((400, 500), 40)
WHOLE: dict[str, bytes] = {}
for name, mode, options in (
    ("baseline", "RGB", {}),
    ("progressive", "RGB", {"progressive": True}),
    ("grey", "L", {}),
    ("grey progressive", "L", {"progressive": True}),
    ("for print", "CMYK", {}),
    ("colours in full", "RGB", {"subsampling": 0, "restart_marker_rows": 4}),
):
    buffer = io.BytesIO()
    NOISE.convert(mode).save(buffer, "JPEG", **options)
    WHOLE[name] = buffer.getvalue()


@each_row("name", WHOLE)
def test_a_photo_that_lacks_only_its_end_mark_is_whole(name: str) -> None:
    """Some cameras and shops write such files; every browser shows them."""
    for missing in (1, 2):
        assert image_facts(WHOLE[name][:-missing]) == ImageFacts("JPEG", 400, 500)
    assert image_facts(WHOLE[name][:-2] + bytes(100)) == ImageFacts("JPEG", 400, 500)


@each_row("name", WHOLE)
@each_row("part", [0.1, 0.25, 0.5, 0.75, 0.9, 0.99])
def test_a_photo_of_which_pixels_are_missing_is_not(name: str, part: float) -> None:
    with pytest.raises(UnreadableMediaError):
        image_facts(WHOLE[name][: int(len(WHOLE[name]) * part)])


@pytest.mark.parametrize("name", [name for name in WHOLE if "progressive" in name])
def test_a_photo_cut_between_two_of_its_passes_is_not_whole(name: str) -> None:
    """Every decoder shows it, blurred."""
    whole = WHOLE[name]
    tables = [
        at for at in range(len(whole) - 1) if whole[at : at + 2] in (b"\xff\xda", b"\xff\xc4")
    ]
    for at in tables[3:]:
        with pytest.raises(UnreadableMediaError):
            image_facts(whole[:at])


def test_the_inside_of_a_video_is_read(video: Callable[..., bytes]) -> None:
    facts = video_facts(opened(video(4)))
    assert (facts.codec, facts.frame_rate, facts.base_frame_rate) == ("h264", 30, 30)
    assert (facts.is_420, facts.is_interlaced, facts.sound_codec) == (True, False, None)
    assert 0 < (facts.bit_rate or 0) < 1_000_000


changes = st.lists(st.tuples(st.integers(0, 4000), st.binary(min_size=1, max_size=8)), max_size=6)


@given(changes, st.integers(0, 6000))
def test_no_damage_to_a_video_raises_anything_but_a_refusal(
    video: Callable[..., bytes], changes: list[tuple[int, bytes]], length: int
) -> None:
    data = bytearray(video(1)[:length])
    for at, noise in changes:
        data[at : at + len(noise)] = noise
    try:
        facts = video_facts(opened(bytes(data)))
    except (UnreadableMediaError, ExcessiveMediaError):
        return
    assert isinstance(facts, VideoFacts)


@given(changes, st.integers(0, 6000))
def test_no_damage_to_a_photo_raises_anything_but_a_refusal(
    picture: Callable[..., bytes], changes: list[tuple[int, bytes]], length: int
) -> None:
    data = bytearray(picture(64, 64)[:length])
    for at, noise in changes:
        data[at : at + len(noise)] = noise
    try:
        facts = image_facts(bytes(data))
    except (UnreadableMediaError, ExcessiveMediaError):
        return
    assert facts.width > 0


@pytest.mark.process
def test_a_bot_that_looks_at_nothing_carries_no_codecs_in_memory() -> None:
    code = "import sys, media.inspection.inspector; print({'PIL', 'av'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
