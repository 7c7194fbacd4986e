"""A restart in the middle of a conversation is not noticed by the person."""

import pytest

from bot.runtime.persistence import ConversationStore
from bot.screen.memory.focus import FOCUS
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.noted import save_noted
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram


def test_a_question_that_was_open_is_still_open_after_a_kill(anna: Chat, stage: Stage) -> None:
    anna.sends("/start")
    anna.taps("Connect")
    stage.restart()
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("Connected: @sunny.bakery")


def test_what_the_question_was_about_is_remembered(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    stage.restart()
    connected.sends("Riga")
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "Europe/Riga"


def test_a_question_that_was_closed_stays_closed_after_a_kill(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.taps("Berlin")
    stage.restart()
    connected.sends("Riga")
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "Europe/Berlin"


@pytest.mark.parametrize("command", ["/start", "/settings", "/accounts"])
def test_a_command_is_obeyed_whatever_was_asked(
    connected: Chat, stage: Stage, command: str
) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends(command)
    connected.sends("Riga")
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "UTC"


def test_cancel_closes_the_question(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends("/cancel")
    connected.sees("Cancelled")
    connected.sends("Riga")
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "UTC"


@pytest.mark.parametrize("question", ["🗓 Other time", "✏️ Caption", "📍 Place", "👤 People"])
def test_after_cancel_the_post_is_there_again_and_the_question_is_not(
    connected: Chat, instagram: PretendInstagram, question: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    before = [seen for seen in connected.messages if "✖️ Cancel" in seen.buttons]
    connected.taps(question)
    connected.sends("/cancel")
    assert any("Cancelled" in seen.text for seen in connected.messages)
    assert question in connected.sees("Draft").buttons
    assert [seen for seen in connected.messages if "✖️ Cancel" in seen.buttons] == before


def test_after_cancel_a_draft_awaits_no_caption_and_is_still_in_hand(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.sends("/cancel")
    connected.sees("No caption yet: tap [✏️ Caption]")
    connected.sends("Bread")
    connected.sees("Draft")
    assert the_post(stage).caption == "Bread"


def test_a_text_whose_question_is_lost_is_about_the_post_in_hand_and_can_be_undone(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("Caption")
    stage.application.user_data[connected.id].pop(FOCUS)
    connected.sends("Fresh rolls")
    connected.sees("Fresh rolls")
    assert the_post(stage).caption == "Fresh rolls"
    connected.taps("↩️ Undo")
    assert the_post(stage).caption == "Bread"


def test_two_people_are_asked_different_things(connected: Chat, boris: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    boris.sends("/accounts")
    boris.taps("Подключить")
    stage.restart()
    connected.sends("Riga")
    connected.sees("Settings")
    boris.sends(INSTAGRAM_TOKEN)
    boris.sees("Токен @sunny.bakery сменён")


def test_what_cannot_be_saved_of_a_conversation_holds_up_nothing_else(
    connected: Chat, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    half_a_character = "\ud83d"  # no column holds it
    store = stage.application.persistence
    assert isinstance(store, ConversationStore)
    stage.run(store.update_conversation("main", ("elsewhere", ANNA), half_a_character))
    connected.sends("/settings")
    connected.taps("Time zone")
    assert caplog.text.count("is left out") == 1
    assert stage.posting.inbox.undone() == ()
    stage.restart()
    connected.sends("Riga")
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "Europe/Riga"


@pytest.mark.parametrize("text", ["half \ud83d", "NUL \0", "all 😀"])
def test_odd_text_is_kept_over_a_restart(connected: Chat, stage: Stage, text: str) -> None:
    connected.sends("/new")
    connected.sends(f"{text} caption before its link")
    stage.restart()
    assert stage.posting.inbox.undone() == ()
    data = stage.application.user_data[connected.id]
    assert "caption before its link" in str(data)


def test_half_a_character_that_an_earlier_release_kept_is_in_nobodys_way(
    connected: Chat, stage: Stage
) -> None:
    save_noted(stage.posting.storage, "user", {connected.id: {"noted": "half \ud83d"}})
    stage.restart()
    connected.sends("/settings")
    connected.taps("Time zone")
    stage.restart()
    assert stage.application.user_data[connected.id]["noted"] == "half \ud83d"
    connected.sends("Riga")
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "Europe/Riga"


def test_what_is_remembered_of_somebody_who_was_out_is_written_anew(
    connected: Chat, stage: Stage
) -> None:
    """Though it is what was written before."""
    store, conversations = stage.application.persistence, stage.posting.conversations
    assert isinstance(store, ConversationStore)

    async def noted() -> None:
        await store.update_user_data(77, {"prompt": 5})
        await store.flush()

    stage.run(noted())
    conversations.forget(77)
    stage.run(store.drop_user_data(77))
    stage.run(noted())
    assert conversations.load_data("user")[77] == {"prompt": 5}
