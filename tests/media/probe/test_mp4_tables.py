"""A video's header may claim no more than the file can hold."""

import pytest

from media.download.remote_file import RemoteFile
from media.probe.mp4_tables import MOST_BOXES, claims_too_much, is_cut_short
from tests.helpers.hostile_media import COFFEE, box_at, claiming_rows, claiming_samples, with_number
from tests.helpers.table import each_row


def remote(data: bytes) -> RemoteFile:
    return RemoteFile(iter([data]), len(data), lambda _: None, limit=10**9)


def too_much(data: bytes) -> bool:
    return claims_too_much(remote(data))


def test_an_ordinary_video_claims_what_it_has() -> None:
    assert not too_much(COFFEE)


@each_row("table", [b"stts", b"stsc", b"stco", b"stss", b"elst", b"ctts"])
def test_a_table_with_more_rows_than_room_is_seen(table: bytes) -> None:
    assert too_much(claiming_rows(COFFEE, table, 80_000_000))


def test_more_samples_than_bytes_are_seen_with_and_without_a_table() -> None:
    assert too_much(claiming_samples(COFFEE, 80_000_000))
    sizes = box_at(COFFEE, b"stsz")
    assert too_much(with_number(COFFEE, sizes + 8, 80_000_000))
    assert not too_much(claiming_samples(COFFEE, 100))


def test_sound_whose_samples_have_one_size_needs_no_table() -> None:
    """A second of it has 48,000 samples; the table stays empty."""
    sizes = box_at(COFFEE, b"stsz")
    sound = with_number(with_number(COFFEE, sizes + 4, 1), sizes + 8, 48_000)
    assert not too_much(sound)


def test_boxes_without_end_are_seen() -> None:
    assert too_much(b"\0\0\0\x08free" * (MOST_BOXES + 1))


@each_row("data", [b"", b"\0\0\0\1ftyp", b"\0\0\0\4ftyp", COFFEE[:100]])
def test_what_makes_no_sense_is_left_to_the_decoder(data: bytes) -> None:
    assert not too_much(data)


def test_a_whole_video_is_not_cut_short() -> None:
    assert not is_cut_short(remote(COFFEE))
    assert not is_cut_short(remote(COFFEE + b"a line that some server adds"))


@pytest.mark.parametrize("kept", [0.4, 0.9, 0.999])
def test_a_video_whose_pictures_break_off_is_seen(kept: float) -> None:
    assert is_cut_short(remote(COFFEE[: int(len(COFFEE) * kept)]))


def test_pictures_that_go_on_to_the_end_whatever_it_is_are_whole() -> None:
    pictures = box_at(COFFEE, b"mdat") - 8
    assert not is_cut_short(remote(with_number(COFFEE, pictures, 0)[:-1000]))
