"""The author of a post hears, in one line, what somebody else does with it."""

from datetime import timedelta

import pytest

from bot.screen import Restore
from posting import PostFields, Tab
from storage.records import Actor
from tests.helpers.chat import ANNA, BORIS, Chat, Seen, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram

CAPTION = "Fresh bread"


@pytest.fixture
def boris(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    """Anna has written a draft ten minutes ago and planned it for the day after; Boris, who reads
    Russian and lives in Tokyo, has it before him."""
    connected.sends(f"{instagram.sample('bread.jpg')}\n{CAPTION}")
    connected.sends("tomorrow 18:00")
    boris = stage.chat(BORIS, "ru", "Борис <3")
    boris.sends("/start")
    stage.posting.people.set_timezone(BORIS, "Asia/Tokyo")
    boris.sends("/posts")
    boris.taps(CAPTION)
    instagram.later(minutes=10)
    stage.publish_due()
    return boris


def told(stage: Stage, instagram: PretendInstagram, chat: Chat, seconds: int = 21) -> list[str]:
    """What somebody has heard of others when so much time has passed."""
    instagram.later(seconds=seconds)
    stage.publish_due()
    return [line for seen in notices(chat) for line in seen.text.splitlines()]


def notices(chat: Chat) -> list[Seen]:
    newest_last = sorted(chat.messages, key=lambda seen: seen.message_id)
    about = [seen for seen in newest_last if "“" in seen.text and CAPTION in seen.text]
    return [seen for seen in about if "✍️" not in seen.text]  # a card


def test_who_moved_it_and_from_when_to_when_is_told_once_and_without_a_sound(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends("завтра 19:30")
    assert told(stage, instagram, connected, 10) == []
    (line,) = told(stage, instagram, connected, 11)
    assert line.startswith(f"🕐 Борис <3 moved “{CAPTION}”: ")
    was, now = line.split(" → ")
    assert "18:00" in was
    assert "10:30" in now, "on the clock of the account"
    assert notices(connected)[0].buttons == ["↩️ Undo", "📄 Open the post"]
    sent = [it for it in stage.telegram.made("sendMessage") if "moved" in str(it["text"])]
    assert [it["disable_notification"] for it in sent] == [True]
    assert told(stage, instagram, boris) == [], "who did it knows"


def test_a_move_is_undone_from_there_as_long_as_nothing_else_has_changed(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    before = the_post(stage).publish_at
    boris.sends("завтра 19:30")
    told(stage, instagram, connected)
    connected.taps("↩️ Undo")
    assert the_post(stage).publish_at == before
    heard = [seen.text for seen in boris.messages if "Anna" in seen.text]
    assert all("✍️ Anna" in text for text in heard), "it is not his post: his card says it"


def test_undo_of_two_changes_never_takes_back_what_a_third_person_did_between_them(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    vera = Actor(1003)
    boris.sends("добавь #хлеб")
    post = the_post(stage)
    fields = PostFields(caption=f"{CAPTION} of Vera")
    stage.posting.changes.change(post.post_id, fields, seen_version=post.version, actor=vera)
    instagram.later(seconds=5)
    boris.sends("завтра 19:30")
    told(stage, instagram, connected)
    (line,) = [seen for seen in notices(connected) if "Борис" in seen.text]
    assert line.buttons == ["📄 Open the post"]
    assert the_post(stage).caption == f"{CAPTION} of Vera"


def test_both_times_of_a_move_are_on_the_clock_of_the_reader(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Anna is in New York; the account stays where it was."""
    stage.posting.people.set_timezone(ANNA, "America/New_York")
    boris.sends("завтра 19:30")
    (line,) = told(stage, instagram, connected)
    was, now = line.split(" → ")
    assert "13:00" in was
    assert "05:30" in now


def test_an_old_undo_takes_back_nothing_that_was_changed_later(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends("добавь #хлеб")
    told(stage, instagram, connected)
    line = notices(connected)[0]
    undo = line.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    connected.sends("/posts")
    connected.taps(CAPTION)
    connected.sends("add #own")
    instagram.later(seconds=5)
    assert connected.taps_data(undo, line.raw).alert
    assert the_post(stage).caption == f"{CAPTION} #хлеб #own"
    connected.taps("↩️ Undo")
    assert the_post(stage).caption == f"{CAPTION} #хлеб"


def test_several_changes_in_a_row_are_one_line(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends("завтра 19:30")
    instagram.later(seconds=15)
    stage.publish_due()
    boris.sends("добавь #хлеб")
    assert told(stage, instagram, connected, 15) == [], "more may come"
    (line,) = told(stage, instagram, connected, 6)
    assert line.startswith("🕐 Борис <3 moved")
    assert line.endswith("· also edited: caption")
    connected.taps("↩️ Undo")
    post = the_post(stage)
    assert post.publish_at
    assert (post.caption, post.publish_at.hour) == (CAPTION, 18), "all of it, at once"


def test_what_has_changed_since_is_not_undone(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends("добавь #хлеб")
    told(stage, instagram, connected)
    line = notices(connected)[0]
    boris.sends("добавь #утро")
    undo = line.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    answer = connected.taps_data(undo, line.raw)
    assert the_post(stage).caption.endswith("#хлеб #утро")
    assert "✍️ Борис <3" in connected.last.text
    assert answer


def test_whoever_goes_on_changing_is_told_of_after_two_minutes(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for number in range(8):
        boris.sends(f"добавь #хлеб{number}")
        instagram.later(seconds=15)
        stage.publish_due()
    assert len(notices(connected)) == 1


def test_what_takes_itself_back_is_not_told(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.taps("🗑")
    boris.taps("↩️ Вернуть")
    assert told(stage, instagram, connected) == []


def test_a_deleted_post_can_be_brought_back_from_the_line(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.taps("🗑")
    assert told(stage, instagram, connected) == [f"🗑 Борис <3 deleted “{CAPTION}”"]
    connected.taps("↩️ Restore")
    assert the_post(stage).caption == CAPTION


def test_publishing_is_told_at_once(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.taps("🚀 Сейчас")
    assert told(stage, instagram, connected, 1) == [f"🚀 Борис <3 is publishing “{CAPTION}” now"]


def test_who_looks_at_the_card_sees_it_there_and_is_not_told(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/posts")
    connected.taps(CAPTION)
    boris.sends("завтра 19:30")
    assert told(stage, instagram, connected) == []
    card = next(seen for seen in connected.messages if "✍️ Борис <3" in seen.text)
    assert card.text.endswith(": moved to another time")


def test_who_looks_at_the_card_is_told_all_the_same_that_the_post_does_not_go_out(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/posts")
    connected.taps(CAPTION)
    boris.sends("в черновики")
    (line,) = told(stage, instagram, connected)
    assert line.startswith(f"📝 Борис <3 put “{CAPTION}” back into drafts")
    boris.sends("удали пост")
    assert told(stage, instagram, connected)[-1] == f"🗑 Борис <3 deleted “{CAPTION}”"


def test_a_line_that_waits_for_more_keeps_nothing_else_waiting(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Another post of hers goes out meanwhile."""
    connected.sends(f"{instagram.sample('portrait.jpg')}\nA portrait")
    connected.taps("🚀 Now")
    instagram.later(minutes=9)
    boris.sends("завтра 19:30")
    for _ in range(4):
        stage.publish_due()
        instagram.later(seconds=3)
    stage.publish_due()
    assert any("✅ Published" in seen.text for seen in connected.messages)
    assert notices(connected) == []


def test_changes_of_many_posts_are_one_message(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for number in range(20):
        connected.sends(f"{instagram.sample('bread.jpg')}\n{CAPTION} {number}")
    instagram.later(minutes=10)
    for page in range(4):
        for post in listed(stage, Tab.DRAFTS, page):
            fields = PostFields(caption=f"{CAPTION}!")
            change = stage.posting.changes.change
            change(post.post_id, fields, seen_version=1, actor=Actor(BORIS))
    told(stage, instagram, connected)
    (only,) = notices(connected)
    assert only.text.count("✏️") == 15
    assert only.text.endswith("and 5 more")
    assert only.buttons == ["🗓 Open the list"]


def test_who_has_blocked_the_bot_is_told_when_they_are_back_and_not_of_old_news(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.telegram.blocked_by.add(ANNA)
    boris.sends("завтра 19:30")
    assert told(stage, instagram, connected) == []
    stage.telegram.blocked_by.clear()
    connected.sends("/help")
    assert len(told(stage, instagram, connected)) == 1
    instagram.later(minutes=10)
    stage.telegram.blocked_by.add(ANNA)
    boris.sends("добавь #хлеб")
    instagram.later(hours=30)
    stage.telegram.blocked_by.clear()
    assert len(told(stage, instagram, connected)) == 1


def test_the_line_survives_a_restart_and_reads_in_the_language_and_zone_of_its_reader(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends(f"{instagram.sample('portrait.jpg')}\n{CAPTION}, портрет")
    boris.sends("завтра 20:00")
    instagram.later(minutes=10)
    connected.sends("/posts")
    connected.taps("портрет")
    connected.sends("tomorrow 21:00")
    stage.restart()
    instagram.later(seconds=21)
    stage.publish_due()
    line = next(seen.text for seen in boris.messages if "перенесли (Anna)" in seen.text)
    assert line.startswith(f"🕐 «{CAPTION}, портрет» перенесли (Anna): ")
    assert "Токио" in line


def test_the_posts_of_who_has_left_are_told_to_those_who_are_left(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    vera = 1003
    stage.owners = frozenset({BORIS, vera})
    stage.restart()
    veras = stage.chat(vera, "en", "Vera")
    veras.sends("/start")
    boris.sends("завтра 19:30")
    assert len(told(stage, instagram, veras)) == 1
    assert told(stage, instagram, boris) == [], "never to who did it"


def test_a_change_that_is_not_saved_is_not_told(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    with pytest.raises(LookupError):
        moved_in_vain(stage, instagram)
    assert told(stage, instagram, connected) == []


def moved_in_vain(stage: Stage, instagram: PretendInstagram) -> None:
    """The transaction breaks off."""
    post, at = the_post(stage), instagram.now + timedelta(days=2)
    with stage.storage.transaction():
        stage.posting.schedule.schedule(
            post.post_id, at, seen_version=post.version, actor=Actor(BORIS)
        )
        raise LookupError


def test_an_old_line_does_not_bring_back_what_is_back_already(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.taps("🗑")
    told(stage, instagram, connected)
    line = notices(connected)[0]
    boris.taps("↩️ Вернуть")
    answer = connected.taps_data(Restore(the_post(stage).post_id).pack(), line.raw)
    assert answer.text == "It was restored already"
    assert not [seen for seen in connected.messages if "↩️ Restore" in seen.buttons], (
        connected.transcript()
    )
