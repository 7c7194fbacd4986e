"""A post under which strangers type, when and where."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading.edits import About

Outcome = dict[str, object]  # of the post, what the edits have touched
ZONE = ZoneInfo("Europe/Moscow")
NOW = datetime(2027, 3, 2, 10, tzinfo=ZONE)  # a Tuesday


@dataclass(frozen=True)
class Stage:
    """A post that waits for Wednesday, 18:00, where nothing else is said. `parts` are those of its
    caption that people name."""

    about: About
    parts: dict[str, str]
    planned: datetime = datetime(2027, 3, 3, 18, tzinfo=ZONE)

    @property
    def before(self) -> Outcome:
        return {"caption": self.about.caption}


Lists = tuple[tuple[int, ...], Stage, Stage]
"""The numbers of lists, and the post of their English and their Russian halves."""
