"""Which error class each of Meta's codes becomes, as data, and the function that reads it.

Sources: Meta's "Error codes" reference of the Instagram platform ("reference"), its Graph API
pages on error handling and rate limiting ("graph"), reports of other publishers ("field"), and
our own conclusions ("inference"). What is done about each is said in
`posting/publishing/treatment.py`, and all of it together in `docs/errors.md`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from graph.answers import ContainerStatus
from graph.errors import (
    AccessError,
    AccountTroubleError,
    AppBlockedError,
    ContainerLostError,
    ContentRefusedError,
    Details,
    Field,
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

Source: TypeAlias = Literal["reference", "graph", "field", "inference"]

PERMISSION_RANGE = range(200, 300)
PERMISSION_CODES = (10, *PERMISSION_RANGE)


@dataclass(frozen=True)
class ErrorRow:
    """One line of the table; None stands for "any". `text` is a pattern sought in the message."""

    code: int | range | None
    subcode: int | range | None
    error: type[GraphError]
    field: Field | None
    source: Source
    meaning: str
    text: str | None = None

    def fits(self, code: int | None, subcode: int | None, text: str) -> bool:
        """Instagram's subcodes (2207…) are unique, so they count whatever code comes with them."""
        if not _is_among(subcode, self.subcode):
            return False
        unique = isinstance(self.subcode, int) and self.subcode >= 2207000
        if not unique and not _is_among(code, self.code):
            return False
        return self.text is None or re.search(self.text, text, re.IGNORECASE) is not None


def _is_among(number: int | None, wanted: int | range | None) -> bool:
    if isinstance(wanted, range):
        return number in wanted
    return wanted is None or number == wanted


def _refused(field: Field, text: str) -> ErrorRow:
    """A bad parameter (100) whose message names what a person can change."""
    meaning = f"{field} refused"
    return ErrorRow(100, None, ContentRefusedError, field, "inference", meaning, text)


