"""Places: found by a name, looked at by their numbers, and why Meta shows none."""

from typing import Any

import pytest
import responses
from requests import ConnectTimeout
from responses import matchers

from graph.answers import Place
from graph.client import GraphClient
from graph.errors import AccessError, GraphError, ThrottledError, UnreachableError
from graph.places import PlacesHiddenError, look_at_place, search_places
from tests.graph.conftest import ClientOf
from tests.helpers.table import each_row

SEARCH = "https://graph.facebook.com/v25.0/pages/search"
PAGE = "https://graph.facebook.com/v25.0/106009999000003"
ALEX = {
    "id": "106009999000003",
    "name": "Alexanderplatz",
    "location": {"city": "Berlin", "country": "Germany", "latitude": 52.52, "longitude": 13.41},
}
FEATURE = "This endpoint requires the 'Page Public Content Access' feature"


def refused(code: int, message: str, subcode: int | None = None) -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "error_subcode": subcode}}


@pytest.fixture
def shop(client_of: ClientOf) -> GraphClient:
    """An account of Facebook login, at a bot that knows the app."""
    return client_of("EAApage-token-0001", app_id="12", app_secret="secret")


@pytest.fixture
def bakery(client_of: ClientOf) -> GraphClient:
    """An account of Instagram login, at a bot that knows the app."""
    return client_of("IGbakery-token-0001", app_id="12", app_secret="secret")


def test_those_that_are_somewhere_are_found(
    shop: GraphClient, network: responses.RequestsMock
) -> None:
    nowhere = {"id": "2", "name": "Bread lovers"}
    asked = {"q": "alex", "fields": "id,name,location", "limit": "50"}
    network.get(
        SEARCH,
        json={"data": [nowhere, ALEX]},
        match=[matchers.query_param_matcher(asked, strict_match=False)],
    )
    (found,) = search_places(shop, "alex")
    assert (found.title, found.coordinates) == ("Alexanderplatz, Berlin", (52.52, 13.41))
    sent = network.calls[0].request
    assert "appsecret_proof=" in str(sent.url)
    assert sent.headers["Authorization"] == "Bearer EAApage-token-0001"


def test_instagram_login_asks_facebook_in_the_name_of_the_app(
    bakery: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(SEARCH, json={"data": []})
    network.get(PAGE, json=ALEX)
    assert search_places(bakery, "alex") == ()
    assert look_at_place(bakery, "106009999000003") == Place.model_validate(ALEX)
    sent = {call.request.headers["Authorization"] for call in network.calls}
    assert sent == {"Bearer 12|secret"}


def test_without_the_app_instagram_login_asks_nobody(instagram: GraphClient) -> None:
    assert not instagram.may_see_places
    with pytest.raises(PlacesHiddenError):
        search_places(instagram, "alex")


@each_row(
    ("answer", "error"),
    [
        (refused(10, f"(#10) {FEATURE}"), PlacesHiddenError),
        (refused(200, "(#200) Missing permission"), PlacesHiddenError),
        (refused(3, "(#3) Application does not have the capability"), PlacesHiddenError),
        (refused(100, f"{FEATURE}. An app secret proof is required"), PlacesHiddenError),
        (refused(190, "Error validating access token"), AccessError),
        (refused(4, "(#4) Application request limit reached"), ThrottledError),
    ],
)
def test_a_refusal_is_told_from_other_trouble(
    client_of: ClientOf, answer: dict[str, Any], error: type[GraphError]
) -> None:
    client = client_of("EAApage-token-0001")
    with responses.RequestsMock() as network:
        for url in (SEARCH, PAGE):
            network.get(url, json=answer, status=400)
        for ask in (
            lambda: search_places(client, "alex"),
            lambda: look_at_place(client, "106009999000003"),
        ):
            with pytest.raises(error) as told:
                ask()
            assert type(told.value) is error


@each_row(
    "answer",
    [
        refused(100, "Unsupported get request. Object does not exist", 33),
        refused(100, "(#100) Tried accessing nonexisting field (location) on node type (User)"),
    ],
)
def test_what_is_no_page_is_none(client_of: ClientOf, answer: dict[str, Any]) -> None:
    with responses.RequestsMock() as network:
        network.get(PAGE, json=answer, status=400)
        assert look_at_place(client_of("EAApage-token-0001"), "106009999000003") is None


def test_nobody_there_is_no_refusal(shop: GraphClient, network: responses.RequestsMock) -> None:
    network.get(SEARCH, body=ConnectTimeout())
    with pytest.raises(UnreachableError):
        search_places(shop, "alex")


@each_row(
    ("name", "city", "title"),
    [
        ("Alexanderplatz", "Berlin", "Alexanderplatz, Berlin"),
        ("Berlin", "Berlin", "Berlin"),
        ("Café BERLIN Mitte", "Berlin", "Café BERLIN Mitte"),
        ("Bread lovers", None, "Bread lovers"),
    ],
)
def test_a_place_is_called_with_its_city(name: str, city: str | None, title: str) -> None:
    assert Place(id="1", name=name, city=city).title == title
