"""/posts: the lists of an account's posts, five a page, each a line whose number opens its card."""

import math
from typing import NamedTuple
from zoneinfo import ZoneInfo

from telegram import Update

from bot.compose.walk import END, finish
from bot.screen import (
    Cell,
    ConnectAccount,
    Context,
    Handlers,
    Html,
    ListAccount,
    ListPosts,
    Nothing,
    OpenListed,
    OpenPost,
    PlanWeek,
    Rows,
    StartPost,
    State,
    Words,
    answer,
    chat_id_of,
    command,
    file_name,
    forget,
    has_media,
    look_of,
    note_opened_from,
    remove,
    rows,
    show,
    tapped_message,
    title,
)
from posting import Account, HoldReason, Kind, Person, Post, PostPage, PostState, Tab

MARKS = {
    PostState.HELD: "⏸",
    PostState.UNCONFIRMED: "❓",
    PostState.PUBLISHING: "⏳",
    PostState.HANDED_OVER: "✋",
    PostState.FAILED: "❌",
}
REMOVED = "🗑"  # from Instagram too
TABS_PER_ROW = 2  # a third one is cut in Russian on a phone

KIND_MARKS = {Kind.REEL: "🎬 ", Kind.CAROUSEL: "🎠 ", Kind.STORY: "⭕ "}


class Listed(NamedTuple):
    """One page of one list, with what its tabs show."""

    account: Account
    accounts: int
    tab: Tab
    number: int  # of the page, from 0
    pages: int
    page: PostPage
    counts: dict[Tab, int]


async def posts(update: Update, context: Context) -> int:
    """/posts: what is planned."""
    return await _show_list(update, context, Tab.PLANNED, 0)


async def turn_page(update: Update, context: Context) -> int:
    button = context.button(ListPosts)
    return await _show_list(update, context, _tab(button.tab), button.page)


async def next_account(update: Update, context: Context) -> int:
    """The same list of the next account, which becomes the current one."""
    tab = _tab(context.button(ListAccount).tab)
    context.person = await context.db(_take_next_account, context)
    return await _show_list(update, context, tab, 0)


async def open_listed(update: Update, context: Context) -> State | int:
    """Turn the list into the card of one post, which leads back to the same page."""
    button = context.button(OpenListed)
    back = ListPosts(button.tab, button.page)
    note_opened_from(context.data, button.post_id, back.pack())
    return await _open(update, context, button.post_id)


async def open_post(update: Update, context: Context) -> State | int:
    """The card of a post, from a notice or another screen."""
    return await _open(update, context, context.button(OpenPost).post_id)


async def _open(update: Update, context: Context, post_id: int) -> State | int:
    post = await context.db(context.posting.lists.get, post_id)
    return await finish(update, context, post)


async def _show_list(update: Update, context: Context, tab: Tab, number: int) -> int:
    forget(context.data)
    listed = await context.db(_listed, context, tab, number)
    words = context.words
    if listed is None:
        connect: list[list[Cell]] = [[(words.plain("common.connect"), ConnectAccount())]]
        await show(update, context, words("compose.connect_first"), rows(connect))
        return END
    await show(update, context, list_text(listed, words), rows(list_rows(listed, words)))
    card = tapped_message(update)
    if card and has_media(card):  # a picture cannot become a text: the list was sent below it
        await answer(update, context)
        await remove(context.bot, chat_id_of(update), card.message_id)
    return END


def list_text(listed: Listed, words: Words) -> Html:
    """The head of the list and its posts, numbered; what to do when it is empty."""
    heads = {
        Tab.PLANNED: "posts.planned",
        Tab.DRAFTS: "posts.drafts",
        Tab.PUBLISHED: "posts.published",
        Tab.FAILED: "posts.failed",
    }
    account = listed.account
    lines = [words(heads[listed.tab], n=listed.page.total, account=account.username)]
    if not listed.page.posts:
        lines.append(words("posts.empty"))
    for n, post in enumerate(listed.page.posts, start=1):
        lines.append(words("posts.line", n=n, what=_label(post, account, words)))
    return Html("\n".join(lines))


