"""A picture that somebody sends as the cover of a reel: kept, given to Instagram, lost and erased
as any other file of a post."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import responses

from media.store import Folder
from posting import (
    FileHosting,
    FileState,
    InvalidError,
    Keeper,
    Kind,
    Post,
    PostFields,
    PostState,
    ProblemCode,
    build_posting,
    steps_back,
)
from storage.records import Actor, AtRiskNotice, key_of
from tests.helpers.graph_fake import TRANSPORT
from tests.helpers.pictures import cornered, saved
from tests.posting.files.conftest import PUBLIC_URL, Phone, lose_files, slugs_in
from tests.posting.files.kept.test_sweeping import drop_files, plan
from tests.posting.world import ANNA, HOUR, MINUTE, World

WEEK = timedelta(days=7)
PNG = saved(cornered(), "PNG")
Settled = Callable[[Post], Post]


def change(world: World, post: Post, **fields: object) -> Post:
    wanted = PostFields.model_validate(fields)
    version = world.post(post).version
    return world.posting.changes.change(
        post.post_id, wanted, seen_version=version, actor=Actor(ANNA)
    )


@pytest.fixture
def reel(phone: Phone, keeping: World, settled: Settled) -> Post:
    """Of a link, with a frame and then a picture that Anna has sent as its cover."""
    post = keeping.video(thumb_offset=100)
    return settled(change(keeping, post, cover_file=phone.received(PNG)))


def state_of(world: World, post: Post) -> FileState | None:
    file = world.post(post).cover_file
    return None if file is None else file.state


def test_a_sent_picture_goes_out_as_a_jpeg_and_wins_over_a_frame(
    reel: Post, keeping: World, folder: Folder
) -> None:
    file = reel.cover_file
    assert file is not None
    assert (folder.root / key_of(file)).read_bytes().startswith(b"\xff\xd8")
    plan(keeping, reel)
    keeping.run(HOUR + MINUTE)
    assert keeping.state(reel) is PostState.PUBLISHED
    (container,) = keeping.instagram.containers.values()
    assert container.params["cover_url"].startswith(f"{PUBLIC_URL}/f/{file.slug}/")
    assert "thumb_offset" not in container.params


def test_it_goes_a_week_after_its_post_is_out(
    reel: Post, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    plan(keeping, reel)
    keeping.run(HOUR + MINUTE)
    keeping.clock.advance(WEEK - HOUR)
    keeper.sweeper.sweep()
    assert len(slugs_in(folder)) == 1
    keeping.clock.advance(2 * HOUR)
    keeper.sweeper.sweep()
    assert (slugs_in(folder), state_of(keeping, reel)) == ([], FileState.GONE)


def test_one_that_was_taken_off_is_erased_and_comes_back_with_an_undo(
    reel: Post, keeping: World, keeper: Keeper, folder: Folder, settled: Settled
) -> None:
    without = change(keeping, reel, cover_url=None)
    assert without.cover_file is None
    steps = [it.model_dump_json(exclude_unset=True) for it in steps_back(reel, without)]
    keeping.clock.advance(2 * HOUR)
    keeper.sweeper.sweep()
    assert slugs_in(folder) == []
    undone = keeping.posting.changes.change_all(
        reel.post_id,
        [PostFields.model_validate_json(it) for it in steps],
        seen_version=without.version,
        actor=Actor(ANNA),
    )
    settled(undone)
    assert (state_of(keeping, reel), len(slugs_in(folder))) == (FileState.KEPT, 1)


def test_a_copy_of_the_post_keeps_the_picture_for_itself(
    reel: Post, keeping: World, keeper: Keeper
) -> None:
    copy = keeping.posting.drafts.duplicate(reel.post_id, ANNA)
    assert copy.cover_file == reel.cover_file
    change(keeping, reel, cover_url=None)
    keeping.clock.advance(2 * HOUR)
    keeper.sweeper.sweep()
    assert state_of(keeping, copy) is FileState.KEPT


def test_a_lost_one_is_fetched_again_and_its_author_told_when_telegram_has_dropped_it(
    reel: Post,
    keeping: World,
    folder: Folder,
    settled: Settled,
    mock: responses.RequestsMock,
) -> None:
    post = plan(keeping, reel, 3 * HOUR)
    lose_files(folder)
    keeping.run(MINUTE)
    assert state_of(keeping, settled(post)) is FileState.KEPT
    lose_files(folder)
    drop_files(mock)
    keeping.run(3 * HOUR - 10 * MINUTE)
    settled(post)
    told = [it.details for it in keeping.notices() if isinstance(it.details, AtRiskNotice)]
    assert AtRiskNotice("file_dropped", {}, "cover_url") in told
    keeping.run(20 * MINUTE)
    assert keeping.state(post) is not PostState.PUBLISHED, "it would go out with another cover"


def test_another_kind_needs_no_cover(
    reel: Post, keeping: World, folder: Folder, settled: Settled, mock: responses.RequestsMock
) -> None:
    story = change(keeping, reel, kind=Kind.STORY)
    lose_files(folder)
    drop_files(mock)
    plan(keeping, story)
    keeping.run(HOUR + MINUTE)
    assert keeping.state(story) is PostState.PUBLISHED


@pytest.mark.parametrize("by_facebook", [False, True])
def test_without_an_address_it_is_said_before_anything_is_planned(
    reel: Post, keeping: World, folder: Folder, by_facebook: bool
) -> None:
    """A video could be sent to Instagram by one of the logins, a cover never."""
    if by_facebook:
        shop = keeping.connect_by_facebook()
        change(keeping, reel, account_id=shop.account_id)
    keeping.posting = build_posting(
        keeping.storage,
        TRANSPORT,
        inspector=keeping.inspector,
        clock=keeping.clock.now,
        hosting=FileHosting(folder, None, keeping.clock.now),
        limits=keeping.limits,
    )
    (problem,) = keeping.posting.lists.problems(keeping.post(reel))
    assert (problem.field, problem.code) == ("cover_url", ProblemCode.FILE_NO_ADDRESS)
    with pytest.raises(InvalidError):
        plan(keeping, keeping.post(reel))
