"""A page of a list of posts, or of what was found: its words by day, its buttons, and its pictures
on one board. Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.reading.times.days_sought import Days
from bot.screen import (
    ACCOUNT_SHOWN,
    DOT,
    KIND_MARKS,
    AskSearch,
    Cell,
    Html,
    ListAccount,
    ListPosts,
    Nothing,
    OpenListed,
    PlanWeek,
    Restore,
    Rows,
    StartPost,
    Words,
    excerpt,
    file_name,
    fit,
    kind_sign,
    look_of,
    plain_text,
    shortened,
    span_name,
    title,
    tried_again,
)
from media.pictures import BoardCell, Drawing, Theme, posts_board
from posting import (
    TROUBLED,
    WAITING_STATES,
    Account,
    HoldReason,
    Kind,
    Medium,
    Post,
    PostState,
    Tab,
    first_instant,
    kind_of,
    listed_at,
    media_of,
)

ALWAYS = frozenset({Tab.PLANNED, Tab.DRAFTS, Tab.PUBLISHED})  # others only with posts in them
MARKS = {
    PostState.HELD: "⏸",
    PostState.UNCONFIRMED: "❓",
    PostState.PUBLISHING: "⏳",
    PostState.HANDED_OVER: "✋",
    PostState.FAILED: "❌",
}
FOUND_MARKS = {
    PostState.DRAFT: "📝",
    PostState.PUBLISHED: "✅",
    PostState.DELETED: "🗑",
}  # of posts of all lists
REMOVED = "🗑"  # from Instagram too
MOST_NAMED = 2  # buttons of a row with a word beside their number
LATE, PLANNED, ACCEPTED, FOUND = "⏰", "🗓", "✔️", "🔎"
WORDS_SHOWN, TITLE_SHOWN, TRIED_SHOWN, SHORT_NAME = 40, 26, 90, 7
DAYS = {
    Tab.DRAFTS: "posts.day_changed",
    Tab.FAILED: "posts.day_changed",
    Tab.DELETED: "posts.day_deleted",
}
A_DAY = timedelta(days=1)
Compose = Callable[[Sequence[Path | None]], Drawing]


@dataclass(frozen=True)
class Search:
    """Words that were looked for, and the days that they name; of none found, what does occur."""

    number: int
    text: str
    days: tuple[Days, ...] = ()
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listed:
    """One page, with what its tabs show. What was found is of all lists."""

    account: Account
    accounts: int
    tab: Tab
    number: int  # of the page, from 0
    pages: int
    posts: tuple[Post, ...]
    total: int
    counts: dict[Tab, int]
    removed: int  # of those that went out, from Instagram since
    room: tuple[int, int]  # how many posts Instagram still takes, of how many
    zone: ZoneInfo  # of the reader
    now: datetime
    kept: timedelta  # so long a deleted post can be restored
    search: Search | None = None

    def at(self, post: Post) -> datetime:
        return listed_at(post, None if self.search else self.tab)


def list_text(listed: Listed, words: Words) -> Html:
    """The head, and the posts in lines under their days; what to do when there is none."""
    lines = [_head(listed, words)]
    if not listed.posts:
        lines += _nothing(listed, words)
    numbered = enumerate(listed.posts, start=1)
    for day, posts in groupby(numbered, key=lambda it: words.day(listed.at(it[1]), listed.zone)):
        lines.append(_heading(day, listed, words))
        for n, post in posts:
            lines.append(words("posts.line", n=n, what=_label(post, listed, words)))
            lines += [it for it in [_tried(post, listed, words)] if it]
    if listed.tab is Tab.DELETED and not listed.search and len(listed.posts) > MOST_NAMED:
        lines.append(words("posts.restores"))
    return Html("\n".join(lines))


def _tried(post: Post, listed: Listed, words: Words) -> Html:
    """Why one that was due is not out yet, in as much as a list has room for."""
    said = tried_again(post, words, listed.zone, listed.now)
    return excerpt(plain_text(said), TRIED_SHOWN) if said else Html("")


def list_rows(listed: Listed, words: Words) -> Rows:
    """The other lists, the number of each post, pages, ways to find one, and the way to a new
    post."""
    at = (listed.tab.value, listed.number, listed.search.number if listed.search else 0)
    numbered = list(enumerate(listed.posts, start=1))
    numbers: list[Cell] = [(f"{n}", OpenListed(post.post_id, *at)) for n, post in numbered]
    ways: list[Cell] = [
        (words.plain("posts.search"), AskSearch(listed.tab.value)),
        (words.plain("posts.plan"), PlanWeek()),
        (words.plain("posts.new"), StartPost()),
    ]
    if listed.tab is Tab.DELETED and numbered and not listed.search:
        key = "restore" if len(numbered) <= MOST_NAMED else "restore_short"
        restoring = [Restore(post.post_id, *at[:2]) for post in listed.posts]
        ways = [(words.plain(f"posts.button.{key}", n=n), it) for n, it in enumerate(restoring, 1)]
    return [*_other_lists(listed, words), numbers, _pages(listed), ways]


def list_board(listed: Listed, words: Words, theme: Theme) -> tuple[list[Medium | None], Compose]:
    """The media whose pictures are seen, and what is made of them."""
    media: list[Medium | None] = [kind_of(post).first_look(post) for post in listed.posts]

    def compose(photos: Sequence[Path | None]) -> Drawing:
        numbered = enumerate(zip(listed.posts, photos, strict=True), start=1)
        return posts_board(
            [_cell(n, post, photo, listed, words) for n, (post, photo) in numbered], theme
        )

    return media, compose


def _cell(n: int, post: Post, photo: Path | None, listed: Listed, words: Words) -> BoardCell:
    is_planned = listed.tab is Tab.PLANNED and listed.search is None
    when = (words.moment if is_planned else words.day)(listed.at(post), listed.zone)
    trouble = post.state in TROUBLED
    return BoardCell(photo, str(n), when, kind_sign(post), title(post, words), is_troubled=trouble)


def _head(listed: Listed, words: Words) -> Html:
    zone = words.zone_name(listed.zone)
    whose = {"n": listed.total, "account": listed.account.username, "zone": zone}
    if listed.search:
        sought = shortened(listed.search.text, WORDS_SHOWN)
        return words("posts.found", sign=FOUND, text=sought, **whose)
    head = words(f"posts.{listed.tab.value}", **whose | {"n": listed.total - listed.removed})
    if listed.removed:
        return Html(f"{head}\n{words('posts.removed', sign=REMOVED, n=listed.removed)}")
    if listed.tab is not Tab.PLANNED:
        return head
    left, quota = listed.room
    return Html(f"{head}{DOT}{words('plan.room', left=left, quota=quota)}")


def _nothing(listed: Listed, words: Words) -> Iterable[Html]:
    if listed.search is None:
        key = "posts.none_deleted" if listed.tab is Tab.DELETED else "posts.empty"
        yield words(key, days=listed.kept.days)
        return
    if listed.search.days:
        named = ", ".join(_days_name(days, listed, words) for days in listed.search.days)
        yield words("posts.none_of_days", days=named)
        return
    if listed.search.nearest:
        yield words("posts.nearest", words=", ".join(listed.search.nearest))
    yield words("posts.none_found")


def _days_name(days: Days, listed: Listed, words: Words) -> str:
    """`Wed 3 Mar`, `1–31 Mar`"""
    if days.is_month:
        today = listed.now.astimezone(listed.zone).date()
        return span_name(days.first, days.last - A_DAY, today, words)
    return words.day(first_instant(days.first, listed.zone), listed.zone)


def _heading(day: str, listed: Listed, words: Words) -> Html:
    """What happened that day, where it is not the day of the posts themselves."""
    key = "posts.day" if listed.search else DAYS.get(listed.tab, "posts.day")
    return words(key, day=day)


def _other_lists(listed: Listed, words: Words) -> Rows:
    """By their names, two in a row, with how many posts are in them, and the other accounts; from
    what was found the way back. Of very many a few have room for a sign instead of the name."""
    if listed.search:
        back = f"⬅️ {_tab_name(listed.tab, words).partition(' ')[2]}"
        return [[(back, ListPosts(listed.tab.value, 0))]]
    filled = [it for it in Tab if it in ALWAYS or listed.counts.get(it)]
    others = [it for it in filled if it is not listed.tab]
    named = [_to_list(it, _tab_name(it, words), listed) for it in others]
    if listed.accounts < 2:
        return [named[:2], named[2:]]
    account = shortened(listed.account.username, ACCOUNT_SHOWN if len(others) < 4 else SHORT_NAME)
    label = words.plain("posts.account", account=account)
    other: Cell = (label, ListAccount(listed.tab.value))
    last = [*named[2:], other]
    if not fit(last):
        last = [
            *(_to_list(it, _tab_name(it, words).partition(" ")[0], listed) for it in others[2:]),
            other,
        ]
    return [named[:2], last]


def _to_list(which: Tab, name: str, listed: Listed) -> tuple[str, ListPosts]:
    count = 0 if which is Tab.PUBLISHED else listed.counts.get(which, 0)
    return f"{name} {count}" if count else name, ListPosts(which.value, 0)


def _tab_name(which: Tab, words: Words) -> str:
    """With its sign."""
    return words.plain(f"posts.tab.{which.value}")


def _pages(listed: Listed) -> list[Cell]:
    if listed.pages < 2:
        return []
    tab, number = listed.tab.value, listed.number
    search = listed.search.number if listed.search else 0
    before: list[Cell] = [("◀", ListPosts(tab, number - 1, search))] if number else []
    is_last = number + 1 == listed.pages
    after: list[Cell] = [] if is_last else [("▶", ListPosts(tab, number + 1, search))]
    return [*before, (f"{number + 1}/{listed.pages}", Nothing()), *after]


def _label(post: Post, listed: Listed, words: Words) -> str:
    """`18:00 🎠5 Barista of the month… ✔️`, with a sign for what needs attention."""
    count = str(len(media_of(post))) if post.kind is Kind.CAROUSEL else ""
    name = title(post, words, TITLE_SHOWN) if post.caption.strip() else _untitled(post, words)
    told = f"{KIND_MARKS[post.kind]}{count} {name}"
    if listed.tab is Tab.DELETED and listed.search is None:
        return f"{told} · {_gone_in(post, listed, words)}"
    clock = _clock(post, listed)
    is_accepted = post.rehearsal is not None and post.rehearsal.accepted_at is not None
    accepted = ACCEPTED if is_accepted and post.state in WAITING_STATES else ""
    return " ".join(filter(None, (_mark(post, listed), clock, told, accepted)))


def _clock(post: Post, listed: Listed) -> str:
    """When a draft was changed last is nothing that anybody waits for."""
    is_draft = post.state is PostState.DRAFT
    return "" if is_draft else f"{listed.at(post).astimezone(listed.zone):%H:%M}"


def _mark(post: Post, listed: Listed) -> str:
    mark = LATE if post.hold_reason is HoldReason.LATE else MARKS.get(post.state, "")
    if not mark and listed.search:
        mark = FOUND_MARKS.get(post.state, PLANNED)
    if post.removed_at is not None:
        return REMOVED
    is_waiting = mark in {"", PLANNED} and post.state is not PostState.PUBLISHED
    return MARKS[PostState.HANDED_OVER] if post.by_hand and is_waiting else mark


def _untitled(post: Post, words: Words) -> str:
    """`photo · bread.jpg`: a post without words by its file."""
    kind, file = words.plain(f"posts.{look_of(post)}"), file_name(post.medium)
    return " · ".join(filter(None, (kind, file)))


def _gone_in(post: Post, listed: Listed, words: Words) -> str:
    left = listed.at(post) + listed.kept - listed.now
    return words.plain_many("posts.gone_in", max(0, -(-left // A_DAY)))
