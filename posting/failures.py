"""What each error of the Graph API means for a post: the decision, and the words that explain it.

Called by the pipeline (`classify`, `failure_of`) and by the bot (`explain`). Which code is which
error class is `graph.error_table`'s knowledge; what to do about a class is the table below.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from graph.error_table import error_from
from graph.errors import (
    AccessError,
    AccountTroubleError,
    AnswerLostError,
    AppBlockedError,
    ContainerLostError,
    ContentRefusedError,
    GraphError,
    NotReadyError,
    ObjectMissingError,
    QuotaUsedUpError,
    RequestRefusedError,
    SpamSuspectedError,
    ThrottledError,
    TransientError,
    UnreachableError,
)
from storage.records import Failure

BACK_OFF = tuple(timedelta(seconds=seconds) for seconds in (5, 15, 30, 60, 120, 300))
TRIES = 8  # with BACK_OFF about 20 minutes; the late check usually speaks first
NEW_CONTAINERS = 2  # after the first one, until a person changes the post


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
    RETRY = "retry"
    MOVE = "move"


class FailureKey(StrEnum):
    """The sentence that explains a failure; the values are keys of the words."""

    CAPTION = "failure_caption"
    HASHTAGS = "failure_hashtags"
    USER_TAGS = "failure_user_tags"
    LOCATION = "failure_location"
    THUMB_OFFSET = "failure_thumb_offset"
    MEDIA = "failure_media"
    MEDIA_UNREACHABLE = "failure_media_unreachable"  # Instagram could not download it
    MEDIA_TOO_LARGE = "failure_media_too_large"
    MEDIA_RATIO = "failure_media_ratio"
    MEDIA_FORMAT = "failure_media_format"
    CONTENT = "failure_content"  # refused without a hint at which part
    ACCESS = "failure_access"
    NO_ACCESS = "failure_no_access"  # until just now; what was due meanwhile is asked about
    ACCOUNT = "failure_account"  # the person must act in Instagram's app
    APP_BLOCKED = "failure_app_blocked"
    SPAM = "failure_spam"
    QUOTA = "failure_quota"
    THROTTLED = "failure_throttled"
    INSTAGRAM = "failure_instagram"  # trouble on Instagram's side
    UNKNOWN = "failure_unknown"  # shown with code and fbtrace_id


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    `action` is taken `tries` times in a row (None: until the post is late), then `at_last`. After
    an error of the publish call the container is read first: `not_live` is what follows when it
    is not live, and `one_look` that reading it once is enough, as the same container is asked to
    be published again.
    """

    action: Action
    key: FailureKey
    repair: Repair
    tries: int | None = None
    at_last: Action = Action.FAIL
    not_live: Action = Action.SAME_CALL
    one_look: bool = False


_RETRY = (FailureKey.INSTAGRAM, Repair.RETRY)
_ACCOUNT = Action.HOLD_ACCOUNT

TABLE: dict[type[GraphError], Row] = {
    AnswerLostError: Row(Action.SAME_CALL, *_RETRY, tries=TRIES),
    UnreachableError: Row(Action.SAME_CALL, *_RETRY),
    TransientError: Row(Action.SAME_CALL, *_RETRY, tries=TRIES),
    NotReadyError: Row(Action.SAME_CALL, *_RETRY, tries=TRIES, one_look=True),
    ObjectMissingError: Row(Action.SAME_CALL, *_RETRY, tries=5, at_last=Action.NEW_CONTAINER),
    ContainerLostError: Row(Action.NEW_CONTAINER, *_RETRY),
    QuotaUsedUpError: Row(
        Action.HOLD_QUOTA, FailureKey.QUOTA, Repair.MOVE, not_live=Action.HOLD_QUOTA
    ),
    ThrottledError: Row(Action.PAUSE_ACCOUNT, FailureKey.THROTTLED, Repair.RETRY),
    AccessError: Row(_ACCOUNT, FailureKey.ACCESS, Repair.RECONNECT, not_live=_ACCOUNT),
    AccountTroubleError: Row(_ACCOUNT, FailureKey.ACCOUNT, Repair.RECONNECT, not_live=_ACCOUNT),
    AppBlockedError: Row(_ACCOUNT, FailureKey.APP_BLOCKED, Repair.RETRY, not_live=_ACCOUNT),
    SpamSuspectedError: Row(Action.FAIL, FailureKey.SPAM, Repair.MOVE, not_live=Action.FAIL),
    ContentRefusedError: Row(Action.FAIL, FailureKey.CONTENT, Repair.RETRY, not_live=Action.FAIL),
    RequestRefusedError: Row(Action.SAME_CALL, FailureKey.UNKNOWN, Repair.RETRY, tries=1),
}
# Calls of these steps name the account itself: one that "does not exist" is hidden from the token.
_OF_THE_ACCOUNT = frozenset({Step.CREATE, Step.ASK_QUOTA, Step.SNAPSHOT})

