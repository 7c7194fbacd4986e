"""What has become of a group that the bot was in, whoever has told it: an update, or Telegram when
it has not taken a message. Used by `bot.pages.group_chat` and `bot.notices.courier`."""

from bot.runtime import Context


async def group_gone(context: Context, chat_id: int) -> int | None:
    """Nothing is sent there any more. The owner who hears so, if anything was."""
    owner_id = await context.db(context.posting.groups.gone, chat_id)
    context.services.group_chats.discard(chat_id)
    return owner_id


async def group_moved(context: Context, chat_id: int, to: int) -> int | None:
    """It is a supergroup now, to which goes what was owed here."""
    is_known = await context.db(context.posting.groups.moved, chat_id, to)
    context.services.group_chats.difference_update((chat_id, to))
    if is_known:
        context.services.group_chats.add(to)
    return to
