"""Starting on a backup: what went live after it was made is not published again."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Protocol

import pytest

from posting import Limits, Post, PostFields, PostState, build_posting
from posting.posts.scheduling import Verdict
from storage import Storage, home, open_storage
from storage.engine.backup import back_up
from storage.engine.secrets import TokenCipher
from storage.records import Actor, BackupRestoredNotice, Kind, NewNotice, PublishedNotice
from tests.helpers.databases import copy_of_the_disk
from tests.helpers.graph_fake import TRANSPORT, loses_the_answer, refuses
from tests.posting.world import ANNA, HOUR, MINUTE, Endings, World


class Restore(Protocol):
    def __call__(
        self,
        world: World,
        after: timedelta,
        *,
        ran: bool = True,
        meanwhile: Callable[[timedelta], None] | None = None,
    ) -> None: ...


@pytest.fixture
def restore(tmp_path: Path, cipher: TokenCipher) -> Restore:
    """The database is copied now; after a while it is lost and the bot starts on the copy."""

    def lose(
        world: World,
        after: timedelta,
        *,
        ran: bool = True,
        meanwhile: Callable[[timedelta], None] | None = None,
    ) -> None:
        file = tmp_path / "saved.db"
        back_up(f"sqlite:///{world.storage.database.database}", file, world.clock.now())
        if meanwhile is not None:
            meanwhile(after)
        elif ran:
            world.run(after)
        else:
            world.clock.advance(after)
        world.storage.close()
        world.storage = open_storage(f"sqlite:///{file}", cipher)
        world.posting = build_posting(
            world.storage, TRANSPORT, inspector=world.inspector, clock=world.clock.now
        )
        world.posting.settle_after_restore({ANNA})

    return lose


MAKERS: dict[str, Callable[..., Post]] = {
    "carousel": World.carousel,
    "photo": World.photo,
    "story": lambda world, at, **given: world.photo(at, kind=Kind.STORY, **given),
}


def test_what_went_live_since_the_copy_is_asked_about_and_found_by_a_look(
    world: World, restore: Restore
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    restore(world, HOUR + MINUTE)  # so little late that it would be published without a question
    world.run(HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert world.told() == ["restored", "unconfirmed"]
    assert len(world.instagram.live) == 1
    world.posting.schedule.decide(
        post.post_id, Verdict.LOOK_AGAIN, seen_version=world.post(post).version, actor=Actor(ANNA)
    )
    world.run(MINUTE)
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert len(world.instagram.live) == 1


def test_even_if_the_person_overlooks_it_on_the_profile_it_is_not_published_again(
    world: World, restore: Restore
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    restore(world, HOUR + MINUTE)
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=world.post(post).version, actor=Actor(ANNA)
    )
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1


def test_what_did_not_go_live_is_published_when_the_person_says_so(
    world: World, restore: Restore
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    restore(world, 2 * HOUR, ran=False)
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=world.post(post).version, actor=Actor(ANNA)
    )
    world.run(MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1


def test_a_post_that_was_in_flight_when_the_copy_was_made_is_reconciled(
    world: World, restore: Restore
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.instagram.fail("publish", loses_the_answer)
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHING
    restore(world, 3 * HOUR)
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1


def asked_for_in_vain_and_planned_again(world: World, after: timedelta, caption: str) -> Post:
    """Its container stays noted: Meta was asked to publish it, until it was too late."""
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.instagram.fail_always("publish", refuses(9007, 2207027))
    world.run(2 * HOUR)
    world.instagram.heal()
    held = world.post(post)
    assert (held.state, held.creation_id) == (PostState.HELD, "c17900001")
    if caption != held.caption:
        held = world.posting.changes.change(
            post.post_id, PostFields(caption=caption), seen_version=held.version, actor=Actor(ANNA)
        )
    due = world.clock.now() + after
    return world.posting.schedule.schedule(
        post.post_id, due, seen_version=held.version, actor=Actor(ANNA)
    )


def answered(world: World, post: Post, verdict: Verdict) -> PostState:
    """What becomes of a doubtful post when its author has tapped."""
    unsure = world.post(post)
    assert unsure.state is PostState.UNCONFIRMED
    world.posting.schedule.decide(
        post.post_id, verdict, seen_version=unsure.version, actor=Actor(ANNA)
    )
    world.run(2 * HOUR)
    return world.state(post)


@pytest.mark.parametrize("after", [3 * HOUR, 26 * HOUR])
@pytest.mark.parametrize("caption", ["Bread", "Rolls"])
def test_what_went_live_with_another_container_than_the_copy_knows_is_found(
    world: World, restore: Restore, endings: Endings, after: timedelta, caption: str
) -> None:
    post = asked_for_in_vain_and_planned_again(world, after, caption)
    restore(world, after + MINUTE)
    for ending in endings(world, product((Verdict.LOOK_AGAIN, Verdict.NOT_LIVE), (False, True))):
        verdict, forgotten = ending
        if forgotten:
            del world.instagram.containers["c17900001"]
        assert answered(world, post, verdict) is PostState.PUBLISHED, ending
        live = [medium["id"] for medium in world.instagram.live]
        assert live == [world.post(post).media_id], ending


@pytest.mark.parametrize("after", [3 * HOUR, 26 * HOUR])
def test_what_is_not_on_the_profile_goes_out_only_when_a_person_says_so(
    world: World, restore: Restore, endings: Endings, after: timedelta
) -> None:
    post = asked_for_in_vain_and_planned_again(world, after, "Bread")
    restore(world, after + MINUTE, ran=False)
    becomes = {Verdict.LOOK_AGAIN: PostState.UNCONFIRMED, Verdict.NOT_LIVE: PostState.PUBLISHED}
    for verdict in endings(world, becomes):
        assert answered(world, post, verdict) is becomes[verdict]
        is_live = becomes[verdict] is PostState.PUBLISHED
        assert len(world.instagram.live) == is_live, verdict


def test_what_was_changed_after_the_copy_is_not_published_again_with_its_former_words(
    world: World, restore: Restore
) -> None:
    """The container that the copy knows was never asked for: another one went live."""
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(HOUR - MINUTE)
    ready = world.post(post)
    assert ready.state is PostState.READY
    world.instagram.post_by_hand(post.ig_user_id, "Rolls")  # as the original would have
    restore(world, 2 * MINUTE, ran=False)
    assert answered(world, post, Verdict.LOOK_AGAIN) is PostState.UNCONFIRMED
    assert [medium["caption"] for medium in world.instagram.live] == ["Rolls"]


def test_what_instagram_answered_before_the_copy_says_nothing_of_what_came_after(
    world: World, restore: Restore
) -> None:
    """It was not ready then; the original asked again, and it went live."""
    world.instagram.fail_always("publish", refuses(9007, 2207027))
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(HOUR + 2 * MINUTE)
    while world.state(post) is not PostState.READY:
        world.run(timedelta(seconds=1))
    world.instagram.heal()
    restore(world, 10 * MINUTE)
    world.instagram.fail("recent", refuses(2), refuses(2))
    asked = world.instagram.count("publish")
    assert answered(world, post, Verdict.LOOK_AGAIN) is PostState.PUBLISHED
    assert world.instagram.count("publish") == asked
    assert [medium["id"] for medium in world.instagram.live] == [world.post(post).media_id]


def test_what_is_still_to_come_goes_out_as_planned(world: World, restore: Restore) -> None:
    post = world.photo(world.clock.now() + 5 * HOUR, caption="Bread")
    restore(world, HOUR)
    world.run(5 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["restored", "published"]


@pytest.mark.parametrize("kind", ["photo", "carousel"])
@pytest.mark.parametrize("due", [5 * HOUR, 60 * HOUR])
@pytest.mark.parametrize("is_told_later", [False, True])
def test_what_went_out_earlier_than_the_copy_knows_with_the_container_asked_ahead_is_not_repeated(
    world: World, restore: Restore, due: timedelta, is_told_later: bool, kind: str
) -> None:
    """It was planned when the copy was made, and published at once after that."""
    world.limits = Limits()
    world.restart()
    post = MAKERS[kind](world, world.clock.now() + due, caption="Bread")
    while (asked := world.post(post).rehearsal) is None:
        world.run(timedelta(seconds=1))
    if not is_told_later:
        world.run(timedelta(seconds=30))
        asked = world.post(post).rehearsal
        assert asked is not None
    assert (asked.accepted_at is None) is is_told_later

    def publishes_now(after: timedelta) -> None:
        seen = world.post(post).version
        schedule = world.posting.schedule
        schedule.publish_now(post.post_id, seen_version=seen, actor=Actor(ANNA))
        world.run(after)

    restore(world, MINUTE, meanwhile=publishes_now)
    world.run(due + HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("was", ["planned", "changed", "held"])
def test_what_went_out_early_from_a_container_that_the_copy_does_not_know_is_asked_about(
    world: World, restore: Restore, kind: str, was: str
) -> None:
    """No container was made before the copy; the original publishes at once after it."""
    post = MAKERS[kind](world, world.clock.now() + 20 * HOUR, caption="Bread")
    if was == "held":
        world.instagram.fail("quota", refuses(190))
        world.posting.accounts.read_quota(post.account_id)

    def publishes_now(after: timedelta) -> None:
        world.connect()
        seen = world.post(post).version
        schedule = world.posting.schedule
        schedule.publish_now(post.post_id, seen_version=seen, actor=Actor(ANNA))
        world.run(after)

    restore(world, HOUR, meanwhile=publishes_now)
    assert len(world.instagram.live) == 1
    if was == "changed":  # moved by its author before the bot has looked
        moment = world.clock.now() + 10 * HOUR
        seen = world.post(post).version
        schedule = world.posting.schedule
        schedule.schedule(post.post_id, moment, seen_version=seen, actor=Actor(ANNA))
    if was == "held":
        world.connect()
    world.run(HOUR)
    assert world.told().count("unconfirmed") == 1
    assert answered(world, post, Verdict.LOOK_AGAIN) is PostState.PUBLISHED
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    world.run(30 * HOUR)
    assert len(world.instagram.live) == 1


def test_a_carousel_of_other_slides_or_words_is_not_taken_for_one_that_is_planned(
    world: World, restore: Restore
) -> None:
    post = world.carousel(world.clock.now() + 20 * HOUR, caption="Bread")  # of three
    world.instagram.post_by_hand(post.ig_user_id, "Bread", "CAROUSEL_ALBUM")  # of two
    world.instagram.post_by_hand(post.ig_user_id, "Bread")
    restore(world, HOUR)
    world.run(20 * HOUR)
    assert (world.state(post), len(world.instagram.live)) == (PostState.PUBLISHED, 3)
    assert world.told() == ["restored", "published"]


def test_where_the_profile_does_not_reach_back_to_the_copy_its_author_is_asked(
    world: World, restore: Restore
) -> None:
    post = world.photo(world.clock.now() + 60 * HOUR, caption="Bread")

    def others(after: timedelta) -> None:
        for _ in range(25):
            world.clock.advance(after / 25)
            world.instagram.post_by_hand(post.ig_user_id, "Rolls")

    restore(world, HOUR, meanwhile=others)
    world.instagram.fail("recent", refuses(2), refuses(1))
    world.run(2 * HOUR)
    assert world.told() == ["restored", "unconfirmed"]
    assert answered(world, post, Verdict.NOT_LIVE) is PostState.SCHEDULED
    world.run(60 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.instagram.live[-1]["at"] >= post.publish_at, "not before its time"


def test_a_draft_and_what_the_copy_knows_to_be_live_are_left_alone(
    world: World, restore: Restore
) -> None:
    live = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(2 * HOUR)
    draft = world.photo()
    before = world.post(live), world.post(draft)
    assert before[0].permalink is not None
    restore(world, 3 * HOUR)
    asked = len(world.instagram.calls)
    world.run(timedelta(days=10))
    after = world.post(live)
    assert (after.state, after.permalink, after.version) == (
        before[0].state,
        before[0].permalink,
        before[0].version,
    )
    assert world.post(draft) == before[1]
    assert set(world.instagram.calls[asked:]) == {"insights"}  # how it does is read as ever
    assert world.told() == ["published", "restored"]


def test_a_start_on_the_original_asks_nothing(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.clock.advance(HOUR + MINUTE)
    world.posting.settle_after_restore({ANNA})
    assert world.state(post) is PostState.SCHEDULED
    assert world.told() == []


def test_two_that_look_alike_are_not_published_again_by_a_look(
    world: World, restore: Restore
) -> None:
    due = world.clock.now() + HOUR
    post = world.photo(due, caption="")
    world.photo(due + 5 * MINUTE, caption="")
    restore(world, HOUR + 8 * MINUTE)
    version = world.post(post).version
    world.posting.schedule.decide(
        post.post_id, Verdict.LOOK_AGAIN, seen_version=version, actor=Actor(ANNA)
    )
    world.run(10 * MINUTE)
    assert len(world.instagram.live) == 2
    assert world.state(post) is PostState.UNCONFIRMED


def test_a_caption_changed_in_the_app_and_a_new_token_publish_nothing_again(
    world: World, restore: Restore
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    restore(world, HOUR + 8 * MINUTE)
    world.instagram.live[0]["caption"] = "Bread, as changed in the app"
    world.connect()
    world.run(10 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.state(post) is PostState.UNCONFIRMED
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=world.post(post).version, actor=Actor(ANNA)
    )
    world.run(10 * MINUTE)
    assert len(world.instagram.live) == 2, "a person said so"


@pytest.mark.parametrize("verdict", [Verdict.LOOK_AGAIN, Verdict.NOT_LIVE])
def test_the_container_asked_ahead_tells_what_nobody_recognises_on_the_profile(
    world: World, restore: Restore, verdict: Verdict
) -> None:
    world.limits = Limits()
    world.restart()
    post = world.photo(world.clock.now() + 20 * HOUR, caption="Bread")
    world.run(MINUTE)
    restore(world, 26 * HOUR)
    world.instagram.live[0]["caption"] = "Changed in the app"
    assert answered(world, post, verdict) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1


def test_what_the_original_had_still_to_handle_is_not_handled_by_the_copy(
    world: World, restore: Restore
) -> None:
    world.storage.inbox.store([(77, "{}")], world.clock.now())
    restore(world, MINUTE)
    assert world.storage.inbox.undone() == ()


def a_group(world: World) -> int:
    """That hears of the account."""
    group, groups, now = -4001, world.storage.groups, world.clock.now()
    groups.add(group, "Marketing", ANNA, now)
    groups.set_accounts(group, [world.account.account_id])
    groups.confirm(group, now)
    return group


def told(world: World, reader: int) -> list[str]:
    owed = world.storage.notices.owed(now=world.clock.now() + HOUR)
    return [str(it.kind) for it in owed if it.recipient_id == reader]


def test_a_group_does_not_read_once_more_that_a_post_is_out(world: World, restore: Restore) -> None:
    """Its author, who was asked, does."""
    group = a_group(world)
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    restore(world, 3 * HOUR)
    assert answered(world, post, Verdict.LOOK_AGAIN) is PostState.PUBLISHED
    assert told(world, group) == []
    assert "published" in told(world, ANNA)


def test_a_group_reads_of_what_the_copy_has_published(world: World, restore: Restore) -> None:
    group = a_group(world)
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    restore(world, 3 * HOUR, ran=False)
    assert answered(world, post, Verdict.NOT_LIVE) is PostState.PUBLISHED
    assert told(world, group) == ["published"]


def test_what_the_original_has_told_a_group_is_not_told_by_the_copy(
    world: World, restore: Restore
) -> None:
    """Who is in it is a client, perhaps; people are told again rather than not at all."""
    group, account, now = a_group(world), world.account.account_id, world.clock.now()
    for reader in (group, ANNA):
        world.storage.notices.owe(NewNotice(reader, PublishedNotice(), account), None, now)
    restore(world, HOUR, ran=False)
    owed = world.storage.notices.owed(now=world.clock.now())
    assert group not in {it.recipient_id for it in owed}
    assert (ANNA, "published") in {(it.recipient_id, it.kind) for it in owed}


@pytest.fixture
def elsewhere(tmp_path: Path, cipher: TokenCipher) -> Callable[[World], Storage]:
    """A copy of the disk as it is: it carries no mark. Whoever runs on the original goes on."""

    def copy(world: World) -> Storage:
        file = tmp_path / "copied.db"
        copy_of_the_disk(Path(world.storage.database.database), file)
        return open_storage(f"sqlite:///{file}", cipher)

    return copy


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its number, in a file."""
    named = tmp_path / "machine-id"
    named.write_text("4b1d0c\n")
    monkeypatch.setattr(home, "MACHINE", named)
    return named


