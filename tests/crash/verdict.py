"""What is played, and what came of it as somebody outside of the bot counts it."""

from dataclasses import dataclass

from tests.crash.stories import STORIES

BACKENDS = SQLITE, POSTGRESQL = "sqlite", "postgresql"


@dataclass(frozen=True)
class Play:
    """A story on a kind of database; the process dies at the boundary `point`, or lives on."""

    story: str
    backend: str
    point: int | None = None

    @property
    def title(self) -> str:
        return f"{self.story} {self.backend} {self.point or 'undisturbed'}"


@dataclass(frozen=True)
class Verdict:
    """What came of a play, counted outside of the bot. `points` were passed by the first process,
    `name` is the last of them if it died there."""

    play: Play
    points: int
    name: str
    live: tuple[str, ...]  # captions, in the order of publishing
    comments: tuple[str, ...]  # that were written below them
    states: tuple[str, ...]  # of the posts in the database
    told: int  # how often Anna was told that it is live
    told_refused: int  # how often, before its time, that Instagram does not take it
    leaked: tuple[str, ...]  # names of secrets that are in the log

    @property
    def posted_twice(self) -> int:
        return max(len(self.live) - 1, 0)

    @property
    def lost(self) -> int:
        """Not live as Anna wanted it, first comment included, or not known to be."""
        story = STORIES[self.play.story]
        is_there = story.caption in self.live and set(self.comments) == set(story.comments)
        return int(not is_there or self.states != ("published",))

    @property
    def commented_twice(self) -> int:
        return len(self.comments) - len(set(self.comments))

    @property
    def never_told(self) -> int:
        story = STORIES[self.play.story]
        return int(self.told == 0 or (story.is_refused_ahead and self.told_refused == 0))

    @property
    def told_again(self) -> int:
        """Allowed: a notice may come twice, a post never."""
        return max(self.told - 1, 0)

    @property
    def is_wrong(self) -> bool:
        wrong = self.posted_twice, self.lost, self.never_told, self.commented_twice, self.leaked
        return any(wrong)
