"""The time: a tap on a proposed one or a typed one plans the post, or moves it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.card.refusal import twin_question
from bot.compose.fields.calendar import fortnight_rows
from bot.compose.fields.field import FieldDialog, Seen, UnclearError
from bot.reading.when import WhenError, WhenReason, read_when
from bot.screen import (
    Cell,
    Context,
    Html,
    PickMonth,
    PublishNow,
    Question,
    ScheduleAt,
    State,
    Words,
    day_shown,
    is_on_walk,
)
from posting import Post, Posting, PostState, TwinError, quick_picks

TYPED_SHOWN = 60
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
    html = words(
        "compose.when.ask",
        zone=words.zone_name(zone),
        now=words.moment(now, zone),
        ex_date=_a_date(now, zone),
    )
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
    day = day_shown(context.data) or _day_kept(context, seen)
    return plan(context, seen, moment_of(context, seen, typed, day))


def _day_kept(context: Context, seen: Seen) -> date | None:
    """A clock time alone moves a planned post within its day, as it does below a card. Database
    thread."""
    if is_on_walk(context.data, seen.post_id):
        return None
    at = planned_ahead(context, context.posting.lists.get(seen.post_id))
    return at.date() if at else None


def planned_ahead(context: Context, post: Post) -> datetime | None:
    """The time that it has, on the clock of who orders it, if that is ahead."""
    at = post.publish_at
    if at is None or post.state is PostState.DRAFT or at <= context.now:
        return None
    return at.astimezone(context.zone(None))


def moment_of(context: Context, post: Seen, typed: str, day: date | None = None) -> datetime:
    """On the clock of who has typed it; `day` is meant where none is named. Raises UnclearError."""
    zone = context.zone(None)
    try:
        return read_when(typed, now=context.now, zone=zone, day=day)
    except WhenError as error:
        raise UnclearError(_refusal(error, post, context, zone)) from error


def no_moment(context: Context, post: Seen, typed: str) -> UnclearError:
    """For words from which no time comes of this post."""
    error = WhenError(WhenReason.UNCLEAR, typed)
    return UnclearError(_refusal(error, post, context, context.zone(None)))


def plan(context: Context, post: Seen, moment: datetime) -> Post:
    """Plan the post, or move it. Raises UnclearError where another post looks like it. Database
    thread."""
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
        raise UnclearError(twin_question(context, error, moment)) from error


def _proposed(posting: Posting, post: Post) -> Proposed:
    """Database thread."""
    account = posting.accounts.get(post.account_id)
    most = PICKS_PER_ROW if account.posting_times else 1
    slots, evenings = posting.schedule.proposals(account, most, but=post.post_id)
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


def _offers(
    post: Seen, moments: Sequence[datetime], zone: ZoneInfo, words: Words
) -> list[list[Cell]]:
    cells = [_cell(post, moment, words.moment(moment, zone)) for moment in moments]
    return [cells[i : i + PICKS_PER_ROW] for i in range(0, len(cells), PICKS_PER_ROW)]


WHEN = FieldDialog(
    state=State.WHEN,
    ask=ask,
    save=save,
    value=lambda post: (post.state, post.publish_at),
    beside=beside,
)
