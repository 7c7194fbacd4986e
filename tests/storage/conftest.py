"""A studio: what makes accounts and posts, on an SQLite file and on PostgreSQL in turn."""

import pytest

from storage import Storage
from tests.helpers import Clock
from tests.storage.old_databases import schema, upgraded, upgraded_files
from tests.storage.studio import Studio

__all__ = ["schema", "upgraded", "upgraded_files"]


@pytest.fixture
def studio(storage: Storage, clock: Clock) -> Studio:
    return Studio(storage, clock)
