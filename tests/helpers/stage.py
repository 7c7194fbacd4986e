"""The whole product on a stage: the sandbox in a thread, the real `run_bot.py` in its own process.

Used by the end-to-end and the browser tests. People act through the sandbox's doors and wait for
what they would see; nothing sleeps, the sandbox's feed of events wakes those who wait.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import requests
from cryptography.fernet import Fernet

from sandbox.app import Sandbox
from sandbox.instagram.records import APP
from tests.helpers.lists import as_read, number_of_line
from tests.helpers.loaded_bot import LoadedBot, Running
from tests.helpers.ports import own_port

ROOT = Path(__file__).parent.parent.parent
ANNA, BORIS = 1001, 1002
PATIENCE_SECONDS = 50.0  # until something is held to be missing, on a busy machine, too
T = TypeVar("T")
Json = dict[str, Any]


class Stage:
    """Starts, kills and stops the bot; knows both pretend services."""

    def __init__(
        self,
        sandbox: Sandbox,
        data: Path,
        owners: tuple[int, ...],
        database_url: str | None = None,
    ) -> None:
        self.sandbox = sandbox
        self.data = data
        self.owners = owners
        self.secret_key = Fernet.generate_key().decode()  # the same for all processes
        self.database_url = database_url or f"sqlite:///{data}/bot.db"
        self.bot: Running | None = None
        self.started: list[Running] = []
        self.webhook_port: int | None = None
        self.metrics_port: int | None = None
        self.knows_the_app = False  # Meta's app: with its secret places are found by their names

    def settings(self) -> dict[str, str]:
        """The environment of the bot and of the commands beside it; updates come by webhook once
        `webhook_port` is set, the app is known once `knows_the_app`."""
        media_host = self.sandbox.graph_url.removeprefix("http://")
        webhook = {
            "PUBLIC_URL": f"http://127.0.0.1:{self.webhook_port}",
            "WEBHOOK_PORT": str(self.webhook_port),
        }
        app = {"META_APP_ID": APP.id, "META_APP_SECRET": APP.secret}
        return {
            "TELEGRAM_TOKEN": self.sandbox.token,
            "OWNER_IDS": ",".join(map(str, self.owners)),
            "SECRET_KEY": self.secret_key,
            "DATABASE_URL": self.database_url,
            "TELEGRAM_API_URL": self.sandbox.telegram_url,
            "TELEGRAM_WEB_URL": self.sandbox.telegram_url,
            "GRAPH_API_URL": self.sandbox.graph_url,
            "INSTAGRAM_API_URL": self.sandbox.graph_url,
            "RUPLOAD_API_URL": self.sandbox.graph_url,
            "TRUSTED_MEDIA_HOSTS": media_host,
            "PATH": os.environ["PATH"],
            **(webhook if self.webhook_port else {}),
            **({"METRICS_PORT": str(self.metrics_port)} if self.metrics_port else {}),
            **(app if self.knows_the_app else {}),
        }

    def start_bot(self) -> None:
        self.bot = self.start()

    def start(self, *arguments: str) -> Running:
        """`run_bot.py` with a command, or without one."""
        process = self._new_process(arguments)
        self.started.append(process)
        return process

    def _new_process(self, arguments: Sequence[str]) -> Running:
        return LoadedBot(arguments, self.data, self.settings(), self.data / "bot.log")

    def kill_bot(self) -> None:
        """As a power cut would: SIGKILL."""
        assert self.bot
        self.bot.kill()
        self.bot.wait()

    def stop_bot(self) -> int:
        """As a restart of the machine would: SIGTERM. Returns the exit code."""
        assert self.bot
        return self.stop(self.bot)

    def stop(self, process: Running, number: int = signal.SIGTERM) -> int:
        process.send_signal(number)
        return process.wait(PATIENCE_SECONDS)

    def wait_for_log(self, words: str, times: int = 1) -> None:
        """Until some process has said so."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.log().count(words) < times:
            assert time.monotonic() < deadline, f"never logged {words!r}:\n{self.log()[-4000:]}"
            self.breathe()

    def breathe(self) -> None:
        """Between two looks at something that no event tells of."""
        threading.Event().wait(0.1)

    def log(self) -> str:
        return (self.data / "bot.log").read_text()

    def door(self, path: str, body: Json | None = None) -> Json:
        """Use one of the sandbox's doors: POST with a body, GET without."""
        base = self.sandbox.graph_url if path.startswith("graph/") else self.sandbox.telegram_url
        url = f"{base}/__sandbox/{path}"
        response = (
            requests.get(url, timeout=10)
            if body is None
            else requests.post(url, json=body, timeout=20)
        )
        assert response.ok, response.text
        answer: Json = response.json()
        return answer

    def wait_for(self, look: Callable[[], T | None], what: Callable[[], str]) -> T:
        """What `look` finds, looked for again at every event of the sandbox."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        after = self.door("state")["n"]
        found = look()
        if found is not None:
            return found
        events = requests.get(
            f"{self.sandbox.telegram_url}/__sandbox/events",
            params={"after": after},
            stream=True,
            timeout=PATIENCE_SECONDS,
        )
        with events:
            try:
                for _ in events.iter_lines(chunk_size=1):
                    found = look()
                    if found is not None:
                        return found
                    if time.monotonic() > deadline:
                        break
            except requests.RequestException:
                pass
        raise AssertionError(f"never saw {what()}\n--- the bot's log ---\n{self.log()[-4000:]}")


class Guest:
    """One person at the sandbox's chat."""

    def __init__(self, stage: Stage, ident: int) -> None:
        self.stage = stage
        self.ident = ident
        self.before: dict[int, Json] = {}  # the chat as it was when this person last did something

    def says(self, text: str) -> int:
        return self._acts("send", {"text": text})

    def answers(self, message_id: int, text: str) -> int:
        """As a reply to a message of the bot's."""
        return self._acts("send", {"text": text, "reply_to": message_id})

    def shares_location(self, latitude: float, longitude: float) -> int:
        return self._acts("location", {"latitude": latitude, "longitude": longitude})

    def sends(self, *names: str, as_: str = "photo", **values: object) -> int:
        """Samples of the sandbox, several as an album; `caption`, `hd`, `album`, `arriving`."""
        return self.sends_files([(name, sample(name), as_) for name in names], **values)

    def sends_album(self, names: list[tuple[str, str]], **values: object) -> int:
        """Samples of the sandbox, each as what it is named with."""
        return self.sends_files([(name, sample(name), kind) for name, kind in names], **values)

    def sends_files(self, files: list[tuple[str, bytes, str]], **values: object) -> int:
        """Files with their names, each as a photo, video, animation, document, audio, ..."""
        self._remember()
        act = "album" if len(files) > 1 else "send"
        response = requests.post(
            f"{self.stage.sandbox.telegram_url}/__sandbox/chat/{act}",
            data={"from": self.ident, "as": ",".join(kind for _, _, kind in files), **values},
            files=[("file", (name, body)) for name, body, _ in files],
            timeout=20,
        )
        assert response.ok, response.text
        made: int = response.json()["message_id"]
        return made

    def edits(self, message_id: int, text: str) -> None:
        self._acts("edit", {"message_id": message_id, "text": text})

    def taps(self, label: str) -> Json | None:
        """Tap the newest button with these words on it; the toast or alert that answers it."""
        message, button = self.button_appears(label)
        return self.taps_data(message["message_id"], button["callback_data"])

    def taps_on(self, message: Json, label: str) -> Json | None:
        """The button of this message that is labelled just so."""
        return self.taps_data(message["message_id"], buttons_of(message)[label])

    def button_appears(self, label: str) -> tuple[Json, Json]:
        """Wait for a button with these words on it; its message and itself."""
        return self.stage.wait_for(
            lambda: self.button(label), lambda: f"a button {label!r}, but\n{self.transcript()}"
        )

    def taps_data(self, message_id: int, data: str) -> Json | None:
        self._remember()
        body = {"from": self.ident, "message_id": message_id, "data": data}
        answer: Json | None = self.stage.door("chat/tap", body)["answer"]
        return answer

    def sees(self, words: str, offering: str = "") -> Json:
        """Wait for the bot to say these words, or to change a message into them, since this
        person last did something; with a button that is labelled just so."""

        def look() -> Json | None:
            said = (m for m in self.from_bot() if m != self.before.get(m["message_id"]))
            offered = (m for m in said if not offering or offering in buttons_of(m))
            return next((m for m in offered if words in m["text"]), None)

        what = f"{words!r} {offering}".rstrip()
        return self.stage.wait_for(look, lambda: f"{what}, but\n{self.transcript()}")

    def button(self, label: str) -> tuple[Json, Json] | None:
        """The newest whose label, or line of a list, has these words, with its message."""
        for message in self.from_bot():
            number = number_of_line(message["text"] or "", label)
            for row in message["buttons"] or []:
                for button in row:
                    if label in button["text"] or number == button["text"]:
                        return message, button
        return None

    def picture(self, message: Json) -> bytes:
        """What the chat shows of a message with a photo."""
        url = f"{self.stage.sandbox.telegram_url}{message['media']['url']}"
        response = requests.get(url, timeout=10)
        assert response.ok, response.text
        return response.content

    def from_bot(self) -> list[Json]:
        """The bot's messages that still stand, newest first."""
        alive = [m for m in self.messages() if m["from_bot"] and not m["deleted"]]
        return alive[::-1]

    def messages(self) -> list[Json]:
        found: list[Json] = self.stage.door(f"chat/messages?chat={self.ident}")["messages"]
        return [it | {"text": as_read(it.get("text") or "")} for it in found]

    def transcript(self) -> str:
        return "\n".join(
            f"{'bot' if m['from_bot'] else 'person'}: {m['text']} {m['buttons'] or ''}"
            for m in self.messages()[-6:]
            if not m["deleted"]
        )

    def _remember(self) -> None:
        self.before = {message["message_id"]: message for message in self.messages()}

    def _acts(self, act: str, body: Json) -> int:
        self._remember()
        made: int = self.stage.door(f"chat/{act}", {"from": self.ident} | body)["message_id"]
        return made


def buttons_of(message: Json) -> dict[str, str]:
    """What its buttons send, by their labels; without those that open something."""
    buttons = (button for row in message["buttons"] or [] for button in row)
    return {it["text"]: it["callback_data"] for it in buttons if "callback_data" in it}


def sample(name: str) -> bytes:
    """A photo, a video or another file that ships with the sandbox."""
    return (ROOT / "sandbox" / "samples" / name).read_bytes()


@contextmanager
def on_stage(
    data: Path, owners: tuple[int, ...] = (ANNA,), *, webhook: bool = False
) -> Iterator[Stage]:
    """A sandbox with the real bot running; both are gone afterwards."""
    with empty_stage(data, owners) as stage:
        stage.webhook_port = own_port() if webhook else None
        stage.start_bot()
        yield stage


@contextmanager
def empty_stage(
    data: Path, owners: tuple[int, ...] = (ANNA,), database_url: str | None = None
) -> Iterator[Stage]:
    """A sandbox and nothing running on it yet; whatever was started is gone afterwards."""
    with Sandbox.running() as sandbox:
        stage = Stage(sandbox, data, owners, database_url)
        try:
            yield stage
        finally:
            for process in stage.started:
                process.kill()
                process.wait()
