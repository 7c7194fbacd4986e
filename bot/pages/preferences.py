"""/settings: the person's language and the time zone that their posts follow."""

from collections.abc import Sequence

from telegram import Update
from telegram.ext import ConversationHandler, MessageHandler

from bot.pages.home import home
from bot.reading.zone_choices import zone_choices
from bot.runtime import TYPED, Context, State
from bot.runtime.menu import show_own_menu
from bot.screen import (
    Cell,
    ChooseLanguage,
    ChooseZone,
    Handlers,
    HearFigures,
    Home,
    PostingTimes,
    SettingsMenu,
    ShowAccounts,
    ZoneMenu,
    answer,
    command,
    rows,
    show,
)
from bot.words import LANGUAGES, Html
from bot.words.city import city_of, find_zone, has_no_summer_time, is_zone, zones_meant

CITY_FOR = "city_for"  # in user data: the account whose zone is asked, 0 for the person's own
OFFERED = {
    "en": (
        "Europe/London",
        "Europe/Berlin",
        "Europe/Moscow",
        "Asia/Dubai",
        "America/New_York",
        "America/Los_Angeles",
    ),
    "ru": (
        "Europe/Kaliningrad",
        "Europe/Moscow",
        "Europe/Samara",
        "Asia/Yekaterinburg",
        "Asia/Omsk",
        "Asia/Vladivostok",
        "Asia/Almaty",
        "Asia/Tbilisi",
        "Asia/Dubai",
    ),
}
PER_ROW = 3


async def settings(update: Update, context: Context) -> int:
    account = await context.db(context.posting.accounts.current, context.person.current_account_id)
    words = context.words
    zone = words.zone_name(context.zone(account))
    title = words("settings.title")
    if has_no_summer_time(context.zone(account).key):
        title = Html(f"{title}\n\n{words('settings.same_all_year', zone=zone)}")
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
            [(words.plain("settings.posting_times"), PostingTimes(0))],
            [_figures_switch(context)],
            [
                (words.plain("common.accounts"), ShowAccounts()),
                (words.plain("common.back"), Home()),
            ],
        ]
    )
    await show(update, context, title, keyboard)
    return ConversationHandler.END


async def choose_language(update: Update, context: Context) -> int:
    """From now on, also in notices and in the menu of commands."""
    language = context.button(ChooseLanguage).language
    if language in LANGUAGES:
        context.person = await context.db(
            context.posting.people.set_language, context.person.telegram_id, language
        )
        show_own_menu(context)
    await answer(update, context, context.words.plain("settings.language"))
    account = await context.db(context.posting.accounts.current, context.person.current_account_id)
    return await (settings(update, context) if account else home(update, context))


def _figures_switch(context: Context) -> Cell:
    hears = context.person.hears_figures
    key = "settings.figures_on" if hears else "settings.figures_off"
    return context.words.plain(key), HearFigures(not hears)


async def hear_figures(update: Update, context: Context) -> int:
    """Whether how posts do is told in a line of its own; the cards show it in any case."""
    context.person = await context.db(
        context.posting.people.set_hears_figures,
        context.person.telegram_id,
        context.button(HearFigures).on,
    )
    return await settings(update, context)


async def ask_zone(update: Update, context: Context) -> State:
    """City buttons; a city may be typed as well."""
    context.data[CITY_FOR] = context.button(ZoneMenu).account_id
    return await _offer(update, context, context.words("settings.ask_zone"))


async def choose_zone(update: Update, context: Context) -> int:
    button = context.button(ChooseZone)
    if is_zone(button.zone):
        await _set_zone(context, button.account_id, button.zone)
        name = city_of(button.zone, context.words.language)
        await answer(update, context, context.words.plain("settings.zone_set", zone=name))
    return await _after_zone(update, context)


async def read_city(update: Update, context: Context) -> State | int:
    """A city or zone as typed; what may mean several, or nothing we know, is asked with buttons."""
    message = update.effective_message
    typed = (message.text if message else None) or ""
    zone = find_zone(typed)
    if zone is None:
        return await _ask_which(update, context, typed)
    await _set_zone(context, context.data.get(CITY_FOR, 0), zone)
    if has_no_summer_time(zone):
        name = city_of(zone, context.words.language)
        told = context.words("settings.no_summer_time", zone=name)
        return await _offer(update, context, told, zone_choices(typed, context.now))
    return await _after_zone(update, context)


async def _ask_which(update: Update, context: Context, typed: str) -> State:
    words, shown = context.words, typed[:60]
    if zones_meant(typed):
        choices = zone_choices(typed, context.now)
        return await _offer(update, context, words("settings.which_city", typed=shown), choices)
    alike = (*zone_choices(typed, context.now)[:PER_ROW], *OFFERED[words.language])
    asked = words("settings.unknown_city", typed=shown)
    return await _offer(update, context, asked, tuple(dict.fromkeys(alike)))


async def _offer(
    update: Update, context: Context, html: str, zones: Sequence[str] | None = None
) -> State:
    """The question which city's clock counts: buttons of `zones`, or of the common ones."""
    words, account_id = context.words, context.data.get(CITY_FOR, 0)
    offered = OFFERED[words.language] if zones is None else zones
    cities = [(city_of(zone, words.language), ChooseZone(account_id, zone)) for zone in offered]
    keyboard = rows(
        [
            *(cities[start : start + PER_ROW] for start in range(0, len(cities), PER_ROW)),
            [(words.plain("common.back"), SettingsMenu())],
        ]
    )
    await show(update, context, html, keyboard)
    return State.CITY


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
        buttons={
            SettingsMenu: settings,
            ChooseLanguage: choose_language,
            HearFigures: hear_figures,
            ZoneMenu: ask_zone,
            ChooseZone: choose_zone,
        },
        anywhere=[
            command("settings", settings),
        ],
        typed={State.CITY: [MessageHandler(TYPED, read_city)]},
    )
