"""What the log tells of a post on its way: every step, every error, with facts that can be searched
for, and no token."""

import io
import json
import logging
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from posting import AccountDeed
from process.logs import set_up
from storage.records import Actor
from tests.helpers.graph_fake import refuses
from tests.posting.world import ANNA, HOUR, MINUTE, World

Json = dict[str, Any]
TOKEN = "IGtoken1"
ACCOUNT, BORIS = "17841400001", 2002


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the process writes; pytest's own handlers come back afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers[:] = []
    yield io.StringIO()
    root.handlers[:] = before
    root.setLevel(level)


def lines(log: io.StringIO) -> list[Json]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def publish_with_an_error(world: World) -> int:
    """A post whose container Meta makes only when it is asked again; the id of the post."""
    post = world.photo(world.clock.now() + HOUR)
    world.instagram.fail("create", refuses(2, 2207001, "Try again", fbtrace_id="TraceA"))
    world.run(HOUR + MINUTE)
    return post.post_id


def test_a_search_for_a_post_finds_all_its_steps_and_its_error(
    world: World, log: io.StringIO
) -> None:
    set_up("INFO", "json", log)
    post_id = publish_with_an_error(world)
    of_post = [line for line in lines(log) if line.get("post_id") == post_id]
    assert [line["step"] for line in of_post] == [
        event for event in world.did(world.storage.posts.get(post_id)) if event != "created"
    ][1:]
    assert {line["account"] for line in of_post} == {world.account.ig_user_id}
    assert [line["state"] for line in of_post][-1] == "published"
    (failed,) = [line for line in of_post if "code" in line]
    assert (failed["step"], failed["failed_at"], failed["level"]) == (
        "create failed",
        "create",
        "WARNING",
    )
    assert (failed["code"], failed["subcode"], failed["fbtrace_id"]) == (2, 2207001, "TraceA")
    assert of_post[-1]["late_seconds"] == 0.0


def test_every_error_of_graph_is_one_line_with_its_numbers(world: World, log: io.StringIO) -> None:
    set_up("INFO", "json", log)
    publish_with_an_error(world)
    (error,) = [line for line in lines(log) if line["logger"] == "graph.transport"]
    assert (error["call"], error["outcome"]) == ("POST media", "TransientError")
    assert (error["code"], error["subcode"], error["fbtrace_id"]) == (2, 2207001, "TraceA")
    assert error["account"] == world.account.ig_user_id


def test_an_account_in_trouble_and_each_post_that_waits_for_it_are_named(
    world: World, log: io.StringIO
) -> None:
    set_up("INFO", "json", log)
    posts = {world.photo(world.clock.now() + n * HOUR).post_id for n in (1, 2)}
    world.instagram.fail("create", refuses(190, 463, "Session has expired", fbtrace_id="TraceB"))
    world.run(2 * HOUR)
    (trouble,) = [line for line in lines(log) if "code" in line and "call" not in line]
    assert trouble["message"] == "account in trouble"
    assert (trouble["account"], trouble["code"]) == (world.account.ig_user_id, 190)
    held = {line["post_id"] for line in lines(log) if line.get("state") == "held"}
    assert held == posts


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_no_line_has_a_token(world: World, log: io.StringIO, log_format: str) -> None:
    set_up("DEBUG", log_format, log)
    message = f"Error validating access token {TOKEN}secret0000000"
    world.instagram.fail("create", refuses(190, 463, message))
    world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert "account in trouble" in log.getvalue()
    assert TOKEN not in log.getvalue()


def test_for_people_the_facts_stand_at_the_end_of_the_line(world: World, log: io.StringIO) -> None:
    set_up("INFO", "text", log)
    post = world.photo(world.clock.now() + timedelta(minutes=30))
    world.run(HOUR)
    made = next(line for line in log.getvalue().splitlines() if "container made" in line)
    assert made.endswith(
        f"INFO posting.rules.journal: container made (post_id {post.post_id}, "
        f"account {post.ig_user_id}, from_state scheduled, state preparing)"
    )


def test_whoever_lets_the_bot_into_an_account_or_out_of_it_is_in_the_log(
    world: World, log: io.StringIO
) -> None:
    set_up("INFO", "json", log)
    account_id = world.account.account_id
    world.instagram.accounts["IGother"] = world.instagram.accounts[TOKEN]
    world.posting.accounts.change_token(account_id, "IGother", actor=Actor(BORIS))
    world.posting.accounts.disconnect(account_id, actor=Actor(BORIS))
    (identity,) = world.posting.accounts.identify(TOKEN)
    world.posting.accounts.connect(identity, person_id=ANNA, timezone="UTC")
    told = [(line["message"], line["person"]) for line in lines(log) if line["account"] == ACCOUNT]
    assert told == [
        ("account token changed", BORIS),
        ("account disconnected", BORIS),
        ("account connected", ANNA),
    ]
    assert not re.search(r"IG(?:other|token)", log.getvalue())
    kept = [(event.what, event.person_id) for event in world.posting.accounts.history(account_id)]
    assert kept == [
        (AccountDeed.CONNECTED, ANNA),
        (AccountDeed.DISCONNECTED, BORIS),
        (AccountDeed.TOKEN_CHANGED, BORIS),
        (AccountDeed.CONNECTED, ANNA),
    ]
