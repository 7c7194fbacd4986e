"""When the answer to the publish call is not a plain yes: never twice, lost or silent."""

from datetime import datetime, timedelta

import pytest

from posting import (
    HoldReason,
    InvalidError,
    Kind,
    Post,
    PostFields,
    PostState,
    Tab,
    Verdict,
    WrongStateError,
    build_posting,
)
from storage.records import Actor
from tests.helpers.graph_fake import (
    TRANSPORT,
    Answer,
    Effect,
    Fault,
    answers_nonsense_though_done,
    cannot_connect,
    loses_the_answer,
    loses_the_request,
    refuses,
    refuses_though_done,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World

LIVE_DESPITE_THE_ANSWER = [
    pytest.param(loses_the_answer, id="answer lost"),
    pytest.param(answers_nonsense_though_done, id="502 page"),
    pytest.param(refuses_though_done(4, 2207051), id="spam suspected"),
    pytest.param(refuses_though_done(1), id="unknown error"),
    pytest.param(refuses_though_done(2), id="service unavailable"),
    pytest.param(refuses_though_done(24, 2207006), id="container lost"),
    pytest.param(refuses_though_done(4), id="throttled"),
    pytest.param(refuses_though_done(100, 4711), id="a code nobody knows"),
    pytest.param(refuses_though_done(25, 2207050), id="account restricted"),
    pytest.param(refuses_though_done(9, 2207042), id="quota used up"),
    pytest.param(refuses_though_done(36003, 2207009), id="content refused"),
    *(
        pytest.param(refuses_though_done(code), id=f"no access, {code}")
        for code in (190, 10, 200, 3)
    ),
]
NOT_LIVE = [
    pytest.param(loses_the_request, id="request lost"),
    pytest.param(refuses(1), id="unknown error"),
    pytest.param(refuses(9007, 2207027), id="not ready"),
    pytest.param(refuses(24, 2207008), id="container missing"),
    pytest.param(cannot_connect, id="no connection"),
    pytest.param(refuses(4), id="throttled"),
]


@pytest.mark.parametrize("shown_late", [timedelta(), timedelta(seconds=45)], ids=["", "late"])
@pytest.mark.parametrize("fault", LIVE_DESPITE_THE_ANSWER)
@pytest.mark.parametrize("kind", ["photo", "video"])
def test_live_despite_the_answer_is_found_and_never_repeated(
    world: World, fault: Fault, kind: str, shown_late: timedelta
) -> None:
    world.instagram.shows_published_after = shown_late
    world.instagram.fail("publish", fault)
    due = world.clock.now() + HOUR
    post = (world.video if kind == "video" else world.photo)(due, caption="Fresh @anna\nbread")
    world.run(3 * HOUR)
    world.posting.accounts.read_quota(post.account_id)  # [Check again], if it is held to be lost
    world.run(MINUTE)
    (medium,) = world.instagram.live
    assert world.instagram.count("publish") == 1
    assert world.instagram.count("create") == 1
    found = world.post(post)
    assert (found.state, found.media_id, found.published_at) == ("published", medium["id"], due)
    assert found.permalink is not None
    assert world.told().count("published") == 1


@pytest.mark.parametrize("fault", NOT_LIVE)
def test_what_is_surely_not_live_is_published_with_the_same_container(
    world: World, fault: Fault
) -> None:
    world.instagram.fail("publish", fault)
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert len(world.instagram.live) == 1
    assert world.instagram.count("create") == 1
    assert world.instagram.count("publish") == 2
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["published"]


def test_a_lost_call_is_looked_into_for_a_minute_and_more_before_repeating(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    due = world.clock.now() + HOUR
    post = world.photo(due)
    world.run(HOUR + timedelta(seconds=61))
    assert world.state(post) is PostState.PUBLISHING
    assert world.did(post).count("container seen unpublished") >= 2
    assert world.instagram.live == []
    world.run(MINUTE)
    assert len(world.instagram.live) == 1
    assert world.told()[-1] == "published"


def test_what_is_not_live_after_all_shares_the_trouble_of_its_account(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + timedelta(seconds=20))
    world.instagram.fail("quota", refuses(190))
    world.posting.accounts.read_quota(post.account_id)
    world.run(10 * MINUTE)
    assert world.post(post).hold_reason is HoldReason.ACCESS
    world.posting.accounts.read_quota(post.account_id)
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1


SECOND = timedelta(seconds=1)


def seconds_of_calls(world: World, call: str, within: int) -> list[int]:
    """After how many seconds Meta was asked this, counted from now."""
    found: list[int] = []
    for second in range(1, within + 1):
        before = world.instagram.count(call)
        world.run(SECOND)
        found += [second] * (world.instagram.count(call) - before)
    return found


def test_a_lost_call_is_looked_into_three_times_before_it_is_made_again(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    assert world.instagram.count("publish") == 1
    assert seconds_of_calls(world, "status", within=110) == [10, 40, 100]
    assert len(world.instagram.live) == 1


def test_the_news_waits_ten_seconds_for_its_link(world: World) -> None:
    world.instagram.fail_always("medium", refuses(10))
    world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 10 * SECOND - timedelta(milliseconds=1))
    assert world.told() == []
    world.run(timedelta(milliseconds=1))
    assert world.told() == ["published"]


def test_a_post_that_failed_is_looked_back_at_after_ten_minutes(world: World) -> None:
    world.instagram.fail("publish", refuses(36003, 2207009))
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    while world.state(post) is not PostState.FAILED:
        world.run(SECOND)
    assert seconds_of_calls(world, "status", within=610) == [600]
    assert world.told() == ["failed"]


def test_a_person_is_asked_after_twelve_looks_that_tell_nothing(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    before = world.instagram.count("status")
    world.instagram.fail_always("status", refuses(100, 33))
    world.run(2 * HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert world.instagram.count("status") - before == 12


def test_a_link_that_cannot_be_read_is_asked_for_five_times(world: World) -> None:
    world.instagram.fail_always("medium", refuses(10))
    post = world.photo(world.clock.now() + HOUR)
    world.run(3 * HOUR)
    assert (world.state(post), world.post(post).permalink) == (PostState.PUBLISHED, None)
    assert world.instagram.count("medium") == 5
    assert world.told() == ["published"]


def test_while_the_outcome_is_open_nobody_can_edit_stop_or_delete(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + MINUTE)
    open_post = world.post(post)
    version, ident = open_post.version, post.post_id
    with pytest.raises(WrongStateError):
        world.posting.changes.change(
            ident, PostFields(caption="x"), seen_version=version, actor=Actor(ANNA)
        )
    with pytest.raises(WrongStateError):
        world.posting.schedule.stop(ident, actor=Actor(ANNA))
    with pytest.raises(WrongStateError):
        world.posting.schedule.publish_now(ident, seen_version=version, actor=Actor(ANNA))
    with pytest.raises(WrongStateError):
        world.posting.changes.delete(ident, seen_version=version, actor=Actor(ANNA))


def test_nothing_was_sent_so_the_outcome_is_never_in_doubt(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.run(59 * MINUTE)
    world.instagram.fail_always("publish", cannot_connect)
    world.instagram.fail_always("status", cannot_connect)
    world.run(2 * HOUR)
    held = world.post(post)
    assert (held.state, held.hold_reason) == ("held", HoldReason.LATE)
    assert world.told() == ["late"]


def test_after_a_lost_call_even_a_plain_refusal_is_not_believed_at_once(world: World) -> None:
    world.instagram.shows_published_after = timedelta(seconds=45)
    world.instagram.fail("publish", loses_the_request, refuses_though_done(9007, 2207027))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.instagram.count("publish") == 2
    assert len(world.instagram.live) == 1
    assert world.state(post) is PostState.PUBLISHED


def test_an_answer_that_comes_after_the_account_was_disconnected_still_counts(
    world: World,
) -> None:
    post = world.photo(world.clock.now() + HOUR)

    def disconnected_meanwhile(effect: Effect) -> Answer:
        world.posting.accounts.disconnect(post.account_id, actor=Actor(ANNA))
        return effect()

    world.instagram.fail("publish", disconnected_meanwhile)
    world.run(2 * HOUR)
    published = world.post(post)
    assert published.state is PostState.PUBLISHED
    assert published.media_id == world.instagram.live[0]["id"]
    assert world.told() == ["unconfirmed", "published"]
    world.connect()
    world.run(MINUTE)
    link = f"https://www.instagram.com/p/{published.media_id}/"
    assert world.post(post).permalink == link


def test_suspected_spam_that_is_not_live_is_not_repeated(world: World) -> None:
    world.instagram.fail("publish", refuses(4, 2207051))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    assert failed.failure is not None
    assert failed.failure.subcode == 2207051
    assert world.instagram.count("publish") == 1
    assert world.told() == ["failed"]


def test_publishing_is_given_up_after_three_confirmed_misses(world: World) -> None:
    world.instagram.fail_always("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.state(post) is PostState.FAILED
    assert world.instagram.count("publish") == 3
    assert world.told() == ["failed"]


def test_a_container_that_fails_after_the_call_is_replaced(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    (container,) = world.instagram.containers.values()
    container.error = "Error: Media upload has failed with error code 2207032"
    world.run(MINUTE)
    assert world.instagram.count("create") == 2
    assert len(world.instagram.live) == 1
    assert world.state(post) is PostState.PUBLISHED


def test_an_unreadable_container_is_asked_about_and_then_left_to_a_person(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR)
    world.run(59 * MINUTE)
    world.instagram.fail_always("status", refuses(100, 33))
    world.run(20 * MINUTE)
    assert world.state(post) is PostState.PUBLISHING
    world.run(HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert world.told() == ["unconfirmed"]
    assert world.instagram.count("create") == 1
    assert world.instagram.count("publish") == 1


def unconfirmed(world: World, fault: Fault) -> Post:
    """A post about which only a person can tell; Meta can be asked again by now."""
    world.instagram.fail("publish", fault)
    post = world.photo(world.clock.now() + HOUR)
    world.run(59 * MINUTE)
    world.instagram.fail_always("status", refuses(100, 33))
    world.run(2 * HOUR)
    world.instagram.heal()
    found = world.post(post)
    assert found.state is PostState.UNCONFIRMED
    return found


def test_looking_again_finds_what_is_live(world: World) -> None:
    post = unconfirmed(world, loses_the_answer)
    world.posting.schedule.decide(
        post.post_id, Verdict.LOOK_AGAIN, seen_version=post.version, actor=Actor(ANNA)
    )
    world.run(MINUTE)
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert world.told() == ["unconfirmed", "published"]


def test_a_person_who_saw_it_live_ends_the_question(world: World) -> None:
    post = unconfirmed(world, loses_the_answer)
    live = world.posting.schedule.decide(
        post.post_id, Verdict.LIVE, seen_version=post.version, actor=Actor(ANNA)
    )
    assert (live.state, live.published_at) == ("published", post.publish_asked_at)
    world.run(HOUR)
    assert world.instagram.count("publish") == 1


def test_not_live_says_the_person_and_it_is_published_with_the_same_container(
    world: World,
) -> None:
    post = unconfirmed(world, loses_the_request)
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=post.version, actor=Actor(ANNA)
    )
    world.run(2 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.instagram.count("create") == 1
    assert world.state(post) is PostState.PUBLISHED


def test_not_live_says_a_person_who_is_wrong_and_nothing_goes_out_twice(world: World) -> None:
    post = unconfirmed(world, loses_the_answer)
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=post.version, actor=Actor(ANNA)
    )
    world.run(5 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.post(post).media_id == world.instagram.live[0]["id"]


def test_not_live_says_a_person_and_the_expired_container_is_not_believed_either(
    world: World,
) -> None:
    post = unconfirmed(world, loses_the_answer)
    (container,) = world.instagram.containers.values()
    container.published_at = None
    world.clock.advance(timedelta(hours=25))
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=post.version, actor=Actor(ANNA)
    )
    world.run(5 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.post(post).media_id == world.instagram.live[0]["id"]


@pytest.mark.parametrize(
    ("fault", "is_live"), [(loses_the_request, False), (loses_the_answer, True)]
)
def test_not_live_says_a_person_and_instagram_tells_nothing_of_the_container_any_more(
    world: World, fault: Fault, is_live: bool
) -> None:
    """Their word is followed, unless the profile shows it."""
    post = unconfirmed(world, fault)
    world.instagram.fail_always("status", refuses(100, 33))
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=post.version, actor=Actor(ANNA)
    )
    world.run(10 * MINUTE)
    world.instagram.heal()
    world.run(10 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert world.instagram.count("publish") == (1 if is_live else 2)


def test_an_unconfirmed_post_of_a_disconnected_account_cannot_be_looked_into(
    world: World,
) -> None:
    post = unconfirmed(world, loses_the_answer)
    world.posting.accounts.disconnect(post.account_id, actor=Actor(ANNA))
    with pytest.raises(InvalidError) as refused:
        world.posting.schedule.decide(
            post.post_id, Verdict.LOOK_AGAIN, seen_version=post.version, actor=Actor(ANNA)
        )
    assert refused.value.problems[0].code == "account_not_connected"


def test_an_expired_container_whose_post_is_on_the_profile_is_not_made_anew(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(HOUR)
    (container,) = world.instagram.containers.values()
    container.published_at = None  # Meta forgets that it published, and lets the container expire
    world.clock.advance(timedelta(hours=25))
    world.run(HOUR)
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert len(world.instagram.live) == 1
    assert world.told() == ["published"]


def test_an_expired_container_that_was_never_published_asks_the_author(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    world.clock.advance(timedelta(hours=25))  # the bot was down for a day
    world.run(HOUR)
    held = world.post(post)
    assert (held.state, held.hold_reason, held.creation_id) == ("held", HoldReason.LATE, None)
    assert world.told() == ["late"]
    assert world.instagram.live == []


@pytest.mark.parametrize(
    ("kind", "posted_since", "is_asked_about"),
    [(Kind.STORY, 0, True), (Kind.PHOTO, 26, True), (Kind.PHOTO, 5, False)],
    ids=["story", "many newer posts", "few newer posts"],
)
def test_a_day_after_the_call_what_the_profile_cannot_show_any_more_is_asked_about(
    world: World, kind: Kind, posted_since: int, is_asked_about: bool
) -> None:
    """The bot was off, Instagram has forgotten the container; a story ends within the day."""
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR, caption="Bread", kind=kind)
    world.run(HOUR)
    world.clock.advance(timedelta(hours=25))
    for number in range(posted_since):
        world.instagram.post_by_hand(post.ig_user_id, f"Cake {number}")
    world.instagram.containers.clear()
    world.run(HOUR)
    assert world.told() == (["unconfirmed"] if is_asked_about else ["published"])
    if not is_asked_about:
        return
    world.posting.schedule.decide(
        post.post_id, Verdict.LIVE, seen_version=world.post(post).version, actor=Actor(ANNA)
    )
    world.run(HOUR)
    assert world.instagram.count("publish") == 1


def test_a_story_that_instagram_never_took_is_planned_again_and_goes_out_unasked(
    world: World,
) -> None:
    world.instagram.fail_always("publish", refuses(9007, 2207027))
    post = world.photo(world.clock.now() + HOUR, kind=Kind.STORY)
    world.run(2 * HOUR)
    held = world.post(post)
    assert held.hold_reason is HoldReason.LATE
    world.instagram.heal()
    world.instagram.containers.clear()
    world.posting.schedule.schedule(
        post.post_id,
        world.clock.now() + timedelta(days=2),
        seen_version=held.version,
        actor=Actor(ANNA),
    )
    world.run(timedelta(days=2, hours=1))
    assert world.state(post) is PostState.PUBLISHED


def test_two_posts_with_the_same_words_are_each_bound_to_their_own(world: World) -> None:
    due = world.clock.now() + HOUR
    first = world.photo(due, caption="Fresh bread")
    second = world.photo(due + timedelta(seconds=30), caption="Fresh bread")
    world.instagram.fail("publish", loses_the_answer)
    world.run(2 * HOUR)
    assert [world.post(it).media_id for it in (first, second)] == [
        medium["id"] for medium in world.instagram.live
    ]


def test_two_lost_calls_with_the_same_words_are_never_bound_wrongly(world: World) -> None:
    world.instagram.lists_media_after = timedelta(seconds=20)
    world.instagram.fail("publish", loses_the_answer, loses_the_answer)
    due = world.clock.now() + HOUR
    posts = [world.photo(due, caption="Bread"), world.photo(due + MINUTE / 3, caption=" Bread ")]
    world.run(2 * HOUR)
    assert len(world.instagram.live) == 2
    for post, medium in zip(posts, world.instagram.live, strict=True):
        found = world.post(post)
        assert found.state is PostState.PUBLISHED
        assert found.media_id in (None, medium["id"])
    assert world.told() == ["published", "published"]


def test_what_is_live_but_not_on_the_profile_yet_is_told_without_a_link(world: World) -> None:
    world.instagram.lists_media_after = timedelta(hours=9)
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(2 * HOUR)
    found = world.post(post)
    assert (found.state, found.media_id, found.permalink) == ("published", None, None)
    assert world.told() == ["published"]


@pytest.mark.parametrize("theirs_first", [True, False], ids=["theirs first", "ours first"])
def test_the_same_words_posted_by_hand_in_the_same_minute_are_never_taken_for_ours(
    world: World, theirs_first: bool
) -> None:
    """Ours shows up on the profile half a minute late; the other one at once."""
    due = world.clock.now() + HOUR
    post = world.photo(due, caption="Bread")
    by_hand: list[str] = []

    def posted_by_hand_too(effect: Effect) -> Answer:
        if theirs_first:
            by_hand.append(world.instagram.post_by_hand(post.ig_user_id, "Bread"))
        world.instagram.lists_media_after = timedelta(seconds=30)
        return loses_the_answer(effect)

    world.instagram.fail("publish", posted_by_hand_too)
    world.run(HOUR + timedelta(seconds=20))
    if not theirs_first:
        by_hand.append(world.instagram.post_by_hand(post.ig_user_id, "Bread"))
    world.run(HOUR)
    found = world.post(post)
    assert found.state is PostState.PUBLISHED
    assert found.media_id is None
    assert world.told() == ["published"]


def test_a_post_that_failed_although_it_is_live_is_found_by_looking_back(world: World) -> None:
    world.instagram.shows_published_after = timedelta(minutes=7)
    world.instagram.fail("publish", refuses_though_done(4, 2207051))
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 5 * MINUTE)
    assert world.state(post) is PostState.FAILED
    world.run(HOUR)
    found = world.post(post)
    assert (found.state, found.media_id) == ("published", world.instagram.live[0]["id"])
    assert world.told() == ["failed", "published"]


@pytest.mark.parametrize("again_after", [5 * MINUTE, 30 * HOUR], ids=["soon", "next day"])
def test_trying_again_what_failed_reads_the_old_container_before_making_another(
    world: World, again_after: timedelta
) -> None:
    world.instagram.shows_published_after = timedelta(minutes=4)
    world.instagram.fail("publish", refuses_though_done(4, 2207051))
    world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 3 * MINUTE)
    (failed,) = world.posting.lists.list_posts(world.account.ig_user_id, Tab.FAILED, 0).posts
    world.instagram.fail("status", loses_the_request)  # the look back sees nothing
    world.clock.advance(again_after)
    world.posting.schedule.publish_now(
        failed.post_id, seen_version=failed.version, actor=Actor(ANNA)
    )
    world.run(5 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.instagram.count("create") == 1
    assert world.state(failed) is PostState.PUBLISHED


def test_a_failed_post_that_is_not_live_is_sent_again_with_its_new_words(world: World) -> None:
    world.instagram.fail("publish", refuses(4, 2207051))
    post = world.photo(world.clock.now() + HOUR, caption="Old")
    world.run(HOUR + 5 * MINUTE)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    change = PostFields(caption="New", publish_at=world.clock.now() + MINUTE)
    world.posting.changes.change(
        post.post_id, change, seen_version=failed.version, actor=Actor(ANNA)
    )
    world.run(5 * MINUTE)
    assert [medium["caption"] for medium in world.instagram.live] == ["New"]
    assert world.told() == ["failed", "published"]


def test_trying_again_at_once_waits_until_the_first_container_cannot_show_up_any_more(
    world: World,
) -> None:
    world.instagram.shows_published_after = timedelta(minutes=4)
    world.instagram.fail("publish", refuses_though_done(4, 2207051))
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 3 * MINUTE)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    world.posting.schedule.publish_now(post.post_id, seen_version=failed.version, actor=Actor(ANNA))
    world.run(10 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.instagram.count("create") == 1
    assert world.state(post) is PostState.PUBLISHED


def test_an_old_container_that_cannot_be_read_is_left_to_a_person(world: World) -> None:
    world.instagram.fail("publish", refuses_though_done(4, 2207051))
    world.instagram.shows_published_after = HOUR
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 5 * MINUTE)
    failed = world.post(post)
    world.instagram.fail_always("status", refuses(100, 33))
    world.posting.schedule.publish_now(post.post_id, seen_version=failed.version, actor=Actor(ANNA))
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.UNCONFIRMED
    assert world.instagram.count("create") == 1


def test_a_process_that_was_suspended_before_the_call_does_not_make_it_any_more(
    world: World,
) -> None:
    """It saved its intent and stood still for minutes; another worker took the post over."""
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR - timedelta(seconds=1))
    world.clock.advance(timedelta(seconds=1))
    readings = iter(range(100))

    def suspended() -> datetime:
        now = world.clock.now()
        if world.state(post) is PostState.PUBLISHING and next(readings) == 0:
            world.run(6 * MINUTE)  # the others go on
        return max(now, world.clock.now())

    sleeper = build_posting(world.storage, TRANSPORT, inspector=world.inspector, clock=suspended)
    while sleeper.publisher.step("sleeper"):
        pass
    world.run(HOUR)
    assert world.did(post).count("publish asked") == 2
    assert world.instagram.count("publish") == 1
    assert len(world.instagram.live) == 1
    assert world.told() == ["published"]


def test_a_failed_post_that_moves_to_another_account_starts_anew_there(world: World) -> None:
    world.instagram.fail("publish", refuses(4, 2207051))
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 5 * MINUTE)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    other = world.connect("corner.books", number=2)
    change = PostFields(account_id=other.account_id, publish_at=world.clock.now() + MINUTE)
    world.posting.changes.change(
        post.post_id, change, seen_version=failed.version, actor=Actor(ANNA)
    )
    world.run(5 * MINUTE)
    assert [medium["owner"] for medium in world.instagram.live] == [other.ig_user_id]
