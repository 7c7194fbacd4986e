"""The words and the buttons around the picture of a plan. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.pages.plan.plan_view import PlanView, first_day_for, moment_of, week_of
from bot.screen import (
    ACCOUNT_SHOWN,
    DOT,
    KIND_MARKS,
    Ask,
    Cell,
    GroupWeek,
    Html,
    ListPosts,
    Nothing,
    NoticesHere,
    OpenPost,
    PlanAccount,
    PlanMonth,
    PlanMove,
    PlanPost,
    PlanTheme,
    PlanUndo,
    PlanWeek,
    Rows,
    ShowGrid,
    State,
    Words,
    in_rows,
    link,
    link_to_week,
    month_name,
    span_name,
    title,
    weekday_letters,
)
from posting import Account, Kind, Post, Tab

PER_ROW, WEEKS_PER_ROW, DAYS_PER_ROW = 8, 3, 4
TITLE_SHOWN, BESIDE, POST_TITLE = 24, 20, 60
NONE, OWN = "·", "✓"  # nothing to tap; where it is
MIDDLE = timedelta(3)  # of a week: in its month most of it lies


def week_text(view: PlanView, words: Words) -> Html:
    lines = [_head(_span(view, words), view, words), _counted(view, words)]
    if not view.posts:
        lines.append(words("plan.empty"))
    if view.only is not None:
        numbers = view.numbered
        lines += [
            Html(
                words(
                    "plan.line",
                    n=numbers[post.post_id],
                    time=f"{moment_of(post).astimezone(view.zone):%H:%M}",
                    title=title(post, words, TITLE_SHOWN),
                )
            )
            for post in view.posts_of(view.only)
            if post.post_id in numbers
        ]
    return Html("\n".join(lines))


def group_week_text(view: PlanView, words: Words) -> Html:
    """In a group, where nobody is told how many posts there is room for."""
    head, count = _head(_span(view, words), view, words), len(view.posts)
    return Html(f"{head}: {words.many('plan.posts', count) if count else words('plan.empty')}")


def group_week_rows(
    view: PlanView, accounts: Sequence[Account], words: Words, bot_link: str, *, hears_here: bool
) -> Rows:
    """Pages, of several accounts the next one, and in another topic than that of the notices what
    brings them there; all else is behind the link."""
    account, day = view.account.account_id, view.first.toordinal()
    ids = [it.account_id for it in accounts]
    following = accounts[(ids.index(account) + 1) % len(accounts)]
    label = words.plain("plan.button.account", account=_name_shown(following))
    other: list[Cell] = [(label, GroupWeek(following.account_id, day))]
    private = link(
        words.plain("group.button.open_in_private"), link_to_week(bot_link, account, day)
    )
    return [
        [("◀️", GroupWeek(account, day - 7)), ("▶️", GroupWeek(account, day + 7))],
        other if len(accounts) > 1 else [],
        [] if hears_here else [(words.plain("group.button.here"), NoticesHere(account, day))],
        [private],
    ]


def month_text(view: PlanView, words: Words) -> Html:
    head = _head(month_name(view.first, words), view, words)
    return Html(f"{head}\n{_counted(view, words)}")


def post_text(post: Post, view: PlanView, words: Words, *, can_move: bool) -> Html:
    number = view.numbered.get(post.post_id)
    at = moment_of(post)
    told = words(
        "plan.post",
        number=f"{number} · " if number else "",
        when=words.moment_tag(at, ZoneInfo(view.account.timezone)),
        kind="" if post.kind is Kind.PHOTO else f"{KIND_MARKS[post.kind]} ",
        title=title(post, words, POST_TITLE),
    )
    if not can_move:
        return told
    clock = f"{at.astimezone(view.zone):%H:%M}"
    return Html(f"{told}\n{words('plan.tap_day', span=_span(view, words), time=clock)}")


def week_rows(view: PlanView, words: Words, moved: Post | None) -> Rows:
    day = view.first.toordinal()
    back: list[Cell] = []
    if moved is not None:
        undo = PlanUndo(moved.post_id, moved.version, day)
        back = [(words.plain("plan.button.undo"), undo)]
    return [
        *_post_cells(view, words),
        [
            ("◀️", PlanWeek(day - 7)),
            (words.plain("plan.button.month"), PlanMonth(_of_month(view).toordinal())),
            ("▶️", PlanWeek(day + 7)),
        ],
        *_last_rows(view, words, back, by_month=False),
    ]


def _of_month(view: PlanView) -> date:
    """A day of the month that a week leads to: of today's, if that has more days or posts of the
    week, else of that in which most of the week lies."""
    today = view.today
    if view.first <= today < view.last:
        has_more = (today + timedelta(1)).month == today.month
        days = [view.day_of(moment_of(post)) for post in view.posts]
        if has_more or any(day.month == today.month for day in days):
            return today
    return view.first + MIDDLE


def month_rows(view: PlanView, words: Words) -> Rows:
    weeks: list[Cell] = []
    day = view.first
    while day < view.last:
        _, after = week_of(day)
        end = min(after, view.last) - timedelta(1)
        label = f"{day.day}–{end.day}" if end != day else str(day.day)
        weeks.append((label, PlanWeek(day.toordinal())))
        day = after
    around = view.today if view.first <= view.today < view.last else view.first
    return [
        *in_rows(weeks, WEEKS_PER_ROW),
        [
            ("◀️", PlanMonth((view.first - timedelta(1)).toordinal())),
            (words.plain("plan.button.week"), PlanWeek(around.toordinal())),
            ("▶️", PlanMonth(view.last.toordinal())),
        ],
        *_last_rows(view, words, [], by_month=True),
    ]


def post_rows(post: Post, view: PlanView, words: Words, *, can_move: bool) -> Rows:
    """The days of the week, to move it there; what is out or gone has its card alone."""
    day = view.first.toordinal()
    card: Cell = (words.plain("plan.button.card"), OpenPost(post.post_id))
    asking = Ask(post.post_id, post.version, State.WHEN)
    back: list[Cell] = [(words.plain("common.back"), PlanWeek(day))]
    if not can_move:
        return [[card], back]
    weeks: list[Cell] = [(words.plain("plan.button.later"), PlanPost(post.post_id, day + 7))]
    if first_day_for(post, view, view.today) < view.first:
        earlier: Cell = (words.plain("plan.button.earlier"), PlanPost(post.post_id, day - 7))
        weeks = [earlier, *weeks]
    return [
        [_day_cell(post, view, view.first + timedelta(n), words) for n in range(7)],
        weeks,
        [(words.plain("card.button.other_time"), asking), card],
        back,
    ]


def _span(view: PlanView, words: Words) -> str:
    return span_name(view.first, view.last - timedelta(1), view.today, words)


def _head(span: str, view: PlanView, words: Words) -> Html:
    zone = words.zone_name(view.zone)
    return words("plan.head", span=span, account=view.account.username, zone=zone)


def _counted(view: PlanView, words: Words) -> Html:
    left, quota = view.room
    told = [words.many("plan.posts", len(view.posts))]
    if view.free:
        told.append(words.many("plan.free", len(view.free)))
    return Html(f"{', '.join(told)}{DOT}{words('plan.room', left=left, quota=quota)}")


def _post_cells(view: PlanView, words: Words) -> Rows:
    """A number for each post; of very many the days first."""
    day = view.first.toordinal()
    numbers = view.numbered
    if not numbers and view.posts:
        busy = _busy_days(view, words)
        return [busy[:DAYS_PER_ROW], busy[DAYS_PER_ROW:]]
    cells = [(str(n), PlanPost(post_id, day)) for post_id, n in numbers.items()]
    return in_rows(cells, PER_ROW)


def _busy_days(view: PlanView, words: Words) -> Sequence[Cell]:
    """`Mo 4`: how many each day has."""
    letters = weekday_letters(words)
    days = [view.first + timedelta(n) for n in range(7)]
    counted = [(day, len(view.posts_of(day))) for day in days]
    return [
        (f"{letters[day.weekday()]} {count}", PlanWeek(day.toordinal(), True))
        for day, count in counted
        if count
    ]


def _day_cell(post: Post, view: PlanView, day: date, words: Words) -> Cell:
    """By its name, as on the picture. Its own day and those that are over cannot be tapped."""
    if day == view.day_of(moment_of(post)):
        return OWN, Nothing()
    if day < view.today:
        return NONE, Nothing()
    label = weekday_letters(words)[day.weekday()]
    return label, PlanMove(post.post_id, post.version, day.toordinal())


def _last_rows(view: PlanView, words: Words, undo: list[Cell], *, by_month: bool) -> Rows:
    """Ways to other screens, and how this one is seen: one row where that is little."""
    ways: list[Cell] = [
        (words.plain("grid.button"), ShowGrid()),
        (words.plain("plan.button.list"), ListPosts(Tab.PLANNED, 0)),
    ]
    other = words.plain("plan.button.light" if view.dark else "plan.button.dark")
    theme: Cell = (other, PlanTheme(view.first.toordinal(), by_month))
    # A busy day has three rows of numbers: from its week one comes to another account.
    account = [] if view.only else _account_cell(view, words, by_month=by_month)
    seen = [*undo, *account, theme]
    return [ways, seen] if len(seen) > 1 else [[*ways, *seen]]


def _account_cell(view: PlanView, words: Words, *, by_month: bool) -> list[Cell]:
    label = words.plain("plan.button.account", account=_name_shown(view.account))
    following = PlanAccount(view.first.toordinal(), by_month)
    return [(label, following)] if view.accounts > 1 else []


def _name_shown(account: Account) -> str:
    name = account.username
    return name if len(name) <= ACCOUNT_SHOWN else f"{name[: ACCOUNT_SHOWN - 1]}…"


def moved_toast(post: Post, view: PlanView | None, words: Words) -> str:
    """With the other post of the same minute, if there is one."""
    if view is None:
        return ""
    at = moment_of(post)
    told = words.plain("plan.toast.moved", when=words.moment(at, view.zone))
    minute = at.replace(second=0, microsecond=0)
    for other in view.posts:
        same = moment_of(other).replace(second=0, microsecond=0) == minute
        if same and other.post_id != post.post_id:
            beside = words.plain("plan.toast.beside", title=title(other, words, BESIDE))
            return f"{told} {beside}"
    return told
