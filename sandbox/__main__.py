"""`python -m sandbox`: the pretend Telegram and Instagram, the page, and the real bot beside them.

Ctrl-C stops everything.
"""

import argparse
import asyncio
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.app import Sandbox
from sandbox.telegram.state import PEOPLE


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
    for name, value in {**sandbox.settings(), "OWNER_IDS": PEOPLE[0].id}.items():
        print(f"{name}={value}")
    sys.stdout.flush()


async def _with_bot(sandbox: Sandbox, data: Path, stop: asyncio.Event) -> None:
    bot = sandbox.take_bot(data)
    starting = asyncio.create_task(bot.start())
    await stop.wait()
    await starting
    await bot.stop()


if __name__ == "__main__":
    sys.exit(main())
