"""What a process says: its log, text for people or JSON for machines, and never a secret."""

import json
import logging
import re
import sys
from datetime import UTC, datetime
from typing import TextIO

from graph.redaction import redacted

FACTS = (  # what a line may carry beside its words, in this order
    *("post_id", "account", "person", "step", "from_state", "state", "late_seconds"),
    *("call", "outcome", "failed_at", "code", "subcode", "fbtrace_id", "http_status"),
)
QUIET = (
    "httpx",
    "httpcore",
    "apscheduler",
    "tornado.general",
)  # httpx would print the bot token's URL
MUTE = ("urllib3",)  # its warnings quote megabytes of what a stranger's server sent, and the link


CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def facts_of(record: logging.LogRecord) -> dict[str, object]:
    """The fields that a line was given with `extra`."""
    return {name: record.__dict__[name] for name in FACTS if name in record.__dict__}


class TextFormatter(logging.Formatter):
    """`2026-11-25 18:00:00 INFO posting.rules.journal: container made (post_id 5, …)`"""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the library's name
        """The facts stand at the end of the line, before a trace. Words of others, such as a
        server's, make no second line, nor do they steer a terminal."""
        facts = ", ".join(
            f"{name} {value}"
            for name, value in facts_of(record).items()
            if value != record.message  # `step` and `call` are the words already
        )
        line = super().formatMessage(record)
        return CONTROL.sub(_escaped, f"{line} ({facts})" if facts else line)


def _escaped(sign: re.Match[str]) -> str:
    return sign[0].encode("unicode_escape").decode()


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, logger, message, facts and, after an error, trace."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **facts_of(record),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        told = {
            name: redacted(value) if isinstance(value, str) else value
            for name, value in line.items()
        }
        return json.dumps(told, ensure_ascii=False)


def _is_not_told_otherwise(record: logging.LogRecord) -> bool:
    """The library shows a trace for a token that Telegram does not know."""
    return "Invalid token" not in str(record.msg)


def set_up(level: str, log_format: str, stream: TextIO | None = None) -> None:
    """Send the whole process's log to one stream (standard error unless told)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setLevel(level)  # a logger may be heard in more detail by others, such as metrics
    handler.setFormatter(JsonFormatter() if log_format == "json" else TextFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("telegram.ext").addFilter(_is_not_told_otherwise)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in MUTE:
        logging.getLogger(name).setLevel(logging.ERROR)


def say(text: str) -> None:
    """To whoever started the process; a secret is not repeated, wherever the words come from."""
    print(redacted(text), file=sys.stderr)
