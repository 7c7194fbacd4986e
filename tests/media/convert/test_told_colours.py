"""A picture whose numbers mean other colours than those of screens looks as it was meant, however
it says so: HDR as cameras and telephones write it, the wide colours of telephones."""

import io
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from media.convert import Converter, Note, NoteReason, PictureRecipe
from tests.helpers.pictures import (
    ADOBE_RGB,
    CORNERS,
    SRGB,
    are_near,
    cornered,
    corners,
    profile,
    saved,
    telling,
    with_chunk,
)

Sent = Callable[..., Path]
Made = Callable[[bytes], tuple[Image.Image, tuple[Note, ...]]]
SAYING = ("PNG", "HEIF", "AVIF")
BT709, BT2020, DISPLAY_P3, OPEN = 1, 9, 12, 2
SRGB_CURVE, PQ, HLG = 13, 16, 18

# Grey of so many nits by either curve of BT.2100, in eight bits, and as a screen shows it: paper
# white (203, BT.2408) nearly as white, all that is darker as it was.
GREYS = {
    PQ: ((38, 15), (97, 100), (130, 185), (148, 232), (192, 255)),
    HLG: ((25, 15), (97, 100), (161, 185), (191, 232), (255, 255)),
}


@pytest.fixture
def made(converter: Converter, sent: Sent, tmp_path: Path) -> Made:
    """`made(data)`: what Instagram gets, and what was noted."""

    def make(data: bytes) -> tuple[Image.Image, tuple[Note, ...]]:
        to = tmp_path / "made.jpg"
        converted = converter.picture(sent(data), to, PictureRecipe())
        picture = Image.open(io.BytesIO(to.read_bytes()))
        assert picture.info.get("icc_profile") is None
        return picture, tuple(n for n in converted.notes if n.reason is not NoteReason.CONVERTED)

    return make


def stripes(signals: list[int]) -> Image.Image:
    picture = Image.new("RGB", (64 * len(signals), 320))
    for number, signal in enumerate(signals):
        picture.paste((signal,) * 3, (64 * number, 0, 64 * number + 64, 320))
    return picture


@pytest.mark.parametrize(("image_format", "curve"), list(itertools.product(SAYING, GREYS)))
def test_a_picture_brighter_than_screens_is_as_bright_as_it_was_meant(
    made: Made, image_format: str, curve: int
) -> None:
    signals = stripes([signal for signal, _ in GREYS[curve]])
    picture, notes = made(telling(signals, image_format, BT2020, curve))
    for number, (_, shown) in enumerate(GREYS[curve]):
        seen = picture.getpixel((64 * number + 32, 160))
        assert are_near([seen], [(shown,) * 3], 8), shown  # type: ignore[list-item]
    assert notes == (Note(NoteReason.HDR),)


@pytest.mark.parametrize("image_format", SAYING)
@pytest.mark.parametrize(
    ("primaries", "name", "shown"),
    [(DISPLAY_P3, "Display P3", (215, 94, 98)), (BT2020, "BT.2020", (240, 76, 97))],
)
def test_colours_that_most_screens_do_not_have_are_not_dulled(
    made: Made, image_format: str, primaries: int, name: str, shown: tuple[int, int, int]
) -> None:
    rose = Image.new("RGB", (400, 400), (200, 100, 100))
    picture, notes = made(telling(rose, image_format, primaries, SRGB_CURVE))
    assert are_near(corners(picture), [shown] * 4, 6)
    assert notes == (Note(NoteReason.COLOURS, {"was": name}),)


@pytest.mark.parametrize("image_format", SAYING)
@pytest.mark.parametrize("curve", [SRGB_CURVE, OPEN])
def test_what_says_that_it_is_for_screens_stays_as_it_is(
    made: Made, image_format: str, curve: int
) -> None:
    rose = Image.new("RGB", (400, 400), (200, 100, 100))
    picture, notes = made(telling(rose, image_format, BT709, curve))
    assert are_near(corners(picture), [(200, 100, 100)] * 4, 4)
    assert notes == ()


