"""Only the owners get in, and only in private. A stranger is refused once and then meets silence;
of both nothing is stored but who was refused today."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from peewee import OperationalError

from posting import Role
from storage.models import ALL_MODELS, BotRunRow, FileStoreRow, PersonRow
from tests.helpers.chat import ANNA, BORIS, STRANGER, Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import RefusedError

GROUP: dict[str, object] = {"id": -100500, "type": "supergroup", "title": "Marketing"}


@pytest.fixture
def stranger(stage: Stage) -> Chat:
    return stage.chat(STRANGER, "ru", "Никто")


def test_a_stranger_is_refused_in_their_language_and_told_their_id(stranger: Chat) -> None:
    stranger.sends("/start")
    refusal = stranger.sees("Это закрытый бот")
    assert str(STRANGER) in refusal.text
    assert refusal.buttons == ["📋 Скопировать ID"]


def test_after_the_refusal_there_is_silence_for_everything(
    stranger: Chat, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    message = stranger.sends("hello")
    stranger.sends("/accounts")
    stranger.edits(message, "hello?")
    stranger.tap_waits("home")
    stage.deliver()
    assert len(stranger.messages) == 1
    assert stage.telegram.made("answerCallbackQuery") == []
    assert caplog.text == "", "no handler behind the gate was reached"


@pytest.mark.parametrize("first", ["message", "edited message", "tap"])
def test_whatever_comes_first_is_refused_once(stranger: Chat, first: str) -> None:
    message = stranger.types("hello")
    stranger.stage.telegram.pending.clear()
    if first == "message":
        stranger.sends("hello")
    elif first == "edited message":
        stranger.edits(message, "hello!")
    else:
        stranger.tap_waits("home", message)
        stranger.stage.deliver()
    stranger.sees("Это закрытый бот")
    assert len(stranger.messages) == 1


def test_a_thousand_messages_of_a_stranger_leave_one_row_and_one_refusal(
    stranger: Chat, stage: Stage
) -> None:
    for number in range(1000):
        stranger.types(f"hello {number}")
    stranger.tap_waits("home", stranger.types("hello"))
    stage.deliver()
    stranger.sends("hello again")
    assert len(stranger.messages) == 1
    assert rows_of_all_tables(stage) == {"person": 1}
    assert STRANGER not in stage.application.user_data
    assert len(stage.telegram.made("sendMessage")) == 1


def test_of_many_strangers_some_a_minute_are_refused_and_the_others_meet_silence(
    stage: Stage, anna: Chat, instagram: PretendInstagram
) -> None:
    def knock(first: int) -> int:
        stage.telegram.calls.clear()
        for number in range(first, first + 2000):
            stage.chat(number).types("hello")
        anna.types("/help")
        stage.deliver()
        return len({said["chat_id"] for said in stage.telegram.made("sendMessage")} - {anna.id})

    assert knock(10_000) == 20
    assert knock(20_000) == 0, "in the same minute"
    instagram.later(minutes=1)
    assert knock(30_000) == 20
    anna.sees("How it works")
    assert stage.telegram.made("answerCallbackQuery") == []
    assert rows_of_all_tables(stage)["person"] == 41, "Anna, and who was refused"
    assert set(stage.application.user_data) <= {anna.id}


def test_one_who_tries_many_links_leaves_the_others_their_answers(
    stage: Stage, stranger: Chat, instagram: PretendInstagram
) -> None:
    for number in range(100):
        stranger.types(f"/start i_{number:022}")
        stage.deliver()
    assert len(stranger.messages) == 3, "the rest in the same minute is left alone"
    other = stage.chat(STRANGER + 1)
    other.sends("hello")
    other.sees("private")
    instagram.later(minutes=1)
    stranger.sends(f"/start i_{0:022}")
    assert len(stranger.messages) == 4


def test_a_clock_that_is_set_back_keeps_nobody_before_the_door(
    stage: Stage, anna: Chat, stranger: Chat, instagram: PretendInstagram
) -> None:
    """Else whoever comes would meet silence until it is as late again."""
    anna.sends("/start")
    for number in range(10_000, 10_100):
        stage.chat(number).types("hello")
    stage.deliver()
    instagram.later(days=-30)
    stranger.sends("hello")
    invite = stage.posting.team.invite(Role.EDITOR, anna.id)
    instagram.later(minutes=1)
    stranger.sends(f"/start i_{invite.token}")
    assert stranger.messages


def test_who_met_silence_in_a_flood_is_refused_when_it_is_over(
    stage: Stage, stranger: Chat, instagram: PretendInstagram
) -> None:
    for number in range(10_000, 10_100):
        stage.chat(number).types("hello")
    stage.deliver()
    stranger.sends("hello")
    assert stranger.messages == []
    instagram.later(minutes=1)
    stranger.sends("hello")
    stranger.sees("Это закрытый бот")


def test_the_row_of_a_refusal_is_gone_after_its_day(
    stranger: Chat, anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends("/start")
    stranger.sends("hello")
    stage.posting.purge()
    assert rows_of_all_tables(stage)["person"] == 2
    instagram.later(hours=25)
    stage.posting.purge()
    assert rows_of_all_tables(stage)["person"] == 1
    assert stage.posting.people.get(anna.id)


def test_a_refusal_that_telegram_does_not_take_is_let_go(stranger: Chat, stage: Stage) -> None:
    stage.telegram.refusals["sendMessage"] = RefusedError("Too Many Requests", 429, retry_after=30)
    stranger.sends("hello")
    assert len(stage.telegram.made("sendMessage")) == 1


def test_the_refusal_comes_again_after_a_day(stranger: Chat, instagram: PretendInstagram) -> None:
    stranger.sends("hello")
    instagram.later(hours=25)
    stranger.sends("hello")
    assert len(stranger.messages) == 2


def test_nothing_of_a_stranger_is_kept_but_the_refusal(stranger: Chat, stage: Stage) -> None:
    stranger.sends("/start")
    assert stage.posting.people.get(STRANGER) is None
    assert stage.posting.conversations.load_data("user") == {}


def test_a_group_in_which_an_owner_writes_is_left_and_the_owner_told_why(
    anna: Chat, stage: Stage
) -> None:
    for _ in range(3):
        message = anna.types("/accounts")
        message["chat"] = GROUP
    stage.deliver()
    assert stage.telegram.made("leaveChat") == [{"chat_id": GROUP["id"]}]
    assert [said["chat_id"] for said in stage.telegram.made("sendMessage")] == [anna.id]
    anna.sees("I make posts only here, in our private chat")


@pytest.mark.parametrize("kind", ["supergroup", "group"])
def test_where_a_stranger_adds_the_bot_it_says_who_may_and_leaves(
    stranger: Chat, stage: Stage, kind: str
) -> None:
    added(stage, stranger, GROUP | {"type": kind}, "administrator")
    assert stage.telegram.made("leaveChat") == [{"chat_id": GROUP["id"]}]
    (said,) = stage.telegram.made("sendMessage")
    assert (said["chat_id"], said["text"]) == (
        GROUP["id"],
        "Добавить этого бота в группу может только его владелец.",
    )
    assert rows_of_all_tables(stage) == {}


def test_a_channel_is_left_without_a_word(stranger: Chat, stage: Stage) -> None:
    added(stage, stranger, GROUP | {"type": "channel"}, "administrator")
    assert stage.telegram.made("leaveChat") == [{"chat_id": GROUP["id"]}]
    assert stage.telegram.made("sendMessage") == []
    assert rows_of_all_tables(stage) == {}


def test_where_it_may_not_say_who_may_it_leaves_all_the_same(stranger: Chat, stage: Stage) -> None:
    stage.telegram.refusals["sendMessage"] = RefusedError("Bad Request: not enough rights")
    added(stage, stranger, GROUP, "member")
    assert len(stage.telegram.made("leaveChat")) == 1


@pytest.mark.parametrize("status", ["left", "kicked"])
def test_a_group_that_it_is_out_of_is_not_left_again(anna: Chat, stage: Stage, status: str) -> None:
    added(stage, anna, GROUP, status)
    assert [name for name, _ in stage.telegram.calls if name in {"leaveChat", "sendMessage"}] == []


@pytest.mark.parametrize("status", ["kicked", "member"])
def test_an_owner_who_stops_the_bot_or_starts_it_again_meets_no_incident(
    anna: Chat, stage: Stage, caplog: pytest.LogCaptureFixture, status: str
) -> None:
    added(stage, anna, {"id": anna.id, "type": "private"}, status)
    assert stage.telegram.made("sendMessage") == []
    assert stage.posting.inbox.undone() == ()
    assert caplog.text == ""


def test_a_stranger_who_stops_the_bot_is_left_alone(stranger: Chat, stage: Stage) -> None:
    added(stage, stranger, {"id": STRANGER, "type": "private"}, "kicked")
    assert stage.telegram.made("sendMessage") == []
    assert rows_of_all_tables(stage) == {}


def test_an_owner_gets_in_and_is_remembered(anna: Chat, stage: Stage) -> None:
    anna.sends("/start")
    anna.sees("I publish your posts to Instagram")
    person = stage.posting.people.get(anna.id)
    assert person is not None
    assert (person.name, person.language) == ("Anna", "en")


def test_what_was_changed_of_an_owner_by_another_door_counts_with_their_next_message(
    anna: Chat, stage: Stage
) -> None:
    anna.sends("/help")
    anna.sends("/help")
    stage.posting.people.set_language(ANNA, "ru")
    anna.sends("/help")
    anna.sees("Как это работает")


def test_a_stranger_stays_outside_though_the_refusal_fails(stage: Stage, stranger: Chat) -> None:
    execute: Callable[[str], object] = stage.storage.database.execute_sql
    execute("ALTER TABLE person RENAME TO lost")
    stranger.types("/help")
    stranger.types("https://example.com/photo.jpg")
    with suppress(OperationalError):  # unless the gate's task has ended before it is waited for
        stage.deliver()
    execute("ALTER TABLE lost RENAME TO person")
    assert stranger.messages == []
    assert rows_of_all_tables(stage) == {}


def test_what_waited_of_somebody_who_is_no_owner_any_more_is_never_handled(
    anna: Chat, stage: Stage
) -> None:
    anna.types("/help")
    stage.fetch()
    stage.kill()
    stage.owners = frozenset({BORIS})
    stage.start()
    assert all("This bot is private" in seen.text for seen in anna.messages)
    assert stage.posting.inbox.undone() == ()


def added(stage: Stage, by: Chat, chat: dict[str, object], status: str) -> None:
    """Somebody has brought the bot into a chat, or put it out of there."""
    bot = {"id": 700000001, "is_bot": True, "first_name": "Publisher"}
    stage.telegram.push(
        "my_chat_member",
        {
            "chat": chat,
            "from": by.person,
            "date": 1,
            "old_chat_member": {"user": bot, "status": "left"},
            "new_chat_member": {"user": bot, "status": status, "until_date": 0},
        },
    )
    stage.deliver()


def rows_of_all_tables(stage: Stage) -> dict[str, int]:
    """The tables in which there is something, beside the numbers of owners who have not written."""
    a_number = PersonRow.was_owner & PersonRow.met_at.is_null()
    counted = {
        model._meta.table_name: model.select()
        .where(~a_number if model is PersonRow else True)
        .count(stage.storage.database)
        for model in ALL_MODELS
        if model not in (BotRunRow, FileStoreRow)  # each has one row, about nobody
    }
    return {table: count for table, count in counted.items() if count}


def test_an_owner_without_a_first_name_is_answered_like_anybody(stage: Stage) -> None:
    nameless = stage.chat(ANNA, name="")
    nameless.sends("/help")
    nameless.sees("How it works")
    person = stage.posting.people.get(ANNA)
    assert person is not None
    assert person.name == str(ANNA)