# The most specific rows first: the first one that fits is taken.
ERROR_TABLE: tuple[ErrorRow, ...] = (
    # Instagram's own subcodes
    ErrorRow(-2, 2207003, ContainerLostError, None, "reference", "download of the media timed out"),
    ErrorRow(-2, 2207020, ContainerLostError, None, "reference", "media or container expired"),
    ErrorRow(-1, 2207001, TransientError, None, "reference", "server error, or suspected spam"),
    ErrorRow(-1, 2207032, ContainerLostError, None, "reference", "container could not be made"),
    ErrorRow(-1, 2207053, ContainerLostError, None, "reference", "unknown upload error of a video"),
    ErrorRow(-1, 2207073, ContentRefusedError, None, "reference", "this kind cannot be deleted"),
    ErrorRow(1, 2207057, ContentRefusedError, "thumb_offset", "reference", "cover too late"),
    ErrorRow(4, 2207051, SpamSuspectedError, None, "reference", "suspected spam; may be live"),
    ErrorRow(9, 2207042, QuotaUsedUpError, None, "reference", "daily publishing limit"),
    ErrorRow(24, 2207006, ContainerLostError, None, "reference", "media not found, container lost"),
    ErrorRow(24, 2207008, ObjectMissingError, None, "reference", "container missing or expired"),
    ErrorRow(25, 2207050, AccountTroubleError, None, "reference", "restricted or checkpointed"),
    ErrorRow(100, 2207023, OurMistakeError, None, "reference", "unknown media_type"),
    ErrorRow(100, 2207028, OurMistakeError, None, "reference", "carousel without 2 to 10 items"),
    ErrorRow(100, 2207035, OurMistakeError, None, "reference", "position of a product on a video"),
    ErrorRow(100, 2207036, OurMistakeError, None, "reference", "no position of a product"),
    ErrorRow(100, 2207037, OurMistakeError, None, "reference", "invalid product tag"),
    ErrorRow(100, 2207040, ContentRefusedError, "user_tags", "reference", "more than 20 tags"),
    ErrorRow(110, 2207018, ContentRefusedError, "user_tags", "field", "a person cannot be tagged"),
    ErrorRow(352, 2207026, ContentRefusedError, "media", "reference", "video format unsupported"),
    ErrorRow(9004, 2207052, ContainerLostError, None, "reference", "media could not be fetched"),
    ErrorRow(9007, 2207027, NotReadyError, None, "reference", "media not ready"),
    ErrorRow(36000, 2207004, ContentRefusedError, "media", "reference", "image over 8 MiB"),
    ErrorRow(36001, 2207005, ContentRefusedError, "media", "reference", "image format unsupported"),
    ErrorRow(36003, 2207009, ContentRefusedError, "media", "reference", "aspect ratio"),
    ErrorRow(36004, 2207010, ContentRefusedError, "caption", "reference", "caption too long"),
    ErrorRow(None, 2207076, ContainerLostError, None, "field", "video could not be taken in"),
    ErrorRow(None, 2207077, ContainerLostError, None, "field", "video could not be downloaded"),
    ErrorRow(None, 2207082, ContainerLostError, None, "field", "video processing failed"),
    ErrorRow(None, 2207085, ContentRefusedError, "media", "field", "video format or duration"),
    # Subcodes of the Graph API
    ErrorRow(10, 9053, OurMistakeError, None, "reference", "Meta's sound library"),
    ErrorRow(100, 33, ObjectMissingError, None, "graph", "no such object, or not yet"),
    ErrorRow(100, range(9050, 9065), OurMistakeError, None, "reference", "Meta's sound library"),
    ErrorRow(190, 458, AccessError, None, "graph", "the person removed the app"),
    ErrorRow(190, 459, AccountTroubleError, None, "graph", "checkpoint: log in and confirm"),
    ErrorRow(190, 464, AccountTroubleError, None, "graph", "the person is not confirmed"),
    # Told by their words
    ErrorRow(None, None, AppBlockedError, None, "field", "whole app blocked", "api access blocked"),
    ErrorRow(
        None,
        None,
        AccountTroubleError,
        None,
        "field",
        "checkpoint",
        r"log in (?:to|at) \S*(?:instagram|facebook)\.com|checkpoint|session\b.*\bmalformed",
    ),
    ErrorRow(
        None,
        None,
        NotProfessionalError,
        None,
        "field",
        "a personal account",
        r"\bnot an? (?:instagram )?(?:business|professional|creator)\b",
    ),
    ErrorRow(
        10, None, RequestRefusedError, None, "reference", "a figure below 5", "not enough viewers"
    ),
    ErrorRow(
        None,
        None,
        ContentRefusedError,
        "location_id",
        "reference",
        "the Page has no coordinates",
        "INVALID_LOCATION_ID",
    ),
    ErrorRow(
        None,
        None,
        OurMistakeError,
        None,
        "reference",
        "partnership label refused",
        "INSTAGRAM_PLATFORM_API__(?:PERMISSION|INVALID_PARAM)",
    ),
    ErrorRow(2500, None, AccessError, None, "field", "no token that counts", "access token"),
    ErrorRow(None, None, ContentRefusedError, "hashtags", "field", "hashtags refused", "hashtag"),
    ErrorRow(100, None, OurMistakeError, None, "field", "collaborators refused", "collaborators"),
    _refused("location_id", "location_?id"),
    _refused("user_tags", r"user_?tags?\b|username|be tagged|tag this"),
    _refused("thumb_offset", "thumb_offset"),
    _refused("caption", r"\bcaption\b"),
    _refused("media", "image_url|video_url"),
    # By their code
    ErrorRow(-2, None, ContainerLostError, None, "inference", "as both of its documented subcodes"),
    ErrorRow(-1, None, TransientError, None, "inference", "trouble at Instagram"),
    ErrorRow(1, None, TransientError, None, "graph", "unknown error"),
    ErrorRow(2, None, TransientError, None, "graph", "service unavailable"),
    ErrorRow(3, None, AppBlockedError, None, "graph", "method not permitted for this app"),
    ErrorRow(4, None, ThrottledError, None, "graph", "too many calls of the app"),
    ErrorRow(10, None, AccessError, None, "graph", "permission missing or removed"),
    ErrorRow(17, None, ThrottledError, None, "graph", "too many calls of the user"),
    ErrorRow(24, None, ContainerLostError, None, "inference", "container lost"),
    ErrorRow(25, None, AccountTroubleError, None, "inference", "as its documented subcode"),
    ErrorRow(32, None, ThrottledError, None, "graph", "too many calls of the Page"),
    ErrorRow(100, range(2207000, 2208000), RequestRefusedError, None, "inference", "unknown to us"),
    ErrorRow(100, None, OurMistakeError, None, "graph", "a parameter is refused"),
    ErrorRow(102, None, AccessError, None, "graph", "token invalid"),
    ErrorRow(190, 460, AccessError, None, "graph", "the password was changed"),
    ErrorRow(190, 463, AccessError, None, "graph", "token expired"),
    ErrorRow(190, 467, AccessError, None, "graph", "token invalidated"),
    ErrorRow(190, 492, AccessError, None, "graph", "the person has no role on the Page"),
    ErrorRow(190, None, AccessError, None, "graph", "token invalid, every other subcode"),
    ErrorRow(PERMISSION_RANGE, None, AccessError, None, "graph", "permission missing or removed"),
    ErrorRow(341, None, ThrottledError, None, "graph", "limit of the application"),
    ErrorRow(352, None, ContentRefusedError, "media", "inference", "as its documented subcode"),
    ErrorRow(
        368, None, AccountTroubleError, None, "graph", "blocked for a while: policy violations"
    ),
    ErrorRow(506, None, ContentRefusedError, None, "graph", "the same post again"),
    ErrorRow(613, None, ThrottledError, None, "graph", "custom limit of calls"),
    ErrorRow(9004, None, ContainerLostError, None, "inference", "as its documented subcode"),
    ErrorRow(9007, None, NotReadyError, None, "inference", "as its documented subcode"),
    ErrorRow(36000, None, ContentRefusedError, "media", "inference", "as its documented subcode"),
    ErrorRow(36001, None, ContentRefusedError, "media", "inference", "as its documented subcode"),
    ErrorRow(36003, None, ContentRefusedError, "media", "inference", "as its documented subcode"),
    ErrorRow(36004, None, ContentRefusedError, "caption", "inference", "as its documented subcode"),
    ErrorRow(
        80002, None, ThrottledError, None, "graph", "too many calls for the Instagram account"
    ),
)


