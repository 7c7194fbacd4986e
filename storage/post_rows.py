"""A post as its tables hold it: its row, its media with the people on them, its container.

Read in one statement, so that all of it is of the same moment. For the other modules of posts.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from storage.database import Postgresql, Sqlite
from storage.models import ContainerRow, PostMediumRow, PostRow, columns
from storage.records import Container, Medium, Post, UserTag

Converters = dict[str, Callable[[Any], Any]]


def _converters(fields: Iterable[Any]) -> Converters:
    return {field.name: field.python_value for field in fields}


POST = _converters(columns(PostRow, but={"creation_id", "container_id", "idempotency_key"}))
CONTAINER = _converters(
    columns(ContainerRow, but={"post_id", "account_id", "parent_id", "position"})
)
MEDIUM = _converters(columns(PostMediumRow, but={"post_id", "position"}))
TO_CONTAINER = len(POST)
TO_MEDIUM = TO_CONTAINER + len(CONTAINER)
TO_TAG = TO_MEDIUM + 1 + len(MEDIUM)

_COLUMNS = ", ".join(
    (
        *(f"p.{name}" for name in POST),
        *(f"c.{name}" for name in CONTAINER),
        *(f"m.{name}" for name in ("position", *MEDIUM)),
        *(f"t.{name}" for name in ("username", "x", "y")),
    )
)
READ = f"""
    SELECT {_COLUMNS} FROM post AS p
    LEFT JOIN container AS c ON c.container_id = p.container_id
    LEFT JOIN post_medium AS m ON m.post_id = p.post_id
    LEFT JOIN user_tags AS t ON t.post_id = m.post_id AND t.medium = m.position
"""  # noqa: S608 - the names of our columns
READ_ONE = f"{READ} WHERE p.post_id = :post_id ORDER BY m.position, t.position"

RETURN = f"RETURNING {', '.join(POST)}, container_id"
CHANGE = f"""
    UPDATE post SET {{columns}}
    WHERE post_id = :seen_post_id AND version = :seen_version AND state = :seen_state {RETURN}
"""  # noqa: S608 - the names of our columns
ADD = f"""
    INSERT INTO post ({{columns}}) VALUES ({{values}})
    ON CONFLICT (idempotency_key) DO NOTHING {RETURN}
"""  # noqa: S608 - the names of our columns

ADD_MEDIA = """
    INSERT INTO post_medium
    (post_id, position, image_url, video_url, thumb_offset, alt_text, duration, doubts)
    VALUES {(
        :post_id, :position, :image_url, :video_url, :thumb_offset, :alt_text, :duration, :doubts
    )}
"""
ADD_TAGS = """
    INSERT INTO user_tags (post_id, medium, position, username, x, y)
    VALUES {(:post_id, :medium, :position, :username, :x, :y)}
"""
DROP_MEDIA = "DELETE FROM post_medium WHERE post_id = :post_id"
DROP_TAGS = "DELETE FROM user_tags WHERE post_id = :post_id"
CHUNK = 500  # posts per statement


def find(database: Sqlite | Postgresql, post_id: int) -> Post | None:
    posts = _posts(database.rows(READ_ONE, {"post_id": post_id}))
    return posts[0] if posts else None


def read(database: Sqlite | Postgresql, post_ids: Sequence[int]) -> tuple[Post, ...]:
    """These posts in this order."""
    found: dict[int, Post] = {}
    for start in range(0, len(post_ids), CHUNK):
        ids = {f"id{at}": it for at, it in enumerate(post_ids[start : start + CHUNK])}
        names = ", ".join(f":{name}" for name in ids)
        statement = (
            f"{READ} WHERE p.post_id IN ({names}) ORDER BY p.post_id, m.position, t.position"
        )
        found |= {post.post_id: post for post in _posts(database.rows(statement, ids))}
    return tuple(found[post_id] for post_id in post_ids if post_id in found)


def change_row(
    database: Sqlite | Postgresql, seen: Post, columns: Mapping[str, object]
) -> tuple[Post, int | None] | None:
    """Writes these columns of a post that is in its version and state as it was seen; None when it
    is not. The post without media and container, and the number of the container."""
    seen_values = {
        "seen_post_id": seen.post_id,
        "seen_version": seen.version,
        "seen_state": seen.state.value,
    }
    statement = CHANGE.format(columns=", ".join(f"{name} = :{name}" for name in columns))
    for line in database.rows(statement, {**_stored(columns), **seen_values}):
        return _bare(line), line[-1]
    return None


def insert_row(database: Sqlite | Postgresql, **columns: object) -> Post | None:
    """A new post, without media; None when there is one with its `idempotency_key`."""
    names = {"columns": ", ".join(columns), "values": ", ".join(f":{name}" for name in columns)}
    rows = database.rows(ADD.format(**names), _stored(columns))
    return _bare(rows[0]) if rows else None


def insert_media(database: Sqlite | Postgresql, post_id: int, media: Sequence[Medium]) -> None:
    _add_media(database, post_id, media)
    _add_tags(database, post_id, media)


def replace_media(
    database: Sqlite | Postgresql, before: Sequence[Medium], post_id: int, media: Sequence[Medium]
) -> None:
    """Writes what is not as it was."""
    if list(map(_untagged, before)) != list(map(_untagged, media)):
        database.run(DROP_MEDIA, {"post_id": post_id})
        _add_media(database, post_id, media)
    tags = [medium.user_tags for medium in before]
    if tags != [medium.user_tags for medium in media]:
        if any(tags):
            database.run(DROP_TAGS, {"post_id": post_id})
        _add_tags(database, post_id, media)


def _untagged(medium: Medium) -> Medium:
    return replace(medium, user_tags=())


def _add_media(database: Sqlite | Postgresql, post_id: int, media: Iterable[Medium]) -> None:
    rows = [
        {
            "post_id": post_id,
            "position": position,
            **{name: getattr(medium, name) for name in MEDIUM},
            "doubts": PostMediumRow.doubts.db_value(medium.doubts),
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


def _stored(columns: Mapping[str, object]) -> dict[str, object]:
    fields = PostRow._meta.fields
    return {name: fields[name].db_value(value) for name, value in columns.items()}


def _bare(line: Sequence[Any]) -> Post:
    return Post(**_values(POST, line), media=())


def _posts(rows: Iterable[tuple[Any, ...]]) -> tuple[Post, ...]:
    """One post for each run of rows that differ in medium and tag only."""
    posts = []
    for _, of_one_post in groupby(rows, key=itemgetter(0)):
        lines = list(of_one_post)
        container = None
        if lines[0][TO_CONTAINER] is not None:
            container = Container(**_values(CONTAINER, lines[0][TO_CONTAINER:]))
        of_media = groupby((it for it in lines if it[TO_MEDIUM] is not None), itemgetter(TO_MEDIUM))
        media = tuple(_medium(list(same)) for _, same in of_media)
        posts.append(Post(**_values(POST, lines[0]), media=media, container=container))
    return tuple(posts)


def _medium(lines: Sequence[tuple[Any, ...]]) -> Medium:
    tags = tuple(UserTag(*line[TO_TAG:]) for line in lines if line[TO_TAG] is not None)
    return Medium(**_values(MEDIUM, lines[0][TO_MEDIUM + 1 :]), user_tags=tags)


def _values(converters: Mapping[str, Callable[[Any], Any]], line: Sequence[Any]) -> dict[str, Any]:
    """The columns at the beginning of a line, by name."""
    return {
        name: convert(value)
        for (name, convert), value in zip(converters.items(), line, strict=False)
    }
