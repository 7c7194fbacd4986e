"""Each step as a table: a post and what Meta answers, and what the step says shall be written.

The posts are values that no database knows, and a step leaves the database as it was.
"""

import itertools
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from graph.causes import Cause
from graph.client import GraphClient
from graph.errors import GraphError
from posting.accounts.clients import Clients
from posting.files.kept.hosting import FileHosting
from posting.posts.shared.planner import Planner
from posting.publishing.publisher import STEPS
from posting.publishing.shared.container import FIRST_LOOK
from posting.publishing.shared.decisions import (
    CountContainer,
    Decision,
    Fail,
    FoundLink,
    FoundMedium,
    Intent,
    NoteQuota,
    PauseAccount,
    StopAccount,
    Wait,
)
from posting.publishing.shared.kit import Kit
from posting.publishing.steps import confirm, look_ahead, publish
from posting.publishing.steps.on_error import after
from posting.rules.limits import Limits
from storage.records import Container, Failure, Kind, Medium, Post, PostState
from tests.helpers.graph_fake import (
    TRANSPORT,
    Fault,
    cannot_connect,
    loses_the_request,
    ok,
    refuses,
)
from tests.posting.world import PHOTO, MediaOnline, World

S, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
UNREAD = "container cannot be read, and is published unread"
OF_THE_CONTAINER = {field.name for field in fields(Container)} - {"asks"}
NOT_READY = Failure(Cause.NOT_READY, 9007, 2207027, "no", step="publish")
EXPIRED_TOKEN = refuses(190, 463, "expired")
MANY_CALLS = refuses(4, message="too many")


@pytest.fixture
def kit(world: World) -> Iterator[Kit]:
    """What steps look with; none of them may have written anything with it."""
    world.clock.advance(timedelta(hours=1))  # since the account was connected
    storage, limits, clock = world.storage, Limits(), world.clock.now
    clients = Clients(storage, partial(GraphClient, transport=TRANSPORT), clock)
    before = everything(world)
    yield Kit(
        storage=storage,
        clients=clients,
        planner=Planner(storage, limits, clock),
        inspect=world.posting.inspect,
        hosting=FileHosting(None, None, clock),
        outage=world.posting.outage,
        limits=limits,
        clock=clock,
        here_since=clock(),
    )
    assert everything(world) == before


def everything(world: World) -> list[tuple[Any, ...]]:
    """All rows of what publishing writes."""
    tables = ("post", "container", "event", "notice", "account")
    rows = world.storage.database.rows
    return [row for it in tables for row in rows(f"SELECT * FROM {it}", {})]  # noqa: S608


def post_of(world: World, state: PostState, **more: Any) -> Post:  # noqa: ANN401
    now = world.clock.now()
    its = Post(
        post_id=7,
        version=1,
        state=state,
        kind=Kind.PHOTO,
        author_id=1001,
        account_id=world.account.account_id,
        ig_user_id=world.account.ig_user_id,
        caption="Bread",
        location_id=None,
        media=(Medium(image_url=PHOTO),),
        publish_at=now,
        created_at=now,
        updated_at=now,
    )
    return replace(its, **more)


def asked_post(world: World, ago: timedelta, **its: Any) -> Post:  # noqa: ANN401
    """Meta was asked to publish it so long ago."""
    at = world.clock.now() - ago
    container = Container("c1", made_at=at - MINUTE, container_id=1, asked_at=at, asks=1)
    known = {name: its.pop(name) for name in OF_THE_CONTAINER & its.keys()}
    more = {"asks": 1, "publish_at": at, "next_try_at": world.clock.now(), **its}
    return post_of(world, PostState.PUBLISHING, container=replace(container, **known), **more)


def status(code: str, words: str | None = None) -> Fault:
    return lambda _effect: ok({"id": "c1", "status_code": code, "status": words or code.title()})


def profile(world: World, *captions: str) -> Fault:
    """Photos that went live a moment ago, with these words."""
    at = (world.clock.now() - 30 * S).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")
    listed = [
        {"id": f"m{n}", "timestamp": at, "caption": it, "media_type": "IMAGE"}
        for n, it in enumerate(captions)
    ]
    return lambda _effect: ok({"data": listed})


