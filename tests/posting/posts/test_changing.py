"""Editing posts: a change is applied whole, or refused with every problem by field."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pydantic import ValidationError

from media import MediaFacts, MediaKind
from media.inspection import MediaInspector
from media.probe.parent import MediaProbe
from posting import (
    AccountState,
    HoldReason,
    InvalidError,
    OutdatedError,
    Post,
    PostFields,
    PostGoneError,
    PostState,
    Tab,
    UserTag,
    steps_back,
)
from storage.records import Actor
from tests.helpers.graph_fake import Answer, Effect, refuses
from tests.posting.world import ANNA, HOUR, MINUTE, PHOTO, World

SAMPLES = Path(__file__).parents[3] / "sandbox" / "samples"


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@pytest.fixture
def media_host() -> Iterator[str]:
    """Real files on loopback; the product's own media check downloads them."""
    handler = partial(QuietHandler, directory=str(SAMPLES))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def inspector(media_host: str, probe: MediaProbe) -> MediaInspector:
    return MediaInspector(trusted_hosts=frozenset({media_host}), probe=probe)


def change(world: World, post: Post, **fields: object) -> Post:
    return world.posting.changes.change(
        post.post_id,
        PostFields.model_validate(fields),
        seen_version=post.version,
        actor=Actor(ANNA),
    )


def problems_of(world: World, post: Post, **fields: object) -> list[tuple[str, str]]:
    """The refusal by field; checks that nothing at all was changed."""
    before = world.post(post)
    with pytest.raises(InvalidError) as error:
        change(world, post, **fields)
    assert world.post(post) == before
    return [(problem.field.value, problem.code.value) for problem in error.value.problems]


def test_all_of_a_valid_change_is_applied(world: World, media_host: str) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="old")
    world.instagram.accounts["IGnew"] = world.instagram.accounts["IGtoken1"]
    due = world.clock.now() + 3 * HOUR
    tags = (UserTag("anna", 0.5, 0.5),)
    changed = change(
        world,
        post,
        token="IGnew",
        publish_at=due,
        caption="new",
        location_id="1060",
        user_tags=tags,
        image_url=f"http://{media_host}/sunset.jpg",
    )
    assert changed == world.post(post)
    assert (changed.caption, changed.location_id, changed.medium.user_tags) == ("new", "1060", tags)
    assert (changed.publish_at, changed.state, changed.version) == (due, PostState.SCHEDULED, 3)
    assert changed.medium.image_url == f"http://{media_host}/sunset.jpg"
    assert world.storage.accounts.token(post.account_id) == "IGnew"


def test_nothing_is_applied_and_every_problem_is_named_by_field(
    world: World, media_host: str
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="fine")
    found = problems_of(
        world,
        post,
        token="no token",
        publish_at=world.clock.now() - HOUR,
        caption="a" * 2201,
        location_id="the bakery",
        user_tags=[UserTag("anna", 1.3, 0.5), UserTag("anna", 0.5, 0.5)],
        thumb_offset=100,
        image_url=f"http://{media_host}/leaflet.pdf",
    )
    assert sorted(found) == [
        ("caption", "caption_too_long"),
        ("location_id", "bad_location_id"),
        ("media", "media_wrong_type"),
        ("publish_at", "publish_at_past"),
        ("thumb_offset", "thumb_offset_on_photo"),
        ("token", "token_not_a_token"),
        ("user_tags", "tag_out_of_range"),
        ("user_tags", "tag_twice"),
    ]
    assert world.storage.accounts.token(post.account_id) == "IGtoken1"


def test_one_bad_field_keeps_the_good_ones_out(world: World) -> None:
    post = world.photo(caption="old")
    assert problems_of(world, post, caption="new", location_id="x") == [
        ("location_id", "bad_location_id")
    ]


def test_none_clears_and_what_is_absent_stays(world: World) -> None:
    tags = [UserTag("anna", 0.5, 0.5)]
    post = world.photo(caption="words", location_id="1060", user_tags=tags)
    changed = change(world, post, location_id=None)
    assert (changed.caption, changed.location_id, changed.medium.user_tags) == (
        "words",
        None,
        tuple(tags),
    )
    cleared = change(world, changed, caption=None, user_tags=None)
    assert (cleared.caption, cleared.medium.user_tags) == ("", ())


