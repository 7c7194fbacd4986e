"""From a URL to a live post on the pretend Graph API, as Meta documents the road."""

import pytest
import requests

from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    INSTAGRAM_TOKEN,
    PAGE_TOKEN,
    PLACE_WITH_COORDINATES,
    PretendInstagram,
    refusal,
)


def test_a_photo_goes_from_container_to_permalink(instagram: PretendInstagram) -> None:
    created = instagram.call(
        "POST",
        f"{instagram.bakery}/media",
        image_url=instagram.sample("bread.jpg"),
        caption="Fresh #bread with @anna",
        location_id=PLACE_WITH_COORDINATES,
        user_tags='[{"username": "anna", "x": 0.5, "y": 0.8}]',
    )
    container = created.json()["id"]
    assert instagram.status(container)["status_code"] == "IN_PROGRESS"
    instagram.later(seconds=1)
    assert instagram.status(container)["status_code"] == "FINISHED"

    media_id = instagram.publish(container).json()["id"]
    assert instagram.status(container)["status_code"] == "PUBLISHED"
    media = instagram.call(
        "GET", media_id, fields="id,permalink,caption,timestamp,media_type,media_product_type"
    ).json()
    assert media["caption"] == "Fresh #bread with @anna"
    assert media["timestamp"] == "2026-12-01T09:00:01+0000"
    assert (media["media_type"], media["media_product_type"]) == ("IMAGE", "FEED")
    page = requests.get(media["permalink"], timeout=30)
    assert page.status_code == 200
    assert "sunny.bakery" in page.text
    assert "Alexanderplatz" in page.text
    post = instagram.state()["media"][0]
    assert post["place"] == "Alexanderplatz"
    assert post["tags"] == [{"username": "anna", "x": 0.5, "y": 0.8}]
    assert post["size"] == [1080, 1080]


def test_instagram_keeps_its_own_copy_of_the_picture(instagram: PretendInstagram) -> None:
    media_id = instagram.publish(instagram.photo()).json()["id"]
    url = instagram.call("GET", media_id, fields="media_url").json()["media_url"]
    assert "/cdn/" in url
    original = requests.get(instagram.sample("bread.jpg"), timeout=30).content
    assert requests.get(url, timeout=30).content == original


def test_a_reel_takes_longer_and_comes_out_as_video(instagram: PretendInstagram) -> None:
    created = instagram.call(
        "POST",
        f"{instagram.bakery}/media",
        media_type="REELS",
        video_url=instagram.sample("coffee.mp4"),
        thumb_offset=2500,
        share_to_feed="true",
        user_tags='[{"username": "anna"}]',
    )
    container = created.json()["id"]
    instagram.later(seconds=1)
    assert instagram.status(container)["status_code"] == "IN_PROGRESS"
    instagram.later(seconds=2)
    media_id = instagram.publish(container).json()["id"]
    fields = "media_type,media_product_type,thumbnail_url,is_shared_to_feed"
    media = instagram.call("GET", media_id, fields=fields).json()
    assert (media["media_type"], media["media_product_type"]) == ("VIDEO", "REELS")
    assert requests.get(media["thumbnail_url"], timeout=30).status_code == 200
    assert instagram.state()["media"][0]["size"] == [720, 1280]


def test_a_carousel_counts_once_and_lists_its_children(instagram: PretendInstagram) -> None:
    children = [instagram.photo(is_carousel_item="true") for _ in range(2)]
    created = instagram.call(
        "POST",
        f"{instagram.bakery}/media",
        media_type="CAROUSEL",
        children=",".join(children),
        caption="Two loaves",
    )
    instagram.later(seconds=2)
    media_id = instagram.publish(created.json()["id"]).json()["id"]
    media = instagram.call("GET", media_id, fields="media_type,children{id}").json()
    assert media["media_type"] == "CAROUSEL_ALBUM"
    assert len(media["children"]["data"]) == 2
    limit = instagram.call("GET", f"{instagram.bakery}/content_publishing_limit").json()
    assert limit["data"][0]["quota_usage"] == 1


def test_a_story_is_listed_apart_from_posts(instagram: PretendInstagram) -> None:
    instagram.publish(instagram.photo(media_type="STORIES"))
    assert instagram.call("GET", f"{instagram.bakery}/media").json()["data"] == []
    assert len(instagram.call("GET", f"{instagram.bakery}/stories").json()["data"]) == 1


def test_the_list_of_posts_is_newest_first_and_comes_in_pages(instagram: PretendInstagram) -> None:
    made = [instagram.publish(instagram.photo(caption=f"{n}")).json()["id"] for n in range(5)]
    first = instagram.call("GET", f"{instagram.bakery}/media", limit=2, fields="id,caption").json()
    second = requests.get(first["paging"]["next"], timeout=30).json()
    third = requests.get(second["paging"]["next"], timeout=30).json()
    seen = [row["id"] for row in first["data"] + second["data"] + third["data"]]
    assert seen == made[::-1]
    assert "next" not in third["paging"]


