"""Pictures judged as a person judges them at a glance: by their colours, not by their bytes."""

import io

from PIL import Image, ImageChops, ImageOps, ImageStat

from tests.helpers.stage import sample

GLANCE = (12, 12)  # so coarse that neither numbers nor compression count
GREEN = (20, 190, 40)
SPOT_SIDE = 60
PIN, ABOVE_THE_NUMBER = (36, 99, 235), 30
GREENER_BY = 70  # than red and blue: neither paper, nor pins, nor what JPEG makes of an edge


def opened(body: bytes) -> Image.Image:
    with Image.open(io.BytesIO(body)) as picture:
        return picture.convert("RGB")


def apart(one: Image.Image, other: Image.Image) -> float:
    """How different they look, from 0 to 255; the shape of the second is cut to that of the
    first."""
    fitted = ImageOps.fit(other, one.size)
    difference = ImageChops.difference(one.resize(GLANCE), fitted.resize(GLANCE))
    return sum(ImageStat.Stat(difference).mean) / 3


def recognised(part: Image.Image, *names: str) -> str:
    """Which of the sandbox's samples this is, or `white` or `dark` paper."""
    known = {name: opened(sample(name)) for name in names}
    papers = {"white": (255, 255, 255), "dark": (21, 24, 29)}
    known |= {name: Image.new("RGB", part.size, colour) for name, colour in papers.items()}
    return min(known, key=lambda name: apart(part, known[name]))


def with_spot(x: float, y: float, size: tuple[int, int] = (1080, 1350)) -> bytes:
    """A grey photo with a green spot; where, in shares of its sides."""
    picture = Image.new("RGB", size, (150, 150, 150))
    left, top = round(x * size[0] - SPOT_SIDE / 2), round(y * size[1] - SPOT_SIDE / 2)
    picture.paste(GREEN, (left, top, left + SPOT_SIDE, top + SPOT_SIDE))
    file = io.BytesIO()
    picture.save(file, "JPEG")
    return file.getvalue()


def spot_of(picture: Image.Image) -> tuple[float, float]:
    """Where the green spot is seen, in shares of its sides."""
    red, green, blue = picture.split()
    greener = ImageChops.subtract(green, ImageChops.lighter(red, blue))
    box = greener.point(lambda value: 255 * (value > GREENER_BY)).getbbox()
    assert box, "nothing green is seen"
    return (box[0] + box[2]) / 2 / picture.width, (box[1] + box[3]) / 2 / picture.height


def has_pin(picture: Image.Image, x: float, y: float) -> bool:
    """A blue disc, whatever its number, which is white."""
    at = (round(x * picture.width), round(y * picture.height) - ABOVE_THE_NUMBER)
    colour = picture.crop((*at, at[0] + 1, at[1] + 1))
    return apart(colour, Image.new("RGB", (1, 1), PIN)) < 40
