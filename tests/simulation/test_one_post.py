"""One post through any sequence of acts and faults; a failing one is shrunk to its shortest."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.fernet import Fernet
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from posting import AccountState, Post, PostFields, PostingError, PostState, Verdict, build_posting
from storage import open_storage
from storage.engine.secrets import TokenCipher
from storage.records import Actor
from tests.helpers import Clock
from tests.helpers.graph_fake import Container, Fault, Killed
from tests.posting.world import ANNA, MINUTE, World
from tests.simulation.auditor import AT_REST, MAY_BE_LIVE
from tests.simulation.hardship import BY_CALL, EVERYWHERE, RARE
from tests.simulation.instagram import Links, SimulatedInstagram, Wire

KEY = Fernet.generate_key().decode()
CALLS = ("create", "status", "quota", "recent", "publish", "medium")
FAULTS = [
    (call, number)
    for call in CALLS
    for number in range(len((*EVERYWHERE, *RARE, *BY_CALL.get(call, ()))))
]
URL = "https://cdn.example.com/post-1/bread.jpg"
ENDED = timedelta(days=2)


@cache
def empty_database() -> bytes:
    """A file with all tables, made once."""
    with TemporaryDirectory() as directory:
        file = Path(directory) / "empty.db"
        open_storage(f"sqlite:///{file}", TokenCipher([KEY])).close()
        return file.read_bytes()


class OneWorld(World):
    """A world whose Instagram stands behind the simulation's wire."""

    wire: Wire

    def restart(self) -> None:
        self.posting = build_posting(
            self.storage,
            self.wire.transport(),
            inspector=self.inspector,
            clock=self.clock.now,
        )


