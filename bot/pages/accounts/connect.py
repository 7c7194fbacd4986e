"""A token becomes a connected account: tried at Instagram, chosen among several, told.

A token is never repeated, logged or stored by the bot; `posting` keeps it encrypted. Used by
`bot.pages.accounts.tokens`, which reads it.
"""

from datetime import datetime

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.ext import ConversationHandler

from bot.compose.arriving.resuming import resume
from bot.pages.accounts.accounts import accounts, changed_token_lines
from bot.pages.accounts.going_on import redraw_soon, waiting_posts, went_on, went_on_words
from bot.screen import (
    PER_PAGE,
    TOKEN_FOR,
    AccountMenu,
    Cell,
    ChangeToken,
    ChooseIdentity,
    ConnectAccount,
    Context,
    DoneChoosing,
    Handlers,
    HelpToken,
    Html,
    PostingTimes,
    SettingsMenu,
    ShowAccounts,
    ShowIdentities,
    State,
    Words,
    answer,
    chat_id_of,
    end_question,
    failed_tries,
    listed,
    note_failed_try,
    problem_sentence,
    rows,
    show,
    take_buttons,
)
from bot.words.accounts import usage_words
from posting import (
    Account,
    AccountDeed,
    Actor,
    Identity,
    InvalidError,
    Person,
    Post,
    Posting,
    PostingError,
)

Screen = tuple[Html, InlineKeyboardMarkup]


async def use_token(update: Update, context: Context, token: str, *, deleted: bool) -> State | int:
    """Try a token that was given; `deleted` says whether the message with it is gone."""
    chat_id, for_account = chat_id_of(update), context.data.get(TOKEN_FOR, 0)
    status = await context.bot.send_message(chat_id, context.words("tokens.checking"))
    try:
        text, keyboard = await _try(context, token, for_account)
    except InvalidError as error:
        note_failed_try(context.data, status.message_id, for_account)
        text, keyboard = _refused(context, error, for_account, deleted=deleted)
        await status.edit_text(_warned(text, context.words, deleted=deleted), reply_markup=keyboard)
        return State.TOKEN
    context.data.pop(TOKEN_FOR, None)
    await _end_failed_tries(update, context)
    await end_question(update, context)
    await status.edit_text(_warned(text, context.words, deleted=deleted), reply_markup=keyboard)
    return await _go_on(update, context) or ConversationHandler.END


async def take_up(update: Update, context: Context, message: Message) -> State | int:
    """An earlier process was cut off while it had this token, which nobody has any more: it has
    connected its account already, or else the token is asked for again."""
    account = await context.db(_connected_since, context, message.date)
    if account is None:
        await context.bot.send_message(message.chat_id, context.words("tokens.paste_again"))
        return State.TOKEN
    await _end_failed_tries(update, context)
    await end_question(update, context)
    text, keyboard = await _told(context, account)
    await context.bot.send_message(message.chat_id, text, reply_markup=keyboard)
    context.data.pop(TOKEN_FOR, None)
    return await _go_on(update, context) or ConversationHandler.END


