"""The real bot as a child process that knows nothing of the sandbox: only its settings differ.

Started by `__main__.py`; the page has it restarted with other owners or on an empty database.
"""

import asyncio
import os
import sys
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from pathlib import Path

from sandbox.feed import Json

ROOT = Path(__file__).parent.parent
START_SECONDS = 60
STOP_SECONDS = 10
REAL_SETTINGS = {"PUBLIC_URL", "META_APP_ID", "META_APP_SECRET", "GRAPH_API_VERSION"}
DATABASE = "sandbox.db"  # a name of its own: a real bot's bot.db in the same folder stays
BESIDE_THE_DATABASE = ("", "-wal", "-shm", "-journal")


class BotProcess:
    """Starts, restarts and stops `run_bot.py`; `tell` hears of every change (see `view`).

    `services` are the settings with which a bot finds the pretend services; `listening` is set by
    them whenever the bot asks for updates.
    """

    def __init__(
        self,
        services: Mapping[str, str],
        data: Path,
        owner: int,
        tell: Callable[[], None],
        listening: asyncio.Event,
    ) -> None:
        self._services = services
        self._data = data.resolve()
        self._first_owner = owner
        self._tell = tell
        self._listening = listening
        self._process: asyncio.subprocess.Process | None = None
        self._watch: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._owners = [owner]
        self._doing = ""

    def view(self) -> Json:
        """What the page shows; `doing` is what takes a moment, such as "restarting"."""
        return {
            "up": self._process is not None,
            "doing": self._doing,
            "owners": self._owners,
            "database": str(self._data / DATABASE),
        }

    async def start(self) -> None:
        async with self._one_at_a_time:
            self._say("starting")
            await self._spawn()
            self._say("")

    async def stop(self) -> None:
        await self._halt()  # a start that waits for it to listen waits no longer
        async with self._one_at_a_time:
            await self._halt()

    async def set_owner(self, person: int, *, owner: bool) -> None:
        """Restart the bot with or without this person in OWNER_IDS."""
        async with self._one_at_a_time:
            others = [one for one in self._owners if one != person]
            owners = [*others, person] if owner else others
            if not owners:
                raise ValueError("a bot needs an owner")
            if owners != self._owners:
                self._owners = owners
                self._say("restarting")
                await self._halt()
                await self._spawn()
                self._say("")

    async def start_over(self, forget: Callable[[], None]) -> None:
        """Stop the bot, let the services `forget`, delete its database, start it with one owner."""
        async with self._one_at_a_time:
            self._owners = [self._first_owner]
            self._say("starting over")
            await self._halt()
            for suffix in BESIDE_THE_DATABASE:
                (self._data / f"{DATABASE}{suffix}").unlink(missing_ok=True)
            forget()
            await self._spawn()
            self._say("")

    def _say(self, doing: str) -> None:
        self._doing = doing
        self._tell()

    async def _spawn(self) -> None:
        """Back when the bot listens, has ended because it could not, or takes too long."""
        self._listening.clear()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(ROOT / "run_bot.py"),
            env=bot_environment(self._services, self._owners, self._data),
            cwd=self._data,
            start_new_session=True,
        )
        self._process = process
        self._watch = asyncio.create_task(self._until_its_end(process))
        listening = asyncio.create_task(self._listening.wait())
        await asyncio.wait(
            {listening, self._watch}, timeout=START_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        listening.cancel()

    async def _until_its_end(self, process: asyncio.subprocess.Process) -> None:
        code = await process.wait()
        if self._process is not process:
            return  # it was told to stop
        self._process = None
        print(f"The bot ended with code {code}; the page is still there. Ctrl-C ends it.")
        self._say("")

    async def _halt(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), STOP_SECONDS)
        except TimeoutError:
            process.kill()
            await process.wait()


def bot_environment(services: Mapping[str, str], owners: list[int], data: Path) -> dict[str, str]:
    """The environment in which `run_bot.py` talks to `services` and keeps its things in `data`.

    Real settings that this does not replace are left out, so that nothing real is touched.
    """
    data.mkdir(parents=True, exist_ok=True)
    usual = {name: value for name, value in os.environ.items() if name not in REAL_SETTINGS}
    return usual | {
        "SECRET_KEY": _secret_key(data / "secret.key"),
        "DATABASE_URL": f"sqlite:///{data / DATABASE}",
        "DEFAULT_TIMEZONE": "UTC",
        "OWNER_IDS": ",".join(map(str, owners)),
        **services,
    }


def _secret_key(path: Path) -> str:
    """A Fernet key of the sandbox's own, made once per data folder."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_bytes(urlsafe_b64encode(os.urandom(32)))
    return path.read_text()
