"""The table of contents of the bot: every handler in order, and how the application is built."""

import asyncio
import logging
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from telegram.ext import ApplicationBuilder, ContextTypes, ConversationHandler, MessageHandler
from telegram.request import BaseRequest
from telegram.warnings import PTBUserWarning

from bot import access
from bot.card import preview
from bot.compose.tasks import beside_pages, compose_tasks
from bot.errors import on_error
from bot.housekeeping import keep_house
from bot.job_queue import Jobs
from bot.notices.courier import Courier
from bot.options import BotOptions
from bot.pages import home, links
from bot.pages.accounts import connect, tokens
from bot.pages.tasks import page_tasks
from bot.pages.team import group_chat
from bot.runtime import (
    SERVICES,
    BotApplication,
    Context,
    KnownRoles,
    Reachability,
    Services,
    menu,
)
from bot.runtime.alarm import Alarm
from bot.runtime.calls.pacing import ChatPacing
from bot.runtime.file_work import FileWork
from bot.runtime.persistence import CONVERSATION_NAME, ConversationStore, Remembered
from bot.runtime.threads import Threads
from bot.screen import Handler, Handlers, State, allowed, only_for, tap_handler, with_ways_back
from bot.updates.chat_order import ChatTurns
from bot.updates.handling import HANDLING, Handling
from bot.updates.inbox import INBOX, Inbox
from bot.updates.inbox_bot import InboxBot
from bot.updates.marks import LINGER_SECONDS, Marks
from bot.updates.outage import OUTAGE, OutageHandling
from bot.updates.receiving import DeliveryPoint, Reception
from bot.updates.takeover_watch import TakeoverWatch
from bot.words import load_words
from posting import Keeper, Posting, Role

log = logging.getLogger(__name__)

# In bot_data, like SERVICES.
ALARM, COURIER, TURNS, GATE, WATCH = "alarm", "courier", "turns", "gate", "watch"
CONVERSATION = 0  # a group of handlers; those below it go first and may end the handling


def tasks() -> Sequence[Handlers]:
    """What each module handles. Buttons and commands exclude each other; order matters below."""
    pages = page_tasks(beside_pages())
    again = {page: take for part in pages for page, take in part.edited.items()}
    return (
        home.handlers(),  # /help, /id
        links.handlers(),  # /start, and links into this chat, which make no post
        *compose_tasks(again),  # posts: begun, their fields, what the card's buttons do
        preview.handlers(),  # the post as it will look
        *pages,  # lists, accounts, settings
        tokens.handlers(beside_pages()),  # the token that connects one
        connect.handlers(),  # the choice among the accounts that it opens
        home.last_handlers(),  # last: whatever nobody above wanted gets a kind answer
    )


@cache
def _all_handlers() -> tuple[list[Handler], dict[object, list[Handler]], list[Handler]]:
    """What begins the conversation, what each state takes, what is obeyed in all. Made once.

    What works anywhere begins the conversation and is its fallback, so that a command, a button
    or a file is obeyed whatever was being asked; a state only takes what is typed.
    """
    parts = tasks()
    stray = tokens.stray_handler()  # before everything typed, but where a token is awaited
    buttons = {kind: callback for part in parts for kind, callback in part.buttons.items()}
    anywhere = [tap_handler(buttons), *_sent(it for part in parts for it in part.anywhere)]
    idle = _sent(it for part in parts for it in part.idle)
    typed: dict[object, list[Handler]] = {
        state: [
            *([] if state is State.TOKEN else [stray]),
            *_sent(it for part in parts for it in part.typed.get(state, ())),
        ]
        for state in State
    }
    return [stray, *anywhere, *idle], typed, anywhere


