"""Starting the bot: what stands in the way is said in one sentence, without secrets or traces."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from process.assembly import renew_tokens
from run_bot import main
from storage import Storage, open_storage
from storage.engine.locks import sole_process
from storage.engine.secrets import TokenCipher
from tests.helpers.ports import own_port

ROOT = Path(__file__).parent.parent.parent
TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4"
SECRET = "EAASecretOfSunnyBakery0001"


@pytest.fixture
def started_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> "Start":
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("OWNER_IDS", "1")
    return Start(monkeypatch, capsys)


class Start:
    """Runs `main`; returns the exit code and what was said."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, database_url: str, *command: str) -> tuple[int, str]:
        self._monkeypatch.setenv("DATABASE_URL", database_url)
        code = main(command)
        return code, self._capsys.readouterr().err


def test_a_password_that_is_not_encoded_is_explained_and_not_repeated(started_with: Start) -> None:
    code, said = started_with("postgresql://u:s3cret%zz@h/db")
    assert code == 2
    assert "write @ as %40, : as %3A, / as %2F and % as %25" in said
    assert "s3cret" not in said


@pytest.mark.parametrize("address", ["u:s3cret@127.0.0.1:{}/db", "u:p@s3cret:w@127.0.0.1:{}/db"])
def test_a_server_out_of_reach_is_one_sentence_without_the_password(
    started_with: Start, address: str
) -> None:
    code, said = started_with(f"postgresql://{address.format(own_port())}")
    assert code == 1
    assert said.startswith("The bot cannot start. The PostgreSQL server of DATABASE_URL")
    assert said.count("\n") == 1
    assert "s3cret" not in said


@pytest.mark.parametrize("directory", ["/dev/null", "/proc/nowhere"])
def test_a_directory_that_cannot_be_made_is_named(started_with: Start, directory: str) -> None:
    code, said = started_with(f"sqlite:///{directory}/bot.db")
    assert code == 1
    assert f"The folder of the database file {directory}/bot.db cannot be made: " in said


def test_a_file_that_is_no_database_is_named(started_with: Start, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Buy flour. " * 100)
    code, said = started_with(f"sqlite:///{path}")
    assert code == 1
    assert f"The database file {path} cannot be used: file is not a database" in said


def test_a_directory_in_which_nothing_can_be_written_is_named(started_with: Start) -> None:
    code, said = started_with("sqlite:////sys/bot.db")
    assert code == 1
    assert "The database file /sys/bot.db cannot be used" in said


def test_a_disk_without_any_room_is_told_in_a_sentence(
    started_with: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even the number of the process can be written beside the database."""
    monkeypatch.setenv("SECRET_KEY", Fernet.generate_key().decode())
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        code, said = started_with("sqlite:///data/bot.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert code == 1
    assert "The bot cannot start." in said
    assert "the disk is full" in said.lower()


def test_a_key_file_that_cannot_be_made_is_named(started_with: Start, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the directory should be")
    code, said = started_with("sqlite:///bot.db")
    assert code == 2
    assert "SECRET_KEY: data/secret.key cannot be read: Not a directory." in said


@pytest.mark.process
def test_no_trace_is_shown_by_the_program_itself(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "run_bot.py")],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "TELEGRAM_TOKEN": TOKEN,
            "OWNER_IDS": "1",
            "DATABASE_URL": f"postgresql://u:s3cret@127.0.0.1:{own_port()}/db",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert "s3cret" not in ran.stderr


@pytest.mark.parametrize("command", [[], ["bot"], ["publisher"]])
def test_a_second_process_on_an_sqlite_file_is_refused(
    started_with: Start, tmp_path: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    monkeypatch.setenv("SECRET_KEY", make_key())
    with sole_process(url):
        code, said = started_with(url, *command)
    assert code == 1
    assert f"Another process (number {os.getpid()}) works on the database file" in said
    assert "Stop it first, or use PostgreSQL" in said
    with sole_process(url):
        pass


def test_a_copy_of_the_folder_does_not_start_beside_its_running_original(
    started_with: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both would publish the same posts. A bot of another database may run, whatever its number."""
    monkeypatch.setenv("SECRET_KEY", make_key())
    folder, copy, other = tmp_path / "my data", tmp_path / "copy", tmp_path / "other"
    for each in (folder, other):
        open_storage(f"sqlite:///{each}/bot.db", TokenCipher([make_key()])).close()
    with sole_process(f"sqlite:///{folder}/bot.db"):
        shutil.copytree(folder, copy)
        code, said = started_with(f"sqlite:///{copy}/bot.db")
        assert code == 1
        assert f"is a copy of {folder}/bot.db, whose bot is running" in said
        assert "Stop that one first" in said
        shutil.copy(folder / "bot.db.lock", other)
        with sole_process(f"sqlite:///{other}/bot.db"):
            pass
    with sole_process(f"sqlite:///{copy}/bot.db"):
        pass


def test_other_names_of_the_same_file_are_seen_through(started_with: Start, tmp_path: Path) -> None:
    (tmp_path / "other.db").symlink_to(tmp_path / "bot.db")
    with sole_process(f"sqlite:///{tmp_path}/bot.db"):
        code, _ = started_with("sqlite:///other.db")
    assert code == 1


@pytest.mark.parametrize("command", [["publish"], ["bot", "now"], ["--help"]])
def test_an_unknown_command_is_answered_with_those_there_are(
    started_with: Start, command: list[str]
) -> None:
    code, said = started_with("sqlite:///bot.db", *command)
    assert code == 2
    assert said.startswith("Usage: python run_bot.py [COMMAND]")
    assert "publisher" in said


def make_key() -> str:
    return Fernet.generate_key().decode()


@contextmanager
def opened(url: str, *keys: str) -> Iterator[Storage]:
    storage = open_storage(url, TokenCipher(keys))
    yield storage
    storage.close()


def connected(storage: Storage) -> int:
    """The id of an account with a saved token."""
    return storage.accounts.connect(
        ig_user_id="17841400000000001",
        username="sunny.bakery",
        login="instagram",
        token=SECRET,
        timezone="UTC",
        connected_by=1,
        now=datetime(2026, 12, 1, tzinfo=UTC),
    ).account_id


def test_a_start_with_a_newer_key_first_makes_the_older_one_dispensable(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    url, (older, newer) = f"sqlite:///{tmp_path}/bot.db", (make_key(), make_key())
    with opened(url, older) as storage:
        account_id = connected(storage)
    with opened(url, newer, older) as storage:
        renew_tokens(storage)
    with opened(url, newer) as storage:
        assert storage.accounts.token(account_id) == SECRET
    assert caplog.text == ""


def test_a_lost_key_is_said_at_the_start_with_what_to_do(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    with opened(url, make_key()) as storage:
        connected(storage)
    with opened(url, make_key()) as storage:
        renew_tokens(storage)
    assert "Put the former key back" in caplog.text
    assert "connect the account again" in caplog.text
    assert "Traceback" not in caplog.text


def test_a_publisher_without_the_key_of_the_bot_does_not_start(
    started_with: Start, tmp_path: Path
) -> None:
    """It would take every account for one whose token is lost."""
    code, said = started_with(f"sqlite:///{tmp_path}/bot.db", "publisher")
    assert code == 2
    assert "SECRET_KEY: is missing" in said
