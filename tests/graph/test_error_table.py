"""Every code that Meta is known to answer with leads to the decision it calls for."""

import functools
import itertools
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answers import ContainerStatus, StatusCode
from graph.causes import Cause
from graph.error_reading import container_error, error_from, upload_error
from graph.error_table import ERROR_OF, ERROR_TABLE, ErrorRow
from graph.errors import (
    UNASKED,
    AccessError,
    AccountTroubleError,
    AnswerLostError,
    AppBlockedError,
    Asked,
    ContainerLostError,
    ContentRefusedError,
    GraphError,
    NotAllowedError,
    NotProfessionalError,
    NotReadyError,
    ObjectMissingError,
    OptionRefusedError,
    OurMistakeError,
    QuotaUsedUpError,
    RequestRefusedError,
    SpamSuspectedError,
    ThrottledError,
    TooFewViewersError,
    TransientError,
)
from graph.usage import Usage
from tests.helpers.letters import ANY
from tests.helpers.table import each_row


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
    (1, 2207057, "", REFUSED),
    (4, 2207051, "", SpamSuspectedError),
    (9, 2207042, "", QuotaUsedUpError),
    (24, 2207006, "", ContainerLostError),
    (24, 2207008, "", ObjectMissingError),
    (25, 2207050, "", AccountTroubleError),
    (100, 2207023, "", OurMistakeError),
    (100, 2207028, "", REFUSED),
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
    (None, 2207081, "", OptionRefusedError),
    (None, 2207082, "", ContainerLostError),
    (None, 2207085, "", REFUSED),
    (100, 33, "Object does not exist", ObjectMissingError),
    *((100, subcode, "", OurMistakeError) for subcode in range(9050, 9065)),
    (10, 9053, "", OurMistakeError),
    (10, None, "(#10) The user is not an Instagram Business", NotProfessionalError),
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
    (100, None, "Param collaborators is not allowed", OptionRefusedError),
    (100, None, "Invalid trial_params", OptionRefusedError),
    (10, None, "No permission for user_tags", OptionRefusedError),
    (200, None, "location_id needs another permission", OptionRefusedError),
    (100, None, "Invalid collaborators", REFUSED),
    (100, None, "Tried accessing nonexisting field (collaborators)", OurMistakeError),
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
INVITING = Asked("POST media", {"collaborators": '["carl", "dora.d"]'})
BOTH = Asked("POST media", {**INVITING.parameters, "user_tags": '[{"username": "anna"}]'})
STORY = Asked("POST media", {"media_type": "STORIES"})
COMMENTING, DELETING = Asked("POST comments"), Asked("DELETE id")
MEASURING = Asked("GET insights")
# The same of codes that mean something else for one call than for the others.
EXPECTED_OF_CALLS: list[tuple[Asked, int | None, int | None, str, type[GraphError]]] = [
    (INVITING, 110, 2207018, "Invalid user id", REFUSED),
    (INVITING, 100, None, "Invalid username", REFUSED),
    (STORY, 10, None, "Application does not have permission", OptionRefusedError),
    (STORY, 200, None, "", OptionRefusedError),
    (STORY, 10, None, "(#10) requires instagram_content_publish", AccessError),
    (STORY, 190, None, "", AccessError),
    (COMMENTING, 20, 1772107, "The requested format is not supported", AnswerLostError),
    (COMMENTING, 100, None, "The comment is too long", REFUSED),
    (COMMENTING, 100, 33, "Object does not exist", ObjectMissingError),
    (COMMENTING, 4, 2207051, "", SpamSuspectedError),
    (MEASURING, 10, None, "(#10) Not enough viewers for the media", TooFewViewersError),
    (DELETING, -1, 2207073, "", REFUSED),
    (DELETING, None, 2207085, "", REFUSED),
    (DELETING, 190, None, "", AccessError),
    *(
        (asked, code, None, "", NotAllowedError)
        for asked in (COMMENTING, Asked("GET comments"), MEASURING, DELETING)
        for code in (3, 10, 200, 299)
    ),
]
ALL_EXPECTED = [*((UNASKED, *each) for each in EXPECTED), *EXPECTED_OF_CALLS]


@each_row(("asked", "code", "subcode", "message", "kind"), ALL_EXPECTED)
def test_a_known_code_becomes_the_error_that_names_its_decision(
    asked: Asked, code: int | None, subcode: int | None, message: str, kind: type[GraphError]
) -> None:
    raised = error_from(answer(code, subcode, message), 400, None, asked)
    assert type(raised) is kind
    assert (raised.code, raised.subcode) == (code, subcode)


