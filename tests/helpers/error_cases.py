"""Every code of Meta's once more, by hand: what is done about it, said and offered. A slip in the
tables of the product shows against it; used by the tests of `posting` and of `bot`."""

from dataclasses import dataclass, replace

from graph.error_reading import error_from
from graph.errors import UNASKED, Asked, GraphError
from posting import Cause, Repair
from posting.publishing.shared.treatment import Action

SAME, NEW, FAIL = Action.SAME_CALL, Action.NEW_CONTAINER, Action.FAIL
HOLD, PAUSE, QUOTA = Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT, Action.HOLD_QUOTA
TELLING = Asked("POST media", {"media_type": "STORIES"})
INVITING = Asked("POST media", {"collaborators": '["anna"]'})


@dataclass(frozen=True)
class Case:
    """What is expected of one code at creation, written out by hand: the action, how often in a
    row (None: until the post is late, or no matter), what then, the words and the button."""

    code: int | None
    subcode: int | None
    action: Action
    times: int | None
    then: Action | None
    cause: Cause
    repair: Repair
    message: str = "no"
    asked: Asked = UNASKED


COLLABORATORS = (Cause.COLLABORATORS, Repair.COLLABORATORS)


def fails(
    code: int | None,
    subcode: int | None,
    cause: Cause,
    repair: Repair = Repair.RETRY,
    message: str = "no",
) -> Case:
    return Case(code, subcode, FAIL, None, None, cause, repair, message)


def live(
    asked: str, code: int | None, subcode: int | None, cause: Cause, message: str = "no"
) -> Case:
    """Refused is what was asked of a post that is live."""
    allowed = not cause.endswith("_not_allowed")
    repair = Repair.RETRY if allowed else Repair.RECONNECT
    return Case(code, subcode, FAIL, None, None, cause, repair, message, Asked(asked))


def renews(code: int | None, subcode: int | None, times: int, cause: Cause, repair: Repair) -> Case:
    return Case(code, subcode, NEW, times, FAIL, cause, repair)


def holds(
    code: int | None,
    subcode: int | None,
    cause: Cause,
    repair: Repair = Repair.RECONNECT,
    message: str = "no",
) -> Case:
    return Case(code, subcode, HOLD, None, None, cause, repair, message)


def repeats(
    code: int,
    subcode: int | None,
    times: int,
    cause: Cause = Cause.INSTAGRAM,
    message: str = "no",
) -> Case:
    return Case(code, subcode, SAME, times, FAIL, cause, Repair.RETRY, message)


