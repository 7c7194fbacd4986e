"""Posts that a person publishes by hand: they get the file at its time, and the bot finds what they
made of it on the profile; nothing else is ever taken for it."""

from datetime import timedelta

import pytest

from posting import Post, PostFields, PostState, Verdict
from storage.records import (
    PUBLISHER,
    Actor,
    HandOffNotice,
    IsItOutNotice,
    Kind,
    PostChanges,
    WhichIsItNotice,
)
from tests.helpers.graph_fake import cannot_connect, refuses
from tests.posting.world import ANNA, HOUR, MINUTE, World

BY_ANNA = Actor(ANNA)


def by_hand(world: World, wait: timedelta = HOUR, caption: str = "Bread") -> Post:
    post = world.photo(caption=caption)
    post = world.posting.by_hand.switch(
        post.post_id, on=True, seen_version=post.version, actor=BY_ANNA
    )
    return world.posting.schedule.schedule(
        post.post_id, world.clock.now() + wait, seen_version=post.version, actor=BY_ANNA
    )


def posts(world: World, caption: str = "Bread", media_type: str = "IMAGE") -> str:
    """Anna, in Instagram's app."""
    return world.instagram.post_by_hand(world.account.ig_user_id, caption, media_type)


def rename(world: World, name: str) -> None:
    """On Instagram."""
    for token, (ig_user_id, _) in world.instagram.accounts.items():
        world.instagram.accounts[token] = (ig_user_id, name)
    for medium in world.instagram.live:
        medium["username"] = name


def version(world: World, post: Post) -> int:
    return world.post(post).version


def choose(world: World, post: Post, media_id: str) -> None:
    seen = version(world, post)
    world.posting.by_hand.choose(post.post_id, media_id, seen_version=seen, actor=BY_ANNA)


def details(world: World) -> list[object]:
    return [notice.details for notice in world.notices()]


def test_at_its_time_it_is_handed_over_and_found_with_its_link_once_it_is_out(
    world: World,
) -> None:
    post = by_hand(world)
    world.run(HOUR - MINUTE)
    assert world.notices() == ()
    world.run(MINUTE)
    assert world.state(post) is PostState.HANDED_OVER
    (notice,) = world.notices()
    assert (notice.details, notice.recipient_id) == (HandOffNotice(), ANNA)
    world.run(7 * MINUTE)
    media_id = posts(world)
    world.run(10 * MINUTE)
    found = world.post(post)
    assert (found.state, found.media_id) == (PostState.PUBLISHED, media_id)
    assert found.permalink
    assert world.told() == ["hand_off", "published"]
    assert world.instagram.count("create") == world.instagram.count("publish") == 0


@pytest.mark.parametrize(
    ("caption", "media_type"), [("Rolls", "IMAGE"), ("Bread", "VIDEO"), ("", "IMAGE")]
)
def test_what_differs_is_not_taken_for_it(world: World, caption: str, media_type: str) -> None:
    post = by_hand(world)
    world.run(HOUR + MINUTE)
    posts(world, caption, media_type)
    world.run(HOUR + 15 * MINUTE)
    assert world.post(post).media_id is None
    assert world.told() == ["hand_off", "is_it_out"]
    world.run(30 * HOUR)
    assert world.told() == ["hand_off", "is_it_out"]


@pytest.mark.parametrize("caption", ["Fresh bread today! #bread", "Bread, fresh from today."])
def test_one_with_nearly_its_words_is_asked_about_and_never_taken_unasked(
    world: World, caption: str
) -> None:
    """The person may have changed them while posting; it may be a colleague's as well."""
    post = by_hand(world, caption="Fresh bread today")
    world.run(HOUR + MINUTE)
    media_id = posts(world, caption)
    world.run(10 * MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.HANDED_OVER, None)
    (_, which) = details(world)
    assert isinstance(which, WhichIsItNotice)
    assert list(which.links) == [media_id]
    choose(world, post, media_id)
    world.run(MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.PUBLISHED, media_id)
    assert world.post(post).permalink


def test_with_its_very_words_it_is_found_beside_one_that_is_like_it(world: World) -> None:
    post = by_hand(world, caption="Fresh bread today")
    world.run(HOUR + MINUTE)
    posts(world, "Fresh bread today at our friends'")
    world.run(10 * MINUTE)
    media_id = posts(world, "Fresh bread today")
    world.run(10 * MINUTE)
    assert world.post(post).media_id == media_id


def test_one_that_is_only_like_it_does_not_keep_the_question_after_an_hour_away(
    world: World,
) -> None:
    post = by_hand(world, caption="Fresh bread today")
    world.run(HOUR + MINUTE)
    posts(world, "Fresh bread today at our friends'")
    world.run(2 * HOUR)
    assert world.told() == ["hand_off", "which_is_it", "is_it_out"]
    media_id = posts(world, "Fresh bread today")
    world.run(HOUR)
    assert world.post(post).media_id == media_id


