"""All that is outside of the bot's process and its database: both pretend services, the time, and
what Anna has yet to do. A copy of it can be put back; used by `tests.crash.rig`."""

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Any

from sandbox.app import Sandbox
from sandbox.instagram.records import CdnFile
from sandbox.instagram.state import InstagramSettings
from sandbox.telegram.state import Tap
from tests.crash.anna import Act
from tests.crash.stories import FAIR, Weather
from tests.helpers import Clock

# What is no state of theirs (where they are found, who listens, how numbers go on rising, so that
# no id is given twice), or holds what is listed below as a thing of its own.
NO_STATE = {
    *("feed", "clock", "files", "updates", "webhook", "people", "base_url"),
    *("_downloads", "_numbers", "_call_number", "_last_message_id"),  # Instagram, Telegram
    *("_next_id", "_waiting", "arrived", "asked"),  # the queue of updates
}
NOTES = {"log", "calls"}  # of what was asked; nobody answers otherwise because of them
NEVER_CHANGED = CdnFile, Tap


@dataclass(frozen=True)
class OutsideCopy:
    """Where `state`, time and acts are equal, so is what follows; `notes` are for the judgement."""

    state: bytes
    notes: bytes
    now: datetime
    acts: tuple[Act, ...]


class Outside:
    """`acts` are what Anna has yet to do. To be used on the sandbox's event loop."""

    def __init__(self, sandbox: Sandbox, clock: Clock) -> None:
        self.sandbox = sandbox
        self.clock = clock
        self.acts: deque[Act] = deque()
        self._shared: list[object] = []  # what copies do not repeat: they have its number
        self._things = sandbox.telegram, sandbox.telegram.updates, sandbox.graph

    def copy(self) -> OutsideCopy:
        state = self._pickled(lambda name: name not in NO_STATE | NOTES)
        notes = self._pickled(NOTES.__contains__)
        return OutsideCopy(state, notes, self.clock.now(), tuple(self.acts))

    def become(self, copy: OutsideCopy) -> None:
        for part in (copy.state, copy.notes):
            for thing, values in zip(self._things, self._unpickled(part), strict=True):
                vars(thing).update(values)
        self.clock.moment = copy.now
        self.acts = deque(copy.acts)

    def begin(self, moment: datetime, acts: Iterable[Act], weather: Weather = FAIR) -> None:
        """A story or a prelude, on what there is."""
        self.clock.moment = moment
        self.acts = deque(acts)
        self.sandbox.telegram.log.clear()
        self.sandbox.graph.change_settings(weather.settings)
        self.sandbox.graph.faults.waiting = [replace(fault) for fault in weather.faults]

    def forget(self) -> None:
        """As on the first day, but for the accounts: their ids are in the databases."""
        self.sandbox.telegram.forget()
        self.sandbox.graph.forget_posts()
        self.sandbox.graph.settings = InstagramSettings()

    def _pickled(self, is_part: Callable[[str], bool]) -> bytes:
        parts = [
            {name: value for name, value in vars(thing).items() if is_part(name)}
            for thing in self._things
        ]
        written = BytesIO()
        _Pickler(written, self._shared).dump(parts)
        return written.getvalue()

    def _unpickled(self, written: bytes) -> Sequence[Mapping[str, object]]:
        values: Sequence[Mapping[str, object]] = _Unpickler(BytesIO(written), self._shared).load()
        return values


class _Pickler(pickle.Pickler):
    """Adds to `shared` what is not in it."""

    def __init__(self, file: BytesIO, shared: list[object]) -> None:
        super().__init__(file)
        self._shared = shared
        self._numbers = {id(thing): number for number, thing in enumerate(shared)}

    def persistent_id(self, thing: object) -> int | None:
        if not isinstance(thing, NEVER_CHANGED):
            return None
        if id(thing) not in self._numbers:
            self._numbers[id(thing)] = len(self._shared)
            self._shared.append(thing)
        return self._numbers[id(thing)]


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: BytesIO, shared: Sequence[object]) -> None:
        super().__init__(file)
        self._shared = shared

    def persistent_load(self, number: Any) -> object:  # noqa: ANN401 - as the library has it
        return self._shared[number]
