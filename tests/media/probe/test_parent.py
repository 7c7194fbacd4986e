"""Strangers' files are looked into by a child process: what they do to it, they do to it alone."""

import gc
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from media.apart.messages import Channel, Message
from media.download.remote_file import RemoteFile
from media.probe.facts import ExcessiveMediaError, ImageFacts, LookFailedError, UnreadableMediaError
from media.probe.parent import MediaProbe
from tests.helpers.child_processes import children
from tests.helpers.hostile_media import BREAD, COFFEE, claiming_samples, progressive

ROOT = Path(__file__).parents[3]
BREAD_FACTS = ImageFacts("JPEG", 1080, 1080)
PATIENCE = 20


def looking(of: psutil.Process | None = None) -> set[psutil.Process]:
    """The looking children of a process, this one if none is named."""
    return children("media.probe.looks", of)


def film(data: bytes, *, size: int | None = None) -> RemoteFile:
    return RemoteFile(iter([data]), size or len(data), lambda _: None, limit=len(data) + 1)


@pytest.fixture
def probe() -> MediaProbe:
    """With a child of its own."""
    return MediaProbe()


@pytest.fixture
def child(probe: MediaProbe) -> psutil.Process:
    """The probe's child, after its first look."""
    before = looking()
    probe.image_facts(BREAD)
    (child,) = looking() - before
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
    before = looking()
    with (tmp_path / "bot.db").open("wb"):
        probe.image_facts(BREAD)
        (child,) = looking() - before
        assert set(child.environ()) <= {"PYTHONPATH", "LD_LIBRARY_PATH"}
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
    before = looking()
    probe.image_facts(BREAD)
    (child,) = looking() - before
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
    before = looking()
    assert probe.image_facts(BREAD) == BREAD_FACTS
    assert is_gone_all(looking() - before)
    assert probe.image_facts(BREAD) == BREAD_FACTS


def is_gone_all(processes: set[psutil.Process]) -> bool:
    return all(is_gone(each) for each in processes)


def test_the_child_goes_with_its_probe() -> None:
    before = looking()
    probe = MediaProbe()
    probe.image_facts(BREAD)
    mine = looking() - before
    assert len(mine) == 1
    del probe
    gc.collect()
    assert is_gone_all(mine)


@pytest.mark.process
@pytest.mark.parametrize("end", ["kill", "terminate"])
def test_the_child_goes_with_the_bot_however_that_ends(end: str) -> None:
    code = (
        "from tests.helpers.hostile_media import BREAD; from media.probe.parent import MediaProbe;"
        "probe = MediaProbe(); probe.image_facts(BREAD); print('looked', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as bot:
        assert bot.stdout
        assert bot.stdout.readline() == b"looked\n"
        (child,) = looking(psutil.Process(bot.pid))
        getattr(bot, end)()
    assert is_gone(child)


def test_a_child_whose_bot_was_killed_before_it_heard_the_answer_says_nothing() -> None:
    ours, its = socket.socketpair()
    limits = ["media.probe.looks", "20", str(2**30), "20", "0"]
    command = [sys.executable, "-m", "media.apart.child", *limits]
    with subprocess.Popen(command, stdin=its.fileno(), stderr=subprocess.PIPE, cwd=ROOT) as process:
        Channel(ours, most_bytes=1).send(Message.LOOK_AT_PHOTO, BREAD)
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


def test_a_child_that_cannot_be_started_says_nothing_about_the_file(
    probe: MediaProbe, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "/no/such/python")
        with pytest.raises(LookFailedError):
            probe.image_facts(BREAD)
    assert probe.image_facts(BREAD) == BREAD_FACTS


def test_the_child_finds_its_libraries_where_the_bot_found_them() -> None:
    """Here by PYTHONPATH alone, in a Python that looks nowhere else."""
    code = (
        "from tests.helpers.hostile_media import BREAD; from media.probe.parent import MediaProbe;"
        "print(MediaProbe().image_facts(BREAD).width)"
    )
    said = subprocess.run(
        [sys._base_executable, "-S", "-c", code],  # type: ignore[attr-defined]
        env={"PYTHONPATH": f"{ROOT}:{Path(psutil.__file__).parents[1]}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stdout == "1080\n", said.stderr


STAND_IN = """#!{python} -S
import socket, struct, sys
channel = socket.socket(fileno=0)
for word, data in {says!r}:
    channel.sendall(word + struct.pack("!I", len(data)) + data)
while channel.recv(65536):
    pass
"""
READY = (b"G", b"")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Takes the child's place and says what it is told to, as one that was taken over could."""

    def says(*messages: tuple[bytes, bytes]) -> None:
        script = tmp_path / "python"
        script.write_text(STAND_IN.format(python=sys.executable, says=messages))
        script.chmod(0o700)
        monkeypatch.setattr(sys, "executable", str(script))

    return says


LIES = {
    "no number": b'{"format": "JPEG", "width": 1' + b"0" * 400 + b', "height": 2}',
    "nearly a number": b'{"format": "JPEG", "width": 9223372036854775808, "height": 2}',
    "long words": b'{"format": "' + b"J" * 5000 + b'", "width": 1, "height": 2}',
    "not the facts": b'{"password": "?"}',
    "no JSON": b"\xff",
}


@pytest.mark.parametrize("lie", LIES)
def test_a_child_that_lies_is_not_believed(stand_in: Callable[..., None], lie: str) -> None:
    stand_in(READY, (b"F", LIES[lie]))
    with pytest.raises(ExcessiveMediaError):
        MediaProbe().image_facts(BREAD)


@pytest.mark.parametrize("rate", [b"NaN", b"Infinity", b"1e300"])
def test_a_frame_rate_that_none_can_be_is_not_believed(
    stand_in: Callable[..., None], rate: bytes
) -> None:
    stand_in(READY, (b"F", b'{"codec": "h264", "frame_rate": ' + rate + b"}"))
    with pytest.raises(ExcessiveMediaError):
        MediaProbe().video_facts(film(COFFEE))


@pytest.mark.parametrize("answer", [(b"?", b""), (b"F", b"{" * 70_000), (b"G", b"")], ids=repr)
def test_a_child_that_babbles_is_not_listened_to(
    stand_in: Callable[..., None], answer: tuple[bytes, bytes]
) -> None:
    stand_in(READY, answer)
    with pytest.raises(ExcessiveMediaError):
        MediaProbe().image_facts(BREAD)


@pytest.mark.parametrize("says", [[], [READY, (b"E", b"No module named PIL")]], ids=repr)
def test_a_child_that_cannot_look_says_nothing_about_the_file(
    stand_in: Callable[..., None],
    says: list[tuple[bytes, bytes]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("media.apart.process.START_SECONDS", 0.5)
    stand_in(*says)
    with pytest.raises(LookFailedError):
        MediaProbe().image_facts(BREAD)


@pytest.mark.process
def test_the_child_carries_nothing_that_speaks_to_the_network() -> None:
    look = (
        "import media.apart.child, media.probe.looks, media.workshop.work, sys;"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    told = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, check=True)
    loaded = set(told.stdout.decode().split())
    assert "media" in loaded
    assert not {"urllib3", "requests", "ssl", "pydantic", "posting", "graph"} & loaded