def conversation() -> ConversationHandler[Context]:
    """All tasks in one conversation per person, for one bot: it remembers where each of them is."""
    begins, typed, anywhere = _all_handlers()
    with warnings.catch_warnings():
        # It warns that buttons are tracked per chat, not per message: just what is wanted here.
        warnings.filterwarnings("ignore", message=".*CallbackQueryHandler", category=PTBUserWarning)
        return ConversationHandler(
            entry_points=begins,
            states=typed,
            fallbacks=anywhere,
            name=CONVERSATION_NAME,
            persistent=True,
        )


def _sent(handlers: Iterable[Handler]) -> list[Handler]:
    """What is sent is for editors, where its handler says nothing else, whatever is being asked;
    commands and buttons say for whom they are."""
    return [only_for(Role.EDITOR, it) if isinstance(it, MessageHandler) else it for it in handlers]


def _services(
    options: BotOptions, posting: Posting, threads: Threads, keeper: Keeper | None
) -> Services:
    words = load_words(clock=posting.clock)
    roles = KnownRoles(options.owners)
    reachability = Reachability(options.api_url, posting.clock)
    made = Services(posting, threads, words, roles, reachability, options.default_timezone)
    files, links = FileWork(keeper), options.app_links
    return replace(made, files=files, file_limit=options.file_limit, app_links=links)


def build_application(  # noqa: PLR0913 - parts that it introduces, each with a default for tests
    options: BotOptions,
    posting: Posting,
    *,
    keeper: Keeper | None = None,
    pacing: ChatPacing | None = None,
    threads: Threads | None = None,
    linger: float = LINGER_SECONDS,
    request: BaseRequest | None = None,
    get_updates_request: BaseRequest | None = None,
) -> BotApplication:
    """Everything wired, nothing started. Without a keeper files that people send are not fetched.
    The requests are for tests: they replace the network."""
    services = _services(options, posting, threads or Threads(), keeper)
    store = ConversationStore(posting, services.threads)
    outage = OutageHandling(services)

    # A ring: gate, marks and inbox tell courier and alarm, which need the application, which needs
    # the inbox. Their names are looked up when it is called, and by then all is made.
    def tell() -> object:
        return alarm.tell()

    gate = access.Gate(services, tell=tell)
    marks = Marks(
        services,
        store,
        linger=linger,
        opened=lambda: courier.opened(),  # noqa: PLW0108
        then=lambda *found: alarm.updates_done(*found),  # noqa: PLW0108
    )
    inbox = Inbox(services, marks, wanted=gate.lets_in, recognize=gate.recognize, tell=tell)
    watch = TakeoverWatch(services, then=lambda: alarm.wake())  # noqa: PLW0108
    bot = InboxBot(
        options.token,
        inbox,
        outage,
        api_url=options.api_url,
        reachability=services.reachability,
        pacing=pacing,
        is_alone=watch.asked,
        shown_to=lambda person, keyboard: allowed(keyboard, services.roles.in_chat(person)),
        request=request,
        get_updates_request=get_updates_request,
    )
    handling = Handling(services, inbox, outage, store.last_known, with_ways_back)
    turns = ChatTurns(lambda raw: handling.handle(raw, application))
    application = _assemble(bot, store, turns)
    application.bot_data |= {SERVICES: services, INBOX: inbox, OUTAGE: outage, TURNS: turns}
    application.bot_data[WATCH] = watch
    courier = Courier(Context(application), marks.owed.values, tell)
    alarm = Alarm(posting, courier, workers=options.workers, others_publish=options.others_publish)
    application.bot_data |= {GATE: gate, COURIER: courier, ALARM: alarm, HANDLING: handling}
    return application


def _assemble(bot: InboxBot, store: ConversationStore, turns: ChatTurns) -> BotApplication:
    types = ContextTypes(context=Context, user_data=Remembered)
    builder = ApplicationBuilder().bot(bot).context_types(types).job_queue(Jobs())
    builder = builder.persistence(store).concurrent_updates(turns)
    builder = builder.post_init(_meet).post_stop(_halt).post_shutdown(_end)
    application = cast("BotApplication", builder.build())
    application.add_handler(group_chat.handler(), CONVERSATION - 2)
    application.add_handler(access.handler(), CONVERSATION - 1)
    application.add_handler(conversation(), CONVERSATION)
    application.add_error_handler(on_error)
    return application


