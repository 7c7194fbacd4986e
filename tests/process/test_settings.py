"""Settings come from the environment; what is wrong with them is said at once, secrets aside."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from process.settings import Settings, SettingsError, read_settings
from tests.helpers.table import each_row

ROOT = Path(__file__).parent.parent.parent
TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4"
BOT_PATH = "https://bot.example.com/%D0%BC%D0%BE%D0%B9%20%D0%B1%D0%BE%D1%82"


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine on which nothing is set."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_two_settings_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("OWNER_IDS", "1001, 1002")
    settings = read_settings()
    assert settings.owner_ids == {1001, 1002}
    assert settings.database_url.get_secret_value() == "sqlite:///data/bot.db"
    assert settings.graph_api_version == "v25.0"
    assert settings.unofficial_hosts() == {}


def test_they_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        f"TELEGRAM_TOKEN={TOKEN}\nOWNER_IDS=5\nTRUSTED_MEDIA_HOSTS=a.b:80,c\nLOG_LEVEL=debug\n"
        "DEFAULT_TIMEZONE=\nSOMETHING_ELSE=1\n"
    )
    settings = read_settings()
    assert settings.trusted_media_hosts == {"a.b:80", "c"}
    assert (settings.log_level, settings.default_timezone) == ("DEBUG", "UTC")


def test_all_problems_are_told_at_once_and_what_to_do() -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings(
            owner_ids="anna",
            default_timezone="Mars/Olympus",
            telegram_api_url="api.telegram.org",
            graph_api_version="25",
            log_format="yaml",
        )
    problems = refused.value.problems
    assert [line.partition(":")[0] for line in problems] == [
        "TELEGRAM_TOKEN",
        "OWNER_IDS",
        "DEFAULT_TIMEZONE",
        "TELEGRAM_API_URL",
        "GRAPH_API_VERSION",
        "LOG_FORMAT",
    ]
    assert "is missing. Open @BotFather" in problems[0]
    assert "Europe/Moscow" in problems[2]


@pytest.mark.parametrize("token", ["12345:short", "no token at all, but a secret"])
def test_a_wrong_token_is_not_repeated(token: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings(telegram_token=token, owner_ids="1")
    assert "TELEGRAM_TOKEN: does not look like a bot token" in str(refused.value)
    assert token not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://bot.example.com", "PUBLIC_URL: must start with https://. Telegram delivers to"),
        ("https://bot.example.com:8080", "PUBLIC_URL: names port 8080, to which Telegram does not"),
        ("bot.example.com", "PUBLIC_URL: must be an address that starts with https://"),
    ],
)
def test_a_public_url_to_which_telegram_cannot_deliver_is_refused(url: str, words: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings(telegram_token=TOKEN, owner_ids="1", public_url=url)
    assert words in str(refused.value)


@each_row(
    ("written", "used"),
    [
        ("https://пример.рф", "https://xn--e1afmkfd.xn--p1ai"),
        ("https://Bücher.example:8443/Läden/", "https://xn--bcher-kva.example:8443/L%C3%A4den"),
        ("https://bot.example.com/мой бот", BOT_PATH),
        ("https://bot.example.com/a%20b", "https://bot.example.com/a%20b"),
    ],
)
def test_an_address_in_other_letters_becomes_the_one_that_the_web_knows(
    written: str, used: str
) -> None:
    for name in ("public_url", "media_bucket_url"):
        settings = read_settings(telegram_token=TOKEN, owner_ids="1", **{name: written})
        assert getattr(settings, name) == used


def test_a_name_that_no_address_can_have_is_refused_with_an_example() -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings(telegram_token=TOKEN, owner_ids="1", public_url="https://-бот-.рф")
    words = "PUBLIC_URL: holds a name that no address on the web can have. Telegram delivers"
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("url", "others"),
    [
        ("https://bot.example.com", {}),
        ("https://bot.example.com:8443/shop", {}),
        ("http://127.0.0.1:9000", {"telegram_api_url": "http://127.0.0.1:8081"}),
    ],
)
def test_a_public_url_is_taken_as_the_bot_api_that_is_used_takes_it(
    url: str, others: dict[str, str]
) -> None:
    settings = read_settings(telegram_token=TOKEN, owner_ids="1", public_url=url, **others)
    assert settings.public_url == url


@pytest.mark.parametrize(
    ("name", "value"), [("webhook_port", "0"), ("webhook_port", "web"), ("webhook_listen", "home")]
)
def test_where_to_listen_must_be_an_address_and_a_port(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings(telegram_token=TOKEN, owner_ids="1", **{name: value})
    (problem,) = refused.value.problems
    assert problem.startswith(name.upper())


WRONG = {
    "telegram_token": ("abc", "'abc'"),
    "owner_ids": ("anna", "@anna", "1.5", "1 and 2", "0", "-1", "9" * 30, "[1]"),
    "default_timezone": ("Mars", "../etc/passwd", "EST", "GMT", "IST"),
    "publisher_workers": ("many", "0", "65", "1.5", "9" * 5000),
    "prepare_photo_minutes": ("soon", "0", "721"),
    "late_minutes": ("", "never", "1e3"),
    "webhook_listen": ("home", "1.2.3"),
    "webhook_port": ("web", "0", "65536"),
    "metrics_port": ("yes", "99999"),
    "log_level": ("LOUD",),
    "log_format": ("xml",),
    "graph_api_version": ("25",),
    "graph_api_url": ("graph.facebook.com", "ftp://x", "https://", "https://x:port", "https://x?y"),
    "public_url": ("http://bot.example.com", "https://bot.example.com:99999"),
}


@each_row(
    ("written", "zone"),
    [
        ("Europe/Moscow", "Europe/Moscow"),
        ("europe/moscow", "Europe/Moscow"),
        ("Москва", "Europe/Moscow"),
        ("UTC", "UTC"),
        ("UTC+3", "Etc/GMT-3"),
        ("HST", "Pacific/Honolulu"),
    ],
)
def test_the_time_zone_may_be_written_as_in_the_chat(written: str, zone: str) -> None:
    settings = read_settings(telegram_token=TOKEN, owner_ids="1", default_timezone=written)
    assert settings.default_timezone == zone


def test_a_time_zone_that_knows_no_summer_is_not_guessed() -> None:
    with pytest.raises(SettingsError, match="DEFAULT_TIMEZONE: may mean America/New_York, "):
        read_settings(telegram_token=TOKEN, owner_ids="1", default_timezone="EST")


def test_the_id_of_a_group_is_no_owner() -> None:
    with pytest.raises(SettingsError, match="OWNER_IDS: must name people"):
        read_settings(telegram_token=TOKEN, owner_ids="-1001234567890")


def test_a_folder_in_the_place_of_the_settings_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a container makes one where a file was to be mounted."""
    monkeypatch.chdir(tmp_path)
    Path(".env").mkdir()
    with pytest.raises(SettingsError, match=r"\.env: is a folder"):
        read_settings(telegram_token=TOKEN, owner_ids="1")


