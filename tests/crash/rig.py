"""Plays stories on the sandbox with processes that die, and judges from outside what came of them.

Time is the rig's: it stands still while the bot works and jumps to the next moment at which
anything is due, for the bot, for Anna and for both pretend services alike.
"""

import asyncio
import copy
import multiprocessing
import os
import re
import signal
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet

from bot.words.words import load_words
from process import assembly
from process.settings import read_settings
from sandbox.app import Sandbox
from sandbox.instagram.records import APP, CdnFile, Container
from sandbox.instagram.state import InstagramSettings
from sandbox.telegram.messages import Message
from tests.crash.databases import PostgresSchema, Rewindable, SqliteFile
from tests.crash.life import Dying, Ended, Orders, Resting, Woken, live
from tests.crash.stories import (
    ANNA,
    CAPTION,
    LENGTH,
    PRELUDE_LENGTH,
    STORIES,
    Act,
    Anna,
    Prelude,
    Story,
)
from tests.crash.verdict import SQLITE, Play, Verdict
from tests.helpers import Clock

BEGINNING = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
IN_DEAD_HANDS = timedelta(seconds=15)  # before looking again at what a dead worker had claimed
ROUNDS = 2000


class StageError(Exception):
    """The play itself went wrong: nothing is known about the product."""


@dataclass(frozen=True)
class _Prepared:
    """What a prelude has left behind."""

    database: Rewindable
    messages: Mapping[int, Message]
    containers: Mapping[str, Container]
    files: Mapping[str, CdnFile]
    ended: datetime


@dataclass(frozen=True)
class Place:
    """Where a rig may write: a directory of its own, and an empty PostgreSQL schema a prelude."""

    directory: Path
    logs: Path
    keeps_logs: bool  # else only those of plays that went wrong
    schemas: Mapping[str, str]


