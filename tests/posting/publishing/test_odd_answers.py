"""Answers that Meta has never given, or some server on the way has: none of them stops a post for
good, and nothing is told that is not so."""

import json
from datetime import timedelta

import pytest

from posting import DelayReason, NoticeKind, PostState
from tests.helpers.graph_fake import Answer, Effect, Fault
from tests.posting.conftest import MONDAY_NOON
from tests.posting.world import HOUR, MINUTE, World, tells

SOON = MONDAY_NOON + HOUR
NESTED = "[" * 100_000
LONG_NUMBER = '{"id": ' + "9" * 5_000 + "}"
HALF_AN_EMOJI = "\ud83d"


def says(body: object, **headers: str) -> Fault:
    """In place of what should have been answered; nothing is done."""
    text = body if isinstance(body, str) else json.dumps(body)
    return lambda _: (200, headers, text)


def adds(headers: dict[str, str]) -> Fault:
    """To the answer as it should be."""

    def fault(effect: Effect) -> Answer:
        status, known, body = effect()
        return status, known | headers, body

    return fault


@pytest.mark.parametrize("named", ["", "  ", 0, "0", None, True, "1 2", "/"])
def test_an_answer_to_publishing_that_names_nothing_is_no_success(
    world: World, named: object
) -> None:
    post = world.photo(SOON)
    world.instagram.fail("publish", says({"id": named}))
    world.run(2 * HOUR)
    assert len(world.instagram.live) == 1
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert world.told() == ["published"]


BEYOND = 10**30
ODD = [
    ("quota", says(NESTED)),
    ("quota", says(LONG_NUMBER)),
    ("quota", says({"data": [{"quota_usage": BEYOND, "config": {"quota_total": BEYOND}}]})),
    ("quota", says({"data": [{"quota_usage": -3, "config": {"quota_total": -1}}]})),
    ("quota", says({"data": []}, **{"X-App-Usage": "[" * 50_000})),
    ("status", says({"status_code": "FINISHED", "status": {"odd": 1}})),
    ("medium", says({"id": "1", "permalink": f"https://x.test/\0{HALF_AN_EMOJI}"})),
]


@pytest.mark.parametrize(("call", "answer"), ODD)
def test_what_no_program_could_read_or_save_delays_nothing(
    world: World, call: str, answer: Fault
) -> None:
    post = world.photo(SOON)
    world.instagram.fail_always(call, answer)
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.PUBLISHED


def test_a_profile_with_a_moment_beyond_the_calendar_is_waited_for(world: World) -> None:
    post = world.photo(SOON)
    odd = {"data": [{"id": "1", "timestamp": "0001-01-01T00:00:00+1400"}]}
    world.instagram.fail("recent", *[says(odd)] * 4)
    world.run(HOUR + 5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED


@pytest.mark.parametrize("link", ["", "instagram.com/p/1", "javascript:alert(1)", "https://"])
def test_a_link_that_is_none_is_not_shown(world: World, link: str) -> None:
    post = world.photo(SOON)
    world.instagram.fail("medium", says({"id": "1", "permalink": link}))
    world.run(HOUR + MINUTE)
    live = world.instagram.live[0]["id"]
    assert world.post(post).permalink == f"https://www.instagram.com/p/{live}/"


def test_figures_beyond_measure_are_none(world: World) -> None:
    post = world.photo(SOON)
    told = {"data": [{"name": "views", "values": [{"value": BEYOND}]}]}
    world.instagram.fail("insights", says(told))
    world.run(3 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.instagram.count("insights") > 1  # and asked for once more


def test_half_an_emoji_in_the_words_of_a_refusal_can_be_told(world: World) -> None:
    post = world.photo(SOON)
    said = {"error": {"code": 36004, "error_subcode": 2207010, "message": f"long {HALF_AN_EMOJI}"}}
    world.instagram.fail("create", says(said))
    world.run(2 * HOUR)
    failure = world.post(post).failure
    assert failure is not None
    assert failure.message.encode() == "long \N{REPLACEMENT CHARACTER}".encode()


@pytest.mark.parametrize("code", [190, "190"])
def test_a_code_is_the_same_written_as_text(world: World, code: object) -> None:
    post = world.photo(SOON)
    world.instagram.fail_always("create", says({"error": {"code": code, "message": "no"}}))
    world.run(2 * HOUR)
    assert world.state(post) is PostState.HELD  # until somebody connects the account again
    assert world.told() == ["account_trouble"]


def test_a_pause_of_years_ends_after_a_day(world: World) -> None:
    spent = {"1": [{"call_count": 100, "estimated_time_to_regain_access": 999_999}]}
    world.photo(SOON)
    world.instagram.fail("recent", adds({"X-Business-Use-Case-Usage": json.dumps(spent)}))
    world.run(2 * HOUR)
    until = world.account.paused_until
    assert until is not None
    assert until < world.clock.now() + timedelta(days=1)


def test_who_is_paused_again_and_again_is_told_so_and_not_that_others_went_first(
    world: World,
) -> None:
    """Each pause is shorter than half of the delay."""
    post = world.photo(SOON)
    spent = {"1": [{"call_count": 100}]}
    world.instagram.fail_always("quota", adds({"X-Business-Use-Case-Usage": json.dumps(spent)}))
    world.run(2 * HOUR)
    assert world.state(post) is PostState.HELD
    (late,) = (it for it in world.notices() if it.kind is NoticeKind.LATE)
    assert tells(late).reason is DelayReason.PAUSED
