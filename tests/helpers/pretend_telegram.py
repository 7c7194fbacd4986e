"""The pretend Telegram seen from both sides: Bot API calls of a bot, and what people do."""

import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import requests

from sandbox.app import Sandbox
from tests.helpers import Clock

ANNA, BORIS = 1001, 1002
Json = dict[str, Any]
Answer = Any  # an object, a list or true: whatever the method answers


class PretendTelegram:
    """One running sandbox in which Anna has already said /start."""

    def __init__(self, sandbox: Sandbox, clock: Clock) -> None:
        self.sandbox = sandbox
        self.clock = clock
        self.url = sandbox.telegram_url
        self.token = sandbox.token

    def call(
        self, method: str, files: Json | None = None, /, **params: object
    ) -> requests.Response:
        """One Bot API call: JSON, or multipart when there are files."""
        url = f"{self.url}/bot{self.token}/{method}"
        if files:
            return requests.post(url, data=params, files=files, timeout=30)
        return requests.post(url, json=params, timeout=30)

    def result(self, method: str, files: Json | None = None, /, **params: object) -> Answer:
        answer = self.call(method, files, **params).json()
        assert answer["ok"], answer
        return answer["result"]

    def refusal(
        self, method: str, files: Json | None = None, /, **params: object
    ) -> tuple[int, str]:
        """HTTP status and description of a call that Telegram refuses."""
        response = self.call(method, files, **params)
        answer = response.json()
        assert answer["ok"] is False, answer
        assert answer["error_code"] == response.status_code
        return response.status_code, answer["description"]

    def act(self, what: str, person: int = ANNA, /, **values: object) -> Json:
        """Something a person does, by the chat door."""
        response = requests.post(
            f"{self.url}/__sandbox/chat/{what}", json={"from": person, **values}, timeout=30
        )
        assert response.ok, response.text
        done: Json = response.json()
        return done

    def upload(self, name: str, kind: str, caption: str = "", person: int = ANNA) -> Json:
        """A person sends a sample file."""
        response = requests.post(
            f"{self.url}/__sandbox/chat/send",
            data={"from": person, "as": kind, "caption": caption},
            files={"file": (name, self.sample(name))},
            timeout=30,
        )
        assert response.ok, response.text
        done: Json = response.json()
        return done

    def uploads(self, files: list[tuple[str, bytes, str]], **values: object) -> Json:
        """A person sends files, each with a name and as what; several are an album."""
        response = requests.post(
            f"{self.url}/__sandbox/chat/{'album' if len(files) > 1 else 'send'}",
            data={"from": ANNA, "as": ",".join(kind for _, _, kind in files), **values},
            files=[("file", (name, body)) for name, body, _ in files],
            timeout=30,
        )
        assert response.ok, response.text
        done: Json = response.json()
        return done

    def sample(self, name: str) -> bytes:
        return requests.get(self.sandbox.media_url(name), timeout=30).content

    def chat(self, person: int = ANNA) -> list[Json]:
        """The messages as the page shows them."""
        answer = requests.get(
            f"{self.url}/__sandbox/chat/messages", params={"chat": person}, timeout=30
        )
        messages: list[Json] = answer.json()["messages"]
        return messages

    def door(self, path: str, /, **values: object) -> Json:
        """POST to any other door."""
        response = requests.post(f"{self.url}/__sandbox/{path}", json=values, timeout=30)
        assert response.ok, response.text
        done: Json = response.json()
        return done

    def state(self) -> Json:
        """What the page loads first."""
        state: Json = requests.get(f"{self.url}/__sandbox/state", timeout=30).json()
        return state

    def events(self, after: int = 0) -> Generator[Json, None, None]:
        """The feed from event number `after` on, as the page follows it."""
        url = f"{self.url}/__sandbox/events"
        with requests.get(url, params={"after": after}, stream=True, timeout=30) as answer:
            for line in answer.iter_lines(chunk_size=1, decode_unicode=False):
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

    def updates(self, **params: object) -> list[Json]:
        found: list[Json] = self.result("getUpdates", **params)
        return found

    def press(self, message_id: int, data: str, person: int = ANNA) -> Json:
        """A tap that nobody waits for; the callback query that the bot receives."""
        self.act("tap", person, message_id=message_id, data=data, wait=0)
        query: Json = self.updates(offset=-1)[0]["callback_query"]
        return query

    def said(self, text: str = "hello", **params: object) -> int:
        """The id of a new message of the bot to Anna."""
        sent: Json = self.result("sendMessage", chat_id=ANNA, text=text, **params)
        message_id: int = sent["message_id"]
        return message_id


@contextmanager
def running_telegram() -> Iterator[PretendTelegram]:
    clock = Clock(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    with Sandbox.running(clock.now) as sandbox:
        telegram = PretendTelegram(sandbox, clock)
        telegram.act("send", text="/start")
        yield telegram
