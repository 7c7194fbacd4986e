"""Every code of Meta's once more, by hand: what is done about it, said and offered. A slip in the
tables of the product shows against it; used by the tests of `posting` and of `bot`."""

from dataclasses import dataclass

from graph.error_table import error_from
from graph.errors import GraphError
from posting import FailureKey, Repair
from posting.publishing.treatment import Action

SAME, NEW, FAIL = Action.SAME_CALL, Action.NEW_CONTAINER, Action.FAIL
HOLD, PAUSE, QUOTA = Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT, Action.HOLD_QUOTA
Key = FailureKey


@dataclass(frozen=True)
class Case:
    """What is expected of one code at creation, written out by hand: the action, how often in a
    row (None: until the post is late, or no matter), what then, the words and the button."""

    code: int | None
    subcode: int | None
    action: Action
    times: int | None
    then: Action | None
    key: FailureKey
    repair: Repair
    message: str = "no"


def fails(
    code: int | None, subcode: int | None, key: FailureKey, repair: Repair, message: str = "no"
) -> Case:
    return Case(code, subcode, FAIL, None, None, key, repair, message)


def renews(
    code: int | None, subcode: int | None, times: int, key: FailureKey, repair: Repair
) -> Case:
    return Case(code, subcode, NEW, times, FAIL, key, repair)


def holds(
    code: int | None,
    subcode: int | None,
    key: FailureKey,
    repair: Repair = Repair.RECONNECT,
    message: str = "no",
) -> Case:
    return Case(code, subcode, HOLD, None, None, key, repair, message)


def repeats(
    code: int,
    subcode: int | None,
    times: int,
    key: FailureKey = Key.INSTAGRAM,
    message: str = "no",
) -> Case:
    return Case(code, subcode, SAME, times, FAIL, key, Repair.RETRY, message)


