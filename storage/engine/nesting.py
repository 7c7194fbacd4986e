"""Transactions inside transactions: none is committed that was to be more."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from storage.engine.errors import HalfDoneError


class Nesting(threading.local):
    """Whether an error has ended a transaction of this thread inside another one."""

    is_half_done = False

    @contextmanager
    def whole(
        self, transaction: AbstractContextManager[object], *, is_inner: bool
    ) -> Iterator[None]:
        """Raises HalfDoneError at its end, where an error inside was caught."""
        try:
            with transaction:
                yield
                if self.is_half_done:
                    raise HalfDoneError
        except BaseException:
            self.is_half_done = is_inner
            raise

    @contextmanager
    def part(self, transaction: AbstractContextManager[object]) -> Iterator[None]:
        """Where an error ends it, all of it is undone, and what is around it goes on."""
        before = self.is_half_done
        try:
            with transaction:
                yield
        except BaseException:
            self.is_half_done = before
            raise
