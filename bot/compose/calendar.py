"""A day is chosen for a post, then its hour, on the message of the time screen. A time may be typed
meanwhile; a clock time alone is then of the day that is shown."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from telegram import Update

from bot.compose.fields import FORTNIGHT, WHEN, hour_rows, month_rows
from bot.compose.questions.walk import editable, focus_on_field
from bot.screen import (
    Context,
    Focus,
    Handlers,
    Html,
    PickDay,
    PickMonth,
    Question,
    State,
    Words,
    excerpt,
    month_name,
    note_day_shown,
    show_prompt,
    title,
)
from posting import Post, Posting, PostState, first_instant

POSTS_SHOWN = 6
TITLE_SHOWN = 20
OUT, PLANNED = "compose.when.out_that_day", "compose.when.that_day"
FAILED = "compose.when.failed_that_day"


class InView(NamedTuple):
    """The posts of its account of a day, without this one, and the zone in which it is one."""

    zone: ZoneInfo
    posts: tuple[Post, ...]


async def pick_month(update: Update, context: Context) -> State:
    """The days of a month, first of that which lies beyond the two weeks of the time screen."""
    button, words, now = context.button(PickMonth), context.words, context.now
    post = await editable(context, button.post_id)
    zone = context.zone(None)
    today = now.astimezone(zone).date()
    first = button.first(today + timedelta(FORTNIGHT))
    days = (first, (first + timedelta(31)).replace(day=1))
    marked = await context.db(_marked, context.posting, post, zone, days)
    html = words("compose.when.month", month=month_name(first, words), zone=words.zone_name(zone))
    rows = month_rows(post, first, today, marked, words)
    return await _put(update, context, post, Question(html, tuple(rows)))


async def pick_day(update: Update, context: Context) -> State:
    """Its hours, and what stands there already."""
    button, words, now = context.button(PickDay), context.words, context.now
    post = await editable(context, button.post_id)
    view = await context.db(_day, context, post, button.date)
    noon = datetime.combine(button.date, time(12), view.zone)
    html = words(
        "compose.when.hour", day=words.day(noon, view.zone), zone=words.zone_name(view.zone)
    )
    others = words("compose.when.by_day" if button.early else "compose.when.at_night")
    lines = [html, _there(view, words), others]
    rows = hour_rows(post, button, now, view.zone, words)
    question = Question(Html("\n".join(filter(None, lines))), tuple(rows))
    state = await _put(update, context, post, question)
    note_day_shown(context.data, button.date)
    return state


def _there(view: InView, words: Words) -> Html:
    """`Planned that day: 12:00 Barista…`, after what is out by then and what has failed."""
    lists: dict[str, list[str]] = {key: [] for key in (OUT, FAILED, PLANNED)}
    for post in view.posts[:POSTS_SHOWN]:
        if moment := post.published_at or post.publish_at:
            at = f"{moment.astimezone(view.zone):%H:%M}"
            lists[_list_of(post)].append(f"{at} {title(post, words, TITLE_SHOWN)}")
    for next_one in view.posts[POSTS_SHOWN : POSTS_SHOWN + 1]:
        lists[_list_of(next_one)].append("…")
    lines = [words(key, posts=excerpt(" · ".join(it), 400)) for key, it in lists.items() if it]
    return Html("\n".join(lines))


def _list_of(post: Post) -> str:
    if post.published_at:
        return OUT
    return FAILED if post.state is PostState.FAILED else PLANNED


async def _put(update: Update, context: Context, post: Post, question: Question) -> State:
    """Instead of the time screen; another time may be typed at once."""
    focus = Focus.recall(context.data)
    on_walk = focus is not None and focus.walk and focus.post_id == post.post_id
    focus_on_field(context, post, WHEN, walk=on_walk, from_slide=False)
    await show_prompt(update, context, question, [])
    return State.WHEN


def _marked(
    posting: Posting, post: Post, zone: ZoneInfo, days: tuple[date, date]
) -> frozenset[date]:
    """The days from the first until just before the second on which the account posts. Database
    thread."""
    since, until = (first_instant(day, zone) for day in days)
    moments = posting.lists.moments(post.account_id, since, until)
    return frozenset(moment.astimezone(zone).date() for moment in moments)


def _day(context: Context, post: Post, day: date) -> InView:
    """Database thread."""
    zone = context.zone(None)
    since, until = first_instant(day, zone), first_instant(day + timedelta(1), zone)
    found = context.posting.lists.between(post.account_id, since, until)
    return InView(zone, tuple(other for other in found if other.post_id != post.post_id))


def handlers() -> Handlers:
    return Handlers(buttons={PickMonth: pick_month, PickDay: pick_day})
