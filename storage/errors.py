"""The errors of storage that a caller can act upon."""

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


class NewerDatabaseError(StorageError):
    """The database was written by a newer version of the bot."""
