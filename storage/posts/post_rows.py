"""A post as its tables hold it: its row, its media with the people on them, its container.

Read in one statement, so that all of it is of the same moment. For the other modules of posts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from storage.engine.database import Postgresql, Sqlite
from storage.models import (
    ContainerRow,
    HostedFileRow,
    PostMediumRow,
    PostRow,
    columns,
    converters,
    values_of,
)
from storage.records import (
    Child,
    Container,
    ContainerOutcome,
    HostedFile,
    Medium,
    Options,
    Post,
    UserTag,
    file_id_of,
)

POST = converters(
    columns(PostRow, but={"creation_id", "container_id", "cover_file_id", "idempotency_key"})
)
CONTAINER = converters(
    columns(ContainerRow, but={"post_id", "account_id", "parent_id", "position"})
)
MEDIUM = converters(
    columns(PostMediumRow, but={"post_id", "position", "container_id", "hosted_file_id"})
)
CHILD = {name: CONTAINER[name] for name in ("container_id", "creation_id", "made_at", "outcome")}
FILE = converters(columns(HostedFileRow, but=()))
TO_CONTAINER = len(POST)
TO_MEDIUM = TO_CONTAINER + len(CONTAINER)
TO_CHILD = TO_MEDIUM + 1 + len(MEDIUM)
TO_FILE = TO_CHILD + len(CHILD)
TO_TAG = TO_FILE + len(FILE)

_COLUMNS = ", ".join(
    (
        *(f"p.{name}" for name in POST),
        *(f"c.{name}" for name in CONTAINER),
        *(f"m.{name}" for name in ("position", *MEDIUM)),
        *(f"k.{name}" for name in CHILD),
        *(f"f.{name}" for name in FILE),
        *(f"t.{name}" for name in ("username", "x", "y")),
    )
)
READ = f"""
    SELECT {_COLUMNS} FROM post AS p
    LEFT JOIN container AS c ON c.container_id = p.container_id
    LEFT JOIN post_medium AS m ON m.post_id = p.post_id
    LEFT JOIN container AS k ON k.container_id = m.container_id
    LEFT JOIN hosted_file AS f ON f.file_id = m.hosted_file_id
    LEFT JOIN user_tags AS t ON t.post_id = m.post_id AND t.medium = m.position
"""  # noqa: S608 - the names of our columns
READ_FILE = f"SELECT {', '.join(FILE)} FROM hosted_file WHERE file_id = :file_id"  # noqa: S608
READ_ONE = f"{READ} WHERE p.post_id = :post_id ORDER BY m.position, t.position"

RETURN = f"RETURNING {', '.join(POST)}, container_id"
CHANGE = f"""
    UPDATE post SET {{columns}}
    WHERE post_id = :seen_post_id AND version = :seen_version AND state = :seen_state {RETURN},
    EXISTS (SELECT 1 FROM card WHERE card.post_id = post.post_id)
"""  # noqa: S608 - the names of our columns
SAVE = "UPDATE post SET {columns} WHERE post_id = :saved_post_id"
ADD = f"""
    INSERT INTO post ({{columns}}) VALUES ({{values}})
    ON CONFLICT (idempotency_key) DO NOTHING {RETURN}
