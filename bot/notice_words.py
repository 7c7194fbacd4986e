"""What each notice says and which buttons it brings. Pure but for reading the post's card facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from math import ceil
from zoneinfo import ZoneInfo

from telegram import InlineKeyboardMarkup

from bot.account_words import end_words
from bot.answers import Cell, copy, forward, link, rows
from bot.buttons import (
    AskMedia,
    AskWhen,
    ChangeToken,
    CheckAccount,
    HelpToken,
    ListPosts,
    OpenPost,
    ScheduleAt,
)
from bot.card_facts import CardFacts
from bot.card_keyboard import card_keyboard
from bot.card_text import card_text, title
from bot.delay_words import late_because, waits_for
from bot.failure_words import failure_lines
from bot.problem_words import problem_sentence
from bot.words import Html, Words
from posting import (
    WAITING_STATES,
    Account,
    DelayReason,
    Failure,
    Field,
    Notice,
    NoticeKind,
    Post,
    PostState,
    Problem,
    ProblemCode,
    Tab,
)

LATE_SHOWN = 15  # lines, each of at most 150 characters: far from Telegram's limit of 4096
COPY_LENGTH = 256  # Telegram's limit for a button that copies
STILL_TRUE = {
    NoticeKind.FAILED: PostState.FAILED,
    NoticeKind.LATE: PostState.HELD,
    NoticeKind.IN_DOUBT: PostState.PUBLISHING,
    NoticeKind.QUOTA: PostState.HELD,
    NoticeKind.UNCONFIRMED: PostState.UNCONFIRMED,
}


@dataclass(frozen=True)
class Letter:
    """One message that settles one or more notices."""

    notice_ids: tuple[int, ...]
    recipient_id: int
    html: Html
    keyboard: InlineKeyboardMarkup
    written_at: datetime
    attempts: int
    post: Post | None = None
    is_card: bool = False  # the message becomes the card of the post


def plain_letter(letter: Letter, words: Words) -> Letter:
    """Says only that there is news and where: for when Telegram refuses how it is told."""
    return replace(letter, html=words("notice.plain"), keyboard=_to_the_list(words))


def unclear_letter(notice: Notice, words: Words) -> Letter:
    """The same of a notice that nobody understands."""
    return _letter([notice], words("notice.plain"), _to_the_list(words))


def is_outdated(notice: Notice, post: Post | None) -> bool:
    """Whether the person has dealt with it before it could be sent."""
    if notice.kind is NoticeKind.LINK:
        return post is None or post.permalink is None
    if notice.kind is NoticeKind.CARD:
        return post is None or post.state is PostState.DELETED or post.card_message_id is not None
    if notice.kind is NoticeKind.WAITING:
        return post is None or post.state not in WAITING_STATES or post.waiting_told_at is None
    if notice.kind is NoticeKind.AT_RISK:
        return post is None or post.state not in WAITING_STATES or post.at_risk_since is None
    expected = STILL_TRUE.get(notice.kind)
    return expected is not None and (post is None or post.state is not expected)


def post_letter(notice: Notice, facts: CardFacts, words: Words) -> Letter:
    """The message about one post."""
    html = _TEXTS[notice.kind](notice, facts, words)
    if notice.kind in (NoticeKind.PUBLISHED, NoticeKind.LINK):
        keyboard = _published_keyboard(facts.post, words)
    elif notice.kind is NoticeKind.WAITING:
        keyboard = rows([_ways_out(facts, words)])
    elif notice.kind is NoticeKind.AT_RISK:
        keyboard = _at_risk_keyboard(facts, words)
    elif notice.kind is NoticeKind.QUOTA:
        keyboard = _quota_keyboard(notice, facts, words)
    else:
        keyboard = card_keyboard(facts, words)
    letter = _letter([notice], html, keyboard, facts.post)
    return replace(letter, is_card=notice.kind is NoticeKind.CARD)


def late_letter(late: Sequence[tuple[Notice, CardFacts]], words: Words) -> Letter:
    """One message about several posts that were missed."""
    lines = [
        words("notice.late_line", title=title(facts.post, words), due=_due(facts, words))
        for _, facts in late[:LATE_SHOWN]
    ]
    if len(late) > LATE_SHOWN:
        lines.append(words.many("notice.late_more", len(late) - LATE_SHOWN))
    whys = dict.fromkeys(late_because(facts.post, words) for _, facts in late)
    html = words.many("notice.late_several", len(late), lines=Html("\n".join([*whys, *lines])))
    return _letter([notice for notice, _ in late], html, _to_the_list(words))


def account_letter(notice: Notice, account: Account, trouble: Failure, words: Words) -> Letter:
    """The message about an account that cannot publish any more: one for all its posts."""
    held, stopped = notice.details.get("held"), notice.details.get("accounts")
    happened, what_to_do = failure_lines(trouble, words)
    number = held if isinstance(held, int) else 0
    why = {"happened": happened, "what_to_do": what_to_do}
    check: Cell = (words.plain("accounts.check_again"), CheckAccount(account.account_id))
    reconnect: Cell = (words.plain("notice.reconnect"), ChangeToken(account.account_id))
    posts: Cell = (words.plain("notice.show_posts"), ListPosts(Tab.PLANNED, 0))
    if isinstance(stopped, list):  # the app is to blame: no other token of it will help
        names = ", ".join(f"@{username}" for username in stopped)
        html = words.many("notice.app_trouble", number, accounts=names, **why)
        return _letter([notice], html, rows([[check], [posts]]))
    html = words.many("notice.account_trouble", number, username=account.username, **why)
    due = notice.details.get("next_due")
    if isinstance(due, datetime):
        when = words.moment_tag(due, ZoneInfo(account.timezone))
        html = Html(f"{html}\n{words('notice.next_due', due=when)}")
    return _letter([notice], html, rows([[check], [reconnect], [posts]]))


def disconnected_letter(notice: Notice, account: Account, who: str, words: Words) -> Letter:
    """The message to those whose posts wait because somebody else disconnected the account."""
    held = notice.details.get("held")
    html = words.many(
        "notice.disconnected",
        held if isinstance(held, int) else 0,
        who=who,
        username=account.username,
    )
    keyboard = rows([[(words.plain("notice.show_posts"), ListPosts(Tab.PLANNED, 0))]])
    return _letter([notice], html, keyboard)


def restored_letter(notice: Notice, words: Words) -> Letter:
    """The message to the owners when the bot was started on a copy of its database."""
    made_at, unsure = notice.details.get("made_at"), notice.details.get("unsure")
    at = words.moment_tag(made_at, ZoneInfo("UTC")) if isinstance(made_at, datetime) else "?"
    html = words("notice.restored", at=at)
    if isinstance(unsure, int) and unsure:
        html = Html(f"{html}\n{words.many('notice.restored_unsure', unsure)}")
    return _letter([notice], html, _to_the_list(words))


def set_aside_letter(notice: Notice, words: Words, zone: ZoneInfo) -> Letter:
    """The message to whom sent something that is not going to be handled."""
    at = notice.details.get("at")
    key = "notice.set_aside" if notice.details.get("is_read") else "notice.unreadable"
    html = words(key, at=words.moment_tag(at, zone) if isinstance(at, datetime) else "")
    keyboard = rows([[(words.plain("notice.open_list"), ListPosts(Tab.DRAFTS, 0))]])
    return _letter([notice], html, keyboard)


def ending_letter(notice: Notice, account: Account, words: Words) -> Letter:
    """The message about an access that ends soon, and about the posts that this would hit."""
    posts = notice.details.get("posts")
    hit = posts if isinstance(posts, int) else 0
    values = {"username": account.username, "end": end_words(account, words) or "?"}
    html = (
        words.many("notice.access_ending", hit, **values)
        if hit
        else words("notice.access_ending_none", **values)
    )
    keyboard = rows(
        [
            [(words.plain("notice.reconnect"), ChangeToken(account.account_id))],
            [(words.plain("tokens.where"), HelpToken())],
            [(words.plain("notice.show_posts"), ListPosts(Tab.PLANNED, 0))] if hit else [],
        ]
    )
    return _letter([notice], html, keyboard)


def _to_the_list(words: Words) -> InlineKeyboardMarkup:
    return rows([[(words.plain("notice.open_list"), ListPosts(Tab.PLANNED, 0))]])


def _letter(
    notices: Sequence[Notice],
    html: Html,
    keyboard: InlineKeyboardMarkup,
    post: Post | None = None,
) -> Letter:
    first, numbers = notices[0], tuple(notice.notice_id for notice in notices)
    return Letter(
        numbers, first.recipient_id, html, keyboard, first.created_at, first.attempts, post
    )


def _published(notice: Notice, facts: CardFacts, words: Words) -> Html:
    html = words("notice.published", account=facts.account.username, title=title(facts.post, words))
    late = notice.details.get("late_minutes")
    if isinstance(late, int) and late > 0:
        html = Html(f"{html}\n{words.many('notice.late_by', late)}")
    if not facts.post.permalink:
        html = Html(f"{html}\n{words('notice.no_link')}")
    return html


def _link(_notice: Notice, facts: CardFacts, words: Words) -> Html:
    account = facts.account.username
    return words("notice.link", account=account, title=title(facts.post, words))


def _published_keyboard(post: Post, words: Words) -> InlineKeyboardMarkup:
    if not post.permalink:
        return rows([])
    buttons = [link(words.plain("notice.open"), post.permalink)]
    if len(post.permalink) <= COPY_LENGTH:
        buttons.append(copy(words.plain("notice.copy_link"), post.permalink))
    return rows([buttons])


def _failed(_notice: Notice, facts: CardFacts, words: Words) -> Html:
    head = words(
        "notice.failed",
        account=facts.account.username,
        when=_due(facts, words),
        title=title(facts.post, words),
    )
    post = facts.post
    why = failure_lines(post.failure, words, post.user_tags) if post.failure else ()
    return Html("\n".join([head, *why]))


def _late(_notice: Notice, facts: CardFacts, words: Words) -> Html:
    post = facts.post
    why = late_because(post, words)
    return words("notice.late", title=title(post, words), due=_due(facts, words), why=why)


def _waiting(notice: Notice, facts: CardFacts, words: Words) -> Html:
    until = notice.details.get("until")
    reason = DelayReason(str(notice.details["reason"]))
    return words(
        "notice.waiting",
        title=title(facts.post, words),
        account=facts.account.username,
        due=_due(facts, words),
        why=waits_for(reason, facts.post, words),
        until=words.moment_tag(until, facts.zone) if isinstance(until, datetime) else "?",
    )


def _in_doubt(_notice: Notice, facts: CardFacts, words: Words) -> Html:
    account = facts.account.username
    return words("notice.in_doubt", account=account, title=title(facts.post, words))


def _quota(notice: Notice, facts: CardFacts, words: Words) -> Html:
    free = notice.details.get("free_at")
    values = {
        "account": facts.account.username,
        "title": title(facts.post, words),
        "limit": notice.details.get("limit"),
    }
    if isinstance(free, datetime) and notice.details.get("containers"):
        return words("notice.containers", free=words.moment_tag(free, facts.zone), **values)
    if isinstance(free, datetime):
        return words("notice.quota", free=words.moment_tag(free, facts.zone), **values)
    return words("notice.quota_full", **values)


def _quota_keyboard(notice: Notice, facts: CardFacts, words: Words) -> InlineKeyboardMarkup:
    """That of the card, behind the first free moment."""
    usual, free = card_keyboard(facts, words), notice.details.get("free_at")
    if not isinstance(free, datetime):
        return usual
    at = ceil(free.timestamp())
    when = words.short_moment(datetime.fromtimestamp(at, UTC), facts.zone)
    label = words.plain("card.button.slot", when=when)
    offer = rows([[forward(label, ScheduleAt(facts.post.post_id, facts.post.version, at))]])
    return InlineKeyboardMarkup([*offer.inline_keyboard, *usual.inline_keyboard])


def _at_risk(notice: Notice, facts: CardFacts, words: Words) -> Html:
    values = notice.details.get("values")
    code = ProblemCode(str(notice.details["problem"]))
    found = Problem(Field.MEDIA, code, values if isinstance(values, dict) else {})
    return words(
        "notice.at_risk",
        account=facts.account.username,
        title=title(facts.post, words),
        due=_due(facts, words),
        found=problem_sentence(found, words, facts.zone),
    )


def _at_risk_keyboard(facts: CardFacts, words: Words) -> InlineKeyboardMarkup:
    replace = AskMedia(facts.post.post_id, facts.post.version)
    return rows([[(words.plain("card.button.replace"), replace)], _ways_out(facts, words)])


def _ways_out(facts: CardFacts, words: Words) -> list[Cell]:
    """Of a planned post."""
    post, version = facts.post.post_id, facts.post.version
    return [
        (words.plain("card.button.move"), AskWhen(post, version)),
        (words.plain("notice.open_post"), OpenPost(post)),
    ]


def _unconfirmed(notice: Notice, facts: CardFacts, words: Words) -> Html:
    values = {"account": facts.account.username, "title": title(facts.post, words)}
    if "restored" in notice.details:
        return words("notice.unconfirmed_restored", due=_due(facts, words), **values)
    return words("notice.unconfirmed", **values)


def _due(facts: CardFacts, words: Words) -> Html | str:
    moment = facts.post.publish_at
    return words.moment_tag(moment, facts.zone) if moment else ""


def _card(_: Notice, facts: CardFacts, words: Words) -> Html:
    return card_text(facts, words)


_TEXTS = {
    NoticeKind.PUBLISHED: _published,
    NoticeKind.LINK: _link,
    NoticeKind.FAILED: _failed,
    NoticeKind.LATE: _late,
    NoticeKind.WAITING: _waiting,
    NoticeKind.IN_DOUBT: _in_doubt,
    NoticeKind.QUOTA: _quota,
    NoticeKind.UNCONFIRMED: _unconfirmed,
    NoticeKind.AT_RISK: _at_risk,
    NoticeKind.CARD: _card,
}
