"""What each of Meta's codes means: the only table of codes. `error_reading` reads it.

Sources: Meta's "Error codes" reference of the Instagram platform ("reference"), its Graph API
pages on error handling and rate limiting ("graph"), reports of other publishers ("field"), and
our own conclusions ("inference"). What is done about each is said in
`posting/publishing/shared/treatment.py`, and all of it together in `docs/errors.md`.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from graph.causes import Cause
from graph.errors import (
    UNASKED,
    AccessError,
    AccountTroubleError,
    AnswerLostError,
    AppBlockedError,
    Asked,
    ContainerLostError,
    ContentRefusedError,
    GraphError,
    NotAllowedError,
    NotProfessionalError,
    NotReadyError,
    ObjectMissingError,
    OptionRefusedError,
    OurMistakeError,
    QuotaUsedUpError,
    RequestRefusedError,
    SpamSuspectedError,
    ThrottledError,
    TooFewViewersError,
    TransientError,
)

Source: TypeAlias = Literal["reference", "graph", "field", "inference"]

PERMISSION_RANGE = range(200, 300)
# How Meta may say of a container that it could not fetch the file, besides the number for it.
NOT_FETCHED = re.compile(
    r"download has failed|could not be (?:opened|downloaded|fetched)", re.IGNORECASE
)
# What a login or an account may not be allowed to use, by the names of Meta's parameters.
OPTION = r"\b(?:user_tags|location_id|collaborators|trial_params)\b"
NOT_ALLOWED = r"(?:not (?:allowed|permitted|supported|available|enabled)|unsupported)"
OPTION_NOT_ALLOWED = rf"{OPTION}\S* (?:is|are) {NOT_ALLOWED}|{NOT_ALLOWED} param\w*\b.*{OPTION}"
# Those that are known without their names.
OPTION_OF = {Cause.TRIAL_REELS: "trial_params", Cause.STORIES_REFUSED: "stories"}
# Which class of error a caller catches for a cause.
_CLASSES: Mapping[type[GraphError], tuple[Cause, ...]] = {
    ContentRefusedError: (
        Cause.CAPTION,
        Cause.CAPTION_TOO_LONG,
        Cause.HASHTAGS,
        Cause.USER_TAGS,
        Cause.TOO_MANY_TAGS,
        Cause.LOCATION,
        Cause.THUMB_OFFSET,
        Cause.MEDIA,
        Cause.MEDIA_TOO_LARGE,
        Cause.MEDIA_RATIO,
        Cause.MEDIA_FORMAT,
        Cause.DUPLICATE,
        Cause.COLLABORATORS,
        Cause.CAROUSEL_SIZE,
        Cause.NOT_DELETABLE,
        Cause.COMMENT_REFUSED,
    ),
    OptionRefusedError: (Cause.OPTION_REFUSED, Cause.TRIAL_REELS, Cause.STORIES_REFUSED),
    NotAllowedError: (
        Cause.COMMENTS_NOT_ALLOWED,
        Cause.DELETING_NOT_ALLOWED,
        Cause.INSIGHTS_NOT_ALLOWED,
    ),
    TooFewViewersError: (Cause.TOO_FEW_VIEWERS,),
    AnswerLostError: (Cause.ANSWER_LOST,),
    ContainerLostError: (
        Cause.CONTAINER,
        Cause.MEDIA_UNREACHABLE,
        Cause.VIDEO_UNREACHABLE,
        Cause.MEDIA_TOO_SLOW,
        Cause.VIDEO_FAILED,
        Cause.VIDEO_UPLOAD_FAILED,
    ),
    AccessError: (
        Cause.ACCESS,
        Cause.ACCESS_EXPIRED,
        Cause.ACCESS_PASSWORD,
        Cause.ACCESS_ENDED,
        Cause.ACCESS_APP_REMOVED,
        Cause.ACCESS_PAGE_ROLE,
        Cause.PERMISSION,
    ),
    AccountTroubleError: (Cause.ACCOUNT, Cause.UNCONFIRMED, Cause.BLOCKED),
    NotProfessionalError: (Cause.NOT_PROFESSIONAL,),
    AppBlockedError: (Cause.APP_BLOCKED, Cause.APP_SETUP),
    SpamSuspectedError: (Cause.SPAM,),
    QuotaUsedUpError: (Cause.QUOTA,),
    ThrottledError: (Cause.THROTTLED, Cause.APP_THROTTLED),
    TransientError: (Cause.INSTAGRAM, Cause.SERVER),
    NotReadyError: (Cause.NOT_READY,),
    ObjectMissingError: (Cause.OBJECT_MISSING, Cause.CONTAINER_MISSING),
    OurMistakeError: (Cause.OUR_MISTAKE,),
    RequestRefusedError: (Cause.UNKNOWN,),
}
ERROR_OF: Mapping[Cause, type[GraphError]] = {
    cause: error for error, causes in _CLASSES.items() for cause in causes
}


@dataclass(frozen=True)
class ErrorRow:
    """One line of the table; None stands for "any". `text` is a pattern sought in the message,
    `call` a part of the call; `about` judges by the message and by what was sent."""

    code: int | range | None
    subcode: int | range | None
    cause: Cause
    source: Source
    meaning: str
    text: str | None = None
    call: str | None = None
    about: Callable[[str, Mapping[str, str]], bool] | None = None

    def fits(
        self, code: int | None, subcode: int | None, text: str, asked: Asked = UNASKED
    ) -> bool:
        """Instagram's subcodes (2207…) are unique, so they count whatever code comes with them."""
        if not _is_among(subcode, self.subcode):
            return False
        unique = isinstance(self.subcode, int) and self.subcode >= 2207000
        if not unique and not _is_among(code, self.code):
            return False
        if self.call is not None and self.call not in asked.call:
            return False
        if self.about is not None and not self.about(text, asked.parameters):
            return False
        return self.text is None or re.search(self.text, text, re.IGNORECASE) is not None


