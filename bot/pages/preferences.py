"""/settings: the person's language, and the ways to all else."""

from telegram import Update
from telegram.ext import ConversationHandler

from bot.pages.home import home
from bot.screen import (
    LANGUAGES,
    MOST_ROWS,
    Cell,
    ChooseLanguage,
    Context,
    Handlers,
    HearFigures,
    HearOf,
    Home,
    PostingTimes,
    SettingsMenu,
    ShowAccounts,
    ShowTeam,
    SnippetList,
    UndoZone,
    ZoneMenu,
    answer,
    command,
    paired,
    put_down,
    rows,
    shortened,
    show,
    show_own_menu,
    zone_to_undo,
)
from bot.zones.city import has_no_summer_time
from posting import NoticesWanted, Role

ZONE_BESIDE = 13  # letters beside another button


async def settings(update: Update, context: Context) -> int:
    put_down(context.data)
    words, zone = context.words, context.zone(None)
    name, told = words.zone_name(zone), [words("settings.title"), words("settings.about")]
    if has_no_summer_time(zone.key):
        told.append(words("settings.same_all_year", zone=name))
    other = LANGUAGES[(LANGUAGES.index(words.language) + 1) % len(LANGUAGES)]
    cells: list[Cell] = [
        (words.plain("settings.language"), ChooseLanguage(other)),
        (words.plain("settings.posting_times"), PostingTimes(0)),
        (words.plain("snippets.button.sets"), SnippetList()),
        _notices_switch(context),
        _figures_switch(context),
    ]
    first, *others = paired(cells, MOST_ROWS - 2)
    keyboard = rows(
        [
            first,
            _zone_row(context, name),
            *others,
            _ways_on(context),
        ]
    )
    await show(update, context, "\n\n".join(told), keyboard)
    return ConversationHandler.END


def _zone_row(context: Context, name: str) -> list[Cell]:
    """With the way back from another zone it is called shortly, so that both can be read."""
    words, changed_to = context.words, zone_to_undo(context.data)
    if changed_to is None:
        return [(words.plain("settings.zone", zone=name), ZoneMenu(0))]
    short = words.plain("settings.zone_short", zone=shortened(name, ZONE_BESIDE))
    return [(short, ZoneMenu(0)), (words.plain("zone.undo"), UndoZone(changed_to))]


def _ways_on(context: Context) -> list[Cell]:
    """Two of them, as there is no room for three: of what a command opens as well the last one
    gives way."""
    words = context.words
    ways: list[Cell] = [(words.plain("common.accounts"), ShowAccounts())]
    if context.is_owner:
        ways.insert(0, (words.plain("team.button.team"), ShowTeam()))
    return [*ways, (words.plain("common.back"), Home())][:2]


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


def _notices_switch(context: Context) -> Cell:
    wanted = context.person.notices
    heard_of = _heard_of(context, wanted)
    after = NoticesWanted.ALL if heard_of == "none" else wanted.following
    return context.words.plain(f"settings.notices.{heard_of}"), HearOf(after)


def _heard_of(context: Context, wanted: NoticesWanted) -> str:
    """Who makes no posts hears of those of others, or of none."""
    is_told_apart = wanted is NoticesWanted.ALL or context.may(Role.EDITOR)
    return wanted.value if is_told_apart else "none"


async def hear_of(update: Update, context: Context) -> int:
    """What of posts is told; whatever waits for the person is told in any case."""
    wanted = context.button(HearOf).wanted
    set_notices = context.posting.people.set_notices
    context.person = await context.db(set_notices, context.person.telegram_id, wanted)
    told = context.words.plain(f"settings.toast.notices.{_heard_of(context, wanted)}")
    await answer(update, context, told)
    return await settings(update, context)


def _figures_switch(context: Context) -> Cell:
    hears = context.person.hears_figures
    key = "settings.button.figures_on" if hears else "settings.button.figures_off"
    return context.words.plain(key), HearFigures(not hears)


async def hear_figures(update: Update, context: Context) -> int:
    """Whether how posts do is told in a line of its own; the cards show it in any case."""
    hears = context.button(HearFigures).on
    context.person = await context.db(
        context.posting.people.set_hears_figures, context.person.telegram_id, hears
    )
    key = "settings.figures_on" if hears else "settings.figures_off"
    await answer(update, context, context.words.plain(key))
    return await settings(update, context)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            SettingsMenu: settings,
            ChooseLanguage: choose_language,
            HearFigures: hear_figures,
            HearOf: hear_of,
        },
        anywhere=[
            command("settings", settings, Role.VIEWER),
        ],
    )
