"""Files as Instagram fetches them: over a real socket, with what is noted of each fetch."""

import hashlib
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

import pytest
import requests

from tests.helpers import Clock
from tests.helpers.ports import own_port
from tests.helpers.web_server import MUCH_LATER, Running
from tests.web.conftest import PHOTO, VIDEO, Outside
from web import Fetch, Files, Site, serving
from web.routes import limits

pytestmark = pytest.mark.usefixtures("server")
PICTURE = bytes(range(256)) * 400
LONG = b"0123456789abcdef" * 1024 * 1024  # 16 MB: more than the buffers of two sockets hold
UNKNOWN = "x" * 43


def test_instagram_fetches_a_photo_and_the_receipt_says_so(outside: Outside) -> None:
    url = outside.keeps(PICTURE)
    answer = outside.get(url, **{"User-Agent": "facebookexternalhit/1.1"})
    assert (answer.status_code, answer.content) == (200, PICTURE)
    slug = url.split("/")[-2]
    assert dict(answer.headers) == {
        "content-type": PHOTO,
        "content-length": str(len(PICTURE)),
        "accept-ranges": "bytes",
        "etag": f'"{slug}"',
        "cache-control": "private, no-transform, max-age=3600",
        "connection": "close",
        "x-content-type-options": "nosniff",
    }, "no banner, no cookie, nothing more"
    assert outside.noted() == [
        Fetch(
            slug=slug,
            at=outside.clock.now(),
            address="127.0.0.1",
            agent="facebookexternalhit/1.1",
            method="GET",
            status=200,
            sent_bytes=len(PICTURE),
            whole=True,
        )
    ]


def test_a_head_tells_the_same_and_sends_nothing(outside: Outside) -> None:
    url = outside.keeps(LONG, VIDEO)
    answer = requests.head(url, headers={"Range": "bytes=0-9"}, timeout=MUCH_LATER)
    assert (answer.status_code, answer.headers["content-length"]) == (200, str(len(LONG)))
    assert answer.headers["content-type"] == VIDEO
    (fetch,) = outside.noted()
    assert (fetch.method, fetch.status, fetch.sent_bytes, fetch.whole) == ("HEAD", 200, 0, False)


def test_a_video_fetched_in_parts_is_the_video(outside: Outside) -> None:
    url, step = outside.keeps(LONG, VIDEO), 5_000_000
    whole = bytearray()
    while len(whole) < len(LONG):
        answer = outside.get(url, Range=f"bytes={len(whole)}-{len(whole) + step - 1}")
        end = min(len(whole) + step, len(LONG)) - 1
        assert answer.status_code == 206
        assert answer.headers["content-range"] == f"bytes {len(whole)}-{end}/{len(LONG)}"
        whole += answer.content
    assert hashlib.sha256(whole).digest() == hashlib.sha256(LONG).digest()
    fetches = outside.noted(4)
    assert [fetch.sent_bytes for fetch in fetches] == [step, step, step, len(LONG) - 3 * step]
    assert not any(fetch.whole for fetch in fetches)


def test_a_part_beyond_the_end_is_refused_with_the_size(outside: Outside) -> None:
    answer = outside.get(outside.keeps(PICTURE), Range=f"bytes={len(PICTURE)}-")
    assert (answer.status_code, answer.content) == (416, b"")
    assert answer.headers["content-range"] == f"bytes */{len(PICTURE)}"
    assert outside.noted()[0].status == 416


def test_several_parts_at_once_are_answered_with_the_whole(outside: Outside) -> None:
    answer = outside.get(outside.keeps(PICTURE), Range="bytes=0-1,5-9")
    assert (answer.status_code, answer.content) == (200, PICTURE)
    assert outside.noted()[0].whole


