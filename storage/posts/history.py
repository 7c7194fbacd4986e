"""The history of posts: one line for each change. Written by `posts`, for people to read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from storage.engine.database import Postgresql, Sqlite
from storage.models import EventRow
from storage.records import Event

# Written out by hand: it is part of every change, and building it anew costs far more.
NOTE = """
    INSERT INTO event (post_id, at, actor, what, from_state, to_state, details, request)
    VALUES (:post_id, :at, :actor, :what, :from_state, :to_state, :details, :request)
"""
MADE_BY = """
    SELECT 1 FROM event WHERE post_id = :post_id AND request = :request AND at >= :since LIMIT 1
"""


Names = tuple[tuple[str, str], ...]


class LineDetails(NamedTuple):
    """The end of a line: the names of what has changed, the place it is now, and who or what a
    field has gained and lost."""

    changed: tuple[str, ...] = ()
    place: str | None = None
    gained: Names = ()
    lost: Names = ()


def note(database: Sqlite | Postgresql, event: Event) -> None:
    """Adds a line, in the caller's transaction."""
    details: dict[str, object] = {"changed": event.changed}
    if event.place is not None:
        details["place"] = event.place
    details |= {name: its for name in ("gained", "lost") if (its := getattr(event, name))}
    values = {
        "post_id": event.post_id,
        "at": EventRow.at.db_value(event.at),
        "actor": event.actor.name,
        "what": event.what,
        "from_state": event.from_state,
        "to_state": event.to_state,
        "details": EventRow.details.db_value(details),
        "request": event.actor.request,
    }
    database.run(NOTE, values)


def has_made(database: Sqlite | Postgresql, request: str, post_id: int, since: datetime) -> bool:
    """Whether a line since then was made by this request. Nobody else reads by which."""
    values = {"post_id": post_id, "request": request, "since": EventRow.at.db_value(since)}
    return bool(database.rows(MADE_BY, values))


def read_details(details: Mapping[str, object]) -> LineDetails:
    """Lines that an earlier version wrote may tell nothing of it."""
    names, place = details.get("changed"), details.get("place")
    changed = tuple(str(it) for it in names) if isinstance(names, list) else ()
    gained, lost = _names(details.get("gained")), _names(details.get("lost"))
    return LineDetails(changed, place if isinstance(place, str) else None, gained, lost)


def _names(noted: object) -> Names:
    return tuple((field, name) for field, name in noted) if isinstance(noted, list) else ()


def events_of(database: Sqlite | Postgresql, post_id: int) -> tuple[Event, ...]:
    """Oldest first."""
    query = (
        EventRow.select(
            EventRow.post_id,
            EventRow.at,
            EventRow.actor,
            EventRow.what,
            EventRow.from_state,
            EventRow.to_state,
            EventRow.details,
        )
        .where(EventRow.post_id == post_id)
        .order_by(EventRow.event_id)
    )
    return tuple(_event(**row) for row in query.dicts().execute(database))


def _event(details: Mapping[str, object], **columns: Any) -> Event:  # noqa: ANN401 - of any type
    return Event(**columns, **read_details(details)._asdict())
