"""Each field of a post, given well and given badly, in each state in which a post can be changed:
what is right is applied whole, what is wrong is named by its field and changes nothing."""

from collections.abc import Callable, Mapping

import pytest

from media import MediaFacts, MediaKind
from posting import (
    InvalidError,
    OutdatedError,
    Post,
    PostFields,
    PostState,
    UserTag,
    WrongStateError,
)
from storage.records import Actor, Kind
from tests.helpers.graph_fake import loses_the_answer, refuses
from tests.posting.world import ANNA, HOUR, MINUTE, Endings, MediaOnline, World, photo_at

ROLLS, LOST = "https://cdn.example.com/rolls.jpg", "https://cdn.example.com/lost.jpg"
TAGS = (UserTag("boris", 0.2, 0.4),)
LONG = "a" * 2201


def draft(world: World) -> Post:
    return world.photo(caption="old")


def planned(world: World) -> Post:
    return world.photo(world.clock.now() + HOUR, caption="old")


def ready(world: World) -> Post:
    post = planned(world)
    world.run(HOUR - MINUTE)
    return world.post(post)


def held(world: World) -> Post:
    """Meta refuses the token; the account has a new one before anything is changed."""
    post = planned(world)
    world.instagram.fail("create", refuses(190))
    world.run(HOUR - MINUTE)
    stopped = world.post(post)
    world.instagram.heal()
    world.storage.accounts.clear_trouble(post.account_id)
    return stopped


def failed(world: World) -> Post:
    post = planned(world)
    world.instagram.fail("create", refuses(36003))
    world.run(HOUR)
    return world.post(post)


STATES = {
    "draft": (draft, PostState.DRAFT),
    "planned": (planned, PostState.SCHEDULED),
    "ready": (ready, PostState.READY),
    "held": (held, PostState.HELD),
    "failed": (failed, PostState.FAILED),
}

Given = Mapping[str, object]
Wanted = Callable[[World], Given]


def another_token(world: World) -> str:
    world.instagram.accounts["IGnew"] = world.instagram.accounts["IGtoken1"]
    return "IGnew"


def other_photo() -> MediaFacts:
    return MediaFacts(ROLLS, MediaKind.PHOTO, 1000, 1080, 1080, None)


GOOD: dict[str, tuple[Wanted, Callable[[Post], object], object]] = {
    "caption": (lambda _: {"caption": "new\r\nwords"}, lambda it: it.caption, "new\nwords"),
    "no caption": (lambda _: {"caption": None}, lambda it: it.caption, ""),
    "place": (lambda _: {"location_id": "1060"}, lambda it: it.location_id, "1060"),
    "name of the place": (
        lambda _: {"location_id": "1060", "location_name": "The bakery"},
        lambda it: it.location_name,
        "The bakery",
    ),
    "people": (lambda _: {"user_tags": TAGS}, lambda it: it.medium.user_tags, TAGS),
    "link": (lambda _: {"image_url": ROLLS}, lambda it: it.medium.url, ROLLS),
    "facts": (lambda _: {"media_facts": other_photo()}, lambda it: it.medium.url, ROLLS),
    "time": (
        lambda world: {"publish_at": world.clock.now() + 5 * HOUR},
        lambda it: it.state,
        PostState.SCHEDULED,
    ),
    "kind": (lambda _: {"more_media": (photo_at("2"),)}, lambda it: it.kind, Kind.CAROUSEL),
    "no time": (lambda _: {"publish_at": None}, lambda it: it.state, PostState.DRAFT),
    "account": (
        lambda world: {"account_id": world.connect("books", 2).account_id},
        lambda it: it.ig_user_id,
        "17841400002",
    ),
    "token": (lambda world: {"token": another_token(world)}, lambda it: it.caption, "old"),
}

BAD: dict[str, tuple[Wanted, tuple[str, str]]] = {
    "place": (lambda _: {"location_id": "the bakery"}, ("location_id", "bad_location_id")),
    "people": (
        lambda _: {"user_tags": (UserTag("boris", 1.2, 0.4),)},
        ("user_tags", "tag_out_of_range"),
    ),
    "cover": (lambda _: {"thumb_offset": 100}, ("thumb_offset", "thumb_offset_on_photo")),
    "link": (lambda _: {"image_url": LOST}, ("media", "media_bad_status")),
    "no link": (lambda _: {"image_url": None}, ("media", "media_not_a_url")),
    "kind": (lambda _: {"video_url": ROLLS}, ("media", "media_wrong_type")),
    "place of a medium": (
        lambda _: {"medium": 7, "alt_text": "Rolls"},
        ("media", "no_such_medium"),
    ),
    "only a place": (lambda _: {"medium": 1}, ("media", "no_such_medium")),
    "negative place": (lambda _: {"medium": -1, "image_url": ROLLS}, ("media", "no_such_medium")),
    "place in the order": (lambda _: {"order": (0, 7)}, ("media", "no_such_medium")),
    "negative order": (lambda _: {"order": (-1,)}, ("media", "no_such_medium")),
    "repeated order": (lambda _: {"order": (0, 0)}, ("media", "order_twice")),
    "empty order": (lambda _: {"order": ()}, ("media", "order_empty")),
    "time": (
        lambda world: {"publish_at": world.clock.now() - MINUTE},
        ("publish_at", "publish_at_past"),
    ),
    "account": (lambda _: {"account_id": 4711}, ("account", "account_not_connected")),
    "token": (lambda _: {"token": "no token"}, ("token", "token_not_a_token")),
}