def test_who_said_that_it_is_out_is_asked_once_which_it_is(world: World) -> None:
    post = by_hand(world, caption="Fresh bread today")
    world.run(HOUR + MINUTE)
    world.posting.by_hand.done(post.post_id, seen_version=version(world, post), actor=BY_ANNA)
    media_id = posts(world, "Fresh bread today, with butter")
    world.run(5 * HOUR)
    assert world.post(post).media_id is None, "nobody has said that it is this one"
    assert [its for its in world.told() if its != "hand_off"] == ["which_is_it"]
    choose(world, post, media_id)
    world.run(MINUTE)
    assert world.post(post).media_id == media_id
    assert world.told()[-1] == "link"


def test_what_was_there_before_is_never_taken_for_it(world: World) -> None:
    post = by_hand(world)
    world.run(HOUR - MINUTE)
    posts(world)
    world.run(2 * HOUR)
    assert world.state(post) is PostState.HANDED_OVER
    assert world.post(post).media_id is None


def test_what_was_published_shortly_before_and_is_listed_late_is_asked_about(world: World) -> None:
    """The profile did not show it yet when the post was handed over."""
    world.instagram.lists_media_after = 2 * MINUTE
    post = by_hand(world)
    world.run(HOUR - MINUTE)
    media_id = posts(world)
    world.run(5 * MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.HANDED_OVER, None)
    (_, asked) = details(world)
    assert isinstance(asked, WhichIsItNotice)
    assert list(asked.links) == [media_id]


def test_when_the_profile_could_not_be_seen_only_what_is_surely_newer_is_taken(
    world: World,
) -> None:
    post = by_hand(world)
    world.instagram.fail("recent", cannot_connect, cannot_connect)
    world.run(HOUR - MINUTE)
    posts(world)
    world.run(30 * MINUTE)
    assert world.post(post).media_id is None
    later = posts(world)
    world.run(30 * MINUTE)
    assert world.post(post).media_id == later


def test_a_post_of_the_bots_own_is_not_taken_for_it(world: World) -> None:
    mine = by_hand(world)
    other = world.photo(world.clock.now() + HOUR + 5 * MINUTE, caption="Bread")
    world.run(3 * HOUR)
    assert world.state(other) is PostState.PUBLISHED
    assert world.post(mine).media_id is None
    assert world.told() == ["hand_off", "published", "is_it_out"]


def test_of_two_that_fit_the_person_chooses(world: World) -> None:
    post = by_hand(world)
    world.run(HOUR + 30 * timedelta(seconds=1))
    first, second = posts(world), posts(world)
    world.run(HOUR)
    assert world.post(post).media_id is None
    (_, which) = details(world)
    assert isinstance(which, WhichIsItNotice)
    assert set(which.links) == {first, second}
    assert all(which.links.values())
    world.posting.by_hand.choose(
        post.post_id, second, seen_version=version(world, post), actor=BY_ANNA
    )
    world.run(MINUTE)
    chosen = world.post(post)
    assert (chosen.state, chosen.media_id) == (PostState.PUBLISHED, second)
    assert chosen.permalink


def test_what_was_there_before_is_asked_about_also_when_the_clock_was_set_back(
    world: World,
) -> None:
    """By ten minutes, right before the hand-over: Meta's moments look as if they came after it."""
    world.instagram.lists_media_after = 2 * MINUTE
    post = by_hand(world)
    world.run(HOUR - timedelta(seconds=30))
    media_id = posts(world)
    world.run(timedelta(seconds=30))
    assert world.state(post) is PostState.HANDED_OVER
    before = world.instagram.live[0]
    before["at"] += 10 * MINUTE  # by Meta's clock; it is listed two minutes after it came
    world.instagram.lists_media_after = -10 * MINUTE
    world.run(5 * MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.HANDED_OVER, None)
    (_, asked) = details(world)
    assert isinstance(asked, WhichIsItNotice)
    assert list(asked.links) == [media_id]


def test_what_has_no_words_is_asked_about_as_a_colleagues_may_look_the_same(world: World) -> None:
    """Until a person says that theirs is out."""
    post = by_hand(world, caption="")
    world.run(HOUR + MINUTE)
    media_id = posts(world, caption="")
    world.run(10 * MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.HANDED_OVER, None)
    (_, which) = details(world)
    assert isinstance(which, WhichIsItNotice)
    assert list(which.links) == [media_id]
    world.posting.by_hand.done(post.post_id, seen_version=version(world, post), actor=BY_ANNA)
    world.run(30 * MINUTE)
    assert world.post(post).media_id == media_id


