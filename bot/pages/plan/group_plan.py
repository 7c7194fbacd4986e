"""/plan in a group: the week of an account as a picture, turned by the team, opened in private; in
the topics of a forum an owner brings the notices there."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from telegram import CallbackQuery, InlineKeyboardMarkup, InputMediaPhoto, Message, Update
from telegram.error import BadRequest

from bot.pages.plan.plan_view import PlanView, plan_of, week_board, week_of
from bot.pages.plan.plan_words import group_week_rows, group_week_text
from bot.screen import (
    Context,
    GroupWeek,
    NoticesHere,
    Words,
    answer,
    group_words,
    is_unchanged,
    language_of,
    rows,
)
from media.pictures import Theme
from posting import Account, GroupChat, NotDrawnError, Role

log = logging.getLogger(__name__)


class GroupPlan(NamedTuple):
    """What a group is shown: one of its accounts, in its language."""

    view: PlanView
    accounts: Sequence[Account]
    words: Words
    topic_id: int | None  # where its notices come


async def show_plan(update: Update, context: Context) -> None:
    """/plan of somebody of the team; nothing where no owner has confirmed the group."""
    if _is_of_team(update, context):
        found = await context.db(_plan, context, _chat_id(update), None)
        if found is not None:
            await _send(update, context, found)


async def tapped(update: Update, context: Context) -> None:
    """Another week, another account of the group, or notices in this topic. Any other button is of
    no use here."""
    query = update.callback_query
    page = GroupWeek.parse(query.data) if query else None
    here = NoticesHere.parse(query.data) if query else None
    button = page or here
    if query is None or button is None:
        await answer(update, context)
        return
    chat_id, by = _chat_id(update), query.from_user.id
    found = await context.db(_plan, context, chat_id, button)
    least = button.least if here is None else Role.OWNER
    if found is None or not context.services.roles.may(by, least):
        await _refuse(update, query, context, least)
        return
    if here is not None:
        topic_id = _topic(update)
        await context.db(context.posting.groups.choose_topic, chat_id, topic_id, by)
        context.later(lambda: True)
        found = found._replace(topic_id=topic_id)
    await _redraw(update, query, context, found)
    await answer(update, context)


async def _refuse(update: Update, query: CallbackQuery, context: Context, least: Role) -> None:
    """With the reason; for whoever may tap that, it is that this plan is not shown any more."""
    user, speaks = query.from_user, context.posting.people.speaks
    language = await context.db(speaks, user.id, language_of(user.language_code))
    words, roles = context.services.catalogues[language], context.services.roles
    why = "not_shown" if roles.may(user.id, least) else "only_owners"
    if not _is_of_team(update, context):
        why = "only_team"
    await answer(update, context, words.plain(f"group.toast.{why}"), alert=True)


def _is_of_team(update: Update, context: Context) -> bool:
    """Who was removed while it waited is not."""
    user = update.effective_user
    return user is not None and context.services.roles.of(user.id) is not None


def _plan(
    context: Context, chat_id: int, button: GroupWeek | NoticesHere | None
) -> GroupPlan | None:
    """Of the first account, or the one of the button. None where nothing may be shown. Database
    thread."""
    posting = context.posting
    group = posting.groups.get(chat_id)
    accounts = _accounts(context, group) if group and group.confirmed_at else []
    wanted = button.account_id if button else None
    account = next((it for it in accounts if wanted in (None, it.account_id)), None)
    if group is None or account is None:
        return None
    day = date.fromordinal(button.day) if button and button.day else None
    view = plan_of(posting, account, week_of, day, zone=ZoneInfo(account.timezone))
    words = group_words(posting.people.get(group.owner_id), context.services.catalogues)
    return GroupPlan(replace(view, is_numbered=False), accounts, words, group.topic_id)


def _accounts(context: Context, group: GroupChat) -> list[Account]:
    usable = {it.account_id: it for it in context.posting.accounts.usable()}
    return [usable[each] for each in group.account_ids if each in usable]


async def _picture(context: Context, found: GroupPlan) -> bytes | None:
    media, compose = week_board(found.view, found.words, Theme.LIGHT)
    try:
        pictures = context.services.files.pictures
        return await context.slow(lambda: pictures.board(media, compose))
    except NotDrawnError:
        return None


def _keyboard(update: Update, context: Context, found: GroupPlan) -> InlineKeyboardMarkup:
    view, accounts, words, topic_id = found
    hears_here = topic_id == _topic(update)
    return rows(group_week_rows(view, accounts, words, context.bot.link, hears_here=hears_here))


async def _send(update: Update, context: Context, found: GroupPlan) -> None:
    """In the topic where it was asked for; in words where it cannot be drawn, or the group takes no
    pictures."""
    html, keyboard = group_week_text(found.view, found.words), _keyboard(update, context, found)
    chat_id, topic = _chat_id(update), _topic(update)
    picture = await _picture(context, found)
    if picture is not None:
        try:
            await context.bot.send_photo(
                chat_id, picture, caption=html, reply_markup=keyboard, message_thread_id=topic
            )
        except BadRequest as error:
            log.info("a plan is sent in words: %s", error)
        else:
            return
    await context.bot.send_message(chat_id, html, reply_markup=keyboard, message_thread_id=topic)


async def _redraw(update: Update, query: CallbackQuery, context: Context, found: GroupPlan) -> None:
    """Where it stands; anew where it cannot be changed any more."""
    if not isinstance(query.message, Message):
        await _send(update, context, found)
        return
    html, keyboard = group_week_text(found.view, found.words), _keyboard(update, context, found)
    picture = await _picture(context, found)
    try:
        if picture is None:
            await query.edit_message_text(html, reply_markup=keyboard)
        else:
            media = InputMediaPhoto(picture, caption=html, parse_mode="HTML")
            await query.edit_message_media(media, keyboard)
    except BadRequest as error:
        if not is_unchanged(error):
            log.info("a plan is sent anew: %s", error)
            await _send(update, context, found)


def _topic(update: Update) -> int | None:
    """Of a forum; an answer elsewhere has a thread too, in which nothing can be sent."""
    message = update.effective_message
    is_topic = isinstance(message, Message) and message.is_topic_message
    return message.message_thread_id if is_topic and message else None


def _chat_id(update: Update) -> int:
    chat = update.effective_chat
    return chat.id if chat else 0
