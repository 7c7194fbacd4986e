"""A process that begins to publish learns whether it is the only one."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from storage import Storage, open_storage
from storage.engine.backup import SET_MARK
from storage.engine.secrets import TokenCipher
from tests.helpers.databases import PostgresServer

Begins = Callable[[], Storage]


@pytest.fixture
def begins(postgres_server: PostgresServer, cipher: TokenCipher) -> Iterator[Begins]:
    """A process on the same PostgreSQL database."""
    url = postgres_server.new_database()
    with ExitStack() as stack:

        def begin() -> Storage:
            opened = open_storage(url, cipher)
            stack.callback(opened.close)
            return opened

        yield begin


def finds_itself_alone(process: Storage) -> bool:
    with process.presence.arriving() as alone:
        return alone


def test_the_process_of_an_sqlite_file_is_alone_when_it_begins(
    tmp_path_factory: pytest.TempPathFactory, cipher: TokenCipher
) -> None:
    storage = open_storage(f"sqlite:///{tmp_path_factory.mktemp('alone')}/bot.db", cipher)
    assert [finds_itself_alone(storage) for _ in range(2)] == [True, False]
    storage.close()


@pytest.mark.postgres
def test_whoever_comes_while_others_publish_is_not_alone(begins: Begins) -> None:
    first, second, third = begins(), begins(), begins()
    assert [finds_itself_alone(it) for it in (first, second, third)] == [True, False, False]
    first.close()
    assert not finds_itself_alone(begins())


@pytest.mark.postgres
def test_after_the_last_one_is_gone_the_next_is_alone(begins: Begins) -> None:
    first, second = begins(), begins()
    assert finds_itself_alone(first)
    assert not finds_itself_alone(second)
    first.close()
    second.close()
    assert finds_itself_alone(begins())


@pytest.mark.postgres
def test_nobody_begins_while_another_takes_back_what_the_dead_have_left(begins: Begins) -> None:
    first, second = begins(), begins()
    found: list[bool] = []
    with first.presence.arriving() as alone:
        assert alone
        arriving = threading.Thread(target=lambda: found.append(finds_itself_alone(second)))
        arriving.start()
        arriving.join(0.2)
        assert found == []
    arriving.join(10)
    assert found == [False]


@pytest.mark.postgres
def test_a_lost_connection_is_made_anew_at_the_next_beat(
    begins: Begins, postgres_server: PostgresServer
) -> None:
    first = begins()
    assert finds_itself_alone(first)
    postgres_server.drop_connections()
    for _ in range(2):
        first.presence.keep()
    assert not finds_itself_alone(begins())


@pytest.mark.postgres
def test_who_lost_the_connection_while_alone_is_seen_again_at_the_next_beat(
    begins: Begins, postgres_server: PostgresServer
) -> None:
    first = begins()
    with first.presence.arriving() as alone:
        assert alone
        postgres_server.drop_connections()
    for _ in range(2):
        first.presence.keep()
    assert not finds_itself_alone(begins())


@pytest.mark.postgres
def test_who_publishes_is_not_taken_for_one_that_makes_a_copy(begins: Begins) -> None:
    """A restored copy is asked about although another process is there already."""
    first, second = begins(), begins()
    assert finds_itself_alone(first)
    second.database.run(SET_MARK, {"now": 1})
    with second.transaction():
        assert second.backup_mark.take() is not None
