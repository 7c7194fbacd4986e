"""Drafts, changes and their history: a change is whole, seen by nobody halfway, never lost."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from peewee import IntegrityError

from storage import Storage
from storage.engine.errors import HalfDoneError, NotFoundError, StaleVersionError
from storage.models import EventRow, NoticeRow, PostRow
from storage.posts.posts import StoredPosts
from storage.records import (
    PUBLISHER,
    AccountState,
    Actor,
    Card,
    Container,
    Event,
    FailedNotice,
    Failure,
    HoldReason,
    Kind,
    LateNotice,
    Medium,
    NewNotice,
    NewPost,
    NoticeKind,
    PostChanges,
    PostState,
    PublishedNotice,
    StoredDoubt,
    UserTag,
)
from tests.helpers import Clock
from tests.storage.studio import AUTHOR, Studio

ANNA, BORIS = UserTag("anna", 0.5, 0.8), UserTag("boris", 0.0, 1.0)
PERSON = Actor(AUTHOR)


def tagged(*people: UserTag) -> tuple[Medium, ...]:
    """The photo of a draft with these people on it."""
    return (Medium(image_url="https://example.com/a.jpg", user_tags=people),)


def test_a_photo_post_keeps_everything_it_was_made_with(studio: Studio) -> None:
    account = studio.account()
    new = NewPost(
        author_id=AUTHOR,
        account_id=account.account_id,
        ig_user_id=account.ig_user_id,
        kind=Kind.PHOTO,
        media=(Medium(image_url="https://example.com/a.jpg", user_tags=(BORIS, ANNA)),),
        caption="Привет 🌊\nsecond <b>line</b>",
        location_id="213385402",
    )
    made = studio.storage.posts.create(new, actor=PERSON, now=studio.clock.now())
    post = studio.storage.posts.get(made.post_id)
    assert post == made
    assert (post.caption, post.location_id) == (new.caption, new.location_id)
    assert post.medium.user_tags == (BORIS, ANNA), "people stay in the order they were named"
    assert (post.state, post.version, post.kind) == (PostState.DRAFT, 1, Kind.PHOTO)
    assert not post.medium.is_video
    assert post.created_at == studio.clock.now()


def test_a_video_post_keeps_its_cover_time_and_tags_without_positions(studio: Studio) -> None:
    account = studio.account()
    video = Medium(
        video_url="https://example.com/a.mp4",
        thumb_offset=1500,
        duration=9_000,
        doubts=(StoredDoubt("small", {"width": 90}),),
        user_tags=(UserTag("anna"),),
    )
    new = NewPost(AUTHOR, account.account_id, account.ig_user_id, kind=Kind.REEL, media=(video,))
    post = studio.storage.posts.create(new, actor=PERSON, now=studio.clock.now())
    assert (post.kind, post.media) == (Kind.REEL, (video,))
    assert post.medium.is_video


def test_media_stay_in_order_each_with_its_own_people(studio: Studio) -> None:
    account = studio.account()
    media = tuple(
        Medium(image_url=f"https://example.com/{number}.jpg", user_tags=tags)
        for number, tags in enumerate([(ANNA, BORIS), (), (BORIS,)])
    )
    new = NewPost(AUTHOR, account.account_id, account.ig_user_id, kind=Kind.CAROUSEL, media=media)
    post = studio.storage.posts.create(new, actor=PERSON, now=studio.clock.now())
    other = studio.draft(account)
    assert studio.storage.posts.get(post.post_id).media == media
    turned = studio.edit(post.post_id, 1, {"media": media[::-1]})
    assert turned.media == media[::-1]
    page = studio.storage.post_lists.list_by_ig_user(
        account.ig_user_id, states={PostState.DRAFT}, newest_first=False, limit=9, offset=0
    )
    assert {it.post_id: it.media for it in page.posts} == {
        post.post_id: media[::-1],
        other.post_id: other.media,
    }


@pytest.mark.parametrize("urls", [(None, None), ("https://a/a.jpg", "https://a/a.mp4")])
def test_a_medium_has_exactly_one_url(studio: Studio, urls: tuple[str | None, str | None]) -> None:
    account = studio.account()
    media = (Medium(*urls),)
    new = NewPost(AUTHOR, account.account_id, account.ig_user_id, Kind.PHOTO, media)
    with pytest.raises(IntegrityError):
        studio.storage.posts.create(new, actor=PERSON, now=studio.clock.now())
    assert studio.storage.post_lists.count_by_state(account.ig_user_id) == {}


def test_post_ids_cannot_be_guessed_from_each_other(studio: Studio) -> None:
    account = studio.account()
    ids = [studio.draft(account).post_id for _ in range(40)]
    assert len(set(ids)) == 40
    assert all(0 < post_id < 2**53 for post_id in ids)
    assert ids != sorted(ids), "forty ids in ascending order are no accident"
    steps = {later - earlier for earlier, later in pairwise(ids)}
    assert len(steps) == 39, "no two steps are alike"


def test_an_id_that_is_taken_is_drawn_again(studio: Studio) -> None:
    account = studio.account()
    drawn = iter([7, 7, 9])
    posts = StoredPosts(studio.storage.database, new_id=lambda: next(drawn))
    media = (Medium(image_url="https://a/a.jpg"),)
    new = NewPost(AUTHOR, account.account_id, account.ig_user_id, Kind.PHOTO, media)
    made = [posts.create(new, actor=PERSON, now=studio.clock.now()).post_id for _ in range(2)]
    assert made == [7, 9]


def test_the_same_idempotency_key_makes_one_post(studio: Studio) -> None:
    account = studio.account()
    new = NewPost(
        AUTHOR,
        account.account_id,
        account.ig_user_id,
        Kind.PHOTO,
        (Medium(image_url="https://example.com/a.jpg", user_tags=(ANNA,)),),
        idempotency_key="telegram:880",
    )
    first = studio.storage.posts.create(new, actor=PERSON, now=studio.clock.now())
    studio.clock.advance(timedelta(seconds=5))
    again = studio.storage.posts.create(new, actor=PERSON, now=studio.clock.now())
    assert again == first
    assert studio.storage.post_lists.count_by_state(account.ig_user_id) == {PostState.DRAFT: 1}
    assert len(studio.storage.posts.events(first.post_id)) == 1


def test_an_unknown_post_is_named(storage: Storage) -> None:
    with pytest.raises(NotFoundError, match="12"):
        storage.posts.get(12)


def test_a_change_is_written_into_the_history_with_who_and_what(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    studio.clock.advance(timedelta(minutes=1))
    changes: PostChanges = {"caption": "Better", "media": tagged(ANNA)}
    post = studio.storage.posts.change(
        draft,
        changes,
        actor=PERSON,
        what="edited",
        now=studio.clock.now(),
    )
    assert (post.caption, post.medium.user_tags, post.version) == ("Better", (ANNA,), 2)
    assert (post.created_at, post.updated_at) == (draft.created_at, studio.clock.now())
    assert studio.storage.posts.events(post.post_id) == (
        Event(
            post.post_id,
            draft.created_at,
            PERSON,
            "created",
            None,
            PostState.DRAFT,
            ("state",),
        ),
        Event(
            post.post_id,
            studio.clock.now(),
            PERSON,
            "edited",
            PostState.DRAFT,
            PostState.DRAFT,
            (
                "caption",
                "user_tags",
            ),
            gained=(("user_tags", "anna"),),
        ),
    )


def test_a_change_is_known_by_what_has_asked_for_it_and_nobody_reads_that(studio: Studio) -> None:
    posts, before = studio.storage.posts, studio.clock.now()
    account = studio.account()
    draft, other = studio.draft(account), studio.draft(account)
    asking, now = replace(PERSON, request="telegram:7"), studio.clock.advance(timedelta(minutes=1))
    posts.change(draft, {"caption": "Better"}, actor=asking, what="edited", now=now)
    assert posts.is_changed_by("telegram:7", draft.post_id, since=before)
    assert posts.is_changed_by("telegram:7", draft.post_id, since=now)
    later = now + timedelta(microseconds=1)
    assert not posts.is_changed_by("telegram:7", draft.post_id, since=later)
    assert not posts.is_changed_by("telegram:77", draft.post_id, since=before)
    assert not posts.is_changed_by("telegram:7", other.post_id, since=before)
    event = posts.events(draft.post_id)[-1]
    assert (event.actor, event.actor.request) == (PERSON, None)


def test_a_change_of_the_caption_leaves_the_tagged_people_alone(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    studio.edit(draft.post_id, 1, {"media": tagged(ANNA, BORIS)})
    assert studio.edit(draft.post_id, 2, {"caption": "x"}).media == tagged(ANNA, BORIS)
    assert studio.edit(draft.post_id, 3, {"media": tagged()}).media == tagged()


def test_of_two_editors_the_second_is_shown_what_the_first_did(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    first = studio.edit(draft.post_id, draft.version, {"caption": "first"})
    with pytest.raises(StaleVersionError) as refusal:
        studio.edit(draft.post_id, draft.version, {"caption": "second"})
    assert refusal.value.current == first
    assert studio.storage.posts.get(draft.post_id) == first


def test_a_state_that_was_not_expected_refuses_the_change(studio: Studio) -> None:
    post = studio.due(studio.account())
    with pytest.raises(StaleVersionError) as refusal:
        studio.storage.posts.change(
            replace(post, state=PostState.DRAFT),
            {"caption": "x"},
            actor=PERSON,
            what="edited",
            now=studio.clock.now(),
        )
    assert refusal.value.current == post


def test_a_change_of_a_post_that_is_gone_says_so(studio: Studio) -> None:
    gone = replace(studio.draft(studio.account()), post_id=12345)
    with pytest.raises(StaleVersionError) as refusal:
        studio.storage.posts.change(
            gone, {"caption": "x"}, actor=PERSON, what="edited", now=studio.clock.now()
        )
    assert refusal.value.current is None


@pytest.mark.parametrize(
    "spoiled",
    [
        {"media": tagged(ANNA, UserTag(None, 0.1, 0.1))},  # type: ignore[arg-type]  # on purpose
        {"media": (Medium(),)},
        {"account_id": 999},
    ],
    ids=["second tag", "no medium", "unknown account"],
)
def test_a_change_that_fails_halfway_leaves_nothing_behind(
    studio: Studio, spoiled: PostChanges
) -> None:
    draft = studio.draft(studio.account())
    before = studio.edit(draft.post_id, 1, {"media": tagged(BORIS)})
    events = studio.storage.posts.events(draft.post_id)
    changes: PostChanges = {"caption": "new", "state": PostState.SCHEDULED, **spoiled}
    with pytest.raises(IntegrityError):
        studio.storage.posts.change(
            before,
            changes,
            actor=PERSON,
            what="edited",
            now=studio.clock.now(),
            notices=[NewNotice(AUTHOR, LateNotice(None))],
        )
    assert studio.storage.posts.get(draft.post_id) == before
    assert studio.storage.posts.events(draft.post_id) == events
    assert studio.storage.notices.owed(now=studio.clock.now()) == ()


def test_a_notice_that_cannot_be_written_takes_the_change_back(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    with pytest.raises(IntegrityError):
        studio.storage.posts.change(
            draft,
            {"caption": "new", "media": tagged(ANNA)},
            actor=PERSON,
            what="edited",
            now=studio.clock.now(),
            notices=[NewNotice(AUTHOR, FailedNotice(), account_id=999)],
        )
    assert studio.storage.posts.get(draft.post_id) == draft
    assert len(studio.storage.posts.events(draft.post_id)) == 1


def test_writes_of_several_kinds_in_one_transaction_are_kept_together_or_not_at_all(
    studio: Studio,
) -> None:
    account = studio.account()
    draft = studio.draft(account)

    def disconnect_and_edit() -> None:
        with studio.storage.transaction():
            studio.storage.accounts.disconnect(account.account_id, studio.clock.now())
            studio.edit(draft.post_id, 99, {"caption": "x"})

    with pytest.raises(StaleVersionError):
        disconnect_and_edit()
    assert studio.storage.accounts.get(account.account_id).state is AccountState.CONNECTED
    assert studio.storage.accounts.token(account.account_id) == "EAAsecret"


def test_of_a_part_that_fails_nothing_is_kept_and_the_rest_of_the_transaction_is(
    studio: Studio,
) -> None:
    draft = studio.draft(studio.account())
    with studio.storage.transaction():
        studio.edit(draft.post_id, 1, {"caption": "first"})
        with suppress(StaleVersionError), studio.storage.part():
            studio.edit(draft.post_id, 2, {"caption": "undone"})
            studio.edit(draft.post_id, 99, {"caption": "refused"})
        studio.edit(draft.post_id, 2, {"location_id": "106"})
    kept = studio.storage.posts.get(draft.post_id)
    assert (kept.caption, kept.location_id, kept.version) == ("first", "106", 3)


def test_what_went_on_after_an_error_inside_a_transaction_is_not_kept_by_halves(
    studio: Studio,
) -> None:
    draft = studio.draft(studio.account())

    def changed_by_halves() -> None:
        with studio.storage.transaction():
            with suppress(StaleVersionError), studio.storage.transaction():
                studio.edit(draft.post_id, 1, {"caption": "first"})
                studio.edit(draft.post_id, 99, {"caption": "refused"})
            studio.edit(draft.post_id, 2, {"location_id": "106"})

    with pytest.raises(HalfDoneError):
        changed_by_halves()
    assert studio.storage.posts.get(draft.post_id) == draft
    assert studio.edit(draft.post_id, 1, {"caption": "later"}).caption == "later"


def test_a_transaction_of_a_part_that_fails_is_undone_with_it(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    with studio.storage.transaction():
        studio.edit(draft.post_id, 1, {"caption": "first"})
        with suppress(StaleVersionError), studio.storage.part(), studio.storage.transaction():
            studio.edit(draft.post_id, 2, {"caption": "undone"})
            studio.edit(draft.post_id, 99, {"caption": "refused"})
    assert studio.storage.posts.get(draft.post_id).caption == "first"


def test_an_id_that_is_taken_undoes_nothing_else(studio: Studio) -> None:
    account, drawn = studio.account(), iter([7, 7, 9])
    posts = StoredPosts(studio.storage.database, new_id=lambda: next(drawn))
    media = (Medium(image_url="https://a/a.jpg"),)
    new = NewPost(AUTHOR, account.account_id, account.ig_user_id, Kind.PHOTO, media)
    with studio.storage.transaction():
        made = [posts.create(new, actor=PERSON, now=studio.clock.now()).post_id for _ in range(2)]
    assert [studio.storage.posts.get(post_id).post_id for post_id in made] == [7, 9]


def test_the_last_error_of_a_post_is_kept_whole(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    failure = Failure("media_ratio", 36003, 2207009, "The aspect ratio…", "AbC", "container")
    failed = studio.edit(draft.post_id, 1, {"state": PostState.FAILED, "failure": failure})
    assert failed.failure == failure
    assert studio.edit(draft.post_id, 2, {"failure": None}).failure is None


def test_the_media_ids_seen_before_publishing_are_kept_in_order(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    post = studio.edit(
        draft.post_id, 1, {"container": Container("1", None, known_media_ids=("9", "17", "2"))}
    )
    assert post.known_media_ids == ("9", "17", "2")


def test_where_the_card_is_shown_outdates_no_button(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    assert not studio.storage.cards.of(draft.post_id)
    for message_id in (76, 77):
        studio.storage.cards.remember(Card(draft.post_id, -100123456789012, message_id), 1)
    assert studio.storage.cards.of(draft.post_id) == (Card(draft.post_id, -100123456789012, 77),)
    post = studio.storage.posts.get(draft.post_id)
    assert (post.version, len(studio.storage.posts.events(draft.post_id))) == (draft.version, 1)


def test_an_edit_takes_the_post_from_the_worker(studio: Studio) -> None:
    account = studio.account()
    studio.due(account)
    claimed = studio.claimed()
    edited = studio.edit(claimed.post_id, claimed.version, {"caption": "wait!"})
    assert (edited.claimed_by, edited.lease_until) == (None, None)
    with pytest.raises(StaleVersionError) as refusal:
        studio.storage.posts.record_step(
            claimed, {"state": PostState.PUBLISHING}, what="publishing", now=studio.clock.now()
        )
    assert refusal.value.current == edited


def test_only_steps_that_people_see_outdate_their_buttons(studio: Studio) -> None:
    studio.due(studio.account())
    versions = []
    for state in (
        PostState.PREPARING,
        PostState.READY,
        PostState.PUBLISHING,
        PostState.PUBLISHING,
        PostState.PUBLISHED,
    ):
        post = studio.storage.posts.record_step(
            studio.claimed(), {"state": state}, what=state, now=studio.clock.now()
        )
        versions.append(post.version)
    assert versions == [2, 2, 3, 3, 4]
    events = studio.storage.posts.events(post.post_id)
    assert [(event.actor, event.to_state) for event in events[-2:]] == [
        (PUBLISHER, PostState.PUBLISHING),
        (PUBLISHER, PostState.PUBLISHED),
    ]


def test_a_step_may_keep_the_claim_for_the_next_one(studio: Studio) -> None:
    studio.due(studio.account())
    claimed = studio.claimed()
    posts, now = studio.storage.posts, studio.clock.now()
    asked = posts.record_step(
        claimed,
        {"state": PostState.PUBLISHING},
        what="asked",
        now=now,
        lets_go=False,
    )
    assert asked.claimed_by == claimed.claimed_by
    done = posts.record_step(
        asked,
        {"state": PostState.PUBLISHED, "media_id": "55", "published_at": now, "next_try_at": None},
        what="published",
        now=now,
        notices=[NewNotice(AUTHOR, PublishedNotice())],
    )
    assert (done.claimed_by, done.lease_until, done.media_id) == (None, None, "55")
    (notice,) = studio.storage.notices.owed(now=now)
    assert (notice.kind, notice.post_id) == (NoticeKind.PUBLISHED, done.post_id)


def test_an_account_in_trouble_holds_its_waiting_posts_and_no_others(studio: Studio) -> None:
    account, other = studio.account(1), studio.account(2)
    moment = studio.clock.now() + timedelta(hours=3)
    waiting = studio.planned(account, moment)
    draft, elsewhere = studio.draft(account), studio.planned(other, moment)
    held = studio.storage.posts.hold_all(
        account.account_id, reason=HoldReason.ACCESS, now=studio.clock.now(), what="access lost"
    )
    assert [post.post_id for post in held] == [waiting.post_id]
    assert (held[0].state, held[0].hold_reason) == (PostState.HELD, HoldReason.ACCESS)
    assert (held[0].publish_at, held[0].next_try_at) == (moment, None)
    assert held[0].version == waiting.version + 1
    assert held[0] == studio.storage.posts.get(waiting.post_id)
    assert studio.storage.posts.get(draft.post_id) == draft
    assert studio.storage.posts.get(elsewhere.post_id) == elsewhere
    assert studio.storage.posts.events(waiting.post_id)[-1].what == "access lost"


def test_holding_an_account_takes_its_posts_from_the_workers(studio: Studio) -> None:
    account = studio.account()
    studio.due(account)
    claimed = studio.claimed()
    studio.storage.posts.hold_all(
        account.account_id, reason=HoldReason.ACCESS, now=studio.clock.now(), what="access lost"
    )
    with pytest.raises(StaleVersionError):
        studio.storage.posts.record_step(
            claimed, {"state": PostState.PUBLISHING}, what="asked", now=studio.clock.now()
        )


def test_a_thousand_and_one_waiting_posts_are_held_in_one_go(studio: Studio) -> None:
    account = studio.account()
    first = studio.planned(account, studio.clock.now() + timedelta(days=1))
    row = PostRow.select().where(PostRow.post_id == first.post_id).dicts()
    (template,) = row.execute(studio.storage.database)
    copies = [{**template, "post_id": number} for number in range(1, 1001)]
    for start in range(0, 1000, 250):
        PostRow.insert_many(copies[start : start + 250]).execute(studio.storage.database)
    held = studio.storage.posts.hold_all(
        account.account_id, reason=HoldReason.ACCESS, now=studio.clock.now(), what="access lost"
    )
    assert len({post.post_id for post in held}) == 1001
    assert studio.storage.post_lists.count_by_state(account.ig_user_id) == {PostState.HELD: 1001}


def test_a_deleted_post_stays_until_it_is_purged(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    shown = studio.edit(studio.draft(account).post_id, 1, {"media": tagged(ANNA)})
    studio.storage.cards.remember(Card(shown.post_id, AUTHOR, 7), 1)
    studio.storage.notices.owe(NewNotice(AUTHOR, LateNotice(None)), shown.post_id, clock.now())
    deleted = studio.edit(
        shown.post_id,
        2,
        {
            "state": PostState.DELETED,
            "deleted_at": clock.now(),
            "state_before_deletion": PostState.DRAFT,
        },
    )
    kept = studio.draft(account)
    posts = studio.storage.posts
    assert posts.get(shown.post_id) == deleted
    long_ago = clock.now() - timedelta(days=400)
    assert posts.purge(deleted_before=clock.now(), events_before=long_ago) == 0
    later = clock.advance(timedelta(days=31))
    assert posts.purge(deleted_before=later - timedelta(days=30), events_before=long_ago) == 1
    with pytest.raises(NotFoundError):
        posts.get(shown.post_id)
    assert posts.get(kept.post_id) == kept
    for table in (EventRow, NoticeRow):
        of_post = table.select().where(table.post_id == shown.post_id)
        assert of_post.count(studio.storage.database) == 0


def test_old_events_are_purged_and_the_posts_stay(studio: Studio, clock: Clock) -> None:
    draft = studio.draft(studio.account())
    later = clock.advance(timedelta(days=200))
    studio.edit(draft.post_id, 1, {"caption": "x"})
    studio.storage.posts.purge(deleted_before=later, events_before=later - timedelta(days=1))
    assert [event.what for event in studio.storage.posts.events(draft.post_id)] == ["edited"]
