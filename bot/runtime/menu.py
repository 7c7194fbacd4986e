"""What Telegram itself shows of the bot: the descriptions and everybody's menu of commands in each
language, and in the chat with an owner the menu that this owner has, in the language they chose.

Written after polling has started, when somebody is met and when their language changes, and only
where it differs from what Telegram has.
"""

import logging
from collections.abc import Collection
from functools import partial
from typing import cast

from telegram import BotCommand, BotCommandScopeChat
from telegram.error import TelegramError

from bot.runtime.context import BotApplication, Context, TelegramBot
from bot.words import Words
from posting import Person, Posting

log = logging.getLogger(__name__)

MENU = ("new", "posts", "plan", "accounts", "settings", "help")
OWNERS_MENU = ("new", "posts", "plan", "accounts", "settings", "status", "help")
OTHERS = "en"  # the language that people with any other see


async def register(context: Context) -> None:
    """Everybody's, and that of each who was ever let in."""
    services, bot = context.services, context.bot
    try:
        for language, words in services.catalogues.items():
            await _register(bot, words, None if language == OTHERS else language)
    except TelegramError as error:
        log.warning("the commands menu could not be brought up to date: %s", error)
        return
    for person in await context.db(_met, context.posting):
        await _show(context, person)


def show_own_menu(context: Context) -> None:
    """Soon, to the person who has sent the update: they are new, or their language has changed."""
    jobs = cast("BotApplication", context.application).job_queue
    if jobs is not None:
        person = context.person
        jobs.run_once(partial(_show, person=person), 0, name=f"menu of {person.telegram_id}")


def _met(posting: Posting) -> Collection[Person]:
    """Database thread."""
    return posting.people.known(posting.people.everyone()).values()


async def _register(bot: TelegramBot, words: Words, code: str | None) -> None:
    menu = _menu(MENU, words)
    if await bot.get_my_commands(language_code=code) != menu:
        await bot.set_my_commands(menu, language_code=code)
    long, short = words.plain("about.long"), words.plain("about.short")
    if (await bot.get_my_description(code)).description != long:
        await bot.set_my_description(long, code)
    if (await bot.get_my_short_description(code)).short_description != short:
        await bot.set_my_short_description(short, code)


async def _show(context: Context, person: Person) -> None:
    """Who is no owner has everybody's menu. One for the language of an app would win over the
    language that was chosen here."""
    chat = BotCommandScopeChat(person.telegram_id)
    bot, services = context.bot, context.services
    words, is_owner = services.catalogues[person.language], person.telegram_id in services.owners
    menu = _menu(OWNERS_MENU, words) if is_owner else ()
    try:
        for language in services.catalogues.keys() - {OTHERS}:
            if await bot.get_my_commands(chat, language_code=language):
                await bot.delete_my_commands(chat, language_code=language)
        if await bot.get_my_commands(chat) != menu:
            await (bot.set_my_commands(menu, chat) if menu else bot.delete_my_commands(chat))
    except TelegramError as error:
        log.info("the commands menu of %s stays as it is: %s", person.telegram_id, error)


def _menu(names: Collection[str], words: Words) -> tuple[BotCommand, ...]:
    return tuple(BotCommand(name, words.plain(f"menu.{name}")) for name in names)
