"""What became of a publish call whose answer was not a plain success: asks Meta, never guesses.

The container's status decides (table in the reference of `GET /{container-id}`); while the first
container may be live there is no second one.
"""

from dataclasses import replace
from datetime import timedelta

from graph.answers import ContainerStatus, Media, StatusCode
from graph.causes import Cause
from graph.error_reading import container_error
from graph.errors import GraphError, ObjectMissingError, UnreachableError
from posting.publishing.shared import allowance, container, profile
from posting.publishing.shared.decisions import (
    Decision,
    Fail,
    FoundLink,
    FoundLive,
    FoundMedium,
    NotLive,
    StopAccount,
    Unconfirmed,
    Wait,
)
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.treatment import (
    TREATMENTS,
    Action,
    Treatment,
    back_off,
    treatment_of,
)
from posting.publishing.steps.on_error import after, given_up, new_container, paused
from posting.rules.failures import Step, failure_of
from storage.records import Failure, Post, PostChanges, PostState

GRACE = timedelta(seconds=60)
ASKS = 3  # publish calls for one container before the post counts as failed
LOOKS = 12  # looks without an answer before a person is asked, about half an hour
READS = 5  # of an earlier container that may fail before a person is asked

LOST = Failure(Cause.ANSWER_LOST, None, None, "no answer", step=Step.PUBLISH)
SEEN = "container seen unpublished"


def look(kit: Kit, post: Post) -> Decision:
    """Reads the container of a post whose publish call is unanswered: live, or back when it is
    certain that nothing is live, or for a person to tell."""
    try:
        status = container.read(kit, post)
    except GraphError as error:
        return _unreadable(kit, post, error)
    match status.status_code:
        case StatusCode.PUBLISHED:
            return FoundLive()
        case StatusCode.FINISHED:
            return _unpublished(kit, post)
        case StatusCode.IN_PROGRESS:
            return _not_ready_or_undecided(kit, post)
        case StatusCode.EXPIRED:
            return _expired(kit, post)
        case StatusCode.ERROR:
            return after(kit, post, container_error(status), Step.LOOK)


def look_back(kit: Kit, post: Post) -> Decision:
    """At the container of a failed post: PUBLISHED may come very late."""
    try:
        status = container.read(kit, post)
    except GraphError:
        tries = post.attempts + 1
        until = kit.clock() + back_off(tries, post.post_id) if tries < READS else None
        return Wait(until, "container could not be read", PostChanges(attempts=tries))
    if status.status_code is StatusCode.PUBLISHED:
        return FoundLive()
    seen = PostChanges(container=container.not_live(post, kit.clock()))
    return Wait(None, "not live", seen)


def read_link(kit: Kit, post: Post) -> Decision:
    """The link of a published post; never changes that it is live. Without a `media_id` the profile
    is searched for the one medium that must be it."""
    try:
        if post.media_id is None:
            medium = profile.search(kit, post).medium
        else:
            medium = kit.client(post).media(post.media_id)
    except GraphError:
        medium = None
    if medium is not None and post.media_id is None:
        return FoundMedium(medium)
    if medium is not None and medium.permalink is not None:
        return FoundLink(medium.permalink)
    return Wait(None, "no link yet", PostChanges(attempts=post.attempts + 1))


def of_earlier_container(kit: Kit, post: Post) -> Decision | None:
    """What becomes of a post that wants a new container while Meta was asked to publish an earlier
    one: None only when that is surely not live. Raises GraphError when the account, or Instagram,
    cannot be asked."""
    try:
        status = container.read(kit, post)
    except UnreachableError:
        raise  # it is waited for, as by all others
    except GraphError as error:
        if TREATMENTS[error.cause].action in (Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT):
            raise
        return _earlier_unreadable(kit, post)
    match status.status_code:
        case StatusCode.PUBLISHED:
            return FoundLive()
        case StatusCode.ERROR:
            return None
        case StatusCode.FINISHED | StatusCode.IN_PROGRESS:
            now = kit.clock()
            sure_at = (post.publish_asked_at or now) + container.SHOWS_UP_WITHIN
            if now < sure_at:
                return Wait(sure_at, "an earlier container may still show as published")
    return _on_the_profile(kit, post, status)


def look_after_copy(kit: Kit, post: Post) -> Decision:
    """Whether the original of this database has published it earlier than the copy knows. Only its
    container could say so for certain: what fits on the profile is asked about, and so is what the
    profile cannot show any more. Raises GraphError when the account cannot be asked."""
    try:
        status, recent = container.read(kit, post), profile.listed(kit, post)
    except GraphError as error:
        if TREATMENTS[error.cause].action in (Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT):
            raise
        again_at = kit.clock() + back_off(post.attempts, post.post_id)
        tried = PostChanges(attempts=post.attempts + 1)
        return Wait(again_at, "the profile could not be read", tried)
    if status.status_code is StatusCode.PUBLISHED:
        return FoundLive()
    found = profile.search_among(kit, post, recent)
    if found.medium is not None or found.in_doubt or not profile.reaches_back(kit, post, recent):
        return Unconfirmed()
    its = None if post.creation_id is None else replace(container.of(post), copied_at=None)
    return Wait(kit.clock(), "not published meanwhile", PostChanges(container=its, attempts=0))


def _on_the_profile(kit: Kit, post: Post, status: ContainerStatus) -> Decision | None:
    """What fits although the container says that it was not published, or said so when it could not
    be wrong any more, may be a twin."""
    recent = profile.listed(kit, post)
    found = profile.search_among(kit, post, recent)
    is_gone = status.status_code is StatusCode.EXPIRED
    if found.medium is not None and is_gone and not container.is_known_unpublished(post):
        return FoundMedium(found.medium)
    out_of_sight = is_gone and _is_out_of_sight(kit, post, recent)
    in_doubt = found.medium is not None or found.in_doubt or out_of_sight
    return Unconfirmed() if in_doubt else None