"""  # noqa: S608 - the names of our columns

CHUNK = 500  # posts per statement


class ChangedRow(NamedTuple):
    """A post as it was written, without media and container."""

    post: Post
    container_id: int | None
    has_cards: bool


def find(database: Sqlite | Postgresql, post_id: int) -> Post | None:
    posts = _posts(database.rows(READ_ONE, {"post_id": post_id}))
    return with_cover(database, posts[0]) if posts else None


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
    return tuple(with_cover(database, found[post_id]) for post_id in post_ids if post_id in found)


def with_cover(database: Sqlite | Postgresql, post: Post) -> Post:
    """With the picture that is its cover, of the few that have one: a statement of its own."""
    file_id = file_id_of(post.options.cover_url)
    if file_id is None:
        return post
    files = [_file(line) for line in database.rows(READ_FILE, {"file_id": file_id})]
    return replace(post, cover_file=next(iter(files), None))


def change_row(
    database: Sqlite | Postgresql, seen: Post, columns: Mapping[str, object]
) -> ChangedRow | None:
    """Writes these columns of a post that is in its version and state as it was seen; None when it
    is not."""
    columns = _with_cover_file(columns)
    seen_values = {
        "seen_post_id": seen.post_id,
        "seen_version": seen.version,
        "seen_state": seen.state.value,
    }
    statement = CHANGE.format(columns=", ".join(f"{name} = :{name}" for name in columns))
    for line in database.rows(statement, {**_stored(columns), **seen_values}):
        *_, container_id, has_cards = line
        return ChangedRow(with_cover(database, _bare(line)), container_id, bool(has_cards))
    return None


def save_row(database: Sqlite | Postgresql, post_id: int, columns: Mapping[str, object]) -> None:
    """Writes these columns of a post, whatever it is like."""
    columns = _with_cover_file(columns)
    statement = SAVE.format(columns=", ".join(f"{name} = :{name}" for name in columns))
    database.run(statement, {**_stored(columns), "saved_post_id": post_id})


def insert_row(database: Sqlite | Postgresql, **columns: object) -> Post | None:
    """A new post, without media; None when there is one with its `idempotency_key`."""
    columns = _with_cover_file(columns)
    names = {"columns": ", ".join(columns), "values": ", ".join(f":{name}" for name in columns)}
    rows = database.rows(ADD.format(**names), _stored(columns))
    return with_cover(database, _bare(rows[0])) if rows else None


def _with_cover_file(columns: Mapping[str, object]) -> dict[str, object]:
    options = columns.get("options")
    if not isinstance(options, Options):
        return {**columns}
    return {**columns, "cover_file_id": file_id_of(options.cover_url)}


def _stored(columns: Mapping[str, object]) -> dict[str, object]:
    fields = PostRow._meta.fields
    return {name: fields[name].db_value(value) for name, value in columns.items()}


def _bare(line: Sequence[Any]) -> Post:
    return Post(**values_of(POST, line), media=())


def _posts(rows: Iterable[tuple[Any, ...]]) -> tuple[Post, ...]:
    """One post for each run of rows that differ in medium and tag only."""
    posts = []
    for _, of_one_post in groupby(rows, key=itemgetter(0)):
        lines = list(of_one_post)
        container = None
        if lines[0][TO_CONTAINER] is not None:
            container = Container(**values_of(CONTAINER, lines[0][TO_CONTAINER:]))
        of_media = groupby((it for it in lines if it[TO_MEDIUM] is not None), itemgetter(TO_MEDIUM))
        media = tuple(_medium(list(same)) for _, same in of_media)
        posts.append(Post(**values_of(POST, lines[0]), media=media, container=container))
    return tuple(posts)


def _medium(lines: Sequence[tuple[Any, ...]]) -> Medium:
    tags = tuple(UserTag(*line[TO_TAG:]) for line in lines if line[TO_TAG] is not None)
    medium = values_of(MEDIUM, lines[0][TO_MEDIUM + 1 :])
    file = _file(lines[0][TO_FILE:])
    return Medium(**medium, user_tags=tags, child=_child(lines[0][TO_CHILD:]), file=file)


def _file(line: Sequence[Any]) -> HostedFile | None:
    return None if line[0] is None else HostedFile(**values_of(FILE, line))


def _child(line: Sequence[Any]) -> Child | None:
    if line[0] is None:
        return None
    its = values_of(CHILD, line)
    outcome = its.pop("outcome")
    is_ready = outcome in (ContainerOutcome.READY, ContainerOutcome.READY_AHEAD)
    is_ahead = outcome in (ContainerOutcome.REHEARSED, ContainerOutcome.READY_AHEAD)
    its |= {"is_ready": is_ready, "is_ahead": is_ahead}
    return Child(**its)
