"""The product without Telegram as a test sees it: compose, let time pass, look at the result."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from graph.hosts import LoginKind
from media import MediaFacts, MediaKind, MediaUrlError, MediaUrlReason
from media.inspection import MediaInspector
from posting import (
    Account,
    Identity,
    Limits,
    Notice,
    NoticeKind,
    Post,
    PostFields,
    Posting,
    PostState,
    Tab,
    build_posting,
)
from storage import Storage
from tests.helpers import Clock
from tests.helpers.graph_fake import TRANSPORT, FakeInstagram, Killed

T = TypeVar("T")
ANNA = 1001
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
LEASE = Limits().lease
PHOTO = "https://cdn.example.com/bread.jpg"
AT_ITS_TIME = Limits(rehearsals_per_day=0)  # nothing is asked of Instagram long before its time
MEANWHILE = (NoticeKind.WAITING, NoticeKind.IN_DOUBT)
AFTERWARDS = (NoticeKind.FIGURES, NoticeKind.CHANGED)


def tells(notice: Notice) -> Any:  # noqa: ANN401 - a test knows which kind it reads
    """What a notice tells."""
    return notice.details


VIDEO = "https://cdn.example.com/coffee.mp4"


def photo_at(name: str) -> MediaFacts:
    """A photo that was looked at."""
    url = f"https://cdn.example.com/{name}.jpg"
    return MediaFacts(url, MediaKind.PHOTO, 1000, 1080, 1350, None)


def video_at(seconds: int = 9) -> MediaFacts:
    """The video, looked at."""
    return MediaFacts(VIDEO, MediaKind.VIDEO, 1000, 1080, 1350, seconds * 1000)


class MediaOnline(MediaInspector):
    """The servers of the media: everything is there but what is `gone`, and has the shape of the
    feed but what is `tall`; `films` are videos whatever they are called. The machine
    cannot look into files while it is `blind`."""

    def __init__(self) -> None:
        super().__init__()
        self.gone: set[str] = set()
        self.tall: set[str] = set()  # too tall for the feed
        self.films: set[str] = set()
        self.blind = False
        self.looked_at: list[str] = []

    def inspect(self, url: str, *, in_feed: bool = True) -> MediaFacts:
        self.looked_at.append(url)
        if url in self.gone:
            raise MediaUrlError(MediaUrlReason.BAD_STATUS, status=404)
        if self.blind:
            raise MediaUrlError(MediaUrlReason.LOOK_FAILED)
        is_film = url.endswith(".mp4") or url in self.films
        kind = MediaKind.VIDEO if is_film else MediaKind.PHOTO
        if url in self.tall and in_feed:
            raise MediaUrlError(MediaUrlReason.BAD_RATIO, width=1080, height=1920)
        return MediaFacts(url, kind, 1000, 1080, 1920 if url in self.tall else 1080, None)


@dataclass
class World:
    """What a test does: compose, let time pass, look at the profile and at the notices."""

    storage: Storage
    clock: Clock
    instagram: FakeInstagram
    posting: Posting
    inspector: MediaInspector
    limits: Limits = AT_ITS_TIME

    @property
    def account(self) -> Account:
        """The first one that was connected."""
        return self.posting.accounts.all()[0]

    def connect(self, username: str = "sunny.bakery", number: int = 1) -> Account:
        identity = self.introduce(username, number)
        return self.posting.accounts.connect(identity, person_id=ANNA, timezone="UTC")

    def connect_by_facebook(self, username: str = "blue.shop", number: int = 2) -> Account:
        """With all that this login allows."""
        ig_user_id, token = f"1784140000{number}", f"EAAtoken{number}"
        self.instagram.accounts[token] = (ig_user_id, username)
        identity = Identity(ig_user_id, username, token, LoginKind.FACEBOOK)
        return self.posting.accounts.connect(identity, person_id=ANNA, timezone="UTC")

    def introduce(self, username: str = "sunny.bakery", number: int = 1) -> Identity:
        """Instagram knows this account and its token."""
        token, ig_user_id = f"IGtoken{number}", f"1784140000{number}"
        self.instagram.accounts[token] = (ig_user_id, username)
        return Identity(ig_user_id, username, token, LoginKind.INSTAGRAM)

    def restart(self) -> None:
        """A new process on the same database."""
        self.posting = build_posting(
            self.storage,
            TRANSPORT,
            inspector=self.inspector,
            clock=self.clock.now,
            hosting=self.posting.hosting,
            limits=self.limits,
        )

    def photo(self, publish_at: datetime | None = None, **fields: object) -> Post:
        return self._new({"image_url": PHOTO, "publish_at": publish_at, **fields})

    def video(self, publish_at: datetime | None = None, **fields: object) -> Post:
        return self._new({"video_url": VIDEO, "publish_at": publish_at, **fields})

    def carousel(self, publish_at: datetime | None = None, **fields: object) -> Post:
        """Two photos and a video, unless its media are given."""
        media = {"media_facts": photo_at("1"), "more_media": (photo_at("2"), video_at())}
        return self._new({**media, "publish_at": publish_at, **fields})

    def _new(self, given: dict[str, object]) -> Post:
        """Fields that were not given are not named, not even as None."""
        named = {"account_id": self.account.account_id, **given}
        fields = {name: value for name, value in named.items() if value is not None}
        return self.posting.drafts.create(PostFields.model_validate(fields), author_id=ANNA)

    def run(self, span: timedelta) -> None:
        """Time passes; the publisher is woken whenever something is due."""
        end = self.clock.now() + span
        while True:
            for _ in range(1000):
                if not self.posting.publisher.step("worker"):
                    break
            else:
                raise AssertionError("the publisher never comes to rest")
            wake = self.posting.publisher.next_wake()
            if wake is None or wake > end:
                break
            is_leased = wake - self.clock.now() < timedelta(seconds=1)  # to somebody who died
            self.clock.moment = self.clock.now() + LEASE / 8 if is_leased else wake
        self.clock.moment = max(end, self.clock.now())

    def time_passes_in_a_step(self, span: timedelta) -> None:
        """While the worker waits for Meta, its process keeps its claim alive."""
        publisher = self.posting.publisher
        end = self.clock.now() + span
        while self.clock.now() < end:
            self.clock.advance(publisher.heartbeat_every)
            publisher.heartbeat({"worker"})

    def run_through_deaths(self, span: timedelta) -> int:
        """As `run`; whenever the process dies, a new one goes on. Counts the deaths."""
        end, deaths = self.clock.now() + span, 0
        while self.clock.now() < end:
            try:
                self.run(end - self.clock.now())
            except Killed:
                deaths += 1
                self.clock.advance(timedelta(seconds=3))
                self.restart()
        return deaths

    def post(self, post: Post) -> Post:
        return self.storage.posts.get(post.post_id)

    def state(self, post: Post) -> PostState:
        return self.post(post).state

    def published(self) -> tuple[Post, ...]:
        """The published posts of the first account."""
        ig_user_id = self.account.ig_user_id
        return self.posting.lists.list_posts(ig_user_id, Tab.PUBLISHED, 0).posts

    def notices(self) -> tuple[Notice, ...]:
        return self.storage.notices.owed(now=self.clock.now(), limit=1000)

    def told(self) -> list[str]:
        """What people read of how things ended."""
        kinds = [notice.kind for notice in self.notices()]
        return [kind.value for kind in kinds if kind not in (*MEANWHILE, *AFTERWARDS)]

    def told_meanwhile(self) -> list[str]:
        """What people read while a post was on its way."""
        kinds = [notice.kind for notice in self.notices()]
        return [kind.value for kind in kinds if kind in MEANWHILE]

    def did(self, post: Post) -> list[str]:
        return [event.what for event in self.posting.lists.history(post.post_id)]


class Endings(Protocol):
    """Several endings of one beginning: each on a copy of what everybody knew then."""

    def __call__(self, world: World, cases: Iterable[T]) -> Iterator[T]: ...
