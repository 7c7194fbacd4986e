"""Databases of every earlier schema, filled by the code of their day, open with nothing lost."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime, timedelta

import pytest

from bot.runtime import made_by
from posting import Account, AccountEvent, Card, Event, Notice, Person, Post
from storage import Storage
from storage.records import Actor, Kind, Medium, NewPost
from tests.storage.old_databases import Json, Old, opened

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


@pytest.fixture(scope="module")
def old(schema: str, upgraded: Callable[[], str]) -> Iterator[Old]:
    """Opened by the code of today; the tests only read."""
    with opened(schema, upgraded()) as found:
        yield found


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


def engine_as_then(post: Post) -> Json:
    """What manifests tell besides since a container is a row of its own."""
    told: Json = {
        "kind": post.kind.value,
        "waits_for": post.waits_for and post.waits_for.value,
        **{name: getattr(post, name) for name in COUNTS},
        **{name: moment(getattr(post, name)) for name in STEPS},
    }
    if post.container is not None:
        container = {name: getattr(post.container, name) for name in OF_A_CONTAINER}
        moments = {name: moment(getattr(post.container, name)) for name in LOOKS}
        made_of = post.container.made_of and asdict(post.container.made_of)
        told["container"] = kept({**container, **moments, "made_of": made_of})
    return kept(told)


def kinds_as_then(post: Post) -> Json:
    """What manifests tell besides since there are posts of every kind."""
    options = {name: it for name, it in asdict(post.options).items() if it not in (None, ())}
    told: Json = {"by_hand": post.by_hand, "options": options}
    if post.rehearsal is not None:
        told["rehearsal"] = kept(
            {
                "creation_id": post.rehearsal.creation_id,
                "container_id": post.rehearsal.container_id,
                **{name: moment(getattr(post.rehearsal, name)) for name in AHEAD},
                "failure": post.rehearsal.failure and kept(asdict(post.rehearsal.failure)),
            }
        )
    return told


def later_post_as_then(post: Post) -> Json:
    """What manifests tell of posts that the first days could not have."""
    return {
        "post_id": post.post_id,
        "state": post.state.value,
        "kind": post.kind.value,
        "caption": post.caption,
        "media": [
            [medium.url, medium.alt_text, [tag.username for tag in medium.user_tags]]
            for medium in post.media
        ],
        "collaborators": list(post.options.collaborators),
        "first_comment": post.options.first_comment,
    }


FILES = """
    SELECT file_id, state, telegram_file_id, sent_as, name, size_bytes FROM hosted_file
    ORDER BY file_id
