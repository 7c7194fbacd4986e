"""A server that answers at once and never gets to the end: a byte every hundredth of a second, so
that it is never silent."""

import socket
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import chain, repeat
from pathlib import Path
from threading import Event

SECONDS_BETWEEN = 0.01
SPACES = repeat(b" ")  # as long as it is: a header, or JSON, that goes on
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
IN_THE_HEAD, IN_THE_BODY = b"HTTP/1.1 200 OK\r\nX-Longer-And-Longer:", HEAD + b'{"id":'


@contextmanager
def trickling(at_once: bytes, certificate: Path | None = None) -> Iterator[str]:
    """Its address. What it says at once, and then spaces."""
    is_over, scheme = Event(), "https" if certificate else "http"
    listener = socket.create_server(("127.0.0.1", 0))
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        listener = context.wrap_socket(listener, server_side=True)

    def serve() -> None:
        while not is_over.is_set():
            with suppress(OSError), listener.accept()[0] as connection:
                connection.recv(65_536)
                for piece in chain([at_once], SPACES):
                    connection.sendall(piece)
                    if is_over.wait(SECONDS_BETWEEN):
                        break

    with ThreadPoolExecutor() as pool:
        pool.submit(serve)
        try:
            yield f"{scheme}://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            is_over.set()
            listener.shutdown(socket.SHUT_RDWR)
            listener.close()
