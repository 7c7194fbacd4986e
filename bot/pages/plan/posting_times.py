"""The posting times of an account: the week, and the hours of one of its days. What is planned
stays where it is."""

from collections.abc import Sequence
from datetime import time
from functools import partial
from typing import NamedTuple

from telegram import Update
from telegram.ext import MessageHandler

from bot.pages.plan.times_said import WHOLE_WEEK, TimesSaid, refused_words, times_said
from bot.reading.times.posting_times import PostingTimesError
from bot.screen import (
    TYPED,
    Beside,
    Cell,
    ClearDay,
    ConnectAccount,
    Context,
    CopyDay,
    Handlers,
    PageAnswer,
    PostingTimes,
    Rows,
    SetTimes,
    SettingsMenu,
    State,
    TakeWords,
    TimesPreset,
    ToggleTime,
    UndoTimes,
    WaitingWords,
    WeekdayTimes,
    WordsUse,
    answer,
    clock_words,
    digest,
    forget_times_before,
    in_rows,
    keep_words,
    no_account,
    note_answered,
    note_times_before,
    post_answered,
    put_down,
    rows,
    show,
    text_of,
    times_before,
    week_lines,
    weekday_letters,
    weekday_name,
)
from posting import (
    DAYS,
    MOST_OF_A_DAY,
    WORKDAYS,
    Account,
    WeekTimes,
    of_day,
    on_workdays,
    week_times,
    with_day,
)

TIMES_FOR = "times_for"  # in user data: the account and the day, if one, whose times are awaited
NOON, EVENING = time(12), time(18)
PRESETS: dict[TimesPreset, WeekTimes] = {
    TimesPreset.NONE: (),
    TimesPreset.DAILY: week_times((day, EVENING) for day in range(DAYS)),
    TimesPreset.WEEKDAYS: week_times((day, at) for day in WORKDAYS for at in (NOON, EVENING)),
}
FIRST_HOUR, PER_ROW = 8, 6


class Awaited(NamedTuple):
    """Whose times are asked for: of one day, or of the whole week."""

    account_id: int
    day: int


async def posting_times(update: Update, context: Context) -> State | int:
    """The week of the account on the button."""
    return await _show_week(update, context, context.button(PostingTimes).account_id)


async def set_times(update: Update, context: Context) -> State | int:
    button = context.button(SetTimes)
    return await _save(update, context, button.account_id, PRESETS[button.preset])


async def undo(update: Update, context: Context) -> State | int:
    """Unless they have changed since, here or elsewhere."""
    button, words = context.button(UndoTimes), context.words
    account = await _account(context, button.account_id)
    before = times_before(context.data, account)
    if before is None or button.week != digest(account.posting_times):
        await answer(update, context, words.plain("times.toast.no_way_back"), alert=True)
        return await _show_week(update, context, button.account_id)
    await context.db(context.posting.accounts.set_posting_times, button.account_id, before)
    forget_times_before(context.data)
    await answer(update, context, words.plain("times.toast.undone"))
    return await _show_week(update, context, button.account_id)


async def one_day(update: Update, context: Context) -> State | int:
    return await _show_day(update, context, context.button(WeekdayTimes))


async def toggle(update: Update, context: Context) -> State | int:
    """Set the hour, or clear it."""
    button = context.button(ToggleTime)
    at = time(*divmod(button.minute, 60))
    times = (await _account(context, button.account_id)).posting_times
    clock = of_day(times, button.weekday)
    changed = [it for it in clock if it != at] if at in clock else [*clock, at]
    if len(changed) > MOST_OF_A_DAY:
        too_many = context.words.plain("times.too_many", most=MOST_OF_A_DAY)
        await answer(update, context, too_many, alert=True)
    else:
        await _change(context, button.account_id, with_day(times, button.weekday, changed))
    return await _show_day(update, context, button)


async def copy_day(update: Update, context: Context) -> State | int:
    button = context.button(CopyDay)
    times = (await _account(context, button.account_id)).posting_times
    return await _save(update, context, button.account_id, on_workdays(times, button.weekday))


async def clear_day(update: Update, context: Context) -> State | int:
    button = context.button(ClearDay)
    times = (await _account(context, button.account_id)).posting_times
    await _change(context, button.account_id, with_day(times, button.weekday, ()))
    return await _show_day(update, context, button)


async def read_times(beside: Beside, update: Update, context: Context) -> State | int | None:
    """What was typed takes the place of the week, or of the day that is shown, unless it answers a
    message about a post, or orders something of one."""
    if post_answered(update, context.data) is not None:
        return await beside.typed(update, context)
    awaited = context.data.get(TIMES_FOR)
    if awaited is None:
        return await _show_week(update, context, 0)
    account_id, day = Awaited(*awaited)
    account = await _account(context, account_id)
    said = times_said(account, day, text_of(update))
    if isinstance(said, PostingTimesError) and await beside.is_order(update, context):
        return await beside.typed(update, context)
    return await _take(update, context, account, day, said)


async def times_again(update: Update, context: Context, its: PageAnswer) -> State | int | None:
    """As the message says now, unless they have changed since."""
    account = await _account(context, its.about)
    if its.gave != digest(account.posting_times):
        return None
    said = times_said(account, its.day, text_of(update))
    return await _take(update, context, account, its.day, said)


