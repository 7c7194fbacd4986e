"""Strangers' files are looked into by a child process: what they do to it, they do to it alone."""

import gc
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from graph.media_facts import ExcessiveMediaError, ImageFacts, UnreadableMediaError
from graph.probe_process import MediaProbe
from graph.probe_wire import Wire, Word
from graph.remote_file import RemoteFile
from tests.helpers.hostile_media import BREAD, COFFEE, claiming_samples, progressive

ROOT = Path(__file__).parents[2]
BREAD_FACTS = ImageFacts("JPEG", 1080, 1080)
PATIENCE = 20


def children(of: psutil.Process | None = None) -> list[psutil.Process]:
    """The looking children of a process, this one if none is named."""
    return [each for each in (of or psutil.Process()).children() if looks_into_files(each)]


def looks_into_files(process: psutil.Process) -> bool:
    with suppress(psutil.Error):  # it may be leaving
        return "graph.probe_child" in process.cmdline()
    return False


def film(data: bytes, *, size: int | None = None) -> RemoteFile:
    return RemoteFile(iter([data]), size or len(data), lambda _: None, limit=len(data) + 1)


@pytest.fixture
def probe() -> MediaProbe:
    """With a child of its own."""
    return MediaProbe()


@pytest.fixture
def child(probe: MediaProbe) -> psutil.Process:
    """The probe's child, after its first look."""
    before = set(children())
    probe.image_facts(BREAD)
    (child,) = set(children()) - before
    return child


def is_gone(process: psutil.Process) -> bool:
    return not psutil.wait_procs([process], timeout=PATIENCE)[1]


def test_photos_and_videos_are_measured_by_one_child(
    probe: MediaProbe, child: psutil.Process
) -> None:
    assert probe.image_facts(BREAD) == BREAD_FACTS
    facts = probe.video_facts(film(COFFEE))
    assert (facts.width, facts.height, facts.duration_ms) == (720, 1280, 6000)
    assert child.is_running()
    with pytest.raises(UnreadableMediaError):
        probe.image_facts(BREAD[:20_000])
    with pytest.raises(UnreadableMediaError):
        probe.video_facts(film(COFFEE[:400]))
    assert child.is_running()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_child_knows_no_secret_and_holds_no_file_of_the_bot(
    probe: MediaProbe, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "110201543:secret")
    before = set(children())
    with (tmp_path / "bot.db").open("wb"):
        probe.image_facts(BREAD)
        (child,) = set(children()) - before
        assert child.environ() == {}
        assert not [each for each in child.open_files() if "bot.db" in each.path]
        assert child.net_connections("inet") == []


def test_a_file_that_takes_too_much_memory_ends_the_look_and_not_the_bot() -> None:
    probe = MediaProbe(memory_bytes=64 * 1024 * 1024)
    with pytest.raises((ExcessiveMediaError, UnreadableMediaError)):
        probe.image_facts(progressive(5000, 5000))
    assert probe.image_facts(BREAD) == BREAD_FACTS


def test_a_film_that_claims_eighty_million_samples_is_refused(probe: MediaProbe) -> None:
    with pytest.raises(ExcessiveMediaError):
        probe.video_facts(film(claiming_samples(COFFEE, 80_000_000)))


def test_a_child_that_hangs_is_replaced() -> None:
    probe = MediaProbe(look_seconds=3)
    before = set(children())
    probe.image_facts(BREAD)
    (child,) = set(children()) - before
    child.suspend()
    with pytest.raises(ExcessiveMediaError):
        probe.image_facts(BREAD)
    assert is_gone(child)
    assert probe.image_facts(BREAD) == BREAD_FACTS


def test_a_child_that_somebody_killed_meanwhile_is_replaced_unnoticed(
    probe: MediaProbe, child: psutil.Process
) -> None:
    child.kill()
    assert is_gone(child)
    assert probe.image_facts(BREAD) == BREAD_FACTS


def test_signals_that_are_meant_for_the_bot_do_not_break_a_look_off(
    probe: MediaProbe, child: psutil.Process
) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        child.send_signal(number)
    assert probe.image_facts(BREAD) == BREAD_FACTS
    assert child.is_running()