def gist(decision: Decision | None) -> str:
    """A decision in a word, what it is wrapped in before it."""
    match decision:
        case StopAccount(_, None):
            return "StopAccount"
        case StopAccount(_, then) | PauseAccount(_, _, then) | CountContainer(then):
            return f"{type(decision).__name__} {gist(then)}"
        case NoteQuota(_, _, _, then):
            return f"NoteQuota {gist(then)}"
        case Wait(what=what):
            return what
        case Fail(failure):
            return f"Fail {failure.cause}"
        case None:
            return "go on"
    return type(decision).__name__


# After the publish call


@pytest.mark.parametrize(
    ("its", "answer", "decision"),
    [
        ({}, status("PUBLISHED"), "FoundLive"),
        ({}, status("FINISHED"), "container seen unpublished"),
        ({"seen_unpublished": 1}, status("FINISHED"), "container seen unpublished"),
        ({"seen_unpublished": 2}, status("FINISHED"), "NotLive"),
        ({"seen_unpublished": 2, "asks": 3}, status("FINISHED"), "Fail answer_lost"),
        ({"failure": NOT_READY, "answered_not_ready": 1}, status("FINISHED"), "NotLive"),
        ({"failure": NOT_READY, "answered_not_ready": 1}, status("IN_PROGRESS"), "NotLive"),
        ({"failure": NOT_READY}, status("IN_PROGRESS"), "undecided"),
        ({}, status("IN_PROGRESS"), "undecided"),
        ({"attempts": 11}, status("IN_PROGRESS"), "Unconfirmed"),
        ({}, status("ERROR", "Error: 2207026"), "Fail media_format"),
        ({}, status("ERROR", "Error: 2207001"), "new container needed"),
        ({"containers_given_up": 2}, status("ERROR", "Error: 2207001"), "Fail instagram"),
        ({}, refuses(100, 33), "undecided"),
        ({}, cannot_connect, "undecided"),
        ({}, EXPIRED_TOKEN, "StopAccount Unconfirmed"),
        ({}, MANY_CALLS, "PauseAccount undecided"),
    ],
)
def test_what_a_container_says_after_the_call(
    kit: Kit, world: World, its: dict[str, Any], answer: Fault, decision: str
) -> None:
    world.instagram.fail_always("status", answer)
    assert gist(confirm.look(kit, asked_post(world, 2 * MINUTE, **its))) == decision


@pytest.mark.parametrize(
    ("its", "listed", "decision"),
    [
        ({}, [], "container expired"),
        ({}, ["Bread"], "FoundMedium"),
        ({}, ["Cake"], "container expired"),
        ({}, ["Bread", "Bread"], "Unconfirmed"),
        ({"denied_at": datetime(2026, 1, 1, tzinfo=UTC)}, ["Bread", "Bread"], "container expired"),
        ({"creation_id": None}, [], "Unconfirmed"),
        ({"creation_id": None}, ["Bread"], "FoundMedium"),
    ],
)
def test_of_an_expired_container_the_profile_tells(
    kit: Kit, world: World, its: dict[str, Any], listed: list[str], decision: str
) -> None:
    world.instagram.fail_always("status", status("EXPIRED"))
    world.instagram.fail_always("recent", profile(world, *listed))
    assert gist(confirm.look(kit, asked_post(world, MINUTE, **its))) == decision


def test_waits_between_looks_grow_and_the_first_minute_is_never_the_last(
    kit: Kit, world: World
) -> None:
    world.instagram.fail_always("status", status("FINISHED"))
    now = world.clock.now()
    untils = [
        confirm.look(kit, asked_post(world, 20 * S, seen_unpublished=seen)).until  # type: ignore[union-attr]
        for seen in (0, 1, 2)
    ]
    assert untils == [now + 30 * S, now + 60 * S, now + 40 * S]


