"""What the messages about the bot itself tell, which are about no post: as in
`storage.records.notices`."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from storage.records.states import NoticeKind


@dataclass(frozen=True, slots=True)
class BackupRestoredNotice:
    kind: ClassVar = NoticeKind.RESTORED
    made_at: datetime  # the copy, or what was last changed in it
    unsure: int = 0  # posts that may be live
    carries_no_mark: bool = False  # it only lies elsewhere: copied or moved


@dataclass(frozen=True, slots=True)
class TakenOverNotice:
    kind: ClassVar = NoticeKind.TAKEN_OVER
    since: datetime
    host: str  # of this process, for whoever has two
    asks: bool = False  # for its updates: it goes on by itself when nobody else does


@dataclass(frozen=True, slots=True)
class TakenBackNotice:
    kind: ClassVar = NoticeKind.TAKEN_BACK
    since: datetime
    host: str
    unsure: int = 0  # posts that may be live


@dataclass(frozen=True, slots=True)
class ClockNotice:
    kind: ClassVar = NoticeKind.CLOCK
    seconds: int  # ahead; negative: behind


@dataclass(frozen=True, slots=True)
class StoreTroubleNotice:
    kind: ClassVar = NoticeKind.STORE_TROUBLE
    trouble: str
    why: str
    in_bucket: bool = False


@dataclass(frozen=True, slots=True)
class StoreWorksNotice:
    kind: ClassVar = NoticeKind.STORE_WORKS


@dataclass(frozen=True, slots=True)
class SetAsideNotice:
    kind: ClassVar = NoticeKind.SET_ASIDE
    at: datetime | None = None  # when it came in
    is_read: bool = False  # at least that could be told
