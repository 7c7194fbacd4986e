"""What a look at an address of ours found. Read by `process/address.py`, and for the chat."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class AddressTrouble(StrEnum):
    """What is in the way, with the `values` that its finding carries."""

    # On this machine. NOBODY_HERE: near (where the bot should listen).
    NOBODY_HERE = "nobody_here"
    # The way there. UNREACHABLE: port. TOO_SLOW: seconds. The others: nothing.
    UNRESOLVED = "unresolved"
    PRIVATE_ADDRESS = "private_address"
    UNREACHABLE = "unreachable"
    TOO_SLOW = "too_slow"
    BROKEN_OFF = "broken_off"
    # The certificate.
    EXPIRED_CERTIFICATE = "expired_certificate"
    WRONG_CERTIFICATE = "wrong_certificate"
    UNKNOWN_CERTIFICATE = "unknown_certificate"
    NO_TLS = "no_tls"
    # What answers in our place. REDIRECTED: status, to. ANOTHER_ANSWERS: nothing. Others: status.
    REDIRECTED = "redirected"
    NOT_PASSED_ON = "not_passed_on"
    TURNED_AWAY = "turned_away"
    BAD_GATEWAY = "bad_gateway"
    OTHER_STATUS = "other_status"
    WEB_PAGE = "web_page"
    ANOTHER_ANSWERS = "another_answers"
    # What becomes of our answers on the way. HEAD_REFUSED and NO_PARTS: status.
    PACKED = "packed"
    NO_LENGTH = "no_length"
    HEAD_REFUSED = "head_refused"
    NO_PARTS = "no_parts"


@dataclass(frozen=True)
class AddressFinding:
    """All is well without a `trouble`. `certificate_until` is known once TLS has been spoken."""

    host: str
    trouble: AddressTrouble | None = None
    values: Mapping[str, int | str] = field(default_factory=dict)
    certificate_until: datetime | None = None


class AddressError(Exception):
    """A finding on its way up."""

    def __init__(self, trouble: AddressTrouble, **values: int | str) -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.values = values
