"""The log tells what happened and never a secret."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from graph.redaction import redacted
from media.inspection import MediaInspector
from media.probe.parent import MediaProbe
from process.logs import set_up
from tests.fuzz.servers import HostileServer
from tests.helpers.hostile_media import BREAD

BOT_TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4"
SECRETS = [
    (f"https://api.telegram.org/bot{BOT_TOKEN}/getMe", BOT_TOKEN),
    ("EAAGm0PX4ZCpsBAKZCc1ZBvZBZAzZCyF", "EAAGm0PX4ZCpsBAKZCc1ZBvZBZAzZCyF"),
    ("{'text': '{\"access_token\": \"abc.def-ghi-jkl-mno\"}'}", "abc.def-ghi-jkl-mno"),
    ("?q=%22EAAGm0PX4ZCpsBAKZCc1ZBvZBZAzZCyF%22", "EAAGm0PX4ZCpsBAKZCc1ZBvZBZAzZCyF"),
    ("token IGQVJYeUk4YWxsdzZAhd0000000", "IGQVJYeUk4YWxsdzZAhd0000000"),
    ("/me?access_token=abc.def&fields=id", "abc.def"),
    ("client_secret=0123456789abcdef", "0123456789abcdef"),
    ("Authorization: Bearer some.secret-value", "some.secret-value"),
    ("postgresql://bot:hunter2@db/bot", "hunter2"),
    ("postgres://bot:hunter2@db/bot", "hunter2"),
    ("host=db user=bot password=hunter2 dbname=bot", "hunter2"),
    ("https://bot:hunter2@proxy.example.com:3128", "hunter2"),
    ("SECRET_KEY=cGhvdG9ncmFwaHMtb2YtYnJlYWQtYW5kLWJ1dHRlcjE=", "cGhvdG9ncmFwaHMtb2Yt"),
    ("keys ('cGhvdG9ncmFwaHMtb2YtYnJlYWQtYW5kLWJ1dHRlcjE=',)", "cGhvdG9ncmFwaHMtb2Yt"),
    ("app 123456789012345|0123456789abcdef0123456789abcdef", "0123456789abcdef"),
    ("META_APP_SECRET=0123456789abcdef0123456789abcdef", "0123456789abcdef"),
    ("secret '0123456789abcdef0123456789abcdef'", "0123456789abcdef"),
    *(
        (f"cannot connect to 'postgresql://bot:hunter{sign}2x@db:5432/bot'.", f"{sign}2x")
        for sign in ("@", ":", "/", "'", '"', "%40", "#", "?", " ", "&", "$", "é", "\\")
    ),
]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What is logged while the test runs; pytest's own handlers come back afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = io.StringIO()
    root.handlers[:] = []
    yield stream
    root.handlers[:] = before
    root.setLevel(level)


@pytest.mark.parametrize(("line", "secret"), SECRETS)
def test_secrets_are_hidden(line: str, secret: str) -> None:
    assert secret not in redacted(line)
    assert "[hidden]" in redacted(line)


def test_ordinary_lines_stay_as_they_are() -> None:
    for line in (
        "post 123456789012 of 17841400000000001 published at 18:00:05, IG says https://x/p/Cabc/",
        "took https://cdn.example.com:8443/0123456789abcdef0123456789abcdef.jpg?v=2",
        "running as @bakery_bot: https://t.me/bakery_bot",
        "sqlite:////srv/publisher/data/bot.db cannot be used: disk I/O error",
    ):
        assert redacted(line) == line


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_secret_in_an_error_is_hidden_too(log: io.StringIO, log_format: str) -> None:
    set_up("INFO", log_format, log)
    try:
        raise RuntimeError(f"no answer from /bot{BOT_TOKEN}/getMe")
    except RuntimeError:
        logging.getLogger("bot").exception("failed with %s", BOT_TOKEN)
    assert BOT_TOKEN not in log.getvalue()
    assert "RuntimeError" in log.getvalue()


def test_json_lines_are_for_machines(log: io.StringIO) -> None:
    set_up("INFO", "json", log)
    logging.getLogger("bot.runtime.alarm").warning("пост %s", 5)
    line = json.loads(log.getvalue())
    assert line["level"] == "WARNING"
    assert line["logger"] == "bot.runtime.alarm"
    assert line["message"] == "пост 5"
    assert line["time"].endswith("+00:00")


def test_what_is_hidden_leaves_the_line_readable_for_machines(log: io.StringIO) -> None:
    set_up("INFO", "json", log)
    url = 'postgresql://bot:hun"ter2@db/bot'
    logging.getLogger("bot").error("%s is away", url, extra={"step": "told @anna", "code": 190})
    line = json.loads(log.getvalue())
    assert line["message"] == "postgresql://[hidden]@db/bot is away"
    assert (line["step"], line["code"]) == ("told @anna", 190)


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_facts_are_kept_and_a_secret_among_them_is_hidden(
    log: io.StringIO, log_format: str
) -> None:
    set_up("INFO", log_format, log)
    facts = {"post_id": 5, "fbtrace_id": f"trace {BOT_TOKEN}", "nobody_asked_for": "this"}
    logging.getLogger("bot").info("made", extra=facts)
    assert "post_id" in log.getvalue()
    assert BOT_TOKEN not in log.getvalue()
    assert "nobody_asked_for" not in log.getvalue()


def test_the_http_client_does_not_chatter(log: io.StringIO) -> None:
    set_up("INFO", "text", log)
    logging.getLogger("httpx").info("POST https://api.telegram.org/bot...")
    assert log.getvalue() == ""


def test_what_a_strangers_server_sends_does_not_fill_the_log(
    log: io.StringIO, probe: MediaProbe
) -> None:
    set_up("INFO", "text", log)

    def odd_headers() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nno colon" + b"x" * 60_000 + b"\r\n\r\n" + BREAD

    server = HostileServer(odd_headers)
    inspector = MediaInspector(trusted_hosts=frozenset({server.host}), probe=probe)
    inspector.inspect(f"http://{server.host}/bread.jpg?signature=private")
    server.close()
    assert log.getvalue() == ""


def test_words_of_others_make_no_line_of_their_own_in_the_log(log: io.StringIO) -> None:
    set_up("INFO", "text", log)
    said = "no\r\n2026-12-01 09:00:00 ERROR root: all is lost\u2028\x1b[2J"
    logging.getLogger("bot").info("Telegram answers: %s", said, extra={"account": "a\nb"})
    (line,) = log.getvalue().splitlines()
    assert line.endswith(
        r"Telegram answers: no\r\n2026-12-01 09:00:00 ERROR root: all is lost\u2028\x1b[2J"
        r" (account a\nb)"
    )


def test_a_trace_has_its_lines(log: io.StringIO) -> None:
    set_up("INFO", "text", log)
    try:
        raise ValueError("first\nsecond")
    except ValueError:
        logging.getLogger("bot").exception("it broke")
    lines = log.getvalue().splitlines()
    assert lines[0].endswith("ERROR bot: it broke")
    assert lines[-2:] == ["ValueError: first", "second"]
