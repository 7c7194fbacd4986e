"""Carries calls to Meta: the one pool of connections of a process. Used by `graph.client`.

A read is tried again at once after trouble on the way; a write is sent once, and if its answer is
lost the caller is told so. Each call leaves a line in the log: errors as warnings, the others only
for those who count calls.
"""

import hashlib
import hmac
import json
import logging
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any, BinaryIO

import requests
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.auth import AuthBase
from requests.utils import get_environ_proxies
from urllib3.exceptions import MaxRetryError, NewConnectionError, ProxyError, SSLError

from graph.error_reading import error_from, upload_error
from graph.errors import (
    AnswerLostError,
    AnswerUnreadableError,
    Asked,
    GraphError,
    TransientError,
    UnreachableError,
)
from graph.hosts import GraphHosts, is_facebooks
from graph.usage import Usage, parse_usage

log = logging.getLogger(__name__)

READ_ATTEMPTS = 2
MOST_BYTES = 8_000_000  # of an answer; of the largest list hundreds of thousands are expected
PIECE = 64 * 1024

Json = dict[str, Any]
Parameters = Mapping[str, str]
OnUsage = Callable[[Usage], None]


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of Meta, in whose name. `base` is the address that the path is appended to."""

    base: str
    path: str
    parameters: Parameters = field(repr=False)
    token: str = field(repr=False)


class Transport:
    """What the clients of a process share: the addresses, the app and the connections. For any
    number of threads and accounts at once: nothing of a call stays in it.

    Timeouts are seconds to connect and seconds of silence while reading. `adapter` holds the
    connections: it knows whom to trust, and when a call is over that never is silent for long.
    """

    def __init__(
        self,
        hosts: GraphHosts,
        *,
        app_id: str | None = None,
        app_secret: str | None = None,
        timeout: tuple[float, float] = (5.0, 30.0),
        adapter: BaseAdapter | None = None,
    ) -> None:
        self.hosts = hosts
        self._app_id = app_id
        self._app_secret = app_secret
        self._timeout = timeout
        self._session = requests.Session()
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        # Left to itself, requests reads the environment anew at every call: a third of its time.
        self._session.trust_env = False
        self._proxies = {host: get_environ_proxies(host) for host in hosts.all()}
        shared = adapter or HTTPAdapter()
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, shared)

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    @property
    def app_token(self) -> str | None:
        """With which Meta knows the app itself."""
        return f"{self._app_id}|{self._app_secret}" if self._app_id and self._app_secret else None

    def read(self, call: Call, on_usage: OnUsage | None = None) -> Json:
        """A lost answer is as good as none: what was asked can be asked again."""
        failures: list[GraphError] = []
        while len(failures) < READ_ATTEMPTS:
            try:
                return self._send("GET", call, on_usage)
            except (AnswerLostError, UnreachableError, TransientError) as error:
                failures.append(error)
        last = failures[-1]
        if isinstance(last, AnswerLostError):
            lost = UnreachableError if last.http_status is None else AnswerUnreadableError
            raise lost(last.message, http_status=last.http_status)
        raise last

    def write(self, call: Call, on_usage: OnUsage | None = None) -> Json:
        """Sent once, never repeated."""
        return self._send("POST", call, on_usage)

    def delete(self, call: Call, on_usage: OnUsage | None = None) -> Json:
        """Sent once as well: the second would be refused where the first was done."""
        return self._send("DELETE", call, on_usage)

    def send_file(self, address: str, token: str, file: Path, offset: int) -> None:
        """Its bytes from `offset` on, once. Meta has all of it afterwards."""
        facts = {"call": "POST upload"}
        try:
            with file.open("rb") as opened:
                opened.seek(offset)
                self._upload(address, token, opened, file.stat().st_size)
        except GraphError as error:
            log.warning("%s: %s", facts["call"], error.message, extra=facts | _details(error))
            raise
        log.debug("%s", facts["call"], extra={**facts, "outcome": "ok"})

    def _upload(self, address: str, token: str, opened: BinaryIO, size: int) -> None:
        told = {"offset": str(opened.tell()), "file_size": str(size)}
        try:
            with self._session.post(
                address,
                data=opened,
                headers=told,
                auth=_Token("OAuth", token),
                timeout=self._timeout,
                allow_redirects=False,
                proxies=self._proxies_to(address),
                stream=True,
            ) as response:
                answer = _json(response)
        except requests.RequestException as error:
            raise _unanswered(error) from None
        if response.ok and isinstance(answer, dict) and answer.get("success"):
            return
        raise upload_error(answer, response.status_code)

    def _send(self, method: str, call: Call, on_usage: OnUsage | None) -> Json:
        asked = Asked(f"{method} {_kind(call.path)}", call.parameters)
        facts = {"call": asked.call, **_account(call.path)}
        try:
            answer = _opened(*self._exchange(method, call), asked, on_usage)
        except GraphError as error:
            log.warning("%s: %s", facts["call"], error.message, extra=facts | _details(error))
            raise
        log.debug("%s", facts["call"], extra={**facts, "outcome": "ok"})
        return answer

    def _exchange(self, method: str, call: Call) -> tuple[requests.Response, object]:
        """With what the answer says, None when that cannot be read."""
        signed = {**call.parameters, **self._proof(call.token)}
        try:
            with self._session.request(
                method,
                f"{call.base}/{call.path}",
                params=None if method == "POST" else signed,
                data=signed if method == "POST" else None,
                auth=_Token("Bearer", call.token),
                timeout=self._timeout,
                allow_redirects=False,
                proxies=self._proxies_to(call.base),
                stream=True,
            ) as response:
                return response, _json(response)
        except requests.RequestException as error:
            raise _unanswered(error) from None

    def _proxies_to(self, base: str) -> dict[str, str]:
        return next(found for host, found in self._proxies.items() if base.startswith(host))

    def _proof(self, token: str) -> Json:
        """`appsecret_proof`: HMAC-SHA256 of the token with the app's secret, Facebook only."""
        if self._app_secret is None or not is_facebooks(token):
            return {}
        digest = hmac.new(self._app_secret.encode(), token.encode(), hashlib.sha256)
        return {"appsecret_proof": digest.hexdigest()}