def test_another_place_does_not_keep_the_name_of_the_former(world: World) -> None:
    post = world.photo(location_id="1060", location_name="The bakery")
    assert change(world, post, location_id="1060").location_name == "The bakery"
    moved = change(world, world.posting.lists.get(post.post_id), location_id="1061")
    assert (moved.location_id, moved.location_name) == ("1061", None)
    named = change(world, moved, location_id="1060", location_name="The bakery")
    cleared = change(world, named, location_id=None)
    assert (cleared.location_id, cleared.location_name) == (None, None)


def test_the_way_back_from_a_place_leads_to_its_name(world: World) -> None:
    before = world.photo(location_id="1060", location_name="The bakery")
    after = change(world, before, location_id="1061", location_name="The mill")
    (back,) = steps_back(before, after)
    assert (back.location_id, back.location_name) == ("1060", "The bakery")
    assert steps_back(replace(after, location_name=None), after) == (), "it was only learnt"


def test_a_time_plans_a_draft_and_no_time_makes_a_draft_of_it_again(world: World) -> None:
    post = world.photo()
    planned = change(world, post, publish_at=world.clock.now() + HOUR)
    assert planned.state is PostState.SCHEDULED
    drafted = change(world, planned, publish_at=None)
    assert (drafted.state, drafted.publish_at) == (PostState.DRAFT, None)
    world.run(2 * HOUR)
    assert world.instagram.live == []


def test_the_medium_cannot_be_cleared_and_cannot_be_two(world: World) -> None:
    post = world.photo()
    assert problems_of(world, post, image_url=None) == [("media", "media_not_a_url")]
    with pytest.raises(ValidationError, match="not both"):
        PostFields(image_url=PHOTO, video_url=PHOTO)


def test_a_video_in_place_of_a_photo_drops_positions_and_back_drops_the_cover(
    world: World, media_host: str
) -> None:
    post = world.photo(user_tags=[UserTag("anna", 0.5, 0.5)])
    url = f"http://{media_host}/coffee.mp4"
    video = change(world, post, video_url=url, thumb_offset=500)
    assert (video.medium.image_url, video.medium.video_url, video.medium.thumb_offset) == (
        None,
        url,
        500,
    )
    assert video.medium.user_tags == (UserTag("anna"),)
    assert video.medium.duration is not None
    facts = MediaFacts(PHOTO, MediaKind.PHOTO, 1000, 800, 800, None)
    photo = world.posting.changes.change(
        video.post_id, PostFields(media_facts=facts), seen_version=video.version, actor=Actor(ANNA)
    )
    assert (photo.medium.image_url, photo.medium.video_url, photo.medium.thumb_offset) == (
        PHOTO,
        None,
        None,
    )
    assert [problem.code for problem in world.posting.lists.problems(photo)] == [
        "tag_without_position"
    ]


def test_a_cover_beyond_the_new_video_is_refused(world: World, media_host: str) -> None:
    post = world.photo()
    url = f"http://{media_host}/coffee.mp4"
    assert problems_of(world, post, video_url=url, thumb_offset=10**6) == [
        ("thumb_offset", "thumb_offset_beyond")
    ]


def test_a_photo_link_given_as_video_is_refused(world: World, media_host: str) -> None:
    post = world.photo()
    assert problems_of(world, post, video_url=f"http://{media_host}/bread.jpg") == [
        ("media", "media_wrong_type")
    ]


def test_a_dead_link_is_told_as_the_media_check_tells_it(world: World, media_host: str) -> None:
    with pytest.raises(InvalidError) as error:
        world.posting.inspect(f"http://{media_host}/nothing.jpg")
    (problem,) = error.value.problems
    assert (problem.field, problem.code) == ("media", "media_bad_status")
    assert problem.values["status"] == 404


def test_a_token_of_another_account_is_refused(world: World) -> None:
    world.instagram.accounts["IGother"] = ("999", "corner.books")
    post = world.photo()
    assert problems_of(world, post, token="IGother") == [("token", "token_other_account")]


def test_a_new_token_alone_resumes_the_held_post_of_the_account(world: World) -> None:
    post = world.photo(world.clock.now() + 3 * HOUR)
    world.photo(world.clock.now() + MINUTE)
    world.instagram.fail("create", refuses(190))
    world.run(5 * MINUTE)
    held = world.post(post)
    assert held.hold_reason is HoldReason.ACCESS
    world.instagram.accounts["IGnew"] = world.instagram.accounts["IGtoken1"]
    resumed = change(world, held, token="IGnew")
    assert resumed.state is PostState.SCHEDULED
    assert world.account.state is AccountState.CONNECTED
    world.run(4 * HOUR)
    assert world.state(post) is PostState.PUBLISHED


