"""Several people and one post: each sees it on a card of their own, in their language and zone,
kept up to date whoever changes it, with the name of who changed it last."""

import asyncio

import pytest
from telegram.error import BadRequest, NetworkError

from tests.helpers.chat import ANNA, BORIS, Chat, Seen, Stage
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Held, Json

CAPTION = "Fresh bread"


@pytest.fixture
def boris(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    """Anna has written a draft; Boris, who reads Russian and lives in Tokyo, has opened it."""
    connected.sends(f"{instagram.sample('bread.jpg')}\n{CAPTION}")
    boris = stage.chat(BORIS, "ru", "Борис <3")
    boris.sends("/start")
    stage.posting.people.set_timezone(BORIS, "Asia/Tokyo")
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps(CAPTION)
    boris.sees("Черновик")
    return boris


def deletes(boris: Chat) -> None:
    boris.taps("⋯ Ещё")
    boris.taps("🗑 Удалить")


def card(chat: Chat) -> Seen:
    """The card that somebody has of the post, as it is when all that is owed is told."""
    chat.stage.publish_due()
    return next(seen for seen in reversed(chat.messages) if seen.text[:1] in "📝🗓🗑✅🚀⏳")


def test_each_sees_the_post_on_a_card_of_their_own(connected: Chat, boris: Chat) -> None:
    assert "Draft" in card(connected).text
    assert "Черновик" in card(boris).text
    assert "✍️ Anna, " in card(boris).text
    assert card(boris).text.endswith(": новый черновик")
    assert "✍️" not in card(connected).text, "what I did myself I know"


def test_what_one_changes_the_other_sees_at_once_with_the_name_and_in_their_own_words(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    boris.taps("✏️ Текст")
    boris.sends("Свежий хлеб")
    mine, theirs = card(boris), card(connected)
    assert "Свежий хлеб" in theirs.text
    assert theirs.text.startswith("📝 Draft")
    assert theirs.text.splitlines()[-1].startswith("✍️ Борис <3, ")
    assert theirs.text.endswith(": caption")
    assert "✍️ Борис" not in mine.text
    assert "✏️ Caption" in theirs.buttons
    connected.taps("✏️ Caption")
    connected.sends("Fresher bread")
    told = settled(boris).text.splitlines()[-1]
    assert told.startswith("✍️ Anna, ")
    assert told.endswith(": текст")
    assert told.count(": ") == 1


def test_all_that_one_message_has_changed_is_named(connected: Chat, boris: Chat) -> None:
    connected.taps("⚡")
    boris.sends("добавь #хлеб, отметь @carla и перенеси на 19:30")
    told = card(connected).text.splitlines()[-1]
    assert told.startswith("✍️ Борис <3, ")
    assert told.endswith(": caption, people, moved to another time")
    boris.sends("без @carla")
    assert card(connected).text.endswith(": people"), "and no more than the last message"


def test_each_sees_the_time_on_their_own_clock(connected: Chat, boris: Chat) -> None:
    connected.taps("⚡")
    assert "Tokyo" not in card(connected).text
    assert "Токио" in card(boris).text, "the account's clock is not his"
    assert card(boris).text.splitlines()[-1].endswith(": в плане")


def test_another_language_or_zone_is_seen_on_the_cards_that_are_there(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    connected.taps("⚡")
    boris.sends("/settings")
    boris.taps("🌐")
    stage.posting.people.set_timezone(BORIS, "Asia/Omsk")
    assert "Omsk" in card(boris).text
    assert card(boris).text.endswith(": planned")


def test_deleted_by_another_the_card_says_so_and_offers_to_bring_it_back(
    connected: Chat, boris: Chat
) -> None:
    deletes(boris)
    gone = card(connected)
    assert gone.text.splitlines()[-1].endswith(": deleted")
    assert gone.buttons == ["↩️ Restore", "🔁 Use again"]
    connected.taps_data(data_of(gone, "↩️ Restore"), gone.raw)
    assert card(boris).text.endswith(": пост возвращён")


def test_what_is_published_is_seen_by_both(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.taps("🚀 Сейчас")
    assert card(connected).text.splitlines()[-1].endswith(": publish now")
    for _ in range(3):
        instagram.later(seconds=15)
        stage.publish_due()
    assert "Published" in card(connected).text
    assert "Опубликовано" in card(boris).text


def test_that_posts_wait_for_access_is_seen_on_the_cards_of_all(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.taps("⚡")
    assert card(boris).text.startswith("🗓")
    connected.sends(f"{instagram.sample('books.jpg')}\nSecond")
    connected.taps("Now")
    instagram.door("accounts", username="sunny.bakery", token_state="revoked")
    instagram.later(seconds=15)
    stage.publish_due()
    stage.passes(seconds=1)
    waits = next(it for it in reversed(boris.messages) if CAPTION in it.text and it.buttons)
    assert waits.text.startswith("⏸"), waits.text


def test_what_becomes_of_a_post_is_seen_by_the_others_though_its_author_cannot_be_reached(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.taps("🚀 Now")
    stage.telegram.blocked_by.add(ANNA)
    for _ in range(3):
        instagram.later(seconds=15)
        stage.publish_due()
    assert "Опубликовано" in card(boris).text


def test_many_changes_are_one_drawing_for_the_others(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    card(connected)
    before = drawings(stage, ANNA)
    for number in range(10):
        boris.types(f"добавь #{number}й")
    stage.deliver()
    stage.publish_due()
    assert 1 <= drawings(stage, ANNA) - before <= 3
    stage.publish_due()
    assert "#9й" in card(connected).text


def test_two_drawings_of_a_card_are_a_second_apart(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    stage.passes(seconds=10)
    before = drawings(stage, ANNA)
    for number in range(2):
        boris.sends(f"добавь #{number}й")
        stage.passes(seconds=0.4)
    assert drawings(stage, ANNA) - before == 1
    stage.passes(seconds=0.1)
    assert drawings(stage, ANNA) - before == 1, "nine tenths of a second later"
    stage.passes(seconds=0.1)
    assert drawings(stage, ANNA) - before == 2, "with the second"
    assert "#1й" in connected.last.text


def test_a_card_that_could_not_be_drawn_is_drawn_after_a_restart(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    boris.taps("⋯ Ещё")
    stage.telegram.refusals["editMessageCaption"] = NetworkError("Bad Gateway")
    boris.taps("🗑 Удалить")
    stage.publish_due()
    assert stage.storage.agenda.look(stage.posting.clock()).chats_behind
    stage.telegram.refusals.clear()
    stage.restart()
    assert card(connected).text.startswith("🗑")


def test_a_card_that_is_gone_is_not_tried_again(connected: Chat, boris: Chat, stage: Stage) -> None:
    card(connected)
    for method in ("editMessageCaption", "editMessageText", "editMessageMedia"):
        stage.telegram.refusals[method] = BadRequest("message to edit not found")
    deletes(boris)
    stage.publish_due()
    assert not stage.storage.agenda.look(stage.posting.clock()).chats_behind


def test_who_is_no_owner_any_more_is_shown_nothing(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    was = card(boris).text
    stage.owners = frozenset({ANNA})
    stage.restart()
    connected.taps("🗑 Delete")
    assert card(boris).text == was
    assert not stage.storage.agenda.look(stage.posting.clock()).chats_behind


def data_of(seen: Seen, label: str) -> str:
    cells = [cell for row in seen.raw["reply_markup"]["inline_keyboard"] for cell in row]
    found: str = next(cell["callback_data"] for cell in cells if cell["text"] == label)
    return found


def drawings(stage: Stage, chat_id: int) -> int:
    made = stage.telegram.made("editMessageCaption", "editMessageText", "editMessageMedia")
    return sum(it.get("chat_id") == chat_id for it in made)


def settled(chat: Chat) -> Seen:
    """Two drawings of one card are a second apart."""
    card(chat)
    return card(chat)


def test_what_somebody_is_asked_for_is_seen_by_the_others_for_a_while(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.taps("✏️ Caption")
    assert settled(boris).text.endswith("✍️ Anna: текст…")
    connected.taps("Cancel")
    assert "Anna: текст" not in settled(boris).text
    assert "✍️ Борис" not in settled(connected).text
    connected.taps("📍 Place")
    assert settled(boris).text.endswith("✍️ Anna: место…")
    stage.restart()
    instagram.later(minutes=5)
    assert "Anna: место" not in settled(boris).text, "she may have gone away"
    connected.taps("Cancel")
    connected.taps("👤 People")
    boris.taps("📍 Место")
    boris.taps("Отмена")
    assert boris.last.text.endswith("✍️ Anna: люди…"), "also on a card that is tapped"
    connected.sends("@carla")
    assert "Anna: люди…" not in settled(boris).text


def test_what_ends_while_it_is_being_shown_to_others_is_not_shown_for_ever(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    async def asked_and_answered_while_the_card_is_on_its_way() -> None:
        drawing = stage.telegram.held[boris.id] = Held()
        connected.tap_waits(data_of(connected.last, "✏️ Caption"))
        await stage.deliveries()
        telling = stage.alarm.tell()
        await drawing.has_begun.wait()
        assert "Anna: текст…" in str(stage.telegram.calls[-1])
        connected.tap_waits(data_of(connected.last, "✖️ Cancel"))
        await stage.deliveries()
        stage.alarm.tell()
        drawing.may_end.set()
        await telling

    stage.run(asked_and_answered_while_the_card_is_on_its_way())
    assert "Anna: текст" not in settled(boris).text


def test_what_ends_while_somebody_opens_the_post_is_not_shown_for_ever(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    async def ends_while_the_card_is_on_its_way() -> None:
        opening = asyncio.create_task(stage.deliveries())
        await drawing.has_begun.wait()
        stage.telegram.pending.clear()
        connected.tap_waits(data_of(connected.last, "✖️ Cancel"))
        await stage.deliveries()
        await stage.alarm.tell()
        drawing.may_end.set()
        await opening

    connected.taps("✏️ Caption")
    boris.sends("/posts")
    boris.taps("📝 Черновики 1")
    drawing = stage.telegram.held[boris.id] = Held()
    boris.tap_waits(data_of(boris.last, "1"))
    stage.run(ends_while_the_card_is_on_its_way())
    del stage.telegram.held[boris.id]
    assert "Anna: текст" not in settled(boris).text


@pytest.mark.parametrize("asked", ["✏️ Caption", "🗓 Other time", "👤 People"])
@pytest.mark.parametrize(
    "sent",
    [
        {"text": "tomorrow 18:30"},
        {"text": "https://facebook.com/profile.php?id=106009999000003"},
        {"location": {"latitude": 48.2, "longitude": 16.3}},
    ],
)
def test_what_was_asked_of_a_post_that_another_has_deleted_is_not_asked_any_more(
    connected: Chat, boris: Chat, asked: str, sent: Json
) -> None:
    connected.taps(asked)
    (question,) = [it for it in connected.messages if "✖️ Cancel" in it.buttons]
    deletes(boris)
    connected.sends_thing(**sent)
    shown = [it for it in connected.messages if it.message_id == question.message_id]
    assert not [it for it in shown if "✖️ Cancel" in it.buttons], "its buttons are gone"
    connected.sends("Fresh rolls")
    assert connected.sees("It is deleted").buttons == ["↩️ Restore and change"]


def test_that_somebody_has_put_it_back_into_drafts_is_said_in_these_words(
    connected: Chat, boris: Chat
) -> None:
    boris.taps("⚡")
    boris.taps("📝 В черновики")
    assert card(connected).text.endswith(": put back into drafts")
    connected.taps("⋯ More")
    connected.taps("📜")
    assert "put back into drafts" in connected.last.text