async def _take(
    update: Update, context: Context, account: Account, day: int, said: TimesSaid
) -> State | int:
    """The answer is noted with what there is then, as its message may be edited."""
    is_refused, account_id = isinstance(said, PostingTimesError), account.account_id
    gave = digest(account.posting_times if is_refused else said)
    note_answered(update, context.data, PageAnswer(State.POSTING_TIMES, account_id, day, gave))
    if not isinstance(said, PostingTimesError):
        return await _save(update, context, account_id, said)
    html = refused_words(said, text_of(update), context)
    shown = await show(update, context, html, rows(_ways_on(context, account_id, day)))
    if shown is not None:
        keep_words(context.data, shown.message_id, WaitingWords(text_of(update)))
    return State.POSTING_TIMES


def _ways_on(context: Context, account_id: int, day: int) -> Rows:
    """The words may be the caption of the next post; back leads to the times as they were."""
    words = context.words
    whole = PostingTimes(account_id) if day == WHOLE_WEEK else WeekdayTimes(account_id, day)
    return [
        [(words.plain("in_hand.button.as_caption"), TakeWords(WordsUse.HERE))],
        [(words.plain("common.back"), whole)],
    ]


async def _save(update: Update, context: Context, account_id: int, times: WeekTimes) -> State | int:
    await _change(context, account_id, times)
    await answer(update, context, context.words.plain("times.toast.saved"))
    return await _show_week(update, context, account_id)


async def _change(context: Context, account_id: int, times: WeekTimes) -> None:
    before = (await _account(context, account_id)).posting_times
    if before != times:
        note_times_before(context.data, account_id, before, times)
        await context.db(context.posting.accounts.set_posting_times, account_id, times)


async def _account(context: Context, account_id: int) -> Account:
    return await context.db(context.posting.accounts.get, account_id)


async def _show_week(update: Update, context: Context, account_id: int) -> State | int:
    accounts = context.posting.accounts
    current = context.person.current_account_id
    account = await (
        _account(context, account_id) if account_id else context.db(accounts.current, current)
    )
    words = context.words
    put_down(context.data)
    if account is None:
        connect: Rows = [[(words.plain("common.connect"), ConnectAccount())]]
        away = await context.db(context.posting.lists.away)
        html = no_account(away, words)
        await show(update, context, html, rows(connect))
        return State.POSTING_TIMES
    context.data[TIMES_FOR] = Awaited(account.account_id, WHOLE_WEEK)
    html = words(
        "times.week",
        account=account.username,
        zone=words.zone_name(context.zone(account)),
        lines="\n".join(week_lines(account.posting_times, words)) or words("times.none"),
    )
    await show(update, context, html, rows(_week_rows(context, account)))
    return State.POSTING_TIMES


def _week_rows(context: Context, account: Account) -> Rows:
    words, account_id = context.words, account.account_id
    letters = weekday_letters(words)
    days = [(letters[day], WeekdayTimes(account_id, day)) for day in range(DAYS)]
    none: list[Cell] = [(words.plain("times.no_times"), SetTimes(account_id, TimesPreset.NONE))]
    before, now = times_before(context.data, account), digest(account.posting_times)
    undone: list[Cell] = [(words.plain("times.undo"), UndoTimes(account_id, now))]
    return [
        days,
        [(words.plain("times.daily"), SetTimes(account_id, TimesPreset.DAILY))],
        [(words.plain("times.weekdays"), SetTimes(account_id, TimesPreset.WEEKDAYS))],
        none if account.posting_times else [],
        [*(undone if before is not None else []), (words.plain("common.back"), SettingsMenu())],
    ]


async def _show_day(update: Update, context: Context, button: WeekdayTimes) -> State:
    account, words = await _account(context, button.account_id), context.words
    context.data[TIMES_FOR] = Awaited(button.account_id, button.weekday)
    clock = of_day(account.posting_times, button.weekday)
    html = words(
        "times.day",
        day=weekday_name(button.weekday, words),
        times=clock_words(clock) or words("times.none"),
        account=account.username,
        zone=words.zone_name(context.zone(account)),
    )
    await show(update, context, html, rows(_day_rows(context, button, clock)))
    return State.POSTING_TIMES


def _day_rows(context: Context, button: WeekdayTimes, clock: Sequence[time]) -> Rows:
    words, account_id, day = context.words, button.account_id, button.weekday
    hours = range(FIRST_HOUR) if button.early else range(FIRST_HOUR, 24)
    cells: list[Cell] = [
        (f"{hour}✓" if time(hour) in clock else str(hour), _hour(button, hour)) for hour in hours
    ]
    other = "☀️" if button.early else "🌙"
    cells.append((other, WeekdayTimes(account_id, day, not button.early)))
    copying: list[Cell] = [(words.plain("times.same_workdays"), CopyDay(account_id, day))]
    clearing: list[Cell] = [(words.plain("times.clear"), ClearDay(account_id, day, button.early))]
    return [
        *in_rows(cells, PER_ROW),
        copying,
        [*(clearing if clock else []), (words.plain("common.back"), PostingTimes(account_id))],
    ]


def _hour(button: WeekdayTimes, hour: int) -> ToggleTime:
    return ToggleTime(button.account_id, button.weekday, button.early, hour * 60)


def handlers(beside: Beside) -> Handlers:
    """`beside` takes what is about a post instead."""
    return Handlers(
        buttons={
            PostingTimes: posting_times,
            SetTimes: set_times,
            UndoTimes: undo,
            WeekdayTimes: one_day,
            ToggleTime: toggle,
            CopyDay: copy_day,
            ClearDay: clear_day,
        },
        typed={State.POSTING_TIMES: [MessageHandler(TYPED, partial(read_times, beside))]},
        edited={State.POSTING_TIMES: times_again},
    )
