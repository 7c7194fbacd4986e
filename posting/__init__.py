"""What the product does with posts: rules, drafts, scheduling, quota, accounts, publishing.

This is the face that the bot sees. Everything is synchronous; nothing here knows Telegram, HTTP
or SQL. `build_posting` puts it together.
"""

from graph.answers import Identity
from graph.causes import Cause
from graph.redaction import SECRET_LEFT_OUT, TOKEN_LEFT_OUT, secrets_in, without_tokens
from media import MediaFacts, MediaKind
from media.inspection import MediaInspector
from posting.accounts.check import AccountCheck
from posting.accounts.tokens import end_is_told, end_of_access, renews_itself
from posting.overview import Lateness, Status
from posting.posts.fields import PostFields, unseen
from posting.posts.scheduling import Verdict
from posting.product import Posting, build_posting
from posting.publishing.treatment import Repair, repair_of
from posting.publishing.workers import Workers
from posting.rules.limits import Limits
from posting.rules.meta_words import (
    counted_over,
    named_people,
    named_permission,
    refused_option,
)
from posting.rules.post import cut_caption, hashtags, mentions, utf16_length
from posting.rules.problems import (
    OUR_LOOK_FAILED,
    Field,
    InvalidError,
    OutdatedError,
    PostGoneError,
    PostingError,
    Problem,
    ProblemCode,
    TwinError,
    WrongStateError,
    is_not_there,
    proves_nothing,
)
from posting.rules.proposals import quick_picks
from posting.rules.refused_options import option_warnings
from posting.rules.tabs import Tab
from posting.rules.twins import Likeness, Twin
from storage.errors import DatabaseTroubleError, Trouble, UnsavableError
from storage.people import Visitor
from storage.records import (
    EDITABLE_STATES,
    ON_THE_ROAD,
    WAITING_STATES,
    AccessEndingNotice,
    Account,
    AccountDeed,
    AccountEvent,
    AccountState,
    AccountTroubleNotice,
    Actor,
    AtRiskNotice,
    BackupRestoredNotice,
    Card,
    CardNotice,
    DelayReason,
    Event,
    FailedNotice,
    Failure,
    HoldReason,
    InDoubtNotice,
    LateNotice,
    LinkNotice,
    NewNotice,
    Notice,
    NoticeKind,
    Person,
    Post,
    PostPage,
    PostState,
    PublishedNotice,
    QuotaNotice,
    RefusedNotice,
    Rehearsal,
    SetAsideNotice,
    UnconfirmedNotice,
    UserTag,
    WaitingNotice,
)

__all__ = [
    "EDITABLE_STATES",
    "ON_THE_ROAD",
    "OUR_LOOK_FAILED",
    "SECRET_LEFT_OUT",
    "TOKEN_LEFT_OUT",
    "WAITING_STATES",
    "AccessEndingNotice",
    "Account",
    "AccountCheck",
    "AccountDeed",
    "AccountEvent",
    "AccountState",
    "AccountTroubleNotice",
    "Actor",
    "AtRiskNotice",
    "BackupRestoredNotice",
    "Card",
    "CardNotice",
    "Cause",
    "DatabaseTroubleError",
    "DelayReason",
    "Event",
    "FailedNotice",
    "Failure",
    "Field",
    "HoldReason",
    "Identity",
    "InDoubtNotice",
    "InvalidError",
    "LateNotice",
    "Lateness",
    "Likeness",
    "Limits",
    "LinkNotice",
    "MediaFacts",
    "MediaInspector",
    "MediaKind",
    "NewNotice",
    "Notice",
    "NoticeKind",
    "OutdatedError",
    "Person",
    "Post",
    "PostFields",
    "PostGoneError",
    "PostPage",
    "PostState",
    "Posting",
    "PostingError",
    "Problem",
    "ProblemCode",
    "PublishedNotice",
    "QuotaNotice",
    "RefusedNotice",
    "Rehearsal",
    "Repair",
    "SetAsideNotice",
    "Status",
    "Tab",
    "Trouble",
    "Twin",
    "TwinError",
    "UnconfirmedNotice",
    "UnsavableError",
    "UserTag",
    "Verdict",
    "Visitor",
    "WaitingNotice",
    "Workers",
    "WrongStateError",
    "build_posting",
    "counted_over",
    "cut_caption",
    "end_is_told",
    "end_of_access",
    "hashtags",
    "is_not_there",
    "mentions",
    "named_people",
    "named_permission",
    "option_warnings",
    "proves_nothing",
    "quick_picks",
    "refused_option",
    "renews_itself",
    "repair_of",
    "secrets_in",
    "unseen",
    "utf16_length",
    "without_tokens",
]
