"""Files that ask for far more than they are worth."""

import io
from pathlib import Path

from PIL import Image

SAMPLES = Path(__file__).parents[2] / "sandbox" / "samples"
BREAD = (SAMPLES / "bread.jpg").read_bytes()
COFFEE = (SAMPLES / "coffee.mp4").read_bytes()


def box_at(film: bytes, name: bytes) -> int:
    """Where the content of the first box of that name begins."""
    return film.index(name) + 4


def with_number(data: bytes, at: int, number: int) -> bytes:
    return data[:at] + number.to_bytes(4, "big") + data[at + 4 :]


def claiming_samples(film: bytes, samples: int) -> bytes:
    """The film, its first track said to have so many samples of one byte each."""
    sizes, times = box_at(film, b"stsz"), box_at(film, b"stts")
    film = with_number(with_number(film, sizes + 4, 1), sizes + 8, samples)
    return with_number(with_number(film, times + 4, 1), times + 8, samples)


def claiming_rows(film: bytes, table: bytes, rows: int) -> bytes:
    """The film, a table of its first track said to have so many rows."""
    return with_number(film, box_at(film, table) + 4, rows)


def progressive(width: int, height: int, *, subsampling: int = 0) -> bytes:
    """A small file with a large picture in several scans."""
    file = io.BytesIO()
    picture = Image.new("RGB", (width, height), "orange")
    picture.save(file, "JPEG", quality=60, progressive=True, subsampling=subsampling)
    return file.getvalue()


def with_scans(photo: bytes, count: int) -> bytes:
    """The progressive photo, its last scan repeated with nothing in it."""
    last = photo.rindex(b"\xff\xda")
    return photo[:-2] + photo[last : last + 10] * count + photo[-2:]


def claiming_pixels(photo: bytes, width: int, height: int) -> bytes:
    frame = min(at for mark in (b"\xff\xc0", b"\xff\xc2") if (at := photo.find(mark)) > 0)
    return (
        photo[: frame + 5]
        + height.to_bytes(2, "big")
        + width.to_bytes(2, "big")
        + photo[frame + 9 :]
    )
