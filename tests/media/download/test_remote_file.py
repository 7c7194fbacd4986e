"""A file read over the network reads like one on the disk, within its limit."""

import io

from hypothesis import given
from hypothesis import strategies as st

from media.download.remote_file import MOST_STRETCHES, READ_AHEAD_BYTES, Chunks, RemoteFile

FILE = bytes(range(256)) * 8000  # about 2 MB
FAR = READ_AHEAD_BYTES * 4


def chunked(data: bytes) -> list[bytes]:
    return [data[at : at + 65536] for at in range(0, len(data), 65536)]


def remote(limit: int = len(FILE) * 4) -> RemoteFile:
    return RemoteFile(
        iter(chunked(FILE)), len(FILE), lambda position: iter(chunked(FILE[position:])), limit
    )


steps = st.lists(
    st.tuples(st.integers(0, len(FILE) + 10), st.integers(0, 100_000)), max_size=MOST_STRETCHES - 1
)


@given(steps)
def test_reading_here_and_there_gives_the_same_bytes_as_a_file(
    steps: list[tuple[int, int]],
) -> None:
    file, disk = remote(), io.BytesIO(FILE)
    for position, count in steps:
        assert file.seek(position) == disk.seek(position)
        assert file.read(count) == disk.read(count)
        assert file.tell() == disk.tell()
    assert not file.cut_short


def test_no_more_is_fetched_than_allowed_and_that_is_told() -> None:
    file = remote(limit=100_000)
    assert file.read(50_000) == FILE[:50_000]
    assert not file.cut_short
    file.seek(FAR)
    file.read(50_000)
    file.seek(FAR + 70_000)
    assert file.read(10) == b""
    assert file.cut_short


def test_what_was_fetched_once_can_be_read_again_when_nothing_more_is_allowed() -> None:
    file = remote(limit=65_536)
    file.read(65_536)
    file.seek(10)
    assert file.read(10) == FILE[10:20]
    assert not file.cut_short


def test_jumping_about_without_end_is_stopped() -> None:
    file = RemoteFile(iter([b"x"]), FAR * 100, lambda _: iter([b"y"]), limit=10**9)
    reads = []
    for jump in range(1, MOST_STRETCHES + 3):
        file.seek(jump * FAR)
        reads.append(file.read(1))
    assert reads == [b"y"] * (MOST_STRETCHES - 1) + [b"", b"", b""]
    assert file.cut_short


def test_a_file_of_unknown_size_is_read_from_the_front_only() -> None:
    file = RemoteFile(iter(chunked(FILE)), None, lambda _: None, limit=10**9)
    assert not file.seekable()
    assert file.readall() == FILE


def test_a_server_that_answers_in_small_parts_is_asked_again() -> None:
    parts = RemoteFile(
        iter([FILE[:300_000]]),
        len(FILE),
        lambda position: iter([FILE[position : position + 300_000]]),
        limit=10**9,
    )
    assert parts.readall() == FILE
    assert not parts.cut_short


def test_what_is_at_hand_is_given_without_asking_anybody() -> None:
    asked: list[int] = []

    def at(position: int) -> Chunks:
        asked.append(position)
        return iter(chunked(FILE[position:]))

    file = RemoteFile(iter(chunked(FILE)), len(FILE), at, limit=len(FILE) * 4)
    assert file.at_hand(FAR, 10) is None
    assert asked == []
    file.fetch(FAR, 100)
    assert file.at_hand(FAR, 10) == FILE[FAR : FAR + 10]
    assert asked == [FAR]
    assert file.at_hand(len(FILE), 10) == b""


def test_a_place_that_cannot_be_reached_gives_nothing_from_then_on() -> None:
    file = RemoteFile(iter(chunked(FILE)), len(FILE), lambda _: None, limit=len(FILE) * 4)
    assert file.at_hand(FAR, 10) is None
    file.fetch(FAR, 10)
    assert file.at_hand(FAR, 10) == b""
    assert file.cut_short
