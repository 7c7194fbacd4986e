"""The owners hear that no photo or video can be kept, with what to do, and when that is over."""

from pathlib import Path

import pytest

from media.store import Folder
from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram

WORDS = {
    "en": (
        "⚠️ The photos and videos that people send cannot be kept now: File exists",
        "let my user write into data/media",
        "Photos and videos cannot be kept: File exists",
        "✅ Photos and videos can be kept again.",
    ),
    "ru": (
        "⚠️ Сейчас не получается хранить фото и видео, которые присылают: File exists",
        "дайте моему пользователю право писать в data/media",
        "Не получается хранить фото и видео: File exists",
        "✅ Фото и видео снова можно хранить.",
    ),
}


def looks(stage: Stage, instagram: PretendInstagram) -> None:
    """What the bot does now and then, five minutes later."""
    instagram.later(minutes=5)
    stage.run(stage.services.files.look(None))
    stage.publish_due()


def nothing_comes(telegram_file_id: str, to: Path) -> None:
    raise AssertionError


@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_owner_reads_once_that_nothing_can_be_kept_and_what_to_do(
    stage: Stage, instagram: PretendInstagram, anna: Chat, boris: Chat, language: str
) -> None:
    begun, what_to_do, status, over = WORDS[language]
    owner = anna if language == "en" else boris
    owner.sends("/start")
    keeper = stage.keep_files(nothing_comes)
    folder = keeper.making.store
    assert isinstance(folder, Folder)
    folder.root.rmdir()
    folder.root.write_bytes(b"")
    looks(stage, instagram)
    looks(stage, instagram)
    assert what_to_do in owner.sees(begun).text
    assert sum(begun in seen.text for seen in owner.messages) == 1
    owner.sends("/status")
    owner.sees(status)
    folder.root.unlink()
    looks(stage, instagram)
    owner.sees(over)
    owner.sends("/status")
    assert status not in owner.last.text
