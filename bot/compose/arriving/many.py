"""Very many files at once from one person: one message says so, and how many are still to do."""

from datetime import timedelta
from typing import cast

from telegram.error import BadRequest

from bot.screen import (
    COUNTED,
    BotApplication,
    Context,
    is_unchanged,
    remove,
)

MANY = 50  # files within a minute
MINUTE = 60  # seconds
EVERY, SOON = timedelta(seconds=5), timedelta(seconds=1)


def count_file(context: Context, chat_id: int) -> None:
    """One more has come."""
    at = context.now.timestamp()
    counted = context.data.setdefault(COUNTED, {"since": at, "count": 0, "message": None})
    if at - counted["since"] > MINUTE:
        counted |= {"since": at, "count": 0}
    counted["count"] += 1
    jobs = cast("BotApplication", context.application).job_queue
    name = f"many {chat_id}"
    if counted["count"] <= MANY or jobs is None or jobs.get_jobs_by_name(name):
        return
    jobs.run_repeating(_tell, EVERY, SOON, name=name, chat_id=chat_id, user_id=chat_id)


async def _tell(context: Context) -> None:
    """Until all is done."""
    job = context.job
    if job is None or job.chat_id is None:
        return
    counted, chat_id = context.data.get(COUNTED) or {"message": None}, job.chat_id
    left = await context.db(context.posting.files.waiting, chat_id)
    if not left:
        job.schedule_removal()
        if counted["message"] is not None:
            await remove(context.bot, chat_id, counted["message"])
            counted["message"] = None
        return
    html = context.words("files.many", left=left)
    if counted["message"] is None:
        counted["message"] = (await context.bot.send_message(chat_id, html)).message_id
        return
    try:
        await context.bot.edit_message_text(html, chat_id, counted["message"])
    except BadRequest as error:
        if not is_unchanged(error):
            counted["message"] = None
