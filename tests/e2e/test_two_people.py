"""Two people, two languages, one post, and a process that dies between a tap and the news of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.stage import ANNA, BORIS, Guest, Stage, on_stage

pytestmark = pytest.mark.process


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path, (ANNA, BORIS)) as stage:
        yield stage


def test_what_one_has_done_reaches_the_other_though_the_process_dies_at_once(
    stage: Stage, anna: Guest
) -> None:
    bread = stage.sandbox.media_url("bread.jpg")
    anna.says(f"{bread}\nFresh bread")
    anna.taps("⚡")
    anna.says(f"{bread}\nAnother one")  # what she has before her now
    anna.sees("Another one")
    boris = Guest(stage, BORIS)
    boris.says("/start")
    boris.says("/posts")
    boris.taps("Fresh bread")
    boris.sees("✍️ Anna, ")
    boris.taps("🗑 Удалить")
    stage.kill_bot()
    stage.start_bot()
    anna.sees("🗑 Boris deleted “Fresh bread”")
    anna.sees(": deleted")
    assert sum("Boris deleted" in (it["text"] or "") for it in anna.from_bot()) == 1
    anna.taps("↩️ Restore")
    boris.sees(": пост возвращён")
