"""What the pretend Instagram answers, and how an answer goes wrong."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import requests
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import MaxRetryError, NewConnectionError

Json = dict[str, Any]
Answer = tuple[int, dict[str, str], str]
Effect = Callable[[], Answer]
Fault = Callable[[Effect], Answer]


def when(moment: datetime) -> str:
    """As Meta writes it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")


def ok(body: Json) -> Answer:
    return 200, {"Content-Type": "application/json"}, json.dumps(body)


def refusal(code: int, subcode: int | None = None, message: str = "no", **more: object) -> Answer:
    """Meta's error object, with its habitual status 400."""
    error = {"message": message, "code": code, "fbtrace_id": "Trace1", **more}
    if subcode is not None:
        error["error_subcode"] = subcode
    return 400, {"Content-Type": "application/json"}, json.dumps({"error": error})


def refuses(code: int, subcode: int | None = None, message: str = "no", **more: object) -> Fault:
    """Nothing happens, and Meta says so."""
    return lambda _effect: refusal(code, subcode, message, **more)


def refuses_though_done(code: int, subcode: int | None = None) -> Fault:
    """The error is a lie: the call took effect."""

    def fault(effect: Effect) -> Answer:
        effect()
        return refusal(code, subcode)

    return fault


def loses_the_answer(effect: Effect) -> Answer:
    """The call takes effect and the connection breaks."""
    effect()
    raise requests.ReadTimeout("timed out")


def loses_the_request(effect: Effect) -> Answer:
    """The same for the caller, but Meta never acted."""
    raise requests.ReadTimeout("timed out")


def answers_nonsense_though_done(effect: Effect) -> Answer:
    """A proxy's error page in place of the answer."""
    effect()
    return 502, {"Content-Type": "text/html"}, "<html>Bad gateway</html>"


def cannot_connect(effect: Effect) -> Answer:
    """No connection can be made."""
    connection = HTTPSConnection("graph.instagram.test")
    reason = NewConnectionError(connection, "refused")
    raise requests.ConnectionError(MaxRetryError(None, "/", reason))  # type: ignore[arg-type]


def not_uploaded(kind: str, message: str) -> Answer:
    """The shape of rupload's answers."""
    told = {"retriable": False, "type": kind, "message": message}
    return 400, {"Content-Type": "application/json"}, json.dumps({"debug_info": told})
