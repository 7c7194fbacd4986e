"""Time zones: one for the person, that the accounts follow which they connect, and one of its own
for an account that is given one. What becomes of planned posts is asked before it is changed.

Which zone it is to be is asked by `bot.pages.zone_asked`.
"""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from telegram import InlineKeyboardMarkup, Message, Update

from bot.pages.accounts.accounts import show_account
from bot.pages.accounts.going_on import redraw_soon
from bot.pages.home import home
from bot.pages.preferences import settings
from bot.screen import (
    CITY_ASKED,
    AccountMenu,
    ChooseZone,
    Context,
    Handlers,
    Html,
    Rows,
    SettingsMenu,
    State,
    TakeZone,
    UndoZone,
    Words,
    ZonePosts,
    answer,
    chat_id_of,
    named,
    note_zones_before,
    remove,
    rows,
    say,
    show,
    tapped_message,
    title,
    zone_to_undo,
    zones_before,
)
from bot.zones.city import is_zone
from posting import Account, Shifted, ZoneChange

CITY_FOR = "city_for"  # in user data: the account whose zone is asked, 0 for the person's own
POSTS_SHOWN, NAMED, TITLE_SHOWN = 20, 3, 24


async def choose_zone(update: Update, context: Context) -> State | int:
    button = context.button(ChooseZone)
    if not is_zone(button.zone):
        return await _go_back(update, context, button.account_id)
    return await choose(update, context, button)


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
    """Unless it has been changed since, here or by somebody else."""
    words, moved = context.words, None
    is_last = context.button(UndoZone).zone == zone_to_undo(context.data)
    before = zones_before(context.data) if is_last else None
    if before is not None and before.accounts and not context.is_owner:
        before = None  # noted when they were one
    if before is not None:
        moved = await context.db(context.posting.zones.undo, before, context.actor)
    if moved is None:
        await answer(update, context, words.plain("zone.toast.no_way_back"), alert=True)
        return await settings(update, context)
    redraw_soon(context, moved)
    await _refresh_person(context)
    toast = words.plain_many("zone.toast.undone", len(moved)) if moved else ""
    await answer(update, context, toast or words.plain("zone.toast.undone_zone"))
    return await settings(update, context)


async def choose(update: Update, context: Context, button: ChooseZone) -> State | int:
    """At once where no planned post is touched; else what shall stay of them is asked."""
    change = await context.db(_change, context, button)
    if not change.shifted:
        return await _take(update, context, button, change, keep_clock=False)
    context.data[CITY_FOR] = button.account_id
    stuck = await context.db(context.posting.zones.cannot_move, change)
    html = _question(change, stuck, context.words)
    await ask_here(update, context, html, rows(_ways(button, change, context.words)))
    return State.CITY


async def ask_here(
    update: Update, context: Context, html: str, keyboard: InlineKeyboardMarkup
) -> Message | None:
    """The one question about a zone that is open."""
    shown = await show(update, context, html, keyboard)
    if shown is not None:
        await _end_question(update, context)
        context.data[CITY_ASKED] = shown.message_id
    return shown


async def _end_question(update: Update, context: Context) -> None:
    """It is answered, or put anew: it goes, unless another screen has taken its place."""
    asked, tapped = context.data.pop(CITY_ASKED, None), tapped_message(update)
    if asked is not None and not (tapped and tapped.message_id == asked):
        await remove(context.bot, chat_id_of(update), asked)


def _question(change: ZoneChange, stuck: Sequence[Shifted], words: Words) -> Html:
    first, zone = change.shifted[0], ZoneInfo(change.zone)
    old = ZoneInfo(first.account.timezone)
    names = named(dict.fromkeys(it.account.username for it in change.shifted))
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
        each = [title(it.post, words, TITLE_SHOWN) for it in stuck[:NAMED]]
        titles = ", ".join(words.plain("zone.titled", title=it) for it in each)
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
        [(words.plain("zone.keep", zone=old), asked_from(button.account_id))],
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
    if update.callback_query:
        await answer(update, context, _toast(change, len(before.moved), context.words))
    else:
        await say(update, context, _taken(ZoneInfo(change.zone), context))
    return await _go_back(update, context, button.account_id)


def _taken(zone: ZoneInfo, context: Context) -> Html:
    words, clock = context.words, f"{context.now.astimezone(zone):%H:%M}"
    return words("zone.taken", zone=words.zone_name(zone), time=clock)


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
        return zones.of_person(person.telegram_id, button.zone, with_accounts=context.is_owner)
    if button.mine:
        return zones.of_account(button.account_id, person.timezone, follows=person.telegram_id)
    return zones.of_account(button.account_id, button.zone)


async def _refresh_person(context: Context) -> None:
    """The zone of the person may be another now."""
    known = await context.db(context.posting.people.get, context.person.telegram_id)
    context.person = known or context.person


async def _go_back(update: Update, context: Context, account_id: int) -> int:
    """To the screen from which the zone was asked for."""
    context.data.pop(CITY_FOR, None)
    await _end_question(update, context)
    if account_id:
        return await show_account(update, context, account_id)
    is_connected = await context.db(context.posting.accounts.count_usable)
    return await (settings(update, context) if is_connected else home(update, context))


def asked_from(account_id: int) -> AccountMenu | SettingsMenu:
    return AccountMenu(account_id) if account_id else SettingsMenu()


def _zone_of(account: Account, words: Words) -> str:
    return words.zone_name(ZoneInfo(account.timezone))


def handlers() -> Handlers:
    return Handlers(
        buttons={
            ChooseZone: choose_zone,
            TakeZone: take_zone,
            ZonePosts: show_posts,
            UndoZone: undo,
        },
    )
