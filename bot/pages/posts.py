"""/posts: the lists of an account's posts, and what is found by words or days in all of them. A
page is a board of pictures with a line for each post, whose number opens its card."""

import math
from dataclasses import replace

from telegram import Update
from telegram.ext import MessageHandler

from bot.compose.questions.drawn import drawn, show_drawn
from bot.compose.questions.walk import END, finish
from bot.pages.posts_view import Listed, Search, list_board, list_rows, list_text
from bot.reading.times.days_sought import read_days
from bot.screen import (
    SEARCHES,
    TYPED,
    AskSearch,
    Cell,
    ConnectAccount,
    Context,
    Handlers,
    ListAccount,
    ListPosts,
    OpenListed,
    OpenPost,
    PageAnswer,
    Question,
    State,
    answer,
    chat_id_of,
    command,
    end_question,
    forget,
    has_media,
    look_away,
    no_account,
    note_answered,
    note_opened_from,
    open_to_all,
    remove,
    rows,
    show,
    show_prompt,
    swap_prompt,
    tapped_message,
    text_of,
)
from media.pictures import Theme
from posting import Person, PostGoneError, Role, Tab, first_instant

SEARCHES_KEPT = 20
SEARCH_TAB = "search_tab"  # in user data: the list from which words are asked for


async def posts(update: Update, context: Context) -> State | int:
    """/posts: what is planned; with words or a day behind it, what is found by them."""
    sought = text_of(update).partition(" ")[2].strip()
    if not sought:
        return await _show_list(update, context, Tab.PLANNED, 0)
    return await _search(update, context, sought, Tab.PLANNED)


async def turn_page(update: Update, context: Context) -> State | int:
    button = context.button(ListPosts)
    tab = _tab(button.tab)
    if not button.search:
        return await _show_list(update, context, tab, button.page)
    sought = context.data.get(SEARCHES, {}).get(str(button.search))
    if sought is None:  # it was long ago
        return await _ask(update, context, tab)
    found = Search(button.search, sought)
    return await _show_list(update, context, tab, button.page, found)


async def next_account(update: Update, context: Context) -> State | int:
    """The same list of the next account, which becomes the current one."""
    tab = _tab(context.button(ListAccount).tab)
    context.person = await context.db(_take_next_account, context)
    return await _show_list(update, context, tab, 0)


async def ask_search(update: Update, context: Context) -> State:
    return await _ask(update, context, _tab(context.button(AskSearch).tab))


async def take_search(update: Update, context: Context) -> State | int:
    """Words to look for; `compose.typed` takes before what is none."""
    note_answered(update, context.data, PageAnswer(State.SEARCH))
    tab = _tab(context.data.get(SEARCH_TAB, ""))
    return await _search(update, context, text_of(update).strip(), tab)


async def search_again(update: Update, context: Context, _: PageAnswer) -> State | int:
    """For the words that the message has now."""
    return await take_search(update, context)


async def open_listed(update: Update, context: Context) -> State | int:
    """Turn the list into the card of one post, which leads back to the same page; a deleted one can
    be restored there."""
    button = context.button(OpenListed)
    back = ListPosts(button.tab, button.page, button.search)
    note_opened_from(context.data, button.post_id, back.pack())
    return await open_by_id(update, context, button.post_id, deleted=True)


async def open_post(update: Update, context: Context) -> State | int:
    """The card of a post, from a notice or another screen."""
    return await open_by_id(update, context, context.button(OpenPost).post_id)


async def open_by_id(
    update: Update, context: Context, post_id: int, *, deleted: bool = False
) -> State | int:
    try:
        post = await context.db(context.posting.lists.get, post_id)
    except PostGoneError as error:
        if error.post is None or not deleted:
            raise
        post = error.post
    return await finish(update, context, post)


async def _ask(update: Update, context: Context, tab: Tab) -> State:
    """Which words to look for."""
    words = context.words
    forget(context.data)
    context.data[SEARCH_TAB] = tab.value
    back: list[Cell] = [(words.plain("common.back"), ListPosts(tab.value, 0))]
    await show_prompt(update, context, Question(words("posts.ask_search")), [back])
    return State.SEARCH