async def choose_identity(update: Update, context: Context) -> int:
    """Connect one of the several accounts that a token opens; the others stay on offer."""
    found = context.services.identities.get(context.person.telegram_id, ())
    number = context.button(ChooseIdentity).number
    if not 0 <= number < len(found):
        await answer(update, context, context.words.plain("tokens.paste_again"), alert=True)
        return await accounts(update, context)
    account, waited = await _connect(context, found[number])
    await _with_figures(context, account)
    redraw_soon(context, waited)
    is_known = await context.db(_was_known, context.posting, account)
    toast = "tokens.changed_toast" if is_known else "tokens.connected_toast"
    await answer(update, context, context.words.plain(toast, username=account.username))
    await _end_failed_tries(update, context)
    await show(update, context, *await _choice(context, found, number // PER_PAGE))
    return ConversationHandler.END


async def show_identities(update: Update, context: Context) -> int:
    """Another page of them."""
    found = context.services.identities.get(context.person.telegram_id, ())
    if not found:
        await answer(update, context, context.words.plain("tokens.paste_again"), alert=True)
        return await accounts(update, context)
    page = context.button(ShowIdentities).page
    await show(update, context, *await _choice(context, found, page))
    return ConversationHandler.END


async def done_choosing(update: Update, context: Context) -> State | int:
    """On with the link that waited, or else to the accounts."""
    context.services.identities.pop(context.person.telegram_id, None)
    return await _go_on(update, context) or await accounts(update, context)


async def _try(context: Context, token: str, for_account: int) -> Screen:
    """Raises InvalidError when Instagram does not take it."""
    if not for_account:
        return await _take(context, await context.slow(context.posting.accounts.identify, token))
    posting, person = context.posting, context.person
    waited = await context.db(waiting_posts, posting, for_account)
    account = await context.slow(
        posting.accounts.change_token, for_account, token, actor=Actor(person.telegram_id)
    )
    return await _welcomed(context, account, waited)


def _connected_since(context: Context, moment: datetime) -> Account | None:
    """The account that the person has given a token since then; it is the current one now."""
    posting, person = context.posting, context.person
    found = [
        account
        for account in posting.accounts.all()
        if account.connected_by == person.telegram_id
        and account.token_changed_at is not None
        and account.token_changed_at >= moment
    ]
    if not found:
        return None
    chosen = found[-1].account_id
    context.person = posting.people.set_current_account(person.telegram_id, chosen)
    return found[-1]


async def _go_on(update: Update, context: Context) -> State | int | None:
    """A file or link that had to wait for an account becomes a draft now. None when none did."""
    account = await context.db(context.posting.accounts.current, context.person.current_account_id)
    return await resume(update, context) if account else None


async def _end_failed_tries(update: Update, context: Context) -> None:
    """What was refused before is answered by what is connected now: its [Try again] goes."""
    found = await context.db(context.posting.accounts.all)
    working = {each.account_id for each in found if each.state is each.state.CONNECTED}
    if working:
        for message_id in failed_tries(context.data, {0, *working}):
            await take_buttons(context.bot, chat_id_of(update), message_id)


async def _take(context: Context, identities: tuple[Identity, ...]) -> Screen:
    if len(identities) == 1:
        return await _welcomed(context, *await _connect(context, identities[0]))
    context.services.identities[context.person.telegram_id] = identities
    return await _choice(context, identities)


async def _connect(context: Context, identity: Identity) -> tuple[Account, tuple[Post, ...]]:
    """The account, which is the current one now, and the posts that waited for it."""
    posting, person = context.posting, context.person

    def connect() -> tuple[Account, tuple[Post, ...], Person]:
        known = (it for it in posting.accounts.all() if it.ig_user_id == identity.ig_user_id)
        waited = [post for it in known for post in posting.accounts.waiting_for_access(it)]
        account = posting.accounts.connect(
            identity, person_id=person.telegram_id, timezone=person.timezone
        )
        chosen = posting.people.set_current_account(person.telegram_id, account.account_id)
        return account, tuple(waited), chosen

    # Flushed: the message with the token is not kept, so that it cannot be handled again.
    account, waited, context.person = await context.services.threads.db(connect)
    return account, waited


async def _with_figures(context: Context, account: Account) -> Account:
    """As Instagram knows it now, if it tells."""
    try:
        return await context.slow(context.posting.accounts.read_quota, account.account_id)
    except PostingError:
        return account


async def _welcomed(context: Context, account: Account, waited: tuple[Post, ...]) -> Screen:
    """What is said of an account that works, and of the posts that waited for that."""
    account = await _with_figures(context, account)
    found = await context.db(went_on, context.posting, waited)
    redraw_soon(context, waited)
    return await _told(context, account, went_on_words(found, context.words))


async def _told(context: Context, account: Account, went_on: Html | None = None) -> Screen:
    if not await context.db(_was_known, context.posting, account):
        return _connected(account, context, went_on)
    lines = (changed_token_lines(account, context.words, context.now), went_on)
    back: Cell = (context.words.plain("common.back"), AccountMenu(account.account_id))
    return Html("\n".join(line for line in lines if line)), rows([[back]])


def _was_known(posting: Posting, account: Account) -> bool:
    """Whether it was connected when it was given a token last. Database thread."""
    latest, *_ = posting.accounts.history(account.account_id)
    return latest.what is AccountDeed.TOKEN_CHANGED


async def _choice(context: Context, identities: tuple[Identity, ...], page: int = 0) -> Screen:
    words = context.words
    found = await context.db(context.posting.accounts.all)
    connected = {each.ig_user_id for each in found if each.state is each.state.CONNECTED}
    names = [
        (
            f"{'☑️' if identity.ig_user_id in connected else '⬜'} @{identity.username}",
            ChooseIdentity(number),
        )
        for number, identity in enumerate(identities)
    ]
    done: Cell = (words.plain("tokens.done"), DoneChoosing())
    keyboard = rows([*listed(names, page, ShowIdentities), [done]])
    return words.many("tokens.choose", len(identities)), keyboard


def _connected(account: Account, context: Context, went_on: Html | None = None) -> Screen:
    words = context.words
    connected = words(
        "tokens.connected",
        username=account.username,
        zone=words.zone_name(context.zone(account)),
    )
    usage = usage_words(account, words, context.now)
    its_line = usage and Html(usage[:1].upper() + usage[1:])
    text = "\n".join(line for line in (connected, its_line, went_on) if line)
    when = "settings.posting_times" if account.posting_times else "tokens.button.set_times"
    keyboard = rows(
        [
            [(words.plain(when), PostingTimes(account.account_id))],
            [
                (words.plain("accounts.another"), ConnectAccount()),
                (words.plain("common.settings"), SettingsMenu()),
            ],
        ]
    )
    return Html(f"{text}\n\n{words('tokens.now_send')}"), keyboard


def _refused(context: Context, error: InvalidError, account_id: int, *, deleted: bool) -> Screen:
    words, zone = context.words, context.zone(None)
    again = ChangeToken(account_id) if account_id else ConnectAccount()
    keyboard = rows(
        [
            [
                (words.plain("common.try_again"), again),
                (words.plain("common.back"), ShowAccounts()),
            ],
            [(words.plain("tokens.where"), HelpToken())],
        ]
    )
    sentences = (problem_sentence(problem, words, zone) for problem in error.problems)
    note = [words("tokens.deleted")] if deleted else []
    return Html("\n".join([*sentences, *note])), keyboard


def _warned(text: Html, words: Words, *, deleted: bool) -> Html:
    return text if deleted else Html(f"{text}\n\n{words('tokens.delete_yourself')}")


def handlers() -> Handlers:
    """The choice among the accounts of one token."""
    return Handlers(
        buttons={
            ChooseIdentity: choose_identity,
            ShowIdentities: show_identities,
            DoneChoosing: done_choosing,
        },
    )
