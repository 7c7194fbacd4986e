"""The table of errors: each code once, what is done about it, what the person reads and taps."""

import pytest

from graph import errors
from graph.error_table import error_from
from graph.errors import GraphError
from posting import FailureKey, Repair, explain
from posting.failures import TABLE, Action, Step, back_off, classify, failure_of

SAME, NEW, FAIL = Action.SAME_CALL, Action.NEW_CONTAINER, Action.FAIL
HOLD, PAUSE = Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT
CODES = [
    (-2, 2207003, NEW, FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA),
    (-2, 2207020, NEW, FailureKey.INSTAGRAM, Repair.RETRY),
    (-1, 2207001, SAME, FailureKey.INSTAGRAM, Repair.RETRY),
    (-1, 2207032, NEW, FailureKey.INSTAGRAM, Repair.RETRY),
    (-1, 2207053, NEW, FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (1, 2207057, FAIL, FailureKey.THUMB_OFFSET, Repair.THUMB_OFFSET),
    (4, 2207051, FAIL, FailureKey.SPAM, Repair.MOVE),
    (9, 2207042, Action.HOLD_QUOTA, FailureKey.QUOTA, Repair.MOVE),
    (24, 2207006, NEW, FailureKey.INSTAGRAM, Repair.RETRY),
    (24, 2207008, NEW, FailureKey.INSTAGRAM, Repair.RETRY),
    (25, 2207050, HOLD, FailureKey.ACCOUNT, Repair.RECONNECT),
    (100, 2207040, FAIL, FailureKey.USER_TAGS, Repair.USER_TAGS),
    (352, 2207026, FAIL, FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (9004, 2207052, NEW, FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA),
    (9007, 2207027, SAME, FailureKey.INSTAGRAM, Repair.RETRY),
    (36000, 2207004, FAIL, FailureKey.MEDIA_TOO_LARGE, Repair.MEDIA),
    (36001, 2207005, FAIL, FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (36003, 2207009, FAIL, FailureKey.MEDIA_RATIO, Repair.MEDIA),
    (36004, 2207010, FAIL, FailureKey.CAPTION, Repair.CAPTION),
    (None, 2207076, NEW, FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (None, 2207077, NEW, FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA),
    (None, 2207082, NEW, FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (None, 2207085, FAIL, FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (100, 33, HOLD, FailureKey.ACCESS, Repair.RECONNECT),  # the account itself "does not exist"
    (1, None, SAME, FailureKey.INSTAGRAM, Repair.RETRY),
    (2, None, SAME, FailureKey.INSTAGRAM, Repair.RETRY),
    (3, None, HOLD, FailureKey.APP_BLOCKED, Repair.RETRY),
    *(
        (code, None, PAUSE, FailureKey.THROTTLED, Repair.RETRY)
        for code in (4, 17, 32, 341, 613, 80002)
    ),
    *((code, None, HOLD, FailureKey.ACCESS, Repair.RECONNECT) for code in (10, 102, 190, 200, 299)),
    *(
        (190, subcode, HOLD, FailureKey.ACCESS, Repair.RECONNECT)
        for subcode in (458, 460, 463, 467, 492)
    ),
    *((190, subcode, HOLD, FailureKey.ACCOUNT, Repair.RECONNECT) for subcode in (459, 464)),
    (368, None, HOLD, FailureKey.ACCOUNT, Repair.RECONNECT),
    (506, None, FAIL, FailureKey.CONTENT, Repair.RETRY),
    (4711, None, SAME, FailureKey.UNKNOWN, Repair.RETRY),
]


def error(code: int | None, subcode: int | None, **more: object) -> GraphError:
    body = {"code": code, "error_subcode": subcode, "message": "no", **more}
    return error_from({"error": body}, 400, None)


@pytest.mark.parametrize(("code", "subcode", "action", "key", "repair"), CODES)
def test_every_code_has_its_decision_its_words_and_its_button(
    code: int | None, subcode: int | None, action: Action, key: FailureKey, repair: Repair
) -> None:
    met = error(code, subcode)
    assert classify(met, Step.CREATE, 0).action is action
    assert explain(failure_of(met, Step.CREATE)) == (key, repair)


def test_every_class_of_error_has_a_row() -> None:
    classes = {it for it in vars(errors).values() if isinstance(it, type)}
    assert set(TABLE) == {it for it in classes if issubclass(it, GraphError)} - {GraphError}


def test_no_error_is_answered_with_the_same_call_forever_or_in_a_rush() -> None:
    assert [back_off(tries).total_seconds() for tries in range(7)] == [5, 15, 30, 60, 120, 300, 300]
    for code, subcode in ((1, None), (9007, 2207027), (4711, None)):
        assert classify(error(code, subcode), Step.CREATE, 8).action is Action.FAIL


def test_a_container_that_does_not_exist_is_asked_for_again_and_then_replaced() -> None:
    missing = error(100, 33)
    assert classify(missing, Step.POLL, 0).action is SAME
    assert classify(missing, Step.POLL, 8).action is NEW
    kept = failure_of(missing, Step.POLL)
    assert explain(kept) == (FailureKey.INSTAGRAM, Repair.RETRY)


def test_a_failure_keeps_metas_words_for_people_and_the_trace() -> None:
    met = error(36003, 2207009, error_user_msg="The picture is too tall", fbtrace_id="Abc")
    kept = failure_of(met, Step.CREATE)
    assert (kept.message, kept.fbtrace_id, kept.field) == (
        "The picture is too tall",
        "Abc",
        "media",
    )
    assert (kept.code, kept.subcode, kept.step) == (36003, 2207009, "create")
