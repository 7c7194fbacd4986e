"""python-telegram-bot's requests on aiohttp: its parser is compiled, so a call to Telegram costs
a third of what it costs with the library's own httpx. Used by `bot.updates.inbox_bot`.
"""

from json import dumps
from urllib.request import getproxies

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
    TCPConnector,
)
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.runtime.calls.lost_call import CallLostError
from bot.runtime.calls.reachability import Reachability

READ_SECONDS, CONNECT_SECONDS = 10.0, 10.0
CONNECTIONS = 64
FORM = "application/x-www-form-urlencoded"
BAD_GATEWAY = 502  # from here on it is not the Bot API that answers
OF_THE_BOT = ("/getMe", "/getUpdates", "/setWebhook", "/deleteWebhook", "/getWebhookInfo")


class AiohttpRequest(BaseRequest):
    """One pool of connections. A timeout that a call leaves open is ten seconds. Each call tells
    `reachability` what became of it."""

    def __init__(self, reachability: Reachability | None = None) -> None:
        self._session: ClientSession | None = None
        self._reachability = reachability

    @property
    def read_timeout(self) -> float:
        return READ_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            connector = TCPConnector(limit=CONNECTIONS)
            # Trusting the environment means reading it (and .netrc) at every request.
            self._session = ClientSession(connector=connector, trust_env=bool(getproxies()))

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
        timeout = ClientTimeout(
            total=None,
            connect=_or(connect_timeout, CONNECT_SECONDS),
            sock_read=_or(read_timeout, READ_SECONDS),
        )
        body, headers = _content(request_data)
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
        self._note(f"HTTP {response.status}" if response.status >= BAD_GATEWAY else None)
        return response.status, answer

    def _note(self, trouble: str | None) -> None:
        if self._reachability is None:
            return
        if trouble is None:
            self._reachability.answered()
        else:
            self._reachability.failed(trouble)


def _or(value: ODVInput[float], default: float) -> float | None:
    return default if isinstance(value, DefaultValue) else value


def _content(data: RequestData | None) -> tuple[FormData | bytes | None, dict[str, str]]:
    """The body and its headers. A form without files is written here: for each of them aiohttp
    would make a boundary that it then does not need. What writes it is compiled, too; the library
    would make JSON of each value twice."""
    if data is None:
        return None, {}
    given = {name: it if isinstance(it, str) else dumps(it) for name, it in data.parameters.items()}
    if not data.multipart_data:
        form = URL.build(query=given).raw_query_string
        return form.encode(), {"Content-Type": FORM}
    parts = FormData(given)
    for name, (filename, content, kind) in data.multipart_data.items():
        parts.add_field(name, content, filename=filename, content_type=kind)
    return parts, {}
