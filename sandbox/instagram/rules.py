"""What POST /{ig-user-id}/media accepts per container kind; called by containers.py.

The table is Meta's parameter matrix; what Meta ignores in silence is refused here, so that a
client's mistake shows.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from sandbox.feed import Json
from sandbox.instagram.errors import (
    INVALID_LOCATION,
    GraphRefusalError,
    bad_parameter,
    no_permission,
)
from sandbox.instagram.people import check_collaborators, check_tags
from sandbox.instagram.records import PLACES, Account

CAPTION_LIMIT = 2200
HASHTAG_LIMIT = 30
MENTION_LIMIT = 20
ALT_TEXT_LIMIT = 1000
GRADUATIONS = ("MANUAL", "SS_PERFORMANCE")

_EXTRAS = frozenset({"branded_content_sponsor_ids", "is_paid_partnership", "poll_attachment"})
_ANYWHERE = frozenset({"media_type", "fields", "summary", "pretty", "format", "locale"})
_POST = frozenset({"caption", "location_id", "user_tags", "collaborators", "is_ai_generated"})
_VIDEO = frozenset({"video_url", "upload_type", "thumb_offset"})
_STORY = frozenset({"user_tags", "is_ai_generated"})
ALLOWED: dict[str, frozenset[str]] = {
    "image": _POST | _EXTRAS | {"image_url", "alt_text", "product_tags"},
    "reel": _POST
    | _EXTRAS
    | _VIDEO
    | {"cover_url", "share_to_feed", "audio_name", "trial_params", "product_tags"},
    "story_image": _STORY | {"image_url"},
    "story_video": _STORY | {"video_url", "upload_type"},
    "child_image": frozenset(
        {"image_url", "is_carousel_item", "alt_text", "user_tags", "product_tags"}
    ),
    "child_video": _VIDEO | {"is_carousel_item", "product_tags"},
    "carousel": (_POST | _EXTRAS | {"children"}) - {"user_tags"},
}
FACEBOOK_ONLY = _EXTRAS | {"upload_type", "product_tags"}
_HASHTAG = re.compile(r"(?<![\w&])#\w*[^\W\d]\w*")
_MENTION = re.compile(r"(?<![\w@])@[A-Za-z0-9._]+")


def truth(value: object) -> bool:
    """A boolean parameter as text, JSON or form sends it."""
    return str(value).lower() in ("true", "1")


def container_kind(params: Mapping[str, Any]) -> str:
    """Which row of the table a request is. Raises GraphRefusalError for an impossible mixture."""
    media_type = params.get("media_type")
    if media_type not in (None, "IMAGE", "VIDEO", "REELS", "STORIES", "CAROUSEL"):
        raise GraphRefusalError(100, 2207023, f"Unknown media type {media_type}")
    if truth(params.get("is_carousel_item")):
        if media_type in ("REELS", "STORIES", "CAROUSEL"):
            raise bad_parameter(f"{media_type} cannot be a carousel item")
        return "child_video" if media_type == "VIDEO" else "child_image"
    if media_type == "VIDEO":
        raise GraphRefusalError(
            100, 2207023, "The VIDEO value for media_type is no longer supported. Use REELS"
        )
    if media_type == "STORIES":
        is_video = "video_url" in params or "upload_type" in params
        if is_video and "image_url" in params:
            raise bad_parameter("A story takes image_url or video_url, not both")
        return "story_video" if is_video else "story_image"
    return {"REELS": "reel", "CAROUSEL": "carousel"}.get(str(media_type), "image")


def check_refusals(kind: str, params: Json, account: Account) -> None:
    """What this account's login may not use although others may. Raises GraphRefusalError."""
    if kind.startswith("story") and "stories" in account.refuses:
        raise no_permission()
    for name in account.refuses:
        if name == "trial_params" and name in params:
            raise GraphRefusalError(100, 2207081)
        if name in params:
            raise _not_allowed(name)


