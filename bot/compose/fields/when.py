"""The time: a tap on a proposed one or a typed one plans the post, or moves it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.card.buttons.twins import twin_question
from bot.compose.fields.pieces.calendar import fortnight_rows, fortnight_words
from bot.compose.fields.pieces.field import FieldDialog, Seen, UnclearError
from bot.reading.times.moving import later_by, moved_words, names_only_a_day
from bot.reading.times.when import DayAlone, WhenError, WhenReason, read_when
from bot.screen import (
    TYPED_SHOWN,
    Cell,
    Context,
    Html,
    PickMonth,
    PublishNow,
    Question,
    Rows,
    ScheduleAt,
    State,
    Words,
    day_shown,
    in_rows,
    is_on_walk,
)
from posting import Post, Posting, PostState, TwinError, quick_picks

PICKS_PER_ROW = 2
EXAMPLE_AHEAD = timedelta(days=6)


class Proposed(NamedTuple):
    """What the time screen proposes: free posting times of the account, evenings."""

    slots: list[datetime]
    evenings: list[datetime]


async def ask(context: Context, post: Post) -> Question:
    words, now, zone = context.words, context.now, context.zone(None)
    slots, evenings = await context.db(_proposed, context.posting, post)
    today = now.astimezone(zone).date()
    asked = words(
        "compose.when.ask",
        zone=words.zone_name(zone),
        now=words.moment(now, zone),
        ex_date=_a_date(now, zone),
    )
    html = Html(f"{asked}\n{fortnight_words(today, words)}")
    others = [_cell(post, at, _evening(at, today, zone, words)) for at in evenings]
    return Question(
        html,
        (
            [_slot_cell(post, slot, zone, words) for slot in slots],
            others,
            *fortnight_rows(post, today, words),
        ),
    )


def beside(post: Post, words: Words) -> list[Cell]:
    return [(words.plain("compose.when.button.month"), PickMonth(post.post_id, post.version))]


async def save(context: Context, seen: Seen, typed: str) -> Post:
    return await context.db(_save, context, seen, typed)


def _save(context: Context, seen: Seen, typed: str) -> Post:
    """A clock time alone moves a planned post within its day, a day alone keeps its clock time, as
    they do below a card. Database thread."""
    kept = None
    if not is_on_walk(context.data, seen.post_id):
        kept = planned_ahead(context, context.posting.lists.get(seen.post_id))
    day = day_shown(context.data) or (kept.date() if kept else None)
    moment = moment_of(context, seen, typed, day=day, kept=kept)
    return plan(context, seen, moment, seen.version)


def planned_ahead(context: Context, post: Post) -> datetime | None:
    """The time that it has, on the clock of who orders it, if that is ahead."""
    at = post.publish_at
    if at is None or post.state is PostState.DRAFT or at <= context.now:
        return None
    return at.astimezone(context.zone(None))


def moment_of(
    context: Context,
    post: Seen,
    typed: str,
    *,
    day: date | None = None,
    kept: datetime | None = None,
) -> datetime:
    """On the clock of who has typed it; `day` is meant where none is named, and the clock time of
    the moment that is `kept`. Raises UnclearError."""
    try:
        return read_when(typed, now=context.now, zone=context.zone(None), day=day, kept=kept)
    except WhenError as error:
        raise refused(context, post, error) from error


def moved_moment(context: Context, post: Post, typed: str, present: datetime | None) -> datetime:
    """Of words below a card: they leave out what stays of the time. Raises UnclearError. Database
    thread."""
    if present is None and names_only_a_day(typed):
        return free_moment_of(context, post, typed)
    zone, now = context.zone(None), context.now
    try:
        return read_when(
            moved_words(typed, present, now.astimezone(zone)), now=now, zone=zone, kept=present
        )
    except WhenError as error:
        error.typed = typed
        raise refused(context, post, error) from error


def moment_later(context: Context, post: Post, days: int, exact: timedelta) -> datetime:
    """So many days and so much more behind the time that it has. Raises UnclearError."""
    present = planned_ahead(context, post)
    if present is None:
        raise unclear_moment(context, post)
    return later_by(days, exact, present)


def free_moment_of(context: Context, post: Post, typed: str) -> datetime:
    """Of words that name only a day: its free time, or that of the named part of it. Raises
    UnclearError. Database thread."""
    try:
        return read_when(typed, now=context.now, zone=context.zone(None))
    except WhenError as error:
        if error.day is None:
            raise refused(context, post, error) from error
        return _free_of(context, post, error, error.day)


def _free_of(context: Context, post: Post, error: WhenError, named: DayAlone) -> datetime:
    """Of two days that can be meant each is offered. Raises UnclearError."""
    zone, posting, hours = context.zone(None), context.posting, named.part or range(24)
    account = posting.accounts.get(post.account_id)
    each = [
        posting.planner.free_slots_on(account, day, zone, but=post.post_id) for day in named.days
    ]
    fitting = [[at for at in slots or () if at.astimezone(zone).hour in hours] for slots in each]
    free = tuple(at for slots in fitting for at in slots[:1])
    if len(free) < len(each):
        is_full = each == [()] and bool(account.posting_times)
        raise _none_free(context, post, error) if is_full else refused(context, post, error)
    if len(free) > 1:
        raise refused(context, post, WhenError(error.reason, error.typed, suggestions=free))
    return free[0]


def _none_free(context: Context, post: Post, error: WhenError) -> UnclearError:
    """Its hours are offered all the same, and the next free time."""
    posting, words, zone = context.posting, context.words, context.zone(None)
    unclear = refused(context, post, error)
    account = posting.accounts.get(post.account_id)
    slot = posting.schedule.free_slot(account, but=post.post_id)
    first = [[_slot_cell(post, slot, zone, words)]] if slot else []
    noon = datetime.combine(unclear.day or context.now.date(), time(12), zone)
    html = words("compose.when.none_free", day=words.day(noon, zone), zone=words.zone_name(zone))
    return UnclearError(Question(html, (*first, *unclear.reply.rows)), day=unclear.day)


def unclear_moment(context: Context, post: Seen) -> UnclearError:
    """For an order that names no time, of a post from which none comes."""
    return refused(context, post, WhenError(WhenReason.UNCLEAR, ""))


def refused(context: Context, post: Seen, error: WhenError) -> UnclearError:
    question = _refusal(error, post, context, context.zone(None))
    days = error.day.days if error.day else ()
    return UnclearError(question, day=days[0] if len(days) == 1 else None)


def plan(context: Context, post: Seen, moment: datetime, stored: int) -> Post:
    """Plan the post, or move it. Raises UnclearError where another post looks like it, about the
    version that is `stored` then. Database thread."""
    posting = context.posting
    try:
        return posting.schedule.schedule(
            post.post_id,
            moment,
            seen_version=post.version,
            actor=context.actor,
            sure=False,
        )
    except TwinError as error:
        error.post = replace(error.post, version=stored)
        raise UnclearError(twin_question(context, error, moment)) from error


def _proposed(posting: Posting, post: Post) -> Proposed:
    """Database thread."""
    account = posting.accounts.get(post.account_id)
    most = PICKS_PER_ROW if account.posting_times else 1
    slots, evenings = posting.planner.proposals(account, most, but=post.post_id)
    return Proposed(slots, [at for at in evenings if at not in slots])


def _a_date(now: datetime, zone: ZoneInfo) -> str:
    """One that is ahead, typed as it stands, for an example."""
    return f"{now.astimezone(zone) + EXAMPLE_AHEAD:%d.%m}"


def _evening(moment: datetime, today: date, zone: ZoneInfo, words: Words) -> str:
    """`Today 20:00`; an evening where the account is may be another day for who reads it."""
    local = moment.astimezone(zone)
    key = {today: "today", today + timedelta(1): "tomorrow"}.get(local.date())
    if key is None:
        return words.short_moment(moment, zone)
    return words.plain(f"compose.when.{key}", time=f"{local:%H:%M}")


def _refusal(error: WhenError, post: Seen, context: Context, zone: ZoneInfo) -> Question:
    words, now = context.words, context.now
    moments = error.suggestions or quick_picks(now=now, zone=zone)
    at_once: Cell = (words.plain("card.button.now"), PublishNow(post.post_id, post.version))
    first = [[at_once]] if error.reason in {WhenReason.NOW, WhenReason.TOO_SOON} else []
    return Question(_why(error, now, zone, words), (*first, *_offers(post, moments, zone, words)))


def _why(error: WhenError, now: datetime, zone: ZoneInfo, words: Words) -> Html:
    typed = error.typed[:TYPED_SHOWN]
    name = words.zone_name(zone)
    when = f"{words.moment(error.moment, zone)} ({name})" if error.moment else typed
    match error.reason:
        case WhenReason.UNCLEAR:
            return words("compose.when.unclear", typed=typed, zone=name, ex_date=_a_date(now, zone))
        case WhenReason.NO_HOUR:
            return words("compose.when.no_hour", typed=typed, zone=name)
        case WhenReason.PAST:
            return words(
                "compose.when.past",
                when=words.moment(error.moment, zone) if error.moment else typed,
                now=words.moment(now, zone),
                zone=name,
            )
        case WhenReason.NO_SUCH_DATE:
            return words("compose.when.no_such_date", typed=typed, zone=name)
        case WhenReason.NO_SUCH_HOUR:
            return words("compose.when.no_such_hour", when=when)
        case WhenReason.AMBIGUOUS:
            return words("compose.when.ambiguous", typed=typed, zone=name)
        case WhenReason.TOO_FAR:
            return words("compose.when.too_far", when=when)
        case WhenReason.TOO_SOON:
            return words("compose.when.too_soon", when=when)
        case WhenReason.NOW:
            return words("compose.when.now")


def _cell(post: Seen, moment: datetime, label: str) -> Cell:
    return label, ScheduleAt(post.post_id, post.version, int(moment.timestamp()))


def _slot_cell(post: Post, slot: datetime, zone: ZoneInfo, words: Words) -> Cell:
    return _cell(post, slot, words.plain("card.button.slot", when=words.short_moment(slot, zone)))


def _offers(post: Seen, moments: Sequence[datetime], zone: ZoneInfo, words: Words) -> Rows:
    cells = [_cell(post, moment, words.moment(moment, zone)) for moment in moments]
    return in_rows(cells, PICKS_PER_ROW)


WHEN = FieldDialog(
    state=State.WHEN,
    ask=ask,
    save=save,
    value=lambda post: (post.state, post.publish_at),
    beside=beside,
)
