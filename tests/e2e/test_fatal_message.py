"""A message that kills the real process: at the third start it is set aside, and the bot lives."""

import os
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from telegram.ext import Application

from tests.helpers.loaded_bot import LoadedBot
from tests.helpers.stage import ANNA, BORIS, Guest, Stage, on_stage

pytestmark = pytest.mark.process


def die_of_a_message() -> None:
    """Whatever library a message might one day bring down."""
    handle: Any = Application.process_update

    async def die(self: object, update: object) -> None:
        if "the fatal one" in str(update):
            os.kill(os.getpid(), signal.SIGKILL)
        await handle(self, update)

    pytest.MonkeyPatch().setattr(Application, "process_update", die)


class MortalStage(Stage):
    """Its bot dies of one message."""

    def _new_process(self, arguments: Sequence[str]) -> LoadedBot:
        log = self.data / "bot.log"
        return LoadedBot(arguments, self.data, self.settings(), log, die_of_a_message)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path, (ANNA, BORIS)) as stage:
        stage.kill_bot()
        stage.__class__ = MortalStage
        stage.start_bot()
        yield stage


def test_a_message_that_kills_the_process_is_set_aside_and_its_sender_told(stage: Stage) -> None:
    anna, boris = Guest(stage, ANNA), Guest(stage, BORIS)
    for person, word in ((anna, "Connect"), (boris, "Подключите")):
        person.says("/start")
        person.sees(word)
    anna.says("the fatal one")
    assert stage.bot
    assert stage.bot.wait(30) < 0, "it dies"
    boris.says("/help")
    stage.start_bot()
    assert stage.bot.wait(30) < 0, "it dies again"
    stage.start_bot()
    anna.sees("I was stopped twice before I had finished")
    boris.sees("Как это работает")
    anna.says("/help")
    anna.sees("How it works")
    assert stage.stop_bot() == 0
    assert stage.log().count("is set aside: the process ended twice") == 1
    assert "the fatal one" not in stage.log()
