"""Files: a link looked at as Instagram would, downloaded safely, probed in a process apart. These
are the values; `media.inspection` makes them, and is not loaded here: the child that probes needs
none of it."""

from media.errors import MEGABYTE, MediaDoubt, MediaDoubtReason, MediaUrlError, MediaUrlReason
from media.facts import TEXT_TYPE, UNKNOWN_TYPE, MediaFacts, MediaKind
from media.rounding import NEARLY_SAME_SHAPE, beside

__all__ = [
    "MEGABYTE",
    "NEARLY_SAME_SHAPE",
    "TEXT_TYPE",
    "UNKNOWN_TYPE",
    "MediaDoubt",
    "MediaDoubtReason",
    "MediaFacts",
    "MediaKind",
    "MediaUrlError",
    "MediaUrlReason",
    "beside",
]
