"""What is done about each cause, as a table, and which button repairs it.

Called by the pipeline and, for the button, by the bot. Which code has which cause is
`graph.error_table`'s knowledge; `docs/errors.md` shows both tables together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from zlib import crc32

from graph.causes import Cause
from graph.errors import ContainerLostError, GraphError
from storage.records import Failure

Waits = tuple[timedelta, ...]


def _seconds(*numbers: int) -> Waits:
    return tuple(timedelta(seconds=number) for number in numbers)


BACK_OFF = _seconds(5, 15, 30, 60, 120, 300)
SLOW_BACK_OFF = _seconds(30, 120, 300)  # where haste makes it worse
FETCH_BACK_OFF = _seconds(15, 60, 180)  # a file may not be there yet
SPREAD = 0.25  # every wait is up to so much shorter, so that not all posts come back at once
TRIES = 10  # with BACK_OFF 20 minutes and more; the late check usually speaks first


class Action(StrEnum):
    """What the pipeline does next."""

    SAME_CALL = "same_call"
    NEW_CONTAINER = "new_container"
    HOLD_QUOTA = "hold_quota"
    HOLD_ACCOUNT = "hold_account"
    PAUSE_ACCOUNT = "pause_account"
    FAIL = "fail"


class Repair(StrEnum):
    """Which button repairs a failed post."""

    MEDIA = "media"
    ADDRESS = "address"  # look whether ours leads here
    CAPTION = "caption"
    USER_TAGS = "user_tags"
    LOCATION = "location"
    THUMB_OFFSET = "thumb_offset"
    COLLABORATORS = "collaborators"
    TRIAL = "trial"
    SLIDES = "slides"
    RECONNECT = "reconnect"
    CHECK = "check"  # ask Instagram again after the cure
    RETRY = "retry"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Treatment:
    """One line of the table.

    `action` is taken `tries` times in a row (None: until the post is late), then `at_last`, with
    longer and longer `waits` between. `containers` is how many are made anew before the post
    fails, until a person changes it. After an error of the publish call the container is read
    first: `not_live` is what follows when it is not live, and `not_yet` that it surely is not: to
    read it once is enough, and the same container is asked for until the post is late.
    """

    action: Action
    repair: Repair
    tries: int | None = None
    waits: Waits = BACK_OFF
    containers: int = 2
    at_last: Action = Action.FAIL
    not_live: Action = Action.SAME_CALL
    not_yet: bool = False


def _again(tries: int | None, waits: Waits = BACK_OFF) -> Treatment:
    return Treatment(Action.SAME_CALL, Repair.RETRY, tries, waits)


def _new_container(repair: Repair, containers: int, waits: Waits = FETCH_BACK_OFF) -> Treatment:
    return Treatment(Action.NEW_CONTAINER, repair, waits=waits, containers=containers)


def _hold(repair: Repair) -> Treatment:
    return Treatment(Action.HOLD_ACCOUNT, repair, not_live=Action.HOLD_ACCOUNT)


def _fail(repair: Repair) -> Treatment:
    return Treatment(Action.FAIL, repair, not_live=Action.FAIL)


TREATMENTS: Mapping[Cause, Treatment] = {
    # The post
    Cause.CAPTION: _fail(Repair.CAPTION),
    Cause.CAPTION_TOO_LONG: _fail(Repair.CAPTION),
    Cause.HASHTAGS: _fail(Repair.CAPTION),
    Cause.USER_TAGS: _fail(Repair.USER_TAGS),
    Cause.TOO_MANY_TAGS: _fail(Repair.USER_TAGS),
    Cause.LOCATION: _fail(Repair.LOCATION),
    Cause.THUMB_OFFSET: _fail(Repair.THUMB_OFFSET),
    Cause.MEDIA: _fail(Repair.MEDIA),
    Cause.MEDIA_UNREACHABLE: _new_container(Repair.MEDIA, 3),
    Cause.VIDEO_UNREACHABLE: _new_container(Repair.MEDIA, 1),
    Cause.MEDIA_TOO_SLOW: _new_container(Repair.MEDIA, 2),
    Cause.MEDIA_TOO_LARGE: _fail(Repair.MEDIA),
    Cause.MEDIA_RATIO: _fail(Repair.MEDIA),
    Cause.MEDIA_FORMAT: _fail(Repair.MEDIA),
    Cause.VIDEO_FAILED: _new_container(Repair.MEDIA, 1),
    Cause.VIDEO_UPLOAD_FAILED: _new_container(Repair.MEDIA, 2),
    Cause.DUPLICATE: _fail(Repair.CAPTION),
    Cause.COLLABORATORS: _fail(Repair.COLLABORATORS),
    Cause.CAROUSEL_SIZE: _fail(Repair.SLIDES),
    Cause.TRIAL_REELS: _fail(Repair.TRIAL),
    Cause.STORIES_REFUSED: _fail(Repair.RETRY),
    Cause.OPTION_REFUSED: _fail(Repair.RECONNECT),
    # A post that is live
    Cause.NOT_DELETABLE: _fail(Repair.RETRY),
    Cause.COMMENT_REFUSED: _fail(Repair.RETRY),
    Cause.TOO_FEW_VIEWERS: _fail(Repair.RETRY),
    Cause.COMMENTS_NOT_ALLOWED: _fail(Repair.RECONNECT),
    Cause.DELETING_NOT_ALLOWED: _fail(Repair.RECONNECT),
    Cause.INSIGHTS_NOT_ALLOWED: _fail(Repair.RECONNECT),
    # The account
    Cause.ACCESS: _hold(Repair.RECONNECT),
    Cause.ACCESS_EXPIRED: _hold(Repair.RECONNECT),
    Cause.ACCESS_PASSWORD: _hold(Repair.RECONNECT),
    Cause.ACCESS_ENDED: _hold(Repair.RECONNECT),
    Cause.ACCESS_APP_REMOVED: _hold(Repair.RECONNECT),
    Cause.ACCESS_PAGE_ROLE: _hold(Repair.RECONNECT),
    Cause.PERMISSION: _hold(Repair.RECONNECT),
    Cause.ACCOUNT: _hold(Repair.CHECK),
    Cause.NOT_PROFESSIONAL: _hold(Repair.CHECK),
    Cause.UNCONFIRMED: _hold(Repair.CHECK),
    Cause.BLOCKED: _hold(Repair.CHECK),
    # The app
    Cause.APP_BLOCKED: _hold(Repair.CHECK),
    Cause.APP_SETUP: _hold(Repair.CHECK),
    # Times and limits
    Cause.SPAM: _fail(Repair.MOVE),
    Cause.QUOTA: Treatment(Action.HOLD_QUOTA, Repair.MOVE, not_live=Action.HOLD_QUOTA),
    Cause.THROTTLED: Treatment(Action.PAUSE_ACCOUNT, Repair.RETRY),
    Cause.APP_THROTTLED: Treatment(Action.PAUSE_ACCOUNT, Repair.RETRY),
    # Neither
    Cause.ANSWER_LOST: _again(TRIES),
    Cause.UNREACHABLE: _again(None),
    Cause.UNREADABLE: _again(None),
    Cause.NOT_READY: replace(_again(None, _seconds(5, 15, 30, 60)), not_yet=True),
    Cause.INSTAGRAM: _again(TRIES),
    Cause.SERVER: _again(4, SLOW_BACK_OFF),
    Cause.CONTAINER: _new_container(Repair.RETRY, 2, BACK_OFF),
    Cause.CONTAINER_MISSING: replace(_again(2, _seconds(40, 110)), at_last=Action.NEW_CONTAINER),
    Cause.OBJECT_MISSING: replace(_again(5), at_last=Action.NEW_CONTAINER),
    Cause.OUR_MISTAKE: _fail(Repair.RETRY),
    Cause.UNKNOWN: _again(1),
    Cause.NO_ACCESS: _fail(Repair.RETRY),
}


# Of a file of ours Instagram says that it could not have it; where it broke off, the cause counts.
NOBODY_CAME = _new_container(Repair.ADDRESS, 2)
FETCHED_WHOLE = _new_container(Repair.MEDIA, 2)


@dataclass(frozen=True, slots=True)
class Next:
    """What to do about an error and, when something is to be repeated, after how long; a new
    container only if fewer than `containers` were made anew already."""

    action: Action
    after: timedelta
    containers: int


def back_off(attempts: int, post_id: int | None = None, waits: Waits = BACK_OFF) -> timedelta:
    """How long to wait after so many failures before this one: longer each time, and of a length
    of its own for each post and try, so that posts that failed together do not come back so."""
    wait = waits[min(attempts, len(waits) - 1)]
    if post_id is None:
        return wait
    share = crc32(f"{post_id} {attempts}".encode()) / 2**32
    return wait * (1 - SPREAD * share)


def next_action(
    error: GraphError, failure: Failure, attempts: int, post_id: int | None = None
) -> Next:
    """What the pipeline does about an error, which is kept as this failure; `attempts` counts the
    failures before it."""
    its = treatment_of(failure)
    spent = its.tries is not None and attempts >= its.tries
    action = its.at_last if spent else its.action
    if isinstance(error, ContainerLostError) and its.action is Action.SAME_CALL:
        action = Action.NEW_CONTAINER  # one that failed never recovers
    return Next(action, back_off(attempts, post_id, its.waits), its.containers)


def treatment_of(failure: Failure) -> Treatment:
    """What is done about a kept failure."""
    receipt = failure.receipt
    if receipt is not None and receipt.at is None:
        return NOBODY_CAME
    if receipt is not None and receipt.whole:
        return FETCHED_WHOLE
    return TREATMENTS[Cause(failure.cause)]


def repair_of(failure: Failure) -> Repair:
    """The button that repairs it."""
    return treatment_of(failure).repair


def is_of_the_account(failure: Failure) -> bool:
    """Whether no post of the account goes out until this is mended, which is for its owners."""
    return treatment_of(failure).action is Action.HOLD_ACCOUNT
