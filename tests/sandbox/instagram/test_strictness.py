"""The pretend Graph API refuses what Meta's reference says Meta refuses."""

import json

import pytest
import requests

from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    PLACE_WITHOUT_COORDINATES,
    PretendInstagram,
    refusal,
)

ANNA = {"username": "anna", "x": 0.5, "y": 0.5}


def ask_for_photo(instagram: PretendInstagram, **params: object) -> requests.Response:
    wanted = {"image_url": instagram.sample("bread.jpg"), **params}
    return instagram.ask(wanted)


def ask_for_reel(instagram: PretendInstagram, **params: object) -> requests.Response:
    wanted = {"media_type": "REELS", "video_url": instagram.sample("coffee.mp4"), **params}
    return instagram.ask(wanted)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("drawing.png", (36001, 2207005)),
        ("drawing.webp", (36001, 2207005)),
        ("dots.gif", (36001, 2207005)),
        ("tall.jpg", (36003, 2207009)),
        ("huge.jpg", (36000, 2207004)),
        ("leaflet.pdf", (9004, 2207052)),
        ("page.html", (9004, 2207052)),
        ("coffee.mp4", (9004, 2207052)),
        ("missing.jpg", (9004, 2207052)),
        ("redirect-loop.jpg", (9004, 2207052)),
        ("redirect-private.jpg", (9004, 2207052)),
    ],
)
def test_a_file_that_is_no_acceptable_photo_makes_no_container(
    instagram: PretendInstagram, name: str, expected: tuple[int, int]
) -> None:
    answer = ask_for_photo(instagram, image_url=instagram.sample(name))
    assert answer.status_code == 400
    assert refusal(answer) == expected
    assert instagram.state()["containers"] == []


@pytest.mark.parametrize("name", ["bread.jpg", "books.jpg", "sunset.jpg", "redirect.jpg"])
def test_the_good_samples_are_accepted(instagram: PretendInstagram, name: str) -> None:
    assert ask_for_photo(instagram, image_url=instagram.sample(name)).status_code == 200


@pytest.mark.parametrize(
    "url",
    ["nonsense", "ftp://127.0.0.1/a.jpg", "http://127.0.0.1:9/a.jpg", "http://10.0.0.1/a.jpg"],
)
def test_a_url_that_cannot_be_fetched_is_named_so(instagram: PretendInstagram, url: str) -> None:
    assert refusal(ask_for_photo(instagram, image_url=url)) == (9004, 2207052)


def test_a_dripping_download_times_out(instagram: PretendInstagram) -> None:
    instagram.door("settings", fetch_timeout_seconds=0.2)
    answer = ask_for_photo(instagram, image_url=instagram.sample("slow.jpg"))
    assert refusal(answer) == (-2, 2207003)


@pytest.mark.parametrize("name", ["bread.jpg", "page.html", "missing.jpg"])
def test_what_is_no_video_fails_later_in_the_status(instagram: PretendInstagram, name: str) -> None:
    container = ask_for_reel(instagram, video_url=instagram.sample(name)).json()["id"]
    instagram.later(seconds=5)
    status = instagram.status(container)
    assert status["status_code"] == "ERROR"
    expected = "2207052" if name == "missing.jpg" else "2207026"
    assert expected in status["status"]
    assert refusal(instagram.publish(container)) == (9007, 2207027)


@pytest.mark.parametrize(("offset", "ends"), [(5999, "FINISHED"), (6000, "ERROR")])
def test_the_cover_must_lie_inside_the_video(
    instagram: PretendInstagram, offset: int, ends: str
) -> None:
    container = ask_for_reel(instagram, thumb_offset=offset).json()["id"]
    instagram.later(seconds=5)
    status = instagram.status(container)
    assert status["status_code"] == ends
    assert ("2207057" in status["status"]) == (ends == "ERROR")


