"""How fast whole conversations go: a photo post composed step by step, beside an echo bot.

Both bots run as processes of their own against the same bare Bot API, first one after the other
per chat for the time of a step, then several chats at once for the updates per second.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.children import child, settings
from benchmarks.telegram import BenchTelegram, Chat, talk

CHATS = 8
ROUNDS = 12
TURNS = 3
STEPS = 8  # updates of one conversation
OWNERS = range(1000, 1000 + CHATS)

Converse = Callable[[Chat], Awaitable[None]]


@dataclass(frozen=True)
class Pace:
    """Updates per second with `CHATS` chats at once, and the median seconds of a step alone."""

    updates_per_second: float
    step_seconds: float


def composing(telegram: BenchTelegram, port: int) -> Converse:
    photo = f"http://127.0.0.1:{port}/media/bread.jpg"

    async def converse(chat: Chat) -> None:
        await telegram.says(chat, "/new")
        await telegram.says(chat, photo)
        await telegram.says(chat, "Fresh from the oven, open until six. #sourdough")
        await telegram.says(chat, "106009999000001")
        await telegram.says(chat, "@anna 0.3 0.4")
        await telegram.says(chat, "tomorrow 18:30")
        await telegram.taps(chat, "To drafts")
        await telegram.taps(chat, "Delete")

    return converse


def echoing(telegram: BenchTelegram, _port: int) -> Converse:
    async def converse(chat: Chat) -> None:
        for number in range(STEPS):
            await telegram.says(chat, f"Fresh from the oven, open until six. {number}")

    return converse


async def pace(module: str, script: Callable[[BenchTelegram, int], Converse]) -> Pace:
    telegram = BenchTelegram()
    port = telegram.start()
    converse = script(telegram, port)

    async def rounds(chat: Chat) -> None:
        for _ in range(ROUNDS):
            await converse(chat)

    with TemporaryDirectory(prefix="bench-") as directory:
        data = Path(directory)
        arguments = ["-m", module, f"http://127.0.0.1:{port}"]
        with child(arguments, data, settings(port, data, OWNERS)):
            await telegram.polled.wait()
            await talk(telegram, 1, converse)  # warm
            await talk(telegram, 1, rounds)
            alone = median(telegram.latencies)
            return Pace(await talk(telegram, CHATS, rounds), alone)


async def run() -> tuple[Pace, Pace]:
    """The echo bot, the product: in turns, the median of each."""
    echoes, ours = [], []
    for _ in range(TURNS):
        echoes.append(await pace("benchmarks.echo_bot", echoing))
        ours.append(await pace("benchmarks.compose_bot", composing))
    return _middle(echoes), _middle(ours)


def _middle(paces: list[Pace]) -> Pace:
    return Pace(
        median(each.updates_per_second for each in paces),
        median(each.step_seconds for each in paces),
    )
