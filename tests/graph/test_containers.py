"""What is sent to Meta for a post of each kind: all that was given and that the kind allows, and
nothing that Meta would refuse."""

import json

import pytest

from graph.containers import (
    AnyContainer,
    CarouselContainer,
    ChildContainer,
    GraduationStrategy,
    PhotoContainer,
    ReelContainer,
    StoryContainer,
    TaggedPerson,
)
from tests.helpers.table import each_row

PHOTO, VIDEO = "https://cdn.example/bread.jpg", "https://cdn.example/oven.mp4"
COVER = "https://cdn.example/cover.jpg"
ANNA, BORIS = TaggedPerson("anna", 0.5, 0.8), TaggedPerson("boris.b")
PLACE = "7640348500"

# Everything that a kind can be given, and all that is sent for it.
SENT: list[tuple[AnyContainer, dict[str, str]]] = [
    (
        PhotoContainer(PHOTO, "Fresh bread", PLACE, (ANNA,), "A loaf", ("carl", "dora")),
        {
            "image_url": PHOTO,
            "caption": "Fresh bread",
            "location_id": PLACE,
            "user_tags": '[{"username": "anna", "x": 0.5, "y": 0.8}]',
            "alt_text": "A loaf",
            "collaborators": '["carl", "dora"]',
        },
    ),
    (
        ReelContainer(
            VIDEO,
            "Oven",
            PLACE,
            1500,
            (ANNA,),
            None,
            share_to_feed=False,
            audio_name="Oven song",
            trial=GraduationStrategy.SS_PERFORMANCE,
            collaborators=("carl",),
        ),
        {
            "media_type": "REELS",
            "share_to_feed": "false",
            "video_url": VIDEO,
            "caption": "Oven",
            "location_id": PLACE,
            "thumb_offset": "1500",
            "user_tags": '[{"username": "anna"}]',
            "audio_name": "Oven song",
            "trial_params": '{"graduation_strategy": "SS_PERFORMANCE"}',
            "collaborators": '["carl"]',
        },
    ),
    (
        StoryContainer(image_url=PHOTO, user_tags=(ANNA, BORIS)),
        {
            "media_type": "STORIES",
            "image_url": PHOTO,
            "user_tags": '[{"username": "anna", "x": 0.5, "y": 0.8}, {"username": "boris.b"}]',
        },
    ),
    (
        StoryContainer(video_url=VIDEO, user_tags=(BORIS,)),
        {
            "media_type": "STORIES",
            "video_url": VIDEO,
            "user_tags": '[{"username": "boris.b"}]',
        },
    ),
    (
        ChildContainer(image_url=PHOTO, user_tags=(ANNA,), alt_text="A loaf", thumb_offset=1500),
        {
            "is_carousel_item": "true",
            "image_url": PHOTO,
            "user_tags": '[{"username": "anna", "x": 0.5, "y": 0.8}]',
            "alt_text": "A loaf",
        },
    ),
    (
        ChildContainer(video_url=VIDEO, user_tags=(ANNA,), alt_text="A loaf", thumb_offset=1500),
        {
            "is_carousel_item": "true",
            "media_type": "VIDEO",
            "video_url": VIDEO,
            "thumb_offset": "1500",
        },
    ),
    (
        CarouselContainer(("18002", "18001", "18003"), "A day", PLACE, ("carl",)),
        {
            "media_type": "CAROUSEL",
            "children": "18002,18001,18003",
            "caption": "A day",
            "location_id": PLACE,
            "collaborators": '["carl"]',
        },
    ),
]


@each_row(("container", "sent"), SENT)
def test_everything_is_sent_that_the_kind_allows_and_nothing_else(
    container: AnyContainer, sent: dict[str, str]
) -> None:
    assert container.parameters() == sent


