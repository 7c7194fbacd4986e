"""What somebody sent."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def sent(tmp_path: Path) -> Callable[..., Path]:
    """`sent(data, name)`: a file that somebody sent."""

    def keep(data: bytes, name: str = "file") -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return keep
