"""What one field of a post is to the conversation: how it is asked, read, saved and cleared.

`bot.compose.questions.walk` drives every field the same way, on the walk and from the card.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.screen import (
    Cell,
    Context,
    Html,
    Question,
    State,
    Words,
)
from posting import (
    Limits,
    Medium,
    OutdatedError,
    Pictures,
    Post,
    PostFields,
    cut_at_word,
    without_last_hashtags,
)

SHOWN_LENGTH = 700  # what fits into the caption of a photo beside the question


class UnclearError(Exception):
    """What was typed cannot be used, or not all of it; `reply` says why and what would be.

    `post` is the post after the usable part was saved, None when nothing was changed. `about` is
    the field for which another try may be typed at once; a clock time is then of the `day`.
    """

    def __init__(
        self,
        reply: Question,
        post: Post | None = None,
        *,
        about: State = State.WHEN,
        day: date | None = None,
    ) -> None:
        super().__init__(reply.html)
        self.reply = reply
        self.post = post
        self.about = about
        self.day = day


NOTHING = PostFields()


class Seen(Protocol):
    """A post as the person saw it: the post itself, or what is remembered of it."""

    @property
    def post_id(self) -> int: ...

    @property
    def version(self) -> int: ...


@dataclass(frozen=True)
class FieldDialog:
    """One field. `save` raises UnclearError and the errors of posting."""

    state: State  # while its answer is awaited
    ask: Callable[[Context, Post], Awaitable[Question]]
    save: Callable[[Context, Seen, str], Awaitable[Post]]  # what was typed, in one trip
    value: Callable[[Post], object]  # to see whether somebody else changed it meanwhile
    read: Callable[[str], str] = str  # an answer, of what was typed
    # For what was typed first, and is saved, what its message says now; `save` would add it.
    exchange: Callable[[Context, Seen, str, str], Awaitable[Post]] | None = None
    cleared: PostFields = NOTHING  # what [Clear] changes, where it can be without a value
    medium: int = 0  # of several, the one that it is about
    then: Callable[[Post], "FieldDialog | None"] = lambda _: None  # asked next, walk or not
    beside: Callable[[Post, Words], Sequence[Cell]] = lambda _post, _words: ()  # of the way out
    # Another way to answer, below what is said of an answer that could not be used.
    instead: Callable[[Context, Post], Sequence[Cell]] = lambda _context, _post: ()
    # Whether it is looked at once more after an answer, where it can be seen.
    stays: Callable[[Post], bool] = lambda _: False
    sight: "Sight | None" = None  # where there is something to see
    said: Html | None = None  # above its question, of the answer before
    looking: str = "compose.checking"  # said while an answer takes long to be saved

    def given(self, post: Post) -> object:
        """What an answer is for: of a time not how far the post is with it."""
        return post.publish_at if self.state is State.WHEN else self.value(post)


@dataclass(frozen=True)
class Sight:
    """A question that is better asked with a picture."""

    has_any: Callable[[Post], bool]  # whether there is anything to be drawn of this post
    draw: Callable[[Post, Pictures, Words], bytes]  # blocks; raises NotDrawnError
    ask: Callable[[Context, Post], Awaitable[Question]]  # under the picture


def medium_at(post: Post, number: int) -> Medium:
    """Raises OutdatedError when somebody has taken it out meanwhile."""
    if not 0 <= number < len(post.media):
        raise OutdatedError(post)
    return post.media[number]


def of_medium(post: Post, number: int, value: Callable[[Medium], object]) -> object:
    """What is so of one medium; nothing of one that is gone."""
    return value(post.media[number]) if number < len(post.media) else None


async def change(context: Context, post_id: int, seen_version: int, wanted: PostFields) -> Post:
    """Apply a partial update that needs no network."""
    return await context.db(
        context.posting.changes.change,
        post_id,
        wanted,
        seen_version=seen_version,
        actor=context.actor,
    )


def made_to_fit(text: str, step: State, limits: Limits) -> str:
    """As much of an answer as its field takes."""
    most = {
        State.ALT_TEXT: limits.alt_text,
        State.COMMENT: limits.first_comment,
        State.AUDIO_NAME: limits.audio_name,
    }
    fewer = without_last_hashtags(text, limits.hashtags)
    return cut_at_word(fewer, most.get(step, limits.caption))