def test_a_post_moves_to_another_account_with_its_quota(world: World) -> None:
    books = world.connect("corner.books", number=2)
    post = world.photo(world.clock.now() + HOUR)
    moved = change(world, post, account_id=books.account_id)
    assert (moved.account_id, moved.ig_user_id) == (books.account_id, books.ig_user_id)
    world.run(2 * HOUR)
    assert [medium["owner"] for medium in world.instagram.live] == [books.ig_user_id]
    draft = world.photo()
    assert problems_of(world, draft, account_id=4711) == [("account", "account_not_connected")]


def test_a_draft_keeps_a_caption_that_is_too_long_but_cannot_be_planned(world: World) -> None:
    post = world.photo()
    typed = world.posting.changes.change(
        post.post_id, PostFields(caption="a" * 2300), seen_version=1, actor=Actor(ANNA)
    )
    assert len(typed.caption) == 2300
    assert [problem.code for problem in world.posting.lists.problems(typed)] == ["caption_too_long"]
    moved = change(world, typed, location_id="1060")
    with pytest.raises(InvalidError) as error:
        world.posting.schedule.schedule(
            post.post_id, world.clock.now() + HOUR, seen_version=moved.version, actor=Actor(ANNA)
        )
    assert [problem.code for problem in error.value.problems] == ["caption_too_long"]


def test_a_planned_post_refuses_a_caption_that_is_too_long(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="fine")
    with pytest.raises(InvalidError):
        world.posting.changes.change(
            post.post_id,
            PostFields(caption="a" * 2300),
            seen_version=post.version,
            actor=Actor(ANNA),
        )
    assert world.post(post).caption == "fine"


def test_the_second_of_two_editors_is_told_and_changes_nothing(world: World) -> None:
    post = world.photo()
    change(world, post, caption="first")
    with pytest.raises(OutdatedError) as error:
        change(world, post, caption="second")
    assert error.value.post.caption == "first"
    assert world.post(post).caption == "first"


def test_an_edit_stands_against_the_step_that_the_publisher_is_just_doing(world: World) -> None:
    due = world.clock.now() + HOUR
    post = world.photo(due, caption="old")
    world.run(56 * MINUTE)

    def edited_meanwhile(effect: Effect) -> Answer:
        change(world, world.post(post), caption="new")
        return effect()

    world.instagram.fail("quota", edited_meanwhile)
    world.run(10 * MINUTE)
    assert [medium["caption"] for medium in world.instagram.live] == ["new"]
    assert world.told().count("published") == 1


