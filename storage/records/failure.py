"""An error that is kept: why a post failed, or why its account cannot publish."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """An error, as Meta named it."""

    code: int | None
    subcode: int | None
    message: str
    fbtrace_id: str | None = None
    step: str | None = None
    field: str | None = None  # which part of the post the person must change, if any
    technical: str | None = None  # Meta's words for developers, when `message` is for people
    kind: str | None = None  # the error's class, which tells it when there are no numbers
