"""Sizes and lengths, read out of media bytes. Its functions run in the child of
`media/probe/parent.py`; the only module of this package that imports Pillow and PyAV, inside
them, so that the bot does not carry them in memory."""

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from media.probe.facts import (
    CutShortError,
    ExcessiveMediaError,
    ImageFacts,
    NoPictureError,
    UnreadableMediaError,
    VideoFacts,
)
from media.probe.jpeg_header import JpegCost, jpeg_cost
from media.probe.jpeg_scans import has_all_scans
from media.probe.mp4_tables import claims_too_much, is_cut_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from av.audio.stream import AudioStream
    from av.video.format import VideoFormat
    from av.video.stream import VideoStream
    from PIL.ImageFile import ImageFile

MP4_FORMAT = "mov"  # FFmpeg's name of what reads MP4 and MOV
_PROGRESSIVE, _UNKNOWN_ORDER = 1, 0  # FFmpeg's order of fields


def image_facts(data: bytes) -> ImageFacts:
    """Decode a whole photo, small, to be sure that all of it is there. One that lacks nothing but
    its end mark is whole: every decoder shows it. Of one that would take much memory only the end
    is looked for."""
    from PIL import ExifTags, Image

    cost = jpeg_cost(data)
    if cost.absurd or (cost.heavy and not cost.ended):
        raise ExcessiveMediaError("a picture too large to be looked at")
    Image.MAX_IMAGE_PIXELS = None  # judged by its cost
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            width, height = image.size
            sideways = image.getexif().get(ExifTags.Base.Orientation) in (5, 6, 7, 8)
            if not cost.heavy:
                image.draft("RGB", (1, 1))
                _load(image, data, cost)
    except (OSError, ValueError, SyntaxError, EOFError):
        raise UnreadableMediaError("not a whole picture") from None
    return ImageFacts(image.format or "", *((height, width) if sideways else (width, height)))


def _load(image: "ImageFile", data: bytes, cost: JpegCost) -> None:
    """Raises OSError for a picture that is not whole."""
    try:
        image.load()
    except OSError:
        if cost.ended or not _is_whole_without_end(data):
            raise


def _is_whole_without_end(data: bytes) -> bool:
    """Whether a JPEG ends behind its last pixel. Pillow cannot tell; FFmpeg emulates the mark and
    fails when pixels are missing."""
    import av

    if not has_all_scans(data):
        return False
    decoder = av.VideoCodecContext.create("mjpeg", "r")
    decoder.options = {"err_detect": "explode"}
    try:
        return bool(decoder.decode(av.Packet(data)))
    except MemoryError:  # one of FFmpeg's errors, too
        raise ExcessiveMediaError("a picture that takes too much memory") from None
    except av.FFmpegError:
        return False


def video_facts(
    video: io.RawIOBase | io.BufferedReader, container_format: str = MP4_FORMAT
) -> VideoFacts:
    """Read a video as far as its header asks for.

    The format is not guessed: other readers of FFmpeg would follow links inside the file.
    """
    import av

    if container_format == MP4_FORMAT and video.seekable():
        if claims_too_much(video):
            raise ExcessiveMediaError("tables that claim more than there is")
        if is_cut_short(video):
            raise CutShortError("the end is missing")
        video.seek(0)
    options = {"probesize": "500000"}
    try:
        with av.open(
            video, "r", format=container_format, options=options, metadata_errors="replace"
        ) as container:
            # The moving one: a cover is a stream as well.
            picture = container.streams.best("video")
            # A stream without a codec context is one that nothing can decode.
            if not isinstance(picture, av.VideoStream) or picture.codec_context is None:
                raise NoPictureError("no picture in the video")
            duration_ms = (container.duration or 0) // 1000 or None
            facts = VideoFacts(duration_ms=duration_ms)
            return _with_sound(_with_picture(facts, picture), container.streams.audio)
    except MemoryError:  # FFmpeg's own is one of its errors, too
        raise ExcessiveMediaError("a video that takes too much memory") from None
    except av.FFmpegError:
        raise UnreadableMediaError("not a readable video") from None


def _with_picture(facts: VideoFacts, stream: "VideoStream") -> VideoFacts:
    codec, average, base = stream.codec_context, stream.average_rate, stream.base_rate
    order = codec.field_order
    return replace(
        facts,
        width=stream.width or None,
        height=stream.height or None,
        codec=codec.codec.canonical_name,
        frame_rate=float(average) if average else None,
        base_frame_rate=float(base) if base else None,
        is_420=_is_420(codec.format) if codec.format else None,
        is_interlaced=None if order == _UNKNOWN_ORDER else order != _PROGRESSIVE,
        bit_rate=codec.bit_rate,
    )


def _is_420(pixels: "VideoFormat") -> bool:
    """Half the colour in both directions."""
    return not pixels.is_rgb and (pixels.chroma_width(64), pixels.chroma_height(64)) == (32, 32)


def _with_sound(facts: VideoFacts, tracks: "Sequence[AudioStream]") -> VideoFacts:
    track = best_sound(tracks)
    if track is None:
        return facts
    codec = track.codec_context
    return replace(
        facts,
        sound_codec=codec.codec.canonical_name,
        sound_hertz=codec.sample_rate or None,
        sound_channels=codec.channels or None,
    )


def best_sound(tracks: "Sequence[AudioStream]") -> "AudioStream | None":
    """The first track in AAC, else the first that is known: phones write a second one in a codec of
    their own."""
    known = [track for track in tracks if track.codec_context]
    return min(
        known, key=lambda track: track.codec_context.codec.canonical_name != "aac", default=None
    )
