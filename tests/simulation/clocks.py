"""The clocks of a simulation: Instagram's, which is right, and the machine's, which can be set."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from tests.helpers import Clock
from tests.simulation.lockstep import Lockstep


@dataclass
class TrueClock(Clock):
    """Goes with the time line; `moment` is what it showed at the start."""

    stage: Lockstep

    def now(self) -> datetime:
        return self.moment + self.stage.elapsed


@dataclass
class MachineClock(TrueClock):
    """The one that the bot reads. `advance` is what NTP does to it, `held_up` what happens to its
    reader before the reading can be used."""

    held_up: Callable[[], None]

    def now(self) -> datetime:
        now = self.peek()
        self.held_up()
        return now

    def peek(self) -> datetime:
        """For whoever is not part of the story."""
        return super().now()
