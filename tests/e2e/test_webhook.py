"""Updates by webhook with the real process: stored before Telegram is told, from nobody else."""

import json
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import requests

from process.commands.bot import secret_of
from tests.helpers.databases import copy_of_the_disk
from tests.helpers.ports import own_port
from tests.helpers.stage import ANNA, ROOT, Guest, Json, Stage, on_stage

pytestmark = pytest.mark.process
SECRET = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path, webhook=True) as stage:
        stage.wait_for(lambda: target(stage) or None, lambda: "a webhook")
        yield stage


def target(stage: Stage) -> str:
    url = f"{stage.sandbox.telegram_url}/bot{stage.sandbox.token}/getWebhookInfo"
    info: Json = requests.get(url, timeout=10).json()["result"]
    assert isinstance(info["url"], str)
    return info["url"]


def message(update_id: int, text: str) -> Json:
    person = {"id": ANNA, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    chat = {"id": ANNA, "type": "private", "first_name": "Anna"}
    content = {"message_id": update_id, "date": 1, "chat": chat, "from": person, "text": text}
    return {"update_id": update_id, "message": content}


def delivered(stage: Stage, update: object, **headers: str) -> int:
    """The status with which the bot answers a delivery."""
    told = {"Content-Type": "application/json", **headers}
    return requests.post(target(stage), json.dumps(update), headers=told, timeout=20).status_code


def stored(stage: Stage) -> set[int]:
    with closing(sqlite3.connect(stage.data / "bot.db")) as database:
        return {number for (number,) in database.execute("SELECT update_id FROM update_inbox")}


def test_what_is_accepted_is_stored_and_what_is_not_stored_is_not_accepted(stage: Stage) -> None:
    right = {SECRET: secret_of(stage.sandbox.token)}
    assert delivered(stage, message(7001, "hello"), **right) == 200
    assert 7001 in stored(stage), "stored before Telegram was told"
    assert delivered(stage, message(7002, "hello")) == 403
    assert delivered(stage, message(7003, "hello"), **{SECRET: "guessed"}) == 403
    with closing(sqlite3.connect(stage.data / "bot.db")) as database:
        database.execute(
            "CREATE TRIGGER full BEFORE INSERT ON update_inbox "
            "BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )
        assert delivered(stage, message(7004, "hello"), **right) == 500
        database.execute("DROP TRIGGER full")
    assert delivered(stage, message(7004, "hello"), **right) == 200
    assert stored(stage) == {7001, 7004}


def test_what_cannot_be_read_is_confirmed_and_the_next_one_is_answered(stage: Stage) -> None:
    right = {SECRET: secret_of(stage.sandbox.token)}
    anna = Guest(stage, ANNA)
    anna.says("/start")
    anna.sees("Connect")
    private = {"id": ANNA, "type": "private", "first_name": "Anna"}
    pinned, gone = message(7101, ""), message(7102, "")
    pinned["message"]["pinned_message"] = {"message_id": 1, "date": 0, "chat": private}
    gone["message"]["poll"] = {}
    for update in (pinned, gone, ["no update"]):
        assert delivered(stage, update, **right) == 200
    assert stored(stage) >= {7101, 7102}
    anna.sees("could not read what you sent me")
    anna.says("/help")
    anna.sees("How it works")
    assert stage.log().count("is set aside") == 1
    assert "Traceback" not in stage.log()


def test_a_bot_without_a_public_url_polls_again_and_what_came_meanwhile_is_not_lost(
    stage: Stage,
) -> None:
    anna = Guest(stage, ANNA)
    anna.says("/help")
    anna.sees("How it works")
    assert stage.stop_bot() == 0
    anna.says("/start")
    stage.webhook_port = None
    stage.start_bot()
    anna.sees("Connect")
    assert target(stage) == ""


@contextmanager
def copy_of(stage: Stage, folder: Path) -> Iterator[Stage]:
    """A bot on a copy of the database, as of a disk, with the same settings."""
    folder.mkdir()
    copy_of_the_disk(stage.data / "bot.db", folder / "bot.db")
    second = Stage(stage.sandbox, folder, stage.owners)
    second.secret_key = stage.secret_key
    second.webhook_port = own_port() if stage.webhook_port else None
    second.start_bot()
    try:
        yield second
    finally:
        second.kill_bot()


def test_a_bot_whose_copy_is_started_says_so_and_publishes_nothing_more(
    stage: Stage, tmp_path: Path
) -> None:
    anna, before = Guest(stage, ANNA), target(stage)
    anna.says("/start")
    anna.sees("Connect")
    with copy_of(stage, tmp_path / "copy") as copy:
        stage.wait_for_log("Nothing is published here")
        anna.sees("start me again here afterwards")
        assert target(stage) != before
        anna.says("/status")
        anna.sees("Status")
        assert "Nothing is published" not in copy.log()
        assert stage.stop_bot() == 0
        stage.start_bot()
        anna.sees("I publish again")
        copy.wait_for_log("Nothing is published here")
    assert "Traceback" not in stage.log()


def test_of_two_copies_that_both_ask_for_updates_neither_publishes(
    stage: Stage, tmp_path: Path
) -> None:
    assert stage.stop_bot() == 0
    stage.webhook_port = None
    stage.start_bot()
    anna = Guest(stage, ANNA)
    anna.says("/start")
    anna.sees("Connect")
    with copy_of(stage, tmp_path / "copy") as copy:
        stage.wait_for_log("Nothing is published here")
        copy.wait_for_log("Nothing is published here")
        anna.sees("I go on here by myself")
    assert "Traceback" not in stage.log()


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = subprocess.run(
            [sys.executable, str(ROOT / "run_bot.py")],
            cwd=tmp_path,
            env={
                "TELEGRAM_TOKEN": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4",
                "OWNER_IDS": "1",
                "PUBLIC_URL": "https://bot.example.com",
                "WEBHOOK_PORT": str(port),
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert ran.returncode == 1
    assert f"cannot listen on 127.0.0.1, port {port}: Address already in use" in ran.stderr
    assert ran.stderr.count("\n") == 1
