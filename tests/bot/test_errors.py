"""Whatever breaks, the person hears of it in words, with the tap answered and no secret told."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from posting import PostFields, PostingError, Role
from storage.records import Actor
from tests.helpers.chat import STRANGER, Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import RefusedError


@pytest.fixture
def drafted(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    return connected


@contextmanager
def lost(stage: Stage, table: str) -> Iterator[None]:
    """While the block runs, the database has no such table."""
    execute: Callable[[str], object] = stage.storage.database.execute_sql
    execute(f"ALTER TABLE {table} RENAME TO lost")
    yield
    execute(f"ALTER TABLE lost RENAME TO {table}")


def test_who_is_no_owner_tells_the_owner_the_code(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    vera = stage.chat(STRANGER)
    invite = stage.posting.team.invite(Role.EDITOR, connected.id)
    vera.sends(f"/start i_{invite.token}")
    vera.sends(instagram.sample("bread.jpg"))
    with lost(stage, "user_tags"):
        vera.sends("Fresh bread")
    vera.sees("tell the bot's owner this code")


def test_an_unexpected_error_gives_a_code_that_the_log_knows(
    connected: Chat, stage: Stage, instagram: PretendInstagram, caplog: pytest.LogCaptureFixture
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    with lost(stage, "user_tags"):
        connected.sends("Fresh bread")
    seen = connected.sees("Something broke on my side")
    code = re.search(r"code: (\w+)", seen.text)
    assert code is not None
    assert f"incident {code[1]}" in caplog.text
    assert "owner" not in seen.text, "that is who reads it"
    connected.sends("Fresh bread")
    connected.sees("Fresh bread")


def test_a_tap_that_breaks_is_answered_too(drafted: Chat, stage: Stage) -> None:
    with lost(stage, "user_tags"):
        drafted.taps("Preview")
    drafted.sees("Something broke")
    drafted.taps("Preview")
    assert stage.every_tap_was_answered_once()


def test_an_error_at_the_gate_is_told_once_and_nothing_more_happens(
    connected: Chat, stage: Stage
) -> None:
    execute: Callable[[str], object] = stage.storage.database.execute_sql
    execute("CREATE TRIGGER no BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'no'); END")
    connected.person["first_name"] = "Anne"
    before = len(stage.telegram.made("sendMessage"))
    connected.sends("/settings")
    connected.sees("Something broke")
    assert len(stage.telegram.made("sendMessage")) == before + 1


def test_a_post_that_changed_meanwhile_is_shown_anew_and_nothing_is_done(
    drafted: Chat, boris: Chat, stage: Stage
) -> None:
    old_card = drafted.last.raw
    old = next(
        button["callback_data"]
        for row in old_card["reply_markup"]["inline_keyboard"]
        for button in row
        if "⚡" in button["text"]
    )
    post = the_post(stage)
    stage.posting.changes.change(
        post.post_id,
        PostFields(caption="Bread of Boris"),
        seen_version=post.version,
        actor=Actor(boris.id),
    )
    answer = drafted.taps_data(old, old_card)
    assert answer.alert
    assert answer.text.startswith(f"{boris.id} changed this post")  # he has no name: he never wrote
    drafted.sees("Bread of Boris")
    assert the_post(stage).publish_at is None


def test_a_tap_on_a_deleted_post_says_so(
    drafted: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    post = the_post(stage)
    stage.posting.changes.delete(post.post_id, seen_version=post.version, actor=Actor(drafted.id))
    instagram.later(seconds=5)
    answer = drafted.taps("⚡")
    assert answer.alert
    assert answer.text == "This post is deleted."


def test_a_tap_on_a_post_that_never_was_says_so(connected: Chat) -> None:
    connected.sends("/help")
    assert connected.taps_data("n:zzzz:1").text == "This post is deleted."


def test_telegram_refusing_an_answer_does_not_lose_the_action(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    stage.telegram.refusals["sendMessage"] = RefusedError("Bad Request: chat not found")
    connected.sends("Riga")
    stage.telegram.refusals.clear()
    assert stage.posting.accounts.all()[0].timezone == "Europe/Riga"
    assert stage.posting.inbox.undone() == ()


def test_no_error_of_the_product_escapes_without_words(
    connected: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    for data in ("a:zz", "e:zz:1", "td:zz:1", "re:zz", "ua:zz", "vd:zz:1:live", "o:zz"):
        connected.taps_data(data)
    assert not any(issubclass(PostingError, type(record.exc_info)) for record in caplog.records)
    assert "incident" not in caplog.text
