"""Files in a bucket, judged by an S3 server that others wrote."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from media.store import BucketAccess, Folder, MediaStore, StoreError, StoreTrouble
from media.store.bucket import CLIENT, RETRIES, TRIAL, Bucket
from tests.helpers.ports import own_port
from tests.helpers.s3 import KEY_ID, SECRET, bucket_at, running_s3
from tests.helpers.trickling import HEAD, IN_THE_HEAD, trickling

HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with running_s3() as url:
        yield url


@pytest.fixture
def bucket(endpoint: str) -> Bucket:
    return bucket_at(endpoint)


@pytest.fixture(params=["bucket", "folder"])
def store(request: pytest.FixtureRequest, bucket: Bucket, tmp_path: Path) -> MediaStore:
    """The same is promised by each."""
    return bucket if request.param == "bucket" else Folder(tmp_path / "media")


def sent(tmp_path: Path, data: bytes = b"a picture") -> Path:
    path = tmp_path / "file"
    path.write_bytes(data)
    return path


def kept_in(store: MediaStore) -> set[tuple[str, int]]:
    found = list(store.kept())
    assert all(abs(datetime.now(UTC) - each.put_at) < HOUR for each in found)
    return {(each.key, each.size_bytes) for each in found if each.key != TRIAL}


def test_a_file_is_kept_found_again_and_erased(store: MediaStore, tmp_path: Path) -> None:
    store.put("slug-a/served", sent(tmp_path), "image/jpeg")
    store.put("slug-a/original", sent(tmp_path, b"raw"), "image/png")
    store.put("slug-ab/served", sent(tmp_path), "image/jpeg")
    assert not (tmp_path / "file").exists()
    assert (store.size("slug-a/served"), store.size("slug-a/original")) == (9, 3)
    store.fetch("slug-a/served", tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == b"a picture"
    assert {("slug-a/served", 9), ("slug-a/original", 3), ("slug-ab/served", 9)} <= kept_in(store)
    store.delete("slug-a")
    store.delete("slug-a")
    assert store.size("slug-a/served") is None
    assert store.size("slug-ab/served") == 9
    with pytest.raises(StoreError) as missing:
        store.fetch("slug-a/served", tmp_path / "never")
    assert missing.value.trouble is StoreTrouble.MISSING
    store.delete("slug-ab")


def test_everybody_who_has_the_signed_address_gets_the_file_with_its_type(
    bucket: Bucket, tmp_path: Path
) -> None:
    bucket.put("slug/served", sent(tmp_path), "image/jpeg")
    address = bucket.address("slug/served", HOUR)
    assert address is not None
    answer = requests.get(address, timeout=10)
    assert (answer.content, answer.headers["Content-Type"]) == (b"a picture", "image/jpeg")
    assert SECRET not in address
    assert SECRET not in repr(bucket)


def test_an_open_bucket_has_plain_addresses(endpoint: str) -> None:
    access = BucketAccess("posts", "bot", endpoint, public_url="https://cdn.example.com")
    address = Bucket.of(access).address("slug/served", HOUR)
    assert address == "https://cdn.example.com/bot/slug/served"


def test_what_can_be_kept_is_tried_without_leaving_a_file_behind(store: MediaStore) -> None:
    before = kept_in(store)
    store.try_keeping()
    store.try_keeping()
    assert kept_in(store) == before


def test_a_bucket_that_does_not_exist_and_a_service_that_does_not_answer_are_told_apart(
    endpoint: str, tmp_path: Path
) -> None:
    none = Bucket.of(BucketAccess("nothing", "", endpoint, key_id=KEY_ID, secret=SECRET))
    for put in (none.try_keeping, lambda: none.put("slug/a", sent(tmp_path), "image/jpeg")):
        with pytest.raises(StoreError) as missing:
            put()
        assert missing.value.trouble is StoreTrouble.REFUSED
        assert missing.value.why == "there is no such bucket"
    dead = f"http://127.0.0.1:{own_port()}"
    silent = Bucket.of(BucketAccess("posts", "", dead, key_id=KEY_ID, secret=SECRET))
    with pytest.raises(StoreError) as silence:
        silent.put("slug/served", sent(tmp_path), "image/jpeg")
    assert silence.value.trouble is StoreTrouble.UNREACHABLE
    assert dead not in silence.value.why
    assert (tmp_path / "file").exists()


def test_a_bucket_that_does_not_exist_has_lost_no_file(endpoint: str, bucket: Bucket) -> None:
    none = Bucket.of(BucketAccess("nothing", "", endpoint, key_id=KEY_ID, secret=SECRET))
    with pytest.raises(StoreError) as trouble:
        none.size("slug/served")
    assert trouble.value.trouble is not StoreTrouble.MISSING
    assert bucket.size("slug-never/served") is None


PAGE = """<ListBucketResult><Name>posts</Name><IsTruncated>true</IsTruncated>
<NextContinuationToken>and so on</NextContinuationToken>%s</ListBucketResult>"""
FILE = """<Contents><Key>bot/slug/served</Key><Size>9</Size>
<LastModified>2026-12-01T12:00:00.000Z</LastModified></Contents>"""


class Endless(BaseHTTPRequestHandler):
    """However often it is asked to go on, it says the same and to go on."""

    protocol_version = "HTTP/1.1"
    page = ""

    def do_GET(self) -> None:
        said = self.page.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *_: object) -> None:
        pass


class Slow(BaseHTTPRequestHandler):
    """Has a film, of which it takes a while to send some bytes."""

    protocol_version = "HTTP/1.1"
    film = b"a film that is large"

    def do_HEAD(self) -> None:
        self.headed(200, len(self.film))

    def do_GET(self) -> None:
        asked = self.headers.get("Range", "bytes=0-99").removeprefix("bytes=").split("-")
        first, last = int(asked[0]), min(int(asked[1]), len(self.film) - 1)
        span = f"bytes {first}-{last}/{len(self.film)}"
        self.headed(206, last + 1 - first, ("Content-Range", span))
        for each in self.film[first : last + 1]:
            threading.Event().wait(0.11)
            self.wfile.write(bytes([each]))

    def headed(self, status: int, length: int, *more: tuple[str, str]) -> None:
        self.send_response(status)
        known = ("ETag", '"1"'), ("Last-Modified", "Tue, 01 Dec 2026 12:00:00 GMT")
        for header in (*known, *more, ("Content-Length", str(length))):
            self.send_header(*header)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Forbidding(BaseHTTPRequestHandler):
    """What S3 answers about an object that is not there, to a key without s3:ListBucket."""

    def do_HEAD(self) -> None:
        self.send_response(403)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def service(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def test_a_right_that_is_missing_is_no_missing_file_and_is_named() -> None:
    with service(Forbidding) as url, pytest.raises(StoreError) as refused:
        bucket_at(url).size("slug/served")
    assert refused.value.trouble is StoreTrouble.REFUSED
    assert "s3:ListBucket" in refused.value.why


@pytest.mark.parametrize("files", [FILE, ""], ids=["the same files", "no files"])
def test_a_service_that_repeats_where_to_go_on_is_not_followed_for_ever(
    files: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Endless, "page", PAGE % files)
    monkeypatch.setattr("media.store.bucket.PAGE_SECONDS", 0.5)
    with service(Endless) as url:
        bucket = bucket_at(url)
        looks: list[Callable[[], object]] = [
            lambda: list(bucket.kept()),
            lambda: bucket.delete("slug"),
        ]
        for look in looks:
            with pytest.raises(StoreError) as endless:
                look()
            assert endless.value.trouble is StoreTrouble.FAILING
            assert "has no end" in endless.value.why


@pytest.mark.parametrize("begins", [IN_THE_HEAD, HEAD])
def test_a_bucket_whose_answer_trickles_in_is_given_up(
    begins: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CLIENT, "timeout", timedelta(seconds=0.5))
    monkeypatch.setitem(RETRIES, "max_retries", 0)
    with trickling(begins) as url:
        bucket = bucket_at(url)
        calls: list[Callable[[], object]] = [
            lambda: bucket.fetch("slug/served", tmp_path / "again"),
            lambda: bucket.delete("slug"),
            lambda: bucket.put("slug/served", sent(tmp_path), "image/jpeg"),
        ]
        for call in calls:
            with pytest.raises(StoreError) as slow:
                call()
            assert slow.value.trouble is StoreTrouble.UNREACHABLE


def test_a_film_may_take_longer_than_a_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CLIENT, "timeout", timedelta(seconds=2))
    monkeypatch.setitem(RETRIES, "max_retries", 0)
    monkeypatch.setattr("media.store.bucket.PART", 2)
    with service(Slow) as url:
        bucket_at(url).fetch("slug/served", tmp_path / "film")
    assert (tmp_path / "film").read_bytes() == Slow.film
