"""Every container that Meta was asked for: each counts, as Meta allows 400 within 24 hours, and one
of a post carries all that publishing knows of it. Written with the post by `posts`."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from storage.engine.database import Postgresql, Sqlite
from storage.models import EPOCH, MICROSECOND, ContainerRow, converters, values_of
from storage.records import Container, ContainerOutcome, Rehearsal

COLUMNS = [field.name for field in fields(Container) if field.name != "container_id"]
CONTAINER = converters(ContainerRow._meta.fields[name] for name in COLUMNS)
ADD = f"""
    INSERT INTO container (post_id, account_id, position, {", ".join(COLUMNS)})
    VALUES (:post_id, :account_id, 0, {", ".join(f":{name}" for name in COLUMNS)})
    RETURNING container_id
"""  # noqa: S608 - the names of our columns
CHANGE = f"""
    UPDATE container SET {", ".join(f"{name} = :{name}" for name in COLUMNS)}
    WHERE container_id = :container_id
"""  # noqa: S608 - the names of our columns
ADOPT = """
    UPDATE container SET parent_id = :parent_id WHERE container_id IN (
        SELECT container_id FROM post_medium
        WHERE post_id = :post_id AND container_id IS NOT NULL
    )
"""
TOUCH = """
    UPDATE container SET outdated = outdated OR :outdated, denied_at = NULL
    WHERE container_id = :container_id
"""
READ = f"SELECT {', '.join(COLUMNS)} FROM container WHERE container_id = :container_id"  # noqa: S608 - the names of our columns
MADE_SINCE = """
    SELECT made_at FROM container WHERE account_id = :account_id AND made_at > :since
    ORDER BY made_at
"""
REHEARSED_SINCE = """
    SELECT count(*) FROM container
    WHERE account_id = :account_id AND made_at > :since
    AND outcome IN ('rehearsed', 'ready_ahead')
"""
# Of posts whose slides are made ahead: the whole, and each slide that has none of today's.
WANTED_AHEAD = """
    WITH begun AS (
        SELECT DISTINCT p.post_id FROM container AS c
        JOIN post_medium AS m ON m.post_id = c.post_id AND m.container_id = c.container_id
        JOIN post AS p ON p.post_id = c.post_id
        WHERE c.account_id = :account_id AND c.made_at > :since
        AND c.outcome IN ('rehearsed', 'ready_ahead') AND p.post_id <> :but
        AND p.state = 'scheduled' AND p.rehearsal IS NULL AND NOT p.by_hand
    )
    SELECT (SELECT count(*) FROM begun) + count(*) FROM begun
    JOIN post_medium AS m ON m.post_id = begun.post_id
    LEFT JOIN container AS c
        ON c.post_id = m.post_id AND c.container_id = m.container_id AND c.made_at > :since
    WHERE c.container_id IS NULL
"""
# What a post refers to is kept as long as the post.
PURGE = """
    DELETE FROM container WHERE (made_at IS NULL OR made_at < :made_before) AND NOT EXISTS (
        SELECT 1 FROM post AS p
        WHERE p.post_id = container.post_id AND p.container_id = container.container_id
    ) AND NOT EXISTS (
        SELECT 1 FROM post_medium AS m
        WHERE m.post_id = container.post_id AND m.container_id = container.container_id
    )
    RETURNING container_id
"""


class StoredContainers:
    """One row for each call that may have made a container."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def note_lost(
        self, account_id: int, post_id: int | None, now: datetime, *, is_ahead: bool = False
    ) -> None:
        """One that nobody can name, as Meta's answer was lost: it counts."""
        outcome = ContainerOutcome.REHEARSED if is_ahead else None
        lost = Container(creation_id=None, made_at=now, outcome=outcome)
        _add(self._database, post_id, account_id, lost)

    def made_since(self, account_id: int, since: datetime) -> tuple[datetime, ...]:
        """When containers were made after a moment, ascending."""
        moment = ContainerRow.made_at.db_value(since)
        values = {"account_id": account_id, "since": moment}
        rows = self._database.rows(MADE_SINCE, values)
        return tuple(EPOCH + made_at * MICROSECOND for (made_at,) in rows)

    def rehearsed_since(self, account_id: int, since: datetime) -> int:
        """How many of those were made only to hear what Instagram says."""
        values = {"account_id": account_id, "since": ContainerRow.made_at.db_value(since)}
        ((count,),) = self._database.rows(REHEARSED_SINCE, values)
        return int(count)

    def wanted_ahead(self, account_id: int, since: datetime, *, but: int) -> int:
        """How many more the carousels of the account want that are asked about ahead just now, all
        `but` this one."""
        moment = ContainerRow.made_at.db_value(since)
        values = {"account_id": account_id, "since": moment, "but": but}
        ((count,),) = self._database.rows(WANTED_AHEAD, values)
        return int(count)

    def purge(self, *, made_before: datetime) -> int:
        """Forgets what neither counts nor belongs to a post any more; counts the rows."""
        moment = ContainerRow.made_at.db_value(made_before)
        return len(self._database.rows(PURGE, {"made_before": moment}))


def save_container(
    database: Sqlite | Postgresql, post_id: int, account_id: int, container: Container | None
) -> dict[str, Any]:
    """What the row of the post says of its container once this is written."""
    if container is None:
        return {"container_id": None, "creation_id": None}
    container_id = container.container_id
    if container_id is None:
        container_id = _add(database, post_id, account_id, container)
        database.run(ADOPT, {"parent_id": container_id, "post_id": post_id})
    else:
        database.run(CHANGE, {**_values(container), "container_id": container_id})
    return {"container_id": container_id, "creation_id": container.creation_id}


def save_rehearsal(
    database: Sqlite | Postgresql, post_id: int, account_id: int, its: Rehearsal | None
) -> Rehearsal | None:
    """What the row of the post says of its rehearsal: a new container has a row of its own."""
    if its is None or its.creation_id is None or its.container_id is not None:
        return its
    made = Container(its.creation_id, its.made_at, outcome=ContainerOutcome.REHEARSED)
    container_id = _add(database, post_id, account_id, made)
    database.run(ADOPT, {"parent_id": container_id, "post_id": post_id})
    return replace(its, container_id=container_id)


def touch_container(database: Sqlite | Postgresql, container_id: int, content: object) -> None:
    """A person has changed its post, perhaps what it was made of; what they said before of it is
    not their last word any more."""
    database.run(TOUCH, {"container_id": container_id, "outdated": bool(content)})


def read_container(database: Sqlite | Postgresql, container_id: int) -> Container:
    ((*values,),) = database.rows(READ, {"container_id": container_id})
    return Container(**values_of(CONTAINER, values), container_id=container_id)


def _add(
    database: Sqlite | Postgresql, post_id: int | None, account_id: int, container: Container
) -> int:
    values = {**_values(container), "post_id": post_id, "account_id": account_id}
    ((container_id,),) = database.rows(ADD, values)
    return int(container_id)


def _values(container: Container) -> dict[str, object]:
    meta = ContainerRow._meta.fields
    return {name: meta[name].db_value(getattr(container, name)) for name in COLUMNS}
