"""Clients for the pretended network."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest
import responses

from graph.client import GraphClient
from graph.hosts import GraphHosts
from graph.transport import OnUsage, Transport

HOSTS = GraphHosts(
    facebook="https://graph.facebook.com",
    instagram="https://graph.instagram.com",
    rupload="https://rupload.facebook.com",
    version="v25.0",
)

ClientOf = Callable[..., GraphClient]


@pytest.fixture
def hosts() -> GraphHosts:
    return HOSTS


@pytest.fixture
def network() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock() as network:
        yield network


@pytest.fixture
def client_of() -> Iterator[ClientOf]:
    """`client_of(token)`: a client with a transport of its own, closed when the test is over. Its
    hosts and its app may be given as well."""
    with ExitStack() as stack:

        def make(
            token: str,
            hosts: GraphHosts = HOSTS,
            *,
            on_usage: OnUsage | None = None,
            app_id: str | None = None,
            app_secret: str | None = None,
        ) -> GraphClient:
            transport = stack.enter_context(
                closing(Transport(hosts, app_id=app_id, app_secret=app_secret))
            )
            return GraphClient(token, transport, on_usage=on_usage)

        yield make


@pytest.fixture
def instagram(client_of: ClientOf) -> GraphClient:
    return client_of("IGbakery-token-0001")


@pytest.fixture
def facebook(client_of: ClientOf) -> GraphClient:
    return client_of("EAAbooks-token-0001")
