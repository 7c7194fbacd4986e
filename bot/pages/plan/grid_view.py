"""What the grid shows: which planned posts on which page, in words and buttons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.screen import (
    ACCOUNT_SHOWN,
    Cell,
    ClosePreview,
    Context,
    GridAccount,
    GridPage,
    Html,
    Nothing,
    PickInGrid,
    PlanWeek,
    Rows,
    SwapBack,
    Words,
    shortened,
)
from posting import Account, InGrid, Post, Posting, PostState, SeenPost, is_in_grid, kind_of

AT_ONCE = 6  # planned posts
DRAFT = "★"  # in the place of a number: it has no time to be swapped


@dataclass(frozen=True)
class GridShown:
    """`planned` have a time, the soonest first, of which a few are seen from `start` on; a `draft`
    stands where the next free time would put it, among those of its page."""

    account: Account
    planned: tuple[Post, ...]
    start: int = 0
    following: Account | None = None  # the next account, if there is another one
    draft: Post | None = None
    draft_at: datetime | None = None

    @property
    def posts(self) -> tuple[Post, ...]:
        return self.planned[self.start : self.start + AT_ONCE]

    @property
    def numbered(self) -> Iterator[tuple[int, Post]]:
        return enumerate(self.posts, start=self.start + 1)

    @property
    def pages(self) -> int:
        return -(-len(self.planned) // AT_ONCE)


@dataclass(frozen=True)
class Sought:
    """Which grid: that of a `marked` post, of an account or of the current one; from the place
    `start` on, else with the marked post."""

    marked: int = 0
    account_id: int | None = None
    start: int | None = None


def shown_of(context: Context, sought: Sought) -> GridShown | None:
    """None without an account. Database thread."""
    posting, marked, start = context.posting, sought.marked, sought.start
    post = posting.lists.get(marked) if marked else None
    wanted = sought.account_id or context.person.current_account_id
    account = posting.accounts.get(post.account_id) if post else posting.accounts.current(wanted)
    if account is None:
        return None
    planned, following = posting.grid.planned(account.account_id), _following(posting, account)
    is_draft = post is not None and post.state is PostState.DRAFT and is_in_grid(post)
    draft = post if is_draft else None
    at = posting.schedule.free_slot(account, but=post.post_id) if draft and post else None
    place = _place(planned, marked, at, is_draft=is_draft)
    begin = place if start is None else start
    last = max(0, len(planned) - 1)
    page = min(max(begin, 0), last) // AT_ONCE
    is_its_page = page == min(place, last) // AT_ONCE
    return GridShown(
        account, planned, page * AT_ONCE, following, draft if is_its_page else None, at
    )


def _place(planned: Sequence[Post], marked: int, at: datetime | None, *, is_draft: bool) -> int:
    """Of the marked post, or where a draft would be at that moment, behind all without one."""
    ids = [post.post_id for post in planned]
    if marked in ids:
        return ids.index(marked)
    if at is None:
        return len(planned) if is_draft else 0
    return sum(post.publish_at is not None and post.publish_at < at for post in planned)


def _following(posting: Posting, account: Account) -> Account | None:
    """Database thread."""
    usable = posting.accounts.usable()
    others = [it for it in usable if it.account_id != account.account_id]
    behind = [it for it in others if it.account_id > account.account_id]
    return next(iter([*behind, *others]), None)


def in_grid(shown: GridShown, marked: int, context: Context) -> list[InGrid]:
    """The newest first."""
    words, zone = context.words, context.zone(None)
    found = [
        (
            post.publish_at,
            InGrid(
                kind_of(post).first_look(post),
                str(number),
                words.moment(post.publish_at, zone),
                is_marked=post.post_id == marked,
            ),
        )
        for number, post in shown.numbered
        if post.publish_at is not None
    ]
    if shown.draft is not None:
        last = max((at for at, _ in found), default=context.now)
        at = shown.draft_at
        label = words.moment(at, zone) if at else words.plain("grid.draft")
        its = InGrid(kind_of(shown.draft).first_look(shown.draft), DRAFT, label, is_marked=True)
        found.append((at or last, its))
    return [it for _, it in sorted(found, key=lambda pair: pair[0])][::-1]


def grid_text(shown: GridShown, context: Context, *, is_readable: bool) -> Html:
    words = context.words
    zone = words.zone_name(context.zone(None))
    lines = [words("grid.title", account=shown.account.username, zone=zone)]
    count, (first, last) = len(shown.planned), (shown.start + 1, shown.start + len(shown.posts))
    if shown.pages > 1:
        lines.append(words("grid.planned_part", first=first, last=last, n=count))
    elif count > 1:
        lines.append(words("grid.planned", n=count))
    elif not shown.posts:
        lines.append(words("grid.none_planned"))
    if shown.draft is not None:
        lines.append(words("grid.with_draft", mark=DRAFT))
    if not is_readable:
        lines.append(words("grid.unreadable"))
    return Html("\n".join(lines))


def grid_rows(
    shown: GridShown,
    marked: int,
    words: Words,
    *,
    first: SeenPost | None = None,
    undo: SwapBack | None = None,
) -> Rows:
    first_id, first_version = first or (0, 0)
    numbers: list[Cell] = [
        (
            f"•{number}" if post.post_id == first_id else str(number),
            PickInGrid(post.post_id, marked, first_id, post.version, first_version, shown.start),
        )
        for number, post in shown.numbered
    ]
    ways: list[Cell] = [(words.plain("grid.plan"), PlanWeek())]
    if shown.following is not None:
        name = shortened(shown.account.username, ACCOUNT_SHOWN)
        other = GridAccount(shown.following.account_id)
        ways.append((words.plain("plan.button.account", account=name), other))
    back: list[Cell] = [(words.plain("common.back"), ClosePreview(post_id=marked))]
    if undo is not None:
        back = [(words.plain("grid.undo"), undo), *back]
    can_swap = len(shown.planned) > 1
    return [
        numbers if can_swap else [],
        _pager(shown, marked, (first_id, first_version)),
        ways,
        back,
    ]


def _pager(shown: GridShown, marked: int, first: SeenPost) -> Sequence[Cell]:
    if shown.pages < 2:
        return []
    page, count = shown.start // AT_ONCE, shown.pages
    before, after = (GridPage(marked, (page + step) % count * AT_ONCE, *first) for step in (-1, 1))
    return [("◀️", before), (f"{page + 1}/{count}", Nothing()), ("▶️", after)]
