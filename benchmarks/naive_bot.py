"""The baseline of waiting: a python-telegram-bot bot that keeps one job for each planned post.

Its argument: how many posts are planned.
"""

import os
import sys
from datetime import timedelta

from telegram.ext import Application, ContextTypes

A_DAY = timedelta(days=1)


async def publish(_: ContextTypes.DEFAULT_TYPE) -> None:
    """Would publish the post that the job names."""


def main(planned: int) -> None:
    api = os.environ["TELEGRAM_API_URL"]
    application = Application.builder().token("1:bench").base_url(f"{api}/bot").build()
    jobs = application.job_queue
    assert jobs is not None
    for number in range(planned):
        when = A_DAY + timedelta(seconds=30 * number)
        jobs.run_once(publish, when, data=number, name=str(number))
    application.run_polling(stop_signals=None)


if __name__ == "__main__":
    main(int(sys.argv[1]))
