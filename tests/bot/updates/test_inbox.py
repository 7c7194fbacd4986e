"""No message is lost and none handled twice, whenever the process dies."""

import asyncio
import json
import sqlite3
from contextlib import closing

import pytest
from telegram.ext import Application

from bot.runtime.persistence import ConversationStore
from bot.updates.inbox import INBOX, Inbox
from bot.updates.marks import Marks
from bot.updates.outage import OUTAGE, OutageHandling
from bot.updates.raw_update import RawUpdate, as_update, raw_update
from tests.helpers.chat import ANNA, STRANGER, Chat, Stage
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json


def test_what_was_fetched_and_not_handled_is_handled_after_a_restart(
    anna: Chat, stage: Stage
) -> None:
    anna.types("/help")
    stage.fetch()
    stage.telegram.pending.clear()  # fetched means confirmed
    stage.kill()
    assert anna.messages == []
    stage.start()
    anna.sees("How it works")


def test_an_update_is_stored_before_it_is_handed_out(anna: Chat, stage: Stage) -> None:
    anna.types("hello")
    (update,) = stage.fetch()
    assert [number for number, _ in stage.posting.inbox.undone()] == [update.update_id]


def test_an_update_that_telegram_sends_again_is_handled_once(anna: Chat, stage: Stage) -> None:
    anna.types("/help")
    again = list(stage.telegram.pending)
    stage.deliver()
    stage.telegram.pending.extend(again)
    stage.deliver()
    stage.restart()
    stage.telegram.pending.extend(again)
    stage.deliver()
    assert len(anna.messages) == 1


def test_what_waits_after_a_crash_is_handled_once_though_telegram_sends_it_again(
    anna: Chat, stage: Stage
) -> None:
    anna.types("/help")
    stage.fetch()
    stage.restart()
    stage.deliver()
    assert len(anna.messages) == 1


def test_everything_handled_is_done(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    assert stage.posting.inbox.undone() == ()


@pytest.mark.parametrize("token", [INSTAGRAM_TOKEN, FACEBOOK_TOKEN])
@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "here\n{}",
        "here\t{}",
        "«{}»",
        "“{}”",
        "—{}",
        "token={}",
        "access_token:{},",
        "Вот:\n\n{}\n",
    ],
)
def test_a_token_does_not_lie_in_the_inbox(anna: Chat, stage: Stage, token: str, text: str) -> None:
    anna.sends("/start")
    anna.taps("Connect")
    anna.types(text.format(token))
    stage.fetch()
    ((_, body),) = stage.posting.inbox.undone()
    assert token not in body


def test_everything_else_lies_in_the_inbox_as_it_came(anna: Chat, stage: Stage) -> None:
    text = "https://cdn.example.com/IGabcdefghij0123456789klm.jpg\nИГ & <b>IG</b>"
    anna.types(text)
    stage.fetch()
    ((_, body),) = stage.posting.inbox.undone()
    assert json.loads(body)["message"]["text"] == text


# What cannot be read, or handled, stops nothing else

CHAT = {"id": ANNA, "type": "private", "first_name": "Anna"}
GONE = {"message_id": 4, "date": 0, "chat": CHAT}  # a message that is not there any more
POLL_OPTION = {"option_persistent_id": "a", "option_text": "yes"}
NEVER_READ = [
    pytest.param({"poll": {"id": "1", "question": "?"}}, id="a field is missing"),
    pytest.param({"date": {"zone": "UTC", "at": 3}}, id="a field of another kind"),
    pytest.param({"date": 10**17}, id="a moment that no calendar has"),
    pytest.param({"reply_to_message": "t.me/c/1/2"}, id="text instead of an object"),
    pytest.param({"message_id": 2**70}, id="a number that no column holds"),
    pytest.param({"text": "x" * 300_000}, id="too large"),
]


@pytest.mark.parametrize(
    "content",
    [
        {"pinned_message": GONE},
        {"poll_option_added": {**POLL_OPTION, "poll_message": GONE}},
        {"poll_option_deleted": POLL_OPTION},
        {"text": "hi", "novelty_of_a_newer_bot_api": {"shape": [1, {"deep": None}]}},
    ],
    ids=["pinned", "option added", "option deleted", "novelty"],
)
def test_what_telegram_may_leave_out_or_add_is_no_trouble(
    anna: Chat, stage: Stage, content: Json
) -> None:
    anna.sends_thing(**content)
    anna.sends("/help")
    anna.sees("How it works")
    assert stage.posting.inbox.undone() == ()
    assert stage.storage.figures.set_aside() == 0


