"""The one place where an error of a handler is answered: logged first, then told to the person."""

import logging
import secrets
from contextlib import suppress
from html import escape
from typing import TypeGuard

from telegram import Chat, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.card.card import draw_card
from bot.card.lines.facts import CardFacts, card_facts
from bot.screen import (
    QUICKLY,
    Cell,
    Context,
    ListPosts,
    Words,
    answer,
    problem_sentences,
    rows,
    shortened,
)
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

SAID_BY_NAME = frozenset({"outdated", "gone"})
NAME_LENGTH = 40  # an alert takes 200 characters


async def on_error(update: object, context: Context) -> None:
    """Handling of the update ends here: no later handler may act on what failed. What cannot be
    answered for want of the database is handled again, as what could not be done is."""
    try:
        await _answer_for(update, context, context.error)
    except DatabaseTroubleError as error:
        _break_off(update, context, error)


async def _answer_for(update: object, context: Context, error: Exception | None) -> None:
    """Answer what is known in its words and with the true card, anything else with a code."""
    if error is None:
        return
    if isinstance(error, DatabaseTroubleError):
        _break_off(update, context, error)
        return
    if not isinstance(update, Update) or update.effective_user is None:
        if _is_outage(error) or isinstance(error, Conflict):
            return  # asking goes on by itself; `Reachability` and `TakeoverWatch` tell of it
        log.error("outside a conversation: %s", error, exc_info=error)
        return
    if _is_outage(error):
        await _not_taken(update, context, error)
        raise ApplicationHandlerStop
    if update.effective_chat is None or update.effective_chat.type != Chat.PRIVATE:
        _note_only(error)  # nobody in a group has asked for more than a picture
        await answer(update, context)
        raise ApplicationHandlerStop
    person = await context.db(context.posting.people.get, update.effective_user.id)
    if person is not None:
        context.person = person
        await _tell(update, context, error)
    else:
        log.error("before the person was known: %s", error, exc_info=error)
    raise ApplicationHandlerStop


def _note_only(error: Exception) -> None:
    if isinstance(error, TelegramError):
        log.warning("Telegram did not take something for a group: %s", error)
    else:
        log.error("in a group: %s", error, exc_info=error)


def _break_off(update: object, context: Context, error: DatabaseTroubleError) -> None:
    """What was asked is done when the database works again."""
    if not isinstance(update, Update):
        context.posting.outage.begin(error)
        return
    outage: OutageHandling = context.application.bot_data[OUTAGE]
    outage.broke_off(update, error)
    raise ApplicationHandlerStop


async def _not_taken(update: Update, context: Context, error: TelegramError) -> None:
    """It is said when Telegram takes it. Of a tap it may be the screen alone."""
    log.warning("Telegram did not take an answer: %s", error)
    context.services.unanswered[update.update_id] = error
    with suppress(TelegramError):
        await answer(update, context)


async def _tell(update: Update, context: Context, error: Exception) -> None:
    try:
        match error:
            case InvalidError():
                await _tell_problems(update, context, error)
            case (
                OutdatedError(post=Post() as post)
                | WrongStateError(post=Post() as post)
                | PostGoneError(post=Post() as post)
            ) if await context.is_done(post.post_id):
                await _show(update, context, post)
            case OutdatedError():
                await _redraw(update, context, error.post, "outdated")
            case WrongStateError():
                await _redraw(update, context, error.post, _state(error.post))
            case PostGoneError():
                await _redraw(update, context, error.post, "gone")
            case _:
                await _tell_incident(update, context, error)
    except TelegramError as again:
        if _is_outage(again):
            await _not_taken(update, context, again)
        else:
            log.warning("the person could not be told: %s", again)


async def _tell_problems(update: Update, context: Context, error: InvalidError) -> None:
    await answer(update, context)
    zone = context.zone(None)
    lines = problem_sentences(error.problems, context.words, zone)
    drafts: Cell = (context.words.plain("notice.open_list"), ListPosts(Tab.DRAFTS, 0))
    too_many = any(it.code is ProblemCode.TOO_MANY_DRAFTS for it in error.problems)
    await _say(update, context, "\n".join(lines), rows([[drafts]]) if too_many else None)


async def _show(update: Update, context: Context, post: Post) -> None:
    """As this very update has left it, which was cut off then."""
    reader = context.person.telegram_id
    await draw_card(update, context, await context.db(card_facts, context.posting, post, reader))
    await answer(update, context)


async def _redraw(update: Update, context: Context, post: Post | None, what: str) -> None:
    reader, facts = context.person.telegram_id, None
    if post is not None:
        facts = await context.db(card_facts, context.posting, post, reader)
    why = _why(what, facts, context.words)
    if not update.callback_query:
        await _say(update, context, escape(why, quote=False))
    is_alert = facts is None or not _is_own_moment_ago(facts)
    if not is_alert and what == "outdated":
        why = context.words.plain("error.just_changed")
    if facts is not None:
        await draw_card(update, context, facts, toast=why, alert=is_alert)
    await answer(update, context, why, alert=is_alert)


def _is_own_moment_ago(facts: CardFacts) -> bool:
    """As a rule this is the second, quick tap on one button: nothing to be alarmed about, and what
    another tap would undo."""
    deed = facts.last_deed
    return deed is not None and facts.is_own(deed) and facts.now - deed.at < QUICKLY


def _why(what: str, facts: CardFacts | None, words: Words) -> str:
    """Who else has done it is said by name, with how long ago."""
    deed = facts.last_deed if facts else None
    if facts is None or deed is None or what not in SAID_BY_NAME or facts.is_own(deed):
        return words.plain(f"error.{what}")
    who, ago = shortened(facts.doer, NAME_LENGTH), words.ago(facts.now - deed.at)
    return words.plain(f"error.{what}_by", who=who, ago=ago)


async def _tell_incident(update: Update, context: Context, error: Exception) -> None:
    code = secrets.token_hex(3).upper()
    log.error("incident %s: %s", code, error, exc_info=error)
    await answer(update, context)
    is_owner = context.person.telegram_id in context.services.owners
    key = "error.incident_to_owner" if is_owner else "error.incident"
    await _say(update, context, context.words(key, code=code))


async def _say(
    update: Update, context: Context, html: str, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    if update.effective_chat is not None:
        await context.bot.send_message(update.effective_chat.id, html, reply_markup=keyboard)


def _is_outage(error: Exception) -> TypeGuard[NetworkError | RetryAfter]:
    is_away = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    return is_away or isinstance(error, RetryAfter)


def _state(post: Post) -> str:
    if post.state is PostState.PUBLISHED:
        return "published"
    if post.state in {PostState.PUBLISHING, PostState.UNCONFIRMED}:
        return "publishing"
    return "outdated"