@pytest.mark.parametrize(("offset", "expected"), [("-1", (1, 2207057)), ("soon", (100, None))])
def test_a_cover_time_must_be_a_number_of_milliseconds(
    instagram: PretendInstagram, offset: str, expected: tuple[int, int | None]
) -> None:
    assert refusal(ask_for_reel(instagram, thumb_offset=offset)) == expected


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("x" * 2200, None),
        ("x" * 2201, (36004, 2207010)),
        ("🥖" * 1100, None),
        ("🥖" * 1101, (36004, 2207010)),
        (" ".join(f"#tag{n}" for n in range(30)), None),
        (" ".join(f"#tag{n}" for n in range(31)), (36004, 2207010)),
        (" ".join(f"@user{n}" for n in range(20)), None),
        (" ".join(f"@user{n}" for n in range(21)), (100, 2207040)),
        ("#1 in town, write to us@bakery.example", None),
    ],
)
def test_captions_are_counted_as_meta_counts(
    instagram: PretendInstagram, caption: str, expected: tuple[int, int] | None
) -> None:
    answer = ask_for_photo(instagram, caption=caption)
    assert (None if answer.ok else refusal(answer)) == expected


def test_a_long_caption_is_told_its_length(instagram: PretendInstagram) -> None:
    answer = ask_for_photo(instagram, caption="x" * 2201)
    assert "2201" in answer.json()["error"]["error_user_msg"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ([ANNA] * 20, None),
        ([ANNA] * 21, (100, 2207040)),
        ([{**ANNA, "x": 1.3}], (100, None)),
        ([{**ANNA, "x": "0.5"}], (100, None)),
        ([{"username": "anna"}], (100, None)),
        ([{**ANNA, "username": "@anna"}], (100, None)),
        ([{**ANNA, "username": "private.person"}], (110, 2207018)),
        ([{**ANNA, "z": 1}], (100, None)),
        (["anna"], (100, None)),
        ("anna", (100, None)),
    ],
)
def test_people_on_a_photo_need_a_name_and_coordinates(
    instagram: PretendInstagram, tags: object, expected: tuple[int, int | None] | None
) -> None:
    answer = ask_for_photo(instagram, user_tags=json.dumps(tags))
    assert (None if answer.ok else refusal(answer)) == expected


def test_people_on_a_reel_have_a_name_only(instagram: PretendInstagram) -> None:
    assert ask_for_reel(instagram, user_tags='[{"username": "anna"}]').ok
    assert refusal(ask_for_reel(instagram, user_tags=json.dumps([ANNA]))) == (100, None)


@pytest.mark.parametrize("place", [PLACE_WITHOUT_COORDINATES, "999"])
def test_a_place_without_coordinates_is_refused_by_its_code_word(
    instagram: PretendInstagram, place: str
) -> None:
    answer = ask_for_photo(instagram, location_id=place)
    assert refusal(answer) == (100, None)
    assert "INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "params",
    [
        {"thumb_offset": 5},
        {"colour": "red"},
        {"share_to_feed": "true"},
        {"media_type": "STORIES", "caption": "No captions on stories"},
        {"is_carousel_item": "true", "caption": "No captions on children"},
        {"is_carousel_item": "true", "location_id": "106009999000003"},
        {"video_url": "http://127.0.0.1/a.mp4"},
        {"collaborators": '["a", "b", "c", "d"]'},
        {"alt_text": "x" * 1001},
        {"product_tags": "[]"},
        {"image_url": ""},
    ],
)
def test_a_parameter_that_the_kind_does_not_take_is_refused(
    instagram: PretendInstagram, params: dict[str, object]
) -> None:
    assert refusal(ask_for_photo(instagram, **params)) == (100, None)


@pytest.mark.parametrize("media_type", ["VIDEO", "video", "FILM"])
def test_a_media_type_out_of_use_is_refused(instagram: PretendInstagram, media_type: str) -> None:
    assert refusal(ask_for_reel(instagram, media_type=media_type)) == (100, 2207023)


def test_a_carousel_needs_two_finished_children(instagram: PretendInstagram) -> None:
    path, ready = f"{instagram.bakery}/media", instagram.photo(is_carousel_item="true")
    fresh = ask_for_photo(instagram, is_carousel_item="true").json()["id"]
    whole = instagram.photo()
    for children, expected in (
        ([ready], (100, 2207028)),
        ([ready] * 11, (100, 2207028)),
        ([ready, whole], (100, None)),
        ([ready, "1"], (24, 2207006)),
    ):
        answer = instagram.call("POST", path, media_type="CAROUSEL", children=",".join(children))
        assert refusal(answer) == expected
    early = ask_for_photo(instagram, is_carousel_item="true").json()["id"]
    answer = instagram.call("POST", path, media_type="CAROUSEL", children=f"{early},{fresh}")
    assert refusal(answer) == (9007, 2207027)
    assert refusal(instagram.publish(ready)) == (100, None)


