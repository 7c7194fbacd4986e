"""Twenty people send files at once: a photo of 12 megapixels as a file, an album, and a film that
has to be drawn anew."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.crowds import Stage, all_kept, beside, courses, file_of, rows, turn_of
from benchmarks.samples import FILM, PHOTO, SLIDE, SLIDE_PIXELS, make_samples
from benchmarks.tables import Report
from benchmarks.telegram import BenchTelegram
from storage import Storage
from storage.records import Account

SLIDES = 4
FILES = 2 + SLIDES  # of each
SENDS_EVERY_SECONDS = 2.0
AIM_MEMORY = 1.25


async def run(*, quick: bool) -> Report:
    with TemporaryDirectory(prefix="bench-") as files:
        make_samples(Path(files))
        found = await courses(Senders(Path(files)), quick=quick)
    table = beside("who sends", "the last file is kept", found)
    return Report(rows("send photos, albums and films", found, AIM_MEMORY), (table,))


@dataclass(frozen=True)
class Senders:
    files: Path
    environment: dict[str, str] = field(default_factory=dict)

    def fill(self, storage: Storage, account: Account, now: datetime) -> None: ...

    async def prepare(self, stage: Stage, idents: Sequence[int]) -> None: ...

    async def act(self, stage: Stage, idents: Sequence[int]) -> None:
        await asyncio.gather(*(sends(stage.telegram, ident) for ident in idents))
        await all_kept(stage.data, len(idents) * FILES)


async def sends(telegram: BenchTelegram, ident: int) -> None:
    """One thing after the other, as an app uploads them; each with words under it, so that nothing
    is asked for."""
    await turn_of(ident)
    photo = {"file_name": PHOTO, "mime_type": "image/jpeg"} | file_of(PHOTO, ident)
    telegram.sends(ident, {"document": photo, "caption": "Fresh from the oven"})
    await asyncio.sleep(SENDS_EVERY_SECONDS)
    for number in range(SLIDES):
        width, height = SLIDE_PIXELS
        slide = {"width": width, "height": height} | file_of(SLIDE, ident, number)
        words = {} if number else {"caption": "A row of loaves"}
        telegram.sends(ident, {"photo": [slide], "media_group_id": f"{ident}"} | words)
    await asyncio.sleep(SENDS_EVERY_SECONDS)
    film = {"file_name": FILM, "mime_type": "video/x-matroska"} | file_of(FILM, ident)
    telegram.sends(ident, {"document": film, "caption": "How they rise"})
