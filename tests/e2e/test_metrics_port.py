"""METRICS_PORT of the real program: figures while it runs, and nothing of it left afterwards."""

import socket
from contextlib import closing
from pathlib import Path

import pytest
import requests

from storage.engine.locks import sole_process
from tests.helpers.ports import own_port
from tests.helpers.stage import PATIENCE_SECONDS, Stage, empty_stage

pytestmark = pytest.mark.process


def figures(stage: Stage) -> str:
    return requests.get(f"http://127.0.0.1:{stage.metrics_port}/metrics", timeout=10).text


@pytest.mark.parametrize(
    ("command", "said"), [((), "Application started"), (("publisher",), "publishing with")]
)
def test_a_free_port_answers_until_the_program_is_stopped(
    tmp_path: Path, command: tuple[str, ...], said: str
) -> None:
    with empty_stage(tmp_path) as stage:
        stage.metrics_port = own_port()
        running = stage.start(*command)
        stage.wait_for_log(said)
        assert 'instagram_bot_posts{state="scheduled"} 0.0' in figures(stage)
        assert stage.stop(running) == 0
        with pytest.raises(requests.ConnectionError):
            figures(stage)


@pytest.mark.parametrize("command", [(), ("publisher",)])
def test_a_taken_port_is_one_sentence_and_nothing_begins(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    with empty_stage(tmp_path) as stage, closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        stage.metrics_port = taken.getsockname()[1]
        assert stage.start(*command).wait(PATIENCE_SECONDS) == 1
        said = stage.log().splitlines()
        assert said[-1] == (
            f"The bot cannot start. METRICS_PORT: port {stage.metrics_port} cannot be used: "
            "Address already in use. Choose another."
        )
        assert not [line for line in said if "Traceback" in line or "publishing with" in line]
        assert stage.door("telegram/log")["calls"] == []
        with sole_process(stage.database_url):
            pass
