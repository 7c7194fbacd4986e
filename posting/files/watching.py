"""A conversion that is running: how far it is, told to people now and then, and whether anybody
still wants it. For `keeper`."""

import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from storage import (
    ChangedNotice,
    DatabaseTroubleError,
    FileNote,
    HostedFile,
    LostFileError,
    NewNotice,
    NotFoundError,
    Storage,
)

STEP = 10  # percent
TOLD_EVERY = timedelta(seconds=5)  # at most: a chat takes no more edits
LOOKED_EVERY = timedelta(seconds=2)


@dataclass(slots=True)
class Watching:
    """Called from the thread that converts, many times a second."""

    storage: Storage = field(repr=False)
    file: HostedFile
    clock: Callable[[], datetime]
    _conversion: FileNote | None = None
    _began: datetime | None = None
    _told: int = 0
    _told_at: datetime | None = None
    _looked_at: datetime | None = None
    _is_over: bool = False

    def begins(self, conversion: FileNote) -> None:
        """One that is worth telling."""
        self._conversion, self._began = conversion, self.clock()
        self._tell(0, conversion)

    def progress(self, percent: int) -> None:
        now, conversion = self.clock(), self._conversion
        is_soon = self._told_at is not None and abs(now - self._told_at) < TOLD_EVERY
        if conversion is None or percent - self._told < STEP or is_soon:
            return
        took = now - (self._began or now)
        minutes = math.ceil(took * (100 - percent) / percent / timedelta(minutes=1))
        values = {**conversion.values, "minutes": max(minutes, 1)}
        self._tell(percent, FileNote(conversion.reason, values))

    def _tell(self, percent: int, conversion: FileNote) -> None:
        now = self.clock()
        self._told, self._told_at = percent, now
        with suppress(LostFileError, DatabaseTroubleError), self.storage.transaction():
            self.storage.files.change(self.file, progress=percent, notes=(conversion,))
            for post_id in self.storage.files.posts_of(self.file.file_id):
                author_id = self.storage.posts.get(post_id).author_id
                self.storage.notices.owe(NewNotice(author_id, ChangedNotice()), post_id, now)

    def stopped(self) -> bool:
        """No post has it any more: another file took its place, or a person stopped it."""
        now = self.clock()
        if self._looked_at is None or abs(now - self._looked_at) >= LOOKED_EVERY:
            self._looked_at = now
            with suppress(DatabaseTroubleError, NotFoundError):
                self._is_over = not self.storage.files.posts_of(self.file.file_id)
        return self._is_over
