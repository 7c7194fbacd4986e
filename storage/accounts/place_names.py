"""The places of posts by their names: which were used last, which names nobody has learnt. Called
by `posting.posts.places`."""

from dataclasses import dataclass

from storage.engine.database import Postgresql, Sqlite

# Asked about each text that is typed for a post: of the posts that have or had a time those whose
# time is the latest, which an index tells, and all drafts, of which nobody has very many. A name
# that was learnt counts for all posts of the account at that place.
# Used last means by a person: when the post was made, or given the place. Publishing writes posts
# as well, long after that.
USED = """
    SELECT location_id, MAX(location_name) FROM (
        SELECT location_id, location_name, COALESCE((
            SELECT MAX(at) FROM event WHERE event.post_id = placed.post_id
            AND (from_state IS NULL OR details LIKE :names_it)
        ), created_at) AS used_at FROM (
            SELECT post_id, location_id, location_name, created_at FROM post
            WHERE account_id = :account_id AND publish_at IS NULL
            UNION ALL
            SELECT post_id, location_id, location_name, created_at FROM (
                SELECT post_id, location_id, location_name, created_at FROM post
                WHERE account_id = :account_id AND publish_at IS NOT NULL
                ORDER BY publish_at DESC LIMIT :latest
            ) AS with_a_time
        ) AS placed WHERE location_id IS NOT NULL
    ) AS used
    GROUP BY location_id ORDER BY MAX(used_at) DESC, location_id LIMIT :most
"""
NAMED = '%"location_id"%'  # among what the history says has changed
NAMELESS = """
    SELECT account_id, location_id FROM post
    WHERE location_id IS NOT NULL AND location_name IS NULL AND state <> 'deleted'
    GROUP BY account_id, location_id
    ORDER BY MAX(updated_at) DESC, account_id, location_id LIMIT :most
"""
# Nothing of the post is another: it keeps its version.
NAME = """
    UPDATE post SET location_name = :name
    WHERE location_id = :location_id AND location_name IS NULL
"""


@dataclass(frozen=True, slots=True)
class UsedPlace:
    """A place that posts have; without a name nobody has learnt it yet."""

    location_id: str
    name: str | None


class PlaceNames:
    """Of posts that were not erased."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def used(self, account_id: int, *, most: int, latest: int) -> tuple[UsedPlace, ...]:
        """The places of an account's drafts and of so many posts with the latest times, the one
        that was used last first."""
        values = {"account_id": account_id, "latest": latest, "most": most, "names_it": NAMED}
        rows = self._database.rows(USED, values)
        return tuple(UsedPlace(location_id, name) for location_id, name in rows)

    def nameless(self, *, most: int) -> tuple[tuple[int, str], ...]:
        """Accounts and the numbers of places that their posts have without a name, the one that was
        used last first: those whose names nobody tells keep no others from being asked for."""
        rows = self._database.rows(NAMELESS, {"most": most})
        return tuple((account_id, location_id) for account_id, location_id in rows)

    def learn(self, location_id: str, name: str) -> None:
        """All posts at this place that lack the name."""
        self._database.run(NAME, {"location_id": location_id, "name": name})
