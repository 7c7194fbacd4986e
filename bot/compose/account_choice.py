"""Which account a post goes to: two or three take turns on tapping, more are a list."""

from telegram import Update

from bot.compose.fields import change
from bot.compose.questions.walk import END, finish
from bot.screen import (
    Cell,
    ChooseAccount,
    Context,
    Handlers,
    Question,
    State,
    SwitchAccount,
    ToCard,
    answer,
    listed,
    note_change,
    show_prompt,
)
from posting import Account, PostFields

TAKE_TURNS = 3


async def switch(update: Update, context: Context) -> State | int:
    """The next account, or the list of all."""
    button = context.button(SwitchAccount)
    post = await context.db(context.posting.lists.get, button.post_id)
    found = await context.db(context.posting.accounts.usable)
    if not found:  # the card is older than the last disconnecting
        none = context.words.plain("compose.connect_first")
        await answer(update, context, none, alert=True)
        return await finish(update, context, post)
    if len(found) > TAKE_TURNS:
        return await _show_list(update, context, button, post.account_id, found)
    ids = [account.account_id for account in found]
    number = ids.index(post.account_id) + 1 if post.account_id in ids else 0
    return await _give(update, context, button.post_id, button.version, ids[number % len(ids)])


async def choose(update: Update, context: Context) -> State | int:
    button = context.button(ChooseAccount)
    return await _give(update, context, button.post_id, button.version, button.account_id)


async def _give(
    update: Update, context: Context, post_id: int, seen_version: int, account_id: int
) -> State | int:
    """A planned time stays the same instant; the card shows it in the new account's zone."""
    before = await context.db(context.posting.lists.get, post_id)
    wanted = PostFields(account_id=account_id)
    post = await change(context, post_id, seen_version, wanted)
    note_change(context, before, post)
    return await finish(update, context, post)


async def _show_list(
    update: Update,
    context: Context,
    button: SwitchAccount,
    chosen: int,
    found: tuple[Account, ...],
) -> int:
    words = context.words
    post_id, version = button.post_id, button.version
    names = [
        (
            f"{'✅ ' if account.account_id == chosen else ''}@{account.username}",
            ChooseAccount(post_id, version, account.account_id),
        )
        for account in found
    ]
    back: Cell = (words.plain("common.back"), ToCard(post_id))
    cells = listed(names, button.page, lambda page: SwitchAccount(post_id, version, page))
    await show_prompt(update, context, Question(words("card.which_account")), [*cells, [back]])
    return END


def handlers() -> Handlers:
    return Handlers(
        buttons={
            SwitchAccount: switch,
            ChooseAccount: choose,
        },
    )
