"""The container of a post: read at Meta by one function, and what is kept of it since. Used by all
steps that come after its making."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from graph.answers import ContainerStatus, StatusCode
from graph.causes import Cause
from graph.containers import RESUMABLE
from graph.errors import (
    AnswerLostError,
    AnswerUnreadableError,
    GraphError,
    ObjectMissingError,
    RequestRefusedError,
    TransientError,
    UnreachableError,
)
from posting.publishing.shared.kit import Kit
from storage.records import UNKNOWN, Container, Medium, Options, Post, Rehearsal

LIFE = timedelta(hours=24)
FIRST_LOOK = timedelta(seconds=10)  # at one that Meta was asked to publish
# PUBLISHED may show up late: a container is published again only when it was read as FINISHED
# once more after each of these waits, and never within the first minute.
LOOKS_AGAIN = (timedelta(seconds=30), timedelta(seconds=60))
OLDEST = LIFE - timedelta(hours=1)  # of one that is still published, at the latest moment
SHOWS_UP_WITHIN = timedelta(minutes=5)  # that it is PUBLISHED, after the call
EXPIRED = ContainerStatus(status_code=StatusCode.EXPIRED)
PATIENCE = timedelta(minutes=15)  # ahead of the post's time, when nothing is to be sent
SLOW_UPLINK = 100_000  # bytes a second, from a home
HICCUPS = 3  # of Meta's, before one that was made ahead is given up
READS = 5  # refused, over about two minutes, before a container is used unread

# Photos are ready after a few seconds, videos take longer. Every poll spends call budget: while
# there is time the first one waits until one is enough as a rule.
POLLS = tuple(timedelta(seconds=seconds) for seconds in (1, 2, 3, 5, 8, 15, 30))
UNHURRIED_POLLS = tuple(timedelta(seconds=seconds) for seconds in (10, 20, 30))
HURRY = timedelta(minutes=1)


def read(kit: Kit, post: Post) -> ContainerStatus:
    """Its status. One that Meta has forgotten after its day, or of which only a copy of the
    database was left, is EXPIRED. Raises GraphError when it cannot be read."""
    if post.creation_id is None:
        return _read_ahead(kit, post)
    try:
        return kit.client(post).container_status(post.creation_id)
    except GraphError as error:
        if isinstance(error, ObjectMissingError) and _is_old(post, kit.clock()):
            return EXPIRED
        raise


def _read_ahead(kit: Kit, post: Post) -> ContainerStatus:
    """Of a copy of the database, which knows no container: the one that was asked about ahead may
    have been published by the original, and tells nothing else."""
    its = post.rehearsal
    if its is None or its.creation_id is None:
        return EXPIRED
    try:
        status = kit.client(post).container_status(its.creation_id)
    except ObjectMissingError:
        return EXPIRED
    return status if status.status_code is StatusCode.PUBLISHED else EXPIRED


def poll_delay(post: Post, made_at: datetime, now: datetime) -> timedelta:
    """How long to wait before it is read again: short at first, then half a minute."""
    has_time = post.publish_at is not None and post.publish_at - now > HURRY
    delays = UNHURRIED_POLLS if has_time else POLLS
    passed = timedelta()
    for delay in delays:
        passed += delay
        if now - made_at < passed:
            return delay
    return delays[-1]


def says_nothing(kit: Kit, post: Post, error: GraphError, made_at: datetime | None) -> bool:
    """Whether this refusal to tell of a container says nothing about it. One that only a former
    token sees is replaced, as any that is gone."""
    if isinstance(error, ObjectMissingError):
        changed_at = kit.account(post).token_changed_at
        is_hidden = changed_at is not None and made_at is not None and changed_at > made_at
        return error.cause is Cause.OBJECT_MISSING and not is_hidden
    if isinstance(error, AnswerUnreadableError):
        return error.http_status is None
    return isinstance(error, RequestRefusedError)


def make(kit: Kit, post: Post) -> str:
    """Asks Meta to fetch what the post is made of; the new container's id. Raises GraphError."""
    media = tuple(_addressed(kit, post, medium) for medium in post.media)
    addressed = replace(post, media=media, options=_options(kit, post))
    wanted = kit.row(post).container(addressed)
    return kit.client(post).create_container(post.ig_user_id, wanted)


def _options(kit: Kit, post: Post) -> Options:
    """With the address of a cover that is kept here."""
    address = kit.hosting.address(post.cover_file) if post.cover_file else None
    return replace(post.options, cover_url=address) if address else post.options


def make_slide(kit: Kit, post: Post, number: int) -> str:
    """The same of one photo or video of a carousel."""
    made_of = kit.row(post).child
    if made_of is None:
        raise ValueError(f"{post.kind} is made of no slides")
    slide = made_of(_addressed(kit, post, post.media[number - 1]))
    return kit.client(post).create_container(post.ig_user_id, slide)


def _addressed(kit: Kit, post: Post, medium: Medium) -> Medium:
    """With the address at which Instagram finds it, if that is how it comes to it."""
    if upload_of(kit, post, medium) is not None:
        return replace(medium, video_url=RESUMABLE)
    return kit.hosting.addressed(medium)


def upload_of(kit: Kit, post: Post, medium: Medium) -> Path | None:
    """The file that is to be sent, as nobody can fetch it. Facebook login only."""
    file = kit.hosting.upload(medium)
    return file if file is not None and kit.account(post).is_by_facebook else None


