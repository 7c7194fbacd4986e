"""A painter with a child of its own, shared by the stories of drawings."""

from pathlib import Path

import pytest

from media.pictures.painter import Painter
from tests.helpers.pictures import cornered, saved

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="session")
def painter() -> Painter:
    return Painter()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo"
    path.write_bytes(saved(cornered(), "JPEG"))
    return path
