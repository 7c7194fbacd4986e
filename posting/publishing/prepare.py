"""The first half of the pipeline: a container is made of the post and becomes ready."""

from datetime import datetime, timedelta

from graph.answers import StatusCode
from graph.causes import Cause
from graph.error_table import container_error
from graph.errors import (
    AnswerLostError,
    AnswerUnreadableError,
    GraphError,
    ObjectMissingError,
    RequestRefusedError,
)
from posting.publishing import container
from posting.publishing.allowance import containers_full
from posting.publishing.confirm import found_live, of_earlier_container
from posting.publishing.decisions import CountContainer, Decision, Wait
from posting.publishing.kit import Kit
from posting.publishing.on_error import after
from posting.publishing.treatment import back_off
from posting.rules.failures import Step, failure_of
from storage.records import Container, Post, PostChanges, PostState

# Photos are ready after a few seconds, videos take longer. Every poll spends call budget: while
# there is time the first one waits until one is enough as a rule.
POLLS = tuple(timedelta(seconds=seconds) for seconds in (1, 2, 3, 5, 8, 15, 30))
UNHURRIED_POLLS = tuple(timedelta(seconds=seconds) for seconds in (10, 20, 30))
HURRY = timedelta(minutes=1)

READS = 5  # refused, over about two minutes, before a container is published unread

WENT_WELL = PostChanges(attempts=0, failure=None)


def create(kit: Kit, post: Post) -> Decision:
    """Asks Meta to fetch the media; the container's id is saved before anything else. An earlier
    container that Meta was asked to publish is read before. Raises GraphError."""
    stopped = of_earlier_container(kit, post) if post.publish_asked_at else None
    if stopped is None and (ahead := container.made_ahead(kit, post)) is not None:
        return Wait(kit.clock(), "container made ahead", _preparing(post, ahead))
    stopped = stopped or containers_full(kit, post)
    if stopped is not None:
        return stopped
    try:
        creation_id = container.make(kit, post)
    except AnswerLostError as error:
        return CountContainer(after(kit, post, error, Step.CREATE))
    now = kit.clock()
    until = now + _poll_delay(post, now, now)
    return Wait(until, "container made", _preparing(post, Container(creation_id, made_at=now)))


def _preparing(post: Post, made: Container) -> PostChanges:
    return PostChanges(
        **WENT_WELL,
        state=PostState.PREPARING,
        container=made,
        containers_made=post.containers_made + 1,
        rehearsal=container.used_up(post),
    )


def poll(kit: Kit, post: Post) -> Decision:
    """Reads how far the container is. Raises GraphError."""
    try:
        status = kit.client(post).container_status(post.creation_id or "")
    except GraphError as error:
        if not _says_nothing(kit, post, error):
            raise
        return _unread(kit, post, error)
    now = kit.clock()
    match status.status_code:
        case StatusCode.FINISHED:
            return _ready(kit, post, "container ready")
        case StatusCode.IN_PROGRESS:
            until = now + _poll_delay(post, post.container_made_at or now, now)
            return Wait(until, "container in progress", WENT_WELL)
        case StatusCode.PUBLISHED:
            return found_live(kit, post)
        case _:
            raise container_error(status)


def _ready(kit: Kit, post: Post, what: str) -> Decision:
    now = kit.clock()
    check_at = (post.publish_at or now) - kit.limits.check_ahead
    ready = PostChanges(**WENT_WELL, state=PostState.READY, checked_at=None)
    return Wait(max(check_at, now), what, ready)


def _unread(kit: Kit, post: Post, error: GraphError) -> Decision:
    """Nothing can be live yet. Meta has published containers that it did not let anyone read, and
    says of one that is not ready that it is not."""
    refused = container.of(post).refused_reads
    if refused + 1 >= READS:
        return _ready(kit, post, "container cannot be read, and is published unread")
    tried = PostChanges(
        attempts=post.attempts + 1,
        failure=failure_of(error, Step.POLL),
        container=container.refused_to_tell(post),
    )
    again_at = kit.clock() + back_off(refused, post.post_id)
    return Wait(again_at, "container cannot be read", tried)


def _says_nothing(kit: Kit, post: Post, error: GraphError) -> bool:
    """Whether this refusal to tell says nothing about the container, which is the first and was
    never asked for. One that only a former token sees is replaced, as any that is gone."""
    if isinstance(error, ObjectMissingError) and _has_new_access(kit, post):
        return False
    return _is_about_reading(error) and container.is_first_and_unasked(post)


def _has_new_access(kit: Kit, post: Post) -> bool:
    changed_at, made_at = kit.account(post).token_changed_at, post.container_made_at
    return changed_at is not None and made_at is not None and changed_at > made_at


def _is_about_reading(error: GraphError) -> bool:
    """Whether Meta refuses to tell of the container, which says nothing about the container."""
    if isinstance(error, ObjectMissingError):
        return error.cause is Cause.OBJECT_MISSING
    if isinstance(error, AnswerUnreadableError):
        return error.http_status is None
    return isinstance(error, RequestRefusedError)


def _poll_delay(post: Post, made_at: datetime, now: datetime) -> timedelta:
    """Short at first, then half a minute."""
    has_time = post.publish_at is not None and post.publish_at - now > HURRY
    delays = UNHURRIED_POLLS if has_time else POLLS
    passed = timedelta()
    for delay in delays:
        passed += delay
        if now - made_at < passed:
            return delay
    return delays[-1]
