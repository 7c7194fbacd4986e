"""The Mini App: its page, which is the same for everybody, and its calls, each of which says who
makes it (`initData`) and is believed only when Telegram has signed that. Routes of `web/app.py`."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from posting import DatabaseTroubleError
from web.routes.bodies import json_in
from web.routes.client import client_address
from web.routes.init_data import TO_ARRANGE, TO_OPEN, ForgedError, Opener, TooOldError, opener
from web.routes.limits import A_MISS, A_REQUEST, ClientBudget

PATH = "/app"
PAGE = Path(__file__).parent.parent / "page"
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}
WORDS = "words.json"
OPEN = "open"
CALLS = (OPEN, "picture", "save")
MOST_BYTES = 64 * 1024  # of what a call says
A_CALL = 5.0  # of a client's budget
SCHEME = "tma "  # how `Authorization` begins

Said = Mapping[str, object]
Answer = Mapping[str, object] | bytes  # bytes: a JPEG


@dataclass(frozen=True)
class MiniApp:
    """`telegram`: from where the page loads Telegram's script, and who may show the page in a
    frame. `words`: those of the page, by language. `answer` is told the person, the call and what
    it says; it may raise DatabaseTroubleError."""

    key: bytes = field(repr=False)
    telegram: str
    words: Mapping[str, Mapping[str, str]]
    answer: Callable[[int, str, Said], Awaitable[Answer]]


@dataclass
class MiniAppRoutes:
    """Answers what belongs to the Mini App."""

    app: MiniApp
    clock: Callable[[], datetime]
    _budget: ClientBudget = field(init=False)
    _files: dict[str, Response] = field(init=False)

    def __post_init__(self) -> None:
        self._budget = ClientBudget(self.clock)
        self._files = dict(_files(self.app, _headers(self.app.telegram)))

    def routes(self, path: str) -> Iterator[Route]:
        yield Route(f"{path}{PATH}/{{name:path}}", self.file, methods=["GET"])
        yield Route(f"{path}{PATH}/{{call}}", self.call, methods=["POST"])

    async def file(self, request: Request) -> Response:
        self._charge(request, A_REQUEST)
        found = self._files.get(request.path_params["name"])
        if found is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return found

    async def call(self, request: Request) -> Response:
        """What is wrong with the post is an answer as any other; who is not believed gets none."""
        self._charge(request, A_CALL)
        call = request.path_params["call"]
        if call not in CALLS:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        headers = _headers(self.app.telegram)
        try:
            who = self._opener(request, call)
        except ForgedError:
            self._budget.charge(client_address(request), A_MISS)
            return JSONResponse({"error": "foreign"}, HTTPStatus.FORBIDDEN, headers)
        except TooOldError:
            return JSONResponse({"error": "too_old"}, HTTPStatus.UNAUTHORIZED, headers)
        said = await json_in(request, MOST_BYTES)
        if not isinstance(said, dict):
            raise HTTPException(HTTPStatus.BAD_REQUEST)
        try:
            answer = await self.app.answer(who.person_id, call, said)
        except DatabaseTroubleError:  # the bot says so in its log, once
            raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE) from None
        if isinstance(answer, bytes):
            return Response(answer, headers=headers, media_type="image/jpeg")
        return JSONResponse(answer, headers=headers)

    def _opener(self, request: Request, call: str) -> Opener:
        """Raises ForgedError, TooOldError."""
        said = request.headers.get("Authorization", "")
        if not said.startswith(SCHEME):
            raise ForgedError
        limit = TO_OPEN if call == OPEN else TO_ARRANGE
        return opener(said.removeprefix(SCHEME), self.app.key, self.clock(), limit)

    def _charge(self, request: Request, cost: float) -> None:
        address = client_address(request)
        if not self._budget.allows(address):
            raise HTTPException(HTTPStatus.TOO_MANY_REQUESTS)
        self._budget.charge(address, cost)


def _headers(telegram: str) -> dict[str, str]:
    """Nothing runs but our own scripts and Telegram's; nothing is kept, and no address told on."""
    policy = (
        "default-src 'none'",
        f"script-src 'self' {telegram}",
        "style-src 'self'",
        "img-src 'self' blob:",
        "connect-src 'self'",
        f"frame-ancestors {_framers(telegram)}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return {
        "Content-Security-Policy": "; ".join(policy),
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
    }


def _framers(telegram: str) -> str:
    """Telegram in a browser is at an address below the one of its scripts."""
    parts = urlsplit(telegram)
    is_named = parts.scheme == "https"
    return f"{telegram} https://*.{parts.netloc}" if is_named else telegram


def _files(app: MiniApp, headers: Mapping[str, str]) -> Iterator[tuple[str, Response]]:
    """Each with its name; the page itself has none."""
    for path in sorted(PAGE.iterdir()):
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".html":
            content = content.replace("https://telegram.org", app.telegram)
        name = "" if path.name == "index.html" else path.name
        yield name, Response(content, headers=headers, media_type=TYPES[path.suffix])
    yield WORDS, JSONResponse(app.words, headers=headers)