def test_every_address_of_one_file_leads_to_it(outside: Outside) -> None:
    """A new number for every attempt of Instagram, which remembers addresses that failed."""
    folder = outside.keeps(PICTURE).rpartition("/")[0]
    for name in ("1.jpg", "000000002.jpg", "999999999.mp4"):
        assert outside.get(f"{folder}/{name}").content == PICTURE


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/f",
        "/f/",
        f"/f/{UNKNOWN}",
        f"/f/{UNKNOWN}/",
        f"/f/{UNKNOWN}/1.jpg",
        "/f/{slug}",
        "/f/{slug}/",
        "/f/{slug}/1.png",
        "/f/{slug}/1.jpg/",
        "/f/{slug}/1.jpg.exe",
        "/f/{slug}/1.jpg%0a",
        "/f/{slug}/one.jpg",
        "/f/{slug}/1234567890.jpg",
        "/f/{slug}/../{slug}/1.jpg",
        "/f/%2e%2e%2f{slug}/1.jpg",
        "/f/{slug}%00/1.jpg",
        "/f/../secret.key/1.jpg",
        "/f/..%2fsecret.key/1.jpg",
        "//f/{slug}/1.jpg",
        "/robots.txt",
        "/telegram",
        "/health/",
    ],
)
def test_nothing_else_is_there_and_every_answer_is_the_same(outside: Outside, path: str) -> None:
    slug = outside.keeps(PICTURE).split("/")[-2]
    assert raw_answer(outside, path.format(slug=slug)) == (
        b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n"
        b"connection: close\r\nx-content-type-options: nosniff\r\n\r\n"
    )
    assert outside.fetches == []
    assert set(outside.asked) <= {UNKNOWN}, "what has not the shape of a slug is looked for nowhere"


def raw_answer(outside: Outside, path: str) -> bytes:
    """Of a path as it is: clients that know better would tidy it."""
    with closing(socket.create_connection(("127.0.0.1", outside.port), MUCH_LATER)) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: bot\r\n\r\n".encode())
        return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_a_file_can_only_be_fetched(outside: Outside, method: str) -> None:
    answer = requests.request(method, outside.keeps(PICTURE), timeout=MUCH_LATER)
    assert (answer.status_code, answer.content) == (405, b"")


def test_ten_slides_fetched_at_once_in_small_parts_are_never_refused(outside: Outside) -> None:
    urls = [outside.keeps(bytes([number]) * 400_000, VIDEO) for number in range(10)]

    def fetched(url: str) -> bytes:
        starts = range(0, 400_000, 20_000)
        answers = [outside.get(url, Range=f"bytes={start}-{start + 19_999}") for start in starts]
        assert {answer.status_code for answer in answers} == {206}
        return b"".join(answer.content for answer in answers)

    with ThreadPoolExecutor(10) as fetchers:
        for number, content in enumerate(fetchers.map(fetched, urls)):
            assert content == bytes([number]) * 400_000
    assert len(outside.noted(200)) == 200


def test_who_guesses_is_stopped_and_instagram_is_not(outside: Outside) -> None:
    url = outside.keeps(PICTURE)
    guess = f"{outside.url}/f/{UNKNOWN}/1.jpg"
    guesser = {"X-Forwarded-For": "203.0.113.9"}
    tries = [outside.get(guess, **guesser) for _ in range(110)]
    statuses = [answer.status_code for answer in tries]
    assert statuses.count(404) == limits.BUDGET / limits.A_MISS
    assert statuses[-1] == 429
    assert tries[-1].headers["retry-after"] == "5"
    asked = len(outside.asked)
    assert outside.get(url, **guesser).status_code == 429
    assert len(outside.asked) == asked, "the database hears no more of it"
    assert outside.get(url, **{"X-Forwarded-For": "203.0.113.10"}).content == PICTURE
    outside.clock.advance(timedelta(minutes=1))
    assert outside.get(url, **guesser).content == PICTURE, "for a while only"


def test_more_transfers_at_once_than_may_be_are_refused_and_noted(
    outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_OF_ONE", 1)
    url = outside.keeps(LONG, VIDEO)
    with requests.get(url, stream=True, timeout=MUCH_LATER) as running:
        first = running.raw.read(1000)
        refused = outside.get(url)
        rest = running.raw.read()
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "5")
    assert first + rest == LONG
    assert sorted(fetch.status for fetch in outside.noted(2)) == [200, 429]


