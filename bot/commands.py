"""What Telegram itself shows of the bot, per language: the commands menu and the descriptions.

Written after polling has started, and only where it differs from what Telegram has.
"""

import logging
from collections.abc import Mapping

from telegram import BotCommand
from telegram.error import TelegramError

from bot.context import TelegramBot
from bot.words import Words

log = logging.getLogger(__name__)

MENU = ("new", "posts", "accounts", "settings", "help")


async def register(bot: TelegramBot, catalogues: Mapping[str, Words]) -> None:
    """English is also what people with any other language see."""
    try:
        for language, words in catalogues.items():
            await _register(bot, words, None if language == "en" else language)
    except TelegramError as error:
        log.warning("the commands menu could not be brought up to date: %s", error)


async def _register(bot: TelegramBot, words: Words, code: str | None) -> None:
    menu = tuple(BotCommand(name, words.plain(f"menu.{name}")) for name in MENU)
    if await bot.get_my_commands(language_code=code) != menu:
        await bot.set_my_commands(menu, language_code=code)
    long, short = words.plain("about.long"), words.plain("about.short")
    if (await bot.get_my_description(code)).description != long:
        await bot.set_my_description(long, code)
    if (await bot.get_my_short_description(code)).short_description != short:
        await bot.set_my_short_description(short, code)