def go_on_with(world: World, storage: Storage) -> None:
    world.storage.close()
    world.storage = storage
    world.posting = build_posting(
        storage, TRANSPORT, inspector=world.inspector, clock=world.clock.now
    )


SECONDS = timedelta(seconds=1)


@pytest.mark.parametrize("due_after", [5 * SECONDS, -10 * MINUTE, HOUR], ids=str)
def test_a_copy_of_the_disk_beside_its_running_original_publishes_nothing_again(
    world: World, elsewhere: Callable[[World], Storage], machine: Path, due_after: timedelta
) -> None:
    """The original hears of it within ten seconds, and publishes what is due until then."""
    world.posting.settle_after_restore({ANNA})
    due = world.clock.now() + 2 * HOUR
    post = world.photo(due, caption="Bread")
    copy = elsewhere(world)
    world.run(2 * HOUR - due_after)
    beginning = build_posting(copy, TRANSPORT, inspector=world.inspector, clock=world.clock.now)
    beginning.settle_after_restore({ANNA})
    world.run(10 * SECONDS)
    go_on_with(world, copy)
    world.run(3 * HOUR)
    assert len(world.instagram.live) == 1
    is_over = due_after < HOUR
    assert world.state(post) is (PostState.UNCONFIRMED if is_over else PostState.PUBLISHED)
    (told,) = (it.details for it in world.notices() if isinstance(it.details, BackupRestoredNotice))
    assert told.carries_no_mark


def test_a_start_where_it_always_was_and_one_of_which_that_is_not_known_ask_nothing(
    world: World, elsewhere: Callable[[World], Storage], machine: Path
) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.posting.settle_after_restore({ANNA})  # the first that could tell
    world.posting.settle_after_restore({ANNA})
    go_on_with(world, elsewhere(world))
    machine.unlink()
    world.posting.settle_after_restore({ANNA})
    world.run(2 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["published"]
