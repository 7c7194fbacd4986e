"""Meta's own Python SDK publishes on the pretend Graph API without noticing a difference."""

from collections.abc import Iterator

import pytest
from facebook_business.adobjects.igmedia import IGMedia
from facebook_business.adobjects.iguser import IGUser
from facebook_business.adobjects.page import Page
from facebook_business.adobjects.shadowigmediabuilder import ShadowIGMediaBuilder
from facebook_business.adobjects.user import User
from facebook_business.api import FacebookAdsApi
from facebook_business.exceptions import FacebookRequestError
from facebook_business.session import FacebookSession

from sandbox.instagram.records import APP
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


def test_every_parameter_that_the_table_allows_is_one_that_meta_knows(
    meta: FacebookAdsApi,
) -> None:
    checker = IGUser("1", api=meta).create_media(pending=True)._param_checker
    unknown = {name for names in ALLOWED.values() for name in names if not checker.get_type(name)}
    assert unknown == set()
