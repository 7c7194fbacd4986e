"""What is wrong with the files that Anna sent, at the end of a play: in the database, in the
folder, and at Instagram, which was told where to fetch them. Used by `tests.crash.judge`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from media.store.store import MARK
from posting import FileState
from tests.crash.databases import Copy, Copyable
from tests.crash.stories import Story

ADDRESS = re.compile(r"/f/([\w-]{43})/")
NO_FILE_THERE = [9004, 2207052]  # as Instagram says it


@dataclass(frozen=True)
class _Files:
    states: Mapping[str, str]  # by slug, of the rows
    with_bytes: frozenset[str]  # slugs in the folder
    whole: frozenset[str]  # those of which there is what can be served


def wrong_with_files(
    story: Story, database: Copyable, folder: Copy, calls: Iterable[Mapping[str, Any]]
) -> tuple[str, ...]:
    """`calls` are those to Instagram."""
    rows = database.rows("SELECT slug, state FROM hosted_file")
    slugs = frozenset(name.partition("/")[0] for name in folder if name != MARK)
    whole = frozenset(slug for slug in slugs if folder.get(f"{slug}/served"))
    files = _Files(dict(rows), slugs, whole)
    if story.is_deleted:
        return tuple(f"{slug}: bytes of a deleted draft" for slug in slugs)
    return (*_of_the_rows(story, files), *_of_the_bytes(files), *_at_instagram(files, calls))


def _of_the_rows(story: Story, files: _Files) -> Iterator[str]:
    if len(files.states) != story.files:
        yield f"{len(files.states)} rows for {story.files} files"
    for slug, state in files.states.items():
        if state != FileState.KEPT:
            yield f"{slug}: is {state} in the end"
        elif slug not in files.whole:
            yield f"{slug}: kept, they say, without its bytes"


def _of_the_bytes(files: _Files) -> Iterator[str]:
    for slug in files.with_bytes - files.states.keys():
        yield f"{slug}: bytes without a row"


def _at_instagram(files: _Files, calls: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for call in calls:
        for slug in ADDRESS.findall(str(call["params"])):
            if call["error"] == NO_FILE_THERE:
                yield f"{slug}: Instagram found nothing there"
            if slug not in files.whole:
                yield f"{slug}: given to Instagram, and gone"