@functools.cache
def rows_reached() -> list[ErrorRow | None]:
    """The row that decides for each of what is expected."""
    return [
        next((row for row in ERROR_TABLE if row.fits(code, subcode, message, asked)), None)
        for asked, code, subcode, message, _ in ALL_EXPECTED
    ]


@each_row("row", ERROR_TABLE)
def test_every_row_of_the_table_is_written_out_above_and_reached(row: ErrorRow) -> None:
    decided = zip(ALL_EXPECTED, rows_reached(), strict=True)
    reached = [kind for (*_, kind), by in decided if by is row]
    assert reached, "no expectation reaches this row"
    assert set(reached) == {ERROR_OF[row.cause]}


# Every number of Meta's error reference, of its Graph API pages and of the field reports.
KNOWN_NUMBERS: list[tuple[int | None, int | None]] = [
    *((-2, subcode) for subcode in (2207003, 2207020)),
    *((-1, subcode) for subcode in (2207001, 2207032, 2207053)),
    *((1, 2207057), (4, 2207051), (9, 2207042), (25, 2207050), (352, 2207026)),
    *((24, subcode) for subcode in (2207006, 2207008)),
    *((100, subcode) for subcode in (2207023, 2207028, 2207035, 2207036, 2207037, 2207040)),
    *((9004, 2207052), (9007, 2207027)),
    *((36000, 2207004), (36001, 2207005), (36003, 2207009), (36004, 2207010)),
    *((100, subcode) for subcode in range(9050, 9065)),
    *((10, 9053), (100, 33)),
    *((None, subcode) for subcode in (2207076, 2207077, 2207081, 2207082, 2207085)),
    *((190, subcode) for subcode in (458, 459, 460, 463, 464, 467, 492)),
    *((code, None) for code in (1, 2, 3, 4, 17, 341, 32, 613, 80002, 10, *range(200, 300))),
    *((code, None) for code in (102, 190, 100, 368, 506)),
]


NUMBERS_OF_CALLS: list[tuple[Asked, int, int]] = [
    (DELETING, -1, 2207073),
    (COMMENTING, 20, 1772107),
]


@each_row(
    ("asked", "code", "subcode"),
    [*((UNASKED, *each) for each in KNOWN_NUMBERS), *NUMBERS_OF_CALLS],
)
def test_every_number_that_is_known_of_has_a_row_of_its_own(
    asked: Asked, code: int | None, subcode: int | None
) -> None:
    row = next(row for row in ERROR_TABLE if row.fits(code, subcode, "", asked))
    named = row.code if subcode is None else row.subcode
    assert named is not None


def test_no_two_rows_ask_for_the_same_thing() -> None:
    keys = [(row.code, row.subcode, row.text, row.call, row.about) for row in ERROR_TABLE]
    assert len(keys) == len(set(keys))


# --- who, and what, is refused ---


@each_row(
    ("asked", "said", "cause"),
    [
        (INVITING, "Invalid user id", Cause.COLLABORATORS),
        (INVITING, "Private or invalid: carl", Cause.COLLABORATORS),
        (BOTH, "Private or invalid: dora.d.", Cause.COLLABORATORS),
        (BOTH, "Private or invalid: anna", Cause.USER_TAGS),
        (BOTH, "Private or invalid: dora.dee, carlos, mcarl", Cause.USER_TAGS),
        (BOTH, "Invalid user id", Cause.USER_TAGS),
        (BOTH, "These cannot be invited as collaborators: x", Cause.COLLABORATORS),
        (UNASKED, "anna is no collaborator", Cause.COLLABORATORS),
        (UNASKED, "Invalid user id", Cause.USER_TAGS),
        (Asked("POST media", {"user_tags": "[]"}), "Invalid user id", Cause.USER_TAGS),
    ],
)
def test_somebody_who_takes_no_invitation_is_told_from_somebody_who_cannot_be_tagged(
    asked: Asked, said: str, cause: Cause
) -> None:
    """Meta has one number for both; whom it names, or what was sent, tells."""
    body = {"code": 110, "error_subcode": 2207018, "message": "no", "error_user_msg": said}
    assert error_from({"error": body}, 400, None, asked).cause is cause


