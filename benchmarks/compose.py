"""How fast whole conversations go: a photo post composed step by step, beside an echo bot.

Both bots run as processes of their own against the same bare Bot API, first one after the other
per chat for the time of a step, then several chats at once for the updates per second.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.children import child, cpu_seconds, settings
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram, Chat, talk

CHATS = 8
ROUNDS = 12
TURNS, QUICK_TURNS = 3, 1
AIM_PACE, AIM_STEP_MS, AIM_MANY = 0.6, 15, 0.9
MANY = 1000  # accounts
STEPS = 9  # updates of one conversation
OWNERS = range(1000, 1000 + CHATS)

Calls = list[tuple[str, dict[str, Any]]]
Converse = Callable[[Chat], Awaitable[None]]


@dataclass(frozen=True)
class Pace:
    """Updates per second with `CHATS` chats at once, and the median seconds of a step alone."""

    updates_per_second: float
    step_seconds: float
    cpu_seconds: float  # of the bot, per update
    calls: list[Calls]  # to each update of one conversation


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
        await telegram.taps(chat, "More")
        await telegram.taps(chat, "Delete")

    return converse


def echoing(telegram: BenchTelegram, _port: int) -> Converse:
    async def converse(chat: Chat) -> None:
        for number in range(STEPS):
            await telegram.says(chat, f"Fresh from the oven, open until six. {number}")

    return converse


async def pace(arguments: list[str], script: Callable[[BenchTelegram, int], Converse]) -> Pace:
    telegram = BenchTelegram()
    port = telegram.start()
    converse = script(telegram, port)

    async def rounds(chat: Chat) -> None:
        for _ in range(ROUNDS):
            await converse(chat)

    with TemporaryDirectory(prefix="bench-") as directory:
        data = Path(directory)
        with child(["-m", *arguments], data, settings(port, data, OWNERS)) as bot:
            await telegram.polled.wait()
            await talk(telegram, 1, converse)  # warm
            await talk(telegram, 1, rounds)
            alone = median(telegram.latencies)
            calls = telegram.chat(OWNERS[0]).steps[STEPS : 2 * STEPS]
            before = cpu_seconds(bot)
            speed = await talk(telegram, CHATS, rounds)
            spent = (cpu_seconds(bot) - before) / (CHATS * ROUNDS * STEPS)
            return Pace(speed, alone, spent, calls)


async def run(*, quick: bool) -> Report:
    """The echo bot, the product, and it with many accounts, and a script that makes the product's
    calls: in turns, the median of each."""
    found: dict[str, list[Pace]] = {"echo": [], "ours": [], "many": [], "script": []}
    with TemporaryDirectory(prefix="bench-") as directory:
        script = Path(directory, "script.json")
        for _ in range(QUICK_TURNS if quick else TURNS):
            found["echo"].append(await pace(["benchmarks.echo_bot"], echoing))
            found["ours"].append(await pace(["benchmarks.compose_bot"], composing))
            found["many"].append(await pace(["benchmarks.compose_bot", f"{MANY}"], composing))
            write_script(script, found["ours"][-1].calls)
            found["script"].append(await pace(["benchmarks.scripted_bot", f"{script}"], composing))
    return Report(_rows(*map(_middle, found.values())))


def write_script(script: Path, calls: list[Calls]) -> None:
    script.write_text(json.dumps(calls))


def _rows(echo: Pace, ours: Pace, many: Pace, script: Pace) -> tuple[Row, ...]:
    ratio = ours.updates_per_second / echo.updates_per_second
    share = ours.updates_per_second / script.updates_per_second
    kept = many.updates_per_second / ours.updates_per_second
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
            "the same",
            f"script of the same calls on the same wire: {script.updates_per_second:.0f}",
            f"{ours.updates_per_second:.0f}",
            f"{share:.2f}",
        ),
        Row(
            f"the same with {MANY:,} accounts",
            f"one account: {ours.updates_per_second:.0f}",
            f"{many.updates_per_second:.0f}",
            f"{kept:.2f}",
            f"≥ {AIM_MANY}",
            kept >= AIM_MANY,
        ),
        Row(
            f"CPU per update with {MANY:,} accounts",
            f"one account: {ours.cpu_seconds * 1000:.1f} ms",
            f"{many.cpu_seconds * 1000:.1f} ms",
            f"{many.cpu_seconds / ours.cpu_seconds:.2f}",
        ),
        Row(
            "CPU per update",
            f"bare echo bot: {echo.cpu_seconds * 1000:.1f} ms",
            f"{ours.cpu_seconds * 1000:.1f} ms",
            f"{ours.cpu_seconds / echo.cpu_seconds:.2f}",
        ),
        Row(
            "CPU per update",
            f"script of the same calls: {script.cpu_seconds * 1000:.1f} ms",
            f"{ours.cpu_seconds * 1000:.1f} ms",
            f"{ours.cpu_seconds / script.cpu_seconds:.2f}",
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
        median(each.cpu_seconds for each in paces),
        [],
    )
