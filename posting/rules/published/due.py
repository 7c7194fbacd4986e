"""What a published post still waits for, as its row tells. Pure: `publishing.steps.published` takes
the step, `publishing.record` notes when the next one is due."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from posting.rules.published.ages import HOUR, ages_of
from posting.rules.published.handed_over import next_look
from posting.rules.published.live import INSIGHTS, may_tell_answers, wants_comment
from storage.records import Account, CommentState, FirstComment, Post, PostFigures

# Before each further look for the link; after the last one nobody looks any more.
LINK_WAITS = tuple(timedelta(seconds=it) for it in (15, 30, 60, 120))
LINK_TRIES = len(LINK_WAITS) + 1
# Somebody may post the same words by hand in the same minute, and lists lag: before this, the only
# medium that fits may be another one. Then both are there, and two that fit are no answer.
SETTLED = timedelta(seconds=90)


JUST_NOW = timedelta(seconds=5)


class Due(IntEnum):
    """What is done next, in the order in which it is done."""

    REMOVAL = 1
    COMMENT = 2
    LINK = 3
    FIGURES = 4


@dataclass(frozen=True, slots=True)
class NextStep:
    """`hours` is the age of which the figures are wanted."""

    due: Due
    at: datetime
    hours: int = 0


def next_step(
    post: Post, figures: Sequence[PostFigures], account: Account, now: datetime
) -> NextStep | None:
    """Of a published post; None when nothing is left to be done."""
    if post.removed_at is not None or post.published_at is None:
        return None
    removal = post.removal
    if removal is not None and removal.next_try_at is not None:
        return NextStep(Due.REMOVAL, removal.next_try_at)
    waits = [*_comment(post), *_link(post), *_figures(post, figures, account, now)]
    return min(waits, key=lambda it: (max(it.at, now), it.due), default=None)


def comment_of(before: Post, post: Post, now: datetime) -> FirstComment | None:
    """The first comment of a post as it is now: owed as soon as its medium is known, or cannot be
    found. What may have been live for longer, or was published by a copy of this database, may have
    its comment: it is looked for first."""
    is_found = before.media_id is None and post.media_id is not None
    if not is_found and looks_for_link(before) == looks_for_link(post):
        return post.first_comment
    if post.first_comment is not None or not wants_comment(post):
        return post.first_comment
    if before.published_at is None and now - _out_at(post) < JUST_NOW:
        return FirstComment(CommentState.OWED)
    return FirstComment(CommentState.ASKED, asked_at=now)


def comment_is_to_come(post: Post) -> bool:
    """Whether its first comment is still to be written, as soon as its medium is known or may be
    there already."""
    its = post.first_comment
    if post.removed_at is not None:
        return False
    if its is not None:
        return its.state in (CommentState.OWED, CommentState.ASKED)
    return post.media_id is None and looks_for_link(post) and wants_comment(post)


def _comment(post: Post) -> Iterator[NextStep]:
    its = post.first_comment
    if its is None or its.state not in (CommentState.OWED, CommentState.ASKED):
        return
    if post.media_id is not None or not looks_for_link(post):
        yield NextStep(Due.COMMENT, its.next_try_at or _out_at(post))


def looks_for_link(post: Post) -> bool:
    """Whether the link of what is published may still come by itself."""
    if post.hand_off is not None and post.media_id is None:
        return _next_look(post) is not None
    return post.permalink is None and post.attempts < LINK_TRIES


def _next_look(post: Post) -> datetime | None:
    """For what a person said to have published by hand."""
    return next_look(post, post.stepped_at or _out_at(post))


def _link(post: Post) -> Iterator[NextStep]:
    if not looks_for_link(post):
        return
    if post.hand_off is not None and post.media_id is None:
        yield NextStep(Due.LINK, _next_look(post) or _out_at(post))
    elif post.attempts and post.stepped_at is not None:
        yield NextStep(Due.LINK, post.stepped_at + LINK_WAITS[post.attempts - 1])
    elif post.media_id is None and post.publish_asked_at is not None:
        yield NextStep(Due.LINK, post.publish_asked_at + SETTLED)
    else:
        yield NextStep(Due.LINK, _out_at(post))


def _figures(
    post: Post, figures: Sequence[PostFigures], account: Account, now: datetime
) -> Iterator[NextStep]:
    may_read = INSIGHTS not in account.refused_options
    if post.media_id is None or not (may_read or may_tell_answers(post, account)):
        return
    known = {each.hours: each for each in figures}
    for hours, patience in ages_of(post).items():
        at, read = _out_at(post) + hours * HOUR, known.get(hours)
        until = at + patience
        if read is not None and (read.is_told or not may_read):
            continue
        if read is not None:  # nothing was told yet
            at = read.read_at + patience / 4
        if max(at, now) <= until:
            yield NextStep(Due.FIGURES, at, hours)


def _out_at(post: Post) -> datetime:
    return post.published_at or post.updated_at
