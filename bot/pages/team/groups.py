"""The groups that notices go to, in the private chat of the owners: confirmed, shown, stopped."""

from telegram import Update

from bot.groups.leaving import leave_groups
from bot.groups.question import group_question
from bot.pages.team.team import team
from bot.screen import (
    ChooseForGroup,
    ConfirmGroup,
    Context,
    Handlers,
    LeaveGroup,
    ShowGroup,
    answer,
    rows,
    shortened,
    show,
)
from posting import GroupChat

TITLE_SHOWN = 40


async def show_group(update: Update, context: Context) -> None:
    button = context.button(ShowGroup)
    group = await context.db(context.posting.groups.get, button.chat_id)
    await _show(update, context, group, button.page)


async def choose(update: Update, context: Context) -> None:
    button = context.button(ChooseForGroup)
    group = await context.db(context.posting.groups.choose, button.chat_id, button.account_id)
    await _show(update, context, group, button.page)


async def confirm(update: Update, context: Context) -> None:
    button, by = context.button(ConfirmGroup), context.person.telegram_id
    group = await context.db(context.posting.groups.confirm, button.chat_id, by)
    context.later(lambda: True)
    await _show(update, context, group, 0)


async def leave(update: Update, context: Context) -> None:
    """What was owed there is not sent any more either."""
    groups, chat_id = context.posting.groups, context.button(LeaveGroup).chat_id
    group = await context.db(groups.stop, chat_id)
    if group is None:
        await _is_gone(update, context)
        return
    await leave_groups(context.services, context.bot)
    title = shortened(group.title, TITLE_SHOWN)
    await answer(update, context, context.words.plain("group.toast.left", title=title))
    await show(update, context, context.words("group.left", title=group.title))


async def _show(update: Update, context: Context, group: GroupChat | None, page: int) -> None:
    if group is None:
        await _is_gone(update, context)
        return
    usable = await context.db(context.posting.accounts.usable)
    html, keyboard = group_question(group, usable, context.words, page)
    await show(update, context, html, rows(keyboard))


async def _is_gone(update: Update, context: Context) -> None:
    await answer(update, context, context.words.plain("group.toast.gone"), alert=True)
    await team(update, context)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            ShowGroup: show_group,
            ChooseForGroup: choose,
            ConfirmGroup: confirm,
            LeaveGroup: leave,
        }
    )
