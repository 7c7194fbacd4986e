"""Draws the sample photos, the video and the bad files of the media host; run it to make them anew.

`python sandbox/samples/make_samples.py` writes beside itself. Needs Pillow and PyAV.
"""

import math
from collections.abc import Callable
from pathlib import Path

import av
from PIL import Image, ImageDraw, ImageFilter

HERE = Path(__file__).parent
Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]


class Dice:
    """Numbers that look like chance and are the same on every run."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def uniform(self, low: float, high: float) -> float:
        self._state = (self._state * 1_103_515_245 + 12_345) % 2**31
        return low + (high - low) * self._state / 2**31

    def around(self, middle: float, spread: float) -> float:
        """A bell of four throws."""
        return middle + spread * sum(self.uniform(-1, 1) for _ in range(4)) * 0.87


def gradient(size: tuple[int, int], top: Colour, bottom: Colour) -> Image.Image:
    """A vertical gradient."""
    mask = Image.linear_gradient("L").resize(size)
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask)


def glow(picture: Image.Image, box: Box, colour: Colour, blur: float, strength: int) -> None:
    """A soft ellipse of light or shadow."""
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).ellipse(box, fill=strength)
    picture.paste(Image.new("RGB", picture.size, colour), mask=mask.filter(blurred(blur)))


def blurred(radius: float) -> ImageFilter.GaussianBlur:
    return ImageFilter.GaussianBlur(radius)


def shaded(picture: Image.Image, mask: Image.Image, top: Colour, bottom: Colour) -> None:
    """Fill a mask's shape with a gradient that spans the shape."""
    box = mask.getbbox() or (0, 0, 1, 1)
    fill = Image.new("RGB", picture.size)
    fill.paste(gradient((box[2] - box[0], box[3] - box[1]), top, bottom), box[:2])
    picture.paste(fill, mask=mask)


def bread() -> Image.Image:
    """A round loaf on a board, 1080x1080."""
    size = 1080
    picture = gradient((size, size), (252, 232, 205), (238, 190, 140))
    glow(picture, (560, -260, 1340, 520), (255, 250, 235), 120, 210)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 760, size, size), fill=(196, 138, 92))
    for line in range(770, size, 62):
        draw.line((0, line, size, line + 14), fill=(178, 120, 76), width=5)
    glow(picture, (120, 730, 970, 960), (70, 36, 16), 30, 150)
    board = Image.new("L", picture.size, 0)
    ImageDraw.Draw(board).rounded_rectangle((90, 760, 990, 850), 44, fill=255)
    shaded(picture, board, (150, 92, 54), (104, 60, 34))
    loaf = Image.new("L", picture.size, 0)
    ImageDraw.Draw(loaf).ellipse((180, 330, 900, 990), fill=255)
    ImageDraw.Draw(loaf).rectangle((0, 772, size, size), fill=0)
    shaded(picture, loaf, (226, 150, 74), (132, 68, 30))
    crust = picture.copy()
    glow(crust, (260, 350, 700, 600), (255, 208, 140), 60, 170)
    for left, tilt in ((330, -30), (470, 0), (610, 30)):
        slash(crust, left, tilt)
    picture.paste(crust, mask=loaf)
    flour(picture, loaf)
    return picture


def slash(picture: Image.Image, left: int, tilt: int) -> None:
    """One cut in the crust."""
    points = [(left + tilt, 400), (left + 96 + tilt, 440), (left + 120, 600), (left + 40, 680)]
    points += [(left + 70, 580), (left + 46 + tilt, 460)]
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).polygon(points, fill=255)
    shaded(picture, mask.filter(blurred(6)), (255, 232, 190), (222, 164, 102))


def flour(picture: Image.Image, where: Image.Image) -> None:
    """Dust on the loaf."""
    chance, dust = Dice(7), Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(dust)
    for _ in range(900):
        x, y, radius = chance.around(540, 190), chance.around(470, 90), chance.uniform(1, 3.4)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=150)
    dust = Image.composite(dust, Image.new("L", picture.size, 0), where)
    picture.paste(Image.new("RGB", picture.size, (255, 250, 240)), mask=dust)


SPINES: tuple[Colour, ...] = (
    (38, 70, 83), (42, 157, 143), (233, 196, 106), (244, 162, 97), (231, 111, 81),
    (109, 89, 122), (181, 101, 118), (87, 117, 144), (242, 232, 207), (56, 102, 65),
)  # fmt: skip


