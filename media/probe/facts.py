"""What a look into a file gives: its facts, or why there are none."""

from dataclasses import dataclass


class UnreadableMediaError(Exception):
    """The bytes are cut short or broken, or hold no picture."""


class NoPictureError(UnreadableMediaError):
    """A film that only sounds."""


class CutShortError(UnreadableMediaError):
    """Its own header says that there should be more."""


class ExcessiveMediaError(Exception):
    """Looking into the bytes would take more memory or time than a photo or video can need."""


class LookFailedError(Exception):
    """Nothing is known of the bytes: the look could not begin, through no fault of theirs."""


@dataclass(frozen=True)
class ImageFacts:
    """Format in Pillow's words (`JPEG`, `MPO`), width and height in pixels as a person sees them,
    the orientation of the camera taken into account."""

    format: str
    width: int
    height: int


@dataclass(frozen=True)
class VideoFacts:
    """What the header of a video tells; None: it does not, or there is no sound. Pixels as they
    are stored, not turned. Codecs in FFmpeg's words (`h264`, `aac`); frame rates are frames a
    second, on average and as the grid on which they lie; bits a second."""

    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    codec: str | None = None
    frame_rate: float | None = None
    base_frame_rate: float | None = None
    is_420: bool | None = None
    is_interlaced: bool | None = None
    bit_rate: int | None = None
    sound_codec: str | None = None
    sound_hertz: int | None = None
    sound_channels: int | None = None
