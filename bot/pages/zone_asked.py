"""Which time zone: a city that is tapped or typed, or a location that is shared. What becomes of it
is `bot.pages.zones`."""

from collections.abc import Sequence
from functools import partial

from telegram import Update
from telegram.ext import MessageHandler

from bot.pages.zones import CITY_FOR, ask_here, asked_from, choose
from bot.reading.place import read_name
from bot.screen import (
    CITY_ASKED,
    FILES,
    HAS_MEDIA,
    MOST_ROWS,
    SHARED_PLACE,
    TYPED,
    TYPED_SHOWN,
    ZONE_UNASKED,
    Beside,
    Callback,
    Cell,
    ChooseZone,
    Context,
    FileBeside,
    Handlers,
    PageAnswer,
    State,
    TakeWords,
    WaitingWords,
    WordsUse,
    ZoneMenu,
    digest,
    keep_words,
    note_answered,
    open_to_all,
    paired,
    post_answered,
    rows,
    text_of,
)
from bot.zones.city import city_of, find_zone, has_no_summer_time, is_zone, zones_meant
from bot.zones.spot_zone import zone_at
from bot.zones.zone_choices import zone_choices
from posting import Role

OFFERED = {
    "en": (
        *("Europe/London", "Europe/Berlin", "Europe/Istanbul", "Europe/Moscow"),
        *("Asia/Dubai", "Asia/Singapore", "America/New_York", "America/Los_Angeles"),
    ),
    "ru": (
        *("Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg"),
        *("Asia/Omsk", "Asia/Vladivostok", "Asia/Almaty", "Asia/Dubai"),
    ),
}
ALIKE = 3


async def ask_zone(update: Update, context: Context) -> State:
    """City buttons; a city may be typed as well."""
    context.data[CITY_FOR] = context.button(ZoneMenu).account_id
    context.data.pop(ZONE_UNASKED, None)
    return await _offer(update, context, context.words("settings.ask_zone"))


async def read_city(beside: Beside, update: Update, context: Context) -> State | int | None:
    """A city or zone as typed; what may mean several, or nothing we know, is asked with buttons.
    What is about a post is for those who may change it."""
    typed, is_editor = text_of(update), context.may(Role.EDITOR)
    is_reply = is_editor and post_answered(update, context.data) is not None
    zone = None if is_reply else find_zone(typed)
    if is_reply or (zone is None and is_editor and await beside.is_order(update, context)):
        return await beside.typed(update, context)
    account_id = context.data.get(CITY_FOR, 0) if context.is_owner else 0
    return await _answered(update, context, account_id, zone)


async def city_again(update: Update, context: Context, its: PageAnswer) -> State | int | None:
    """As the message says now, unless there is another one since."""
    is_same = its.gave == digest(await _zone_now(context, its.about))
    if not is_same or (its.about and not context.is_owner):
        return None
    context.data[CITY_FOR] = its.about
    return await _answered(update, context, its.about, find_zone(text_of(update)))


async def _answered(
    update: Update, context: Context, account_id: int, zone: str | None
) -> State | int:
    """The answer is noted with what there is then, as its message may be edited."""
    if zone is None:
        state: State | int = await _ask_which(update, context, text_of(update))
    else:
        state = await _take(update, context, zone)
    gave = digest(await _zone_now(context, account_id))
    note_answered(update, context.data, PageAnswer(State.CITY, account_id, gave=gave))
    return state


async def _zone_now(context: Context, account_id: int) -> str:
    if not account_id:
        return context.person.timezone
    return (await context.db(context.posting.accounts.get, account_id)).timezone


async def read_location(update: Update, context: Context) -> State | int:
    """A location or a venue as shared: the clock there."""
    spot = read_name(text_of(update)).near
    zone = await context.slow(zone_at, spot) if spot else None
    if zone is None or not is_zone(zone):
        return await _offer(update, context, context.words("settings.no_zone_there"))
    return await _take(update, context, zone)


async def read_link(typed: Callback, update: Update, context: Context) -> State:
    """It begins a post; the question stays, below it."""
    await typed(update, context)
    return await _offer(update, context, context.words("settings.ask_zone"))


async def read_file(file: FileBeside, update: Update, context: Context) -> None:
    """It becomes a draft, or waits for an account; the question stays, below it."""
    asked = context.data.get(CITY_ASKED)

    async def ask_anew(later: Context, _: int) -> None:
        if asked is not None and later.data.get(CITY_ASKED) == asked:
            await _offer(update, later, later.words("settings.ask_zone"))

    await file(update, context, State.CITY, ask_anew)


async def _take(update: Update, context: Context, zone: str) -> State | int:
    """An offset, which is no place, is taken, and places that have it are offered."""
    account_id = context.data.get(CITY_FOR, 0) if context.is_owner else 0
    button = ChooseZone(account_id, zone)
    state = await choose(update, context, button)
    if has_no_summer_time(zone) and state is not State.CITY:
        name = city_of(zone, context.words.language)
        context.data[CITY_FOR] = button.account_id
        told = context.words("settings.no_summer_time", zone=name)
        return await _offer(update, context, told, zone_choices(name, context.now))
    return state


async def _ask_which(update: Update, context: Context, typed: str) -> State:
    words, shown = context.words, typed[:TYPED_SHOWN]
    if zones_meant(typed):
        choices = zone_choices(typed, context.now)
        return await _offer(update, context, words("settings.which_city", typed=shown), choices)
    alike = (*zone_choices(typed, context.now)[:ALIKE], *OFFERED[words.language])
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
    back: list[Cell] = [(words.plain("common.back"), asked_from(account_id))]
    label = words.plain("in_hand.button.as_caption")
    caption: list[Cell] = [(label, TakeWords(WordsUse.HERE))] if unknown else []
    room = MOST_ROWS - sum(map(bool, (mine, caption, back)))
    by_row = paired(cities[: 2 * room], room)
    shown = await ask_here(update, context, html, rows([mine, *by_row, caption, back]))
    if shown and unknown:
        keep_words(context.data, shown.message_id, WaitingWords(unknown))
    return State.CITY


def handlers(beside: Beside) -> Handlers:
    """`beside` takes what begins a post instead, or is about one."""
    return Handlers(
        buttons={ZoneMenu: ask_zone},
        typed={
            State.CITY: [
                MessageHandler(TYPED & HAS_MEDIA, partial(read_link, beside.typed)),
                MessageHandler(FILES, partial(read_file, beside.file)),
                open_to_all(MessageHandler(TYPED, partial(read_city, beside))),
                open_to_all(MessageHandler(SHARED_PLACE, read_location)),
            ]
        },
        edited={State.CITY: city_again},
    )
