"""Comments, figures, invitations and deletion of what is live on the pretend Instagram."""

import pytest

from sandbox.instagram.records import SCOPES
from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    INSTAGRAM_TOKEN,
    PretendInstagram,
    refusal,
)

NO_PERMISSION, BAD, UNKNOWN = (10, None), (100, None), (100, 33)


def live(instagram: PretendInstagram, **params: object) -> str:
    """A photo of the bakery, published."""
    return str(instagram.publish(instagram.photo(**params)).json()["id"])


def live_at_the_bookshop(instagram: PretendInstagram, **params: object) -> str:
    """The same of the account with Facebook login."""
    wanted = {"image_url": instagram.sample("books.jpg"), **params}
    path = instagram.bookshop
    made = instagram.send("POST", f"{path}/media", FACEBOOK_TOKEN, wanted).json()
    instagram.later(seconds=5)
    sent = {"creation_id": made["id"]}
    answer = instagram.send("POST", f"{path}/media_publish", FACEBOOK_TOKEN, sent)
    return str(answer.json()["id"])


def live_carousel(instagram: PretendInstagram) -> str:
    """Of the bookshop."""
    slides = []
    for _ in range(2):
        path = f"{instagram.bookshop}/media"
        wanted = {"image_url": instagram.sample("books.jpg"), "is_carousel_item": "true"}
        slides.append(instagram.send("POST", path, FACEBOOK_TOKEN, wanted).json()["id"])
    instagram.later(seconds=5)
    params = {"media_type": "CAROUSEL", "children": ",".join(slides)}
    made = instagram.call("POST", f"{instagram.bookshop}/media", FACEBOOK_TOKEN, **params).json()
    instagram.later(seconds=5)
    path = f"{instagram.bookshop}/media_publish"
    answer = instagram.call("POST", path, FACEBOOK_TOKEN, creation_id=made["id"])
    return str(answer.json()["id"])


def withdraw(instagram: PretendInstagram, username: str, login: str, permission: str) -> None:
    left = [scope for scope in SCOPES[login] if permission not in scope]
    assert len(left) == len(SCOPES[login]) - 1
    instagram.door("accounts", username=username, permissions=left)


# Comments


def test_a_comment_stands_under_its_post_once(instagram: PretendInstagram) -> None:
    media_id = live(instagram)
    made = instagram.call("POST", f"{media_id}/comments", message="#bread 🥖").json()
    assert set(made) == {"id"}
    fields = "id,text,timestamp,username,from"
    rows = instagram.call("GET", f"{media_id}/comments", fields=fields).json()["data"]
    assert rows == [
        {
            "id": made["id"],
            "text": "#bread 🥖",
            "timestamp": "2026-12-01T09:00:05+0000",
            "username": "sunny.bakery",
            "from": {"id": instagram.bakery, "username": "sunny.bakery"},
        }
    ]
    counted = instagram.call("GET", media_id, fields="comments_count").json()
    assert counted["comments_count"] == 1
    assert instagram.world.times_commented(media_id) == 1


def test_a_comment_that_asks_for_fields_is_made_and_answered_by_an_error(
    instagram: PretendInstagram,
) -> None:
    media_id = live(instagram)
    answer = instagram.call("POST", f"{media_id}/comments", message="One", fields="id")
    assert refusal(answer) == (20, 1772107)
    assert instagram.world.times_commented(media_id) == 1


def test_a_lost_call_leaves_the_comment_behind(instagram: PretendInstagram) -> None:
    media_id = live(instagram)
    instagram.door("faults", where="comment", effect="error_after", code=2)
    assert refusal(instagram.call("POST", f"{media_id}/comments", message="One")) == (2, None)
    rows = instagram.call("GET", f"{media_id}/comments").json()["data"]
    assert [row["text"] for row in rows] == ["One"]


@pytest.mark.parametrize(
    ("message", "fits"), [("x" * 2200, True), ("x" * 2201, False), ("", False)]
)
def test_a_comment_has_words_and_2200_characters(
    instagram: PretendInstagram, message: str, fits: bool
) -> None:
    media_id = live(instagram)
    answer = instagram.call("POST", f"{media_id}/comments", message=message)
    assert answer.ok if fits else refusal(answer) == BAD
    assert instagram.world.times_commented(media_id) == fits


def test_other_people_comment_too_and_the_newest_is_first(instagram: PretendInstagram) -> None:
    media_id = live(instagram)
    instagram.call("POST", f"{media_id}/comments", message="First!")
    for number in range(55):
        instagram.now = instagram.now.replace(minute=number)
        instagram.door("comments", media_id=media_id, text=f"{number}", username="anna")
    page = instagram.call("GET", f"{media_id}/comments", fields="text,username", limit=100).json()
    assert len(page["data"]) == 50
    assert page["data"][0]["text"] == "54"
    after = page["paging"]["cursors"]["after"]
    rest = instagram.call("GET", f"{media_id}/comments", fields="username", after=after).json()
    assert {row["username"] for row in rest["data"]} == {"anna", "sunny.bakery"}
    assert instagram.world.times_commented(media_id) == 1


