"""When no file can be kept, whoever runs the bot is told once, and once when that is over."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from media.convert import Converter, FileError, FileReason, Looked
from media.store import Folder, StoreError, StoreTrouble
from posting import (
    FileState,
    Keeper,
    Post,
    ProblemCode,
    StoreTroubleNotice,
    StoreWatch,
    StoreWorksNotice,
)
from storage import Storage
from tests.helpers.pictures import cornered, saved
from tests.posting.files.conftest import BORIS, Phone
from tests.posting.world import ANNA, HOUR, MINUTE, World

PNG = saved(cornered(), "PNG")
Settled = Callable[[Post], Post]


def told(world: World) -> list[tuple[int, str]]:
    """What the owners have been told of the place for files, and who."""
    return [
        (notice.recipient_id, notice.details.kind.value)
        for notice in world.storage.notices.owed(now=world.clock.now())
        if isinstance(notice.details, StoreTroubleNotice | StoreWorksNotice)
    ]


BEGUN = [(ANNA, "store_trouble"), (BORIS, "store_trouble")]
OVER = [(ANNA, "store_works"), (BORIS, "store_works")]


def test_two_that_meet_the_same_trouble_at_once_tell_of_it_once(
    storage: Storage, tmp_path: Path
) -> None:
    begun, at = threading.Event(), datetime(2026, 12, 1, tzinfo=UTC)

    def now() -> datetime:
        begun.set()
        return at

    watch = StoreWatch(storage, Folder(tmp_path), (ANNA, BORIS), now)
    full = (ProblemCode.FILE_STORE_FULL, "full")
    other = threading.Thread(target=watch.failed, args=full)
    with storage.transaction():
        watch.failed(*full)
        begun.clear()
        other.start()
        begun.wait()
        other.join(timeout=0.2)  # it waits for this transaction
    other.join()
    assert [it.recipient_id for it in storage.notices.owed(now=at)] == [ANNA, BORIS]


@pytest.fixture
def look(keeper: Keeper, keeping: World) -> Callable[[], None]:
    """What the bot does every half minute, five minutes later."""

    def later() -> None:
        keeping.clock.advance(5 * MINUTE)
        while keeper.step("w/1"):
            pass
        keeper.look_after_store()

    return later


def test_many_files_that_cannot_be_kept_are_one_message_and_so_is_the_end_of_it(
    phone: Phone, keeping: World, keeper: Keeper, folder: Folder, look: Callable[[], None]
) -> None:
    """A file stands where the folder should be."""
    folder.root.write_bytes(b"")
    posts = [phone.sends(PNG) for _ in range(3)]
    look()
    look()
    assert told(keeping) == BEGUN
    folder.root.unlink()
    look()
    assert told(keeping) == BEGUN + OVER
    files = [keeping.post(post).medium.file for post in posts]
    assert {file.state for file in files if file} == {FileState.KEPT}
    look()
    assert told(keeping) == BEGUN + OVER
    folder_again = folder.root.rename(folder.root.with_name("aside"))
    folder.root.write_bytes(b"")
    look()
    assert told(keeping) == BEGUN + OVER + BEGUN
    assert folder_again.is_dir()


def test_at_rest_it_is_noticed_as_well(
    keeping: World, folder: Folder, look: Callable[[], None]
) -> None:
    folder.root.write_bytes(b"")
    look()
    assert told(keeping) == BEGUN
    folder.root.unlink()
    look()
    assert told(keeping) == BEGUN + OVER
    assert list(folder.root.iterdir()) == []


def test_it_is_noticed_when_the_clock_was_set_back(
    keeping: World, folder: Folder, look: Callable[[], None]
) -> None:
    look()
    keeping.clock.advance(-720 * HOUR)
    folder.root.rename(folder.root.with_name("elsewhere"))
    folder.root.write_bytes(b"")
    look()
    assert told(keeping) == BEGUN


def test_a_restart_in_the_middle_tells_nobody_twice(
    keeping: World, keeper: Keeper, folder: Folder, look: Callable[[], None]
) -> None:
    folder.root.write_bytes(b"")
    look()
    again = replace(keeper, store_watch=replace(keeper.store_watch, _tried_at=None))
    keeping.clock.advance(5 * MINUTE)
    again.look_after_store()
    assert told(keeping) == BEGUN
    folder.root.unlink()
    keeping.clock.advance(5 * MINUTE)
    again.look_after_store()
    assert told(keeping) == BEGUN + OVER


def test_a_disk_with_little_room_left_is_full_before_a_video_says_so(
    keeping: World, look: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = os.statvfs_result((4096, 4096, 10**6, 10**3, 10**3, 1, 1, 1, 0, 255))
    monkeypatch.setattr(os, "statvfs", lambda _path: usage)
    look()
    (first, _) = keeping.storage.notices.owed(now=keeping.clock.now())
    assert first.details == StoreTroubleNotice("file_store_full", "4 MB of the disk are free")


def test_while_a_file_waits_for_more_room_than_there_is_it_is_not_over(
    phone: Phone, keeping: World, keeper: Keeper, look: Callable[[], None]
) -> None:
    """MEDIA_MAX_GB is used up: something small could be kept all the same."""
    tight = replace(keeper, sweeper=replace(keeper.sweeper, most_bytes=10))
    post = phone.sends(PNG)
    assert tight.step("w/1")
    assert told(keeping) == BEGUN
    keeper.look_after_store()
    assert told(keeping) == BEGUN
    look()  # with more of it
    file = keeping.post(post).medium.file
    assert file is not None
    assert file.state is FileState.KEPT
    assert told(keeping) == BEGUN + OVER


def test_a_child_that_does_not_start_is_told_too_and_a_bad_file_is_not(
    phone: Phone, keeping: World, keeper: Keeper
) -> None:
    phone.sends(b"")
    assert keeper.step("w/1")
    assert told(keeping) == []
    phone.sends(PNG)
    assert replace(keeper, making=replace(keeper.making, converter=Broken())).step("w/1")
    keeping.clock.advance(MINUTE)  # the card of the bad file might have come by itself
    assert told(keeping) == BEGUN


class Broken(Converter):
    """Its child finds no memory."""

    def look(self, path: Path) -> Looked:
        raise FileError(FileReason.FAILED)


class Silent(Folder):
    """A bucket that does not answer now."""

    def try_keeping(self) -> None:
        raise StoreError(StoreTrouble.UNREACHABLE, "no answer: ConnectError")


def test_what_does_not_answer_once_is_told_when_it_lasts(
    keeping: World, keeper: Keeper, folder: Folder
) -> None:
    silent = replace(keeper.store_watch, store=Silent(folder.root))
    silent.look()
    keeping.clock.advance(MINUTE)
    silent.look()
    assert told(keeping) == []
    keeper.store_watch.look()
    assert told(keeping) == []  # it is over, and nobody need know
    for _ in range(2):
        keeping.clock.advance(5 * MINUTE)
        silent.look()
    assert told(keeping) == BEGUN