@pytest.mark.parametrize(
    ("answer", "ago", "listed", "decision"),
    [
        (status("PUBLISHED"), MINUTE, [], "FoundLive"),
        (status("ERROR"), MINUTE, [], "go on"),
        (status("FINISHED"), MINUTE, [], "an earlier container may still show as published"),
        (status("FINISHED"), 6 * MINUTE, [], "go on"),
        (status("EXPIRED"), MINUTE, ["Bread"], "FoundMedium"),
        (status("FINISHED"), 6 * MINUTE, ["Bread"], "Unconfirmed"),
        (refuses(2), MINUTE, [], "an earlier container could not be read"),
    ],
)
def test_an_earlier_container_is_read_before_there_is_another(
    kit: Kit, world: World, answer: Fault, ago: timedelta, listed: list[str], decision: str
) -> None:
    world.instagram.fail_always("status", answer)
    world.instagram.fail_always("recent", profile(world, *listed))
    post = replace(asked_post(world, ago), state=PostState.SCHEDULED)
    assert gist(confirm.of_earlier_container(kit, post)) == decision


@pytest.mark.parametrize(
    ("answer", "decision"),
    [
        (status("PUBLISHED"), "FoundLive"),
        (status("FINISHED"), "not live"),
        (refuses(2), "container could not be read"),
    ],
)
def test_a_failed_post_is_looked_back_at(
    kit: Kit, world: World, answer: Fault, decision: str
) -> None:
    world.instagram.fail_always("status", answer)
    post = replace(asked_post(world, 10 * MINUTE), state=PostState.FAILED)
    assert gist(confirm.look_back(kit, post)) == decision


def test_the_link_is_read_from_the_medium_or_from_the_profile(kit: Kit, world: World) -> None:
    live = replace(asked_post(world, MINUTE), state=PostState.PUBLISHED)
    media_id = world.instagram.post_by_hand(live.ig_user_id, "Bread")
    link = f"https://www.instagram.com/p/{media_id}/"
    assert confirm.read_link(kit, replace(live, media_id=media_id)) == FoundLink(link)
    found = confirm.read_link(kit, live)
    assert isinstance(found, FoundMedium)
    assert found.medium.permalink == link
    assert gist(confirm.read_link(kit, replace(live, caption="Cake"))) == "no link yet"


# At its time


def ready(world: World, **more: Any) -> Post:  # noqa: ANN401
    made_at = world.clock.now() - MINUTE
    made_at = world.clock.now() - MINUTE
    container = Container("c1", made_at=made_at, container_id=1)
    return post_of(world, PostState.READY, container=container, **more)


@pytest.mark.parametrize(
    ("due_in", "checked_ago", "quota", "decision"),
    [
        (MINUTE, None, 0, "too early"),
        (20 * S, None, 0, "NoteQuota checked"),
        (20 * S, 10 * S, 0, "too early"),
        (0 * S, 10 * S, 0, "Intent"),
        (0 * S, 3 * MINUTE, 0, "NoteQuota checked"),
        (0 * S, None, 50, "NoteQuota OverQuota"),
        (-14 * MINUTE, 10 * S, 0, "Intent"),
        (-16 * MINUTE, 10 * S, 0, "TooLate"),
    ],
)
def test_a_ready_post_is_checked_and_at_its_time_meant_to_be_published(
    kit: Kit,
    world: World,
    due_in: timedelta,
    checked_ago: timedelta | None,
    quota: int,
    decision: str,
) -> None:
    world.instagram.quota_usage = quota
    now = world.clock.now()
    checked_at = None if checked_ago is None else now - checked_ago
    post = ready(world, publish_at=now + due_in, checked_at=checked_at)
    assert gist(publish.check_or_publish(kit, post)) == decision
    assert world.instagram.count("publish") == 0


@pytest.mark.parametrize(
    ("answer", "decision"),
    [
        (lambda _effect: ok({"id": "m1"}), "WentLive"),
        (loses_the_request, "no media id"),
        (cannot_connect, "nothing was sent"),
        (refuses(9007, 2207027), "not ready to be published"),
        (refuses(9, 2207042), "no media id"),
        (EXPIRED_TOKEN, "StopAccount no media id"),
        (MANY_CALLS, "PauseAccount no media id"),
    ],
)
def test_the_answer_to_the_publish_call_decides_nothing_but_success(
    kit: Kit, world: World, answer: Fault, decision: str
) -> None:
    world.instagram.fail("publish", answer)
    before, now = ready(world), world.clock.now()
    asked = replace(asked_post(world, 0 * S), publish_at=now)
    intent = Intent(now, look_at=now + FIRST_LOOK)
    assert gist(publish.ask(kit, asked, intent, before)) == decision
    assert world.instagram.count("publish") == 1


