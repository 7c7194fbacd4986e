"""The history of posts: one line for each change. Written by `posts`, for people to read."""

from storage.database import Postgresql, Sqlite
from storage.models import EventRow
from storage.records import Event

# Written out by hand: it is part of every change, and building it anew costs far more.
NOTE = """
    INSERT INTO event (post_id, at, actor, what, from_state, to_state, details)
    VALUES (:post_id, :at, :actor, :what, :from_state, :to_state, :details)
"""


def note(database: Sqlite | Postgresql, event: Event) -> None:
    """Adds a line, in the caller's transaction."""
    values = {
        "post_id": event.post_id,
        "at": EventRow.at.db_value(event.at),
        "actor": event.actor.name,
        "what": event.what,
        "from_state": event.from_state,
        "to_state": event.to_state,
        "details": EventRow.details.db_value(event.details),
    }
    database.run(NOTE, values)


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
    return tuple(Event(**row) for row in query.dicts().execute(database))