def list_rows(listed: Listed, words: Words) -> Rows:
    """Tabs, the number of each post, pages, accounts, and the way to a new post."""
    at = (listed.tab.value, listed.number)
    numbers: list[Cell] = [
        (f"{n}", OpenListed(post.post_id, *at)) for n, post in enumerate(listed.page.posts, start=1)
    ]
    other = words.plain("posts.account", account=listed.account.username)
    account: list[Cell] = [(other, ListAccount(listed.tab.value))] if listed.accounts > 1 else []
    last = [
        *account,
        (words.plain("posts.plan"), PlanWeek()),
        (words.plain("posts.new"), StartPost()),
    ]
    return [*_tabs(listed, words), numbers, *_pages(listed), last]


def _tabs(listed: Listed, words: Words) -> Rows:
    def tab(which: Tab, label: str) -> Cell:
        return f"• {label}" if which is listed.tab else label, ListPosts(which.value, 0)

    counts = listed.counts
    failed = counts.get(Tab.FAILED, 0)
    tabs = [
        *([tab(Tab.FAILED, words.plain("posts.tab.failed", n=failed))] if failed else []),
        tab(Tab.PLANNED, words.plain("posts.tab.planned", n=counts.get(Tab.PLANNED, 0))),
        tab(Tab.DRAFTS, words.plain("posts.tab.drafts", n=counts.get(Tab.DRAFTS, 0))),
        tab(Tab.PUBLISHED, words.plain("posts.tab.published")),
    ]
    return [tabs[i : i + TABS_PER_ROW] for i in range(0, len(tabs), TABS_PER_ROW)]


def _pages(listed: Listed) -> Rows:
    if listed.pages < 2:
        return []
    tab, number = listed.tab.value, listed.number
    before: list[Cell] = [("◀", ListPosts(tab, number - 1))] if number else []
    is_last = number + 1 == listed.pages
    after: list[Cell] = [] if is_last else [("▶", ListPosts(tab, number + 1))]
    return [[*before, (f"{number + 1}/{listed.pages}", Nothing()), *after]]


def _label(post: Post, account: Account, words: Words) -> str:
    """`Wed 25 Nov, 18:00 · New coffee…`, with a sign for what needs attention."""
    mark = "⏰" if post.hold_reason is HoldReason.LATE else MARKS.get(post.state)
    if post.removed_at is not None:
        mark = REMOVED
    if mark is None and post.by_hand and post.state is not PostState.PUBLISHED:
        mark = MARKS[PostState.HANDED_OVER]
    zone = ZoneInfo(account.timezone)
    moment = post.published_at or post.publish_at
    when = words.moment(moment, zone) if moment else None
    kind = KIND_MARKS.get(post.kind, "")
    name = f"{kind}{title(post, words) if post.caption.strip() else _untitled(post, words, zone)}"
    return " · ".join(filter(None, (f"{mark} {when}" if mark and when else mark or when, name)))


def _untitled(post: Post, words: Words, zone: ZoneInfo) -> str:
    """`photo · bread.jpg · Tue 1 Dec, 09:00`: a draft without words by its file and its age."""
    kind, file = words.plain(f"posts.{look_of(post)}"), file_name(post.medium)
    changed = words.moment(post.updated_at, zone) if post.state is PostState.DRAFT else ""
    return " · ".join(filter(None, (kind, file, changed)))


def _tab(name: str) -> Tab:
    """The tab on a button; the plan if the button was forged."""
    return Tab(name) if name in set(Tab) else Tab.PLANNED


def _listed(context: Context, tab: Tab, number: int) -> Listed | None:
    """Look the page up; one that is not there any more becomes the last one. Database thread."""
    posting = context.posting
    account = posting.accounts.current(context.person.current_account_id)
    if account is None:
        return None
    counts = posting.lists.counts(account.ig_user_id)
    pages = max(1, math.ceil(counts.get(tab, 0) / posting.limits.page_size))
    number = min(max(0, number), pages - 1)
    page = posting.lists.list_posts(account.ig_user_id, tab, number)
    accounts = posting.accounts.count_usable()
    return Listed(account, accounts, tab, number, pages, page, counts)


def _take_next_account(context: Context) -> Person:
    """The account after the current one becomes current. Database thread."""
    posting, person = context.posting, context.person
    found = posting.accounts.usable()
    current = posting.accounts.current(person.current_account_id)
    number = found.index(current) + 1 if current else 0
    following = found[number % len(found)].account_id if found else None
    return posting.people.set_current_account(person.telegram_id, following)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            ListPosts: turn_page,
            ListAccount: next_account,
            OpenListed: open_listed,
            OpenPost: open_post,
        },
        anywhere=[
            command("posts", posts),
        ],
    )
