"""Carousels, stories, reels with options and invited people, as strict as Meta's reference."""

import json

import pytest
import requests

from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    PLACE_WITH_COORDINATES,
    PretendInstagram,
    refusal,
)

GONE, NOT_READY, BAD = (24, 2207008), (9007, 2207027), (100, None)


def child(instagram: PretendInstagram, name: str = "bread.jpg", **params: object) -> str:
    """A finished slide of the bakery."""
    wanted = {"image_url": instagram.sample(name)}
    if name.endswith(".mp4"):
        wanted = {"media_type": "VIDEO", "video_url": instagram.sample(name)}
    answer = instagram.ask({**wanted, "is_carousel_item": "true", **params})
    assert answer.ok, answer.text
    instagram.later(seconds=5)
    return str(answer.json()["id"])


def carousel(instagram: PretendInstagram, *children: str, **params: object) -> requests.Response:
    wanted = {"media_type": "CAROUSEL", "children": ",".join(children), **params}
    return instagram.ask(wanted)


def reel(instagram: PretendInstagram, **params: object) -> requests.Response:
    wanted = {"media_type": "REELS", "video_url": instagram.sample("coffee.mp4"), **params}
    return instagram.ask(wanted)


def published(instagram: PretendInstagram, asked: requests.Response) -> str:
    assert asked.ok, asked.text
    instagram.later(seconds=5)
    return str(instagram.publish(asked.json()["id"]).json()["id"])


# Carousels


@pytest.mark.parametrize("as_json", [False, True])
def test_the_slides_stand_in_the_order_in_which_they_were_named(
    instagram: PretendInstagram, as_json: bool
) -> None:
    slides = [
        child(instagram, "sunset.jpg"),
        child(instagram, "coffee.mp4"),
        child(instagram, alt_text="A loaf", user_tags='[{"username": "anna", "x": 0, "y": 1}]'),
    ]
    named = json.dumps(slides) if as_json else ",".join(slides)
    media_id = published(
        instagram,
        instagram.ask(
            {
                "media_type": "CAROUSEL",
                "children": named,
                "caption": "Three",
                "location_id": PLACE_WITH_COORDINATES,
                "collaborators": '["boris"]',
            }
        ),
    )
    post = instagram.state()["media"][0]
    assert [slide["container_id"] for slide in post["children"]] == slides
    assert [slide["type"] for slide in post["children"]] == ["photo", "video", "photo"]
    assert post["children"][2]["alt_text"] == "A loaf"
    assert post["size"] == [1080, 566]  # every slide is cropped to the first one's shape
    listed = instagram.call("GET", f"{media_id}/children", fields="id,media_type").json()["data"]
    expanded = instagram.call("GET", media_id, fields="children{id,media_type}").json()
    assert listed == expanded["children"]["data"]
    assert [row["media_type"] for row in listed] == ["IMAGE", "VIDEO", "IMAGE"]
    slide = instagram.call("GET", listed[0]["id"], fields="permalink,media_type").json()
    assert slide == {"id": listed[0]["id"], "media_type": "IMAGE"}
    page = requests.get(post["permalink"], timeout=30).text
    assert page.count("<figure>") == 3
    assert 'alt="A loaf"' in page


@pytest.mark.parametrize(
    "params",
    [
        {"collaborators": '["anna"]'},
        {"caption": "Mine"},
        {"location_id": PLACE_WITH_COORDINATES},
        {"is_ai_generated": "true"},
        {"media_type": "REELS"},
    ],
)
def test_a_slide_has_nothing_that_is_the_whole_posts(
    instagram: PretendInstagram, params: dict[str, str]
) -> None:
    wanted = {"image_url": instagram.sample("bread.jpg"), "is_carousel_item": "true", **params}
    answer = instagram.ask(wanted)
    assert refusal(answer) == BAD
    if "media_type" not in params:
        message = answer.json()["error"]["message"]
        assert message == f"(#100) param {next(iter(params))} is not allowed"


@pytest.mark.parametrize("params", [{"alt_text": "A cup"}, {"user_tags": '[{"username": "a"}]'}])
def test_a_video_slide_has_neither_alt_text_nor_tags(
    instagram: PretendInstagram, params: dict[str, str]
) -> None:
    wanted = {"media_type": "VIDEO", "video_url": instagram.sample("coffee.mp4")}
    assert refusal(instagram.ask({**wanted, "is_carousel_item": "true", **params})) == BAD


