"""The table of errors: each code once, what is done about it, what the person reads and taps."""

from datetime import timedelta

import pytest

from graph import errors
from graph.answers import ContainerStatus, StatusCode
from graph.causes import STOPS_THE_ACCOUNT
from graph.error_reading import container_error
from graph.error_table import ERROR_TABLE, ErrorRow
from graph.errors import (
    AccessError,
    AnswerUnreadableError,
    ContentRefusedError,
    GraphError,
    UnreachableError,
)
from posting import Cause, Repair, UserTag, counted_over, named_people, repair_of
from posting.publishing.shared.treatment import TREATMENTS, Action, Next, back_off, next_action
from posting.rules.failures import NO_ACCESS, Step, failure_of
from tests.helpers.error_cases import CASES, LIVE_CASES, Case, error, error_of
from tests.helpers.table import each_row

SAME, NEW, FAIL = Action.SAME_CALL, Action.NEW_CONTAINER, Action.FAIL


def classify(met: GraphError, step: Step, attempts: int, post_id: int | None = None) -> Next:
    return next_action(met, failure_of(met, step), attempts, post_id)


@each_row(
    "case",
    [*CASES, *LIVE_CASES],
)
def test_every_code_has_its_decision_its_words_and_its_button(case: Case) -> None:
    met = error_of(case)
    assert classify(met, Step.CREATE, 0).action is case.action
    kept = failure_of(met, Step.CREATE)
    assert (kept.cause, repair_of(kept)) == (case.cause, case.repair)


@each_row("case", [it for it in CASES if it.times is not None])
def test_what_is_repeated_is_repeated_so_often_and_no_more(case: Case) -> None:
    assert case.times is not None
    met = error_of(case)
    if case.action is NEW:
        assert classify(met, Step.POLL, 100).containers == case.times
        return
    assert classify(met, Step.POLL, case.times - 1).action is case.action
    assert classify(met, Step.POLL, case.times).action is case.then


@each_row("row", ERROR_TABLE)
def test_no_row_of_the_table_is_without_an_expectation(row: ErrorRow) -> None:
    fitting = [
        next((r for r in ERROR_TABLE if r.fits(it.code, it.subcode, it.message, it.asked)), None)
        for it in [*CASES, *LIVE_CASES]
    ]
    assert row in fitting


def test_every_cause_has_its_treatment_and_is_one_of_something() -> None:
    classes = [it for it in vars(errors).values() if isinstance(it, type)]
    of_classes = {it.cause for it in classes if issubclass(it, GraphError)}
    of_cases = {it.cause for it in [*CASES, *LIVE_CASES]}
    assert set(Cause) == of_cases | of_classes | {NO_ACCESS.cause}
    assert set(TREATMENTS) == set(Cause)


def test_what_stops_an_account_is_what_its_posts_are_held_for() -> None:
    held = {cause for cause, its in TREATMENTS.items() if its.action is Action.HOLD_ACCOUNT}
    assert held == STOPS_THE_ACCOUNT


def test_a_lost_container_is_asked_for_twice_within_two_minutes() -> None:
    lost = error(24, 2207008)
    waits = [classify(lost, Step.POLL, attempts, post_id=7).after for attempts in (0, 1)]
    assert all(timedelta(seconds=30) <= wait <= timedelta(minutes=2) for wait in waits)


def test_no_error_is_answered_with_the_same_call_forever_or_in_a_rush() -> None:
    assert [back_off(tries).total_seconds() for tries in range(7)] == [5, 15, 30, 60, 120, 300, 300]
    for code, subcode in ((1, None), (2, None), (4711, None)):
        assert classify(error(code, subcode), Step.CREATE, 10).action is FAIL


@each_row("attempts", range(6))
def test_posts_that_failed_in_the_same_second_do_not_come_back_in_the_same(attempts: int) -> None:
    at_most = back_off(attempts)
    waits = [back_off(attempts, post_id) for post_id in range(1000)]
    assert len(set(waits)) == 1000
    assert at_most * 0.75 <= min(waits) < at_most * 0.76
    assert at_most * 0.99 < max(waits) <= at_most


def test_a_post_does_not_keep_its_place_from_try_to_try() -> None:
    def order(attempts: int) -> list[int]:
        return sorted(range(50), key=lambda post_id: back_off(attempts, post_id))

    assert order(1) != order(2)


def test_a_container_that_does_not_exist_is_asked_for_again_and_then_replaced() -> None:
    missing = error(100, 33)
    assert classify(missing, Step.POLL, 0).action is SAME
    assert classify(missing, Step.POLL, 8).action is NEW
    kept = failure_of(missing, Step.POLL)
    assert (kept.cause, repair_of(kept)) == (Cause.OBJECT_MISSING, Repair.RETRY)