def run(
    application: BotApplication,
    webhook: DeliveryPoint | None,
    when_told: Callable[[Callable[[], object]], object],
) -> None:
    """Publish and take updates until the end: `when_told` is given what begins it. Without a
    webhook Telegram is asked for updates.

    Raises telegram.error.InvalidToken when Telegram knows no such bot.
    """
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)  # the library goes on with it
    loop.run_until_complete(_start(application))
    log.info("connecting to Telegram")
    reception = Reception(application)
    receiving = loop.create_task(reception.receive(application.bot_data[WATCH], webhook))
    when_told(lambda: loop.call_soon_threadsafe(_leave, application, receiving))
    try:
        loop.run_until_complete(receiving)
    except asyncio.CancelledError:
        log.debug("told to leave")
    finally:
        loop.run_until_complete(reception.close())  # whoever tells now interrupts nothing
        when_told(lambda: None)  # nobody is there any more
        loop.close()


def _leave(application: BotApplication, receiving: "asyncio.Task[None]") -> None:
    """What goes on of its own accord begins nothing new, and no more updates come in."""
    for part in (ALARM, TURNS, HANDLING):
        application.bot_data[part].close()
    receiving.cancel()


def give_back(application: BotApplication) -> None:
    """When nobody can wait any more for an orderly end. Called in a thread of its own."""
    services: Services = application.bot_data[SERVICES]
    services.files.give_back()
    alarm: Alarm = application.bot_data[ALARM]
    inbox: Inbox = application.bot_data[INBOX]
    alarm.give_back()
    inbox.give_back()


async def _start(application: BotApplication) -> None:
    """Publishing does not wait until Telegram has answered."""
    await begin(application)
    if application.job_queue is not None:
        await application.job_queue.start()


async def begin(application: BotApplication) -> None:
    """What runs of its own accord: the alarm and the housekeeping."""
    watch: TakeoverWatch = application.bot_data[WATCH]
    await watch.begin()
    services: Services = application.bot_data[SERVICES]
    alarm: Alarm = application.bot_data[ALARM]
    alarm.start(application)
    services.reachability.listen(alarm.try_again)
    services.files.start(alarm.tell_soon)
    keep_house(application, alarm, application.bot_data[INBOX])


async def _meet(application: BotApplication) -> None:
    """Telegram has answered: people are told what they are owed, and what an earlier process left
    undone comes before new updates."""
    courier: Courier = application.bot_data[COURIER]
    alarm: Alarm = application.bot_data[ALARM]
    inbox: Inbox = application.bot_data[INBOX]
    outage: OutageHandling = application.bot_data[OUTAGE]
    gate: access.Gate = application.bot_data[GATE]
    await gate.start(application)
    log.info("running as @%s: %s", application.bot.username, application.bot.link)
    outage.start(application.bot)
    courier.begin()
    alarm.tell()
    for update in await inbox.recall():
        await application.update_queue.put(update)
    if application.job_queue is not None:
        application.job_queue.run_once(menu.register, 0)


async def _halt(application: BotApplication) -> None:
    """Before the connection to Telegram is closed."""
    gate: access.Gate = application.bot_data[GATE]
    alarm: Alarm = application.bot_data[ALARM]
    services: Services = application.bot_data[SERVICES]
    await gate.stop()
    await services.files.stop()
    await alarm.stop()


async def _end(application: BotApplication) -> None:
    """For a start that was cut short the library has stopped nothing yet."""
    await _halt(application)
    if application.job_queue is not None:
        await application.job_queue.stop()
    await application.bot.shutdown()
    inbox: Inbox = application.bot_data[INBOX]
    await application.bot_data[SERVICES].threads.db(inbox.give_back)
    application.bot_data[SERVICES].threads.close()
