"""What the stories of drawings begin with."""

from pathlib import Path

import pytest

from tests.helpers.pictures import cornered, saved

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo"
    path.write_bytes(saved(cornered(), "JPEG"))
    return path
