"""What is made of a file that somebody sent: the original is had, looked at and made to fit.
Decides and writes nothing that lasts; for `keeper`."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from media import MediaDoubtReason, MediaKind, MediaUrlError, MediaUrlReason
from media.convert import (
    ConvertedFile,
    Converter,
    FileError,
    FileReason,
    Looked,
    NoteReason,
    Refusal,
    VideoRecipe,
    Way,
)
from media.pictures.painting.painter import Painter
from media.store import MediaStore, StoreError
from posting.files.source import (
    FileDroppedError,
    FileSource,
    FileTooLargeError,
    LinkSource,
    SourceTroubleError,
)
from posting.rules.shapes import recipe_of
from storage.records import (
    CONVERTING,
    ORIGINAL,
    SERVED,
    FileNote,
    HostedFile,
    Recipe,
    StoredDoubt,
    key_of,
)

FILM_CODEC = "H.264"
JPEG, MP4 = "image/jpeg", "video/mp4"
CONTENT_TYPES = {"JPEG": JPEG, "MP4": MP4, "MOV": "video/quicktime"}
# What people decide, not the bot: it is judged with the post, by its kind.
LEFT_TO_PEOPLE = frozenset({MediaUrlReason.BAD_RATIO})
NOT_MENDED = LEFT_TO_PEOPLE | {MediaUrlReason.BAD_DURATION}
# Of others, such as many bits a second, nobody has heard that Instagram refuses them.
MENDED_DOUBTS = frozenset(
    {
        MediaDoubtReason.WIDE_VIDEO,
        MediaDoubtReason.UNEVEN_FRAME_RATE,
        MediaDoubtReason.COLOURS,
        MediaDoubtReason.INTERLACED,
    }
)
MAY_PASS = frozenset(
    {
        MediaUrlReason.UNRESOLVED,
        MediaUrlReason.UNREACHABLE,
        MediaUrlReason.TOO_SLOW,
        MediaUrlReason.BAD_STATUS,
    }
)
TRIES = 3  # of a link
GIF = "GIF"  # a film to whoever asks for one, although it may be a single picture


class UnfitError(Exception):
    """Instagram would refuse it, and nothing can be made of it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason.value)
        self.refusal = refusal


TROUBLE = (  # why a file or what is made of it is not to be had now
    *(FileError, UnfitError, StoreError, OSError, MediaUrlError),
    *(FileDroppedError, FileTooLargeError, SourceTroubleError),
)


class FilmsBusyError(Exception):
    """Another video is being converted on this machine; one at a time."""

    def __init__(self, conversion: FileNote) -> None:
        super().__init__()
        self.conversion = conversion


@dataclass(frozen=True, slots=True)
class Watch:
    """`begins` hears of a conversion that takes a while, `progress` its percents; `stopped` says
    that nobody wants it any more."""

    begins: Callable[[FileNote], None]
    progress: Callable[[int], None]
    stopped: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Making:
    """What a file goes through."""

    store: MediaStore
    converter: Converter
    source: FileSource
    links: LinkSource
    painter: Painter = field(default_factory=Painter)
    films: threading.Lock = field(default_factory=threading.Lock, repr=False)


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
    doubts: tuple[StoredDoubt, ...] = ()


def make(
    tools: Making, file: HostedFile, parent: HostedFile | None, bench: Path, watch: Watch
) -> Made:
    """`parent` is the file that it is made of, if any; `bench` an empty folder.

    Raises FileError, UnfitError, FilmsBusyError, StoppedError, StoreError, OSError and what a
    `FileSource` raises.
    """
    if file.conversion and tools.films.locked():
        raise FilmsBusyError(file.conversion)  # before it is fetched once more
    original = bench / ORIGINAL
    is_new = have_original(tools, file, parent, original)
    looked = tools.converter.look(original)
    _refuse_other_kind(file, looked)
    to_keep = original if is_new else None
    if not file.is_video:
        return _made(bench / SERVED, to_keep, _picture(tools.converter, file.recipe, bench, looked))
    must = _must_be_converted(file.recipe, looked)
    if not must and not _had_better_be(file.recipe, looked):
        return _as_it_is(original, looked)
    try:
        converted = _film(tools, file, looked, bench, watch)
    except FileError as error:
        if must or error.reason is not FileReason.TOO_SLOW:
            raise
        return _as_it_is(original, looked)
    return _made(bench / SERVED, to_keep, converted)


def have_original(tools: Making, file: HostedFile, parent: HostedFile | None, to: Path) -> bool:
    """Whether it is not kept yet. One that was served as it came has no other original. Raises what
    sources raise, StoreError, UnfitError."""
    of = parent or file
    for what in _may_lie_as(of, is_first=parent is None and file.attempts <= 1):
        if _is_whole(of, what, tools.store.size(key_of(of, what))):
            tools.store.fetch(key_of(of, what), to)
            return False
    if of.link is None:
        tools.source(of.telegram_file_id or "", to)
    else:
        download(tools, of.link, to, is_last=file.attempts >= TRIES)
    return parent is None


