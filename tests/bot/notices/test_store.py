"""The owners hear that no photo or video can be kept, with what to do, and when that is over."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from bot.notices.account_letters import store_trouble_letter
from bot.words import load_words
from media.store import Folder
from posting import Notice, StoreTroubleNotice
from posting.rules.problems import OF_THE_STORE
from tests.helpers.chat import Chat, Stage
from tests.helpers.pictures import saved
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.table import each_row

WORDS = {
    "en": (
        "people send cannot be kept now: the place for them refuses them (File exists)",
        "let my user write into data/media",
        "Photos and videos cannot be kept: the place for them refuses them (File exists)",
        "✅ Photos and videos can be kept again.",
    ),
    "ru": (
        "фото и видео, которые присылают: хранилище их не принимает (File exists)",
        "дайте моему пользователю право писать в data/media",
        "Не получается хранить фото и видео: хранилище их не принимает (File exists)",
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
    shutil.rmtree(folder.root, ignore_errors=True)
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


def test_a_card_does_not_say_that_somebody_was_told_before_they_are(
    connected: Chat, stage: Stage
) -> None:
    """A volume that comes back within minutes is no news."""

    def hand_out(telegram_file_id: str, to: Path) -> None:
        to.write_bytes(saved(Image.new("RGB", (1080, 1080), "red"), "JPEG"))

    keeper = stage.keep_files(hand_out)
    folder = keeper.making.store
    assert isinstance(folder, Folder)
    connected.sends_photo("bread", caption="Bread")
    keeper.step("w/1")
    shutil.rmtree(folder.root)
    connected.sends_photo("cake", caption="Cake")
    keeper.step("w/1")
    connected.sends("/posts")
    connected.taps("📝")
    connected.taps("Cake")
    said = connected.sees("the place where files are kept is away").text
    assert "told" not in said
    assert "if it lasts, whoever runs the bot hears of it" in said
    assert not any("⚠️ The photos and videos" in seen.text for seen in connected.messages)


NEXT_STEP = {
    ("file_store_full", False): ("disk that holds data/media", "на диске с папкой data/media"),
    ("file_store_full", True): ("raise its quota", "увеличьте его квоту"),
    ("file_store_refused", False): ("let my user write", "дайте моему пользователю право"),
    ("file_store_refused", True): ("the access key", "ключ доступа"),
    ("file_store_unreachable", True): ("can reach it", "достаёт ли до него"),
    ("file_store_failing", True): ("Look at its status page", "страницу состояния"),
    ("file_store_clock", True): ("timedatectl set-ntp true", "timedatectl set-ntp true"),
    ("file_store_away", False): ("data/media/.kept-here", "data/media/.kept-here"),
    ("file_store_away", True): ("an empty object of the name above", "пустой объект с именем"),
    ("file_no_room", False): ("data/workshop", "data/workshop"),
    ("file_no_room", True): ("before they go into the bucket", "прежде чем попасть в бакет"),
    ("file_failed", True): ("memory is short", "не хватает памяти"),
}


@pytest.mark.parametrize("at", [0, 1])
@each_row(("trouble", "in_bucket"), NEXT_STEP)
def test_each_cause_has_its_own_next_step(trouble: str, at: int, *, in_bucket: bool) -> None:
    told = StoreTroubleNotice(trouble, "why", in_bucket=in_bucket)
    now = datetime(2026, 12, 1, tzinfo=UTC)
    notice = Notice(1, 1001, told.kind, now, told)
    letter = store_trouble_letter(notice, told, load_words()[("en", "ru")[at]])
    assert NEXT_STEP[trouble, in_bucket][at] in re.sub(r"<[^>]+>", "", letter.html)


def test_no_cause_is_forgotten() -> None:
    assert {trouble for trouble, _ in NEXT_STEP} == set(OF_THE_STORE)
