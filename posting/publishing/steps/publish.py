"""The second half of the pipeline: a ready container is checked shortly before its time and at its
time published, once."""

from datetime import datetime

from graph.answers import Media
from graph.causes import Cause
from graph.errors import AccessError, GraphError, UnreachableError
from posting.publishing.shared import allowance, container
from posting.publishing.shared.decisions import (
    Decision,
    Intent,
    StopAccount,
    TooLate,
    Wait,
    WentLive,
)
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.lateness import reason_of_late
from posting.publishing.shared.profile import listed, named, search_among
from posting.publishing.shared.treatment import Action, back_off, treatment_of
from posting.publishing.steps.on_error import after, paused
from posting.rules.failures import Step, failure_of
from storage.records import Account, Failure, Post, PostChanges, PostState


def check_or_publish(kit: Kit, post: Post) -> Decision:
    """Checks, or publishes what was checked. Raises GraphError while surely nothing is live."""
    now = kit.clock()
    due = post.publish_at or now
    check_at = due - kit.limits.check_ahead
    if now < check_at:  # the clock was set back
        return Wait(check_at, "too early")
    if not _is_checked(kit, post, now):
        return _check(kit, post, due)
    if now < due:
        return Wait(due, "too early")
    return allowance.full(kit, post, kit.account(post)) or _intent(kit, post, due)


def ask(kit: Kit, asked: Post, intent: Intent, before: Post) -> Decision:
    """Asks Meta once, with the intent saved. The clock is looked at again, last of all before the
    call: a process may have been suspended in between, and others act on what it wrote. `before` is
    the post as it was before the intent."""
    try:
        client = kit.client(asked)
    except AccessError as error:
        return _nothing_sent(before, kit.clock(), failure_of(error, Step.PUBLISH))
    now = kit.clock()
    if not intent.decided_at <= now < intent.decided_at + kit.limits.lease:
        return _nothing_sent(before, now, None)
    try:
        media_id = client.publish(asked.ig_user_id, asked.creation_id or "")
    except GraphError as error:
        return _not_answered(kit, asked, before, error)
    return WentLive(media_id)


def _is_checked(kit: Kit, post: Post, now: datetime) -> bool:
    at = post.checked_at
    return at is not None and at <= now <= at + kit.limits.check_holds


def _check(kit: Kit, post: Post, due: datetime) -> Decision:
    """Asks whether the quota has room, and notes what is on the profile before."""
    account = kit.account(post)
    try:
        is_fresh = allowance.is_fresh(kit, account)
        known = account if is_fresh else allowance.asked(kit, account, kit.client(post))
    except GraphError as error:
        return after(kit, post, error, Step.ASK_QUOTA)
    return allowance.noted(account, known, _checked(kit, post, known, due))


def _checked(kit: Kit, post: Post, account: Account, due: datetime) -> Decision:
    stopped = allowance.full(kit, post, account)
    if stopped is not None:
        return stopped
    try:
        recent = listed(kit, post)
    except GraphError as error:
        return after(kit, post, error, Step.SNAPSHOT)
    return named(kit, post, recent, _seen_before(kit, post, recent, due))


def _seen_before(kit: Kit, post: Post, recent: tuple[Media, ...], due: datetime) -> Decision:
    """What is on the profile before Meta is asked is not ours; once it was asked, what came since
    may be ours, or a twin."""
    now, known = kit.clock(), tuple(medium.id for medium in recent)
    if post.publish_asked_at is not None:
        known = post.known_media_ids
        found = search_among(kit, post, recent)
        is_there = found.medium is not None or found.in_doubt
        if is_there and now < post.publish_asked_at + container.SHOWS_UP_WITHIN:
            look = PostChanges(state=PostState.PUBLISHING, attempts=0)
            return Wait(now + container.LOOKS_AGAIN[0], "may be on the profile", look)
    noted = container.knowing(post, known)
    checked = PostChanges(container=noted, checked_at=now, attempts=0)
    return Wait(max(due, now), "checked", checked)


def _intent(kit: Kit, post: Post, due: datetime) -> Decision:
    """The clock is looked at again: it may have taken long to come here."""
    kit.client(post)
    now = kit.clock()
    if now < due:
        return Wait(due, "too early")
    if now - due > kit.limits.late_grace:
        return TooLate(reason_of_late(kit, post))
    return Intent(now, now + container.FIRST_LOOK, kit.clients.ahead)


def _nothing_sent(before: Post, until: datetime, failure: Failure | None) -> Decision:
    """All is as it was before the intent was saved, but for one more attempt."""
    changes = PostChanges(
        state=PostState.READY,
        container=before.container,
        asks=before.asks,
        failure=failure,
        attempts=before.attempts + 1,
    )
    return Wait(until, "nothing was sent", changes)


def _not_answered(kit: Kit, asked: Post, before: Post, error: GraphError) -> Decision:
    """Anything but a media id; the outcome is read from the container, never from the error. Only a
    connection that could not be made says for certain that nothing was done."""
    now, failure = kit.clock(), failure_of(error, Step.PUBLISH)
    if isinstance(error, UnreachableError):
        return _nothing_sent(before, now + back_off(before.attempts, asked.post_id), failure)
    look = _look(asked, now + container.FIRST_LOOK, failure)
    match treatment_of(failure).action:
        case Action.PAUSE_ACCOUNT:
            return paused(error, look)
        case Action.HOLD_ACCOUNT if kit.clients.is_current(asked.account_id):
            return StopAccount(failure, look)
    return look


def _look(asked: Post, at: datetime, failure: Failure) -> Decision:
    if failure.cause != Cause.NOT_READY:
        return Wait(at, "no media id", PostChanges(failure=failure))
    answered = container.answered_not_ready(asked)
    return Wait(at, "not ready to be published", PostChanges(failure=failure, container=answered))
