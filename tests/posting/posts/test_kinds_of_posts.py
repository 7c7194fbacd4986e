"""Posts of every kind as people make and change them: several media, their order, another kind,
options; nothing is lost by what a kind does not carry."""

from dataclasses import replace
from typing import Any

import pytest

from posting import Field, InvalidError, Post, PostFields, UserTag, is_in_grid
from posting.rules.kinds import left_out
from storage.records import Actor, Child, FileState, HostedFile, Kind, Options, PostChanges, Trial
from tests.helpers.graph_fake import refuses
from tests.helpers.table import each_row
from tests.posting.world import (
    ANNA,
    HOUR,
    MINUTE,
    PHOTO,
    VIDEO,
    MediaOnline,
    World,
    photo_at,
    video_at,
)

CDN = "https://cdn.example.com"


def change(world: World, post: Post, **fields: object) -> Post:
    wanted = PostFields.model_validate(fields)
    return world.posting.changes.change(
        post.post_id, wanted, seen_version=world.post(post).version, actor=Actor(ANNA)
    )


def refused(world: World, post: Post, **fields: object) -> list[tuple[str, str]]:
    before = world.post(post)
    with pytest.raises(InvalidError) as error:
        change(world, post, **fields)
    assert world.post(post) == before
    return [(problem.field.value, problem.code.value) for problem in error.value.problems]


def names(post: Post) -> list[str]:
    return [medium.url.rpartition("/")[2] for medium in post.media]


def test_several_media_make_a_carousel_in_their_order(world: World) -> None:
    post = world.carousel(caption="Fresh")
    assert (post.kind, names(post)) == (Kind.CAROUSEL, ["1.jpg", "2.jpg", "coffee.mp4"])
    assert post == world.post(post)
    assert (post.medium.width, post.medium.height, post.medium.size_bytes) == (1080, 1350, 1000)


def test_a_photo_becomes_a_carousel_by_adding_and_a_photo_again_by_removing(world: World) -> None:
    post = world.photo()
    grown = change(world, post, more_media=(photo_at("2"),))
    assert (grown.kind, names(grown)) == (Kind.CAROUSEL, ["bread.jpg", "2.jpg"])
    shrunk = change(world, post, order=(1,))
    assert (shrunk.kind, names(shrunk)) == (Kind.PHOTO, ["2.jpg"])


def test_slides_are_ordered_and_removed_in_one(world: World) -> None:
    post = change(world, world.carousel(), order=(2, 0))
    assert (post.kind, names(post)) == (Kind.CAROUSEL, ["coffee.mp4", "1.jpg"])


def test_what_is_said_of_one_slide_goes_with_it(world: World) -> None:
    anna = UserTag("anna", 0.5, 0.5)
    post = change(world, world.carousel(), medium=1, user_tags=(anna,), alt_text=" Rolls ")
    post = change(world, post, medium=2, thumb_offset=100)
    moved = change(world, post, order=(1, 0, 2))
    assert (moved.media[0].user_tags, moved.media[0].alt_text) == ((anna,), "Rolls")
    assert (moved.media[1].user_tags, moved.media[1].alt_text) == ((), None)
    assert moved.media[2].thumb_offset == 100


def test_one_slide_is_replaced_and_keeps_its_people(world: World) -> None:
    post = change(world, world.carousel(), medium=1, user_tags=(UserTag("anna", 0.5, 0.5),))
    other = change(world, post, medium=1, image_url=f"{CDN}/other.jpg")
    assert names(other) == ["1.jpg", "other.jpg", "coffee.mp4"]
    assert other.media[1].user_tags == (UserTag("anna", 0.5, 0.5),)
    assert refused(world, post, medium=1, media_facts=photo_at("1")) == [
        ("media", "same_medium_twice")
    ]


def warned(world: World, post: Post) -> list[tuple[str, object]]:
    told = world.posting.lists.warnings(post)
    return [(it.code.value, it.values.get("medium")) for it in told if "doubt" in it.code]


