"""Connecting an account by a pasted token: what it can be, and what is said when it cannot."""

import pytest

from graph.hosts import LoginKind
from posting import InvalidError, Problem
from storage.records import Actor
from tests.helpers.graph_fake import cannot_connect, ok, refuses
from tests.posting.world import ANNA, World


def refusal_of(world: World, token: str) -> Problem:
    with pytest.raises(InvalidError) as error:
        world.posting.accounts.identify(token)
    (problem,) = error.value.problems
    assert problem.field == "token"
    return problem


def test_a_token_tells_whose_it_is(world: World) -> None:
    world.instagram.accounts["IGbooks"] = ("999", "corner.books")
    (identity,) = world.posting.accounts.identify("  IGbooks\n")
    assert (identity.ig_user_id, identity.username, identity.login) == (
        "999",
        "corner.books",
        LoginKind.INSTAGRAM,
    )
    account = world.posting.accounts.connect(identity, person_id=ANNA, timezone="Europe/Berlin")
    assert account in world.posting.accounts.all()
    assert world.posting.accounts.read_quota(account.account_id).quota_total == 50


def test_any_text_is_no_token(world: World) -> None:
    assert refusal_of(world, "hello there").code == "token_not_a_token"


def test_a_token_that_meta_does_not_take_is_refused_with_its_reason(world: World) -> None:
    problem = refusal_of(world, "IGunknown")
    assert problem.code == "token_invalid"
    assert problem.values == {"reason": "Error validating access token"}


def test_an_expired_token_is_told_apart_and_metas_words_are_cut_short(world: World) -> None:
    long = "Error validating access token: Session has expired on Monday, " + "23-Nov-26 " * 9
    world.instagram.fail("me", refuses(190, 463, message=long))
    problem = refusal_of(world, "IGtoken1")
    assert problem.code == "token_expired"
    assert str(problem.values["reason"]).startswith("Error validating access token: Session has")
    assert len(str(problem.values["reason"])) <= 80


def test_a_token_without_the_permission_to_publish_is_refused(world: World) -> None:
    world.instagram.fail("quota", refuses(10))
    assert refusal_of(world, "IGtoken1").code == "token_no_publishing"


def test_an_account_that_is_not_professional_is_refused(world: World) -> None:
    world.instagram.fail_always("quota", refuses(100))
    assert refusal_of(world, "IGtoken1").code == "token_no_account"


def test_while_instagram_cannot_be_reached_nothing_is_said_about_the_token(world: World) -> None:
    world.instagram.fail_always("me", cannot_connect)
    assert refusal_of(world, "IGtoken1").code == "token_unchecked"


def test_what_cannot_be_understood_is_not_told_as_silence(world: World) -> None:
    world.instagram.fail_always("me", lambda _effect: ok({"username": ["?"]}))
    assert refusal_of(world, "IGtoken1").code == "token_not_now"


def test_a_quota_without_figures_connects_and_leaves_the_known_total(world: World) -> None:
    known = world.posting.accounts.read_quota(world.account.account_id)
    assert known.quota_total == 50
    world.instagram.fail_always("quota", lambda _effect: ok({"data": []}))
    assert world.posting.accounts.identify("IGtoken1")
    read = world.posting.accounts.read_quota(known.account_id)
    assert (read.quota_total, read.quota_usage) == (50, None)


def test_a_token_appears_in_no_error(world: World) -> None:
    problem = refusal_of(world, "IGverysecret")
    assert "verysecret" not in repr(problem) + str(InvalidError((problem,)))


def test_a_changed_token_keeps_zone_and_owner(world: World) -> None:
    world.storage.accounts.set_timezone(world.account.account_id, "Asia/Tbilisi")
    world.instagram.accounts["IGnew"] = world.instagram.accounts["IGtoken1"]
    changed = world.posting.accounts.change_token(
        world.account.account_id, "IGnew", actor=Actor(ANNA)
    )
    assert (changed.timezone, changed.connected_by) == ("Asia/Tbilisi", ANNA)
    assert world.storage.accounts.token(changed.account_id) == "IGnew"


def test_an_unknown_account_is_not_connected(world: World) -> None:
    with pytest.raises(InvalidError) as error:
        world.posting.accounts.get(4711)
    assert error.value.problems[0].code == "account_not_connected"


def test_an_unreachable_instagram_leaves_the_last_known_quota(world: World) -> None:
    known = world.posting.accounts.read_quota(world.account.account_id)
    world.instagram.fail_always("quota", cannot_connect)
    assert world.posting.accounts.read_quota(known.account_id) == known
