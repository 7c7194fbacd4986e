"""What the Mini App has arranged of a post, saved: all of it or nothing, by the road that every
change of a post takes."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat

from posting import (
    EDITABLE_STATES,
    Actor,
    OutdatedError,
    Post,
    PostFields,
    Posting,
    UserTag,
    WrongStateError,
)

LONGEST_NAME = 100
MOST_NAMED = 100  # what is too many is said by the rules of a post; this keeps them quick


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Spot(_Read):
    """Somebody on a photo."""

    name: Annotated[str, Field(max_length=LONGEST_NAME)]
    x: FiniteFloat | None
    y: FiniteFloat | None

    @property
    def tag(self) -> UserTag:
        return UserTag(self.name.strip().removeprefix("@").lower(), self.x, self.y)


class Arranged(_Read):
    """`pins` by the places of their photos, `order` the places that stay; `version` is what the
    person has seen."""

    ticket: str
    version: int
    pins: dict[int, Annotated[list[Spot], Field(max_length=MOST_NAMED)]] = {}
    order: Annotated[tuple[int, ...], Field(max_length=MOST_NAMED)] | None = None

    def steps(self) -> Iterator[PostFields]:
        """In this order: what is said of a photo names its place before they are moved."""
        for number, people in sorted(self.pins.items()):
            yield PostFields(medium=number, user_tags=tuple(person.tag for person in people))
        if self.order is not None:
            yield PostFields(order=self.order)


def save(posting: Posting, post_id: int, arranged: Arranged, actor: Actor) -> tuple[Post, Post]:
    """The post before and after. Raises InvalidError with every problem, and what `changes` raise
    when it cannot be changed any more. Database thread."""
    with posting.storage.transaction():
        before = editable(posting, post_id)
        if before.version != arranged.version:
            raise OutdatedError(before)
        changed = posting.changes.change_all(
            post_id, list(arranged.steps()), seen_version=arranged.version, actor=actor
        )
        return before, changed


def editable(posting: Posting, post_id: int) -> Post:
    """Raises PostGoneError, WrongStateError."""
    post = posting.lists.get(post_id)
    if post.state not in EDITABLE_STATES:
        raise WrongStateError(post)
    return post
