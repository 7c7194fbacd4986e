"""Time zones: one for the person, that the accounts follow which they connect, and one of its own
for an account that is given one. What becomes of planned posts is asked before it is changed."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from telegram import Update
from telegram.ext import MessageHandler

from bot.pages.accounts import show_account
from bot.pages.going_on import redraw_soon
from bot.pages.home import home
from bot.pages.preferences import settings
from bot.reading.zone_choices import zone_choices
from bot.screen import (
    TYPED,
    AccountMenu,
    Cell,
    ChooseZone,
    Context,
    Handlers,
    Html,
    Rows,
    SettingsMenu,
    State,
    TakeWords,
    TakeZone,
    UndoZone,
    WaitingWords,
    Words,
    WordsUse,
    ZoneMenu,
    ZonePosts,
    answer,
    keep_words,
    named,
    note_zones_before,
    rows,
    show,
    title,
    zones_before,
)
from bot.words.city import city_of, find_zone, has_no_summer_time, is_zone, zones_meant
from posting import Account, Shifted, ZoneChange

CITY_FOR = "city_for"  # in user data: the account whose zone is asked, 0 for the person's own
OFFERED = {
    "en": (
        *("Europe/London", "Europe/Berlin", "Europe/Moscow"),
        *("Asia/Dubai", "America/New_York", "America/Los_Angeles"),
    ),
    "ru": (
        *("Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara"),
        *("Asia/Yekaterinburg", "Asia/Omsk", "Asia/Vladivostok"),
        *("Asia/Almaty", "Asia/Tbilisi", "Asia/Dubai"),
    ),
}
PER_ROW = 3
POSTS_SHOWN, NAMED, TITLE_SHOWN = 20, 3, 24


async def ask_zone(update: Update, context: Context) -> State:
    """City buttons; a city may be typed as well."""
    context.data[CITY_FOR] = context.button(ZoneMenu).account_id
    return await _offer(update, context, context.words("settings.ask_zone"))


async def choose_zone(update: Update, context: Context) -> State | int:
    button = context.button(ChooseZone)
    if not is_zone(button.zone):
        return await _go_back(update, context, button.account_id)
    return await _choose(update, context, button)


async def take_zone(update: Update, context: Context) -> State | int:
    """The choice between clock time and moment is made."""
    button = context.button(TakeZone)
    if not is_zone(button.zone):
        return await _go_back(update, context, button.account_id)
    change = await context.db(_change, context, button)
    return await _take(update, context, button, change, keep_clock=button.keep_clock)


async def show_posts(update: Update, context: Context) -> State | int:
    """Which posts the choice is about."""
    button, words = context.button(ZonePosts), context.words
    if not is_zone(button.zone):
        return await _go_back(update, context, button.account_id)
    change = await context.db(_change, context, button)
    lines = [_line(it, change, words) for it in change.shifted[:POSTS_SHOWN]]
    more = len(change.shifted) - len(lines)
    html = Html("\n".join([*lines, *([words.many("zone.more", more)] if more else [])]))
    back = ChooseZone(button.account_id, button.zone, button.mine)
    keyboard = rows([[(words.plain("common.back"), back)]])
    await show(update, context, html or words("zone.no_posts"), keyboard)
    return State.CITY


async def undo(update: Update, context: Context) -> int:
    before, words = zones_before(context.data), context.words
    if before is not None:
        moved = await context.db(context.posting.zones.undo, before, context.actor)
        redraw_soon(context, moved)
        await _refresh_person(context)
        toast = words.plain_many("zone.toast.undone", len(moved)) if moved else ""
        await answer(update, context, toast or words.plain("zone.toast.undone_zone"))
    return await settings(update, context)


async def read_city(update: Update, context: Context) -> State | int:
    """A city or zone as typed; what may mean several, or nothing we know, is asked with buttons."""
    message = update.effective_message
    typed = (message.text if message else None) or ""
    zone = find_zone(typed)
    if zone is None:
        return await _ask_which(update, context, typed)
    button = ChooseZone(context.data.get(CITY_FOR, 0), zone)
    state = await _choose(update, context, button)
    if has_no_summer_time(zone) and state is not State.CITY:
        name = city_of(zone, context.words.language)
        context.data[CITY_FOR] = button.account_id
        told = context.words("settings.no_summer_time", zone=name)
        return await _offer(update, context, told, zone_choices(typed, context.now))
    return state


async def _choose(update: Update, context: Context, button: ChooseZone) -> State | int:
    """At once where no planned post is touched; else what shall stay of them is asked."""
    change = await context.db(_change, context, button)
    if not change.shifted:
        return await _take(update, context, button, change, keep_clock=False)
    context.data[CITY_FOR] = button.account_id
    stuck = await context.db(context.posting.zones.cannot_move, change)
    html = _question(change, stuck, context.words)
    await show(update, context, html, rows(_ways(button, change, context.words)))
    return State.CITY


def _question(change: ZoneChange, stuck: Sequence[Shifted], words: Words) -> Html:
    first, zone = change.shifted[0], ZoneInfo(change.zone)
    old = ZoneInfo(first.account.timezone)
    names = named(it.username for it in change.accounts)
    values = {"old": words.zone_name(old), "new": words.zone_name(zone), "accounts": names}
    lines = [
        words.many("zone.question", len(change.shifted), **values),
        words(
            "zone.example",
            before=words.moment(first.at, old),
            after=words.moment(first.at, zone),
            **values,
        ),
    ]
    if stuck:
        titles = ", ".join(f"“{title(it.post, words, TITLE_SHOWN)}”" for it in stuck[:NAMED])
        dots = " …" if len(stuck) > NAMED else ""
        lines.append(words.many("zone.stuck", len(stuck), titles=f"{titles}{dots}"))
    lines += [
        words("zone.own", account=account.username, zone=_zone_of(account, words))
        for account in change.own[:NAMED]
    ]
    return Html("\n".join(lines))


def _ways(button: ChooseZone, change: ZoneChange, words: Words) -> Rows:
    first, zone = change.shifted[0], ZoneInfo(change.zone)
    clock = f"{first.then.astimezone(zone):%H:%M}"
    moment = f"{first.at.astimezone(zone):%H:%M}"
    to = (button.account_id, button.zone, button.mine)
    old = _zone_of(first.account, words)
    return [
        [(words.plain("zone.same_clock", time=clock), TakeZone(*to, True))],
        [(words.plain("zone.same_moment", time=moment), TakeZone(*to, False))],
        [(words.plain("zone.show_posts"), ZonePosts(*to))],
        [(words.plain("zone.keep", zone=old), _back_to(button.account_id))],
    ]


def _line(it: Shifted, change: ZoneChange, words: Words) -> Html:
    old, zone = ZoneInfo(it.account.timezone), ZoneInfo(change.zone)
    return words(
        "zone.line",
        before=words.moment(it.at, old),
        after=words.moment(it.at, zone),
        old=words.zone_name(old),
        new=words.zone_name(zone),
        title=title(it.post, words, TITLE_SHOWN),
    )


async def _take(
    update: Update, context: Context, button: ChooseZone, change: ZoneChange, *, keep_clock: bool
) -> int:
    before = await context.db(
        context.posting.zones.take, change, keep_clock=keep_clock, actor=context.actor
    )
    if before.differs_from(change):  # a second tap leaves the first one to be undone
        note_zones_before(context.data, before)
    redraw_soon(context, [it.post for it in change.shifted])
    await _refresh_person(context)
    toast = _toast(change, len(before.moved), context.words)
    await answer(update, context, toast)
    return await _go_back(update, context, button.account_id)


def _toast(change: ZoneChange, moved: int, words: Words) -> str:
    zone = words.plain("settings.zone_set", zone=words.zone_name(ZoneInfo(change.zone)))
    stay = len(change.shifted) - moved
    told = [words.plain_many("zone.toast.moved", moved)] if moved else []
    if stay:
        told.append(words.plain_many("zone.toast.stay", stay))
    return ". ".join([zone, *told])


def _change(context: Context, button: ChooseZone) -> ZoneChange:
    """Database thread."""
    zones, person = context.posting.zones, context.person
    if not button.account_id:
        return zones.of_person(person.telegram_id, button.zone)
    if button.mine:
        return zones.of_account(button.account_id, person.timezone, follows=person.telegram_id)
    return zones.of_account(button.account_id, button.zone)


async def _refresh_person(context: Context) -> None:
    """The zone of the person may be another now."""
    known = await context.db(context.posting.people.get, context.person.telegram_id)
    context.person = known or context.person


async def _ask_which(update: Update, context: Context, typed: str) -> State:
    words, shown = context.words, typed[:60]
    if zones_meant(typed):
        choices = zone_choices(typed, context.now)
        return await _offer(update, context, words("settings.which_city", typed=shown), choices)
    alike = (*zone_choices(typed, context.now)[:PER_ROW], *OFFERED[words.language])
    asked = words("settings.unknown_city", typed=shown)
    return await _offer(update, context, asked, tuple(dict.fromkeys(alike)), typed)


async def _offer(
    update: Update,
    context: Context,
    html: str,
    zones: Sequence[str] | None = None,
    unknown: str = "",
) -> State:
    """The question which city's clock counts: buttons of `zones`, or of the common ones; for an
    account also to follow the person's. What is `unknown` may be a caption."""
    words, account_id = context.words, context.data.get(CITY_FOR, 0)
    offered = OFFERED[words.language] if zones is None else zones
    cities = [(city_of(zone, words.language), ChooseZone(account_id, zone)) for zone in offered]
    mine: list[Cell] = []
    if account_id:
        zone = context.person.timezone
        label = words.plain("zone.follow_mine", zone=city_of(zone, words.language))
        mine = [(label, ChooseZone(account_id, zone, True))]
    back: list[Cell] = [(words.plain("common.back"), _back_to(account_id))]
    by_row = (cities[start : start + PER_ROW] for start in range(0, len(cities), PER_ROW))
    label = words.plain("in_hand.button.as_caption")
    caption: list[Cell] = [(label, TakeWords(WordsUse.NEXT))] if unknown else []
    shown = await show(update, context, html, rows([mine, *by_row, caption, back]))
    if shown and unknown:
        keep_words(context.data, shown.message_id, WaitingWords(unknown))
    return State.CITY


async def _go_back(update: Update, context: Context, account_id: int) -> int:
    """To the screen from which the zone was asked for."""
    context.data.pop(CITY_FOR, None)
    if account_id:
        return await show_account(update, context, account_id)
    is_connected = await context.db(context.posting.accounts.count_usable)
    return await (settings(update, context) if is_connected else home(update, context))


def _back_to(account_id: int) -> AccountMenu | SettingsMenu:
    return AccountMenu(account_id) if account_id else SettingsMenu()


def _zone_of(account: Account, words: Words) -> str:
    return words.zone_name(ZoneInfo(account.timezone))


def handlers() -> Handlers:
    return Handlers(
        buttons={
            ZoneMenu: ask_zone,
            ChooseZone: choose_zone,
            TakeZone: take_zone,
            ZonePosts: show_posts,
            UndoZone: undo,
        },
        typed={State.CITY: [MessageHandler(TYPED, read_city)]},
    )
