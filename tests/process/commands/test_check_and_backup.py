"""`run_bot.py check` and `backup`, as whoever runs the bot sees them: lines, codes, no token."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import requests
import responses

from graph.hosts import LoginKind
from posting import Identity
from process.assembly import build, open_database, utc_now
from process.settings import read_settings
from run_bot import main
from sandbox.app import Sandbox
from tests.helpers.ports import own_port
from tests.helpers.s3 import BUCKET, KEY_ID, SECRET, running_s3

ROOT = Path(__file__).parent.parent.parent.parent
BAKERY = "IGSANDBOXSunnyBakery0001"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.running() as running:
        yield running


class Console:
    """What a person types and reads; the settings are those of the sandbox."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.said = ""

    def set(self, **settings: str) -> None:
        for name, value in settings.items():
            self._monkeypatch.setenv(name, value)

    def run(self, *command: str) -> int:
        code = main(command)
        out, err = self._capsys.readouterr()
        self.said = out + err
        return code

    def line(self, subject: str) -> str:
        (found,) = [line for line in self.said.splitlines() if f" {subject}: " in line]
        return found


@pytest.fixture
def console(
    sandbox: Sandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Console:
    monkeypatch.chdir(tmp_path)
    made = Console(monkeypatch, capsys)
    made.set(
        TELEGRAM_TOKEN=sandbox.token,
        OWNER_IDS="1001",
        TELEGRAM_API_URL=sandbox.telegram_url,
        GRAPH_API_URL=sandbox.graph_url,
        INSTAGRAM_API_URL=sandbox.graph_url,
    )
    return made


@pytest.fixture
def connected(console: Console, sandbox: Sandbox) -> Console:
    """The bot was started once and @sunny.bakery is connected."""
    settings = read_settings()
    storage = open_database(settings)
    account = sandbox.graph.account_named("sunny.bakery")
    assert account is not None
    identity = Identity(account.ig_user_id, account.username, BAKERY, LoginKind.INSTAGRAM)
    build(settings, storage).accounts.connect(identity, person_id=1001, timezone="UTC")
    storage.close()
    return console


def test_when_all_is_well_every_line_says_so(connected: Console) -> None:
    assert connected.run("check") == 0
    assert "PROBLEM" not in connected.said
    assert connected.said.startswith("OK       settings: complete\n")
    assert "SQLite, can be written, up to date" in connected.line("database")
    assert "the bot is @" in connected.line("Telegram")
    assert "may publish; 0 of 25 posts used" in connected.line("@sunny.bakery")
    places = connected.line("places of sunny.bakery")
    assert "by link or number only. To find them by name set META_APP_ID" in places


def test_settings_that_others_may_read_are_a_problem_with_its_cure(connected: Console) -> None:
    """They hold the bot's token, and perhaps the key."""
    Path(".env").touch()
    Path(".env").chmod(0o644)
    assert connected.run("check") == 1
    assert connected.line("permissions").endswith("Run: chmod 600 .env")
    Path(".env").chmod(0o600)
    assert connected.run("check") == 0


def test_that_another_process_has_taken_over_is_a_problem(connected: Console) -> None:
    storage = open_database(read_settings())
    storage.run.taken_over("", utc_now())
    storage.close()
    assert connected.run("check") == 1
    assert "Stop the one that is not wanted" in connected.line("publishing")


def test_no_token_is_printed(connected: Console, sandbox: Sandbox) -> None:
    connected.run("check")
    key = Path("data/secret.key").read_text().strip()
    for secret in (BAKERY, sandbox.token, key):
        assert secret not in connected.said


def test_before_the_first_start_it_makes_nothing(console: Console, tmp_path: Path) -> None:
    assert console.run("check") == 0
    assert "will be made at the first start" in console.line("database")
    assert "will be made at the first start" in console.line("secret key")
    assert not (tmp_path / "data").exists()


def test_an_account_that_lost_its_access_is_a_problem_with_its_cure(
    connected: Console, sandbox: Sandbox
) -> None:
    expired = {"username": "sunny.bakery", "token_state": "expired"}
    requests.post(f"{sandbox.graph_url}/__sandbox/graph/accounts", json=expired, timeout=10)
    assert connected.run("check") == 1
    line = connected.line("@sunny.bakery")
    assert line.startswith("PROBLEM")
    assert "no longer accepts my access" in line
    assert "/accounts" in line


def test_a_key_that_is_gone_is_a_problem_and_no_new_one_is_made(connected: Console) -> None:
    Path("data/secret.key").unlink()
    assert connected.run("check") == 1
    assert "Put it back" in connected.line("secret key")
    assert not Path("data/secret.key").exists()


def test_another_key_cannot_read_the_tokens(connected: Console) -> None:
    connected.set(SECRET_KEY="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    assert connected.run("check") == 1
    assert "cannot be read with this SECRET_KEY" in connected.line("@sunny.bakery")


def test_services_that_do_not_answer_are_named(connected: Console) -> None:
    nobody = f"http://127.0.0.1:{own_port()}"
    connected.set(TELEGRAM_API_URL=nobody, INSTAGRAM_API_URL=nobody)
    assert connected.run("check") == 1
    assert f"{nobody} cannot be reached" in connected.line("Telegram")
    assert f"PROBLEM  Graph API: {nobody} cannot be reached (ConnectionError)" in connected.said


def test_the_address_from_outside_is_fetched_as_instagram_would(connected: Console) -> None:
    port = own_port()
    host = f"127.0.0.1:{port}"
    connected.set(PUBLIC_URL=f"http://{host}/bot", WEBHOOK_PORT=str(port))
    assert connected.run("check") == 1
    assert connected.line("address").startswith(
        f"PROBLEM  address: {host} leads to a private address, where Instagram cannot come. "
    )
    connected.set(TRUSTED_MEDIA_HOSTS=host)
    assert connected.run("check") == 0
    assert connected.line("address").startswith(f"OK       address: {host} leads here. ")


def test_where_files_are_kept_and_whether_instagram_comes_to_them_is_said(
    connected: Console,
) -> None:
    connected.run("check")
    assert connected.line("files").startswith("OK       files: kept in data/media. Instagram cann")
    connected.set(PUBLIC_URL="https://bot.example.com")
    connected.run("check")
    assert connected.line("files") == (
        "OK       files: kept in data/media. Instagram fetches them from here"
    )
    assert not Path("data/media").exists()
    connected.set(MEDIA_BUCKET="posts", AWS_ENDPOINT_URL=f"http://127.0.0.1:{own_port()}")
    connected.set(AWS_ACCESS_KEY_ID="AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY="wJalrXUtnFEMI")
    assert connected.run("check") == 1
    assert connected.line("files").startswith("PROBLEM  files: cannot be kept in the bucket: no a")


def test_a_folder_that_is_not_the_one_in_which_files_were_kept_is_said(connected: Console) -> None:
    """The volume is not mounted; looking makes no folder."""
    with closing(open_database(read_settings())) as storage:
        storage.file_store.note_marked("folder")
    assert connected.run("check") == 1
    line = connected.line("files")
    assert line.startswith("PROBLEM  files: cannot be kept: the folder of the kept files has no .k")
    assert "data/media is mounted" in line
    assert not Path("data/media").exists()
    Path("data/media").mkdir()
    Path("data/media/.kept-here").touch()
    assert connected.run("check") == 0


def test_a_bucket_that_is_not_the_one_in_which_files_were_kept_is_said(connected: Console) -> None:
    with running_s3() as url, closing(open_database(read_settings())) as storage:
        connected.set(MEDIA_BUCKET=BUCKET, AWS_ENDPOINT_URL=url)
        connected.set(AWS_ACCESS_KEY_ID=KEY_ID, AWS_SECRET_ACCESS_KEY=SECRET)
        assert connected.run("check") == 0
        storage.file_store.note_marked("bucket")
        assert connected.run("check") == 1
        mark = f".kept-here/{storage.file_store.tag()}"
        assert f"the bucket has no {mark}" in connected.line("files")
        assert "Name the former bucket in MEDIA_BUCKET" in connected.line("files")


def test_a_host_that_redirects_answers_and_is_not_followed(
    console: Console, sandbox: Sandbox
) -> None:
    """Meta's own hosts send a browser to their documentation."""
    console.set(GRAPH_API_URL="https://graph.test", INSTAGRAM_API_URL="https://instagram.test")
    with responses.RequestsMock() as network:
        for host in ("https://graph.test", "https://instagram.test"):
            network.get(host, status=302, headers={"Location": "https://docs.test/"})
        assert console.run("check") == 0
        asked = [call.request.url for call in network.calls]
    assert asked == ["https://graph.test/", "https://instagram.test/"]
    assert "OK       Graph API: https://graph.test answers\n" in console.said
    assert "OK       Graph API: https://instagram.test answers\n" in console.said


def test_a_token_that_telegram_does_not_know_is_a_problem(connected: Console) -> None:
    connected.set(TELEGRAM_TOKEN="123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4")
    assert connected.run("check") == 1
    assert "TELEGRAM_TOKEN is not known to Telegram" in connected.line("Telegram")
    assert "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4" not in connected.said


@pytest.mark.process
def test_a_start_with_a_token_that_telegram_does_not_know_ends_with_a_sentence(
    console: Console, tmp_path: Path
) -> None:
    console.set(TELEGRAM_TOKEN="123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4")
    ran = subprocess.run(
        [sys.executable, str(ROOT / "run_bot.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    assert "TELEGRAM_TOKEN: Telegram does not know this bot. Copy it again" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4" not in ran.stderr


@pytest.mark.process
def test_what_is_loaded_at_the_start_is_looked_through_no_more(
    console: Console, tmp_path: Path
) -> None:
    """Else everybody who talks to the bot waits for it now and then. A token that nobody knows ends
    the bot right after its start."""
    console.set(TELEGRAM_TOKEN="123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4")
    code = (
        "import gc, process.assembly, process.commands.bot\n"
        "assert process.commands.bot.talk(process.assembly.utc_now, publishes=True) == 2\n"
        "print(gc.get_freeze_count())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 50_000


def test_wrong_settings_are_all_named_and_the_code_is_2(connected: Console) -> None:
    connected.set(OWNER_IDS="somebody", METRICS_PORT="99999")
    assert connected.run("check") == 2
    assert "OWNER_IDS" in connected.said
    assert "METRICS_PORT" in connected.said


def test_a_database_that_cannot_be_used_is_a_problem(connected: Console) -> None:
    connected.set(DATABASE_URL="sqlite:////dev/null/bot.db")
    assert connected.run("check") == 1
    assert "/dev/null cannot be written" in connected.line("database")
    Path("notes.db").write_text("Buy flour. " * 100)
    connected.set(DATABASE_URL="sqlite:///notes.db")
    assert connected.run("check") == 1
    assert "file is not a database" in connected.line("database")


def test_a_backup_says_what_it_does_not_hold(connected: Console, tmp_path: Path) -> None:
    assert connected.run("backup", "saved.db") == 0
    assert "saved.db holds the whole database" in connected.said
    assert "Not in it: data/secret.key" in connected.said
    assert "Nor the files that people have sent (data/media" in connected.said
    assert "after the database" in connected.said
    assert connected.run("backup", "saved.db") == 1
    assert "exists already" in connected.said


def test_an_unknown_command_is_answered_with_those_that_exist(console: Console) -> None:
    assert console.run("bakcup", "saved.db") == 2
    assert "backup FILE" in console.said
