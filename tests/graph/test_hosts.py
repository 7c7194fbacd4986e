"""A pasted token tells where it belongs; nothing else passes for one."""

import pytest

from graph.hosts import GraphHosts, LoginKind, NotATokenError, login_of
from tests.helpers.table import each_row


@pytest.mark.parametrize(
    ("token", "login"),
    [("EAAGm0PX4ZCps", LoginKind.FACEBOOK), ("IGAAK8xyz", LoginKind.INSTAGRAM)],
)
def test_a_token_tells_its_login_by_its_first_letters(token: str, login: LoginKind) -> None:
    assert login_of(token) is login


@each_row("text", ["", "hello", "igaak8xyz", "EAA with spaces", "IGtoken\nsecond", "IGтокен"])
def test_other_text_is_no_token_and_is_not_repeated(text: str) -> None:
    with pytest.raises(NotATokenError) as refused:
        login_of(text)
    assert not text or text not in str(refused.value)


def test_each_login_has_its_own_versioned_address(hosts: GraphHosts) -> None:
    assert hosts.base_url(LoginKind.FACEBOOK) == "https://graph.facebook.com/v25.0"
    assert hosts.base_url(LoginKind.INSTAGRAM) == "https://graph.instagram.com/v25.0"


def test_a_slash_at_the_end_of_a_configured_host_does_no_harm() -> None:
    hosts = GraphHosts("http://127.0.0.1:8081/", "http://127.0.0.1:8081/", "", "v25.0")
    assert hosts.base_url(LoginKind.INSTAGRAM) == "http://127.0.0.1:8081/v25.0"