def check_container(kind: str, params: Json, account: Account) -> Json:
    """The request's parameters with JSON read and numbers made. Raises GraphRefusalError."""
    _check_names(kind, params, account.login)
    checked = dict(params)
    _check_caption(str(params.get("caption", "")))
    for name in ("user_tags", "collaborators", "children"):
        if name in params:
            checked[name] = _json_list(name, params[name])
    if "user_tags" in checked:
        check_tags(kind, checked["user_tags"])
    if "collaborators" in checked:
        check_collaborators(checked["collaborators"], account.username)
    if len(str(params.get("alt_text", ""))) > ALT_TEXT_LIMIT:
        raise bad_parameter(f"Param alt_text must be at most {ALT_TEXT_LIMIT} characters long")
    for name, read in (
        ("thumb_offset", _thumb_offset),
        ("location_id", _location),
        ("trial_params", _trial),
    ):
        if name in params:
            checked[name] = read(params[name])
    if kind == "carousel" and not 2 <= len(checked["children"]) <= 10:
        raise GraphRefusalError(100, 2207028)
    return checked


def _check_names(kind: str, params: Json, login: str) -> None:
    for name in params:
        forbidden = name not in ALLOWED[kind] | _ANYWHERE
        if forbidden or (login == "instagram" and name in FACEBOOK_ONLY):
            raise _not_allowed(name)
    if kind == "carousel":
        needed = "children"
    elif "image" in kind:
        needed = "image_url"
    elif params.get("upload_type") == "resumable":
        return
    else:
        needed = "video_url"
    if not params.get(needed):
        raise bad_parameter(f"The parameter {needed} is required")


def _not_allowed(name: str) -> GraphRefusalError:
    return bad_parameter(f"param {name} is not allowed")


def _check_caption(caption: str) -> None:
    length = len(caption.encode("utf-16-le", "surrogatepass")) // 2
    hashtags, mentions = len(_HASHTAG.findall(caption)), len(_MENTION.findall(caption))
    if length > CAPTION_LIMIT:
        told = f"The caption has {length} characters, {CAPTION_LIMIT} are allowed."
        raise GraphRefusalError(36004, 2207010, user_message=told)
    if hashtags > HASHTAG_LIMIT:
        told = f"The caption has {hashtags} hashtags, {HASHTAG_LIMIT} are allowed."
        raise GraphRefusalError(36004, 2207010, user_message=told)
    if mentions > MENTION_LIMIT:
        told = f"The caption has {mentions} mentions, {MENTION_LIMIT} are allowed."
        raise GraphRefusalError(100, 2207040, user_message=told)


def _json_list(name: str, value: object) -> list[Any]:
    if isinstance(value, str) and name == "children" and not value.lstrip().startswith("["):
        return [part.strip() for part in value.split(",") if part.strip()]
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError as error:
        raise bad_parameter(f"Param {name} must be an array") from error
    if not isinstance(found, list):
        raise bad_parameter(f"Param {name} must be an array")
    return found


def _thumb_offset(value: object) -> int:
    try:
        offset = int(str(value))
    except ValueError as error:
        raise bad_parameter("Param thumb_offset must be an integer") from error
    if offset < 0:
        raise GraphRefusalError(1, 2207057)
    return offset


def _trial(value: object) -> str:
    """The graduation strategy."""
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError as error:
        raise bad_parameter("Param trial_params must be an object") from error
    if not isinstance(found, dict) or set(found) != {"graduation_strategy"}:
        raise bad_parameter("Param trial_params must be an object with graduation_strategy")
    if found["graduation_strategy"] not in GRADUATIONS:
        one_of = ", ".join(GRADUATIONS)
        raise bad_parameter(f"Param trial_params['graduation_strategy'] must be one of {one_of}")
    return str(found["graduation_strategy"])


def _location(value: object) -> str:
    """A Page with coordinates; everything else is Meta's coded refusal."""
    if not str(value).isdigit():
        raise bad_parameter("Param location_id must be a valid ID")
    place = PLACES.get(str(value))
    if place is None or place.latitude is None:
        raise bad_parameter(INVALID_LOCATION)
    return place.id
