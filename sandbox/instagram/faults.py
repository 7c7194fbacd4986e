"""Faults that the control door puts in the way of Graph calls; used by server.py.

A fault waits for calls at its place and is used up after `times` of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PLACES = (
    "any", "media", "status", "media_publish", "content_publishing_limit", "media_list", "stories",
    "media_read", "children", "comment", "comments", "collaborators", "insights", "delete",
    "user", "me", "accounts", "page", "pages_search", "debug_token", "exchange_token",
    "refresh_token", "businesses", "portfolio_pages",
)  # fmt: skip
EFFECTS = (
    "lost_before", "lost_after", "error", "error_after", "html", "stuck", "slow", "dies", "expires",
)  # fmt: skip
OF_A_CONTAINER = ("dies", "expires")


class FaultError(ValueError):
    """The control door was asked for a fault that does not exist."""


@dataclass
class Fault:
    """`effect` at `where`, for the next `times` calls.

    lost_before: the connection is closed, nothing is done. lost_after: done, then closed.
    error, error_after: the error answer without or after the effect. html: a 502 web page.
    stuck: a new container (`media`) never finishes, or a status read says IN_PROGRESS.
    slow: the call waits `seconds` first. dies, expires: a new container (`media`) is ERROR with
    `subcode`, or EXPIRED, `seconds` after it was made.

    It can wait for one `account` (its username), and for calls `carrying` a parameter ("user_tags",
    "media_type=STORIES"). `comment` is the POST, `comments` the list.
    """

    where: str
    effect: str
    times: int = 1
    code: int = 2
    subcode: int | None = None
    message: str | None = None
    seconds: float = 5.0
    account: str = ""
    carrying: str = ""

    def waits_for(self, call: "Arriving") -> bool:
        name, _, value = self.carrying.partition("=")
        carried = not name or (name in call.params and value in ("", str(call.params[name])))
        return self.where in (call.place, "any") and self.account in ("", call.account) and carried


@dataclass(frozen=True)
class Arriving:
    """What is known of a call before it is done; `account` is a username, "" for nobody's."""

    place: str
    account: str
    params: Mapping[str, Any]


def fault_from(payload: Mapping[str, Any]) -> Fault:
    """Read a control door's JSON. Raises FaultError."""
    try:
        fault = Fault(**payload)
    except TypeError as error:
        raise FaultError(str(error)) from error
    if fault.where not in PLACES:
        raise FaultError(f"where must be one of {', '.join(PLACES)}")
    if fault.effect not in EFFECTS:
        raise FaultError(f"effect must be one of {', '.join(EFFECTS)}")
    if fault.effect == "stuck" and fault.where not in ("media", "status"):
        raise FaultError("stuck works at media and status only")
    if fault.effect in OF_A_CONTAINER and fault.where != "media":
        raise FaultError(f"{fault.effect} works at media only")
    return fault


class FaultBox:
    """The faults still to come, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self.waiting.append(fault)

    def take(self, call: Arriving) -> Fault | None:
        """The oldest fault for the call, counted down; None when it may pass untouched."""
        for fault in self.waiting:
            if fault.waits_for(call):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None