@pytest.mark.parametrize("slept", [-S, MINUTE])
def test_a_process_that_was_suspended_after_its_intent_sends_nothing(
    kit: Kit, world: World, slept: timedelta
) -> None:
    before, now = ready(world), world.clock.now()
    asked, intent = asked_post(world, 0 * S), Intent(now, look_at=now + 10 * S)
    world.clock.advance(slept)
    decision = publish.ask(kit, asked, intent, before)
    assert isinstance(decision, Wait)
    assert decision.changes["container"] == before.container
    assert decision.changes["state"] is PostState.READY
    assert world.instagram.count("publish") == 0


# Before its time


@pytest.mark.parametrize(
    ("answer", "decision"),
    [
        (lambda _effect: ok({"id": "c1"}), "container made"),
        (loses_the_request, "CountContainer create failed"),
        (cannot_connect, "create failed"),
        (refuses(36003, 2207009), "Fail media_ratio"),
        (refuses(9004, 2207052), "new container needed"),
        (refuses(100, 33), "StopAccount"),
        (refuses(9, 2207042), "OverQuota"),
        (MANY_CALLS, "PauseAccount throttled"),
    ],
)
def test_what_follows_the_making_of_a_container(
    kit: Kit, world: World, answer: Fault, decision: str
) -> None:
    world.instagram.fail("create", answer)
    post = post_of(world, PostState.SCHEDULED)
    assert gist(taken(kit, post)) == decision
    assert world.instagram.count("create") == 1


@pytest.mark.parametrize(
    ("its", "answer", "decision"),
    [
        ({}, status("FINISHED"), "container ready"),
        ({}, status("IN_PROGRESS"), "container in progress"),
        ({}, status("PUBLISHED"), "FoundLive"),
        ({}, status("EXPIRED"), "new container needed"),
        ({}, status("ERROR", "Error: 2207026"), "Fail media_format"),
        ({}, refuses(100, 33), "container cannot be read"),
        ({"refused_reads": 4}, refuses(100, 33), UNREAD),
        ({"containers_made": 2}, refuses(100, 33), "poll failed"),
        ({}, refuses(24, 2207008), "poll failed"),
    ],
)
def test_how_far_a_container_is(
    kit: Kit, world: World, its: dict[str, Any], answer: Fault, decision: str
) -> None:
    world.instagram.fail("status", *itertools.repeat(answer, 2))
    made_at = world.clock.now() - MINUTE
    made_at = world.clock.now() - MINUTE
    container = Container("c1", made_at=made_at, refused_reads=its.get("refused_reads", 0))
    made = its.get("containers_made", 1)
    post = post_of(world, PostState.PREPARING, container=container, containers_made=made)
    assert gist(taken(kit, post)) == decision


@pytest.mark.parametrize(
    ("attempts", "gone", "blind", "decision"),
    [
        (0, False, False, "NoteQuota looked ahead"),
        (0, True, False, "NoteQuota medium could not be had"),
        (1, True, False, "NoteQuota AtRisk"),
        (1, False, True, "NoteQuota could not look ahead"),
    ],
)
def test_a_look_ahead_is_sure_only_after_the_second_time(
    kit: Kit, world: World, attempts: int, gone: bool, blind: bool, decision: str
) -> None:
    assert isinstance(world.inspector, MediaOnline)
    world.inspector.gone, world.inspector.blind = ({PHOTO} if gone else set()), blind
    due = world.clock.now() + timedelta(hours=1)
    post = post_of(world, PostState.SCHEDULED, publish_at=due, attempts=attempts)
    assert gist(look_ahead.look(kit, post)) == decision


def taken(kit: Kit, post: Post) -> Decision:
    """The step with what follows an error of it, as the publisher takes it."""
    name, step = STEPS[post.state]
    try:
        return step(kit, post)
    except GraphError as error:
        return after(kit, post, error, name)
