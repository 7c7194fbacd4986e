"""What was in the middle in the databases of earlier schemas goes on, with the code of today."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
import responses

from posting import NoticeKind, Post, PostState, build_posting
from tests.helpers import Clock
from tests.helpers.chat import ANNA, BORIS, Stage
from tests.helpers.graph_fake import HOSTS, TRANSPORT
from tests.posting.world import AFTERWARDS, MEANWHILE, MediaOnline, World
from tests.storage.old_databases import (
    CIPHER,
    Json,
    Old,
    instagram_of,
    manifest_of,
    opened,
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


@dataclass(frozen=True)
class Later:
    """The same database after three days in which the publisher of today worked."""

    old: Old
    world: World

    def story(self, then: Json) -> tuple[str, Post]:
        return then["story"], self.old.storage.posts.get(then["post_id"])


@pytest.fixture(scope="module")
def later(schema: str, upgraded: Callable[[], str]) -> Iterator[Later]:
    """Goes on at the moment at which the database was put away, with the Instagram of then."""
    with opened(schema, upgraded()) as old:
        clock = Clock(old.frozen_at)
        instagram = instagram_of(old.manifest["instagram"], clock)
        posting = build_posting(old.storage, TRANSPORT, inspector=MediaOnline(), clock=clock.now)
        world = World(old.storage, clock, instagram, posting, MediaOnline())
        with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
            instagram.install(mock)
            world.run(timedelta(days=3))
        yield Later(old, world)


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
    assert published == Counter({post_id: _hear_of(later.old, post_id) for post_id in on_its_way})
    known = {NoticeKind.PUBLISHED, *MEANWHILE, NoticeKind.LINK, *AFTERWARDS}
    assert {it.kind for it in anew} <= known


def _hear_of(old: Old, post_id: int) -> int:
    """Its author, whoever looks, and the groups of its account."""
    account_id, its = old.storage.posts.get(post_id).account_id, old.later
    groups = [accounts for *_, accounts in its.get("groups", ()) if account_id in accounts]
    return 1 + len(its.get("roles", ())) + len(groups)


def test_the_bot_answers_what_nobody_had_read_and_tells_all_that_was_owed(
    schema: str, upgraded: Callable[[], str]
) -> None:
    url, manifest = upgraded(), manifest_of(schema)
    clock = Clock(datetime.fromisoformat(manifest["frozen_at"]) + timedelta(minutes=2))
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        instagram_of(manifest["instagram"], clock).install(mock)
        stage = Stage(url, CIPHER, now=clock.now, hosts=HOSTS, inspector=MediaOnline())
        stage.deliver()  # Telegram answers: people can be told
        stage.publish_due()
        while stage.storage.notices.owed(now=clock.now()):  # a round of the courier has its time
            stage.publish_due()

    made = (then["post_id"] for then in manifest["posts"] if then["story"] == "made in a chat")
    drafts = {post.author_id: post for post in map(stage.storage.posts.get, made)}
    assert drafts[ANNA].caption == "A caption that nobody has read yet"
    assert [tag.username for tag in drafts[BORIS].medium.user_tags] == ["friend.of.a.test"]
    assert stage.storage.inbox.undone() == ()
    sent = stage.telegram.made("sendMessage", "sendPhoto", "sendVideo")
    said = [str(given.get("text") or given.get("caption")) for given in sent]
    owed = {notice["notice_id"]: notice for notice in manifest["notices"] if not notice["is_sent"]}
    failed = {then["post_id"] for then in manifest["posts"] if then["state"] == "failed"}
    told = [it for it in owed.values() if it["kind"] == "failed" and it["post_id"] in failed]
    assert sum("Not published" in text for text in said) == len(told)
    still = stage.storage.notices.owed(now=clock.now() + timedelta(days=1), limit=1000)
    assert owed.keys().isdisjoint(notice.notice_id for notice in still)
    stage.close()
