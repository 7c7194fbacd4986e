"""A claim, and what is asked about each text that is typed, stay a glance at an index, however many
posts are planned."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from peewee import SQL, RawQuery

from storage import Storage
from storage.models import PostRow
from tests.helpers import Clock
from tests.storage.studio import Studio

DOUBLINGS = 10  # 20 posts become 20,480


@pytest.fixture
def full(studio: Studio, clock: Clock) -> Storage:
    """20,480 posts of 20 accounts, planned second by second from now on, and one that is due."""
    database = studio.storage.database
    accounts = [studio.account(number) for number in range(20)]
    for account in accounts:
        studio.planned(account, clock.now() + timedelta(seconds=1))
    fields = PostRow._meta.sorted_fields
    for doubling in range(DOUBLINGS):
        shift = {
            "post_id": 2**doubling,
            "publish_at": 2**doubling * 1_000_000,
            "next_try_at": 2**doubling * 1_000_000,
        }
        copies = [
            field + SQL(str(shift[field.name])) if field.name in shift else field
            for field in fields
        ]
        PostRow.insert_from(PostRow.select(*copies), fields).execute(database)
    studio.due(accounts[0])
    counted(studio.storage)
    return studio.storage


def test_the_claim_index_exists(storage: Storage) -> None:
    (index,) = [it for it in storage.database.get_indexes("post") if it.name == "post_next_try"]
    assert index.columns == ["next_try_at"]
    assert "next_try_at is not null" in index.sql.lower().replace("(", "").replace(")", "")


def test_every_statement_of_a_claim_is_answered_by_an_index(full: Storage, studio: Studio) -> None:
    with statements_of(full) as statements:
        assert studio.claim() is not None
        assert studio.claim() is None
    plans = [plan(full, sql, params) for sql, params in statements if "post" in sql]
    assert len(plans) >= 4
    assert any("post_next_try" in explained for explained in plans)
    assert any("post_account_next_try" in explained for explained in plans)


def test_the_next_due_moment_is_found_by_an_index(full: Storage, clock: Clock) -> None:
    with statements_of(full) as statements:
        assert full.claims.next_due() is not None
        assert full.agenda.look(clock.now()).due is not None
    alone, of_all = (plan(full, sql, params) for sql, params in statements)
    assert "post_next_try" in alone
    assert "B-TREE" not in alone, "the planned posts are not sorted"
    assert "post_next_try" in of_all
    if not full.database.for_update:  # so few cards PostgreSQL reads one by one
        assert "card_behind" in of_all


def test_old_buttons_are_looked_at_one_by_one_however_many_posts_there_are(
    full: Storage, clock: Clock
) -> None:
    note = """
        INSERT INTO offer (chat_id, message_id, post_id, version, holds, about, noted_at)
        SELECT 501, post_id, post_id, version, 'no_more', '', 0 FROM post LIMIT 2000
    """
    RawQuery(note).execute(full.database)
    counted(full)
    with statements_of(full) as statements:
        assert not full.agenda.look(clock.now()).chats_behind
        assert not full.cards.offers.overtaken()
    assert all(plan(full, sql, params) for sql, params in statements)


def test_a_heartbeat_and_a_release_look_at_nothing_but_claims(
    full: Storage, studio: Studio, clock: Clock
) -> None:
    studio.claimed("host-1")
    with statements_of(full) as statements:
        full.claims.keep_claims({"host-1"}, now=clock.now(), lease_until=clock.now())
        full.claims.drop_claims("host")
    plans = [plan(full, sql, params) for sql, params in statements if "UPDATE" in sql]
    assert len(plans) == 2
    assert all("post_lease" in explained for explained in plans)


def test_the_places_that_a_text_may_name_are_found_by_an_index(full: Storage) -> None:
    with statements_of(full) as statements:
        full.place_names.used(1, most=20, latest=200)
    ((sql, params),) = statements
    explained = plan(full, sql, params)
    assert "post_account_publish" in explained
    if not full.database.for_update:  # PostgreSQL tells the condition in a line of its own
        assert "account_id=? AND publish_at=?" in explained, "drafts are those without a time"
        assert "account_id=? AND publish_at>?" in explained, "the others are read by their times"


def counted(storage: Storage) -> None:
    """Whoever plans a statement knows how much there is, and nothing else: not what earlier tests
    have left of their rows, nor when the server tidies up by itself."""
    of_posts = ("VACUUM FULL post", "VACUUM post") if storage.database.for_update else ()
    for command in (*of_posts, "ANALYZE"):
        RawQuery(command).execute(storage.database)


@contextmanager
def statements_of(storage: Storage) -> Iterator[list[tuple[str, tuple[object, ...]]]]:
    """Every statement that is executed meanwhile, with its parameters."""
    statements: list[tuple[str, tuple[object, ...]]] = []
    hooks = storage.database.query_hooks
    hooks.append(lambda query: statements.append((query.sql, query.params)))
    yield statements
    hooks.clear()


def plan(storage: Storage, sql: str, params: tuple[object, ...]) -> str:
    """How the database answers a statement; fails when it reads the whole table of posts."""
    word = "EXPLAIN" if storage.database.for_update else "EXPLAIN QUERY PLAN"
    lines = storage.database.rows(f"{word} {sql}", params)
    explained = "\n".join(str(line[-1]) for line in lines)
    for name in {"post", *re.findall(r'\bpost"? AS "?(\w+)', sql)}:
        assert not re.search(rf"SCAN {name}\b", explained), explained
    assert not re.search(r"Seq Scan on post\b", explained), explained
    return explained
