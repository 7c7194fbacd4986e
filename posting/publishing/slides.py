"""The photos and videos of a carousel: each is made a container of its own and read until it is
ready, one call and one record at a time, before the whole is made of them. Steps of the pipeline.

Nothing of a slide can ever be live by itself, so it is simply made again whenever it is in doubt.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from graph.answers import StatusCode
from graph.causes import Cause
from graph.containers import ChildContainer
from graph.error_table import container_error
from graph.errors import AnswerLostError, GraphError
from posting.publishing import children, container
from posting.publishing.decisions import CountContainer, Decision, Wait
from posting.publishing.kit import Kit
from posting.publishing.on_error import after, new_container
from posting.rules.failures import Step, failure_of
from storage.records import Child, DelayReason, Post, PostChanges

WHOLES = 2  # made anew of the slides, and of new ones, before the post fails
# Said of a whole when it is created, these may be about any of its slides.
OF_SLIDES = frozenset(
    {Cause.CONTAINER, Cause.CONTAINER_MISSING, Cause.OBJECT_MISSING, Cause.NOT_READY}
)


def missing(kit: Kit, post: Post) -> tuple[int, ...]:
    """The numbers of the slides of which there is no container that could serve."""
    if kit.row(post).child is None:
        return ()
    made_after = max(kit.in_time(post), kit.clock()) - container.LIFE
    return tuple(
        number
        for number, medium in enumerate(kit.row(post).media(post), start=1)
        if not children.serves(post, medium.child, made_after)
    )


def next_step(kit: Kit, post: Post) -> Decision | None:
    """What is to be done before the whole can be made; None when nothing is."""
    made_of = kit.row(post).child
    if made_of is None:
        return None
    if numbers := missing(kit, post):
        medium = kit.hosting.addressed(post.media[numbers[0] - 1])
        return _make(kit, post, numbers, made_of(medium))
    for number, medium in enumerate(kit.row(post).media(post), start=1):
        if medium.child is not None and not medium.child.is_ready:
            return _read(kit, post, number, medium.child)
    return None


def not_made(kit: Kit, post: Post, error: GraphError, step: Step) -> Decision:
    """What follows when Instagram has not made the whole. One of slides that were ready is made
    anew, if it may be because of them: at first they are read again, as one may have died."""
    is_of_slides = step is Step.POLL or error.cause in OF_SLIDES
    if kit.row(post).child is None or not is_of_slides:
        return after(kit, post, error, step)
    return new_container(kit, post, failure_of(error, step), WHOLES)


def _make(kit: Kit, post: Post, numbers: Sequence[int], slide: ChildContainer) -> Decision:
    """The first of those that are missing."""
    number, *others = numbers
    try:
        creation_id = kit.client(post).create_container(post.ig_user_id, slide)
    except AnswerLostError as error:
        return CountContainer(after(kit, post, error, Step.CREATE, number))
    except GraphError as error:
        return after(kit, post, error, Step.CREATE, number)
    now = kit.clock()
    until = now if others else now + container.poll_delay(post, now, now)
    made = children.with_child(post, number, Child(None, creation_id, made_at=now))
    return _waits(until, "slide made", PostChanges(attempts=0, media=made))


def _read(kit: Kit, post: Post, number: int, child: Child) -> Decision:
    try:
        status = kit.client(post).container_status(child.creation_id)
    except GraphError as error:
        return _unread(kit, post, number, error)
    match status.status_code:
        case StatusCode.FINISHED:
            return _ready(kit, post, number, "slide ready")
        case StatusCode.IN_PROGRESS:
            now = kit.clock()
            until = now + container.poll_delay(post, child.made_at, now)
            return _waits(until, "slide in progress", PostChanges(attempts=0))
    return after(kit, post, container_error(status), Step.POLL, number)


def _unread(kit: Kit, post: Post, number: int, error: GraphError) -> Decision:
    """Whether it is any good, the whole will tell."""
    child = post.media[number - 1].child
    is_silent = container.says_nothing(kit, post, error, child.made_at if child else None)
    if is_silent and post.attempts + 1 >= container.READS:
        return _ready(kit, post, number, "slide cannot be read, and is used unread")
    return after(kit, post, error, Step.POLL, number)


def _ready(kit: Kit, post: Post, number: int, what: str) -> Decision:
    """When it is one that was made anew, the others may be made anew as often."""
    child = post.media[number - 1].child
    ready = children.with_child(post, number, replace(child, is_ready=True) if child else None)
    changes = PostChanges(attempts=0, failure=None, media=ready)
    if post.failure is not None and post.failure.medium == number:
        changes["containers_given_up"] = 0
    return _waits(kit.clock(), what, changes)


def _waits(until: datetime, what: str, changes: PostChanges) -> Wait:
    return Wait(until, what, changes, DelayReason.PROCESSING)