def test_two_with_the_same_words_are_not_taken_for_each_other(world: World) -> None:
    one, two = by_hand(world), by_hand(world, HOUR + MINUTE)
    world.run(HOUR + 2 * MINUTE)
    posts(world)
    world.run(30 * MINUTE)
    assert [world.post(it).media_id for it in (one, two)] == [None, None]
    assert world.told().count("which_is_it") == 2


def test_what_cannot_be_out_there_keeps_nothing_from_being_found(world: World) -> None:
    """A draft of the same words that was deleted, and one that was out long before."""
    draft = world.photo(caption="Bread")
    world.posting.changes.delete(draft.post_id, seen_version=draft.version, actor=BY_ANNA)
    old = by_hand(world)
    world.run(HOUR + MINUTE)
    world.posting.by_hand.done(old.post_id, seen_version=version(world, old), actor=BY_ANNA)
    world.run(48 * HOUR)
    post = by_hand(world)
    world.run(HOUR + MINUTE)
    media_id = posts(world)
    world.run(10 * MINUTE)
    assert world.post(post).media_id == media_id


def test_a_story_is_looked_for_among_the_stories_and_asked_about(world: World) -> None:
    post = by_hand(world)
    post = world.posting.changes.change(
        post.post_id,
        PostFields(kind=Kind.STORY),
        seen_version=version(world, post),
        actor=BY_ANNA,
    )
    world.run(HOUR + MINUTE)
    posts(world)  # a photo with the same words is no story
    world.run(5 * MINUTE)
    assert world.post(post).media_id is None
    media_id = world.instagram.post_by_hand(world.account.ig_user_id, "", product="STORY")
    world.run(30 * MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.HANDED_OVER, None)
    (_, which) = details(world)
    assert isinstance(which, WhichIsItNotice)
    assert list(which.links) == [media_id]
    world.posting.by_hand.choose(
        post.post_id, media_id, seen_version=version(world, post), actor=BY_ANNA
    )
    assert world.post(post).media_id == media_id


def test_done_closes_it_at_once_and_the_link_comes_when_it_is_seen(world: World) -> None:
    post = by_hand(world)
    world.run(HOUR + MINUTE)
    out = world.posting.by_hand.done(post.post_id, seen_version=version(world, post), actor=BY_ANNA)
    assert out.state is PostState.PUBLISHED
    world.run(20 * MINUTE)
    assert world.post(post).permalink is None
    media_id = posts(world)
    world.run(30 * MINUTE)
    found = world.post(post)
    assert (found.media_id, bool(found.permalink)) == (media_id, True)
    assert world.told() == ["hand_off", "link"]


def test_it_is_asked_about_after_an_hour_once_and_found_all_the_same(world: World) -> None:
    post = by_hand(world)
    world.run(2 * HOUR + 20 * MINUTE)
    assert details(world)[1:] == [IsItOutNotice()]
    media_id = posts(world)
    world.run(HOUR)
    assert world.post(post).media_id == media_id


def test_later_hands_it_over_once_more(world: World) -> None:
    post = by_hand(world)
    world.run(HOUR + MINUTE)
    world.posting.by_hand.later(
        post.post_id, 15 * MINUTE, seen_version=version(world, post), actor=BY_ANNA
    )
    world.run(14 * MINUTE)
    assert world.told() == ["hand_off"]
    world.run(2 * MINUTE)
    assert world.told() == ["hand_off", "hand_off"]


def test_not_today_makes_it_a_draft_that_nobody_looks_for(world: World) -> None:
    post = by_hand(world)
    world.run(HOUR + MINUTE)
    world.posting.changes.change(
        post.post_id,
        PostFields(publish_at=None),
        seen_version=version(world, post),
        actor=BY_ANNA,
    )
    posts(world)
    world.run(5 * HOUR)
    assert world.state(post) is PostState.DRAFT
    assert world.told() == ["hand_off"]


def test_a_deleted_one_comes_back_as_a_draft(world: World) -> None:
    post = by_hand(world)
    world.run(HOUR + MINUTE)
    changes = world.posting.changes
    changes.delete(post.post_id, seen_version=version(world, post), actor=BY_ANNA)
    assert changes.restore(post.post_id, actor=BY_ANNA).state is PostState.DRAFT


def test_one_that_was_deleted_comes_back_in_its_place_whatever_the_account_is_in(
    world: World,
) -> None:
    post = by_hand(world)
    world.posting.accounts.disconnect(post.account_id, actor=BY_ANNA)
    seen = version(world, post)
    world.posting.changes.delete(post.post_id, seen_version=seen, actor=BY_ANNA)
    world.posting.changes.restore(post.post_id, actor=BY_ANNA)
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.HANDED_OVER
    assert world.told() == ["hand_off"]


