"""What is asked of a conversion, and what comes of it. Made by `media/workshop/`, read by
whoever keeps files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from media.errors import MediaDoubt, MediaUrlReason
from media.facts import MediaKind

Values = Mapping[str, str | int | float]


class Shape(StrEnum):
    """How a picture that is too tall or too wide is made to fit. CROP: to the nearest shape that
    Instagram takes. BORDERS are white, BLURRED ones show the picture itself, out of focus."""

    CROP = "crop"
    SQUARE = "square"
    BORDERS = "borders"
    BLURRED = "blurred"


class Way(StrEnum):
    """What makes Instagram take a file. PICTURE: a new JPEG. REMUX: the same film in another
    wrapping, in seconds. TRANSCODE: every picture of the film anew, in minutes."""

    PICTURE = "picture"
    REMUX = "remux"
    TRANSCODE = "transcode"


class NoteReason(StrEnum):
    """What became of a file on its way, with the `values` of the note."""

    CONVERTED = "converted"  # was (HEIC, VP9), now (JPEG, H.264)
    SCALED = "scaled"  # width, height: what they were
    COLOURS = "colours"  # was: the name of the colour space, if it has one
    WHITE_BEHIND = "white_behind"  # what was transparent
    PLACE_REMOVED = "place_removed"  # where it was taken
    FIRST_FRAME = "first_frame"  # the rest of what moved is gone
    SOUND_STEREO = "sound_stereo"  # channels: what they were
    SOUND_DROPPED = "sound_dropped"  # nothing can read it
    FRAME_RATE = "frame_rate"  # was, now
    HDR = "hdr"  # its brightest parts are darker now
    HDR_KEPT = "hdr_kept"  # it is brighter than screens without HDR can show
    REPEATED = "repeated"  # times
    CUT = "cut"  # seconds: what is left


@dataclass(frozen=True)
class Note:
    """What a person may want to know of a conversion."""

    reason: NoteReason
    values: Values = field(default_factory=dict)


@dataclass(frozen=True)
class Refusal:
    """Why Instagram would not take a file as it is."""

    reason: MediaUrlReason
    values: Values = field(default_factory=dict)


@dataclass(frozen=True)
class Placement:
    """Where a picture's points land in the picture made of it, both from 0 to 1."""

    across: float = 1.0
    down: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def place(self, x: float, y: float) -> tuple[float, float] | None:
        """None: it is not in the picture any more."""
        found = (x * self.across + self.left, y * self.down + self.top)
        return found if all(0 <= each <= 1 for each in found) else None


@dataclass(frozen=True)
class PictureRecipe:
    """`ratio` (width to height) is that of a carousel's first picture, which the others take; None:
    the nearest that Instagram takes. Without a shape the picture keeps its own. Of what is cropped
    `x` and `y` (from 0 to 1 of the sides) are the middle, as far as the edges let it, and `zoom`
    says how many times smaller it is than it could be."""

    shape: Shape | None = None
    ratio: float | None = None
    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0


@dataclass(frozen=True)
class VideoRecipe:
    """`first_seconds`: no more than those. `drawn`: every picture anew, whether that is needed or
    not."""

    first_seconds: int | None = None
    drawn: bool = False


@dataclass(frozen=True)
class Looked:
    """What a file is by its content. `format` is its name in people's words (HEIC, MP4). Pixels
    are those that a person sees. `moves`: a picture that does, such as a GIF. `refusals` and
    `doubts` are of the file as it is; of those `ways` removes all but a shape and a length, which
    people decide. `is_bright`: a film that screens without HDR cannot show as it is."""

    kind: MediaKind
    format: str
    size_bytes: int
    width: int
    height: int
    duration_ms: int | None = None
    moves: bool = False
    refusals: tuple[Refusal, ...] = ()
    doubts: tuple[MediaDoubt, ...] = ()
    way: Way = Way.PICTURE
    is_bright: bool = False


@dataclass(frozen=True)
class ConvertedFile:
    """The file that was made."""

    content_type: str
    size_bytes: int
    width: int
    height: int
    duration_ms: int | None = None
    notes: tuple[Note, ...] = ()
    placement: Placement = Placement()
