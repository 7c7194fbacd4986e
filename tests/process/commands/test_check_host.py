"""Whether a host can be reached: whatever it answers will do, and nobody else is asked."""

import pytest
import requests
import responses

from process.commands.check import check_host
from tests.helpers import Clock
from tests.helpers.trickling import IN_THE_HEAD, trickling

HOST = "https://graph.instagram.test"
ELSEWHERE = "https://login.captive-portal.test/"


def said(clock: Clock | None = None) -> str:
    return "\n".join(map(str, check_host(HOST, clock.now) if clock else check_host(HOST)))


@pytest.mark.parametrize("status", [200, 400, 404, 500, 503])
def test_a_host_that_answers_is_there_whatever_it_says(status: int) -> None:
    with responses.RequestsMock() as network:
        network.get(HOST, status=status)
        assert said() == f"OK       Graph API: {HOST} answers"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_host_that_sends_elsewhere_has_answered_and_is_not_followed(status: int) -> None:
    with responses.RequestsMock() as network:
        network.get(HOST, status=status, headers={"Location": ELSEWHERE})
        assert said() == f"OK       Graph API: {HOST} answers"
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
        assert said().startswith(f"PROBLEM  Graph API: {HOST} cannot be reached ({named}). ")


def test_a_host_that_never_gets_to_the_end_of_its_headers_cannot_be_reached(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("process.commands.check.WHOLE_SECONDS", 0.3)
    with trickling(IN_THE_HEAD) as url:
        (found,) = check_host(url)
    assert "cannot be reached" in str(found)


@pytest.mark.parametrize(("date", "off"), [("11:55:00", "+300"), ("12:02:10", "-130")])
def test_a_clock_that_is_minutes_off_is_a_problem(clock: Clock, date: str, off: str) -> None:
    with responses.RequestsMock() as network:
        network.get(HOST, headers={"Date": f"Mon, 23 Nov 2026 {date} GMT"})
        assert f"PROBLEM  clock: that of this machine is {off} seconds off" in said(clock)


def test_a_clock_that_is_seconds_off_is_none(clock: Clock) -> None:
    with responses.RequestsMock() as network:
        network.get(HOST, headers={"Date": "Mon, 23 Nov 2026 11:59:20 GMT"})
        assert "clock" not in said(clock)
