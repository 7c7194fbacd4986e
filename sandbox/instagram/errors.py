"""Errors in the shape Meta's Graph API gives them; raised by the other graph modules here.

Codes and subcodes follow Meta's Instagram error reference; the wording is our own.
"""

import secrets
from typing import Any

INVALID_LOCATION = "INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID"

# (code, subcode): (message, title, what a person is told)
KNOWN: dict[tuple[int, int | None], tuple[str, str, str]] = {
    (-2, 2207003): ("Timeout", "Download timed out", "It takes too long to download the media."),
    (-2, 2207020): ("Media expired", "Media expired", "The media is expired; create it again."),
    (-1, 2207001): ("Fatal", "Server error", "Instagram server error, try again."),
    (-1, 2207032): ("Fatal", "Create media fail", "The media could not be created, try again."),
    (-1, 2207073): ("Fatal", "Unsupported media", "This media type cannot be deleted."),
    (-1, 2207053): ("Fatal", "Upload error", "Unknown upload error, upload the video again."),
    (1, 2207057): ("Invalid parameter", "Invalid thumbnail offset", "Thumb offset is not valid."),
    (4, 2207051): ("Application request limit reached", "Action blocked", "This looks like spam."),
    (9, 2207042): ("Application request limit", "Limit reached", "No more posts for today."),
    (24, 2207006): ("Not found", "Media not found", "The media cannot be found."),
    (24, 2207008): ("Not found", "Media builder expired", "The container is gone or expired."),
    (20, 1772107): ("The endpoint does not support the requested response format.", "", ""),
    (25, 2207050): ("User restricted", "Account restricted", "The account needs a login check."),
    (100, 33): ("Unsupported request", "Unknown object", "The object does not exist."),
    (100, 2207023): ("Invalid parameter", "Unknown media type", "The media type is unknown."),
    (100, 2207028): ("Invalid parameter", "Carousel size", "A carousel has 2 to 10 items."),
    (100, 2207081): ("Invalid parameter", "No trial reels", "The account cannot post trial reels."),
    (100, 2207040): ("Invalid parameter", "Too many tags", "At most 20 tags are allowed."),
    (110, 2207018): (
        "Invalid user id",
        "Cannot load user with a private profile or invalid username",
        "Some of the users cannot be accessed.",
    ),
    (190, None): ("Invalid OAuth access token - Cannot parse access token", "", ""),
    (190, 458): ("Error validating access token: the app was removed", "", ""),
    (190, 460): ("Error validating access token: the password was changed", "", ""),
    (190, 463): ("Error validating access token: Session has expired", "", ""),
    (352, 2207026): ("Unsupported video", "Unsupported format", "Upload an MP4 or MOV video."),
    (9004, 2207052): ("Media download failed", "Only photo or video", "The URI cannot be fetched."),
    (9007, 2207027): ("Media ID is not available", "Not ready", "The media is not ready yet."),
    (36000, 2207004): ("Image too large", "Image too large", "The image exceeds 8 MiB."),
    (36001, 2207005): ("Unsupported image", "Unsupported format", "The image must be a JPEG."),
    (36003, 2207009): ("Aspect ratio", "Aspect ratio", "Use a ratio from 4:5 to 1.91:1."),
    (36004, 2207010): ("Caption too long", "Caption too long", "The caption is too long."),
}


class GraphRefusalError(Exception):
    """One refusal; `body()` is what the caller reads, `status` the HTTP status (400 as a habit)."""

    def __init__(
        self,
        code: int,
        subcode: int | None = None,
        message: str | None = None,
        *,
        user_message: str | None = None,
        status: int | None = None,
    ) -> None:
        known = KNOWN.get((code, subcode), (f"Error {code}", "", ""))
        self.code = code
        self.subcode = subcode
        self.message = message or known[0]
        self.user_title = known[1]
        self.user_message = user_message or known[2]
        self.status = status or {10: 403, 190: 401}.get(code, 400)
        super().__init__(f"{code}/{subcode}: {self.message}")

    def body(self) -> dict[str, Any]:
        """`{"error": {...}}` with a fresh `fbtrace_id`."""
        error: dict[str, Any] = {
            "message": f"(#{self.code}) {self.message}" if self.code > 0 else self.message,
            "type": "GraphMethodException" if self.subcode == 33 else "OAuthException",
            "code": self.code,
        }
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        error["is_transient"] = self.code in (-2, -1, 1, 2)
        if self.user_title:
            error["error_user_title"] = self.user_title
            error["error_user_msg"] = self.user_message
        error["fbtrace_id"] = "A" + secrets.token_urlsafe(16)
        return {"error": error}


def unknown_object(object_id: str, verb: str) -> GraphRefusalError:
    """100/33: no such object, or not this token's (Meta does not tell which)."""
    text = (
        f"Unsupported {verb.lower()} request. Object with ID '{object_id}' does not exist, "
        "cannot be loaded due to missing permissions, or does not support this operation"
    )
    return GraphRefusalError(100, 33, text)


def bad_parameter(message: str) -> GraphRefusalError:
    """Plain code 100."""
    return GraphRefusalError(100, None, message)


def no_such_field(node: str, name: str) -> GraphRefusalError:
    """100: a field or an edge that this kind of object does not have."""
    return bad_parameter(f"Tried accessing nonexisting field ({name}) on node type ({node})")


def no_permission() -> GraphRefusalError:
    """Code 10."""
    return GraphRefusalError(10, None, "Application does not have permission for this action")
