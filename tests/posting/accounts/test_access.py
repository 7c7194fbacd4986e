"""Access to an account is lost, or the account disconnected: who hears of it, and what is cured."""

from datetime import timedelta

import pytest

from graph.hosts import LoginKind
from posting import (
    AccountState,
    Cause,
    HoldReason,
    Identity,
    InvalidError,
    Post,
    PostFields,
    PostState,
    Repair,
    repair_of,
)
from storage.records import Actor
from tests.helpers.graph_fake import (
    Answer,
    Effect,
    Fault,
    cannot_connect,
    loses_the_answer,
    refusal,
    refuses,
    refuses_though_done,
)
from tests.posting.world import ANNA, HOUR, MINUTE, PHOTO, World, tells

BORIS, VERA = 2002, 3003


def of(world: World, author_id: int) -> Post:
    return world.posting.drafts.create(
        PostFields(
            account_id=world.account.account_id,
            image_url=PHOTO,
            publish_at=world.clock.now() + HOUR,
        ),
        author_id=author_id,
    )


CHECKPOINT = "You must log in to www.instagram.com to continue"
TOKEN, LOOK = Repair.RECONNECT, Repair.CHECK


@pytest.mark.parametrize("call", ["create", "publish"])
@pytest.mark.parametrize(
    ("answer", "cure"),
    [
        pytest.param(refuses(190, 463), TOKEN, id="expired"),
        pytest.param(refuses(190, 458), TOKEN, id="app removed"),
        pytest.param(refuses(190, 460), TOKEN, id="password changed"),
        pytest.param(refuses(190, 467), TOKEN, id="invalidated"),
        pytest.param(refuses(190, 492), TOKEN, id="no role on the Page"),
        pytest.param(refuses(102), TOKEN, id="session"),
        pytest.param(refuses(10), TOKEN, id="permission"),
        pytest.param(refuses(200), TOKEN, id="first permission code"),
        pytest.param(refuses(299), TOKEN, id="last permission code"),
        pytest.param(refuses(190, 459), LOOK, id="checkpoint by subcode"),
        pytest.param(refuses(190, 464), LOOK, id="not confirmed"),
        pytest.param(refuses(1, message=CHECKPOINT), LOOK, id="checkpoint by its words"),
        pytest.param(refuses(25, 2207050), LOOK, id="restricted"),
        pytest.param(refuses(368), LOOK, id="blocked for policy"),
        pytest.param(refuses(200, message="API access blocked."), LOOK, id="app blocked"),
    ],
)
def test_every_loss_of_access_holds_all_posts_and_is_told_once_with_its_cure(
    world: World, answer: Fault, cure: Repair, call: str
) -> None:
    due = world.clock.now() + HOUR
    posts = [world.photo(due), world.photo(due + 3 * HOUR), of(world, BORIS)]
    world.instagram.fail_always(call, answer)
    world.run(5 * HOUR)
    assert {world.post(post).hold_reason for post in posts} == {HoldReason.ACCESS}
    told = [(notice.kind, notice.recipient_id) for notice in world.notices()]
    assert told == [("account_trouble", ANNA), ("account_trouble", BORIS)]
    trouble = world.account.trouble
    assert trouble is not None
    assert repair_of(trouble) is cure
    assert world.instagram.live == []


def test_posts_that_were_ready_get_a_new_container_of_the_new_token(world: World) -> None:
    ready = world.photo(world.clock.now() + HOUR, caption="ready")
    world.photo(world.clock.now() + 59 * MINUTE, caption="first")
    world.run(58 * MINUTE)
    assert world.state(ready) is PostState.READY
    old = world.post(ready).creation_id
    world.instagram.fail("quota", refuses(190, 460))
    world.run(MINUTE)
    assert world.post(ready).hold_reason is HoldReason.ACCESS
    world.connect()
    assert world.post(ready).creation_id is None
    world.run(5 * MINUTE)
    assert world.state(ready) is PostState.PUBLISHED
    assert old is not None
    assert world.instagram.containers[old].media_id is None
    assert sorted(medium["caption"] for medium in world.instagram.live) == ["first", "ready"]


