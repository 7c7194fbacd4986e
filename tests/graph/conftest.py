"""Clients for the pretended network, and the hosts they think they talk to."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest
import responses

from graph.client import GraphClient
from graph.hosts import GraphHosts

HOSTS = GraphHosts(
    facebook="https://graph.facebook.com",
    instagram="https://graph.instagram.com",
    rupload="https://rupload.facebook.com",
    version="v25.0",
)

ClosingLater = Callable[[GraphClient], GraphClient]


@pytest.fixture
def hosts() -> GraphHosts:
    return HOSTS


@pytest.fixture
def network() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock() as network:
        yield network


@pytest.fixture
def closing_later() -> Iterator[ClosingLater]:
    """`closing_later(client)`: the same client, closed when the test is over."""
    with ExitStack() as stack:
        yield lambda client: stack.enter_context(closing(client))


@pytest.fixture
def instagram(closing_later: ClosingLater) -> GraphClient:
    return closing_later(GraphClient("IGbakery-token-0001", HOSTS))


@pytest.fixture
def facebook(closing_later: ClosingLater) -> GraphClient:
    return closing_later(GraphClient("EAAbooks-token-0001", HOSTS))
