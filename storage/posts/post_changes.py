"""Writes a change of a post as it was seen: its row, its media, its container; its cards are behind
then. For `posts`, in its transaction. Also what a change changes, by name."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import StaleVersionError
from storage.models import PostRow
from storage.posts.containers import read_container, save_container, touch_container
from storage.posts.history import LineDetails
from storage.posts.post_media import replace_media
from storage.posts.post_rows import ChangedRow, change_row, find
from storage.records import (
    MAKES_THE_CONTAINER,
    UNKNOWN,
    WAITING_STATES,
    Container,
    Medium,
    Options,
    Post,
    PostChanges,
    PostState,
)

# The new version of the post; beyond it, where the post keeps its version or the card was behind
# already: what is being drawn in this very moment does not show this either.
FALL_BEHIND = """
    UPDATE card SET behind = 1 + (
        SELECT CASE WHEN behind > version - :raised THEN behind ELSE version - :raised END
        FROM post WHERE post.post_id = card.post_id
    )
    WHERE post_id IN ({ids})
"""
# Entering one of these outdates the buttons that a person may still see.
SEEN_BY_PEOPLE = frozenset(
    {
        PostState.PUBLISHING,
        PostState.HANDED_OVER,
        PostState.PUBLISHED,
        PostState.FAILED,
        PostState.HELD,
        PostState.UNCONFIRMED,
    }
)
# What else the publisher writes that is to be seen on cards.
SHOWN = frozenset({"rehearsal", "first_comment", "invitations", "permalink", "removal"})
OF_MEDIUM = ("user_tags", "alt_text", "thumb_offset")
TOLD, SHOWN_OF_TEXT = 20, 60  # names, characters
WITHOUT_CONTAINER = {"container_id": None, "creation_id": None}


def write_seen(
    database: Sqlite | Postgresql,
    seen: Post,
    changes: PostChanges,
    columns: Mapping[str, object],
    *,
    by_person: bool,
) -> tuple[PostState, Post]:
    """The state that it was in, and the post now. Nobody else changes it until the commit.

    Raises StaleVersionError.
    """
    before, (post, container_id, has_cards) = _write_row(database, seen, changes, columns)
    media = changes.get("media", before.media)
    if "media" in changes:
        owner = post.post_id, post.account_id
        media = replace_media(database, before.media, owner, media)
    container = changes.get("container")
    if container:
        values = save_container(database, post.post_id, post.account_id, container)
        PostRow.update(**values).where(PostRow.post_id == post.post_id).execute(database)
        container = replace(container, container_id=values["container_id"])
    elif container_id is not None:
        container = _kept(database, container_id, changes, by_person=by_person)
    if has_cards:
        fall_behind(database, post.post_id)
    return before.state, replace(post, media=media, container=container)


def fall_behind(database: Sqlite | Postgresql, *post_ids: int, has_version: bool = True) -> None:
    """All cards of the posts, until they show them as they are now: in a new version, or not."""
    ids = {f"id{at}": it for at, it in enumerate(post_ids)}
    statement = FALL_BEHIND.format(ids=", ".join(f":{name}" for name in ids))
    database.run(statement, {**ids, "raised": int(has_version)})


def is_shown(before: Post, changes: PostChanges) -> bool:
    """Whether cards show what a step makes of the post: not that it is being published, which is
    seconds only, until its outcome is known."""
    state, names = changes.get("state", before.state), names_changed(before, changes)
    if state is PostState.PUBLISHING:
        return False
    return ("state" in names and state in SEEN_BY_PEOPLE) or not SHOWN.isdisjoint(names)


def _write_row(
    database: Sqlite | Postgresql,
    seen: Post,
    changes: PostChanges,
    columns: Mapping[str, object],
) -> tuple[Post, ChangedRow]:
    """The post before, and its row now."""
    values: dict[str, object] = {**changes, **columns}
    values.pop("media", None)
    if values.pop("container", UNKNOWN) is None:
        values |= WITHOUT_CONTAINER
    while (written := change_row(database, seen, values)) is None:
        current = find(database, seen.post_id)
        if current is None or not _goes_on(seen, current):
            raise StaleVersionError(current)
        seen = current
    return seen, written


def _goes_on(seen: Post, now: Post) -> bool:
    """Whether nobody but the publisher has changed it: that walks a waiting post from one state to
    the next without a new version."""
    same = WAITING_STATES if seen.state in WAITING_STATES else {seen.state}
    return now.version == seen.version and now.state in same


def _kept(
    database: Sqlite | Postgresql, container_id: int, changes: PostChanges, *, by_person: bool
) -> Container:
    if by_person:
        touch_container(database, container_id, MAKES_THE_CONTAINER & {*changes})
    return read_container(database, container_id)


def names_changed(before: Post, changes: PostChanges) -> frozenset[str]:
    """Of the media and the options what of them; columns that the publisher needs are among them,
    what stays as it was is not."""
    columns = changes.keys() - {"media", "options"}
    names = {it for it in columns if changes[it] != getattr(before, it)}  # type: ignore[literal-required]
    if "media" in changes:
        names.update(_of_media(before.media, changes["media"]))
    if "options" in changes:
        was, now = before.options, changes["options"]
        names.update(
            name for name in Options.__match_args__ if getattr(was, name) != getattr(now, name)
        )
    return frozenset(names)


def told_of(before: Post, changes: PostChanges) -> LineDetails:
    """What the history tells of a change."""
    names = names_changed(before, changes)
    place = changes.get("location_name") if "location_id" in names else None
    had, has = _named(before, PostChanges()), _named(before, changes)
    gained, lost = [it for it in has if it not in had], [it for it in had if it not in has]
    return LineDetails(tuple(sorted(names)), place or None, (*gained[:TOLD],), (*lost[:TOLD],))


def _named(post: Post, changes: PostChanges) -> list[tuple[str, str]]:
    """Each field with whom or what it has then, once."""
    media, options = changes.get("media", post.media), changes.get("options", post.options)
    place = changes.get("location_name", post.location_name)
    people = [("user_tags", tag.username) for medium in media for tag in medium.user_tags]
    texts = [("alt_text", medium.alt_text[:SHOWN_OF_TEXT]) for medium in media if medium.alt_text]
    invited = [("collaborators", name) for name in options.collaborators]
    places = [("location_id", place)] if place else []
    return [*dict.fromkeys((*people, *texts, *invited, *places))]


def _of_media(before: tuple[Medium, ...], after: tuple[Medium, ...]) -> Iterator[str]:
    """Of those that stay, what belongs to each; the media themselves when others are there, or in
    another order."""
    if [it.url for it in before] != [it.url for it in after]:
        yield "media"
    now = {it.url: it for it in after}
    for medium in before:
        if medium.url in now:
            yield from (
                name
                for name in OF_MEDIUM
                if getattr(medium, name) != getattr(now[medium.url], name)
            )
