"""What is remembered: posts, accounts, people, notices, conversations; SQLite or PostgreSQL.

`open_storage` is the way in. Rows leave as the frozen values of `records`; nothing outside this
package sees a model, a query or a connection.
"""

from storage.errors import (
    DatabaseInUseError,
    DatabaseTroubleError,
    DatabaseUnreachableError,
    ForeignDatabaseError,
    NewerDatabaseError,
    NotFoundError,
    StaleVersionError,
)
from storage.records import (
    EDITABLE_STATES,
    ON_THE_ROAD,
    PUBLISHER,
    UNKNOWN,
    WAITING_STATES,
    AccessEndingNotice,
    Account,
    AccountDeed,
    AccountEvent,
    AccountState,
    AccountTroubleNotice,
    Actor,
    BackupRestoredNotice,
    DelayReason,
    Failure,
    HoldReason,
    LateNotice,
    NewNotice,
    Post,
    PostChanges,
    PostState,
    UnconfirmedNotice,
)
from storage.storage import Storage, open_storage

__all__ = [
    "EDITABLE_STATES",
    "ON_THE_ROAD",
    "PUBLISHER",
    "UNKNOWN",
    "WAITING_STATES",
    "AccessEndingNotice",
    "Account",
    "AccountDeed",
    "AccountEvent",
    "AccountState",
    "AccountTroubleNotice",
    "Actor",
    "BackupRestoredNotice",
    "DatabaseInUseError",
    "DatabaseTroubleError",
    "DatabaseUnreachableError",
    "DelayReason",
    "Failure",
    "ForeignDatabaseError",
    "HoldReason",
    "LateNotice",
    "NewNotice",
    "NewerDatabaseError",
    "NotFoundError",
    "Post",
    "PostChanges",
    "PostState",
    "StaleVersionError",
    "Storage",
    "UnconfirmedNotice",
    "open_storage",
]
