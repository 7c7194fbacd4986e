"""The first screen, /help, /id, and kind answers to what the bot has no use for."""

from zoneinfo import ZoneInfo

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, ConversationHandler, MessageHandler, filters

from bot.reading.edits import asks_for_help
from bot.screen import (
    TYPED,
    ZONE_UNASKED,
    Cell,
    ChooseLanguage,
    ConnectAccount,
    Context,
    Handlers,
    Help,
    HelpSubject,
    HelpToken,
    Home,
    Html,
    ListPosts,
    Nothing,
    PlanWeek,
    Rows,
    SettingsMenu,
    ShowAccounts,
    Words,
    ZoneMenu,
    answer,
    clock_question,
    command,
    copy,
    no_account,
    open_to_all,
    rows,
    show,
)
from posting import MEGABYTE, WAITING_STATES, Post, Role, Tab

USELESS = {
    "sticker": filters.Sticker.ALL,
    "voice": filters.VOICE,
    "video_note": filters.VIDEO_NOTE,
    "audio": filters.AUDIO,
    "poll": filters.POLL,
    "contact": filters.CONTACT,
    "dice": filters.Dice.ALL,
    "game": filters.GAME,
    "story": filters.STORY,
}


async def home(update: Update, context: Context) -> int:
    """The first screen: what is planned, or what a newcomer does first."""
    html, keyboard = await context.db(_home, context)
    await show(update, context, html, rows(keyboard))
    return ConversationHandler.END


def _home(context: Context) -> tuple[Html, list[list[Cell]]]:
    words, person = context.words, context.person
    account = context.posting.accounts.current(person.current_account_id)
    if account is None:
        return _welcome(context)
    counts = context.posting.lists.counts(account.ig_user_id)
    following = context.posting.lists.next_of(account.ig_user_id)
    html = words(
        "home.known",
        account=account.username,
        next=_next(following, context.zone(account), words),
        drafts=counts.get(Tab.DRAFTS, 0),
        planned=counts.get(Tab.PLANNED, 0),
        failed=counts.get(Tab.FAILED, 0),
    )
    is_unasked = context.data.get(ZONE_UNASKED, False)
    zone: list[Cell] = [(words.plain("home.change_zone"), ZoneMenu(0))] if is_unasked else []
    if is_unasked:
        html = Html(f"{html}\n\n{clock_question(context.zone(None), context.now, words)}")
    return html, [
        zone,
        [
            (words.plain("common.posts"), ListPosts(Tab.PLANNED, 0)),
            (words.plain("posts.plan"), PlanWeek()),
        ],
        [(words.plain("common.settings"), SettingsMenu())],
    ]


def _next(post: Post | None, zone: ZoneInfo, words: Words) -> Html:
    """When it goes out, or why it does not by itself."""
    if post is None:
        return words("home.none")
    if post.state in WAITING_STATES and post.publish_at is not None:
        return words.moment_tag(post.publish_at, zone)
    return words(f"home.next.{post.state}")


def _welcome(context: Context) -> tuple[Html, list[list[Cell]]]:
    """Who had an account connected is no newcomer. Database thread."""
    words, zone = context.words, context.zone(None)
    connect: Cell = (words.plain("common.connect"), ConnectAccount())
    settings: Cell = (words.plain("common.settings"), SettingsMenu())
    if away := context.posting.lists.away():
        return no_account(away, words), [[connect], [settings]]
    if not context.is_owner:
        return words("home.none_connected"), [[settings]]
    other = "en" if words.language == "ru" else "ru"
    html = words(
        "home.new", zone=words.zone_name(zone), now=f"{context.now.astimezone(zone):%H:%M}"
    )
    return html, [
        [connect],
        [
            (words.plain("home.change_zone"), ZoneMenu(0)),
            (words.plain(f"home.speak_{other}"), ChooseLanguage(other)),
        ],
    ]


async def help_screen(update: Update, context: Context) -> None:
    """What a newcomer needs, and the way to the rest; or that."""
    subject = context.button(Help).subject if update.callback_query else HelpSubject.BEGINNING
    account = await context.db(context.posting.accounts.current, context.person.current_account_id)
    told = account.quota_total if account else None
    limits = {
        "quota": told or context.posting.limits.posts_per_day,
        "megabytes": context.services.file_limit // MEGABYTE,
    }
    words = context.words
    if subject is HelpSubject.BEGINNING:
        await show(update, context, words("help.text"), rows(_from_help(words)))
        return
    back: Cell = (words.plain("common.back"), Help())
    await show(update, context, words(f"help.{subject}", **limits), rows([[back]]))


def _from_help(words: Words) -> Rows:
    """Viewers are told all at once."""
    subjects = [] if words.are_of_a_viewer else [it for it in HelpSubject if it]
    more: list[Cell] = [(words.plain(f"help.button.{it}"), Help(it)) for it in subjects]
    accounts: Cell = (words.plain("common.accounts"), ShowAccounts())
    return [more[:2], more[2:], [accounts, (words.plain("common.settings"), SettingsMenu())]]


async def help_token(update: Update, context: Context) -> None:
    """Where to get a token; a message of its own, so that the question stays in sight."""
    await answer(update, context)
    if update.effective_chat is not None:
        await context.bot.send_message(update.effective_chat.id, context.words("help.token"))


async def own_id(update: Update, context: Context) -> None:
    """By which the settings name owners."""
    words, ident = context.words, str(context.person.telegram_id)
    keyboard = rows([[copy(words.plain("common.copy_id"), ident)]])
    await show(update, context, words("common.your_id", user_id=ident), keyboard)


async def nothing(update: Update, context: Context) -> None:
    """A button that only shows a number."""
    await answer(update, context)


async def old_button(update: Update, context: Context) -> int:
    """A button of an older release, or callback data that nobody made."""
    await answer(update, context, context.words.plain("common.old_button"))
    return await home(update, context)


async def unknown_command(update: Update, context: Context) -> None:
    await show(update, context, context.words("help.unknown_command"))


async def useless(update: Update, context: Context) -> None:
    """A sticker, a voice message, a poll: the question that was open stays open."""
    kind = next((name for name, has in USELESS.items() if has.check_update(update)), "other")
    thing = context.words(f"help.thing.{kind}")
    await show(update, context, context.words("help.useless", thing=thing))


class AsksForHelp(filters.MessageFilter):
    """`hi`, «помощь»: whoever greets a bot wants to know what it does."""

    def filter(self, message: Message) -> bool:
        return asks_for_help(message.text or "")


def handlers() -> Handlers:
    return Handlers(
        buttons={
            Home: home,
            Help: help_screen,
            HelpToken: help_token,
            Nothing: nothing,
        },
        anywhere=[
            command("help", help_screen, Role.VIEWER),
            command("id", own_id, Role.VIEWER),
        ],
        idle=[open_to_all(MessageHandler(TYPED & AsksForHelp(), help_screen))],
    )


def last_handlers() -> Handlers:
    """What catches everything that no other module wants; these come last."""
    fresh = filters.UpdateType.MESSAGE
    something = fresh & ~filters.TEXT & ~filters.StatusUpdate.ALL
    return Handlers(
        anywhere=[
            open_to_all(MessageHandler(fresh & filters.COMMAND, unknown_command)),
            MessageHandler(something, useless),
            CallbackQueryHandler(old_button),
        ],
    )
