"""Whether the place for files is the one in which ours are kept, and not an empty folder where a
volume should be mounted, an emptied bucket or another one: then no file is lost, and none is wanted
again."""

import logging

from media.store import MediaStore, StoreError
from storage import Storage

log = logging.getLogger(__name__)


def refuse_when_away(storage: Storage, store: MediaStore) -> None:
    """Raises StoreError."""
    known = storage.file_store
    if known.is_marked(store.kind):
        store.refuse_unmarked(known.tag())


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
    known = storage.file_store
    if not known.is_marked(store.kind):
        store.mark(known.tag())
        known.note_marked(store.kind)
