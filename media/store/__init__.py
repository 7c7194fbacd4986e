"""Where the bytes of files that people sent are kept: a folder of this machine, or a bucket."""

from media.store.access import BucketAccess
from media.store.folder import Folder
from media.store.store import Kept, MediaStore, StoreError, StoreTrouble, trouble_of

__all__ = [
    "BucketAccess",
    "Folder",
    "Kept",
    "MediaStore",
    "StoreError",
    "StoreTrouble",
    "trouble_of",
]
