"""`python -m sandbox`: one address is printed, Ctrl-C ends it, the bot gets an environment."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from sandbox.app import Sandbox
from sandbox.bot_process import bot_environment
from tests.helpers.ports import own_port
from tests.helpers.stage import PATIENCE_SECONDS

ROOT = Path(__file__).parents[3]


def start(*options: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "sandbox", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.process
def test_the_sandbox_prints_its_address_serves_the_page_and_ends_with_ctrl_c() -> None:
    port = own_port(neighbours=1)
    with start("--no-bot", "--port", str(port)) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"Open http://127.0.0.1:{port}\n"
        page = requests.get(f"http://127.0.0.1:{port}/", timeout=10)
        graph = requests.get(f"http://127.0.0.1:{port + 1}/media/bread.jpg", timeout=10)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=PATIENCE_SECONDS) == 0
    assert "<title>Sandbox" in page.text
    assert graph.ok


@pytest.mark.process
def test_a_port_that_is_taken_is_said_in_a_sentence() -> None:
    port = own_port(neighbours=1)
    taken = socket.create_server(("127.0.0.1", port))
    with taken, start("--no-bot", "--port", str(port)) as process:
        said, _ = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 1
    assert f"Cannot listen on ports {port} and {port + 1}" in said
    assert "--port" in said


def test_the_bot_is_told_by_its_environment_alone_and_nothing_real_leaks_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("META_APP_SECRET", "real")
    monkeypatch.setenv("TELEGRAM_TOKEN", "real")
    with Sandbox.running() as sandbox:
        environment = bot_environment(sandbox.settings(), [1001, 1002], tmp_path)
        again = bot_environment(sandbox.settings(), [1001], tmp_path)
        assert environment["TELEGRAM_API_URL"] == sandbox.telegram_url
        assert environment["TRUSTED_MEDIA_HOSTS"] in sandbox.graph_url
    assert "real" not in environment.values()
    assert environment["DATABASE_URL"] == f"sqlite:///{tmp_path}/sandbox.db"
    assert (environment["OWNER_IDS"], again["OWNER_IDS"]) == ("1001,1002", "1001")
    assert environment["SECRET_KEY"] == again["SECRET_KEY"]
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600
