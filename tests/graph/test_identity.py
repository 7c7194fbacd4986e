"""Connecting: which accounts a pasted token opens, or why it opens none."""

from typing import Any

import pytest
import responses
from responses import matchers

from graph.answers import Identity
from graph.causes import Cause
from graph.client import GraphClient
from graph.errors import AccessError, OurMistakeError, RequestRefusedError
from graph.hosts import LoginKind
from graph.identity import PagesHiddenError, identify

INSTAGRAM = "https://graph.instagram.com/v25.0"
FACEBOOK = "https://graph.facebook.com/v25.0"
ME = {"id": "26000000000000001", "user_id": "17841400000000001", "username": "sunny.bakery"}
QUOTA = {"data": [{"quota_usage": 0, "config": {"quota_total": 50, "quota_duration": 86400}}]}
MISSING = {"error": {"message": "Object does not exist", "code": 100, "error_subcode": 33}}
FORBIDDEN = {"error": {"message": "Requires instagram_content_publish", "code": 10}}
NO_ACCOUNTS = {"error": {"message": "Tried accessing nonexisting field (accounts)", "code": 100}}


def page(number: int, username: str | None = None) -> dict[str, Any]:
    linked = {"id": f"1784140000000000{number}", "username": username}
    token = {"access_token": f"EAApage-token-{number}"}
    account = {"instagram_business_account": linked} if username else {}
    return {"id": str(number), "name": f"Page {number}", **token, **account}


def quota(network: responses.RequestsMock, base: str, ig_user_id: str) -> None:
    network.get(f"{base}/{ig_user_id}/content_publishing_limit", json=QUOTA)


def refuse_quota(
    network: responses.RequestsMock, base: str, ig_user_id: str, answer: dict[str, Any]
) -> None:
    network.get(f"{base}/{ig_user_id}/content_publishing_limit", json=answer, status=400)


def show_pages(network: responses.RequestsMock, pages: list[dict[str, Any]]) -> None:
    """The Pages that the person chose; there is no business portfolio."""
    network.get(f"{FACEBOOK}/me/accounts", json={"data": pages})
    network.get(f"{FACEBOOK}/me/businesses", json={"data": []})


