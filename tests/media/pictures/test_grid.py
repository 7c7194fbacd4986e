"""The profile as it will look, drawn."""

from pathlib import Path

from media.pictures import GridCell, profile_grid
from media.pictures.painting.painter import Painter
from tests.helpers.golden import looks_like
from tests.media.pictures.conftest import GOLDEN


def test_the_grid_looks_as_it_did(painter: Painter, photo: Path) -> None:
    cells = [
        GridCell(photo, "2", "ср 3 мар, 18:00"),
        GridCell(photo, "1", "Wed 24 Mar, 18:00", is_marked=True),
        GridCell(photo),
        GridCell(None),
        GridCell(photo),
    ]
    looks_like(painter.draw(profile_grid(cells)), GOLDEN / "grid.png")


def test_an_empty_grid_can_be_drawn(painter: Painter) -> None:
    assert painter.draw(profile_grid([]))
