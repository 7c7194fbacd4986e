"""The gate before every handler: only the owners get in, and only in a private chat."""

from datetime import timedelta

from telegram import Update, User
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.answers import answer, copy, rows
from bot.context import Context

REFUSAL_EVERY = timedelta(days=1)
RUSSIAN_SPEAKING = frozenset({"ru", "be", "uk", "kk"})


def language_of(user: User) -> str:
    """The catalogue for the language of the person's app."""
    code = (user.language_code or "en").partition("-")[0]
    return "ru" if code in RUSSIAN_SPEAKING else "en"


async def guard(update: Update, context: Context) -> None:
    """Let an owner through, with their person set; refuse a stranger once a day, then be silent."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or chat.type != chat.PRIVATE:
        raise ApplicationHandlerStop
    if user.id not in context.services.owners:
        await _refuse(update, context, user)
        raise ApplicationHandlerStop
    context.person = await context.db(
        context.posting.people.meet,
        user.id,
        user.full_name,
        language_of(user),
        context.services.default_timezone,
        context.now,
    )


def handler() -> TypeHandler[Update, Context, None]:
    return TypeHandler(Update, guard)


async def _refuse(update: Update, context: Context, user: User) -> None:
    await answer(update, context)
    due = await context.db(context.posting.people.note_refusal, user.id, context.now, REFUSAL_EVERY)
    if due:
        words = context.services.catalogues[language_of(user)]
        keyboard = rows([[copy(words.plain("common.copy_id"), str(user.id))]])
        await context.bot.send_message(
            user.id, words("common.refused", user_id=user.id), reply_markup=keyboard
        )
