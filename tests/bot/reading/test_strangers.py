"""What people type who have read no help: nearly all of it works, what is not clear is asked, and
nothing is taken for something else without a word.

Whose words these are, and how much of them worked at first sight: `strangers/README.md`.
"""

from collections.abc import Callable, Iterable

import pytest

from tests.bot.reading.strangers.judge import Verdict, judged, rows_of
from tests.bot.reading.strangers.posts import STAGES
from tests.bot.reading.strangers.times import slots_judged, time_judged
from tests.helpers.table import each_row

ENOUGH = 0.95
Row = tuple[str, str]


@pytest.mark.parametrize("language", ["english", "russian"])  # a test each, since they take long
def test_what_strangers_type_under_a_card_is_done_or_asked(language: str) -> None:
    found = {
        row: judged(*row, stage)
        for name, stage in STAGES.items()
        if name.startswith(language)
        for row in rows_of(name)
    }
    assert missed(found, Verdict.WRONG) == []
    assert_enough(found)


@each_row("language", ["english", "russian"])
def test_the_times_that_strangers_type_are_read_or_asked_about(language: str) -> None:
    lists = (f"times_{language}{number}" for number in ("", "_2", "_3"))
    found = each(time_judged, [row for name in lists for row in rows_of(name)])
    assert missed(found, Verdict.WRONG) == []
    assert_enough(found)


@each_row("language", ["english", "russian"])
def test_the_posting_times_that_strangers_type_are_read_or_refused(language: str) -> None:
    found = each(slots_judged, rows_of(f"slots_{language}"))
    assert missed(found, Verdict.WRONG) == []
    assert_enough(found)


def each(judge: Callable[[str, str], Verdict], rows: Iterable[Row]) -> dict[Row, Verdict]:
    return {row: judge(*row) for row in rows}


def missed(found: dict[Row, Verdict], *verdicts: Verdict) -> list[Row]:
    return [row for row, verdict in found.items() if verdict in verdicts]


def assert_enough(found: dict[Row, Verdict]) -> None:
    not_done = missed(found, Verdict.ASKED, Verdict.TEXT)
    assert 1 - len(not_done) / len(found) >= ENOUGH, not_done
