"""The one place where an error of a handler is answered: logged first, then told to the person."""

import logging
import secrets

from telegram import InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict, NetworkError, TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.card.card import show_card
from bot.screen import Cell, Context, ListPosts, answer, problem_sentence, rows
from bot.updates.outage import OUTAGE, OutageHandling
from posting import (
    DatabaseTroubleError,
    InvalidError,
    OutdatedError,
    Post,
    PostGoneError,
    PostState,
    ProblemCode,
    Tab,
    WrongStateError,
)

log = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """Answer what is known in its words and with the true card, anything else with a code.

    Handling of the update ends here: no later handler may act on what failed.
    """
    error = context.error
    if error is None:
        return
    if isinstance(error, DatabaseTroubleError):
        _break_off(update, context, error)
        return
    if not isinstance(update, Update) or update.effective_user is None:
        if _is_outage(error):  # polling goes on by itself; `bot.runtime.reachability` tells of it
            return
        if isinstance(error, Conflict):
            log.error("Another process takes the updates of this TELEGRAM_TOKEN. Stop one of them.")
            return
        log.error("outside a conversation: %s", error, exc_info=error)
        return
    person = await context.db(context.posting.people.get, update.effective_user.id)
    if person is not None:
        context.person = person
        await _tell(update, context, error)
    else:
        log.error("before the person was known: %s", error, exc_info=error)
    raise ApplicationHandlerStop


def _break_off(update: object, context: Context, error: DatabaseTroubleError) -> None:
    """What was asked is done when the database works again."""
    if not isinstance(update, Update):
        context.posting.outage.begin(error)
        return
    outage: OutageHandling = context.application.bot_data[OUTAGE]
    outage.broke_off(update, error)
    raise ApplicationHandlerStop


async def _tell(update: Update, context: Context, error: Exception) -> None:
    try:
        match error:
            case InvalidError():
                await _tell_problems(update, context, error)
            case OutdatedError():
                await _redraw(update, context, error.post, context.words.plain("error.outdated"))
            case WrongStateError():
                await _redraw(update, context, error.post, _state(context, error.post))
            case PostGoneError():
                await _redraw(update, context, error.post, context.words.plain("error.gone"))
            case NetworkError() if _is_outage(error):
                log.warning("Telegram did not take an answer: %s", error)
            case _:
                await _tell_incident(update, context, error)
    except TelegramError as again:
        log.warning("the person could not be told: %s", again)


async def _tell_problems(update: Update, context: Context, error: InvalidError) -> None:
    await answer(update, context)
    zone = context.zone(None)
    lines = [problem_sentence(problem, context.words, zone) for problem in error.problems]
    drafts: Cell = (context.words.plain("notice.open_list"), ListPosts(Tab.DRAFTS, 0))
    too_many = any(it.code is ProblemCode.TOO_MANY_DRAFTS for it in error.problems)
    await _say(update, context, "\n".join(lines), rows([[drafts]]) if too_many else None)


async def _redraw(update: Update, context: Context, post: Post | None, why: str) -> None:
    if not update.callback_query:
        await _say(update, context, why)
    if post is not None:
        await show_card(update, context, post, toast=why, alert=True)
    await answer(update, context, why, alert=True)


async def _tell_incident(update: Update, context: Context, error: Exception) -> None:
    code = secrets.token_hex(3).upper()
    log.error("incident %s: %s", code, error, exc_info=error)
    await answer(update, context)
    await _say(update, context, context.words("error.incident", code=code))


async def _say(
    update: Update, context: Context, html: str, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    if update.effective_chat is not None:
        await context.bot.send_message(update.effective_chat.id, html, reply_markup=keyboard)


def _is_outage(error: Exception) -> bool:
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def _state(context: Context, post: Post) -> str:
    if post.state is PostState.PUBLISHED:
        return context.words.plain("error.published")
    if post.state in {PostState.PUBLISHING, PostState.UNCONFIRMED}:
        return context.words.plain("error.publishing")
    return context.words.plain("error.outdated")
