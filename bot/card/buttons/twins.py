"""A post that looks like another, or would go out in the same minute, is asked about; the button of
a moment that is free instead."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.screen import (
    Cell,
    Context,
    Html,
    OpenPost,
    PlanAnyway,
    PublishAnyway,
    Question,
    ScheduleAt,
    Words,
    forward,
    look_of,
    title,
)
from posting import Likeness, Post, Posting, PostState, Twin, TwinError


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