def test_a_token_opens_its_own_account_only(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    other = {"token": FACEBOOK_TOKEN}
    assert refusal(instagram.call("GET", container, **other)) == (100, 33)
    assert refusal(instagram.call("GET", f"{instagram.bakery}/media", **other)) == (100, 33)
    stolen = instagram.call(
        "POST", f"{instagram.bookshop}/media_publish", creation_id=container, **other
    )
    assert refusal(stolen) == (24, 2207006)


@pytest.mark.parametrize(
    ("state", "subcode"), [("expired", 463), ("revoked", 458), ("valid", None)]
)
def test_a_token_out_of_use_is_code_190(
    instagram: PretendInstagram, state: str, subcode: int | None
) -> None:
    instagram.door("accounts", username="sunny.bakery", token_state=state)
    instagram.door("accounts", username="sunny.bakery", followers=7)
    answer = instagram.call("GET", "me")
    if state == "valid":
        assert answer.json() == {"id": answer.json()["id"]}
    else:
        assert (answer.status_code, refusal(answer)) == (401, (190, subcode))


def test_a_token_ends_after_60_days(instagram: PretendInstagram) -> None:
    instagram.later(days=29)
    assert instagram.call("GET", "me").ok
    instagram.later(days=2)
    assert refusal(instagram.call("GET", "me")) == (190, 463)


def test_an_unknown_token_and_no_token_are_told_apart(instagram: PretendInstagram) -> None:
    assert refusal(instagram.call("GET", "me", token="IGnonsense")) == (190, None)
    assert refusal(requests.get(f"{instagram.url}/me", timeout=30)) == (104, None)


def test_publishing_needs_its_permission(instagram: PretendInstagram) -> None:
    instagram.door("accounts", username="sunny.bakery", permissions=["instagram_business_basic"])
    assert instagram.call("GET", "me").ok
    for answer in (
        ask_for_photo(instagram),
        instagram.call("GET", f"{instagram.bakery}/content_publishing_limit"),
    ):
        assert (answer.status_code, refusal(answer)) == (403, (10, None))


@pytest.mark.parametrize(
    "path", ["{me}?fields=colour", "{me}/media?fields=id,colour", "{me}/media?limit=many"]
)
def test_a_field_that_does_not_exist_is_refused(instagram: PretendInstagram, path: str) -> None:
    instagram.publish(instagram.photo())
    answer = instagram.call("GET", path.format(me=instagram.bakery))
    assert refusal(answer) == (100, None)


@pytest.mark.parametrize("name", ["ids", "date_format", "method", "callback"])
def test_what_meta_closed_to_new_apps_is_refused(instagram: PretendInstagram, name: str) -> None:
    assert refusal(instagram.call("GET", "me", **{name: "U"})) == (100, None)
    assert refusal(instagram.call("GET", "me", fields="id.as(number)")) == (100, None)


@pytest.mark.parametrize(
    ("verb", "path"), [("GET", "17"), ("POST", "me/likes"), ("GET", ""), ("DELETE", "17")]
)
def test_what_does_not_exist_answers_in_metas_shape(
    instagram: PretendInstagram, verb: str, path: str
) -> None:
    answer = instagram.call(verb, path)
    assert refusal(answer) == (100, 33)
    error = answer.json()["error"]
    assert error["type"] == "GraphMethodException"
    assert error["fbtrace_id"]


def test_every_answer_carries_the_usage(instagram: PretendInstagram) -> None:
    instagram.door("settings", usage_percent=80, regain_minutes=7)
    for answer in (instagram.call("GET", "me"), instagram.call("GET", "17")):
        assert json.loads(answer.headers["X-App-Usage"])["call_count"] == 80
        by_account = json.loads(answer.headers["X-Business-Use-Case-Usage"])
        assert list(by_account) == [instagram.bakery]
        assert by_account[instagram.bakery][0]["estimated_time_to_regain_access"] == 7
