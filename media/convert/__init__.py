"""A file that was sent, made into one that Instagram takes: the face of `media/workshop`, whose
work is done in processes apart. Not loaded by `media` itself, as `media/inspection`."""

from media.apart.process import StoppedError
from media.convert.converter import Converter
from media.rules.limits import SAME_SHAPE, TALLEST_RATIO, WIDEST_RATIO, feed_ratio
from media.workshop.asked.errors import FileError, FileReason
from media.workshop.asked.values import (
    ConvertedFile,
    Looked,
    Note,
    NoteReason,
    PictureRecipe,
    Placement,
    Refusal,
    Shape,
    VideoRecipe,
    Way,
)
from media.workshop.photos.geometry import placement, size_of

__all__ = [
    "SAME_SHAPE",
    "TALLEST_RATIO",
    "WIDEST_RATIO",
    "ConvertedFile",
    "Converter",
    "FileError",
    "FileReason",
    "Looked",
    "Note",
    "NoteReason",
    "PictureRecipe",
    "Placement",
    "Refusal",
    "Shape",
    "StoppedError",
    "VideoRecipe",
    "Way",
    "feed_ratio",
    "placement",
    "size_of",
]
