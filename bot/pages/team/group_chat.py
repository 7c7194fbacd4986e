"""Updates of groups: the bot comes and goes, /plan and its pages. Nothing else that is typed, sent
or tapped there is read. Comes before every other handler."""

from telegram import Chat, ChatMemberUpdated, Message, Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.groups.fate import former_group, group_gone, group_moved
from bot.pages.plan.group_plan import show_plan, tapped
from bot.runtime import Context
from posting import Role

OUT = frozenset({"left", "kicked"})


async def handle(update: Update, context: Context) -> None:
    """What comes from a group ends here: no conversation is in it."""
    chat = update.effective_chat
    if chat is None or chat.type == Chat.PRIVATE:
        return
    if update.my_chat_member is not None:
        await _member(update.my_chat_member, context)
    elif update.message is not None:
        await _message(update, update.message, context)
    elif update.callback_query is not None:
        await tapped(update, context)
    raise ApplicationHandlerStop


def handler() -> TypeHandler[Update, Context, None]:
    return TypeHandler(Update, handle)


async def _member(change: ChatMemberUpdated, context: Context) -> None:
    if change.new_chat_member.status in OUT:
        await group_gone(context, change.chat.id)
        context.later(lambda: True)
    else:
        await _added(context, change.chat, change.from_user.id)


async def _message(update: Update, message: Message, context: Context) -> None:
    sender = message.from_user
    if message.migrate_to_chat_id is not None:
        await group_moved(context, message.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        await group_moved(context, message.migrate_from_chat_id, message.chat_id)
    elif message.new_chat_title is not None:
        groups = context.posting.groups
        await context.db(groups.renamed, message.chat_id, message.new_chat_title)
    elif message.group_chat_created or context.bot.id in {it.id for it in message.new_chat_members}:
        if sender is not None:
            await _added(context, message.chat, sender.id)
    elif message.text is not None and sender is not None:
        await show_plan(update, context)


async def _added(context: Context, chat: Chat, by: int) -> None:
    """By an owner, as the gate has found; while it waited they may have become none."""
    services = context.services
    if services.roles.of(by) is not Role.OWNER:
        if await context.db(context.posting.groups.get, chat.id) is None:
            services.group_chats.discard(chat.id)
        return
    former = await former_group(services, context.bot, chat.id)
    if former is None:
        await context.db(context.posting.groups.added, chat.id, chat.title or str(chat.id), by)
        services.group_chats.add(chat.id)
    else:
        await group_moved(context, former, chat.id)
    context.later(lambda: True)
