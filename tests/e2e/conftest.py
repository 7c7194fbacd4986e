"""A fresh stage for every story: the sandbox and the real bot as a process of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.stage import ANNA, Guest, Stage, on_stage

BAKERY_TOKEN = "IGSANDBOXSunnyBakery0001"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


@pytest.fixture
def anna(stage: Stage) -> Guest:
    """The owner, with @sunny.bakery connected by a pasted token."""
    anna = Guest(stage, ANNA)
    anna.says("/start")
    anna.taps("Connect Instagram")
    anna.sees("Paste the access token")
    anna.says(BAKERY_TOKEN)
    anna.sees("Connected")
    return anna
