"""A studio: what makes accounts and posts, on an SQLite file and on PostgreSQL in turn."""

import pytest

from storage import Storage
from tests.helpers import Clock
from tests.storage.studio import Studio


@pytest.fixture
def studio(storage: Storage, clock: Clock) -> Studio:
    return Studio(storage, clock)
