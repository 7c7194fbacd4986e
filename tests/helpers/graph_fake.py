"""An Instagram behind `responses`: containers that take time, a profile, a quota, and faults.

It stands at the edge of HTTP; everything in front of it is the product's own code. A publish that
takes effect is counted in `live`, whatever answer is sent for it.
"""

import json
import re
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from urllib.parse import parse_qs, urlsplit

import requests
import responses

from graph.hosts import GraphHosts
from graph.transport import Transport
from tests.helpers import Clock
from tests.helpers.below_posts import BelowPosts
from tests.helpers.graph_answers import (
    Answer,
    Effect,
    Fault,
    Json,
    answers_nonsense_though_done,
    cannot_connect,
    loses_the_answer,
    loses_the_request,
    not_uploaded,
    ok,
    refusal,
    refuses,
    refuses_though_done,
    when,
)

__all__ = [
    "HOSTS",
    "TRANSPORT",
    "Answer",
    "Container",
    "Effect",
    "FakeInstagram",
    "Fault",
    "Json",
    "Killed",
    "answers_nonsense_though_done",
    "cannot_connect",
    "loses_the_answer",
    "loses_the_request",
    "not_uploaded",
    "ok",
    "refusal",
    "refuses",
    "refuses_though_done",
]

HOSTS = GraphHosts(
    facebook="https://graph.facebook.test",
    instagram="https://graph.instagram.test",
    rupload="https://rupload.facebook.test",
    version="v25.0",
)
TRANSPORT = Transport(HOSTS)
DAY = timedelta(hours=24)


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
    video: bytes = b""  # what was sent of it
    video_size: int | None = None

    @property
    def awaits_video(self) -> bool:
        return "upload_type" in self.params and len(self.video) != self.video_size


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
    live: list[Json] = field(default_factory=list)  # with what was deleted since
    below: BelowPosts = field(default_factory=BelowPosts)
    calls: list[str] = field(default_factory=list)
    accounts: dict[str, tuple[str, str]] = field(default_factory=dict)  # token -> id, username
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    standing_faults: dict[str, Fault] = field(default_factory=dict)
    upload_breaks: deque[tuple[int, BaseException]] = field(default_factory=deque)
    kill_at: int | None = None
    kill_every: int | None = None
    boundaries: int = 0
    _ids: int = 17_900_000

    def install(self, mock: responses.RequestsMock) -> None:
        for host in (HOSTS.facebook, HOSTS.instagram, HOSTS.rupload):
            url = re.compile(re.escape(host) + "/.*")
            for method in ("GET", "POST", "DELETE"):
                mock.add_callback(method, url, callback=self._serve)

    def fail(self, call: str, *faults: Fault) -> None:
        """The next calls of this kind go wrong, in this order."""
        self.faults[call].extend(faults)

    def fail_always(self, call: str, fault: Fault) -> None:
        self.standing_faults[call] = fault

    def heal(self) -> None:
        self.faults.clear()
        self.standing_faults.clear()

    def post_by_hand(
        self,
        ig_user_id: str,
        caption: str,
        media_type: str = "IMAGE",
        product: str | None = None,
    ) -> str:
        """Somebody else publishes on the same profile."""
        product = product or ("REELS" if media_type == "VIDEO" else "FEED")
        content = {"caption": caption, **_types(media_type, product)}
        if media_type == "CAROUSEL_ALBUM":
            content["children"] = "s1,s2"
        return self._go_live(ig_user_id, content)

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
        effect = self._upload if call == "upload" else self._effect
        answer = effect(call, path, request) if fault is None else None
        if answer is None:
            assert fault is not None
            answer = fault(lambda: effect(call, path, request))
        self._boundary()
        status, headers, body_text = answer
        return status, headers | {"Date": format_datetime(self.clock.now(), usegmt=True)}, body_text

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
        query = str(urlsplit(str(request.url)).query)
        given = query + "&" + str(request.body or "")
        body = {key: values[0] for key, values in parse_qs(given).items()}
        ident = path.partition("/")[0]
        match call:
            case "refresh":
                return self._refresh(token)
            case "debug":
                return self._debug()
            case "create":
                return self._create(body, token)
            case "publish":
                return self._publish(ident, body["creation_id"])
            case "status":
                return self._status(ident)
            case "quota":
                return self._quota(ident)
            case "recent" | "stories":
                return ok({"data": [_shown(it) for it in self._list(call, ident)]})
            case "me":
                ig_user_id, username = self.accounts[token]
                return ok({"id": ig_user_id, "user_id": ig_user_id, "username": username})
        return self._of_a_post(call, ident, token, body)

    def _of_a_post(self, call: str, ident: str, token: str, body: Json) -> Answer:
        post = next((it for it in self.live if it["id"] == ident and not it.get("is_gone")), None)
        if post is None:
            return refusal(100, 33)
        match call:
            case "comment":
                return self.below.comment(ident, body, self.accounts[token], self.clock.now())
            case "comments":
                return self.below.comments(ident)
            case "collaborators":
                return self.below.collaborators(ident)
            case "insights":
                return self.below.insights(body["metric"])
            case "delete":
                post["is_gone"] = True
                return ok({"success": True, "deleted_id": ident})
        return ok(_shown(post))

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

    def _create(self, params: dict[str, str], token: str) -> Answer:
        if "upload_type" in params and not token.startswith("EAA"):
            return refusal(100, message="param upload_type is not allowed")
        if "hosted:" in str(params) or {"upload_type", "video_url"} <= params.keys():
            return refusal(100, message="no such address")
        if (wrong := self._wrong_children(params)) is not None:
            return wrong
        ident = f"c{self._next_id()}"
        self.containers[ident] = Container(
            ident, params, self.clock.now(), self.takes, self.container_error
        )
        return ok({"id": ident})

    def _upload(self, _call: str, path: str, request: requests.PreparedRequest) -> Answer:
        """As on rupload: from where it stopped, or not at all."""
        container, headers = self.containers.get(path.rpartition("/")[2]), request.headers
        token = str(headers["Authorization"]).removeprefix("OAuth ")
        if token not in self.accounts or container is None:
            return not_uploaded("NotAuthorizedError", "no such upload")
        if not container.awaits_video or int(headers["offset"]) != len(container.video):
            return not_uploaded("ProcessingFailedError", "offset is not where the upload stopped")
        sent, error = request.body, None
        assert isinstance(sent, bytes)
        if self.upload_breaks:
            most, error = self.upload_breaks.popleft()
            sent = sent[:most]
        container.video += sent
        container.video_size = int(headers["file_size"])
        if error is not None:
            raise error
        return ok({"success": True, "message": "Upload successful."})

    def _wrong_children(self, params: dict[str, str]) -> Answer | None:
        """Why a carousel cannot be made of these; a child of a live one may not serve again."""
        if "children" not in params:
            return None
        ids = params["children"].split(",")
        if not 2 <= len(ids) <= 10 or len(set(ids)) < len(ids):
            return refusal(100, 2207028)
        for ident in ids:
            child = self.containers.get(ident)
            if child is None or "is_carousel_item" not in child.params:
                return refusal(24, 2207006)
            if child.media_id is not None or self.status_of(child) == "EXPIRED":
                return refusal(24, 2207008)
            if self.status_of(child) != "FINISHED":
                return refusal(9007, 2207027)
        return None

    def _publish(self, ig_user_id: str, creation_id: str) -> Answer:
        container = self.containers[creation_id]
        if container.media_id is not None:
            return refusal(100, message="the container was published already")
        if "is_carousel_item" in container.params:
            return refusal(100, message="a carousel item cannot be published")
        if self.status_of(container) != "FINISHED":
            return refusal(9007, 2207027)
        if self.quota_total is not None and self._usage(ig_user_id) >= self.quota_total:
            return refusal(9, 2207042)
        container.media_id = self._go_live(ig_user_id, _live_content(container.params))
        container.published_at = self.clock.now()
        self._spend(container)
        return ok({"id": container.media_id})

    def _spend(self, container: Container) -> None:
        assert container.media_id is not None
        for ident in filter(None, container.params.get("children", "").split(",")):
            self.containers[ident].media_id = f"{container.media_id}-{ident}"
        invited = json.loads(container.params.get("collaborators", "[]"))
        self.below.invite(container.media_id, invited)

    def _go_live(self, ig_user_id: str, content: Json) -> str:
        media_id = f"m{self._next_id()}"
        names = [name for ident, name in self.accounts.values() if ident == ig_user_id]
        whose = {"owner": ig_user_id, "username": names[0] if names else None}
        self.live.append({"id": media_id, **whose, "at": self.clock.now(), **content})
        return media_id

    def status_of(self, container: Container) -> str:
        now = self.clock.now()
        if container.published_at is not None:
            shows = now >= container.published_at + self.shows_published_after
            return "PUBLISHED" if shows else "FINISHED"
        if container.error is not None:
            return "ERROR"
        if now >= container.made_at + DAY:
            return "EXPIRED"
        if container.awaits_video:
            return "IN_PROGRESS"
        return "FINISHED" if now >= container.made_at + container.takes else "IN_PROGRESS"

    def _status(self, ident: str) -> Answer:
        if ident not in self.containers:
            return refusal(100, 33)
        container = self.containers[ident]
        code = self.status_of(container)
        phase = {
            "status": "in_progress" if container.awaits_video else "complete",
            "bytes_transferred": len(container.video),
        }
        told: Json = {"status_code": code, "status": container.error or code.title()}
        if "upload_type" in container.params:
            told["video_status"] = {"uploading_phase": phase}
        return ok({"id": ident, **told})

    def _usage(self, ig_user_id: str) -> int:
        since = self.clock.now() - DAY
        counted = sum(medium["at"] > since for medium in self.live_of(ig_user_id))
        return counted if self.quota_usage is None else self.quota_usage

    def _quota(self, ig_user_id: str) -> Answer:
        row: Json = {"quota_usage": self._usage(ig_user_id)}
        if self.quota_total is not None:
            row["config"] = {"quota_total": self.quota_total, "quota_duration": 86400}
        return ok({"data": [row]})

    def _list(self, call: str, ig_user_id: str) -> list[Json]:
        """Newest first: all stories of a day, or the newest posts, of which no story is one."""
        now = self.clock.now()
        shown = (it for it in self.live_of(ig_user_id) if it["at"] <= now - self.lists_media_after)
        mine = [it for it in shown if not it.get("is_gone")][::-1]
        if call == "stories":
            return [it for it in mine if _is_story(it) and it["at"] > now - DAY]
        return [it for it in mine if not _is_story(it)][:25]

    def _next_id(self) -> int:
        self._ids += 1
        return self._ids


