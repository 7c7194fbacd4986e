"""A photo, a video or a file as somebody sent it, read from Telegram's message. Pure."""

from datetime import timedelta
from pathlib import PurePath

from telegram import Animation, Document, Message, PhotoSize, Video, Voice

from posting import MEGABYTE, FileNote, NewFile, ProblemCode, SentAs, smaller_as

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".gif", ".tif", ".tiff"})
VIDEOS = frozenset({".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".3gp", ".mts"})
GIF = "image/gif"
UNTOLD = frozenset({None, "", "application/octet-stream"})
TYPE_SHOWN = 12  # characters


def file_of(message: Message) -> NewFile | None:
    """None when it is neither a photo nor a video."""
    if message.photo:
        return _of_photo(message.photo[-1], message)
    if message.video:
        return _of_film(message.video, SentAs.VIDEO, message)
    if message.animation:
        return _of_film(message.animation, SentAs.ANIMATION, message)
    document = message.document
    is_video = _is_video(document) if document else None
    if document is None or is_video is None:
        return None
    return NewFile(
        is_video=is_video,
        telegram_file_id=document.file_id,
        telegram_unique_id=document.file_unique_id,
        thumbnail_file_id=document.thumbnail.file_id if document.thumbnail else None,
        sent_as=SentAs.DOCUMENT,
        message_id=message.message_id,
        name=document.file_name,
        content_type=document.mime_type,
        size_bytes=document.file_size,
    )


def is_gif(message: Message) -> bool:
    """A moving picture, which Instagram has not: it may become a reel or a photo."""
    document = message.document
    return message.animation is not None or (document is not None and document.mime_type == GIF)


def too_large(file: NewFile, limit: int) -> FileNote | None:
    """Why it is no use trying to have it: Telegram gives up to so many bytes."""
    if file.size_bytes is None or file.size_bytes <= limit:
        return None
    values: dict[str, str | int | float] = {"limit": limit // MEGABYTE, **smaller_as(file)}
    return FileNote(ProblemCode.FILE_TOO_LARGE_TO_FETCH.value, values)


def foreign_type(message: Message) -> str | None:
    """What a file is that is neither picture nor video; None when it may well be one, under a name
    that tells nothing."""
    file = message.document or message.audio or message.voice
    mime_type = file.mime_type if file else None
    if file is None or mime_type in UNTOLD:
        return None
    name = ("" if isinstance(file, Voice) else file.file_name) or ""
    kind = name.rpartition(".")[2] if "." in name else str(mime_type).rpartition("/")[2]
    return kind.upper()[:TYPE_SHOWN]


def _of_photo(largest: PhotoSize, message: Message) -> NewFile:
    return NewFile(
        is_video=False,
        telegram_file_id=largest.file_id,
        telegram_unique_id=largest.file_unique_id,
        sent_as=SentAs.PHOTO,
        message_id=message.message_id,
        content_type="image/jpeg",
        size_bytes=largest.file_size,
        width=largest.width,
        height=largest.height,
    )


def _of_film(film: Video | Animation, sent_as: SentAs, message: Message) -> NewFile:
    return NewFile(
        is_video=True,
        telegram_file_id=film.file_id,
        telegram_unique_id=film.file_unique_id,
        thumbnail_file_id=film.thumbnail.file_id if film.thumbnail else None,
        sent_as=sent_as,
        message_id=message.message_id,
        name=film.file_name,
        content_type=film.mime_type,
        size_bytes=film.file_size,
        width=film.width,
        height=film.height,
        duration=_milliseconds(film.duration),
    )


def _is_video(document: Document) -> bool | None:
    """By its type, else by its name; None when it is neither picture nor video."""
    kind = (document.mime_type or "").partition("/")[0]
    if kind in {"image", "video"}:
        return kind == "video"
    suffix = PurePath(document.file_name or "").suffix.lower()
    if suffix in PICTURES | VIDEOS:
        return suffix in VIDEOS
    return None


def _milliseconds(duration: int | timedelta) -> int:
    seconds = duration.total_seconds() if isinstance(duration, timedelta) else duration
    return round(seconds * 1000)
