"""A page of a list as a board of pictures: where each number stands, and what stands for a picture
that cannot be had. Golden pictures were looked at."""

from pathlib import Path

import pytest

from media.pictures import Badge, BoardCell, Drawing, Label, Photo, Theme, posts_board, thumbnail
from media.pictures.painting.painter import Painter
from tests.helpers.golden import looks_like
from tests.helpers.table import each_row
from tests.media.pictures.conftest import GOLDEN

SAMPLES = Path(__file__).parents[3] / "sandbox" / "samples"
BREAD, BOOKS, STORY = (SAMPLES / f"{name}.jpg" for name in ("bread", "books", "story"))


def page(language: str, theme: Theme) -> Drawing:
    words, day = "Fresh bread every morning, from our own oven", "Wed 2 Dec, 18:00"
    if language == "ru":
        words, day = "Свежий хлеб каждое утро из нашей собственной печи", "ср 2 дек, 18:00"
    return posts_board(
        [
            BoardCell(BREAD, "1", day),
            BoardCell(BOOKS, "2", day, "×5"),
            BoardCell(STORY, "3", day, "○", is_troubled=True),
            BoardCell(None, "4", day, words=words),
            BoardCell(None, "5", day, "▶", words),
            BoardCell(None, "6", day, "×10", words, is_troubled=True),
        ],
        theme,
    )


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("theme", Theme)
def test_a_board_looks_as_it_did_when_it_was_looked_at(
    painter: Painter, language: str, theme: Theme
) -> None:
    looks_like(painter.draw(page(language, theme)), GOLDEN / f"board_{language}_{theme}.png")


def test_the_slides_of_a_carousel_have_their_numbers_and_nothing_else(painter: Painter) -> None:
    photos = (BREAD, BOOKS, STORY, None)
    signs = ("", "", "▶", "▶")
    cells = [
        BoardCell(photo, str(n), "0:14" if sign else "", sign)
        for n, (photo, sign) in enumerate(zip(photos, signs, strict=True), start=1)
    ]
    looks_like(painter.draw(posts_board(cells, Theme.LIGHT)), GOLDEN / "slides.png")


@pytest.mark.parametrize(("shape", "ratio"), [("tall", 4 / 5), ("wide", 1.91)])
def test_the_slides_of_a_carousel_are_drawn_in_its_shape(
    painter: Painter, shape: str, ratio: float
) -> None:
    cells = [
        BoardCell(photo, str(n), "") for n, photo in enumerate((BREAD, BOOKS, STORY, None, BOOKS))
    ]
    drawing = posts_board(cells, Theme.LIGHT, ratio)
    areas = [part.area for part in drawing.parts if isinstance(part, Photo)]
    assert {round(area.width / area.height, 2) for area in areas} == {round(ratio, 2)}
    looks_like(painter.draw(drawing), GOLDEN / f"slides_{shape}.png")


@each_row(
    ("size", "becomes"),
    [
        ((1080, 1350), (352, 440)),
        ((1080, 1080), (352, 352)),
        ((1910, 1000), (672, 352)),
        ((1080, 1920), (352, 626)),
        ((8000, 800), (880, 352)),  # its middle
    ],
)
def test_a_thumbnail_has_the_shape_of_its_picture(
    size: tuple[int, int], becomes: tuple[int, int]
) -> None:
    drawing = thumbnail(BREAD, size)
    assert (drawing.width, drawing.height) == becomes


def test_a_single_post_has_its_words_beside_it(painter: Painter) -> None:
    board = posts_board([BoardCell(BREAD, "1", "Wed 2 Dec", words="Fresh bread")], Theme.LIGHT)
    looks_like(painter.draw(board), GOLDEN / "board_of_one.png")


@each_row(
    ("posts", "size"),
    [
        (1, (716, 352)),
        (2, (716, 352)),
        (3, (1080, 352)),
        (4, (716, 716)),
        (5, (1080, 716)),
        (6, (1080, 716)),
    ],
)
def test_the_board_is_as_large_as_its_posts_need(posts: int, size: tuple[int, int]) -> None:
    board = posts_board([BoardCell(BREAD, str(n), "") for n in range(posts)], Theme.LIGHT)
    assert (board.width, board.height) == size
    photos = [part.area for part in board.parts if isinstance(part, Photo)]
    assert len(set(photos)) == posts
    assert all(it.left + it.width <= size[0] and it.top + it.height <= size[1] for it in photos)


def test_every_post_has_its_number_with_a_picture_or_without() -> None:
    parts = page("en", Theme.LIGHT).parts
    assert [part.text for part in parts if isinstance(part, Badge)] == list("123456")
    assert sum(isinstance(part, Photo) for part in parts) == 3
    signs = [part.text for part in parts if isinstance(part, Label)]
    assert {"×5", "○", "▲", "▶", "×10"} <= set(signs)