_BY_FIELD: dict[str, tuple[FailureKey, Repair]] = {
    "caption": (FailureKey.CAPTION, Repair.CAPTION),
    "hashtags": (FailureKey.HASHTAGS, Repair.CAPTION),
    "user_tags": (FailureKey.USER_TAGS, Repair.USER_TAGS),
    "location_id": (FailureKey.LOCATION, Repair.LOCATION),
    "thumb_offset": (FailureKey.THUMB_OFFSET, Repair.THUMB_OFFSET),
    "media": (FailureKey.MEDIA, Repair.MEDIA),
}
_BY_SUBCODE: dict[int, tuple[FailureKey, Repair]] = {
    2207003: (FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA),
    2207052: (FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA),
    2207077: (FailureKey.MEDIA_UNREACHABLE, Repair.MEDIA),
    2207004: (FailureKey.MEDIA_TOO_LARGE, Repair.MEDIA),
    2207009: (FailureKey.MEDIA_RATIO, Repair.MEDIA),
    2207005: (FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    2207026: (FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    2207053: (FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    2207076: (FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    2207082: (FailureKey.MEDIA_FORMAT, Repair.MEDIA),
    2207085: (FailureKey.MEDIA_FORMAT, Repair.MEDIA),
}

# Why a post missed its time while it waited for the account.
NO_ACCESS = Failure(None, None, "the account was not connected", step=Step.WAIT)


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do about an error and, when something is to be repeated, after how long."""

    action: Action
    after: timedelta


def back_off(attempts: int) -> timedelta:
    """How long to wait after so many failures before this one."""
    return BACK_OFF[min(attempts, len(BACK_OFF) - 1)]


def classify(error: GraphError, step: Step, attempts: int) -> Decision:
    """What the pipeline does about an error; `attempts` counts the failures before it."""
    row = _row(error, step)
    spent = row.tries is not None and attempts >= row.tries
    return Decision(row.at_last if spent else row.action, back_off(attempts))


def failure_of(error: GraphError, step: Step) -> Failure:
    """What is kept of an error: Meta's words for people when there are any."""
    return Failure(
        code=error.code,
        subcode=error.subcode,
        message=error.user_message or error.message,
        fbtrace_id=error.fbtrace_id,
        step=step,
        field=error.field if isinstance(error, ContentRefusedError) else None,
    )


def row_of(failure: Failure) -> Row:
    """The line of the table for a kept failure."""
    if failure.code is None and failure.subcode is None:
        return TABLE[AnswerLostError]
    body = {
        "code": failure.code,
        "error_subcode": failure.subcode,
        "message": failure.message,
    }
    return _row(error_from({"error": body}, None, None), failure.step)


def _row(error: GraphError, step: str | None) -> Row:
    hidden = isinstance(error, ObjectMissingError) and step in _OF_THE_ACCOUNT
    return TABLE[AccessError if hidden else type(error)]


def explain(failure: Failure) -> tuple[FailureKey, Repair]:
    """The sentence for a failure and the button that repairs it."""
    if failure.step == Step.WAIT:
        return FailureKey.NO_ACCESS, Repair.RETRY
    if failure.subcode in _BY_SUBCODE:
        return _BY_SUBCODE[failure.subcode]
    if failure.field in _BY_FIELD:
        return _BY_FIELD[failure.field]
    row = row_of(failure)
    return row.key, row.repair
