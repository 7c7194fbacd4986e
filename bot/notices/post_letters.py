"""The letters about posts: what each notice says and which buttons it brings, where the card of the
post does not say it all. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from math import ceil

from telegram import InlineKeyboardMarkup

from bot.card.buttons.by_hand import (
    hand_off_html,
    hand_off_rows,
    is_it_out_rows,
    missed_line,
    which_rows,
)
from bot.card.lines.facts import CardFacts
from bot.notices.letter import Letter, letter_of, to_the_list
from bot.notices.live_letters import OF_THE_LIVE, of_the_live
from bot.screen import (
    Ask,
    Cell,
    Clear,
    Html,
    OpenPost,
    ScheduleAt,
    State,
    ToDrafts,
    Words,
    forward,
    late_because,
    problem_sentence,
    rows,
    title,
    waits_for,
)
from posting import (
    WAITING_STATES,
    AtRiskNotice,
    CommentState,
    Field,
    HandOffNotice,
    HoldReason,
    Holds,
    InDoubtNotice,
    IsItOutNotice,
    Notice,
    NoticeKind,
    Post,
    PostState,
    Problem,
    ProblemCode,
    QuotaNotice,
    WaitingNotice,
    WhichIsItNotice,
    offer_of,
)

LATE_SHOWN = 15  # lines, each of at most 150 characters: far from Telegram's limit of 4096
# The card itself is the notice: it says all that there is to say, and brings the buttons.
SAID_BY_THE_CARD = frozenset(
    {
        NoticeKind.CARD,
        NoticeKind.PUBLISHED,
        NoticeKind.FAILED,
        NoticeKind.LATE,
        NoticeKind.UNCONFIRMED,
        NoticeKind.REFUSED,
        NoticeKind.REMOVED,
    }
)
# So long the buttons hold that do something with the post; others only lead somewhere.
HOLDING = {
    NoticeKind.WAITING: Holds.UNCHANGED,
    NoticeKind.AT_RISK: Holds.UNCHANGED,
    NoticeKind.HAND_OFF: Holds.UNCHANGED,
    NoticeKind.IS_IT_OUT: Holds.UNCHANGED,
    NoticeKind.WHICH_IS_IT: Holds.UNFOUND,
    NoticeKind.QUOTA: Holds.UNCHANGED,
    NoticeKind.COMMENT_FAILED: Holds.UNCHANGED,
}
STILL_TRUE = {
    NoticeKind.FAILED: PostState.FAILED,
    NoticeKind.LATE: PostState.HELD,
    NoticeKind.IN_DOUBT: PostState.PUBLISHING,
    NoticeKind.QUOTA: PostState.HELD,
    NoticeKind.UNCONFIRMED: PostState.UNCONFIRMED,
    NoticeKind.HAND_OFF: PostState.HANDED_OVER,
    NoticeKind.IS_IT_OUT: PostState.HANDED_OVER,
}


def is_outdated(notice: Notice, post: Post | None) -> bool:
    """Whether the person has dealt with it before it could be sent."""
    if notice.kind is NoticeKind.LINK:
        return post is None or post.permalink is None
    if notice.kind is NoticeKind.CARD:
        return post is None or post.state is PostState.DELETED
    if notice.kind is NoticeKind.WHICH_IS_IT:
        may_be_out = {PostState.HANDED_OVER, PostState.PUBLISHED}
        return post is None or post.state not in may_be_out or post.media_id is not None
    if notice.kind is NoticeKind.WAITING:
        return post is None or post.state not in WAITING_STATES or post.waiting_told_at is None
    if notice.kind is NoticeKind.AT_RISK:
        return post is None or post.state not in WAITING_STATES or post.at_risk_since is None
    if notice.kind is NoticeKind.COMMENT_FAILED:
        its = post.first_comment if post else None
        return its is None or its.state is not CommentState.FAILED
    if notice.kind is NoticeKind.COMMENT_WAITS:
        its = post.first_comment if post else None
        return its is not None and its.state in (CommentState.POSTED, CommentState.FAILED)
    if notice.kind is NoticeKind.FIGURES:
        return post is None or post.removed_at is not None
    if notice.kind is NoticeKind.REFUSED:
        return post is None or post.state not in WAITING_STATES or post.refusal is None
    return notice.kind in STILL_TRUE and not _is_still_true(notice, post)


def _is_still_true(notice: Notice, post: Post | None) -> bool:
    """What keeps a post on hold may be another thing by now."""
    if post is None or post.state is not STILL_TRUE[notice.kind]:
        return False
    return notice.kind is not NoticeKind.QUOTA or post.hold_reason is HoldReason.QUOTA


def post_letter(notice: Notice, facts: CardFacts, words: Words) -> Letter:
    """The message about one post. Raises ValueError when it is not understood what it tells."""
    html, keyboard = _written(notice, facts, words)
    letter, holds = letter_of([notice], html, keyboard, facts.post), HOLDING.get(notice.kind)
    return replace(
        letter,
        offer=offer_of(facts.post, holds) if holds else None,
        is_quiet=notice.kind is NoticeKind.FIGURES,
        is_for_the_card=not html,
        has_files=notice.kind is NoticeKind.HAND_OFF,
        files=notice.details.files if isinstance(notice.details, HandOffNotice) else 0,
    )


def _written(notice: Notice, facts: CardFacts, words: Words) -> tuple[Html, InlineKeyboardMarkup]:
    match notice.details:
        case InDoubtNotice():
            return _told("notice.in_doubt", facts, words), rows([])
        case WaitingNotice() as told:
            return _waiting(told, facts, words), rows([_ways_out(facts, words)])
        case AtRiskNotice() as told:
            return _at_risk(told, facts, words), _at_risk_keyboard(told, facts, words)
        case HandOffNotice(missed=missed):
            return hand_off_html(facts, words, missed), rows(hand_off_rows(facts, words))
        case IsItOutNotice(missed=missed):
            return _asked("is_it_out", missed, facts, words), rows(is_it_out_rows(facts, words))
        case WhichIsItNotice(links, missed=missed):
            question = "this_one" if len(links) == 1 else "which"
            return _asked(question, missed, facts, words), rows(which_rows(links, facts, words))
        case QuotaNotice() as told:
            return _quota(told, facts, words), _quota_keyboard(told, facts, words)
    if notice.kind in OF_THE_LIVE:
        return of_the_live(notice, facts, words)
    raise ValueError(f"nothing is known of what notice {notice.notice_id} tells")


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


def _told(key: str, facts: CardFacts, words: Words, **values: object) -> Html:
    account = facts.account.username
    return words(key, account=account, title=title(facts.post, words), **values)


def _asked(question: str, missed: str, facts: CardFacts, words: Words) -> Html:
    asked = _told(f"by_hand.{question}", facts, words, due=_due(facts, words))
    return Html("\n".join([*missed_line(missed, words), asked]))


def _waiting(told: WaitingNotice, facts: CardFacts, words: Words) -> Html:
    return _told(
        "notice.waiting",
        facts,
        words,
        due=_due(facts, words),
        why=waits_for(told.reason, facts.post, words),
        until=words.moment_tag(told.until, facts.zone),
    )


def _quota(told: QuotaNotice, facts: CardFacts, words: Words) -> Html:
    if told.free_at is None:
        return _told("notice.quota_full", facts, words, limit=told.limit)
    key = "notice.containers" if told.containers else "notice.quota"
    free = words.moment_tag(told.free_at, facts.zone)
    return _told(key, facts, words, free=free, limit=told.limit)


def _quota_keyboard(told: QuotaNotice, facts: CardFacts, words: Words) -> InlineKeyboardMarkup:
    """When to go out instead: the first free moment is what no card knows."""
    post, version = facts.post.post_id, facts.post.version
    ways: list[list[Cell]] = [
        [
            (words.plain("card.button.other_time"), Ask(post, version, State.WHEN)),
            (words.plain("card.button.to_drafts"), ToDrafts(post, version)),
        ]
    ]
    if told.free_at is not None:
        at = ceil(told.free_at.timestamp())
        when = words.short_moment(datetime.fromtimestamp(at, UTC), words.clock(facts.zone))
        label = words.plain("card.button.slot", when=when)
        ways.insert(0, [forward(label, ScheduleAt(post, version, at))])
    return rows(ways)


def _at_risk(told: AtRiskNotice, facts: CardFacts, words: Words) -> Html:
    problem = Problem(Field(told.of_field), ProblemCode(told.problem), told.values)
    found = problem_sentence(problem, words, facts.zone)
    return _told("notice.at_risk", facts, words, due=_due(facts, words), found=found)


def _at_risk_keyboard(told: AtRiskNotice, facts: CardFacts, words: Words) -> InlineKeyboardMarkup:
    post, version = facts.post.post_id, facts.post.version
    label = words.plain("card.button.replace")
    repair: list[Cell] = [(label, Ask(post, version, State.REPLACEMENT))]
    if told.of_field == Field.COVER_URL:
        frame = Clear(post, version, State.COVER_PICTURE)
        other = (label, Ask(post, version, State.COVER_PICTURE))
        repair = [other, (words.plain("compose.button.take_frame"), frame)]
    return rows([repair, _ways_out(facts, words)])


def _ways_out(facts: CardFacts, words: Words) -> list[Cell]:
    """Of a planned post."""
    post, version = facts.post.post_id, facts.post.version
    return [
        (words.plain("card.button.move"), Ask(post, version, State.WHEN)),
        (words.plain("notice.open_post"), OpenPost(post)),
    ]


def _due(facts: CardFacts, words: Words) -> Html | str:
    moment = facts.post.publish_at
    return words.moment_tag(moment, facts.zone) if moment else ""
