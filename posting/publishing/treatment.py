"""What each error of the Graph API means for a post: the decision, and the words that explain it.

Called by the pipeline (`classify`, `failure_of`) and by the bot (`explain`). Which code is which
error class is `graph.error_table`'s knowledge. What to do about it is the tables below, read from
the bottom up: a code has a row of its own (`BY_CODE`), or names the field at fault (`BY_FIELD`),
or is treated as all of its class (`TABLE`). `docs/errors.md` shows the outcome for each code.
"""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from zlib import crc32

from graph.error_table import error_from
from graph.errors import (
    AccessError,
    AccountTroubleError,
    AnswerLostError,
    AnswerUnreadableError,
    AppBlockedError,
    ContainerLostError,
    ContentRefusedError,
    GraphError,
    NotProfessionalError,
    NotReadyError,
    ObjectMissingError,
    OurMistakeError,
    QuotaUsedUpError,
    RequestRefusedError,
    SpamSuspectedError,
    ThrottledError,
    TransientError,
    UnreachableError,
)
from storage.records import Failure

Waits = tuple[timedelta, ...]


def _seconds(*numbers: int) -> Waits:
    return tuple(timedelta(seconds=number) for number in numbers)


BACK_OFF = _seconds(5, 15, 30, 60, 120, 300)
SLOW_BACK_OFF = _seconds(30, 120, 300)  # where haste makes it worse
FETCH_BACK_OFF = _seconds(15, 60, 180)  # a file may not be there yet
SPREAD = 0.25  # every wait is up to so much shorter, so that not all posts come back at once
TRIES = 10  # with BACK_OFF 20 minutes and more; the late check usually speaks first


class Step(StrEnum):
    """Where on its road a post was when Instagram answered."""

    CREATE = "create"
    POLL = "poll"
    ASK_QUOTA = "ask_quota"
    SNAPSHOT = "snapshot"
    PUBLISH = "publish"  # its errors decide nothing: the container is read
    LOOK = "look"  # reading what became of a publish call
    WAIT = "wait"  # nothing was asked: the account could not be reached


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
    CAPTION = "caption"
    USER_TAGS = "user_tags"
    LOCATION = "location"
    THUMB_OFFSET = "thumb_offset"
    RECONNECT = "reconnect"
    CHECK = "check"  # ask Instagram again after the cure
    RETRY = "retry"
    MOVE = "move"


