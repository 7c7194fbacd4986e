"""What has become of a group that the bot was in, whoever has told it: an update, or Telegram when
it has not taken a message. Used by `bot.pages.team.group_chat`, `bot.notices.courier` and
`bot.groups.door`."""

import logging

from telegram.error import ChatMigrated, TelegramError

from bot.runtime import Context, Services, TelegramBot

log = logging.getLogger(__name__)

SUPERGROUPS = -(10**12)  # their ids are below it, those of groups above
ONCE = 1  # no further try after a flood wait


async def not_taken(context: Context, chat_id: int, topic_id: int | None) -> int | None:
    """A message there. Who hears of it: where only the topic may be closed or deleted the group
    itself, in General; else the owner."""
    if topic_id is None:
        return await group_gone(context, chat_id)
    await context.db(context.posting.groups.topic_gone, chat_id, topic_id)
    return chat_id


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


async def former_group(services: Services, bot: TelegramBot, chat_id: int) -> int | None:
    """The known group that has just become this supergroup: Telegram may say that the bot came
    there before it says so."""
    known = [it for it in services.group_chats if chat_id < SUPERGROUPS < it]
    for former in known:
        try:
            await bot.get_chat(former, rate_limit_args=ONCE)
        except ChatMigrated as error:
            if error.new_chat_id == chat_id:
                return former
        except TelegramError as error:
            log.info("group %s was not looked up: %s", former, error)
    return None
