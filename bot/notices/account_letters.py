"""The letters about accounts, and about the bot itself: about no single post. Pure. Used by
`bot.notices.letters`.
"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.notices.letter import Letter, letter_of, to_the_list
from bot.screen import (
    Cell,
    ChangeToken,
    CheckAccount,
    HelpToken,
    Html,
    ListPosts,
    Words,
    named,
    rows,
    store_why,
    trouble_lines,
)
from bot.words.accounts import end_words
from posting import (
    AccessEndingNotice,
    Account,
    AccountTroubleNotice,
    BackupRestoredNotice,
    ClockNotice,
    Failure,
    Notice,
    SetAsideNotice,
    StoreTroubleNotice,
    StoreWorksNotice,
    Tab,
    TakenBackNotice,
    TakenOverNotice,
)

OTHERWISE_IN_BUCKET = frozenset(
    {"file_no_room", "file_store_away", "file_store_full", "file_store_refused"}
)


def account_letter(
    notice: Notice, told: AccountTroubleNotice, account: Account, trouble: Failure, words: Words
) -> Letter:
    """The message about an account that cannot publish any more: one for all its posts."""
    happened, what_to_do = trouble_lines(trouble, words)
    check: Cell = (words.plain("accounts.check_again"), CheckAccount(account.account_id))
    change: Cell = (words.plain("accounts.change_token"), ChangeToken(account.account_id))
    posts: Cell = (words.plain("notice.show_posts"), ListPosts(Tab.PLANNED, 0))
    lines = [*_what_waits(told, words), Html(f"👉 {what_to_do}")]
    if told.accounts:  # the app is to blame: no other token of it will help
        names = named(told.accounts, ", ")
        head = words("notice.app_trouble", accounts=names, happened=happened)
        return letter_of([notice], Html("\n".join([head, *lines])), rows([[check], [posts]]))
    head = words("notice.account_trouble", username=account.username, happened=happened)
    if told.next_due:
        when = words.moment_tag(told.next_due, ZoneInfo(account.timezone))
        lines.append(words("notice.next_due", due=when))
    html = Html("\n".join([head, *lines]))
    return letter_of([notice], html, rows([[check], [change], [posts]]))


def _what_waits(told: AccountTroubleNotice, words: Words) -> list[Html]:
    """Of what may be out it is not said that nothing is lost."""
    said = {"notice.on_hold": told.held, "notice.was_going_out": told.going_out}
    return [words.many(key, count) for key, count in said.items() if count]


def disconnected_letter(
    notice: Notice, told: AccountTroubleNotice, account: Account, who: str, words: Words
) -> Letter:
    """The message to those whose posts wait because somebody else disconnected the account."""
    html = words.many("notice.disconnected", told.held, who=who, username=account.username)
    keyboard = rows([[(words.plain("notice.show_posts"), ListPosts(Tab.PLANNED, 0))]])
    return letter_of([notice], html, keyboard)


def bot_letter(notice: Notice, words: Words, zone: ZoneInfo) -> Letter:
    """The message about the bot itself."""
    match notice.details:
        case BackupRestoredNotice() as told:
            return backup_restored_letter(notice, told, words)
        case TakenOverNotice() as told:
            return taken_over_letter(notice, told, words, zone)
        case TakenBackNotice() as told:
            return taken_back_letter(notice, told, words, zone)
        case ClockNotice() as told:
            return clock_letter(notice, told, words)
        case SetAsideNotice() as told:
            return set_aside_letter(notice, told, words, zone)
        case StoreTroubleNotice() as told:
            return store_trouble_letter(notice, told, words)
        case StoreWorksNotice():
            return store_works_letter(notice, words)
    raise ValueError(f"nothing is known of what notice {notice.notice_id} tells")


def backup_restored_letter(notice: Notice, told: BackupRestoredNotice, words: Words) -> Letter:
    """The message to the owners when the bot was started on a copy of its database, or on what may
    be one."""
    key = "notice.moved" if told.carries_no_mark else "notice.restored"
    html = words(key, at=words.moment_tag(told.made_at, ZoneInfo("UTC")))
    return letter_of([notice], _with_unsure(html, told.unsure, words), to_the_list(words))


def taken_over_letter(
    notice: Notice, told: TakenOverNotice, words: Words, zone: ZoneInfo
) -> Letter:
    """The message to the owners when another process takes what this one did."""
    what_to_do = words(f"notice.taken_over_{'asks' if told.asks else 'delivered'}")
    since = words.moment_tag(told.since, zone)
    html = words("notice.taken_over", host=told.host, since=since, what_to_do=what_to_do)
    return letter_of([notice], html, rows([]))


def taken_back_letter(
    notice: Notice, told: TakenBackNotice, words: Words, zone: ZoneInfo
) -> Letter:
    """The message to the owners when that is over."""
    since = words.moment_tag(told.since, zone)
    html = words("notice.taken_back", host=told.host, since=since)
    return letter_of([notice], _with_unsure(html, told.unsure, words), to_the_list(words))


def _with_unsure(html: Html, unsure: int, words: Words) -> Html:
    return Html(f"{html}\n{words.many('notice.restored_unsure', unsure)}") if unsure else html


def clock_letter(notice: Notice, told: ClockNotice, words: Words) -> Letter:
    """The message to the owners when the clock of the machine is wrong."""
    key = "notice.clock_fast" if told.seconds > 0 else "notice.clock_slow"
    html = words(key, span=words.span(timedelta(seconds=abs(told.seconds))))
    return letter_of([notice], html, rows([]))


def set_aside_letter(notice: Notice, told: SetAsideNotice, words: Words, zone: ZoneInfo) -> Letter:
    """The message to whom sent something that is not going to be handled."""
    key = "notice.set_aside" if told.is_read else "notice.unreadable"
    html = words(key, at=words.moment_tag(told.at, zone) if told.at else "")
    keyboard = rows([[(words.plain("notice.open_list"), ListPosts(Tab.DRAFTS, 0))]])
    return letter_of([notice], html, keyboard)


def store_trouble_letter(notice: Notice, told: StoreTroubleNotice, words: Words) -> Letter:
    """The message to the owners when no file can be kept."""
    is_otherwise = told.in_bucket and told.trouble in OTHERWISE_IN_BUCKET
    what_to_do = words(f"notice.{told.trouble}{'_bucket' if is_otherwise else ''}")
    why = store_why(told.trouble, told.why, words)
    html = words("notice.store_trouble", why=why, what_to_do=what_to_do)
    return letter_of([notice], html, rows([]))


def store_works_letter(notice: Notice, words: Words) -> Letter:
    return letter_of([notice], words("notice.store_works"), rows([]))


def ending_letter(
    notice: Notice, told: AccessEndingNotice, account: Account, words: Words
) -> Letter:
    """The message about an access that ends soon, and about the posts that this would hit."""
    hit = told.posts
    values = {"username": account.username, "end": end_words(account, words) or "?"}
    html = (
        words.many("notice.access_ending", hit, **values)
        if hit
        else words("notice.access_ending_none", **values)
    )
    keyboard = rows(
        [
            [(words.plain("accounts.change_token"), ChangeToken(account.account_id))],
            [(words.plain("tokens.where"), HelpToken())],
            [(words.plain("notice.show_posts"), ListPosts(Tab.PLANNED, 0))] if hit else [],
        ]
    )
    return letter_of([notice], html, keyboard)
