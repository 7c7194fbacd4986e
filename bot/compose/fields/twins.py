"""The question whether a post is meant although another one looks like it: which one and when, and
the buttons that say yes. Used where a time is given."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.card.refusal import at_moment
from bot.card.text import title
from bot.runtime.context import Context
from bot.screen.buttons import OpenPost, PlanAnyway, PublishAnyway
from bot.screen.replies import Cell, Question
from bot.words.words import Html, Words
from posting import Likeness, Post, Posting, PostState, Twin, TwinError


async def twin_question(context: Context, error: TwinError, moment: datetime | None) -> Question:
    """`moment` is what was asked for, None for at once."""
    words, post, other = context.words, error.post, error.twin.post
    zone, slot = await context.db(_zone_and_slot, context.posting, post)
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
    return Question(_sentence(error.twin, zone, words), ([yes], instead, [to_other]))


def _sentence(twin: Twin, zone: ZoneInfo, words: Words) -> Html:
    other = twin.post
    moment = other.published_at or other.publish_at
    when = words.moment(moment, zone) if moment else ""
    if twin.likeness is Likeness.MINUTE:
        return words("twin.minute", when=when, title=title(other, words))
    video = other.medium.is_video
    match other.state:
        case PostState.PUBLISHED:
            return words("twin.published_video" if video else "twin.published_photo", when=when)
        case PostState.PUBLISHING | PostState.UNCONFIRMED:
            return words("twin.perhaps_video" if video else "twin.perhaps_photo", when=when)
        case _:
            return words("twin.planned_video" if video else "twin.planned_photo", when=when)


def _zone_and_slot(posting: Posting, post: Post) -> tuple[ZoneInfo, datetime | None]:
    account = posting.accounts.get(post.account_id)
    return ZoneInfo(account.timezone), posting.schedule.free_evening(account, but=post.post_id)