def test_a_container_is_published_once_whatever_is_sent_again(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    media_id = instagram.publish(container).json()["id"]
    assert refusal(instagram.publish(container)) == (9007, 2207027)
    instagram.door("settings", republish="same")
    assert instagram.publish(container).json()["id"] == media_id
    state = instagram.state()
    assert len(state["publications"]) == 1
    assert len(state["media"]) == 1


def test_a_container_expires_after_24_hours(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    instagram.later(hours=23, minutes=59)
    assert instagram.status(container)["status_code"] == "FINISHED"
    instagram.later(minutes=2)
    assert instagram.status(container)["status_code"] == "EXPIRED"
    assert refusal(instagram.publish(container)) == (24, 2207008)


def test_publishing_before_finished_is_refused(instagram: PretendInstagram) -> None:
    created = instagram.call(
        "POST", f"{instagram.bakery}/media", image_url=instagram.sample("bread.jpg")
    )
    assert refusal(instagram.publish(created.json()["id"])) == (9007, 2207027)
    assert instagram.state()["publications"] == []


def test_the_quota_is_enforced_over_a_rolling_day(instagram: PretendInstagram) -> None:
    first = instagram.publish(instagram.photo()).json()["id"]
    instagram.later(hours=12)
    instagram.door("accounts", username="sunny.bakery", quota_usage=25)
    container = instagram.photo()
    assert refusal(instagram.publish(container)) == (9, 2207042)
    instagram.later(hours=12)
    limit = instagram.call(
        "GET", f"{instagram.bakery}/content_publishing_limit", fields="config,quota_usage"
    ).json()["data"][0]
    assert limit == {
        "config": {"quota_total": 25, "quota_duration": 86400},
        "quota_usage": 24,
    }
    assert instagram.publish(container).json()["id"] != first


def test_the_401st_container_of_a_day_is_refused(instagram: PretendInstagram) -> None:
    example = instagram.world.containers[instagram.photo()]
    for number in range(399):
        instagram.world.containers[f"copy{number}"] = example
    answer = instagram.call(
        "POST", f"{instagram.bakery}/media", image_url=instagram.sample("bread.jpg")
    )
    assert refusal(answer) == (-1, 2207032)


@pytest.mark.parametrize("token", [FACEBOOK_TOKEN, PAGE_TOKEN])
def test_a_facebook_login_account_can_delete_its_post(
    instagram: PretendInstagram, token: str
) -> None:
    created = instagram.call(
        "POST", f"{instagram.bookshop}/media", token, image_url=instagram.sample("books.jpg")
    )
    instagram.later(seconds=2)
    published = instagram.call(
        "POST", f"{instagram.bookshop}/media_publish", token, creation_id=created.json()["id"]
    )
    media_id = published.json()["id"]
    gone = instagram.call("DELETE", media_id, token).json()
    assert gone == {"success": True, "deleted_id": media_id}
    assert refusal(instagram.call("GET", media_id, token)) == (100, 33)
    assert instagram.call("GET", f"{instagram.bookshop}/media", token).json()["data"] == []


def test_instagram_login_cannot_delete(instagram: PretendInstagram) -> None:
    media_id = instagram.publish(instagram.photo()).json()["id"]
    assert refusal(instagram.call("DELETE", media_id)) == (100, 33)
    assert len(instagram.state()["media"]) == 1


def test_the_page_is_told_of_each_new_post(instagram: PretendInstagram) -> None:
    seen = instagram.world.feed.last_number
    instagram.publish(instagram.photo(caption="News"))
    assert instagram.world.feed.last_number == seen + 1


def test_parameters_are_read_from_query_form_and_json(instagram: PretendInstagram) -> None:
    photo = {"image_url": instagram.sample("bread.jpg")}
    header = {"Authorization": f"OAuth {INSTAGRAM_TOKEN}"}
    path = f"{instagram.url}/{instagram.bakery}/media/"
    in_query = requests.post(path, params={**photo, "access_token": INSTAGRAM_TOKEN}, timeout=30)
    in_json = requests.post(path, json=photo, headers=header, timeout=30)
    in_form = requests.post(path, data={**photo, "access_token": INSTAGRAM_TOKEN}, timeout=30)
    assert [answer.status_code for answer in (in_query, in_json, in_form)] == [200, 200, 200]
    assert [row["token"] for row in instagram.log()] == ["query", "header", "body"]
    assert INSTAGRAM_TOKEN not in str(instagram.log())
