"""Starts that fail in every way, with a secret in every setting: none is printed, logged, shown in
a trace or by whatever is built."""

import logging
import os
import traceback
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from graph.client import GraphClient
from graph.hosts import GraphHosts
from graph.transport import Call, Transport
from process.assembly import build, usable_settings
from process.logs import JsonFormatter, TextFormatter
from run_bot import main
from storage import open_storage
from storage.engine.secrets import TokenCipher
from tests.helpers.ports import own_port
from tests.process.conftest import usual_log as usual_log

BOT_TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4"
APP_SECRET = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
META_TOKEN = "IGAAsunnyBakery0001secretOfTheOven"
KEY = Fernet.generate_key().decode()
PASSWORDS = ("hunter2", "hun@ter2", "hun:ter2", "hun/ter2", "hun%40ter2", "hun%zzter2", "hun'ter2",
             'hun"ter2', "hun#ter2", "hun?ter2", "hun ter2", "hun$&ter2")  # fmt: skip
CLOSED = "http://127.0.0.1:9"


FAILING: dict[str, dict[str, str]] = {
    **{
        f"server away, {password}": {"DATABASE_URL": f"postgresql://u:{password}@127.0.0.1:{{}}/b"}
        for password in PASSWORDS
    },
    "no such scheme": {"DATABASE_URL": "mysql://u:hunter2@127.0.0.1/b"},
    "no scheme": {"DATABASE_URL": "u:hunter2@127.0.0.1/b"},
    "a secret for an address": {"GRAPH_API_URL": f"https://u:hunter2@127.0.0.1/{APP_SECRET}"},
    "a secret for an id": {"OWNER_IDS": META_TOKEN},
    "a secret for a number": {"METRICS_PORT": BOT_TOKEN},
    "a secret for a level": {"LOG_LEVEL": APP_SECRET},
    "a secret for a zone": {"DEFAULT_TIMEZONE": META_TOKEN},
    "a secret for a version": {"GRAPH_API_VERSION": APP_SECRET},
    "a key that is cut": {"SECRET_KEY": KEY[:-3]},
    "a key among others": {"SECRET_KEY": f"{KEY},{APP_SECRET}"},
    "a token that is cut": {"TELEGRAM_TOKEN": BOT_TOKEN[:-9]},
    "a token twice": {"TELEGRAM_TOKEN": BOT_TOKEN * 2},
    "certificates": {"REQUESTS_CA_BUNDLE": f"{APP_SECRET}.pem"},
    "a folder": {"DATABASE_URL": "sqlite:////dev/null/bot.db"},
    "no database": {"DATABASE_URL": "sqlite:///notes.txt"},
}


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.txt").write_text("Buy flour. " * 100)
    for name, value in {
        "TELEGRAM_TOKEN": BOT_TOKEN,
        "OWNER_IDS": "1",
        "SECRET_KEY": KEY,
        "META_APP_ID": "123456789012345",
        "META_APP_SECRET": APP_SECRET,
        "DATABASE_URL": "sqlite:///data/bot.db",
        "LOG_LEVEL": "DEBUG",
        "TELEGRAM_API_URL": CLOSED,
        "GRAPH_API_URL": CLOSED,
        "INSTAGRAM_API_URL": CLOSED,
    }.items():
        monkeypatch.setenv(name, value)


def told_by(records: list[logging.LogRecord]) -> str:
    """As they stand in the log, for people and for machines."""
    formatters = (TextFormatter(), JsonFormatter())
    return "\n".join(it.format(record) for record in records for it in formatters)


def parts_of(password: str) -> set[str]:
    """What nobody could take for anything else."""
    return {password, "hunter2", "ter2@127"} | ({"ter2"} if password != "hunter2" else set())


@pytest.mark.usefixtures("settings")
@pytest.mark.parametrize("case", FAILING)
@pytest.mark.parametrize("command", [(), ("check",), ("backup", "saved.db")], ids=str)
def test_a_start_that_fails_tells_no_secret(
    case: str,
    command: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    for name, value in FAILING[case].items():
        monkeypatch.setenv(name, value.replace("{}", str(own_port())))
    code = main(command)
    out, err = capsys.readouterr()
    said = out + err + told_by(caplog.records)
    assert code in (1, 2) or command[:1] == ("backup",)
    password = case.partition(", ")[2] or "hunter2"
    for secret in {BOT_TOKEN, BOT_TOKEN[:-9], APP_SECRET, META_TOKEN, KEY, KEY[:-3]}:
        assert secret not in said
    for part in parts_of(password):
        assert part not in said


@pytest.mark.usefixtures("settings")
def test_what_is_built_shows_no_secret() -> None:
    settings = usable_settings()
    storage = open_storage("sqlite:///data/bot.db", TokenCipher([KEY]))
    posting = build(settings, storage)
    transport = Transport(GraphHosts("", "", "", "v25.0"), app_secret=APP_SECRET)
    client = GraphClient(META_TOKEN, transport)
    call = Call("https://x", "me", {"access_token": META_TOKEN}, META_TOKEN)
    shown = f"{settings!r}{settings}{posting!r}{storage!r}{transport!r}{client!r}{call!r}"
    for secret in (BOT_TOKEN, APP_SECRET, META_TOKEN, KEY):
        assert secret not in shown
    storage.close()


@pytest.mark.usefixtures("settings")
def test_a_trace_of_an_odd_failure_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is printed by Python itself, which redacts nothing."""
    for password in PASSWORDS:
        url = f"postgresql://u:{password}@127.0.0.1:{own_port()}/b"
        with pytest.raises(Exception) as raised:  # noqa: PT011 - whatever it is
            open_storage(url, TokenCipher([KEY]))
        trace = "".join(traceback.format_exception(raised.value))
        for part in parts_of(password) - {"ter2"}:
            assert part not in trace, os.linesep + trace
