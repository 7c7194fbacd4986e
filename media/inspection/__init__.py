"""A link looked at as Instagram would: what it leads to, and what Instagram will not take of it.

Not loaded by `media` itself: the child that probes needs none of it.
"""

from media.download.remote_file import RemoteFile
from media.inspection.inspector import MediaInspector

__all__ = ["MediaInspector", "RemoteFile"]
