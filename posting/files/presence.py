"""Whether the place for files is the one in which ours are kept, and not an empty folder where a
volume should be mounted: then no file is lost, and none is wanted again."""

import logging

from media.store import MediaStore, StoreError, StoreTrouble
from storage import Storage

log = logging.getLogger(__name__)


def refuse_when_away(storage: Storage, store: MediaStore) -> None:
    """Raises StoreError."""
    if storage.file_store.is_marked() and not store.is_marked():
        raise StoreError(StoreTrouble.UNREACHABLE, "the folder of the kept files is not there")


def is_away(storage: Storage, store: MediaStore) -> bool:
    """Or cannot be looked at now."""
    try:
        refuse_when_away(storage, store)
    except StoreError as error:
        log.warning("files cannot be looked for now: %s", error.why)
        return True
    return False


def mark(storage: Storage, store: MediaStore) -> None:
    """Files of ours are there, or about to be. Raises StoreError."""
    if not storage.file_store.is_marked() and store.mark():
        storage.file_store.note_marked()
