"""What the product does with posts: rules, drafts, scheduling, quota, accounts, publishing.

This is the face that the bot sees. Everything is synchronous; nothing here knows Telegram, HTTP
or SQL. `build_posting` puts it together.
"""

from graph.answers import Identity
from graph.media_url import MediaFacts, MediaInspector, MediaKind
from posting.changes import PostChange
from posting.checkup import AccountCheck
from posting.desk import Posting, build_posting
from posting.errors import (
    InvalidError,
    OutdatedError,
    PostGoneError,
    PostingError,
    TwinError,
    WrongStateError,
)
from posting.failures import FailureKey, Repair, explain
from posting.limits import Limits
from posting.lists import Tab
from posting.media import OUR_LOOK_FAILED, is_not_there, proves_nothing
from posting.problems import Field, Problem, ProblemCode
from posting.rules import cut_caption, hashtags, mentions, utf16_length
from posting.said import counted_over, named_people, named_permission
from posting.scheduling import Verdict
from posting.status import Lateness, Status
from posting.twins import Likeness, Twin
from posting.upkeep import end_is_told, end_of_access, renews_itself
from posting.workers import Workers
from storage.errors import DatabaseTroubleError, Trouble, UnsavableError
from storage.records import (
    EDITABLE_STATES,
    ON_THE_ROAD,
    WAITING_STATES,
    Account,
    AccountDeed,
    AccountEvent,
    AccountState,
    DelayReason,
    Event,
    Failure,
    HoldReason,
    NewNotice,
    Notice,
    NoticeKind,
    Person,
    Post,
    PostPage,
    PostState,
    UserTag,
)

__all__ = [
    "EDITABLE_STATES",
    "ON_THE_ROAD",
    "OUR_LOOK_FAILED",
    "WAITING_STATES",
    "Account",
    "AccountCheck",
    "AccountDeed",
    "AccountEvent",
    "AccountState",
    "DatabaseTroubleError",
    "DelayReason",
    "Event",
    "Failure",
    "FailureKey",
    "Field",
    "HoldReason",
    "Identity",
    "InvalidError",
    "Lateness",
    "Likeness",
    "Limits",
    "MediaFacts",
    "MediaInspector",
    "MediaKind",
    "NewNotice",
    "Notice",
    "NoticeKind",
    "OutdatedError",
    "Person",
    "Post",
    "PostChange",
    "PostGoneError",
    "PostPage",
    "PostState",
    "Posting",
    "PostingError",
    "Problem",
    "ProblemCode",
    "Repair",
    "Status",
    "Tab",
    "Trouble",
    "Twin",
    "TwinError",
    "UnsavableError",
    "UserTag",
    "Verdict",
    "Workers",
    "WrongStateError",
    "build_posting",
    "counted_over",
    "cut_caption",
    "end_is_told",
    "end_of_access",
    "explain",
    "hashtags",
    "is_not_there",
    "mentions",
    "named_people",
    "named_permission",
    "proves_nothing",
    "renews_itself",
    "utf16_length",
]
