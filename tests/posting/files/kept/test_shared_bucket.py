"""Several bots keep their files in one bucket: each sweeps its own and no other's. One that is
emptied, or is another one than before, is noticed."""

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import responses

from media.convert import Converter
from media.store.bucket import Bucket
from posting import (
    FileHosting,
    FileState,
    Keeper,
    Making,
    Post,
    PostFields,
    PostState,
    Recipe,
    StoreTroubleNotice,
    StoreWatch,
    Sweeper,
    build_posting,
)
from posting.after_restore import settle_after_restore
from process.telegram_files import TelegramFiles
from storage import open_storage
from storage.engine.backup import back_up
from storage.engine.secrets import TokenCipher
from storage.records import Actor
from tests.helpers.graph_fake import TRANSPORT
from tests.helpers.pictures import cornered, saved
from tests.helpers.s3 import bucket_at, running_s3
from tests.posting.files.conftest import API, TOKEN, Phone, slugs_in
from tests.posting.world import ANNA, HOUR, MINUTE, World

PNG = saved(cornered(), "PNG")
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


@pytest.fixture
def in_bucket(
    world: World, bucket: Bucket, mock: responses.RequestsMock, converter: Converter, tmp_path: Path
) -> tuple[World, Phone, Keeper]:
    """A bot that keeps its files there."""
    world.posting = build_posting(
        world.storage,
        TRANSPORT,
        inspector=world.inspector,
        clock=world.clock.now,
        hosting=FileHosting(bucket, None, world.clock.now, in_bucket=True),
        limits=world.limits,
    )
    world.instagram.install(mock)
    mock.add_passthru("http://127.0.0.1")
    storage, now = world.storage, world.clock.now
    keeper = Keeper(
        storage,
        Making(bucket, converter, TelegramFiles(API, TOKEN), world.inspector),
        Sweeper(storage, bucket, 10**9, now),
        StoreWatch(storage, bucket, (ANNA,), now, in_bucket=True),
        tmp_path / "workshop",
        world.posting.outage,
        now,
    )
    return world, Phone(mock, world), keeper


def empty(bucket: Bucket) -> None:
    for each in list(bucket.kept()):
        bucket.delete(each.slug)


def test_a_bucket_that_was_emptied_loses_no_file_and_is_told_until_its_owner_says_so(
    in_bucket: tuple[World, Phone, Keeper], bucket: Bucket, tmp_path: Path
) -> None:
    """Another bot that keeps its files in it goes on, and its mark is not taken for ours."""
    world, phone, keeper = in_bucket
    draft = phone.sends(PNG)
    assert keeper.step("w/1")
    post = world.posting.lists.get(draft.post_id)
    wanted = PostFields(publish_at=world.clock.now() + 3 * HOUR)
    actor = Actor(ANNA)
    world.posting.changes.change(post.post_id, wanted, seen_version=post.version, actor=actor)
    empty(bucket)
    bucket.mark("others-1")
    keeper.sweeper.sweep()
    world.run(2 * HOUR + MINUTE)  # past the look ahead
    for _ in range(2):
        world.clock.advance(5 * MINUTE)
        keeper.look_after_store()
    assert state_of(world, post) is FileState.KEPT
    owed = [it.details for it in world.storage.notices.owed(now=world.clock.now())]
    mark = f"bot/.kept-here/{world.storage.file_store.tag()}"
    why = f"the bucket has no {mark}: it was emptied, or is another one"
    assert [it for it in owed if isinstance(it, StoreTroubleNotice)] == [
        StoreTroubleNotice("file_store_away", why, in_bucket=True)
    ]
    mark_by_hand = tmp_path / "empty"
    mark_by_hand.touch()
    bucket.put(mark.removeprefix("bot/"), mark_by_hand, "")
    keeper.sweeper.sweep()
    assert state_of(world, post) is FileState.WANTED
    assert keeper.step("w/1")
    assert state_of(world, post) is FileState.KEPT


