"""What follows an error of the Graph API while surely nothing of the post is live, or from the
status of a container that has failed."""

from dataclasses import replace
from datetime import datetime, timedelta

from graph.causes import Cause
from graph.errors import GraphError, OptionRefusedError, ThrottledError
from posting.files.kept.receipts import receipt_of
from posting.publishing.shared.allowance import hold
from posting.publishing.shared.decisions import (
    Decision,
    Fail,
    NoteOption,
    NotLive,
    PauseAccount,
    Refused,
    StopAccount,
    Wait,
)
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.treatment import (
    TREATMENTS,
    Action,
    Repair,
    Treatment,
    back_off,
    next_action,
    treatment_of,
)
from posting.publishing.steps import children
from posting.rules.failures import Step, failure_of
from storage.records import WAITING_STATES, Failure, Medium, Post, PostChanges, PostState

# Of a file of ours the receipts tell whether Instagram ever came for it.
DOWNLOADS = frozenset(
    {
        Cause.MEDIA_UNREACHABLE,
        Cause.VIDEO_UNREACHABLE,
        Cause.MEDIA_TOO_SLOW,
        Cause.VIDEO_FAILED,
    }
)
ASKING = timedelta(minutes=1)  # Meta may fetch before it has answered that it was asked to
OF_THE_FILE = frozenset({Repair.MEDIA, Repair.ADDRESS})
NO_CONTAINER = PostChanges(container=None, checked_at=None, state=PostState.SCHEDULED)


def after(
    kit: Kit, post: Post, error: GraphError, step: Step, medium: int | None = None
) -> Decision:
    """`post` is as it was claimed; `medium` is the number of the slide that this is about."""
    failure, now = failure_of(error, step), kit.clock()
    of_slide = witnessed(kit, post, error, step, medium)
    its = next_action(error, of_slide, post.attempts, post.post_id)
    match its.action:
        case Action.SAME_CALL:
            tried = PostChanges(attempts=post.attempts + 1, failure=of_slide)
            return Wait(now + its.after, f"{step} failed", tried)
        case Action.NEW_CONTAINER:
            return new_container(kit, post, of_slide, its.containers)
        case Action.PAUSE_ACCOUNT:
            wait = Wait(now + its.after, "throttled", PostChanges(failure=failure))
            return paused(error, wait)
        case Action.HOLD_ACCOUNT if kit.clients.is_current(post.account_id):
            waits = post.state in WAITING_STATES
            return StopAccount(failure, None if waits else NotLive(now, failure))
        case Action.HOLD_ACCOUNT:
            return Wait(now, "the token was replaced meanwhile")
        case Action.HOLD_QUOTA:
            return hold(kit, post, kit.account(post))
        case Action.FAIL:
            return learnt(error, failed(post, of_slide))


def when_ahead(
    kit: Kit, post: Post, failed: tuple[GraphError, Step, int | None], given_up: Wait
) -> Decision:
    """The same when Meta was asked ahead: it is a refusal, or becomes one when it is repeated; what
    is only trouble of the moment is `given_up`. Raises the error when it is the account's."""
    error, step, medium = failed
    failure = witnessed(kit, post, error, step, medium)
    its = treatment_of(failure)
    if its.action is Action.HOLD_ACCOUNT:
        raise error
    if its.action is Action.PAUSE_ACCOUNT:
        return paused(error, given_up)
    repeats = _repeats(failure, its)
    if repeats is None:
        return given_up
    others = PostChanges() if medium is None else slide_given_up(post, medium)
    if post.attempts < repeats:
        anew = PostChanges(**others, rehearsal=None, attempts=post.attempts + 1)
        again_at = kit.clock() + back_off(post.attempts, post.post_id, its.waits)
        return Wait(again_at, "Instagram is asked ahead once more", anew)
    return learnt(error, Refused(failure, given_up.until or kit.clock(), others))


