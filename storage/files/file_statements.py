"""The statements about the files that are kept here, written out by hand. For `hosted_files`."""

from dataclasses import fields

from storage.models import HostedFileRow, columns, converters
from storage.records import NewFile


def _posts_with(files: str) -> str:
    """The posts that have one of these files, among their media or as their cover."""
    return f"""
        SELECT post_id FROM post_medium WHERE hosted_file_id {files}
        UNION ALL SELECT post_id FROM post WHERE cover_file_id {files}
    """  # noqa: S608 - our own words


CONVERTERS = converters(columns(HostedFileRow, but=()))
COLUMNS = ", ".join(f"f.{name}" for name in CONVERTERS)
RETURN = f"RETURNING {', '.join(CONVERTERS)}"
OF_NEW = tuple(field.name for field in fields(NewFile))
ADD = f"""
    INSERT INTO hosted_file (
        slug, state, author_id, created_at, notes, attempts, next_try_at, failure,
        {", ".join(OF_NEW)}
    )
    VALUES (
        (SELECT tag FROM file_store) || :slug, :state, :author_id, :now, '[]', 0, :due, :failure,
        {", ".join(f":{it}" for it in OF_NEW)}
    )
    RETURNING file_id
"""  # noqa: S608 - the names of our columns
FIND = f"SELECT {COLUMNS} FROM hosted_file AS f WHERE f.file_id = :file_id"  # noqa: S608
FIND_BY_SLUG = f"SELECT {COLUMNS} FROM hosted_file AS f WHERE f.slug = :slug"  # noqa: S608
# What a person waits for first goes first; nobody's many files keep another's waiting. A lease that
# is longer than two was taken before the clock was set back, and not a moment ago by another.
CLAIM = f"""
    UPDATE hosted_file
    SET claimed_by = :worker, lease_until = :lease_until, attempts = attempts + 1
    WHERE file_id = (
        SELECT w.file_id FROM hosted_file AS w JOIN (
            SELECT file_id, row_number() OVER (PARTITION BY author_id ORDER BY file_id) AS place
            FROM hosted_file WHERE next_try_at <= :now
        ) AS line ON line.file_id = w.file_id
        WHERE w.next_try_at <= :now
        AND (w.lease_until IS NULL OR w.lease_until <= :now OR w.lease_until > :beyond)
        ORDER BY line.place, w.file_id LIMIT 1
        FOR UPDATE OF w SKIP LOCKED
    )
    {RETURN}
"""  # noqa: S608
# Of a post that would have them.
WAITS_FOR = f"""
    SELECT DISTINCT f.failure FROM hosted_file AS f
    WHERE f.state = 'wanted' AND f.failure IS NOT NULL AND EXISTS ({_posts_with("= f.file_id")})
"""  # noqa: S608
# Of those in work whoever works on them knows; of those left by the dead their lease.
NEXT_DUE = """
    SELECT MIN(next_try_at) FROM hosted_file
    WHERE next_try_at IS NOT NULL AND claimed_by IS NULL
"""
WANTED_OF = """
    SELECT COUNT(*) FROM hosted_file WHERE author_id = :author_id AND state = 'wanted'
"""
FILMS_BEFORE = """
    SELECT COUNT(*) FROM hosted_file WHERE state = 'wanted' AND is_video AND notes <> '[]'
    AND file_id < :file_id
"""
# The first of those that wait until another one has been converted, and for nothing else: what has
# no room, or cannot be fetched, would be tried again and again.
CALL_FILM = """
    UPDATE hosted_file SET next_try_at = :now WHERE file_id = (
        SELECT MIN(file_id) FROM hosted_file
        WHERE state = 'wanted' AND is_video AND notes <> '[]' AND failure IS NULL
        AND claimed_by IS NULL
    )
"""
CHANGE = """
    UPDATE hosted_file SET {columns} WHERE file_id = :at_file_id AND claimed_by = :at_worker
    RETURNING file_id
"""
MEASURES = ("width", "height", "size_bytes", "duration")
MEASURE = f"""
    UPDATE post_medium SET {", ".join(f"{name} = :{name}" for name in MEASURES)}, doubts = :doubts
    WHERE hosted_file_id = :file_id
"""  # noqa: S608 - the names of our columns
POSTS_OF = f"""
    SELECT DISTINCT post_id FROM ({_posts_with("= :file_id")}) AS those ORDER BY post_id
"""  # noqa: S608
RENEW = """
    UPDATE hosted_file SET lease_until = :lease_until
    WHERE file_id = :file_id AND claimed_by = :worker
    RETURNING file_id
"""
DROP = """
    UPDATE hosted_file SET claimed_by = NULL, lease_until = NULL, next_try_at = :now,
    attempts = attempts - :attempts
    WHERE substr(claimed_by, 1, :length) = :prefix
"""
# Of no post, and nothing that is of one was made from it.
UNOWNED = f"""
    SELECT {COLUMNS} FROM hosted_file AS f WHERE f.created_at < :before
    AND NOT EXISTS ({_posts_with("= f.file_id")}) AND NOT EXISTS (
        SELECT 1 FROM hosted_file AS child WHERE child.made_from = f.file_id
    )
    ORDER BY f.file_id LIMIT :limit
"""  # noqa: S608
IT_OR_MADE_OF_IT = """IN (
    SELECT its.file_id FROM hosted_file AS its
    WHERE its.file_id = f.file_id OR its.made_from = f.file_id
)"""
IS_NEEDED = f"""
    EXISTS (
        SELECT 1 FROM post AS p WHERE p.post_id IN ({_posts_with(IT_OR_MADE_OF_IT)}) AND NOT (
            (p.state = 'published' AND p.published_at < :finished_before)
            OR (p.state = 'deleted' AND p.deleted_at < :finished_before)
        )
    )
"""  # noqa: S608
# Kept for posts that are all out or deleted, the longest ago first.
FINISHED = f"""
    SELECT {COLUMNS} FROM hosted_file AS f
    WHERE f.state <> 'gone' AND f.created_at < :finished_before AND NOT {IS_NEEDED}
    AND EXISTS ({_posts_with(IT_OR_MADE_OF_IT)})
    ORDER BY f.created_at, f.file_id LIMIT :limit
"""  # noqa: S608
# What posts still need, of which nobody who works on it knows better.
NEEDED = f"""
    SELECT {COLUMNS} FROM hosted_file AS f
    WHERE f.state = 'kept' AND f.claimed_by IS NULL AND {IS_NEEDED} ORDER BY f.file_id
"""  # noqa: S608
WANT_AGAIN = """
    UPDATE hosted_file SET state = 'wanted', attempts = 0, next_try_at = :now, failure = NULL,
    gone_at = :now WHERE file_id = :file_id AND state IN ('kept', 'gone')
"""
SLUGS = "SELECT slug FROM hosted_file"
BYTES_KEPT = """
    SELECT COALESCE(SUM(COALESCE(size_bytes, 0) + COALESCE(original_bytes, 0)), 0)
    FROM hosted_file WHERE state <> 'gone'
"""
ERASE = f"""
    DELETE FROM hosted_file WHERE file_id = :file_id
    AND NOT EXISTS ({_posts_with("= hosted_file.file_id")}) AND NOT EXISTS (
        SELECT 1 FROM hosted_file AS child WHERE child.made_from = hosted_file.file_id
    )
    RETURNING file_id
"""  # noqa: S608
MARK_GONE = """
    UPDATE hosted_file SET state = 'gone', gone_at = :now, next_try_at = NULL, progress = NULL,
    claimed_by = NULL, lease_until = NULL
    WHERE file_id = :file_id
"""
# By a post that came while its bytes were being erased.
IS_NEEDED_NOW = f"""
    SELECT 1 FROM hosted_file AS f WHERE f.file_id = :file_id AND {IS_NEEDED}
"""  # noqa: S608
NOTE_SHOWN = """
    UPDATE hosted_file SET shown_file_id = :shown_file_id WHERE file_id = :file_id
"""
# Its file may have been erased while it went out.
NOTE_FETCH = """
    INSERT INTO file_fetch (file_id, at, address, agent, method, status, sent_bytes, whole)
    SELECT file_id, :at, :address, :agent, :method, :status, :sent_bytes, :whole
    FROM hosted_file WHERE file_id = :file_id
"""
FETCHES = """
    SELECT file_id, at, address, agent, method, status, sent_bytes, whole FROM file_fetch
    WHERE file_id IN ({ids}) ORDER BY at, fetch_id
"""
KEEP_FETCHES = """
    DELETE FROM file_fetch WHERE at < :before
"""