@pytest.mark.parametrize("content", NEVER_READ)
def test_one_update_that_cannot_be_read_is_set_aside_and_the_others_go_on(
    anna: Chat, boris: Chat, stage: Stage, content: Json, caplog: pytest.LogCaptureFixture
) -> None:
    boris.types("/help")
    message = stage.telegram.new_message(anna.person, {"text": "Мой секрет", **content})
    odd = stage.telegram.push("message", message)
    anna.types("/help")
    again = list(stage.telegram.pending)
    stage.deliver()
    assert any("How it works" in seen.text for seen in anna.messages)
    boris.sees("Как это работает")
    stage.telegram.pending.extend(again)
    stage.deliver()
    stage.restart()
    number = odd["update_id"]
    assert caplog.text.count(f"{number} is set aside") == 1
    assert "секрет" not in caplog.text
    stage.publish_due()
    assert sum("could not read what you sent me" in it.text for it in anna.messages) == 1
    anna.sends("/status")
    anna.sees("1 message or tap of the last days could not be handled")


@pytest.mark.parametrize("kind", ["my_chat_member", "message_reaction", "of_a_newer_bot_api"])
@pytest.mark.parametrize("key", ["from", "user"])
def test_whoever_sends_whatever_has_a_name_or_is_not_read(
    anna: Chat, stage: Stage, kind: str, key: str, caplog: pytest.LogCaptureFixture
) -> None:
    nameless = {**anna.person, "first_name": None}
    stage.telegram.push(kind, {"chat": CHAT, key: nameless, "date": 1})
    stage.deliver()
    anna.sends("/help")
    anna.sees("How it works")
    assert stage.storage.figures.set_aside() == 1
    assert "incident" not in caplog.text


def test_the_last_update_of_a_batch_is_confirmed_though_it_cannot_be_read(
    anna: Chat, stage: Stage
) -> None:
    anna.types("/help")
    stage.telegram.push("message", "a message in a shape of its own")  # type: ignore[arg-type]
    assert stage.fetch()[-1].update_id == stage.telegram.last_update_id


def test_who_sends_many_that_cannot_be_read_is_told_once(anna: Chat, stage: Stage) -> None:
    anna.sends("/start")
    for _ in range(5):
        stage.telegram.push("message", stage.telegram.new_message(anna.person, {"poll": {}}))
    stage.deliver()
    stage.publish_due()
    assert sum("could not read" in it.text for it in anna.messages) == 1
    assert stage.storage.figures.set_aside() == 5


def test_what_the_gate_turns_away_is_confirmed_and_nowhere_stored(anna: Chat, stage: Stage) -> None:
    seen: list[RawUpdate] = []

    def gate(raw: RawUpdate) -> bool:
        seen.append(raw)
        return raw.user_id != STRANGER

    store = stage.application.persistence
    assert isinstance(store, ConversationStore)
    marks = Marks(stage.services, store, opened=lambda: (), then=lambda *_: None)
    inbox = Inbox(
        stage.services,
        marks,
        wanted=gate,
        recognize=lambda _: None,
        tell=lambda: None,
    )
    stranger = stage.chat(STRANGER, "ru")
    anna.types("/help")
    stranger.types("Привет")
    bodies = stage.telegram.pending
    mail = inbox.open(bodies)
    stage.run(inbox.keep(mail))
    assert [update.update_id for update in mail.updates] == [bodies[0]["update_id"]]
    assert mail.last_id == bodies[1]["update_id"]
    assert [number for number, _ in stage.posting.inbox.undone()] == [bodies[0]["update_id"]]
    last = seen[-1]
    assert (last.kind, last.user_id, last.language) == ("message", STRANGER, "ru")
    assert (last.chat_id, last.chat_type) == (STRANGER, "private")


def test_news_that_is_owed_with_what_others_sent_is_told_at_once(stage: Stage) -> None:
    store, told = stage.application.persistence, list[bool]()
    assert isinstance(store, ConversationStore)
    marks = Marks(
        stage.services, store, opened=lambda: (), then=lambda _, is_owed: told.append(is_owed)
    )
    stage.services.later.append(lambda: True)
    stage.run(marks.write(lambda: None))
    assert told == [True]


