"""The tables, as Peewee models. Used by the queries of this package and by nothing else.

The models are bound to no database: each query is executed on the one of its `Storage`, so
that two storages can be open at once. The schema itself is made by `migrations`; a test compares.
"""

from collections.abc import Collection

from peewee import Field, Model

from storage.models.columns import (
    EPOCH,
    MICROSECOND,
    Converters,
    InstantField,
    converters,
    values_of,
)
from storage.models.files import FileFetchRow, FileStoreRow, HostedFileRow
from storage.models.people import (
    BackupMarkRow,
    BotRunRow,
    ConversationRow,
    GroupAccountRow,
    GroupChatRow,
    InvitationRow,
    PersonDataRow,
    PersonRow,
    UpdateRow,
)
from storage.models.posts import (
    KNOWN_KINDS,
    AccountEventRow,
    AccountRow,
    CardRow,
    ContainerRow,
    EventRow,
    FiguresRow,
    NoticeRow,
    OfferRow,
    PostMediumRow,
    PostRow,
    SnippetRow,
    UserTagsRow,
)

__all__ = [
    "ALL_MODELS",
    "EPOCH",
    "KNOWN_KINDS",
    "MICROSECOND",
    "AccountEventRow",
    "AccountRow",
    "BackupMarkRow",
    "BotRunRow",
    "CardRow",
    "ContainerRow",
    "ConversationRow",
    "Converters",
    "EventRow",
    "FiguresRow",
    "FileFetchRow",
    "FileStoreRow",
    "GroupAccountRow",
    "GroupChatRow",
    "HostedFileRow",
    "InstantField",
    "InvitationRow",
    "NoticeRow",
    "OfferRow",
    "PersonDataRow",
    "PersonRow",
    "PostMediumRow",
    "PostRow",
    "SnippetRow",
    "UpdateRow",
    "UserTagsRow",
    "columns",
    "converters",
    "values_of",
]

ALL_MODELS = (
    AccountRow,
    AccountEventRow,
    SnippetRow,
    PostRow,
    HostedFileRow,
    FileFetchRow,
    FileStoreRow,
    PostMediumRow,
    UserTagsRow,
    CardRow,
    OfferRow,
    EventRow,
    ContainerRow,
    FiguresRow,
    BackupMarkRow,
    BotRunRow,
    PersonRow,
    InvitationRow,
    GroupChatRow,
    GroupAccountRow,
    NoticeRow,
    ConversationRow,
    PersonDataRow,
    UpdateRow,
)


def columns(model: type[Model], *, but: Collection[str]) -> "list[Field[object]]":
    """The columns of a table without the named ones."""
    return [field for field in model._meta.sorted_fields if field.name not in but]
