"""What the plan of an account shows of a week or a month: looked up, and told as a picture."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.screen import Context, Words, kind_sign, title, weekday_letters
from media.pictures import (
    Drawing,
    FreeSlot,
    MonthDay,
    PlanDay,
    PlannedPost,
    Standing,
    Theme,
    month_plan,
    week_plan,
)
from posting import (
    DAYS,
    TROUBLED,
    Account,
    Medium,
    Post,
    Posting,
    PostState,
    first_instant,
    kind_of,
)

MOST_NUMBERED = 16
MOST_SHOWN_OF_A_DAY = 24
SEEN_OF_A_DAY = 7  # thumbnails below each other, at most
Compose = Callable[[Sequence[Path | None]], Drawing]


@dataclass(frozen=True)
class PlanView:
    """The posts and the free posting times of an account from `first` until just before `last`, by
    the clock of who looks at it."""

    account: Account
    zone: ZoneInfo
    accounts: int
    first: date
    last: date
    posts: tuple[Post, ...]
    free: tuple[datetime, ...]
    room: tuple[int, int]  # left, of how many
    now: datetime
    only: date | None = None  # of many posts, those of this day have numbers
    dark: bool = False  # as the person has their pictures
    is_numbered: bool = True

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def posts_of(self, day: date) -> list[Post]:
        return [post for post in self.posts if self.day_of(moment_of(post)) == day]

    @property
    def numbered(self) -> dict[int, int]:
        """The numbers that posts have on the picture and on buttons, by their ids."""
        shown = list(self.posts)
        if self.only is not None:
            shown = self.posts_of(self.only)[:MOST_SHOWN_OF_A_DAY]
        elif len(shown) > MOST_NUMBERED or not self.is_numbered:
            shown = []
        return {post.post_id: n for n, post in enumerate(shown, start=1)}


def moment_of(post: Post) -> datetime:
    """When it went out, or is to."""
    return post.published_at or post.publish_at or post.updated_at


def week_of(day: date) -> tuple[date, date]:
    monday = day - timedelta(day.weekday())
    return monday, monday + timedelta(DAYS)


def month_of(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + timedelta(31)).replace(day=1)


def view_of(
    context: Context,
    span: Callable[[date], tuple[date, date]],
    day: date | None,
    *,
    account_id: int | None = None,
    only: bool = False,
) -> PlanView | None:
    """Of the account that the person works with, around a day or today; None without an account.
    Database thread."""
    posting, chosen = context.posting, context.person.current_account_id
    account = posting.accounts.get(account_id) if account_id else posting.accounts.current(chosen)
    if account is None:
        return None
    view = plan_of(posting, account, span, day, zone=context.zone(None))
    around = day or view.today
    return replace(view, only=around if only else None, dark=context.person.dark_pictures)


def plan_of(
    posting: Posting,
    account: Account,
    span: Callable[[date], tuple[date, date]],
    day: date | None,
    *,
    zone: ZoneInfo,
) -> PlanView:
    """Around a day or today, by this clock. Database thread."""
    now = posting.clock()
    around = day or now.astimezone(zone).date()
    first, last = span(around)
    since, until = first_instant(first, zone), first_instant(last, zone)
    return PlanView(
        account=account,
        zone=zone,
        accounts=posting.accounts.count_usable(),
        first=first,
        last=last,
        posts=posting.lists.between(account.account_id, since, until),
        free=posting.planner.free_between(account, since, until),
        room=posting.schedule.room(account),
        now=now,
    )


def week_to_move_in(
    context: Context, post: Post, day: date | None, *, can_move: bool
) -> PlanView | None:
    """The week of `day`; a later one where it has no day to move the post to. Where it has very
    many posts, those of its own day have their numbers. Database thread."""
    view = view_of(context, week_of, day, account_id=post.account_id)
    if view is not None and can_move:
        first = first_day_for(post, view, view.first)
        if first >= view.last:
            view = view_of(context, week_of, first, account_id=post.account_id)
    if view is None or len(view.posts) <= MOST_NUMBERED:
        return view
    return replace(view, only=view.day_of(moment_of(post)))


def first_day_for(post: Post, view: PlanView, since: date) -> date:
    """That the post can be moved to: neither over nor its own."""
    day = max(since, view.today)
    return day + timedelta(day == view.day_of(moment_of(post)))


def week_board(
    view: PlanView, words: Words, theme: Theme, framed: int | None = None
) -> tuple[list[Medium | None], Compose]:
    """The media whose thumbnails are seen, and what is made of them."""
    seen = [
        post
        for day in _days(view)
        for n, post in enumerate(view.posts_of(day))
        if n < SEEN_OF_A_DAY or post.post_id == framed
    ]

    def compose(thumbnails: Sequence[Path | None]) -> Drawing:
        photos = {post.post_id: it for post, it in zip(seen, thumbnails, strict=True)}
        days = [_plan_day(view, day, photos, words, framed) for day in _days(view)]
        return week_plan(days, words.plain("plan.dashed") if view.free else "", theme)

    return [kind_of(post).first_look(post) for post in seen], compose


def month_board(view: PlanView, words: Words, theme: Theme) -> tuple[list[Medium | None], Compose]:
    """The first post of each day is seen."""
    firsts = {day: posts[0] for day in _days(view) if (posts := view.posts_of(day))}

    def compose(thumbnails: Sequence[Path | None]) -> Drawing:
        photos = dict(zip(firsts, thumbnails, strict=True))
        weeks: list[list[MonthDay | None]] = []
        for day in _days(view):
            if not weeks or day.weekday() == 0:
                weeks.append([None] * DAYS)
            weeks[-1][day.weekday()] = _month_day(view, day, photos.get(day))
        foot = words.plain("plan.circles") if view.free else ""
        return month_plan(weekday_letters(words), weeks, foot, theme)

    return [kind_of(post).first_look(post) for post in firsts.values()], compose


def _days(view: PlanView) -> Iterator[date]:
    return (view.first + timedelta(n) for n in range((view.last - view.first).days))


def _plan_day(
    view: PlanView,
    day: date,
    photos: dict[int, Path | None],
    words: Words,
    framed: int | None,
) -> PlanDay:
    told: list[tuple[datetime, PlannedPost | FreeSlot]] = [
        (moment_of(post), _planned(view, post, photos.get(post.post_id), words, framed))
        for post in view.posts_of(day)
    ]
    told += [(at, FreeSlot(_clock(at, view))) for at in view.free if view.day_of(at) == day]
    told.sort(key=lambda it: it[0])
    is_today = day == view.today
    return PlanDay(
        weekday_letters(words)[day.weekday()],
        str(day.day),
        tuple(slot for _, slot in told),
        is_today=is_today,
        is_over=day < view.today,
        now_at=sum(at <= view.now for at, _ in told) if is_today and told else None,
    )


def _planned(
    view: PlanView, post: Post, photo: Path | None, words: Words, framed: int | None
) -> PlannedPost:
    number = view.numbered.get(post.post_id)
    standing = Standing.OUT if post.state is PostState.PUBLISHED else Standing.PLANNED
    return PlannedPost(
        _clock(moment_of(post), view),
        photo,
        title(post, words),
        str(number) if number else "",
        kind_sign(post),
        Standing.TROUBLE if post.state in TROUBLED else standing,
        framed=post.post_id == framed,
    )


def _month_day(view: PlanView, day: date, photo: Path | None) -> MonthDay:
    return MonthDay(
        str(day.day),
        photo,
        posts=len(view.posts_of(day)),
        free=sum(view.day_of(at) == day for at in view.free),
        is_today=day == view.today,
        is_over=day < view.today,
    )


def _clock(moment: datetime, view: PlanView) -> str:
    return f"{moment.astimezone(view.zone):%H:%M}"