class _Token(AuthBase):
    """Puts the token in the header and keeps requests from reading passwords out of ~/.netrc."""

    def __init__(self, scheme: str, token: str) -> None:
        self._header = f"{scheme} {token}"

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = self._header
        return request


def _opened(
    response: requests.Response, answer: object, asked: Asked, on_usage: OnUsage | None
) -> Json:
    usage = parse_usage(response.headers)
    if usage and on_usage:
        on_usage(usage)
    if isinstance(answer, dict) and "error" in answer:
        raise error_from(answer, response.status_code, usage, asked)
    if not isinstance(answer, dict) or not response.ok:
        text = "Meta's answer could not be read"
        raise AnswerLostError(text, http_status=response.status_code)
    return answer


def _json(response: requests.Response) -> object:
    """None for what cannot be read: no JSON, or long, nested or with numbers beyond all measure."""
    body = bytearray()
    for piece in response.iter_content(PIECE):
        body += piece
        if len(body) > MOST_BYTES:
            return None
    try:
        return _savable(json.loads(body.decode(json.detect_encoding(body), "replace")))
    except (ValueError, RecursionError):
        return None


def _savable(value: Any) -> Any:  # noqa: ANN401 - whatever was answered
    """With texts that any database takes and anybody can be sent: an emoji may be cut in half."""
    match value:
        case str():
            whole = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            return whole.replace("\0", "")
        case dict():
            return {_savable(name): _savable(it) for name, it in value.items()}
        case list():
            return [_savable(it) for it in value]
    return value


def _unanswered(error: requests.RequestException) -> GraphError:
    failure = AnswerLostError if _may_have_arrived(error) else UnreachableError
    return failure(f"no answer from Meta: {type(error).__name__}")


def _kind(path: str) -> str:
    """The call without the ids in it: `media_publish`, `me`, `id` for whatever has one."""
    last = path.rpartition("/")[2]
    return "id" if any(map(str.isdigit, last)) else last


def _account(path: str) -> dict[str, str]:
    first, edge, _ = path.partition("/")
    return {"account": first} if edge and first.isdecimal() else {}


def _details(error: GraphError) -> Json:
    """What the log shows of an error besides its message."""
    details = {
        "outcome": type(error).__name__,
        "code": error.code,
        "subcode": error.subcode,
        "fbtrace_id": error.fbtrace_id,
        "http_status": error.http_status,
    }
    return {name: value for name, value in details.items() if value is not None}


def _may_have_arrived(error: requests.RequestException) -> bool:
    """False only when it is certain that no byte of the request left this machine."""
    if isinstance(error, requests.ConnectTimeout | ValueError):  # ValueError: an unusable address
        return False
    cause = error.args[0] if error.args else None
    reason = cause.reason if isinstance(cause, MaxRetryError) else cause
    if isinstance(reason, ProxyError):  # also of a connection that broke after it had served
        reason = reason.original_error
    if isinstance(reason, SSLError) and reason.args:
        return not isinstance(reason.args[0], ssl.SSLCertVerificationError)
    return not isinstance(reason, NewConnectionError)
