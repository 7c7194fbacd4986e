"""Pictures and videos are measured as a person sees them, and broken ones are noticed."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from graph.media_facts import (
    ExcessiveMediaError,
    ImageFacts,
    UnreadableMediaError,
    VideoFacts,
    image_facts,
    video_facts,
)
from graph.remote_file import RemoteFile

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
    assert video_facts(opened(titled)) == VideoFacts(64, 80, 4000)


changes = st.lists(st.tuples(st.integers(0, 4000), st.binary(min_size=1, max_size=8)), max_size=6)


@given(changes, st.integers(0, 6000))
@settings(deadline=None)
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
@settings(deadline=None)
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


def test_a_bot_that_looks_at_nothing_carries_no_codecs_in_memory() -> None:
    code = "import sys, graph.media_url; print({'PIL', 'av'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
