"""What Telegram and Instagram make of pictures and videos: photos as apps compress them, smaller
sizes, thumbnails, the still picture of a video."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

QUALITY = 87
_BROKEN = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def compressed(data: bytes, longest: int) -> bytes:
    """As a phone sends a photo: upright, a JPEG of at most `longest` pixels, nothing of the camera.

    Raises ValueError when there is no picture in it.
    """
    try:
        with Image.open(BytesIO(data)) as source:
            source.draft("RGB", (longest, longest))
            return _jpeg(_on_white(ImageOps.exif_transpose(source)), longest)
    except _BROKEN as problem:
        raise ValueError("the app cannot open this as a photo") from problem


def shrunk(path: Path, longest: int) -> bytes:
    """A JPEG of a picture, or of the first frame of a video. Raises ValueError as above."""
    try:
        with Image.open(path) as source:
            source.draft("RGB", (longest, longest))
            return _jpeg(_on_white(source), longest)
    except UnidentifiedImageError:
        return _jpeg(_frame(str(path)), longest)
    except _BROKEN as problem:
        raise ValueError("there is no picture in it") from problem


def fitted(width: int, height: int, longest: int) -> tuple[int, int]:
    """The size that `shrunk` gives."""
    scale = min(1.0, longest / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def still_picture(video: bytes, seconds: float, longest: int) -> bytes:
    """A JPEG of what is seen then. Raises ValueError as above."""
    return _jpeg(_frame(BytesIO(video), seconds), longest)


def _frame(source: str | BytesIO, seconds: float = 0) -> Image.Image:
    """The first one at that moment or after it, else the last one."""
    import av  # takes longer than all the rest, and is rarely needed

    try:
        with av.open(source, "r") as video:
            if seconds:
                video.seek(int(seconds * av.time_base))
            last = None
            for last in video.decode(video=0):
                if last.time is None or last.time >= seconds:
                    break
            if last is not None:
                picture: Image.Image = last.to_image()  # type: ignore[no-untyped-call]
                return picture
    except (av.FFmpegError, IndexError) as problem:
        raise ValueError("there is no picture in it") from problem
    raise ValueError("there is no picture in it")


def _on_white(picture: Image.Image) -> Image.Image:
    """Without transparency, which a JPEG does not have."""
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    white = Image.new("RGB", layer.size, "white")
    white.paste(layer, mask=layer.getchannel("A"))
    return white


def _jpeg(picture: Image.Image, longest: int) -> bytes:
    size = fitted(*picture.size, longest)
    if size != picture.size:
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    written = BytesIO()
    picture.save(written, "JPEG", quality=QUALITY)
    return written.getvalue()