def test_a_bucket_is_not_asked_for_what_nobody_has_put_there(
    in_bucket: tuple[World, Phone, Keeper], caplog: pytest.LogCaptureFixture
) -> None:
    """Every question is a way to it and back. What is made of a kept file asks for that one."""
    world, phone, keeper = in_bucket
    phone.sends(PNG)
    assert keeper.step("w/1")
    post = phone.sends(PNG)
    with caplog.at_level("INFO", "werkzeug"):
        assert keeper.step("w/1")
        file = world.posting.lists.get(post.post_id).medium.file
        assert file is not None
        fresh = len(told := asked_of(caplog, file.slug))
        other = world.posting.files.made_anew(file, Recipe(shape="square"), is_video=False)
        wanted = PostFields(file=other)
        world.posting.changes.change(
            post.post_id, wanted, seen_version=post.version, actor=Actor(ANNA)
        )
        assert keeper.step("w/1")
    assert told == ["PUT original", "PUT served"]
    assert asked_of(caplog, file.slug)[fresh:] == ["HEAD original", "GET original"]


def test_a_post_of_next_week_goes_out_with_an_address_that_is_made_then(
    in_bucket: tuple[World, Phone, Keeper],
) -> None:
    """It is good for two days, longer than any container that Instagram makes of it."""
    world, phone, keeper = in_bucket
    draft = phone.sends(PNG)
    assert keeper.step("w/1")
    post = world.posting.lists.get(draft.post_id)
    wanted = PostFields(publish_at=world.clock.now() + timedelta(days=8))
    actor = Actor(ANNA)
    world.posting.changes.change(post.post_id, wanted, seen_version=post.version, actor=actor)
    world.run(timedelta(days=7))
    assert world.instagram.containers == {}, "nobody was given an address that would run out"
    world.run(timedelta(days=1, minutes=1))
    assert world.state(post) is PostState.PUBLISHED
    made = [urlsplit(it.params["image_url"]) for it in world.instagram.containers.values()]
    assert {parse_qs(url.query)["X-Amz-Expires"][0] for url in made} == {str(2 * 24 * 3600)}


def asked_of(caplog: pytest.LogCaptureFixture, slug: str) -> list[str]:
    """What the bucket was asked about a file, in words such as "HEAD served"."""
    found = re.findall(rf'"(\w+) \S*{slug}(?:/|%2F)(\w*)', caplog.text)
    return [" ".join(it) for it in found]


def test_a_folder_that_is_given_up_for_a_bucket_is_not_missed(
    phone: Phone, settled: Callable[[Post], Post], keeping: World, bucket: Bucket
) -> None:
    """Its files are asked of Telegram again."""
    post = settled(phone.sends(PNG))
    wanted = PostFields(publish_at=keeping.clock.now() + HOUR)
    actor = Actor(ANNA)
    keeping.posting.changes.change(post.post_id, wanted, seen_version=post.version, actor=actor)
    phone.mock.add_passthru("http://127.0.0.1")
    Sweeper(keeping.storage, bucket, 10**9, keeping.clock.now).sweep()
    assert state_of(keeping, post) is FileState.WANTED


def state_of(world: World, post: Post) -> FileState:
    file = world.post(post).medium.file
    assert file is not None
    return file.state


class SaysSomethingElse(BaseHTTPRequestHandler):
    """As a page about maintenance does, or one of a domain that is for sale."""

    PAGE = b"<html>We'll be back soon</html>"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.PAGE)))
        self.send_header("ETag", '"page"')
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(self.PAGE)

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def log_message(self, *_: object) -> None: ...


def test_a_page_where_the_bucket_was_loses_no_file(
    in_bucket: tuple[World, Phone, Keeper], caplog: pytest.LogCaptureFixture
) -> None:
    """It has no list of anything, as an empty bucket has."""
    world, phone, keeper = in_bucket
    post = phone.sends(PNG)
    assert keeper.step("w/1")
    with ThreadingHTTPServer(("127.0.0.1", 0), SaysSomethingElse) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        elsewhere = bucket_at(f"http://127.0.0.1:{server.server_port}")
        replace(keeper.sweeper, store=elsewhere).sweep()
        server.shutdown()
    assert "it is not known which files are kept" in caplog.text
    assert state_of(world, post) is FileState.KEPT