CASES = [
    renews(-2, 2207003, 2, Cause.MEDIA_TOO_SLOW, Repair.MEDIA),
    renews(-2, 2207020, 2, Cause.CONTAINER, Repair.RETRY),
    renews(-2, None, 2, Cause.CONTAINER, Repair.RETRY),
    repeats(-1, 2207001, 4, Cause.SERVER),
    renews(-1, 2207032, 2, Cause.CONTAINER, Repair.RETRY),
    renews(-1, 2207053, 2, Cause.VIDEO_UPLOAD_FAILED, Repair.MEDIA),
    repeats(-1, None, 10),
    fails(1, 2207057, Cause.THUMB_OFFSET, Repair.THUMB_OFFSET),
    fails(4, 2207051, Cause.SPAM, Repair.MOVE),
    Case(9, 2207042, QUOTA, None, None, Cause.QUOTA, Repair.MOVE),
    renews(24, 2207006, 2, Cause.CONTAINER, Repair.RETRY),
    Case(24, 2207008, SAME, 2, NEW, Cause.CONTAINER_MISSING, Repair.RETRY),
    renews(24, None, 2, Cause.CONTAINER, Repair.RETRY),
    holds(25, 2207050, Cause.ACCOUNT, Repair.CHECK),
    holds(25, None, Cause.ACCOUNT, Repair.CHECK),
    *(
        fails(100, subcode, Cause.OUR_MISTAKE, Repair.RETRY)
        for subcode in (2207023, 2207035, 2207036, 2207037, 9050, 9064, None)
    ),
    fails(100, None, Cause.OUR_MISTAKE, message="Tried accessing nonexisting field (caption)"),
    fails(100, 2207028, Cause.CAROUSEL_SIZE, Repair.SLIDES),
    fails(None, 2207081, Cause.TRIAL_REELS, Repair.TRIAL),
    fails(100, None, Cause.TRIAL_REELS, Repair.TRIAL, "param trial_params is not allowed"),
    fails(
        110,
        2207018,
        Cause.COLLABORATORS,
        Repair.COLLABORATORS,
        "These cannot be collaborators: anna",
    ),
    replace(
        fails(110, 2207018, *COLLABORATORS, "Invalid user id"),
        asked=INVITING,
    ),
    *(replace(fails(code, None, Cause.STORIES_REFUSED), asked=TELLING) for code in (10, 200)),
    fails(100, None, *COLLABORATORS, "Invalid collaborators"),
    replace(
        fails(100, None, *COLLABORATORS, "Invalid username"),
        asked=INVITING,
    ),
    *(
        fails(code, None, Cause.OPTION_REFUSED, Repair.RECONNECT, message)
        for code in (10, 200, 100)
        for message in (
            "param collaborators is not allowed",
            "Unsupported parameter: user_tags",
            "(#10) location_id is not available for this login",
        )
    ),
    fails(10, 9053, Cause.OUR_MISTAKE, Repair.RETRY),
    fails(100, 2207040, Cause.TOO_MANY_TAGS, Repair.USER_TAGS),
    fails(110, 2207018, Cause.USER_TAGS, Repair.USER_TAGS, "Invalid user id"),
    fails(352, 2207026, Cause.MEDIA_FORMAT, Repair.MEDIA),
    fails(352, None, Cause.MEDIA, Repair.MEDIA),
    renews(9004, 2207052, 3, Cause.MEDIA_UNREACHABLE, Repair.MEDIA),
    renews(9004, None, 3, Cause.MEDIA_UNREACHABLE, Repair.MEDIA),
    *(
        Case(9007, subcode, SAME, None, None, Cause.NOT_READY, Repair.RETRY)
        for subcode in (2207027, None)
    ),
    *(fails(36000, subcode, Cause.MEDIA_TOO_LARGE, Repair.MEDIA) for subcode in (2207004, None)),
    *(fails(36001, subcode, Cause.MEDIA_FORMAT, Repair.MEDIA) for subcode in (2207005, None)),
    *(fails(36003, subcode, Cause.MEDIA_RATIO, Repair.MEDIA) for subcode in (2207009, None)),
    *(fails(36004, subcode, Cause.CAPTION_TOO_LONG, Repair.CAPTION) for subcode in (2207010, None)),
    renews(None, 2207076, 1, Cause.VIDEO_FAILED, Repair.MEDIA),
    renews(None, 2207077, 1, Cause.VIDEO_UNREACHABLE, Repair.MEDIA),
    renews(None, 2207082, 1, Cause.VIDEO_FAILED, Repair.MEDIA),
    fails(None, 2207085, Cause.MEDIA_FORMAT, Repair.MEDIA),
    holds(100, 33, Cause.ACCESS),  # the account itself "does not exist"
    holds(190, 458, Cause.ACCESS_APP_REMOVED),
    holds(190, 459, Cause.ACCOUNT, Repair.CHECK),
    holds(190, 460, Cause.ACCESS_PASSWORD),
    holds(190, 463, Cause.ACCESS_EXPIRED),
    holds(190, 464, Cause.UNCONFIRMED, Repair.CHECK),
    holds(190, 467, Cause.ACCESS_ENDED),
    holds(190, 492, Cause.ACCESS_PAGE_ROLE),
    holds(190, None, Cause.ACCESS),
    holds(102, None, Cause.ACCESS),
    *(holds(code, None, Cause.PERMISSION) for code in (10, 200, 299)),
    *(
        holds(code, None, Cause.NOT_PROFESSIONAL, Repair.CHECK, message)
        for code in (10, 100)
        for message in (
            "(#10) The user is not an Instagram Business",
            "This is not a professional account",
        )
    ),
    holds(200, None, Cause.APP_BLOCKED, Repair.CHECK, "API access blocked."),
    holds(190, None, Cause.ACCOUNT, Repair.CHECK, "You must log in to www.instagram.com"),
    holds(2500, None, Cause.ACCESS, message="An active access token must be used"),
    repeats(2500, None, 1, Cause.UNKNOWN),
    holds(3, None, Cause.APP_SETUP, Repair.CHECK),
    holds(368, None, Cause.BLOCKED, Repair.CHECK),
    fails(
        100, None, Cause.LOCATION, Repair.LOCATION, "INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID"
    ),
    fails(100, None, Cause.LOCATION, Repair.LOCATION, "Param location_id must be a Page"),
    fails(10, None, Cause.OUR_MISTAKE, Repair.RETRY, "INSTAGRAM_PLATFORM_API__PERMISSION"),
    fails(100, None, Cause.HASHTAGS, Repair.CAPTION, "Too many hashtags"),
    *(
        fails(100, None, Cause.USER_TAGS, Repair.USER_TAGS, message)
        for message in ("Invalid username", "The user anna cannot be tagged", "Can't tag this user")
    ),
    fails(100, None, Cause.THUMB_OFFSET, Repair.THUMB_OFFSET, "Invalid thumb_offset"),
    fails(100, None, Cause.CAPTION, Repair.CAPTION, "The caption was refused"),
    fails(100, None, Cause.MEDIA, Repair.MEDIA, "image_url is no URI"),
    repeats(1, None, 10),
    repeats(2, None, 10),
    *(
        Case(code, None, PAUSE, None, None, Cause.THROTTLED, Repair.RETRY)
        for code in (17, 32, 613, 80002)
    ),
    *(Case(code, None, PAUSE, None, None, Cause.APP_THROTTLED, Repair.RETRY) for code in (4, 341)),
    fails(506, None, Cause.DUPLICATE, Repair.CAPTION),
    repeats(100, 2207999, 1, Cause.UNKNOWN),
    repeats(4711, None, 1, Cause.UNKNOWN),
]
# What is done with a post that is live never touches the post: the pipeline sees none of these.
LIVE_CASES = [
    live("DELETE id", -1, 2207073, Cause.NOT_DELETABLE),
    live("DELETE id", None, 2207085, Cause.NOT_DELETABLE),
    live("POST comments", 100, None, Cause.COMMENT_REFUSED, "The comment is too long"),
    live("GET insights", 10, None, Cause.TOO_FEW_VIEWERS, "(#10) Not enough viewers for the media"),
    *(
        live(asked, code, None, cause)
        for code in (3, 10, 200, 299)
        for asked, cause in (
            ("POST comments", Cause.COMMENTS_NOT_ALLOWED),
            ("GET comments", Cause.COMMENTS_NOT_ALLOWED),
            ("GET insights", Cause.INSIGHTS_NOT_ALLOWED),
            ("DELETE id", Cause.DELETING_NOT_ALLOWED),
        )
    ),
    replace(repeats(20, 1772107, 10, Cause.ANSWER_LOST), asked=Asked("POST comments")),
]


def error_of(case: Case) -> GraphError:
    """The error of a case."""
    body = {"code": case.code, "error_subcode": case.subcode, "message": case.message}
    return error_from({"error": body}, 400, None, case.asked)


def error(code: int | None, subcode: int | None, message: str = "no", **more: object) -> GraphError:
    body = {"code": code, "error_subcode": subcode, "message": message, **more}
    return error_from({"error": body}, 400, None)