def test_an_alt_text_that_was_written_for_another_photo_is_kept_and_doubted(world: World) -> None:
    post = change(world, world.carousel(), medium=1, alt_text="Rolls")
    same = change(world, post, medium=1, image_url=post.media[1].url)
    assert warned(world, same) == []
    other = change(world, post, medium=1, image_url=f"{CDN}/cakes.jpg")
    assert other.media[1].alt_text == "Rolls"
    assert warned(world, other) == [("doubt_alt_text", 2)]
    assert warned(world, change(world, other, kind=Kind.STORY)) == []
    back = change(world, other, kind=Kind.CAROUSEL)
    assert warned(world, back) == [("doubt_alt_text", 2)]
    again = change(world, back, medium=1, alt_text="Rolls")  # it fits, says a person
    assert (again.media[1].alt_text, warned(world, again)) == ("Rolls", [])
    both = change(world, again, medium=1, image_url=f"{CDN}/tarts.jpg", alt_text="Tarts")
    assert (both.media[1].alt_text, warned(world, both)) == ("Tarts", [])


def test_places_that_no_medium_has_make_no_post(world: World) -> None:
    for wrong in ({"medium": 2}, {"order": (1, 0)}, {"order": ()}):
        with pytest.raises(InvalidError) as error:
            world.carousel(**wrong)
        assert {problem.field for problem in error.value.problems} == {Field.MEDIA}
    assert world.storage.post_lists.count_by_state(world.account.ig_user_id) == {}


def test_a_video_in_the_place_of_a_photo_has_no_alt_text_of_it(world: World) -> None:
    post = change(world, world.carousel(), medium=1, alt_text="Rolls")
    again = change(world, post, medium=1, image_url=f"{CDN}/cropped.jpg")
    assert again.media[1].alt_text == "Rolls"
    film = change(world, again, medium=1, video_url=VIDEO.replace("coffee", "tea"))
    assert film.media[1].alt_text is None
    assert left_out(film, Kind.CAROUSEL) == ()


def test_another_kind_names_what_it_leaves_out_and_gives_it_back(world: World) -> None:
    post = change(world, world.carousel(caption="Fresh"), medium=0, alt_text="Bread")
    assert left_out(post, Kind.PHOTO) == (Field.MEDIA,)
    alone = change(world, post, kind=Kind.PHOTO)
    assert (alone.kind, names(alone)) == (Kind.PHOTO, names(post))
    back = change(world, alone, kind=Kind.CAROUSEL)
    assert (back.media, back.caption) == (post.media, "Fresh")
    assert refused(world, back, kind=Kind.REEL) == [("kind", "not_of_a_photo")]


def test_a_photo_stays_one_when_a_part_that_is_kept_for_a_carousel_is_there(world: World) -> None:
    alone = change(world, world.carousel(), kind=Kind.PHOTO)
    assert change(world, alone, image_url=f"{CDN}/other.jpg").kind is Kind.PHOTO
    assert change(world, alone, caption="Hi").kind is Kind.PHOTO
    assert change(world, alone, video_url=VIDEO.replace("coffee", "tea")).kind is Kind.REEL


def test_one_slide_is_no_carousel_and_eleven_are_none(world: World) -> None:
    assert refused(world, world.photo(), kind=Kind.CAROUSEL) == [("kind", "too_few_media")]
    more = tuple(photo_at(f"more{at}") for at in range(8))
    assert refused(world, world.carousel(), more_media=more) == [("media", "too_many_media")]
    with pytest.raises(InvalidError) as error:
        world.carousel(more_media=(photo_at("2"), *more, video_at()))
    assert [problem.code for problem in error.value.problems] == ["too_many_media"]


def test_a_minute_and_a_second_of_video_is_too_long_for_a_carousel(world: World) -> None:
    post = world.photo()
    assert refused(world, post, more_media=(video_at(61),)) == [
        ("media", "carousel_video_too_long")
    ]
    assert change(world, post, more_media=(video_at(60),)).kind is Kind.CAROUSEL


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"collaborators": (" @anna", "boris")}, Options(collaborators=("anna", "boris"))),
        ({"first_comment": "Hi\r\nthere "}, Options(first_comment="Hi\nthere")),
        ({"share_to_feed": False}, Options(share_to_feed=False)),
        ({"audio_name": "Oven"}, Options(audio_name="Oven")),
        ({"cover_url": f"{CDN}/cover.jpg"}, Options(cover_url=f"{CDN}/cover.jpg")),
        ({"trial": Trial.BY_SUCCESS}, Options(trial=Trial.BY_SUCCESS)),
    ],
)
def test_options_are_given_and_cleared(
    world: World, given: dict[str, object], kept: Options
) -> None:
    post = world.video()
    assert change(world, post, **given).options == kept
    assert change(world, post, **dict.fromkeys(given)).options == Options()
    assert world.video(None, **given).options == kept


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"collaborators": ("a", "b", "c", "d")}, ("collaborators", "too_many_collaborators")),
        ({"collaborators": ("@sunny.bakery",)}, ("collaborators", "collaborator_is_account")),
        ({"first_comment": "a" * 2201}, ("first_comment", "comment_too_long")),
        ({"audio_name": "a" * 101}, ("audio_name", "audio_name_too_long")),
        ({"cover_url": VIDEO}, ("cover_url", "cover_not_a_photo")),
        ({"cover_url": f"{CDN}/lost.jpg"}, ("cover_url", "media_bad_status")),
    ],
)
def test_bad_options_are_named_and_change_nothing(
    world: World, given: dict[str, object], found: tuple[str, str]
) -> None:
    assert isinstance(world.inspector, MediaOnline)
    world.inspector.gone.add(f"{CDN}/lost.jpg")
    assert refused(world, world.video(), caption="new", **given) == [found]