def _is_among(number: int | None, wanted: int | range | None) -> bool:
    if isinstance(wanted, range):
        return number in wanted
    return wanted is None or number == wanted


def _collaborators(text: str, sent: Mapping[str, str]) -> bool:
    """Whether a refusal is about these. Meta says the same of people who cannot be tagged: whom it
    names decides, where both were sent."""
    invited, tagged = sent.get("collaborators"), sent.get("user_tags")
    if re.search("collaborat", text, re.IGNORECASE):
        return True
    if invited is None or tagged is None:
        return invited is not None
    named = (rf"(?<![\w.]){re.escape(name)}(?!\w|\.\w)" for name in json.loads(invited))
    return any(re.search(name, text, re.IGNORECASE) for name in named)


def _story(text: str, sent: Mapping[str, str]) -> bool:
    """Whether a refusal is of a story, unless it names the permission that all posts need."""
    is_story = sent.get("media_type") == "STORIES"
    return is_story and not re.search(r"_(?:content_publish|basic|engagement)\b", text)


def _refused(cause: Cause, what: str, text: str) -> ErrorRow:
    """A bad parameter (100) whose message names what a person can change."""
    meaning = f"{what} refused"
    return ErrorRow(100, None, cause, "inference", meaning, text)


def _not_allowed(cause: Cause, call: str, what: str) -> tuple[ErrorRow, ...]:
    """No permission for this call, which says nothing about publishing."""
    meaning = f"{what}: permission missing"
    return tuple(
        ErrorRow(code, None, cause, "inference", meaning, call=call)
        for code in (3, 10, PERMISSION_RANGE)
    )


