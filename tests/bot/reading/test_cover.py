"""The cover's moment in a video, as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.cover import CoverError, read_cover
from tests.helpers.table import each_row

TYPED = {
    "0:03.5": 3_500, "0:03,5": 3_500, "3.5": 3_500, "3,5 s": 3_500, "3.5s": 3_500,
    "3500ms": 3_500, "3500 мс": 3_500, "3,5 сек": 3_500, "3,5 сек.": 3_500, " 3.5 SEC ": 3_500,
    "1:02": 62_000, "01:02": 62_000, "1:02.345": 62_345, "1:5": 65_000, "14:59": 899_000,
    "3": 3_000, "3 сек": 3_000, "1 секунда": 1_000, "2 seconds": 2_000, "90": 90_000,
    "0": 0, "0:00": 0, "0.05": 50, "the third second": 3_000, "третья секунда": 3_000,
    "на четвёртой секунде": 4_000, "at the 2nd second": 2_000, "5-я секунда": 5_000,
    "second 3": 3_000, "at 0:03": 3_000, "at second 2.5": 2_500, "на 3 секунде": 3_000,
    "секунда 4": 4_000, "на секунде 4": 4_000,
}  # fmt: skip


@each_row(("typed", "milliseconds"), TYPED.items())
def test_a_moment_is_read_in_milliseconds(typed: str, milliseconds: int) -> None:
    assert read_cover(typed) == milliseconds


@each_row(
    "typed",
    [
        "",
        "abc",
        "-1",
        "1:60",
        "1:2:3",
        "1.2345",
        ":5",
        "3.5ms",
        "1:02ms",
        "3 h",
        "٣",
        "9" * 4096,
    ],
)
def test_what_is_no_moment_is_refused(typed: str) -> None:
    with pytest.raises(CoverError):
        read_cover(typed)


@given(milliseconds=st.integers(0, 900_000))
def test_a_moment_written_down_is_read_back(milliseconds: int) -> None:
    minutes, rest = divmod(milliseconds, 60_000)
    assert read_cover(f"{minutes}:{rest // 1000:02}.{rest % 1000:03}") == milliseconds
    assert read_cover(f"{milliseconds / 1000:.3f}") == milliseconds
    assert read_cover(f"{milliseconds}ms") == milliseconds