def test_an_account_cannot_work_together_with_itself_wherever_the_post_goes(world: World) -> None:
    books = world.connect("corner.books", 2)
    post = world.photo(collaborators=("corner.books",))
    assert [it.code for it in world.posting.lists.problems(post)] == []
    moved = change(world, post, account_id=books.account_id)
    assert [it.code for it in world.posting.lists.problems(moved)] == ["collaborator_is_account"]


def test_another_account_has_no_containers_of_the_former_one(world: World) -> None:
    post = world.carousel()
    child = Child(None, "c1", world.clock.now())
    with_child = world.storage.posts.change(
        post,
        PostChanges(media=(replace(post.media[0], child=child), *post.media[1:])),
        actor=Actor(ANNA),
        what="child made",
        now=world.clock.now(),
    )
    assert with_child.media[0].child is not None
    assert change(world, post, order=(1, 0, 2)).media[1].child is not None
    moved = change(world, post, account_id=world.connect("corner.books", 2).account_id)
    assert [medium.child for medium in moved.media] == [None, None, None]


def test_a_repaired_option_takes_the_failure_away(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR, image_url=PHOTO)
    world.instagram.fail("create", refuses(110, 2207018, "Invalid user id: nobody"))
    world.run(HOUR + MINUTE)
    failed = world.post(post)
    assert failed.failure is not None
    assert change(world, failed, collaborators=("anna",)).failure is None


def test_a_cover_may_have_the_shape_of_a_reel(world: World) -> None:
    assert isinstance(world.inspector, MediaOnline)
    tall = f"{CDN}/cover.jpg"
    world.inspector.tall.add(tall)
    post = world.video()
    assert change(world, post, cover_url=tall).options.cover_url == tall
    assert refused(world, world.photo(), image_url=tall) == [("media", "media_bad_ratio")]


@each_row(
    ("fields", "is_seen"),
    [
        ({}, True),
        ({"share_to_feed": False}, False),
        ({"trial": Trial.BY_HAND}, False),
        ({"trial": Trial.BY_SUCCESS}, False),
    ],
)
def test_a_reel_is_on_the_grid_where_followers_see_it(
    world: World, fields: dict[str, Any], is_seen: bool
) -> None:
    """A trial reel is shown to those who do not follow, until it is released."""
    assert is_in_grid(change(world, world.video(), **fields)) is is_seen


@pytest.mark.parametrize("what", ["a video", "gone"])
def test_a_cover_that_a_program_gives_is_looked_at_before_anything_is_made(
    world: World, what: str
) -> None:
    """Instagram takes the reel and drops the cover without a word."""
    media = world.inspector
    assert isinstance(media, MediaOnline)
    (media.gone if what == "gone" else media.films).add(PHOTO)
    with pytest.raises(InvalidError) as error:
        world.video(world.clock.now() + MINUTE, cover_url=PHOTO)
    (problem,) = error.value.problems
    code = "media_bad_status" if what == "gone" else "cover_not_a_photo"
    assert (problem.field, problem.code) == ("cover_url", code)
    assert not any(world.posting.lists.counts(world.account.ig_user_id).values())


def test_a_film_that_is_kept_here_is_no_cover(world: World) -> None:
    film = HostedFile(1, "a" * 22, FileState.KEPT, True, ANNA, world.clock.now())
    reel = world.video()
    wanted = PostFields(cover_file=film)
    with pytest.raises(InvalidError) as error:
        world.posting.changes.change(
            reel.post_id, wanted, seen_version=reel.version, actor=Actor(ANNA)
        )
    assert ("cover_url", "cover_not_a_photo") in {
        (it.field, it.code) for it in error.value.problems
    }
