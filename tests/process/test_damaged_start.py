"""What stands in the way of a start is one true sentence with what to do, whatever was found.

Each case is a real file or a real server, met by the start, by `check` and by `backup`.
"""

import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from cryptography.fernet import Fernet

from run_bot import main
from storage import open_storage
from storage.engine.secrets import TokenCipher
from tests.helpers.databases import PostgresServer

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4"
NOBODY = 65534
CLOSED = "http://127.0.0.1:9"
PAGE = 4096
RESTORE = "Stop the bot and restore a backup"
FOREIGN = "belongs to another application"

Damage = Callable[[Path], None]


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: 3 * PAGE])


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:50])


def first_pages_overwritten(file: Path) -> None:
    pages = bytearray(file.read_bytes())
    pages[100 : 2 * PAGE] = b"\xff" * (2 * PAGE - 100)
    file.write_bytes(pages)


def later_pages_overwritten(file: Path) -> None:
    pages = bytearray(file.read_bytes())
    pages[2 * PAGE :] = b"\xff" * (len(pages) - 2 * PAGE)
    file.write_bytes(pages)


def something_else(file: Path) -> None:
    file.write_text("Buy flour. " * 1000)


def holding(content: bytes) -> Damage:
    def change(file: Path) -> None:
        file.write_bytes(content)

    return change


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def a_dead_link(file: Path) -> None:
    file.unlink()
    file.symlink_to("/nowhere/secret.key")


def a_link_to_itself(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.name)


def statements(*texts: str, anew: bool = False) -> Damage:
    """A database changed, or made anew, by somebody else."""

    def change(file: Path) -> None:
        if anew:
            file.unlink()
        with sqlite3.connect(file) as database:
            for text in texts:
                database.execute(text)
        database.close()
        file.chmod(0o600)

    return change


HISTORY_OF_OTHERS = (
    "CREATE TABLE schema_migration (name TEXT, applied INTEGER)",
    "INSERT INTO schema_migration VALUES ('0001_songs', 1)",
)
# What was done to the file: the exit codes of start, check and backup, and words of the sentence.
CASES: dict[str, tuple[Damage, tuple[int, int, int], str]] = {
    "cut": (cut, (1, 1, 1), RESTORE),
    "cut short": (cut_short, (1, 1, 1), RESTORE),
    "first pages": (first_pages_overwritten, (1, 1, 1), RESTORE),
    "later pages": (later_pages_overwritten, (1, 1, 1), "estore a"),
    "no database": (something_else, (1, 1, 1), "file is not a database. " + RESTORE),
    "a folder": (a_folder, (2, 2, 2), "must name a file, but data/bot.db is a directory"),
    "a loop": (a_link_to_itself, (1, 1, 1), "data/bot.db"),
    "other tables": (statements("CREATE TABLE songs (title)", anew=True), (2, 1, 1), FOREIGN),
    "our names": (statements("CREATE TABLE post (title)", anew=True), (2, 1, 1), FOREIGN),
    "other history": (statements(*HISTORY_OF_OTHERS, anew=True), (2, 1, 1), FOREIGN),
    "table gone": (statements("DROP TABLE notice"), (1, 1, 1), "no such table: notice. " + RESTORE),
    "column gone": (
        statements("ALTER TABLE account DROP COLUMN trouble"),
        (1, 1, 1),
        "no such column: it.trouble. " + RESTORE,
    ),
}
KEY_CASES: dict[str, tuple[Damage, str]] = {
    "empty": (holding(b""), "data/secret.key holds no key"),
    "cut": (holding(b"abc"), "data/secret.key holds no key"),
    "binary": (holding(b"\xff\x00"), "data/secret.key holds no key"),
    "a folder": (a_folder, "data/secret.key cannot be read: Is a directory"),
    "on a disk that is not there": (a_dead_link, "data/secret.key leads to a file that is not"),
    "readable by all": (lambda key: key.chmod(0o644), "Run: chmod 600 data/secret.key"),
    "readable by the group": (lambda key: key.chmod(0o640), "Run: chmod 600 data/secret.key"),
}