def error_from(
    payload: Mapping[str, Any], http_status: int | None, usage: Usage | None
) -> GraphError:
    """The error that Meta's answer `{"error": {…}}` means. Never raises, whatever is inside."""
    body = payload.get("error")
    fields: Mapping[str, Any] = body if isinstance(body, Mapping) else {}
    message = _text(fields.get("message")) or "Meta gave no reason"
    details = Details(
        code=_number(fields.get("code")),
        subcode=_number(fields.get("error_subcode")),
        user_title=_text(fields.get("error_user_title")),
        user_message=_text(fields.get("error_user_msg")),
        fbtrace_id=_text(fields.get("fbtrace_id")),
        http_status=http_status,
    )
    row = _fitting(message, details)
    error = row.error if row else _by_status(http_status)
    if issubclass(error, ContentRefusedError):
        return error(message, field=row.field if row else None, **details)
    if issubclass(error, AccessError):
        return error(message, lost_permission=details["code"] in PERMISSION_CODES, **details)
    if issubclass(error, ThrottledError):
        minutes = usage.regain_access_minutes if usage else None
        return error(message, regain_access_minutes=minutes, **details)
    return error(message, **details)


def container_error(status: ContainerStatus) -> GraphError:
    """Why a container is ERROR or EXPIRED. What would be "try again" of a call means here that a
    new container is needed, as the old one never recovers."""
    error = error_from(
        {"error": {"message": status.status or "", "error_subcode": status.subcode}}, None, None
    )
    repeatable = TransientError, NotReadyError, ObjectMissingError, RequestRefusedError
    if isinstance(error, repeatable) and not isinstance(error, OurMistakeError):
        return ContainerLostError(error.message, subcode=error.subcode)
    return error


def _fitting(message: str, details: Details) -> ErrorRow | None:
    texts = (message, details["user_title"] or "", details["user_message"] or "")
    words = "\n".join(texts)
    fitting = (row for row in ERROR_TABLE if row.fits(details["code"], details["subcode"], words))
    return next(fitting, None)


def _by_status(http_status: int | None) -> type[GraphError]:
    if http_status == 429:
        return ThrottledError
    return TransientError if (http_status or 0) >= 500 else RequestRefusedError


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
