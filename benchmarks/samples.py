"""Files as people send them, with as much in them as photos and films have. Used by benchmarks."""

from fractions import Fraction
from pathlib import Path

import av
from PIL import Image

PIXELS = (4000, 3000)
SLIDE_PIXELS = (1280, 960)  # as Telegram's apps send photos
FILM_PIXELS, FILM_SECONDS, FILM_RATE = (1280, 720), 5, 30
PHOTO, SLIDE, FILM = "photo.jpg", "slide.jpg", "film.mkv"


def make_samples(folder: Path) -> None:
    """A photo of 12 megapixels, a photo of an album, and a film that Instagram refuses."""
    photo(PIXELS).save(folder / PHOTO, quality=90)
    photo(SLIDE_PIXELS).save(folder / SLIDE, quality=85)
    _make_film(folder / FILM)


def photo(pixels: tuple[int, int]) -> Image.Image:
    width, height = pixels
    grain = Image.effect_noise((width // 4, height // 4), 60).resize(pixels)
    light = Image.linear_gradient("L").resize(pixels)
    return Image.merge("RGB", (light, grain, light.transpose(Image.Transpose.ROTATE_180)))


def _make_film(to: Path) -> None:
    """It moves over a photo."""
    width, height = FILM_PIXELS
    frames = FILM_SECONDS * FILM_RATE
    scene = photo((width + 2 * frames, height))
    with av.open(str(to), "w", format="matroska") as output:
        track = output.add_stream("mpeg4", rate=Fraction(FILM_RATE))
        track.width, track.height, track.pix_fmt = width, height, "yuv420p"
        track.bit_rate = 6_000_000
        for number in range(frames):
            shown = scene.crop((2 * number, 0, 2 * number + width, height))
            output.mux(track.encode(av.VideoFrame.from_image(shown)))  # type: ignore[no-untyped-call]
        output.mux(track.encode(None))
