"""/accounts: the connected Instagram accounts; switch, check, choose the zone, disconnect.

Connecting and changing tokens is `bot.tokens`.
"""

from telegram import Update
from telegram.ext import ConversationHandler

from bot.answers import Cell, answer, danger, rows, show
from bot.buttons import (
    AccountMenu,
    Accounts,
    ChangeToken,
    CheckAccount,
    ConnectAccount,
    Disconnect,
    Home,
    MakeCurrent,
    ZoneMenu,
    on,
)
from bot.context import Context
from bot.failure_words import failure_lines
from bot.states import Handlers, command
from bot.token_words import access_words
from bot.words import Html, Words
from posting import Account, AccountState, Posting


def usable_accounts(posting: Posting) -> tuple[Account, ...]:
    """Everything that is connected, also what is in trouble. Database thread."""
    found = posting.accounts.all()
    return tuple(each for each in found if each.state is not AccountState.DISCONNECTED)


def current_account(posting: Posting, account_id: int | None) -> Account | None:
    """The account a person works with: the chosen one, else the first. Database thread."""
    found = usable_accounts(posting)
    chosen = [account for account in found if account.account_id == account_id]
    return next(iter([*chosen, *found]), None)


async def accounts(update: Update, context: Context) -> int:
    """The list, with the state of each."""
    found = await context.db(usable_accounts, context.posting)
    words = context.words
    current = context.person.current_account_id
    lines = [_lines(account, words, current=account.account_id == current) for account in found]
    text = Html("\n".join(lines)) if lines else words("accounts.none")
    keyboard: list[list[Cell]] = [
        [(_label(account, current), AccountMenu(account.account_id))] for account in found
    ]
    keyboard.append([(words.plain("accounts.connect"), ConnectAccount())])
    keyboard.append([(words.plain("common.back"), Home())])
    await show(update, context, words("accounts.list", lines=text), rows(keyboard))
    return ConversationHandler.END


async def account_menu(update: Update, context: Context) -> int:
    """What can be done with one account."""
    await _show_account(update, context, context.button(AccountMenu).account_id)
    return ConversationHandler.END


async def check_account(update: Update, context: Context) -> int:
    """Ask Instagram whether it accepts the account again; what was on hold goes on then."""
    account_id = context.button(CheckAccount).account_id
    account = await context.slow(context.posting.accounts.read_quota, account_id)
    works = account.state is AccountState.CONNECTED
    key = "accounts.works_again" if works else "accounts.not_yet"
    await answer(update, context, context.words.plain(key, username=account.username))
    await _show_account(update, context, account_id)
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
            actor_id=context.person.telegram_id,
        )
        await answer(
            update, context, context.words.plain("accounts.disconnected", username=account.username)
        )
        return await accounts(update, context)
    planned = await context.db(context.posting.accounts.planned_count, button.account_id)
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
    await show(update, context, question, keyboard)
    return ConversationHandler.END


async def _show_account(update: Update, context: Context, account_id: int) -> None:
    account = await context.db(context.posting.accounts.get, account_id)
    words, current = context.words, context.person.current_account_id
    keyboard: list[list[Cell]] = [
        [(words.plain("accounts.change_token"), ChangeToken(account_id))],
        [
            (
                words.plain("settings.zone", zone=words.zone_name(context.zone(account))),
                ZoneMenu(account_id),
            )
        ],
        [(words.plain("accounts.disconnect"), Disconnect(account_id, False))],
        [(words.plain("common.back"), Accounts())],
    ]
    if account_id != current:
        keyboard.insert(0, [(words.plain("accounts.make_current"), MakeCurrent(account_id))])
    if account.trouble:
        keyboard.insert(0, [(words.plain("accounts.check_again"), CheckAccount(account_id))])
    text = _lines(account, words, current=account_id == current)
    await show(update, context, text, rows(keyboard))


def _lines(account: Account, words: Words, *, current: bool) -> Html:
    """Who it is and how it fares; below that the cure, or how long all will be well."""
    name = words("accounts.current" if current else "accounts.other", username=account.username)
    if account.trouble:
        happened, what_to_do = failure_lines(account.trouble, words)
        return Html(f"{name} · ⚠️ {happened}\n👉 {what_to_do}")
    if account.quota_total is not None and account.quota_usage is not None:
        usage = words("accounts.usage", usage=account.quota_usage, total=account.quota_total)
        name = Html(f"{name} · {usage}")
    access = access_words(account, words)
    return Html(f"{name}\n🔑 {access}") if access else name


def _label(account: Account, current: int | None) -> str:
    if account.state is AccountState.TROUBLE:
        return f"⚠️ @{account.username}"
    return f"{'⭐ ' if account.account_id == current else ''}@{account.username}"


def handlers() -> Handlers:
    return Handlers(
        anywhere=[
            command("accounts", accounts),
            on(Accounts, accounts),
            on(AccountMenu, account_menu),
            on(CheckAccount, check_account),
            on(MakeCurrent, make_current),
            on(Disconnect, disconnect),
        ],
        typed={},
    )
