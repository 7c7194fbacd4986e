"""/settings: the person's language and the time zone that their posts follow."""

from telegram import Update
from telegram.ext import ConversationHandler, MessageHandler

from bot.accounts import current_account
from bot.answers import answer, rows, show
from bot.buttons import Accounts, ChooseLanguage, ChooseZone, Home, SettingsMenu, ZoneMenu, on
from bot.context import Context
from bot.help import home
from bot.reading.city import city_of, find_zone
from bot.states import TYPED, Handlers, State, command
from bot.words import LANGUAGES

CITY_FOR = "city_for"  # in user data: the account whose zone is asked, 0 for the person's own
ZONES = (  # buttons carry positions in this list: add at the end only
    "Europe/London",
    "Europe/Berlin",
    "Europe/Moscow",
    "Asia/Dubai",
    "America/New_York",
    "America/Los_Angeles",
    "Europe/Kaliningrad",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Vladivostok",
    "Asia/Almaty",
    "Asia/Tbilisi",
)
OFFERED = {"en": (0, 1, 2, 3, 4, 5), "ru": (6, 2, 7, 8, 9, 10, 11, 12, 3)}
PER_ROW = 3


async def settings(update: Update, context: Context) -> int:
    account = await context.db(current_account, context.posting, context.person.current_account_id)
    words = context.words
    zone = words.zone_name(context.zone(account))
    other = LANGUAGES[(LANGUAGES.index(words.language) + 1) % len(LANGUAGES)]
    keyboard = rows(
        [
            [(words.plain("settings.language"), ChooseLanguage(other))],
            [
                (
                    words.plain("settings.zone", zone=zone),
                    ZoneMenu(account.account_id if account else 0),
                )
            ],
            [(words.plain("common.accounts"), Accounts())],
            [(words.plain("common.back"), Home())],
        ]
    )
    await show(update, context, words("settings.title"), keyboard)
    return ConversationHandler.END


async def choose_language(update: Update, context: Context) -> int:
    """From now on, also in notices."""
    language = context.button(ChooseLanguage).language
    if language in LANGUAGES:
        context.person = await context.db(
            context.posting.people.set_language, context.person.telegram_id, language
        )
    await answer(update, context, context.words.plain("settings.language"))
    account = await context.db(current_account, context.posting, context.person.current_account_id)
    return await (settings(update, context) if account else home(update, context))


async def ask_zone(update: Update, context: Context) -> State:
    """City buttons; a city may be typed as well."""
    account_id = context.button(ZoneMenu).account_id
    context.data[CITY_FOR] = account_id
    words = context.words
    cities = [
        (city_of(ZONES[number], words.language), ChooseZone(account_id, number))
        for number in OFFERED[words.language]
    ]
    keyboard = rows(
        [
            *(cities[start : start + PER_ROW] for start in range(0, len(cities), PER_ROW)),
            [(words.plain("common.back"), SettingsMenu())],
        ]
    )
    await show(update, context, words("settings.ask_zone"), keyboard)
    return State.CITY


async def choose_zone(update: Update, context: Context) -> int:
    button = context.button(ChooseZone)
    if 0 <= button.number < len(ZONES):
        await _set_zone(context, button.account_id, ZONES[button.number])
        name = city_of(ZONES[button.number], context.words.language)
        await answer(update, context, context.words.plain("settings.zone_set", zone=name))
    return await _after_zone(update, context)


async def read_city(update: Update, context: Context) -> State | int:
    """A city or zone as typed; what is not known is asked again."""
    message = update.effective_message
    typed = (message.text if message else None) or ""
    zone = find_zone(typed)
    if zone is None:
        await show(update, context, context.words("settings.unknown_city", typed=typed[:60]))
        return State.CITY
    await _set_zone(context, context.data.get(CITY_FOR, 0), zone)
    return await _after_zone(update, context)


async def _set_zone(context: Context, account_id: int, zone: str) -> None:
    if account_id:
        await context.db(context.posting.accounts.set_timezone, account_id, zone)
    else:
        context.person = await context.db(
            context.posting.people.set_timezone, context.person.telegram_id, zone
        )


async def _after_zone(update: Update, context: Context) -> int:
    account_id = context.data.pop(CITY_FOR, 0)
    return await (settings(update, context) if account_id else home(update, context))


def handlers() -> Handlers:
    return Handlers(
        anywhere=[
            command("settings", settings),
            on(SettingsMenu, settings),
            on(ChooseLanguage, choose_language),
            on(ZoneMenu, ask_zone),
            on(ChooseZone, choose_zone),
        ],
        typed={State.CITY: [MessageHandler(TYPED, read_city)]},
    )
