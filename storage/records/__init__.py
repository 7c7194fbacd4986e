"""The values that leave `storage`: frozen, typed, aware UTC times. All other packages use them."""

from storage.records.accounts import Account, AccountEvent, Person
from storage.records.failure import Failure
from storage.records.notices import NewNotice, Notice
from storage.records.post import (
    UNKNOWN,
    Card,
    Container,
    Event,
    MediaDoubt,
    Medium,
    NewPost,
    Post,
    PostChanges,
    PostPage,
    UserTag,
)
from storage.records.states import (
    EDITABLE_STATES,
    ON_THE_ROAD,
    WAITING_STATES,
    AccountDeed,
    AccountState,
    DelayReason,
    HoldReason,
    Kind,
    NoticeKind,
    PostState,
)

__all__ = [
    "EDITABLE_STATES",
    "ON_THE_ROAD",
    "UNKNOWN",
    "WAITING_STATES",
    "Account",
    "AccountDeed",
    "AccountEvent",
    "AccountState",
    "Card",
    "Container",
    "DelayReason",
    "Event",
    "Failure",
    "HoldReason",
    "Kind",
    "MediaDoubt",
    "Medium",
    "NewNotice",
    "NewPost",
    "Notice",
    "NoticeKind",
    "Person",
    "Post",
    "PostChanges",
    "PostPage",
    "PostState",
    "UserTag",
]
