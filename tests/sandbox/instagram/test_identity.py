"""Connecting an account to the pretend Graph API: who is this token, which Pages, which places."""

import pytest
import requests

from sandbox.instagram.call import app_proof
from sandbox.instagram.records import APP, SCOPES
from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    INSTAGRAM_TOKEN,
    PAGE_TOKEN,
    PretendInstagram,
    refusal,
)


def test_an_instagram_token_knows_its_account(instagram: PretendInstagram) -> None:
    me = instagram.call("GET", "me", fields="id,user_id,username,account_type").json()
    assert me["user_id"] == instagram.bakery
    assert (me["username"], me["account_type"]) == ("sunny.bakery", "BUSINESS")
    for path_id in (me["id"], me["user_id"]):
        assert instagram.call("GET", f"{path_id}/content_publishing_limit").ok


def test_a_facebook_token_finds_the_account_through_its_page(instagram: PretendInstagram) -> None:
    fields = "id,name,access_token,instagram_business_account{id,username}"
    pages = instagram.call("GET", "me/accounts", FACEBOOK_TOKEN, fields=fields).json()["data"]
    assert [page["access_token"] for page in pages] == [PAGE_TOKEN]
    linked = pages[0]["instagram_business_account"]
    assert linked == {"id": instagram.bookshop, "username": "corner.books"}
    through_page = instagram.call(
        "GET", "me", PAGE_TOKEN, fields="instagram_business_account{username}"
    ).json()
    assert through_page["instagram_business_account"] == {"username": "corner.books"}
    node = instagram.call("GET", instagram.bookshop, PAGE_TOKEN, fields="username,media_count")
    assert node.json() == {"username": "corner.books", "media_count": 0, "id": instagram.bookshop}


def test_a_page_of_a_portfolio_is_shown_through_it_only_and_with_its_permission(
    instagram: PretendInstagram,
) -> None:
    instagram.door("accounts", username="corner.books", portfolio="client")
    assert instagram.call("GET", "me/accounts", FACEBOOK_TOKEN).json()["data"] == []
    assert refusal(instagram.call("GET", "me/businesses", FACEBOOK_TOKEN)) == (200, None)
    may = (*SCOPES["facebook"], "business_management")
    instagram.door("accounts", username="corner.books", permissions=may)
    assert refusal(instagram.call("GET", "me/businesses", PAGE_TOKEN)) == (100, None)
    (business,) = instagram.call("GET", "me/businesses", FACEBOOK_TOKEN).json()["data"]
    pages = {
        edge: instagram.call(
            "GET", f"{business['id']}/{edge}", FACEBOOK_TOKEN, fields="access_token"
        ).json()["data"]
        for edge in ("owned_pages", "client_pages")
    }
    assert pages["owned_pages"] == []
    assert [page["access_token"] for page in pages["client_pages"]] == [PAGE_TOKEN]
    assert refusal(instagram.call("GET", "4711/owned_pages", FACEBOOK_TOKEN)) == (100, 33)


def test_a_second_account_can_be_made_by_the_control_door(instagram: PretendInstagram) -> None:
    made = instagram.door("accounts", username="new.shop", token="IGnew", quota_total=3).json()
    me = instagram.call("GET", "me", token="IGnew", fields="user_id,username").json()
    assert (me["user_id"], me["username"]) == (made["ig_user_id"], "new.shop")
    limit = instagram.call(
        "GET", f"{me['user_id']}/content_publishing_limit", token="IGnew", fields="config"
    )
    assert limit.json()["data"][0]["config"]["quota_total"] == 3


@pytest.mark.parametrize(
    "body",
    [{}, {"username": "a", "colour": "red"}, {"username": "sunny.bakery", "token_state": "lost"}],
)
def test_the_control_door_refuses_what_it_does_not_know(
    instagram: PretendInstagram, body: dict[str, str]
) -> None:
    assert instagram.door("accounts", **body).status_code == 400
    assert instagram.call("GET", "me").ok


def test_places_are_found_with_the_proof_of_the_apps_secret(instagram: PretendInstagram) -> None:
    query = {"q": "alexander", "fields": "id,name,location"}
    assert refusal(instagram.call("GET", "pages/search", FACEBOOK_TOKEN, **query)) == (100, None)
    found = instagram.call(
        "GET", "pages/search", FACEBOOK_TOKEN, appsecret_proof=app_proof(FACEBOOK_TOKEN), **query
    ).json()["data"]
    assert [place["name"] for place in found] == ["Alexanderplatz"]
    assert found[0]["location"]["latitude"] == pytest.approx(52.5219)
    by_app = instagram.call("GET", "pages/search", APP.token, q="bread", fields="name,location")
    assert by_app.json()["data"] == [{"name": "Bread lovers of the world", "id": "106009999000009"}]
    assert refusal(instagram.call("GET", "pages/search", INSTAGRAM_TOKEN, **query)) == (100, 33)


