"""Each host of the settings is used for its own purpose, and no other."""

from pathlib import Path

import pytest
import responses

from graph.hosts import GraphHosts, LoginKind
from posting import Identity
from process.assembly import build, graph_hosts, open_database
from process.settings import Settings, read_settings

FACEBOOK, INSTAGRAM = "https://facebook.example", "https://instagram.example"
RUPLOAD, TELEGRAM, VERSION = "https://rupload.example", "https://telegram.example", "v31.7"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """As a person gives them in the environment: no two values are the same."""
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "TELEGRAM_TOKEN": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4",
        "OWNER_IDS": "1",
        "TELEGRAM_API_URL": TELEGRAM,
        "GRAPH_API_URL": FACEBOOK,
        "INSTAGRAM_API_URL": INSTAGRAM,
        "RUPLOAD_API_URL": RUPLOAD,
        "GRAPH_API_VERSION": VERSION,
    }.items():
        monkeypatch.setenv(name, value)
    return read_settings()


def test_each_setting_reaches_the_host_that_it_names(settings: Settings) -> None:
    assert settings.telegram_api_url == TELEGRAM
    assert graph_hosts(settings) == GraphHosts(
        facebook=FACEBOOK, instagram=INSTAGRAM, rupload=RUPLOAD, version=VERSION
    )
    assert settings.unofficial_hosts() == {
        "TELEGRAM_API_URL": TELEGRAM,
        "GRAPH_API_URL": FACEBOOK,
        "INSTAGRAM_API_URL": INSTAGRAM,
        "RUPLOAD_API_URL": RUPLOAD,
    }


@pytest.mark.parametrize(
    ("login", "token", "host"),
    [
        (LoginKind.FACEBOOK, "EAACornerBooks0001", FACEBOOK),
        (LoginKind.INSTAGRAM, "IGSunnyBakery0001", INSTAGRAM),
    ],
)
def test_an_account_is_asked_about_where_its_login_lives_and_in_the_pinned_version(
    settings: Settings, login: LoginKind, token: str, host: str
) -> None:
    storage = open_database(settings)
    posting = build(settings, storage)
    identity = Identity("17841400000000001", "corner.books", token, login, None)
    posting.accounts.connect(identity, person_id=1, timezone="UTC")
    with responses.RequestsMock() as meta:
        quota = f"{host}/{VERSION}/17841400000000001/content_publishing_limit"
        meta.get(quota, json={"data": [{"quota_usage": 3}]})
        (check,) = posting.checkup.accounts()
    storage.close()
    assert check.limit is not None
    assert check.limit.quota_usage == 3
