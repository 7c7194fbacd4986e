"""The errors of storage that a caller can act upon."""

from enum import StrEnum

from storage.records import Post


class StorageError(Exception):
    """Something about the stored data stands in the way."""


class NotFoundError(StorageError):
    """There is no such post, account or person."""


class StaleVersionError(StorageError):
    """Version, claim or state were not the expected ones; nothing was written.

    `current` is the post as it is now, None when there is no such post.
    """

    def __init__(self, current: Post | None) -> None:
        self.current = current
        if current is None:
            super().__init__("the post does not exist")
        else:
            super().__init__(
                f"post {current.post_id} is at version {current.version}, {current.state}"
            )


class DatabaseUnreachableError(StorageError):
    """The database cannot be opened now; the words never hold a password."""


class Trouble(StrEnum):
    """What keeps a database from working that may work again."""

    LOCKED = "locked"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    DAMAGED = "damaged"
    AWAY = "away"
    OVERLOADED = "overloaded"


SENTENCES = {
    Trouble.LOCKED: "another program keeps the database locked",
    Trouble.READ_ONLY: "the database can only be read",
    Trouble.DISK_FULL: "the disk is full",
    Trouble.DISK_ERROR: "the disk reports an error",
    Trouble.DAMAGED: "the database file is damaged; restore a backup",
    Trouble.AWAY: "the database server is away or has dropped the connection",
    Trouble.OVERLOADED: "the database server takes no more connections",
}


class DatabaseTroubleError(StorageError):
    """The database cannot be read or written at present. What was asked did not happen, or nobody
    can tell; it may work again by itself. The words hold no secrets.
    """

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        super().__init__(SENTENCES[trouble])


class HalfDoneError(Exception):
    """A mistake of ours: an error inside a transaction was caught, and it was to be committed
    without what the error had kept from being written. Nothing of it is."""


class LostFileError(StorageError):
    """Another worker has taken the file up meanwhile."""


class UnsavableError(StorageError):
    """A value that no column holds: half a character, NUL in a text, a number beyond 64 bits. The
    database is well; another value can be saved. The words do not repeat the value.
    """


class DatabaseInUseError(StorageError):
    """Another process works on this SQLite file."""


class NewerDatabaseError(StorageError):
    """The database was written by a newer version of the bot."""


class ForeignDatabaseError(StorageError):
    """The database holds what another application has made; nothing was changed."""