"""
INVITATIONS = "SELECT invitation_id, role, made_by FROM invitation"
AHEAD = ("made_at", "accepted_at")
COUNTS = ("asks", "containers_made", "containers_given_up")
STEPS = ("stepped_at", "idle_from", "idle_until", "resumed_at")
LOOKS = ("unpublished_at", "denied_at")
OF_A_CONTAINER = (
    "container_id",
    "asks",
    "answered_not_ready",
    "seen_unpublished",
    "refused_reads",
    "outdated",
    "outcome",
)
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
    return [event.what, event.actor.name, *(state and state.value for state in states)]


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


def account_event_as_then(event: AccountEvent) -> Json:
    return {
        "account_id": event.account_id,
        "at": moment(event.at),
        "person_id": event.person_id,
        "what": event.what.value,
    }


def made_again(storage: Storage, then: Json, update_id: int) -> Post:
    """What becomes of an update of Telegram's that made a post then and comes in once more."""
    new = NewPost(
        then["author_id"],
        then["account_id"],
        then["ig_user_id"],
        Kind.PHOTO,
        (Medium(image_url="https://cdn.example.com/again.jpg"),),
        idempotency_key=made_by(update_id),
    )
    return storage.posts.create(
        new, actor=Actor(then["author_id"]), now=datetime.fromisoformat(then["created_at"])
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
        post = old.storage.posts.get(then["post_id"])
        now = post_as_then(post, next(iter(old.storage.cards.of(post.post_id)), None))
        if "kind" in then:
            now |= engine_as_then(post)
        if "options" in then:
            now |= kinds_as_then(post)
        assert now == without(then, *of_today_alone), then["story"]
    ((count,),) = old.storage.database.rows("SELECT count(*) FROM post", {})
    assert count == len(old.posts) + len(old.later.get("posts", ()))


def test_carousels_stories_and_files_that_were_sent_are_there_as_they_were(old: Old) -> None:
    later = old.later
    for then in later.get("posts", ()):
        assert later_post_as_then(old.storage.posts.get(then["post_id"])) == then
    files = old.storage.database.rows(FILES, {})
    assert [list(row) for row in files] == later.get("files", [])


def test_who_may_do_what_and_what_is_saved_for_captions_are_there_as_they_were(old: Old) -> None:
    later, people = old.later, old.storage.people
    roles = {str(person.telegram_id): person.role for person in people.with_roles()}
    assert roles == later.get("roles", {})
    invitations = old.storage.database.rows(INVITATIONS, {})
    assert [list(row) for row in invitations] == later.get("invitations", [])
    snippets = old.storage.snippets.of(later["account_id"]) if later else ()
    assert [[it.name, it.text] for it in snippets] == later.get("snippets", [])


def test_groups_hear_of_the_accounts_of_which_they_did(old: Old) -> None:
    groups = [
        [each.chat_id, each.title, each.confirmed_at is not None, list(each.account_ids)]
        for each in old.storage.groups.all()
    ]
    assert groups == old.later.get("groups", [])


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
        assert account_as_then(account) == without(then, "token", "trouble", "zone_of")
        before = then.get("trouble", {})
        trouble = account.trouble
        assert (trouble and trouble.code, trouble and trouble.subcode) == (
            before.get("code"),
            before.get("subcode"),
        )
        if "token" in then:
            assert old.storage.accounts.token(account.account_id) == then["token"]
    assert len(old.storage.accounts.all()) == len(old.manifest["accounts"])


def test_an_account_follows_the_zone_of_who_connected_it_or_keeps_one_of_its_own(old: Old) -> None:
    zones = {then["telegram_id"]: then["timezone"] for then in old.manifest["people"]}
    is_known = any("zone_of" in then for then in old.manifest["accounts"])
    assert zones
    for then in old.manifest["accounts"]:
        person_id = then["connected_by"]
        follows = then["timezone"] == zones[person_id]
        account = old.storage.accounts.get(then["account_id"])
        before = then.get("zone_of") if is_known else person_id if follows else None
        assert account.zone_of == before
        assert account.posting_times == ()


def test_who_connected_and_disconnected_an_account_is_known_still(old: Old) -> None:
    accounts = old.storage.accounts.all()
    events = [
        it for one in accounts for it in old.storage.account_history.latest(one.account_id, 100)
    ]
    expected = old.manifest.get("account_history", [])
    assert [account_event_as_then(event) for event in events] == expected


def test_an_update_that_made_a_post_then_makes_no_second_one(old: Old) -> None:
    posts = {then["post_id"]: then for then in old.posts}
    assert old.manifest["source_updates"]
    for post_id, update_id in old.manifest["source_updates"]:
        assert made_again(old.storage, posts[post_id], update_id).post_id == post_id


def test_every_notice_is_still_owed_and_none_that_was_sent(old: Old) -> None:
    owed = old.storage.notices.owed(now=old.frozen_at + timedelta(days=1), limit=1000)
    expected = [kept(without(notice, "is_sent")) for notice in old.owed()]
    assert [notice_as_then(notice) for notice in owed] == expected


def test_people_conversations_and_what_nobody_has_read_yet_are_there(old: Old) -> None:
    storage, manifest = old.storage, old.manifest
    for then in manifest["people"]:
        person = storage.people.get(then["telegram_id"])
        assert person is not None
        assert person_as_then(person) == without(then, "hears_figures", "dark_pictures", "notices")
        assert person.dark_pictures is then.get("dark_pictures", False)
        assert person.hears_figures is then.get("hears_figures", True)
        assert person.notices == then.get("notices", "mine")
        assert person.role is None
    conversations = storage.conversations.load("main")
    assert [[list(key), state] for key, state in sorted(conversations.items())] == manifest[
        "conversations"
    ]
    data = storage.conversations.load_data("user")
    assert {str(ident): noted for ident, noted in data.items()} == manifest["person_data"]
    undone = [[ident, json.loads(body)] for ident, body in storage.inbox.undone()]
    assert undone == manifest["inbox"]
