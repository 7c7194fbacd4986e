"""/start, and what a link into the private chat opens, tapped or pasted: a post, a week's plan."""

from datetime import date

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.pages.home import home
from bot.pages.plan.plan import show_week
from bot.pages.posts import open_by_id
from bot.screen import (
    BY_LINK,
    LEADS_HERE,
    Context,
    Handlers,
    PlanWeek,
    command,
    open_to_all,
    post_linked,
    show,
    text_of,
    told_by_links,
    week_linked,
)
from posting import Person, Role


async def start(update: Update, context: Context) -> object:
    """Whoever is in taps a link that lets somebody in: it is left for whom it was made."""
    told = next(iter(context.args or told_by_links(text_of(update), context.bot.username)), "")
    if post_id := post_linked(told):
        return await open_by_id(update, context, post_id)
    if week := week_linked(told):
        return await _open_week(update, context, *week)
    if told.startswith(BY_LINK):
        await show(update, context, context.words("team.in_already"))
    return await home(update, context)


async def _open_week(update: Update, context: Context, account_id: int, day: int) -> int:
    """The account becomes the current one, as where the plan is turned to it."""
    try:
        shown = PlanWeek(day)
    except ValueError:  # a day that no calendar has
        return await home(update, context)
    context.person = await context.db(_take, context, account_id)
    return await show_week(update, context, date.fromordinal(shown.day))


def _take(context: Context, account_id: int) -> Person:
    """Database thread."""
    posting, person = context.posting, context.person
    if account_id not in {it.account_id for it in posting.accounts.usable()}:
        return person
    return posting.people.set_current_account(person.telegram_id, account_id)


def handlers() -> Handlers:
    pasted = MessageHandler(filters.UpdateType.MESSAGE & LEADS_HERE, start)
    return Handlers(anywhere=[command("start", start, Role.VIEWER), open_to_all(pasted)])
