"""One simulated world: the real posting and storage, workers and people as threads that take
turns, a pretend Instagram, and an auditor. `simulate` plays one seed to its end."""

import random
from collections import Counter, deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from cryptography.fernet import Fernet

from posting import Posting, PostState, build_posting
from posting.publishing.publisher import Publisher
from storage import open_storage
from storage.engine.database import Sqlite
from storage.engine.secrets import TokenCipher
from storage.posts.posts import StoredPosts
from tests.simulation.auditor import Auditor
from tests.simulation.clocks import MachineClock, TrueClock
from tests.simulation.hardship import Hardship, Weather
from tests.simulation.instagram import Links, SimulatedInstagram, Wire
from tests.simulation.lockstep import Actor, Lockstep, Violation
from tests.simulation.people import People

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TICK = timedelta(minutes=15)  # how often an idle worker looks, whatever the queue says
SOONEST = timedelta(seconds=1)
LONGEST_PATIENCE = timedelta(minutes=5)
WORKERS = 2  # per process, as in the bot
ACCOUNTS = ("sunny.bakery", "corner.books", "blue.cafe", "old.town.flowers")
PERSONS = (1001, 1002, 1003)
QUIET = timedelta(hours=40)  # longer than any plan by a right clock, pause or wait
DELIVERY = timedelta(minutes=10)
RESTLESS = 300  # steps without time passing
KEPT_NOTES = 400
SENDING = """
    SELECT 1 FROM post WHERE substr(claimed_by, 1, :length) = :prefix
    AND (state = 'publishing' OR first_comment LIKE :asked)
"""


@dataclass
class Process:
    """One running bot: its workers die together."""

    posting: Posting
    workers: list[Actor] = field(default_factory=list)
    idle: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Report:
    """What came of a run."""

    seed: int
    days: float
    counts: dict[str, int]
    states: dict[PostState, int]

    def __str__(self) -> str:
        counts = ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items()))
        states = ", ".join(f"{count} {state}" for state, count in sorted(self.states.items()))
        return f"seed {self.seed}: {self.days:.1f} days; {counts}; in the end {states}"


