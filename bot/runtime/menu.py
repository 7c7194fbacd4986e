"""What Telegram itself shows of the bot, per language: the commands menu and the descriptions.

Written after polling has started, and only where it differs from what Telegram has. Owners see
more commands than others, each in their own chat.
"""

import logging
from collections.abc import Collection, Mapping

from telegram import BotCommand, BotCommandScopeChat
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.runtime.context import TelegramBot
from bot.words import Words

log = logging.getLogger(__name__)

MENU = ("new", "posts", "accounts", "settings", "help")
OWNERS_MENU = ("new", "posts", "accounts", "settings", "status", "help")


async def register(
    bot: TelegramBot, catalogues: Mapping[str, Words], owners: Collection[int]
) -> None:
    """English is also what people with any other language see."""
    try:
        for language, words in catalogues.items():
            code = None if language == "en" else language
            await _register(bot, words, code)
            for owner in sorted(owners):
                await _register_owner(bot, words, code, owner)
    except TelegramError as error:
        log.warning("the commands menu could not be brought up to date: %s", error)


async def _register(bot: TelegramBot, words: Words, code: str | None) -> None:
    menu = _menu(MENU, words)
    if await bot.get_my_commands(language_code=code) != menu:
        await bot.set_my_commands(menu, language_code=code)
    long, short = words.plain("about.long"), words.plain("about.short")
    if (await bot.get_my_description(code)).description != long:
        await bot.set_my_description(long, code)
    if (await bot.get_my_short_description(code)).short_description != short:
        await bot.set_my_short_description(short, code)


async def _register_owner(bot: TelegramBot, words: Words, code: str | None, owner: int) -> None:
    """Telegram knows no chat with an owner who has never written to the bot."""
    menu, chat = _menu(OWNERS_MENU, words), BotCommandScopeChat(owner)
    try:
        if await bot.get_my_commands(chat, language_code=code) != menu:
            await bot.set_my_commands(menu, chat, language_code=code)
    except (BadRequest, Forbidden) as error:
        log.info("owner %s has no chat with the bot yet: %s", owner, error)


def _menu(names: Collection[str], words: Words) -> tuple[BotCommand, ...]:
    return tuple(BotCommand(name, words.plain(f"menu.{name}")) for name in names)
