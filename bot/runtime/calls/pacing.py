"""How fast Telegram is called: a budget for each chat, and one for all that chats take in turns.

What nobody waits for (`is_unasked`) leaves some of the second to answers. A flood wait (429) holds
the chat it was said about and no other. Used by `bot.updates.inbox_bot`.
"""

import asyncio
import logging
import math
import os
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeAlias

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

os.environ.setdefault("PTB_TIMEDELTA", "1")  # else the library warns at every flood wait

log = logging.getLogger(__name__)

Answer: TypeAlias = bool | dict[str, Any] | list[dict[str, Any]]

LEAVING = "leaveChat"  # is no message
TRIES = 6  # what meets a flood wait is delayed, not dropped
AND_A_BIT = 0.1  # seconds: Telegram says whole ones
MANY = 512  # chats; beyond it those that have rested are forgotten


@dataclass(frozen=True)
class CallRate:
    """So many calls at once, and from then on so many a second."""

    burst: int
    per_second: float


# Telegram takes about one message a second to a chat, twenty a minute to a group, and about thirty
# a second to all of them.
# A step of a conversation is up to three calls, of which one is a message. One chat alone cannot
# use up what all share.
ONE_CHAT = CallRate(burst=25, per_second=3)
ALL_CHATS = CallRate(burst=30, per_second=30)
ONE_GROUP = CallRate(burst=10, per_second=10 / 60)  # never more than 20 within a minute
NO_LIMIT = CallRate(burst=1, per_second=math.inf)
LEFT_TO_ANSWERS = 10  # calls of all, which news and redrawn cards do not take
LONGEST_LEFT = 1.0  # seconds that one of them leaves them, when there are always answers
# Of what is sent in a task: nobody has just tapped or typed something and looks at the screen.
is_unasked: ContextVar[bool] = ContextVar("is_unasked", default=False)


class Budget:
    """What is left of a rate; `now` is in seconds."""

    def __init__(self, rate: CallRate) -> None:
        self._costs = 1 / rate.per_second
        self._whole = rate.burst * self._costs
        self._credit = (rate.burst - 1) * self._costs
        self._earned_at = -math.inf  # when everything taken so far has been earned again

    def wait(self, now: float, left: int = 0) -> float:
        """Seconds until a call may be taken, or until it leaves so many to others."""
        return max(0.0, self._earned(now) - self._credit + left * self._costs - now)

    def take(self, now: float) -> None:
        self._earned_at = max(self._earned(now), now) + self._costs

    def has_rested(self, now: float) -> bool:
        return self._earned(now) <= now

    def _earned(self, now: float) -> float:
        """Whoever met a clock that was set back does not wait until it is as late again."""
        self._earned_at = min(self._earned_at, now + self._whole)
        return self._earned_at


@dataclass
class ChatLine:
    """The calls to one chat: the first of them asks for the budget that all share."""

    budget: Budget
    held_until: float = -math.inf  # by a flood wait
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def wait(self, now: float) -> float:
        return max(self.budget.wait(now), self.held_until - now)

    def has_rested(self, now: float) -> bool:
        return self.budget.has_rested(now) and self.held_until <= now and not self.turn.locked()


class ChatPacing(BaseRateLimiter[int]):
    """Lets calls to Telegram go as its limits allow.

    As only the first of each line asks for the shared budget, a chat takes its turn behind all
    others that wait. A call that names no chat (the answer to a tap, a menu) waits for nobody, and
    a flood wait holds that call alone.
    """

    def __init__(
        self,
        one_chat: CallRate = ONE_CHAT,
        all_chats: CallRate = ALL_CHATS,
        *,
        one_group: CallRate = ONE_GROUP,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._one_chat, self._one_group = one_chat, one_group
        self._shared = ChatLine(Budget(all_chats))
        self._unasked_turn = asyncio.Lock()
        self._lines: dict[object, ChatLine] = {}
        self._clock = clock
        self._sleep = sleep

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def process_request(  # noqa: PLR0913 - the library's own signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,  # noqa: ANN401 - the library's own signature
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Answer:
        """Raises RetryAfter when Telegram has said so at every try: there are `rate_limit_args`
        of them, or TRIES. What is tried once does not wait for the end of a flood wait either."""
        chat = None if endpoint == LEAVING else data.get("chat_id")
        line = ChatLine(Budget(NO_LIMIT)) if chat is None else self._line_of(chat)
        left = rate_limit_args or TRIES
        if left == 1 and (held := line.held_until - self._clock()) > 0:
            raise RetryAfter(timedelta(seconds=held))
        while True:
            await self._its_turn(line, shares=chat is not None)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                line.held_until = self._clock() + _seconds(error) + AND_A_BIT
                left -= 1
                if not left:
                    raise
                log.info("%s: Telegram makes chat %s wait: %s", endpoint, chat, error)

    async def _its_turn(self, line: ChatLine, *, shares: bool) -> None:
        if shares and is_unasked.get():
            await self._leave_room()
        async with line.turn:
            await self._wait(line)
            line.budget.take(self._clock())
            if shares:
                async with self._shared.turn:
                    await self._wait(self._shared)
                    self._shared.budget.take(self._clock())

    async def _leave_room(self) -> None:
        """Before it stands in the line of its chat, where it would hold up answers; in turns, and
        for no longer than that, so that news come through whatever else goes on."""
        async with self._unasked_turn:
            until = self._clock() + LONGEST_LEFT
            while (now := self._clock()) < until:
                pause = self._shared.budget.wait(now, LEFT_TO_ANSWERS)
                if pause <= 0:
                    return
                await self._sleep(min(pause, until - now))

    async def _wait(self, line: ChatLine) -> None:
        while (pause := line.wait(self._clock())) > 0:
            await self._sleep(pause)

    def _line_of(self, chat: object) -> ChatLine:
        if len(self._lines) > MANY:
            now = self._clock()
            self._lines = {
                known: line for known, line in self._lines.items() if not line.has_rested(now)
            }
        is_group = str(chat).startswith("-")
        rate = self._one_group if is_group else self._one_chat
        return self._lines.setdefault(str(chat), ChatLine(Budget(rate)))


def _seconds(wait: RetryAfter) -> float:
    told = wait.retry_after
    return told.total_seconds() if isinstance(told, timedelta) else told