def _name(method: str, path: str) -> str:
    whole = {"me": "me", "refresh_access_token": "refresh", "debug_token": "debug"}
    if path in whole:
        return whole[path]
    last = path.rpartition("/")[2]
    if path.startswith("ig-api-upload/"):
        return "upload"
    if method == "DELETE":
        return "delete"
    if method == "POST":
        return {"media": "create", "media_publish": "publish", "comments": "comment"}[last]
    if last.startswith("178414"):
        return "me"
    if last == "content_publishing_limit":
        return "quota"
    if last == "media":
        return "recent"
    if last in ("stories", "comments", "collaborators", "insights"):
        return last
    return "medium" if last.startswith("m") else "status"


def _types(media_type: str, product: str) -> Json:
    return {"media_type": media_type, "media_product_type": product}


def _is_story(medium: Json) -> bool:
    return bool(medium["media_product_type"] == "STORY")


def _live_content(params: dict[str, str]) -> Json:
    """What becomes of a container."""
    media_type = "VIDEO" if "video_url" in params else "IMAGE"
    match params.get("media_type"):
        case "STORIES":
            return {"caption": None, **_types(media_type, "STORY")}
        case "CAROUSEL":
            types = _types("CAROUSEL_ALBUM", "FEED")
            return {**types, "caption": params.get("caption"), "children": params["children"]}
    types = _types(media_type, "REELS" if media_type == "VIDEO" else "FEED")
    return {"caption": params.get("caption", ""), **types}


def _shown(medium: Json) -> Json:
    kept = ("id", "caption", "media_type", "media_product_type", "username")
    shown = {name: medium.get(name) for name in kept if medium.get(name) is not None}
    if children := medium.get("children"):
        shown["children"] = {"data": [{"id": ident} for ident in children.split(",")]}
    return {
        **shown,
        "permalink": f"https://www.instagram.com/p/{medium['id']}/",
        "timestamp": when(medium["at"]),
    }
