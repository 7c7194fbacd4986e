"""/accounts: the connected Instagram accounts; switch, check, choose the zone, disconnect.

Connecting and changing tokens is `bot.pages.accounts.tokens`.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from telegram import Update
from telegram.ext import ConversationHandler

from bot.groups.leaving import leave_groups
from bot.pages.accounts.going_on import redraw_soon, waiting_posts
from bot.screen import (
    DOT,
    MOST_ROWS,
    TOKEN_FOR,
    AccountMenu,
    Cell,
    ChangeToken,
    CheckAccount,
    ConnectAccount,
    Context,
    Disconnect,
    Handlers,
    Home,
    Html,
    MakeCurrent,
    PostingTimes,
    Rows,
    ShowAccounts,
    SnippetList,
    UndoZone,
    Words,
    ZoneMenu,
    answer,
    command,
    danger,
    end_question,
    listed,
    named,
    paired,
    put_down,
    rows,
    show,
    trouble_lines,
    zone_to_undo,
)
from bot.words.accounts import access_words, history_words, rights_words, usage_words
from posting import Account, AccountEvent, AccountState, PlacesByName, Posting, Role


class AccountPage(NamedTuple):
    """An account, whether it may look for places, what was done with its access, and the names of
    the people it names."""

    account: Account
    by_name: PlacesByName
    history: tuple[AccountEvent, ...]
    names: Mapping[int, str]


async def accounts(update: Update, context: Context) -> int:
    """The list, with the state of each."""
    return await _show_list(update, context, 0)


async def turn_page(update: Update, context: Context) -> int:
    return await _show_list(update, context, context.button(ShowAccounts).page)


async def _show_list(update: Update, context: Context, page: int) -> int:
    put_down(context.data)
    found = await context.db(context.posting.accounts.usable)
    words = context.words
    current = await context.db(_current_id, context)
    lines = [
        _lines(account, words, context.now, current=account.account_id == current)
        for account in found
    ]
    away = await context.db(_away_with_posts, context.posting)
    if away:
        lines.append(words("accounts.away", accounts=named(away, ", ")))
    text = Html("\n".join(lines)) if lines else words("accounts.none")
    names = [(_label(account, current), AccountMenu(account.account_id)) for account in found]
    last: list[Cell] = [
        (words.plain("accounts.connect"), ConnectAccount()),
        (words.plain("common.back"), Home()),
    ]
    keyboard = rows([*listed(names, page, ShowAccounts), last])
    await show(update, context, words("accounts.list", lines=text), keyboard)
    if context.data.pop(TOKEN_FOR, None) is not None:
        await end_question(update, context)
    return ConversationHandler.END


async def account_menu(update: Update, context: Context) -> int:
    """What can be done with one account."""
    await show_account(update, context, context.button(AccountMenu).account_id)
    return ConversationHandler.END


async def check_account(update: Update, context: Context) -> int:
    """Ask Instagram whether it accepts the account again; what was on hold goes on then."""
    account_id = context.button(CheckAccount).account_id
    waited = await context.db(waiting_posts, context.posting, account_id)
    account = await context.slow(context.posting.accounts.read_quota, account_id)
    works = account.state is AccountState.CONNECTED
    key = "accounts.works_again" if works else "accounts.not_yet"
    await answer(update, context, context.words.plain(key, username=account.username))
    await show_account(update, context, account_id)
    redraw_soon(context, waited)
    return ConversationHandler.END


async def make_current(update: Update, context: Context) -> int:
    """New posts go to this account from now on."""
    account_id = context.button(MakeCurrent).account_id
    account = await context.db(context.posting.accounts.get, account_id)
    context.person = await context.db(
        context.posting.people.set_current_account, context.person.telegram_id, account_id
    )
    await answer(
        update, context, context.words.plain("accounts.now_current", username=account.username)
    )
    return await accounts(update, context)


async def disconnect(update: Update, context: Context) -> int:
    """Ask with the number of posts that would wait; disconnect on the second tap."""
    button = context.button(Disconnect)
    account = await context.db(context.posting.accounts.get, button.account_id)
    if button.sure:
        await context.db(
            context.posting.accounts.disconnect,
            button.account_id,
            actor=context.actor,
        )
        await leave_groups(context.services, context.bot)
        redraw_soon(context, await context.db(waiting_posts, context.posting, button.account_id))
        await answer(
            update, context, context.words.plain("accounts.disconnected", username=account.username)
        )
        return await accounts(update, context)
    planned, left = await context.db(_before_it_goes, context.posting, button.account_id)
    words = context.words
    keyboard = rows(
        [
            [danger(words.plain("accounts.disconnect"), Disconnect(button.account_id, True))],
            [(words.plain("common.back"), AccountMenu(button.account_id))],
        ]
    )
    question = (
        words.many("accounts.sure", planned, username=account.username)
        if planned
        else words("accounts.sure_none", username=account.username)
    )
    if left:
        leaves = words("accounts.leaves_groups", groups=", ".join(left))
        question = Html(f"{leaves}\n{question}")
    await show(update, context, question, keyboard)
    return ConversationHandler.END


def _before_it_goes(posting: Posting, account_id: int) -> tuple[int, list[str]]:
    """How many posts would wait, and the groups that hear of no other account. Database thread."""
    alone = [it.title for it in posting.groups.all() if it.account_ids == (account_id,)]
    return posting.accounts.planned_count(account_id), alone


def _away_with_posts(posting: Posting) -> list[str]:
    """The names of disconnected accounts for which drafts or planned posts wait. Database
    thread."""
    return [it.username for it in posting.lists.away() if it.planned or it.drafts]


async def show_account(update: Update, context: Context, account_id: int) -> int:
    """Its page."""
    put_down(context.data)
    page = await context.db(_page, context.posting, account_id)
    current = await context.db(_current_id, context)
    account, words = page.account, context.words
    lines = _lines(account, words, context.now, current=account_id == current)
    done = history_words(account, page.history, page.names, words)
    rights = [] if account.trouble else [rights_words(account, page.by_name, words)]
    has_undo = zone_to_undo(context.data) is not None and not account.trouble
    undo = [words("zone.undo_means")] if has_undo else []
    others = [] if context.is_owner else [words("team.account_is_the_owners")]
    html = Html("\n".join([lines, *rights, *undo, *others, *([f"\n{done}"] if done else [])]))
    is_current = account_id == current
    await show(update, context, html, rows(_account_rows(context, page, is_current=is_current)))
    return ConversationHandler.END


def _account_rows(context: Context, page: AccountPage, *, is_current: bool) -> Rows:
    words, account = context.words, page.account
    account_id = account.account_id
    check: Cell = (words.plain("accounts.check_again"), CheckAccount(account_id))
    make: Cell = (words.plain("accounts.make_current"), MakeCurrent(account_id))
    changed_to = zone_to_undo(context.data)
    undo: Cell = (words.plain("zone.undo"), UndoZone(changed_to or ""))
    cells: list[Cell] = [
        *([check] if account.trouble else []),
        (words.plain("accounts.change_token"), ChangeToken(account_id)),
        *([] if is_current else [make]),
        (_zone_label(context, page), ZoneMenu(account_id)),
        *([undo] if changed_to is not None and not account.trouble else []),
        (words.plain("settings.posting_times"), PostingTimes(account_id)),
        (words.plain("snippets.button.sets"), SnippetList(account_id)),
    ]
    last: list[Cell] = [
        (words.plain("accounts.disconnect"), Disconnect(account_id, False)),
        (words.plain("common.back"), ShowAccounts()),
    ]
    return [*paired(cells, MOST_ROWS - 1), last]


def _zone_label(context: Context, page: AccountPage) -> str:
    """Whose zone it is: the reader's, another person's, or the account's own."""
    words, zone_of = context.words, page.account.zone_of
    zone = words.zone_name(context.zone(page.account))
    if zone_of is None:
        return words.plain("settings.zone", zone=zone)
    if zone_of == context.person.telegram_id:
        return words.plain("zone.mine", zone=zone)
    return words.plain("zone.of_person", name=page.names.get(zone_of, str(zone_of)), zone=zone)


