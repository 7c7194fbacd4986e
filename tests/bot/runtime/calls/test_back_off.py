"""When something that Telegram did not take is tried again."""

from datetime import timedelta

from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from bot.runtime.calls.back_off import pause_after
from tests.helpers.table import each_row

AWAY = NetworkError("Telegram is out of reach")
PAUSES: list[tuple[TelegramError, int, int]] = [
    (AWAY, 0, 5),
    (AWAY, 1, 15),
    (TimedOut(), 1, 15),
    (AWAY, 2, 60),
    (AWAY, 50, 60),
    (RetryAfter(timedelta(seconds=20)), 0, 20),
    (RetryAfter(timedelta(seconds=20)), 7, 20),
]


@each_row(("error", "attempts", "seconds"), PAUSES)
def test_it_is_tried_again_soon_then_every_minute_or_when_telegram_says(
    error: TelegramError, attempts: int, seconds: int
) -> None:
    assert pause_after(error, attempts) == timedelta(seconds=seconds)
