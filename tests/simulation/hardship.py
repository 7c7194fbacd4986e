"""What goes wrong in a simulation, and how often: at every call, for stretches, and to machines."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Self

import requests

from tests.helpers.graph_fake import (
    Answer,
    Effect,
    Fault,
    answers_nonsense_though_done,
    cannot_connect,
    loses_the_answer,
    loses_the_request,
    refusal,
    refuses,
    refuses_though_done,
)

if TYPE_CHECKING:
    from tests.simulation.simulation import Simulation

LOOKING = timedelta(seconds=50)  # a taken over post is looked into for longer than that
LATEST_ARRIVAL = timedelta(seconds=20)
PUBLISH_IS_WORSE = 3  # times as much happens around the one call that matters most
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Hardship:
    """How hard it is. Rates are chances per call or per reading of the clock; the rest are mean
    spans between two events, None for never.

    Every seed draws a hardship of its own (`drawn`): where everything happens at once, much is
    never reached.
    """

    faulty_calls: float = 0.08
    slow_calls: float = 0.05
    held_up: float = 0.02  # a worker stands still after reading the clock
    stalls: float = 0.002  # it stands still for longer than any lease
    deaths: float = 0.01  # its process dies at the boundary of a call
    meddling: float = 0.1  # a person acts while the call is under way
    longest_stall: timedelta = timedelta(minutes=9)
    kills: timedelta | None = timedelta(hours=2)
    jumps: timedelta | None = timedelta(hours=8)
    spells: timedelta | None = timedelta(hours=3)
    by_hand: timedelta | None = timedelta(hours=1)
    shows_after: timedelta = timedelta(seconds=50)  # until a container reads PUBLISHED
    lists_after: timedelta = timedelta(minutes=5)  # until a medium is on the profile

    @classmethod
    def drawn(cls, chance: random.Random) -> Self:
        """Some things often, others never."""
        return cls(
            faulty_calls=chance.choice([0, 0.05, 0.2, 0.5]),
            slow_calls=chance.choice([0, 0.05, 0.3]),
            held_up=chance.choice([0, 0.02, 0.2]),
            stalls=chance.choice([0, 0.002, 0.03]),
            deaths=chance.choice([0, 0.01, 0.05]),
            meddling=chance.choice([0, 0.1, 0.5]),
            kills=chance.choice([None, 20 * MINUTE, 3 * HOUR]),
            jumps=chance.choice([None, HOUR, 8 * HOUR]),
            spells=chance.choice([None, HOUR, 4 * HOUR]),
            by_hand=chance.choice([None, 30 * MINUTE, 3 * HOUR]),
            shows_after=chance.choice([0, 15, 50]) * SECOND,
            lists_after=chance.choice([0, 0.5, 5]) * MINUTE,
        )


EVERYWHERE: tuple[Fault, ...] = (
    cannot_connect,
    loses_the_request,
    loses_the_answer,
    answers_nonsense_though_done,
    refuses(1),
    refuses(2),
    refuses(-1, 2207001),
)
RARE: tuple[Fault, ...] = (refuses(190), refuses(4), refuses(17), refuses(368), refuses(10))
BY_CALL: dict[str, tuple[Fault, ...]] = {
    "create": (refuses(9004, 2207052), refuses(36003, 2207009), refuses(-2, 2207003)),
    "publish": (
        refuses_though_done(4, 2207051),
        refuses(4, 2207051),
        refuses(9007, 2207027),
        refuses(9, 2207042),
        refuses_though_done(2),
        refuses_though_done(-1, 2207001),
        refuses(24, 2207008),
    ),
    "comment": (
        refuses_though_done(20, 1772107),
        refuses_though_done(2),
        refuses(100),
        refuses(10),
    ),
    "comments": (refuses(100, 33), refuses(10)),
    "status": (refuses(100, 33),),
    "medium": (refuses(100, 33),),
    "quota": (refuses(100),),
}
CONTAINER_ERRORS = (
    "Error: Media upload has failed with error code 2207003",
    "Error: Media upload has failed with error code 2207026",
    "Error: unknown",
)


@dataclass
class Weather:
    """Decides about each call, and lets events happen to the world between them."""

    world: "Simulation"
    hardship: Hardship
    spells: dict[str, Fault] = field(default_factory=dict)  # account, kind of call, or "" for all
    is_calm: bool = False

    @property
    def chance(self) -> random.Random:
        return self.world.chance

    def begin(self) -> None:
        hard, instagram = self.hardship, self.world.instagram
        instagram.shows_published_after = hard.shows_after
        instagram.lists_media_after = hard.lists_after
        self._repeat(hard.kills, self._kill)
        self._repeat(hard.jumps, self._jump)
        self._repeat(hard.spells, self._spell)
        self._repeat(hard.by_hand, self._post_by_hand)

    def end(self) -> None:
        """From now on everything works."""
        self.is_calm = True
        self.spells.clear()
        instagram = self.world.instagram
        instagram.shows_published_after = instagram.lists_media_after = timedelta()
        instagram.quota_usage = None

    def pause_at_call(self, where: str, owner: str) -> None:
        """How long a call is under way, half before it takes effect."""
        span, hard = self._span(SECOND / 50, SECOND / 4), self.hardship
        worst = PUBLISH_IS_WORSE if where.endswith(("publish", " comment")) else 1
        if self.is_calm:
            self.world.stage.pause(span)
            return
        if self._happens(hard.slow_calls * worst):
            span = self._span(SECOND, 20 * SECOND)
        elif self._happens(hard.stalls * worst):
            span = self._span(SECOND, self._longest_stall(where))
        if self._happens(hard.meddling * worst):
            self.world.people.meddle(owner, span / 2)
        if self._happens(hard.deaths * worst):
            self.world.stage.after(span / 3, self.world.killer_of(self.world.stage.actor))
        self._stand_still(where, span)

    def pause_at_clock(self) -> None:
        """A long stall after the last look before something is sent is one before the call: that is
        no longer than `_longest_stall` says."""
        if self.is_calm or self.world.in_transaction():
            return
        if self._happens(self.hardship.stalls / 4) and not self.world.is_sending():
            self._stand_still("at the clock", self._span(MINUTE, self.hardship.longest_stall))
        elif self._happens(self.hardship.held_up):
            self._stand_still("at the clock", self._span(SECOND / 100, 5 * SECOND))

    def _longest_stall(self, where: str) -> timedelta:
        """With the intent saved and nothing sent, a worker may stand still past its lease and into
        the looks of the one that takes over, but no longer: from then on the post counts as not
        live, and Meta has nothing that would stop the late call. A clock that is set forward ends
        the lease at once."""
        if where not in ("before publish", "before comment"):
            return self.hardship.longest_stall
        lease = timedelta() if self.hardship.jumps else self.world.posting.limits.lease
        return lease + LOOKING

    def fault(self, call: str, owner: str) -> Fault | None:
        if self.is_calm:
            return None
        spell = self.spells.get("") or self.spells.get(owner) or self.spells.get(call)
        if spell is not None:
            return self._noted(call, spell)
        if not self._happens(self.hardship.faulty_calls):
            return None
        kinds = [EVERYWHERE, EVERYWHERE, BY_CALL.get(call, EVERYWHERE)]
        if self.chance.random() < 0.1:
            kinds = [RARE]
        fault = self.chance.choice(self.chance.choice(kinds))
        if call == "create" and self.chance.random() < 0.3:
            fault = self._bad_container
        if call in ("publish", "comment") and self.chance.random() < 0.2:
            fault = self._arrives_late
        return self._noted(call, fault)

    def _noted(self, call: str, fault: Fault) -> Fault:
        self.world.count("faults")

        def told(effect: Effect) -> Answer:
            try:
                answer = fault(effect)
            except requests.RequestException as error:
                self.world.note(f"{call}: {type(error).__name__}")
                if isinstance(error, requests.ReadTimeout):
                    self.world.stage.pause(30 * SECOND)
                raise
            self.world.note(f"{call}: {answer[0]} {answer[2][:70]}")
            return answer

        return told

    def _bad_container(self, effect: Effect) -> Answer:
        self.world.instagram.container_error = self.chance.choice(CONTAINER_ERRORS)
        answer = effect()
        self.world.instagram.container_error = None
        return answer

    def _arrives_late(self, effect: Effect) -> Answer:
        """The connection breaks; the request lies in some queue of Meta's and is done later."""
        self.world.stage.after(self._span(SECOND, LATEST_ARRIVAL), lambda: _forget(effect()))
        raise requests.ReadTimeout("timed out")

    def _kill(self) -> None:
        self.world.kill(self.chance.randrange(len(self.world.processes)))

    def _jump(self) -> None:
        small, large = self._span(SECOND, 2 * MINUTE), self._span(2 * MINUTE, 5 * HOUR)
        span = small if self.chance.random() < 0.7 else large
        self.world.set_clock(span if self.chance.random() < 0.5 else -span)

    def _spell(self) -> None:
        owner = self.chance.choice(["", *self.world.ig_user_ids])
        instagram = self.world.instagram
        lot = self.chance.randrange(7)
        span = self._span(MINUTE, 90 * MINUTE)
        if lot == 0:
            self._cast(owner, self.chance.choice([cannot_connect, loses_the_request, refuses(2)]))
        elif lot == 1:
            self._cast(owner, _at_random(self.chance, EVERYWHERE))
        elif lot == 2:
            self._cast(owner or self.world.ig_user_ids[0], refuses(190))
        elif lot == 3:
            self._cast(owner, throttled(self.chance.choice([5, 60, 600])))
        elif lot == 4:
            self._cast("status", refuses(100, 33))  # containers can be published, and not read
        elif lot == 5:
            self._cast("publish", refuses(9007, 2207027))
        else:
            instagram.quota_usage = instagram.quota_total
        self.world.note(f"spell {lot} of {owner or 'all'} for {span}")
        self.world.count("spells")
        self.world.stage.after(span, self._clear_up)

    def _cast(self, owner: str, fault: Fault) -> None:
        if not self.is_calm:
            self.spells[owner] = fault

    def _clear_up(self) -> None:
        self.spells.clear()
        self.world.instagram.quota_usage = None
        self.world.note("the spell is over")

    def _post_by_hand(self) -> None:
        """Somebody publishes in Instagram's app, often with the very words of a planned post."""
        owner = self.chance.choice(self.world.ig_user_ids)
        media_type = self.chance.choice(["IMAGE", "IMAGE", "VIDEO"])
        self.world.instagram.post_by_hand(owner, self.world.people.words(), media_type)
        self.world.count("by hand")

    def _repeat(self, mean: timedelta | None, event: Callable[[], None]) -> None:
        if mean is None:
            return

        def happen() -> None:
            if not self.is_calm:
                event()
                self.world.stage.after(self._about(mean), happen)

        self.world.stage.after(self._about(mean), happen)

    def _happens(self, how_often: float) -> bool:
        return self.chance.random() < how_often

    def _about(self, mean: timedelta) -> timedelta:
        return mean * self.chance.expovariate(1)

    def _span(self, shortest: timedelta, longest: timedelta) -> timedelta:
        return shortest + (longest - shortest) * self.chance.random()

    def _stand_still(self, where: str, span: timedelta) -> None:
        if span > SECOND:
            self.world.note(f"{where} for {span.total_seconds():.0f} s")
        self.world.stage.pause(span)


def throttled(minutes: int) -> Fault:
    """Refusals with the headers that say for how long."""
    entry = {"call_count": 100, "estimated_time_to_regain_access": minutes}
    usage = json.dumps({"178": [entry]})

    def fault(_effect: Effect) -> Answer:
        status, headers, body = refusal(80002)
        return status, {**headers, "X-Business-Use-Case-Usage": usage}, body

    return fault


def _at_random(chance: random.Random, faults: tuple[Fault, ...]) -> Fault:
    def fault(effect: Effect) -> Answer:
        return chance.choice(faults)(effect)

    return fault


def _forget(_answer: Answer) -> None:
    """Nobody is there to read it."""
