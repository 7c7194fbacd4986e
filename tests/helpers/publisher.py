"""Publishing on a running sandbox as any client would: by Graph calls, without the bot."""

from typing import Any

import requests

from sandbox.app import Sandbox

Json = dict[str, Any]


class Publisher:
    """One account of the sandbox; its containers are ready as soon as their media is fetched."""

    def __init__(self, sandbox: Sandbox, username: str, token: str) -> None:
        account = sandbox.graph.account_named(username)
        assert account is not None
        self._sandbox = sandbox
        self._me = account.ig_user_id
        self._header = {"Authorization": f"Bearer {token}"}
        self.door("settings", photo_seconds=0, video_seconds=0)

    def door(self, name: str, **body: object) -> None:
        url = f"{self._sandbox.telegram_url}/__sandbox/graph/{name}"
        assert requests.post(url, json=body, timeout=30).ok

    def sample(self, name: str) -> str:
        return self._sandbox.media_url(name)

    def call(self, verb: str, path: str, **body: object) -> Json:
        url = f"{self._sandbox.graph_url}/v25.0/{path}"
        answer = requests.request(verb, url, data=body, headers=self._header, timeout=30)
        assert answer.ok, answer.text
        found: Json = answer.json()
        return found

    def container(self, name: str, **params: object) -> str:
        """Of a sample; a video is a reel unless told otherwise."""
        url = self.sample(name)
        wanted = {"image_url": url, **params}
        if name.endswith(".mp4"):
            wanted = {"media_type": "REELS", "video_url": url, **params}
        made = str(self.call("POST", f"{self._me}/media", **wanted)["id"])
        self._fetched(made)
        return made

    def publish(self, name: str = "bread.jpg", **params: object) -> str:
        """A photo or a video; returns its media id."""
        return self._live(self.container(name, **params))

    def carousel(self, *slides: str, **params: object) -> str:
        """Of containers that are ready; returns its media id."""
        wanted = {"media_type": "CAROUSEL", "children": ",".join(slides), **params}
        return self._live(str(self.call("POST", f"{self._me}/media", **wanted)["id"]))

    def _live(self, container: str) -> str:
        answer = self.call("POST", f"{self._me}/media_publish", creation_id=container)
        return str(answer["id"])

    def _fetched(self, container: str) -> None:
        """Asks as often as it takes; each question is a way there and back."""
        code = "IN_PROGRESS"
        while code == "IN_PROGRESS":
            code = self.call("GET", f"{container}?fields=status_code")["status_code"]
        assert code == "FINISHED"
