"""Figures for Prometheus, on loopback only. Imported by `process/assembly.py` when METRICS_PORT
is set.

What is, is read from the database when it is asked for; what happened is counted from the log,
which has a line for every step and every call (`posting.rules.journal`, `graph.transport`).
"""

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    Metric,
    ProcessCollector,
    start_http_server,
)
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.registry import Collector

from posting import DatabaseTroubleError, Posting, PostState, Status
from process.exits import CannotStartError

LOOPBACK = "127.0.0.1"
STEPS, CALLS = "posting.rules.journal", "graph.transport"  # loggers
OPEN = (
    PostState.SCHEDULED,
    PostState.PREPARING,
    PostState.READY,
    PostState.PUBLISHING,
    PostState.HELD,
    PostState.UNCONFIRMED,
)
ENDS = (PostState.PUBLISHED, PostState.FAILED, PostState.HELD, PostState.UNCONFIRMED)
LATE_SECONDS = (1, 2, 5, 10, 30, 60, 300, 900)


class FiguresOfNow(Collector):
    """How things stand at the moment of the question."""

    def __init__(self, posting: Posting) -> None:
        self._overview = posting.overview

    def collect(self) -> Iterable[Metric]:
        """Without the database there are none; what was counted is told all the same."""
        try:
            found = self._overview.status()
        except DatabaseTroubleError:  # the process says so in its log, once
            yield _gauge("database_works", "Whether the database can be used", 0)
            return
        yield _gauge("database_works", "Whether the database can be used", 1)
        yield from self._figures(found)

    def _figures(self, found: Status) -> Iterable[Metric]:
        queue, since = found.queue, found.queue.due_since
        posts = GaugeMetricFamily(
            "instagram_bot_posts", "Posts that are planned or wait for a person", labels=["state"]
        )
        for state in OPEN:
            posts.add_metric([state.value], queue.by_state.get(state, 0))
        yield posts
        yield _gauge("due_posts", "Posts whose time has come and that are not live", queue.due)
        waited = (found.at - since).total_seconds() if since else 0
        yield _gauge("due_seconds", "How long the earliest of them has been due", waited)
        yield _gauge(
            "failed_posts_day", "Posts that failed within 24 hours and still are so", queue.failed
        )
        yield _gauge("notices_owed", "Messages that wait to be sent", queue.notices_owed)
        yield _gauge("accounts_in_trouble", "Accounts that need a person", len(found.in_trouble))
        yield _gauge("accounts_paused", "Accounts whose calls Meta refuses", len(found.paused))
        started = (found.running_since - datetime.fromtimestamp(0, UTC)).total_seconds()
        yield _gauge("start_time_seconds", "When this process started, since 1970", started)
        about = {"version": found.version, "schema": found.schema, "database": found.database}
        yield InfoMetricFamily("instagram_bot", "The program and its database", value=about)


class CountsSinceStart(logging.Handler):
    """Counts what this process has done since it started, line by line of the log."""

    def __init__(self, registry: CollectorRegistry) -> None:
        super().__init__()
        self._ends = Counter(
            "instagram_bot_posts_ended", "Posts by how they ended", ["state"], registry=registry
        )
        self._calls = Counter(
            "instagram_bot_graph_calls",
            "Calls of the Graph API",
            ["call", "outcome"],
            registry=registry,
        )
        self._lateness = Histogram(
            "instagram_bot_late_seconds",
            "From the time of a post until Meta was asked to publish it",
            registry=registry,
            buckets=LATE_SECONDS,
        )
        for state in ENDS:
            self._ends.labels(state.value)

    def emit(self, record: logging.LogRecord) -> None:
        match record.__dict__:
            case {"call": call, "outcome": outcome}:
                self._calls.labels(call, outcome).inc()
            case {"state": state, **facts} if state in ENDS and facts.get("from_state") != state:
                self._ends.labels(state).inc()
                if "late_seconds" in facts:
                    self._lateness.observe(max(0.0, facts["late_seconds"]))


def serve_metrics(port: int, posting: Posting) -> Callable[[], None]:
    """Answers on http://127.0.0.1:{port}/metrics in threads of its own; returns what ends it.

    Raises CannotStartError when the port is taken.
    """
    registry = CollectorRegistry()
    counts = CountsSinceStart(registry)
    registry.register(FiguresOfNow(posting))
    ProcessCollector(registry=registry)
    try:
        server, thread = start_http_server(port, addr=LOOPBACK, registry=registry)
    except OSError as error:
        why = f"METRICS_PORT: port {port} cannot be used: {error.strerror}. Choose another."
        raise CannotStartError(why) from None
    for name, level in ((STEPS, logging.INFO), (CALLS, logging.DEBUG)):
        logging.getLogger(name).addHandler(counts)
        logging.getLogger(name).setLevel(level)  # whatever LOG_LEVEL lets through

    def stop() -> None:
        for name in (STEPS, CALLS):
            logging.getLogger(name).removeHandler(counts)
            logging.getLogger(name).setLevel(logging.NOTSET)
        server.shutdown()
        server.server_close()
        thread.join()

    return stop


def _gauge(name: str, meaning: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"instagram_bot_{name}", meaning, value=value)
