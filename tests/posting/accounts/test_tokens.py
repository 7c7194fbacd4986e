"""The life of tokens: they renew themselves or are looked at daily; an end is warned of in time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from graph.hosts import LoginKind
from posting import (
    Account,
    AccountState,
    HoldReason,
    Identity,
    PostFields,
    end_is_told,
    end_of_access,
    renews_itself,
)
from storage.models import AccountRow
from storage.records import Actor
from tests.helpers.graph_fake import Answer, Effect, Fault, Killed, cannot_connect, ok, refuses
from tests.posting.world import ANNA, HOUR, MINUTE, PHOTO, World, tells
from tests.storage.posts.test_speed_of_claims import statements_of

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
BORIS = 2002
NOT_VALID = {"is_valid": False, "scopes": [], "error": {"code": 190, "message": "expired"}}


def look_after_all(world: World) -> bool:
    """The bot's job comes around; whether any token was looked after."""
    tokens = world.posting.tokens
    tried = [tokens.look_after(account_id) for account_id in tokens.due()]
    return any(tried)


def live(world: World, span: timedelta, *, every: timedelta = HOUR) -> None:
    """Time passes."""
    end = world.clock.now() + span
    while world.clock.now() <= end:
        look_after_all(world)
        world.posting.tokens.warn()
        world.clock.advance(every)


def on_a_page(world: World) -> Account:
    """The account hangs on a Facebook Page."""
    world.instagram.accounts["EAApage"] = ("17841400001", "sunny.bakery")
    identity = Identity("17841400001", "sunny.bakery", "EAApage", LoginKind.FACEBOOK)
    return world.posting.accounts.connect(identity, person_id=ANNA, timezone="UTC")


def of_boris(world: World, days: float) -> None:
    world.posting.drafts.create(
        PostFields(
            account_id=world.account.account_id,
            image_url=PHOTO,
            publish_at=world.clock.now() + timedelta(days=days),
        ),
        author_id=BORIS,
    )


def warnings(world: World) -> list[tuple[int, object, object]]:
    return [
        (notice.recipient_id, tells(notice).days, tells(notice).posts)
        for notice in world.notices()
        if notice.kind == "access_ending"
    ]


# --- Instagram login: the token renews itself


def test_a_token_renews_itself_every_week_and_nobody_hears_of_it(world: World) -> None:
    pasted = world.storage.accounts.token(world.account.account_id)
    live(world, 100 * DAY, every=6 * HOUR)
    assert world.instagram.count("refresh") == 15
    assert world.storage.accounts.token(world.account.account_id) != pasted
    end = world.account.token_expires_at
    assert end is not None
    assert end - world.clock.now() > 50 * DAY
    assert world.told() == []
    assert world.posting.accounts.read_quota(world.account.account_id).quota_total == 50


def test_a_pasted_token_is_refreshed_as_soon_as_meta_finds_it_old_enough(world: World) -> None:
    young = refuses(100, message="The access token must be at least 24 hours old")
    world.instagram.fail("refresh", *[young] * 4)
    live(world, DAY)
    assert world.account.token_expires_at is not None
    assert world.instagram.count("refresh") == 5
    assert world.told() == []


def test_however_many_tokens_are_due_all_accounts_are_read_once(world: World) -> None:
    for number in range(2, 7):
        token, name = f"IGtoken{number}", f"bakery.{number}"
        world.instagram.accounts[token] = (f"1784140000{number}", name)
        identity = Identity(f"1784140000{number}", name, token, LoginKind.INSTAGRAM)
        world.posting.accounts.connect(identity, person_id=ANNA, timezone="UTC")
    world.clock.advance(DAY)
    with statements_of(world.storage) as statements:
        world.storage.accounts.all()
    ((of_all, _),) = statements
    with statements_of(world.storage) as statements:
        assert look_after_all(world)
    assert world.instagram.count("refresh") == 6
    assert [sql for sql, _ in statements].count(of_all) == 1


def test_a_token_known_to_be_new_is_left_alone_for_a_week(world: World) -> None:
    identity = Identity("17841400001", "sunny.bakery", "IGtoken1", LoginKind.INSTAGRAM)
    new = replace(identity, expires_in=60 * 86_400)
    account = world.posting.accounts.connect(new, person_id=ANNA, timezone="UTC")
    assert account.token_expires_at == world.clock.now() + 60 * DAY
    live(world, 6 * DAY)
    assert world.instagram.count("refresh") == 0
    live(world, 2 * DAY)
    assert world.instagram.count("refresh") == 1


