"""A group on the real sandbox: the bot is brought in, confirmed, tells of a post, shows the week,
follows into the supergroup, and is put out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.stage import ANNA, BORIS, Guest, Stage, on_stage

pytestmark = pytest.mark.process


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path, (ANNA,)) as stage:
        yield stage


def shown(stage: Stage, group: int, words: str) -> dict[str, object]:
    """The newest message of the bot in the group that has these words, once it is there."""

    def look() -> dict[str, object] | None:
        chat = stage.door(f"chat/messages?chat={group}")["messages"]
        found = [it for it in chat if it["from_bot"] and words in (it.get("text") or "")]
        return found[-1] if found else None

    return stage.wait_for(look, lambda: f"no {words!r} in the group")


def test_a_group_hears_of_posts_and_sees_the_week(stage: Stage, anna: Guest) -> None:
    group = stage.door("chat/group", {"from": ANNA, "title": "Marketing"})["group"]
    stage.door("chat/group", {"from": ANNA, "group": group, "act": "add"})
    anna.sees("to “Marketing”?")
    anna.taps("Yes")
    anna.sees("“Marketing” hears of @sunny.bakery")

    anna.says(f"{stage.sandbox.media_url('bread.jpg')}\nFresh bread")
    anna.taps("🚀 Now")
    told = shown(stage, group, "Published")
    assert told["text"] == "✅ Published in @sunny.bakery\n“Fresh bread”"

    stage.door("chat/group", {"from": ANNA, "group": group, "text": "/plan"})
    week = shown(stage, group, "📅")
    assert week["media"]
    forward = week["buttons"][0][1]["callback_data"]  # type: ignore[index]
    tap = {"message_id": week["message_id"], "data": forward}
    refused = stage.door("chat/tap", {"from": BORIS, **tap})["answer"]
    assert refused == {"text": "Это для команды этого бота.", "show_alert": True}
    assert stage.door("chat/tap", {"from": ANNA, **tap})["answer"] == {
        "text": "",
        "show_alert": False,
    }

    stage.door("chat/group", {"from": ANNA, "group": group, "act": "upgrade"})
    (after,) = (it["id"] for it in stage.door("state")["groups"])
    stage.kill_bot()
    stage.start_bot()
    stage.door("chat/group", {"from": ANNA, "group": after, "text": "/plan"})
    shown(stage, after, "📅")
    stage.door("chat/group", {"from": BORIS, "group": after, "act": "remove"})
    anna.sees("I can't write to “Marketing” any more")


def test_whoever_is_no_owner_reads_who_may(stage: Stage, anna: Guest) -> None:
    anna.says("/start")
    group = stage.door("chat/group", {"from": BORIS, "title": "Friends"})["group"]
    stage.door("chat/group", {"from": BORIS, "group": group, "act": "add"})
    shown(stage, group, "Добавить этого бота в группу может только его владелец.")
    stage.wait_for(
        lambda: None if stage.door("state")["groups"][0]["has_bot"] else True,
        lambda: "the bot has not left",
    )
