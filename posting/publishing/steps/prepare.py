"""The first half of the pipeline: a container is made of the post and becomes ready."""

from dataclasses import replace
from datetime import timedelta

from graph.answers import StatusCode
from graph.error_reading import container_error
from graph.errors import AnswerLostError, GraphError
from posting.publishing.shared import container
from posting.publishing.shared.allowance import containers_full
from posting.publishing.shared.decisions import CountContainer, Decision, FoundLive, Wait
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.treatment import back_off
from posting.publishing.steps import children, kept_files, slides
from posting.publishing.steps.confirm import of_earlier_container
from posting.rules.failures import Step, failure_of
from storage.records import Container, Post, PostChanges, PostState, Rehearsal

STUCK = timedelta(hours=1)  # what Meta is at for longer is made anew
WENT_WELL = PostChanges(attempts=0, failure=None)


def create(kit: Kit, post: Post) -> Decision:
    """Asks Meta to fetch the media, slide after slide where there are any; the container's id is
    saved before anything else. An earlier container that Meta was asked to publish is read before.
    Raises GraphError."""
    stopped = of_earlier_container(kit, post) if post.publish_asked_at else None
    if container.is_made_ahead(post):
        stopped = stopped or _made_ahead(kit, post)
    stopped = stopped or kept_files.lost(kit, post) or kept_files.not_ready(kit, post)
    terms = slides.at_its_time(kit, post)
    wanted = 1 + len(slides.missing(kit, post, terms.made_after))
    stopped = stopped or containers_full(kit, post, wanted)
    return stopped or slides.next_step(kit, post, terms) or _create(kit, post)


def _made_ahead(kit: Kit, post: Post) -> Decision | None:
    """What Instagram was asked about ahead is used, if it is good. It may be live already where
    this database is a copy of one that went on. Of a carousel that is not, the slides may still
    be: they are read again."""
    match container.made_ahead(kit, post):
        case made, StatusCode.IN_PROGRESS if made.made_at and kit.clock() - made.made_at > STUCK:
            pass
        case made, StatusCode.FINISHED | StatusCode.IN_PROGRESS:
            return Wait(kit.clock(), "container made ahead", _preparing(kit, post, made))
        case _, StatusCode.PUBLISHED:
            return FoundLive()
    if kit.row(post).child is None:
        return None
    its, media = container.used_up(post), children.to_be_read_again(post)
    return Wait(kit.clock(), "not made ahead", PostChanges(rehearsal=its, media=media))


def _create(kit: Kit, post: Post) -> Decision:
    try:
        creation_id = container.make(kit, post)
    except AnswerLostError as error:
        return CountContainer(slides.not_made(kit, post, error, Step.CREATE))
    except GraphError as error:
        return slides.not_made(kit, post, error, Step.CREATE)
    now = kit.clock()
    until = now + container.poll_delay(post, now, now)
    made = Container(creation_id, made_at=now)
    return Wait(until, "container made", _preparing(kit, post, made))


def _preparing(kit: Kit, post: Post, made: Container) -> PostChanges:
    return PostChanges(
        **WENT_WELL,
        state=PostState.PREPARING,
        container=replace(made, made_of=kit.row(post).made_of(post)),
        containers_made=post.containers_made + 1,
        rehearsal=container.used_up(post),
        **children.used_up(post),
    )


def poll(kit: Kit, post: Post) -> Decision:
    """Reads how far the container is. Raises GraphError."""
    try:
        status = kit.client(post).container_status(post.creation_id or "")
    except GraphError as error:
        is_silent = container.says_nothing(kit, post, error, post.container_made_at)
        if is_silent and container.is_first_and_unasked(post):
            return _unread(kit, post, error)
        raise
    now = kit.clock()
    match status.status_code:
        case StatusCode.FINISHED:
            return _ready(kit, post, "container ready", container.taken(post, now))
        case StatusCode.IN_PROGRESS:
            container.send_whole(kit, post, post.creation_id or "")
            now = kit.clock()
            until = now + container.poll_delay(post, post.container_made_at or now, now)
            return Wait(until, "container in progress", WENT_WELL)
        case StatusCode.PUBLISHED:
            return FoundLive()
    return slides.not_made(kit, post, container_error(status), Step.POLL)


def _ready(kit: Kit, post: Post, what: str, ahead: Rehearsal | None) -> Decision:
    now = kit.clock()
    check_at = (post.publish_at or now) - kit.limits.check_ahead
    ready = PostChanges(**WENT_WELL, state=PostState.READY, checked_at=None, rehearsal=ahead)
    return Wait(max(check_at, now), what, ready)


def _unread(kit: Kit, post: Post, error: GraphError) -> Decision:
    """Nothing can be live yet. Meta has published containers that it did not let anyone read, and
    says of one that is not ready that it is not."""
    refused = container.of(post).refused_reads
    if refused + 1 >= container.READS:
        unread = "container cannot be read, and is published unread"
        return _ready(kit, post, unread, post.rehearsal)
    tried = PostChanges(
        attempts=post.attempts + 1,
        failure=failure_of(error, Step.POLL),
        container=container.refused_to_tell(post),
    )
    again_at = kit.clock() + back_off(refused, post.post_id)
    return Wait(again_at, "container cannot be read", tried)