def test_a_slide_that_is_over_or_dead_or_used_carries_no_carousel(
    instagram: PretendInstagram,
) -> None:
    first, second, third = (child(instagram) for _ in range(3))
    published(instagram, carousel(instagram, first, second))
    assert refusal(carousel(instagram, second, third)) == GONE
    fourth = child(instagram)
    instagram.door("containers", id=fourth, failure=[352, 2207026])
    assert "2207026" in instagram.status(fourth)["status"]
    assert refusal(carousel(instagram, third, fourth)) == NOT_READY
    fifth = child(instagram)
    instagram.later(hours=24)
    assert instagram.status(fifth)["status_code"] == "EXPIRED"
    assert refusal(carousel(instagram, fifth, child(instagram))) == GONE


def test_good_slides_serve_a_second_carousel_as_long_as_none_is_live(
    instagram: PretendInstagram,
) -> None:
    first, second = child(instagram), child(instagram)
    dead = carousel(instagram, first, second).json()["id"]
    instagram.door("containers", id=dead, failure=[-1, 2207053])
    again = carousel(instagram, first, second)
    published(instagram, again)
    assert len(instagram.state()["containers"]) == 4  # all of them of the 400 of the day


def test_neither_a_strangers_slide_nor_one_slide_twice(instagram: PretendInstagram) -> None:
    own = child(instagram)
    wanted = {"image_url": instagram.sample("books.jpg"), "is_carousel_item": "true"}
    path = f"{instagram.bookshop}/media"
    strange = instagram.call("POST", path, FACEBOOK_TOKEN, **wanted).json()["id"]
    instagram.later(seconds=5)
    assert refusal(carousel(instagram, own, strange)) == (24, 2207006)
    assert refusal(carousel(instagram, own, own)) == BAD


# Stories


@pytest.mark.parametrize(
    ("params", "kind"),
    [({"image_url": "tall.jpg"}, "IMAGE"), ({"video_url": "coffee.mp4"}, "VIDEO")],
)
def test_a_story_lives_for_a_day_beside_the_posts(
    instagram: PretendInstagram, params: dict[str, str], kind: str
) -> None:
    media = {name: instagram.sample(file) for name, file in params.items()}
    tags = '[{"username": "anna"}, {"username": "boris", "x": 0.5, "y": 0.5}]'
    wanted = {"media_type": "STORIES", "user_tags": tags, **media}
    media_id = published(instagram, instagram.ask(wanted))
    fields = "media_type,media_product_type,permalink"
    stories = instagram.call("GET", f"{instagram.bakery}/stories", fields=fields).json()["data"]
    assert [row["id"] for row in stories] == [media_id]
    assert (stories[0]["media_type"], stories[0]["media_product_type"]) == (kind, "STORY")
    assert "/stories/sunny.bakery/" in stories[0]["permalink"]
    assert media_id not in stories[0]["permalink"]
    assert requests.get(stories[0]["permalink"], timeout=30).ok
    assert instagram.call("GET", f"{instagram.bakery}/media").json()["data"] == []
    instagram.later(hours=24)
    assert instagram.call("GET", f"{instagram.bakery}/stories").json()["data"] == []
    assert requests.get(stories[0]["permalink"], timeout=30).status_code == 404


@pytest.mark.parametrize(
    "params",
    [
        {"caption": "Words"},
        {"location_id": PLACE_WITH_COORDINATES},
        {"alt_text": "A loaf"},
        {"collaborators": '["anna"]'},
        {"video_url": "http://127.0.0.1/a.mp4"},
        {"is_carousel_item": "true"},
    ],
)
def test_a_story_is_one_picture_or_video_and_little_else(
    instagram: PretendInstagram, params: dict[str, str]
) -> None:
    wanted = {"media_type": "STORIES", "image_url": instagram.sample("bread.jpg"), **params}
    assert refusal(instagram.ask(wanted)) == BAD


def test_the_profile_shows_a_carousel_by_its_first_slide(instagram: PretendInstagram) -> None:
    photo, video = child(instagram), child(instagram, "coffee.mp4")
    media_id = published(instagram, carousel(instagram, photo, video))
    seen = instagram.call("GET", media_id, fields="media_url,thumbnail_url").json()
    loaf = requests.get(instagram.sample("bread.jpg"), timeout=30).content
    assert requests.get(seen["media_url"], timeout=30).content == loaf
    assert "thumbnail_url" not in seen


# Reels


def test_each_reel_has_the_frame_that_was_chosen_as_its_cover(
    instagram: PretendInstagram,
) -> None:
    stills = []
    for offset in (0, 2500):
        media_id = published(instagram, reel(instagram, thumb_offset=offset))
        seen = instagram.call("GET", media_id, fields="thumbnail_url").json()
        still = requests.get(seen["thumbnail_url"], timeout=30)
        assert (still.status_code, still.headers["Content-Type"]) == (200, "image/jpeg")
        stills.append(still.content)
    assert stills[0] != stills[1]


