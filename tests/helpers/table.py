"""A table of cases as one test, for functions that keep nothing from one case to the next.

pytest makes a test of each row of `parametrize`, which costs more than most rows do themselves.
"""

import functools
import inspect
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

import pytest

LONGEST = 200  # of what is told of a row
Test = Callable[..., None]


def each_row(names: str | Sequence[str], rows: Iterable[Any]) -> Callable[[Test], Test]:
    """As `pytest.mark.parametrize`, but all rows are one test; it fails with all that fail.

    With a single name a row is its value. A table on a table is every row with every row.
    """
    keys = [names] if isinstance(names, str) else list(names)
    table = [(row,) if isinstance(names, str) else tuple(row) for row in rows]
    assert table, "a table without rows tests nothing"

    def decorate(test: Test) -> Test:
        @functools.wraps(test)
        def all_rows(**given: object) -> None:
            tried = (_tried(test, dict(zip(keys, row, strict=True)) | given) for row in table)
            broken = [error for error in tried if error is not None]
            if broken:
                raise ExceptionGroup(f"{len(broken)} of {len(table)} rows", broken)

        all_rows.__signature__ = _without(keys, test)  # type: ignore[attr-defined]
        return all_rows

    return decorate


def _tried(test: Test, row: dict[str, object]) -> Exception | None:
    """What is wrong with this row, with its name."""
    try:
        test(**row)
    except pytest.fail.Exception as failed:
        return AssertionError(f"{_named(row)}: {failed}")
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rows are tried, too
        error.add_note(f"in the row {_named(row)}")
        return error
    return None


def _named(row: dict[str, object]) -> str:
    return ", ".join(f"{name}={value!r}"[:LONGEST] for name, value in row.items())


def _without(keys: Collection[str], test: Test) -> inspect.Signature:
    """What pytest is still to give: the fixtures."""
    parameters = inspect.signature(test).parameters.values()
    return inspect.Signature([it for it in parameters if it.name not in keys])
