"""What each kind of post is made of and carries: every field by every kind, and the media."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from posting import Field, Limits, Post, PostState, UserTag
from posting.rules.content import post_problems, post_warnings
from posting.rules.kinds import KINDS, kinds_of, left_out
from storage.records import Kind, Medium, Options, StoredDoubt, Trial
from tests.helpers.table import each_row

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LIMITS = Limits()
PHOTO = Medium(image_url="https://cdn.example.com/a.jpg", width=1080, height=1080)
OTHER = Medium(image_url="https://cdn.example.com/b.jpg", width=1080, height=1080)
VIDEO = Medium(video_url="https://cdn.example.com/a.mp4", duration=9000)
MEDIA = {
    Kind.PHOTO: (PHOTO,),
    Kind.REEL: (VIDEO,),
    Kind.CAROUSEL: (PHOTO, VIDEO),
    Kind.STORY: (PHOTO,),
}
LONG = "a" * 2201
# No value of the one is wrong, the cover is judged by a look at it.
UNJUDGED = {Field.SHARE_TO_FEED, Field.TRIAL, Field.COVER_URL}

CARRIED = {
    Field.CAPTION: {Kind.PHOTO, Kind.REEL, Kind.CAROUSEL},
    Field.LOCATION_ID: {Kind.PHOTO, Kind.REEL, Kind.CAROUSEL},
    Field.COLLABORATORS: {Kind.PHOTO, Kind.REEL, Kind.CAROUSEL},
    Field.FIRST_COMMENT: {Kind.PHOTO, Kind.REEL, Kind.CAROUSEL},
    Field.USER_TAGS: {Kind.PHOTO, Kind.REEL, Kind.CAROUSEL, Kind.STORY},
    Field.ALT_TEXT: {Kind.PHOTO, Kind.CAROUSEL},
    Field.THUMB_OFFSET: {Kind.REEL, Kind.CAROUSEL},
    Field.SHARE_TO_FEED: {Kind.REEL},
    Field.AUDIO_NAME: {Kind.REEL},
    Field.COVER_URL: {Kind.REEL},
    Field.TRIAL: {Kind.REEL},
}


def post(kind: Kind, *media: Medium, caption: str = "", **options: object) -> Post:
    return Post(
        post_id=1,
        version=1,
        state=PostState.DRAFT,
        kind=kind,
        author_id=1,
        account_id=1,
        ig_user_id="17",
        caption=caption,
        location_id=None,
        media=media or MEDIA[kind],
        publish_at=None,
        created_at=NOW,
        updated_at=NOW,
        options=Options(**options),  # type: ignore[arg-type]
    )


def everything(kind: Kind) -> Post:
    """All that a post can have, whatever its kind carries; each of it is wrong."""
    media = tuple(
        replace(
            it,
            user_tags=(UserTag("not a name", 0.5, 0.5),),
            alt_text="a" * 1001,
            thumb_offset=9000 if it.is_video else None,
        )
        for it in MEDIA[kind]
    )
    whole = post(
        kind,
        *media,
        caption=LONG,
        collaborators=("not a name",),
        first_comment=LONG,
        share_to_feed=False,
        audio_name="a" * 101,
        cover_url="http://cdn.example.com/cover.jpg",
        trial=Trial.BY_HAND,
    )
    return replace(whole, location_id="not a page")


@each_row("kind", KINDS)
@each_row("field", CARRIED)
def test_what_a_kind_carries(field: Field, kind: Kind) -> None:
    assert (field in KINDS[kind].fields) == (kind in CARRIED[field])


@each_row("kind", KINDS)
@each_row("field", [it for it in CARRIED if it not in UNJUDGED])
def test_only_what_a_kind_carries_is_judged(field: Field, kind: Kind) -> None:
    found = {problem.field for problem in post_problems(everything(kind), LIMITS)}
    assert (field in found) == (kind in CARRIED[field])


@each_row(
    ("media", "kinds"),
    [
        ((PHOTO,), (Kind.PHOTO, Kind.STORY)),
        ((VIDEO,), (Kind.REEL, Kind.STORY)),
        ((PHOTO, VIDEO), (Kind.CAROUSEL, Kind.PHOTO, Kind.STORY)),
        ((VIDEO, PHOTO), (Kind.CAROUSEL, Kind.REEL, Kind.STORY)),
    ],
)
def test_what_media_can_become(media: tuple[Medium, ...], kinds: tuple[Kind, ...]) -> None:
    assert kinds_of(media) == kinds


def test_what_another_kind_cannot_carry_is_named() -> None:
    slides = (replace(PHOTO, alt_text="Bread", user_tags=(UserTag("anna", 0, 0),)), VIDEO)
    assert left_out(post(Kind.CAROUSEL, *slides, caption="Hi"), Kind.PHOTO) == (Field.MEDIA,)
    film = replace(VIDEO, user_tags=(UserTag("anna"),), thumb_offset=10)
    reel = post(Kind.REEL, film, PHOTO, audio_name="Oven", trial=Trial.BY_SUCCESS)
    lost = (Field.USER_TAGS, Field.AUDIO_NAME, Field.TRIAL)
    assert left_out(reel, Kind.CAROUSEL) == lost
    assert left_out(reel, Kind.REEL) == (Field.MEDIA,)


def codes(it: Post, own_name: str | None = None) -> list[str]:
    return [problem.code.value for problem in post_problems(it, LIMITS, own_name)]


@each_row(
    ("names", "found"),
    [
        (("anna", "boris", "clara"), []),
        (("anna", "boris", "clara", "dora"), ["too_many_collaborators"]),
        (("anna", "Anna"), ["collaborator_twice"]),
        (("анна",), ["collaborator_bad_username"]),
        (("Sunny.Bakery",), ["collaborator_is_account"]),
    ],
)
def test_collaborators(names: tuple[str, ...], found: list[str]) -> None:
    assert codes(post(Kind.PHOTO, collaborators=names), "sunny.bakery") == found


@each_row(
    ("comment", "found"),
    [
        ("🍞" * 1100, []),
        ("🍞" * 1100 + "a", ["comment_too_long"]),
        ("#bread " * 30, []),
        ("#bread " * 31, ["comment_too_many_hashtags"]),
        ("@anna " * 20, []),
        ("@anna " * 21, ["comment_too_many_mentions"]),
    ],
)
def test_a_first_comment(comment: str, found: list[str]) -> None:
    assert codes(post(Kind.REEL, first_comment=comment)) == found


def test_an_alt_text_is_counted_as_captions_are() -> None:
    fits, beyond = replace(PHOTO, alt_text="🍞" * 500), replace(PHOTO, alt_text="🍞" * 500 + "a")
    assert codes(post(Kind.PHOTO, fits)) == []
    (problem,) = post_problems(post(Kind.PHOTO, beyond), LIMITS)
    assert problem.values == {"length": 1001, "limit": 1000, "over": 1}


def slides(count: int) -> list[Medium]:
    return [replace(PHOTO, image_url=f"https://cdn.example.com/{at}.jpg") for at in range(count)]


@each_row(
    ("count", "found"),
    [(1, ["too_few_media"]), (2, []), (10, []), (11, ["too_many_media"])],
)
def test_a_carousel_has_two_to_ten_slides(count: int, found: list[str]) -> None:
    assert codes(post(Kind.CAROUSEL, *slides(count))) == found


def test_a_carousel_is_prepared_in_time_for_all_its_slides() -> None:
    assert KINDS[Kind.CAROUSEL].most == LIMITS.slides


def test_a_file_is_in_a_carousel_once() -> None:
    (problem,) = post_problems(post(Kind.CAROUSEL, PHOTO, OTHER, PHOTO), LIMITS)
    assert problem.code == "same_medium_twice"
    assert problem.values == {"medium": 3, "first": 1}


def test_a_video_in_a_carousel_lasts_a_minute_at_most() -> None:
    longest, longer = replace(VIDEO, duration=60_000), replace(VIDEO, duration=61_000)
    assert codes(post(Kind.CAROUSEL, PHOTO, longest)) == codes(post(Kind.REEL, longer)) == []
    (problem,) = post_problems(post(Kind.CAROUSEL, PHOTO, longer), LIMITS)
    assert (problem.field, problem.code) == ("media", "carousel_video_too_long")
    assert problem.values == {"medium": 2, "seconds": 61.0, "limit": 60}


@each_row(
    ("width", "height", "found"),
    [
        (1080, 1440, []),
        (1080, 1443, ["media_bad_ratio"]),
        (1910, 1000, []),
        (1915, 1000, ["media_bad_ratio"]),
    ],
)
def test_a_photo_in_the_feed_has_one_of_its_shapes(
    width: int, height: int, found: list[str]
) -> None:
    photo = replace(PHOTO, width=width, height=height)
    assert codes(post(Kind.PHOTO, photo)) == found
    assert codes(post(Kind.CAROUSEL, OTHER, photo)) == found


def test_what_is_wrong_with_one_slide_has_its_number() -> None:
    unplaced = replace(OTHER, user_tags=(UserTag("anna"),))
    (problem,) = post_problems(post(Kind.CAROUSEL, PHOTO, unplaced), LIMITS)
    assert problem.values == {"username": "anna", "medium": 2}
    (alone,) = post_problems(post(Kind.PHOTO, unplaced), LIMITS)
    assert alone.values == {"username": "anna"}


@pytest.mark.parametrize(
    ("kind", "medium", "found"),
    [
        (Kind.PHOTO, VIDEO, "not_of_a_video"),
        (Kind.REEL, PHOTO, "not_of_a_photo"),
    ],
)
def test_a_kind_is_made_of_its_media(kind: Kind, medium: Medium, found: str) -> None:
    assert codes(post(kind, medium)) == [found]


def test_slides_of_other_shapes_are_told_what_they_will_be_cut_to() -> None:
    tall = replace(PHOTO, image_url="https://cdn.example.com/tall.jpg", height=1350)
    nearly = replace(OTHER, height=1081)
    (warning,) = post_warnings(post(Kind.CAROUSEL, PHOTO, tall, nearly), LIMITS)
    assert warning.code == "carousel_cropped"
    assert warning.values == {"media": (2,), "width": 1080, "height": 1080}
    assert post_warnings(post(Kind.PHOTO, PHOTO, tall), LIMITS) == ()
    film = replace(VIDEO, width=1080, height=1920)
    for media in ((PHOTO, film), (film, PHOTO)):
        (unsure,) = post_warnings(post(Kind.CAROUSEL, *media), LIMITS)
        assert unsure.code == "carousel_may_be_cropped"
    square = replace(film, video_url="https://cdn.example.com/square.mp4", height=1080)
    (unsure,) = post_warnings(post(Kind.CAROUSEL, film, square), LIMITS)
    assert unsure.code == "videos_may_be_cropped"


def test_a_story_takes_any_shape_and_people_anywhere_or_at_a_place() -> None:
    people = (UserTag("anna"), UserTag("boris", 0.5, 0.5))
    tall = replace(PHOTO, height=1920, user_tags=people, doubts=(StoredDoubt("tall_photo"),))
    assert codes(post(Kind.STORY, tall)) == []
    assert post_warnings(post(Kind.STORY, tall), LIMITS) == ()
    assert codes(post(Kind.PHOTO, tall)) == ["tag_without_position", "media_bad_ratio"]
    outside = replace(PHOTO, user_tags=(UserTag("anna", 1.2, 0.5),))
    assert codes(post(Kind.STORY, outside)) == ["tag_out_of_range"]


def test_a_video_of_a_story_lasts_a_minute_and_has_a_hundred_megabytes_at_most() -> None:
    most = replace(VIDEO, duration=60_000, size_bytes=100 * 1024 * 1024)
    assert codes(post(Kind.STORY, most)) == []
    assert codes(post(Kind.STORY, replace(most, duration=60_100))) == ["story_video_too_long"]
    beyond = replace(most, size_bytes=100 * 1024 * 1024 + 1)
    assert codes(post(Kind.STORY, beyond)) == ["story_video_too_large"]
    assert codes(post(Kind.REEL, beyond)) == []


def test_what_a_story_leaves_out_is_named() -> None:
    whole = post(Kind.CAROUSEL, replace(PHOTO, alt_text="Bread"), VIDEO, caption=LONG)
    whole = replace(whole, location_id="1060", options=Options(("anna",), "Hi"))
    assert codes(replace(whole, kind=Kind.STORY)) == []
    assert left_out(whole, Kind.STORY) == (
        Field.MEDIA,
        Field.CAPTION,
        Field.LOCATION_ID,
        Field.ALT_TEXT,
        Field.COLLABORATORS,
        Field.FIRST_COMMENT,
    )
