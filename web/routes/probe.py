"""What `check` asks for to learn whether an address leads to this very process, and what a
container's health check asks. Routes of `web/app.py`."""

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from http import HTTPStatus
from secrets import token_bytes

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from web.routes.client import is_this_machine
from web.transfer.ranges import extent

PATH = "/probe"  # as `media.own_address` asks it: a test compares
HEALTH = "/health"
WORD = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class Probe:
    """Answers to a word what only this process can: by the same answer it is recognised."""

    key: bytes = field(default_factory=token_bytes, repr=False)

    async def answer(self, request: Request) -> Response:
        """Served as a hosted file is, so that what a proxy does to those is seen."""
        word: str = request.path_params["word"]
        if not WORD.fullmatch(word):
            raise HTTPException(HTTPStatus.NOT_FOUND)
        said = hmac.new(self.key, word.encode(), hashlib.sha256).hexdigest().encode()
        asked = extent(request.method, request.headers, len(said), etag := f'"{word}"')
        headers = {**asked.headers(len(said)), "ETag": etag, "Cache-Control": "no-store"}
        part = said[asked.start : asked.start + asked.length]
        return Response(part, asked.status, headers, media_type="text/plain")


async def health(request: Request) -> Response:
    """For this machine alone."""
    if not is_this_machine(request):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return Response("ok", media_type="text/plain")