def time_to_send(kit: Kit, post: Post) -> timedelta:
    """How long it may take to send all that Meta cannot fetch of the post."""
    sent = (it.file for it in kit.row(post).media(post) if upload_of(kit, post, it) is not None)
    size_bytes = sum(file.size_bytes or 0 for file in sent if file)
    return timedelta(seconds=size_bytes / SLOW_UPLINK)


def patience(kit: Kit, post: Post) -> timedelta:
    """With what Meta is at, ahead of the post's time, from its making on."""
    return PATIENCE + time_to_send(kit, post)


def send_whole(kit: Kit, post: Post, creation_id: str) -> None:
    """As `send`, of a post that is made of one medium."""
    if kit.row(post).child is None:
        send(kit, post, post.medium, creation_id)


def send(kit: Kit, post: Post, medium: Medium, creation_id: str) -> None:
    """Sends what Meta does not have yet of a video that it cannot fetch. Whoever dies meanwhile, or
    hears nothing, goes on where Meta has stopped; as long as more of it arrives each time, a line
    that breaks off is no error. Raises GraphError."""
    file = upload_of(kit, post, medium)
    if file is None or not file.is_file():
        return
    client = kit.client(post)
    state = client.upload_state(creation_id)
    if state.is_complete or state.bytes_transferred >= file.stat().st_size:
        return
    try:
        client.upload_video(creation_id, file, state.bytes_transferred)
    except AnswerLostError:
        if client.upload_state(creation_id).bytes_transferred <= state.bytes_transferred:
            raise


def is_made_ahead(post: Post) -> bool:
    """Whether there is one that Instagram did not refuse."""
    its = post.rehearsal
    return its is not None and its.creation_id is not None and its.failure is None


def made_ahead(kit: Kit, post: Post) -> tuple[Container, StatusCode] | None:
    """The container that was made ahead, if it is young enough for the post's time, and so is all
    that it was made of, as it is read once more. None: it is left to expire. Raises GraphError for
    what may pass: a video would be sent and processed all anew."""
    its, due = post.rehearsal, post.publish_at or kit.clock()
    if its is None or its.creation_id is None:
        return None
    slides = (medium.child.made_at for medium in kit.row(post).media(post) if medium.child)
    if due + kit.limits.late_grace > min([its.made_at, *slides]) + OLDEST:
        return None
    try:
        status = kit.client(post).container_status(its.creation_id)
    except (UnreachableError, TransientError) as error:
        if isinstance(error, UnreachableError) or post.attempts < HICCUPS:
            raise
        return None
    except GraphError:
        return None
    made = Container(its.creation_id, made_at=its.made_at, container_id=its.container_id)
    return made, status.status_code


def used_up(post: Post) -> Rehearsal | None:
    """What is kept of it when the post has a container of its own: what Instagram said."""
    return None if post.rehearsal is None else replace(post.rehearsal, creation_id=None)


def taken(post: Post, now: datetime) -> Rehearsal | None:
    """The same once Instagram has taken the post: what it refused ahead it refuses no more."""
    its = post.rehearsal
    return its and replace(its, failure=None, accepted_at=its.accepted_at or now)


def of(post: Post) -> Container:
    """All that is known of it; nothing, where there is none."""
    return post.container or UNKNOWN


def is_unanswered(post: Post) -> bool:
    """Whether one of the calls to publish it may have taken effect: to all others Meta has answered
    that it is not ready. What a person said since changes nothing about that."""
    return of(post).is_unanswered


def is_first_and_unasked(post: Post) -> bool:
    """Whether it is the only one that was ever made for the post, and Meta was never asked to
    publish it: then nothing of the post can be live."""
    its = of(post)
    is_unasked = its.asked_at is None and not its.asks
    return post.container is not None and post.containers_made == 1 and is_unasked


def is_known_unpublished(post: Post) -> bool:
    """Whether it still said so when it would have shown as published."""
    its = of(post)
    if its.asked_at is None or its.unpublished_at is None:
        return False
    return its.unpublished_at >= its.asked_at + SHOWS_UP_WITHIN


def knowing(post: Post, media_ids: tuple[str, ...]) -> Container:
    """What was on the profile before publishing was asked."""
    return replace(of(post), known_media_ids=media_ids)


def asked(post: Post, now: datetime, by_meta: datetime | None) -> Container:
    """Meta is asked to publish it; what it said of itself before counts no more."""
    its = of(post)
    return replace(
        its,
        asked_at=now,
        asked_by_meta=by_meta,
        asks=its.asks + 1,
        seen_unpublished=0,
        unpublished_at=None,
    )


def answered_not_ready(post: Post) -> Container:
    its = of(post)
    return replace(its, answered_not_ready=its.answered_not_ready + 1)


def seen_unpublished(post: Post, now: datetime) -> Container:
    its = of(post)
    return replace(its, seen_unpublished=its.seen_unpublished + 1, unpublished_at=now)


def not_live(post: Post, now: datetime) -> Container:
    """It is sure that it was not published; looks are not counted for that."""
    return replace(of(post), unpublished_at=now)


def refused_to_tell(post: Post) -> Container:
    its = of(post)
    return replace(its, refused_reads=its.refused_reads + 1)


def _is_old(post: Post, now: datetime) -> bool:
    made_at = post.container_made_at
    return made_at is None or now - made_at >= LIFE
