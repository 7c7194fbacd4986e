"""The product of an earlier day on a stage of its day, with a person's hands and faults on demand.

It runs with the code of every day since the first schema, so what a day does not have yet is asked
for before it is used. The ids of posts come from dice that always fall alike.
"""

import random
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from verbs import Verbs, verbs_of

from graph.hosts import LoginKind
from posting import Identity, Post, Verdict
from tests.helpers import Clock, graph_fake
from tests.helpers.chat import Stage
from tests.helpers.graph_fake import FakeInstagram, Killed
from tests.posting import world as day

try:
    from storage.engine.secrets import TokenCipher
except ModuleNotFoundError:  # before storage had rooms
    from storage.secrets import TokenCipher

SECOND, MINUTE, HOUR, DAY = (
    timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours", "days")
)
BEGIN = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
FREEZE = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
ANNA, BORIS, STRANGER = 1001, 1002, 6666
KEY = (Path(__file__).parent.parent / "test_only.key").read_text().strip()
Fault = Callable[[Callable[[], Any]], Any]


DICE = random.Random(8)
secrets.randbelow = DICE.randrange
secrets.token_hex = lambda count: DICE.randbytes(count).hex()


def dies_before(_effect: Callable[[], Any]) -> Any:
    """The process ends before the call has left."""
    raise Killed


def dies_after(effect: Callable[[], Any]) -> Any:
    """The call takes effect; the process ends before it has the answer."""
    effect()
    raise Killed


class Instagram(FakeInstagram):
    """The day's pretend Instagram, whose faults may be meant for one account alone."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.meant: dict[tuple[str, str], list[Fault]] = {}
        self.standing: dict[tuple[str, str], Fault] = {}

    def _effect(self, call: str, path: str, request: Any) -> Any:
        token = str(request.headers["Authorization"]).removeprefix("Bearer ")
        key = (self.accounts.get(token, ("", ""))[1], call)
        waiting = self.meant.get(key)
        fault = waiting.pop(0) if waiting else self.standing.get(key)
        effect = super()._effect
        return (
            effect(call, path, request)
            if fault is None
            else fault(lambda: effect(call, path, request))
        )


if hasattr(day, "MediaOnline"):
    Media = day.MediaOnline
else:
    from graph.media_url import MediaFacts, MediaInspector, MediaKind

    class Media(MediaInspector):
        def inspect(self, url: str) -> MediaFacts:
            kind = MediaKind.VIDEO if url.endswith(".mp4") else MediaKind.PHOTO
            return MediaFacts(url, kind, 1000, 1080, 1080, None)


def _page_of(login: LoginKind) -> tuple[str | None, ...]:
    """Of the days that kept its name."""
    if "page_name" not in Identity.__dataclass_fields__:
        return ()
    return (None if login is LoginKind.INSTAGRAM else "Page of a test",)


class Filling:
    """The world of that day, and what was done in it by the name of each story."""

    def __init__(self, url: str) -> None:
        self.clock = Clock(BEGIN)
        self.instagram = Instagram(self.clock)
        self.inspector = Media()
        self.stage = Stage(
            url,
            TokenCipher([KEY]),
            now=self.clock.now,
            hosts=graph_fake.HOSTS,
            inspector=self.inspector,
        )
        self.storage, self.posting = self.stage.storage, self.stage.posting
        self.world = day.World(
            self.storage, self.clock, self.instagram, self.posting, self.inspector
        )
        self.stories: dict[str, int] = {}  # post ids
        self.accounts: dict[str, int] = {}

    @property
    def verbs(self) -> Verbs:
        return verbs_of(self.storage, self.posting)

    # What people do

    def connect(self, username: str, login: LoginKind = LoginKind.INSTAGRAM) -> None:
        number = len(self.accounts) + 1
        prefix = "IG" if login is LoginKind.INSTAGRAM else "EAA"
        token, ig_user_id = f"{prefix}testtoken{number}", f"178414000{number:02}"
        self.instagram.accounts[token] = (ig_user_id, username)
        identity = Identity(ig_user_id, username, token, login, *_page_of(login))
        person = BORIS if number % 4 == 0 else ANNA
        zone = "Europe/Berlin" if number % 3 == 0 else "UTC"
        account = self.posting.accounts.connect(identity, person_id=person, timezone=zone)
        self.accounts[username] = account.account_id

    def draft(self, story: str, username: str, *, video: bool = False, **fields: Any) -> Post:
        name = story.replace(" ", "-").replace(",", "")
        given = {
            "caption": f"Story of a test: {story} — проба №{len(self.stories) + 1} 🥐",
            "author_id": ANNA,
            "account_id": self.accounts[username],
            "url": f"https://cdn.example.com/{name}.{'mp4' if video else 'jpg'}",
            **fields,
        }
        post: Post = self.verbs.create(**given)
        self.stories[story] = post.post_id
        return post

    def plan(self, story: str, username: str, after: timedelta, **fields: Any) -> Post:
        return self.draft(story, username, publish_at=self.clock.now() + after, **fields)

    def get(self, story: str) -> Post:
        return self.storage.posts.get(self.stories[story])

    def deletes(self, story: str) -> None:
        self.verbs.delete(self.get(story), ANNA)

    def says(self, story: str, verdict: Verdict) -> None:
        self.verbs.decide(self.get(story), verdict, ANNA)

    # What happens

    def restart(self) -> None:
        """Another process goes on."""
        self.world.restart()
        self.posting = self.world.posting

    def fails(self, username: str, call: str, *faults: Fault) -> None:
        self.instagram.meant.setdefault((username, call), []).extend(faults)

    def fails_always(self, username: str, call: str, fault: Fault | None) -> None:
        if fault is None:
            del self.instagram.standing[username, call]
        else:
            self.instagram.standing[username, call] = fault

    def run(self, span: timedelta) -> None:
        self.world.run(span)

    def until(self, story: str, *states: str) -> None:
        """The publisher works, and as little time as possible passes, until the post is so far."""
        for _ in range(2000):
            if self.get(story).state in states:
                return
            if not self.posting.publisher.step("worker"):
                wake = self.posting.publisher.next_wake()
                assert wake is not None, f"{story} stays {self.get(story).state}"
                self.clock.moment = max(wake, self.clock.now())
        raise AssertionError(f"{story} stays {self.get(story).state}")
