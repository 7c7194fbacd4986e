"""What is sent to Meta for a photo and for a video: all that was given, nothing it would refuse."""

import json

from graph.containers import PhotoContainer, ReelContainer, Tag

ANNA = Tag("anna", 0.5, 0.8)


def test_a_photo_is_sent_without_a_media_type_and_with_tag_positions() -> None:
    photo = PhotoContainer("https://cdn.example/bread.jpg", "Fresh bread", "7640348500", (ANNA,))
    sent = photo.parameters()
    assert json.loads(sent.pop("user_tags")) == [{"username": "anna", "x": 0.5, "y": 0.8}]
    assert sent == {
        "image_url": "https://cdn.example/bread.jpg",
        "caption": "Fresh bread",
        "location_id": "7640348500",
    }


def test_a_video_is_sent_as_a_reel_with_names_only() -> None:
    reel = ReelContainer("https://cdn.example/oven.mp4", "Oven", "7640348500", 1500, (ANNA,))
    sent = reel.parameters()
    assert json.loads(sent.pop("user_tags")) == [{"username": "anna"}]
    assert sent == {
        "media_type": "REELS",
        "share_to_feed": "true",
        "video_url": "https://cdn.example/oven.mp4",
        "caption": "Oven",
        "location_id": "7640348500",
        "thumb_offset": "1500",
    }


def test_what_was_not_given_is_not_sent() -> None:
    assert PhotoContainer("https://cdn.example/a.jpg", caption="").parameters() == {
        "image_url": "https://cdn.example/a.jpg"
    }
    assert set(ReelContainer("https://cdn.example/a.mp4").parameters()) == {
        "media_type",
        "share_to_feed",
        "video_url",
    }


def test_the_very_first_frame_can_be_the_cover() -> None:
    reel = ReelContainer("https://cdn.example/oven.mp4", thumb_offset=0)
    assert reel.parameters()["thumb_offset"] == "0"


def test_a_tag_at_the_top_left_corner_keeps_its_zeros() -> None:
    photo = PhotoContainer("https://cdn.example/a.jpg", user_tags=(Tag("anna", 0.0, 0.0),))
    assert json.loads(photo.parameters()["user_tags"]) == [{"username": "anna", "x": 0, "y": 0}]