def test_comments_need_their_permission(instagram: PretendInstagram) -> None:
    media_id = live(instagram)
    withdraw(instagram, "sunny.bakery", "instagram", "manage_comments")
    for verb in ("GET", "POST"):
        answer = instagram.call(verb, f"{media_id}/comments", message="One")
        assert refusal(answer) == NO_PERMISSION
    assert instagram.world.times_commented(media_id) == 0


def test_nobody_comments_a_story_or_a_slide(instagram: PretendInstagram) -> None:
    story = live(instagram, media_type="STORIES")
    assert refusal(instagram.call("POST", f"{story}/comments", message="One")) == BAD
    album = live_carousel(instagram)
    path = f"{album}/children"
    slide = instagram.call("GET", path, FACEBOOK_TOKEN).json()["data"][0]["id"]
    answer = instagram.call("POST", f"{slide}/comments", FACEBOOK_TOKEN, message="One")
    assert refusal(answer) == BAD


# Invitations


def test_an_invitation_waits_until_its_person_answers(instagram: PretendInstagram) -> None:
    media_id = live_at_the_bookshop(instagram, collaborators='["anna", "boris"]')
    path = f"{media_id}/collaborators"
    rows = instagram.call("GET", path, FACEBOOK_TOKEN).json()["data"]
    assert [(row["username"], row["invite_status"]) for row in rows] == [
        ("anna", "Pending"),
        ("boris", "Pending"),
    ]
    assert instagram.door("media", id=media_id, invited={"anna": "Accepted"}).ok
    rows = instagram.call("GET", path, FACEBOOK_TOKEN, fields="invite_status").json()["data"]
    assert [row["invite_status"] for row in rows] == ["Accepted", "Pending"]
    wrong = instagram.door("media", id=media_id, invited={"anna": "Perhaps"})
    assert wrong.status_code == 400


def test_instagram_login_is_not_told_of_invitations(instagram: PretendInstagram) -> None:
    media_id = live(instagram, collaborators='["anna"]')
    assert refusal(instagram.call("GET", f"{media_id}/collaborators")) == BAD


# Figures


def test_figures_come_as_told_and_what_is_missing_is_absent(instagram: PretendInstagram) -> None:
    media_id = live(instagram)
    instagram.door("media", id=media_id, figures={"views": 120, "saved": 0})
    path = f"{media_id}/insights"
    rows = instagram.call("GET", path, metric="views,reach,saved").json()["data"]
    assert [(row["name"], row["values"]) for row in rows] == [
        ("views", [{"value": 120}]),
        ("saved", [{"value": 0}]),
    ]
    instagram.door("media", id=media_id, figures={})
    assert instagram.call("GET", path, metric="views").json()["data"] == []
    instagram.door("media", id=media_id, figures=None)
    likely = instagram.call("GET", path, metric="views,comments").json()["data"]
    assert likely[0]["values"][0]["value"] > 0
    assert likely[1]["values"] == [{"value": 0}]


@pytest.mark.parametrize(
    ("kind", "metric"),
    [
        ({}, "views,navigation"),
        ({}, "ig_reels_avg_watch_time"),
        ({}, "facebook_views"),
        ({}, "total_views"),
        ({}, "impressions"),
        ({"media_type": "STORIES"}, "views,saved"),
        ({"media_type": "STORIES"}, "link_clicks"),
        ({}, ""),
    ],
)
def test_one_unsuitable_metric_fails_the_whole_request(
    instagram: PretendInstagram, kind: dict[str, str], metric: str
) -> None:
    media_id = live(instagram, **kind)
    assert refusal(instagram.call("GET", f"{media_id}/insights", metric=metric)) == BAD


def test_a_story_with_few_viewers_says_so_and_is_silent_after_a_day(
    instagram: PretendInstagram,
) -> None:
    media_id = live(instagram, media_type="STORIES")
    path = f"{media_id}/insights"
    instagram.door("media", id=media_id, figures={"views": 4, "reach": 90})
    answer = instagram.call("GET", path, metric="views")
    assert refusal(answer) == (10, None)
    assert answer.json()["error"]["message"].startswith("(#10) Not enough viewers")
    assert instagram.call("GET", path, metric="reach").ok
    instagram.door("media", id=media_id, figures=None)
    assert len(instagram.call("GET", path, metric="views,replies,navigation").json()["data"]) == 2
    instagram.later(hours=24)
    assert instagram.call("GET", path, metric="views").json()["data"] == []