def _is_out_of_sight(kit: Kit, post: Post, recent: tuple[Media, ...]) -> bool:
    """Whether it may have gone live without being among what was listed just now: a story is gone
    after a day, and newer posts may have taken its place."""
    is_sure = container.is_known_unpublished(post) or not container.is_unanswered(post)
    return not is_sure and not profile.reaches_back(kit, post, recent)


def _earlier_unreadable(kit: Kit, post: Post) -> Decision:
    tries = post.attempts + 1
    if tries >= READS:
        return Unconfirmed()
    again_at = kit.clock() + back_off(post.attempts, post.post_id)
    what = "an earlier container could not be read"
    return Wait(again_at, what, PostChanges(attempts=tries))


def _expired(kit: Kit, post: Post) -> Decision:
    """The container expired unpublished, as far as Meta says, or there is none to read: the profile
    is searched before a new one is made. What may be there, and what only the profile can tell of,
    is published anew only if a person has said that it is not live. So is what came by hand after
    all: that the container stayed unpublished is remembered."""
    try:
        recent = profile.listed(kit, post)
    except GraphError as error:
        return _nothing_told(kit, post, error)
    found = profile.search_among(kit, post, recent)
    is_twin = found.medium is not None and container.is_known_unpublished(post)
    if found.medium is not None and not is_twin:
        return FoundMedium(found.medium)
    in_doubt = is_twin or found.in_doubt or _is_out_of_sight(kit, post, recent)
    if (in_doubt or post.creation_id is None) and container.of(post).denied_at is None:
        return Unconfirmed()
    return Wait(kit.clock(), "container expired", given_up(post))


def _unpublished(kit: Kit, post: Post) -> Decision:
    """FINISHED: probably not live, but PUBLISHED may come late."""
    now, seen = kit.clock(), container.of(post).seen_unpublished
    its, asked_at = _treatment_of_the_call(post), post.publish_asked_at
    if its.not_yet and not container.is_unanswered(post):
        return _not_ready(kit, post, its)
    once_more = PostChanges(container=container.seen_unpublished(post, now))
    if seen < len(container.LOOKS_AGAIN):
        return Wait(now + container.LOOKS_AGAIN[seen], SEEN, once_more)
    if asked_at is not None and now - asked_at < GRACE:
        return Wait(asked_at + GRACE, SEEN, once_more)
    return _not_live(kit, post, its)


def _not_ready(kit: Kit, post: Post, its: Treatment) -> Decision:
    """Surely not live, as Meta itself has said: the same container is asked for again and again,
    more and more seldom, until the post is late."""
    wait = back_off(post.asks - 1, post.post_id, its.waits)
    return NotLive(kit.clock() + wait, post.failure)


def _not_live(kit: Kit, post: Post, its: Treatment) -> Decision:
    failure, now = post.failure or LOST, kit.clock()
    spent = post.asks >= ASKS and not its.not_yet
    match its.not_live:
        case Action.HOLD_QUOTA:
            return allowance.hold(kit, post, kit.account(post))
        case Action.HOLD_ACCOUNT:
            return NotLive(now, failure)
        case Action.SAME_CALL if not spent:
            return NotLive(now, post.failure)
        case Action.SAME_CALL if Action.NEW_CONTAINER in (its.action, its.at_last):
            return new_container(kit, post, failure, at_most=1)
    return Fail(failure)


def _unreadable(kit: Kit, post: Post, error: GraphError) -> Decision:
    """Not even the container can be read."""
    is_left = _is_left_to_the_person(kit, post, error)
    return _expired(kit, post) if is_left else _nothing_told(kit, post, error)


def _nothing_told(kit: Kit, post: Post, error: GraphError) -> Decision:
    """It is asked about again; without access to the account there is no use in that before a
    person has cured it."""
    match TREATMENTS[error.cause].action:
        case Action.HOLD_ACCOUNT if kit.clients.is_current(post.account_id):
            return StopAccount(failure_of(error, Step.LOOK), Unconfirmed())
        case Action.PAUSE_ACCOUNT:
            return paused(error, _not_ready_or_undecided(kit, post))
    return _not_ready_or_undecided(kit, post)


def _is_left_to_the_person(kit: Kit, post: Post, error: GraphError) -> bool:
    """Whether a person has said that it is not live, and Meta refuses to tell more of the container
    again and again, as it does of one that was made by a former access."""
    asked_at, now = post.publish_asked_at, kit.clock()
    if container.of(post).denied_at is None or post.attempts + 1 < READS:
        return False
    if asked_at is not None and now < asked_at + container.SHOWS_UP_WITHIN:
        return False
    is_silent = container.says_nothing(kit, post, error, post.container_made_at)
    return is_silent or isinstance(error, ObjectMissingError)


def _not_ready_or_undecided(kit: Kit, post: Post) -> Decision:
    """The container does not say what became of it: the answer to the call may."""
    its = _treatment_of_the_call(post)
    if its.not_yet and not container.is_unanswered(post):
        return _not_ready(kit, post, its)
    if post.attempts + 1 >= LOOKS:
        return Unconfirmed()
    tried = PostChanges(state=PostState.PUBLISHING, attempts=post.attempts + 1)
    return Wait(kit.clock() + back_off(post.attempts, post.post_id), "undecided", tried)


def _treatment_of_the_call(post: Post) -> Treatment:
    """What is done about the answer to the publish call, or about its absence."""
    return treatment_of(post.failure or LOST)
