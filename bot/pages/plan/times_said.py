"""What is typed as the posting times of an account, or of one of its days, and why it cannot be
taken. Pure."""

from typing import TypeAlias

from bot.reading.times.posting_times import (
    PostingTimesError,
    as_typed,
    read_day_times,
    read_posting_times,
)
from bot.screen import Context, Html
from posting import MOST_OF_A_DAY, Account, WeekTimes, with_day

PART_SHOWN = 60
WHOLE_WEEK = -1
TimesSaid: TypeAlias = WeekTimes | PostingTimesError


def times_said(account: Account, day: int, typed: str) -> TimesSaid:
    try:
        if day == WHOLE_WEEK:
            return read_posting_times(typed)
        return with_day(account.posting_times, day, read_day_times(typed))
    except PostingTimesError as error:
        return error


def refused_words(error: PostingTimesError, typed: str, context: Context) -> Html:
    if not error.part:
        return context.words("times.too_many_typed", most=MOST_OF_A_DAY)
    part = as_typed(error.part, typed)[:PART_SHOWN]
    if error.readings:
        morning, evening = (f"{at:%H:%M}" for at in error.readings)
        return context.words("times.two_ways", part=part, first=morning, second=evening)
    return context.words("times.unclear", part=part)
