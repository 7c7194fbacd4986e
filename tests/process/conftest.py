"""The commands' tests play on the bot's stage, and leave the log as it was."""

import logging
from collections.abc import Iterator

import pytest

from tests.bot.conftest import anna, beginning, connected, instagram, stage, with_an_account

__all__ = ["anna", "beginning", "connected", "instagram", "stage", "with_an_account"]


@pytest.fixture(autouse=True)
def usual_log() -> Iterator[None]:
    """A command that is carried out here sets up the log of this very process."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
