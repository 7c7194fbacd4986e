"""Every code that Meta is known to answer with leads to the decision it calls for."""

import functools
import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answers import ContainerStatus, StatusCode
from graph.causes import Cause
from graph.error_table import ERROR_OF, ERROR_TABLE, ErrorRow, container_error, error_from
from graph.errors import (
    AccessError,
    AccountTroubleError,
    AppBlockedError,
    ContainerLostError,
    ContentRefusedError,
    GraphError,
    NotProfessionalError,
    NotReadyError,
    ObjectMissingError,
    OurMistakeError,
    QuotaUsedUpError,
    RequestRefusedError,
    SpamSuspectedError,
    ThrottledError,
    TransientError,
)
from graph.usage import Usage


def answer(code: int | None, subcode: int | None = None, message: str = "") -> dict[str, Any]:
    return {"error": {"code": code, "error_subcode": subcode, "message": message}}


def error(code: int | None, subcode: int | None = None, message: str = "") -> GraphError:
    return error_from(answer(code, subcode, message), 400, None)


# Written out once more, by hand, from Meta's reference and the field reports, so that a slip in
# the table shows. A row: code, subcode, words of the message, class.
REFUSED, ACCOUNT = ContentRefusedError, AccountTroubleError
EXPECTED: list[tuple[int | None, int | None, str, type[GraphError]]] = [
    (-2, 2207003, "", ContainerLostError),
    (-2, 2207020, "", ContainerLostError),
    (-1, 2207001, "", TransientError),
    (-1, 2207032, "", ContainerLostError),
    (-1, 2207053, "", ContainerLostError),
    (-1, 2207073, "", REFUSED),
    (1, 2207057, "", REFUSED),
    (4, 2207051, "", SpamSuspectedError),
    (9, 2207042, "", QuotaUsedUpError),
    (24, 2207006, "", ContainerLostError),
    (24, 2207008, "", ObjectMissingError),
    (25, 2207050, "", AccountTroubleError),
    *((100, subcode, "", OurMistakeError) for subcode in (2207023, 2207028)),
    *((100, subcode, "", OurMistakeError) for subcode in (2207035, 2207036, 2207037)),
    (100, 2207040, "", REFUSED),
    (110, 2207018, "Invalid user id", REFUSED),
    (352, 2207026, "", REFUSED),
    (9004, 2207052, "Only photo or video can be accepted", ContainerLostError),
    (9007, 2207027, "Media ID is not available", NotReadyError),
    (36000, 2207004, "", REFUSED),
    (36001, 2207005, "", REFUSED),
    (36003, 2207009, "", REFUSED),
    (36004, 2207010, "", REFUSED),
    (None, 2207076, "", ContainerLostError),
    (None, 2207077, "", ContainerLostError),
    (None, 2207082, "", ContainerLostError),
    (None, 2207085, "", REFUSED),
    (100, 33, "Object does not exist", ObjectMissingError),
    *((100, subcode, "", OurMistakeError) for subcode in range(9050, 9065)),
    (10, 9053, "", OurMistakeError),
    (10, None, "(#10) The user is not an Instagram Business", NotProfessionalError),
    (10, None, "(#10) Not enough viewers for the media", RequestRefusedError),
    (200, None, "API access blocked.", AppBlockedError),
    (190, None, "You must log in to www.instagram.com first", ACCOUNT),
    (190, 467, "You cannot access the app till you log in to www.facebook.com", ACCOUNT),
    (190, 459, "", AccountTroubleError),
    (190, 464, "", AccountTroubleError),
    (None, None, "Session for the user is malformed", AccountTroubleError),
    (100, None, "INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID", REFUSED),
    (100, None, "INSTAGRAM_PLATFORM_API__PERMISSION", OurMistakeError),
    (10, None, "INSTAGRAM_PLATFORM_API__INVALID_PARAM", OurMistakeError),
    (None, None, "Too many hashtags", REFUSED),
    (100, None, "Param collaborators is not allowed", OurMistakeError),
    (100, None, "Param location_id must be a Page", REFUSED),
    (100, None, "Invalid user_tags", REFUSED),
    (100, None, "Invalid thumb_offset", REFUSED),
    (100, None, "The caption was refused", REFUSED),
    (100, None, "image_url is no URI", REFUSED),
    (-2, None, "", ContainerLostError),
    (-1, None, "", TransientError),
    (1, None, "", TransientError),
    (2, None, "", TransientError),
    (2500, None, "An active access token must be used", AccessError),
    (2500, None, "Unknown path components: /x", RequestRefusedError),
    (3, None, "", AppBlockedError),
    (4, None, "", ThrottledError),
    (17, None, "", ThrottledError),
    (24, None, "", ContainerLostError),
    (25, None, "", AccountTroubleError),
    (32, None, "", ThrottledError),
    (100, None, "Invalid parameter", OurMistakeError),
    (100, 2207999, "", RequestRefusedError),
    (102, None, "", AccessError),
    *((190, subcode, "", AccessError) for subcode in (None, 458, 460, 463, 467, 492)),
    (341, None, "", ThrottledError),
    (352, None, "", REFUSED),
    (368, None, "", AccountTroubleError),
    (506, None, "", REFUSED),
    (613, None, "", ThrottledError),
    (9004, None, "", ContainerLostError),
    (9007, None, "", NotReadyError),
    (36000, None, "", REFUSED),
    (36001, None, "", REFUSED),
    (36003, None, "", REFUSED),
    (36004, None, "", REFUSED),
    (80002, None, "", ThrottledError),
    *((code, None, "", AccessError) for code in (10, *range(200, 300))),
]