@pytest.mark.parametrize("is_hidden", [True, False], ids=["other login", "same login"])
@pytest.mark.parametrize("takes", [timedelta(seconds=4), 2 * MINUTE], ids=["ready", "preparing"])
def test_a_new_token_shortly_before_the_time_of_a_post_keeps_it_from_nothing(
    world: World, takes: timedelta, is_hidden: bool
) -> None:
    """By another login Instagram does not know the container that was made by the former."""
    world.instagram.takes = takes
    post = world.photo(world.clock.now() + HOUR)
    world.run(58 * MINUTE)
    world.instagram.takes = timedelta(seconds=4)
    if is_hidden:
        world.instagram.containers.clear()
    world.connect()
    world.run(HOUR)
    assert [medium["at"] for medium in world.instagram.live] == [post.publish_at]
    assert world.told() == ["published"]
    assert world.instagram.count("create") == (2 if is_hidden else 1)


def test_what_a_former_access_had_to_rest_for_does_not_concern_the_new_one(world: World) -> None:
    """Meta takes no calls of the app for hours; the account is connected by another."""
    post = world.photo(world.clock.now() + HOUR)
    world.storage.accounts.pause_login("instagram", world.clock.now() + 10 * HOUR)
    ig_user_id, token = world.account.ig_user_id, "EAAother"
    world.instagram.accounts[token] = (ig_user_id, "sunny.bakery")
    other = Identity(ig_user_id, "sunny.bakery", token, LoginKind.FACEBOOK)
    world.posting.accounts.connect(other, person_id=ANNA, timezone="UTC")
    world.run(HOUR)
    assert [medium["at"] for medium in world.instagram.live] == [post.publish_at]


@pytest.mark.parametrize("way", ["a new token", "checking again"])
def test_what_passed_meanwhile_is_asked_about_at_once_and_together(world: World, way: str) -> None:
    passed = [of(world, author) for author in (ANNA, ANNA, BORIS)]
    ahead = world.photo(world.clock.now() + 9 * HOUR)
    world.instagram.fail("create", refuses(190, 463))
    world.run(5 * HOUR)
    if way == "a new token":
        world.connect()
    else:
        world.posting.accounts.read_quota(world.account.account_id)
    late = [notice for notice in world.notices() if notice.kind == "late"]
    assert sorted(notice.recipient_id for notice in late) == [ANNA, ANNA, BORIS]
    assert len({notice.created_at for notice in late}) == 1
    assert {tells(notice).reason for notice in late} == {"access"}
    assert {world.post(post).hold_reason for post in passed} == {HoldReason.LATE}
    world.run(9 * HOUR)
    assert world.state(ahead) is PostState.PUBLISHED
    assert world.told().count("late") == 3, "asked once each"


