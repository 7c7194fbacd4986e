"""Undoes the last change of a post, all of it or nothing, with what that has changed beside it."""

from contextlib import suppress
from dataclasses import replace

from bot.reading.people.tagging import merged
from bot.screen import Context, WayBack, noted_way
from posting import (
    Actor,
    InvalidError,
    OutdatedError,
    Post,
    PostFields,
    PostGoneError,
    ProblemCode,
    WrongStateError,
)


class ChangedSinceError(Exception):
    """The post with which words were exchanged is not as that has left it."""


def taken_back(context: Context, post: Post, way: WayBack) -> tuple[Post, Post | None]:
    """With the draft whose photos and videos the change had put in: both or none. Raises the errors
    of posting, and ChangedSinceError."""
    storage, actor = context.posting.storage, context.actor
    with storage.transaction():
        restored = restored_by(context, post, way, actor)
        for draft_id in filter(None, way.put_in[:1]):
            with suppress(PostGoneError), storage.part():
                return restored, context.posting.changes.restore(draft_id, actor=actor)
        return restored, None


def restored_by(context: Context, post: Post, way: WayBack, actor: Actor) -> Post:
    """Two that have swapped their times swap back; where the other one has changed since, this one
    goes back alone. Whoever had no spot gets one where a photo needs it now. Raises the errors of
    posting, and ChangedSinceError."""
    posting, part = context.posting, context.posting.storage.part
    change_all, seen_version = posting.changes.change_all, way.version
    if way.has_exchanged_words:
        _give_back(context, way, actor)
    elif way.swapped_with is not None:
        with suppress(OutdatedError, PostGoneError, WrongStateError), part():
            return posting.grid.swap((post.post_id, way.version), way.swapped_with, actor)[0]
    try:
        with part():
            return change_all(post.post_id, way.fields, seen_version=seen_version, actor=actor)
    except InvalidError as error:
        if any(it.code is not ProblemCode.TAG_WITHOUT_POSITION for it in error.problems):
            raise
    placed = tuple(_placed(step, post) for step in way.fields)
    return change_all(post.post_id, placed, seen_version=seen_version, actor=actor)


def _give_back(context: Context, way: WayBack, actor: Actor) -> None:
    """The words, or the caption that they have displaced: else one post had them twice, or both
    none. Raises ChangedSinceError."""
    other_id, version = way.swapped_with or (0, 0)
    other = noted_way(context.data, other_id)
    steps, change_all = other.fields if other else (), context.posting.changes.change_all
    try:
        change_all(other_id, steps, seen_version=version, actor=actor)
    except (OutdatedError, PostGoneError, WrongStateError) as error:
        raise ChangedSinceError from error


def _placed(step: PostFields, post: Post) -> PostFields:
    if not step.user_tags or step.medium >= len(post.media):
        return step
    medium = replace(post.media[step.medium], user_tags=step.user_tags)
    return step.model_copy(update={"user_tags": merged(medium, (), needs_spots=True)})
