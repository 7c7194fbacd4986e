"""A picture that is too tall or too wide is made to fit, and who is tagged in it stays where they
are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from media.convert import Converter, PictureRecipe, Shape, placement
from media.probe.facts import ImageFacts
from media.rules.limits import PHOTO_LIMITS, check
from tests.helpers.pictures import are_near, cornered, saved

TALL, WIDE, FITTING = (900, 1600), (2000, 500), (1000, 1000)
WHITE = (255, 255, 255)


@pytest.mark.parametrize(
    ("size", "recipe", "becomes"),
    [
        (TALL, PictureRecipe(Shape.CROP), (900, 1125)),
        (WIDE, PictureRecipe(Shape.CROP), (955, 500)),
        (FITTING, PictureRecipe(Shape.CROP), (1000, 1000)),
        (TALL, PictureRecipe(Shape.SQUARE), (900, 900)),
        (WIDE, PictureRecipe(Shape.SQUARE), (500, 500)),
        (TALL, PictureRecipe(Shape.BORDERS), (1280, 1600)),
        (WIDE, PictureRecipe(Shape.BORDERS), (1440, 754)),
        (TALL, PictureRecipe(Shape.BLURRED), (1280, 1600)),
        (FITTING, PictureRecipe(Shape.CROP, ratio=4 / 5), (800, 1000)),
        (FITTING, PictureRecipe(Shape.BORDERS, ratio=4 / 5), (1000, 1250)),
        (TALL, PictureRecipe(Shape.CROP, ratio=1.5), (900, 600)),
        (FITTING, PictureRecipe(Shape.CROP, ratio=9 / 16), (800, 1000)),
        (TALL, PictureRecipe(), TALL),
    ],
)
def test_each_shape_has_its_size(
    converter: Converter,
    tmp_path: Path,
    size: tuple[int, int],
    recipe: PictureRecipe,
    becomes: tuple[int, int],
) -> None:
    path = tmp_path / "sent.png"
    cornered(*size).save(path)
    looked = converter.look(path)
    assert looked.needs_shape == (size != FITTING)
    made = converter.picture(path, tmp_path / "made.jpg", recipe)
    with Image.open(tmp_path / "made.jpg") as picture:
        assert (made.width, made.height) == picture.size == becomes
    if recipe.shape:
        assert check(ImageFacts("JPEG", made.width, made.height), PHOTO_LIMITS) == ()


def test_a_crop_loses_both_ends_and_borders_lose_nothing(
    converter: Converter, tmp_path: Path
) -> None:
    path, to = tmp_path / "sent.png", tmp_path / "made.jpg"
    stripes = Image.new("RGB", (400, 1000), "blue")
    stripes.paste("red", (0, 0, 400, 200))
    stripes.paste("red", (0, 800, 400, 1000))
    stripes.save(path)
    converter.picture(path, to, PictureRecipe(Shape.CROP))
    assert at(to, 0.5, 0.02) == at(to, 0.5, 0.98) == "blue"
    converter.picture(path, to, PictureRecipe(Shape.BORDERS))
    assert (at(to, 0.5, 0.1), at(to, 0.5, 0.5), at(to, 0.02, 0.5)) == ("red", "blue", "white")
    converter.picture(path, to, PictureRecipe(Shape.BLURRED))
    assert (at(to, 0.5, 0.1), at(to, 0.5, 0.5), at(to, 0.02, 0.5)) == ("red", "blue", "blue")


def at(path: Path, x: float, y: float) -> str:
    with Image.open(path) as picture:
        found = picture.getpixel((int(x * picture.width), int(y * picture.height)))
    names = {"red": (255, 0, 0), "blue": (0, 0, 255), "white": WHITE}
    return next((name for name, each in names.items() if are_near([found], [each], 40)), str(found))  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("size", "recipe", "point", "lands"),
    [
        (TALL, PictureRecipe(), (0.3, 0.1), (0.3, 0.1)),
        (TALL, PictureRecipe(Shape.SQUARE), (0.3, 0.5), (0.3, 0.5)),
        (TALL, PictureRecipe(Shape.SQUARE), (0.3, 0.1), None),
        (TALL, PictureRecipe(Shape.BORDERS), (0.0, 0.1), (190 / 1280, 0.1)),
        (WIDE, PictureRecipe(Shape.SQUARE), (0.5, 0.25), (0.5, 0.25)),
        (WIDE, PictureRecipe(Shape.SQUARE), (0.1, 0.25), None),
        (WIDE, PictureRecipe(Shape.CROP), (0.3, 0.9), (0.081, 0.9)),
    ],
)
def test_where_somebody_is_tagged_moves_with_the_picture(
    size: tuple[int, int],
    recipe: PictureRecipe,
    point: tuple[float, float],
    lands: tuple[float, float] | None,
) -> None:
    assert placement(*size, recipe).place(*point) == (lands and pytest.approx(lands, abs=0.002))


def test_a_tag_stays_on_the_face(converter: Converter, tmp_path: Path) -> None:
    """A red face in a white crowd is found where the placement says."""
    path, to = tmp_path / "sent.png", tmp_path / "made.jpg"
    crowd = Image.new("RGB", (2000, 3000), "white")
    crowd.paste("red", (380, 1580, 420, 1620))
    crowd.save(path)
    for shape in Shape:
        made = converter.picture(path, to, PictureRecipe(shape))
        face = made.placement.place(0.2, 1600 / 3000)
        assert face is not None
        assert at(to, *face) == "red"


Sent = Callable[..., Path]


def test_slides_take_the_shape_of_the_first(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    first = converter.picture(
        sent(saved(cornered(*TALL), "JPEG")), tmp_path / "1.jpg", PictureRecipe(Shape.CROP)
    )
    ratio = first.width / first.height
    for size in (TALL, WIDE, FITTING):
        for shape in (Shape.CROP, Shape.BORDERS, Shape.BLURRED):
            slide = converter.picture(
                sent(saved(cornered(*size), "JPEG")),
                tmp_path / "2.jpg",
                PictureRecipe(shape, ratio),
            )
            assert slide.width / slide.height == pytest.approx(ratio, abs=0.002)