def test_a_token_with_little_time_left_is_refreshed_before_the_week_is_over(world: World) -> None:
    identity = Identity("17841400001", "sunny.bakery", "IGtoken1", LoginKind.INSTAGRAM)
    short = replace(identity, expires_in=12 * 86_400)
    world.posting.accounts.connect(short, person_id=ANNA, timezone="UTC")
    live(world, 2 * DAY)
    assert world.instagram.count("refresh") == 1
    assert world.told() == []


@pytest.mark.parametrize("fault", [cannot_connect, refuses(2), refuses(80002), refuses(4711)])
def test_what_says_nothing_about_the_token_changes_nothing_and_is_not_repeated_in_haste(
    world: World, fault: Fault
) -> None:
    world.instagram.fail_always("refresh", fault)
    before = world.storage.accounts.token(world.account.account_id)
    live(world, 3 * DAY, every=30 * MINUTE)
    assert world.instagram.count("refresh") <= 2 * 7, "each try asks twice at most"
    assert world.account.state is AccountState.CONNECTED
    assert world.storage.accounts.token(world.account.account_id) == before
    assert world.told() == []


def test_a_refresh_that_fails_is_tried_again_more_and_more_seldom(world: World) -> None:
    world.instagram.fail_always("refresh", refuses(2))
    assert look_after_all(world)
    for minutes in (10, 60, 180, 360, 1440, 1440):
        world.clock.advance(minutes * MINUTE - SECOND)
        assert not look_after_all(world)
        world.clock.advance(SECOND)
        assert look_after_all(world)


def test_a_token_that_ends_soon_is_refreshed_when_it_is_a_day_old_and_warned_of_after_two_tries(
    world: World,
) -> None:
    identity = Identity("17841400001", "sunny.bakery", "IGtoken1", LoginKind.INSTAGRAM)
    ending = replace(identity, expires_in=3 * 86_400)
    world.posting.accounts.connect(ending, person_id=ANNA, timezone="UTC")
    world.instagram.fail_always("refresh", refuses(2))
    world.clock.advance(DAY - SECOND)
    assert not look_after_all(world), "Meta refreshes no younger token"
    world.clock.advance(SECOND)
    assert look_after_all(world)
    assert not world.posting.tokens.warn(), "one that fails may be a hiccup"
    world.clock.advance(10 * MINUTE)
    assert look_after_all(world)
    assert world.posting.tokens.warn()
    assert warnings(world) == [(ANNA, 3, 0)]


def test_warnings_come_once_each_when_the_token_will_not_renew_itself(world: World) -> None:
    live(world, HOUR)
    world.instagram.fail_always("refresh", refuses(2))
    of_boris(world, days=59)
    of_boris(world, days=62)
    live(world, 58 * DAY, every=6 * HOUR)
    expected = [(who, days, 1) for days in (14, 7, 3) for who in (ANNA, BORIS)]
    assert warnings(world) == expected
    live(world, DAY)
    assert warnings(world) == [*expected, (ANNA, 1, 1), (BORIS, 1, 1)]


@pytest.mark.parametrize("refusal", [refuses(100, message="Unsupported request"), refuses(10)])
def test_a_token_that_was_never_renewed_ends_sixty_days_after_it_was_pasted_at_the_latest(
    world: World, refusal: Fault
) -> None:
    world.instagram.fail_always("refresh", refusal)
    pasted = world.clock.now()
    of_boris(world, days=61)
    live(world, 46 * DAY - HOUR, every=6 * HOUR)
    assert warnings(world) == []
    live(world, 14 * DAY, every=6 * HOUR)
    assert warnings(world) == [(who, days, 1) for days in (14, 7, 3, 1) for who in (ANNA, BORIS)]
    assert (end_of_access(world.account), end_is_told(world.account)) == (pasted + 60 * DAY, False)


def test_the_same_token_pasted_again_ends_when_it_ended_before(world: World) -> None:
    world.instagram.token_lives = 12 * DAY
    live(world, HOUR)
    end = end_of_access(world.account)
    world.instagram.fail_always("refresh", refuses(1))
    live(world, 8 * DAY)
    its_own = world.storage.accounts.token(world.account.account_id)
    world.posting.accounts.change_token(world.account.account_id, its_own, actor=Actor(ANNA))
    assert end_of_access(world.account) == end
    live(world, 2 * DAY)
    assert [days for _, days, _ in warnings(world)][-1] == 3