class OnePost(RuleBasedStateMachine):
    """People, time and Instagram take turns with a single post."""

    def __init__(self) -> None:
        super().__init__()
        self._directory = TemporaryDirectory()
        file = Path(self._directory.name) / "bot.db"
        file.write_bytes(empty_database())
        self._storage = open_storage(f"sqlite:///{file}", TokenCipher([KEY]))
        self._clock = Clock(datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
        self._boundaries_left = 0  # until the process dies; 0: it does not
        self._instagram = SimulatedInstagram(
            self._clock, pause=self._boundary, weather=self._fault, on_publish=self._goes_live
        )
        wire = Wire(self._instagram)
        posting = build_posting(
            self._storage,
            wire.transport(),
            inspector=Links(),
            clock=self._clock.now,
        )
        self._world = OneWorld(self._storage, self._clock, self._instagram, posting, Links())
        self._world.wire = wire
        self._world.connect()
        self._post_id = self._world.photo(image_url=URL, caption="Bread").post_id
        self._said_live = False

    @rule(minutes=st.integers(0, 40))
    def schedule(self, minutes: int) -> None:
        moment = self._clock.now() + minutes * MINUTE + timedelta(seconds=5)
        self._person(
            lambda it: self._world.posting.schedule.schedule(
                it.post_id, moment, seen_version=it.version, actor=Actor(ANNA)
            )
        )

    @rule()
    def publish_now(self) -> None:
        self._person(
            lambda it: self._world.posting.schedule.publish_now(
                it.post_id, seen_version=it.version, actor=Actor(ANNA)
            )
        )

    @rule(caption=st.sampled_from(["Bread", "Rolls"]))
    def edit(self, caption: str) -> None:
        change = PostFields(caption=caption)
        self._person(
            lambda it: self._world.posting.changes.change(
                it.post_id, change, seen_version=it.version, actor=Actor(ANNA)
            )
        )

    @rule()
    def stop(self) -> None:
        self._person(lambda it: self._world.posting.schedule.stop(it.post_id, actor=Actor(ANNA)))

    @rule()
    def delete(self) -> None:
        self._person(
            lambda it: self._world.posting.changes.delete(
                it.post_id, seen_version=it.version, actor=Actor(ANNA)
            )
        )

    @rule()
    def restore(self) -> None:
        self._person(lambda it: self._world.posting.changes.restore(it.post_id, actor=Actor(ANNA)))

    @rule(verdict=st.sampled_from(Verdict))
    def decide(self, verdict: Verdict) -> None:
        """Right or wrong."""
        decided = self._person(
            lambda it: self._world.posting.schedule.decide(
                it.post_id, verdict, seen_version=it.version, actor=Actor(ANNA)
            )
        )
        self._said_live |= decided and verdict is Verdict.LIVE

    @rule()
    def reconnect(self) -> None:
        if self._world.account.state is not AccountState.CONNECTED:
            self._world.connect()

    @rule(seconds=st.sampled_from([2, 11, 45, 100, 180, 300, 1200, 3600]))
    def wait(self, seconds: int) -> None:
        self._world.run_through_deaths(timedelta(seconds=seconds))

    @rule(which=st.sampled_from(FAULTS))
    def fail(self, which: tuple[str, int]) -> None:
        call, number = which
        self._instagram.fail(call, (*EVERYWHERE, *RARE, *BY_CALL.get(call, ()))[number])

    @rule(boundaries=st.integers(1, 14))
    def die(self, boundaries: int) -> None:
        """So many boundaries from now, before or after the effect of a call."""
        self._boundaries_left = boundaries

    @rule(published=st.integers(0, 50), listed=st.integers(0, 600))
    def lag(self, published: int, listed: int) -> None:
        self._instagram.shows_published_after = timedelta(seconds=published)
        self._instagram.lists_media_after = timedelta(seconds=listed)

    @invariant()
    def at_most_one_is_live(self) -> None:
        assert len(self._instagram.live) <= 1

    def teardown(self) -> None:
        """All is well again: whatever happened, the post comes to rest and people know."""
        try:
            self._instagram.heal()
            self._instagram.shows_published_after = timedelta()
            self._instagram.lists_media_after = timedelta()
            self._boundaries_left = 0
            self._world.run(ENDED)
            self._check_the_end()
        finally:
            self._storage.close()
            self._directory.cleanup()

    def _check_the_end(self) -> None:
        post = self._storage.posts.get(self._post_id)
        assert post.state in AT_REST
        before = post.state_before_deletion if post.state is PostState.DELETED else post.state
        if self._instagram.live:
            assert before in MAY_BE_LIVE, f"live, and nobody knows: {self._story()}"
        elif before is PostState.PUBLISHED:
            assert self._said_live, f"called published: {self._story()}"
        assert post.media_id in (None, *(medium["id"] for medium in self._instagram.live))

    def _goes_live(self, container: Container, _owner: str) -> None:
        post = self._storage.posts.get(self._post_id)
        assert post.state is PostState.PUBLISHING, self._story()
        assert post.creation_id == container.ident, self._story()
        assert container.params["caption"] == post.caption, self._story()
        assert post.publish_at is not None, self._story()
        assert post.publish_at <= self._clock.now(), self._story()

    def _person(self, act: Callable[[Post], Post]) -> bool:
        """Whether the bot did it; a refusal is an answer, too."""
        with suppress(PostingError):
            act(self._storage.posts.get(self._post_id))
            return True
        return False

    def _fault(self, call: str, _owner: str) -> Fault | None:
        queue = self._instagram.faults[call]
        return queue.popleft() if queue else None

    def _boundary(self, _where: str, _owner: str) -> None:
        if self._boundaries_left:
            self._boundaries_left -= 1
            if not self._boundaries_left:
                raise Killed

    def _story(self) -> str:
        events = self._storage.posts.events(self._post_id)
        return "\n".join(f"{event.at} {event.actor} {event.what}" for event in events)


TestOnePost = OnePost.TestCase
TestOnePost.settings = settings(
    max_examples=20, stateful_step_count=15, derandomize=True, database=None
)
