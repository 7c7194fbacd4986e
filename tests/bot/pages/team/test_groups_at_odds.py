"""What goes another way with a group: what Telegram says in another order, later or not at all,
what is refused there, what an owner does twice or too late."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from telegram.error import NetworkError

from bot.screen import GroupWeek, NoticesHere
from posting import Role
from tests.bot.pages.plan.test_plan import hand_out
from tests.bot.pages.team.test_groups import (
    MARKETING,
    STRANGER,
    VERA,
    Room,
    another_account,
    keeps_house,
    left,
    planned,
    published,
    told,
)
from tests.bot.test_every_button_anywhere import (
    KINDS,
    OF_OWNERS,
    OF_POSTS,
    ORDINARY,
    Drawing,
    drawn,
    kept,
)
from tests.bot.test_every_button_anywhere import planned as planned_world
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import BOT, Answer, Json, RefusedError

SUPER = -1_001_004_001_000  # as Telegram gives them
UPGRADED = RefusedError(
    "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=SUPER
)
GONE = "I can't write to “Marketing” any more"


@pytest.fixture
def group(stage: Stage, connected: Chat) -> Room:
    """That Anna has brought the bot into, and confirmed."""
    found = Room(stage)
    found.takes_in(connected)
    told(stage)
    connected.taps("Yes")
    told(stage)
    return found


@pytest.fixture
def stranger(stage: Stage) -> Chat:
    return stage.chat(STRANGER, "ru", "Сергей")


@pytest.fixture
def after(stage: Stage) -> Room:
    """What the group becomes."""
    return Room(stage, SUPER, "supergroup")


def comes_in(room: Room, by: Chat, *others: Json) -> None:
    """The bot, and in the same breath what else is heard of the group, before and after."""
    of_bot: Json = {"user": BOT, "until_date": 0}
    member: Json = {
        "chat": room.chat,
        "from": by.person,
        "date": 1,
        "old_chat_member": of_bot | {"status": "left"},
        "new_chat_member": of_bot | {"status": "member"},
    }
    room.stage.telegram.push("my_chat_member", member)
    for content in others:
        message = room.stage.telegram.new_message(by.person, content)
        room.stage.telegram.push("message", message | {"chat": room.chat})
    room.stage.deliver()


# It comes


def test_what_is_said_the_moment_it_comes_does_not_have_it_leave(
    stage: Stage, connected: Chat
) -> None:
    comes_in(Room(stage), connected, {"text": "/start@publisher_bot"}, {"text": "Hi"})
    assert left(stage) == []
    told(stage)
    connected.sees("Send notices of @sunny.bakery to “Marketing”?")


def test_a_group_that_is_made_with_the_bot_in_it_is_asked_about(
    stage: Stage, connected: Chat
) -> None:
    """Telegram says first that the group was made."""
    room = Room(stage)
    room.says(connected, group_chat_created=True)
    room.member(connected, "left", "member")
    assert left(stage) == []
    told(stage)
    asked = [it for it in connected.messages if "to “Marketing”?" in it.text]
    assert len(asked) == 1


def test_a_group_that_somebody_else_makes_with_the_bot_in_it_is_left(
    stage: Stage, connected: Chat, stranger: Chat
) -> None:
    Room(stage).says(stranger, group_chat_created=True)
    assert left(stage) == [MARKETING]
    assert stage.posting.groups.all() == ()


@pytest.mark.parametrize("who", ["an owner", "somebody else"])
@pytest.mark.parametrize("is_asked_first", [True, False])
def test_the_bot_comes_into_the_supergroup_before_it_is_known_what_that_was(
    group: Room,
    after: Room,
    connected: Chat,
    stranger: Chat,
    instagram: PretendInstagram,
    who: str,
    is_asked_first: bool,
) -> None:
    stage = group.stage
    by = connected if who == "an owner" else stranger
    stage.telegram.refused_to[MARKETING] = UPGRADED
    after.member(by, "left", "member")
    if is_asked_first:
        told(stage)
    group.says(by, migrate_to_chat_id=SUPER)
    after.says(by, migrate_from_chat_id=MARKETING)
    assert left(stage) == []
    assert after.messages == []
    asked = [it for it in connected.messages if "to “Marketing”?" in it.text]
    assert asked == []  # Anna's yes has taken the place of her question
    published(stage, connected, instagram, "Fresh bread")
    told(stage)
    assert "Fresh bread" in after.last.text
    assert [it.chat_id for it in stage.posting.groups.all()] == [SUPER]


def test_a_supergroup_that_was_no_known_group_is_left_as_ever(
    group: Room, after: Room, stranger: Chat
) -> None:
    after.member(stranger, "left", "member")
    assert left(group.stage) == [SUPER]


def test_a_group_that_becomes_another_before_it_is_confirmed_is_asked_about_as_that(
    stage: Stage, after: Room, connected: Chat
) -> None:
    room = Room(stage)
    room.takes_in(connected)
    told(stage)
    room.says(connected, migrate_to_chat_id=SUPER)
    after.member(connected, "left", "member")
    after.says(connected, migrate_from_chat_id=MARKETING)
    told(stage)
    asked = [it for it in connected.messages if "to “Marketing”?" in it.text]
    assert len(asked) == 2
    connected.taps("Yes")
    connected.sees("“Marketing” hears of @sunny.bakery")
    assert stage.posting.groups.get(SUPER)


def test_crashing_between_both_words_of_a_supergroup_loses_nothing(
    group: Room, after: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    stage = group.stage
    stage.telegram.refused_to[MARKETING] = UPGRADED
    published(stage, connected, instagram, "Fresh bread")
    message = stage.telegram.new_message(connected.person, {"migrate_to_chat_id": SUPER})
    stage.telegram.push("message", message | {"chat": group.chat})
    stage.fetch()
    stage.telegram.pending.clear()
    stage.restart()
    after.says(connected, migrate_from_chat_id=MARKETING)
    after.hears(connected, "/plan")
    told(stage)
    assert left(stage) == []
    assert any("Fresh bread" in it.text for it in after.messages)
    assert any("@sunny.bakery" in it.text and "📅" in it.text for it in after.messages)


def test_a_new_title_is_followed(group: Room, connected: Chat, stranger: Chat) -> None:
    group.says(stranger, new_chat_title="Marketing & <b>Sales</b>")
    connected.sends("/team")
    connected.taps("👥 Marketing &…")
    connected.sees("“Marketing & <b>Sales</b>” hears of @sunny.bakery")


def test_a_channel_is_left(stage: Stage, connected: Chat) -> None:
    channel = Room(stage, SUPER, "channel")
    channel.member(connected, "left", "administrator")
    assert left(stage) == [SUPER]
    assert stage.posting.groups.all() == ()


# Yes and no


def test_yes_after_no_is_told_that_it_is_over(stage: Stage, connected: Chat) -> None:
    """Telegram has not let the bot leave yet."""
    room = Room(stage)
    room.takes_in(connected)
    told(stage)
    question = connected.last.raw
    yes = next(it for it in room_keys(question) if "Yes" in it["text"])["callback_data"]
    stage.telegram.refusals["leaveChat"] = NetworkError("away")
    connected.taps("No, leave")
    assert connected.taps_data(yes, question) == Answer(
        "Nothing is sent to this group any more.", True
    )
    assert "hears of @" not in connected.last.text


def test_yes_while_the_bot_is_leaving_comes_too_late(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    room = Room(stage)
    room.takes_in(connected)
    told(stage)
    instagram.later(hours=25)
    stage.telegram.refusals["leaveChat"] = NetworkError("away")
    keeps_house(stage)
    connected.taps("Yes")
    assert connected.answer == Answer("Nothing is sent to this group any more.", True)
    assert stage.storage.groups.hearing_of(stage.posting.accounts.all()[0].account_id) == ()


def test_yes_twice_and_by_another_owner_is_yes(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    room = Room(stage)
    room.takes_in(connected)
    told(stage)
    question = connected.last.raw
    yes = next(it for it in room_keys(question) if "Yes" in it["text"])["callback_data"]
    boris.taps_data(yes)
    connected.taps_data(yes, question)
    connected.taps_data(yes, question)
    published(stage, connected, instagram, "Fresh bread")
    told(stage)
    assert len(room.messages) == 1
    assert room.last.text.startswith("✅ Published")  # as Anna speaks


def test_a_group_to_be_left_is_left_also_where_it_has_become_another(
    group: Room, connected: Chat
) -> None:
    stage = group.stage
    stage.telegram.refusals["leaveChat"] = UPGRADED
    connected.sends("/team")
    connected.taps("👥 Marketing")
    connected.taps("Stop and leave")
    stage.telegram.refusals.clear()
    keeps_house(stage)
    assert left(stage) == [MARKETING, SUPER]
    assert stage.posting.groups.all() == ()


def test_a_group_is_asked_about_anew_where_the_bot_was_to_leave_and_did_not(
    group: Room, connected: Chat
) -> None:
    stage = group.stage
    stage.telegram.refusals["leaveChat"] = NetworkError("away")
    connected.sends("/team")
    connected.taps("👥 Marketing")
    connected.taps("Stop and leave")
    group.takes_in(connected)
    told(stage)
    connected.sees("Send notices of @sunny.bakery to “Marketing”?")


def test_when_its_owner_is_only_an_editor_now_the_owners_hear_that_it_is_gone(
    group: Room, connected: Chat, boris: Chat
) -> None:
    stage = group.stage
    boris.sends("/start")
    stage.posting.people.set_role(ANNA, Role.EDITOR)
    stage.owners = frozenset({BORIS})
    stage.restart()
    group.puts_out(boris)
    told(stage)
    assert any("Больше не могу писать в «Marketing»" in it.text for it in boris.messages)


# Notices


@pytest.mark.parametrize(
    "refusal",
    ["Bad Request: TOPIC_CLOSED", "Bad Request: have no rights to send a message", "Bad Request"],
)
def test_what_a_group_does_not_take_is_not_lost_without_a_word(
    group: Room, connected: Chat, instagram: PretendInstagram, refusal: str
) -> None:
    group.stage.telegram.refused_to[MARKETING] = RefusedError(refusal)
    published(group.stage, connected, instagram, "Fresh bread")
    told(group.stage)
    told(group.stage)
    assert any(GONE in it.text for it in connected.messages)


# /plan


def test_the_plan_comes_in_the_topic_where_it_was_asked_for(group: Room, connected: Chat) -> None:
    topic = {"message_thread_id": 77, "is_topic_message": True}
    group.says(connected, text="/plan", **topic)
    group.says(connected, text="/plan", message_thread_id=78)  # an answer, in no forum
    sent = [it for it in group.stage.telegram.made("sendMessage") if it["chat_id"] == MARKETING]
    assert [it.get("message_thread_id") for it in sent] == [None, 77, None], "first what begins"


def test_whoever_is_turned_away_reads_so_in_the_topic_where_they_wrote(
    group: Room, stranger: Chat
) -> None:
    group.says(stranger, text="/plan", message_thread_id=77, is_topic_message=True)
    group.says(stranger, text="/plan", message_thread_id=78)
    sent = [it for it in group.stage.telegram.made("sendMessage") if it["chat_id"] == MARKETING]
    assert [it.get("message_thread_id") for it in sent] == [None, 77, None]


def test_a_plan_that_was_deleted_is_shown_anew(group: Room, connected: Chat) -> None:
    group.hears(connected, "/plan")
    (forward,) = [it["callback_data"] for it in group.shown_keys() if it["text"] == "▶️"]
    deleted: Json = {"message_id": 5, "date": 0, "chat": group.chat}
    assert connected.taps_data(forward, deleted) == Answer("", False)
    assert group.last.text.startswith("📅 7–13 Dec")
    assert len(group.messages) == 2


def test_a_tap_is_answered_also_where_nothing_can_be_shown(group: Room, connected: Chat) -> None:
    group.hears(connected, "/plan")
    stage = group.stage
    stage.telegram.refusals["editMessageText"] = NetworkError("away")
    assert group.taps(connected, "▶️") == Answer("", False)


def test_a_plan_that_telegram_did_not_take_comes_a_little_later(
    group: Room, connected: Chat
) -> None:
    refusals = group.stage.telegram.refusals
    refusals["sendMessage"] = NetworkError("away")
    group.stage.run(_in_ten_seconds(refusals.clear))
    group.hears(connected, "/plan")
    assert group.last.text.startswith("📅 30 Nov – 6 Dec")
    assert len(group.messages) == 1


async def _in_ten_seconds(do: Callable[[], None]) -> None:
    asyncio.get_running_loop().call_later(10, do)


def test_one_of_the_team_is_not_told_that_it_is_for_the_team(group: Room, connected: Chat) -> None:
    stage = group.stage
    group.hears(connected, "/plan")
    another_account(stage)
    (_, books) = stage.posting.accounts.all()
    stage.storage.groups.set_accounts(MARKETING, [books.account_id])
    told_them = "This plan is not shown here any more. /plan shows what is."
    assert group.taps(connected, "▶️") == Answer(told_them, True)


def test_whoever_asks_for_the_plan_again_and_again_is_not_answered_for_ever(
    group: Room, stranger: Chat
) -> None:
    for _ in range(9):
        group.hears(stranger, "/plan")
    assert len(group.messages) == 3


def test_an_anonymous_admin_is_nobody_of_the_team(group: Room, stage: Stage) -> None:
    admin = stage.chat(1087968824, "en", "Group")
    admin.person |= {"is_bot": True, "username": "GroupAnonymousBot"}
    group.says(admin, text="/plan", sender_chat=group.chat)
    assert [it.text for it in group.messages] == ["The plan is for the team of this bot."]


def test_what_others_have_said_is_not_kept(group: Room, connected: Chat, stranger: Chat) -> None:
    stage = group.stage
    said = stage.telegram.new_message(stranger.person, {"text": "My number is 5550199"})
    said["chat"] = group.chat
    answered = {"text": "/plan", "reply_to_message": said, "quote": {"text": "5550199"}}
    message = stage.telegram.new_message(connected.person, answered)
    stage.telegram.push("message", message | {"chat": group.chat})
    stage.fetch()
    (row,) = stage.posting.inbox.undone()
    assert "/plan" in row[1]
    assert "5550199" not in row[1]


def test_a_group_without_pictures_is_shown_the_plan_in_words(group: Room, connected: Chat) -> None:
    group.stage.keep_files(hand_out)
    mute = RefusedError("Bad Request: not enough rights to send photos to the chat")
    group.stage.telegram.refusals["sendPhoto"] = mute
    group.hears(connected, "/plan")
    assert group.last.text.startswith("📅 30 Nov")


def test_no_button_of_the_private_chat_does_anything_in_a_group(
    group: Room, connected: Chat
) -> None:
    """Tapped by an owner: forged, or taken from a message that was shown elsewhere."""
    stage = group.stage
    world = planned_world(stage)
    asked = (*OF_POSTS, *OF_OWNERS, "SELECT * FROM group_chat", "SELECT * FROM group_account")
    before, said = kept(stage, asked), [it.text for it in connected.messages]
    for kind in KINDS:
        for data in drawn(kind, lambda: world, Drawing(ORDINARY, turn=1)):
            if kind not in (GroupWeek, NoticesHere):
                assert group.taps_data(connected, data) == Answer("", False), data
    assert kept(stage, asked) == before
    assert [it.text for it in connected.messages] == said
    assert group.messages == []


# Links


def test_a_link_to_a_post_gives_nobody_a_right(
    group: Room, connected: Chat, stranger: Chat
) -> None:
    stage = group.stage
    post = planned(stage, "Fresh bread", 3)
    link = f"/start p_{post.post_id}"
    stranger.sends(link)
    assert "Fresh bread" not in str([it.text for it in stranger.messages])
    stage.services.roles.note(VERA, Role.VIEWER)
    vera = stage.chat(VERA, "en", "Vera")
    vera.sends("/start")
    stage.posting.people.set_role(VERA, Role.VIEWER)
    vera.sends(link)
    vera.sees("Fresh bread")
    assert not any("Delete" in it or "Edit" in it for it in vera.last.buttons)
    connected.sends(link)
    connected.taps("Delete")
    for who in (connected, vera):
        who.sends(link)
        assert "broke" not in who.last.text


def room_keys(raw: Json) -> list[Json]:
    return [button for row in raw["reply_markup"]["inline_keyboard"] for button in row]


def test_a_private_question_waits_for_its_answer_whatever_is_done_in_the_group(
    group: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    stage = group.stage
    connected.sends("/new")
    before = stage.storage.conversations.load("main")
    group.hears(connected, "/plan")
    group.taps(connected, "▶️")
    group.hears(connected, "/cancel")
    instagram.now += timedelta(seconds=1)
    assert stage.storage.conversations.load("main") == before
