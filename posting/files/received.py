"""Files that people send, as the bot sees them: taken in as they come, made anew in another way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from posting.rules.shapes import CutOut, Reshaped, ShapeSample, Size, reshaped, sample_of
from storage import (
    FileNote,
    HostedFile,
    Medium,
    NewFile,
    Recipe,
    Storage,
)


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

    def made_anew(
        self,
        file: HostedFile,
        recipe: Recipe,
        *,
        is_video: bool,
        size: tuple[int, int] | tuple[None, None] = (None, None),
        duration: int | None = None,
    ) -> HostedFile:
        """Another one of the same original: in another shape, as a photo instead of a video, with
        its conversion stopped. The first one stays as it is, for an undo. `size` and `duration`
        are what they will be, where that is known."""
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
            link=file.link,
            width=size[0],
            height=size[1],
            duration=duration,
        )
        with self.storage.transaction():
            made = self.storage.files.add(new, author_id=file.author_id, now=self.clock())
            if file.shown_file_id is not None and file.is_video == is_video:
                self.note_shown(made, file.shown_file_id)
            return self.storage.files.get(made.file_id)

    def note_shown(self, file: HostedFile, shown_file_id: str) -> None:
        """Telegram shows it by this id from now on."""
        self.storage.files.note_shown(file, shown_file_id)

    def cut(self, medium: Medium, seconds: int | None, *, author_id: int) -> HostedFile | None:
        """The first seconds of a video that is longer, None: all of one that was cut; a link is
        kept here from now on. None where there is nothing to do."""
        file = medium.file
        if seconds is None:
            return self._whole(file) if file and file.recipe.first_seconds is not None else None
        if not medium.is_video or not _is_longer(medium, seconds):
            return None
        if file is None:
            recipe = Recipe(first_seconds=seconds)
            new = NewFile(is_video=True, link=medium.url, recipe=recipe, duration=seconds * 1000)
            return self.receive(new, author_id=author_id)
        recipe = replace(file.recipe, first_seconds=seconds)
        return self.made_anew(file, recipe, is_video=True, duration=seconds * 1000)

    def _whole(self, file: HostedFile) -> HostedFile:
        """The former one, where there is one."""
        recipe = replace(file.recipe, first_seconds=None)
        former = self.storage.files.get(file.made_from) if file.made_from else None
        if former is not None and former.recipe == recipe:
            return former
        return self.made_anew(file, recipe, is_video=True)

    def original_size(self, medium: Medium) -> Size | None:
        """Of the picture that somebody sent; None while that is not known, and of a video."""
        file = medium.file
        made_from = file.made_from if file else None
        of = self.storage.files.get(made_from) if made_from else file or medium
        if medium.is_video or not of.width or not of.height:
            return None
        return of.width, of.height

    def shape_sample(self, media: Sequence[Medium]) -> ShapeSample | None:
        """The one by which shapes are shown. None while no size is known."""
        return sample_of(media, [*map(self.original_size, media)])

    def reshaped(
        self,
        media: Sequence[Medium],
        shape: str | None,
        parts: Mapping[int, CutOut] | None = None,
        ratio: float | None = None,
    ) -> tuple[Reshaped, ...]:
        """What would become of these pictures of a post; `shape` as a recipe names it, `parts` and
        `ratio` of what is cropped."""
        return tuple(reshaped(media, [*map(self.original_size, media)], shape, parts, ratio))

    def remade(self, medium: Medium, wanted: Reshaped, *, author_id: int) -> HostedFile:
        """A picture in its new shape; one by link is kept here from now on."""
        its, before = wanted.recipe, medium.file.recipe if medium.file else Recipe()
        recipe = replace(
            before,
            shape=its.shape and its.shape.value,
            ratio=its.ratio,
            x=its.x,
            y=its.y,
            zoom=its.zoom,
        )
        if medium.file:
            return self.made_anew(medium.file, recipe, is_video=False, size=wanted.size)
        width, height = wanted.size
        new = NewFile(
            is_video=False,
            link=medium.url,
            recipe=recipe,
            width=width,
            height=height,
        )
        return self.receive(new, author_id=author_id)


def _is_longer(medium: Medium, seconds: int) -> bool:
    """Of one that was refused for its length the sender's word may be missing."""
    if medium.duration is None:
        return bool(medium.file and medium.file.failure)
    return medium.duration > seconds * 1000
