"""What was asked for, is not live and waits for its time again, while its account has come into
trouble meanwhile."""

import pytest

from graph.causes import Cause
from posting import HoldReason, PostState
from posting.accounts.holding import hold_account
from storage.records import Failure
from tests.helpers.graph_fake import Fault, loses_the_request
from tests.posting.conftest import MONDAY_NOON
from tests.posting.publishing.test_odd_answers import says
from tests.posting.world import HOUR, MINUTE, World

GONE = [says({"status_code": "EXPIRED"}), says({"status_code": "ERROR", "status": "Error"})]


@pytest.mark.parametrize("status", GONE)
def test_it_is_on_hold_with_the_others_and_goes_on_with_them(world: World, status: Fault) -> None:
    post, other = world.photo(MONDAY_NOON + HOUR), world.photo(MONDAY_NOON + 3 * HOUR)
    world.instagram.fail("publish", loses_the_request)
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHING
    world.instagram.fail_always("status", status)
    blocked = Failure(Cause.BLOCKED, 368, None, "blocked")
    hold_account(world.storage, world.account.account_id, blocked, world.clock.now())
    world.run(MINUTE)
    held = [(world.state(it), world.post(it).hold_reason) for it in (post, other)]
    assert held == [(PostState.HELD, HoldReason.ACCESS)] * 2
    world.instagram.heal()
    world.posting.accounts.read_quota(world.account.account_id)
    world.run(MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1