@pytest.mark.parametrize(("code", "subcode", "message", "kind"), EXPECTED)
def test_a_known_code_becomes_the_error_that_names_its_decision(
    code: int | None, subcode: int | None, message: str, kind: type[GraphError]
) -> None:
    raised = error(code, subcode, message)
    assert type(raised) is kind
    assert (raised.code, raised.subcode) == (code, subcode)


@functools.cache
def rows_reached() -> list[ErrorRow | None]:
    """The row that decides for each of what is expected."""
    return [
        next((row for row in ERROR_TABLE if row.fits(*expected[:3])), None) for expected in EXPECTED
    ]


@pytest.mark.parametrize("row", ERROR_TABLE)
def test_every_row_of_the_table_is_written_out_above_and_reached(row: ErrorRow) -> None:
    decided = zip(EXPECTED, rows_reached(), strict=True)
    reached = [expected for expected, by in decided if by is row]
    assert reached, "no expectation reaches this row"
    assert {kind for *_, kind in reached} == {ERROR_OF[row.cause]}


# Every number of Meta's error reference, of its Graph API pages and of the field reports.
KNOWN_NUMBERS: list[tuple[int | None, int | None]] = [
    *((-2, subcode) for subcode in (2207003, 2207020)),
    *((-1, subcode) for subcode in (2207001, 2207032, 2207053, 2207073)),
    *((1, 2207057), (4, 2207051), (9, 2207042), (25, 2207050), (352, 2207026)),
    *((24, subcode) for subcode in (2207006, 2207008)),
    *((100, subcode) for subcode in (2207023, 2207028, 2207035, 2207036, 2207037, 2207040)),
    *((9004, 2207052), (9007, 2207027)),
    *((36000, 2207004), (36001, 2207005), (36003, 2207009), (36004, 2207010)),
    *((100, subcode) for subcode in range(9050, 9065)),
    *((10, 9053), (100, 33)),
    *((None, subcode) for subcode in (2207076, 2207077, 2207082, 2207085)),
    *((190, subcode) for subcode in (458, 459, 460, 463, 464, 467, 492)),
    *((code, None) for code in (1, 2, 3, 4, 17, 341, 32, 613, 80002, 10, *range(200, 300))),
    *((code, None) for code in (102, 190, 100, 368, 506)),
]


@pytest.mark.parametrize(("code", "subcode"), KNOWN_NUMBERS)
def test_every_number_that_is_known_of_has_a_row_of_its_own(
    code: int | None, subcode: int | None
) -> None:
    row = next(row for row in ERROR_TABLE if row.fits(code, subcode, ""))
    named = row.code if subcode is None else row.subcode
    assert named is not None


def test_no_two_rows_ask_for_the_same_thing() -> None:
    keys = [(row.code, row.subcode, row.text) for row in ERROR_TABLE]
    assert len(keys) == len(set(keys))


def test_instagram_subcodes_count_whatever_code_they_come_with() -> None:
    assert type(error(100, 2207010)) is ContentRefusedError
    assert type(error(24, 2207042)) is QuotaUsedUpError


