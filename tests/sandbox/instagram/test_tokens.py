"""The product's own client refreshes and inspects tokens on the pretend Graph API."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import timedelta

import pytest

from graph.client import GraphClient
from graph.errors import AccessError, RequestRefusedError
from graph.hosts import GraphHosts
from graph.transport import Transport
from sandbox.instagram.records import APP
from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    INSTAGRAM_TOKEN,
    PAGE_TOKEN,
    PretendInstagram,
)

MakeClient = Callable[..., GraphClient]


@pytest.fixture
def client(instagram: PretendInstagram) -> Iterator[MakeClient]:
    """`client(token)`; with `app=True` it knows the id and the secret of the app."""
    hosts = GraphHosts(instagram.url, instagram.url, instagram.url, "v25.0")
    with ExitStack() as stack:

        def make(token: str, *, app: bool = False) -> GraphClient:
            known = (APP.id, APP.secret) if app else (None, None)
            transport = Transport(hosts, app_id=known[0], app_secret=known[1])
            return GraphClient(token, stack.enter_context(closing(transport)))

        yield make


def test_a_refreshed_token_works_and_the_old_one_until_its_own_end(
    instagram: PretendInstagram, client: MakeClient
) -> None:
    fresh = client(INSTAGRAM_TOKEN).refresh_token()
    assert fresh.expires_in == 60 * 86_400
    for token in (fresh.access_token, INSTAGRAM_TOKEN):
        assert client(token).me().username == "sunny.bakery"
    with pytest.raises(RequestRefusedError):
        client(fresh.access_token).refresh_token()
    instagram.later(days=31)
    assert client(fresh.access_token).refresh_token().access_token != fresh.access_token
    with pytest.raises(AccessError):
        client(INSTAGRAM_TOKEN).refresh_token()


@pytest.mark.parametrize("app", [True, False])
@pytest.mark.parametrize(("token", "ends"), [(FACEBOOK_TOKEN, 60), (PAGE_TOKEN, None)])
def test_what_is_known_about_a_facebook_token(
    instagram: PretendInstagram, client: MakeClient, app: bool, token: str, ends: int | None
) -> None:
    facts = client(token, app=app).debug_token()
    assert facts.is_valid
    assert "instagram_content_publish" in facts.scopes
    assert facts.expires_at == (instagram.now + timedelta(days=ends) if ends else None)
    assert facts.data_access_expires_at == instagram.now + timedelta(days=90)


def test_a_revoked_token_is_called_invalid_to_the_app_and_refused_to_itself(
    instagram: PretendInstagram, client: MakeClient
) -> None:
    instagram.door("accounts", username="corner.books", token_state="revoked")
    assert not client(PAGE_TOKEN, app=True).debug_token().is_valid
    with pytest.raises(AccessError) as refused:
        client(PAGE_TOKEN).debug_token()
    assert refused.value.subcode == 458
