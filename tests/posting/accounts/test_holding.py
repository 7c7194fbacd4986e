"""Errors before anything can be live: what is tried again, what waits, what a person hears."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from posting import (
    AccountState,
    Cause,
    Failure,
    HoldReason,
    InvalidError,
    PostFields,
    PostState,
    Repair,
    build_posting,
    repair_of,
)
from posting.accounts.holding import hold_account
from storage.models import AccountRow
from storage.records import Actor, DelayReason, LateNotice
from tests.helpers.graph_fake import (
    TRANSPORT,
    Answer,
    Effect,
    Fault,
    cannot_connect,
    loses_the_request,
    refuses,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World, tells


@pytest.mark.parametrize("call", ["create", "status", "quota", "publish"])
def test_a_dead_token_holds_all_posts_and_is_told_once(world: World, call: str) -> None:
    due = world.clock.now() + HOUR
    posts = [world.photo(due + number * MINUTE, caption=f"{number}") for number in range(3)]
    world.instagram.fail_always(call, refuses(190, 463, message="Session has expired"))
    world.run(5 * HOUR)
    assert [world.post(post).hold_reason for post in posts] == [HoldReason.ACCESS] * 3
    assert world.account.state is AccountState.TROUBLE
    (notice,) = world.notices()
    assert notice.kind == "account_trouble"
    assert notice.recipient_id == ANNA
    going_out = 1 if call == "publish" else 0  # whether that one is out, nobody knows yet
    assert (tells(notice).held, tells(notice).going_out) == (3 - going_out, going_out)
    assert tells(notice).next_due in (due, due + MINUTE, due + 2 * MINUTE)
    assert world.instagram.live == []


def test_after_reconnecting_posts_ahead_go_on_and_the_late_are_asked_about(world: World) -> None:
    first = world.photo(world.clock.now() + HOUR, caption="first")
    second = world.photo(world.clock.now() + 5 * HOUR, caption="second")
    world.instagram.fail_always("create", refuses(190, 460))
    world.run(3 * HOUR)
    world.instagram.heal()
    world.connect()
    assert world.account.state is AccountState.CONNECTED
    world.run(3 * HOUR)
    assert [medium["caption"] for medium in world.instagram.live] == ["second"]
    assert world.post(first).hold_reason is HoldReason.LATE
    assert world.state(second) is PostState.PUBLISHED
    assert world.told() == ["account_trouble", "late", "published"]


def test_a_second_trouble_after_a_cure_is_told_again(world: World) -> None:
    world.photo(world.clock.now() + HOUR)
    world.instagram.fail_always("create", refuses(190))
    world.run(55 * MINUTE + 5 * MINUTE)
    world.connect()
    world.run(5 * MINUTE)
    assert world.told() == ["account_trouble", "account_trouble"]


def test_a_restricted_account_is_trouble_although_the_post_itself_is_looked_into(
    world: World,
) -> None:
    post = world.photo(world.clock.now() + HOUR)
    other = world.photo(world.clock.now() + 5 * HOUR)
    world.instagram.fail("publish", refuses(25, 2207050))
    world.run(2 * HOUR)
    assert [world.post(it).hold_reason for it in (post, other)] == [HoldReason.ACCESS] * 2
    assert world.told() == ["account_trouble"]


def test_other_accounts_go_on(world: World) -> None:
    books = world.connect("corner.books", number=2)
    due = world.clock.now() + HOUR
    broken = world.photo(due)
    fine = world.photo(due, account_id=books.account_id)
    del world.instagram.accounts["IGtoken1"]
    world.run(2 * HOUR)
    assert world.post(broken).hold_reason is HoldReason.ACCESS
    assert world.state(fine) is PostState.PUBLISHED


def test_a_lost_call_and_then_a_dead_token_is_never_taken_for_not_live(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(59 * MINUTE)
    world.instagram.fail_always("status", refuses(190))
    world.run(3 * HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert sorted(world.told()) == ["account_trouble", "unconfirmed"]


@pytest.mark.parametrize(
    ("answer", "key", "repair"),
    [
        (refuses(36004, 2207010), Cause.CAPTION_TOO_LONG, Repair.CAPTION),
        (refuses(36003, 2207009), Cause.MEDIA_RATIO, Repair.MEDIA),
        (refuses(36000, 2207004), Cause.MEDIA_TOO_LARGE, Repair.MEDIA),
        (refuses(352, 2207026), Cause.MEDIA_FORMAT, Repair.MEDIA),
        (refuses(100, 2207040), Cause.TOO_MANY_TAGS, Repair.USER_TAGS),
        (refuses(1, 2207057), Cause.THUMB_OFFSET, Repair.THUMB_OFFSET),
        (
            refuses(100, message="INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID"),
            Cause.LOCATION,
            Repair.LOCATION,
        ),
    ],
)
def test_refused_content_fails_at_once_with_the_button_that_repairs_it(
    world: World, answer: Fault, key: Cause, repair: Repair
) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.instagram.fail("create", answer)
    world.run(2 * HOUR)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    assert failed.failure is not None
    assert (failed.failure.cause, repair_of(failed.failure)) == (key, repair)
    assert failed.failure.fbtrace_id == "Trace1"
    assert world.instagram.count("create") == 1
    assert world.told() == ["failed"]


def test_media_that_instagram_cannot_fetch_fails_after_a_few_containers(world: World) -> None:
    subcode = "Error: Media upload has failed with error code 2207052"
    world.instagram.container_error = subcode
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    failed = world.post(post)
    assert failed.failure is not None
    assert (failed.failure.cause, repair_of(failed.failure)) == (
        Cause.MEDIA_UNREACHABLE,
        Repair.MEDIA,
    )
    assert world.instagram.count("create") == 4
    assert world.told() == ["failed"]


def test_what_went_wrong_with_one_call_does_not_use_up_the_tries_of_the_next(world: World) -> None:
    world.instagram.fail("create", cannot_connect, cannot_connect)
    world.instagram.container_error = "Error: Media upload has failed with error code 2207052"

    def hiccup(effect: Effect) -> Answer:
        world.instagram.container_error = None
        return effect()

    world.instagram.fail("status", hiccup)
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.instagram.count("create") == 4
    assert world.told() == ["published"]


def test_after_a_success_the_tries_are_counted_anew(world: World) -> None:
    world.instagram.fail("create", *[refuses(2)] * 5)
    world.instagram.fail("status", *[refuses(2)] * 5)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 10 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED


@pytest.mark.parametrize("subcode", [2207006, 2207008])
def test_a_container_that_cannot_be_published_is_replaced_once(world: World, subcode: int) -> None:
    world.instagram.fail_always("publish", refuses(24, subcode))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.state(post) is PostState.FAILED
    assert world.instagram.count("create") == 2
    assert world.instagram.count("publish") == 4
    assert world.told() == ["failed"]


def test_a_new_container_in_place_of_one_that_cannot_be_published_goes_live(world: World) -> None:
    world.instagram.fail("publish", *[refuses(24, 2207006)] * 3)
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert (world.instagram.count("create"), len(world.instagram.live)) == (2, 1)


def test_trouble_at_instagram_is_waited_out(world: World) -> None:
    world.instagram.fail("create", refuses(2), refuses(-1, 2207001), cannot_connect)
    world.instagram.fail("status", refuses(100, 33), refuses(100, 33))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["published"]


def test_an_unknown_code_is_tried_once_more_and_shown_with_its_numbers(world: World) -> None:
    world.instagram.fail_always("create", refuses(4711, 12, message="No idea"))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    failed = world.post(post).failure
    assert failed is not None
    assert (failed.code, failed.subcode, failed.fbtrace_id) == (4711, 12, "Trace1")
    assert (failed.cause, repair_of(failed)) == (Cause.UNKNOWN, Repair.RETRY)
    assert world.instagram.count("create") == 2


def test_with_no_way_to_instagram_the_author_is_asked_when_it_is_too_late(world: World) -> None:
    world.instagram.fail_always("every call", cannot_connect)
    due = world.clock.now() + HOUR
    post = world.photo(due)
    world.run(2 * HOUR)
    held = world.post(post)
    assert held.hold_reason is HoldReason.LATE
    assert held.failure is not None
    assert [notice.kind for notice in world.notices()] == ["waiting", "late"]
    assert world.notices()[-1].details == LateNotice(due, DelayReason.NO_ANSWER)
    assert world.instagram.count("create") < 12


def test_a_throttled_account_pauses_and_others_do_not(world: World) -> None:
    books = world.connect("corner.books", number=2)
    due = world.clock.now() + HOUR
    slow, fine = world.photo(due), world.photo(due, account_id=books.account_id)
    world.instagram.fail("create", refuses(80002))
    world.run(58 * MINUTE)
    paused = [account.paused_until for account in world.posting.accounts.all()]
    assert sorted(until is None for until in paused) == [False, True]
    world.run(10 * MINUTE)
    assert world.state(slow) is world.state(fine) is PostState.PUBLISHED


def test_a_spent_call_budget_pauses_the_account_for_as_long_as_meta_says(world: World) -> None:
    usage = (
        '{"178": [{"type": "instagram", "call_count": 100, "estimated_time_to_regain_access": 9}]}'
    )
    post = world.photo(world.clock.now() + HOUR)

    def nearly_done(effect: Effect) -> Answer:
        status, headers, body = effect()
        return status, {**headers, "X-Business-Use-Case-Usage": usage}, body

    world.instagram.fail("create", nearly_done)
    world.run(57 * MINUTE)
    assert world.account.paused_until == world.clock.now() + 9 * MINUTE
    world.run(8 * MINUTE)
    assert world.state(post) is PostState.PREPARING
    world.run(2 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED


def test_an_unreadable_token_is_trouble_and_not_an_endless_loop(world: World) -> None:
    world.photo(world.clock.now() + HOUR)
    AccountRow.update(token="made with a lost key").execute(world.storage.database)
    world.run(2 * HOUR)
    assert world.account.state is AccountState.TROUBLE
    assert world.told() == ["account_trouble"]


def test_disconnecting_holds_what_is_planned_and_asks_about_what_is_under_way(
    world: World,
) -> None:
    world.instagram.fail("publish", loses_the_request)
    under_way = world.photo(world.clock.now() + HOUR)
    planned = world.photo(world.clock.now() + 5 * HOUR)
    world.run(HOUR + timedelta(seconds=5))
    held = world.posting.accounts.disconnect(world.account.account_id, actor=Actor(ANNA))
    assert held == 1
    world.run(5 * HOUR)
    assert world.state(under_way) is PostState.UNCONFIRMED
    assert world.post(planned).hold_reason is HoldReason.ACCESS
    assert world.told() == ["unconfirmed"]


@pytest.mark.parametrize("trouble", ["access lost", "disconnected"])
@pytest.mark.parametrize("verb", ["schedule", "publish now", "change", "create"])
def test_what_is_planned_while_the_account_gets_into_trouble_is_refused_and_not_forgotten(
    world: World, verb: str, trouble: str
) -> None:
    """Between the look at the account and the writing of the plan its access is lost."""
    draft = world.photo()
    due = world.clock.now() + HOUR
    account_id, ident = draft.account_id, draft.post_id
    readings = iter(range(100))

    def losing_access() -> datetime:
        if next(readings) == 1:
            if trouble == "disconnected":
                world.posting.accounts.disconnect(account_id, actor=Actor(ANNA))
            else:
                failure = Failure("access_expired", 190, 463, "Session has expired")
                hold_account(world.storage, account_id, failure, world.clock.now())
        return world.clock.now()

    posting = build_posting(
        world.storage, TRANSPORT, inspector=world.inspector, clock=losing_access
    )
    verbs: dict[str, Callable[[], object]] = {
        "schedule": lambda: posting.schedule.schedule(
            ident, due, seen_version=draft.version, actor=Actor(ANNA)
        ),
        "publish now": lambda: posting.schedule.publish_now(
            ident, seen_version=draft.version, actor=Actor(ANNA)
        ),
        "change": lambda: posting.changes.change(
            ident, PostFields(publish_at=due), seen_version=draft.version, actor=Actor(ANNA)
        ),
        "create": lambda: posting.drafts.create(
            PostFields(account_id=account_id, image_url=draft.medium.url, publish_at=due),
            author_id=ANNA,
        ),
    }
    with pytest.raises(InvalidError) as refused:
        verbs[verb]()
    assert refused.value.problems[0].code in ("account_in_trouble", "account_not_connected")
    counts = world.storage.post_lists.count_by_state(world.account.ig_user_id)
    assert counts == {PostState.DRAFT: 1}