PYDANTICS = ("Input should", "unable to parse", "validation error", "pydantic", "Value error")


@each_row(
    ("name", "value"),
    [(name, value) for name, values in WRONG.items() for value in values if value],
)
def test_a_wrong_value_is_told_in_our_own_words_with_what_to_do(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings(**({"telegram_token": TOKEN, "owner_ids": "1"} | {name: value}))
    (problem,) = refused.value.problems
    assert problem.startswith(f"{name.upper()}: ")
    assert problem.endswith(".")
    assert problem.count(". ") >= 1, "what is wrong, and what to do"
    assert not [words for words in PYDANTICS if words in problem]


@each_row("around", ["'{}'", '"{}"', "  {}  ", "\t{}\n", '" {} "'])
def test_quotes_and_blanks_around_a_value_do_no_harm(around: str) -> None:
    settings = read_settings(
        telegram_token=around.format(TOKEN),
        owner_ids=around.format("1001; 1002"),
        log_level=around.format("debug"),
        metrics_port=around.format("9464"),
        meta_app_secret=around.format(""),
    )
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert settings.owner_ids == {1001, 1002}
    assert (settings.log_level, settings.metrics_port) == ("DEBUG", 9464)
    assert settings.meta_app_secret is None


@each_row(
    ("url", "words"),
    [
        ("http://api.example.com", "would carry tokens unencrypted through a network"),
        ("http://10.0.0.5:8081", "would carry tokens unencrypted through a network"),
        ("http://telegram-bot-api:8081", "would carry tokens unencrypted through a network"),
        ("http://localhost.example.com", "would carry tokens unencrypted through a network"),
        ("https://192.168.1.5", "is a private address"),
        ("https://169.254.169.254", "is a private address"),
        ("https://[fd00::1]", "is a private address"),
        ("https://anna:hunter2@api.example.com", "must hold no user and no password"),
    ],
)
@each_row("name", ["telegram_api_url", "graph_api_url", "instagram_api_url", "rupload_api_url"])
def test_tokens_are_sent_to_no_address_where_others_could_read_them(
    name: str, url: str, words: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings(**{"telegram_token": TOKEN, "owner_ids": "1", name: url})
    (problem,) = refused.value.problems
    assert problem.startswith(f"{name.upper()}: {words}")
    assert "hunter2" not in problem


@each_row(
    "url",
    [
        "http://127.0.0.1:8081",
        "http://localhost:8081",
        "http://[::1]:8081",
        "https://example.com/x",
    ],
)
def test_this_machine_and_public_hosts_may_stand_in_for_the_official_ones(url: str) -> None:
    settings = read_settings(telegram_token=TOKEN, owner_ids="1", telegram_api_url=url)
    assert settings.telegram_api_url == url


@each_row("owners", ["", " , ", "0", "-5"])
def test_somebody_must_own_the_bot(owners: str) -> None:
    with pytest.raises(SettingsError, match="OWNER_IDS"):
        read_settings(telegram_token=TOKEN, owner_ids=owners)


def test_secrets_are_masked_when_settings_are_printed() -> None:
    settings = read_settings(
        telegram_token=TOKEN,
        owner_ids="1",
        meta_app_secret="app-secret",
        database_url="postgresql://bot:hunter2@db/bot",
    )
    for secret in (TOKEN, "app-secret", "hunter2"):
        assert secret not in repr(settings)


def test_other_hosts_are_known_by_the_names_of_their_settings() -> None:
    settings = read_settings(
        telegram_token=TOKEN, owner_ids="1", graph_api_url="http://127.0.0.1:8081/"
    )
    assert settings.unofficial_hosts() == {"GRAPH_API_URL": "http://127.0.0.1:8081"}


def example() -> dict[str, str]:
    """The settings of `.env.example` with their values, those in comments included."""
    lines = (ROOT / ".env.example").read_text().splitlines()
    found = (re.fullmatch(r"#?([A-Z_]+)=(.*)", line) for line in lines)
    return {match[1]: match[2] for match in found if match}


def test_the_example_names_every_setting_and_no_other() -> None:
    assert set(example()) == {name.upper() for name in Settings.model_fields}


def test_the_example_shows_the_defaults() -> None:
    settings = read_settings(telegram_token=TOKEN, owner_ids="1")
    assert example()["GRAPH_API_URL"] == settings.graph_api_url
    assert example()["DATABASE_URL"] == settings.database_url.get_secret_value()


@pytest.mark.process
def test_run_bot_names_what_is_missing_and_exits_with_two(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "run_bot.py")],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "SECRET_KEY": "not-a-key"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    assert "TELEGRAM_TOKEN: is missing" in ran.stderr
    assert "OWNER_IDS: is missing" in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.process
@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SECRET_KEY", "not-a-key", "SECRET_KEY: must hold Fernet keys"),
        ("DATABASE_URL", "mysql://bot:hunter2@db/bot", "DATABASE_URL must start with sqlite:///"),
    ],
)
def test_run_bot_names_a_wrong_key_or_database(
    tmp_path: Path, name: str, value: str, words: str
) -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "run_bot.py")],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "TELEGRAM_TOKEN": TOKEN, "OWNER_IDS": "1", name: value},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    assert words in ran.stderr
    assert value not in ran.stderr
