"""The first half of the pipeline: a container is made of the post and becomes ready."""

from datetime import datetime, timedelta

from graph.answers import StatusCode
from graph.containers import PhotoContainer, ReelContainer, Tag
from graph.error_table import container_error
from posting.clients import Clients
from posting.ledger import Ledger
from posting.outcome import Outcome
from posting.planning import Clock
from storage.records import Post, PostChanges, PostState

# Photos are ready after a few seconds, videos take longer; every poll spends call budget.
POLLS = tuple(timedelta(seconds=seconds) for seconds in (1, 2, 3, 5, 8, 15, 30))

WENT_WELL = PostChanges(attempts=0, failure=None)


class Preparation:
    """SCHEDULED to PREPARING to READY. Both steps raise GraphError."""

    def __init__(self, clients: Clients, ledger: Ledger, outcome: Outcome, clock: Clock) -> None:
        self._clients = clients
        self._ledger = ledger
        self._outcome = outcome
        self._clock = clock

    def create(self, post: Post) -> None:
        """Asks Meta to fetch the media and saves the container's id before anything else."""
        client = self._clients.of_account(post.account_id)
        creation_id = client.create_container(post.ig_user_id, container_of(post))
        now = self._clock()
        changes = PostChanges(
            **WENT_WELL,
            state=PostState.PREPARING,
            creation_id=creation_id,
            container_made_at=now,
        )
        self._ledger.wait(post, now + POLLS[0], "container made", changes)

    def poll(self, post: Post) -> None:
        """Reads how far the container is."""
        client = self._clients.of_account(post.account_id)
        status = client.container_status(post.creation_id or "")
        now = self._clock()
        match status.status_code:
            case StatusCode.FINISHED:
                due = max(post.publish_at or now, now)
                ready = PostChanges(**WENT_WELL, state=PostState.READY)
                self._ledger.wait(post, due, "container ready", ready)
            case StatusCode.IN_PROGRESS:
                until = now + _poll_delay(post.container_made_at or now, now)
                self._ledger.wait(post, until, "container in progress", WENT_WELL)
            case StatusCode.PUBLISHED:
                self._outcome.found_live(post)
            case _:
                raise container_error(status)


def container_of(post: Post) -> PhotoContainer | ReelContainer:
    """The post in Meta's terms."""
    tags = tuple(Tag(tag.username, tag.x, tag.y) for tag in post.user_tags)
    caption = post.caption or None
    if post.video_url is not None:
        return ReelContainer(post.video_url, caption, post.location_id, post.thumb_offset, tags)
    return PhotoContainer(post.media_url, caption, post.location_id, tags)


def _poll_delay(made_at: datetime, now: datetime) -> timedelta:
    """Short at first, then half a minute."""
    passed = timedelta()
    for delay in POLLS:
        passed += delay
        if now - made_at < passed:
            return delay
    return POLLS[-1]