def test_in_a_png_the_newer_word_counts_and_elsewhere_the_profile(made: Made) -> None:
    rose = Image.new("RGB", (400, 400), (200, 100, 100))
    rose.info["icc_profile"] = profile(b"Wide", ADOBE_RGB)
    picture, _ = made(telling(rose, "PNG", BT709, SRGB_CURVE))
    assert are_near(corners(picture), [(200, 100, 100)] * 4, 4)
    picture, _ = made(saved(rose, "AVIF", icc_profile=rose.info["icc_profile"]))
    assert are_near(corners(picture), [(227, 100, 100)] * 4, 6)


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "AVIF", "HEIF"])
def test_a_profile_may_say_that_its_picture_is_brighter(made: Made, image_format: str) -> None:
    bright = profile(b"BT.2100 PQ", ADOBE_RGB, told=(BT2020, PQ))
    paper = Image.new("RGB", (400, 400), (148, 148, 148))
    picture, notes = made(saved(paper, image_format, icc_profile=bright))
    assert are_near(corners(picture), [(232, 232, 232)] * 4, 8)
    assert notes == (Note(NoteReason.HDR),)


@pytest.mark.parametrize("image_format", ["PNG", "HEIF", "AVIF"])
def test_what_is_seen_through_keeps_its_colours_as_well(made: Made, image_format: str) -> None:
    rose = Image.new("RGBA", (400, 400), (200, 100, 100, 255))
    rose.paste((0, 0, 0, 0), (0, 0, 200, 200))
    picture, notes = made(saved(rose, image_format, icc_profile=profile(b"Wide", ADOBE_RGB)))
    assert are_near(corners(picture), [(255, 255, 255), *[(227, 100, 100)] * 3], 6)
    assert {note.reason for note in notes} == {NoteReason.WHITE_BEHIND, NoteReason.COLOURS}
    picture, notes = made(telling(rose, image_format, DISPLAY_P3, SRGB_CURVE))
    assert are_near(corners(picture), [(255, 255, 255), *[(215, 94, 98)] * 3], 6)
    assert {note.reason for note in notes} == {NoteReason.WHITE_BEHIND, NoteReason.COLOURS}


def test_what_a_profile_does_counts_and_not_what_it_is_called(made: Made) -> None:
    rose = Image.new("RGB", (400, 400), (200, 100, 100))
    liar = profile(b"Wide with the curve of sRGB", ADOBE_RGB)
    picture, notes = made(saved(rose, "JPEG", icc_profile=liar))
    assert are_near(corners(picture), [(227, 100, 100)] * 4, 6)
    assert [note.reason for note in notes] == [NoteReason.COLOURS]
    modest = saved(cornered(), "JPEG", icc_profile=profile(b"Screen of Anna", SRGB), quality=71)
    picture, notes = made(modest)
    assert (picture.tobytes(), notes) == (Image.open(io.BytesIO(modest)).tobytes(), ())


def test_a_profile_that_is_cut_short_is_passed_over(made: Made) -> None:
    for left in (-4, -200, 130):
        cut = profile(b"BT.2100 PQ", ADOBE_RGB, told=(BT2020, PQ))[:left]
        picture, _ = made(saved(cornered(), "JPEG", icc_profile=cut))
        assert picture.size == (480, 600)


@pytest.mark.parametrize("where", [b"IDAT", b"IEND"])
@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
@pytest.mark.parametrize("name", [b"told_colours", b"icc_profile", b"transparency"])
def test_a_text_in_a_png_says_nothing_of_its_colours_whatever_it_is_called(
    made: Made, where: bytes, mode: str, name: bytes
) -> None:
    whole = saved(cornered().convert(mode), "PNG")
    picture, notes = made(with_chunk(whole, b"tEXt", name + b"\0words", before=where))
    assert are_near(corners(picture), corners(cornered().convert(mode)))
    assert notes == ()


def test_of_a_word_that_is_cut_short_nothing_is_taken(made: Made) -> None:
    picture, notes = made(with_chunk(saved(cornered(), "PNG"), b"cICP", bytes([BT2020])))
    assert are_near(corners(picture), CORNERS)
    assert notes == ()
