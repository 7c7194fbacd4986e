"""What is done now and then, as long as the bot runs. Used by `bot.app`."""

import logging
from collections.abc import Awaitable
from datetime import timedelta
from typing import TypeVar

from bot.groups.leaving import leave_groups
from bot.runtime import SERVICES, BotApplication, Context, Services
from bot.runtime.alarm import Alarm
from bot.updates.inbox import Inbox
from posting import DatabaseTroubleError

T = TypeVar("T")
log = logging.getLogger(__name__)

HOUSEKEEPING, SOON = timedelta(days=1), timedelta(minutes=1)
TOKENS_EVERY = timedelta(minutes=10)
FILES_EVERY, GROUPS_EVERY = timedelta(seconds=30), timedelta(hours=1)
CLEANER, RENEWER, FILES, GROUPS = "housekeeping", "tokens", "files", "groups"


def keep_house(application: BotApplication, alarm: Alarm, inbox: Inbox) -> None:
    """From now on."""
    services: Services = application.bot_data[SERVICES]

    async def clean_up(_: Context) -> None:
        await _done(inbox.purge())
        await _done(services.threads.db(services.posting.purge))
        await _done(services.threads.slow(services.files.sweep))
        await _done(services.threads.slow(services.posting.places.learn_names))

    async def leave(context: Context) -> None:
        await leave_groups(services, context.bot)

    async def keep_access(_: Context) -> None:
        """Accounts whose tokens are due, one by one, unless the bot is about to stop."""
        tokens = services.posting.tokens
        for account_id in await services.threads.db(tokens.due):
            if await _done(services.threads.slow(tokens.look_after, account_id)):
                alarm.tell()
            if not application.running:
                return
        wrong_clock = services.posting.clock_watch.look
        if await _done(services.threads.db(wrong_clock, services.owners)):
            alarm.tell()
        if await _done(services.threads.db(tokens.warn)):
            alarm.tell()

    if application.job_queue is not None:
        application.job_queue.run_repeating(clean_up, HOUSEKEEPING, SOON, name=CLEANER)
        application.job_queue.run_repeating(leave, GROUPS_EVERY, SOON, name=GROUPS)
        application.job_queue.run_repeating(services.files.look, FILES_EVERY, name=FILES)
        application.job_queue.run_repeating(keep_access, TOKENS_EVERY, SOON, name=RENEWER)


async def _done(work: Awaitable[T]) -> T | None:
    """What nobody foresaw in one part keeps none of the others from being done, time after time."""
    try:
        return await work
    except DatabaseTroubleError:
        raise
    except Exception:
        log.exception("a part of the housekeeping failed; it is tried again the next time")
        return None