def test_a_tap_is_known_by_its_chat_and_nonsense_by_nothing() -> None:
    tap = raw_update(
        {"update_id": 1, "callback_query": {"from": {"id": 5}, "message": {"chat": CHAT}}}
    )
    assert tap is not None
    assert (tap.kind, tap.user_id, tap.chat_id) == ("callback_query", 5, ANNA)
    nonsense: list[object] = [None, [], "x", {}, {"update_id": "7"}, {"update_id": 2**64}]
    assert [raw_update(it) for it in nonsense] == [None] * len(nonsense)
    odd = {"update_id": 1, "message": {"from": [], "chat": {"id": "9", "type": 3}}}
    assert raw_update(odd) == RawUpdate(1, odd, "message")


def test_half_a_character_and_nul_are_replaced_and_all_else_stays(anna: Chat, stage: Stage) -> None:
    anna.types("a\ud800b\0c 😀 Ж")
    (raw,) = stage.fetch()
    update = as_update(raw, stage.application.bot)
    assert update.message is not None
    assert update.message.text == "a�b�c 😀 Ж"


def test_what_is_done_keeps_no_body(anna: Chat, stage: Stage) -> None:
    anna.sends("/help")
    with closing(sqlite3.connect(stage.database_path)) as database:
        rows = database.execute("SELECT body, done_at IS NULL FROM update_inbox").fetchall()
    assert rows == [("", 0)]


def die_while_handling(stage: Stage) -> None:
    """The process is gone in the middle of what it handles first, and another one starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Application, "process_update", power_cut)
        with pytest.raises(PowerCutError):
            stage.restart()


class PowerCutError(BaseException):
    pass


async def power_cut(*_: object) -> None:
    raise PowerCutError


def test_an_update_of_which_the_process_died_twice_is_set_aside_and_its_sender_told(
    anna: Chat, boris: Chat, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    anna.types("/help")
    boris.types("/help")
    stage.fetch()
    stage.telegram.pending.clear()
    die_while_handling(stage)  # the first death was while it was handled, or before
    assert anna.messages == boris.messages == []
    stage.restart()
    boris.sees("Как это работает")
    assert caplog.text.count("is set aside: the process ended twice") == 1
    stage.publish_due()
    anna.sees("I was stopped twice before I had finished")
    stage.restart()
    stage.publish_due()
    assert len(anna.messages) == 1


def test_what_only_waited_when_the_process_died_is_not_to_blame(anna: Chat, stage: Stage) -> None:
    for _ in range(3):
        anna.types("/help")
    stage.fetch()
    stage.telegram.pending.clear()
    die_while_handling(stage)
    stage.restart()
    assert sum("How it works" in it.text for it in anna.messages) == 2, "all but the first"
    assert stage.storage.figures.set_aside() == 1


def test_what_is_left_of_a_chat_that_must_wait_holds_up_no_other(
    anna: Chat, boris: Chat, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna.types("/help")
    boris.types("/help")
    stage.fetch()
    monkeypatch.setattr("bot.updates.inbox.ALONE_SECONDS", 0.0)
    inbox: Inbox = stage.application.bot_data[INBOX]
    outage: OutageHandling = stage.application.bot_data[OUTAGE]

    async def boris_while_anna_waits() -> None:
        first, second = await inbox.recall()
        async with asyncio.timeout(10), inbox.turn(first, outage), inbox.turn(second, outage):
            assert len(stage.posting.inbox.tried()) == 2

    stage.run(boris_while_anna_waits())


def test_what_was_left_is_handled_in_the_order_in_which_it_came(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """After a week without updates Telegram goes on with any number."""
    anna.types("/settings")
    stage.fetch()
    stage.telegram.pending.clear()
    stage.telegram.last_update_id -= 50
    instagram.later(seconds=1)
    anna.types("/help")
    stage.fetch()
    stage.telegram.pending.clear()
    stage.restart()
    assert "How it works" in anna.messages[-1].text


def test_an_orderly_stop_is_nobodys_fault(anna: Chat, stage: Stage) -> None:
    anna.types("/help")
    stage.fetch()
    stage.telegram.pending.clear()
    die_while_handling(stage)
    inbox: Inbox = stage.application.bot_data[INBOX]
    inbox.give_back()
    stage.restart()
    anna.sees("How it works")
