"""What is made of a file that somebody sent: the original is had, looked at and made to fit.
Decides and writes nothing that lasts; for `keeper`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from media import MediaKind, MediaUrlError, MediaUrlReason
from media.convert import (
    Converter,
    FileError,
    FileReason,
    Looked,
    Note,
    PictureRecipe,
    Refusal,
    Shape,
)
from media.store import MediaStore
from posting.files.hosting import ORIGINAL, SERVED, key_of
from posting.files.source import FileSource, LinkSource, SourceTroubleError
from storage.records import FileNote, HostedFile, StoredDoubt

JPEG, MP4 = "image/jpeg", "video/mp4"
CONTENT_TYPES = {"JPEG": JPEG, "MP4": MP4, "MOV": "video/quicktime"}
# What people decide, not the bot: it is judged with the post, by its kind.
LEFT_TO_PEOPLE = frozenset({MediaUrlReason.BAD_RATIO})
MAY_PASS = frozenset(
    {
        MediaUrlReason.UNRESOLVED,
        MediaUrlReason.UNREACHABLE,
        MediaUrlReason.TOO_SLOW,
        MediaUrlReason.BAD_STATUS,
    }
)
TRIES = 3  # of a link

Progress = Callable[[int], None]  # percent of a conversion


class UnfitError(Exception):
    """Instagram would refuse it, and nothing can be made of it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason.value)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Making:
    """What a file goes through."""

    store: MediaStore
    converter: Converter
    source: FileSource
    links: LinkSource


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes to be kept, and what is known of those to be served. `original` is None where it is
    kept already, or is what is served."""

    served: Path
    original: Path | None
    content_type: str
    width: int
    height: int
    duration: int | None  # milliseconds
    notes: tuple[FileNote, ...]
    doubts: tuple[StoredDoubt, ...]


def make(tools: Making, file: HostedFile, parent: HostedFile | None, bench: Path) -> Made:
    """`parent` is the file that it is made of, if any; `bench` an empty folder.

    Raises FileError, UnfitError, StoreError, OSError and what a `FileSource` raises.
    """
    original = bench / ORIGINAL
    is_new = have_original(tools, file, parent, original)
    looked = tools.converter.look(original)
    _refuse_other_kind(file, looked)
    served = bench / SERVED
    if file.is_video:
        return _video(original, looked)
    recipe = file.recipe
    shape = None if recipe.shape is None else Shape(recipe.shape)
    made = tools.converter.picture(original, served, PictureRecipe(shape, recipe.ratio))
    return Made(
        served=served,
        original=original if is_new else None,
        content_type=made.content_type,
        width=made.width,
        height=made.height,
        duration=None,
        notes=tuple(map(_note, made.notes)),
        doubts=(),
    )


def have_original(tools: Making, file: HostedFile, parent: HostedFile | None, to: Path) -> bool:
    """Whether it is not kept yet. One that was served as it came has no other original. Raises what
    sources raise, StoreError, UnfitError."""
    of = parent or file
    for what in (ORIGINAL, SERVED):
        if tools.store.size(key_of(of, what)) is not None:
            tools.store.fetch(key_of(of, what), to)
            return False
    if of.link is None:
        tools.source(of.telegram_file_id or "", to)
    else:
        download(tools, of.link, to, is_last=file.attempts >= TRIES)
    return parent is None


def download(tools: Making, link: str, to: Path, *, is_last: bool) -> None:
    """What may pass is waited for, unless this is the last time. Raises SourceTroubleError,
    UnfitError, OSError."""
    try:
        tools.links(link, to)
    except MediaUrlError as error:
        if error.reason in MAY_PASS and not is_last:
            raise SourceTroubleError(error.reason.value) from None
        raise UnfitError(Refusal(error.reason, error.values)) from None


def _refuse_other_kind(file: HostedFile, looked: Looked) -> None:
    is_film = looked.kind is MediaKind.VIDEO or looked.moves
    if file.is_video and not is_film:
        raise FileError(FileReason.WRONG_TYPE, type=looked.format)
    if not file.is_video and looked.kind is MediaKind.VIDEO and not file.recipe.first_frame:
        raise FileError(FileReason.WRONG_TYPE, type=looked.format)


def _video(original: Path, looked: Looked) -> Made:
    """As it was sent."""
    for refusal in looked.refusals:
        if refusal.reason not in LEFT_TO_PEOPLE:
            raise UnfitError(refusal)
    return Made(
        served=original,
        original=None,
        content_type=CONTENT_TYPES.get(looked.format, MP4),
        width=looked.width,
        height=looked.height,
        duration=looked.duration_ms,
        notes=(),
        doubts=tuple(StoredDoubt(it.reason.value, it.values) for it in looked.doubts),
    )


def _note(note: Note) -> FileNote:
    return FileNote(note.reason.value, note.values)
