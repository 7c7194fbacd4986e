"""`run_bot.py check` about PUBLIC_URL: every finding is a sentence with what to do."""

import pytest

from media.own_address import AddressFinding, AddressTrouble
from process.address import look, sentence
from process.settings import Settings
from tests.helpers import Clock
from tests.helpers.ports import own_port
from tests.helpers.web_server import Running
from web import Site

VALUES: dict[str, int | str] = {
    "near": "127.0.0.1:8443",
    "port": 443,
    "status": 502,
    "seconds": 20,
    "to": "/login",
}


def settings(port: int, **given: object) -> Settings:
    """Nobody is in between: what listens is what is reached."""
    return Settings.model_validate(
        {
            "telegram_token": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4",
            "owner_ids": "1",
            "telegram_api_url": "http://127.0.0.1:8081",
            "public_url": f"http://127.0.0.1:{port}/bot",
            "webhook_port": port,
            "trusted_media_hosts": f"127.0.0.1:{port}",
            **given,
        }
    )


def said(settings: Settings, clock: Clock) -> str:
    found = look(settings, clock.now)
    assert found is not None
    return sentence(found, settings)


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0", "::1", "::"])
def test_before_the_bot_is_started_the_probe_is_answered_from_here(
    clock: Clock, address: str
) -> None:
    port = own_port()
    host = f"[::1]:{port}" if ":" in address else f"127.0.0.1:{port}"
    given = settings(
        port, webhook_listen=address, public_url=f"http://{host}/bot", trusted_media_hosts=host
    )
    assert said(given, clock).startswith(f"{host} leads here. ")


def test_a_path_in_other_letters_is_served_and_asked_for_as_the_web_writes_it(clock: Clock) -> None:
    port = own_port()
    given = settings(port, public_url=f"http://127.0.0.1:{port}/мой бот")
    assert given.public_url == f"http://127.0.0.1:{port}/%D0%BC%D0%BE%D0%B9%20%D0%B1%D0%BE%D1%82"
    assert said(given, clock).startswith(f"127.0.0.1:{port} leads here. ")


def test_a_name_in_other_letters_is_said_as_people_and_as_the_dns_write_it(clock: Clock) -> None:
    given = settings(own_port(), public_url="http://нет-такого-бота.invalid")
    assert said(given, clock) == (
        "нет-такого-бота.invalid (xn-----7kcbekl6bxaobc7bbi.invalid) has no address. "
        "Check the name in PUBLIC_URL and its record in the DNS; a new one may take an hour."
    )


def test_beside_a_running_bot_that_one_is_asked(clock: Clock) -> None:
    port = own_port()
    with Running(Site("/bot", clock.now), port):
        assert said(settings(port), clock).startswith(f"127.0.0.1:{port} leads here. ")
    assert said(settings(port), clock).startswith(f"127.0.0.1:{port} leads here. "), "and again"


def test_a_proxy_that_passes_on_to_another_port_is_told(clock: Clock) -> None:
    port, other = own_port(), own_port()
    given = settings(port, webhook_port=other)
    assert said(given, clock).startswith(f"nothing answers at 127.0.0.1:{port}, port {port}. ")
    with Running(Site("/bot", clock.now), port):
        assert "not by the bot on this machine" in said(given, clock)


def test_another_program_on_the_port_is_told(clock: Clock) -> None:
    port = own_port()
    with Running(Site("/elsewhere", clock.now), port):
        assert said(settings(port), clock).startswith(f"no bot answers at 127.0.0.1:{port} ")


def test_without_a_public_url_there_is_nothing_to_say(clock: Clock) -> None:
    assert look(settings(own_port(), public_url=None), clock.now) is None


@pytest.mark.parametrize("trouble", AddressTrouble)
def test_every_trouble_has_a_sentence_with_what_to_do(trouble: AddressTrouble) -> None:
    text = sentence(AddressFinding("bot.example.com", trouble, VALUES), settings(8443))
    assert "{" not in text
    assert text.count(". ") + text.count(": ") >= 1, "what was found, then what to do"
