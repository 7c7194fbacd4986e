"""Files are fetched from Telegram over real connections: who hangs or trickles is given up."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from posting.files.source import FileDroppedError, SourceTroubleError
from process.telegram_files import TelegramFiles
from tests.helpers.trickling import IN_THE_HEAD, SECONDS_BETWEEN, trickling

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4"
TOLD = b'{"ok": true, "result": {"file_path": "videos/file_1.mp4"}}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


@contextmanager
def telegram(*answers: bytes, trickles: bool = False) -> Iterator[str]:
    """Gives each connection the next of these bytes, and never ends it; the last one gets more and
    more of them where it `trickles`."""
    held, listener, is_over = [], socket.create_server(("127.0.0.1", 0)), threading.Event()

    def serve() -> None:
        for answer in answers:
            connection, _ = listener.accept()
            held.append(connection)
            connection.recv(65_536)
            connection.sendall(answer)
        with suppress(OSError):
            while trickles and not is_over.wait(SECONDS_BETWEEN):
                held[-1].sendall(b"a")

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        is_over.set()
        thread.join(20)
        for each in (*held, listener):
            each.close()


def test_a_telegram_that_says_nothing_is_given_up(tmp_path: Path) -> None:
    with telegram(b"") as url, pytest.raises(SourceTroubleError) as told:
        TelegramFiles(url, TOKEN, patience=(10.0, 0.2))("film", tmp_path / "film")
    assert "Timeout" in str(told.value)


def test_a_file_that_trickles_in_is_given_up_when_its_time_is_over(tmp_path: Path) -> None:
    """Though something comes all the time, so that no wait for the next piece is too long."""
    answers = (HEAD % len(TOLD) + TOLD, HEAD % 20_000_000 + b"a")
    with telegram(*answers, trickles=True) as url, pytest.raises(SourceTroubleError) as told:
        TelegramFiles(url, TOKEN, whole_seconds=0.3)("film", tmp_path / "film")
    assert "Timeout" in str(told.value)


def test_a_telegram_that_does_not_get_to_the_end_of_where_a_file_is_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("process.telegram_files.TO_SAY_IT", 0.1)
    with trickling(IN_THE_HEAD) as url, pytest.raises(SourceTroubleError) as told:
        TelegramFiles(url, TOKEN, patience=(10.0, 0.2))("film", tmp_path / "film")
    assert "Timeout" in str(told.value)


def test_a_server_of_ones_own_that_has_tidied_up_is_asked_to_fetch_it_again(tmp_path: Path) -> None:
    """It names a file on this machine, which somebody has erased; then where it is now."""
    here = tmp_path / "kept"
    here.write_bytes(b"a film")
    gone, there = (TOLD.replace(b"videos/file_1.mp4", str(it).encode()) for it in ("/gone", here))
    with telegram(HEAD % len(gone) + gone, HEAD % len(there) + there) as url:
        TelegramFiles(url, TOKEN)("film", tmp_path / "film")
    assert (tmp_path / "film").read_bytes() == b"a film"


def test_what_telegram_knows_nothing_of_is_dropped(tmp_path: Path) -> None:
    refused = b'{"ok": false, "description": "Bad Request: wrong file_id"}'
    head = (HEAD % len(refused)).replace(b"200 OK", b"400 Bad Request")
    with telegram(head + refused) as url, pytest.raises(FileDroppedError):
        TelegramFiles(url, TOKEN)("film", tmp_path / "film")
