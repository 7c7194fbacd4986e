"""A database knows whether it lies where it lay at its last start."""

from datetime import timedelta
from pathlib import Path

import pytest

from storage import Storage, home
from storage.engine.database import Sqlite
from storage.models import BotRunRow
from tests.helpers import Clock
from tests.storage.studio import Studio


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    named = tmp_path / "machine-id"
    named.write_text("4b1d0c")
    monkeypatch.setattr(home, "MACHINE", named)
    return named


def test_one_that_lies_elsewhere_says_once_when_it_was_last_changed(
    storage: Storage, studio: Studio, clock: Clock
) -> None:
    studio.draft(studio.account())
    changed_at = clock.now()
    clock.advance(timedelta(minutes=5))
    assert storage.home.left() is None, "nothing was known of where it lay"
    assert storage.home.left() is None
    BotRunRow.update(home="elsewhere").execute(storage.database)
    assert storage.home.left() == changed_at
    assert storage.home.left() is None


def test_a_file_on_another_machine_lies_elsewhere_and_a_server_is_asked_itself(
    storage: Storage, studio: Studio, machine: Path
) -> None:
    studio.draft(studio.account())
    storage.home.left()
    machine.write_text("77aa02")
    assert (storage.home.left() is None) is not isinstance(storage.database, Sqlite)