async def _search(update: Update, context: Context, text: str, tab: Tab) -> State | int:
    """What is typed next is looked for, too."""
    context.data[SEARCH_TAB] = tab.value
    return await _show_list(update, context, tab, 0, Search(_noted(context, text), text))


def _noted(context: Context, text: str) -> int:
    """The number under which a search is noted; the same words keep theirs."""
    noted: dict[str, str] = context.data.setdefault(SEARCHES, {})
    known = next((number for number, words in noted.items() if words == text), None)
    if known is not None:
        return int(known)
    number = max(map(int, noted), default=0) + 1
    noted[str(number)] = text
    for oldest in sorted(noted, key=int)[:-SEARCHES_KEPT]:
        del noted[oldest]
    return number


async def _show_list(
    update: Update, context: Context, tab: Tab, number: int, search: Search | None = None
) -> State | int:
    """On the tapped message, or as a new one; in words where nothing can be drawn."""
    look_away(context.data)
    look = context.slow if search else context.db  # nobody waits until all words are read
    listed, words = await look(_listed, context, tab, number, search), context.words
    if listed is None:
        connect: list[list[Cell]] = [[(words.plain("common.connect"), ConnectAccount())]]
        away = await context.db(context.posting.lists.away)
        html = no_account(away, words)
        await show(update, context, html, rows(connect))
        return END
    question = Question(list_text(listed, words), tuple(list_rows(listed, words)))
    picture = await _board(update, context, listed) if listed.posts else None
    if picture is None:
        await _show_words(update, context, question)
    else:
        await show_drawn(update, context, picture, question)
        swap_prompt(context.data, None)
    return State.SEARCH if search else END


async def _board(update: Update, context: Context, listed: Listed) -> bytes | None:
    theme = Theme.DARK if context.person.dark_pictures else Theme.LIGHT
    media, compose = list_board(listed, context.words, theme)
    return await drawn(update, context, lambda pictures: pictures.board(media, compose))


async def _show_words(update: Update, context: Context, question: Question) -> None:
    await show(update, context, question.html, rows(question.rows))
    await end_question(update, context)
    before = tapped_message(update)
    if before and has_media(before):  # a picture cannot become a text: the list was sent below it
        await answer(update, context)
        await remove(context.bot, chat_id_of(update), before.message_id)


def _tab(name: str) -> Tab:
    """The tab on a button; the plan if the button was forged."""
    return Tab(name) if name in set(Tab) else Tab.PLANNED


def _listed(context: Context, tab: Tab, number: int, search: Search | None) -> Listed | None:
    """Look the page up; one that is not there any more becomes the last one. Reads only."""
    posting, person = context.posting, context.person
    account = posting.accounts.current(person.current_account_id)
    if account is None:
        return None
    counts, size = posting.lists.counts(account.ig_user_id), posting.limits.page_size
    zone = context.zone(None)
    if search is None:
        number = min(max(0, number), max(0, counts[tab] - 1) // size)
        page = posting.lists.list_posts(account.ig_user_id, tab, number)
    else:
        days = read_days(search.text, context.now.astimezone(zone).date())
        spans = [(first_instant(it.first, zone), first_instant(it.last, zone)) for it in days]
        found = posting.lists.find(account.ig_user_id, search.text, number, spans)
        page, number = found.page, found.number
        search = replace(search, days=days, nearest=found.nearest)
    is_out = tab is Tab.PUBLISHED and search is None
    return Listed(
        account,
        accounts=posting.accounts.count_usable(),
        tab=tab,
        number=number,
        pages=max(1, math.ceil(page.total / size)),
        posts=page.posts,
        total=page.total,
        counts=counts,
        removed=posting.lists.count_removed(account.ig_user_id) if is_out else 0,
        room=posting.schedule.room(account),
        zone=zone,
        now=context.now,
        kept=posting.limits.deleted_kept,
        search=search,
    )


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
            AskSearch: ask_search,
            OpenListed: open_listed,
            OpenPost: open_post,
        },
        anywhere=[command("posts", posts, Role.VIEWER)],
        typed={State.SEARCH: [open_to_all(MessageHandler(TYPED, take_search))]},
        edited={State.SEARCH: search_again},
    )
