"""What Instagram takes: the one table of limits for photos and videos. Used by looks at links and
by whatever converts files.

`META` is the reference of `POST /{ig-user-id}/media`: what is beyond its figures is refused, what
it says less clearly is a doubt, left to the person. Edit lists and a header behind the pictures are
not looked at: it excludes them, but nearly every video of a phone has both and is taken."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from media.errors import MEGABYTE as MEGABYTE  # of limits
from media.errors import MediaDoubt, MediaDoubtReason, MediaUrlError, MediaUrlReason
from media.probe.facts import ImageFacts, VideoFacts
from media.rounding import beside

PHOTO_MEGABYTES, VIDEO_MEGABYTES = 8, 300
WIDEST_RATIO, TALLEST_RATIO = 1.91, 4 / 5
FEWEST_COLUMNS, WIDEST_PICTURE = 320, 1440  # Instagram scales others into this range
TALLEST_IN_PRACTICE = 3 / 4  # help.instagram.com/1631821640426723, and posts published so
SHORTEST_SECONDS, LONGEST_SECONDS = 3, 15 * 60
MOST_COLUMNS = 1920
FEWEST_FRAMES, MOST_FRAMES = 23, 60  # a second
FRAMES_TOLERANCE = 0.5  # 22.9 and 60.1 are what phones write for a rate that is not constant
MOST_MEGABITS = 25  # a second
MOST_SOUND_HERTZ, MOST_SOUND_CHANNELS = 48_000, 2
VIDEO_CODECS = frozenset({"h264", "hevc"})
SOUND_CODECS = frozenset({"aac"})
CODEC_NAMES = {
    "h264": "H.264",
    "av1": "AV1",
    "mjpeg": "Motion JPEG",
    "mpeg4": "MPEG-4 Part 2",
    "prores": "ProRes",
    "opus": "Opus",
    "flac": "FLAC",
    "vorbis": "Vorbis",
}

SAME_SHAPE = 0.005  # of a ratio: what rounding to pixels does

Values = Mapping[str, str | int | float]
Facts = TypeVar("Facts", ImageFacts, VideoFacts)


@dataclass(frozen=True)
class Bound(Generic[Facts]):
    """`broken` gives the figures for the sentence when the facts are beyond the limit; a
    `MediaUrlReason` refuses the medium, a `MediaDoubtReason` warns of it."""

    reason: MediaUrlReason | MediaDoubtReason
    broken: Callable[[Facts], Values | None]


def check(facts: Facts, limits: tuple[Bound[Facts], ...]) -> tuple[MediaDoubt, ...]:
    """The doubts about a medium. Raises MediaUrlError for the first limit that refuses it."""
    doubts = []
    for reason, values in broken(facts, limits):
        if isinstance(reason, MediaUrlReason):
            raise MediaUrlError(reason, **values)
        doubts.append(MediaDoubt(reason, values))
    return tuple(doubts)


def broken(
    facts: Facts, limits: tuple[Bound[Facts], ...]
) -> Iterator[tuple[MediaUrlReason | MediaDoubtReason, Values]]:
    """Every limit that the facts are beyond, with its figures."""
    for limit in limits:
        values = limit.broken(facts)
        if values is not None:
            yield limit.reason, values


def check_size(size: int | None, limit_megabytes: int, reason: MediaUrlReason) -> None:
    """Raises MediaUrlError for a file of too many bytes; photos and videos are known by then."""
    if size is not None and size > limit_megabytes * MEGABYTE:
        megabytes = beside(size / MEGABYTE, limit_megabytes)
        raise MediaUrlError(reason, megabytes=megabytes, limit_megabytes=limit_megabytes)


def feed_ratio(ratio: float) -> float:
    """In which shape the feed shows what has this one, width to height: as it is, where it is
    taken; what is taller than that as META's tallest."""
    if ratio < TALLEST_IN_PRACTICE * (1 - SAME_SHAPE):
        return TALLEST_RATIO
    return min(ratio, WIDEST_RATIO)


def _ratio(photo: ImageFacts) -> Values | None:
    # One pixel of tolerance, as a crop to a ratio rarely comes out even.
    too_tall = photo.width + 1 < photo.height * TALLEST_IN_PRACTICE
    too_wide = photo.width - 1 > photo.height * WIDEST_RATIO
    return {"width": photo.width, "height": photo.height} if too_tall or too_wide else None


def _tall(photo: ImageFacts) -> Values | None:
    tall = photo.width + 1 < photo.height * TALLEST_RATIO
    return {"width": photo.width, "height": photo.height} if tall else None


def _duration(video: VideoFacts) -> Values | None:
    if video.duration_ms is None:
        return None
    seconds = video.duration_ms / 1000
    if SHORTEST_SECONDS <= seconds <= LONGEST_SECONDS:
        return None
    return {
        "seconds": beside(seconds, SHORTEST_SECONDS, LONGEST_SECONDS),
        "minimum_seconds": SHORTEST_SECONDS,
        "maximum_seconds": LONGEST_SECONDS,
    }