def test_a_token_too_young_to_be_renewed_troubles_nobody(world: World) -> None:
    world.instagram.fail_always("refresh", refuses(100, message="at least 24 hours old"))
    live(world, 20 * HOUR)
    assert (world.account.token_tries or 0) > 2
    assert renews_itself(world.account)
    live(world, 2 * DAY)
    assert not renews_itself(world.account)


def test_a_refresh_that_helps_after_all_ends_the_warnings(world: World) -> None:
    live(world, HOUR)
    world.instagram.fail_always("refresh", refuses(2))
    live(world, 50 * DAY, every=6 * HOUR)
    assert [days for _, days, _ in warnings(world)] == [14]
    world.instagram.heal()
    live(world, 30 * DAY, every=6 * HOUR)
    assert [days for _, days, _ in warnings(world)] == [14]
    assert world.account.warned_days is None


def test_a_token_that_ends_in_three_days_is_warned_of_once(world: World) -> None:
    identity = Identity("17841400001", "sunny.bakery", "IGtoken1", LoginKind.INSTAGRAM)
    world.instagram.fail_always("refresh", cannot_connect)
    ending = replace(identity, expires_in=3 * 86_400)
    world.posting.accounts.connect(ending, person_id=ANNA, timezone="UTC")
    live(world, DAY + 12 * HOUR, every=10 * MINUTE)
    assert warnings(world) == [(ANNA, 3, 0)]


def test_a_refused_refresh_of_a_token_that_still_publishes_holds_nothing_up(world: World) -> None:
    world.instagram.fail_always("refresh", refuses(190))
    post = world.photo(world.clock.now() + 5 * DAY)
    live(world, 2 * DAY)
    assert world.account.state is AccountState.CONNECTED
    assert world.post(post).hold_reason is None
    assert world.told() == []


def test_a_revoked_token_is_found_out_before_a_post_needs_it_and_told_once(world: World) -> None:
    post = world.photo(world.clock.now() + 20 * DAY)
    of_boris(world, days=21)
    live(world, HOUR)
    world.instagram.accounts.clear()
    live(world, 12 * DAY, every=6 * HOUR)
    assert world.account.state is AccountState.TROUBLE
    assert world.post(post).hold_reason is HoldReason.ACCESS
    told = [(notice.kind, notice.recipient_id) for notice in world.notices()]
    assert told == [("account_trouble", ANNA), ("account_trouble", BORIS)]


def test_the_token_of_a_restricted_account_is_kept_alive(world: World) -> None:
    live(world, HOUR)
    world.instagram.fail("create", refuses(25, 2207050))
    world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    assert world.account.state is AccountState.TROUBLE
    world.instagram.fail("refresh", refuses(190))
    live(world, 70 * DAY, every=6 * HOUR)
    assert world.account.state is AccountState.TROUBLE, "only a person or a publishing call ends it"
    end = world.account.token_expires_at
    assert end is not None
    assert end > world.clock.now()
    assert world.told() == ["account_trouble"]


def test_a_token_that_a_person_pastes_meanwhile_stays(world: World) -> None:
    world.instagram.accounts["IGother"] = world.instagram.accounts["IGtoken1"]

    def pasted_meanwhile(effect: Effect) -> Answer:
        answer = effect()
        world.posting.accounts.change_token(world.account.account_id, "IGother", actor=Actor(ANNA))
        return answer

    world.instagram.fail("refresh", pasted_meanwhile)
    look_after_all(world)
    assert world.storage.accounts.token(world.account.account_id) == "IGother"
    assert world.account.token_expires_at is None


def test_an_account_disconnected_meanwhile_gets_no_token_back(world: World) -> None:
    def disconnected_meanwhile(effect: Effect) -> Answer:
        answer = effect()
        world.posting.accounts.disconnect(world.account.account_id, actor=Actor(ANNA))
        return answer

    world.instagram.fail("refresh", disconnected_meanwhile)
    live(world, 3 * DAY)
    assert world.instagram.count("refresh") == 1
    assert world.account.state is AccountState.DISCONNECTED
    assert world.account.token_expires_at is None