class Rig:
    """One sandbox and one play at a time. Made by `Rig.open`."""

    def __init__(self, place: Place, sandbox: Sandbox, clock: Clock) -> None:
        self._place = place
        self._sandbox = sandbox
        self._clock = clock
        self._prepared: dict[tuple[str, str], _Prepared] = {}
        self._key = Fernet.generate_key().decode()
        # Forks from a process that has imported everything and does nothing else.
        self._processes = multiprocessing.get_context("forkserver")
        self._processes.set_forkserver_preload(["tests.crash.life"])

    @staticmethod
    @asynccontextmanager
    async def open(place: Place) -> "AsyncIterator[Rig]":
        clock = Clock(BEGINNING)
        sandbox = Sandbox(clock.now)
        await sandbox.start()
        try:
            yield Rig(place, sandbox, clock)
        finally:
            await sandbox.stop()

    @property
    def _secrets(self) -> Mapping[str, str]:
        tokens = {f"token of {t.account_id}": t.value for t in self._sandbox.graph.tokens.values()}
        return tokens | {
            "telegram token": self._sandbox.token,
            "secret key": self._key,
            "app secret": APP.secret,
        }

    async def play(self, play: Play) -> Verdict:
        """Raises StageError."""
        story = STORIES[play.story]
        log = self._place.logs / f"{play.title.replace('/', '-').replace(' ', '-')}.log"
        prepared = await self._prepare(story.prelude, play.backend)
        self._rewind(prepared, story)
        acts = deque(story.acts)
        first = await self._life(prepared.database, log, acts, play.point)
        if isinstance(first, Dying):
            self._clock.advance(story.restart_after)
            await self._life(prepared.database, log, acts, None)
        elif play.point is not None:
            raise StageError(f"{play.title}: the process ended before, at {first.points}")
        verdict = self._judged(play, story, first, prepared.database, log)
        if not (self._place.keeps_logs or verdict.is_wrong):
            log.unlink()
        return verdict

    # The stage

    async def _prepare(self, prelude: Prelude, backend: str) -> _Prepared:
        """Plays the prelude once on each kind of database."""
        key = prelude.slug, backend
        if key not in self._prepared:
            self._clear()
            self._clock.moment = BEGINNING
            database = self._new_database(prelude, backend)
            log = self._place.logs / f"{self._place.directory.name}-{prelude.slug}-{backend}.log"
            end = BEGINNING + PRELUDE_LENGTH
            await self._life(database, log, deque(prelude.acts), None, end)
            if len(database.rows("SELECT state FROM post")) != 1:
                raise StageError(f"the prelude {prelude.slug!r} made no post\n{_end_of(log)}")
            await asyncio.to_thread(self._give, database, prelude)
            database.save()
            graph = self._sandbox.graph
            self._prepared[key] = _Prepared(
                database,
                dict(self._sandbox.telegram.messages),
                copy.deepcopy(graph.containers),
                dict(graph.files),
                self._clock.now(),
            )
        return self._prepared[key]

    def _give(self, database: Rewindable, prelude: Prelude) -> None:
        """What the post of a prelude gets besides."""
        if prelude.given is None:
            return
        settings = read_settings(**self._settings(database))
        storage = assembly.open_database(settings)
        posting = assembly.build(settings, storage, self._clock.now)
        ((post_id,),) = database.rows("SELECT post_id FROM post")
        prelude.given(posting, storage.posts.get(post_id), self._sandbox.media_url)
        storage.close()

    def _new_database(self, prelude: Prelude, backend: str) -> Rewindable:
        if backend == SQLITE:
            return SqliteFile(self._place.directory / f"{prelude.slug}.db")
        return PostgresSchema(self._place.schemas[prelude.slug])

    def _rewind(self, prepared: _Prepared, story: Story) -> None:
        """Everything as it was after the prelude; nothing has been published by then."""
        prepared.database.rewind()
        self._clear()
        self._clock.moment = max(prepared.ended, BEGINNING + story.begins)
        self._sandbox.telegram.messages = dict(prepared.messages)
        self._sandbox.telegram.known.add(ANNA)
        self._sandbox.graph.containers = copy.deepcopy(dict(prepared.containers))
        self._sandbox.graph.files = dict(prepared.files)
        self._sandbox.graph.change_settings(story.weather.settings)
        self._sandbox.graph.faults.waiting = [replace(fault) for fault in story.weather.faults]

    def _clear(self) -> None:
        """As on the first day, but for the accounts: their ids are in the databases."""
        self._sandbox.telegram.forget()
        graph = self._sandbox.graph
        graph.forget_posts()
        graph.settings = InstagramSettings()
        graph.faults.waiting.clear()

    # Processes and time

    async def _life(
        self,
        database: Rewindable,
        log: Path,
        acts: deque[Act],
        kill_at: int | None,
        end: datetime = BEGINNING + LENGTH,
    ) -> Dying | Ended:
        """One process, from its birth to its death or to the end of the story."""
        orders = Orders(self._settings(database), log, self._clock.now(), kill_at)
        mine, its = self._processes.Pipe()
        process = self._processes.Process(target=live, args=(orders, its))
        process.start()
        its.close()
        try:
            last = await self._companion(mine, acts, end)
        finally:
            mine.close()
            await asyncio.to_thread(process.join)
        expected = -signal.SIGKILL if isinstance(last, Dying) else os.EX_OK
        if last is None or process.exitcode != expected:
            raise StageError(f"exit code {process.exitcode}\n{_end_of(log)}")
        return last

    async def _companion(
        self, line: Connection, acts: deque[Act], end: datetime
    ) -> Dying | Ended | None:
        """Tells the process what time it is; its last words, or None if it left without."""
        for _ in range(ROUNDS):
            try:
                said: Resting | Dying | Ended = await asyncio.to_thread(line.recv)
            except EOFError:
                return None
            if not isinstance(said, Resting):
                return said
            if self._clock.now() >= end:
                line.send(None)
                continue
            await self._sandbox.graph.settled()
            self._pass(said.wake, acts, end)
            line.send(Woken(self._clock.now(), has_mail=len(self._sandbox.telegram.updates) > 0))
        raise StageError("the bot never comes to rest")

    def _pass(self, wake: datetime | None, acts: deque[Act], end: datetime) -> None:
        """On to the next moment at which something is due; Anna does what she does then."""
        now = self._clock.now()
        if wake is not None and wake - now < timedelta(seconds=1):  # a dead worker has the post
            wake = now + IN_DEAD_HANDS
        moments = [end, *([wake] if wake else []), *(BEGINNING + act.at for act in acts)]
        self._clock.moment = max(now, min(moments))
        while acts and BEGINNING + acts[0].at <= self._clock.now():
            acts.popleft().do(Anna(self._sandbox))

    def _settings(self, database: Rewindable) -> dict[str, str]:
        """As in `.env`; the names are those of the fields."""
        return {
            "telegram_token": self._sandbox.token,
            "owner_ids": str(ANNA),
            "database_url": database.url,
            "secret_key": self._key,
            "telegram_api_url": self._sandbox.telegram_url,
            "graph_api_url": self._sandbox.graph_url,
            "instagram_api_url": self._sandbox.graph_url,
            "rupload_api_url": self._sandbox.graph_url,
            "meta_app_id": APP.id,
            "meta_app_secret": APP.secret,
            "trusted_media_hosts": self._sandbox.graph_url.removeprefix("http://"),
            "log_level": "DEBUG",
            "log_format": "json",
        }

    # The judgement

    def _judged(
        self, play: Play, story: Story, first: Dying | Ended, database: Rewindable, log: Path
    ) -> Verdict:
        written, graph = log.read_text(), self._sandbox.graph
        return Verdict(
            play=play,
            points=first.point if isinstance(first, Dying) else first.points,
            name=first.name if isinstance(first, Dying) else "",
            live=tuple(str(p["caption"]) for p in graph.publications),
            comments=tuple(str(it["text"]) for it in graph.commented),
            states=tuple(str(state) for (state,) in database.rows("SELECT state FROM post")),
            told=self._times_told(story, story.news, story.title_told),
            told_also=self._times_told(story, story.also_told, CAPTION) if story.also_told else 0,
            bound=tuple(media_id for (media_id,) in database.rows("SELECT media_id FROM post")),
            in_the_app=tuple(it.id for it in graph.media.values() if not it.container_id),
            leaked=tuple(name for name, secret in self._secrets.items() if secret in written),
        )

    def _times_told(self, story: Story, key: str, title: str) -> int:
        """Messages to Anna that say this of this very post."""
        words = load_words()["en"]
        given = {"account": story.prelude.username, "title": title, "when": "?"}
        news = _plain(words(key, **given)).partition("?")[0]
        calls: Sequence[dict[str, Any]] = self._sandbox.telegram.log
        sent = (c["params"] for c in calls if c["method"] == "sendMessage" and c["ok"])
        hers = (_plain(str(p["text"])) for p in sent if int(p["chat_id"]) == ANNA)
        return sum(text.startswith(news) for text in hers)


def _plain(text: str) -> str:
    """Without links and bold letters."""
    return re.sub(r"<[^>]+>", "", text)


def _end_of(log: Path) -> str:
    return log.read_text()[-6000:]
