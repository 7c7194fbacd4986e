"""What TLS costs: the same burst over https and over plain http, and memory over many accounts.

`run_bot.py publisher` on prepared posts that are all due in the same second, each of an account of
its own; the pretend Graph answers at once. The certificate is made for the run, and the publisher
is told to trust it as one is in a network with an authority of its own: by REQUESTS_CA_BUNDLE,
into which the usual bundle is copied as well, so that reading it costs what it costs everybody.
"""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from requests.utils import DEFAULT_CA_BUNDLE_PATH

from benchmarks.children import MEGABYTE, RUN_BOT, child, settings
from benchmarks.filling import connect_accounts, insert, open_at, prepared
from benchmarks.graph import graph_process, seen
from benchmarks.tables import Report, Row
from tests.helpers.certificates import make_certificate

PUBLISHER = [RUN_BOT, "publisher"]
WORKERS = 32
POSTS, QUICK_POSTS = 1000, 100
FEW = 50  # accounts
AHEAD = timedelta(seconds=8)  # until the publisher runs
READY = timedelta(seconds=1)  # before the due time it has started and rests
PATIENCE = 300.0
NOBODY = 9  # a port that is not asked
AIM_PACE, AIM_CPU, AIM_MEMORY = 0.7, 1.5, 1.2


@dataclass(frozen=True)
class Burst:
    """Of the publisher alone, from just before the due time to the last publish call."""

    posts_per_second: float
    cpu_milliseconds: float  # per post
    megabytes: float  # resident, at the end


async def run(*, quick: bool) -> Report:
    posts = QUICK_POSTS if quick else POSTS
    plain = await burst(posts, accounts=posts, secure=False)
    secure = await burst(posts, accounts=posts, secure=True)
    few = await burst(posts, accounts=FEW, secure=True)
    what = f"{posts:,} posts of {posts:,} accounts due in one second, {WORKERS} workers, over TLS"
    pace = secure.posts_per_second / plain.posts_per_second
    cpu = secure.cpu_milliseconds / plain.cpu_milliseconds
    memory = secure.megabytes / few.megabytes
    rows = (
        Row(
            f"posts per second, {what}",
            f"plain http: {plain.posts_per_second:.1f}",
            f"{secure.posts_per_second:.1f}",
            f"{pace:.2f}",
            f"≥ {AIM_PACE}",
            pace >= AIM_PACE,
        ),
        Row(
            f"CPU per post, {what}",
            f"plain http: {plain.cpu_milliseconds:.1f} ms",
            f"{secure.cpu_milliseconds:.1f} ms",
            f"{cpu:.2f}",
            f"≤ {AIM_CPU}",
            cpu <= AIM_CPU,
        ),
        Row(
            f"resident memory after {what}",
            f"{FEW} accounts: {few.megabytes:.0f} MB",
            f"{secure.megabytes:.0f} MB",
            f"{memory:.2f}",
            f"≤ {AIM_MEMORY}",
            memory <= AIM_MEMORY,
        ),
    )
    return Report(rows)


async def burst(posts: int, *, accounts: int, secure: bool) -> Burst:
    with TemporaryDirectory(prefix="bench-") as directory:
        data = Path(directory)
        due = prepare(data, posts, accounts)
        certificate = make_certificate(data / "graph.pem") if secure else None
        with graph_process(0.0, data, certificate) as graph:
            environment = settings(NOBODY, data, range(1, 2), graph)
            environment |= {"PUBLISHER_WORKERS": str(WORKERS)}
            if certificate is not None:
                environment["REQUESTS_CA_BUNDLE"] = str(trusted(certificate))
            with child(PUBLISHER, data, environment) as publisher:
                await asyncio.sleep((due - READY - datetime.now(UTC)).total_seconds())
                spent = cpu_seconds(publisher)
                calls = await seen(graph, published=posts, patience=PATIENCE, trust=certificate)
                spent = cpu_seconds(publisher) - spent
                megabytes = publisher.memory_info().rss / MEGABYTE
    published = [call.at for call in calls if call.kind == "publish"]
    assert len(published) == posts, "a post went out twice"
    pace = posts / (max(published) - due.timestamp())
    return Burst(pace, 1000 * spent / posts, megabytes)


def prepare(data: Path, posts: int, accounts: int) -> datetime:
    """A database with so many prepared posts, all due in the same second, which it returns."""
    storage, now = open_at(data), datetime.now(UTC)
    owners = connect_accounts(storage, accounts, now)
    due = now + AHEAD
    insert(storage, [prepared(n, owners[n % accounts], due, due, now) for n in range(posts)])
    storage.close()
    return due


def trusted(certificate: Path) -> Path:
    """The usual bundle of certificates, and this one."""
    bundle = certificate.with_name("bundle.pem")
    usual = Path(DEFAULT_CA_BUNDLE_PATH).read_text()
    bundle.write_text(usual + certificate.read_text().partition("-----BEGIN PRIVATE")[0])
    return bundle


def cpu_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system
