"""Who publishes what: every due post goes to one worker, one at a time per account, in turn."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

import pytest

from storage import Storage
from storage.engine.errors import StaleVersionError
from storage.records import Failure, PostChanges, PostState
from tests.helpers import Clock
from tests.storage.claiming import (
    LEASE,
    publish,
    publish_everything,
    publish_in_a_process,
    rounds_until_nothing_is_planned,
)
from tests.storage.studio import Studio

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def test_nothing_due_means_nothing_to_claim(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    studio.draft(account)
    studio.planned(account, clock.now() + SECOND)
    assert studio.claim() is None
    clock.advance(SECOND)
    assert studio.claim() is not None


def test_while_another_process_has_taken_over_nothing_is_handed_out(
    studio: Studio, clock: Clock
) -> None:
    studio.due(studio.account())
    with studio.storage.transaction():
        studio.storage.run.begin("first")
    assert studio.storage.run.taken_over("first", clock.now())
    assert not studio.storage.run.taken_over("first", clock.now()), "that is known"
    assert (studio.claim(), studio.storage.claims.next_due()) == (None, None)
    with studio.storage.transaction():
        assert studio.storage.run.begin("second") == clock.now()
    assert not studio.storage.run.taken_over("first", clock.now()), "its run is over"
    assert studio.claim() is not None


def test_a_claim_shows_the_whole_post_and_whose_it_is(studio: Studio, clock: Clock) -> None:
    due = studio.due(studio.account())
    claimed = studio.claimed("worker-3")
    assert claimed.claimed_by is not None
    assert claimed.claimed_by.startswith("worker-3/")
    assert claimed.lease_until == clock.now() + LEASE
    assert claimed == studio.storage.posts.get(due.post_id)
    assert claimed.version == due.version, "a claim outdates no button"


@pytest.mark.process
def test_four_threads_and_two_processes_publish_200_posts_once_each(
    studio: Studio, database_url: str, clock: Clock
) -> None:
    accounts = [studio.account(number) for number in range(8)]
    planned = [studio.due(account).post_id for account in accounts for _ in range(25)]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, spawn) as processes, ThreadPoolExecutor(4) as threads:
        work = [
            processes.submit(publish_in_a_process, database_url, f"process-{number}", clock.now())
            for number in range(2)
        ]
        work += [
            threads.submit(publish_everything, studio.storage, f"thread-{number}", clock.now())
            for number in range(4)
        ]
        published = [post_id for worker in work for post_id in worker.result()]
    assert sorted(published) == sorted(planned)


def test_an_account_publishes_one_post_at_a_time(studio: Studio) -> None:
    account = studio.account()
    studio.due(account)
    studio.due(account)
    first = studio.claimed("one")
    assert studio.claim("two") is None
    publish(studio.storage, first, studio.clock.now())
    assert studio.claimed("two").post_id != first.post_id


def test_an_account_with_a_hundred_due_posts_does_not_starve_another(
    studio: Studio, clock: Clock
) -> None:
    busy, small = studio.account(1), studio.account(2)
    for _ in range(100):
        studio.due(busy)
    clock.advance(SECOND)
    patient = [studio.due(small).post_id for _ in range(2)]
    order = []
    for _ in range(4):
        clock.advance(SECOND)
        claimed = studio.claimed()
        publish(studio.storage, claimed, clock.now())
        order.append(claimed.account_id)
    assert order == [busy.account_id, small.account_id] * 2
    assert all(
        studio.storage.posts.get(post_id).state is PostState.PUBLISHED for post_id in patient
    )


def test_of_one_account_the_earliest_post_comes_first(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    late = studio.planned(account, clock.now() + 2 * SECOND)
    early = studio.planned(account, clock.now() + SECOND)
    clock.advance(3 * SECOND)
    claimed = studio.claimed()
    assert claimed.post_id == early.post_id
    publish(studio.storage, claimed, clock.now())
    assert studio.claimed().post_id == late.post_id


def test_how_live_posts_do_is_read_when_nothing_else_is_due_anywhere(
    studio: Studio, clock: Clock
) -> None:
    """The live post has waited for longer, and its account was served longer ago."""
    of_live, other = studio.account(1), studio.account(2)
    since = clock.now()
    live = studio.due(of_live)
    out = PostChanges(state=PostState.PUBLISHED, permalink="https://i.example/p/1/")
    studio.edit(live.post_id, live.version, PostChanges(**out, next_try_at=since))
    now = clock.advance(timedelta(minutes=5))
    planned = studio.due(other)
    claims, lease = studio.storage.claims, now + LEASE
    taken = [
        claims.claim_due(worker=f"w{one}", now=now, lease_until=lease, near_until=now)
        for one in range(2)
    ]
    assert [post and post.post_id for post in taken] == [planned.post_id, live.post_id]


def test_a_dead_workers_post_is_taken_over_and_its_late_result_refused(
    studio: Studio, clock: Clock
) -> None:
    studio.due(studio.account())
    lost = studio.claimed("dead")
    clock.advance(LEASE - SECOND)
    assert studio.claim("next") is None
    clock.advance(SECOND)
    taken = studio.claimed("next")
    assert taken.post_id == lost.post_id
    with pytest.raises(StaleVersionError):
        publish(studio.storage, lost, clock.now())
    assert publish(studio.storage, taken, clock.now()).state is PostState.PUBLISHED


def test_a_worker_cannot_write_into_a_later_claim_of_its_own(studio: Studio, clock: Clock) -> None:
    studio.due(studio.account())
    forgotten = studio.claimed("worker")
    clock.advance(LEASE)
    again = studio.claimed("worker")
    with pytest.raises(StaleVersionError):
        publish(studio.storage, forgotten, clock.now())
    publish(studio.storage, again, clock.now())


def test_a_released_claim_writes_no_more(studio: Studio, clock: Clock) -> None:
    studio.due(studio.account())
    claimed = studio.claimed()
    studio.storage.posts.record_step(claimed, {"attempts": 1}, what="waiting", now=clock.now())
    with pytest.raises(StaleVersionError):
        publish(studio.storage, claimed, clock.now())


def test_a_renewed_lease_keeps_others_away(studio: Studio, clock: Clock) -> None:
    studio.due(studio.account())
    claimed = studio.claimed("slow")
    clock.advance(LEASE - SECOND)
    studio.storage.claims.renew(claimed, now=clock.now(), lease_until=clock.now() + LEASE)
    renewed = studio.storage.posts.get(claimed.post_id)
    assert renewed.lease_until == clock.now() + LEASE
    clock.advance(2 * SECOND)
    assert studio.claim("next") is None
    publish(studio.storage, renewed, clock.now())


def test_a_lease_that_was_lost_cannot_be_renewed(studio: Studio, clock: Clock) -> None:
    studio.due(studio.account())
    lost = studio.claimed("slow")
    clock.advance(LEASE)
    taken = studio.claimed("next")
    with pytest.raises(StaleVersionError) as refusal:
        studio.storage.claims.renew(lost, now=clock.now(), lease_until=clock.now() + LEASE)
    assert refusal.value.current == taken


def test_a_lease_is_not_renewed_while_another_post_of_the_account_is_worked_on(
    studio: Studio, clock: Clock
) -> None:
    account = studio.account()
    studio.planned(account, clock.now() - SECOND)
    slow = studio.claimed("slow")
    clock.advance(LEASE)
    studio.storage.posts.record_step(
        slow, {"next_try_at": clock.now() + LEASE}, what="x", now=clock.now(), lets_go=False
    )
    studio.due(account)
    assert studio.claimed("next").post_id != slow.post_id
    with pytest.raises(StaleVersionError):
        studio.storage.claims.renew(slow, now=clock.now(), lease_until=clock.now() + LEASE)


def test_a_heartbeat_keeps_the_claims_of_the_living_and_of_nobody_else(
    studio: Studio, clock: Clock
) -> None:
    studio.due(studio.account(1))
    studio.due(studio.account(2))
    alive, broken_off = studio.claimed("host-1"), studio.claimed("host-10")
    clock.advance(LEASE - SECOND)
    later = clock.now() + LEASE
    studio.storage.claims.keep_claims({"host-1"}, now=clock.now(), lease_until=later)
    clock.advance(SECOND)
    assert studio.claimed("next").post_id == broken_off.post_id
    assert studio.claim("next") is None
    assert publish(studio.storage, alive, clock.now()).state is PostState.PUBLISHED


def test_a_lease_that_ran_out_is_not_kept_alive(studio: Studio, clock: Clock) -> None:
    studio.due(studio.account())
    studio.claimed("slow")
    clock.advance(LEASE)
    later = clock.now() + LEASE
    studio.storage.claims.keep_claims({"slow"}, now=clock.now(), lease_until=later)
    assert studio.claim("next") is not None


def test_what_a_process_gives_back_is_free_and_its_late_result_refused(
    studio: Studio, clock: Clock
) -> None:
    for number in range(3):
        studio.due(studio.account(number))
    mine = [studio.claimed("host-7-a-1"), studio.claimed("host-7-a-2")]
    others = studio.claimed("host-7-b-1")
    studio.storage.claims.drop_claims("host-7-a")
    with pytest.raises(StaleVersionError):
        publish(studio.storage, mine[0], clock.now())
    taken = {studio.claimed("next").post_id, studio.claimed("next").post_id}
    assert taken == {post.post_id for post in mine}
    assert publish(studio.storage, others, clock.now()).state is PostState.PUBLISHED


def test_a_paused_account_waits_and_the_others_go_on(studio: Studio, clock: Clock) -> None:
    paused, other = studio.account(1), studio.account(2)
    studio.due(paused)
    due = studio.due(other)
    studio.storage.accounts.pause(paused.account_id, clock.now() + timedelta(hours=1))
    claimed = studio.claimed()
    assert claimed.post_id == due.post_id
    publish(studio.storage, claimed, clock.now())
    assert studio.claim() is None
    assert studio.storage.claims.next_due() == clock.now() + timedelta(hours=1)
    clock.advance(timedelta(hours=1))
    assert studio.claimed().account_id == paused.account_id


def test_an_account_in_trouble_publishes_nothing_but_an_open_outcome_is_found_out(
    studio: Studio, clock: Clock
) -> None:
    account = studio.account()
    studio.due(account)
    asked = studio.storage.posts.record_step(
        studio.claimed(),
        {"state": PostState.PUBLISHING, "next_try_at": clock.now() + SECOND},
        what="asked",
        now=clock.now(),
    )
    waiting = studio.due(account)
    studio.storage.accounts.set_trouble(
        account.account_id, Failure("access_expired", 190, 463, "expired"), clock.now()
    )
    assert studio.claim() is None
    assert studio.storage.claims.next_due() == clock.now() + SECOND
    clock.advance(SECOND)
    claimed = studio.claimed()
    assert claimed.post_id == asked.post_id
    publish(studio.storage, claimed, clock.now())
    assert studio.claim() is None
    assert studio.storage.claims.next_due() is None
    studio.account()
    assert studio.claimed().post_id == waiting.post_id


def test_a_disconnected_account_publishes_nothing(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    studio.due(account)
    studio.storage.accounts.disconnect(account.account_id, clock.now())
    assert studio.claim() is None
    assert studio.storage.claims.next_due() is None


def test_the_next_due_moment_is_the_earliest_of_all_accounts(studio: Studio, clock: Clock) -> None:
    assert studio.storage.claims.next_due() is None
    studio.planned(studio.account(1), clock.now() + 5 * SECOND)
    studio.planned(studio.account(2), clock.now() + 3 * SECOND)
    assert studio.storage.claims.next_due() == clock.now() + 3 * SECOND


def test_editors_and_workers_at_once_lose_no_edit(studio: Studio, clock: Clock) -> None:
    """Every edit that was accepted is in the history, and no post is published twice."""
    accounts = [studio.account(number) for number in range(4)]
    posts = [studio.due(account) for account in accounts for _ in range(10)]

    def edit_all() -> int:
        accepted = 0
        for post in posts:
            with suppress(StaleVersionError):
                studio.edit(post.post_id, post.version, {"caption": "edited"})
                accepted += 1
        return accepted

    def work(worker: str) -> int:
        done = 0
        for _ in rounds_until_nothing_is_planned(studio.storage):
            claimed = studio.claim(worker)
            with suppress(StaleVersionError):
                if claimed is not None:
                    publish(studio.storage, claimed, clock.now())
                    done += 1
        return done

    with ThreadPoolExecutor(4) as threads:
        editing = [threads.submit(edit_all) for _ in range(2)]
        working = [threads.submit(work, f"w{number}") for number in range(2)]
        accepted = sum(editor.result() for editor in editing)
        published = sum(worker.result() for worker in working)
    events = [event.what for post in posts for event in studio.storage.posts.events(post.post_id)]
    assert published == events.count("published") == len(posts)
    assert accepted == events.count("edited")
    edited = [post for post in posts if caption(studio.storage, post.post_id) == "edited"]
    assert len(edited) == accepted


def caption(storage: Storage, post_id: int) -> str:
    return storage.posts.get(post_id).caption


def test_a_lease_from_before_the_clock_was_set_back_stops_nobody(
    studio: Studio, clock: Clock
) -> None:
    account = studio.account()
    studio.due(account)
    dead = studio.claimed("dead")
    clock.advance(-3 * HOUR)
    planned = studio.due(account)
    taken = studio.claimed("next")
    assert taken.post_id == planned.post_id
    publish(studio.storage, taken, clock.now())
    clock.advance(3 * HOUR + LEASE)
    assert studio.claimed("later").post_id == dead.post_id


def test_a_lease_from_before_the_clock_was_set_back_does_not_spoil_renewals(
    studio: Studio, clock: Clock
) -> None:
    account = studio.account()
    studio.due(account)
    studio.claimed("dead")
    clock.advance(-3 * HOUR)
    studio.due(account)
    taken = studio.claimed("next")
    studio.storage.claims.renew(taken, now=clock.now(), lease_until=clock.now() + LEASE)