def test_figures_need_their_permission_and_a_whole_post(instagram: PretendInstagram) -> None:
    album = live_carousel(instagram)
    path, metric = f"{album}/children", {"metric": "total_views"}
    slide = instagram.call("GET", path, FACEBOOK_TOKEN).json()["data"][0]["id"]
    assert instagram.call("GET", f"{album}/insights", FACEBOOK_TOKEN, **metric).ok
    assert refusal(instagram.call("GET", f"{slide}/insights", FACEBOOK_TOKEN, **metric)) == BAD
    withdraw(instagram, "corner.books", "facebook", "manage_insights")
    refused = instagram.call("GET", f"{album}/insights", FACEBOOK_TOKEN, **metric)
    assert refusal(refused) == NO_PERMISSION


# Deletion


def test_a_whole_carousel_can_go_and_no_slide_of_it(instagram: PretendInstagram) -> None:
    album = live_carousel(instagram)
    path = f"{album}/children"
    slide = instagram.call("GET", path, FACEBOOK_TOKEN).json()["data"][0]["id"]
    assert refusal(instagram.call("DELETE", slide, FACEBOOK_TOKEN)) == (-1, 2207073)
    assert instagram.call("DELETE", album, FACEBOOK_TOKEN).json()["success"] is True
    assert refusal(instagram.call("GET", slide, FACEBOOK_TOKEN)) == UNKNOWN
    assert refusal(instagram.call("DELETE", album, FACEBOOK_TOKEN)) == UNKNOWN
    bookshop = instagram.state()["accounts"][1]
    assert [post["id"] for post in bookshop["deleted"]] == [album]
    assert len(instagram.state()["publications"]) == 1  # it was posted nevertheless


def test_deletion_needs_its_permission(instagram: PretendInstagram) -> None:
    media_id = live_at_the_bookshop(instagram)
    withdraw(instagram, "corner.books", "facebook", "manage_contents")
    assert refusal(instagram.call("DELETE", media_id, FACEBOOK_TOKEN)) == NO_PERMISSION
    assert len(instagram.state()["media"]) == 1


@pytest.mark.parametrize("edge", ["comments", "insights", "children", "collaborators"])
def test_a_strangers_post_is_not_there(instagram: PretendInstagram, edge: str) -> None:
    media_id = live_at_the_bookshop(instagram)
    answer = instagram.call("GET", f"{media_id}/{edge}", INSTAGRAM_TOKEN, metric="views")
    assert refusal(answer) == UNKNOWN


# In Instagram's app, without the API


def test_what_is_posted_in_the_app_is_on_the_profile_and_nobodys_publication(
    instagram: PretendInstagram,
) -> None:
    by_app = {"username": "sunny.bakery", "caption": "By hand"}
    album = instagram.door("posts", **by_app, samples=["books.jpg", "dusk.mp4"]).json()["id"]
    instagram.now = instagram.now.replace(minute=1)
    reel = instagram.door("posts", **by_app, samples=["coffee.mp4"]).json()["id"]
    story = instagram.door("posts", **by_app, samples=["story.jpg"], story=True).json()["id"]
    fields = "caption,media_type,media_product_type,children{media_type}"
    rows = instagram.call("GET", f"{instagram.bakery}/media", fields=fields).json()["data"]
    assert [row["id"] for row in rows] == [reel, album]
    assert (rows[0]["media_product_type"], rows[1]["media_type"]) == ("REELS", "CAROUSEL_ALBUM")
    slides = rows[1]["children"]["data"]
    assert [slide["media_type"] for slide in slides] == ["IMAGE", "VIDEO"]
    stories = instagram.call("GET", f"{instagram.bakery}/stories").json()["data"]
    assert stories == [{"id": story}]
    limit = instagram.call("GET", f"{instagram.bakery}/content_publishing_limit").json()
    assert limit["data"][0]["quota_usage"] == 0
    assert instagram.state()["publications"] == []


@pytest.mark.parametrize(
    "wanted",
    [
        {"username": "nobody"},
        {"username": "sunny.bakery", "samples": ["drawing.png"]},
        {"username": "sunny.bakery", "samples": ["../host.py"]},
        {"username": "sunny.bakery", "samples": []},
        {"username": "sunny.bakery", "samples": ["bread.jpg", "books.jpg"], "story": True},
    ],
)
def test_the_app_posts_samples_alone(
    instagram: PretendInstagram, wanted: dict[str, object]
) -> None:
    assert instagram.door("posts", **wanted).status_code == 400
    assert instagram.state()["media"] == []


def test_an_owner_deletes_in_the_app_whatever_the_login(instagram: PretendInstagram) -> None:
    media_id = live(instagram)
    assert instagram.door("media", id=media_id, deleted=True).ok
    assert refusal(instagram.call("GET", media_id)) == UNKNOWN
    assert len(instagram.state()["publications"]) == 1
