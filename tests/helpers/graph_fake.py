"""An Instagram behind `responses`: containers that take time, a profile, a quota, and faults.

It stands at the edge of HTTP; everything in front of it is the product's own code. A publish that
takes effect is counted in `live`, whatever answer is sent for it.
"""

import json
import re
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

import requests
import responses
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import MaxRetryError, NewConnectionError

from graph.hosts import GraphHosts
from graph.transport import Transport
from tests.helpers import Clock

HOSTS = GraphHosts(
    facebook="https://graph.facebook.test",
    instagram="https://graph.instagram.test",
    rupload="https://rupload.facebook.test",
    version="v25.0",
)
TRANSPORT = Transport(HOSTS)
Json = dict[str, Any]
Answer = tuple[int, dict[str, str], str]
Effect = Callable[[], Answer]
Fault = Callable[[Effect], Answer]


class Killed(BaseException):
    """The process dies here: nothing in the product may catch it."""


@dataclass
class Container:
    """One container of the pretend Instagram."""

    ident: str
    params: dict[str, str]
    made_at: datetime
    takes: timedelta
    error: str | None = None
    media_id: str | None = None
    published_at: datetime | None = None


@dataclass
class FakeInstagram:
    """Its rules are few: what is asked to be published goes live, unless a fault says otherwise."""

    clock: Clock
    quota_total: int | None = 50
    takes: timedelta = timedelta(seconds=4)
    shows_published_after: timedelta = timedelta()
    lists_media_after: timedelta = timedelta()
    quota_usage: int | None = None
    token_lives: timedelta = timedelta(days=60)  # counted from a refresh
    token_ends: datetime | None = None  # as debug_token tells it
    data_access_ends: datetime | None = None
    scopes: tuple[str, ...] = ("instagram_basic", "instagram_content_publish")
    container_error: str | None = None
    containers: dict[str, Container] = field(default_factory=dict)
    live: list[Json] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    accounts: dict[str, tuple[str, str]] = field(default_factory=dict)  # token -> id, username
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    standing_faults: dict[str, Fault] = field(default_factory=dict)
    kill_at: int | None = None
    kill_every: int | None = None
    boundaries: int = 0
    _ids: int = 17_900_000

    def install(self, mock: responses.RequestsMock) -> None:
        for host in (HOSTS.facebook, HOSTS.instagram):
            url = re.compile(re.escape(host) + "/.*")
            for method in ("GET", "POST"):
                mock.add_callback(method, url, callback=self._serve)

    def fail(self, call: str, *faults: Fault) -> None:
        """The next calls of this kind go wrong, in this order."""
        self.faults[call].extend(faults)

    def fail_always(self, call: str, fault: Fault) -> None:
        self.standing_faults[call] = fault

    def heal(self) -> None:
        self.faults.clear()
        self.standing_faults.clear()

    def post_by_hand(self, ig_user_id: str, caption: str, media_type: str = "IMAGE") -> str:
        """Somebody else publishes on the same profile."""
        return self._go_live(ig_user_id, caption, media_type)

    def live_of(self, ig_user_id: str) -> list[Json]:
        return [medium for medium in self.live if medium["owner"] == ig_user_id]

    def count(self, call: str) -> int:
        return self.calls.count(call)

    def _serve(self, request: requests.PreparedRequest) -> Answer:
        assert request.url is not None
        path = request.url.partition("?")[0].partition(".test/")[2]
        path = path.removeprefix(f"{HOSTS.version}/")
        call = _name(request.method or "", path)
        self._boundary()
        self.calls.append(call)
        queue = self.faults[call]
        fault = queue.popleft() if queue else self.standing_faults.get(call)
        fault = fault or self.standing_faults.get("every call")
        answer = self._effect(call, path, request) if fault is None else None
        if answer is None:
            assert fault is not None
            answer = fault(lambda: self._effect(call, path, request))
        self._boundary()
        return answer

    def _boundary(self) -> None:
        """Before a call and after its effect: where a process may die."""
        self.boundaries += 1
        often = self.kill_every is not None and self.boundaries % self.kill_every == 0
        if often or self.boundaries == self.kill_at:
            raise Killed

    def _effect(self, call: str, path: str, request: requests.PreparedRequest) -> Answer:
        token = str(request.headers["Authorization"]).removeprefix("Bearer ")
        if token not in self.accounts:
            return refusal(190, message="Error validating access token")
        body = {key: values[0] for key, values in parse_qs(str(request.body or "")).items()}
        match call:
            case "refresh":
                return self._refresh(token)
            case "debug":
                return self._debug()
            case "create":
                return self._create(body)
            case "publish":
                return self._publish(path.partition("/")[0], body["creation_id"])
            case "status":
                return self._status(path)
            case "quota":
                return self._quota(path.partition("/")[0])
            case "recent":
                return ok({"data": [_shown(it) for it in self._listed(path.partition("/")[0])]})
            case "me":
                ig_user_id, username = self.accounts[token]
                return ok({"id": ig_user_id, "user_id": ig_user_id, "username": username})
        found = [medium for medium in self.live if medium["id"] == path]
        return ok(_shown(found[0])) if found else refusal(100, 33)

    def _refresh(self, token: str) -> Answer:
        """The old token stays good."""
        fresh = f"IGtoken{self._next_id()}"
        self.accounts[fresh] = self.accounts[token]
        seconds = int(self.token_lives.total_seconds())
        return ok({"access_token": fresh, "token_type": "bearer", "expires_in": seconds})

    def _debug(self) -> Answer:
        ends = {"expires_at": self.token_ends, "data_access_expires_at": self.data_access_ends}
        moments = {name: int(end.timestamp()) if end else 0 for name, end in ends.items()}
        return ok({"data": {"is_valid": True, "scopes": self.scopes, **moments}})

    def _create(self, params: dict[str, str]) -> Answer:
        ident = f"c{self._next_id()}"
        self.containers[ident] = Container(
            ident, params, self.clock.now(), self.takes, self.container_error
        )
        return ok({"id": ident})

    def _publish(self, ig_user_id: str, creation_id: str) -> Answer:
        container = self.containers[creation_id]
        if container.media_id is not None:
            return refusal(100, message="the container was published already")
        if self.status_of(container) != "FINISHED":
            return refusal(9007, 2207027)
        if self.quota_total is not None and self._usage(ig_user_id) >= self.quota_total:
            return refusal(9, 2207042)
        media_type = "VIDEO" if "video_url" in container.params else "IMAGE"
        caption = container.params.get("caption", "")
        container.media_id = self._go_live(ig_user_id, caption, media_type)
        container.published_at = self.clock.now()
        return ok({"id": container.media_id})

    def _go_live(self, ig_user_id: str, caption: str, media_type: str) -> str:
        media_id = f"m{self._next_id()}"
        self.live.append(
            {
                "id": media_id,
                "owner": ig_user_id,
                "at": self.clock.now(),
                "caption": caption,
                "media_type": media_type,
                "media_product_type": "REELS" if media_type == "VIDEO" else "FEED",
            }
        )
        return media_id

    def status_of(self, container: Container) -> str:
        now = self.clock.now()
        if container.published_at is not None:
            shows = now >= container.published_at + self.shows_published_after
            return "PUBLISHED" if shows else "FINISHED"
        if container.error is not None:
            return "ERROR"
        if now >= container.made_at + timedelta(hours=24):
            return "EXPIRED"
        return "FINISHED" if now >= container.made_at + container.takes else "IN_PROGRESS"

    def _status(self, ident: str) -> Answer:
        if ident not in self.containers:
            return refusal(100, 33)
        container = self.containers[ident]
        code = self.status_of(container)
        return ok({"id": ident, "status_code": code, "status": container.error or code.title()})

    def _usage(self, ig_user_id: str) -> int:
        since = self.clock.now() - timedelta(hours=24)
        counted = sum(medium["at"] > since for medium in self.live_of(ig_user_id))
        return counted if self.quota_usage is None else self.quota_usage

    def _quota(self, ig_user_id: str) -> Answer:
        row: Json = {"quota_usage": self._usage(ig_user_id)}
        if self.quota_total is not None:
            row["config"] = {"quota_total": self.quota_total, "quota_duration": 86400}
        return ok({"data": [row]})

    def _listed(self, ig_user_id: str) -> list[Json]:
        shown_until = self.clock.now() - self.lists_media_after
        mine = [medium for medium in self.live_of(ig_user_id) if medium["at"] <= shown_until]
        return mine[::-1][:25]

    def _next_id(self) -> int:
        self._ids += 1
        return self._ids


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


def _name(method: str, path: str) -> str:
    whole = {"me": "me", "refresh_access_token": "refresh", "debug_token": "debug"}
    if path in whole:
        return whole[path]
    last = path.rpartition("/")[2]
    if method == "POST":
        return {"media": "create", "media_publish": "publish"}[last]
    if last == "content_publishing_limit":
        return "quota"
    if last == "media":
        return "recent"
    return "medium" if last.startswith("m") else "status"


def _shown(medium: Json) -> Json:
    return {
        "id": medium["id"],
        "permalink": f"https://www.instagram.com/p/{medium['id']}/",
        "timestamp": medium["at"].astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000"),
        "caption": medium["caption"],
        "media_type": medium["media_type"],
        "media_product_type": medium["media_product_type"],
    }
