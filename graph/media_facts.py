"""Sizes and lengths, read out of media bytes. Its functions run in the child of
`graph/probe_process.py`; the only module of this package that imports Pillow and PyAV, inside
them, so that the bot does not carry them in memory."""

import io
from dataclasses import dataclass

from graph.jpeg_header import jpeg_cost
from graph.mp4_tables import claims_too_much


class UnreadableMediaError(Exception):
    """The bytes are cut short or broken, or hold no picture."""


class ExcessiveMediaError(Exception):
    """Looking into the bytes would take more memory or time than a photo or video can need."""


@dataclass(frozen=True)
class ImageFacts:
    """Format in Pillow's words (`JPEG`, `MPO`), width and height in pixels as a person sees them,
    the orientation of the camera taken into account."""

    format: str
    width: int
    height: int


@dataclass(frozen=True)
class VideoFacts:
    """Width and height in pixels, None where only the whole video would tell; milliseconds."""

    width: int | None
    height: int | None
    duration_ms: int | None


def image_facts(data: bytes) -> ImageFacts:
    """Decode a whole photo, small, to be sure that all of it is there. Of one that would take much
    memory only the end is looked for."""
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
                image.load()
    except (OSError, ValueError, SyntaxError, EOFError):
        raise UnreadableMediaError("not a whole picture") from None
    return ImageFacts(image.format or "", *((height, width) if sideways else (width, height)))


def video_facts(video: io.RawIOBase) -> VideoFacts:
    """Read an MP4 or MOV as far as its header asks for.

    The format is not guessed: other readers of FFmpeg would follow links inside the file.
    """
    import av

    if video.seekable() and claims_too_much(video):
        raise ExcessiveMediaError("tables that claim more than there is")
    video.seek(0)
    options = {"probesize": "500000"}
    try:
        with av.open(
            video, "r", format="mov", options=options, metadata_errors="replace"
        ) as container:
            streams = container.streams.video
            # A stream without a codec context is one that nothing can decode.
            if not streams or streams[0].codec_context is None:
                raise UnreadableMediaError("no picture in the video")
            width, height = streams[0].width or None, streams[0].height or None
            return VideoFacts(width, height, (container.duration or 0) // 1000 or None)
    except MemoryError:  # FFmpeg's own is one of its errors, too
        raise ExcessiveMediaError("a video that takes too much memory") from None
    except av.FFmpegError:
        raise UnreadableMediaError("not a readable MP4 or MOV") from None
