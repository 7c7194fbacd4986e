"""Why nothing can be made of a file. Raised by `media/workshop/`, told by whoever keeps files."""

from enum import StrEnum


class FileReason(StrEnum):
    """With the `values` that the error carries."""

    EMPTY = "empty"  # 0 bytes
    CUT_SHORT = "cut_short"  # it ends in the middle
    BROKEN = "broken"
    NO_PICTURE = "no_picture"  # a film without pictures
    WRONG_TYPE = "wrong_type"  # the value `type`: PDF; unknown
    OTHER_KIND = "other_kind"  # a film under the name of a picture, or the reverse; type
    TOO_LARGE = "too_large"  # megabytes, limit_megabytes
    TOO_MANY_PIXELS = "too_many_pixels"  # width, height, limit (megapixels)
    EXCESSIVE = "excessive"  # more memory or time than such a file can need
    TOO_SLOW = "too_slow"  # minutes: what it would take on this machine
    # Through no fault of the file's.
    NO_ROOM = "no_room"  # on the disk
    FAILED = "failed"  # the child does not start, or lacks a library


class FileError(Exception):
    """Nothing can be made of the file; `values` fill the sentence that says so."""

    def __init__(self, reason: FileReason, **values: str | int | float) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.values = values