CASES = [
    renews(-2, 2207003, 2, Key.MEDIA_TOO_SLOW, Repair.MEDIA),
    renews(-2, 2207020, 2, Key.CONTAINER, Repair.RETRY),
    renews(-2, None, 2, Key.CONTAINER, Repair.RETRY),
    repeats(-1, 2207001, 4, Key.SERVER),
    renews(-1, 2207032, 2, Key.CONTAINER, Repair.RETRY),
    renews(-1, 2207053, 2, Key.VIDEO_FAILED, Repair.MEDIA),
    fails(-1, 2207073, Key.NOT_DELETABLE, Repair.RETRY),
    repeats(-1, None, 10),
    fails(1, 2207057, Key.THUMB_OFFSET, Repair.THUMB_OFFSET),
    fails(4, 2207051, Key.SPAM, Repair.MOVE),
    Case(9, 2207042, QUOTA, None, None, Key.QUOTA, Repair.MOVE),
    renews(24, 2207006, 2, Key.CONTAINER, Repair.RETRY),
    Case(24, 2207008, SAME, 2, NEW, Key.CONTAINER, Repair.RETRY),
    renews(24, None, 2, Key.CONTAINER, Repair.RETRY),
    holds(25, 2207050, Key.ACCOUNT, Repair.CHECK),
    holds(25, None, Key.ACCOUNT, Repair.CHECK),
    *(
        fails(100, subcode, Key.OUR_MISTAKE, Repair.RETRY)
        for subcode in (2207023, 2207028, 2207035, 2207036, 2207037, 9050, 9064, None)
    ),
    fails(10, 9053, Key.OUR_MISTAKE, Repair.RETRY),
    fails(100, 2207040, Key.TOO_MANY_TAGS, Repair.USER_TAGS),
    fails(110, 2207018, Key.USER_TAGS, Repair.USER_TAGS, "Invalid user id"),
    fails(352, 2207026, Key.MEDIA_FORMAT, Repair.MEDIA),
    fails(352, None, Key.MEDIA, Repair.MEDIA),
    renews(9004, 2207052, 3, Key.MEDIA_UNREACHABLE, Repair.MEDIA),
    renews(9004, None, 3, Key.MEDIA_UNREACHABLE, Repair.MEDIA),
    *(
        Case(9007, subcode, SAME, None, None, Key.NOT_READY, Repair.RETRY)
        for subcode in (2207027, None)
    ),
    *(fails(36000, subcode, Key.MEDIA_TOO_LARGE, Repair.MEDIA) for subcode in (2207004, None)),
    *(fails(36001, subcode, Key.MEDIA_FORMAT, Repair.MEDIA) for subcode in (2207005, None)),
    *(fails(36003, subcode, Key.MEDIA_RATIO, Repair.MEDIA) for subcode in (2207009, None)),
    *(fails(36004, subcode, Key.CAPTION_TOO_LONG, Repair.CAPTION) for subcode in (2207010, None)),
    renews(None, 2207076, 1, Key.VIDEO_FAILED, Repair.MEDIA),
    renews(None, 2207077, 1, Key.MEDIA_UNREACHABLE, Repair.MEDIA),
    renews(None, 2207082, 1, Key.VIDEO_FAILED, Repair.MEDIA),
    fails(None, 2207085, Key.MEDIA_FORMAT, Repair.MEDIA),
    holds(100, 33, Key.ACCESS),  # the account itself "does not exist"
    holds(190, 458, Key.ACCESS_APP_REMOVED),
    holds(190, 459, Key.ACCOUNT, Repair.CHECK),
    holds(190, 460, Key.ACCESS_PASSWORD),
    holds(190, 463, Key.ACCESS_EXPIRED),
    holds(190, 464, Key.UNCONFIRMED, Repair.CHECK),
    holds(190, 467, Key.ACCESS_ENDED),
    holds(190, 492, Key.ACCESS_PAGE_ROLE),
    holds(190, None, Key.ACCESS),
    holds(102, None, Key.ACCESS),
    *(holds(code, None, Key.PERMISSION) for code in (10, 200, 299)),
    *(
        holds(code, None, Key.NOT_PROFESSIONAL, Repair.CHECK, message)
        for code in (10, 100)
        for message in (
            "(#10) The user is not an Instagram Business",
            "This is not a professional account",
        )
    ),
    repeats(10, None, 1, Key.UNKNOWN, "(#10) Not enough viewers for the media to show insights"),
    holds(200, None, Key.APP_BLOCKED, Repair.CHECK, "API access blocked."),
    holds(190, None, Key.ACCOUNT, Repair.CHECK, "You must log in to www.instagram.com"),
    holds(2500, None, Key.ACCESS, message="An active access token must be used"),
    repeats(2500, None, 1, Key.UNKNOWN),
    holds(3, None, Key.APP_SETUP, Repair.CHECK),
    holds(368, None, Key.BLOCKED, Repair.CHECK),
    fails(100, None, Key.LOCATION, Repair.LOCATION, "INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID"),
    fails(100, None, Key.LOCATION, Repair.LOCATION, "Param location_id must be a Page"),
    fails(10, None, Key.OUR_MISTAKE, Repair.RETRY, "INSTAGRAM_PLATFORM_API__PERMISSION"),
    fails(100, None, Key.OUR_MISTAKE, Repair.RETRY, "param collaborators is not allowed"),
    fails(100, None, Key.HASHTAGS, Repair.CAPTION, "Too many hashtags"),
    *(
        fails(100, None, Key.USER_TAGS, Repair.USER_TAGS, message)
        for message in ("Invalid username", "The user anna cannot be tagged", "Can't tag this user")
    ),
    fails(100, None, Key.THUMB_OFFSET, Repair.THUMB_OFFSET, "Invalid thumb_offset"),
    fails(100, None, Key.CAPTION, Repair.CAPTION, "The caption was refused"),
    fails(100, None, Key.MEDIA, Repair.MEDIA, "image_url is no URI"),
    repeats(1, None, 10),
    repeats(2, None, 10),
    *(
        Case(code, None, PAUSE, None, None, Key.THROTTLED, Repair.RETRY)
        for code in (4, 17, 32, 341, 613, 80002)
    ),
    fails(506, None, Key.DUPLICATE, Repair.CAPTION),
    repeats(100, 2207999, 1, Key.UNKNOWN),
    repeats(4711, None, 1, Key.UNKNOWN),
]


def error(code: int | None, subcode: int | None, message: str = "no", **more: object) -> GraphError:
    body = {"code": code, "error_subcode": subcode, "message": message, **more}
    return error_from({"error": body}, 400, None)
