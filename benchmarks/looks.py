"""What it costs to look into files in a child process, beside looking in the bot's own."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from benchmarks.tables import Report, Row
from media.download.remote_file import RemoteFile
from media.inspection import MediaInspector
from media.probe.decoders import image_facts, video_facts
from media.probe.facts import ImageFacts, VideoFacts
from media.probe.parent import MediaProbe

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "sandbox" / "samples"
LOOKS, QUICK_LOOKS = 200, 20
FIRST_LOOKS, QUICK_FIRST_LOOKS = 9, 3
AIM_MORE = 0.005  # beside a real network, nothing
# A process that has looked at a photo and a video, and says what it holds then.
LOOKER = """
import sys, psutil
from benchmarks.looks import InProcess
from media.probe.parent import MediaProbe
from media.inspection import MediaInspector
probe = InProcess() if sys.argv[1] == "inside" else MediaProbe()
inspector = MediaInspector(trusted_hosts=frozenset({sys.argv[2]}), probe=probe)
for name in ("bread.jpg", "coffee.mp4"):
    inspector.inspect(f"http://{sys.argv[2]}/{name}")
me = psutil.Process()
print(me.memory_info().rss, sum(each.memory_info().rss for each in me.children()))
"""


class InProcess(MediaProbe):
    """The look without a child, as it was."""

    def image_facts(self, data: bytes) -> ImageFacts:
        return image_facts(data)

    def video_facts(self, video: RemoteFile) -> VideoFacts:
        return video_facts(video)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the output clean."""


@contextmanager
def samples() -> Iterator[str]:
    """The host that serves them, without ranges."""
    handler = partial(Quiet, directory=str(SAMPLES))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


async def run(*, quick: bool) -> Report:
    """In turns, and the quickest of each counts: whatever else the machine did made it slower."""
    with samples() as host:
        rows = [
            _look(host, f"one look at a {kind}, over loopback", name, quick=quick)
            for kind, name in (("photo", "bread.jpg"), ("video", "coffee.mp4"))
        ]
        return Report((*rows, _first_look(host, quick=quick), *_memory(host)))


def _look(host: str, what: str, name: str, *, quick: bool) -> Row:
    inspectors = [_inspector(host, probe) for probe in (InProcess(), MediaProbe())]
    took: list[list[float]] = [[], []]
    for _ in range(QUICK_LOOKS if quick else LOOKS):
        for seconds, inspector in zip(took, inspectors, strict=True):
            seconds.append(_seconds(inspector, f"http://{host}/{name}"))
    inside, ours = (min(seconds) for seconds in took)
    more = ours - inside
    return Row(
        what,
        f"in the bot itself: {inside * 1000:.1f} ms",
        f"{ours * 1000:.1f} ms",
        f"{ours / inside:.2f}",
        f"< {AIM_MORE * 1000:.0f} ms more",
        more < AIM_MORE,
    )


def _first_look(host: str, *, quick: bool) -> Row:
    """With the start of the child; beside it the same look when the child is there."""
    first, second = [], []
    for _ in range(QUICK_FIRST_LOOKS if quick else FIRST_LOOKS):
        inspector = _inspector(host, MediaProbe())
        first.append(_seconds(inspector, f"http://{host}/bread.jpg"))
        second.append(_seconds(inspector, f"http://{host}/bread.jpg"))
    return Row(
        "the first look at a photo, which starts the child",
        f"a later one: {min(second) * 1000:.0f} ms",
        f"{min(first) * 1000:.0f} ms",
        f"{min(first) / min(second):.1f}",
    )


def _memory(host: str) -> tuple[Row, Row]:
    inside, _ = _held(host, "inside")
    ours, child = _held(host, "child")
    return (
        Row(
            "resident memory of a process that has looked at a photo and a video",
            f"in the bot itself: {inside:.0f} MB",
            f"{ours:.0f} MB",
            f"{ours / inside:.2f}",
            "< 1",
            ours < inside,
        ),
        Row(
            "resident memory of its child, until five minutes after the last look",
            f"in the bot itself: {inside:.0f} MB",
            f"{child:.0f} MB",
            f"{child / inside:.2f}",
        ),
    )


def _held(host: str, how: str) -> tuple[float, float]:
    """Megabytes of the process and of its child."""
    said = subprocess.run(
        [sys.executable, "-c", LOOKER, how, host],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    mine, childs = said.stdout.split()
    return int(mine) / 2**20, int(childs) / 2**20


def _inspector(host: str, probe: MediaProbe) -> MediaInspector:
    return MediaInspector(trusted_hosts=frozenset({host}), probe=probe)


def _seconds(inspector: MediaInspector, url: str) -> float:
    begun = time.perf_counter()
    inspector.inspect(url)
    return time.perf_counter() - begun
