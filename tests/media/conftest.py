"""A real web server on loopback, and small media to serve."""

import io
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import av
import pytest
from PIL import Image


class MediaServer:
    """A web server on loopback. `files` are served as static files are, ranges included unless
    their path is in `without_ranges`; `answers` are functions that answer by hand.

    `stopping` is set when the test is over, so that an answer that never ends does end.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.without_ranges: set[str] = set()
        self.answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        self.requests: list[tuple[str, str | None]] = []
        self.bytes_sent = 0
        self.stopping = threading.Event()
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.host = f"127.0.0.1:{self.http.server_port}"
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.01,))
        self.thread.start()

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"

    def serve(self, path: str, data: bytes) -> str:
        self.files[path] = data
        return self.url(path)

    def answer(self, path: str, by_hand: Callable[[BaseHTTPRequestHandler], None]) -> str:
        self.answers[path] = by_hand
        return self.url(path)

    def close(self) -> None:
        self.stopping.set()
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.requests.append((self.path, self.headers.get("Range")))
                # A client that has seen enough hangs up.
                with suppress(ConnectionError):
                    if self.path in server.answers:
                        server.answers[self.path](self)
                    elif self.path in server.files:
                        server.send_file(self)
                    else:
                        self.send_error(404)

            def log_message(self, *_: object) -> None:
                """Keep the test's output clean."""

        return Handler

    def send_file(self, handler: BaseHTTPRequestHandler) -> None:
        data = self.files[handler.path]
        wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", handler.headers.get("Range", ""))
        if wanted and handler.path not in self.without_ranges:
            first, last = int(wanted[1]), min(int(wanted[2]), len(data) - 1)
            handler.send_response(206)
            handler.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
            data = data[first : last + 1]
        else:
            handler.send_response(200)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        for start in range(0, len(data), 65536):
            handler.wfile.write(data[start : start + 65536])
            self.bytes_sent += len(data[start : start + 65536])


@pytest.fixture
def media_server() -> Iterator[MediaServer]:
    server = MediaServer()
    yield server
    server.close()


@pytest.fixture(scope="session")
def picture() -> Callable[..., bytes]:
    """`picture(width, height, format="JPEG", **options)`: bytes of a picture."""

    def make(width: int, height: int, image_format: str = "JPEG", **options: object) -> bytes:
        file = io.BytesIO()
        Image.new("RGB", (width, height), "orange").save(file, image_format, **options)
        return file.getvalue()

    return make


@pytest.fixture(scope="session")
def video(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., bytes]:
    """`video(seconds, container="mp4", header_first=True)`: bytes of an H.264 video, 64 x 80,
    30 frames a second."""

    def make(seconds: float, container: str = "mp4", header_first: bool = True) -> bytes:
        path = tmp_path_factory.mktemp("video") / f"video.{container}"
        options = {"movflags": "faststart"} if header_first else {}
        with av.open(str(path), "w", format=container, options=options) as output:
            stream = output.add_stream("libx264", rate=30)
            stream.width, stream.height, stream.pix_fmt = 64, 80, "yuv420p"
            for _ in range(round(seconds * 30)):
                output.mux(stream.encode(av.VideoFrame(64, 80, "yuv420p")))
            output.mux(stream.encode())
        return path.read_bytes()

    return make
