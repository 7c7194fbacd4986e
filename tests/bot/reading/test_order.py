"""A new order of slides, as it may be typed."""

import pytest

from bot.reading.order import OrderError, read_order
from tests.helpers.table import each_row


@each_row(
    ("text", "count", "order"),
    [
        ("3 1 2", 3, (2, 0, 1)),
        ("3,1,2", 3, (2, 0, 1)),
        ("3, 1, 2.", 3, (2, 0, 1)),
        ("3-1-2", 3, (2, 0, 1)),
        ("3 → 1 → 2", 3, (2, 0, 1)),
        ("3\n1\n2", 3, (2, 0, 1)),
        ("312", 3, (2, 0, 1)),
        ("21", 2, (1, 0)),
        ("10 9 8 7 6 5 4 3 2 1", 10, (9, 8, 7, 6, 5, 4, 3, 2, 1, 0)),
        ("1 2 3", 3, (0, 1, 2)),
    ],
)
def test_an_order_is_read(text: str, count: int, order: tuple[int, ...]) -> None:
    assert read_order(text, count) == order


@each_row(
    ("text", "count", "unknown", "twice", "missing"),
    [
        ("3 1", 3, (), (), (2,)),
        ("3 1 1", 3, (), (1,), (2,)),
        ("3 1 4", 3, (4,), (), (2,)),
        ("0 1 2", 3, (0,), (), (3,)),
        ("3 1 2 2", 3, (), (2,), ()),
        ("11", 2, (), (1,), (2,)),
        ("", 3, (), (), ()),
        ("first the bread", 3, (), (), ()),
        ("3 before 1", 3, (), (), ()),
        ("https://example.com/1.jpg", 3, (), (), ()),
        ("12345678910", 10, (12345678910,), (), tuple(range(1, 11))),
    ],
)
def test_what_is_no_order_says_what_is_wrong_with_it(
    text: str,
    count: int,
    unknown: tuple[int, ...],
    twice: tuple[int, ...],
    missing: tuple[int, ...],
) -> None:
    with pytest.raises(OrderError) as raised:
        read_order(text, count)
    error = raised.value
    assert (error.unknown, error.twice, error.missing) == (unknown, twice, missing)
