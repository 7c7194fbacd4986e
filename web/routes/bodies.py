"""The body of a request, up to a limit. Used by `webhook` and `mini_app`."""

import json
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request


async def json_in(request: Request, most: int) -> object:
    """None when it is no JSON. Its length, where it is told, is a number: the server has judged it.
    Raises HTTPException when it is longer than `most` bytes."""
    if int(request.headers.get("Content-Length", "0")) > most:
        raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        found: object = json.loads(bytes(body))
    except (ValueError, RecursionError):
        return None
    return found
