"""Files go when nobody needs them, and never one that a planned post needs."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import responses

from media.store import Folder
from media.store.store import MARK
from posting import (
    FileState,
    Keeper,
    Post,
    PostFields,
    PostState,
    ProblemCode,
    StoreTroubleNotice,
    steps_back,
)
from storage.records import Actor, AtRiskNotice, DelayReason, NoticeDetails, WaitingNotice, key_of
from tests.helpers.pictures import cornered, saved
from tests.posting.files.conftest import API, TOKEN, Phone, lose_files, slugs_in
from tests.posting.world import ANNA, HOUR, MINUTE, World

WEEK = timedelta(days=7)
PNG = saved(cornered(), "PNG")
Settled = Callable[[Post], Post]


def plan(world: World, post: Post, after: timedelta = HOUR) -> Post:
    wanted = PostFields(publish_at=world.clock.now() + after)
    return world.posting.changes.change(
        post.post_id, wanted, seen_version=post.version, actor=Actor(ANNA)
    )


def published(world: World, post: Post) -> Post:
    plan(world, post)
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    return world.post(post)


def test_the_file_of_a_published_post_goes_after_a_week(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    post = published(keeping, settled(phone.sends(PNG)))
    keeping.clock.advance(WEEK - HOUR)
    keeper.sweeper.sweep()
    assert len(slugs_in(folder)) == 1
    keeping.clock.advance(2 * HOUR)
    keeper.sweeper.sweep()
    assert slugs_in(folder) == []
    file = keeping.post(post).medium.file
    assert file is not None
    assert file.state is FileState.GONE


def test_a_file_of_no_post_goes_and_one_that_another_is_made_of_stays(
    phone: Phone, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    """An update that was handled twice leaves one behind."""
    phone.received(PNG)
    while keeper.step("w/1"):
        pass
    assert len(slugs_in(folder)) == 1
    keeping.clock.advance(2 * HOUR)
    keeper.sweeper.sweep()
    assert slugs_in(folder) == []
    assert keeping.storage.files.bytes_kept() == 0


def test_room_is_made_of_finished_posts_and_never_of_planned_ones(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper
) -> None:
    out = published(keeping, settled(phone.sends(PNG)))
    planned = plan(keeping, settled(phone.sends(PNG)), WEEK)
    kept = keeping.storage.files.bytes_kept()
    tight = replace(keeper.sweeper, most_bytes=kept)
    third = phone.sends(PNG)
    assert replace(keeper, sweeper=tight).step("w/1")
    assert [state_of(keeping, post) for post in (out, planned, third)] == [
        FileState.GONE,
        FileState.KEPT,
        FileState.KEPT,
    ]
    fourth = phone.sends(PNG)
    assert replace(keeper, sweeper=tight).step("w/1")
    file = keeping.post(fourth).medium.file
    assert file is not None
    assert file.state is FileState.WANTED
    assert file.failure is not None
    assert file.failure.reason == ProblemCode.FILE_STORE_FULL


def state_of(world: World, post: Post) -> FileState:
    file = world.post(post).medium.file
    assert file is not None
    return file.state


@dataclass
class Deleted:
    """A post that was planned, deleted, and whose file was erased since; then brought back."""

    world: World
    keeper: Keeper
    folder: Folder

    def brought_back(self, post: Post) -> Post:
        changes, actor = self.world.posting.changes, Actor(ANNA)
        changes.delete(post.post_id, seen_version=post.version, actor=actor)
        self.world.clock.advance(WEEK + HOUR)
        self.keeper.sweeper.sweep()
        assert state_of(self.world, post) is FileState.GONE
        assert slugs_in(self.folder) == []
        return changes.restore(post.post_id, actor=actor)


@pytest.fixture
def deleted(keeping: World, keeper: Keeper, folder: Folder) -> Deleted:
    return Deleted(keeping, keeper, folder)


def test_a_planned_post_that_is_brought_back_has_its_erased_file_fetched_again_and_goes_out(
    phone: Phone, settled: Settled, keeping: World, deleted: Deleted
) -> None:
    post = deleted.brought_back(plan(keeping, settled(phone.sends(PNG)), 2 * WEEK))
    assert post.state is PostState.SCHEDULED
    assert state_of(keeping, post) is FileState.WANTED
    assert state_of(keeping, settled(post)) is FileState.KEPT
    keeping.run(WEEK)
    assert keeping.state(post) is PostState.PUBLISHED


def test_a_draft_that_is_brought_back_has_its_erased_file_fetched_again(
    phone: Phone, settled: Settled, keeping: World, deleted: Deleted
) -> None:
    post = deleted.brought_back(settled(phone.sends(PNG)))
    assert state_of(keeping, settled(post)) is FileState.KEPT


def test_what_telegram_has_dropped_meanwhile_is_told_of_a_planned_post_that_is_brought_back(
    phone: Phone, settled: Settled, keeping: World, deleted: Deleted, mock: responses.RequestsMock
) -> None:
    post = plan(keeping, settled(phone.sends(PNG)), 2 * WEEK)
    drop_files(mock)
    settled(deleted.brought_back(post))
    assert AtRiskNotice("file_dropped", {}) in [it.details for it in keeping.notices()]


def test_a_published_post_that_is_used_again_has_its_erased_file_fetched_again(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper
) -> None:
    out = published(keeping, settled(phone.sends(PNG)))
    keeping.clock.advance(WEEK + HOUR)
    keeper.sweeper.sweep()
    again = keeping.posting.drafts.duplicate(out.post_id, ANNA)
    assert state_of(keeping, settled(again)) is FileState.KEPT


def test_a_post_that_is_used_again_while_its_file_is_being_erased_has_it_fetched_again(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    out = published(keeping, settled(phone.sends(PNG)))
    keeping.clock.advance(WEEK + HOUR)
    again: list[Post] = []

    class Slow(Folder):
        def delete(self, slug: str) -> None:
            super().delete(slug)
            again.append(keeping.posting.drafts.duplicate(out.post_id, ANNA))

    replace(keeper.sweeper, store=Slow(folder.root)).sweep()
    assert state_of(keeping, settled(again[0])) is FileState.KEPT


@pytest.mark.parametrize("is_followed", [False, True])
def test_a_photo_that_is_put_back_into_a_post_is_that_photo_though_it_was_erased(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, *, is_followed: bool
) -> None:
    """Whether another one was sent meanwhile or not."""
    changes, actor = keeping.posting.changes, Actor(ANNA)
    first = settled(phone.sends(PNG))
    photos = PostFields(more_files=(phone.received(PNG),))
    before = settled(changes.change(first.post_id, photos, seen_version=first.version, actor=actor))
    after = changes.change(
        before.post_id, PostFields(order=(0,)), seen_version=before.version, actor=actor
    )
    kept = [it.model_dump_json(exclude_unset=True) for it in steps_back(before, after)]
    keeping.clock.advance(2 * HOUR)
    keeper.sweeper.sweep()
    if is_followed:
        settled(phone.sends(PNG))
    steps = [PostFields.model_validate_json(it) for it in kept]
    undone = changes.change_all(after.post_id, steps, seen_version=after.version, actor=actor)
    files = [it.file for it in settled(undone).media if it.file]
    assert [it.telegram_file_id for it in files] == ["file1", "file2"]
    assert [it.state for it in files] == [FileState.KEPT, FileState.KEPT]


def told_of(world: World, post: Post) -> list[NoticeDetails]:
    owed = world.storage.notices.owed(now=world.clock.now())
    return [it.details for it in owed if it.post_id == post.post_id and it.details]


def test_a_file_whose_folder_is_away_keeps_its_row_until_its_bytes_are_gone(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    """A draft was deleted; the disk came back a day later, and nothing stays on it for good."""
    draft = settled(phone.sends(PNG))
    keeping.posting.changes.delete(draft.post_id, seen_version=draft.version, actor=Actor(ANNA))
    keeping.clock.advance(WEEK + HOUR)
    volume = folder.root.rename(folder.root.with_name("volume"))
    folder.root.mkdir()
    keeper.sweeper.sweep()
    assert state_of(keeping, draft) is FileState.KEPT
    folder.root.rmdir()
    volume.rename(folder.root)
    keeper.sweeper.sweep()
    assert slugs_in(folder) == []
    assert state_of(keeping, draft) is FileState.GONE


def drop_files(mock: responses.RequestsMock) -> None:
    """Telegram hands none of them out any more."""
    dropped = {"ok": False, "description": "Bad Request: wrong file_id"}
    mock.replace(responses.POST, f"{API}/bot{TOKEN}/getFile", json=dropped, status=400)


def erase_by_hand(folder: Folder, post: Post) -> None:
    file = post.medium.file
    assert file is not None
    folder.path(key_of(file)).unlink()  # type: ignore[union-attr]  # it lies here


def test_one_file_that_somebody_erased_by_hand_is_fetched_again_by_the_sweep(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    """The original is there still, and so are the files of others."""
    first, second = (plan(keeping, settled(phone.sends(PNG)), WEEK) for _ in range(2))
    erase_by_hand(folder, first)
    keeper.sweeper.sweep()
    assert (state_of(keeping, first), state_of(keeping, second)) == (
        FileState.WANTED,
        FileState.KEPT,
    )
    assert state_of(keeping, settled(first)) is FileState.KEPT


def test_a_file_that_was_cut_short_on_the_disk_is_made_anew_from_what_telegram_has(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    post = plan(keeping, settled(phone.sends(PNG)), WEEK)
    for kept in folder.root.glob("*/*"):
        kept.write_bytes(b"half of")
    keeper.sweeper.sweep()
    done = settled(post)
    assert state_of(keeping, done) is FileState.KEPT
    assert done.medium.file is not None
    assert folder.size(key_of(done.medium.file)) == done.medium.file.size_bytes


def test_a_lost_file_is_found_before_the_time_of_its_post_which_goes_out(
    phone: Phone, settled: Settled, keeping: World, folder: Folder
) -> None:
    post = plan(keeping, settled(phone.sends(PNG)), 3 * HOUR)
    keeping.run(HOUR)
    erase_by_hand(folder, post)
    keeping.run(HOUR + 5 * MINUTE)
    assert state_of(keeping, post) is FileState.WANTED
    settled(post)
    keeping.run(HOUR)
    assert keeping.state(post) is PostState.PUBLISHED


def test_a_lost_file_that_telegram_has_dropped_is_told_while_there_is_time(
    phone: Phone, settled: Settled, keeping: World, folder: Folder, mock: responses.RequestsMock
) -> None:
    post = plan(keeping, settled(phone.sends(PNG)), 3 * HOUR)
    drop_files(mock)
    keeping.run(HOUR)
    lose_files(folder)
    keeping.run(HOUR + 5 * MINUTE)
    settled(post)
    assert AtRiskNotice("file_dropped", {}) in [it.details for it in keeping.notices()]


def test_a_lost_file_is_fetched_again_for_as_long_as_a_new_one(
    phone: Phone, settled: Settled, keeping: World, folder: Folder, mock: responses.RequestsMock
) -> None:
    """That Telegram does not answer for some minutes says nothing about a file that is old."""
    post, get_file = plan(keeping, settled(phone.sends(PNG)), 2 * WEEK), f"{API}/bot{TOKEN}/getFile"
    keeping.clock.advance(WEEK)
    lose_files(folder)
    keeping.storage.files.want_again(post.medium.file_id or 0, keeping.clock.now())
    mock.replace(responses.POST, get_file, status=502, json={"ok": False})
    for _ in range(5):
        assert state_of(keeping, settled(post)) is FileState.WANTED
        keeping.clock.advance(5 * MINUTE)
    answer = {"ok": True, "result": {"file_path": "photos/file1"}}
    mock.replace(responses.POST, get_file, json=answer)
    assert state_of(keeping, settled(post)) is FileState.KEPT


def lay(folder: Folder, slug: str, days: int) -> None:
    """Bytes of no row, as old as that."""
    place = folder.root / slug / "served"
    place.parent.mkdir(parents=True)
    place.write_bytes(b"a picture")
    at = (datetime.now(UTC) - timedelta(days=days)).timestamp()
    os.utime(place, (at, at))


def test_bytes_that_no_row_names_go_after_a_week_and_never_those_of_another_bot(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    planned = plan(keeping, settled(phone.sends(PNG)), 9 * WEEK)
    file, tag = planned.medium.file, keeping.storage.file_store.tag()
    assert file is not None
    young, another = f"{tag}{'y' * 35}", f"another-{'o' * 35}"
    lay(folder, f"{tag}{'o' * 35}", days=8)
    lay(folder, young, days=6)
    lay(folder, another, days=800)
    today = replace(keeper.sweeper, clock=lambda: datetime.now(UTC))
    today.sweep()
    assert slugs_in(folder) == sorted([file.slug, young, another])
    later = replace(keeper.sweeper, clock=lambda: datetime.now(UTC) + 8 * WEEK)
    later.sweep()
    assert slugs_in(folder) == sorted([file.slug, another])


@pytest.mark.parametrize("what", ["a draft", "a planned post"])
def test_what_is_not_finished_is_kept_however_long_it_takes(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, what: str
) -> None:
    post = settled(phone.sends(PNG))
    if what == "a planned post":
        plan(keeping, post, 9 * WEEK)
    keeping.clock.advance(8 * WEEK)
    keeper.sweeper.sweep()
    assert state_of(keeping, post) is FileState.KEPT


def test_after_a_backup_without_the_files_those_of_planned_posts_are_fetched_again(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    out = published(keeping, settled(phone.sends(PNG)))
    planned = plan(keeping, settled(phone.sends(PNG)), WEEK)
    lose_files(folder)
    keeper.sweeper.sweep()
    assert [state_of(keeping, post) for post in (out, planned)] == [
        FileState.KEPT,
        FileState.WANTED,
    ]
    settled(planned)
    keeper.sweeper.sweep()
    file = keeping.post(planned).medium.file
    assert file is not None
    assert file.state is FileState.KEPT
    assert slugs_in(folder) == [file.slug]
    keeping.run(WEEK + MINUTE)
    assert keeping.state(planned) is PostState.PUBLISHED


def test_a_volume_that_is_not_mounted_loses_nothing_and_is_told(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    """Telegram has dropped the files meanwhile; they come back with the volume, and go out."""
    early, late = (plan(keeping, settled(phone.sends(PNG)), it) for it in (3 * HOUR, WEEK))
    drop_files(phone.mock)
    volume = folder.root.rename(folder.root.with_name("volume"))
    folder.root.mkdir()
    keeper.sweeper.sweep()
    keeping.run(2 * HOUR + 5 * MINUTE)  # past the look ahead
    another = phone.sends(PNG)
    for _ in range(2):
        keeping.clock.advance(5 * MINUTE)
        keeper.look_after_store()
        settled(another)
    assert [state_of(keeping, it) for it in (early, late, another)] == [
        FileState.KEPT,
        FileState.KEPT,
        FileState.WANTED,
    ]
    assert slugs_in(folder) == []
    details = [it.details for it in keeping.storage.notices.owed(now=keeping.clock.now())]
    away = StoreTroubleNotice("file_store_away", "the folder of the kept files has no .kept-here")
    assert details.count(away) == 2  # each owner
    assert not [it for it in details if isinstance(it, AtRiskNotice)]
    folder.root.rmdir()
    volume.rename(folder.root)
    keeper.sweeper.sweep()
    keeping.run(HOUR)
    assert keeping.state(early) is PostState.PUBLISHED


def test_files_that_were_kept_before_the_folder_had_a_mark_are_known_by_the_first_sweep(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    post = plan(keeping, settled(phone.sends(PNG)), WEEK)
    keeping.storage.database.run("UPDATE file_store SET marked = NULL", {})
    (folder.root / MARK).unlink()
    keeper.sweeper.sweep()
    folder.root.rename(folder.root.with_name("volume"))
    keeper.sweeper.sweep()
    assert state_of(keeping, post) is FileState.KEPT


def test_whoever_has_really_lost_the_folder_says_so_with_an_empty_file(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    post = plan(keeping, settled(phone.sends(PNG)), WEEK)
    shutil.rmtree(folder.root)
    keeper.sweeper.sweep()
    assert state_of(keeping, post) is FileState.KEPT
    folder.root.mkdir()
    (folder.root / ".kept-here").touch()
    keeper.sweeper.sweep()
    assert state_of(keeping, settled(post)) is FileState.KEPT
    assert len(slugs_in(folder)) == 1


def test_a_post_whose_volume_is_away_at_its_time_waits_says_why_and_asks_nothing_of_instagram(
    phone: Phone, settled: Settled, keeping: World, folder: Folder
) -> None:
    post = plan(keeping, settled(phone.sends(PNG)))
    folder.root.rename(folder.root.with_name("volume"))
    keeping.run(2 * HOUR)
    assert keeping.state(post) is PostState.HELD
    assert keeping.post(post).late_because is DelayReason.STORE
    (why,) = [it for it in told_of(keeping, post) if isinstance(it, WaitingNotice)]
    assert why.reason is DelayReason.STORE
    assert keeping.instagram.containers == {}
    assert state_of(keeping, post) is FileState.KEPT


def test_a_backup_that_is_restored_without_its_folder_does_not_take_it_for_away(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    post = plan(keeping, settled(phone.sends(PNG)), WEEK)
    shutil.rmtree(folder.root)
    keeping.storage.database.run("INSERT INTO backup_mark (made_at) VALUES (0)", {})
    keeping.posting.settle_after_restore({ANNA})
    keeper.sweeper.sweep()
    assert state_of(keeping, post) is FileState.WANTED
    assert state_of(keeping, settled(post)) is FileState.KEPT


def test_what_comes_late_about_an_erased_file_does_not_hit_the_next_one(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    """A large video was still on its way to Telegram when its draft was thrown away."""
    erased = phone.received(PNG)
    assert keeping.storage.files.erase(erased)
    post = plan(keeping, settled(phone.sends(PNG)), WEEK)
    assert post.medium.file_id != erased.file_id
    keeping.posting.files.note_shown(erased, "the erased one")
    keeper.sweeper.forget(erased)
    file = settled(post).medium.file
    assert file is not None
    assert (file.state, file.shown_file_id) == (FileState.KEPT, None)
    assert folder.size(key_of(file)) == file.size_bytes
    assert file.gone_at is None  # it was not fetched again either


def test_bytes_that_came_after_their_file_was_erased_do_not_stay(
    phone: Phone, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    file = phone.received(PNG)

    def source(telegram_file_id: str, to: Path) -> None:
        keeper.making.source(telegram_file_id, to)
        assert keeping.storage.files.erase(file)

    making = replace(keeper.making, source=source)
    assert replace(keeper, making=making).step("w/1")
    assert slugs_in(folder) == []
