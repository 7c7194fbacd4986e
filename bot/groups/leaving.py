"""The bot leaves the groups in which it has no business any more. Used where an owner says so, an
account is disconnected, and by the housekeeping, as Telegram may not have taken it before."""

import logging

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.runtime import Services, TelegramBot

log = logging.getLogger(__name__)

ONCE = 1  # no further try after a flood wait: the housekeeping comes again


async def leave_groups(services: Services, bot: TelegramBot) -> None:
    """What is not left now is left later; nothing is sent there anyway."""
    groups, db = services.posting.groups, services.threads.db
    for chat_id in await db(groups.to_leave):
        try:
            await bot.leave_chat(chat_id, rate_limit_args=ONCE)
        except ChatMigrated as error:
            await db(groups.moved, chat_id, error.new_chat_id)
            continue
        except (BadRequest, Forbidden) as error:  # it is out already
            log.info("group %s could not be left: %s", chat_id, error)
        except TelegramError as error:
            log.info("group %s is left later: %s", chat_id, error)
            continue
        await db(groups.forget, chat_id)
        services.group_chats.discard(chat_id)
