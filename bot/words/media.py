"""The photos and videos of a post in words: counted, and by the names of their files."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from bot.words.words import Words, shortened
from posting import Medium

FILE_SHOWN = 20  # characters of a file's name


def media_counted(media: Sequence[Medium], words: Words) -> str:
    """`4 photos, 1 video`"""
    videos = sum(medium.is_video for medium in media)
    photos = len(media) - videos
    counted = (("medium.photos", photos), ("medium.videos", videos))
    return ", ".join(words.plain_many(key, number) for key, number in counted if number)


def file_name(medium: Medium) -> str:
    """As the link of the file ends; of one that was sent its own name, if it has one."""
    if medium.file:
        return shortened(medium.file.name or "", FILE_SHOWN)
    return shortened(PurePosixPath(unquote(urlsplit(medium.url).path)).name, FILE_SHOWN)