def witnessed(
    kit: Kit, post: Post, error: GraphError, step: Step, number: int | None = None
) -> Failure:
    """What is kept of the error, with who came for the file that it is about, if it is one of ours;
    `number` is that of the slide."""
    failure = replace(failure_of(error, step), medium=number)
    media, host = kit.row(post).media(post), kit.hosting.own_host
    if failure.cause not in DOWNLOADS or host is None or (number is None and len(media) > 1):
        return failure
    medium = media[(number or 1) - 1]
    if medium.file is None:
        return failure
    fetches = kit.storage.files.fetches([medium.file.file_id])
    since = _fetched_from(kit, post, step, medium) - ASKING
    return replace(failure, receipt=receipt_of(medium, fetches, host, since))


def _fetched_from(kit: Kit, post: Post, step: Step, medium: Medium) -> datetime:
    """When Meta was asked to fetch it."""
    if step is Step.CREATE:
        return kit.clock()
    if medium.child is not None:
        return medium.child.made_at
    ahead = post.rehearsal.made_at if post.rehearsal else kit.clock()
    return post.container_made_at or ahead


def _repeats(failure: Failure, its: Treatment) -> int | None:
    """How often Instagram must say it again before it counts as its no; None: it is none."""
    if its.action is Action.FAIL:
        return 0
    if its.action is Action.NEW_CONTAINER and its.repair in OF_THE_FILE:
        return its.containers
    return 1 if failure.cause == Cause.UNKNOWN else None


def learnt(error: GraphError, then: Decision) -> Decision:
    """With what the error tells of the account's login."""
    return NoteOption(error.parameter, then) if isinstance(error, OptionRefusedError) else then


def new_container(kit: Kit, post: Post, failure: Failure, at_most: int) -> Decision:
    """Surely not live with the present one; the post fails when it has had enough of them."""
    had = post.containers_given_up
    if had >= at_most:
        return failed(post, failure)
    kept = given_up(post) if failure.medium is None else slide_given_up(post, failure.medium)
    anew = PostChanges(**kept, failure=failure, attempts=0, containers_given_up=had + 1)
    wait = back_off(had, post.post_id, treatment_of(failure).waits)
    return Wait(kit.clock() + wait, "new container needed", anew)


def failed(post: Post, failure: Failure) -> Decision:
    """A slide that was refused never recovers; the others are kept for when it is repaired."""
    number = failure.medium
    return Fail(failure) if number is None else Fail(failure, slide_given_up(post, number))


def given_up(post: Post) -> PostChanges:
    """The whole is made anew: at first of the same slides, which are read again before, then of new
    ones. Those of a container that Meta was asked to publish serve no other."""
    if not any(medium.child for medium in post.media):
        return NO_CONTAINER
    is_first = post.containers_given_up == 0 and post.publish_asked_at is None
    anew = children.to_be_read_again if is_first else children.none_left
    return PostChanges(**NO_CONTAINER, media=anew(post))


def slide_given_up(post: Post, number: int) -> PostChanges:
    """The others are good."""
    return PostChanges(media=children.with_child(post, number, None))


def paused(error: GraphError, then: Decision) -> Decision:
    """No post of the account is taken up while Meta refuses calls."""
    minutes = error.regain_access_minutes if isinstance(error, ThrottledError) else None
    return PauseAccount(minutes, error.cause is Cause.APP_THROTTLED, then)


def beside(kit: Kit, post: Post, error: GraphError, step: Step, then: Decision) -> Decision:
    """Of a step that is not about publishing, whatever it wants: what the error means for the
    account. One that may not comment for a while may publish as ever."""
    match TREATMENTS[error.cause].action:
        case Action.PAUSE_ACCOUNT:
            return paused(error, then)
        case _ if error.cause is Cause.BLOCKED:
            return then
        case Action.HOLD_ACCOUNT if kit.clients.is_current(post.account_id):
            return StopAccount(failure_of(error, step), then)
    return then


def is_final(cause: str) -> bool:
    """Whether Meta has said why it will not be what is wanted beside publishing."""
    return cause == Cause.BLOCKED or TREATMENTS[Cause(cause)].action is Action.FAIL