def test_what_was_due_a_few_minutes_ago_goes_out_late_after_reconnecting(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.instagram.fail("create", refuses(190, 463))
    world.run(HOUR + 10 * MINUTE)
    world.connect()
    world.run(MINUTE)
    assert world.state(post) is PostState.PUBLISHED


def test_an_account_in_trouble_that_is_then_disconnected_keeps_its_posts_for_the_next_time(
    world: World,
) -> None:
    mine, of_boris = world.photo(world.clock.now() + 9 * HOUR), of(world, BORIS)
    world.instagram.fail("create", refuses(190, 463))
    world.run(2 * HOUR)
    assert world.posting.accounts.disconnect(world.account.account_id, actor=Actor(ANNA)) == 2
    troubles = [it for it in world.notices() if it.kind == "account_trouble"]
    disconnected = [it for it in troubles if tells(it).disconnected_by is not None]
    assert [(it.recipient_id, tells(it).held) for it in disconnected] == [(BORIS, 2)]
    world.run(HOUR)
    world.connect()
    world.run(9 * HOUR)
    assert world.state(mine) is PostState.PUBLISHED
    assert world.post(of_boris).hold_reason is HoldReason.LATE


@pytest.mark.parametrize("code", [190, 10, 200, 3])
def test_live_despite_lost_access_is_found_after_reconnecting(world: World, code: int) -> None:
    world.instagram.fail("publish", refuses_though_done(code))
    post = world.photo(world.clock.now() + HOUR)
    world.run(59 * MINUTE)
    world.instagram.fail_always("status", refuses(code))
    world.run(3 * HOUR)
    assert world.account.state is AccountState.TROUBLE
    assert world.state(post) is PostState.UNCONFIRMED
    world.instagram.heal()
    world.connect()
    world.run(5 * MINUTE)
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert (world.instagram.count("create"), world.instagram.count("publish")) == (1, 1)
    assert sorted(world.told()) == ["account_trouble", "published", "unconfirmed"]


def test_not_live_and_cured_in_time_goes_on_with_the_same_container(world: World) -> None:
    world.instagram.fail("publish", refuses(190))
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + MINUTE / 2)
    assert world.account.state is AccountState.TROUBLE
    world.connect()
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert world.posting.accounts.get(post.account_id).state is AccountState.CONNECTED
    assert (world.instagram.count("create"), len(world.instagram.live)) == (1, 1)


@pytest.mark.parametrize("call", ["create", "quota", "recent"])
def test_an_account_that_does_not_exist_for_the_token_is_lost_access(
    world: World, call: str
) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.instagram.fail_always(call, refuses(100, 33, message="does not exist"))
    world.run(3 * HOUR)
    assert world.post(post).hold_reason is HoldReason.ACCESS
    assert world.told() == ["account_trouble"]
    assert world.instagram.count(call) == 1
    trouble = world.account.trouble
    assert trouble is not None
    step = {"create": "create", "quota": "ask_quota", "recent": "snapshot"}[call]
    assert trouble.step == step
    assert (trouble.cause, repair_of(trouble)) == (Cause.ACCESS, Repair.RECONNECT)


def test_every_author_and_whoever_connected_the_account_hear_of_the_trouble(world: World) -> None:
    for author in (BORIS, VERA, BORIS):
        of(world, author)
    world.instagram.fail_always("create", refuses(190))
    world.run(5 * HOUR)
    assert [(it.kind, it.recipient_id) for it in world.notices()] == [
        ("account_trouble", who) for who in (ANNA, BORIS, VERA)
    ]
    assert {tells(it).held for it in world.notices()} == {3}


def test_the_others_hear_who_disconnected_the_account(world: World) -> None:
    of(world, BORIS)
    of(world, VERA)
    world.posting.accounts.disconnect(world.account.account_id, actor=Actor(VERA))
    assert [(it.kind, it.recipient_id) for it in world.notices()] == [
        ("account_trouble", ANNA),
        ("account_trouble", BORIS),
    ]
    told = tells(world.notices()[0])
    assert (told.held, told.disconnected_by) == (2, VERA)


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        pytest.param(cannot_connect, Cause.NO_ACCESS, id="not written"),
        pytest.param(loses_the_answer, Cause.ANSWER_LOST, id="perhaps written"),
    ],
)
def test_a_first_comment_that_is_still_owed_at_disconnecting_is_told_and_comes_with_a_tap(
    world: World, fault: Fault, cause: Cause
) -> None:
    world.instagram.fail_always("comment", fault)
    post = world.photo(world.clock.now() + HOUR, first_comment="#bread")
    world.run(HOUR + timedelta(seconds=5))
    world.posting.accounts.disconnect(post.account_id, actor=Actor(ANNA))
    world.instagram.heal()
    world.run(HOUR)
    assert world.told() == ["published", "comment_failed"]
    live = world.post(post)
    assert live.state is PostState.PUBLISHED
    assert live.first_comment is not None
    assert live.first_comment.failure is not None
    assert live.first_comment.failure.cause == cause

    def again() -> None:
        seen = world.post(post).version
        world.posting.live.comment_again(post.post_id, seen_version=seen, actor=Actor(ANNA))

    with pytest.raises(InvalidError):  # nobody would do it
        again()
    world.connect()
    again()
    world.run(HOUR)
    assert [it["text"] for it in world.instagram.below.commented] == ["#bread"]


