"""Databases of every earlier schema, filled by the code of their day (`databases/README.md`): they
open with nothing lost, and what was in the middle goes on.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
import responses

from posting import Account, Card, Event, Notice, NoticeKind, Person, Post, PostState, build_posting
from storage import Storage, open_storage
from storage.secrets import TokenCipher
from tests.helpers import Clock
from tests.helpers.databases import BACKENDS, PostgresServer
from tests.helpers.graph_fake import TRANSPORT, Container, FakeInstagram
from tests.posting.world import MEANWHILE, MediaOnline, World

FOLDER = Path(__file__).parent / "databases"
SCHEMAS = tuple(
    file.stem.removeprefix("manifest_") for file in sorted(FOLDER.glob("manifest_*.json"))
)
ON_ITS_WAY = {
    "publishing: killed before the call",
    "publishing: killed after the call",
    "publishing: answer lost, live",
    "publishing: answer lost, not live",
    "publishing: told apart by its error",
    "just said not to be live",
    "just said not to be live, wrongly",
    "ready",
    "preparing",
    "container made, its id lost",
    "paused",
    "scheduled",
    "scheduled reel",
    "scheduled, at risk",
    "failed, then planned anew",
}
LIVE_ALREADY = {
    "unconfirmed",
    "deleted while unconfirmed",
    "deleted after it was published",
}
CAUSES = {
    "failed by the shape of a photo": "media_ratio",
    "failed by a tag": "user_tags",
    "failed by a caption": "caption_too_long",
    "failed by a place": "location",
    "failed by a cover": "thumb_offset",
    "failed with words for people": "unknown",
    "failed by spam": "spam",
    "failed by content at publish": "media_format",
    "failed by an unknown code": "unknown",
    "failed by our mistake": "our_mistake",
    "failed container": "media_format",
}
Json = dict[str, Any]


@dataclass(frozen=True)
class Old:
    """One of the databases, brought to the present schema, and what must be in it."""

    storage: Storage
    manifest: Json

    @property
    def posts(self) -> list[Json]:
        found: list[Json] = self.manifest["posts"]
        return found

    @property
    def frozen_at(self) -> datetime:
        return datetime.fromisoformat(self.manifest["frozen_at"])

    def owed(self) -> list[Json]:
        return [notice for notice in self.manifest["notices"] if not notice["is_sent"]]


@pytest.fixture(scope="module", params=SCHEMAS)
def schema(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(scope="module", params=BACKENDS)
def new_url(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], str]:
    """Makes empty databases."""
    if request.param == "sqlite":
        return lambda: f"sqlite:///{tmp_path_factory.mktemp('old') / 'bot.db'}"
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.new_database


@pytest.fixture(scope="module")
def old(schema: str, new_url: Callable[[], str]) -> Iterator[Old]:
    """Opened by the code of today; the tests only read."""
    with opened(schema, new_url()) as found:
        yield found


@contextmanager
def opened(schema: str, url: str) -> Iterator[Old]:
    read_into(url, schema)
    key = (FOLDER / "test_only.key").read_text().strip()
    manifest = json.loads((FOLDER / f"manifest_{schema}.json").read_text())
    with closing(open_storage(url, TokenCipher([key]))) as storage:
        yield Old(storage, manifest)


def read_into(url: str, schema: str) -> None:
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
            database.executescript((FOLDER / f"schema_{schema}.sqlite.sql").read_text())
        return
    with psycopg.connect(url) as connection:
        connection.execute((FOLDER / f"schema_{schema}.postgresql.sql").read_bytes())


# The one place that knows how the values of today say what those of that day said.


def post_as_then(post: Post, card: Card | None) -> Json:
    medium = post.medium
    told = {
        "post_id": post.post_id,
        "state": post.state.value,
        "author_id": post.author_id,
        "account_id": post.account_id,
        "ig_user_id": post.ig_user_id,
        "caption": post.caption,
        "image_url": medium.image_url,
        "video_url": medium.video_url,
        "location_id": post.location_id,
        "thumb_offset": medium.thumb_offset,
        "video_duration": medium.duration,
        "user_tags": [
            kept({"username": tag.username, "x": tag.x, "y": tag.y}) for tag in medium.user_tags
        ],
        "media_doubts": [
            kept({"reason": doubt.reason, "values": dict(doubt.values)}) for doubt in medium.doubts
        ],
        "hold_reason": post.hold_reason and post.hold_reason.value,
        "creation_id": post.creation_id,
        "container_made_at": moment(post.container_made_at),
        "publish_asked_at": moment(post.publish_asked_at),
        "known_media_ids": list(post.known_media_ids),
        "media_id": post.media_id,
        "permalink": post.permalink,
        "state_before_deletion": post.state_before_deletion and post.state_before_deletion.value,
        "card_chat_id": card and card.chat_id,
        "card_message_id": card and card.message_id,
        **{name: moment(getattr(post, name)) for name in MOMENTS},
        **{name: getattr(post, name) for name in ("version", "attempts")},
    }
    return kept(told)


MOMENTS = (
    "publish_at",
    "created_at",
    "updated_at",
    "published_at",
    "deleted_at",
    "next_try_at",
    "lease_until",
    "checked_at",
    "at_risk_since",
    "waiting_told_at",
    "doubt_told_at",
)


def event_as_then(event: Event) -> list[str | None]:
    states = (event.from_state, event.to_state)
    return [event.what, event.actor, *(state and state.value for state in states)]


def account_as_then(account: Account) -> Json:
    names = (
        "account_id",
        "ig_user_id",
        "username",
        "login",
        "timezone",
        "connected_by",
        "quota_total",
        "quota_usage",
        "token_tries",
        "warned_days",
    )
    moments = (
        "created_at",
        "paused_until",
        "quota_read_at",
        "trouble_since",
        "token_changed_at",
        "token_expires_at",
        "data_access_expires_at",
        "token_checked_at",
    )
    return kept(
        {
            "state": account.state.value,
            **{name: getattr(account, name) for name in names},
            **{name: moment(getattr(account, name)) for name in moments},
        }
    )


def person_as_then(person: Person) -> Json:
    names = ("telegram_id", "name", "language", "language_chosen", "timezone")
    return kept(
        {
            **{name: getattr(person, name) for name in names},
            "current_account_id": person.current_account_id,
            "refused_at": moment(person.refused_at),
        }
    )


def notice_as_then(notice: Notice) -> Json:
    return kept(
        {
            "notice_id": notice.notice_id,
            "recipient_id": notice.recipient_id,
            "kind": notice.kind.value,
            "post_id": notice.post_id,
            "account_id": notice.account_id,
        }
    )


def moment(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def kept(told: Json) -> Json:
    return {name: value for name, value in told.items() if value not in (None, [], {})}


def without(told: Json, *names: str) -> Json:
    return {name: value for name, value in told.items() if name not in names}


# Nothing is lost


def test_every_post_is_there_as_it_was(old: Old) -> None:
    of_today_alone = ("story", "events", "failure", "late_because", "claimed_by")
    for then in old.posts:
        post_id = then["post_id"]
        now = post_as_then(old.storage.posts.get(post_id), old.storage.cards.find(post_id))
        assert now == without(then, *of_today_alone), then["story"]
    ((count,),) = old.storage.database.rows("SELECT count(*) FROM post", {})
    assert count == len(old.posts)


def test_the_history_of_every_post_is_there(old: Old) -> None:
    for then in old.posts:
        events = old.storage.posts.events(then["post_id"])
        assert [event_as_then(event) for event in events] == then["events"], then["story"]
    ((count,),) = old.storage.database.rows("SELECT count(*) FROM event", {})
    assert count == old.manifest["events"]


def test_an_old_failure_keeps_the_numbers_and_the_words_of_meta(old: Old) -> None:
    failed = {then["story"]: then for then in old.posts if "failure" in then}
    assert {story for story, then in failed.items() if then["state"] == "failed"} >= set(CAUSES)
    for story, then in failed.items():
        failure, before = old.storage.posts.get(then["post_id"]).failure, then["failure"]
        assert failure is not None, story
        assert (failure.code, failure.subcode) == (before.get("code"), before.get("subcode")), story
        assert (failure.message, failure.step) == (before["message"], before.get("step")), story
        assert failure.fbtrace_id == before.get("fbtrace_id")
        assert failure.cause == CAUSES.get(story, failure.cause), story


def test_accounts_keep_their_tokens_their_trouble_and_their_pauses(old: Old) -> None:
    for then in old.manifest["accounts"]:
        account = old.storage.accounts.get(then["account_id"])
        assert account_as_then(account) == without(then, "token", "trouble")
        before = then.get("trouble", {})
        trouble = account.trouble
        assert (trouble and trouble.code, trouble and trouble.subcode) == (
            before.get("code"),
            before.get("subcode"),
        )
        if "token" in then:
            assert old.storage.accounts.token(account.account_id) == then["token"]
    assert len(old.storage.accounts.all()) == len(old.manifest["accounts"])


def test_every_notice_is_still_owed_and_none_that_was_sent(old: Old) -> None:
    owed = old.storage.notices.owed(now=old.frozen_at + timedelta(days=1), limit=1000)
    expected = [kept(without(notice, "is_sent")) for notice in old.owed()]
    assert [notice_as_then(notice) for notice in owed] == expected


def test_people_conversations_and_what_nobody_has_read_yet_are_there(old: Old) -> None:
    storage, manifest = old.storage, old.manifest
    for then in manifest["people"]:
        person = storage.people.get(then["telegram_id"])
        assert person is not None
        assert person_as_then(person) == then
    conversations = storage.conversations.load("main")
    assert [[list(key), state] for key, state in sorted(conversations.items())] == manifest[
        "conversations"
    ]
    data = storage.conversations.load_data("user")
    assert {str(ident): noted for ident, noted in data.items()} == manifest["person_data"]
    undone = [[ident, json.loads(body)] for ident, body in storage.inbox.undone()]
    assert undone == manifest["inbox"]


# What was in the middle goes on


@dataclass(frozen=True)
class Later:
    """The same database after three days in which the publisher of today worked."""

    old: Old
    world: World

    def story(self, then: Json) -> tuple[str, Post]:
        return then["story"], self.old.storage.posts.get(then["post_id"])


@pytest.fixture(scope="module")
def later(schema: str, new_url: Callable[[], str]) -> Iterator[Later]:
    """Goes on at the moment at which the database was put away, with the Instagram of then."""
    with opened(schema, new_url()) as old:
        clock = Clock(old.frozen_at)
        instagram = instagram_of(old.manifest["instagram"], clock)
        posting = build_posting(old.storage, TRANSPORT, inspector=MediaOnline(), clock=clock.now)
        world = World(old.storage, clock, instagram, posting, MediaOnline())
        with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
            instagram.install(mock)
            world.run(timedelta(days=3))
        yield Later(old, world)


def instagram_of(kept_of_it: Json, clock: Clock) -> FakeInstagram:
    instagram = FakeInstagram(clock)
    instagram.accounts = {token: (who[0], who[1]) for token, who in kept_of_it["accounts"].items()}
    instagram.live = [
        {**medium, "at": datetime.fromisoformat(medium["at"])} for medium in kept_of_it["live"]
    ]
    for made in kept_of_it["containers"]:
        published_at = made.get("published_at")
        instagram.containers[made["ident"]] = Container(
            made["ident"],
            made["params"],
            datetime.fromisoformat(made["made_at"]),
            timedelta(seconds=made["takes"]),
            made.get("error"),
            made.get("media_id"),
            published_at and datetime.fromisoformat(published_at),
        )
    numbers = [int(made["ident"].removeprefix("c")) for made in kept_of_it["containers"]]
    instagram._ids = max(numbers) + 1000
    return instagram


def test_what_was_on_its_way_goes_live_exactly_once_and_nothing_else_does(later: Later) -> None:
    live = Counter(medium["caption"] for medium in later.world.instagram.live)
    for then in later.old.posts:
        story, post = later.story(then)
        if story in ON_ITS_WAY:
            assert (post.state, live[post.caption]) == (PostState.PUBLISHED, 1), story
            assert post.permalink is not None, story
        else:
            assert post.state.value == then["state"], story
            is_live = then["state"] == "published" or story in LIVE_ALREADY
            assert live[post.caption] == is_live, story


def test_what_goes_live_is_told_once_and_what_was_owed_is_owed_still(later: Later) -> None:
    known = {notice["notice_id"] for notice in later.old.manifest["notices"]}
    owed = {notice.notice_id: notice for notice in later.world.notices()}

    assert {notice["notice_id"] for notice in later.old.owed()} <= set(owed)
    anew = [notice for notice_id, notice in owed.items() if notice_id not in known]
    published = Counter(it.post_id for it in anew if it.kind is NoticeKind.PUBLISHED)
    on_its_way = (then["post_id"] for then in later.old.posts if then["story"] in ON_ITS_WAY)
    assert published == Counter(on_its_way)
    assert {it.kind for it in anew} <= {NoticeKind.PUBLISHED, *MEANWHILE, NoticeKind.LINK}
