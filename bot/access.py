"""The gate before every handler: only the owners get in, and only in a private chat."""

from datetime import timedelta

from telegram import Chat, Update, User
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.answers import answer, copy, rows
from bot.context import Context

REFUSAL_EVERY = timedelta(days=1)
RUSSIAN_SPEAKING = frozenset({"ru", "be", "uk", "kk"})


def language_of(user: User) -> str:
    """The catalogue for the language of the person's app."""
    code = (user.language_code or "en").partition("-")[0]
    return "ru" if code in RUSSIAN_SPEAKING else "en"


async def refuse(update: Update, context: Context) -> None:
    """Tell a stranger who writes in private that this is not for them, once a day."""
    user = update.effective_user
    if user is None or user.id in context.services.owners or not _in_private(update):
        return
    await answer(update, context)
    due = await context.db(context.posting.people.note_refusal, user.id, context.now, REFUSAL_EVERY)
    if due:
        words = context.services.catalogues[language_of(user)]
        keyboard = rows([[copy(words.plain("common.copy_id"), str(user.id))]])
        await context.bot.send_message(
            user.id, words("common.refused", user_id=user.id), reply_markup=keyboard
        )


async def guard(update: Update, context: Context) -> None:
    """Stop everyone but the owners, whatever became of the refusal; set who is speaking."""
    user = update.effective_user
    if user is None or user.id not in context.services.owners or not _in_private(update):
        raise ApplicationHandlerStop
    context.person = await context.db(
        context.posting.people.meet,
        user.id,
        user.full_name,
        language_of(user),
        context.services.default_timezone,
        context.now,
    )


def handlers() -> tuple[TypeHandler[Update, Context, None], ...]:
    """The first may fail, so the second, which lets nobody by, goes in a later group."""
    return TypeHandler(Update, refuse), TypeHandler(Update, guard)


def _in_private(update: Update) -> bool:
    return update.effective_chat is not None and update.effective_chat.type == Chat.PRIVATE