def test_who_stops_reading_is_cut_off_and_hinders_nobody(
    outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    url, small = outside.keeps(LONG, VIDEO), outside.keeps(PICTURE)
    with closing(socket.socket()) as sleeper:
        sleeper.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        sleeper.connect(("127.0.0.1", outside.port))
        sleeper.sendall(
            f"GET {url.partition(str(outside.port))[2]} HTTP/1.1\r\nHost: b\r\n\r\n".encode()
        )
        for _ in range(20):
            assert outside.get(small).content == PICTURE
        (cut,) = [fetch for fetch in outside.noted(21) if fetch.slug in url]
    assert (cut.status, cut.whole) == (200, False)
    assert 0 < cut.sent_bytes < len(LONG) / 2, "what the buffers hold: no more was read for it"
    assert caplog.records == [], "it happens every day"


def test_a_client_that_breaks_off_is_noted_with_what_it_took(
    outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    with requests.get(outside.keeps(LONG, VIDEO), stream=True, timeout=MUCH_LATER) as answer:
        answer.raw.read(100_000)
    (fetch,) = outside.noted()
    assert (fetch.status, fetch.whole) == (200, False)
    assert 100_000 <= fetch.sent_bytes < len(LONG)
    assert caplog.records == [], "it happens every day"


def hang_up(connection: socket.socket) -> None:
    """Before anything is answered."""


def hang_up_after_the_headers(connection: socket.socket) -> None:
    connection.recv(100)


def hang_up_halfway(connection: socket.socket) -> None:
    connection.shutdown(socket.SHUT_WR)
    while connection.recv(65536):
        pass


@pytest.mark.parametrize("act", [hang_up, hang_up_after_the_headers, hang_up_halfway])
def test_clients_that_hang_up_rudely_leave_no_line_in_the_log(
    outside: Outside, caplog: pytest.LogCaptureFixture, act: Callable[[socket.socket], None]
) -> None:
    paths = [outside.keeps(LONG, VIDEO), outside.keeps(PICTURE)] * 50
    for path in paths:
        request = f"GET {path.removeprefix(outside.url)} HTTP/1.1\r\nHost: bot\r\n\r\n"
        with socket.create_connection(("127.0.0.1", outside.port), MUCH_LATER) as connection:
            connection.sendall(request.encode())
            act(connection)
    assert len(outside.noted(len(paths))) == len(paths)
    assert caplog.records == []


def test_a_fetch_under_way_when_the_bot_stops_is_noted(
    outside: Outside, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "LAST_SECONDS", 2 * MUCH_LATER)  # nobody is waited for so long
    url, port = outside.keeps(LONG, VIDEO), own_port()
    url = url.replace(str(outside.port), str(port))
    patient = Running(Site("", clock.now, files=Files(outside.find, outside.note)), port)
    patient.start()
    with requests.get(url, stream=True, timeout=MUCH_LATER) as answer:
        answer.raw.read(1000)
        patient.stop()
    (fetch,) = outside.fetches
    assert not fetch.whole
    with pytest.raises(requests.ConnectionError):
        outside.get(url)


@pytest.mark.parametrize("left", [None, b"half of it"])
def test_a_file_that_is_not_what_was_kept_is_not_handed_out(
    outside: Outside, left: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    url = outside.keeps(PICTURE)
    file = outside.folder / url.split("/")[-2]
    file.unlink()
    if left is not None:
        file.write_bytes(left)
    assert outside.get(url).status_code == 404
    assert outside.noted()[0].status == 404
    assert "one that was kept cannot be served" in caplog.text


def test_what_an_agent_says_of_itself_is_noted_within_reason(outside: Outside) -> None:
    outside.get(outside.keeps(PICTURE), **{"User-Agent": "x" * 5000})
    assert outside.noted()[0].agent == "x" * 200


def test_refusals_of_files_are_counted_in_the_log(
    outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(5):
        outside.get(f"{outside.url}/f/{UNKNOWN}/1.jpg")
    said = [record.message for record in caplog.records if record.name == "web.refusals"]
    assert said == ["requests from outside: 1 refused, the last one: 404 Not Found"]


def test_rubbish_in_the_midst_of_an_answer_ends_it_without_a_trace_in_the_log(
    outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    path = outside.keeps(LONG, VIDEO).removeprefix(outside.url)
    head = f"GET {path} HTTP/1.1\r\nHost: bot\r\nTransfer-Encoding: chunked\r\n\r\n"
    with closing(socket.create_connection(("127.0.0.1", outside.port), MUCH_LATER)) as connection:
        connection.sendall(head.encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 200 OK")
        connection.sendall(b"this is no chunk\r\n")
        (fetch,) = outside.noted()
    assert not fetch.whole
    assert "Traceback" not in caplog.text


def test_while_the_database_is_away_instagram_is_asked_to_come_again(
    outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    url = outside.keeps(PICTURE)
    outside.database_is_away = True
    answer = outside.get(url)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert caplog.records == [], "the bot says so itself, once"
    outside.database_is_away = False
    assert outside.get(url).content == PICTURE


def test_a_receipt_that_cannot_be_written_is_told_and_the_file_arrives(
    outside: Outside, server: Running, caplog: pytest.LogCaptureFixture
) -> None:
    with requests.get(outside.keeps(LONG, VIDEO), stream=True, timeout=MUCH_LATER) as answer:
        first = answer.raw.read(1000)
        outside.database_is_away = True
        assert first + answer.raw.read() == LONG
    server.stop()
    assert [record.message for record in caplog.records][-1].startswith(
        "files: a fetch could not be noted: "
    )