def test_a_failure_keeps_metas_words_for_people_and_the_trace() -> None:
    met = error(36003, 2207009, error_user_msg="The picture is too tall", fbtrace_id="Abc")
    kept = failure_of(met, Step.CREATE)
    assert (kept.message, kept.fbtrace_id) == ("The picture is too tall", "Abc")
    assert (kept.code, kept.subcode, kept.step) == (36003, 2207009, "create")


def test_words_that_are_not_kept_do_not_change_what_a_failure_is_called() -> None:
    """Meta says one thing to developers, by which it is recognised, and another to people."""
    blocked = error(200, None, "API access blocked.", error_user_msg="Something went wrong")
    titled = error(100, None, error_user_title="Bad location_id", error_user_msg="Try again")
    assert failure_of(blocked, Step.CREATE).cause == Cause.APP_BLOCKED
    assert failure_of(titled, Step.CREATE).cause == Cause.LOCATION


@each_row(
    ("met", "key"),
    [
        (AccessError("account 1 has no token"), Cause.ACCESS),
        (UnreachableError("no route to host"), Cause.UNREACHABLE),
        (AnswerUnreadableError("Meta's answer is no Media"), Cause.UNREADABLE),
        (ContentRefusedError("Too many hashtags", cause=Cause.HASHTAGS), Cause.HASHTAGS),
    ],
)
def test_an_error_without_numbers_is_explained_as_what_it_is(met: GraphError, key: Cause) -> None:
    assert failure_of(met, Step.CREATE).cause == key


@each_row(
    ("status", "containers", "key"),
    [
        ("Error: Media upload has failed with error code 2207076", 1, Cause.VIDEO_FAILED),
        ("Error: Media upload has failed with error code 2207052", 3, Cause.MEDIA_UNREACHABLE),
        ("Error: Media upload has failed with error code 2207008", 2, Cause.INSTAGRAM),
        ("Error: Media upload has failed with error code 2207001", 2, Cause.INSTAGRAM),
        ("Error: Media upload has failed with error code 2207999", 2, Cause.UNKNOWN),
        (
            "Error: Media download has failed. The media URI could not be opened.",
            3,
            Cause.MEDIA_UNREACHABLE,
        ),
        ("Error: Media download has failed with error code 2207999", 3, Cause.MEDIA_UNREACHABLE),
        ("Error: something that nobody has described", 2, Cause.CONTAINER),
        (None, 2, Cause.CONTAINER),
    ],
)
def test_a_container_that_failed_is_made_anew_and_never_asked_again(
    status: str | None, containers: int, key: Cause
) -> None:
    met = container_error(ContainerStatus(status_code=StatusCode.ERROR, status=status))
    decision = classify(met, Step.POLL, 0)
    assert (decision.action, decision.containers) == (NEW, containers)
    assert failure_of(met, Step.POLL).cause == key


TAGS = (UserTag("anna", 0.1, 0.1), UserTag("anna.b", 0.2, 0.2), UserTag("user", 0.3, 0.3))


@each_row(
    ("said", "names"),
    [
        ("The user @anna cannot be tagged.", ["anna"]),
        ("Cannot tag 'Anna.B' in this media", ["anna.b"]),
        ("Invalid username: anna", ["anna"]),
        ("The following user(s) cannot be accessed: anna.b, @user.", ["anna.b", "user"]),
        ("@anna.", ["anna"]),
        ("The user cannot be tagged.", []),
        ("anna cannot be tagged", []),
        ("@anna and @anna.b cannot be tagged", ["anna", "anna.b"]),
        ("Cannot be accessed: somebody.else", []),
        ("write to x@anna", []),
    ],
)
def test_exactly_the_people_whom_meta_names_are_taken_off(said: str, names: list[str]) -> None:
    met = error(100, None, said)
    found = named_people(failure_of(met, Step.CREATE), TAGS)
    assert [tag.username for tag in found] == names


def test_a_person_may_be_named_in_the_words_for_developers_only() -> None:
    met = error(100, None, "Invalid user_tags: @anna.b", error_user_msg="A tag is not allowed")
    (found,) = named_people(failure_of(met, Step.CREATE), TAGS)
    assert found.username == "anna.b"


@pytest.mark.parametrize(
    ("said", "over"),
    [
        ("It has 2214 characters, 2200 are allowed.", 14),
        ("The caption was too long.", 0),
        ("At most 2200 characters are allowed.", 0),
    ],
)
def test_meta_tells_by_how_much_a_caption_is_too_long(said: str, over: int) -> None:
    met = error(36004, 2207010, "Too long", error_user_msg=said)
    assert counted_over(failure_of(met, Step.CREATE)) == over
