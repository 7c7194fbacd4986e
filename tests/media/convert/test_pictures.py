"""Whatever picture is sent, Instagram gets a JPEG that it takes, and nobody's address with it."""

import io
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from media.convert import Converter, Note, NoteReason, PictureRecipe, Shape
from media.probe.decoders import image_facts
from media.rules.limits import MEGABYTE, PHOTO_LIMITS, check
from tests.helpers.pictures import (
    BLUE,
    CORNERS,
    GREEN,
    GREY,
    RED,
    are_near,
    camera_notes,
    cornered,
    corners,
    moving_gif,
    noise,
    saved,
    sixteen_bits,
    wide_colours,
)

Sent = Callable[..., Path]
Made = Callable[..., tuple[Image.Image, set[NoteReason]]]
AS_IT_IS = PictureRecipe()
FORMATS = {
    "PNG": "PNG",
    "WEBP": "WebP",
    "HEIF": "HEIC",
    "AVIF": "AVIF",
    "GIF": "GIF",
    "TIFF": "TIFF",
    "BMP": "BMP",
}


@pytest.fixture
def made(converter: Converter, sent: Sent, tmp_path: Path) -> Made:
    """`made(data, recipe)`: the picture that is handed to Instagram, and what was noted; judged as
    the look at a link judges."""

    def make(data: bytes, recipe: PictureRecipe = AS_IT_IS) -> tuple[Image.Image, set[NoteReason]]:
        to = tmp_path / "made.jpg"
        converted = converter.picture(sent(data), to, recipe)
        result = to.read_bytes()
        facts = image_facts(result)
        assert (facts.format, converted.content_type) == ("JPEG", "image/jpeg")
        assert (facts.width, facts.height) == (converted.width, converted.height)
        assert len(result) == converted.size_bytes <= 8 * MEGABYTE
        assert 320 <= facts.width <= 1440
        if recipe.shape:
            assert check(facts, PHOTO_LIMITS) == ()
        picture = Image.open(io.BytesIO(result))
        assert not {"exif", "icc_profile", "xmp", "comment"} & picture.info.keys()
        assert not (tmp_path / "made.jpg.part").exists()
        return picture, {note.reason for note in converted.notes}

    return make


@pytest.mark.parametrize("image_format", FORMATS)
def test_every_format_becomes_a_jpeg_in_the_same_colours(
    converter: Converter, sent: Sent, made: Made, image_format: str, tmp_path: Path
) -> None:
    data = saved(cornered(), image_format)
    looked = converter.look(sent(data))
    assert (looked.format, looked.width, looked.height) == (FORMATS[image_format], 480, 600)
    picture, notes = made(data)
    assert picture.mode == "RGB"
    assert are_near(corners(picture), CORNERS)
    assert notes == {NoteReason.CONVERTED}
    told = converter.picture(sent(data), tmp_path / "told.jpg", PictureRecipe()).notes
    assert told == (Note(NoteReason.CONVERTED, {"was": FORMATS[image_format], "now": "JPEG"}),)


def test_a_name_that_lies_makes_no_difference(converter: Converter, sent: Sent) -> None:
    assert converter.look(sent(saved(cornered(), "HEIF"), "IMG_1.jpg")).format == "HEIC"
    assert converter.look(sent(saved(cornered(), "JPEG"), "IMG_1.heic")).format == "JPEG"


