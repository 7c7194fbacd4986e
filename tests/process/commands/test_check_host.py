"""Whether a host can be reached: whatever it answers will do, and nobody else is asked."""

import pytest
import requests
import responses

from process.commands.check import check_host

HOST = "https://graph.instagram.test"
ELSEWHERE = "https://login.captive-portal.test/"


@pytest.mark.parametrize("status", [200, 400, 404, 500, 503])
def test_a_host_that_answers_is_there_whatever_it_says(status: int) -> None:
    with responses.RequestsMock() as network:
        network.get(HOST, status=status)
        assert str(check_host(HOST)) == f"OK       Graph API: {HOST} answers"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_host_that_sends_elsewhere_has_answered_and_is_not_followed(status: int) -> None:
    with responses.RequestsMock() as network:
        network.get(HOST, status=status, headers={"Location": ELSEWHERE})
        assert str(check_host(HOST)) == f"OK       Graph API: {HOST} answers"
        assert [call.request.url for call in network.calls] == [f"{HOST}/"]


@pytest.mark.parametrize(
    ("trouble", "named"),
    [
        (requests.ConnectionError("no name"), "ConnectionError"),
        (requests.exceptions.SSLError("who is this?"), "SSLError"),
        (requests.ConnectTimeout("silence"), "ConnectTimeout"),
        (requests.exceptions.ProxyError("closed"), "ProxyError"),
    ],
)
def test_the_kind_of_trouble_is_named(trouble: Exception, named: str) -> None:
    with responses.RequestsMock() as network:
        network.get(HOST, body=trouble)
        assert str(check_host(HOST)).startswith(
            f"PROBLEM  Graph API: {HOST} cannot be reached ({named}). "
        )
