"""The threads that keep files look again by themselves when one that was put off is due."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.runtime.file_work import FileWork
from posting import NewFile
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.pictures import cornered, saved
from tests.helpers.story_loop import until

SOON = timedelta(seconds=0.2)


def test_a_file_that_is_due_in_a_moment_is_fetched_then_and_not_at_some_later_tick(
    connected: Chat, stage: Stage
) -> None:
    handed_out: list[str] = []

    def hand_out(telegram_file_id: str, to: Path) -> None:
        handed_out.append(telegram_file_id)
        to.write_bytes(saved(cornered(1080, 1080), "JPEG"))

    keeper = replace(stage.keep_files(hand_out), clock=lambda: datetime.now(UTC))
    later = datetime.now(UTC) + SOON
    bread = NewFile(is_video=False, telegram_file_id="bread")
    stage.storage.files.add(bread, author_id=ANNA, now=later)

    async def work() -> None:
        files, settled = FileWork(keeper), threading.Event()
        files.start(settled.set)
        await until(settled.is_set)
        await files.stop()

    stage.run(work())
    assert handed_out == ["bread"]
    assert datetime.now(UTC) >= later