class Simulation:
    """Holds the parts together; they reach each other through it."""

    def __init__(self, seed: int, posts: int, database_url: str) -> None:
        self.seed = seed
        self.chance = random.Random(seed)  # noqa: S311 - to be replayed, not to be secret
        self.stage = Lockstep()
        self.clock = MachineClock(START, self.stage, self._hold_up)
        self.counts: Counter[str] = Counter()
        self.step_began: dict[str, datetime] = {}  # worker -> by the machine's clock
        self.notes: deque[str] = deque(maxlen=KEPT_NOTES)
        self.weather = Weather(self, Hardship.drawn(self.chance))
        self.auditor = Auditor(self)
        self.instagram = self._new_instagram()
        self.wire = Wire(self.instagram)
        opened = open_storage(database_url, TokenCipher([Fernet.generate_key().decode()]))
        if isinstance(opened.database, Sqlite):  # nobody needs the file afterwards
            opened.database.pragma("synchronous", "off", permanent=True)
        ids = StoredPosts(opened.database, new_id=lambda: self.chance.randrange(1, 10**6))
        self.storage = replace(opened, posts=ids)
        self.processes = [Process(self._new_posting()) for _ in range(2)]
        self.people = People(self, posts)
        self.pace = timedelta(hours=10) * len(PERSONS) / max(min(posts, 150), 15)
        self.ig_user_ids = [f"1784140000{number}" for number, _ in enumerate(ACCOUNTS)]

    @property
    def posting(self) -> Posting:
        return self.processes[0].posting

    def run(self) -> Report:
        """Raises Violation."""
        for ig_user_id, username in zip(self.ig_user_ids, ACCOUNTS, strict=True):
            self.people.connect(ig_user_id, username, PERSONS[0])
        for number in range(len(self.processes)):
            self._start_process(number)
        for person_id in PERSONS:
            self.people.actors.append(
                self.stage.start(f"person {person_id}", partial(self.people.live, person_id))
            )
        self.weather.begin()
        self.stage.after(DELIVERY, self._deliver)
        while not self.people.have_written_all:
            self.stage.run(timedelta(hours=1))
        self.stage.run(timedelta(hours=1))
        self._come_to_rest()
        states = self.auditor.at_the_end()
        self.counts["calls"] = len(self.instagram.log)
        days = self.stage.elapsed / timedelta(days=1)
        return Report(self.seed, days, dict(self.counts), states)

    def close(self) -> None:
        self.stage.close()
        self.storage.close()

    def kill(self, number: int) -> None:
        """A process is gone without a word; another one starts later."""
        for worker in self.processes[number].workers:
            if worker.is_doomed:
                return  # dead already
            worker.is_doomed = True
        self.note(f"process {number} is killed")
        self.count("kills")
        span = timedelta(seconds=self.chance.choice([1, 5, 30, 300, 2400]))
        self.stage.after(span, lambda: self._start_process(number))

    def killer_of(self, actor: Actor | None) -> Callable[[], None]:
        """What kills the process that a worker belongs to, if it is still the one that runs."""

        def kill() -> None:
            for number, process in enumerate(self.processes):
                if actor in process.workers:
                    self.kill(number)

        return kill

    def set_clock(self, step: timedelta) -> None:
        self.note(f"the clock is set by {step}")
        self.count("jumps")
        self.clock.advance(step)
        self.wake_workers()

    def wake_workers(self) -> None:
        """As the bot does after everything that may have made something due."""
        for process in self.processes:
            for worker in process.workers:
                if worker.name in process.idle and not worker.is_doomed:
                    self.stage.wake(worker, timedelta(seconds=0.1))

    def in_transaction(self) -> bool:
        """Whether the calling thread holds the database."""
        return bool(self.storage.database.in_transaction())

    def is_sending(self) -> bool:
        """Whether the calling worker has saved that it sends a post or a first comment now."""
        if self.stage.actor is None:
            return False
        prefix = f"{self.stage.actor.name}/"
        given = {"prefix": prefix, "length": len(prefix), "asked": '%"asked"%'}
        return any(self.storage.database.rows(SENDING, given))

    def note(self, what: str) -> None:
        """One line of the story that is printed after a violation."""
        who = self.stage.actor.name if self.stage.actor else "-"
        true, shown = START + self.stage.elapsed, self.clock.peek()
        clock = "" if true == shown else f" (clock {shown:%d %H:%M:%S})"
        self.notes.append(f"{true:%d %H:%M:%S.%f}{clock} {who}: {what}")

    def count(self, what: str) -> None:
        self.counts[what] += 1

    def _new_instagram(self) -> SimulatedInstagram:
        return SimulatedInstagram(
            TrueClock(START, self.stage),
            quota_total=self.chance.choice([25, 50, 100]),
            takes=timedelta(seconds=self.chance.choice([1, 4, 40])),
            pause=self.weather.pause_at_call,
            weather=self.weather.fault,
            on_publish=self.auditor.on_publish,
            on_comment=self.auditor.on_comment,
        )

    def _new_posting(self) -> Posting:
        return build_posting(
            self.storage,
            self.wire.transport(),
            inspector=Links(),
            clock=self.clock.now,
        )

    def _start_process(self, number: int) -> None:
        process = Process(self._new_posting())
        self.processes[number] = process
        self.count("starts")
        for name in (f"worker {self.counts['starts']}-{it}" for it in range(WORKERS)):
            body = self._worker(process, name)
            process.workers.append(self.stage.start(name, body))

    def _worker(self, process: Process, name: str) -> Callable[[], None]:
        publisher = process.posting.publisher

        def work() -> None:
            patience = SOONEST  # grows while what is due is in the hands of somebody else
            while True:
                since = self.stage.elapsed
                steps = 0
                while self._step(publisher, name):
                    patience = SOONEST
                    steps = steps + 1 if since == self.stage.elapsed else 0
                    since = self.stage.elapsed
                    if steps > RESTLESS:
                        raise Violation("a worker never comes to rest")
                    self.auditor.on_step()
                due = publisher.next_wake()
                nap = TICK if due is None else due - self.clock.peek()
                process.idle.add(name)
                self.stage.pause(min(max(nap, patience), TICK))
                process.idle.discard(name)
                patience = min(patience * 2, LONGEST_PATIENCE)

        return work

    def _step(self, publisher: Publisher, name: str) -> bool:
        self.step_began[name] = self.clock.peek()
        return publisher.step(name)

    def _hold_up(self) -> None:
        self.weather.pause_at_clock()

    def _deliver(self) -> None:
        self.auditor.deliver()
        self.stage.after(DELIVERY, self._deliver)

    def _come_to_rest(self) -> None:
        """Everything works again, the clock is right, nobody touches anything."""
        self.weather.end()
        self.note("from now on all is well")
        self.set_clock(START + self.stage.elapsed - self.clock.peek())
        self.stage.run(QUIET)
        while (due := self.storage.claims.next_due()) is not None:
            ahead = due - self.clock.peek()  # planned while the clock was days ahead
            if ahead <= timedelta():
                return
            self.stage.run(ahead + QUIET)


def simulate(seed: int, posts: int, database_url: str) -> Report:
    """Plays one seed to its end in an empty database. A Violation carries the last lines of its
    story as a note."""
    with closing(Simulation(seed, posts, database_url)) as world:
        try:
            return world.run()
        except Violation as violation:
            violation.add_note("\n".join(world.notes))
            raise
