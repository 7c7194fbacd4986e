"""Work beside the handling of updates, one task for each.

Used by `bot.runtime.alarm` and `bot.notices.courier`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from posting import DatabaseTroubleError, Posting

log = logging.getLogger(__name__)


class Errand:
    """Something that is done whenever it is asked for, once at a time: asked for meanwhile, it is
    done once more. Trouble of the database is reported and waits for the next time.
    """

    def __init__(self, name: str, posting: Posting, do: Callable[[], Awaitable[None]]) -> None:
        self._name = name
        self._outage = posting.outage
        self._do = do
        self._is_due = False
        self._task: asyncio.Task[None] | None = None

    def ask(self) -> asyncio.Task[None]:
        """The task in which it is done.

        Not a task of the application, which would wait for a whole backlog when it stops.
        """
        self._is_due = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name=self._name)  # noqa: TID251 - kept and reported here
            self._task.add_done_callback(self._ended)
        return self._task

    @property
    def is_busy(self) -> bool:
        return self._task is not None and not self._task.done()

    async def stop(self) -> None:
        """Left where it stands."""
        self._is_due = False
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while self._is_due and self._outage.error is None:
            self._is_due = False
            try:
                await self._do()
            except DatabaseTroubleError as error:
                self._outage.begin(error)

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()):
            log.error("%s broke off: %s", task.get_name(), error, exc_info=error)