# The most specific rows first: the first one that fits is taken.
ERROR_TABLE: tuple[ErrorRow, ...] = (
    # Instagram's own subcodes
    ErrorRow(-2, 2207003, Cause.MEDIA_TOO_SLOW, "reference", "download of the media timed out"),
    ErrorRow(-2, 2207020, Cause.CONTAINER, "reference", "media or container expired"),
    ErrorRow(-1, 2207001, Cause.SERVER, "reference", "server error, or suspected spam"),
    ErrorRow(-1, 2207032, Cause.CONTAINER, "reference", "container could not be made"),
    ErrorRow(
        -1, 2207053, Cause.VIDEO_UPLOAD_FAILED, "reference", "unknown upload error of a video"
    ),
    ErrorRow(
        -1, 2207073, Cause.NOT_DELETABLE, "reference", "this kind cannot be deleted", call="DELETE"
    ),
    ErrorRow(1, 2207057, Cause.THUMB_OFFSET, "reference", "cover too late"),
    ErrorRow(4, 2207051, Cause.SPAM, "reference", "suspected spam; may be live"),
    ErrorRow(9, 2207042, Cause.QUOTA, "reference", "daily publishing limit"),
    ErrorRow(24, 2207006, Cause.CONTAINER, "reference", "media not found, container lost"),
    ErrorRow(24, 2207008, Cause.CONTAINER_MISSING, "reference", "container missing or expired"),
    ErrorRow(25, 2207050, Cause.ACCOUNT, "reference", "restricted or checkpointed"),
    ErrorRow(100, 2207023, Cause.OUR_MISTAKE, "reference", "unknown media_type"),
    ErrorRow(100, 2207028, Cause.CAROUSEL_SIZE, "reference", "carousel without 2 to 10 items"),
    ErrorRow(100, 2207035, Cause.OUR_MISTAKE, "reference", "position of a product on a video"),
    ErrorRow(100, 2207036, Cause.OUR_MISTAKE, "reference", "no position of a product"),
    ErrorRow(100, 2207037, Cause.OUR_MISTAKE, "reference", "invalid product tag"),
    ErrorRow(100, 2207040, Cause.TOO_MANY_TAGS, "reference", "more than 20 tags"),
    ErrorRow(
        110,
        2207018,
        Cause.COLLABORATORS,
        "field",
        "a collaborator cannot be invited",
        about=_collaborators,
    ),
    ErrorRow(110, 2207018, Cause.USER_TAGS, "field", "a person cannot be tagged"),
    ErrorRow(352, 2207026, Cause.MEDIA_FORMAT, "reference", "video format unsupported"),
    ErrorRow(9004, 2207052, Cause.MEDIA_UNREACHABLE, "reference", "media could not be fetched"),
    ErrorRow(9007, 2207027, Cause.NOT_READY, "reference", "media not ready"),
    ErrorRow(36000, 2207004, Cause.MEDIA_TOO_LARGE, "reference", "image over 8 MiB"),
    ErrorRow(36001, 2207005, Cause.MEDIA_FORMAT, "reference", "image format unsupported"),
    ErrorRow(36003, 2207009, Cause.MEDIA_RATIO, "reference", "aspect ratio"),
    ErrorRow(36004, 2207010, Cause.CAPTION_TOO_LONG, "reference", "caption too long"),
    ErrorRow(None, 2207076, Cause.VIDEO_FAILED, "field", "video could not be taken in"),
    ErrorRow(None, 2207077, Cause.VIDEO_UNREACHABLE, "field", "video could not be downloaded"),
    ErrorRow(None, 2207081, Cause.TRIAL_REELS, "field", "no trial reels for this account"),
    ErrorRow(None, 2207082, Cause.VIDEO_FAILED, "field", "video processing failed"),
    ErrorRow(None, 2207085, Cause.NOT_DELETABLE, "field", "deletion refused", call="DELETE"),
    ErrorRow(None, 2207085, Cause.MEDIA_FORMAT, "field", "video format or duration"),
    # Subcodes of the Graph API
    ErrorRow(10, 9053, Cause.OUR_MISTAKE, "reference", "Meta's sound library"),
    ErrorRow(
        20,
        1772107,
        Cause.ANSWER_LOST,
        "field",
        "said after the comment was made",
        call="POST comments",
    ),
    ErrorRow(100, 33, Cause.OBJECT_MISSING, "graph", "no such object, or not yet"),
    ErrorRow(100, range(9050, 9065), Cause.OUR_MISTAKE, "reference", "Meta's sound library"),
    ErrorRow(190, 458, Cause.ACCESS_APP_REMOVED, "graph", "the person removed the app"),
    ErrorRow(190, 459, Cause.ACCOUNT, "graph", "checkpoint: log in and confirm"),
    ErrorRow(190, 464, Cause.UNCONFIRMED, "graph", "the person is not confirmed"),
    # Told by their words
    ErrorRow(None, None, Cause.APP_BLOCKED, "field", "whole app blocked", "api access blocked"),
    ErrorRow(
        None,
        None,
        Cause.ACCOUNT,
        "field",
        "checkpoint",
        r"log in (?:to|at) \S*(?:instagram|facebook)\.com|checkpoint|session\b.*\bmalformed",
    ),
    ErrorRow(
        None,
        None,
        Cause.NOT_PROFESSIONAL,
        "field",
        "a personal account",
        r"\bnot an? (?:instagram )?(?:business|professional|creator)\b",
    ),
    ErrorRow(
        10,
        None,
        Cause.TOO_FEW_VIEWERS,
        "reference",
        "a figure below 5",
        "not enough viewers",
        call="insights",
    ),
    ErrorRow(
        None,
        None,
        Cause.LOCATION,
        "reference",
        "the Page has no coordinates",
        "INVALID_LOCATION_ID",
    ),
    ErrorRow(
        None,
        None,
        Cause.OUR_MISTAKE,
        "reference",
        "partnership label refused",
        "INSTAGRAM_PLATFORM_API__(?:PERMISSION|INVALID_PARAM)",
    ),
    ErrorRow(2500, None, Cause.ACCESS, "field", "no token that counts", "access token"),
    # Of a post that is live
    ErrorRow(
        100,
        None,
        Cause.COMMENT_REFUSED,
        "field",
        "comment too long or refused",
        call="POST comments",
    ),
    *_not_allowed(Cause.COMMENTS_NOT_ALLOWED, "comments", "comments"),
    *_not_allowed(Cause.INSIGHTS_NOT_ALLOWED, "insights", "figures"),
    *_not_allowed(Cause.DELETING_NOT_ALLOWED, "DELETE", "deletion"),
    ErrorRow(
        100, None, Cause.OUR_MISTAKE, "graph", "a field that is not there", "nonexisting field"
    ),
    # What can be changed, told by its words
    ErrorRow(None, None, Cause.HASHTAGS, "field", "hashtags refused", "hashtag"),
    ErrorRow(None, None, Cause.TRIAL_REELS, "inference", "trial_params refused", "trial_params"),
    ErrorRow(10, None, Cause.OPTION_REFUSED, "inference", "option not allowed", OPTION),
    ErrorRow(
        PERMISSION_RANGE, None, Cause.OPTION_REFUSED, "inference", "option not allowed", OPTION
    ),
    ErrorRow(100, None, Cause.OPTION_REFUSED, "field", "option not allowed", OPTION_NOT_ALLOWED),
    ErrorRow(
        10, None, Cause.STORIES_REFUSED, "inference", "permission missing, of a story", about=_story
    ),
    ErrorRow(
        PERMISSION_RANGE,
        None,
        Cause.STORIES_REFUSED,
        "inference",
        "permission missing, of a story",
        about=_story,
    ),
    _refused(Cause.COLLABORATORS, "collaborators", "collaborator"),
    ErrorRow(
        100,
        None,
        Cause.COLLABORATORS,
        "inference",
        "a collaborator refused",
        "username",
        about=_collaborators,
    ),
    _refused(Cause.LOCATION, "location_id", "location_?id"),
    _refused(Cause.USER_TAGS, "user_tags", r"user_?tags?\b|username|be tagged|tag this"),
    _refused(Cause.THUMB_OFFSET, "thumb_offset", "thumb_offset"),
    _refused(Cause.CAPTION, "caption", r"\bcaption\b"),
    _refused(Cause.MEDIA, "media", "image_url|video_url"),
    # By their code
    ErrorRow(-2, None, Cause.CONTAINER, "inference", "as both of its documented subcodes"),
    ErrorRow(-1, None, Cause.INSTAGRAM, "inference", "trouble at Instagram"),
    ErrorRow(1, None, Cause.INSTAGRAM, "graph", "unknown error"),
    ErrorRow(2, None, Cause.INSTAGRAM, "graph", "service unavailable"),
    ErrorRow(3, None, Cause.APP_SETUP, "graph", "method not permitted for this app"),
    ErrorRow(4, None, Cause.APP_THROTTLED, "graph", "too many calls of the app"),
    ErrorRow(10, None, Cause.PERMISSION, "graph", "permission missing or removed"),
    ErrorRow(17, None, Cause.THROTTLED, "graph", "too many calls of the user"),
    ErrorRow(24, None, Cause.CONTAINER, "inference", "container lost"),
    ErrorRow(25, None, Cause.ACCOUNT, "inference", "as its documented subcode"),
    ErrorRow(32, None, Cause.THROTTLED, "graph", "too many calls of the Page"),
    ErrorRow(100, range(2207000, 2208000), Cause.UNKNOWN, "inference", "unknown to us"),
    ErrorRow(100, None, Cause.OUR_MISTAKE, "graph", "a parameter is refused"),
    ErrorRow(102, None, Cause.ACCESS, "graph", "token invalid"),
    ErrorRow(190, 460, Cause.ACCESS_PASSWORD, "graph", "the password was changed"),
    ErrorRow(190, 463, Cause.ACCESS_EXPIRED, "graph", "token expired"),
    ErrorRow(190, 467, Cause.ACCESS_ENDED, "graph", "token invalidated"),
    ErrorRow(190, 492, Cause.ACCESS_PAGE_ROLE, "graph", "the person has no role on the Page"),
    ErrorRow(190, None, Cause.ACCESS, "graph", "token invalid, every other subcode"),
    ErrorRow(PERMISSION_RANGE, None, Cause.PERMISSION, "graph", "permission missing or removed"),
    ErrorRow(341, None, Cause.APP_THROTTLED, "graph", "limit of the application"),
    ErrorRow(352, None, Cause.MEDIA, "inference", "as its documented subcode"),
    ErrorRow(368, None, Cause.BLOCKED, "graph", "blocked for a while: policy violations"),
    ErrorRow(506, None, Cause.DUPLICATE, "graph", "the same post again"),
    ErrorRow(613, None, Cause.THROTTLED, "graph", "custom limit of calls"),
    ErrorRow(9004, None, Cause.MEDIA_UNREACHABLE, "inference", "as its documented subcode"),
    ErrorRow(9007, None, Cause.NOT_READY, "inference", "as its documented subcode"),
    ErrorRow(36000, None, Cause.MEDIA_TOO_LARGE, "inference", "as its documented subcode"),
    ErrorRow(36001, None, Cause.MEDIA_FORMAT, "inference", "as its documented subcode"),
    ErrorRow(36003, None, Cause.MEDIA_RATIO, "inference", "as its documented subcode"),
    ErrorRow(36004, None, Cause.CAPTION_TOO_LONG, "inference", "as its documented subcode"),
    ErrorRow(80002, None, Cause.THROTTLED, "graph", "too many calls for the Instagram account"),
)
