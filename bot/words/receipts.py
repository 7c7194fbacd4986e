"""Who fetched a kept file, in words: for the history of a post and for why it failed."""

from collections.abc import Sequence

from bot.words.words import Html, Words
from posting import Fetched, Medium

MEGABYTE, KILOBYTE = 1_000_000, 1_000


def size_words(size_bytes: int, words: Words) -> str:
    """`2.1 MB`, `412 kB`"""
    if size_bytes >= MEGABYTE:
        return words.plain("history.megabytes", n=words.decimal(size_bytes / MEGABYTE, 1))
    return words.plain("history.kilobytes", n=max(1, round(size_bytes / KILOBYTE)))


def fetched_words(its: Fetched, media: Sequence[Medium], words: Words) -> Html:
    """How far Instagram came with one of the files."""
    name = _name(its, media, words)
    if its.is_refused:
        return words("history.file_refused", name=name, status=its.status)
    size = size_words(its.size_bytes, words)
    if its.whole:
        return words("history.file", name=name, size=size)
    sent = size_words(its.sent_bytes, words)
    return words("history.file_broken_off", name=name, sent=sent, size=size)


def _name(its: Fetched, media: Sequence[Medium], words: Words) -> str:
    what = "video" if media[its.medium - 1].is_video else "photo"
    if len(media) == 1:
        return words.plain(f"history.{what}")
    return words.plain(f"history.{what}_of", n=its.medium)
