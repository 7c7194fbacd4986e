"""What is played, and what came of it as somebody outside of the bot counts it."""

from dataclasses import dataclass

from tests.crash.stories import STORIES, Story

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
    told_also: int  # how often what else she must read
    leaked: tuple[str, ...]  # names of secrets that are in the log
    bound: tuple[str | None, ...] = ()  # what the posts in the database are on the profile, by id
    in_the_app: tuple[str, ...] = ()  # what Anna posted there herself, in order
    astray: tuple[str, ...] = ()  # what is wrong with the files that Anna sent
    amiss: tuple[str, ...] = ()  # what people see of it that is not as it should be
    same_as: int | None = None  # the boundary from which all this was played: nothing differed

    @property
    def _story(self) -> Story:
        return STORIES[self.play.story]

    @property
    def posted_twice(self) -> int:
        return max(len(self.live) - (0 if self._story.by_hand or self._story.is_deleted else 1), 0)

    @property
    def lost(self) -> int:
        """Not live as Anna wanted it, first comment included, or not known to be."""
        story = self._story
        if story.is_deleted:
            return int(self.states != ("deleted",))
        is_there = story.caption in self.live and set(self.comments) == set(story.comments)
        if story.by_hand:
            is_there = self.bound == self.in_the_app[-1:]
        return int(not is_there or self.states != ("published",))

    @property
    def commented_twice(self) -> int:
        return len(self.comments) - len(set(self.comments))

    @property
    def never_told(self) -> int:
        if self._story.is_deleted:
            return 0
        is_missing = self._story.also_told is not None and self.told_also == 0
        return int(self.told == 0 or is_missing)

    @property
    def told_again(self) -> int:
        """Allowed: a notice may come twice, a post never."""
        return max(self.told - 1, 0)

    @property
    def is_wrong(self) -> bool:
        wrong = self.posted_twice, self.lost, self.never_told, self.commented_twice
        return any((*wrong, self.leaked, self.astray, self.amiss))
