"""Why a bucket cannot be used is told by its own cause."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from media.store import StoreError, StoreTrouble
from media.store.bucket_trouble import NO_BUCKET, REGION, RIGHTS, meaning
from tests.helpers.s3 import SECRET, bucket_at
from tests.helpers.table import each_row

CLOCK = "the clock of this machine is wrong"
CLOSED = "the service has closed the account"
ANSWERS = (
    (403, "RequestTimeTooSkewed", StoreTrouble.CLOCK, CLOCK),
    (403, "AccessDenied", StoreTrouble.REFUSED, RIGHTS),
    (403, None, StoreTrouble.REFUSED, RIGHTS),
    (401, None, StoreTrouble.REFUSED, RIGHTS),
    (403, "InvalidAccessKeyId", StoreTrouble.REFUSED, "the service does not know the access key"),
    (403, "SignatureDoesNotMatch", StoreTrouble.REFUSED, "the secret of the access key is wrong"),
    (400, "ExpiredToken", StoreTrouble.REFUSED, "the access key has run out"),
    (402, None, StoreTrouble.REFUSED, CLOSED),
    (403, "QuotaExceeded", StoreTrouble.FULL, "the bucket is full (QuotaExceeded)"),
    (507, "XMinioStorageFull", StoreTrouble.FULL, "the bucket is full (XMinioStorageFull)"),
    (507, None, StoreTrouble.FULL, "the bucket is full"),
    (404, "NoSuchBucket", StoreTrouble.REFUSED, NO_BUCKET),
    (301, "PermanentRedirect", StoreTrouble.REFUSED, REGION),
    (400, "AuthorizationHeaderMalformed", StoreTrouble.REFUSED, REGION),
    (503, "SlowDown", StoreTrouble.FAILING, "the service answers with an error: 503 SlowDown"),
    (500, None, StoreTrouble.FAILING, "the service answers with an error: 500"),
    (409, "OperationAborted", StoreTrouble.FAILING, "the service answers with an error: 409 "),
)
# As the library repeats them.
SILENCES = (
    ("HTTP error: error sending request; kind: Timeout, source: TimedOut", "no answer in time"),
    ("InvalidCertificate(Expired)", "its certificate is not trusted"),
    ('ConnectError("dns error")', "no answer: its name leads nowhere"),
    ("HTTP error: error sending request", "no answer"),
)


@contextmanager
def answering(status: int, code: str | None) -> Iterator[str]:
    """The address of a service that says so to everything."""
    body = f"<Error><Code>{code}</Code><Key>{SECRET}</Key></Error>" if code else "<html>"

    class Service(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


@each_row(("status", "code", "trouble", "why"), ANSWERS)
def test_each_answer_has_a_cause(
    status: int, code: str | None, trouble: StoreTrouble, why: str
) -> None:
    with answering(status, code) as url, pytest.raises(StoreError) as told:
        bucket_at(url).try_keeping()
    assert told.value.trouble is trouble
    assert told.value.why.startswith(why)
    assert SECRET not in told.value.why


@each_row(("words", "why"), SILENCES)
def test_no_answer_has_a_cause_as_well(words: str, why: str) -> None:
    told = meaning(words)
    assert (told.trouble, told.why) == (StoreTrouble.UNREACHABLE, why)