@pytest.mark.parametrize("trouble", ["disconnected", "expired", "paused"])
def test_it_is_handed_over_whatever_the_account_is_in(world: World, trouble: str) -> None:
    post, account_id = by_hand(world), world.account.account_id
    if trouble == "disconnected":
        assert world.posting.accounts.disconnect(account_id, actor=BY_ANNA) == 0
    elif trouble == "expired":
        world.instagram.fail_always("every call", refuses(190, message="expired"))
        world.posting.accounts.read_quota(account_id)
    else:
        world.storage.accounts.pause(account_id, world.clock.now() + 9 * HOUR)
    calls = len(world.instagram.calls)
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.HANDED_OVER
    world.run(2 * HOUR)
    assert world.told()[-2:] == ["hand_off", "is_it_out"]
    assert len(world.instagram.calls) == calls  # Instagram takes none of the account


def test_what_is_missed_by_more_than_a_quarter_of_an_hour_is_asked_about(world: World) -> None:
    post = by_hand(world)
    world.clock.advance(2 * HOUR)
    world.run(MINUTE)
    assert world.state(post) is PostState.HELD
    assert world.told() == ["late"]


def test_a_planned_post_can_be_taken_over_and_given_back(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(HOUR - 2 * MINUTE)
    assert world.state(post) is PostState.READY
    switch = world.posting.by_hand.switch
    switch(post.post_id, on=True, seen_version=version(world, post), actor=BY_ANNA)
    assert world.post(post).container is None
    switch(post.post_id, on=False, seen_version=version(world, post), actor=BY_ANNA)
    world.run(HOUR)
    assert world.told() == ["published"]
    assert len(world.instagram.live) == 1


def test_what_instagram_takes_from_no_program_keeps_nobody_from_posting_it(
    world: World,
) -> None:
    post = by_hand(world, caption="long " * 500)
    assert world.state(post) is PostState.SCHEDULED
    world.run(HOUR + MINUTE)
    assert world.told() == ["hand_off"]


@pytest.mark.parametrize("point", range(1, 5))
def test_a_process_that_dies_hands_it_over_all_the_same_and_binds_it_once(
    world: World, point: int
) -> None:
    post = by_hand(world)
    world.instagram.kill_at = point
    world.run_through_deaths(HOUR + MINUTE)
    media_id = posts(world)
    world.run_through_deaths(30 * MINUTE)
    assert world.post(post).media_id == media_id
    assert world.told() == ["hand_off", "published"]


def test_one_of_a_copy_of_the_database_that_is_not_live_is_handed_over(world: World) -> None:
    """What a person says of it is worth more than what the copy knows."""
    post = by_hand(world)
    unsure = PostChanges(state=PostState.UNCONFIRMED, next_try_at=None)
    post = world.storage.posts.change(
        world.post(post), unsure, actor=PUBLISHER, what="restored", now=world.clock.now()
    )
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=post.version, actor=BY_ANNA
    )
    world.run(10 * MINUTE)
    assert world.state(post) is PostState.SCHEDULED
    world.run(HOUR)
    assert world.state(post) is PostState.HANDED_OVER
    assert world.instagram.count("create") == 0


def test_under_another_name_the_account_is_still_the_account(world: World) -> None:
    """It was renamed on Instagram: all that it has published shows the new name."""
    world.photo(world.clock.now() + HOUR, caption="Books")
    world.run(2 * HOUR)
    post = by_hand(world)
    rename(world, "sunny.bakery.berlin")
    world.run(HOUR + MINUTE)
    media_id = posts(world)
    world.run(10 * MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.PUBLISHED, media_id)
    assert "is_it_out" not in world.told()
    assert world.account.username == "sunny.bakery.berlin"


@pytest.mark.parametrize("login", ["Instagram", "Facebook"])
def test_a_new_name_is_asked_for_where_nothing_of_ours_shows_it(world: World, login: str) -> None:
    """None of what is listed came from here, and it has another name than the account had."""
    if login == "Facebook":
        world.posting.accounts.disconnect(world.account.account_id, actor=BY_ANNA)
        world.connect_by_facebook("sunny.bakery", 1)
    posts(world, "A cat")
    rename(world, "sunny.bakery.berlin")
    post = by_hand(world)
    world.run(HOUR + MINUTE)
    media_id = posts(world)
    world.run(10 * MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.PUBLISHED, media_id)
    assert world.account.username == "sunny.bakery.berlin"


def test_who_is_called_as_ever_is_not_asked_for_their_name(world: World) -> None:
    posts(world, "A cat")
    by_hand(world)
    world.run(2 * HOUR)
    assert world.instagram.count("me") == 0


def test_a_post_that_is_shared_with_somebody_is_not_named_after_them(world: World) -> None:
    world.photo(world.clock.now() + HOUR, caption="Books")
    world.run(2 * HOUR)
    posts(world, "Together")
    world.instagram.live[-1]["username"] = "corner.books"
    by_hand(world)
    world.run(HOUR + 10 * MINUTE)
    assert world.account.username == "sunny.bakery"
