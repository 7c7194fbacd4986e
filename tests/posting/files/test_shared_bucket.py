"""Several bots keep their files in one bucket: each sweeps its own and no other's."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from media.store.bucket import Bucket
from posting import Sweeper
from posting.after_restore import settle_after_restore
from storage import open_storage
from storage.backup import back_up
from storage.secrets import TokenCipher
from tests.helpers.s3 import bucket_at, running_s3
from tests.posting.files.conftest import slugs_in
from tests.posting.world import World

WEEKS = timedelta(days=80)


@pytest.fixture(scope="module")
def bucket() -> Iterator[Bucket]:
    with running_s3() as url:
        yield bucket_at(url)


def sweeper(world: World, bucket: Bucket) -> Sweeper:
    """Long after everything was put there."""
    return Sweeper(world.storage, bucket, 10**9, lambda: datetime.now(UTC) + WEEKS)


def killed_before_its_row(world: World, bucket: Bucket, tmp_path: Path) -> str:
    """What a process put there, of which the database, an older one, knows nothing."""
    slug = f"{world.storage.file_store.tag()}{'k' * 35}"
    file = tmp_path / "file"
    file.write_bytes(b"a picture")
    bucket.put(f"{slug}/served", file, "image/jpeg")
    return slug


def test_each_bot_erases_its_own_orphans_and_leaves_the_others(
    new_world: Callable[[], World], bucket: Bucket, tmp_path: Path
) -> None:
    ours, others = new_world(), new_world()
    with others.storage.transaction():
        others.storage.database.run("UPDATE file_store SET tag = 'others-1'", {})
    mine, theirs = (killed_before_its_row(it, bucket, tmp_path) for it in (ours, others))
    fresh = replace(sweeper(ours, bucket), clock=lambda: datetime.now(UTC))
    fresh.sweep()
    assert {mine, theirs} <= set(slugs_in(bucket))
    sweeper(ours, bucket).sweep()
    assert mine not in slugs_in(bucket)
    assert theirs in slugs_in(bucket)
    sweeper(others, bucket).sweep()
    assert theirs not in slugs_in(bucket)


def test_a_copy_that_is_tried_beside_its_original_erases_nothing_that_came_after_it(
    new_world: Callable[[], World], bucket: Bucket, tmp_path: Path, cipher: TokenCipher
) -> None:
    """Somebody starts last night's backup on the bucket of the bot that still runs."""
    original, file = new_world(), tmp_path / "backup.db"
    back_up(f"sqlite:///{original.storage.database.database}", file, original.clock.now())
    newer = killed_before_its_row(original, bucket, tmp_path)
    copy = replace(original, storage=open_storage(f"sqlite:///{file}", cipher))
    settle_after_restore(copy.storage, (), original.clock.now())
    own = killed_before_its_row(copy, bucket, tmp_path)
    settle_after_restore(copy.storage, (), original.clock.now())  # its second start
    sweeper(copy, bucket).sweep()
    assert newer in slugs_in(bucket)
    assert own not in slugs_in(bucket)
    copy.storage.close()
