"""A 100 MB file handed out, beside nginx alone with the same file."""

import asyncio
import os
import shutil
import socket
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory

import psutil

from benchmarks.children import MEGABYTE, child, resident_megabytes
from benchmarks.tables import Report, Row

SIZE = 100 * MEGABYTE
SLUG = "b" * 43
PATH = f"/f/{SLUG}/1.mp4"
ROUNDS, QUICK_ROUNDS = 10, 2
ALONE = 5  # in each round: they are over soon
AT_ONCE = 10
SETTLE_SECONDS = 1.0
PAUSE = 0.02  # seconds until it is looked again whether a server listens
AIM_RATIO, AIM_MEMORY = 0.5, 1.2

NGINX = """
daemon off; {user} pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1;
events {{}}
http {{
    access_log off; sendfile on; tcp_nopush on; default_type video/mp4;
    client_body_temp_path {folder}/t; proxy_temp_path {folder}/t; fastcgi_temp_path {folder}/t;
    scgi_temp_path {folder}/t; uwsgi_temp_path {folder}/t;
    server {{
        listen 127.0.0.1:{port};
        location = {path} {{ alias {folder}/{slug}; }}
    }}
}}
"""


def fetch(port: int) -> float:
    """Seconds until all of it has come."""
    buffer = bytearray(MEGABYTE)
    started = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port)) as connection:
        request = f"GET {PATH} HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n"
        connection.sendall(request.encode())
        received = 0
        while count := connection.recv_into(buffer):
            received += count
    assert received > SIZE, f"only {received} bytes have come"
    return time.perf_counter() - started


async def at_once(port: int) -> float:
    """Seconds until all of them have all of it."""
    started = time.perf_counter()
    await asyncio.gather(*(asyncio.to_thread(fetch, port) for _ in range(AT_ONCE)))
    return time.perf_counter() - started


@contextmanager
def nginx(folder: Path, port: int) -> Iterator[None]:
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program is not None, "the baseline is nginx: apt install nginx-light"
    file = folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    file.write_text(NGINX.format(user=user, folder=folder, port=port, path=PATH, slug=SLUG))
    running = Popen([program, "-e", "stderr", "-p", str(folder), "-c", str(file)], stderr=DEVNULL)
    try:
        yield
    finally:
        running.terminate()
        running.wait()


@asynccontextmanager
async def both() -> AsyncIterator[tuple[int, int, psutil.Process]]:
    """The ports of nginx and of ours, and the process of ours."""
    with TemporaryDirectory(prefix="bench-") as directory:
        folder = Path(directory)
        (folder / SLUG).write_bytes(os.urandom(MEGABYTE) * (SIZE // MEGABYTE))
        theirs, ours = _free_port(), _free_port()
        server = ["-m", "benchmarks.served_folder", str(ours), str(folder)]
        with nginx(folder, theirs), child(server, folder, {}) as process:
            await _listening(theirs)
            await _listening(ours)
            yield theirs, ours, process


async def _listening(port: int) -> None:
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            await asyncio.sleep(PAUSE)
        else:
            return


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


async def run(*, quick: bool) -> Report:
    """In turns, and the quickest of each counts: whatever else the machine did made it slower."""
    alone: dict[str, list[float]] = {"nginx": [], "ours": []}
    together: dict[str, list[float]] = {"nginx": [], "ours": []}
    async with both() as (theirs, ours, process):
        before = await resident_megabytes(process, SETTLE_SECONDS)
        for _ in range(QUICK_ROUNDS if quick else ROUNDS):
            for name, port in {"nginx": theirs, "ours": ours}.items():
                alone[name] += [await asyncio.to_thread(fetch, port) for _ in range(ALONE)]
                together[name].append(await at_once(port))
        after = await resident_megabytes(process, SETTLE_SECONDS)
    count = QUICK_ROUNDS if quick else ROUNDS
    return Report(
        (
            _pace("MB per second, one client", alone, 1),
            _pace(f"MB per second, {AT_ONCE} clients at once", together, AT_ONCE),
            Row(
                f"resident memory after {count * (ALONE + AT_ONCE)} transfers of 100 MB",
                f"before: {before:.0f} MB",
                f"{after:.0f} MB",
                f"{after / before:.2f}",
                f"≤ {AIM_MEMORY}",
                after / before <= AIM_MEMORY,
            ),
        )
    )


def _pace(what: str, seconds: dict[str, list[float]], clients: int) -> Row:
    theirs, ours = (clients * SIZE / MEGABYTE / min(each) for each in seconds.values())
    ratio = ours / theirs
    return Row(
        f"{what}, a file of 100 MB",
        f"nginx alone: {theirs:,.0f}",
        f"{ours:,.0f}",
        f"{ratio:.2f}",
        f"≥ {AIM_RATIO}",
        ratio >= AIM_RATIO,
    )
