"""An error that is kept: why a post failed, or why its account cannot publish."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who had fetched the file of ours that Instagram says it could not use, since it was asked
    to. Nobody had without an `at`."""

    host: str  # of our address
    at: datetime | None = None
    sent_bytes: int = 0
    size_bytes: int = 0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """An error, as Meta named it. `cause` is the name of a `graph.causes.Cause`."""

    cause: str
    code: int | None
    subcode: int | None
    message: str
    fbtrace_id: str | None = None
    step: str | None = None
    technical: str | None = None  # Meta's words for developers, when `message` is for people
    medium: int | None = None  # which one it is about, of several, counted from 1
    receipt: Receipt | None = None  # where it is about a file that is kept here
