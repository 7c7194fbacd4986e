"""A file that was sent to the bot and is kept and served by it, as it leaves `storage`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

SERVED, ORIGINAL = "served", "original"  # what is kept of a file
MOST_SHOWN = 50_000_000  # bytes that are given to Telegram, to be shown to people
SCHEME = "hosted:"  # of the URL of a medium whose file is kept here


class FileState(StrEnum):
    """How far a file is."""

    WANTED = "wanted"  # to be fetched, looked at and made to fit
    KEPT = "kept"  # can be served
    REFUSED = "refused"  # cannot be used: `failure`
    GONE = "gone"  # its bytes were erased


class SentAs(StrEnum):
    """As what Telegram sent it, and shows it again."""

    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is made of a file beside what it needs anyway."""

    shape: str | None = None  # as `media.convert` names it
    ratio: float | None = None  # width to height, of the first slide; None: of the shape
    x: float = 0.5  # the middle of what is cropped, of the sides
    y: float = 0.5
    zoom: float = 1.0  # so many times smaller than it could be
    first_frame: bool = False  # of a moving picture, as a photo
    first_seconds: int | None = None  # of a video
    convert: bool = True  # False: a person stopped the conversion


AS_SENT = Recipe()
CONVERTING = "converting"  # the note of a file that is not kept yet


@dataclass(frozen=True, slots=True)
class FileNote:
    """What was done to a file, lost in it, or is wrong with it, with the figures of the
    sentence."""

    reason: str
    values: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that somebody sent, before anything was fetched. It comes from Telegram, from a link
    or from another kept file (`made_from`)."""

    is_video: bool
    telegram_file_id: str | None = None
    telegram_unique_id: str | None = None
    thumbnail_file_id: str | None = None
    sent_as: SentAs | None = None
    message_id: int | None = None  # the order of an album
    link: str | None = None
    made_from: int | None = None
    recipe: Recipe = AS_SENT
    name: str | None = None
    content_type: str | None = None
    size_bytes: int | None = None
    width: int | None = None
    height: int | None = None
    duration: int | None = None  # milliseconds


@dataclass(frozen=True, slots=True)
class HostedFile:
    """A file that the bot keeps; it never changes once it is KEPT. Measures are those of what is
    served, before that what the sender told."""

    file_id: int
    slug: str = field(repr=False)  # the unguessable part of its address
    state: FileState
    is_video: bool
    author_id: int  # Telegram user id
    created_at: datetime
    telegram_file_id: str | None = None
    telegram_unique_id: str | None = None
    thumbnail_file_id: str | None = None
    sent_as: SentAs | None = None
    message_id: int | None = None
    link: str | None = field(default=None, repr=False)
    made_from: int | None = None
    recipe: Recipe = AS_SENT
    name: str | None = None
    content_type: str | None = None
    size_bytes: int | None = None
    width: int | None = None
    height: int | None = None
    duration: int | None = None  # milliseconds
    original_bytes: int | None = None
    sha256: str | None = None  # of what is served
    notes: tuple[FileNote, ...] = ()
    failure: FileNote | None = None
    progress: int | None = None  # percent of a conversion that is running
    attempts: int = 0
    next_try_at: datetime | None = None  # None: nothing is to be done
    claimed_by: str | None = None
    lease_until: datetime | None = None
    kept_at: datetime | None = None
    gone_at: datetime | None = None  # or is wanted again since
    # Telegram's own of what is served, once it has shown that; before, of what it is made from.
    shown_file_id: str | None = None

    @property
    def url(self) -> str:
        """That of a medium that is this file."""
        return hosted_url(self.file_id)

    @property
    def conversion(self) -> FileNote | None:
        """The one that it waits for, or that is running (`progress`). Values: `was` and `now`, its
        codecs; `before`, how many wait before it; `minutes`, about how many are left."""
        if self.state is not FileState.WANTED or self.failure is not None:
            return None
        return next((note for note in self.notes if note.reason == CONVERTING), None)

    @property
    def is_unshown(self) -> bool:
        """What goes out looks otherwise than what was sent, or was sent as a mere file; Telegram
        has not shown it yet."""
        if self.state is not FileState.KEPT or self.shown_file_id is not None:
            return False
        recipe, usual = self.recipe, (SentAs.PHOTO, SentAs.VIDEO)
        is_other = recipe.shape or recipe.first_frame or recipe.first_seconds is not None
        return bool(is_other) or self.sent_as not in usual

    @property
    def is_seen_as_sent(self) -> bool:
        """What was made of it is too large to be shown, and other than what people see."""
        is_made = self.is_unshown and self.original_bytes is not None
        return is_made and (self.size_bytes or 0) > MOST_SHOWN

    @property
    def is_stopped(self) -> bool:
        """A person did not want to wait for its conversion, and without it is no post."""
        return self.state is FileState.REFUSED and not self.recipe.convert


@dataclass(frozen=True, slots=True)
class FileFetch:
    """One request for a kept file, as it was answered."""

    file_id: int
    at: datetime
    address: str
    agent: str
    method: str
    status: int
    sent_bytes: int
    whole: bool  # all that was asked for went out


@dataclass(frozen=True, slots=True)
class StoreOutage:
    """A time in which no file can be kept. `trouble` names it, `why` is in words for whoever runs
    the bot."""

    since: datetime
    trouble: str
    why: str
    is_told: bool


def smaller_as(file: NewFile | HostedFile) -> dict[str, str]:
    """As what Telegram makes it smaller, for the words about one that is too large to be had; empty
    where it would not."""
    if file.sent_as is not SentAs.DOCUMENT:
        return {}
    return {"smaller_as": (SentAs.VIDEO if file.is_video else SentAs.PHOTO).value}


def key_of(file: HostedFile, what: str = SERVED) -> str:
    """Under which its bytes are kept."""
    return f"{file.slug}/{what}"


def hosted_url(file_id: int) -> str:
    """The URL of a medium whose file is kept here. Nobody outside can follow it."""
    return f"{SCHEME}{file_id}"


def file_id_of(url: str | None) -> int | None:
    """The file that a medium's URL names; None for a link."""
    if url is None or not url.startswith(SCHEME):
        return None
    return int(url.removeprefix(SCHEME))
