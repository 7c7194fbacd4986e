"""Which error an answer of Meta's means: by the table of codes, or by its words where they say
more."""

import json
import re
from collections.abc import Mapping
from typing import Any

from graph.answers import ContainerStatus
from graph.causes import Cause
from graph.error_table import ERROR_OF, ERROR_TABLE, NOT_FETCHED, OPTION, OPTION_OF
from graph.errors import (
    UNASKED,
    AccessError,
    AnswerLostError,
    Asked,
    ContainerLostError,
    Details,
    GraphError,
    NotReadyError,
    ObjectMissingError,
    OptionRefusedError,
    OurMistakeError,
    RequestRefusedError,
    ThrottledError,
    TransientError,
)
from graph.usage import Usage

CODE = re.compile(r"-?[0-9]{1,9}")


def error_from(
    payload: Mapping[str, Any],
    http_status: int | None,
    usage: Usage | None,
    asked: Asked = UNASKED,
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
    words = _words(message, details)
    fitting = (
        row for row in ERROR_TABLE if row.fits(details["code"], details["subcode"], words, asked)
    )
    row = next(fitting, None)
    cause = _cause(row.cause if row else _by_status(http_status), message)
    error, details["cause"] = ERROR_OF[cause], cause
    if issubclass(error, ThrottledError):
        minutes = usage.regain_access_minutes if usage else None
        return error(message, regain_access_minutes=minutes, **details)
    if issubclass(error, OptionRefusedError):
        option = OPTION_OF.get(cause) or option_named(words) or ""
        return error(message, parameter=option, **details)
    return error(message, **details)


def container_error(status: ContainerStatus) -> GraphError:
    """Why a container is ERROR or EXPIRED. What would be "try again" of a call means here that a
    new container is needed, as the old one never recovers."""
    error = error_from(
        {"error": {"message": status.status or "", "error_subcode": status.subcode}}, None, None
    )
    repeatable = TransientError, NotReadyError, ObjectMissingError, RequestRefusedError
    if isinstance(error, repeatable) and not isinstance(error, OurMistakeError):
        cause = _cause_of_failed_container(error)
        return ContainerLostError(error.message, subcode=error.subcode, cause=cause)
    return error


def upload_error(answer: object, http_status: int) -> GraphError:
    """Why the bytes of a video were not taken. Meta's answer has a shape of its own, whose words
    may be an error of the usual shape."""
    told = answer.get("debug_info") if isinstance(answer, dict) else None
    if not isinstance(told, dict):
        return AnswerLostError("Meta's answer to an upload is not known", http_status=http_status)
    message = str(told.get("message") or told.get("type") or "")
    if told.get("type") == "NotAuthorizedError":
        return AccessError(message, http_status=http_status)
    try:
        inner = json.loads(message)
    except ValueError:
        inner = None
    if isinstance(inner, dict) and "error" in inner:
        error = error_from(inner, http_status, None)
        trouble = TransientError | RequestRefusedError
        return (
            ContainerLostError(message, cause=error.cause) if isinstance(error, trouble) else error
        )
    if told.get("retriable"):
        return TransientError(message, http_status=http_status)
    return ContainerLostError(message, cause=Cause.VIDEO_UPLOAD_FAILED, http_status=http_status)


def _cause_of_failed_container(error: GraphError) -> Cause:
    """That of the words, where they are more exact than the number. Of a failed container a number
    that a call would be repeated for says no more than that Instagram had trouble."""
    told = _cause(Cause.CONTAINER, error.message)
    if error.subcode is None or told is not Cause.CONTAINER:
        return told
    is_trouble = isinstance(error, TransientError | ObjectMissingError)
    return Cause.INSTAGRAM if is_trouble else error.cause


def _cause(cause: Cause, message: str) -> Cause:
    """That of the row, unless the words are more exact."""
    is_file = cause is Cause.CONTAINER and NOT_FETCHED.search(message)
    return Cause.MEDIA_UNREACHABLE if is_file else cause


def _words(message: str, details: Details) -> str:
    return "\n".join((message, details["user_title"] or "", details["user_message"] or ""))


def option_named(words: str) -> str | None:
    """Which of Meta's parameters an option is refused by."""
    found = re.search(OPTION, words, re.IGNORECASE)
    return found[0].lower() if found else None


def _by_status(http_status: int | None) -> Cause:
    if http_status == 429:
        return Cause.THROTTLED
    return Cause.INSTAGRAM if (http_status or 0) >= 500 else Cause.UNKNOWN


def _number(value: object) -> int | None:
    """Also one that is written as text, as another server on the way may."""
    text = str(value) if isinstance(value, int | str) else ""
    return int(text) if CODE.fullmatch(text) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