def books(size: tuple[int, int] = (1080, 1350), seed: int = 4) -> Image.Image:
    """A shelf, 4:5 unless told otherwise."""
    width, height = size
    picture = gradient(size, (92, 62, 48), (54, 34, 28))
    chance, shelf = Dice(seed), height // 3
    for row in range(3):
        floor = (row + 1) * shelf - 30
        glow(
            picture, (width * 0.1, floor - shelf * 0.9, width * 0.9, floor), (160, 112, 80), 70, 110
        )
        x = 26.0
        while x < width - 90:
            wide = chance.uniform(40, 92)
            tall = chance.uniform(shelf * 0.58, shelf * 0.84)
            if chance.uniform(0, 1) < 0.12:
                x += chance.uniform(50, 120)
                continue
            book(picture, (x, floor - tall, x + wide, floor), chance)
            x += wide + 3
        board = Image.new("L", size, 0)
        ImageDraw.Draw(board).rectangle((0, floor, width, floor + 30), fill=255)
        shaded(picture, board, (196, 146, 102), (120, 80, 52))
    return picture


def book(picture: Image.Image, box: Box, chance: Dice) -> None:
    """One spine with a band and a title line."""
    colour = SPINES[int(chance.uniform(0, len(SPINES)))]
    dark = (colour[0] * 2 // 3, colour[1] * 2 // 3, colour[2] * 2 // 3)
    left, top, right, bottom = (round(edge) for edge in box)
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((left, top, right, bottom), 7, fill=colour)
    draw.rectangle((right - 8, top + 6, right - 2, bottom), fill=dark)
    draw.rectangle((left + 3, top + 6, left + 7, bottom), fill=lighter(colour))
    band = top + round(chance.uniform(24, 60))
    draw.rectangle((left, band, right, band + 12), fill=(236, 210, 150))
    middle = (left + right) // 2
    draw.rounded_rectangle((middle - 5, band + 44, middle + 5, bottom - 60), 5, fill=dark)
    draw.ellipse((middle - 9, bottom - 42, middle + 9, bottom - 24), fill=(236, 210, 150))


def lighter(colour: Colour) -> Colour:
    return (min(255, colour[0] + 36), min(255, colour[1] + 36), min(255, colour[2] + 36))


def sunset(size: tuple[int, int] = (1080, 566), seed: int = 11) -> Image.Image:
    """A city at dusk."""
    width, height = size
    picture = gradient(size, (60, 42, 110), (255, 150, 92))
    middle = (round(width * 0.64), round(height * 0.6))
    for radius, strength in ((height * 0.62, 90), (height * 0.32, 130)):
        around = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
        glow(picture, around, (255, 214, 130), radius / 2.4, strength)
    sun = height * 0.13
    draw = ImageDraw.Draw(picture)
    draw.ellipse(
        (middle[0] - sun, middle[1] - sun, middle[0] + sun, middle[1] + sun), fill=(255, 240, 196)
    )
    chance = Dice(seed)
    rows = (((150, 74, 116), 0.42), ((92, 44, 92), 0.32), ((36, 22, 54), 0.2))
    for colour, tall in rows:
        skyline(picture, colour, tall, chance)
    return picture


def skyline(picture: Image.Image, colour: Colour, tall: float, chance: Dice) -> None:
    """One row of houses; the nearest row has lit windows."""
    width, height = picture.size
    draw, x = ImageDraw.Draw(picture), -20.0
    while x < width:
        wide = chance.uniform(0.05, 0.11) * 1080
        top = height * (1 - tall * chance.uniform(0.6, 1.3))
        draw.rectangle((x, top, x + wide, height), fill=colour)
        if chance.uniform(0, 1) < 0.3:
            draw.line((x + wide / 2, top - 34, x + wide / 2, top), fill=colour, width=4)
        for row in range(round(top) + 16, height, 26):
            for column in range(round(x) + 12, round(x + wide) - 14, 24):
                if tall < 0.3 and chance.uniform(0, 1) < 0.4:
                    draw.rectangle((column, row, column + 9, row + 12), fill=(255, 214, 132))
        x += wide + chance.uniform(-6, 10)


def coffee(second: float, size: tuple[int, int] = (720, 1280)) -> Image.Image:
    """One frame of a cup that steams."""
    width, height = size
    picture = gradient(size, (44, 74, 84), (20, 34, 44))
    glow(picture, (40, 120, 680, 820), (98, 150, 150), 130, 150)
    for strand in range(3):
        steam(picture, 270 + strand * 90, second * 1.6 + strand * 1.9)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 960, width, height), fill=(104, 68, 48))
    draw.rectangle((0, 960, width, 974), fill=(140, 96, 68))
    glow(picture, (120, 950, 620, 1040), (20, 10, 6), 22, 170)
    draw.arc((490, 720, 640, 890), -90, 90, fill=(236, 228, 214), width=26)
    cup = Image.new("L", size, 0)
    ImageDraw.Draw(cup).rounded_rectangle((190, 660, 550, 980), 110, fill=255)
    ImageDraw.Draw(cup).rectangle((190, 660, 550, 780), fill=255)
    shaded(picture, cup, (250, 244, 232), (206, 192, 172))
    draw.ellipse((190, 615, 550, 705), fill=(236, 228, 214))
    draw.ellipse((212, 628, 528, 694), fill=(74, 42, 26))
    swirl(draw, second)
    draw.ellipse((150, 965, 590, 1010), fill=(224, 212, 194))
    return picture


