"""Where Telegram delivers updates, and nobody else: who does not say the secret is refused before
the body is read. A route of `web/app.py`."""

import hmac
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from web.routes.bodies import json_in

log = logging.getLogger(__name__)

PATH = "/telegram"
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
MOST_BYTES = 1024 * 1024  # of a body; Telegram's updates are far smaller

Deliver = Callable[[object], Awaitable[bool]]


@dataclass(frozen=True)
class Webhook:
    """What a delivery must say, and who takes it: `deliver` stores what it is given before it
    returns, False when that is no update."""

    secret: str = field(repr=False)
    deliver: Deliver

    async def answer(self, request: Request) -> Response:
        """200 once it is stored. What is no update gets 200 as well: told otherwise, Telegram would
        send it again and again."""
        said = request.headers.get(SECRET, "")
        if not hmac.compare_digest(said.encode(), self.secret.encode()):
            raise HTTPException(HTTPStatus.FORBIDDEN)
        content = await json_in(request, MOST_BYTES)
        if not await self.deliver(content):
            log.error("webhook: Telegram has delivered something that is no update; it is left out")
        return Response()