def _current_id(context: Context) -> int | None:
    """The account that new posts go to, also when the chosen one was disconnected. Database
    thread."""
    account = context.posting.accounts.current(context.person.current_account_id)
    return account.account_id if account else None


def _page(posting: Posting, account_id: int) -> AccountPage:
    """Database thread."""
    account, history = posting.accounts.get(account_id), posting.accounts.history(account_id)
    ids = {*(event.person_id for event in history), account.zone_of or account.connected_by}
    names = {ident: person.name for ident, person in posting.people.known(ids).items()}
    return AccountPage(account, posting.places.by_name(account), history, names)


def _lines(account: Account, words: Words, now: datetime, *, current: bool) -> Html:
    """Who it is and how it fares."""
    name = words("accounts.current" if current else "accounts.other", username=account.username)
    return _with_access(name, account, words, now)


def changed_token_lines(account: Account, words: Words, now: datetime) -> Html:
    """Of an account that was connected before."""
    return _with_access(words("tokens.changed", username=account.username), account, words, now)


def _with_access(head: Html, account: Account, words: Words, now: datetime) -> Html:
    """What is wrong and the cure, or how long all will be well."""
    if account.trouble:
        happened, what_to_do = trouble_lines(account.trouble, words)
        return Html(f"{head}{DOT}⚠️ {happened}\n👉 {what_to_do}")
    usage = usage_words(account, words, now)
    head = Html(f"{head}{DOT}{usage}") if usage else head
    access = access_words(account, words)
    return Html(f"{head}\n🔑 {access}") if access else head


def _label(account: Account, current: int | None) -> str:
    if account.state is AccountState.TROUBLE:
        return f"⚠️ @{account.username}"
    return f"{'⭐ ' if account.account_id == current else ''}@{account.username}"


def handlers() -> Handlers:
    return Handlers(
        buttons={
            ShowAccounts: turn_page,
            AccountMenu: account_menu,
            CheckAccount: check_account,
            MakeCurrent: make_current,
            Disconnect: disconnect,
        },
        anywhere=[
            command("accounts", accounts, Role.VIEWER),
        ],
    )
