"""Asks Instagram ahead whether it takes a planned post: a real container is made as soon as the
post is planned, and used at its time if it is still good. What is refused is told while it can be
mended; trouble of the moment ends it without a word. A step of the pipeline."""

from dataclasses import replace
from datetime import timedelta

from graph.answers import StatusCode
from graph.error_table import container_error
from graph.errors import AnswerLostError, GraphError
from posting.publishing import container, look_ahead
from posting.publishing.decisions import CountContainer, Decision, FoundLive, Wait
from posting.publishing.kit import Kit
from posting.publishing.on_error import when_ahead
from storage.records import Post, PostChanges, Rehearsal

HALF = 50.0  # percent of Meta's call budget beyond which nothing is asked ahead
POLL_EVERY = timedelta(seconds=10)
POLLED_FOR = timedelta(minutes=15)


def look(kit: Kit, post: Post) -> Decision:
    """The step of a post that is long before its time. Raises GraphError when nobody can publish
    for the account, or it must not be asked now."""
    return _ask(kit, post) if _is_wanted(kit, post) else look_ahead.look(kit, post)


def _is_wanted(kit: Kit, post: Post) -> bool:
    """Whether there is something to ask, or an answer to wait for."""
    its, limits = post.rehearsal, kit.limits
    if its is not None:
        return not its.is_settled
    since = kit.clock() - container.LIFE
    made, asked_ahead = kit.storage.containers.made_since, kit.storage.containers.rehearsed_since
    return (
        kit.row(post).child is None  # the slides of a carousel spend too many
        and kit.clients.usage_of(post.account_id) <= HALF
        and asked_ahead(post.account_id, since) < limits.rehearsals_per_day
        and len(made(post.account_id, since))
        < limits.containers_per_day - limits.rehearsals_per_day
    )


def _ask(kit: Kit, post: Post) -> Decision:
    """Has the container made, or reads how far it is. Raises GraphError when nobody can publish for
    the account."""
    if look_ahead.others_go_out(kit, post):
        return Wait(kit.clock() + look_ahead.ASIDE, "others go out first")
    if post.rehearsal is not None:
        return _poll(kit, post, post.rehearsal)
    try:
        creation_id = container.make(kit, post)
    except AnswerLostError:
        return CountContainer(_given_up(kit, post))
    except GraphError as error:
        return when_ahead(kit, post, error, _given_up(kit, post))
    now = kit.clock()
    asked = PostChanges(rehearsal=Rehearsal(creation_id, now))
    return Wait(now + POLL_EVERY, "Instagram is asked ahead", asked)


def _poll(kit: Kit, post: Post, its: Rehearsal) -> Decision:
    try:
        status = kit.client(post).container_status(its.creation_id or "")
    except GraphError as error:
        return when_ahead(kit, post, error, _given_up(kit, post))
    now = kit.clock()
    match status.status_code:
        case StatusCode.FINISHED:
            accepted = PostChanges(rehearsal=replace(its, accepted_at=now), attempts=0)
            return Wait(look_ahead.next_moment(kit, post), "Instagram has accepted it", accepted)
        case StatusCode.IN_PROGRESS if now - its.made_at < POLLED_FOR:
            return Wait(now + POLL_EVERY, "Instagram is at it")
        case StatusCode.PUBLISHED:  # by the database of which this one is a copy
            return FoundLive()
        case StatusCode.ERROR:
            return when_ahead(kit, post, container_error(status), _given_up(kit, post))
        case _:
            return _given_up(kit, post)


def _given_up(kit: Kit, post: Post) -> Wait:
    nothing = PostChanges(rehearsal=Rehearsal(None, kit.clock()), attempts=0)
    return Wait(look_ahead.next_moment(kit, post), "not asked ahead", nothing)
