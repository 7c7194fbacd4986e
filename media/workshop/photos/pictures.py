"""Makes the JPEG that Instagram takes out of any picture. Used by `media/workshop/work.py`."""

import io
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from media.rules.file_type import PHOTO_TYPE
from media.rules.limits import MEGABYTE, PHOTO_MEGABYTES
from media.workshop.asked.values import ConvertedFile, Note, NoteReason, PictureRecipe, Shape
from media.workshop.photos.colours import for_screens, is_for_screens, with_eight_bits
from media.workshop.photos.geometry import Framing, placement, plan
from media.workshop.photos.jpeg_strip import without_notes
from media.workshop.photos.opening import DECODERS, MOST_MEGABYTES, opened, refuse_size, type_in
from media.workshop.photos.seeing import knows_its_place, label_of, see_all_of, seen_size, turn_of

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageFile import ImageFile

JPEG_TYPE = "image/jpeg"
QUALITIES = (92, 85, 75, 60, 40)  # the first that is small enough
_BLURRED_PIXELS, _BLUR_RADIUS = 160, 6  # of a small copy, which is quick


@dataclass(frozen=True)
class Drawn:
    """A picture as it is to be, not written yet."""

    picture: "Picture"
    notes: tuple[Note, ...] = field(default=())


def make_picture(path: Path, to: Path, recipe: PictureRecipe) -> ConvertedFile:
    """A JPEG that fits already keeps every pixel as it is: another compression would cost sharpness
    and gain nothing. Raises FileError."""
    found = type_in(path, DECODERS)
    refuse_size(path, MOST_MEGABYTES)
    with opened(path, found) as image:
        width, height = seen_size(image)
        made = plan(width, height, recipe)
        notes = (*_place_notes(image), *_format_notes(image, made, recipe))  # as it is before
        if _is_fine(image, path, made):
            data = without_notes(path.read_bytes())
        else:
            drawn = draw(image, made, recipe.shape)
            notes, data = (*notes, *drawn.notes), encoded(drawn.picture)
    to.write_bytes(data)
    return ConvertedFile(
        JPEG_TYPE, len(data), *made.size, notes=notes, placement=placement(width, height, recipe)
    )


def draw(
    image: "ImageFile", made: Framing, shape: Shape | None, *, is_quick: bool = False
) -> Drawn:
    """What of it is in the new picture, in its size and colours. `is_quick`: good enough to be
    looked at, not to be published."""
    from PIL import Image

    width, _ = seen_size(image)
    scale = made.inner[0] / (made.box[2] - made.box[0])
    image.draft(image.mode, (math.ceil(image.width * scale), math.ceil(image.height * scale)))
    turn = turn_of(image)
    turned = image.transpose(turn) if turn is not None else image
    picture: Picture = with_eight_bits(turned)
    shrunk = picture.width / width  # by the decoder
    left, top, right, bottom = (place * shrunk for place in made.box)
    box = (left, top, min(right, picture.width), min(bottom, picture.height))
    if (made.inner, box) == (picture.size, (0, 0, *picture.size)):
        picture.load()  # resized to its own size it would be copied, which takes as long
    else:
        way, gap = (Image.Resampling.BILINEAR, 1.5) if is_quick else (Image.Resampling.LANCZOS, 3.0)
        picture = picture.resize(made.inner, way, box=box, reducing_gap=gap)
    picture, notes = for_screens(picture)
    return Drawn(framed(picture, made, shape) if made.has_borders else picture, notes)


def cut_out(
    path: Path, seen: tuple[float, float, float, float], size: tuple[int, int]
) -> "Picture":
    """The middle of what is `seen` of a picture (left, top, width, height: shares of its sides), as
    large as fills `size`. Raises FileError."""
    with opened(path, type_in(path, DECODERS)) as image:
        width, height = seen_size(image)
        across, down, ratio = seen[2] * width, seen[3] * height, size[0] / size[1]
        inner = (min(across, down * ratio), min(down, across / ratio))
        left = seen[0] * width + (across - inner[0]) / 2
        top = seen[1] * height + (down - inner[1]) / 2
        made = Framing((left, top, left + inner[0], top + inner[1]), size, size)
        return draw(image, made, None, is_quick=True).picture


def encoded(picture: "Picture") -> bytes:
    """In the best quality that Instagram's limit allows, and nothing but the picture."""
    most = PHOTO_MEGABYTES * MEGABYTE
    data = b""
    for quality in QUALITIES:
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=quality, exif=b"", icc_profile=None, comment=b"")
        data = file.getvalue()
        if len(data) <= most:
            break
    return data


def framed(picture: "Picture", made: Framing, shape: Shape | None) -> "Picture":
    """In the middle of its borders."""
    from PIL import Image

    frame = _blurred(picture, made) if shape is Shape.BLURRED else None
    frame = frame or Image.new("RGB", made.size, "white")
    frame.paste(picture, tuple((made.size[n] - made.inner[n]) // 2 for n in (0, 1)))  # type: ignore[arg-type]
    return frame


def _blurred(picture: "Picture", made: Framing) -> "Picture":
    """The picture over the whole frame, out of focus."""
    from PIL import ImageFilter, ImageOps

    shrunk = _BLURRED_PIXELS / max(made.size)
    small = (max(1, round(made.size[0] * shrunk)), max(1, round(made.size[1] * shrunk)))
    cover = ImageOps.fit(picture, small).filter(ImageFilter.GaussianBlur(_BLUR_RADIUS))
    return cover.resize(made.size)


def _is_fine(image: "ImageFile", path: Path, made: Framing) -> bool:
    """Whether the file lacks nothing but discretion: it is looked at as a whole then."""
    fits = (
        label_of(image) == PHOTO_TYPE
        and made.size == image.size
        and made.box == (0, 0, *image.size)
        and turn_of(image) is None
        and is_for_screens(image)
        and path.stat().st_size <= PHOTO_MEGABYTES * MEGABYTE
    )
    if fits:
        see_all_of(image)
    return fits


def _place_notes(image: "ImageFile") -> tuple[Note, ...]:
    return (Note(NoteReason.PLACE_REMOVED),) if knows_its_place(image) else ()


def _format_notes(image: "ImageFile", made: Framing, recipe: PictureRecipe) -> tuple[Note, ...]:
    label = label_of(image)
    width, height = seen_size(image)
    notes = []
    if label != PHOTO_TYPE:
        notes.append(Note(NoteReason.CONVERTED, {"was": label, "now": PHOTO_TYPE}))
    if getattr(image, "is_animated", False) and label != PHOTO_TYPE:
        notes.append(Note(NoteReason.FIRST_FRAME))
    if recipe.shape is None and made.size != (width, height):
        notes.append(Note(NoteReason.SCALED, {"width": width, "height": height}))
    return tuple(notes)