@pytest.mark.parametrize(("code", "lost"), [(10, True), (200, True), (299, True), (190, False)])
def test_a_lost_permission_is_told_from_a_dead_token(code: int, lost: bool) -> None:
    raised = error(code)
    assert isinstance(raised, AccessError)
    assert (raised.cause is Cause.PERMISSION) is lost


def test_throttling_says_for_how_long_when_meta_does() -> None:
    usage = Usage(account={"1": 100.0}, regain_access_minutes=19)
    raised = error_from(answer(80002), 400, usage)
    assert isinstance(raised, ThrottledError)
    assert raised.regain_access_minutes == 19
    unknown = error(17)
    assert isinstance(unknown, ThrottledError)
    assert unknown.regain_access_minutes is None


@pytest.mark.parametrize(
    ("status", "kind"),
    [(400, RequestRefusedError), (429, ThrottledError), (503, TransientError)],
)
def test_an_unknown_code_is_judged_by_the_status(status: int, kind: type[GraphError]) -> None:
    assert type(error_from(answer(31337), status, None)) is kind


def test_what_meta_says_to_the_person_and_to_its_support_is_kept() -> None:
    body = {
        "message": "The caption was too long.",
        "type": "OAuthException",
        "code": 36004,
        "error_subcode": 2207010,
        "is_transient": False,
        "error_user_title": "Caption too long",
        "error_user_msg": "It has 2201 characters, 2200 are allowed.",
        "fbtrace_id": "AbCdEfGh123",
    }
    raised = error_from({"error": body}, 400, None)
    assert raised.message == "The caption was too long."
    assert raised.user_title == "Caption too long"
    assert raised.user_message == "It has 2201 characters, 2200 are allowed."
    assert raised.fbtrace_id == "AbCdEfGh123"
    assert raised.http_status == 400
    assert str(raised) == (
        "The caption was too long. (code 36004, subcode 2207010, http 400, fbtrace_id AbCdEfGh123)"
    )


@pytest.mark.parametrize(
    "secret",
    [
        "EAAGm0PX4ZCpsBAxyz",
        "IGAAKxyz0123456789",
        "1234567890|app-secret",
        "https://scontent.example/v/t.jpg?oh=signature",
        "0123456789abcdef" * 4,
    ],
)
def test_secrets_in_metas_own_words_are_cut_out(secret: str) -> None:
    words = f"Malformed access token {secret} given"
    body = {"code": 190, "message": words, "error_user_title": words, "error_user_msg": words}
    raised = error_from({"error": body}, 400, None)
    shown = (str(raised), repr(raised), raised.message, raised.user_title, raised.user_message)
    assert not [text for text in shown if secret in str(text)]
    assert raised.message.startswith("Malformed access token")


def test_a_failed_container_says_what_the_person_must_change() -> None:
    text = "Error: Media upload has failed with error code 2207026"
    failed = container_error(
        ContainerStatus(status_code=StatusCode.ERROR, status=text),
    )
    assert isinstance(failed, ContentRefusedError)
    assert (failed.cause, failed.subcode) == (Cause.MEDIA_FORMAT, 2207026)


@pytest.mark.parametrize(
    "status", [None, "Error: 2207001", "Error: 2207027", "Error: 2207008", "Error: 2207999"]
)
def test_a_container_that_failed_for_no_fault_of_the_post_needs_a_new_one(
    status: str | None,
) -> None:
    failed = ContainerStatus(status_code=StatusCode.ERROR, status=status)
    assert type(container_error(failed)) is ContainerLostError


def test_a_container_that_failed_for_a_mistake_of_ours_is_not_made_anew() -> None:
    failed = ContainerStatus(status_code=StatusCode.ERROR, status="Error: 2207023")
    assert type(container_error(failed)) is OurMistakeError


def test_a_long_number_in_a_status_is_no_subcode() -> None:
    status = ContainerStatus(status_code=StatusCode.ERROR, status="Media 122070261 failed")
    assert status.subcode is None


odd = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers())
keys = ("code", "error_subcode", "message", "error_user_title", "error_user_msg", "fbtrace_id")


@given(odd | st.fixed_dictionaries({}, optional=dict(zip(keys, itertools.repeat(odd)))), odd)
def test_no_error_answer_is_too_odd_to_be_classified(body: object, other: object) -> None:
    for payload in ({"error": body}, {"other": other}):
        assert isinstance(error_from(payload, 400, None), GraphError)
