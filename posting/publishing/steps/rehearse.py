"""Asks Instagram ahead whether it takes a planned post: a real container is made as soon as the
post is planned, of a carousel slide after slide, and used at its time if it is still good. What is
refused is told while it can be mended; trouble of the moment ends it without a word. A step of the
pipeline."""

from dataclasses import replace
from datetime import datetime, timedelta

from graph.answers import StatusCode
from graph.error_reading import container_error
from graph.errors import AnswerLostError, GraphError
from posting.publishing.shared import container
from posting.publishing.shared.decisions import (
    Accepted,
    AtRisk,
    CountContainer,
    Decision,
    FoundLive,
    Wait,
)
from posting.publishing.shared.kit import Kit
from posting.publishing.steps import kept_files, look_ahead, slides
from posting.publishing.steps.on_error import when_ahead
from posting.rules.failures import Step
from storage.records import Post, PostChanges, Rehearsal

HALF = 50.0  # percent of Meta's call budget beyond which nothing is asked ahead
POLL_EVERY = timedelta(seconds=10)


def look(kit: Kit, post: Post) -> Decision:
    """The step of a post that is long before its time. Raises GraphError when nobody can publish
    for the account, or it must not be asked now."""
    return _ask(kit, post) if _is_wanted(kit, post) else look_ahead.look(kit, post)


def _is_wanted(kit: Kit, post: Post) -> bool:
    """Whether there is something to ask, or an answer to wait for."""
    if post.rehearsal is not None:
        return not post.rehearsal.is_settled
    return kit.clients.usage_of(post.account_id) <= HALF and _has_room(kit, post)


def _has_room(kit: Kit, post: Post) -> bool:
    """Whether all that it still wants fits into what is set aside for asking ahead, and into what
    is left to posts that go out. Nothing is begun that would stop a carousel which is under way."""
    containers, limits, since = kit.storage.containers, kit.limits, kit.clock() - container.LIFE
    wanted = 1 + len(slides.missing(kit, post, _made_after(kit)))
    made, ahead = containers.made_since, containers.rehearsed_since
    asked = ahead(post.account_id, since)
    if not any(medium.child and medium.child.is_ahead for medium in post.media):
        asked += containers.wanted_ahead(post.account_id, since, but=post.post_id)
    left_to_others = limits.containers_per_day - limits.rehearsals_per_day
    return (
        asked + wanted <= limits.rehearsals_per_day
        and len(made(post.account_id, since)) + wanted <= left_to_others
    )


def _ask(kit: Kit, post: Post) -> Decision:
    """Has the container made, or reads how far it is. Raises GraphError when nobody can publish for
    the account."""
    if waiting := look_ahead.others_go_out(kit, post, container.time_to_send(kit, post)):
        return waiting
    if post.rehearsal is not None:
        return _poll(kit, post, post.rehearsal)
    if lost := kept_files.lost(kit, post):
        return lost
    if problem := kept_files.problem(kit, post):
        return AtRisk(look_ahead.next_moment(kit, post), problem)
    if waiting := kept_files.not_ready(kit, post):
        return replace(waiting, reason=None)  # there is time
    return slides.next_step(kit, post, _terms(kit, post)) or _make(kit, post)


def _terms(kit: Kit, post: Post) -> slides.Terms:
    given_up = _given_up(kit, post)

    def failed(error: GraphError, step: Step, number: int) -> Decision:
        return when_ahead(kit, post, (error, step, number), given_up)

    return slides.Terms(_made_after(kit), failed, given_up)


def _made_after(kit: Kit) -> datetime:
    """Slides that are older may die while the whole is made of them."""
    return kit.clock() - container.OLDEST


def _make(kit: Kit, post: Post) -> Decision:
    """The container of the whole post."""
    try:
        creation_id = container.make(kit, post)
    except AnswerLostError:
        return CountContainer(_given_up(kit, post), is_ahead=True)
    except GraphError as error:
        return _not_made(kit, post, error, Step.CREATE)
    now = kit.clock()
    asked = PostChanges(rehearsal=Rehearsal(creation_id, now))
    return Wait(now + POLL_EVERY, "Instagram is asked ahead", asked)


def _poll(kit: Kit, post: Post, its: Rehearsal) -> Decision:
    try:
        status = kit.client(post).container_status(its.creation_id or "")
        if status.status_code is StatusCode.IN_PROGRESS:
            container.send_whole(kit, post, its.creation_id or "")
    except GraphError as error:
        return when_ahead(kit, post, (error, Step.POLL, None), _given_up(kit, post))
    now = kit.clock()
    match status.status_code:
        case StatusCode.FINISHED:
            return Accepted(its, look_ahead.next_moment(kit, post))
        case StatusCode.IN_PROGRESS if now - its.made_at < container.patience(kit, post):
            return Wait(now + POLL_EVERY, "Instagram is at it")
        case StatusCode.PUBLISHED:  # by the database of which this one is a copy
            return FoundLive()
        case StatusCode.ERROR:
            return _not_made(kit, post, container_error(status), Step.POLL)
        case _:
            return _given_up(kit, post)


def _not_made(kit: Kit, post: Post, error: GraphError, step: Step) -> Decision:
    """Of a carousel one of the slides may have died."""
    again = slides.read_again(kit, post, error, step)
    return again or when_ahead(kit, post, (error, step, None), _given_up(kit, post))


def _given_up(kit: Kit, post: Post) -> Wait:
    nothing = PostChanges(rehearsal=Rehearsal(None, kit.clock()), attempts=0, containers_given_up=0)
    return Wait(look_ahead.next_moment(kit, post), "not asked ahead", nothing)
