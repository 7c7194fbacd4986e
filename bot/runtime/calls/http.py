"""python-telegram-bot's requests on aiohttp: its parser is compiled, so a call to Telegram costs
a third of what it costs with the library's own httpx. Used by `bot.updates.inbox_bot`.
"""

import re
from json import dumps, loads
from typing import Any
from urllib.request import getproxies

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.runtime.calls.lost_call import CallLostError
from bot.runtime.calls.reachability import Reachability

READ_SECONDS, CONNECT_SECONDS = 10.0, 10.0
SAYING_SECONDS = 60.0  # from then on: whoever answers a byte a second is never silent
SENDING_SECONDS = 600.0  # with a picture, on the worst of lines
CONNECTIONS = 64
BAD_GATEWAY = 502  # from here on it is not the Bot API that answers
OF_THE_BOT = ("/getMe", "/getUpdates", "/setWebhook", "/deleteWebhook", "/getWebhookInfo")
ASKED_AGAIN = ("/getUpdates", "/getWebhookInfo")  # as long as the bot runs
UNKNOWN = (401, 404)  # so Telegram answers for a token that it does not know, or not just now
RETRY_AFTER = "retry_after"
INTEGER = re.compile(r"-?[0-9]{1,15}")
LONGEST_WAIT = 3600  # seconds: who is told to wait longer asks again all the same


class AiohttpRequest(BaseRequest):
    """One pool of connections. A timeout that a call leaves open is ten seconds, of silence; all of
    a call has an end as well. Each call tells `reachability` what became of it."""

    def __init__(self, reachability: Reachability | None = None) -> None:
        self._session: ClientSession | None = None
        self._reachability = reachability

    @property
    def read_timeout(self) -> float:
        return READ_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            connector = TCPConnector(limit=CONNECTIONS)
            # Trusting the environment means reading it (and .netrc) at every request; a jar means
            # looking at every request for cookies, of which Telegram gives none.
            self._session = ClientSession(
                connector=connector, cookie_jar=DummyCookieJar(), trust_env=bool(getproxies())
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # noqa: PLR0913 - the library's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - aiohttp has none
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - waits with connect
    ) -> tuple[int, bytes]:
        """Raises TimedOut or CallLostError when nobody knows what became of the call, else
        NetworkError; without the URL, which holds the bot's token."""
        if self._session is None:
            raise RuntimeError("this request is not initialized")
        body, headers = _content(request_data)
        timeout = _timeout(body, connect_timeout, read_timeout)
        headers["User-Agent"] = self.USER_AGENT
        try:
            async with self._session.request(
                method, url, data=body, timeout=timeout, headers=headers
            ) as response:
                answer = await response.read()
        except (ClientConnectorError, ConnectionTimeoutError) as error:  # nothing was sent
            self._note(type(error).__name__)
            raise NetworkError(f"aiohttp.{type(error).__name__}") from error
        except TimeoutError as error:
            if url.endswith(OF_THE_BOT):  # the others may wait for a file that Telegram fetches
                self._note("no answer in time")
            raise TimedOut from error
        except ClientError as error:
            self._note(type(error).__name__)
            raise CallLostError(f"aiohttp.{type(error).__name__}") from error
        self._note(_trouble(response.status, url))
        return response.status, answer

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Whatever comes is read without an error that is not the library's own: such a one ends
        whatever has made the call, be it the asking for updates. Raises CallLostError."""
        try:
            told = loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            raise CallLostError("Telegram's answer is no JSON") from None
        if not isinstance(told, dict):
            raise CallLostError("Telegram's answer is no object")
        if told.get("ok") is True:
            return _Told(told)
        description, parameters = told.get("description"), told.get("parameters")
        return _Told(
            description=description if isinstance(description, str) else None,
            parameters=_parameters(parameters if isinstance(parameters, dict) else {}),
        )

    def _note(self, trouble: str | None) -> None:
        if self._reachability is None:
            return
        if trouble is None:
            self._reachability.answered()
        else:
            self._reachability.failed(trouble)


class _Told(dict[str, Any]):
    """An answer, of which the library takes it for granted that it has a result."""

    def __missing__(self, name: str) -> object:
        raise CallLostError(f"Telegram's answer has no {name}: {self.get('description')}")


def _parameters(told: dict[str, Any]) -> dict[str, int]:
    """What a refusal says besides its words, as far as it can be read."""
    whole = {name: int(it) for name, it in told.items() if INTEGER.fullmatch(str(it))}
    if RETRY_AFTER in whole:
        whole[RETRY_AFTER] = min(whole[RETRY_AFTER], LONGEST_WAIT)
    return whole


def _trouble(status: int, url: str) -> str | None:
    if status in UNKNOWN and url.endswith(ASKED_AGAIN):
        return f"HTTP {status}: it does not know this bot now"
    return f"HTTP {status}" if status >= BAD_GATEWAY else None


def _or(value: ODVInput[float], default: float) -> float | None:
    return default if isinstance(value, DefaultValue) else value


def _timeout(
    body: FormData | bytes | None, connect: ODVInput[float], silence: ODVInput[float]
) -> ClientTimeout:
    waits = (_or(connect, CONNECT_SECONDS), _or(silence, READ_SECONDS))
    sending = SENDING_SECONDS if isinstance(body, FormData) else 0
    whole = sum(it or 0 for it in waits) + sending + SAYING_SECONDS
    return ClientTimeout(total=whole, connect=waits[0], sock_read=waits[1])


def _content(data: RequestData | None) -> tuple[FormData | bytes | None, dict[str, str]]:
    """The body and its headers: JSON of all that is given at once, which the library would make of
    each value by itself; a form where there are files."""
    if data is None:
        return None, {}
    if not data.multipart_data:
        return dumps(data.parameters).encode(), {"Content-Type": "application/json"}
    given = data.parameters.items()
    parts = FormData({name: it if isinstance(it, str) else dumps(it) for name, it in given})
    for name, (filename, content, kind) in data.multipart_data.items():
        parts.add_field(name, content, filename=filename, content_type=kind)
    return parts, {}
