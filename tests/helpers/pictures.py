"""Pictures of every sort, made on the spot: small, and each with a colour in every corner."""

import io
import itertools
import os
import struct
import zlib
from collections.abc import Sequence

import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()

ADOBE_RGB = {
    b"r": (0.60974, 0.31111, 0.01947),
    b"g": (0.20528, 0.62567, 0.06087),
    b"b": (0.14919, 0.06322, 0.74457),
}

SRGB = {
    b"r": (0.43607, 0.22249, 0.01392),
    b"g": (0.38515, 0.71687, 0.09708),
    b"b": (0.14307, 0.06061, 0.71410),
}

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
GIF_FRAME, GIF_END = b"!\xf9\x04", b";"  # how each begins, how all end

RED, GREEN, BLUE, GREY = (220, 40, 40), (40, 180, 60), (40, 60, 210), (128, 128, 128)
CORNERS = (RED, GREEN, BLUE, GREY)  # from the upper left on, by rows
Colour = tuple[int, ...]


def cornered(width: int = 480, height: int = 600) -> Image.Image:
    """Four fields of colour."""
    picture = Image.new("RGB", (width, height))
    for number, colour in enumerate(CORNERS):
        across, down = number % 2, number // 2
        place = (across * width // 2, down * height // 2)
        picture.paste(colour, (*place, place[0] + width // 2 + 1, place[1] + height // 2 + 1))
    return picture


def noise(width: int, height: int) -> Image.Image:
    """What no format makes small."""
    return Image.frombytes("RGB", (width, height), os.urandom(3 * width * height))


def saved(picture: Image.Image, image_format: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, image_format, **options)
    return file.getvalue()


def corners(picture: Image.Image) -> list[Colour]:
    """The colours in the middle of the four fields."""
    width, height = picture.size
    places = [(x * width // 4, y * height // 4) for y in (1, 3) for x in (1, 3)]
    shown = picture.convert("RGB")
    return [shown.getpixel(place) for place in places]  # type: ignore[misc]


def are_near(ones: Sequence[Colour], others: Sequence[Colour], away: int = 12) -> bool:
    pairs = zip(ones, others, strict=True)
    return all(abs(a - b) <= away for one, other in pairs for a, b in zip(one, other, strict=True))


def camera_notes() -> Image.Exif:
    """What a telephone writes into a photo: where, with which lens, by whom."""
    exif = Image.Exif()
    exif[0x0110] = "Camera of Anna"
    exif[0xA431] = "SERIAL-4711"
    exif[0x9286] = "a remark"
    gps = exif.get_ifd(0x8825)
    gps.update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 36.0)})
    return exif


def png_of(width: int, height: int, *, data: bytes = b"", depth: int = 8) -> bytes:
    """A PNG of colours that says it is so large, whatever its data are."""
    header = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(data)), (b"IEND", b""))
    return PNG_SIGNATURE + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def with_chunk(png: bytes, name: bytes, body: bytes, *, before: bytes = b"IDAT") -> bytes:
    at = png.index(before) - 4
    return png[:at] + _chunk(name, body) + png[at:]


def telling(picture: Image.Image, image_format: str, primaries: int, curve: int) -> bytes:
    """A file that says by numbers of H.273 which colours its own numbers mean."""
    if image_format == "HEIF":
        told = {"color_primaries": primaries, "transfer_characteristics": curve}
        return saved(picture, "HEIF", matrix_coefficients=1, full_range_flag=1, **told)
    data = saved(picture, image_format)
    if image_format == "PNG":
        return with_chunk(data, b"cICP", bytes([primaries, curve, 0, 1]))
    told_at = data.index(b"nclx") + 4
    return data[:told_at] + struct.pack(">HH", primaries, curve) + data[told_at + 4 :]


def sixteen_bits(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    """A PNG of one colour, told in sixteen bits."""
    row = b"\0" + struct.pack(">HHH", *(257 * each for each in colour)) * width
    return png_of(width, height, data=row * height, depth=16)


def moving_gif(frames: int, width: int = 64, height: int = 64, milliseconds: int = 100) -> bytes:
    """Two pictures in turn."""
    steps = [Image.new("P", (width, height), number) for number in range(frames)[:2]]
    for step in steps:
        step.putpalette(bytes(range(250)) * 3)
    file = io.BytesIO()
    steps[0].save(file, "GIF", save_all=True, append_images=steps[1:], duration=milliseconds)
    start, *each = file.getvalue().removesuffix(GIF_END).split(GIF_FRAME)
    turns = itertools.islice(itertools.cycle(each), frames)
    return GIF_FRAME.join((start, *turns)) + GIF_END


def wide_colours() -> bytes:
    """A colour profile with the primaries of Adobe RGB."""
    return profile(b"Wide Colours", ADOBE_RGB)


def profile(
    name: bytes,
    primaries: dict[bytes, tuple[float, float, float]],
    told: tuple[int, int] | None = None,
) -> bytes:
    """A colour profile of gamma 2.2. `told`: its primaries and curve by H.273."""
    tags = {b"desc": b"desc" + bytes(4) + struct.pack(">I", len(name) + 1) + name + bytes(79)}
    tags[b"wtpt"] = _places((0.9642, 1.0, 0.8249))
    if told:
        tags[b"cicp"] = b"cicp" + bytes(4) + bytes([*told, 0, 1])
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    for letter, primary in primaries.items():
        tags[letter + b"XYZ"] = _places(primary)
        tags[letter + b"TRC"] = curve
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += tag + struct.pack(">II", at + len(body), len(data))
        body += padded
    size = at + len(body)
    header = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    header += _places((0.9642, 1.0, 0.8249))[8:]
    header += bytes(128 - len(header))
    return header + struct.pack(">I", len(tags)) + table + body


def _places(xyz: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(struct.pack(">i", round(each * 65536)) for each in xyz)