class Machine:
    """A folder in which the bot was started once, and a console."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def run(self, *command: str) -> tuple[int, str]:
        """The exit code and what was said, without what is said of the network."""
        code = main(command)
        out, err = self._capsys.readouterr()
        lines = (out + err).splitlines(keepends=True)
        network = re.compile(
            r"(OK|PROBLEM) +(Telegram|Graph API|@.*|accounts|settings: .*official)"
        )
        return code, "".join(line for line in lines if not network.match(line))


@pytest.fixture
def folder() -> Iterator[Path]:
    """Not below a folder of root's: some tests look at it as somebody else."""
    made = Path(tempfile.mkdtemp(prefix="start-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def machine(
    folder: Path,
    migrated_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Machine:
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("OWNER_IDS", "1")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///data/bot.db")
    for name in ("TELEGRAM_API_URL", "GRAPH_API_URL", "INSTAGRAM_API_URL"):
        monkeypatch.setenv(name, CLOSED)
    data = folder / "data"
    data.mkdir(mode=0o700)
    shutil.copy(migrated_file, data / "bot.db")
    (data / "bot.db").chmod(0o600)
    key = data / "secret.key"
    key.write_text(Fernet.generate_key().decode())
    key.chmod(0o600)
    with sqlite3.connect(data / "bot.db") as database:
        database.execute("PRAGMA journal_mode = delete")  # all in the one file
    database.close()
    return Machine(capsys)


@pytest.fixture
def somebody_else(folder: Path, machine: Machine) -> Iterator[None]:
    """Whoever runs the tests is not root for a while, whom nothing is forbidden."""
    me = os.geteuid()
    if me == 0:
        os.chown(folder, NOBODY, NOBODY)
        for path in folder.rglob("*"):
            os.chown(path, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield
    os.seteuid(me)
    for path in (folder / "data", *folder.rglob("*")):
        path.chmod(0o700)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("command", [(), ("check",), ("backup", "saved.db")], ids=str)
def test_a_damaged_or_foreign_file_is_told_in_a_sentence(
    machine: Machine, case: str, command: tuple[str, ...]
) -> None:
    damage, codes, words = CASES[case]
    damage(Path("data/bot.db"))
    code, said = machine.run(*command)
    assert code == codes[((), ("check",), ("backup", "saved.db")).index(command)], said
    if code:
        told = [line for line in said.splitlines() if not line.startswith(("OK", "These"))]
        assert len([line for line in told if "permissions" not in line]) == 1, said
        assert words in said
    assert code == 0 or not Path("saved.db").exists()


@pytest.mark.parametrize("case", KEY_CASES)
@pytest.mark.parametrize("command", [(), ("publisher",), ("check",)], ids=str)
def test_a_key_that_cannot_be_used_or_that_others_may_read_is_refused(
    machine: Machine, case: str, command: tuple[str, ...]
) -> None:
    damage, words = KEY_CASES[case]
    damage(Path("data/secret.key"))
    code, said = machine.run(*command)
    assert code == 2
    assert words in said


def test_check_goes_on_after_a_bad_key(machine: Machine) -> None:
    Path("data/secret.key").write_text("abc")
    code, said = machine.run("check")
    assert code == 2
    assert "SQLite, can be written, up to date" in said


@pytest.mark.usefixtures("somebody_else")
@pytest.mark.parametrize("command", [(), ("check",)], ids=str)
@pytest.mark.parametrize(
    ("path", "mode", "words"),
    [
        ("data/bot.db", 0o400, "data/bot.db cannot be used: attempt to write a readonly database"),
        ("data/bot.db", 0o000, "data/bot.db cannot be used: unable to open database file"),
        ("data", 0o500, "cannot be"),
        (".env", 0o000, ".env: cannot be read: Permission denied"),
        ("data/secret.key", 0o000, "data/secret.key cannot be read: Permission denied"),
    ],
)
def test_what_may_not_be_read_or_written_is_named(
    machine: Machine, command: tuple[str, ...], path: str, mode: int, words: str
) -> None:
    Path(".env").write_text("LOG_LEVEL=INFO\n")
    Path(path).chmod(mode)
    code, said = machine.run(*command)
    assert code in (1, 2), said
    assert words in said


@pytest.mark.usefixtures("somebody_else")
@pytest.mark.parametrize("command", [(), ("check",), ("backup", "saved.db")], ids=str)
def test_a_folder_that_the_bot_may_not_enter_is_told_in_a_sentence(
    machine: Machine, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a first start by root."""
    monkeypatch.setenv("SECRET_KEY", Path("data/secret.key").read_text())
    Path("data").chmod(0o000)
    code, said = machine.run(*command)
    assert code == 1
    assert "data/bot.db cannot be" in said


@pytest.mark.parametrize("url", ["sqlite:///" + "long" * 100, "sqlite:///file:bot.db?mode=memory"])
@pytest.mark.parametrize("command", [(), ("check",), ("backup", "saved.db")], ids=str)
def test_a_name_that_no_file_can_have_is_told_in_a_sentence(
    machine: Machine, command: tuple[str, ...], url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    code, said = machine.run(*command)
    assert code in (1, 2), said
    assert "File name too long" in said or "must name a file" in said


def test_settings_that_are_no_text_are_named(machine: Machine) -> None:
    Path(".env").write_bytes(b"OWNER_IDS=\xff\xfe")
    for command in ((), ("check",), ("backup", "saved.db")):
        code, said = machine.run(*command)
        assert code == 2
        assert ".env: cannot be read: it is not text in UTF-8" in said


def test_all_that_is_wrong_with_the_settings_is_told_in_one_round(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OWNER_IDS", "anna")
    monkeypatch.setenv("METRICS_PORT", "99999")
    monkeypatch.setenv("DATABASE_URL", "mysql://bot:hunter2@db/bot")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "nowhere.pem")
    monkeypatch.setenv("GRAPH_API_URL", "http://graph.example.com")
    Path("data/secret.key").chmod(0o644)
    for command in ((), ("check",), ("publisher",)):
        code, said = machine.run(*command)
        assert code == 2
        for words in ("OWNER_IDS", "METRICS_PORT", "DATABASE_URL", "chmod 600", "nowhere.pem"):
            assert words in said
        assert "GRAPH_API_URL: would carry tokens unencrypted" in said
        assert "hunter2" not in said


def test_folders_that_others_may_open_are_told_by_the_check(machine: Machine) -> None:
    Path("data").chmod(0o755)
    Path("data/bot.db").chmod(0o644)
    code, said = machine.run("check")
    assert code == 1
    assert "Run: chmod 700 data\n" in said
    assert "Run: chmod 600 data/bot.db\n" in said


def test_what_the_bot_makes_is_its_owners_alone(machine: Machine) -> None:
    shutil.rmtree("data")
    open_storage("sqlite:///data/bot.db", TokenCipher([Fernet.generate_key().decode()])).close()
    assert Path("data").stat().st_mode & 0o777 == 0o700
    assert Path("data/bot.db").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def server_url(postgres_server: PostgresServer, cipher: TokenCipher) -> str:
    url = postgres_server.new_database()
    open_storage(url, cipher).close()
    return url


POSTGRESQL = {
    "table gone": ("DROP TABLE notice", (1, 1), "notice"),
    "column gone": ("ALTER TABLE account DROP COLUMN trouble", (1, 1), "trouble"),
    "our names": (
        "DROP TABLE schema_migration",
        (2, 1),
        FOREIGN,
    ),
}


@pytest.mark.postgres
@pytest.mark.parametrize("case", POSTGRESQL)
@pytest.mark.parametrize("command", [(), ("check",)], ids=str)
def test_a_changed_database_of_a_server_is_told_in_a_sentence(
    machine: Machine,
    server_url: str,
    case: str,
    command: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    statement, codes, words = POSTGRESQL[case]
    with psycopg.connect(server_url, autocommit=True) as database:
        database.execute(statement.encode())
    monkeypatch.setenv("DATABASE_URL", server_url)
    code, said = machine.run(*command)
    assert code == codes[len(command)]
    assert words in said
    told = [line for line in said.splitlines() if not line.startswith(("OK", "These"))]
    assert len(told) == 1


@pytest.mark.postgres
@pytest.mark.parametrize("command", [(), ("check",), ("backup", "saved.db")], ids=str)
def test_a_role_that_may_make_no_tables_is_told_so(
    machine: Machine,
    postgres_server: PostgresServer,
    command: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url = postgres_server.new_database()
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("DROP ROLE IF EXISTS guest")
        database.execute("CREATE ROLE guest LOGIN")
    monkeypatch.setenv("DATABASE_URL", url.replace("postgres:@", "guest:@"))
    code, said = machine.run(*command)
    if command != ("check",):
        assert code == 1, said
        assert "cannot be" in said
    assert "Traceback" not in said
