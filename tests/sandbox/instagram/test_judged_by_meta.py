"""Meta's own Python SDK publishes on the pretend Graph API without noticing a difference.

It knows the names of parameters, fields and metrics, and how answers of each call look.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from facebook_business.adobjects.igcomment import IGComment
from facebook_business.adobjects.igmedia import IGMedia
from facebook_business.adobjects.iguser import IGUser
from facebook_business.adobjects.instagraminsightsresult import InstagramInsightsResult
from facebook_business.adobjects.location import Location
from facebook_business.adobjects.objectparser import ObjectParser
from facebook_business.adobjects.page import Page
from facebook_business.adobjects.shadowigmediabuilder import ShadowIGMediaBuilder
from facebook_business.adobjects.shadowigmediacollaborators import ShadowIGMediaCollaborators
from facebook_business.adobjects.user import User
from facebook_business.api import FacebookAdsApi, FacebookRequest
from facebook_business.exceptions import FacebookRequestError
from facebook_business.session import FacebookSession
from facebook_business.typechecker import TypeChecker

from graph.client import PLACE_FIELDS
from sandbox.instagram.fields import collaborator_fields, comment_fields, place_fields
from sandbox.instagram.insights import METRICS, ON_FACEBOOK
from sandbox.instagram.records import APP, PLACES, Comment
from sandbox.instagram.rules import ALLOWED
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram


@pytest.fixture
def meta(instagram: PretendInstagram, monkeypatch: pytest.MonkeyPatch) -> Iterator[FacebookAdsApi]:
    """The SDK, pointed at the pretend server; it sends an appsecret_proof with each call."""
    monkeypatch.setattr(FacebookSession, "GRAPH", instagram.url)
    session = FacebookSession(APP.id, APP.secret, FACEBOOK_TOKEN)
    yield FacebookAdsApi(session)
    session.requests.close()


def test_the_sdk_goes_from_container_to_permalink_and_quota(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    account = IGUser(instagram.bookshop, api=meta)
    container = account.create_media(
        params={
            "image_url": instagram.sample("books.jpg"),
            "caption": "New shelf #books",
            "location_id": "106009999000002",
            "user_tags": [{"username": "anna", "x": 0.5, "y": 0.25}],
        }
    )
    builder = ShadowIGMediaBuilder(container["id"], api=meta)
    fields = ["id", "status_code", "status"]
    assert builder.api_get(fields=fields)["status_code"] == "IN_PROGRESS"
    instagram.later(seconds=1)
    assert builder.api_get(fields=fields)["status_code"] == "FINISHED"

    published = account.create_media_publish(params={"creation_id": container["id"]})
    media = IGMedia(published["id"], api=meta).api_get(fields=["permalink", "caption", "owner"])
    assert media["permalink"].startswith(f"{instagram.url}/p/")
    assert media["caption"] == "New shelf #books"
    assert builder.api_get(fields=fields)["status_code"] == "PUBLISHED"

    limits = account.get_content_publishing_limit(fields=["quota_usage", "config"])
    assert limits[0]["quota_usage"] == 1
    assert limits[0]["config"]["quota_total"] == 50
    post = instagram.state()["media"][0]
    assert post["tags"] == [{"username": "anna", "x": 0.5, "y": 0.25}]


def test_the_sdk_reads_an_error_as_metas(instagram: PretendInstagram, meta: FacebookAdsApi) -> None:
    account = IGUser(instagram.bookshop, api=meta)
    container = account.create_media(params={"image_url": instagram.sample("books.jpg")})
    with pytest.raises(FacebookRequestError) as refused:
        account.create_media_publish(params={"creation_id": container["id"]})
    error = refused.value
    assert (error.api_error_code(), error.api_error_subcode()) == (9007, 2207027)
    assert error.api_error_type() == "OAuthException"
    assert error.http_status() == 400
    assert error.body()["error"]["fbtrace_id"]


def test_the_sdk_walks_the_list_of_posts_page_by_page(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    account = IGUser(instagram.bookshop, api=meta)
    for number in range(5):
        container = account.create_media(
            params={"image_url": instagram.sample("books.jpg"), "caption": f"{number}"}
        )
        instagram.later(seconds=2)
        account.create_media_publish(params={"creation_id": container["id"]})
    posts = account.get_media(fields=["caption", "timestamp"], params={"limit": 2})
    assert [post["caption"] for post in posts] == ["4", "3", "2", "1", "0"]


def test_the_sdk_finds_the_page_its_account_and_deletes_a_post(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    fields = ["name", "access_token", "instagram_business_account"]
    page = User("me", api=meta).get_accounts(fields=fields)[0]
    assert page["instagram_business_account"]["id"] == instagram.bookshop
    assert Page(page["id"], api=meta).api_get(fields=["name"])["name"] == "Corner Books"

    account = IGUser(instagram.bookshop, api=meta)
    assert account.api_get(fields=["username"])["username"] == "corner.books"
    container = account.create_media(params={"image_url": instagram.sample("books.jpg")})
    instagram.later(seconds=2)
    published = account.create_media_publish(params={"creation_id": container["id"]})
    IGMedia(published["id"], api=meta).api_delete()
    assert instagram.state()["media"] == []


def published(instagram: PretendInstagram, meta: FacebookAdsApi, **params: object) -> IGMedia:
    """A post of the bookshop."""
    account = IGUser(instagram.bookshop, api=meta)
    container = account.create_media(params=params)
    instagram.later(seconds=5)
    answer = account.create_media_publish(params={"creation_id": container["id"]})
    return IGMedia(answer["id"], api=meta)


def test_the_sdk_publishes_a_carousel_and_walks_its_slides(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    account, slides = IGUser(instagram.bookshop, api=meta), []
    for media in (
        {"image_url": instagram.sample("books.jpg"), "alt_text": "A shelf"},
        {"video_url": instagram.sample("coffee.mp4"), "media_type": "VIDEO"},
        {"image_url": instagram.sample("bread.jpg")},
    ):
        made = account.create_media(params={**media, "is_carousel_item": True})
        slides.append(made["id"])
    instagram.later(seconds=5)
    params = {"media_type": "CAROUSEL", "children": slides, "collaborators": ["anna", "boris"]}
    album = published(instagram, meta, **params)
    fields = ["media_type", "media_product_type"]
    seen = album.api_get(fields=fields)
    assert (seen["media_type"], seen["media_product_type"]) == ("CAROUSEL_ALBUM", "FEED")
    walked = list(album.get_children(fields=["media_type", "alt_text"]))
    assert [slide["media_type"] for slide in walked] == ["IMAGE", "VIDEO", "IMAGE"]
    assert walked[0]["alt_text"] == "A shelf"
    with pytest.raises(FacebookRequestError) as refused:
        IGMedia(walked[0]["id"], api=meta).api_delete()
    assert (refused.value.api_error_code(), refused.value.api_error_subcode()) == (-1, 2207073)

    fields = ["username", "invite_status"]
    invited = list(album.get_collaborators(fields=fields))
    assert {row["username"]: row["invite_status"] for row in invited} == {
        "anna": "Pending",
        "boris": "Pending",
    }


def test_the_sdk_publishes_a_story_and_finds_it_among_the_stories(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    tags = [{"username": "anna"}, {"username": "boris", "x": 0.5, "y": 0.5}]
    video = instagram.sample("coffee.mp4")
    story = published(instagram, meta, media_type="STORIES", video_url=video, user_tags=tags)
    account = IGUser(instagram.bookshop, api=meta)
    found = list(account.get_stories(fields=["media_type", "media_product_type", "permalink"]))
    assert [row["id"] for row in found] == [story["id"]]
    assert (found[0]["media_type"], found[0]["media_product_type"]) == ("VIDEO", "STORY")
    assert len(list(account.get_media())) == 0
    story.api_delete()
    assert len(list(account.get_stories())) == 0


def test_the_sdk_publishes_a_trial_reel_with_all_its_options(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    reel = published(
        instagram,
        meta,
        media_type="REELS",
        video_url=instagram.sample("coffee.mp4"),
        cover_url=instagram.sample("bread.jpg"),
        share_to_feed=False,
        audio_name="Kettle song",
        trial_params={"graduation_strategy": "MANUAL"},
    )
    seen = reel.api_get(fields=["is_shared_to_feed", "thumbnail_url"])
    assert seen["is_shared_to_feed"] is False
    assert seen["thumbnail_url"].endswith("-cover.jpg")
    post = instagram.state()["media"][0]
    assert (post["trial"], post["audio_name"]) == ("MANUAL", "Kettle song")


def test_the_sdk_comments_once_and_reads_it(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    post = published(instagram, meta, image_url=instagram.sample("books.jpg"))
    made = post.create_comment(params={"message": "#books"})
    rows = list(post.get_comments(fields=["text", "username", "from", "timestamp"]))
    assert [(row["id"], row["text"]) for row in rows] == [(made["id"], "#books")]
    assert rows[0]["from"]["id"] == instagram.bookshop
    with pytest.raises(FacebookRequestError) as refused:
        post.create_comment(params={"message": "Again"}, fields=["id"])
    assert (refused.value.api_error_code(), refused.value.api_error_subcode()) == (20, 1772107)
    assert instagram.world.times_commented(post["id"]) == 2


def test_the_sdk_reads_the_figures_of_every_kind(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    photo, video = instagram.sample("books.jpg"), instagram.sample("coffee.mp4")
    kinds = {
        "FEED": {"image_url": photo},
        "REELS": {"media_type": "REELS", "video_url": video},
        "STORY": {"media_type": "STORIES", "image_url": photo},
    }
    for product, params in kinds.items():
        post = published(instagram, meta, **params)
        metric = sorted(METRICS[product] - ON_FACEBOOK)
        rows = list(post.get_insights(params={"metric": metric}))
        figures = {row["name"]: row["values"][0]["value"] for row in rows}
        assert {"views", "reach"} <= figures.keys() <= set(metric)
        assert {row["period"] for row in rows} == {"lifetime"}
    instagram.door("media", id=post["id"], figures={"views": 3})
    with pytest.raises(FacebookRequestError) as refused:
        post.get_insights(params={"metric": ["views"]})
    assert refused.value.api_error_code() == 10


def test_the_sdk_searches_for_places_and_looks_at_one(
    instagram: PretendInstagram, meta: FacebookAdsApi
) -> None:
    """The search has no method of its own in the SDK: its request is made by hand, and its answer
    read as Pages."""
    search = FacebookRequest(
        node_id="pages",
        method="GET",
        endpoint="/search",
        api=meta,
        param_checker=TypeChecker({"q": "string", "limit": "int"}, {}),
        target_class=Page,
        api_type="EDGE",
        response_parser=ObjectParser(target_class=Page, api=meta),
    )
    search.add_params({"q": "alexander", "limit": 50}).add_fields(PLACE_FIELDS.split(","))
    (found,) = search.execute()
    place = Page(found["id"], api=meta).api_get(fields=PLACE_FIELDS.split(","))
    assert found["name"] == place["name"] == "Alexanderplatz"
    assert isinstance(place["location"], Location)
    assert (place["location"]["city"], place["location"]["country"]) == ("Berlin", "Germany")
    assert place["location"]["latitude"] == pytest.approx(52.5219)


def test_every_metric_and_field_of_the_tables_is_one_that_meta_knows() -> None:
    known = {name for name in vars(InstagramInsightsResult.Metric).values() if name != "default"}
    assert METRICS["FEED"] | METRICS["REELS"] | METRICS["STORY"] <= known
    nobody = Comment("1", "1", "", "anna", "", datetime(2026, 12, 1, tzinfo=UTC))
    somewhere = next(iter(PLACES.values()))
    tables = (
        (IGComment, comment_fields(nobody)),
        (ShadowIGMediaCollaborators, collaborator_fields("anna", "Pending")),
        (Page, place_fields(somewhere)),
        (Location, somewhere.location() or {}),
    )
    for kind, fields in tables:
        assert fields.keys() <= set(vars(kind.Field).values())


def test_every_parameter_that_the_table_allows_is_one_that_meta_knows(
    meta: FacebookAdsApi,
) -> None:
    checker = IGUser("1", api=meta).create_media(pending=True)._param_checker
    unknown = {name for names in ALLOWED.values() for name in names if not checker.get_type(name)}
    assert unknown == set()
