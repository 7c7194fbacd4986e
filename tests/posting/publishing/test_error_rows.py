"""Rows of the table of errors as Meta sees them: how many calls, how far apart, how many posts."""

from datetime import timedelta

import pytest

from posting import AccountState, Cause, HoldReason, PostState
from storage.records import AccountTroubleNotice
from tests.helpers.graph_fake import refuses, refuses_though_done
from tests.posting.world import HOUR, MINUTE, World

FAILED = "Error: Media upload has failed with error code "


@pytest.mark.parametrize(
    ("subcode", "containers"), [(2207076, 2), (2207077, 2), (2207082, 2), (2207053, 3)]
)
def test_a_video_that_cannot_be_taken_in_is_sent_anew_so_often_and_then_failed(
    world: World, subcode: int, containers: int
) -> None:
    world.instagram.container_error = f"{FAILED}{subcode}"
    post = world.video(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.state(post) is PostState.FAILED
    assert world.instagram.count("create") == containers
    assert world.told() == ["failed"]


def test_a_file_that_can_be_fetched_a_minute_later_is_published(world: World) -> None:
    world.instagram.fail("create", *[refuses(9004, 2207052)] * 3)
    post = world.photo(world.clock.now() + HOUR)
    world.run(57 * MINUTE + timedelta(seconds=30))
    assert world.instagram.count("create") == 2
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.instagram.count("create") == 4


def test_a_container_that_is_said_to_be_missing_is_asked_for_twice_and_then_replaced(
    world: World,
) -> None:
    world.instagram.fail("status", *[refuses(24, 2207008)] * 3)
    post = world.photo(world.clock.now() + HOUR)
    world.run(57 * MINUTE + timedelta(seconds=30))
    assert world.instagram.count("status") == 1
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.instagram.count("create") == 2


@pytest.mark.parametrize("subcode", [2207023, 2207035, 9050, None])
def test_what_instagram_does_not_understand_is_said_once_and_shown(
    world: World, subcode: int | None
) -> None:
    world.instagram.fail_always("create", refuses(100, subcode, message="What?"))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    failure = world.post(post).failure
    assert failure is not None
    assert (failure.cause, failure.message) == (Cause.OUR_MISTAKE, "What?")
    assert world.instagram.count("create") == 1


@pytest.mark.parametrize("live", [True, False])
def test_a_code_that_nobody_knows_decides_nothing_after_publishing(
    world: World, live: bool
) -> None:
    answer = refuses_though_done if live else refuses
    world.instagram.fail("publish", answer(4711, 12))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1
    assert world.instagram.count("create") == 1
    assert world.instagram.count("publish") == (1 if live else 2)


def test_posts_that_were_refused_in_one_second_are_sent_again_one_by_one(world: World) -> None:
    due = world.clock.now() + HOUR
    accounts = [world.connect(f"branch{number}", number) for number in range(2, 22)]
    posts = [world.photo(due, account_id=account.account_id) for account in accounts]
    world.instagram.fail("create", *[refuses(2)] * len(posts))
    world.run(57 * MINUTE)
    again = {world.post(post).next_try_at for post in posts}
    assert len(again) == len(posts)
    world.run(2 * HOUR)
    assert world.told() == ["published"] * len(posts)


def test_a_blocked_app_is_met_once_and_stops_every_account(world: World) -> None:
    books = world.connect("corner.books", number=2)
    due = world.clock.now() + HOUR
    posts = [world.photo(due), world.photo(due + HOUR, account_id=books.account_id)]
    world.instagram.fail_always("every call", refuses(200, message="API access blocked."))
    world.run(5 * HOUR)
    assert len(world.instagram.calls) == 1
    assert [world.post(post).hold_reason for post in posts] == [HoldReason.ACCESS] * 2
    (notice,) = world.notices()
    assert notice.details == AccountTroubleNotice(
        "sunny.bakery", held=2, accounts=("sunny.bakery", "corner.books")
    )


def test_an_account_with_a_trouble_of_its_own_stays_in_it_when_the_app_works_again(
    world: World,
) -> None:
    books = world.connect("corner.books", number=2)
    world.photo(world.clock.now() + HOUR, account_id=books.account_id)
    world.instagram.fail("create", refuses(190, 460))
    world.run(58 * MINUTE)
    world.photo(world.clock.now() + HOUR)
    world.instagram.fail("create", refuses(3))
    world.run(58 * MINUTE)
    bakery = world.posting.accounts.all()[0]
    assert bakery.state is AccountState.TROUBLE
    assert world.posting.accounts.read_quota(bakery.account_id).state is AccountState.CONNECTED
    assert world.posting.accounts.get(books.account_id).state is AccountState.TROUBLE