def test_an_instagram_token_opens_its_own_account(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/me", json=ME)
    quota(network, INSTAGRAM, "17841400000000001")
    assert identify(instagram) == (
        Identity(
            "17841400000000001", "sunny.bakery", "IGbakery-token-0001", LoginKind.INSTAGRAM, None
        ),
    )


def test_the_other_id_is_taken_where_only_that_one_works(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/me", json=ME)
    refuse_quota(network, INSTAGRAM, "17841400000000001", MISSING)
    quota(network, INSTAGRAM, "26000000000000001")
    assert [found.ig_user_id for found in identify(instagram)] == ["26000000000000001"]


def test_a_private_account_opens_nothing(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/me", json=ME)
    refuse_quota(network, INSTAGRAM, "17841400000000001", MISSING)
    refuse_quota(network, INSTAGRAM, "26000000000000001", MISSING)
    assert identify(instagram) == ()


def test_a_token_without_the_permission_to_publish_is_told_at_once(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/me", json=ME)
    refuse_quota(network, INSTAGRAM, "17841400000000001", FORBIDDEN)
    with pytest.raises(AccessError) as refused:
        identify(instagram)
    assert refused.value.cause is Cause.PERMISSION


def test_an_unknown_refusal_is_not_taken_for_a_wrong_id(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/me", json=ME)
    unknown = {"error": {"message": "Nobody knows", "code": 31337}}
    refuse_quota(network, INSTAGRAM, "17841400000000001", unknown)
    with pytest.raises(RequestRefusedError):
        identify(instagram)


def test_a_facebook_token_opens_every_page_with_an_instagram_account(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    pages = [page(1, "corner.books"), page(2), page(3, "corner.cafe")]
    show_pages(network, pages)
    quota(network, FACEBOOK, "17841400000000001")
    quota(network, FACEBOOK, "17841400000000003")
    found = [(each.username, each.token) for each in identify(facebook)]
    assert found == [
        ("corner.books", "EAApage-token-1"),
        ("corner.cafe", "EAApage-token-3"),
    ]
    sent = [
        call.request.headers["Authorization"]
        for call in network.calls
        if "publishing_limit" in str(call.request.url)
    ]
    assert sent == ["Bearer EAApage-token-1", "Bearer EAApage-token-3"]


def test_a_page_token_itself_is_understood(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    answer = page(1, "corner.books")
    del answer["access_token"]
    network.get(f"{FACEBOOK}/me/accounts", json=NO_ACCOUNTS, status=400)
    network.get(f"{FACEBOOK}/me", json=answer)
    quota(network, FACEBOOK, "17841400000000001")
    (found,) = identify(facebook)
    assert (found.username, found.token) == ("corner.books", "EAAbooks-token-0001")


def test_a_person_without_pages_has_nothing_to_publish_to(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    show_pages(network, [])
    assert identify(facebook) == ()


def test_a_page_without_permission_is_left_out_while_another_works(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    pages = [page(1, "corner.books"), page(3, "corner.cafe")]
    show_pages(network, pages)
    refuse_quota(network, FACEBOOK, "17841400000000001", FORBIDDEN)
    quota(network, FACEBOOK, "17841400000000003")
    assert [found.username for found in identify(facebook)] == ["corner.cafe"]


RESTRICTED = {"error": {"message": "restricted", "code": 25, "error_subcode": 2207050}}
UNKNOWN = {"error": {"message": "Nobody knows", "code": 31337}}


@pytest.mark.parametrize("answer", [RESTRICTED, UNKNOWN, MISSING])
def test_a_page_in_whatever_trouble_does_not_block_the_others(
    facebook: GraphClient, network: responses.RequestsMock, answer: dict[str, Any]
) -> None:
    without_a_role = page(4, "corner.garden")
    del without_a_role["access_token"]
    pages = [without_a_role, page(1, "corner.books"), page(3, "corner.cafe")]
    show_pages(network, pages)
    refuse_quota(network, FACEBOOK, "17841400000000001", answer)
    quota(network, FACEBOOK, "17841400000000003")
    assert [found.username for found in identify(facebook)] == ["corner.cafe"]


def test_pages_none_of_which_may_publish_tell_the_missing_permission(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    show_pages(network, [page(1, "corner.books")])
    refuse_quota(network, FACEBOOK, "17841400000000001", FORBIDDEN)
    with pytest.raises(AccessError) as refused:
        identify(facebook)
    assert refused.value.cause is Cause.PERMISSION


def test_an_identity_does_not_print_its_token() -> None:
    identity = Identity("1", "sunny.bakery", "IGbakery", LoginKind.INSTAGRAM)
    assert "IGbakery" not in f"{identity!r} {identity}"


def portfolio(
    network: responses.RequestsMock, chosen: list[dict[str, Any]], **edges: list[dict[str, Any]]
) -> None:
    """Two business portfolios, listed on two pages of Meta's; the second one has the Pages."""
    paging = {"cursors": {"after": "b"}, "next": f"{FACEBOOK}/me/businesses?after=b"}
    network.get(f"{FACEBOOK}/me/accounts", json={"data": chosen})
    network.get(f"{FACEBOOK}/me/businesses", json={"data": [{"id": "71"}], "paging": paging})
    network.get(
        f"{FACEBOOK}/me/businesses",
        json={"data": [{"id": "72"}]},
        match=[matchers.query_param_matcher({"after": "b"}, strict_match=False)],
    )
    for edge in ("owned_pages", "client_pages"):
        network.get(f"{FACEBOOK}/71/{edge}", json=FORBIDDEN, status=403)
        network.get(f"{FACEBOOK}/72/{edge}", json={"data": edges.get(edge, [])})


@pytest.mark.parametrize("edge", ["owned_pages", "client_pages"])
def test_pages_of_a_business_portfolio_are_found_beside_those_that_were_chosen(
    facebook: GraphClient, network: responses.RequestsMock, edge: str
) -> None:
    chosen = page(1, "corner.books")
    portfolio(network, [chosen], **{edge: [chosen, page(2, "corner.cafe")]})
    quota(network, FACEBOOK, "17841400000000001")
    quota(network, FACEBOOK, "17841400000000002")
    found = [(each.username, each.token) for each in identify(facebook)]
    assert found == [("corner.books", "EAApage-token-1"), ("corner.cafe", "EAApage-token-2")]


NO_RIGHT = {"error": {"message": "Requires business_management permission", "code": 200}}
NO_FIELD = {"error": {"message": "Tried accessing nonexisting field (businesses)", "code": 100}}


@pytest.mark.parametrize("answer", [NO_RIGHT, NO_FIELD])
def test_a_token_that_shows_no_portfolio_says_so_only_when_nothing_else_is_found(
    facebook: GraphClient, network: responses.RequestsMock, answer: dict[str, Any]
) -> None:
    chosen = network.get(f"{FACEBOOK}/me/accounts", json={"data": []})
    network.get(f"{FACEBOOK}/me/businesses", json=answer, status=403)
    with pytest.raises(PagesHiddenError):
        identify(facebook)
    network.remove(chosen)
    network.get(f"{FACEBOOK}/me/accounts", json={"data": [page(1, "corner.books")]})
    quota(network, FACEBOOK, "17841400000000001")
    assert [found.username for found in identify(facebook)] == ["corner.books"]


def test_an_account_without_a_role_in_the_app_is_a_refusal_and_not_an_account_of_another_kind(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/me", json=ME)
    said = "Unsupported request - method type: get"
    network.get(
        f"{INSTAGRAM}/{ME['user_id']}/content_publishing_limit",
        json={"error": {"code": 100, "message": said}},
        status=400,
    )
    with pytest.raises(OurMistakeError, match=said):
        identify(instagram)