def test_the_app_looks_at_places_and_at_nobody_s_account(instagram: PretendInstagram) -> None:
    fields = {"fields": "id,name,location"}
    page = instagram.call("GET", "106009999000008", APP.token, **fields).json()
    assert page["location"] == {"city": "Berlin", "country": "Germany"}
    assert refusal(instagram.call("GET", "106009999999999", APP.token, **fields)) == (100, 33)
    assert refusal(instagram.call("GET", instagram.bakery, APP.token, **fields)) == (100, 33)
    assert refusal(instagram.call("GET", "106009999000008", FACEBOOK_TOKEN, **fields)) == (
        100,
        None,
    )
    wrong = {"fields": "id,postcode", "q": "bread"}
    assert refusal(instagram.call("GET", "pages/search", APP.token, **wrong)) == (100, None)
    assert refusal(instagram.call("GET", "pages/search", APP.token, **fields)) == (100, None)


def test_a_wrong_proof_is_refused(instagram: PretendInstagram) -> None:
    answer = instagram.call("GET", "me", FACEBOOK_TOKEN, appsecret_proof="00")
    assert refusal(answer) == (100, None)


def test_debug_token_tells_validity_and_scopes(instagram: PretendInstagram) -> None:
    def inspect() -> dict[str, object]:
        answer = instagram.call("GET", "debug_token", APP.token, input_token=FACEBOOK_TOKEN)
        found: dict[str, object] = answer.json()["data"]
        return found

    valid = inspect()
    assert (valid["is_valid"], valid["type"], valid["app_id"]) == (True, "USER", APP.id)
    assert "instagram_content_publish" in str(valid["scopes"])
    instagram.door("accounts", username="corner.books", token_state="expired")
    expired = inspect()
    assert expired["is_valid"] is False
    assert "463" in str(expired["error"])


def test_the_control_door_lets_an_access_end_soon(instagram: PretendInstagram) -> None:
    instagram.door("accounts", username="corner.books", token_days_left=3, data_access_days_left=2)
    answer = instagram.call("GET", "debug_token", APP.token, input_token=PAGE_TOKEN)
    data = answer.json()["data"]
    now = instagram.now.timestamp()
    assert data["expires_at"] - now == 3 * 86_400
    assert data["data_access_expires_at"] - now == 2 * 86_400
    instagram.later(days=4)
    assert refusal(instagram.call("GET", "me", PAGE_TOKEN)) == (190, 463)


def test_tokens_are_exchanged_and_refreshed_for_60_days(instagram: PretendInstagram) -> None:
    facebook = instagram.call(
        "GET",
        "oauth/access_token",
        "",
        grant_type="fb_exchange_token",
        client_id=APP.id,
        client_secret=APP.secret,
        fb_exchange_token=FACEBOOK_TOKEN,
    ).json()
    refreshed = instagram.call("GET", "refresh_access_token", grant_type="ig_refresh_token").json()
    exchanged = instagram.call(
        "GET", "access_token", grant_type="ig_exchange_token", client_secret=APP.secret
    ).json()
    for answer in (facebook, refreshed, exchanged):
        assert answer["expires_in"] == 60 * 86_400
        assert instagram.call("GET", "me", answer["access_token"]).ok
    instagram.later(hours=23)
    again = {"token": refreshed["access_token"], "grant_type": "ig_refresh_token"}
    assert refusal(instagram.call("GET", "refresh_access_token", **again)) == (100, None)
    instagram.later(hours=2)
    assert instagram.call("GET", "refresh_access_token", **again).ok


def test_no_secret_is_left_in_the_log(instagram: PretendInstagram) -> None:
    instagram.call("GET", "debug_token", APP.token, input_token=FACEBOOK_TOKEN)
    requests.get(f"{instagram.url}/me", params={"access_token": INSTAGRAM_TOKEN}, timeout=30)
    written = str(instagram.log())
    for secret in (APP.secret, FACEBOOK_TOKEN, INSTAGRAM_TOKEN):
        assert secret not in written