def _codec(video: VideoFacts) -> Values | None:
    return _other_codec(video.codec, VIDEO_CODECS)


def _columns(video: VideoFacts) -> Values | None:
    """Sure only when both sides are too long: which is the width, a turned phone decides."""
    sides = (video.width or 0, video.height or 0)
    return _pixels(video) if min(sides) > MOST_COLUMNS else None


def _columns_as_written(video: VideoFacts) -> Values | None:
    return _pixels(video) if (video.width or 0) > MOST_COLUMNS else None


def _frames(video: VideoFacts) -> Values | None:
    """Sure only when the rate is even: that of a phone follows the light."""
    rates = (video.frame_rate, video.base_frame_rate)
    too_few = all(rate is not None and rate < FEWEST_FRAMES - FRAMES_TOLERANCE for rate in rates)
    too_many = all(rate is not None and rate > MOST_FRAMES + FRAMES_TOLERANCE for rate in rates)
    return _rate(video) if too_few or too_many else None


def _frames_on_average(video: VideoFacts) -> Values | None:
    rate = video.frame_rate
    return None if rate is None or FEWEST_FRAMES <= rate <= MOST_FRAMES else _rate(video)


def _colours(video: VideoFacts) -> Values | None:
    return {} if video.is_420 is False else None


def _interlacing(video: VideoFacts) -> Values | None:
    return {} if video.is_interlaced else None


def _bit_rate(video: VideoFacts) -> Values | None:
    megabits = (video.bit_rate or 0) / 1_000_000
    if megabits <= MOST_MEGABITS:
        return None
    return {"megabits": beside(megabits, MOST_MEGABITS), "limit": MOST_MEGABITS}


def _sound_codec(video: VideoFacts) -> Values | None:
    return _other_codec(video.sound_codec, SOUND_CODECS)


def _sound_rate(video: VideoFacts) -> Values | None:
    hertz = video.sound_hertz or 0
    if hertz <= MOST_SOUND_HERTZ:
        return None
    limit = MOST_SOUND_HERTZ / 1000
    return {"kilohertz": beside(hertz / 1000, limit), "limit": int(limit)}


def _sound_channels(video: VideoFacts) -> Values | None:
    channels = video.sound_channels or 0
    found = {"channels": channels, "limit": MOST_SOUND_CHANNELS}
    return found if channels > MOST_SOUND_CHANNELS else None


def _inside_unseen(video: VideoFacts) -> Values | None:
    return {} if video.codec is None else None


def _other_codec(codec: str | None, taken: frozenset[str]) -> Values | None:
    if codec is None or codec in taken:
        return None
    return {"codec": codec_name(codec)}


def codec_name(codec: str) -> str:
    """In people's words."""
    return CODEC_NAMES.get(codec, codec.upper())


def _pixels(video: VideoFacts) -> Values:
    return {"width": video.width or 0, "height": video.height or 0, "limit": MOST_COLUMNS}


def _rate(video: VideoFacts) -> Values:
    return {
        "frames": beside(video.frame_rate or 0, FEWEST_FRAMES, MOST_FRAMES),
        "minimum": FEWEST_FRAMES,
        "maximum": MOST_FRAMES,
    }


# A row whose doubt is about the same as a refusal stands behind it.
PHOTO_LIMITS: tuple[Bound[ImageFacts], ...] = (
    Bound(MediaUrlReason.BAD_RATIO, _ratio),  # META, with TALLEST_IN_PRACTICE
    Bound(MediaDoubtReason.TALL_PHOTO, _tall),  # META says 4:5
)
VIDEO_LIMITS: tuple[Bound[VideoFacts], ...] = (
    Bound(MediaUrlReason.BAD_DURATION, _duration),  # META
    Bound(MediaUrlReason.VIDEO_CODEC, _codec),  # META; error 2207026 in the field
    Bound(MediaUrlReason.VIDEO_TOO_WIDE, _columns),  # META
    Bound(MediaUrlReason.FRAME_RATE, _frames),  # META
    Bound(MediaUrlReason.SOUND_CODEC, _sound_codec),  # META
    Bound(MediaUrlReason.SOUND_RATE, _sound_rate),  # META
    Bound(MediaUrlReason.SOUND_CHANNELS, _sound_channels),  # META
    Bound(MediaDoubtReason.WIDE_VIDEO, _columns_as_written),  # META, if it is not turned
    Bound(MediaDoubtReason.UNEVEN_FRAME_RATE, _frames_on_average),  # META, if the average counts
    Bound(MediaDoubtReason.COLOURS, _colours),  # META; nobody reports a refusal
    Bound(MediaDoubtReason.INTERLACED, _interlacing),  # META; nobody reports a refusal
    Bound(MediaDoubtReason.BIT_RATE, _bit_rate),  # META; nobody reports a refusal
    Bound(MediaDoubtReason.INSIDE_UNSEEN, _inside_unseen),  # our own look
)
