"""An account is disconnected or connected while workers are at its posts, on both databases."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest

from graph.hosts import LoginKind
from media.inspection import MediaInspector
from posting import AccountState, Identity, Post, PostFields, Posting, PostState, build_posting
from storage import Storage
from storage.engine.errors import StaleVersionError
from storage.records import Actor, PostChanges
from tests.helpers import Clock
from tests.helpers.graph_fake import TRANSPORT
from tests.posting.world import ANNA, HOUR, LEASE, PHOTO

IDENTITY = Identity("178", "sunny.bakery", "IGtoken1", LoginKind.INSTAGRAM)
PATIENCE = 30.0  # seconds


@pytest.fixture
def posting(storage: Storage, clock: Clock) -> Posting:
    made = build_posting(storage, TRANSPORT, inspector=MediaInspector(), clock=clock.now)
    made.accounts.connect(IDENTITY, person_id=ANNA, timezone="UTC")
    return made


@pytest.fixture
def claimed(posting: Posting, clock: Clock) -> Post:
    """A post that a worker has just taken up at its time."""
    (account,) = posting.accounts.all()
    due = clock.now() + HOUR
    posting.drafts.create(
        PostFields(account_id=account.account_id, image_url=PHOTO, publish_at=due), author_id=ANNA
    )
    now = clock.advance(HOUR)
    post = posting.storage.claims.claim_due(worker="w", now=now, lease_until=now + LEASE)
    assert post is not None
    return post


def asked(posting: Posting, claimed: Post) -> Post:
    return posting.storage.posts.record_step(
        claimed,
        PostChanges(state=PostState.PUBLISHING, next_try_at=posting.clock()),
        what="publish asked",
        now=posting.clock(),
        lets_go=False,
    )


def at_once(*plays: Callable[[], object]) -> list[BaseException]:
    """Lets all begin together; what they raised."""
    start = threading.Barrier(len(plays))

    def run(play: Callable[[], object]) -> None:
        start.wait(PATIENCE)
        play()

    with ThreadPoolExecutor(len(plays)) as pool:
        results = [pool.submit(run, play) for play in plays]
        raised = [result.exception(PATIENCE) for result in results]
    return [error for error in raised if error is not None]


def test_disconnecting_and_a_worker_that_renews_its_claim_never_wait_for_each_other(
    posting: Posting, claimed: Post
) -> None:
    claims = posting.storage.claims
    for _ in range(20):
        raised = at_once(
            partial(posting.accounts.disconnect, claimed.account_id, actor=Actor(ANNA)),
            partial(
                claims.renew,
                claimed,
                now=posting.clock(),
                lease_until=posting.clock() + LEASE,
            ),
        )
        assert all(isinstance(error, StaleVersionError) for error in raised)
        posting.accounts.connect(IDENTITY, person_id=ANNA, timezone="UTC")
        now = posting.clock()
        again = claims.claim_due(worker="w", now=now, lease_until=now + LEASE)
        assert again is not None
        claimed = again


def test_a_post_is_published_while_its_account_is_being_disconnected(
    posting: Posting, claimed: Post
) -> None:
    storage, now = posting.storage, posting.clock()
    under_way = asked(posting, claimed)
    published = PostChanges(state=PostState.PUBLISHED, next_try_at=None)
    raised = at_once(
        lambda: posting.accounts.disconnect(claimed.account_id, actor=Actor(ANNA)),
        lambda: storage.posts.record_step(under_way, published, what="published", now=now),
    )
    state = storage.posts.get(claimed.post_id).state
    if raised:
        (error,) = raised
        assert isinstance(error, StaleVersionError)
        assert state is PostState.UNCONFIRMED
    else:
        assert state is PostState.PUBLISHED
    assert posting.accounts.get(claimed.account_id).state is AccountState.DISCONNECTED


@pytest.mark.parametrize("verb", ["disconnect", "connect"])
def test_nobody_changes_a_post_between_the_look_at_it_and_the_write(
    posting: Posting, claimed: Post, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    """The worker's or the person's write comes in the worst moment and has to wait."""
    storage, now = posting.storage, posting.clock() + timedelta(seconds=1)
    change, late = storage.posts.change, list[threading.Thread]()
    if verb == "disconnect":
        under_way = asked(posting, claimed)
        published = PostChanges(state=PostState.PUBLISHED, next_try_at=None)

        def intrude() -> None:
            storage.posts.record_step(under_way, published, what="published", now=now)
    else:
        posting.accounts.disconnect(claimed.account_id, actor=Actor(ANNA))
        held = storage.posts.get(claimed.post_id)

        def intrude() -> None:
            posting.changes.delete(held.post_id, seen_version=held.version, actor=Actor(ANNA))

    def change_after_the_intruder(*given: object, **named: object) -> object:
        if not late:
            late.append(threading.Thread(target=at_once, args=[intrude]))
            late[0].start()
            late[0].join(0.3)
        return change(*given, **named)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(storage.posts, "change", change_after_the_intruder)
    if verb == "disconnect":
        posting.accounts.disconnect(claimed.account_id, actor=Actor(ANNA))
        expected = PostState.UNCONFIRMED
    else:
        posting.accounts.connect(IDENTITY, person_id=ANNA, timezone="UTC")
        expected = PostState.SCHEDULED
    late[0].join(PATIENCE)
    assert not late[0].is_alive()
    assert storage.posts.get(claimed.post_id).state is expected
