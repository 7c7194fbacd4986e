"""What posting refused, or asks about once more, as an answer with buttons that repair it or say
yes. Used by fields and actions."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.card.lines.facts import CardFacts, card_facts
from bot.screen import (
    Ask,
    Cell,
    ChangeToken,
    ConnectAccount,
    Context,
    Html,
    KindMenu,
    OpenPost,
    PlanAnyway,
    PublishAnyway,
    Question,
    ScheduleAt,
    Slides,
    State,
    TakeAgain,
    Words,
    excerpt,
    forward,
    look_of,
    problem_sentences,
    title,
)
from posting import (
    OUR_LOOK_FAILED,
    Field,
    Holds,
    Likeness,
    Post,
    Posting,
    PostState,
    Problem,
    ProblemCode,
    Twin,
    TwinError,
    offer_of,
)

SHOWN_OF_EACH = 300  # of two captions, characters


async def refusal(context: Context, problems: Sequence[Problem], post: Post) -> Question:
    """Every problem in words, with the buttons that help. Buttons act on the version given."""
    facts = await context.db(card_facts, context.posting, post, context.person.telegram_id)
    words = context.words
    html = problem_lines(problems, facts, words)
    found = [_repair(problem, facts, words) for problem in problems]
    repairs = tuple(row for row in found if row)
    offer = offer_of(post, Holds.UNCHANGED) if repairs else None
    return Question(html, repairs, offer=offer)


def problem_lines(problems: Sequence[Problem], facts: CardFacts, words: Words) -> Html:
    return Html("\n".join(problem_sentences(problems, words, facts.zone)))


async def conflict(context: Context, asked: State, text: str, post: Post) -> Question:
    """Somebody has changed the same field meanwhile, who is named: both captions are shown; of the
    other fields the person knows what they typed."""
    words = context.words
    who = await context.db(_other_name, context.posting, post, context.person.telegram_id)
    who = who or words.plain("compose.somebody")
    if asked is not State.CAPTION:
        return Question(words("compose.conflict", who=who))
    both = {"mine": excerpt(text, SHOWN_OF_EACH), "theirs": excerpt(post.caption, SHOWN_OF_EACH)}
    return Question(words("compose.conflict_caption", who=who, **both))


def _other_name(posting: Posting, post: Post, reader_id: int) -> str | None:
    """Of whom, besides the reader, has changed the post last. Database thread."""
    ids = (event.actor.person_id for event in reversed(posting.lists.history(post.post_id)))
    other = next((it for it in ids if it not in (None, reader_id)), None)
    person = posting.people.get(other) if other is not None else None
    return person.name if person else None


def _repair(problem: Problem, facts: CardFacts, words: Words) -> list[Cell]:
    post, version = facts.post.post_id, facts.post.version
    other: Cell = (words.plain("card.button.other_time"), Ask(post, version, State.WHEN))
    match problem.field, problem.code:
        case _, ProblemCode.QUOTA_EXCEEDED:
            return [*at_moment(problem.values.get("free_at"), facts.post, facts.zone, words), other]
        case Field.PUBLISH_AT, _:
            return [*at_moment(facts.slot, facts.post, facts.zone, words), other]
        case Field.ACCOUNT, ProblemCode.ACCOUNT_NOT_CONNECTED:
            return [(words.plain("common.connect"), ConnectAccount())]
        case Field.ACCOUNT, _:
            again = ChangeToken(facts.account.account_id)
            return [(words.plain("card.button.reconnect"), again)]
        case Field.MEDIA, code if code in OUR_LOOK_FAILED:
            check = TakeAgain(post, version, State.REPLACEMENT)
            return [(words.plain("compose.button.check_again"), check)]
        case Field.KIND, code:
            return _of_kind(code, facts.post, words)
        case _:
            return []


def _of_kind(code: ProblemCode, post: Post, words: Words) -> list[Cell]:
    """What the media can become, and the way to other media."""
    kinds: Cell = (words.plain("kind.button.others"), KindMenu(post.post_id, post.version))
    asked, key = State.REPLACEMENT, "card.button.replace"
    if code is ProblemCode.TOO_FEW_MEDIA:
        asked, key = State.MORE_MEDIA, "card.button.add"
    elif len(post.media) > 1:
        slides: Cell = (
            words.plain("card.button.slides", n=len(post.media)),
            Slides(post.post_id, post.version),
        )
        return [kinds, slides]
    return [kinds, (words.plain(key), Ask(post.post_id, post.version, asked))]


def at_moment(moment: object, post: Post, zone: ZoneInfo, words: Words) -> list[Cell]:
    """The button that plans the post for a moment that is free; none when there is none."""
    if not isinstance(moment, datetime):
        return []
    label = words.plain("compose.button.at", when=words.moment(moment, words.clock(zone)))
    at = int(moment.timestamp())
    return [forward(label, ScheduleAt(post.post_id, post.version, at))]


def twin_question(context: Context, error: TwinError, moment: datetime | None) -> Question:
    """`moment` is what was asked for, None for at once. Database thread."""
    words, post, other = context.words, error.post, error.twin.post
    zone, slot = _zone_and_slot(context.posting, post)
    if moment is None:
        yes: Cell = (
            words.plain("twin.publish_anyway"),
            PublishAnyway(post.post_id, post.version),
        )
    else:
        at = int(moment.timestamp())
        yes = (words.plain("twin.plan_anyway"), PlanAnyway(post.post_id, post.version, at))
    to_other: Cell = (words.plain("twin.to_other"), OpenPost(other.post_id))
    by_minute = error.twin.likeness is Likeness.MINUTE
    instead = at_moment(slot, post, zone, words) if by_minute else []
    return Question(_twin_sentence(error.twin, zone, words), ([yes], instead, [to_other]))


def _twin_sentence(twin: Twin, zone: ZoneInfo, words: Words) -> Html:
    other = twin.post
    moment = other.published_at or other.publish_at
    when = words.moment_tag(moment, zone) if moment else ""
    if twin.likeness is Likeness.MINUTE:
        return words("twin.minute", when=when, title=title(other, words))
    match other.state:
        case PostState.PUBLISHED:
            return words(f"twin.published_{look_of(other)}", when=when)
        case PostState.PUBLISHING | PostState.UNCONFIRMED:
            return words(f"twin.perhaps_{look_of(other)}", when=when)
        case _:
            return words(f"twin.planned_{look_of(other)}", when=when)


def _zone_and_slot(posting: Posting, post: Post) -> tuple[ZoneInfo, datetime | None]:
    account = posting.accounts.get(post.account_id)
    return ZoneInfo(account.timezone), posting.schedule.free_slot(account, but=post.post_id)
