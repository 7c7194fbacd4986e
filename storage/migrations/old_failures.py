"""The causes of failures that were kept before causes were: told once from what was kept then, by
the migration that brings the tables of containers.

Frozen, as migrations are: what these numbers and words meant in those databases. The table of
today is `graph/error_table.py`.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple


class _Row(NamedTuple):
    """None stands for any number; the subcodes of Instagram (2207…) count with any code."""

    code: int | range | None
    subcode: int | range | None
    cause: str
    words: str | None = None


_ROWS = (
    _Row(-2, 2207003, "media_too_slow"),
    _Row(-2, 2207020, "container"),
    _Row(-1, 2207001, "server"),
    _Row(-1, 2207032, "container"),
    _Row(-1, 2207053, "video_upload_failed"),
    _Row(-1, 2207073, "not_deletable"),
    _Row(1, 2207057, "thumb_offset"),
    _Row(4, 2207051, "spam"),
    _Row(9, 2207042, "quota"),
    _Row(24, 2207006, "container"),
    _Row(24, 2207008, "container_missing"),
    _Row(25, 2207050, "account"),
    _Row(100, 2207023, "our_mistake"),
    _Row(100, 2207028, "our_mistake"),
    _Row(100, 2207035, "our_mistake"),
    _Row(100, 2207036, "our_mistake"),
    _Row(100, 2207037, "our_mistake"),
    _Row(100, 2207040, "too_many_tags"),
    _Row(110, 2207018, "user_tags"),
    _Row(352, 2207026, "media_format"),
    _Row(9004, 2207052, "media_unreachable"),
    _Row(9007, 2207027, "not_ready"),
    _Row(36000, 2207004, "media_too_large"),
    _Row(36001, 2207005, "media_format"),
    _Row(36003, 2207009, "media_ratio"),
    _Row(36004, 2207010, "caption_too_long"),
    _Row(None, 2207076, "video_failed"),
    _Row(None, 2207077, "video_unreachable"),
    _Row(None, 2207082, "video_failed"),
    _Row(None, 2207085, "media_format"),
    _Row(10, 9053, "our_mistake"),
    _Row(100, 33, "object_missing"),
    _Row(100, range(9050, 9065), "our_mistake"),
    _Row(190, 458, "access_app_removed"),
    _Row(190, 459, "account"),
    _Row(190, 464, "unconfirmed"),
    _Row(None, None, "app_blocked", "api access blocked"),
    _Row(
        None,
        None,
        "account",
        r"log in (?:to|at) \S*(?:instagram|facebook)\.com|checkpoint|session\b.*\bmalformed",
    ),
    _Row(
        None,
        None,
        "not_professional",
        r"\bnot an? (?:instagram )?(?:business|professional|creator)\b",
    ),
    _Row(10, None, "unknown", "not enough viewers"),
    _Row(None, None, "location", "INVALID_LOCATION_ID"),
    _Row(None, None, "our_mistake", "INSTAGRAM_PLATFORM_API__(?:PERMISSION|INVALID_PARAM)"),
    _Row(2500, None, "access", "access token"),
    _Row(None, None, "hashtags", "hashtag"),
    _Row(100, None, "our_mistake", "collaborators"),
    _Row(100, None, "location", "location_?id"),
    _Row(100, None, "user_tags", r"user_?tags?\b|username|be tagged|tag this"),
    _Row(100, None, "thumb_offset", "thumb_offset"),
    _Row(100, None, "caption", r"\bcaption\b"),
    _Row(100, None, "media", "image_url|video_url"),
    _Row(-2, None, "container"),
    _Row(-1, None, "instagram"),
    _Row(1, None, "instagram"),
    _Row(2, None, "instagram"),
    _Row(3, None, "app_setup"),
    _Row(4, None, "app_throttled"),
    _Row(10, None, "permission"),
    _Row(17, None, "throttled"),
    _Row(24, None, "container"),
    _Row(25, None, "account"),
    _Row(32, None, "throttled"),
    _Row(100, range(2207000, 2208000), "unknown"),
    _Row(100, None, "our_mistake"),
    _Row(102, None, "access"),
    _Row(190, 460, "access_password"),
    _Row(190, 463, "access_expired"),
    _Row(190, 467, "access_ended"),
    _Row(190, 492, "access_page_role"),
    _Row(190, None, "access"),
    _Row(range(200, 300), None, "permission"),
    _Row(341, None, "app_throttled"),
    _Row(352, None, "media"),
    _Row(368, None, "blocked"),
    _Row(506, None, "duplicate"),
    _Row(613, None, "throttled"),
    _Row(9004, None, "media_unreachable"),
    _Row(9007, None, "not_ready"),
    _Row(36000, None, "media_too_large"),
    _Row(36001, None, "media_format"),
    _Row(36003, None, "media_ratio"),
    _Row(36004, None, "caption_too_long"),
    _Row(80002, None, "throttled"),
)
# By the class of the error, which was kept as `kind`.
_KINDS: dict[str | None, str] = {
    "AnswerLostError": "answer_lost",
    "UnreachableError": "unreachable",
    "AnswerUnreadableError": "unreadable",
    "TransientError": "instagram",
    "NotReadyError": "not_ready",
    "ObjectMissingError": "object_missing",
    "ContainerLostError": "container",
    "QuotaUsedUpError": "quota",
    "ThrottledError": "throttled",
    "AccessError": "access",
    "AccountTroubleError": "account",
    "NotProfessionalError": "not_professional",
    "AppBlockedError": "app_blocked",
    "SpamSuspectedError": "spam",
    "OurMistakeError": "our_mistake",
    "RequestRefusedError": "unknown",
}
_FIELDS = {
    "caption": "caption",
    "hashtags": "hashtags",
    "user_tags": "user_tags",
    "location_id": "location",
    "thumb_offset": "thumb_offset",
    "media": "media",
}
_OF_CONTENT = frozenset({*_FIELDS.values(), "too_many_tags", "caption_too_long", "not_deletable"})
_OF_MEDIA = frozenset({"media_too_large", "media_ratio", "media_format", "duplicate"})
_NOT_FETCHED = re.compile(
    r"download has failed|could not be (?:opened|downloaded|fetched)", re.IGNORECASE
)
_NAMES_THE_ACCOUNT = frozenset({"create", "ask_quota", "snapshot"})


def with_cause(kept: Mapping[str, Any]) -> dict[str, Any]:
    """A kept failure as it is kept today."""
    if "cause" in kept:
        return dict(kept)
    fields = {name: value for name, value in kept.items() if name not in ("field", "kind")}
    return {"cause": cause_of(kept), **fields}


def cause_of(kept: Mapping[str, Any]) -> str:
    """The cause of a failure that has none, by its numbers, its words and the call that failed."""
    step, field = kept.get("step"), kept.get("field")
    if step == "wait":
        return "no_access"
    cause = _told(kept)
    if cause == "object_missing" and step in _NAMES_THE_ACCOUNT:
        return "access"
    if kept.get("code") is None and cause in ("server", "container_missing", "object_missing"):
        cause = "instagram"  # the word of a failed container, which has no code
    if field in _FIELDS and cause not in _OF_CONTENT | _OF_MEDIA:
        return _FIELDS[field]
    is_file = cause == "container" and _NOT_FETCHED.search(_words(kept))
    return "media_unreachable" if is_file else cause


def _told(kept: Mapping[str, Any]) -> str:
    code, subcode, words = kept.get("code"), kept.get("subcode"), _words(kept)
    if code is None and subcode is None:
        return _KINDS.get(kept.get("kind"), "answer_lost")
    fitting = (row.cause for row in _ROWS if _fits(row, code, subcode, words))
    return next(fitting, "unknown")


def _fits(row: _Row, code: int | None, subcode: int | None, words: str) -> bool:
    unique = isinstance(row.subcode, int) and row.subcode >= 2207000
    if not _is_among(subcode, row.subcode) or not (unique or _is_among(code, row.code)):
        return False
    return row.words is None or re.search(row.words, words, re.IGNORECASE) is not None


def _is_among(number: int | None, wanted: int | range | None) -> bool:
    if isinstance(wanted, range):
        return number in wanted
    return wanted is None or number == wanted


def _words(kept: Mapping[str, Any]) -> str:
    return f"{kept.get('technical') or ''}\n{kept.get('message') or ''}"