class FailureKey(StrEnum):
    """The sentence that explains a failure; the values are keys of the words."""

    # The post
    CAPTION = "failure_caption"
    CAPTION_TOO_LONG = "failure_caption_too_long"
    HASHTAGS = "failure_hashtags"
    USER_TAGS = "failure_user_tags"
    TOO_MANY_TAGS = "failure_too_many_tags"
    LOCATION = "failure_location"
    THUMB_OFFSET = "failure_thumb_offset"
    MEDIA = "failure_media"
    MEDIA_UNREACHABLE = "failure_media_unreachable"  # Instagram could not download it
    MEDIA_TOO_SLOW = "failure_media_too_slow"
    MEDIA_TOO_LARGE = "failure_media_too_large"
    MEDIA_RATIO = "failure_media_ratio"
    MEDIA_FORMAT = "failure_media_format"
    VIDEO_FAILED = "failure_video_failed"  # Instagram took it and could not work with it
    CONTENT = "failure_content"  # refused without a hint at which part
    DUPLICATE = "failure_duplicate"
    NOT_DELETABLE = "failure_not_deletable"
    # The account
    ACCESS = "failure_access"
    NO_ACCESS = "failure_no_access"  # until just now; what was due meanwhile is asked about
    ACCESS_EXPIRED = "failure_access_expired"
    ACCESS_PASSWORD = "failure_access_password"  # noqa: S105 - a key of words
    ACCESS_ENDED = "failure_access_ended"
    ACCESS_APP_REMOVED = "failure_access_app_removed"
    ACCESS_PAGE_ROLE = "failure_access_page_role"
    PERMISSION = "failure_permission"
    ACCOUNT = "failure_account"  # the person must act in Instagram's app
    NOT_PROFESSIONAL = "failure_not_professional"  # a personal account again
    UNCONFIRMED = "failure_unconfirmed"  # the person's profile at Meta is
    BLOCKED = "failure_blocked"  # for a while
    # The app
    APP_BLOCKED = "failure_app_blocked"
    APP_SETUP = "failure_app_setup"
    # Times and limits
    SPAM = "failure_spam"
    QUOTA = "failure_quota"
    THROTTLED = "failure_throttled"
    # Neither
    NO_ANSWER = "failure_no_answer"  # Instagram could not be reached, or the answer got lost
    UNREADABLE = "failure_unreadable"  # Instagram answered what we do not understand
    NOT_READY = "failure_not_ready"  # Instagram is still working on the file
    INSTAGRAM = "failure_instagram"  # trouble on Instagram's side
    SERVER = "failure_server"  # the same, and it may be a suspicion of spam
    CONTAINER = "failure_container"  # Instagram could not prepare it, or lost what it had
    OUR_MISTAKE = "failure_our_mistake"  # shown with code and fbtrace_id
    UNKNOWN = "failure_unknown"  # shown with code and fbtrace_id


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    `action` is taken `tries` times in a row (None: until the post is late), then `at_last`, with
    longer and longer `waits` between. `containers` is how many are made anew before the post
    fails, until a person changes it. After an error of the publish call the container is read
    first: `not_live` is what follows when it is not live, and `not_yet` that it surely is not: to
    read it once is enough, and the same container is asked for until the post is late. `whole_app`
    says that no account of the app can publish.
    """

    action: Action
    key: FailureKey
    repair: Repair
    tries: int | None = None
    waits: Waits = BACK_OFF
    containers: int = 2
    at_last: Action = Action.FAIL
    not_live: Action = Action.SAME_CALL
    not_yet: bool = False
    whole_app: bool = False


def _again(tries: int | None, key: FailureKey = FailureKey.INSTAGRAM) -> Row:
    return Row(Action.SAME_CALL, key, Repair.RETRY, tries)


def _new_container(
    key: FailureKey, repair: Repair, containers: int, waits: Waits = FETCH_BACK_OFF
) -> Row:
    return Row(Action.NEW_CONTAINER, key, repair, waits=waits, containers=containers)


def _hold(key: FailureKey, repair: Repair, *, whole_app: bool = False) -> Row:
    action = Action.HOLD_ACCOUNT
    return Row(action, key, repair, not_live=action, whole_app=whole_app)


def _fail(key: FailureKey, repair: Repair) -> Row:
    return Row(Action.FAIL, key, repair, not_live=Action.FAIL)


TABLE: dict[type[GraphError], Row] = {
    AnswerLostError: _again(TRIES, FailureKey.NO_ANSWER),
    UnreachableError: _again(None, FailureKey.NO_ANSWER),
    AnswerUnreadableError: _again(None, FailureKey.UNREADABLE),
    TransientError: _again(TRIES),
    NotReadyError: replace(
        _again(None, FailureKey.NOT_READY), waits=_seconds(5, 15, 30, 60), not_yet=True
    ),
    ObjectMissingError: replace(_again(5), at_last=Action.NEW_CONTAINER),
    ContainerLostError: _new_container(FailureKey.CONTAINER, Repair.RETRY, 2, BACK_OFF),
    QuotaUsedUpError: Row(
        Action.HOLD_QUOTA, FailureKey.QUOTA, Repair.MOVE, not_live=Action.HOLD_QUOTA
    ),
    ThrottledError: Row(Action.PAUSE_ACCOUNT, FailureKey.THROTTLED, Repair.RETRY),
    AccessError: _hold(FailureKey.ACCESS, Repair.RECONNECT),
    AccountTroubleError: _hold(FailureKey.ACCOUNT, Repair.CHECK),
    NotProfessionalError: _hold(FailureKey.NOT_PROFESSIONAL, Repair.CHECK),
    AppBlockedError: _hold(FailureKey.APP_BLOCKED, Repair.CHECK, whole_app=True),
    SpamSuspectedError: _fail(FailureKey.SPAM, Repair.MOVE),
    ContentRefusedError: _fail(FailureKey.CONTENT, Repair.RETRY),
    OurMistakeError: _fail(FailureKey.OUR_MISTAKE, Repair.RETRY),
    RequestRefusedError: _again(1, FailureKey.UNKNOWN),
}
BY_FIELD: dict[str, Row] = {
    "caption": _fail(FailureKey.CAPTION, Repair.CAPTION),
    "hashtags": _fail(FailureKey.HASHTAGS, Repair.CAPTION),
    "user_tags": _fail(FailureKey.USER_TAGS, Repair.USER_TAGS),
    "location_id": _fail(FailureKey.LOCATION, Repair.LOCATION),
    "thumb_offset": _fail(FailureKey.THUMB_OFFSET, Repair.THUMB_OFFSET),
    "media": _fail(FailureKey.MEDIA, Repair.MEDIA),
}
# Code and subcode; without a code the subcode counts whatever code it comes with. A failed
# container tells a subcode alone: the rows with a code are for answers to calls only.
BY_CODE: dict[tuple[int | None, int | None], Row] = {
    (None, 2207003): _new_container(FailureKey.MEDIA_TOO_SLOW, Repair.MEDIA, 2),
    (-1, 2207001): replace(_again(4, FailureKey.SERVER), waits=SLOW_BACK_OFF),
    (None, 2207053): _new_container(FailureKey.VIDEO_FAILED, Repair.MEDIA, 2),
    (None, 2207073): _fail(FailureKey.NOT_DELETABLE, Repair.RETRY),
    (24, 2207008): replace(
        _again(2, FailureKey.CONTAINER), waits=_seconds(40, 110), at_last=Action.NEW_CONTAINER
    ),
    (None, 2207040): _fail(FailureKey.TOO_MANY_TAGS, Repair.USER_TAGS),
    (None, 2207026): _fail(FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (None, 2207052): _new_container(FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA, 3),
    (9004, None): _new_container(FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA, 3),
    (None, 2207004): _fail(FailureKey.MEDIA_TOO_LARGE, Repair.MEDIA),
    (36000, None): _fail(FailureKey.MEDIA_TOO_LARGE, Repair.MEDIA),
    (None, 2207005): _fail(FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (36001, None): _fail(FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (None, 2207009): _fail(FailureKey.MEDIA_RATIO, Repair.MEDIA),
    (36003, None): _fail(FailureKey.MEDIA_RATIO, Repair.MEDIA),
    (None, 2207010): _fail(FailureKey.CAPTION_TOO_LONG, Repair.CAPTION),
    (36004, None): _fail(FailureKey.CAPTION_TOO_LONG, Repair.CAPTION),
    (None, 2207076): _new_container(FailureKey.VIDEO_FAILED, Repair.MEDIA, 1),
    (None, 2207077): _new_container(FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA, 1),
    (None, 2207082): _new_container(FailureKey.VIDEO_FAILED, Repair.MEDIA, 1),
    (None, 2207085): _fail(FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    (3, None): _hold(FailureKey.APP_SETUP, Repair.CHECK, whole_app=True),
    (190, 458): _hold(FailureKey.ACCESS_APP_REMOVED, Repair.RECONNECT),
    (190, 460): _hold(FailureKey.ACCESS_PASSWORD, Repair.RECONNECT),
    (190, 463): _hold(FailureKey.ACCESS_EXPIRED, Repair.RECONNECT),
    (190, 464): _hold(FailureKey.UNCONFIRMED, Repair.CHECK),
    (190, 467): _hold(FailureKey.ACCESS_ENDED, Repair.RECONNECT),
    (190, 492): _hold(FailureKey.ACCESS_PAGE_ROLE, Repair.RECONNECT),
    (368, None): _hold(FailureKey.BLOCKED, Repair.CHECK),
    (506, None): _fail(FailureKey.DUPLICATE, Repair.CAPTION),
}
_BY_KIND: dict[str | None, Row] = {kind.__name__: row for kind, row in TABLE.items()}
# What a failed container may say without a number.
_BY_WORDS = {
    re.compile(r"download has failed|could not be (?:opened|downloaded|fetched)", re.IGNORECASE): (
        BY_CODE[None, 2207052]
    ),
}
_PERMISSION = _hold(FailureKey.PERMISSION, Repair.RECONNECT)

HIDDEN = 33  # subcode of an object that does not exist, or that the token may not see
# Calls of these steps name the account itself: it exists, so it is hidden from the token.
_OF_THE_ACCOUNT = frozenset({Step.CREATE, Step.ASK_QUOTA, Step.SNAPSHOT})

# Why a post missed its time while it waited for the account.
NO_ACCESS = Failure(None, None, "the account was not connected", step=Step.WAIT)


@dataclass(frozen=True, slots=True)
class Decision:
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


def classify(error: GraphError, step: Step, attempts: int, post_id: int | None = None) -> Decision:
    """What the pipeline does about an error; `attempts` counts the failures before it."""
    row = _row(error, step)
    spent = row.tries is not None and attempts >= row.tries
    after = back_off(attempts, post_id, row.waits)
    return Decision(row.at_last if spent else row.action, after, row.containers)


def failure_of(error: GraphError, step: Step) -> Failure:
    """What is kept of an error: Meta's words for people when there are any."""
    return Failure(
        code=error.code,
        subcode=error.subcode,
        message=error.user_message or error.message,
        fbtrace_id=error.fbtrace_id,
        step=step,
        field=error.field if isinstance(error, ContentRefusedError) else None,
        technical=error.message if error.user_message else None,
        kind=type(error).__name__,
    )


