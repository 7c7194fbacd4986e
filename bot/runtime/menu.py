"""What Telegram itself shows of the bot: the descriptions and everybody's menu of commands in each
language, and in the chat with one person the menu of their role, in the language they chose.

Written after polling has started, when somebody is met and when their language or role changes, and
only where it differs from what Telegram has.
"""

import logging
from collections.abc import Collection
from typing import cast

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot.runtime.context import BotApplication, Context, Services, TelegramBot
from bot.words import Words
from posting import Person, Posting, Role

log = logging.getLogger(__name__)

MENU = ("new", "posts", "plan", "accounts", "settings", "help")
MENUS = {
    Role.OWNER: ("new", "posts", "plan", "accounts", "settings", "team", "status", "help"),
    Role.EDITOR: MENU,
    Role.VIEWER: ("posts", "plan", "accounts", "settings", "help"),
}
IN_GROUPS = ("plan",)
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
        await show_menu(bot, services, person)


def show_own_menu(context: Context) -> None:
    """Soon, to the person who has sent the update: they are new, or their language has changed."""
    show_menu_soon(context, context.person)


def show_menu_soon(context: Context, person: Person) -> None:
    """Their language or role has changed."""
    jobs = cast("BotApplication", context.application).job_queue

    async def show(later: Context) -> None:
        await show_menu(later.bot, later.services, person)

    if jobs is not None:
        jobs.run_once(show, 0, name=f"menu of {person.telegram_id}")


def _met(posting: Posting) -> Collection[Person]:
    """Database thread."""
    return posting.people.known(posting.people.everyone()).values()


async def _register(bot: TelegramBot, words: Words, code: str | None) -> None:
    menu = _menu(MENU, words)
    if await bot.get_my_commands(language_code=code) != menu:
        await bot.set_my_commands(menu, language_code=code)
    menu, groups = _menu(IN_GROUPS, words), BotCommandScopeAllGroupChats()
    if await bot.get_my_commands(groups, code) != menu:
        await bot.set_my_commands(menu, groups, code)
    long, short = words.plain("about.long"), words.plain("about.short")
    if (await bot.get_my_description(code)).description != long:
        await bot.set_my_description(long, code)
    if (await bot.get_my_short_description(code)).short_description != short:
        await bot.set_my_short_description(short, code)


async def show_menu(bot: TelegramBot, services: Services, person: Person) -> None:
    """Who has no role any more has everybody's menu. One for the language of an app would win over
    the language that was chosen here."""
    chat = BotCommandScopeChat(person.telegram_id)
    words, role = services.catalogues[person.language], services.roles.of(person.telegram_id)
    menu = _menu(MENUS[role], words) if role else ()
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
