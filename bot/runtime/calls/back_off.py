"""When something that Telegram did not take is tried again: news, cards, answers. Pure."""

from datetime import timedelta

from telegram.error import RetryAfter, TelegramError

BACK_OFF = (5, 15, 60)  # seconds, by the attempts so far: after an outage news is not old


def pause_after(error: TelegramError, attempts: int) -> timedelta:
    """Before the next try."""
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
    return timedelta(seconds=BACK_OFF[min(attempts, len(BACK_OFF) - 1)])
