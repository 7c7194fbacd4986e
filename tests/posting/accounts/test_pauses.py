"""Instagram refuses further calls: nobody asks it meanwhile, and nobody is left without word."""

from datetime import timedelta

import pytest

from graph.hosts import LoginKind
from posting import HoldReason, Identity, PostState
from tests.helpers.graph_fake import Answer, Effect, Fault, loses_the_request, refusal, refuses
from tests.posting.world import ANNA, HOUR, MINUTE, World, tells

FOR_TEN_HOURS = (
    '{"178": [{"type": "instagram", "call_count": 100, "estimated_time_to_regain_access": 600}]}'
)


def throttles(*, though_done: bool) -> Fault:
    def fault(effect: Effect) -> Answer:
        if though_done:
            effect()
        status, headers, body = refusal(80002)
        return status, {**headers, "X-Business-Use-Case-Usage": FOR_TEN_HOURS}, body

    return fault


def run_with_ticks(world: World, span: timedelta) -> None:
    """Somebody looks every now and then, also while an account is paused."""
    end = world.clock.now() + span
    while world.clock.now() < end:
        world.run(5 * MINUTE)


def test_a_post_that_misses_its_time_during_a_pause_is_asked_about_without_a_call(
    world: World,
) -> None:
    world.instagram.fail("create", throttles(though_done=False))
    post = world.photo(world.clock.now() + HOUR)
    run_with_ticks(world, HOUR + 10 * MINUTE)
    assert world.told() == []
    calls = list(world.instagram.calls)
    run_with_ticks(world, 15 * MINUTE)
    assert world.post(post).hold_reason is HoldReason.LATE
    assert world.instagram.calls == calls
    waiting, late = world.notices()
    assert (waiting.kind, tells(waiting).reason) == ("waiting", "paused")
    assert (late.kind, tells(late).reason) == ("late", "paused")


def test_a_post_that_may_be_live_is_asked_about_during_a_long_pause(world: World) -> None:
    world.instagram.fail("publish", throttles(though_done=True))
    post = world.photo(world.clock.now() + HOUR)
    run_with_ticks(world, HOUR + 10 * MINUTE)
    assert world.state(post) is PostState.PUBLISHING
    calls = list(world.instagram.calls)
    run_with_ticks(world, 15 * MINUTE)
    assert world.state(post) is PostState.UNCONFIRMED
    assert world.told() == ["unconfirmed"]
    assert world.instagram.calls == calls


def test_a_short_pause_after_publishing_is_waited_for(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    world.instagram.fail("status", *[refuses(100, 33)] * 3)
    post = world.photo(world.clock.now() + HOUR)
    run_with_ticks(world, HOUR)
    world.instagram.fail("status", refuses(80002))
    run_with_ticks(world, 10 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["published"]


def test_a_pause_is_not_shortened_by_a_later_shorter_one(world: World) -> None:
    world.instagram.fail("create", throttles(though_done=False))
    world.photo(world.clock.now() + HOUR)
    run_with_ticks(world, HOUR)
    until = world.account.paused_until
    world.instagram.fail("quota", with_app_usage(100))
    world.posting.accounts.read_quota(world.account.account_id)
    assert world.account.paused_until == until


def with_app_usage(percent: int) -> Fault:
    def fault(effect: Effect) -> Answer:
        status, headers, body = effect()
        return status, {**headers, "X-App-Usage": f'{{"call_count": {percent}}}'}, body

    return fault


@pytest.mark.parametrize("by_usage", [False, True])
def test_a_pause_of_which_meta_does_not_say_how_long_it_is_lasts_five_minutes(
    world: World, by_usage: bool
) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.clock.advance(HOUR - 3 * MINUTE)
    sign = with_account_usage(100) if by_usage else refuses(80002)
    world.instagram.fail("create", sign)
    assert world.posting.publisher.step("worker")
    assert world.account.paused_until == world.clock.now() + 5 * MINUTE
    calls = len(world.instagram.calls)
    world.run(5 * MINUTE - timedelta(seconds=1))
    assert len(world.instagram.calls) == calls
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED


@pytest.mark.parametrize(
    "sign", [refuses(4), refuses(341), with_app_usage(100)], ids=["4", "341", "usage"]
)
def test_a_limit_of_the_app_pauses_all_accounts_that_it_serves(world: World, sign: Fault) -> None:
    books = world.connect("corner.books", number=2)
    page = Identity("999", "corner.cafe", "EAAcafe", LoginKind.FACEBOOK)
    cafe = world.posting.accounts.connect(page, person_id=ANNA, timezone="UTC")
    world.photo(world.clock.now() + MINUTE)
    world.instagram.fail("create", sign)
    world.run(timedelta(seconds=1))
    paused = {it.account_id for it in world.posting.accounts.all() if it.paused_until}
    assert paused == {world.account.account_id, books.account_id}
    assert cafe.account_id not in paused


def with_account_usage(percent: int) -> Fault:
    def fault(effect: Effect) -> Answer:
        status, headers, body = effect()
        usage = f'{{"178": [{{"type": "instagram", "call_count": {percent}}}]}}'
        return status, {**headers, "X-Business-Use-Case-Usage": usage}, body

    return fault


@pytest.mark.parametrize(("percent", "seconds"), [(74, 0), (80, 12), (99, 57)])
def test_from_75_percent_on_calls_are_spread_out(world: World, percent: int, seconds: int) -> None:
    world.instagram.fail("create", with_account_usage(percent))
    world.photo(world.clock.now() + MINUTE)
    asked = world.clock.now()
    world.run(timedelta(seconds=1))
    paused_until = world.account.paused_until or asked
    assert (paused_until - asked) // timedelta(seconds=1) == seconds
    world.run(2 * MINUTE)
    assert world.told() == ["published"]


def test_a_busy_app_slows_down_all_accounts_that_it_serves(world: World) -> None:
    books = world.connect("corner.books", number=2)
    world.instagram.fail("create", with_app_usage(90))
    world.photo(world.clock.now() + MINUTE)
    world.run(timedelta(seconds=1))
    paused = {it.account_id for it in world.posting.accounts.all() if it.paused_until}
    assert paused == {world.account.account_id, books.account_id}


def test_a_failed_post_is_not_looked_back_at_during_a_pause(world: World) -> None:
    world.instagram.fail("publish", refuses(4, 2207051))
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 5 * MINUTE)
    assert world.state(post) is PostState.FAILED
    until = world.clock.now() + 2 * HOUR
    world.storage.accounts.pause(world.account.account_id, until)
    calls = list(world.instagram.calls)
    run_with_ticks(world, HOUR)
    assert world.instagram.calls == calls
    run_with_ticks(world, 2 * HOUR)
    assert world.instagram.calls == [*calls, "status"]


def test_a_pause_that_begins_in_this_very_moment_leaves_nobody_in_doubt(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + timedelta(seconds=5))
    world.storage.accounts.pause(world.account.account_id, world.clock.now())
    world.storage.database.execute_sql(  # somebody else's call is refused while a worker begins
        "CREATE TRIGGER elsewhere AFTER UPDATE OF claimed_by ON post BEGIN "
        "UPDATE account SET paused_until = (SELECT MAX(at) FROM event) + 60000000; END"
    )
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["published"]