def test_a_file_is_found_from_whatever_folder_the_bot_runs_in(
    converter: Converter, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = sent(saved(noise(320, 400), "PNG"), "photo").parent
    monkeypatch.chdir(folder)
    made = converter.picture(Path("photo"), Path("made.jpg"), AS_IT_IS)
    assert (folder / "made.jpg").stat().st_size == made.size_bytes


def test_a_jpeg_that_fits_keeps_every_pixel_and_loses_what_the_camera_wrote(
    converter: Converter, sent: Sent, made: Made
) -> None:
    data = saved(cornered(), "JPEG", exif=camera_notes(), comment=b"by Anna", quality=71)
    assert b"SERIAL-4711" in data
    looked = converter.look(sent(data))
    assert (looked.refusals, looked.doubts) == ((), ())
    picture, notes = made(data)
    assert picture.tobytes() == Image.open(io.BytesIO(data)).tobytes()
    assert notes == {NoteReason.PLACE_REMOVED}


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF"])
def test_nobody_learns_where_or_with_what_a_picture_was_taken(
    made: Made, tmp_path: Path, image_format: str
) -> None:
    _, notes = made(saved(cornered(1600, 1000), image_format, exif=camera_notes()))
    result = (tmp_path / "made.jpg").read_bytes()
    assert not [word for word in (b"SERIAL", b"Anna", b"Exif", b"remark") if word in result]
    assert NoteReason.PLACE_REMOVED in notes or image_format == "TIFF"  # none is written there


def test_the_second_picture_in_a_file_of_several_is_left_out(made: Made) -> None:
    secret = Image.new("RGB", (480, 600), "yellow")
    data = saved(cornered(), "MPO", save_all=True, append_images=[secret])
    picture, notes = made(data)
    assert (picture.format, notes) == ("JPEG", set())
    assert are_near(corners(picture), CORNERS)


def test_the_small_picture_of_what_was_cut_away_is_left_out(made: Made, tmp_path: Path) -> None:
    photo = saved(cornered(), "JPEG")
    small = b"JFIF\0\1\1\0\0\1\0\1\x10\x10" + b"SECRET" * 128
    sixteen = (len(small) + 2).to_bytes(2, "big")
    picture, _ = made(photo[:2] + b"\xff\xe0" + sixteen + small + photo[20:])
    assert are_near(corners(picture), CORNERS)
    assert b"SECRET" not in (tmp_path / "made.jpg").read_bytes()


def test_a_photo_that_lacks_only_its_end_mark_is_taken(made: Made) -> None:
    data = saved(cornered(), "JPEG")
    picture, _ = made(data[:-2])
    assert are_near(corners(picture), CORNERS)
    turned, _ = made(data[:-2], PictureRecipe(Shape.SQUARE))
    assert turned.size == (480, 480)


UPRIGHT = (RED, GREEN, BLUE, GREY)
TURNS = {
    1: UPRIGHT,
    2: (GREEN, RED, GREY, BLUE),
    3: (GREY, BLUE, GREEN, RED),
    4: (BLUE, GREY, RED, GREEN),
    5: (RED, BLUE, GREEN, GREY),
    6: (BLUE, RED, GREY, GREEN),
    7: (GREY, GREEN, BLUE, RED),
    8: (GREEN, GREY, RED, BLUE),
}


@pytest.mark.parametrize(
    ("image_format", "turn"), list(itertools.product(["JPEG", "PNG", "TIFF"], TURNS))
)
def test_a_turned_picture_stands_as_the_camera_was_held(
    converter: Converter, sent: Sent, made: Made, image_format: str, turn: int
) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    data = saved(cornered(), image_format, exif=exif)
    picture, _ = made(data)
    assert picture.size == ((480, 600) if turn < 5 else (600, 480))
    assert are_near(corners(picture), TURNS[turn])
    looked = converter.look(sent(data))
    assert (looked.width, looked.height) == picture.size


def test_what_is_seen_through_becomes_white(made: Made) -> None:
    clear = cornered().convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 240, 300))
    for image_format in ("PNG", "WEBP", "HEIF", "AVIF", "TIFF"):
        picture, notes = made(saved(clear, image_format))
        assert are_near(corners(picture), ((255, 255, 255), *CORNERS[1:]))
        assert NoteReason.WHITE_BEHIND in notes


@pytest.mark.parametrize("mode", ["P", "LA", "1"])
def test_few_colours_may_be_seen_through_as_well(made: Made, mode: str) -> None:
    white = 255 if mode != "P" else 0
    picture = Image.new(mode, (480, 600), (white, 255) if mode == "LA" else white)
    if mode == "P":
        picture.putpalette([255, 255, 255, 0, 0, 0])
    keys: dict[str, int | tuple[int, int]] = {"P": 1, "LA": (0, 0), "1": 0}
    black = keys[mode]  # seen through
    picture.paste(black, (0, 0, 240, 300))
    key = {} if mode == "LA" else {"transparency": black}
    result, _ = made(saved(picture, "PNG", **key))
    assert are_near(corners(result), [(255, 255, 255)] * 4)


def test_a_picture_nobody_sees_through_is_not_said_to_be(made: Made) -> None:
    _, notes = made(saved(cornered().convert("RGBA"), "PNG"))
    assert notes == {NoteReason.CONVERTED}


