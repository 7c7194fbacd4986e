"""A table as one test: every row is tried, and what fails is named."""

import pytest

from tests.helpers.table import each_row


def test_every_row_is_tried_and_those_that_fail_are_named() -> None:
    seen: list[int] = []

    @each_row(("number", "square"), [(1, 1), (2, 5), (3, 9), (4, 17)])
    def squares(number: int, square: int) -> None:
        seen.append(number)
        assert number**2 == square

    with pytest.raises(ExceptionGroup) as failed:
        squares()
    assert seen == [1, 2, 3, 4]
    assert failed.value.message == "2 of 4 rows"
    notes = [error.__notes__ for error in failed.value.exceptions]
    assert notes == [["in the row number=2, square=5"], ["in the row number=4, square=17"]]


def test_an_error_that_did_not_come_is_named_too() -> None:
    @each_row("text", ["1", "x", "2"])
    def is_refused(text: str) -> None:
        with pytest.raises(ValueError, match="invalid"):
            int(text)

    with pytest.raises(ExceptionGroup) as failed:
        is_refused()
    assert ["'1'" in str(it) or "'2'" in str(it) for it in failed.value.exceptions] == [True, True]


def test_tables_on_tables_are_every_row_with_every_row_and_fixtures_are_left_to_pytest() -> None:
    seen: list[tuple[str, int, object]] = []

    @each_row("letter", "ab")
    @each_row("number", [1, 2])
    def remembers(letter: str, number: int, fixture: object) -> None:
        seen.append((letter, number, fixture))

    remembers(fixture="made by pytest")
    assert [it[:2] for it in seen] == [("a", 1), ("a", 2), ("b", 1), ("b", 2)]
    assert {it[2] for it in seen} == {"made by pytest"}


def test_a_table_without_rows_is_a_mistake() -> None:
    with pytest.raises(AssertionError, match="without rows"):
        each_row("number", [])
