"""What is due next, and who is to be told or shown something: asked after every update, whenever a
worker has come to rest, and at every tick. One statement, as it runs all day. For `bot`."""

import logging
from datetime import datetime

from storage.engine.database import Postgresql, Sqlite
from storage.models import EPOCH, KNOWN_KINDS, MICROSECOND, NoticeRow
from storage.posts.claims import NEXT_DUE
from storage.posts.offers import OVERTAKEN
from storage.records import Agenda, NoticeKind

log = logging.getLogger(__name__)

# What a newer version has written down is left to it: it stays owed, and holds up nothing.
KNOWN = frozenset(NoticeKind)
# Each: which of them waits behind another is seen when its moment has come.
NEXT_NOTICE = f"""
    SELECT MIN(next_try_at) FROM notice
    WHERE sent_at IS NULL AND next_try_at > :now AND kind IN ({KNOWN_KINDS})
"""  # noqa: S608 - the names of our kinds
LOOK = f"""
    SELECT 'post', 0, '', ({NEXT_DUE}), 0
    UNION ALL
    SELECT 'notice', 0, '', ({NEXT_NOTICE}), 0
    UNION ALL
    SELECT 'reader', recipient_id, kind, MIN(next_try_at),
        MAX(CASE WHEN attempts > 0 THEN next_try_at ELSE 0 END)
    FROM notice WHERE sent_at IS NULL GROUP BY recipient_id, kind
    UNION ALL
    SELECT 'card', chat_id, '', 0, 0 FROM (
        SELECT chat_id FROM card WHERE behind IS NOT NULL UNION SELECT offer.chat_id {OVERTAKEN}
    ) AS chats
"""  # noqa: S608 - put together of the statements above


class StoredAgenda:
    """Nothing in it is remembered: the rows of posts, notices and cards say it."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database
        self._unknown: set[tuple[int, str]] = set()  # was logged: of whom, which kind

    def look(self, now: datetime) -> Agenda:
        """As it is at this moment."""
        moment, first, put_off, behind = NoticeRow.next_try_at, dict[int, int](), set(), set()
        due: list[int | None] = []
        at_now = moment.db_value(now)
        for what, who, kind, at, tried_until in self._database.rows(LOOK, {"now": at_now}):
            if what == "card":
                behind.add(who)
            elif what != "reader":
                due.append(at)
            elif kind not in KNOWN:
                self._skip(who, kind)
            else:
                first[who] = min(at, first.get(who, at))
                if tried_until > at_now:
                    put_off.add(who)
        soonest = min((at for at in due if at is not None), default=None)
        readers = {who: EPOCH + at * MICROSECOND for who, at in first.items()}
        return Agenda(moment.python_value(soonest), readers, frozenset(put_off), frozenset(behind))

    def _skip(self, recipient_id: int, kind: str) -> None:
        if (recipient_id, kind) not in self._unknown:
            self._unknown.add((recipient_id, kind))
            log.warning(
                "person %s is owed a notice of the kind %r, which this version does not know: "
                "it is kept for one that does",
                recipient_id,
                kind,
            )
