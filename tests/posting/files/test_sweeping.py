"""Files go when nobody needs them, and never one that a planned post needs."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from media.store import Folder
from posting import FileState, Keeper, Post, PostFields, PostState, ProblemCode
from storage.records import Actor
from tests.helpers.pictures import cornered, saved
from tests.posting.files.conftest import Phone
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
    assert len(list(folder.slugs())) == 1
    keeping.clock.advance(2 * HOUR)
    keeper.sweeper.sweep()
    assert list(folder.slugs()) == []
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
    assert len(list(folder.slugs())) == 1
    keeping.clock.advance(2 * HOUR)
    keeper.sweeper.sweep()
    assert list(folder.slugs()) == []
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


def test_the_file_of_a_deleted_draft_goes_and_a_restored_one_says_so(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    post = settled(phone.sends(PNG))
    deleted = keeping.posting.changes.delete(
        post.post_id, seen_version=post.version, actor=Actor(ANNA)
    )
    keeping.clock.advance(WEEK + HOUR)
    keeper.sweeper.sweep()
    assert list(folder.slugs()) == []
    restored = keeping.posting.changes.restore(deleted.post_id, actor=Actor(ANNA))
    assert state_of(keeping, restored) is FileState.GONE


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
    shutil.rmtree(folder.root)
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
    assert list(folder.slugs()) == [file.slug]
    keeping.run(WEEK + MINUTE)
    assert keeping.state(planned) is PostState.PUBLISHED


def test_bytes_that_came_after_their_file_was_erased_do_not_stay(
    phone: Phone, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    file = phone.received(PNG)

    def source(telegram_file_id: str, to: Path) -> None:
        keeper.making.source(telegram_file_id, to)
        assert keeping.storage.files.erase(file.file_id)

    making = replace(keeper.making, source=source)
    assert replace(keeper, making=making).step("w/1")
    assert list(folder.slugs()) == []
