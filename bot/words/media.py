"""The kind of a post in a sign; its photos and videos in words: counted, by the names of their
files, by shape."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from bot.words.words import Words, shortened
from posting import Kind, Medium, Post, media_of

FILE_SHOWN = 20  # characters of a file's name
TALL = ((9, 16), (2, 3), (3, 4), (4, 5))
SHAPES = (*TALL, (1, 1), (5, 4), (4, 3), (3, 2), (16, 9), (1.91, 1), (2, 1))  # as people say
LIMITS = ((3, 4), (1.91, 1))  # of the feed
KIND_MARKS = {Kind.PHOTO: "🖼", Kind.CAROUSEL: "🎠", Kind.REEL: "🎬", Kind.STORY: "⭕"}
SAME, NEAR = 0.006, 0.06  # how far from it, as a part of it


def kind_sign(post: Post) -> str:
    """In letters that pictures have; a photo needs none."""
    if post.kind is Kind.CAROUSEL:
        return f"×{len(media_of(post))}"
    if post.kind is Kind.STORY:
        return "○"
    return "▶" if post.medium.is_video else ""


def media_counted(media: Sequence[Medium], words: Words) -> str:
    """`4 photos, 1 video`"""
    videos = sum(medium.is_video for medium in media)
    photos = len(media) - videos
    counted = (("medium.photos", photos), ("medium.videos", videos))
    return ", ".join(words.plain_many(key, number) for key, number in counted if number)


def slides_counted(media: Sequence[Medium], words: Words) -> str:
    """`5 slides: 4 photos, 1 video`, `3 photos`"""
    counted, videos = media_counted(media, words), sum(medium.is_video for medium in media)
    if not 0 < videos < len(media):
        return counted
    return words.plain_many("medium.slides", len(media), media=counted)


def file_name(medium: Medium) -> str:
    """As the link of the file ends; of one that was sent its own name, if it has one."""
    if medium.file:
        return shortened(medium.file.name or "", FILE_SHOWN)
    return shortened(PurePosixPath(unquote(urlsplit(medium.url).path)).name, FILE_SHOWN)


def lengths_of(media: Sequence[Medium], words: Words) -> list[str]:
    """On the picture of each: how long a video is."""
    return [words.duration(it.duration) if it.is_video and it.duration else "" for it in media]


def shape_words(width: int, height: int, words: Words, *, is_refused: bool = False) -> str:
    """`9:16`, `about 9:16`, `taller than 9:16`; what is refused is beyond the limit that it is
    near to."""
    ratio = width / height
    across, down = min(SHAPES, key=lambda shape: _away(ratio, shape))
    name, away = f"{words.decimal(across)}:{down}", _away(ratio, (across, down))
    if is_refused and (across, down) in LIMITS:
        return words.plain("shape.taller" if width < height else "shape.wider", shape=name)
    if away <= SAME:
        return name
    tallest, widest = SHAPES[0][0] / SHAPES[0][1], SHAPES[-1][0] / SHAPES[-1][1]
    if away <= NEAR or tallest < ratio < widest:
        return words.plain("shape.about", shape=name)
    return words.plain("shape.taller" if ratio < tallest else "shape.wider", shape=name)


def _away(ratio: float, shape: tuple[float, int]) -> float:
    return abs(ratio * shape[1] / shape[0] - 1)
