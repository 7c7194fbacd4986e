"""Videos that are sent: kept as they are when Instagram takes them, else made anew, one by one."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from media.convert import Converter, FileError, FileReason
from media.store import Folder
from posting import FileState, HostedFile, Keeper, Post, PostFields, PostState, ProblemCode, Recipe
from posting.files.keeper import NEXT_FILM
from storage.records import Actor, ChangedNotice
from tests.helpers.films import Shot, filmed
from tests.posting.files.conftest import Phone
from tests.posting.world import ANNA, HOUR, MINUTE, World

Settled = Callable[[Post], Post]
FINE = Shot(width=320, height=320, sound="aac")


@pytest.fixture
def good(tmp_path: Path) -> bytes:
    return filmed(tmp_path / "good.mp4", FINE, movflags="faststart").read_bytes()


@pytest.fixture
def strange(tmp_path: Path) -> bytes:
    """VP8 in a container of the web."""
    return filmed(tmp_path / "web.webm", Shot(width=320, height=320, codec="libvpx")).read_bytes()


def of(post: Post) -> HostedFile:
    file = post.medium.file
    assert file is not None
    return file


def test_a_video_that_instagram_takes_is_kept_byte_for_byte_and_goes_out(
    phone: Phone, settled: Settled, keeping: World, good: bytes
) -> None:
    post = settled(phone.sends(good, is_video=True))
    file = of(post)
    assert (file.state, file.size_bytes, file.notes) == (FileState.KEPT, len(good), ())
    assert post.medium.duration == pytest.approx(3200, abs=100)
    wanted = PostFields(publish_at=keeping.clock.now() + HOUR)
    keeping.posting.changes.change(
        post.post_id, wanted, seen_version=post.version, actor=Actor(ANNA)
    )
    keeping.run(HOUR + MINUTE)
    assert keeping.state(post) is PostState.PUBLISHED
    urls = {it.params["video_url"] for it in keeping.instagram.containers.values()}
    assert all(url.endswith(".mp4") for url in urls)


def test_a_video_that_instagram_refuses_is_converted_and_says_what_it_was(
    phone: Phone, settled: Settled, strange: bytes
) -> None:
    file = of(settled(phone.sends(strange, is_video=True)))
    assert (file.state, file.content_type, file.progress) == (FileState.KEPT, "video/mp4", None)
    assert file.original_bytes == len(strange)
    assert "converted" in {note.reason for note in file.notes}


@pytest.mark.parametrize("ending", ["mov", "mkv"], ids=["as it came", "in another wrapping"])
def test_what_is_brighter_than_screens_goes_out_as_it_was_filmed_and_that_is_said(
    phone: Phone, settled: Settled, tmp_path: Path, ending: str
) -> None:
    """HDR as an iPhone films it: HLG in ten bits of HEVC."""
    shot = Shot(width=320, height=320, codec="libx265", pixels="yuv420p10le", color_trc=18)
    sent = filmed(tmp_path / f"film.{ending}", shot).read_bytes()
    file = of(settled(phone.sends(sent, is_video=True)))
    assert file.state is FileState.KEPT
    assert "hdr_kept" in {note.reason for note in file.notes}
    assert "hdr" not in {note.reason for note in file.notes}


pytestmark = pytest.mark.process
DOUBTFUL = {
    "too wide, as it is seen": Shot(width=1930, height=240, rate=24),
    "a profile of HEVC": Shot(width=320, height=320, codec="libx265", pixels="yuv422p10le"),
    "uneven frames": Shot(width=320, height=320, rate=20, uneven=True),
}


@pytest.mark.parametrize("shot", DOUBTFUL.values(), ids=DOUBTFUL)
def test_a_video_that_instagram_may_refuse_is_converted_unless_somebody_stops_that(
    phone: Phone, settled: Settled, keeping: World, tmp_path: Path, shot: Shot
) -> None:
    sent = filmed(tmp_path / "film.mp4", shot).read_bytes()
    post = settled(phone.sends(sent, is_video=True))
    assert (of(post).state, post.medium.doubts) == (FileState.KEPT, ())
    assert of(post).original_bytes == len(sent)
    as_sent = keeping.posting.files.made_anew(of(post), Recipe(convert=False), is_video=True)
    stopped = settled(
        keeping.posting.changes.change(
            post.post_id, PostFields(file=as_sent), seen_version=post.version, actor=Actor(ANNA)
        )
    )
    assert (of(stopped).state, of(stopped).size_bytes) == (FileState.KEPT, len(sent))
    assert stopped.medium.doubts


def test_a_video_that_may_be_refused_goes_as_it_is_where_converting_takes_too_long(
    phone: Phone, settled: Settled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = filmed(tmp_path / "film.mp4", DOUBTFUL["too wide, as it is seen"]).read_bytes()

    def is_slow(*_: object) -> None:
        raise FileError(FileReason.TOO_SLOW, minutes=14)

    monkeypatch.setattr(Converter, "video", is_slow)
    post = settled(phone.sends(sent, is_video=True))
    assert (of(post).state, of(post).size_bytes) == (FileState.KEPT, len(sent))
    assert post.medium.doubts


def test_people_see_how_far_it_is(
    phone: Phone, settled: Settled, keeping: World, strange: bytes
) -> None:
    post = settled(phone.sends(strange, is_video=True))
    news = keeping.storage.notices.owed(now=keeping.clock.now())
    assert [notice.details for notice in news] == [ChangedNotice()] * len(news)
    assert len(news) >= 2
    assert {notice.post_id for notice in news} == {post.post_id}


def test_a_stopped_conversion_says_why_instagram_would_not_take_it(
    phone: Phone, settled: Settled, keeping: World, strange: bytes
) -> None:
    post = settled(phone.sends(strange, is_video=True))
    as_sent = keeping.posting.files.made_anew(of(post), Recipe(convert=False), is_video=True)
    stopped = settled(
        keeping.posting.changes.change(
            post.post_id, PostFields(file=as_sent), seen_version=post.version, actor=Actor(ANNA)
        )
    )
    file = of(stopped)
    assert file.state is FileState.REFUSED
    assert file.failure is not None
    assert file.failure.reason.startswith("media_")
    again = keeping.posting.files.made_anew(file, Recipe(), is_video=True)
    mended = settled(
        keeping.posting.changes.change(
            post.post_id, PostFields(file=again), seen_version=stopped.version, actor=Actor(ANNA)
        )
    )
    assert of(mended).state is FileState.KEPT


def test_a_conversion_that_nobody_wants_any_more_ends(
    phone: Phone, keeping: World, keeper: Keeper, strange: bytes
) -> None:
    """The file was received, and no post has it."""
    file = phone.received(strange, is_video=True)
    assert keeper.step("w/1")
    assert keeping.storage.files.get(file.file_id).state is FileState.GONE


def test_one_video_at_a_time_and_the_next_one_waits_its_turn(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, strange: bytes
) -> None:
    post = phone.sends(strange, is_video=True)
    with keeper.making.films:
        waiting = of(settled(post))
    assert (waiting.state, waiting.attempts) == (FileState.WANTED, 0)
    keeping.clock.advance(NEXT_FILM)
    assert of(settled(post)).state is FileState.KEPT


def test_when_a_video_is_converted_the_one_that_has_waited_longest_comes_at_once(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, strange: bytes
) -> None:
    first = phone.sends(strange, is_video=True)
    with keeper.making.films:
        settled(first)
        keeping.clock.advance(NEXT_FILM - timedelta(seconds=1))
        second, third = (phone.sends(strange, is_video=True) for _ in range(2))
        settled(second)
    keeping.clock.advance(timedelta(seconds=1))  # the others would have to wait fourteen more
    assert of(settled(first)).state is FileState.KEPT
    for other in (second, third):
        assert of(keeping.posting.lists.get(other.post_id)).state is FileState.KEPT


def test_a_video_that_cannot_be_kept_is_not_made_again_and_again(
    phone: Phone, keeping: World, keeper: Keeper, folder: Folder, strange: bytes
) -> None:
    """It waits until there may be room, and is not called as one that waits for its turn."""
    post = phone.sends(strange, is_video=True)
    with keeper.making.films:
        assert keeper.step("w/1")
    shutil.rmtree(folder.root)
    folder.root.write_bytes(b"")  # nothing can be put there
    keeping.clock.advance(NEXT_FILM)
    assert keeper.step("w/1")
    waiting = of(keeping.posting.lists.get(post.post_id))
    assert waiting.state is FileState.WANTED
    assert waiting.notes
    assert waiting.failure
    assert not keeper.step("w/1")


def test_the_first_frame_of_a_video_is_a_photo(
    phone: Phone, settled: Settled, keeping: World, good: bytes
) -> None:
    post = settled(phone.sends(good, is_video=True))
    frame = keeping.posting.files.made_anew(of(post), Recipe(first_frame=True), is_video=False)
    changed = keeping.posting.changes.change(
        post.post_id, PostFields(file=frame), seen_version=post.version, actor=Actor(ANNA)
    )
    file = of(settled(changed))
    assert (file.state, file.content_type) == (FileState.KEPT, "image/jpeg")
    assert not changed.medium.is_video


def test_a_video_that_is_too_short_is_refused_with_the_seconds(
    phone: Phone, settled: Settled, tmp_path: Path
) -> None:
    short = filmed(tmp_path / "short.mp4", Shot(1.0, 320, 320)).read_bytes()
    file = of(settled(phone.sends(short, is_video=True)))
    assert file.state is FileState.REFUSED
    assert file.failure is not None
    assert file.failure.reason == ProblemCode.MEDIA_BAD_DURATION
