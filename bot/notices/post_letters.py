"""The letters about posts: what each notice says and which buttons it brings. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from math import ceil

from telegram import InlineKeyboardMarkup

from bot.card.facts import CardFacts
from bot.card.keyboard import card_keyboard
from bot.card.text import card_text, title
from bot.notices.letter import Letter, letter_of, to_the_list
from bot.runtime.states import State
from bot.screen.buttons import Ask, OpenPost, ScheduleAt
from bot.screen.replies import Cell, copy, forward, link, rows
from bot.words.sentences import failure_lines, late_because, problem_sentence, waits_for
from bot.words.words import Html, Words
from posting import (
    WAITING_STATES,
    DelayReason,
    Field,
    Notice,
    NoticeKind,
    Post,
    PostState,
    Problem,
    ProblemCode,
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


def is_outdated(notice: Notice, post: Post | None) -> bool:
    """Whether the person has dealt with it before it could be sent."""
    if notice.kind is NoticeKind.LINK:
        return post is None or post.permalink is None
    if notice.kind is NoticeKind.CARD:
        return post is None or post.state is PostState.DELETED
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
    letter = letter_of([notice], html, keyboard, facts.post)
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
    return letter_of([notice for notice, _ in late], html, to_the_list(words))


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
    why = failure_lines(post.failure, words, post.medium.user_tags) if post.failure else ()
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
    replace = Ask(facts.post.post_id, facts.post.version, State.REPLACEMENT)
    return rows([[(words.plain("card.button.replace"), replace)], _ways_out(facts, words)])


def _ways_out(facts: CardFacts, words: Words) -> list[Cell]:
    """Of a planned post."""
    post, version = facts.post.post_id, facts.post.version
    return [
        (words.plain("card.button.move"), Ask(post, version, State.WHEN)),
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