def test_a_deleted_post_is_gone_and_comes_back_with_its_time(world: World) -> None:
    due = world.clock.now() + HOUR
    post = world.photo(due)
    gone = world.posting.changes.delete(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    with pytest.raises(PostGoneError) as error:
        world.posting.lists.get(post.post_id)
    assert error.value.post == gone
    back = world.posting.changes.restore(post.post_id, actor=Actor(ANNA))
    assert (back.state, back.publish_at, back.deleted_at) == (PostState.SCHEDULED, due, None)
    assert world.posting.changes.restore(post.post_id, actor=Actor(ANNA)) == back
    world.run(2 * HOUR)
    assert len(world.instagram.live) == 1


def test_a_post_restored_after_its_time_is_a_draft(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.posting.changes.delete(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    world.run(2 * HOUR)
    back = world.posting.changes.restore(post.post_id, actor=Actor(ANNA))
    assert (back.state, back.publish_at) == (PostState.DRAFT, None)


def test_a_post_restored_into_a_full_day_is_a_draft(world: World) -> None:
    due = world.clock.now() + HOUR
    post = world.photo(due)
    world.posting.changes.delete(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    for _ in range(25):
        world.photo(due)
    assert world.posting.changes.restore(post.post_id, actor=Actor(ANNA)).state is PostState.DRAFT


def test_a_post_restored_while_its_account_is_in_trouble_waits_with_the_others(
    world: World,
) -> None:
    post = world.photo(world.clock.now() + 3 * HOUR)
    world.posting.changes.delete(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    world.instagram.fail_always("quota", refuses(190))
    world.posting.accounts.read_quota(world.account.account_id)
    world.instagram.heal()
    back = world.posting.changes.restore(post.post_id, actor=Actor(ANNA))
    assert (back.state, back.hold_reason) == (PostState.HELD, HoldReason.ACCESS)
    world.connect()
    world.run(4 * HOUR)
    assert world.state(post) is PostState.PUBLISHED


def test_a_post_that_never_was_is_gone(world: World) -> None:
    with pytest.raises(PostGoneError) as error:
        world.posting.lists.get(4711)
    assert error.value.post is None


def test_a_repeated_update_makes_one_draft(world: World) -> None:
    facts = MediaFacts(PHOTO, MediaKind.PHOTO, 1000, 800, 800, None)
    made = [
        world.posting.drafts.create(
            PostFields(
                media_facts=facts, account_id=world.account.account_id, caption="one\r\ntwo"
            ),
            author_id=ANNA,
            idempotency_key="telegram:7",
        )
        for _ in range(2)
    ]
    assert made[0] == made[1]
    assert made[0].caption == "one\ntwo"


@pytest.mark.parametrize("becomes", ["published", "deleted", "disconnected"])
def test_a_repeated_call_gives_the_post_that_it_made_whatever_became_of_it(
    world: World, becomes: str
) -> None:
    def create() -> Post:
        fields = PostFields(
            image_url=PHOTO, account_id=world.account.account_id, publish_at=start + HOUR
        )
        return world.posting.drafts.create(fields, author_id=ANNA, idempotency_key="shop:7")

    start = world.clock.now()
    post = create()
    if becomes == "deleted":
        world.posting.changes.delete(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    if becomes == "disconnected":
        world.posting.accounts.disconnect(post.account_id, actor=Actor(ANNA))
    world.run(2 * HOUR)  # its time has passed
    again = create()
    assert again == world.post(post)
    assert len(world.instagram.live) == (becomes == "published")


def test_a_new_post_with_faults_is_not_made(world: World) -> None:
    with pytest.raises(InvalidError) as error:
        world.photo(
            world.clock.now() - HOUR,
            image_url="http://cdn.example.com/a.jpg",
            caption="a" * 2201,
            location_id="x",
        )
    assert {problem.code.value for problem in error.value.problems} == {
        "media_not_https",
        "caption_too_long",
        "bad_location_id",
        "publish_at_past",
    }
    assert world.storage.post_lists.count_by_state(world.account.ig_user_id) == {}


def test_lists_and_counts_follow_the_posts(world: World) -> None:
    ig_user_id = world.account.ig_user_id
    due = world.clock.now() + HOUR
    late, early = world.photo(due + HOUR), world.photo(due)
    draft = world.photo()
    copy = world.posting.drafts.duplicate(early.post_id, ANNA)
    lists = world.posting.lists
    listed = lists.list_posts(ig_user_id, Tab.PLANNED, 0)
    assert [post.post_id for post in listed.posts] == [early.post_id, late.post_id]
    assert lists.counts(ig_user_id) == {
        "planned": 2,
        "drafts": 2,
        "published": 0,
        "failed": 0,
        "deleted": 0,
    }
    assert {copy.state, draft.state} == {PostState.DRAFT}
    world.run(timedelta(minutes=90))
    assert lists.counts(ig_user_id) == {
        "planned": 1,
        "drafts": 2,
        "published": 1,
        "failed": 0,
        "deleted": 0,
    }
    whats = [event.what for event in lists.history(early.post_id)]
    assert whats[0] == "created"
    assert whats[-2:] == ["published", "link read"]
    assert world.posting.accounts.planned_count(world.account.account_id) == 1


def test_every_problem_is_named_also_when_the_account_is_unknown(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    found = problems_of(
        world,
        post,
        account_id=999,
        publish_at=world.clock.now() - HOUR,
        caption="x" * 3000,
        image_url="",
    )
    assert sorted(found) == [
        ("account", "account_not_connected"),
        ("caption", "caption_too_long"),
        ("media", "media_not_a_url"),
        ("publish_at", "publish_at_past"),
    ]


def test_a_new_token_does_not_make_an_unknown_account_known(world: World) -> None:
    found = problems_of(world, world.photo(), account_id=999, token="IGtoken1")
    assert found == [("account", "account_not_connected")]


@pytest.mark.parametrize("field", ["image_url", "video_url"])
def test_an_empty_link_is_refused(world: World, field: str) -> None:
    found = problems_of(world, world.photo(), **{field: ""})
    assert found == [("media", "media_not_a_url")]
