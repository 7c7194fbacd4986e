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
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram, Chat, talk

CHATS = 8
ROUNDS = 12
TURNS, QUICK_TURNS = 3, 1
AIM_PACE, AIM_STEP_MS = 0.4, 15
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
        """Words and minute are each person's own: nobody is asked about a post twice planned."""
        own = chat.ident % CHATS
        await telegram.says(chat, "/new")
        await telegram.says(chat, photo)
        await telegram.says(chat, f"Fresh from oven {own}, open until six. #sourdough")
        await telegram.says(chat, "106009999000001")
        await telegram.says(chat, "@anna 0.3 0.4")
        await telegram.says(chat, f"tomorrow 18:3{own}")
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
        with child(["-m", module], data, settings(port, data, OWNERS)):
            await telegram.polled.wait()
            await talk(telegram, 1, converse)  # warm
            await talk(telegram, 1, rounds)
            alone = median(telegram.latencies)
            return Pace(await talk(telegram, CHATS, rounds), alone)


async def run(*, quick: bool) -> Report:
    """The echo bot, the product: in turns, the median of each."""
    echoes, ours = [], []
    for _ in range(QUICK_TURNS if quick else TURNS):
        echoes.append(await pace("benchmarks.echo_bot", echoing))
        ours.append(await pace("benchmarks.compose_bot", composing))
    return Report(_rows(_middle(echoes), _middle(ours)))


def _rows(echo: Pace, ours: Pace) -> tuple[Row, ...]:
    ratio = ours.updates_per_second / echo.updates_per_second
    theirs_ms, ours_ms = echo.step_seconds * 1000, ours.step_seconds * 1000
    return (
        Row(
            f"updates per second, whole conversations, {CHATS} chats at once",
            f"bare echo bot: {echo.updates_per_second:.0f}",
            f"{ours.updates_per_second:.0f}",
            f"{ratio:.2f}",
            f"≥ {AIM_PACE}",
            ratio >= AIM_PACE,
        ),
        Row(
            "one step of a conversation, median",
            f"bare echo bot: {theirs_ms:.1f} ms",
            f"{ours_ms:.1f} ms",
            f"+{ours_ms - theirs_ms:.1f} ms",
            f"< {AIM_STEP_MS} ms more",
            ours_ms - theirs_ms < AIM_STEP_MS,
        ),
    )


def _middle(paces: list[Pace]) -> Pace:
    return Pace(
        median(each.updates_per_second for each in paces),
        median(each.step_seconds for each in paces),
    )
