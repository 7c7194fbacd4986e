"""A bot that keeps files: a pretend Telegram that hands them out, a folder, a real converter."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import responses

from media.convert import Converter
from media.store import Folder, MediaStore
from posting import (
    FileHosting,
    HostedFile,
    Keeper,
    Making,
    NewFile,
    Post,
    PostFields,
    StoreWatch,
    Sweeper,
    build_posting,
)
from process.telegram_files import TelegramFiles
from tests.helpers.apart import PAINTER
from tests.helpers.graph_fake import TRANSPORT
from tests.posting.world import ANNA, World

API = "https://api.telegram.org"
TOKEN = "123456789:" + "A" * 35
PUBLIC_URL = "https://bot.example.com"
BORIS = 1002


@dataclass
class Phone:
    """Sends files to the bot; Telegram hands them out until it drops them."""

    mock: responses.RequestsMock
    world: World
    _count: int = 0
    answers: dict[str, responses.BaseResponse] = field(default_factory=dict)

    def sends(self, data: bytes, *, is_video: bool = False, **told: object) -> Post:
        """A draft of it."""
        file = self.received(data, is_video=is_video, **told)
        fields = PostFields(account_id=self.world.account.account_id, file=file)
        return self.world.posting.drafts.create(fields, author_id=ANNA)

    def received(self, data: bytes, *, is_video: bool = False, **told: object) -> HostedFile:
        self._count += 1
        name = f"file{self._count}"
        self.mock.add(
            responses.POST,
            f"{API}/bot{TOKEN}/getFile",
            json={"ok": True, "result": {"file_id": name, "file_path": f"photos/{name}"}},
            match=[responses.matchers.urlencoded_params_matcher({"file_id": name})],
        )
        address = f"{API}/file/bot{TOKEN}/photos/{name}"
        self.answers[name] = self.mock.add(responses.GET, address, body=data)
        new = NewFile(is_video=is_video, telegram_file_id=name, **told)  # type: ignore[arg-type]
        return self.world.posting.files.receive(new, author_id=ANNA)


def slugs_in(store: MediaStore) -> list[str]:
    return sorted({each.slug for each in store.kept()})


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "media")


@pytest.fixture
def mock() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as made:
        yield made


@pytest.fixture
def keeping(world: World, folder: Folder) -> World:
    """The same world with a bot that Instagram can reach."""
    world.posting = build_posting(
        world.storage,
        TRANSPORT,
        inspector=world.inspector,
        clock=world.clock.now,
        hosting=FileHosting(folder, PUBLIC_URL, world.clock.now),
        limits=world.limits,
    )
    return world


def lose_files(folder: Folder) -> None:
    """All of them, and not the folder, which is the one they were kept in."""
    for slug in slugs_in(folder):
        folder.delete(slug)


@pytest.fixture
def keeper(keeping: World, folder: Folder, converter: Converter, tmp_path: Path) -> Keeper:
    posting = keeping.posting
    making = Making(folder, converter, TelegramFiles(API, TOKEN), keeping.inspector, PAINTER)
    sweeper = Sweeper(posting.storage, folder, 10**9, posting.clock)
    watch = StoreWatch(posting.storage, folder, (ANNA, BORIS), posting.clock)
    workshop = tmp_path / "workshop"
    return Keeper(posting.storage, making, sweeper, watch, workshop, posting.outage, posting.clock)


@pytest.fixture
def phone(keeping: World, mock: responses.RequestsMock) -> Phone:
    keeping.instagram.install(mock)
    return Phone(mock, keeping)


@pytest.fixture
def settled(keeper: Keeper, keeping: World) -> Callable[[Post], Post]:
    """The post after all that can be done with its files now."""

    def work(post: Post) -> Post:
        while keeper.step("w/1"):
            pass
        return keeping.posting.lists.get(post.post_id)

    return work
