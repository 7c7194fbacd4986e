"""Twenty people choose by sight at once: the pin of a person, a frame of a film, two posts of the
grid, a week of a plan of 300 posts. The last of them has its pictures after as long as the bare
library takes for the same, one after the other."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.crowds import Course, Stage, all_kept, beside, courses, file_of, rows, turn_of
from benchmarks.drawing import SAMPLES, bare, bare_frames, seconds_of
from benchmarks.filling import insert, planned
from benchmarks.graph import BenchGraph, listen
from benchmarks.plans import POSTS, bare_plan, plan_of_a_week
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram
from storage import Storage
from storage.records import Account

PHOTO, FILM, PROFILE = "books.jpg", "coffee.mp4", "17841400000000000"
PIXELS, FILM_PIXELS, FILM_SECONDS = (1080, 1350), (720, 1280), 6
LIVE, IN_GRID = 9, 15
PEOPLE_ON_PHOTO = "@anna 20 30\n@boris 50 50\n@clara 80 60"
ROUNDS, QUICK_ROUNDS = 2, 1
APART_SECONDS = 4.0  # files that come sooner after each other may be meant for one post
BARE_TIMES = 5
# One picture is drawn at a time and four are made ready for it, however many people want one: what
# is beyond one person's need are those four, as bytes.
AIM_MEMORY, AIM_WAIT = 1.25, 1.5

Button = tuple[int, str]  # the message and the data
# Words under what is drawn.
PINS, FRAMES, GRID, PLAN = "Tap a square", "Which frame", "How the profile", f"{POSTS} posts"


async def run(*, quick: bool) -> Report:
    rounds = QUICK_ROUNDS if quick else ROUNDS
    listening, url = listen()
    graph = BenchGraph(0.0)
    graph.start(listening)
    graph.has_live(PROFILE, [f"{url}/media/{PHOTO}?live={n}" for n in range(LIVE)])
    before = await asyncio.to_thread(bare_seconds)
    found = await courses(Choosers(url, rounds), quick=quick)
    after = await asyncio.to_thread(bare_seconds)
    pictures = max(found) * rounds
    one_after_other = pictures * (before + after) / 2
    table = beside("who chooses", "the last picture is there", found)
    deed = "want pins, frames, grids and plans"
    shared = rows(deed, found, AIM_MEMORY)
    return Report((*shared, _wait(found, 4 * pictures, one_after_other)), (table,))


@dataclass(frozen=True)
class Choosers:
    graph: str
    rounds: int
    files: Path = SAMPLES
    # Of each person: what each draws, by the words under it.
    buttons: dict[int, dict[str, Button]] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "GRAPH_API_URL": self.graph,
            "INSTAGRAM_API_URL": self.graph,
            "TRUSTED_MEDIA_HOSTS": "127.0.0.1",
        }

    def fill(self, storage: Storage, account: Account, now: datetime) -> None:
        """Next week is full: nothing is due while it is measured."""
        monday = datetime.combine(now.date() + timedelta(7 - now.weekday()), time(), now.tzinfo)
        every = timedelta(days=7) / POSTS
        posts = (planned(n, account, monday + n * every, now) for n in range(POSTS))
        pictures = (f"{self.graph}/media/{PHOTO}?post={n}" for n in range(POSTS))
        insert(storage, [it | {"image_url": url} for it, url in zip(posts, pictures, strict=True)])

    async def prepare(self, stage: Stage, idents: Sequence[int]) -> None:
        """Each has a photo with people on it and a film, and has seen the plan of next week."""
        await asyncio.gather(*(self._prepare(stage.telegram, ident) for ident in idents))
        await all_kept(stage.data, 2 * len(idents))

    async def _prepare(self, telegram: BenchTelegram, ident: int) -> None:
        chat = telegram.chat(ident)
        width, height = PIXELS
        photo = {"width": width, "height": height} | file_of(PHOTO, ident)
        telegram.sends(ident, {"photo": [photo], "caption": "Who reads here"})
        await telegram.taps(chat, "People")
        await telegram.says(chat, PEOPLE_ON_PHOTO)
        pins = await chat.button("@anna")
        await asyncio.sleep(APART_SECONDS)
        width, height = FILM_PIXELS
        film = {"width": width, "height": height, "duration": FILM_SECONDS}
        told = film | {"mime_type": "video/mp4"} | file_of(FILM, ident)
        telegram.sends(ident, {"video": told, "caption": "How we pour"})
        frames = await chat.button("Cover")
        await telegram.says(chat, "/plan")
        grid, week = await chat.button("Grid"), await chat.button("▶️")
        self.buttons[ident] = {PINS: pins, FRAMES: frames, GRID: grid, PLAN: week}
        await self._chooses(telegram, ident, rounds=1)

    async def act(self, stage: Stage, idents: Sequence[int]) -> None:
        each = (self._chooses(stage.telegram, ident, self.rounds) for ident in idents)
        await asyncio.gather(*each)

    async def _chooses(self, telegram: BenchTelegram, ident: int, rounds: int) -> None:
        """Not all begin with the same, nor in the same moment."""
        await turn_of(ident)
        chat, buttons = telegram.chat(ident), self.buttons[ident]
        words, first = list(buttons), ident % len(buttons)
        for under in (*words[first:], *words[:first]) * rounds:
            chat.calls.clear()
            telegram.presses(chat, *buttons[under])
            await chat.pictured(under)


def bare_seconds() -> float:
    """For what one person chooses in a round."""
    photo = SAMPLES / PHOTO
    with TemporaryDirectory() as folder:
        plan = plan_of_a_week(Path(folder))
        works = (
            lambda: bare(photo, 1),
            bare_frames,
            lambda: bare(photo, IN_GRID),
            lambda: bare_plan(plan),
        )
        return sum(median(seconds_of(work) for _ in range(BARE_TIMES)) for work in works)


def _wait(found: Mapping[int, Course], pictures: int, one_after_other: float) -> Row:
    seconds = found[max(found)].seconds
    return Row(
        f"{max(found)} people want {pictures} pictures at once, the last is there after",
        f"decoded and encoded one after the other: {one_after_other:.1f} s",
        f"{seconds:.1f} s",
        f"{seconds / one_after_other:.2f}",
        f"≤ {AIM_WAIT}",
        seconds / one_after_other <= AIM_WAIT,
    )
