"""A post by hand for somebody else: Anna plans it, Boris posts it, and she hears of it."""

import pytest

from posting import NoticesWanted, PostState, Role, Tab, Visitor
from storage.records import PUBLISHER, NewNotice, PostChanges, StoreWorksNotice
from tests.bot.compose.test_by_hand import posts, reads, tap, time_passes
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import RefusedError

CAPTION = "Fresh bread"
OLEG, VERA = 7777, 8888


@pytest.fixture
def boris(stage: Stage) -> Chat:
    """He has spoken to the bot."""
    boris = stage.chat(BORIS, "ru", "Борис")
    boris.sends("/start")
    return boris


@pytest.fixture
def for_boris(connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    """Anna has planned it for him; he sees it."""
    writes(connected, instagram)
    assert connected.taps("👤 Anna").text == "At its time Борис gets it."
    connected.sees("At its time Борис gets the file and the caption to copy")
    connected.taps("🚀 Now")
    assert the_post(stage).assignee_id == BORIS
    return boris


def writes(anna: Chat, instagram: PretendInstagram) -> None:
    anna.sends(f"{instagram.sample('bread.jpg')}\n{CAPTION}")
    anna.taps("⋯")
    anna.taps("✋ I post it myself")


def test_it_comes_to_whom_it_was_given_to_and_the_author_hears_that_they_say_it_is_out(
    connected: Chat, for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.restart()
    time_passes(stage, instagram, seconds=15)
    assert reads(for_boris, "Пора публиковать")
    assert any("photo" in seen.raw for seen in for_boris.messages)
    assert not reads(connected, "Time to post")
    tap(for_boris, "✅ Готово", "Пора публиковать")
    time_passes(stage, instagram, seconds=5)
    told = connected.sees("✅ Published")
    assert CAPTION in told.text
    assert "The link comes as soon as Instagram tells it" in told.text
    assert told.text.splitlines()[-1].startswith("✍️ Борис, ")
    assert told.text.endswith(": said that it is out")
    post = the_post(stage)
    assert post.state is PostState.PUBLISHED
    said = [it for it in stage.posting.lists.history(post.post_id) if it.what == "said it is out"]
    assert [it.actor.person_id for it in said] == [BORIS]


def test_what_is_found_on_the_profile_is_told_to_both(
    connected: Chat, for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    time_passes(stage, instagram, seconds=15)
    posts(instagram, CAPTION)
    time_passes(stage, instagram, minutes=2)
    assert the_post(stage).state is PostState.PUBLISHED
    assert reads(for_boris, "Нашёл в профиле")
    assert reads(connected, "Found on the profile")


def test_that_it_is_out_is_told_to_all_who_hear_of_it_but_for_whoever_says_so(
    connected: Chat, for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """By the author, of what somebody else was to publish and then of what nobody knew of."""
    stage.posting.people.set_notices(BORIS, NoticesWanted.ALL)
    time_passes(stage, instagram, seconds=15)
    connected.taps("✅ It is out")
    stage.publish_due()
    assert reads(for_boris, "✅ Опубликовано"), "he must not publish it once more"
    (asked,) = [seen for seen in for_boris.messages if "Пора публиковать" in seen.text]
    assert asked.buttons == ["📄 Открыть пост"], "nor say anything of it"
    mine = [seen for seen in connected.messages if CAPTION in seen.text]
    assert len(mine) == 1, "she knows: her card is drawn where it stands"
    assert "message_effect_id" not in str(stage.telegram.calls), "it is not his first post"
    connected.sends(f"{instagram.sample('sunset.jpg')}\nEvening")
    (evening,) = listed(stage, Tab.DRAFTS)
    unsure = PostChanges(state=PostState.UNCONFIRMED, next_try_at=None)
    now = stage.posting.clock()
    stage.storage.posts.change(evening, unsure, actor=PUBLISHER, what="unconfirmed", now=now)
    connected.sends("/posts")
    connected.taps("❓")
    connected.taps("It is live")
    stage.publish_due()
    assert "Evening" in for_boris.sees("✅ Опубликовано").text


def test_news_that_waits_for_who_has_blocked_the_bot_holds_up_nothing_that_they_are_to_post(
    connected: Chat, for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Shortly before he is owed something else, which waits for hours until he is back."""
    stage.telegram.blocked_by.add(BORIS)
    news = NewNotice(BORIS, StoreWorksNotice())
    stage.storage.notices.owe(news, None, stage.posting.clock())
    stage.publish_due()
    time_passes(stage, instagram, seconds=15)
    assert reads(connected, "Time to post")


def test_who_has_blocked_the_bot_is_not_waited_for_its_author_gets_it_and_hears_why(
    connected: Chat, for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.telegram.blocked_by.add(BORIS)
    time_passes(stage, instagram, seconds=15)
    stage.publish_due()
    told = next(seen for seen in connected.messages if "Time to post" in seen.text)
    assert told.text.startswith("⚠️ I can't reach Борис in Telegram, so this comes to you.")
    assert the_post(stage).poster_id == ANNA
    stage.telegram.blocked_by.clear()
    for _ in range(8):
        time_passes(stage, instagram, minutes=10)
    assert not reads(for_boris, "Пора публиковать")  # nobody posts it twice
    assert reads(connected, "Is it out?")


def test_an_author_who_is_an_editor_gets_it_before_any_owner(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Vera has planned it for him; it went to Anna, who knows nothing of it."""
    stage.posting.people.meet(Visitor(VERA, "Vera", "en"), "UTC", stage.posting.clock())
    stage.posting.people.set_role(VERA, Role.EDITOR)
    stage.services.roles.note(VERA, Role.EDITOR)
    vera = stage.chat(VERA, "en", "Vera")
    writes(vera, instagram)
    vera.taps("👤 Vera")
    while the_post(stage).assignee_id != BORIS:
        vera.taps("👤")
    vera.taps("🚀 Now")
    stage.telegram.blocked_by.add(BORIS)
    time_passes(stage, instagram, seconds=15)
    stage.publish_due()
    assert reads(vera, "Time to post")
    assert not reads(connected, "Time to post")


def test_when_nobody_can_be_reached_it_waits_for_the_last_of_them(
    for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.telegram.blocked_by.update({ANNA, BORIS})
    time_passes(stage, instagram, seconds=15)
    for _ in range(3):
        stage.publish_due()
    stage.telegram.blocked_by.clear()
    for _ in range(14):
        time_passes(stage, instagram, minutes=30)
    anna = stage.chat(ANNA)
    assert reads(anna, "Time to post") or reads(for_boris, "Пора публиковать")


def test_when_they_lose_their_access_the_owners_get_it(
    connected: Chat, for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.owners = frozenset({ANNA})
    stage.restart()
    time_passes(stage, instagram, seconds=15)
    stage.publish_due()
    assert reads(connected, "Time to post")
    assert not reads(for_boris, "Пора публиковать")


def test_what_was_tried_in_vain_goes_to_one_owner_at_once_when_they_lose_their_access(
    connected: Chat, for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.owners |= {OLEG}
    stage.restart()
    oleg = stage.chat(OLEG, "en", "Oleg")
    oleg.sends("/start")
    stage.telegram.refused_to[BORIS] = RefusedError("Internal Server Error", 500)
    time_passes(stage, instagram, seconds=15)
    stage.publish_due()
    assert not reads(connected, "Time to post")
    stage.owners = frozenset({ANNA, OLEG})
    stage.restart()
    stage.publish_due()
    assert reads(connected, "Time to post")
    assert not reads(oleg, "Time to post")


def test_whoever_takes_another_persons_post_over_gets_it(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\n{CAPTION}")
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps(CAPTION)
    boris.taps("⋯")
    boris.taps("✋ Вручную")
    boris.sees("пришлю вам файл и текст")
    boris.taps("👤 Борис")
    boris.sees("файл и текст получит Anna")
    boris.taps("👤 Anna")
    assert the_post(stage).assignee_id == BORIS
    boris.taps("⋯")
    boris.taps("🤖 Снова ботом")
    assert the_post(stage).assignee_id is None


def test_alone_there_is_nobody_to_choose(connected: Chat, instagram: PretendInstagram) -> None:
    writes(connected, instagram)
    assert not any("👤 To:" in label for label in connected.last.buttons)
    connected.sees("At its time you get the file")


def test_the_author_hears_that_whoever_was_to_post_it_does_not_today(
    connected: Chat, for_boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    time_passes(stage, instagram, seconds=15)
    connected.sees("Handed over to Борис")
    tap(for_boris, "🚫 Не сегодня", "Пора публиковать")
    time_passes(stage, instagram, seconds=25)
    assert reads(connected, "📝 Борис put “")
    assert the_post(stage).state is PostState.DRAFT
