"""Webhook delivery of the pretend Telegram: one update at a time, again until the bot says 2xx."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest

from sandbox.feed import Json
from sandbox.telegram.updates import UpdateQueue

FIRST_PAUSE_SECONDS = 0.2
LONGEST_PAUSE_SECONDS = 5.0


@dataclass(frozen=True)
class Target:
    """Where a bot wants its updates."""

    url: str
    secret: str = ""
    max_connections: int = 40


class Webhook:
    """Delivers the queue to one target. A method in the bot's answer is not carried out."""

    def __init__(self, queue: UpdateQueue, clock: Callable[[], datetime]) -> None:
        self._queue = queue
        self._clock = clock
        self._task: asyncio.Task[None] | None = None
        self.target: Target | None = None
        self.last_error: tuple[int, str] | None = None

    def set(self, target: Target | None) -> None:
        """Deliver to `target` from now on; None stops."""
        self.target, self.last_error = target, None
        if self._task:
            self._task.cancel()
        self._task = asyncio.create_task(self._deliver(target)) if target else None

    async def _deliver(self, target: Target) -> None:
        pause = FIRST_PAUSE_SECONDS
        while True:
            await self._queue.arrived.wait()
            update = self._queue.first()
            if update is None:
                self._queue.arrived.clear()
                continue
            problem = await self._send(target, update)
            if problem:
                self.last_error = (int(self._clock().timestamp()), problem)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
                continue
            pause = FIRST_PAUSE_SECONDS
            self._queue.confirm(update["update_id"] + 1)

    async def _send(self, target: Target, update: Json) -> str:
        headers = {"Content-Type": "application/json"}
        if target.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = target.secret
        request = HTTPRequest(target.url, "POST", headers, json.dumps(update), request_timeout=30)
        try:
            answer = await AsyncHTTPClient().fetch(request, raise_error=False)
        except (OSError, ValueError, HTTPClientError) as problem:
            return str(problem) or type(problem).__name__
        if not 200 <= answer.code < 300:
            return f"Wrong response from the webhook: {answer.code} {answer.reason}"
        return ""