@pytest.mark.parametrize("boundary", [1, 2])
def test_a_death_before_or_after_the_answer_costs_a_pause(world: World, boundary: int) -> None:
    world.instagram.kill_at = boundary
    with pytest.raises(Killed):
        look_after_all(world)
    world.restart()
    assert not look_after_all(world), "it may be under way in another process"
    live(world, HOUR, every=MINUTE)
    end = world.account.token_expires_at
    assert end is not None
    assert end - world.clock.now() > 59 * DAY


def test_nothing_is_asked_for_an_account_that_meta_wants_to_be_left_alone(world: World) -> None:
    until = world.clock.now() + 5 * HOUR
    world.storage.accounts.pause(world.account.account_id, until)
    live(world, 4 * HOUR)
    assert world.instagram.calls == []
    live(world, 2 * HOUR)
    assert world.instagram.count("refresh") == 1


def test_an_unreadable_token_is_told_before_a_post_fails(world: World) -> None:
    AccountRow.update(token="made with a lost key").execute(world.storage.database)
    live(world, 3 * DAY)
    assert world.account.state is AccountState.TROUBLE
    assert world.told() == ["account_trouble"]


# --- Facebook login: looked at daily


def test_a_page_token_that_never_ends_is_looked_at_daily_and_not_talked_about(
    world: World,
) -> None:
    on_a_page(world)
    live(world, 10 * DAY, every=4 * HOUR)
    assert world.instagram.count("debug") == 11
    assert world.account.token_expires_at is None
    assert world.told() == []


def test_the_nearer_of_both_ends_is_warned_of(world: World) -> None:
    on_a_page(world)
    world.instagram.token_ends = world.clock.now() + 50 * DAY
    world.instagram.data_access_ends = world.clock.now() + 20 * DAY
    of_boris(world, days=30)
    live(world, 14 * DAY, every=6 * HOUR)
    assert warnings(world) == [(who, days, 1) for days in (14, 7) for who in (ANNA, BORIS)]
    world.instagram.data_access_ends = world.clock.now() + 90 * DAY
    live(world, 10 * DAY, every=6 * HOUR)
    assert len(warnings(world)) == 4
    assert world.account.warned_days is None
    live(world, 13 * DAY, every=6 * HOUR)
    assert warnings(world)[4:] == [(who, 14, 0) for who in (ANNA, BORIS)]


@pytest.mark.parametrize("lost", ["token", "permission"])
def test_a_lost_token_or_permission_is_trouble_within_a_day(world: World, lost: str) -> None:
    on_a_page(world)
    post = world.photo(world.clock.now() + 9 * DAY)
    live(world, HOUR)
    if lost == "token":
        world.instagram.fail_always("debug", lambda _: ok({"data": NOT_VALID}))
        world.instagram.fail_always("quota", refuses(190, 460))
    else:
        world.instagram.scopes = ("instagram_basic",)
        world.instagram.fail_always("quota", refuses(10))
    live(world, DAY)
    assert world.account.state is AccountState.TROUBLE
    assert world.post(post).hold_reason is HoldReason.ACCESS
    live(world, 3 * DAY)
    assert world.told() == ["account_trouble"]


def test_a_token_that_debug_token_does_not_know_and_that_publishes_is_no_trouble(
    world: World,
) -> None:
    """As when META_APP_ID names another app than the one the token belongs to."""
    on_a_page(world)
    world.instagram.fail_always("debug", lambda _: ok({"data": NOT_VALID}))
    live(world, 5 * DAY)
    assert world.account.state is AccountState.CONNECTED
    assert world.told() == []
    assert world.instagram.count("debug") < 10


def test_what_was_found_out_about_a_replaced_token_is_not_kept(world: World) -> None:
    on_a_page(world)
    world.instagram.token_ends = world.clock.now() + 2 * DAY

    def pasted_meanwhile(effect: Effect) -> Answer:
        answer = effect()
        world.clock.advance(MINUTE)
        on_a_page(world)
        return answer

    world.instagram.fail("debug", pasted_meanwhile)
    look_after_all(world)
    assert world.account.token_expires_at is None


def test_a_token_pasted_anew_is_looked_at_and_warned_of_anew(world: World) -> None:
    on_a_page(world)
    world.instagram.token_ends = world.clock.now() + 2 * DAY
    live(world, HOUR)
    assert warnings(world) == [(ANNA, 3, 0)]
    fresh = on_a_page(world)
    assert (fresh.token_checked_at, fresh.token_tries, fresh.warned_days) == (None, None, None)
    live(world, HOUR)
    assert warnings(world) == [(ANNA, 3, 0)] * 2, "the same token again ends as soon"