@each_row(
    ("code", "said", "parameter"),
    [
        (100, "(#100) param collaborators is not allowed", "collaborators"),
        (100, "Unsupported parameter 'user_tags' for this login", "user_tags"),
        (10, "(#10) This app may not use location_id", "location_id"),
        (200, "Trial_params need another permission", "trial_params"),
        (100, "trial_params: not for you", "trial_params"),
    ],
)
def test_what_a_login_may_not_use_is_named(code: int, said: str, parameter: str) -> None:
    refused = error(code, None, said)
    assert isinstance(refused, OptionRefusedError)
    assert refused.parameter == parameter


def test_an_account_without_trial_reels_is_known_by_the_number_alone() -> None:
    refused = error(-1, 2207081, "An unknown error has occurred")
    assert isinstance(refused, OptionRefusedError)
    assert (refused.cause, refused.parameter) == (Cause.TRIAL_REELS, "trial_params")


def test_an_account_that_may_publish_no_stories_is_not_kept_from_publishing_photos() -> None:
    said = answer(10, None, "Application does not have permission for this action")
    refused = error_from(said, 403, None, STORY)
    assert isinstance(refused, OptionRefusedError)
    assert (refused.cause, refused.parameter) == (Cause.STORIES_REFUSED, "stories")
    assert error_from(said, 403, None, Asked("POST media")).cause is Cause.PERMISSION


@each_row(
    ("said", "cause"),
    [
        ("Param user_tags[0]['x'] must be a number less than or equal to 1", Cause.USER_TAGS),
        ("Invalid user_tags: @anna, tagging is not allowed", Cause.USER_TAGS),
        ("Param location_id must be a Page", Cause.LOCATION),
        ("Too many collaborators", Cause.COLLABORATORS),
    ],
)
def test_a_value_that_is_refused_says_nothing_about_the_login(said: str, cause: Cause) -> None:
    """It would be remembered for every post of the account."""
    refused = error(100, None, said)
    assert type(refused) is ContentRefusedError
    assert refused.cause is cause


@each_row("code", [10, 200])
@each_row("asked", [COMMENTING, DELETING, MEASURING])
def test_a_login_that_only_publishes_is_no_lost_access(asked: Asked, code: int) -> None:
    """Else one comment would hold all posts of the account."""
    refused = error_from(answer(code), 400, None, asked)
    assert not isinstance(refused, AccessError)
    assert isinstance(error_from(answer(code), 400, None, Asked("POST media")), AccessError)
    assert isinstance(error_from(answer(190), 400, None, asked), AccessError)


def test_instagram_subcodes_count_whatever_code_they_come_with() -> None:
    assert type(error(100, 2207010)) is ContentRefusedError
    assert type(error(24, 2207042)) is QuotaUsedUpError


@each_row(("code", "lost"), [(10, True), (200, True), (299, True), (190, False)])
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


@each_row(
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


@each_row("status", [None, "Error: 2207001", "Error: 2207027", "Error: 2207008", "Error: 2207999"])
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


odd = st.none() | st.booleans() | st.integers() | st.text(ANY) | st.lists(st.integers())
keys = ("code", "error_subcode", "message", "error_user_title", "error_user_msg", "fbtrace_id")


@given(odd | st.fixed_dictionaries({}, optional=dict(zip(keys, itertools.repeat(odd)))), odd)
def test_no_error_answer_is_too_odd_to_be_classified(body: object, other: object) -> None:
    for payload in ({"error": body}, {"other": other}):
        assert isinstance(error_from(payload, 400, None), GraphError)


INNER = json.dumps({"error": {"message": "no", "code": 352, "error_subcode": 2207026}})


@pytest.mark.parametrize(
    ("answer", "expected", "cause"),
    [
        ({"debug_info": {"type": "NotAuthorizedError"}}, AccessError, Cause.ACCESS),
        (
            {"debug_info": {"type": "ProcessingFailedError", "message": INNER}},
            ContentRefusedError,
            Cause.MEDIA_FORMAT,
        ),
        (
            {"debug_info": {"type": "ProcessingFailedError", "message": "no", "retriable": True}},
            TransientError,
            Cause.INSTAGRAM,
        ),
        (
            {"debug_info": {"type": "ProcessingFailedError", "message": "no", "retriable": False}},
            ContainerLostError,
            Cause.VIDEO_UPLOAD_FAILED,
        ),
        (None, AnswerLostError, Cause.ANSWER_LOST),
        ({"success": False}, AnswerLostError, Cause.ANSWER_LOST),
    ],
)
def test_an_upload_is_refused_in_a_shape_of_its_own(
    answer: object, expected: type[GraphError], cause: Cause
) -> None:
    error = upload_error(answer, 400)
    assert (type(error), error.cause) == (expected, cause)