def steam(picture: Image.Image, x: float, phase: float) -> None:
    """A curl of steam that moves with `phase`."""
    mask = Image.new("L", (picture.width // 4, picture.height // 4), 0)
    draw = ImageDraw.Draw(mask)
    for step in range(90):
        y = 610 - step * 4.6
        side = x + math.sin(step / 13 - phase) * (8 + step * 0.5)
        radius, strength = 9 + step * 0.24, round(120 * (1 - step / 90))
        draw.ellipse(
            ((side - radius) / 4, (y - radius) / 4, (side + radius) / 4, (y + radius) / 4),
            fill=strength,
        )
    mask = mask.filter(blurred(4)).resize(picture.size)
    picture.paste(Image.new("RGB", picture.size, (255, 255, 255)), mask=mask)


def swirl(draw: ImageDraw.ImageDraw, second: float) -> None:
    """Cream turning in the cup."""
    for step in range(70):
        angle, away = step / 7 + second * 1.2, step / 70
        x = 370 + math.cos(angle) * 120 * away
        y = 661 + math.sin(angle) * 24 * away
        draw.ellipse((x - 7, y - 2.5, x + 7, y + 2.5), fill=(214, 178, 140))


def walk(second: float, seconds: int, size: tuple[int, int], wide: Image.Image) -> Image.Image:
    """One frame of a way along a picture as high as the frame."""
    left = round((wide.width - size[0]) * second / seconds)
    return wide.crop((left, 0, left + size[0], size[1]))


def make_video(
    path: Path, seconds: int, size: tuple[int, int], frame_at: Callable[[float], Image.Image]
) -> None:
    """H.264 MP4 with the index first."""
    rate = 24
    with av.open(str(path), "w", options={"movflags": "faststart"}) as video:
        stream = video.add_stream("libx264", rate=rate, options={"crf": "27", "preset": "veryslow"})
        (stream.width, stream.height), stream.pix_fmt = size, "yuv420p"
        for number in range(seconds * rate):
            frame = av.VideoFrame(stream.width, stream.height, "rgb24")
            frame.planes[0].update(frame_at(number / rate).tobytes())
            video.mux(stream.encode(frame))
        video.mux(stream.encode(None))


def make_walk(path: Path, seconds: int, side: int) -> None:
    """A square video: along a city at dusk."""
    wide = sunset((2 * side, side), 23)
    make_video(path, seconds, (side, side), lambda t: walk(t, seconds, (side, side), wide))


def badge(picture: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    """A square cut of a picture as an avatar."""
    return picture.crop(box).resize((240, 240), Image.Resampling.LANCZOS)


def main() -> None:
    """Write every sample."""
    loaf, shelf = bread(), books()
    loaf.save(HERE / "bread.jpg", quality=84)
    shelf.save(HERE / "books.jpg", quality=80)
    books((1080, 1440), 6).save(HERE / "portrait.jpg", quality=60)
    sunset().save(HERE / "sunset.jpg", quality=84)
    books((1080, 1920), 15).save(HERE / "story.jpg", quality=62)
    sunset((1080, 1920), 5).save(HERE / "tall.jpg", quality=72)
    badge(loaf, (150, 290, 930, 1070)).save(HERE / "avatar_bakery.jpg", quality=84)
    badge(shelf, (300, 20, 700, 420)).save(HERE / "avatar_books.jpg", quality=84)
    sunset((240, 240), 3).save(HERE / "avatar.jpg", quality=84)
    small = loaf.resize((360, 360))
    small.quantize(64).save(HERE / "drawing.png", optimize=True)
    small.save(HERE / "drawing.webp", quality=70)
    small.resize((120, 120)).save(HERE / "dots.gif")
    small.save(HERE / "leaflet.pdf")
    make_video(HERE / "coffee.mp4", 6, (720, 1280), coffee)
    make_walk(HERE / "dusk.mp4", 4, 720)
    make_walk(HERE / "long.mp4", 61, 320)


if __name__ == "__main__":
    main()
