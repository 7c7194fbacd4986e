"""A studio: what makes accounts and posts, on an SQLite file and on PostgreSQL in turn."""

import pytest

from storage import Storage
from tests.helpers import Clock
from tests.storage.old_databases import new_url, schema
from tests.storage.studio import Studio

__all__ = ["new_url", "schema"]


@pytest.fixture
def studio(storage: Storage, clock: Clock) -> Studio:
    return Studio(storage, clock)
