"""Files that people send, as the bot sees them: taken in as they come, made anew in another way."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from storage import Storage
from storage.records import FileNote, HostedFile, NewFile, Recipe


@dataclass(frozen=True, slots=True)
class ReceivedFiles:
    """Rows only: nothing is fetched here, the keeper does that. A file of no post is erased after a
    while."""

    storage: Storage
    clock: Callable[[], datetime]

    def receive(
        self, new: NewFile, *, author_id: int, failure: FileNote | None = None
    ) -> HostedFile:
        """To be put into a post in the same transaction (`PostFields.file`, `more_files`); with a
        `failure` it is not tried to have it."""
        return self.storage.files.add(new, author_id=author_id, now=self.clock(), failure=failure)

    def waiting(self, author_id: int) -> int:
        """How many of somebody's files are still to be fetched and made to fit."""
        return self.storage.files.wanted_of(author_id)

    def made_anew(self, file: HostedFile, recipe: Recipe, *, is_video: bool) -> HostedFile:
        """Another one of the same original: in another shape, as a photo instead of a video, with
        its conversion stopped. The first one stays as it is, for an undo."""
        new = NewFile(
            is_video=is_video,
            made_from=file.made_from or file.file_id,
            recipe=recipe,
            telegram_file_id=file.telegram_file_id,
            telegram_unique_id=file.telegram_unique_id,
            thumbnail_file_id=file.thumbnail_file_id,
            sent_as=file.sent_as,
            message_id=file.message_id,
            name=file.name,
        )
        return self.storage.files.add(new, author_id=file.author_id, now=self.clock())
