"""A picture that is too tall or too wide is made to fit, and who is tagged in it stays where they
are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from media import MediaDoubtReason, MediaUrlReason
from media.convert import Converter, FileError, PictureRecipe, Shape, placement
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
    refused = {it.reason for it in looked.refusals}
    assert (MediaUrlReason.BAD_RATIO in refused) == (size != FITTING)
    made = converter.picture(path, tmp_path / "made.jpg", recipe)
    with Image.open(tmp_path / "made.jpg") as picture:
        assert (made.width, made.height) == picture.size == becomes
    if recipe.shape:
        assert check(ImageFacts("JPEG", made.width, made.height), PHOTO_LIMITS) == ()


def test_the_tallest_shape_is_made_when_it_is_asked_for_and_is_in_doubt(
    converter: Converter, tmp_path: Path
) -> None:
    """Meta's reference ends at 4:5; Instagram's help and posts that are out say 3:4."""
    path, to = tmp_path / "sent.png", tmp_path / "made.jpg"
    cornered(*TALL).save(path)
    made = converter.picture(path, to, PictureRecipe(Shape.CROP, ratio=3 / 4))
    assert (made.width, made.height) == (900, 1200)
    (doubt,) = check(ImageFacts("JPEG", made.width, made.height), PHOTO_LIMITS)
    assert doubt.reason is MediaDoubtReason.TALL_PHOTO


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
        (TALL, PictureRecipe(Shape.SQUARE, x=0.5, y=0.0), (0.3, 0.0), (0.3, 0.0)),
        (TALL, PictureRecipe(Shape.SQUARE, x=0.5, y=-9.0), (0.3, 0.0), (0.3, 0.0)),
        (TALL, PictureRecipe(Shape.SQUARE, x=0.5, y=9.0), (0.3, 1.0), (0.3, 1.0)),
        (TALL, PictureRecipe(Shape.SQUARE, x=0.5, y=0.5, zoom=2.0), (0.5, 0.5), (0.5, 0.5)),
        (TALL, PictureRecipe(Shape.SQUARE, x=0.5, y=0.5, zoom=2.0), (0.25, 0.5), (0.0, 0.5)),
        (TALL, PictureRecipe(Shape.SQUARE, x=0.5, y=0.5, zoom=2.0), (0.2, 0.5), None),
        (TALL, PictureRecipe(Shape.SQUARE, x=0.5, y=0.5, zoom=0.1), (0.3, 0.5), (0.3, 0.5)),
        (TALL, PictureRecipe(Shape.BORDERS, x=0.9, zoom=3.0), (0.0, 0.1), (190 / 1280, 0.1)),
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


def test_the_four_results_are_shown_side_by_side_in_their_order(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    to = tmp_path / "sheet.jpg"
    tall = Image.new("RGB", (500, 1000), "blue")
    tall.paste("red", (0, 350, 500, 650))
    made = converter.shapes(sent(saved(tall, "JPEG")), to, tall.size)
    assert (made.width, made.height, made.content_type) == (1280, 1280, "image/jpeg")
    crop, square, borders, blurred = ((x, y) for y in (0, 0.5) for x in (0, 0.5))
    assert [seen(to, each, 0.25, 0.25) for each in (crop, square, borders, blurred)] == ["red"] * 4
    assert [seen(to, each, 0.25, 0.04) for each in (crop, square)] == ["blue", "blue"]
    # At half its height a crop shows its own side, borders what is beside the picture.
    assert seen(to, square, 0.04, 0.25) == "red"
    assert seen(to, borders, 0.08, 0.25) == "white"
    assert seen(to, blurred, 0.08, 0.25) not in ("white", "blue")


def seen(sheet: Path, corner: tuple[float, float], x: float, y: float) -> str:
    return at(sheet, corner[0] + x, corner[1] + y)


def test_a_slide_is_shown_in_the_shape_of_the_first(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    """Which is flat: so it is cut above and below, or has wide borders beside it."""
    to = tmp_path / "sheet.jpg"
    slide = Image.new("RGB", (500, 1000), "blue")
    slide.paste("red", (0, 350, 500, 650))
    converter.shapes(sent(saved(slide, "JPEG")), to, (2000, 500))
    crop, _, borders, blurred = ((x, y) for y in (0, 0.5) for x in (0, 0.5))
    for corner in (crop, borders, blurred):
        assert seen(to, corner, 0.25, 0.25) == "red"
        assert seen(to, corner, 0.25, 0.1) not in ("red", "blue"), "it is as flat as the first"
    assert [seen(to, crop, *at) for at in ((0.04, 0.25), (0.25, 0.14))] == ["red", "red"]
    assert seen(to, borders, 0.25, 0.14) == "blue"
    assert seen(to, borders, 0.1, 0.25) == "white"
    assert seen(to, blurred, 0.1, 0.25) not in ("white", "blue")


def test_a_slide_that_cannot_be_opened_leaves_no_sheet(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    with pytest.raises(FileError):
        converter.shapes(sent(b"%PDF-1.7", "1.jpg"), tmp_path / "sheet.jpg", TALL)
    assert [each.name for each in tmp_path.iterdir()] == ["1.jpg"]
