"""Two people at one post at the same time: nothing is lost in silence, and who comes second sees
by name what has changed. A question that cannot be answered any more gives way by itself."""

from posting import PostState
from tests.bot.card.test_who import boris, card, data_of
from tests.helpers.chat import Chat, Seen, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

__all__ = ["boris"]  # who has Anna's draft before him

NAME = "Борис <3"


def test_a_tap_on_what_another_has_changed_does_nothing_and_says_who_it_was(
    connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    before = connected.last
    boris.sends("завтра 19:00")
    instagram.later(minutes=3)
    answer = connected.taps_data(data_of(before, "🗑 Delete"), before.raw)
    assert answer.text == (
        f"{NAME} changed this post 3 minutes ago. "
        "The card is fresh now: please check and tap again."
    )
    assert the_post(connected.stage).state is PostState.SCHEDULED
    assert "10:00" in connected.last.text, "on the clock of the account"


def test_a_tap_on_what_another_has_deleted_says_who_it_was_and_offers_it_back(
    connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    before = connected.last
    boris.taps("⋯ Ещё")
    boris.taps("🗑 Удалить")
    answer = connected.taps_data(data_of(before, "👁 Preview"), before.raw)
    assert answer.text == f"{NAME} deleted this post 1 minute ago."
    assert connected.last.buttons[0] == "↩️ Restore"


def test_of_two_captions_the_second_is_asked_about_with_the_name_of_the_first(
    connected: Chat, boris: Chat
) -> None:
    connected.taps("✏️ Caption")
    boris.taps("✏️ Текст")
    boris.sends("Свежий хлеб")
    connected.sends("Bread with seeds")
    asked = connected.sees(f"{NAME} saved another caption while you were typing")
    assert "Bread with seeds" in asked.text
    assert "Свежий хлеб" in asked.text
    assert the_post(connected.stage).caption == "Свежий хлеб"
    connected.taps("Mine")
    assert the_post(connected.stage).caption == "Bread with seeds"
    assert "Bread with seeds" in card(boris).text


def test_a_corrected_message_does_not_take_the_caption_that_another_has_written_since(
    connected: Chat, boris: Chat
) -> None:
    message = connected.sends("Bread with seads")
    boris.taps("✏️ Текст")
    boris.sends("Свежий хлеб")
    connected.edits(message, "Bread with seeds")
    asked = connected.sees(f"{NAME} saved another caption")
    assert "Bread with seeds" in asked.text
    assert the_post(connected.stage).caption == "Свежий хлеб"
    connected.taps("Mine")
    assert the_post(connected.stage).caption == "Bread with seeds"
    connected.edits(message, "Bread with many seeds")
    assert the_post(connected.stage).caption == "Bread with many seeds"


def test_a_corrected_message_of_a_post_that_is_out_is_answered_as_ever(
    connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    message = connected.sends("Bread with seads")
    boris.taps("✏️ Текст")
    boris.sends("Свежий хлеб")
    connected.stage.publish_due()
    connected.taps("🚀 Now")
    for _ in range(6):
        connected.stage.publish_due()
        instagram.later(seconds=15)
    assert the_post(connected.stage).state is PostState.PUBLISHED
    connected.edits(message, "Bread with seeds")
    assert not [seen for seen in connected.messages if "another caption" in seen.text]
    assert the_post(connected.stage).caption == "Свежий хлеб"


def test_a_question_whose_post_is_deleted_becomes_its_card(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    connected.taps("✏️ Caption")
    boris.taps("⋯ Ещё")
    boris.taps("🗑 Удалить")
    stage.publish_due()
    assert buttons(connected)[0] == "↩️ Restore"
    assert connected.last.text.splitlines()[-1].startswith(f"✍️ {NAME}")
    connected.sends("Bread with seeds")
    connected.sees("is deleted")
    connected.taps("↩️ Restore and change")
    assert the_post(stage).caption == "Bread with seeds"


def test_a_question_typed_for_below_the_card_gives_way_as_well(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    connected.taps("👤 People")
    connected.sends("@@@")
    boris.taps("⋯ Ещё")
    boris.taps("🗑 Удалить")
    stage.publish_due()
    assert buttons(connected)[0] == "↩️ Restore"


def test_a_question_whose_post_is_out_becomes_its_card(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.taps("📍 Place")
    boris.taps("🚀 Сейчас")
    for _ in range(3):
        instagram.later(seconds=15)
        stage.publish_due()
    assert not any("Cancel" in seen.buttons for seen in connected.messages)
    assert any("✅ Published" in seen.text for seen in connected.messages)


def test_a_question_that_can_still_be_answered_stays(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    connected.taps("📍 Place")
    asked = connected.last
    boris.sends("завтра 19:00")
    stage.publish_due()
    assert any(seen.text == asked.text for seen in connected.messages)
    connected.sends("facebook.com/profile.php?id=1234567")
    post = the_post(stage)
    assert (post.location_id, post.state) == ("1234567", PostState.SCHEDULED)


def test_a_list_in_the_place_of_the_card_stays_though_its_post_is_deleted(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    connected.sends("/posts")
    listed = connected.last.text
    boris.taps("⋯ Ещё")
    boris.taps("🗑 Удалить")
    stage.publish_due()
    assert any(seen.text == listed for seen in connected.messages)


def buttons(chat: Chat) -> list[str]:
    """All that stand in the chat on messages about the post."""
    about: list[Seen] = [seen for seen in chat.messages if "🗑" in seen.text or "📝" in seen.text]
    return [label for seen in about for label in seen.buttons]


def test_an_answer_does_not_go_out_with_a_post_that_another_has_sent_off_meanwhile(
    connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.taps("✏️ Текст")
    connected.taps("🚀 Now")
    boris.sends("Ещё не гот")
    asked = boris.sees("Это пришло, когда пост вот-вот должен был выйти")
    stopping = data_of(asked, "✋ Остановить и изменить")
    for _ in range(6):
        connected.stage.publish_due()
        instagram.later(seconds=15)
    post = the_post(connected.stage)
    assert (post.state, post.caption) == (PostState.PUBLISHED, "Fresh bread")
    boris.taps_data(stopping, asked.raw)
    assert post == the_post(connected.stage)


def test_an_answer_stops_a_post_that_is_about_to_go_out_by_a_tap(
    connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.taps("✏️ Текст")
    connected.taps("🚀 Now")
    boris.sends("Ещё не готово")
    boris.taps("Остановить и изменить")
    for _ in range(6):
        connected.stage.publish_due()
        instagram.later(seconds=15)
    post = the_post(connected.stage)
    assert (post.state, post.caption) == (PostState.DRAFT, "Ещё не готово")
    boris.sees("Черновик")
    assert "Ещё не готово" in card(connected).text


def test_what_has_a_later_time_by_then_is_changed_and_not_stopped(
    connected: Chat, boris: Chat
) -> None:
    boris.taps("✏️ Текст")
    connected.taps("🚀 Now")
    boris.sends("Ещё не готово")
    connected.taps("✋ Stop")
    connected.sends("tomorrow 9:00")
    boris.taps("Остановить и изменить")
    post = the_post(connected.stage)
    assert (post.state, post.caption) == (PostState.SCHEDULED, "Ещё не готово")
