"""A group with topics: an owner has notices come in one of them, until it is closed or deleted."""

import pytest

from posting import Role
from tests.bot.pages.team.test_groups import MARKETING, VERA, Room, published, told
from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Answer, Json, RefusedError

PLANS = 77
IN_PLANS: Json = {"message_thread_id": PLANS, "is_topic_message": True}
HERE = "🔔 Notices here"


@pytest.fixture
def group(stage: Stage, connected: Chat) -> Room:
    """That Anna has confirmed, and in a topic of which she has asked for the plan."""
    found = Room(stage)
    found.takes_in(connected)
    told(stage)
    connected.taps("Yes")
    told(stage)
    found.says(connected, text="/plan", **IN_PLANS)
    return found


def came_in(stage: Stage, words: str) -> list[int | None]:
    """The topics of what was sent to the group with these words; General has none."""
    sent = stage.telegram.made("sendMessage")
    return [
        it.get("message_thread_id")
        for it in sent
        if it["chat_id"] == MARKETING and words in it["text"]
    ]


def shown(group: Room) -> list[str]:
    return [it["text"] for it in group.shown_keys()]


def test_notices_come_in_the_topic_that_an_owner_has_chosen_there(
    group: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sees("in a topic of the group it has [🔔 Notices here]")
    assert group.taps(connected, HERE) == Answer("", False)
    assert HERE not in shown(group)
    told(group.stage)
    assert came_in(group.stage, "From now on this topic hears of") == [PLANS]
    published(group.stage, connected, instagram, "Fresh bread")
    told(group.stage)
    assert came_in(group.stage, "Fresh bread") == [PLANS]


def test_they_come_back_to_general_where_that_is_asked_for(
    group: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    group.taps(connected, HERE)
    told(group.stage)
    group.hears(connected, "/plan")
    group.taps(connected, HERE)
    told(group.stage)
    group.hears(connected, "/plan")
    assert HERE not in shown(group)
    published(group.stage, connected, instagram, "Fresh bread")
    told(group.stage)
    assert came_in(group.stage, "From now on this group") == [None, None]
    assert came_in(group.stage, "Fresh bread") == [None]


def test_who_is_no_owner_does_not_choose(
    group: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    stage = group.stage
    stage.services.roles.note(VERA, Role.EDITOR)
    editor, stranger = stage.chat(VERA, "en", "Vera"), stage.chat(6666, "en", "Sam")
    refused = Answer("Only an owner of this bot chooses where its notices come.", True)
    assert group.taps(editor, HERE) == refused
    assert group.taps(stranger, HERE) == Answer("This is for the team of this bot.", True)
    published(stage, connected, instagram, "Fresh bread")
    told(stage)
    assert came_in(stage, "Fresh bread") == [None]


def test_where_the_topic_is_closed_or_deleted_notices_come_in_general_which_is_said(
    group: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    group.taps(connected, HERE)
    told(group.stage)
    group.stage.telegram.gone_topics.add(PLANS)
    published(group.stage, connected, instagram, "Fresh bread")
    told(group.stage)
    told_of, said = group.messages[-2:]
    assert told_of.text.endswith("“Fresh bread”")
    assert said.text == (
        "👥 I can't write in the topic where notices came: it is closed or deleted. From now on "
        "they come here. To choose another topic, send /plan there and tap [🔔 Notices here]."
    )
    published(group.stage, connected, instagram, "Rye bread")
    told(group.stage)
    assert came_in(group.stage, "Rye bread") == [None]


def test_a_group_that_takes_nothing_in_general_either_is_gone(
    group: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    group.taps(connected, HERE)
    told(group.stage)
    group.stage.telegram.refused_to[MARKETING] = RefusedError("Bad Request: TOPIC_CLOSED")
    published(group.stage, connected, instagram, "Fresh bread")
    told(group.stage)
    told(group.stage)
    told_of = [it.text for it in connected.messages if "can't write to “Marketing”" in it.text]
    assert len(told_of) == 1
    assert told_of[0].endswith(
        "let me write there (in a group with topics: in General) and add me again."
    )


def test_a_topic_that_is_chosen_twice_reads_so_once(group: Room, connected: Chat) -> None:
    stage = group.stage
    (data,) = [it["callback_data"] for it in group.shown_keys() if it["text"] == HERE]
    for _ in range(2):
        group.taps_data(connected, data)
        told(stage)
    assert came_in(stage, "From now on this topic") == [PLANS]
