"""Why a media URL cannot be used, or may not be. Made by looks at links, read by `posting`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

MEGABYTE = 1024 * 1024  # Meta's own error text counts so


class MediaUrlReason(StrEnum):
    """Why a URL cannot be used, with the `values` that its error carries."""

    # The address itself. PRIVATE_ADDRESS and UNRESOLVED: host. The others: nothing.
    NOT_A_URL = "not_a_url"
    NOT_HTTPS = "not_https"
    NOT_ASCII = "not_ascii"
    HAS_CREDENTIALS = "has_credentials"
    PRIVATE_ADDRESS = "private_address"
    UNRESOLVED = "unresolved"
    # The server. TOO_SLOW: seconds. BAD_STATUS: status. TOO_MANY_REDIRECTS: redirects (the limit).
    # ENDLESS_ANSWER: megabytes.
    UNREACHABLE = "unreachable"
    BAD_TLS = "bad_tls"
    TOO_SLOW = "too_slow"
    BAD_STATUS = "bad_status"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    ENDLESS_ANSWER = "endless_answer"
    # The file's type. WEB_PAGE: service, when recognised. WRONG_TYPE and NEEDS_JPEG: type.
    WEB_PAGE = "web_page"
    WRONG_TYPE = "wrong_type"
    NEEDS_JPEG = "needs_jpeg"
    # The media. *_TOO_LARGE: megabytes (if known), limit_megabytes. BAD_RATIO: width, height.
    # BAD_DURATION: seconds, minimum_seconds, maximum_seconds.
    # UNREADABLE, EXCESSIVE and LOOK_FAILED (through no fault of the file's): nothing.
    PHOTO_TOO_LARGE = "photo_too_large"
    VIDEO_TOO_LARGE = "video_too_large"
    BAD_RATIO = "bad_ratio"
    BAD_DURATION = "bad_duration"
    UNREADABLE = "unreadable"
    EXCESSIVE = "excessive"
    LOOK_FAILED = "look_failed"
    # The inside of a video. VIDEO_CODEC and SOUND_CODEC: codec. VIDEO_TOO_WIDE: width, height,
    # limit. FRAME_RATE: frames, minimum, maximum. SOUND_RATE: kilohertz, limit. SOUND_CHANNELS:
    # channels, limit.
    VIDEO_CODEC = "video_codec"
    VIDEO_TOO_WIDE = "video_too_wide"
    FRAME_RATE = "frame_rate"
    SOUND_CODEC = "sound_codec"
    SOUND_RATE = "sound_rate"
    SOUND_CHANNELS = "sound_channels"


class MediaDoubtReason(StrEnum):
    """Why Instagram may refuse a medium that is not surely refused, with the `values` of the
    doubt."""

    TALL_PHOTO = "tall_photo"  # width, height
    WIDE_VIDEO = "wide_video"  # width, height, limit
    UNEVEN_FRAME_RATE = "uneven_frame_rate"  # frames, minimum, maximum
    COLOURS = "colours"
    INTERLACED = "interlaced"
    BIT_RATE = "bit_rate"  # megabits, limit
    INSIDE_UNSEEN = "inside_unseen"
    NOT_LOOKED_AT = "not_looked_at"


@dataclass(frozen=True)
class MediaDoubt:
    """What is told about a medium and left to the person."""

    reason: MediaDoubtReason
    values: Mapping[str, str | int | float] = field(default_factory=dict)


class MediaUrlError(Exception):
    """Instagram would not take the file, or we could not look at it; `values` fill the sentence
    that says so."""

    def __init__(self, reason: MediaUrlReason, **values: str | int | float) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.values = values
