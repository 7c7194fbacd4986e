"""By what an address is recognised as ours, and what a container's health check is told."""

from pathlib import Path

import pytest

from tests.helpers import Clock
from tests.helpers.web_server import Running
from tests.web.conftest import Outside
from web import Site

WORD = "0123456789abcdef" * 2


@pytest.mark.usefixtures("server")
def test_a_word_is_answered_as_only_this_process_can(outside: Outside, clock: Clock) -> None:
    twin = Outside(Path(), clock)
    with Running(Site("", clock.now), twin.port):
        said, again, elsewhere = (
            each.get(f"{each.url}/probe/{WORD}") for each in (outside, outside, twin)
        )
    assert said.status_code == elsewhere.status_code == 200
    assert said.text == again.text != elsewhere.text
    part = outside.get(f"{outside.url}/probe/{WORD}", Range="bytes=2-9")
    assert (part.status_code, part.text) == (206, said.text[2:10])


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("word", ["", "hello", WORD + "0", WORD.upper(), "<script>"])
def test_what_is_no_word_is_not_answered(outside: Outside, word: str) -> None:
    assert outside.get(f"{outside.url}/probe/{word}").status_code == 404


@pytest.mark.usefixtures("server")
def test_health_is_told_to_this_machine_alone(outside: Outside) -> None:
    assert outside.get(f"{outside.url}/health").text == "ok"
    through_a_proxy = {"X-Forwarded-For": "127.0.0.1"}
    assert outside.get(f"{outside.url}/health", **through_a_proxy).status_code == 404


def test_below_the_path_of_the_public_address(outside: Outside, clock: Clock) -> None:
    outside.path = "/бот"
    with Running(Site("/бот", clock.now), outside.port):
        assert outside.get(f"{outside.url}/probe/{WORD}").status_code == 200
        assert outside.get(f"http://127.0.0.1:{outside.port}/probe/{WORD}").status_code == 404
