"""The pretend Instagram of a simulation: slow, with faults of its own, on a clock of its own.

The product's own client speaks to it through an adapter of requests, the edge of the network.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from urllib.parse import urlsplit

import requests
from requests.adapters import BaseAdapter

from graph.transport import Transport
from media import MediaFacts, MediaKind
from media.inspection import MediaInspector
from tests.helpers.graph_fake import (
    HOSTS,
    Answer,
    Container,
    FakeInstagram,
    Fault,
    Json,
    _name,
    refusal,
)

Weather = Callable[[str, str], Fault | None]  # kind of call, account -> what goes wrong
OF_A_NODE = {
    *("status", "medium", "comment", "comments", "collaborators", "insights", "delete"),
}
SERIAL = re.compile(r"/post-(\d+)/")


@dataclass(frozen=True)
class Call:
    """One call as Meta's log would show it."""

    at: datetime
    kind: str
    ig_user_id: str


@dataclass
class SimulatedInstagram(FakeInstagram):
    """Every call pauses before and after; `weather` says what goes wrong, `on_publish` and
    `on_comment` are told of everything that took effect."""

    pause: Callable[[str, str], None] = lambda _where, _owner: None
    weather: Weather = lambda _call, _owner: None
    on_publish: Callable[[Container, str], None] = lambda _container, _owner: None
    on_comment: Callable[[Json], None] = lambda _comment: None
    owners: dict[str, str] = field(default_factory=dict)  # container -> ig_user_id
    log: list[Call] = field(default_factory=list)
    _by_owner: dict[str, list[Json]] = field(default_factory=lambda: defaultdict(list))

    def answer(self, request: requests.PreparedRequest) -> Answer:
        """What Meta sends back. Raises what requests raises when nothing comes."""
        path = urlsplit(request.url or "").path.partition(f"/{HOSTS.version}/")[2]
        call = _name(request.method or "", str(path))
        owner = self._owner(call, str(path), request)
        self.pause(f"before {call}", owner)
        self.log.append(Call(self.clock.now(), call, owner))
        fault = self.weather(call, owner)

        def effect() -> Answer:
            return self._effect(call, str(path), request)

        try:
            return effect() if fault is None else fault(effect)
        finally:
            self.pause(f"after {call}", owner)

    def live_of(self, ig_user_id: str) -> list[Json]:
        return self._by_owner[ig_user_id]

    def _owner(self, call: str, path: str, request: requests.PreparedRequest) -> str:
        if call in OF_A_NODE:
            token = str(request.headers["Authorization"]).removeprefix("Bearer ")
            return self.accounts.get(token, ("", ""))[0]
        return path.partition("/")[0]

    def _effect(self, call: str, path: str, request: requests.PreparedRequest) -> Answer:
        answer = super()._effect(call, path, request)
        if call == "create" and answer[0] == 200:
            self.owners[json.loads(answer[2])["id"]] = path.partition("/")[0]
        return answer

    def _publish(self, ig_user_id: str, creation_id: str) -> Answer:
        if self.owners.get(creation_id) != ig_user_id:
            return refusal(24, 2207008)
        container = self.containers[creation_id]
        was_live = container.media_id is not None
        answer = super()._publish(ig_user_id, creation_id)
        if container.media_id is not None and not was_live:
            self.on_publish(container, ig_user_id)
        return answer

    def _of_a_post(self, call: str, ident: str, token: str, body: Json) -> Answer:
        so_far = len(self.below.commented)
        answer = super()._of_a_post(call, ident, token, body)
        for comment in self.below.commented[so_far:]:
            self.on_comment(comment)
        return answer

    def slides(self, params: Mapping[str, str]) -> list[Mapping[str, str]]:
        """What a container is made of: of a carousel its children, of all else itself."""
        if "children" not in params:
            return [params]
        return [self.containers[ident].params for ident in params["children"].split(",")]

    def serial_in(self, params: Mapping[str, str]) -> int:
        """The number that a simulated person hid in the addresses of the media."""
        first = self.slides(params)[0]
        found = SERIAL.search(first.get("image_url") or first.get("video_url") or "")
        assert found is not None, f"a container of nobody's post: {params}"
        return int(found[1])

    def _go_live(self, ig_user_id: str, content: Json) -> str:
        media_id = super()._go_live(ig_user_id, content)
        self._by_owner[ig_user_id].append(self.live[-1])
        return media_id


class Links(MediaInspector):
    """Every link of a simulated person leads to what it says: nothing is looked up anywhere."""

    def inspect(self, url: str, *, in_feed: bool = True) -> MediaFacts:
        is_video = url.endswith(".mp4")
        kind = MediaKind.VIDEO if is_video else MediaKind.PHOTO
        return MediaFacts(url, kind, 1000, 1080, 1080, 30_000 if is_video else None)


class Wire(BaseAdapter):
    """Hands requests to the pretend Instagram without a socket."""

    def __init__(self, instagram: SimulatedInstagram) -> None:
        super().__init__()
        self._instagram = instagram

    def send(
        self, request: requests.PreparedRequest, *_args: object, **_options: object
    ) -> requests.Response:
        status, headers, body = self._instagram.answer(request)
        response = requests.Response()
        response.status_code, response.raw = status, BytesIO(body.encode())
        response.headers.update(headers)
        response.request, response.url = request, request.url or ""
        return response

    def close(self) -> None:
        pass

    def transport(self) -> Transport:
        """The product's own transport on this wire."""
        return Transport(HOSTS, adapter=self)
