"""What waited for an account and goes on now that it works: counted, and its cards redrawn.

Used by whatever gives an account its access back.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from telegram.error import TelegramError

from bot.card.unasked.redrawing import redraw_card
from bot.screen import BotApplication, Context, Html, Words
from posting import HoldReason, InvalidError, Post, PostGoneError, Posting, PostState

log = logging.getLogger(__name__)

REDRAW = "redraw"  # its job


@dataclass(frozen=True)
class WentOn:
    """What became of the posts that waited for an account."""

    on: int  # go out at their time
    late: int  # their time has passed: their authors are asked


def waiting_posts(posting: Posting, account_id: int) -> tuple[Post, ...]:
    """What waits for the account to work; nothing for an account that is not known yet. Database
    thread."""
    try:
        return posting.accounts.waiting_for_access(posting.accounts.get(account_id))
    except InvalidError:
        return ()


def went_on(posting: Posting, waited: Collection[Post]) -> WentOn:
    """Counted by what they are now. Database thread."""
    on = late = 0
    for post in waited:
        try:
            now = posting.lists.get(post.post_id)
        except PostGoneError:
            continue
        held = now.hold_reason if now.state is PostState.HELD else None
        on += held is None
        late += held is HoldReason.LATE
    return WentOn(on, late)


def went_on_words(found: WentOn, words: Words) -> Html | None:
    """None when nothing waited."""
    lines = [
        *([words.many("tokens.go_on", found.on)] if found.on else []),
        *([words.many("tokens.were_late", found.late)] if found.late else []),
    ]
    return Html("\n".join(lines)) if lines else None


def redraw_soon(context: Context, posts: Collection[Post]) -> None:
    """The cards of these posts, beside whatever is done next: there may be many."""
    jobs = cast("BotApplication", context.application).job_queue
    if jobs is not None and posts:
        jobs.run_once(_redraw, 0, name=REDRAW, data=tuple(posts))


async def _redraw(context: Context) -> None:
    posts = context.job.data if context.job else ()
    for post in cast("tuple[Post, ...]", posts):
        try:
            await redraw_card(context, post)
        except TelegramError as error:
            log.warning("the card of post %s was not redrawn: %s", post.post_id, error)
