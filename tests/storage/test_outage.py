"""A time in which the database cannot keep anything ends, whatever happens in it."""

import threading
from datetime import UTC, datetime

import pytest

from storage.engine.errors import DatabaseTroubleError, Trouble
from storage.outage import Outage
from tests.helpers import Clock

PATIENCE_SECONDS = 20.0


def test_what_nobody_foresaw_in_a_trial_does_not_make_it_last_for_ever() -> None:
    failures = iter([DatabaseTroubleError(Trouble.AWAY), ValueError("out of the blue")])
    is_over = threading.Event()

    def try_writing() -> None:
        if (failure := next(failures, None)) is not None:
            raise failure

    clock = Clock(datetime(2026, 12, 1, tzinfo=UTC))
    outage = Outage(try_writing, clock.now, pauses=(0.0,))
    outage.listen(lambda error: None if error else is_over.set())
    outage.begin(DatabaseTroubleError(Trouble.AWAY))
    assert is_over.wait(PATIENCE_SECONDS)
    assert outage.error is None


def test_a_machine_without_a_thread_to_spare_does_not_make_it_last_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start, is_over = threading.Thread.start, threading.Event()

    def refused(thread: threading.Thread) -> None:
        monkeypatch.setattr(threading.Thread, "start", start)
        raise RuntimeError("can't start new thread")

    clock = Clock(datetime(2026, 12, 1, tzinfo=UTC))
    outage = Outage(lambda: None, clock.now, pauses=(0.0,))
    outage.listen(lambda error: None if error else is_over.set())
    monkeypatch.setattr(threading.Thread, "start", refused)
    outage.begin(DatabaseTroubleError(Trouble.AWAY))
    assert outage.error is None
    outage.begin(DatabaseTroubleError(Trouble.AWAY))
    assert is_over.wait(PATIENCE_SECONDS)