def test_a_child_with_nothing_to_do_leaves_and_the_next_look_has_another() -> None:
    probe = MediaProbe(idle_seconds=0.05)
    before = set(children())
    assert probe.image_facts(BREAD) == BREAD_FACTS
    assert is_gone_all(set(children()) - before)
    assert probe.image_facts(BREAD) == BREAD_FACTS


def is_gone_all(processes: set[psutil.Process]) -> bool:
    return all(is_gone(each) for each in processes)


def test_the_child_goes_with_its_probe() -> None:
    before = set(children())
    probe = MediaProbe()
    probe.image_facts(BREAD)
    mine = set(children()) - before
    assert len(mine) == 1
    del probe
    gc.collect()
    assert is_gone_all(mine)


@pytest.mark.parametrize("end", ["kill", "terminate"])
def test_the_child_goes_with_the_bot_however_that_ends(end: str) -> None:
    code = (
        "from tests.helpers.hostile_media import BREAD; from graph.probe_process import MediaProbe;"
        "probe = MediaProbe(); probe.image_facts(BREAD); print('looked', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as bot:
        assert bot.stdout
        assert bot.stdout.readline() == b"looked\n"
        (child,) = children(psutil.Process(bot.pid))
        getattr(bot, end)()
    assert is_gone(child)


def test_a_child_whose_bot_was_killed_before_it_heard_the_answer_says_nothing() -> None:
    ours, its = socket.socketpair()
    limits = ["20", str(2**30), "20"]
    command = [sys.executable, "-m", "graph.probe_child", *limits]
    with subprocess.Popen(command, stdin=its.fileno(), stderr=subprocess.PIPE, cwd=ROOT) as process:
        Wire(ours, most_bytes=1).send(Word.LOOK_AT_PHOTO, BREAD)
        select.select([ours], [], [], PATIENCE)
        ours.close()
        its.close()
        assert process.communicate(timeout=PATIENCE)[1] == b""


def test_threads_that_look_at_once_get_each_their_own_answer(probe: MediaProbe) -> None:
    sizes = [(100 + 10 * n, 200) for n in range(12)]
    photos = [progressive(width, height) for width, height in sizes]
    with ThreadPoolExecutor(6) as threads:
        found = list(threads.map(probe.image_facts, photos))
    assert [(each.width, each.height) for each in found] == sizes


def test_nobody_waits_for_the_slow_server_of_another(probe: MediaProbe) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def slow() -> Iterator[bytes]:
        yield COFFEE[:1000]
        asked.set()
        assert go_on.wait(PATIENCE)
        yield COFFEE[1000:]

    slow_film = RemoteFile(slow(), len(COFFEE), lambda _: None, limit=len(COFFEE) + 1)
    slow_film.read(10)
    with ThreadPoolExecutor(1) as threads:
        other = threads.submit(probe.video_facts, slow_film)
        assert asked.wait(PATIENCE)
        assert probe.image_facts(BREAD) == BREAD_FACTS
        go_on.set()
        assert other.result(PATIENCE).duration_ms == 6000


def test_a_film_that_is_all_over_the_place_is_given_up(probe: MediaProbe) -> None:
    """Every box leads to another far away, each of which would have to be fetched."""
    far = 10**6
    box = (far).to_bytes(4, "big") + b"free"
    fetched: list[int] = []

    def at(position: int) -> Iterator[bytes]:
        fetched.append(position)
        return iter([box])

    endless = RemoteFile(iter([box]), 10**12, at, limit=10**9)
    with pytest.raises((ExcessiveMediaError, UnreadableMediaError)):
        probe.video_facts(endless)
    assert len(fetched) < 20


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_childs_memory_stays_flat_over_many_looks(
    probe: MediaProbe, child: psutil.Process
) -> None:
    def look(times: int) -> int:
        for _ in range(times):
            probe.image_facts(BREAD)
            probe.video_facts(film(COFFEE))
        return int(child.memory_info().rss)

    after_some = look(20)
    assert look(60) < after_some + 8 * 1024 * 1024


def test_a_child_that_cannot_be_started_is_no_disaster(
    probe: MediaProbe, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "/no/such/python")
        with pytest.raises(ExcessiveMediaError):
            probe.image_facts(BREAD)
    assert probe.image_facts(BREAD) == BREAD_FACTS