def test_what_is_still_to_be_deleted_at_disconnecting_is_told_to_stay(world: World) -> None:
    account = world.connect_by_facebook()
    post = world.photo(world.clock.now() + HOUR, account_id=account.account_id)
    world.run(HOUR + MINUTE)

    def remove() -> None:
        seen = world.post(post).version
        world.posting.live.remove(post.post_id, seen_version=seen, actor=Actor(VERA))

    world.instagram.fail_always("delete", cannot_connect)
    remove()
    world.run(timedelta(seconds=5))
    world.posting.accounts.disconnect(account.account_id, actor=Actor(ANNA))
    world.run(HOUR)
    told = [it for it in world.notices() if it.kind == "not_removed"]
    assert [it.recipient_id for it in told] == [VERA]
    with pytest.raises(InvalidError):
        remove()


def test_what_was_open_at_disconnecting_is_found_after_connecting_again(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    world.posting.accounts.disconnect(world.account.account_id, actor=Actor(ANNA))
    assert world.told() == ["unconfirmed"]
    world.connect()
    world.run(2 * MINUTE)
    assert world.post(post).media_id == world.instagram.live[0]["id"]


def test_a_solved_checkpoint_is_seen_by_checking_again_and_the_posts_go_on(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.instagram.fail("create", refuses(25, 2207050, message="checkpoint"))
    world.run(58 * MINUTE)
    trouble = world.account.trouble
    assert trouble is not None
    assert (trouble.cause, repair_of(trouble)) == (Cause.ACCOUNT, Repair.CHECK)
    account = world.posting.accounts.read_quota(world.account.account_id)
    assert (account.state, account.trouble) == (AccountState.CONNECTED, None)
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED


def test_checking_again_in_vain_changes_nothing(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.instagram.fail("create", refuses(190))
    world.instagram.fail_always("quota", refuses(190))
    world.run(58 * MINUTE)
    world.posting.accounts.read_quota(world.account.account_id)
    assert world.account.state is AccountState.TROUBLE
    assert world.post(post).hold_reason is HoldReason.ACCESS
    assert world.told() == ["account_trouble"]


def test_whoever_pastes_the_new_token_is_who_connected_and_is_in_the_history(
    world: World,
) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.instagram.fail("create", refuses(190))
    world.run(58 * MINUTE)
    token = "IGtoken1"
    account = world.posting.accounts.change_token(post.account_id, token, actor=Actor(BORIS))
    assert account.connected_by == BORIS
    last = world.posting.lists.history(post.post_id)[-1]
    assert (last.what, last.actor) == ("resumed", Actor(BORIS))


def test_what_meta_says_of_the_former_token_does_not_hurt_the_new_one(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    account = world.account

    def replaced_meanwhile(_effect: Effect) -> Answer:
        world.instagram.accounts["IGtoken2"] = (account.ig_user_id, account.username)
        fresh = Identity(
            account.ig_user_id, account.username, "IGtoken2", LoginKind.INSTAGRAM, None
        )
        world.posting.accounts.connect(fresh, person_id=ANNA, timezone="UTC")
        return refusal(190, 463)

    world.instagram.fail("create", replaced_meanwhile)
    world.run(2 * HOUR)
    assert world.account.state is AccountState.CONNECTED
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["published"]