# Only what Instagram needs: what was not given is not sent, an empty text neither.
BARE: list[tuple[AnyContainer, dict[str, str]]] = [
    (PhotoContainer(PHOTO, caption="", alt_text=""), {"image_url": PHOTO}),
    (
        ReelContainer(VIDEO, audio_name=""),
        {"media_type": "REELS", "share_to_feed": "true", "video_url": VIDEO},
    ),
    (StoryContainer(image_url=PHOTO), {"media_type": "STORIES", "image_url": PHOTO}),
    (StoryContainer(video_url=VIDEO), {"media_type": "STORIES", "video_url": VIDEO}),
    (ChildContainer(image_url=PHOTO), {"is_carousel_item": "true", "image_url": PHOTO}),
    (
        ChildContainer(video_url=VIDEO),
        {"is_carousel_item": "true", "media_type": "VIDEO", "video_url": VIDEO},
    ),
    (CarouselContainer(("1", "2")), {"media_type": "CAROUSEL", "children": "1,2"}),
]


@each_row(("container", "sent"), BARE)
def test_what_was_not_given_is_not_sent(container: AnyContainer, sent: dict[str, str]) -> None:
    assert container.parameters() == sent


# Written out once more from the table of Meta's reference: what each kind must never carry.
NEVER = {
    PhotoContainer: {"media_type", "video_url", "thumb_offset", "cover_url", "trial_params"},
    ReelContainer: {"image_url", "alt_text", "is_carousel_item", "children"},
    StoryContainer: {"caption", "location_id", "collaborators", "alt_text", "thumb_offset"},
    ChildContainer: {"caption", "location_id", "collaborators", "share_to_feed", "cover_url"},
    CarouselContainer: {"user_tags", "alt_text", "image_url", "video_url", "share_to_feed"},
}


@each_row("container", [container for container, _ in SENT])
def test_what_meta_refuses_for_a_kind_never_leaves(container: AnyContainer) -> None:
    assert not NEVER[type(container)] & set(container.parameters())


def test_a_cover_of_its_own_is_sent_instead_of_the_frame() -> None:
    sent = ReelContainer(VIDEO, thumb_offset=1500, cover_url=COVER).parameters()
    assert sent["cover_url"] == COVER
    assert "thumb_offset" not in sent


@pytest.mark.parametrize("strategy", GraduationStrategy)
def test_a_trial_reel_says_how_it_comes_to_be_shown_to_everybody(
    strategy: GraduationStrategy,
) -> None:
    sent = ReelContainer(VIDEO, trial=strategy).parameters()
    assert json.loads(sent["trial_params"]) == {"graduation_strategy": strategy}


@each_row("kind", [StoryContainer, ChildContainer])
@each_row("urls", [(None, None), (PHOTO, VIDEO)])
def test_a_story_and_a_slide_are_either_a_photo_or_a_video(
    kind: type[StoryContainer | ChildContainer], urls: tuple[str | None, str | None]
) -> None:
    with pytest.raises(ValueError, match="photo or a video"):
        kind(*urls)


@pytest.mark.parametrize(
    "container", [ReelContainer(VIDEO, thumb_offset=0), ChildContainer(None, VIDEO, thumb_offset=0)]
)
def test_the_very_first_frame_can_be_the_cover(container: AnyContainer) -> None:
    assert container.parameters()["thumb_offset"] == "0"


def test_a_tag_at_the_top_left_corner_keeps_its_zeros() -> None:
    photo = PhotoContainer(PHOTO, user_tags=(TaggedPerson("anna", 0.0, 0.0),))
    assert json.loads(photo.parameters()["user_tags"]) == [{"username": "anna", "x": 0, "y": 0}]


def test_coordinates_are_sent_as_numbers() -> None:
    """As text they are refused."""
    corners = [(0.0, 1.0), (1, 0), (0.25, 0.75)]
    tags = tuple(TaggedPerson("anna", x, y) for x, y in corners)
    for container in (PhotoContainer(PHOTO, user_tags=tags), StoryContainer(PHOTO, None, tags)):
        sent = json.loads(container.parameters()["user_tags"])
        assert [(tag["x"], tag["y"]) for tag in sent] == corners
