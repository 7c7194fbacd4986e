"""Who asked, when proxies are on the way: a table."""

import pytest
from starlette.requests import Request

from web.routes.client import client_address
from web.routes.limits import client_of


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("::1", "2001:db8::7", "2001:db8::7"),
        ("172.18.0.5", "157.240.1.1", "157.240.1.1"),
        ("127.0.0.1", "1.2.3.4, 157.240.1.1", "157.240.1.1"),
        ("127.0.0.1", "1.2.3.4, 157.240.1.1, 10.0.0.3", "157.240.1.1"),
        ("127.0.0.1", "nonsense, 10.0.0.3", "10.0.0.3"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("157.240.1.1", "1.2.3.4", "157.240.1.1"),
        ("127.0.0.1", ", ".join(["10.0.0.1"] * 10_000), "10.0.0.1"),
    ],
)
def test_only_the_nearest_proxies_say_who_asked(peer: str, forwarded: str, client: str) -> None:
    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    scope = {"type": "http", "client": (peer, 4711), "headers": headers}
    assert client_address(Request(scope)) == client


def test_all_addresses_of_one_network_are_one_client() -> None:
    assert client_of("2001:db8:1:2::1") == client_of("2001:db8:1:2:ffff::9")
    assert client_of("2001:db8:1:2::1") != client_of("2001:db8:1:3::1")
    assert client_of("203.0.113.7") != client_of("203.0.113.8")
    assert client_of("::ffff:203.0.113.7") == "203.0.113.7"
