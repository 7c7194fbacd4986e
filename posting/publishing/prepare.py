"""The first half of the pipeline: a container is made of the post and becomes ready."""

from datetime import datetime, timedelta

from graph.answers import StatusCode
from graph.causes import Cause
from graph.client import GraphClient
from graph.containers import PhotoContainer, ReelContainer, Tag
from graph.error_table import container_error
from graph.errors import (
    AnswerLostError,
    AnswerUnreadableError,
    GraphError,
    ObjectMissingError,
    RequestRefusedError,
)
from posting.accounts.clients import Clients
from posting.publishing.allowance import QuotaGate
from posting.publishing.confirm import Outcome
from posting.publishing.earlier import EarlierContainer
from posting.publishing.record import Ledger
from posting.publishing.treatment import back_off
from posting.rules.clock import Clock
from posting.rules.failures import Step, failure_of
from posting.rules.history import Did
from posting.rules.limits import Limits
from storage import Storage
from storage.records import UNKNOWN, Container, Post, PostChanges, PostState

# Photos are ready after a few seconds, videos take longer. Every poll spends call budget: while
# there is time the first one waits until one is enough as a rule.
POLLS = tuple(timedelta(seconds=seconds) for seconds in (1, 2, 3, 5, 8, 15, 30))
UNHURRIED_POLLS = tuple(timedelta(seconds=seconds) for seconds in (10, 20, 30))
HURRY = timedelta(minutes=1)

READS = 5  # refused, over about two minutes, before a container is published unread

WENT_WELL = PostChanges(attempts=0, failure=None)


class Preparation:
    """SCHEDULED to PREPARING to READY. Both steps raise GraphError."""

    def __init__(
        self,
        storage: Storage,
        clients: Clients,
        ledger: Ledger,
        gate: QuotaGate,
        outcome: Outcome,
        earlier: EarlierContainer,
        limits: Limits,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._ledger = ledger
        self._gate = gate
        self._outcome = outcome
        self._earlier = earlier
        self._limits = limits
        self._clock = clock

    def create(self, post: Post) -> None:
        """Asks Meta to fetch the media and saves the container's id before anything else. An
        earlier container that Meta was asked to publish is read before."""
        if post.publish_asked_at is not None and self._earlier.ends(post):
            return
        if self._gate.holds_container(post):
            return
        client = self._clients.of_account(post.account_id)
        creation_id = self._made(post, client)
        now = self._clock()
        changes = PostChanges(
            **WENT_WELL,
            state=PostState.PREPARING,
            container=Container(creation_id, made_at=now),
        )
        until = now + self._poll_delay(post, now, now)
        self._ledger.wait(post, until, Did.CONTAINER_MADE, changes)

    def poll(self, post: Post) -> None:
        """Reads how far the container is."""
        client = self._clients.of_account(post.account_id)
        try:
            status = client.container_status(post.creation_id or "")
        except GraphError as error:
            if not self._says_nothing(post, error):
                raise
            self._unread(post, error)
            return
        now = self._clock()
        match status.status_code:
            case StatusCode.FINISHED:
                self._ready(post, "container ready")
            case StatusCode.IN_PROGRESS:
                until = now + self._poll_delay(post, post.container_made_at or now, now)
                self._ledger.wait(post, until, "container in progress", WENT_WELL)
            case StatusCode.PUBLISHED:
                self._outcome.found_live(post)
            case _:
                raise container_error(status)

    def _ready(self, post: Post, what: str) -> None:
        now = self._clock()
        check_at = (post.publish_at or now) - self._limits.check_ahead
        ready = PostChanges(**WENT_WELL, state=PostState.READY, checked_at=None)
        self._ledger.wait(post, max(check_at, now), what, ready)

    def _unread(self, post: Post, error: GraphError) -> None:
        """Nothing can be live yet. Meta has published containers that it did not let anyone read,
        and says of one that is not ready that it is not."""
        refused = (post.container or UNKNOWN).refused_reads
        if refused + 1 >= READS:
            self._ready(post, "container cannot be read, and is published unread")
            return
        tried = PostChanges(attempts=post.attempts + 1, failure=failure_of(error, Step.POLL))
        again_at = self._clock() + back_off(refused, post.post_id)
        self._ledger.wait(post, again_at, Did.CANNOT_READ, tried)

    def _says_nothing(self, post: Post, error: GraphError) -> bool:
        """Whether this refusal to tell says nothing about the container, which is the first and was
        never asked for. One that only a former token sees is replaced, as any that is gone."""
        if isinstance(error, ObjectMissingError) and self._has_new_access(post):
            return False
        return _is_about_reading(error) and _is_first_and_unasked(post)

    def _has_new_access(self, post: Post) -> bool:
        changed_at = self._storage.accounts.get(post.account_id).token_changed_at
        made_at = post.container_made_at
        return changed_at is not None and made_at is not None and changed_at > made_at

    def _made(self, post: Post, client: GraphClient) -> str:
        try:
            return client.create_container(post.ig_user_id, container_of(post))
        except AnswerLostError:  # there may be one that nobody knows; it counts
            self._storage.containers.note_lost(post.account_id, post.post_id, self._clock())
            raise

    def _poll_delay(self, post: Post, made_at: datetime, now: datetime) -> timedelta:
        """Short at first, then half a minute."""
        has_time = post.publish_at is not None and post.publish_at - now > HURRY
        delays = UNHURRIED_POLLS if has_time else POLLS
        passed = timedelta()
        for delay in delays:
            passed += delay
            if now - made_at < passed:
                return delay
        return delays[-1]


def _is_first_and_unasked(post: Post) -> bool:
    """Whether the container is the only one that was ever made for the post, and Meta was never
    asked to publish it: then nothing of the post can be live."""
    container = post.container
    return (
        container is not None
        and post.containers_made == 1
        and container.asked_at is None
        and not container.asks
    )


def _is_about_reading(error: GraphError) -> bool:
    """Whether Meta refuses to tell of the container, which says nothing about the container."""
    if isinstance(error, ObjectMissingError):
        return error.cause is Cause.OBJECT_MISSING
    if isinstance(error, AnswerUnreadableError):
        return error.http_status is None
    return isinstance(error, RequestRefusedError)


def container_of(post: Post) -> PhotoContainer | ReelContainer:
    """The post in Meta's terms."""
    tags = tuple(Tag(tag.username, tag.x, tag.y) for tag in post.medium.user_tags)
    caption = post.caption or None
    if post.medium.video_url is not None:
        return ReelContainer(
            post.medium.video_url, caption, post.location_id, post.medium.thumb_offset, tags
        )
    return PhotoContainer(post.medium.url, caption, post.location_id, tags)
