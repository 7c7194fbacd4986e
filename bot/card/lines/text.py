"""What the card of a post says, in every state. Pure: facts and words in, HTML out.

A card is the caption of a photo or video, so the whole stays within Telegram's 1024 characters.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.card.lines.contents import content_lines
from bot.card.lines.facts import CardFacts
from bot.card.lines.file_lines import file_lines, problem_on_card
from bot.card.lines.hints import hint_line, hint_of
from bot.card.lines.outcome import outcome_lines
from bot.words import (
    DOT,
    Html,
    Words,
    deed_words,
    excerpt,
    failure_lines,
    fields_named,
    late_because,
    look_of,
    problem_sentences,
    shown_length,
    title,
    tried_again,
    trouble_lines,
)
from posting import (
    WAITING_STATES,
    AccountState,
    Field,
    HoldReason,
    Post,
    PostState,
    Problem,
    ProblemCode,
    hashtags,
    kind_of,
    mentions,
    utf16_length,
)

CARD_LENGTH = 1024  # Telegram's limit for the caption of a photo or video
QUOTE = "<blockquote expandable></blockquote>"
EXCERPT_LENGTH = 500
PROBLEMS_SHOWN = 4
SHOWS_FILES = WAITING_STATES | {PostState.DRAFT, PostState.HELD, PostState.FAILED}
NEAR = 0.8  # of a limit
SAYS = {
    ProblemCode.CAPTION_TOO_LONG: "characters",
    ProblemCode.TOO_MANY_HASHTAGS: "hashtags",
    ProblemCode.MANY_HASHTAGS: "hashtags",
    ProblemCode.TOO_MANY_MENTIONS: "mentions",
}  # what a problem counts


class Count(NamedTuple):
    """So many of at most so many."""

    what: str
    n: int
    most: int


def card_text(facts: CardFacts, words: Words) -> Html:
    """The card as HTML of which at most 1024 characters are shown."""
    head = _head(facts, words)
    rest = [*_details(facts, words), *_troubles(facts, words), *_who(facts, words)]
    if facts.changed:
        head = Html("\n".join([head, *facts.changed.lines]))
        rest = [line for line in rest if line not in facts.changed.lines]  # it is said already
    room = CARD_LENGTH - shown_length("\n".join([head, "", *rest]))
    quote = excerpt(_quoted(facts.post), min(room, EXCERPT_LENGTH))
    quoted = [QUOTE.replace("><", f">{quote}<")] if quote else []
    return Html("\n".join([head, *quoted, *rest]))


def _quoted(post: Post) -> str:
    """The words that go out with the post: a person may write them on a story by hand."""
    is_shown = post.by_hand or Field.CAPTION in kind_of(post).of_post
    return post.caption if is_shown and post.state is not PostState.DELETED else ""


def _head(facts: CardFacts, words: Words) -> Html:
    post, username = facts.post, facts.account.username
    when = _when(post.publish_at, facts.zone, words)
    match post.state:
        case PostState.DRAFT:
            zone = words.zone_name(words.clock(facts.zone))  # of the time on its first button
            return words("card.draft", account=username, zone=zone)
        case PostState.PUBLISHED if post.removed_at is not None:
            removed = _when(post.removed_at, facts.zone, words)
            return words("card.removed", when=removed, account=username)
        case PostState.PUBLISHED:
            published = _when(post.published_at, facts.zone, words)
            return words("card.published", when=published, account=username)
        case PostState.FAILED:
            return words("card.failed", when=when, account=username)
        case PostState.HELD:
            return words("card.held", when=when, account=username)
        case PostState.UNCONFIRMED:
            return words("card.unconfirmed", when=when, account=username)
        case PostState.HANDED_OVER:
            return words("by_hand.card.given", when=when, account=username)
        case PostState.DELETED:
            return words("card.deleted", title=title(post, words))
        case PostState.PUBLISHING:
            return words("card.publishing", account=username)
        case _:
            return _waiting_head(facts, words, when)


def _waiting_head(facts: CardFacts, words: Words, when: Html) -> Html:
    post, username = facts.post, facts.account.username
    if post.by_hand:
        return words("by_hand.card.planned", when=when, account=username)
    if post.publish_at is None or not facts.is_going_out:
        return words("card.scheduled", when=when, account=username)
    if post.publish_at > facts.now:
        return words("card.about_to_publish", account=username)
    if post.state is PostState.SCHEDULED:
        return words("card.sending", account=username)
    if post.state is PostState.PREPARING:
        return words(f"card.processing_{look_of(post)}", account=username)
    return words("card.publishing", account=username)


def _when(moment: datetime | None, zone: ZoneInfo, words: Words) -> Html:
    return words.moment_tag(moment, zone) if moment else words("card.no_time")


def _details(facts: CardFacts, words: Words) -> Iterable[Html]:
    post = facts.post
    if post.state is PostState.DELETED:
        return
    if Field.CAPTION in kind_of(post).of_post:
        yield from _counters(facts, words)
    yield from content_lines(post, facts.zone, words)
    if post.state in SHOWS_FILES:
        yield from file_lines(post, words, facts.zone)


def _counters(facts: CardFacts, words: Words) -> Iterable[Html]:
    """Of what is there only. What a problem or a warning counts is not counted twice."""
    post, limits = facts.post, facts.limits
    if not post.caption:
        if post.state is PostState.DRAFT:
            yield words("card.caption_awaited" if facts.is_awaiting else "card.no_caption")
        return
    tags, names = len(hashtags(post.caption)), len(mentions(post.caption))
    counts = (
        Count("characters", utf16_length(post.caption), limits.caption),
        Count("hashtags", tags, limits.hashtags),
        Count("mentions", names, limits.mentions),
    )
    shown = [*facts.problems[:PROBLEMS_SHOWN], hint_of(facts)]
    said = {SAYS[it.code] for it in shown if isinstance(it, Problem) and it.code in SAYS}
    its = [count for count in counts if count.n and count.what not in said]
    if its:
        parts = (_count(it, words, near=facts.is_editable) for it in its)
        yield Html(f"✏️ {DOT.join(parts)}")


def _count(count: Count, words: Words, *, near: bool) -> Html:
    """`19 characters`; near a limit what is left of it, where that matters still."""
    what, n, most = count
    if near and NEAR * most <= n <= most:
        return words(f"card.count.{what}_near", n=n, most=most, left=most - n)
    return words.many(f"card.count.{what}", n)


def _troubles(facts: CardFacts, words: Words) -> Iterable[Html]:
    post = facts.post
    if post.state is PostState.FAILED:
        lines = failure_lines(post.failure, words, post, facts.zone) if post.failure else ()
        yield from lines or [words("card.changed_since")]
    if post.state is PostState.PUBLISHED:
        yield from outcome_lines(post, facts.account, facts.results, words)
    if tried := tried_again(post, words, facts.zone, facts.now):
        yield tried
    if post.state in WAITING_STATES and not facts.is_going_out:
        yield from _said_ahead(facts, words)
    if post.state is PostState.UNCONFIRMED:
        yield words(f"card.unconfirmed_{'copy' if _is_of_a_copy(post) else 'why'}")
    if post.state is PostState.HELD:
        yield from _held_why(facts, words)
    yield from _by_hand_lines(facts, words)
    if facts.problems:
        yield words("card.fix_first")
        said = problem_sentences(facts.problems, words, facts.zone, problem_on_card)
        yield from (Html(f"• {sentence}") for sentence in said[:PROBLEMS_SHOWN])
    if not facts.is_going_out:  # else only [Stop] is left to tap
        yield from hint_line(facts, words)


def _is_of_a_copy(post: Post) -> bool:
    """Whether it is because of a copy of the database that nobody knows what became of it."""
    its = post.container
    return its is not None and (its.copied_at is not None or its.creation_id is None)


def _who(facts: CardFacts, words: Words) -> Iterable[Html]:
    """Somebody else who has changed it last, or is about to: `✍️ Anna: caption…`"""
    yield from _last_deed(facts, words)
    if facts.is_editable:
        for who, field in facts.asked_of_others:
            yield words("card.asked", who=who, field=fields_named([field], words))
        if words.are_of_a_viewer:  # why there are no buttons for it
            yield words("team.card_looks_on")


def _last_deed(facts: CardFacts, words: Words) -> Iterable[Html]:
    """`✍️ Anna, 14:02: caption, people`"""
    deed = facts.last_deed
    if deed is None or facts.is_own(deed):
        return
    done = (deed_words(it, words) for it in facts.last_deeds)
    if what := Html(", ".join(dict.fromkeys(it for it in done if it))):
        at = words.lately(deed.at, facts.zone)
        yield words("card.who", who=facts.doer, at=at, what=what)


def _by_hand_lines(facts: CardFacts, words: Words) -> Iterable[Html]:
    post = facts.post
    if not post.by_hand:
        return
    if post.state in WAITING_STATES | {PostState.DRAFT}:
        who = "_you" if facts.is_for_its_poster else ""
        what = "" if Field.CAPTION in kind_of(post).of_post else "_story"
        yield words(f"by_hand.how{who}{what}", name=facts.poster)
    elif post.state is PostState.HANDED_OVER and post.hand_off is not None:
        when = words.short_moment(post.hand_off.handed_at, words.clock(facts.zone))
        to = "" if facts.is_for_its_poster else "_to"
        yield words(f"by_hand.given{to}", when=when, name=facts.poster)


def _said_ahead(facts: CardFacts, words: Words) -> Iterable[Html]:
    """Only what has happened: that Instagram takes the file is no promise of publishing."""
    its = facts.post.rehearsal
    if its is None:
        return
    if its.failure is not None:
        yield words("card.refused_ahead")
        yield from failure_lines(its.failure, words, facts.post, facts.zone)
    elif its.accepted_at is not None:
        when = words.short_moment(its.accepted_at, words.clock(facts.zone))
        yield words("card.accepted_ahead", when=when)
    elif its.creation_id is not None:
        yield words("card.asking_ahead")


def _held_why(facts: CardFacts, words: Words) -> Iterable[Html]:
    match facts.post.hold_reason:
        case HoldReason.ACCESS if facts.account.trouble:
            yield from trouble_lines(facts.account.trouble, words)
        case HoldReason.ACCESS:
            is_off = facts.account.state is AccountState.DISCONNECTED
            key = "card.held_disconnected" if is_off else "card.held_access"
            yield words(key, account=facts.account.username)
        case HoldReason.QUOTA:
            yield words("card.held_quota")
        case HoldReason.LATE:
            yield late_because(facts.post, words)
            yield words("card.held_late")
        case _:
            yield words("card.held_invalid")