def _may_lie_as(of: HostedFile, *, is_first: bool) -> Sequence[str]:
    """Each place costs a bucket a question. Where nobody has worked on it yet there is nothing."""
    if of.kept_at is not None:
        return (SERVED,) if of.original_bytes is None else (ORIGINAL,)
    return () if is_first and of.failure is None else (ORIGINAL, SERVED)


def _is_whole(of: HostedFile, what: str, size: int | None) -> bool:
    """Whether these bytes are what was sent. Of a file that was never kept before, they were put by
    somebody who died before it could be written down."""
    if size is None or of.kept_at is None:
        return size is not None
    return size == (of.original_bytes if what == ORIGINAL else of.size_bytes)


def download(tools: Making, link: str, to: Path, *, is_last: bool) -> None:
    """What may pass is waited for, unless this is the last time. Raises SourceTroubleError,
    UnfitError, OSError."""
    try:
        tools.links.download(link, to)
    except MediaUrlError as error:
        if error.reason in MAY_PASS and not is_last:
            raise SourceTroubleError(error.reason.value) from None
        raise UnfitError(Refusal(error.reason, error.values)) from None


def _refuse_other_kind(file: HostedFile, looked: Looked) -> None:
    is_film = looked.kind is MediaKind.VIDEO or looked.moves or looked.format == GIF
    if file.is_video and not is_film:
        raise FileError(FileReason.OTHER_KIND, type=looked.format)
    if not file.is_video and looked.kind is MediaKind.VIDEO and not file.recipe.first_frame:
        raise FileError(FileReason.OTHER_KIND, type=looked.format)


def _picture(converter: Converter, recipe: Recipe, bench: Path, looked: Looked) -> ConvertedFile:
    original, to = bench / ORIGINAL, bench / SERVED
    if looked.kind is MediaKind.VIDEO:
        return converter.first_frame(original, to)
    return converter.picture(original, to, recipe_of(recipe))


def _must_be_converted(recipe: Recipe, looked: Looked) -> bool:
    """Raises UnfitError for what no conversion mends, or a person has stopped."""
    unfit = [it for it in looked.refusals if it.reason not in LEFT_TO_PEOPLE]
    is_cut = recipe.first_seconds is not None
    for refusal in unfit:
        if not recipe.convert or (refusal.reason in NOT_MENDED and not is_cut):
            raise UnfitError(refusal)
    return bool(unfit) or is_cut or looked.kind is not MediaKind.VIDEO


def _had_better_be(recipe: Recipe, looked: Looked) -> bool:
    """Instagram may refuse it, and a conversion mends that, unless a person has stopped it."""
    return recipe.convert and any(it.reason in MENDED_DOUBTS for it in looked.doubts)


def _film(
    tools: Making, file: HostedFile, looked: Looked, bench: Path, watch: Watch
) -> ConvertedFile:
    conversion = conversion_of(looked)
    if not tools.films.acquire(blocking=False):
        raise FilmsBusyError(conversion)
    try:
        if looked.way is not Way.REMUX:  # which takes seconds
            watch.begins(conversion)
        return tools.converter.video(
            bench / ORIGINAL,
            bench / SERVED,
            VideoRecipe(file.recipe.first_seconds),
            watch.progress,
            watch.stopped,
        )
    finally:
        tools.films.release()


def conversion_of(looked: Looked) -> FileNote:
    """What it is now, and what it becomes, where these are two."""
    was = next(
        (it.values["codec"] for it in looked.refusals if it.reason is MediaUrlReason.VIDEO_CODEC),
        looked.format if looked.kind is not MediaKind.VIDEO else "",
    )
    return FileNote(CONVERTING, {"was": was, "now": FILM_CODEC} if was else {})


def _made(served: Path, original: Path | None, converted: ConvertedFile) -> Made:
    return Made(
        served=served,
        original=original,
        content_type=converted.content_type,
        width=converted.width,
        height=converted.height,
        duration=converted.duration_ms,
        notes=tuple(FileNote(note.reason.value, note.values) for note in converted.notes),
    )


def _as_it_is(original: Path, looked: Looked) -> Made:
    return Made(
        served=original,
        original=None,
        content_type=CONTENT_TYPES.get(looked.format, MP4),
        width=looked.width,
        height=looked.height,
        duration=looked.duration_ms,
        notes=(FileNote(NoteReason.HDR_KEPT.value),) if looked.is_bright else (),
        doubts=tuple(StoredDoubt(it.reason.value, it.values) for it in looked.doubts),
    )
