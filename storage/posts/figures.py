"""How published posts do, at certain ages. The publisher keeps it, cards and letters read it."""

from collections.abc import Sequence
from datetime import datetime

from peewee import ModelSelect

from storage.engine.database import Postgresql, Sqlite
from storage.models import FiguresRow, PostRow, converters, values_of
from storage.records import Kind, PostFigures

COLUMNS = (
    FiguresRow.hours,
    FiguresRow.read_at,
    FiguresRow.views,
    FiguresRow.reach,
    FiguresRow.saved,
    FiguresRow.shares,
    FiguresRow.comments,
    FiguresRow.too_few,
)
NAMES = tuple(column.name for column in COLUMNS)

FIGURES = converters(COLUMNS)
OF_POST = f"""
    SELECT {", ".join(NAMES)} FROM figures WHERE post_id = :post_id ORDER BY hours
"""  # noqa: S608 - the names of our columns


class StoredFigures:
    """One row for each post and age at which Instagram was asked, also if it told nothing."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def of(self, post_id: int) -> tuple[PostFigures, ...]:
        """The youngest age first."""
        lines = self._database.rows(OF_POST, {"post_id": post_id})
        return tuple(PostFigures(**values_of(FIGURES, line)) for line in lines)

    def keep(self, post_id: int, figures: PostFigures) -> None:
        """In place of what was kept for that age."""
        values = {name: getattr(figures, name) for name in NAMES}
        FiguresRow.insert(post_id=post_id, **values).on_conflict(
            conflict_target=[FiguresRow.post_id, FiguresRow.hours], update=values
        ).execute(self._database)

    def of_earlier(
        self, account_id: int, kind: Kind, *, hours: int, before: datetime, limit: int
    ) -> Sequence[PostFigures]:
        """At this age, of the account's posts of a kind that were out before, the latest first."""
        query = (
            FiguresRow.select(*COLUMNS)
            .join(PostRow, on=FiguresRow.post_id == PostRow.post_id)
            .where(
                PostRow.account_id == account_id,
                PostRow.kind == kind,
                PostRow.published_at < before,
                FiguresRow.hours == hours,
            )
            .order_by(PostRow.published_at.desc())
            .limit(limit)
        )
        return self._read(query)

    def _read(self, query: "ModelSelect[FiguresRow]") -> tuple[PostFigures, ...]:
        return tuple(PostFigures(**row) for row in query.dicts().execute(self._database))
