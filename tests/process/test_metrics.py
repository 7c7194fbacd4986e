"""What Prometheus reads: how things stand and what this process has done; on loopback only."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from process.exits import CannotStartError
from process.metrics import serve_metrics
from tests.helpers.chat import Chat, Stage
from tests.helpers.ports import own_port
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def scrape(stage: Stage) -> Iterator[Callable[[], dict[str, float]]]:
    """Reads all samples, as `name{label}`."""
    port = own_port()
    stop = serve_metrics(port, stage.posting)

    def read() -> dict[str, float]:
        answer = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=10)
        return {
            f"{sample.name}{{{','.join(sample.labels.values())}}}": sample.value
            for family in text_string_to_metric_families(answer.text)
            for sample in family.samples
        }

    yield read
    stop()


def test_a_post_is_counted_while_it_waits_and_when_it_is_out(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    scrape: Callable[[], dict[str, float]],
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("time")
    connected.sends("+1h")
    waiting = scrape()
    assert waiting["instagram_bot_posts{scheduled}"] == 1
    assert waiting["instagram_bot_due_posts{}"] == 0
    assert waiting["instagram_bot_posts_ended_total{published}"] == 0
    instagram.later(minutes=57)
    stage.publish_due()
    instagram.later(minutes=3, seconds=7)
    due = scrape()
    assert (due["instagram_bot_due_posts{}"], due["instagram_bot_due_seconds{}"]) == (1, 7)
    stage.publish_due()
    stage.publish_due()
    out = scrape()
    assert out["instagram_bot_posts{scheduled}"] == out["instagram_bot_due_posts{}"] == 0
    assert out["instagram_bot_posts_ended_total{published}"] == 1
    assert (out["instagram_bot_late_seconds_count{}"], out["instagram_bot_late_seconds_sum{}"]) == (
        1,
        7,
    )
    assert out["instagram_bot_graph_calls_total{POST media_publish,ok}"] == 1


def test_an_account_without_access_shows_and_the_refused_call_is_counted(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    scrape: Callable[[], dict[str, float]],
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("time")
    connected.sends("+1h")
    instagram.door("accounts", username="sunny.bakery", token_state="expired")
    instagram.later(minutes=57)
    stage.publish_due()
    found = scrape()
    assert found["instagram_bot_accounts_in_trouble{}"] == 1
    assert found["instagram_bot_posts_ended_total{held}"] == 1
    assert found["instagram_bot_graph_calls_total{POST media,AccessError}"] == 1


def test_while_the_database_is_away_that_is_told_and_what_was_counted(
    connected: Chat,
    stage: Stage,
    scrape: Callable[[], dict[str, float]],
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Just then somebody looks; it was an error, with a trace beside the log."""
    assert scrape()["instagram_bot_database_works{}"] == 1
    path = Path(stage.database_path)
    stage.storage.database.close_all()
    path.rename(path.with_suffix(".away"))
    path.mkdir()
    away = scrape()
    path.rmdir()
    path.with_suffix(".away").rename(path)
    assert away["instagram_bot_database_works{}"] == 0
    assert away["instagram_bot_posts_ended_total{published}"] == 0
    assert "Traceback" not in capfd.readouterr().err


def test_a_port_that_is_taken_is_said_with_the_name_of_the_setting(stage: Stage) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotStartError, match="METRICS_PORT: port"):
            serve_metrics(taken.getsockname()[1], stage.posting)


def test_nobody_but_this_machine_is_answered(stage: Stage) -> None:
    port = own_port()
    stop = serve_metrics(port, stage.posting)
    with socket.socket() as elsewhere:
        elsewhere.bind(("127.0.0.2", port))  # taken, if the port were open on all addresses
    stop()
