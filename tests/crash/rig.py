"""Plays stories on the sandbox with processes that die, and judges from outside what came of them.

A death leaves what is in the database and what is outside. So one process plays a story to its end;
at each boundary a copy of both is made, from which a second process goes on, as if the first had
died there; what is byte for byte as at an earlier one is played once. Deaths by a signal are played
one at a time: each proves that the copy made just before it is what it leaves.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.fernet import Fernet

from process import assembly
from process.assembly import MEDIA_FOLDER
from process.settings import read_settings
from sandbox.app import Sandbox
from sandbox.instagram.records import APP
from tests.crash.births import Births
from tests.crash.databases import Copyable, PostgresSchema, SqliteFile
from tests.crash.folders import CopyableFolder
from tests.crash.judge import Judge
from tests.crash.life import Ended, Stopped
from tests.crash.lives import BEGINNING, NOWHERE, Lives, LivesOn, StageError, end_of
from tests.crash.moments import Moment
from tests.crash.outside import Outside
from tests.crash.stories import PRELUDE_LENGTH, STORIES, Prelude, Story
from tests.crash.verdict import SQLITE, Play, Verdict
from tests.helpers import Clock
from tests.helpers.ports import own_port


@dataclass(frozen=True)
class Place:
    """Where a rig may write: a directory of its own, and an empty PostgreSQL schema a prelude."""

    directory: Path
    logs: Path
    keeps_logs: bool  # else only those of plays that went wrong
    schemas: Mapping[str, str]


@dataclass(frozen=True)
class Task:
    """A play: undisturbed, or with a death by a signal. With an undisturbed one go the deaths at
    those boundaries that are among `deaths`."""

    play: Play
    deaths: range = NOWHERE


@dataclass(frozen=True)
class _Prepared:
    """What a prelude has left behind."""

    database: Copyable
    end: Moment


@dataclass(frozen=True)
class _Stop:
    """A boundary, what there was at it, and how much had been written into the log."""

    at: Stopped
    moment: Moment
    logged: int


class Rig:
    """One sandbox and one play at a time. Made by `Rig.open`."""

    def __init__(self, place: Place, outside: Outside, births: Births) -> None:
        self._place = place
        self._outside = outside
        self._lives = Lives(outside, births)
        self._prepared: dict[tuple[str, str], _Prepared] = {}
        self._key = Fernet.generate_key().decode()
        self._files = CopyableFolder(place.directory / MEDIA_FOLDER)
        self._port = own_port()  # where lives serve files
        self._judge = Judge(outside.sandbox, self._key, self._files)

    @staticmethod
    @asynccontextmanager
    async def open(place: Place, births: Births) -> "AsyncIterator[Rig]":
        clock = Clock(BEGINNING)
        sandbox = Sandbox(clock.now)
        await sandbox.start()
        rig = Rig(place, Outside(sandbox, clock), births)
        try:
            yield rig
        finally:
            for prepared in rig._prepared.values():
                prepared.database.close()
            await sandbox.stop()

    async def play(self, task: Task) -> list[Verdict]:
        """Raises StageError."""
        story = STORIES[task.play.story]
        prepared = await self._prepare(story.prelude, task.play.backend)
        self._return_to(prepared.end, prepared.database)
        moment = max(prepared.end.outside.now, BEGINNING + story.begins)
        self._outside.begin(moment, story.acts, story.weather)
        if task.play.point is not None:
            return [await self._killed(task.play, task.play.point, prepared.database)]
        return await self._undisturbed(task, prepared.database)

    async def _killed(self, play: Play, point: int, database: Copyable) -> Verdict:
        """The process is killed by a signal, and what it leaves must be what was copied before."""
        log = self._log_of(play)
        before: list[Moment] = []

        def dies(_: Stopped) -> bool:
            before.append(self._moment(database))
            return False

        stops = range(point, point + 1)
        last = await self._live(play, database, log, stops=stops, lives_on=dies)
        if isinstance(last, Ended):
            raise StageError(f"{play.title}: the process ended before, at {last.point}")
        if [self._moment(database).digest] != [moment.digest for moment in before]:
            raise StageError(f"{play.title}: the death left something else than was copied")
        return await self._second_life(play, last, database, log)

    async def _undisturbed(self, task: Task, database: Copyable) -> list[Verdict]:
        log = self._log_of(task.play)
        stops: list[_Stop] = []
        moments: dict[bytes, Moment] = {}

        def goes_on(at: Stopped) -> bool:
            moment = self._moment(database)
            moment = moments.setdefault(moment.digest, moment)
            stops.append(_Stop(at, moment, log.stat().st_size))
            return True

        end = await self._live(task.play, database, log, stops=task.deaths, lives_on=goes_on)
        written = log.read_bytes()
        undisturbed = self._judged(task.play, end.point, "", database, log)
        return [undisturbed, *await self._deaths(task.play, stops, written, database)]

    async def _deaths(
        self, whole: Play, stops: list[_Stop], written: bytes, database: Copyable
    ) -> list[Verdict]:
        """A second life for each moment at which the first may have ended."""
        verdicts: dict[bytes, Verdict] = {}
        deaths = []
        for stop in stops:
            play, so_far = replace(whole, point=stop.at.point), written[: stop.logged]
            earlier = verdicts.get(stop.moment.digest)
            if earlier is None:
                self._return_to(stop.moment, database)
                log = self._log_of(play)
                log.write_bytes(so_far)
                death = await self._second_life(play, stop.at, database, log)
                verdicts[stop.moment.digest] = death
            else:
                death = self._same(earlier, play, stop.at, so_far.decode())
            deaths.append(death)
        return deaths

    def _same(self, earlier: Verdict, play: Play, at: Stopped, so_far: str) -> Verdict:
        """Nothing but the log of the first life differs."""
        return replace(
            earlier,
            play=play,
            points=at.point,
            name=at.name,
            leaked=tuple(sorted({*earlier.leaked, *self._judge.leaked(so_far)})),
            same_as=earlier.play.point,
        )

    async def _second_life(
        self, play: Play, death: Stopped, database: Copyable, log: Path
    ) -> Verdict:
        self._outside.clock.advance(STORIES[play.story].restart_after)
        await self._live(play, database, log)
        return self._judged(play, death.point, death.name, database, log)

    async def _live(
        self,
        play: Play,
        database: Copyable,
        log: Path,
        *,
        stops: range = NOWHERE,
        lives_on: LivesOn = lambda _: True,
    ) -> Stopped | Ended:
        story = STORIES[play.story]
        settings, end = self._settings(database, story.prelude, story), BEGINNING + story.length
        home = self._place.directory
        return await self._lives.live(settings, log, home, stops=stops, lives_on=lives_on, end=end)

    def _judged(self, play: Play, points: int, name: str, database: Copyable, log: Path) -> Verdict:
        verdict = self._judge.verdict(play, points, name, database, log)
        if not (self._place.keeps_logs or verdict.is_wrong):
            log.unlink()
        return verdict

    def _moment(self, database: Copyable) -> Moment:
        return Moment(database.copy(), self._outside.copy(), self._files.copy())

    def _return_to(self, moment: Moment, database: Copyable) -> None:
        database.become(moment.database)
        self._outside.become(moment.outside)
        self._files.become(moment.files)

    # The stage

    async def _prepare(self, prelude: Prelude, backend: str) -> _Prepared:
        """Plays the prelude once on each kind of database."""
        key = prelude.slug, backend
        if key not in self._prepared:
            self._outside.forget()
            self._files.become({})
            self._outside.begin(BEGINNING, prelude.acts)
            database = self._new_database(prelude, backend)
            log = self._place.logs / f"{self._place.directory.name}-{prelude.slug}-{backend}.log"
            settings, home = self._settings(database, prelude), self._place.directory
            await self._lives.live(settings, log, home, end=BEGINNING + PRELUDE_LENGTH)
            if len(database.rows("SELECT state FROM post")) != prelude.posts:
                raise StageError(f"the prelude {prelude.slug!r} made another post\n{end_of(log)}")
            await asyncio.to_thread(self._give, database, prelude)
            self._prepared[key] = _Prepared(database, self._moment(database))
        return self._prepared[key]

    def _give(self, database: Copyable, prelude: Prelude) -> None:
        """What the post of a prelude gets besides."""
        if prelude.given is None:
            return
        settings = read_settings(**self._settings(database, prelude))
        storage = assembly.open_database(settings)
        posting = assembly.build(settings, storage, self._outside.clock.now)
        ((post_id,),) = database.rows("SELECT post_id FROM post")
        prelude.given(posting, storage.posts.get(post_id), self._outside.sandbox.media_url)
        storage.close()

    def _new_database(self, prelude: Prelude, backend: str) -> Copyable:
        if backend == SQLITE:
            return SqliteFile(self._place.directory / f"{prelude.slug}.db")
        return PostgresSchema(self._place.schemas[prelude.slug])

    def _log_of(self, play: Play) -> Path:
        return self._place.logs / f"{play.title.replace('/', '-').replace(' ', '-')}.log"

    def _settings(
        self, database: Copyable, prelude: Prelude, story: Story | None = None
    ) -> dict[str, str]:
        """As in `.env`; the names are those of the fields."""
        sandbox, served = self._outside.sandbox, {}
        if story is not None and story.files:
            url = f"http://127.0.0.1:{self._port}"
            served = {
                "public_url": url,
                "webhook_port": str(self._port),
                "telegram_web_url": sandbox.telegram_url,
            }
        return {
            **served,
            "telegram_token": sandbox.token,
            "owner_ids": ",".join(map(str, prelude.owners)),
            "database_url": database.url,
            "secret_key": self._key,
            "telegram_api_url": sandbox.telegram_url,
            "graph_api_url": sandbox.graph_url,
            "instagram_api_url": sandbox.graph_url,
            "rupload_api_url": sandbox.graph_url,
            "meta_app_id": APP.id,
            "meta_app_secret": APP.secret,
            "trusted_media_hosts": sandbox.graph_url.removeprefix("http://"),
            "log_level": "DEBUG",
            "log_format": "json",
        }