@pytest.mark.parametrize(
    ("data", "colour"),
    [
        (sixteen_bits(400, 400, (200, 100, 50)), (200, 100, 50)),
        (saved(Image.new("I;16", (400, 400), 257 * 90), "PNG"), (90, 90, 90)),
        (saved(Image.new("I;16", (400, 400), 257 * 90), "TIFF"), (90, 90, 90)),
        (saved(Image.new("F", (400, 400), 0.5), "TIFF"), (128, 128, 128)),
        (saved(Image.new("L", (400, 400), 90), "JPEG"), (90, 90, 90)),
        (saved(Image.new("1", (400, 400), 1), "PNG"), (255, 255, 255)),
    ],
)
def test_many_bits_and_few_become_eight(
    made: Made, data: bytes, colour: tuple[int, int, int]
) -> None:
    picture, _ = made(data)
    assert are_near(corners(picture), [colour] * 4, away=2)


@pytest.mark.parametrize("image_format", ["JPEG", "TIFF"])
def test_inks_become_light(made: Made, image_format: str) -> None:
    inks = Image.new("CMYK", (400, 400), (0, 255, 255, 0))
    picture, notes = made(saved(inks, image_format))
    assert picture.mode == "RGB"
    red, green, blue = corners(picture)[0]
    assert red > 200
    assert max(green, blue) < 60
    assert NoteReason.COLOURS in notes


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF"])
def test_colours_of_another_space_look_as_they_did(made: Made, image_format: str) -> None:
    picture = Image.new("RGB", (400, 400), (200, 100, 100))
    result, notes = made(saved(picture, image_format, icc_profile=wide_colours()))
    assert are_near(corners(result), [(227, 100, 100)] * 4, away=6)
    assert NoteReason.COLOURS in notes


def test_a_profile_that_makes_no_sense_is_passed_over(made: Made) -> None:
    result, _ = made(saved(cornered(), "JPEG", icc_profile=b"no profile" * 20))
    assert are_near(corners(result), CORNERS)
    grey = saved(Image.new("L", (400, 400), 90), "PNG", icc_profile=wide_colours())
    assert are_near(corners(made(grey)[0]), [(90, 90, 90)] * 4, away=2)


def test_a_picture_over_eight_megabytes_is_made_smaller(
    converter: Converter, sent: Sent, made: Made
) -> None:
    data = saved(noise(1800, 2250), "PNG", compress_level=1)
    assert len(data) > 8 * MEGABYTE
    assert [each.reason for each in converter.look(sent(data)).refusals] == [
        "needs_jpeg",
        "photo_too_large",
    ]
    picture, notes = made(data)
    assert picture.size == (1440, 1800)
    assert NoteReason.SCALED in notes


def test_the_quality_gives_way_before_the_limit_does(made: Made, tmp_path: Path) -> None:
    """A story as long as this is too large in the best quality."""
    made(saved(noise(1440, 6000), "BMP"))
    assert (tmp_path / "made.jpg").stat().st_size > 4 * MEGABYTE


@pytest.mark.parametrize(
    ("size", "becomes"),
    [((3000, 3000), (1440, 1440)), ((100, 100), (320, 320)), ((640, 640), (640, 640))],
)
def test_the_width_is_one_that_instagram_shows(
    made: Made, size: tuple[int, int], becomes: tuple[int, int]
) -> None:
    for image_format in ("JPEG", "PNG"):
        picture, notes = made(saved(cornered(*size), image_format))
        assert picture.size == becomes
        assert (NoteReason.SCALED in notes) == (size != becomes)


def test_what_a_photo_was_scaled_from_is_told_as_it_was(
    converter: Converter, sent: Sent, tmp_path: Path
) -> None:
    converted = converter.picture(
        sent(saved(cornered(4000, 3000), "JPEG")), tmp_path / "made.jpg", PictureRecipe()
    )
    assert converted.notes == (Note(NoteReason.SCALED, {"width": 4000, "height": 3000}),)


def test_the_first_frame_of_what_moves(converter: Converter, sent: Sent, made: Made) -> None:
    data = moving_gif(12, milliseconds=250)
    looked = converter.look(sent(data))
    assert (looked.moves, looked.duration_ms) == (True, 3000)
    _, notes = made(data)
    assert {NoteReason.CONVERTED, NoteReason.FIRST_FRAME} <= notes
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue", "green")]
    moving = saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=400)
    looked = converter.look(sent(moving))
    assert (looked.format, looked.moves, looked.duration_ms) == ("WebP", True, 1200)
    assert not converter.look(sent(moving_gif(1))).moves
