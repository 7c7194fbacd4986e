"""/status: how the bot fares as a whole, on one screen; and whether Instagram reaches it. For
owners."""

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from telegram import Update

from bot.screen import (
    Cell,
    CheckAddress,
    Context,
    Handlers,
    Html,
    PublishNow,
    RefreshStatus,
    Words,
    answer,
    command,
    failure_lines,
    rows,
    show,
    store_why,
)
from posting import (
    WAITING_STATES,
    Account,
    AddressFinding,
    Alongside,
    Lateness,
    PostState,
    Role,
    Status,
    end_is_told,
    end_of_access,
)

NO_TIME = timedelta()
A_HUNDRED = 100  # posts, of which 99 can be counted
SHOWN = 4  # accounts of each kind: the message stays within one screen of a phone


async def status(update: Update, context: Context) -> None:
    """The figures of this moment."""
    found = await context.db(context.posting.overview.status)
    words, zone = context.words, ZoneInfo(context.person.timezone)
    keyboard = rows([[(words.plain("status.refresh"), RefreshStatus())]])
    await show(update, context, status_text(found, words, zone), keyboard)


async def refresh(update: Update, context: Context) -> None:
    """The same message with the present figures."""
    await status(update, context)
    await answer(update, context, context.words.plain("status.refreshed"))


async def check_address(update: Update, context: Context) -> None:
    """A message of its own; it takes up to twenty seconds."""
    words, look = context.words, context.posting.hosting.check
    if look is None:
        await answer(update, context, words.plain("address.none"), alert=True)
        return
    await answer(update, context, words.plain("address.looking"))
    finding = await context.slow(look)
    post = await context.db(context.posting.lists.get, context.button(CheckAddress).post_id)
    again: Cell = (words.plain("card.button.retry"), PublishNow(post.post_id, post.version))
    html = finding_words(finding, words)
    if chat := update.effective_chat:
        await context.bot.send_message(chat.id, html, reply_markup=rows([[again]]))


def finding_words(finding: AddressFinding, words: Words) -> Html:
    """What is in the way, and what to do."""
    if finding.trouble is not None:
        return words(f"address.{finding.trouble}", host=finding.host, **finding.values)
    end = finding.certificate_until
    if end is None:
        return words("address.well", host=finding.host)
    return words("address.well_until", host=finding.host, until=f"{end:%d.%m.%Y}")


def status_text(found: Status, words: Words, zone: ZoneInfo) -> Html:
    """Times of an account in its zone, the moment itself in the reader's."""
    queue = found.queue
    lines = [
        words("status.title", at=words.moment_tag(found.at, zone)),
        words(
            "status.queue",
            due=queue.due,
            planned=sum(queue.by_state.get(state, 0) for state in WAITING_STATES),
            held=queue.by_state.get(PostState.HELD, 0),
            unconfirmed=queue.by_state.get(PostState.UNCONFIRMED, 0),
            failed=queue.failed,
        ),
        *_troubles(found, words),
        *_alongside(found.alongside, words),
        _next(found, words),
        _lateness(found.lateness, words),
        words("status.notices", n=queue.notices_owed),
        *([words.many("status.set_aside", found.set_aside)] if found.set_aside else []),
        *_files(found, words),
        *_accounts(found, words),
        words(
            "status.program",
            version=found.version,
            schema=found.schema,
            database=found.database,
            up=words.span(found.at - found.running_since),
        ),
    ]
    return Html("\n".join(lines))


def _troubles(found: Status, words: Words) -> Iterator[Html]:
    """What keeps posts from going out, or from going out at their time, in whatever account."""
    if found.clock_ahead:
        key = "status.clock_fast" if found.clock_ahead > NO_TIME else "status.clock_slow"
        yield words(key, span=words.span(abs(found.clock_ahead)))
    if found.taken_over_at is not None:
        yield words("status.taken_over", since=words.ago(found.at - found.taken_over_at))


def _alongside(going_on: Alongside, words: Words) -> Iterator[Html]:
    """What there is of it."""
    if going_on.handed_over:
        yield words.many("status.by_hand", going_on.handed_over)
    if going_on.accepted or going_on.refused:
        yield words("status.ahead", accepted=going_on.accepted, refused=going_on.refused)
    if going_on.comments or going_on.removals:
        yield words("status.after", comments=going_on.comments, removals=going_on.removals)


def _files(found: Status, words: Words) -> Iterator[Html]:
    """Only when none can be kept."""
    if found.files is not None:
        since = words.ago(found.at - found.files.since)
        yield words(
            "status.files", why=store_why(found.files.trouble, found.files.why, words), since=since
        )


def _next(found: Status, words: Words) -> Html:
    account, moment = found.next_account, found.queue.next_at
    if account is None or moment is None:
        return words("status.next_none")
    at = words.moment_tag(moment, ZoneInfo(account.timezone))
    return words("status.next", account=account.username, at=at)


def _lateness(lateness: Lateness | None, words: Words) -> Html:
    if lateness is None:
        return words("status.lateness_none")
    return words.many(
        "status.lateness_few" if lateness.posts < A_HUNDRED else "status.lateness",
        lateness.posts,
        half=words.decimal(lateness.half.total_seconds(), 1),
        most=words.decimal(lateness.most.total_seconds(), 1),
        worst=words.decimal(lateness.worst.total_seconds(), 1),
    )


def _accounts(found: Status, words: Words) -> Iterator[Html]:
    """The accounts that need a look; what is fine is not listed."""
    for kind, line in (
        (found.in_trouble, _in_trouble),
        (found.paused, _paused),
        (found.ending, _ending),
    ):
        yield from (line(account, found, words) for account in kind[:SHOWN])
        if len(kind) > SHOWN:
            yield words.many("status.more", len(kind) - SHOWN)


def _in_trouble(account: Account, found: Status, words: Words) -> Html:
    why = failure_lines(account.trouble, words)[0] if account.trouble else ""
    since = words.ago(found.at - account.trouble_since) if account.trouble_since else ""
    return words("status.trouble", account=account.username, why=why, since=since)


def _paused(account: Account, found: Status, words: Words) -> Html:
    until = account.paused_until or found.at
    at = words.moment_tag(until, ZoneInfo(account.timezone))
    return words("status.paused", account=account.username, until=at)


def _ending(account: Account, found: Status, words: Words) -> Html:
    ends = end_of_access(account) or found.at
    if ends <= found.at:
        return words("status.ended", account=account.username)
    key = "status.ending" if end_is_told(account) else "status.ending_latest"
    return words(key, account=account.username, span=words.span(ends - found.at))


def handlers() -> Handlers:
    return Handlers(
        buttons={
            RefreshStatus: refresh,
            CheckAddress: check_address,
        },
        anywhere=[
            command("status", status, Role.OWNER),
        ],
    )