def change(world: World, post: Post, given: Given) -> Post:
    wanted = PostFields.model_validate(given)
    return world.posting.changes.change(
        post.post_id, wanted, seen_version=post.version, actor=Actor(ANNA)
    )


def refused(world: World, post: Post, given: Given) -> set[tuple[str, str]]:
    with pytest.raises(InvalidError) as error:
        change(world, post, given)
    return {(problem.field.value, problem.code.value) for problem in error.value.problems}


@pytest.fixture
def inspector() -> MediaOnline:
    media = MediaOnline()
    media.gone.add(LOST)
    return media


@pytest.fixture(params=STATES)
def post(world: World, request: pytest.FixtureRequest) -> Post:
    make, state = STATES[request.param]
    made = make(world)
    assert made.state is state
    return made


def test_what_is_right_is_applied(world: World, post: Post, endings: Endings) -> None:
    for name in endings(world, GOOD):
        wanted, value, expected = GOOD[name]
        changed = change(world, post, wanted(world))
        assert value(changed) == expected, name
        assert changed == world.post(post), name


def test_what_is_wrong_is_named_by_its_field_and_keeps_the_right_out(
    world: World, post: Post, endings: Endings
) -> None:
    for name in endings(world, BAD):
        wanted, problem = BAD[name]
        assert refused(world, post, {"caption": "new", **wanted(world)}) == {problem}, name
        assert world.post(post) == post, name
        assert world.storage.accounts.token(post.account_id) == "IGtoken1", name


def test_a_caption_that_is_too_long_is_kept_unless_the_post_goes_out_by_itself(
    world: World, post: Post
) -> None:
    if post.state in (PostState.DRAFT, PostState.FAILED):
        kept = change(world, post, {"caption": LONG})
        assert (kept.caption, kept.state) == (LONG, post.state)
        (told,) = world.posting.lists.problems(kept)
        assert (told.field, told.code) == ("caption", "caption_too_long")
        later = {"publish_at": world.clock.now() + HOUR}
        assert refused(world, kept, later) == {("caption", "caption_too_long")}
    else:
        assert refused(world, post, {"caption": LONG}) == {("caption", "caption_too_long")}
        assert world.post(post) == post
        back = change(world, post, {"caption": LONG, "publish_at": None})
        assert (back.caption, back.state) == (LONG, PostState.DRAFT)


def test_a_medium_and_a_caption_are_taken_together_or_not_at_all(world: World, post: Post) -> None:
    given = {"media_facts": other_photo(), "caption": LONG}
    if post.state in (PostState.DRAFT, PostState.FAILED):
        changed = change(world, post, given)
        assert (changed.medium.url, changed.caption) == (ROLLS, LONG)
        assert changed.version == post.version + 1
    else:
        assert refused(world, post, given) == {("caption", "caption_too_long")}
        assert world.post(post) == post


def test_every_wrong_field_is_named_at_once(world: World, post: Post) -> None:
    wrong = [BAD[name] for name in ("place", "people", "cover", "link", "time", "account")]
    given = {key: value for wanted, _ in wrong for key, value in wanted(world).items()}
    assert refused(world, post, given) == {problem for _, problem in wrong}
    assert world.post(post) == post


def test_a_medium_that_was_looked_at_is_not_looked_at_again(world: World, post: Post) -> None:
    media = world.inspector
    assert isinstance(media, MediaOnline)
    media.looked_at.clear()
    change(world, post, {"media_facts": other_photo()})
    assert media.looked_at == []


def test_the_same_caption_again_is_no_conflict_and_anything_else_is(
    world: World, post: Post
) -> None:
    changed = change(world, post, {"caption": "new"})
    assert change(world, post, {"caption": "new"}) == changed
    for other in ({"caption": "newer"}, {"caption": "new", "location_id": "1060"}):
        with pytest.raises(OutdatedError):
            change(world, post, other)
    assert world.post(post) == changed


def test_what_is_being_published_takes_no_change(world: World, endings: Endings) -> None:
    post = planned(world)
    world.instagram.fail_always("publish", loses_the_answer)
    world.instagram.shows_published_after = HOUR
    world.run(HOUR + MINUTE)
    going_out = world.post(post)
    assert going_out.state is PostState.PUBLISHING
    for name in endings(world, GOOD):
        with pytest.raises(WrongStateError):
            change(world, going_out, GOOD[name][0](world))
        assert world.post(post) == going_out, name
