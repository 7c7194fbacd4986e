"""Conversations and unhandled updates are where they were after a restart."""

from datetime import timedelta

from storage import Storage, open_storage
from storage.engine.secrets import TokenCipher
from tests.helpers import Clock
from tests.helpers.noted import save_noted


def test_a_conversation_goes_on_where_it_stood(database_url: str, cipher: TokenCipher) -> None:
    storage = open_storage(database_url, cipher)
    conversations = storage.conversations
    conversations.save("compose", {(-1001, 501): "media"})
    conversations.save("compose", {(-1001, 501): "caption"})
    conversations.save("compose", {(7, 7): "when"})
    conversations.save("compose", {(7, 7): None})
    conversations.save("settings", {(-1001, 501): "zone"})
    conversations.save("by message", {(5, "inline-9"): "shown"})
    storage.close()
    storage = open_storage(database_url, cipher)
    assert storage.conversations.load("compose") == {(-1001, 501): "caption"}
    assert storage.conversations.load("settings") == {(-1001, 501): "zone"}
    assert storage.conversations.load("by message") == {(5, "inline-9"): "shown"}
    assert storage.conversations.load("unknown") == {}
    storage.close()


def test_notes_about_a_person_are_kept_apart_from_those_about_a_chat(
    database_url: str, cipher: TokenCipher, clock: Clock
) -> None:
    storage = open_storage(database_url, cipher)
    save_noted(storage, "user", {501: {"post": 9007199254740991, "since": clock.now()}})
    save_noted(storage, "user", {501: {"post": 8, "since": clock.now(), "é": ["🌊"]}})
    save_noted(storage, "chat", {501: {"card": 3}})
    storage.close()
    storage = open_storage(database_url, cipher)
    assert storage.conversations.load_data("user") == {
        501: {"post": 8, "since": clock.now(), "é": ["🌊"]}
    }
    assert storage.conversations.load_data("chat") == {501: {"card": 3}}
    assert storage.conversations.load_data("bot") == {}
    storage.close()


def test_an_update_is_kept_until_done_and_never_taken_twice(
    database_url: str, cipher: TokenCipher, clock: Clock
) -> None:
    storage = open_storage(database_url, cipher)
    storage.inbox.store([(12, '{"b": 1}'), (11, '{"a": 1}')], clock.now())
    storage.inbox.done([11], clock.now())
    storage.close()
    storage = open_storage(database_url, cipher)
    storage.inbox.store([(11, '{"again": 1}'), (12, '{"again": 1}'), (13, "{}")], clock.now())
    assert storage.inbox.undone() == ((12, '{"b": 1}'), (13, "{}"))
    assert (storage.inbox.came_in(12), storage.inbox.came_in(14)) == (clock.now(), None)
    storage.close()


def test_a_flood_of_updates_is_stored_whole(storage: Storage, clock: Clock) -> None:
    updates = [(number, "{}") for number in range(1, 1202)]
    storage.inbox.store(updates, clock.now())
    assert storage.inbox.undone() == tuple(updates)
    storage.inbox.store([], clock.now())


def test_only_updates_done_long_ago_are_forgotten(storage: Storage, clock: Clock) -> None:
    storage.inbox.store([(1, "{}"), (2, "{}"), (3, "{}")], clock.now())
    storage.inbox.done([1], clock.now())
    storage.inbox.done([2], clock.advance(timedelta(days=2)))
    storage.inbox.purge(clock.now() - timedelta(days=1))
    storage.inbox.store([(1, "anew"), (2, "anew")], clock.now())
    assert storage.inbox.undone() == ((3, "{}"), (1, "anew")), "in the order in which they came"
