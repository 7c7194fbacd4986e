"""What is drawn for people: photos of strangers, letters of two languages, marks that stand out, in
a process apart and within limits."""

import io
from pathlib import Path

import psutil
import pytest
from PIL import Image

from media.convert import FileError, FileReason
from media.pictures import (
    Align,
    Area,
    Badge,
    Block,
    Drawing,
    Ink,
    Label,
    LetterSize,
    Photo,
    Theme,
)
from media.pictures.painting.lettering import cut_to, font, spoken
from media.pictures.painting.painter import Painter
from media.pictures.values import Portion
from tests.helpers.golden import looks_like
from tests.helpers.pictures import CORNERS, are_near, corners, saved
from tests.media.pictures.conftest import GOLDEN

CAPTION = "Свежий хлеб каждое утро ☕️ and rye on Fridays, from eight o’clock"


def opened(drawn: bytes) -> Image.Image:
    with Image.open(io.BytesIO(drawn)) as picture:
        return picture.convert("RGB")


def everything(photo: Path, theme: Theme) -> Drawing:
    return Drawing(
        720,
        480,
        (
            Photo(Area(20, 20, 320, 440), photo),
            Block(Area(20, 360, 320, 100), fill=Ink.SHADE),
            Label(Area(32, 372, 296, 90), CAPTION, LetterSize.SMALL, Ink.ON_ACCENT, lines=2),
            Badge(70, 70, "1"),
            Badge(180, 180, "12", fill=Ink.GOOD),
            Block(Area(360, 20, 340, 130), fill=Ink.CARD, outline=Ink.LINE, radius=16),
            Label(Area(376, 30, 308, 60), "Wed 3 Mar", bold=True),
            Label(Area(376, 84, 308, 60), "ср 3 мар", ink=Ink.QUIET, align=Align.RIGHT),
            Block(Area(360, 180, 160, 160), outline=Ink.ACCENT, dashed=True),
            Photo(Area(540, 180, 160, 160), None),
            Label(Area(360, 380, 340, 60), "✓ 9:16", LetterSize.LARGE, Ink.BAD, align=Align.CENTRE),
        ),
        theme,
    )


@pytest.mark.parametrize("theme", Theme)
def test_a_drawing_looks_as_it_did_when_it_was_looked_at(
    painter: Painter, photo: Path, theme: Theme
) -> None:
    looks_like(painter.draw(everything(photo, theme)), GOLDEN / f"everything_{theme}.png")


def test_a_photo_fills_its_place_and_only_the_wanted_part_is_seen(
    painter: Painter, photo: Path
) -> None:
    whole = Drawing(200, 200, (Photo(Area(0, 0, 200, 200), photo),))
    assert are_near(corners(opened(painter.draw(whole))), CORNERS)
    part = Portion(0.5, 0.5, 0.5, 0.5)
    quarter = Drawing(200, 200, (Photo(Area(0, 0, 200, 200), photo, part),))
    assert are_near(corners(opened(painter.draw(quarter))), CORNERS[3:] * 4)


def test_a_photo_is_upright_as_people_see_it(painter: Painter, tmp_path: Path) -> None:
    turned = Image.new("RGB", (400, 200), "red")
    turned.paste("blue", (0, 0, 200, 200))
    exif = Image.Exif()
    exif[0x0112] = 6  # held upright
    path = tmp_path / "turned"
    path.write_bytes(saved(turned, "JPEG", exif=exif))
    picture = opened(painter.draw(Drawing(100, 200, (Photo(Area(0, 0, 100, 200), path),))))
    above, below = picture.getpixel((50, 40)), picture.getpixel((50, 160))
    assert above[2] > 200 > below[2]  # type: ignore[index]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing to see", b"\xff\xd8\xff\xe0 cut"])
def test_a_photo_that_is_none_leaves_its_place_empty_or_ends_a_drawing_that_needs_it(
    painter: Painter, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "none"
    path.write_bytes(data)
    place = Area(0, 0, 100, 100)
    picture = opened(painter.draw(Drawing(100, 100, (Photo(place, path),))))
    assert are_near([picture.getpixel((50, 50))], [(205, 210, 217)])  # type: ignore[list-item]
    with pytest.raises(FileError):
        painter.draw(Drawing(100, 100, (Photo(place, path, needed=True),)))


def test_who_takes_too_long_is_ended_and_the_next_is_drawn(photo: Path) -> None:
    hasty = Painter(seconds=0.02)
    with pytest.raises(FileError) as told:
        hasty.draw(everything(photo, Theme.LIGHT))
    assert told.value.reason is FileReason.EXCESSIVE
    patient = Painter(idle_seconds=2)
    assert patient.draw(Drawing(10, 10, ())) == patient.draw(Drawing(10, 10, ()))


def test_a_drawing_larger_than_a_phone_is_none() -> None:
    with pytest.raises(ValueError, match="too large"):
        Drawing(10_000, 10_000, ())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Свежий хлеб", "Свежий хлеб"),
        ("☕️ Coffee 🥐 day", "Coffee day"),
        ("naïve, ёлка, Їжак — №5 «да» 50 ₽", "naïve, ёлка, Їжак — №5 «да» 50 ₽"),
        ("line\none", "line one"),
        ("日本", ""),
    ],
)
def test_what_has_no_letter_here_is_left_out(text: str, read: str) -> None:
    assert spoken(text) == read


@pytest.mark.parametrize(
    ("text", "lines", "cut"),
    [
        ("short", 1, ["short"]),
        ("two words that do not fit", 1, ["two words t…"]),
        ("two words that do not fit", 2, ["two words", "that do not fit"]),
        ("averyveryverylongword", 2, ["averyveryver", "ylongword"]),
        ("", 2, []),
    ],
)
def test_words_are_cut_where_their_place_ends(text: str, lines: int, cut: list[str]) -> None:
    assert cut_to(text, font(LetterSize.NORMAL), 250, lines) == cut


def test_what_somebody_waits_for_gives_way_to_nobody() -> None:
    painter, before = Painter(), set(psutil.Process().children())
    painter.draw(Drawing(10, 10, ()))
    (child,) = set(psutil.Process().children()) - before
    assert child.nice() == psutil.Process().nice()
