"""Groups of the pretend Telegram: what a bot in privacy mode hears there, and what it may do."""

from collections.abc import Iterator

import pytest

from tests.helpers.pretend_telegram import ANNA, BORIS, Json, PretendTelegram, running_telegram

GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.fixture
def telegram() -> Iterator[PretendTelegram]:
    with running_telegram() as running:
        yield running


@pytest.fixture
def group(telegram: PretendTelegram) -> int:
    made: int = telegram.act("group", title="Marketing")["group"]
    telegram.act("group", group=made, act="add")
    return made


def heard(telegram: PretendTelegram, group: int) -> list[Json]:
    """What the bot hears of the group, oldest first."""
    found = [
        next(it for it in update.values() if isinstance(it, dict)) for update in telegram.updates()
    ]
    return [it for it in found if (it.get("chat") or it["message"]["chat"])["id"] == group]


def test_whoever_brings_the_bot_in_is_named_twice(telegram: PretendTelegram, group: int) -> None:
    member, message = heard(telegram, group)
    assert (member["old_chat_member"]["status"], member["new_chat_member"]["status"]) == (
        "left",
        "member",
    )
    assert member["from"]["id"] == message["from"]["id"] == ANNA
    assert message["new_chat_members"][0]["is_bot"]
    assert message["chat"]["title"] == "Marketing"


def test_of_what_people_say_the_bot_hears_commands_and_answers_to_itself(
    telegram: PretendTelegram, group: int
) -> None:
    own = telegram.result("sendMessage", chat_id=group, text="Published", reply_markup=GO)
    for text in ("Good morning", "/plan", "/plan@instagram_publisher_bot", "/plan@other_bot"):
        telegram.act("group", BORIS, group=group, text=text)
    telegram.act("group", BORIS, group=group, text="Nice", reply_to=own["message_id"])
    texts = [it["text"] for it in heard(telegram, group) if "text" in it]
    assert texts == ["/plan", "/plan@instagram_publisher_bot", "Nice"]
    assert [it["text"] for it in telegram.chat(group) if it["text"]][1] == "Good morning"


def test_anybody_there_may_tap(telegram: PretendTelegram, group: int) -> None:
    own = telegram.result("sendMessage", chat_id=group, text="Published", reply_markup=GO)
    query = telegram.press(own["message_id"], "go", BORIS)
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (BORIS, group)


def test_a_bot_that_was_put_out_or_has_left_may_say_nothing(
    telegram: PretendTelegram, group: int
) -> None:
    telegram.act("group", BORIS, group=group, act="remove")
    assert heard(telegram, group)[-1]["new_chat_member"]["status"] == "kicked"
    code, why = telegram.refusal("sendMessage", chat_id=group, text="x")
    assert (code, why) == (403, "Forbidden: bot is not a member of the group chat")
    telegram.act("group", group=group, act="add")
    telegram.result("leaveChat", chat_id=group)
    assert telegram.refusal("leaveChat", chat_id=group)[0] == 403
    assert telegram.state()["groups"][0]["has_bot"] is False


def test_a_supergroup_has_another_id_and_says_so_once(
    telegram: PretendTelegram, group: int
) -> None:
    telegram.act("group", group=group, act="upgrade")
    number = heard(telegram, group)[-1]["migrate_to_chat_id"]
    answer = telegram.call("sendMessage", chat_id=group, text="x").json()
    assert answer["parameters"] == {"migrate_to_chat_id": number}
    member, message = heard(telegram, number)
    assert member["new_chat_member"]["status"] == "member"  # as if somebody had brought it in
    assert message["migrate_from_chat_id"] == group
    assert telegram.result("getChat", chat_id=number)["type"] == "supergroup"


@pytest.mark.usefixtures("loaded_aiogram")
def test_answers_about_groups_have_the_shape_that_telegram_documents(
    telegram: PretendTelegram, group: int
) -> None:
    from aiogram import types

    from tests.helpers.judged_by_aiogram import strict

    telegram.act("group", group=group, text="/plan")
    telegram.act("group", group=group, act="upgrade")
    strict(list[types.Update], telegram.updates())
    number = telegram.state()["groups"][0]["id"]
    strict(types.ChatFullInfo, telegram.result("getChat", chat_id=number))
    strict(types.Message, telegram.result("sendMessage", chat_id=number, text="x"))
