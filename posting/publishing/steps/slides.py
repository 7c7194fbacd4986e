"""The photos and videos of a carousel: each is made a container of its own and read until it is
ready, one call and one record at a time, before the whole is made of them, be it at the post's time
or ahead of it. Steps of the pipeline.

Nothing of a slide can ever be live by itself, so it is simply made again whenever it is in doubt.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from graph.answers import StatusCode
from graph.causes import Cause
from graph.error_reading import container_error
from graph.errors import AnswerLostError, GraphError
from posting.publishing.shared import container
from posting.publishing.shared.decisions import CountContainer, Decision, Wait
from posting.publishing.shared.kit import Kit
from posting.publishing.steps import children
from posting.publishing.steps.on_error import after, new_container
from posting.rules.failures import Step, failure_of
from storage.records import Child, DelayReason, Post, PostChanges

READ_AGAIN = timedelta(seconds=10)  # after so long
WHOLES = 2  # made anew of the slides, and of new ones, before the post fails
# Said of a whole when it is created, these may be about any of its slides.
OF_SLIDES = frozenset(
    {Cause.CONTAINER, Cause.CONTAINER_MISSING, Cause.OBJECT_MISSING, Cause.NOT_READY}
)


@dataclass(frozen=True, slots=True)
class Terms:
    """How slides are made: none that is older than `made_after` serves, and `failed` says what
    follows an error about the one of that number. `given_up`: what follows, ahead of the post's
    time, when Meta takes too long."""

    made_after: datetime
    failed: Callable[[GraphError, Step, int], Decision]
    given_up: Wait | None = None

    @property
    def is_ahead(self) -> bool:
        return self.given_up is not None


def at_its_time(kit: Kit, post: Post) -> Terms:
    return Terms(max(kit.in_time(post), kit.clock()) - container.LIFE, partial(after, kit, post))


def missing(kit: Kit, post: Post, made_after: datetime) -> tuple[int, ...]:
    """The numbers of the slides of which there is no container that could serve."""
    if kit.row(post).child is None:
        return ()
    return tuple(
        number
        for number, medium in enumerate(kit.row(post).media(post), start=1)
        if not children.serves(post, medium.child, made_after)
    )


def next_step(kit: Kit, post: Post, terms: Terms) -> Decision | None:
    """What is to be done before the whole can be made; None when nothing is."""
    if kit.row(post).child is None:
        return None
    if numbers := missing(kit, post, terms.made_after):
        return _make(kit, post, numbers, terms)
    for number, medium in enumerate(kit.row(post).media(post), start=1):
        if medium.child is not None and not medium.child.is_ready:
            return _read(kit, post, (number, medium.child), terms)
    return None


def not_made(kit: Kit, post: Post, error: GraphError, step: Step) -> Decision:
    """What follows when Instagram has not made the whole. One of slides that were ready is made
    anew, if it may be because of them: at first they are read again, as one may have died."""
    if not _may_be_why(kit, post, error, step):
        return after(kit, post, error, step)
    return new_container(kit, post, failure_of(error, step), WHOLES)


def read_again(kit: Kit, post: Post, error: GraphError, step: Step) -> Wait | None:
    """The same ahead of the post's time, once; None when it has another reason."""
    if post.containers_given_up or not _may_be_why(kit, post, error, step):
        return None
    again = PostChanges(
        rehearsal=None, media=children.to_be_read_again(post), containers_given_up=1
    )
    return Wait(kit.clock() + READ_AGAIN, "Instagram is asked ahead once more", again)


def _may_be_why(kit: Kit, post: Post, error: GraphError, step: Step) -> bool:
    """Whether Instagram may not have made the whole because of one of its slides."""
    is_of_slides = step is Step.POLL or error.cause in OF_SLIDES
    return kit.row(post).child is not None and is_of_slides


def _make(kit: Kit, post: Post, numbers: Sequence[int], terms: Terms) -> Decision:
    """The first of those that are missing."""
    number, *others = numbers
    try:
        creation_id = container.make_slide(kit, post, number)
    except AnswerLostError as error:
        return CountContainer(terms.failed(error, Step.CREATE, number), terms.is_ahead)
    except GraphError as error:
        return terms.failed(error, Step.CREATE, number)
    now = kit.clock()
    until = now if others else now + container.poll_delay(post, now, now)
    child = Child(None, creation_id, made_at=now, is_ahead=terms.is_ahead)
    made = children.with_child(post, number, child)
    return _waits(until, "slide made", PostChanges(**_anew(post, terms), media=made))


def _read(kit: Kit, post: Post, slide: tuple[int, Child], terms: Terms) -> Decision:
    number, child = slide
    try:
        status = kit.client(post).container_status(child.creation_id)
        if status.status_code is StatusCode.IN_PROGRESS:
            container.send(kit, post, post.media[number - 1], child.creation_id)
    except GraphError as error:
        return _unread(kit, post, slide, terms, error)
    now = kit.clock()
    match status.status_code:
        case StatusCode.FINISHED:
            return _ready(kit, post, slide, "slide ready")
        case StatusCode.IN_PROGRESS:
            patience = container.patience(kit, post)
            if terms.given_up is not None and now - child.made_at > patience:
                return terms.given_up
            until = now + container.poll_delay(post, child.made_at, now)
            return _waits(until, "slide in progress", _anew(post, terms))
    return terms.failed(container_error(status), Step.POLL, number)


def _unread(
    kit: Kit, post: Post, slide: tuple[int, Child], terms: Terms, error: GraphError
) -> Decision:
    """Whether it is any good, the whole will tell."""
    number, child = slide
    is_silent = container.says_nothing(kit, post, error, child.made_at)
    if is_silent and not terms.is_ahead and post.attempts + 1 >= container.READS:
        return _ready(kit, post, slide, "slide cannot be read, and is used unread")
    return terms.failed(error, Step.POLL, number)


def _ready(kit: Kit, post: Post, slide: tuple[int, Child], what: str) -> Decision:
    """When it is one that was made anew, the others may be made anew as often."""
    number, child = slide
    ready = children.with_child(post, number, replace(child, is_ready=True))
    changes = PostChanges(attempts=0, failure=None, media=ready)
    if post.failure is not None and post.failure.medium == number:
        changes["containers_given_up"] = 0
    return _waits(kit.clock(), what, changes)


def _anew(post: Post, terms: Terms) -> PostChanges:
    """The call went well: whatever comes next is tried as often. Ahead one that fails again and
    again is refused, and is not made for ever."""
    return PostChanges(attempts=post.attempts if terms.is_ahead else 0)


def _waits(until: datetime, what: str, changes: PostChanges) -> Wait:
    return Wait(until, what, changes, DelayReason.PROCESSING)
