"""The first comment: written once below a post that is live, whatever Meta answers."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from posting import Post, PostState, Verdict
from storage.records import Actor, CommentState
from tests.helpers.graph_answers import (
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
from tests.helpers.graph_fake import Killed
from tests.posting.world import ANNA, HOUR, LEASE, MINUTE, World

WORDS = "#bread  @anna\n#fresh"
ME = Actor(ANNA)


def planned(world: World, words: str = WORDS, due: timedelta = HOUR) -> Post:
    return world.photo(world.clock.now() + due, caption="Bread", first_comment=words)


def texts(world: World) -> list[str]:
    return [comment["text"] for comment in world.instagram.below.commented]


def say_below(world: World, media_id: str, text: str, by: tuple[str, str]) -> None:
    """Somebody, by id and name, comments on a post."""
    world.instagram.below.comment(media_id, {"message": text}, by, world.clock.now())


def state(world: World, post: Post) -> CommentState | None:
    its = world.post(post).first_comment
    return its.state if its else None


def test_it_is_written_as_soon_as_the_post_is_live(world: World) -> None:
    post = planned(world)
    world.run(HOUR + timedelta(seconds=5))
    assert texts(world) == [WORDS]
    live = world.post(post)
    assert live.first_comment is not None
    assert live.first_comment.comment_id == world.instagram.below.commented[0]["id"]
    assert (live.state, state(world, post)) == (PostState.PUBLISHED, CommentState.POSTED)
    assert world.instagram.calls.index("comment") < world.instagram.calls.index("medium")
    world.run(24 * HOUR)
    assert texts(world) == [WORDS]
    assert world.told() == ["published"]


def test_a_post_without_one_asks_nothing(world: World) -> None:
    world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert {"comment", "comments"}.isdisjoint(world.instagram.calls)


DONE_DESPITE_THE_ANSWER = [
    pytest.param(loses_the_answer, id="answer lost"),
    pytest.param(answers_nonsense_though_done, id="502 page"),
    pytest.param(refuses_though_done(20, 1772107), id="response format"),
    pytest.param(refuses_though_done(1), id="unknown error"),
    pytest.param(refuses_though_done(4), id="throttled"),
    pytest.param(refuses_though_done(368), id="blocked"),
    pytest.param(refuses_though_done(10), id="no permission"),
    pytest.param(refuses_though_done(100), id="refused"),
]


@pytest.mark.parametrize("fault", DONE_DESPITE_THE_ANSWER)
def test_what_is_there_is_found_and_not_written_again(world: World, fault: Fault) -> None:
    world.instagram.fail("comment", fault)
    post = planned(world)
    world.run(2 * HOUR)
    world.posting.accounts.read_quota(post.account_id)  # [Check again], if it is held to be lost
    world.run(HOUR)
    assert texts(world) == [WORDS]
    assert world.instagram.count("comment") == 1
    assert state(world, post) is CommentState.POSTED
    assert world.state(post) is PostState.PUBLISHED
    assert "comment_failed" not in world.told()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(loses_the_request, id="request lost"),
        pytest.param(refuses(2), id="service unavailable"),
        pytest.param(refuses(100, 33), id="not visible yet"),
        pytest.param(cannot_connect, id="no connection"),
        pytest.param(refuses(4), id="throttled"),
    ],
)
def test_what_is_surely_not_there_is_written_after_all(world: World, fault: Fault) -> None:
    world.instagram.fail("comment", fault)
    post = planned(world)
    world.run(3 * HOUR)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED
    assert world.told() == ["published"]


@pytest.mark.parametrize("named", [True, False])
def test_while_meta_does_not_say_what_its_comments_say_none_is_written_again(
    world: World, named: bool
) -> None:
    """One of them may be the one whose answer was lost."""
    kept = {"id", "from", "username"} if named else {"id"}

    def without_words(effect: Effect) -> Answer:
        status, headers, body = effect()
        rows = [{key: it[key] for key in kept} for it in json.loads(body)["data"]]
        return status, headers, json.dumps({"data": rows})

    world.instagram.fail("comment", loses_the_answer)
    world.instagram.fail("comments", *[without_words] * 6)
    post = planned(world)
    world.run(3 * HOUR)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED
    assert world.told() == ["published"]


def test_a_clock_that_runs_ahead_does_not_hide_what_is_there(world: World) -> None:
    """By the clock of this machine the comment is hours older than the post."""

    def written(effect: Effect) -> Answer:
        world.clock.moment -= 3 * HOUR  # Instagram's clock
        try:
            return loses_the_answer(effect)
        finally:
            world.clock.moment += 3 * HOUR

    world.instagram.fail("comment", written)
    post = planned(world)
    world.run(3 * HOUR)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED


def test_what_a_process_that_hangs_sends_after_all_is_waited_for(world: World) -> None:
    """It has said that it is about to write, and stands still for longer than its claim lasts. Who
    goes on finds nothing at first."""
    sent: list[Effect] = []

    def hangs(effect: Effect) -> Answer:
        sent.append(effect)
        raise Killed

    world.instagram.fail("comment", hangs)
    post = planned(world)
    world.run_through_deaths(HOUR + LEASE + 8 * MINUTE)
    assert (texts(world), state(world, post)) == ([], CommentState.ASKED)
    sent[0]()
    world.run(3 * HOUR)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED


def test_who_is_held_up_until_the_claim_is_over_writes_nothing(world: World) -> None:
    """The database gives the token late: the clock is looked at last of all before the call."""
    post, late = planned(world), [2 * LEASE]

    def slow(query: Any) -> None:  # noqa: ANN401 - of peewee's
        if "SELECT token" in query.sql and late and state(world, post) is CommentState.ASKED:
            world.clock.advance(late.pop())

    world.storage.database.query_hooks.append(slow)
    world.run(HOUR + MINUTE)
    assert (world.did(post).count("nothing was sent"), texts(world)) == (1, [])
    world.run(HOUR)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED


def test_a_comment_that_shows_up_late_is_waited_for(world: World) -> None:
    """Lists lag: nothing is there after ten seconds, and it is there after fifty."""
    hidden = world.instagram.below.commented

    def shown_late(effect: Callable[[], object]) -> object:
        effect()
        world.instagram.below.commented = []
        return refuses(1)(lambda: (0, {}, ""))

    def appears(effect: Callable[[], object]) -> object:
        answer = effect()
        world.instagram.below.commented = hidden
        return answer

    world.instagram.fail("comment", shown_late)  # type: ignore[arg-type]
    world.instagram.fail("comments", appears)  # type: ignore[arg-type]
    post = planned(world)
    world.run(2 * HOUR)
    assert world.instagram.count("comments") == 2
    assert world.instagram.count("comment") == 1
    assert state(world, post) is CommentState.POSTED


@pytest.mark.parametrize("by", [("17841400009", "somebody"), ("17841400001", "sunny.bakery")])
def test_only_our_own_words_count_as_it(world: World, by: tuple[str, str]) -> None:
    """Somebody else may say the same, and we something else."""
    is_us = by[1] == "sunny.bakery"

    def while_another_writes(_effect: object) -> object:
        live = world.instagram.live[0]["id"]
        say_below(world, live, "Lovely!" if is_us else WORDS, by)
        return refuses(1)(lambda: (0, {}, ""))

    world.instagram.fail("comment", while_another_writes)  # type: ignore[arg-type]
    planned(world)
    world.run(2 * HOUR)
    ours = [it for it in world.instagram.below.commented if it["text"] == WORDS]
    assert ours[-1]["by"][1] == "sunny.bakery"
    assert world.instagram.count("comment") == 2


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("Cafe\u0301 \u2764", "Caf\u00e9 \u2764\ufe0f", id="other characters"),
        pytest.param("Hello\u200b there", "Hello there", id="what nobody sees"),
    ],
)
def test_words_that_come_back_in_other_characters_are_ours(
    world: World, words: str, shown: str
) -> None:
    def shows(_effect: object) -> object:
        live = world.instagram.live[0]["id"]
        say_below(world, live, shown, (world.account.ig_user_id, "sunny.bakery"))
        return refuses(1)(lambda: (0, {}, ""))

    world.instagram.fail("comment", shows)  # type: ignore[arg-type]
    post = planned(world, words)
    world.run(2 * HOUR)
    assert texts(world) == [shown]
    assert state(world, post) is CommentState.POSTED


def test_three_tries_then_its_author_hears_why_and_the_post_stays_live(world: World) -> None:
    world.instagram.fail_always("comment", refuses(2, message="Service unavailable"))
    post = planned(world)
    world.run(3 * HOUR)
    assert world.instagram.count("comment") == 3
    assert texts(world) == []
    assert world.told() == ["published", "comment_failed"]
    failed = world.post(post)
    assert (failed.state, failed.failure) == (PostState.PUBLISHED, None)
    assert failed.first_comment is not None
    assert failed.first_comment.failure is not None
    assert failed.first_comment.failure.cause == "instagram"


def test_a_network_that_stays_away_is_told_after_an_hour(world: World) -> None:
    """Each try says that it asks, and has asked nothing."""
    world.instagram.fail_always("comment", cannot_connect)
    post = planned(world)
    world.run(HOUR + 58 * MINUTE)
    assert world.told() == ["published"]
    world.run(10 * MINUTE)
    assert state(world, post) is CommentState.FAILED
    assert world.told() == ["published", "comment_failed"]
    world.instagram.heal()
    seen = world.post(post).version
    world.posting.live.comment_again(post.post_id, seen_version=seen, actor=ME)
    world.run(2 * MINUTE)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED


@pytest.mark.parametrize(
    ("code", "cause"), [(10, "comments_not_allowed"), (100, "comment_refused")]
)
def test_what_no_repetition_helps_is_tried_once(world: World, code: int, cause: str) -> None:
    world.instagram.fail_always("comment", refuses(code))
    if code == 10:
        world.instagram.fail_always("comments", refuses(code))
    post = planned(world)
    world.run(2 * HOUR)
    assert world.instagram.count("comment") == 1
    its = world.post(post).first_comment
    assert its is not None
    assert its.failure is not None
    assert (its.state, its.failure.cause) == (CommentState.FAILED, cause)
    assert world.told() == ["published", "comment_failed"]
    assert world.account.state == "connected"


def test_an_account_that_may_not_comment_for_a_while_publishes_as_ever(world: World) -> None:
    world.instagram.fail_always("comment", refuses(368))
    post = planned(world)
    later = world.photo(world.clock.now() + 2 * HOUR, caption="Rolls")
    world.run(3 * HOUR)
    assert world.account.state == "connected"
    assert (state(world, post), world.state(later)) == (CommentState.FAILED, PostState.PUBLISHED)
    assert world.told() == ["published", "comment_failed", "published"]
    assert world.instagram.count("comment") == 1


def test_while_an_account_may_not_comment_no_other_comment_is_tried_for_a_day(
    world: World,
) -> None:
    world.instagram.fail("comment", refuses(368))
    planned(world)
    later = planned(world, "#later", 2 * HOUR)
    on_the_next_day = planned(world, "#next", 27 * HOUR)
    world.run(3 * HOUR)
    assert (world.state(later), state(world, later)) == (
        PostState.PUBLISHED,
        CommentState.FAILED,
    )
    assert world.told() == ["published", "comment_failed"] * 2
    assert world.instagram.count("comment") == 1
    version = world.post(later).version
    world.posting.live.comment_again(later.post_id, seen_version=version, actor=ME)
    world.run(10 * MINUTE)
    assert texts(world) == ["#later"], "a person wants it"
    world.run(26 * HOUR)
    assert texts(world) == ["#later", "#next"]
    assert state(world, on_the_next_day) is CommentState.POSTED


def test_again_looks_before_it_writes(world: World) -> None:
    """It came, but nobody could see it: [Again] finds it."""
    world.instagram.fail("comment", loses_the_answer)
    world.instagram.fail_always("comments", refuses(10))
    post = planned(world)
    world.run(2 * HOUR)
    assert world.told() == ["published", "comment_failed"]
    world.instagram.heal()
    version = world.post(post).version
    world.posting.live.comment_again(post.post_id, seen_version=version, actor=ME)
    world.run(MINUTE)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED


def test_again_writes_what_was_refused(world: World) -> None:
    world.instagram.fail("comment", refuses(100))
    post = planned(world)
    world.run(2 * HOUR)
    version = world.post(post).version
    world.posting.live.comment_again(post.post_id, seen_version=version, actor=ME)
    world.run(5 * MINUTE)
    assert texts(world) == [WORDS]


def test_without_it_nothing_more_is_tried(world: World) -> None:
    world.instagram.fail("comment", refuses(100))
    post = planned(world)
    world.run(2 * HOUR)
    version = world.post(post).version
    world.posting.live.drop_comment(post.post_id, seen_version=version, actor=ME)
    world.run(24 * HOUR)
    assert texts(world) == []
    assert state(world, post) is None


def test_a_post_found_on_the_profile_gets_it_too(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = planned(world)
    world.run(2 * HOUR)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED


def test_a_post_that_a_person_says_is_live_gets_it_when_it_is_found(world: World) -> None:
    world.instagram.fail_always("status", refuses(100, 33))
    world.instagram.fail("publish", loses_the_answer)
    post = _ready(world)
    world.instagram.lists_media_after = 2 * HOUR
    world.run(3 * HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    version = world.post(post).version
    world.posting.schedule.decide(post.post_id, Verdict.LIVE, seen_version=version, actor=ME)
    world.run(HOUR)
    assert texts(world) == [WORDS]
    assert world.post(post).media_id == world.instagram.live[0]["id"]


def _ready(world: World) -> Post:
    """A container that was seen FINISHED before nothing could be read any more."""
    world.instagram.heal()
    post = planned(world)
    world.run(HOUR - MINUTE)
    world.instagram.fail_always("status", refuses(100, 33))
    world.instagram.fail("publish", loses_the_answer)
    return post


def test_a_post_that_is_never_found_says_that_its_comment_is_missing(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    world.instagram.lists_media_after = timedelta(days=9)
    post = planned(world)
    world.run(3 * HOUR)
    assert texts(world) == []
    assert state(world, post) is CommentState.FAILED
    assert world.told() == ["published", "comment_failed"]


def test_an_answer_that_comes_hours_late_writes_nothing_below_what_its_author_has_seen_to(
    world: World,
) -> None:
    """The process hung in its publish call; another one told that the post is live, and that it is
    not found for its comment."""
    world.instagram.lists_media_after = timedelta(days=9)

    def hangs(effect: Effect) -> Answer:
        answer = effect()
        world.run(3 * HOUR)
        assert world.told() == ["published", "comment_failed"]
        live = world.instagram.live[0]["id"]
        say_below(world, live, WORDS, (world.account.ig_user_id, "sunny.bakery"))
        return answer

    world.instagram.fail("publish", hangs)
    post = planned(world)
    world.run(6 * HOUR)
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert texts(world) == [WORDS]
    assert world.instagram.count("comment") == 0


def test_an_account_without_access_waits_and_then_gets_it(world: World) -> None:
    world.instagram.fail("comment", refuses(190, 463, "expired"))
    post = planned(world)
    world.run(HOUR + MINUTE)
    assert world.account.state == "trouble"
    assert texts(world) == []
    world.posting.accounts.read_quota(post.account_id)
    world.run(HOUR)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED


def _access_is_lost_meanwhile(world: World) -> Fault:
    """Another look at the account finds that nobody can publish for it any more."""

    def fault(effect: Effect) -> Answer:
        answer = effect()
        world.instagram.fail("quota", refuses(190))
        world.posting.accounts.read_quota(world.account.account_id)
        assert world.account.state == "trouble"
        return answer

    return fault


@pytest.mark.parametrize(
    ("faults", "written"),
    [
        ({"publish": _access_is_lost_meanwhile}, 0),
        ({"comment": lambda _: refuses(190)}, 0),
        ({"comment": lambda _: loses_the_answer, "comments": lambda _: refuses(190)}, 1),
        ({"comment": lambda _: loses_the_answer, "comments": _access_is_lost_meanwhile}, 1),
    ],
    ids=["before it was owed", "when it is written", "when it is looked for", "while it is"],
)
def test_its_author_hears_once_that_it_waits_for_access_and_it_goes_on_by_itself(
    world: World, faults: dict[str, Callable[[World], Fault]], written: int
) -> None:
    for call, fault in faults.items():
        world.instagram.fail(call, fault(world))
    post = planned(world)
    world.run(3 * HOUR)
    assert len(texts(world)) == written
    waits = [it for it in world.notices() if it.kind == "comment_waits"]
    is_seen = state(world, post) is CommentState.POSTED  # it was, by who asked before
    assert [it.recipient_id for it in waits] == [ANNA]
    assert [it.post_id for it in waits] == [post.post_id]
    world.connect()
    world.run(HOUR)
    assert texts(world) == [WORDS]
    assert state(world, post) is CommentState.POSTED
    assert world.told().count("comment_waits") == 1
    assert "comment_failed" not in world.told()
    assert is_seen == (faults.get("comments") is _access_is_lost_meanwhile)


def test_the_process_dies_at_every_boundary_and_it_is_there_once(
    new_world: Callable[[], World],
) -> None:
    undisturbed = new_world()
    planned(undisturbed)
    undisturbed.run(HOUR + 10 * MINUTE)
    boundaries = undisturbed.instagram.boundaries
    assert texts(undisturbed) == [WORDS]
    for boundary in range(1, boundaries + 1):
        world = new_world()
        planned(world)
        world.instagram.kill_at = boundary
        assert world.run_through_deaths(HOUR + 20 * MINUTE) == 1, boundary
        assert texts(world) == [WORDS], boundary
        assert len(world.instagram.live) == 1
        assert "comment_failed" not in world.told()


def test_a_copy_of_the_database_looks_for_what_may_be_there(world: World) -> None:
    """The comment was owed when the copy was made, and written by the original after that."""
    post = planned(world)
    world.instagram.fail_always("comment", cannot_connect)
    world.run(HOUR + timedelta(seconds=3))
    assert state(world, post) is CommentState.OWED
    world.instagram.heal()
    live = world.instagram.live[0]["id"]
    say_below(world, live, WORDS, (world.account.ig_user_id, "sunny.bakery"))
    world.storage.database.run(
        "INSERT INTO backup_mark VALUES (:at)", {"at": 1_700_000_000_000_000}
    )
    world.posting.settle_after_restore([ANNA])
    world.run(2 * HOUR)
    assert texts(world) == [WORDS]
    assert world.instagram.count("comment") <= 2
    assert state(world, post) is CommentState.POSTED