def row_of(failure: Failure) -> Row:
    """The line of the table for a kept failure."""
    if failure.code is None and failure.subcode is None:  # not told by Meta in so many numbers
        return _row_without_numbers(failure)
    body = {
        "code": failure.code,
        "error_subcode": failure.subcode,
        "message": failure.technical or failure.message,
        "error_user_msg": failure.message,
    }
    error = error_from({"error": body}, None, None)
    if failure.field and not isinstance(error, ContentRefusedError):
        return BY_FIELD[failure.field]  # told by words that were not kept
    return _row(error, failure.step)


def explain(failure: Failure) -> tuple[FailureKey, Repair]:
    """The sentence for a failure and the button that repairs it."""
    if failure.step == Step.WAIT:
        return FailureKey.NO_ACCESS, Repair.RETRY
    row = row_of(failure)
    return row.key, row.repair


def _row_without_numbers(failure: Failure) -> Row:
    kind = _BY_KIND.get(failure.kind) or TABLE[AnswerLostError]
    return BY_FIELD.get(failure.field or "") or _row_by_words(kind, failure.message)


def _row_by_words(row: Row, words: str) -> Row:
    """That of a failed container, unless its words name the cause."""
    if row.key is not FailureKey.CONTAINER:
        return row
    return next((its for pattern, its in _BY_WORDS.items() if pattern.search(words)), row)


def _row(error: GraphError, step: str | None) -> Row:
    hidden = isinstance(error, ObjectMissingError) and error.subcode == HIDDEN
    if hidden and step in _OF_THE_ACCOUNT:
        return TABLE[AccessError]
    if isinstance(error, AccessError) and error.lost_permission:
        return _PERMISSION
    code, subcode = error.code, error.subcode
    for key in ((code, subcode), (None, subcode), (code, None)):
        if key in BY_CODE and key != (None, None):
            return BY_CODE[key]
    if isinstance(error, ContentRefusedError) and error.field:
        return BY_FIELD[error.field]
    return _row_by_words(TABLE[type(error)], error.message)
