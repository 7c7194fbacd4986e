"""Writes the media of a post with the people on them, and in a carousel the container of each. For
`posts`, in its transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from storage.engine.database import Postgresql, Sqlite
from storage.models import ContainerRow, PostMediumRow
from storage.records import Child, ContainerOutcome, Medium

ADD_MEDIA = """
    INSERT INTO post_medium (
        post_id, position, image_url, video_url, thumb_offset, alt_text, duration, width, height,
        size_bytes, doubts, container_id, hosted_file_id
    )
    VALUES {(
        :post_id, :position, :image_url, :video_url, :thumb_offset, :alt_text, :duration, :width,
        :height, :size_bytes, :doubts, :container_id, :hosted_file_id
    )}
"""
COLUMNS = (
    "image_url",
    "video_url",
    "thumb_offset",
    "alt_text",
    "duration",
    "width",
    "height",
    "size_bytes",
)
ADD_TAGS = """
    INSERT INTO user_tags (post_id, medium, position, username, x, y)
    VALUES {(:post_id, :medium, :position, :username, :x, :y)}
"""
ADD_CHILD = """
    INSERT INTO container (
        post_id, account_id, position, creation_id, made_at, outcome, known_media_ids, asks,
        answered_not_ready, seen_unpublished, refused_reads, outdated
    )
    VALUES (
        :post_id, :account_id, :position, :creation_id, :made_at, :outcome, '[]', 0, 0, 0, 0, FALSE
    )
    RETURNING container_id
"""
CHANGE_CHILD = "UPDATE container SET outcome = :outcome WHERE container_id = :container_id"
DROP_MEDIA = "DELETE FROM post_medium WHERE post_id = :post_id"
DROP_TAGS = "DELETE FROM user_tags WHERE post_id = :post_id"


def insert_media(database: Sqlite | Postgresql, post_id: int, media: Sequence[Medium]) -> None:
    """Those of a new post: none has a container."""
    _add_media(database, post_id, media)
    _add_tags(database, post_id, media)


def replace_media(
    database: Sqlite | Postgresql,
    before: Sequence[Medium],
    owner: tuple[int, int],
    media: Sequence[Medium],
) -> tuple[Medium, ...]:
    """Writes what is not as it was; `owner` are the post and its account. Answers the media as they
    are kept."""
    post_id, _ = owner
    media = _with_children_of_their_own(before, media)
    if list(map(_untagged, before)) != list(map(_untagged, media)):
        media = _save_children(database, before, owner, media)
        database.run(DROP_MEDIA, {"post_id": post_id})
        _add_media(database, post_id, media)
    tags = [medium.user_tags for medium in before]
    if tags != [medium.user_tags for medium in media]:
        if any(tags):
            database.run(DROP_TAGS, {"post_id": post_id})
        _add_tags(database, post_id, media)
    return tuple(media)


def _with_children_of_their_own(
    before: Sequence[Medium], media: Sequence[Medium]
) -> Sequence[Medium]:
    """A container belongs to what it was made of: a medium that was changed since has none."""
    made_of = {
        medium.child.container_id: replace(medium, child=None) for medium in before if medium.child
    }

    def is_its_own(medium: Medium) -> bool:
        of = made_of.get(medium.child.container_id) if medium.child else None
        return of is None or of == replace(medium, child=None)

    return [medium if is_its_own(medium) else replace(medium, child=None) for medium in media]


def _save_children(
    database: Sqlite | Postgresql,
    before: Sequence[Medium],
    owner: tuple[int, int],
    media: Sequence[Medium],
) -> Sequence[Medium]:
    known = {medium.child for medium in before}
    return [
        replace(medium, child=_save_child(database, owner, position, medium.child))
        if medium.child is not None and medium.child not in known
        else medium
        for position, medium in enumerate(media, start=1)
    ]


def _save_child(
    database: Sqlite | Postgresql, owner: tuple[int, int], position: int, child: Child
) -> Child:
    """That of one medium of a carousel; `owner` are the post and its account. `position` counts
    from 1: 0 is the whole."""
    outcome = _outcome(child)
    if child.container_id is not None:
        database.run(CHANGE_CHILD, {"outcome": outcome, "container_id": child.container_id})
        return child
    post_id, account_id = owner
    values = {
        "post_id": post_id,
        "account_id": account_id,
        "position": position,
        "creation_id": child.creation_id,
        "made_at": ContainerRow.made_at.db_value(child.made_at),
        "outcome": outcome,
    }
    ((container_id,),) = database.rows(ADD_CHILD, values)
    return replace(child, container_id=int(container_id))


def _outcome(child: Child) -> ContainerOutcome | None:
    if child.is_ahead:
        return ContainerOutcome.READY_AHEAD if child.is_ready else ContainerOutcome.REHEARSED
    return ContainerOutcome.READY if child.is_ready else None


def _untagged(medium: Medium) -> Medium:
    return replace(medium, user_tags=())


def _add_media(database: Sqlite | Postgresql, post_id: int, media: Iterable[Medium]) -> None:
    rows = [
        {
            "post_id": post_id,
            "position": position,
            **{name: getattr(medium, name) for name in COLUMNS},
            "doubts": PostMediumRow.doubts.db_value(medium.doubts),
            "container_id": medium.child.container_id if medium.child else None,
            "hosted_file_id": medium.file_id,
        }
        for position, medium in enumerate(media)
    ]
    database.run_for_each(ADD_MEDIA, rows)


def _add_tags(database: Sqlite | Postgresql, post_id: int, media: Iterable[Medium]) -> None:
    rows = [
        {"post_id": post_id, "medium": medium, "position": position, **asdict(tag)}
        for medium, of in enumerate(media)
        for position, tag in enumerate(of.user_tags)
    ]
    database.run_for_each(ADD_TAGS, rows)
