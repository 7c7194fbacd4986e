"""Messages that the bot owes people, as they leave `storage`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from storage.records.states import NoticeKind


@dataclass(frozen=True, slots=True)
class Notice:
    """A message the bot owes someone."""

    notice_id: int
    recipient_id: int
    kind: NoticeKind
    created_at: datetime
    post_id: int | None = None
    account_id: int | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be owed, written in the same transaction as what it tells of."""

    recipient_id: int
    kind: NoticeKind
    account_id: int | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    after: datetime | None = None  # not sent before, as more may be known by then
