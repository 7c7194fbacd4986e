"""`python -m sandbox`: the pretend Telegram and Instagram, the page, and the real bot beside them.

The bot is `run_bot.py` in a process of its own that knows nothing of the sandbox: only its
environment differs. Ctrl-C stops everything.
"""

import argparse
import asyncio
import os
import signal
import sys
from base64 import urlsafe_b64encode
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.app import Sandbox
from sandbox.telegram.state import PEOPLE, TOKEN

ROOT = Path(__file__).parent.parent
STOP_SECONDS = 10
REAL_SETTINGS = {"PUBLIC_URL", "META_APP_ID", "META_APP_SECRET", "GRAPH_API_VERSION"}


def main() -> int:
    options = _options()
    try:
        return asyncio.run(_run(options))
    except OSError as problem:
        print(f"Cannot listen on ports {options.port} and {options.port + 1}: {problem.strerror}.")
        print("Choose others with --port.")
        return 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="the page's port; Instagram is next")
    parser.add_argument("--no-bot", action="store_true", help="start your own bot yourself")
    parser.add_argument(
        "--data", type=Path, help="folder for the bot's database; without it every start is fresh"
    )
    return parser.parse_args()


async def _run(options: argparse.Namespace) -> int:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    sandbox = Sandbox()
    await sandbox.start(options.port)
    print(f"Open {sandbox.telegram_url}", flush=True)
    if options.no_bot:
        _explain(sandbox)
        await stop.wait()
    else:
        with TemporaryDirectory(prefix="sandbox-bot-") as fresh:
            await _with_bot(sandbox, options.data or Path(fresh), stop)
    await sandbox.stop()
    return 0


def _explain(sandbox: Sandbox) -> None:
    """What a bot of one's own needs to know, as its .env."""
    for name, value in addresses(sandbox).items():
        print(f"{name}={value}")
    sys.stdout.flush()


async def _with_bot(sandbox: Sandbox, data: Path, stop: asyncio.Event) -> None:
    environment = await asyncio.to_thread(bot_environment, sandbox, data)
    bot = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "run_bot.py"),
        env=environment,
        cwd=data,
        start_new_session=True,
    )
    ended, stopped = asyncio.ensure_future(bot.wait()), asyncio.ensure_future(stop.wait())
    await asyncio.wait({ended, stopped}, return_when=asyncio.FIRST_COMPLETED)
    if ended.done():
        sandbox.set_bot_up(up=False)
        print(f"The bot ended with code {ended.result()}; the page is still there. Ctrl-C ends it.")
        await stopped
        return
    bot.terminate()
    try:
        await asyncio.wait_for(ended, STOP_SECONDS)
    except TimeoutError:
        bot.kill()
        await bot.wait()


def bot_environment(sandbox: Sandbox, data: Path) -> dict[str, str]:
    """The environment in which `run_bot.py` talks to `sandbox` and keeps its things in `data`.

    Real settings that this does not replace are left out, so that nothing real is touched.
    """
    data = data.resolve()
    data.mkdir(parents=True, exist_ok=True)
    usual = {name: value for name, value in os.environ.items() if name not in REAL_SETTINGS}
    return usual | {
        "SECRET_KEY": _secret_key(data / "secret.key"),
        "DATABASE_URL": f"sqlite:///{data / 'bot.db'}",
        "DEFAULT_TIMEZONE": "UTC",
        **addresses(sandbox),
    }


def addresses(sandbox: Sandbox) -> dict[str, str]:
    """The settings with which a bot finds the sandbox, and Anna in it."""
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "OWNER_IDS": str(PEOPLE[0].id),
        "TELEGRAM_API_URL": sandbox.telegram_url,
        "GRAPH_API_URL": sandbox.graph_url,
        "INSTAGRAM_API_URL": sandbox.graph_url,
        "RUPLOAD_API_URL": sandbox.graph_url,
        "TRUSTED_MEDIA_HOSTS": sandbox.graph_url.removeprefix("http://"),
    }


def _secret_key(path: Path) -> str:
    """A Fernet key of the sandbox's own, made once per data folder."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_bytes(urlsafe_b64encode(os.urandom(32)))
    return path.read_text()


if __name__ == "__main__":
    sys.exit(main())