def test_a_reel_keeps_its_options(instagram: PretendInstagram) -> None:
    asked = reel(
        instagram,
        share_to_feed="false",
        audio_name="Kettle song",
        cover_url=instagram.sample("books.jpg"),
        thumb_offset=1000,
        trial_params='{"graduation_strategy": "SS_PERFORMANCE"}',
    )
    media_id = published(instagram, asked)
    fields = "is_shared_to_feed,thumbnail_url"
    seen = instagram.call("GET", media_id, fields=fields).json()
    assert seen["is_shared_to_feed"] is False
    cover = requests.get(instagram.sample("books.jpg"), timeout=30).content
    assert requests.get(seen["thumbnail_url"], timeout=30).content == cover
    post = instagram.state()["media"][0]
    assert (post["trial"], post["audio_name"]) == ("SS_PERFORMANCE", "Kettle song")


def test_a_cover_that_is_no_jpeg_is_dropped_without_a_word(instagram: PretendInstagram) -> None:
    published(instagram, reel(instagram, cover_url=instagram.sample("drawing.png")))
    assert instagram.state()["media"][0]["cover"] is None


def test_a_cover_that_cannot_be_fetched_fails_the_reel(instagram: PretendInstagram) -> None:
    container = reel(instagram, cover_url=instagram.sample("missing.jpg")).json()["id"]
    instagram.later(seconds=5)
    assert "2207052" in instagram.status(container)["status"]


@pytest.mark.parametrize(
    ("trial", "allowed"),
    [
        ('{"graduation_strategy": "MANUAL"}', True),
        ('{"graduation_strategy": "SOON"}', False),
        ('{"graduation_strategy": "MANUAL", "days": 3}', False),
        ("MANUAL", False),
    ],
)
def test_a_trial_names_one_of_two_strategies(
    instagram: PretendInstagram, trial: str, allowed: bool
) -> None:
    answer = reel(instagram, trial_params=trial)
    assert answer.ok if allowed else refusal(answer) == BAD


# People and what a login may not use


@pytest.mark.parametrize(
    ("names", "refused"),
    [
        (["anna", "boris", "clara"], None),
        (["@anna"], "@anna"),
        (["anna", "private.person", "nobody.here"], "private.person, nobody.here"),
        (["sunny.bakery"], "sunny.bakery"),
    ],
)
def test_who_cannot_be_invited_is_named(
    instagram: PretendInstagram, names: list[str], refused: str | None
) -> None:
    answer = reel(instagram, collaborators=json.dumps(names))
    if refused is None:
        assert answer.ok
        return
    assert refusal(answer) == (110, 2207018)
    assert answer.json()["error"]["error_user_msg"].endswith(f": {refused}")


def test_everybody_who_cannot_be_tagged_is_named(instagram: PretendInstagram) -> None:
    names = ("anna", "private.person", "nobody.here")
    tags = [{"username": name, "x": 0.5, "y": 0.5} for name in names]
    wanted = {"image_url": instagram.sample("bread.jpg"), "user_tags": json.dumps(tags)}
    told = instagram.ask(wanted).json()["error"]["error_user_msg"]
    assert told.endswith(": private.person, nobody.here")


@pytest.mark.parametrize(
    ("refused", "params", "expected"),
    [
        ("user_tags", {"user_tags": '[{"username": "anna"}]'}, BAD),
        ("location_id", {"location_id": PLACE_WITH_COORDINATES}, BAD),
        ("collaborators", {"collaborators": '["anna"]'}, BAD),
        ("trial_params", {"trial_params": '{"graduation_strategy": "MANUAL"}'}, (100, 2207081)),
        ("stories", {"media_type": "STORIES"}, (10, None)),
    ],
)
def test_a_login_can_be_refused_an_option_and_keeps_the_rest(
    instagram: PretendInstagram,
    refused: str,
    params: dict[str, str],
    expected: tuple[int, int | None],
) -> None:
    instagram.door("accounts", username="sunny.bakery", refuses=[refused])
    answer = reel(instagram, **params)
    assert refusal(answer) == expected
    if expected == BAD:
        assert answer.json()["error"]["message"] == f"(#100) param {refused} is not allowed"
    assert reel(instagram).ok
    instagram.door("accounts", username="sunny.bakery", refuses=[])
    assert reel(instagram, **params).ok
