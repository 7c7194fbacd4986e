"""All accounts share a few connections and one set of trusted certificates, and nothing else."""

import json
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from bot.runtime.threads import Threads
from graph.client import GraphClient
from graph.errors import AnswerLostError, AnswerUnreadableError, UnreachableError
from graph.hosts import GraphHosts
from graph.transport import Transport
from process.connections import MOST_CONNECTIONS, TimedConnections, tls_context
from process.settings import Settings
from tests.helpers.certificates import make_certificate
from tests.helpers.trickling import IN_THE_BODY, IN_THE_HEAD, trickling

ACCOUNTS, THREADS = 60, 4


class SecureMeta:
    """A Meta over TLS that keeps its connections, and sets a cookie with every answer."""

    def __init__(self, certificate: Path) -> None:
        self.connections: set[tuple[Any, ...]] = set()
        self.asked: list[tuple[str, str | None]] = []
        self.cookies: list[str] = []
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.http.daemon_threads = True
        self.http.socket = context.wrap_socket(self.http.socket, server_side=True)
        self._thread = threading.Thread(target=self.http.serve_forever, args=(0.01,))
        self._thread.start()
        address = f"https://127.0.0.1:{self.http.server_port}"
        self.hosts = GraphHosts(address, address, address, "v25.0")

    def close(self) -> None:
        self.http.shutdown()
        self._thread.join()
        self.http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        meta = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                """Takes it, and hangs up without a word."""
                meta.asked.append((self.path, self.headers["Authorization"]))
                self.close_connection = True

            def do_GET(self) -> None:
                meta.connections.add(self.client_address)
                media_id = self.path.partition("?")[0].rpartition("/")[2]
                meta.asked.append((media_id, self.headers["Authorization"]))
                meta.cookies += self.headers.get_all("Cookie", [])
                body = json.dumps({"id": media_id}).encode()
                self.send_response(200)
                self.send_header("Set-Cookie", f"last={media_id}")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Keep the test's output clean."""

        return Handler


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return make_certificate(tmp_path / "server.pem")


@pytest.fixture
def meta(certificate: Path) -> Iterator[SecureMeta]:
    with closing(SecureMeta(certificate)) as meta:
        yield meta


@pytest.fixture
def transport(
    meta: SecureMeta, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Transport]:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    with closing(Transport(meta.hosts, adapter=TimedConnections())) as transport:
        yield transport


def ask_for_all(transport: Transport) -> None:
    """Every account asks for a medium of its own, from a few threads."""

    def ask(number: int) -> str:
        return GraphClient(f"IGtoken-{number}", transport).media(f"{number}").id

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(ask, range(ACCOUNTS))) == [f"{n}" for n in range(ACCOUNTS)]


def test_many_accounts_share_as_many_connections_as_there_are_threads(
    transport: Transport, meta: SecureMeta
) -> None:
    ask_for_all(transport)
    assert 1 <= len(meta.connections) <= THREADS


def test_certificates_are_read_once_however_many_connections_are_opened(
    meta: SecureMeta, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    tls = tls_context()
    certificate.unlink()
    for number in range(3):
        with closing(Transport(meta.hosts, adapter=TimedConnections())) as transport:
            assert GraphClient("IGbakery", transport).media(f"{number}").id == f"{number}"
    assert len(meta.connections) == 3
    assert tls_context() is tls
    assert tls.cert_store_stats()["x509"] == 1  # and no other was added on the way


def test_every_call_carries_its_own_token_and_nothing_of_another_account(
    transport: Transport, meta: SecureMeta
) -> None:
    ask_for_all(transport)
    assert sorted(meta.asked) == sorted((f"{n}", f"Bearer IGtoken-{n}") for n in range(ACCOUNTS))
    assert meta.cookies == []


def test_a_write_on_a_kept_connection_that_breaks_is_not_sent_again(
    transport: Transport, meta: SecureMeta
) -> None:
    client = GraphClient("IGbakery", transport)
    client.media("1")
    with pytest.raises(AnswerLostError):
        client.publish("17841400001", "c1")
    assert [path for path, _ in meta.asked] == ["1", "/v25.0/17841400001/media_publish"]
    assert len(meta.connections) == 1


def test_a_certificate_that_is_trusted_for_another_host_is_not_enough(
    meta: SecureMeta, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    address = f"https://localhost:{meta.http.server_port}"
    hosts = GraphHosts(address, address, address, "v25.0")
    with (
        closing(Transport(hosts, adapter=TimedConnections())) as transport,
        pytest.raises(UnreachableError),
    ):
        GraphClient("IGbakery", transport).publish("17841400001", "c1")
    assert meta.asked == []


def test_no_worker_and_no_person_waits_for_a_connection() -> None:
    (most_workers,) = [
        limit.le
        for limit in Settings.model_fields["publisher_workers"].metadata
        if hasattr(limit, "le")
    ]
    assert most_workers + Threads.NETWORK_WORKERS <= MOST_CONNECTIONS


def test_without_being_told_so_nobody_is_believed_to_be_meta(
    meta: SecureMeta, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    with (
        closing(Transport(meta.hosts, adapter=TimedConnections())) as transport,
        pytest.raises(UnreachableError),
    ):
        GraphClient("IGbakery", transport).media("1")
    assert meta.asked == []


@pytest.fixture(params=[IN_THE_HEAD, IN_THE_BODY], ids=["head", "body"])
def trickle(
    request: pytest.FixtureRequest, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[GraphClient]:
    """Of a Meta that answers a byte now and then, without ever being silent for long."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    with trickling(request.param, certificate) as url:
        hosts = GraphHosts(url, url, url, "v25.0")
        with closing(Transport(hosts, adapter=TimedConnections(0.3))) as transport:
            yield GraphClient("EAAbakery", transport)


def test_a_write_whose_answer_trickles_in_is_given_up_as_one_that_may_have_been_done(
    trickle: GraphClient,
) -> None:
    with pytest.raises(AnswerLostError):
        trickle.publish("17841400001", "c1")


def test_a_read_whose_answer_trickles_in_is_given_up(trickle: GraphClient) -> None:
    with pytest.raises(UnreachableError):
        trickle.container_status("c1")


def test_an_upload_whose_answer_trickles_in_is_given_up(
    trickle: GraphClient, tmp_path: Path
) -> None:
    film = tmp_path / "film"
    film.write_bytes(b"a film")
    with pytest.raises(AnswerLostError):
        trickle.upload_video("c1", film, 0)


def test_an_answer_without_measure_is_not_read_to_its_end(
    transport: Transport, meta: SecureMeta, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.transport.MOST_BYTES", 20)
    with pytest.raises(AnswerUnreadableError):
        GraphClient("IGbakery", transport).media("9" * 30)
